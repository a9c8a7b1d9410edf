import { expect, test } from '@jest/globals'
import { defaultRules, type LabRules, parseRules, startLab } from '../../src/lab/index.ts'

test('reads YAML and JSON alike', async () => {
  const yaml = `
token:
  subject-form: immutable
  environment: prod
aws:
  roles:
    - arn: arn:aws:iam::111122223333:role/path/deploy
      subjects: ["repo:o/r:*"]
      max-session-seconds: 7200
faults:
  - { service: aws, status: 503, times: 2, headers: { retry-after: "1" } }
`
  const rules = await parseRules(yaml)
  expect(rules.aws?.roles[0]?.['max-session-seconds']).toBe(7200)
  expect(await parseRules(JSON.stringify(rules))).toEqual(rules)
})

test('an empty file is the defaults, and the defaults are valid', async () => {
  expect(await parseRules('')).toEqual({})
  expect(await parseRules(JSON.stringify(defaultRules))).toEqual(defaultRules)
})

test.each([
  ['an unknown section', 'tokn: {}', 'rules.yml:1: tokn: is not known; did you mean token?'],
  [
    'an unknown key',
    'aws:\n  roles:\n    - arn: arn:aws:iam::123456789012:role/x\n      subject: a',
    'rules.yml:4: aws.roles[0].subject: is not known; did you mean subjects?',
  ],
  [
    'a missing key',
    'aws:\n  roles:\n    - arn: arn:aws:iam::123456789012:role/x',
    'rules.yml:3: aws.roles[0]: lacks subjects',
  ],
  ['a wrong type', 'faults:\n  - service: aws\n    status: "503"', 'rules.yml:3: faults[0].status'],
  [
    'a wrong service',
    'faults:\n  - service: sts',
    'rules.yml:2: faults[0].service: must be one of issuer',
  ],
  [
    'a switch that is off',
    'faults:\n  - service: aws\n    reset: false',
    'rules.yml:3: faults[0].reset: must be true or left out, not false',
  ],
  [
    'a wrong form',
    'aws:\n  roles:\n    - arn: lab-deploy\n      subjects: []',
    'rules.yml:3: aws.roles[0].arn: must look like arn:aws:iam::',
  ],
  [
    'a key that is none',
    'google:\n  service-accounts:\n    - email: a@b.example\n      subjects: []\n      public-key: x',
    'rules.yml:5: google.service-accounts[0].public-key: must look like -----BEGIN PUBLIC KEY-----',
  ],
  [
    'no list',
    'exchange:\n  subjects: x',
    'rules.yml:2: exchange.subjects: must be a list, not "x"',
  ],
  [
    'an empty list of audiences',
    'exchange:\n  audiences: []',
    'rules.yml:2: exchange.audiences: must not be empty',
  ],
  ['a list for a map', '- a', 'rules.yml:1: the rules: must be a map, not ["a"]'],
  ['broken YAML', 'token: {\n', 'rules.yml:'],
  ['a duplicate key', 'token: {}\ntoken: {}', 'rules.yml:2: Map keys must be unique'],
])('names file, line and path of %s', async (_, source, message) => {
  await expect(parseRules(source, 'rules.yml')).rejects.toMatchObject({
    code: 'ERR_INPUT',
    message: expect.stringContaining(message),
  })
})

test('rules given as an object are checked as well, and wrong ones change nothing', async () => {
  await using lab = await startLab()
  const wrong: unknown = { faults: [{ service: 'aws', stauts: 500 }] }
  expect(() => lab.setRules(wrong as LabRules)).toThrow('faults[0].stauts')
  await expect(startLab({ rules: wrong as LabRules })).rejects.toMatchObject({ code: 'ERR_INPUT' })
})
