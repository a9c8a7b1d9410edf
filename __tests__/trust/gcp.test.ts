import { describe, expect, test } from '@jest/globals'
import { proposeChanges } from '../../src/trust/changes.ts'
import { evaluateCel } from '../../src/trust/gcp/cel.ts'
import { splitConjunction } from '../../src/trust/gcp/conjunction.ts'
import { readGoogleBindings, readGoogleProvider } from '../../src/trust/gcp/policy.ts'
import { extract } from '../../src/trust/gcp/strings.ts'
import { judgeGoogle } from '../../src/trust/gcp.ts'
import { githubClaims, issuer, now } from './claims.ts'

const pool = 'projects/123456789012/locations/global/workloadIdentityPools/ci'
const name = `${pool}/providers/github`
const audience = `https://iam.googleapis.com/${name}`
const describeProvider = (more: Readonly<Record<string, unknown>> = {}) => ({
  name,
  state: 'ACTIVE',
  oidc: { issuerUri: issuer },
  attributeMapping: {
    'google.subject': 'assertion.sub',
    'attribute.repository_id': 'assertion.repository_id',
  },
  attributeCondition: "assertion.repository_owner_id == '65'",
  ...more,
})

function judge(
  provider: unknown = describeProvider(),
  claims: Readonly<Record<string, unknown>> = {},
  policy?: unknown,
) {
  const bindings = policy === undefined ? undefined : readGoogleBindings(policy)
  const token = { ...githubClaims({}, audience), ...claims }
  return judgeGoogle(token, readGoogleProvider(provider), { now, bindings })
}

test.each<
  [string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>, string | undefined]
>([
  ['nothing is wrong', {}, {}, undefined],
  ['a disabled provider', { disabled: true }, {}, 'invalid_target: '],
  ['a deleted provider', { state: 'DELETED' }, {}, 'invalid_target: '],
  [
    'another issuer',
    {},
    { iss: 'https://gitlab.com' },
    `invalid_grant: The issuer in ID Token https://gitlab.com does not match the expected ones: ${issuer}.`,
  ],
  ['a slash at the end of the issuer', {}, { iss: `${issuer}/` }, undefined],
  [
    'another audience',
    {},
    { aud: 'x' },
    'invalid_grant: The audience in ID Token [x] does not match',
  ],
  ['the name without https:', {}, { aud: audience.slice(6) }, undefined],
  [
    'an allowed audience',
    { oidc: { issuerUri: issuer, allowedAudiences: ['x'] } },
    { aud: 'x' },
    undefined,
  ],
  [
    'the name where others are allowed',
    { oidc: { issuerUri: issuer, allowedAudiences: ['x'] } },
    {},
    'invalid_grant: The audience',
  ],
  ['an expired token', {}, { exp: 1_795_348_000 }, 'invalid_grant: ID Token issued at'],
  ['a token of the future', {}, { iat: 1_795_349_000 }, 'invalid_grant: ID Token issued at'],
  ['a token of 25 hours', {}, { exp: 1_795_348_800 + 90_000 }, 'invalid_grant: ID Token issued at'],
  ['another subject', {}, { sub: 'x' }, undefined],
  ['a subject of 127 bytes', {}, { sub: `${'é'.repeat(63)}x` }, undefined],
  [
    'a subject of 128 bytes',
    {},
    { sub: 'é'.repeat(64) },
    'invalid_request: The size of mapped attribute google.subject exceeds the 127 bytes limit.',
  ],
  [
    'a mapping of a claim that is missing',
    {
      attributeMapping: {
        'google.subject': 'assertion.sub',
        'attribute.e': 'assertion.environment',
      },
    },
    {},
    'invalid_grant: The attribute mapping',
  ],
  [
    'a mapping to a number',
    { attributeMapping: { 'google.subject': 'assertion.exp' } },
    {},
    'invalid_grant: The attribute mapping',
  ],
  [
    'a mapping that helps itself',
    {
      attributeMapping: {
        'google.subject': "has(assertion.environment) ? assertion.environment : 'none'",
      },
    },
    {},
    undefined,
  ],
  [
    'an empty subject',
    { attributeMapping: { 'google.subject': "''" } },
    {},
    'invalid_grant: The attribute mapping',
  ],
  [
    'groups that are a list',
    { attributeMapping: { 'google.subject': 'assertion.sub', 'google.groups': "['a', 'b']" } },
    {},
    undefined,
  ],
  [
    'groups that are none',
    { attributeMapping: { 'google.subject': 'assertion.sub', 'google.groups': 'assertion.sub' } },
    {},
    'invalid_grant: The attribute mapping',
  ],
  [
    'a condition that is false',
    {},
    { repository_owner_id: '66' },
    'unauthorized_client: The given credential is rejected by the attribute condition.',
  ],
  [
    'a condition that is text',
    { attributeCondition: 'assertion.sub' },
    {},
    'unauthorized_client: ',
  ],
  [
    'a condition on a missing claim',
    { attributeCondition: "assertion.environment != 'x'" },
    {},
    'unauthorized_client: ',
  ],
  [
    'a missing claim beside what is true',
    { attributeCondition: "assertion.environment == 'x' || true" },
    {},
    undefined,
  ],
  [
    'a condition on the mapping',
    {
      attributeCondition:
        "attribute.repository_id == '74' && google.subject.startsWith('repo:octo-org/')",
    },
    {},
    undefined,
  ],
  ['no condition', { attributeCondition: undefined }, {}, undefined],
])('%s', (_, provider, claims, refusal) => {
  const judgement = judge(describeProvider(provider), claims)
  if (refusal === undefined) expect(judgement).toMatchObject({ verdict: 'accepted' })
  else expect(judgement.refusal).toContain(refusal)
})

describe('members', () => {
  const bind = (member: string, more: object = {}) => ({
    bindings: [
      { role: 'roles/iam.workloadIdentityUser', members: ['user:a@b.c', member], ...more },
    ],
  })
  const when = (expression: string) =>
    bind(`principalSet://iam.googleapis.com/${pool}/*`, { condition: { title: 'x', expression } })
  const main = 'repo:octo-org/octo-repo:ref:refs/heads/main'
  test.each<[string, unknown, string]>([
    ['the subject', bind(`principal://iam.googleapis.com/${pool}/subject/${main}`), 'accepted'],
    [
      'the subject in another case',
      bind(`principal://iam.googleapis.com/${pool}/subject/${main.toUpperCase()}`),
      'refused',
    ],
    [
      'a set of subjects',
      bind(`principalSet://iam.googleapis.com/${pool}/subject/${main}`),
      'refused',
    ],
    [
      'an attribute',
      bind(`principalSet://iam.googleapis.com/${pool}/attribute.repository_id/74`),
      'accepted',
    ],
    [
      "an attribute's other value",
      bind(`principalSet://iam.googleapis.com/${pool}/attribute.repository_id/7`),
      'refused',
    ],
    [
      'an attribute that is not mapped',
      bind(`principalSet://iam.googleapis.com/${pool}/attribute.ref/x`),
      'refused',
    ],
    ['the whole pool', bind(`principalSet://iam.googleapis.com/${pool}/*`), 'accepted'],
    ['another pool', bind(`principalSet://iam.googleapis.com/${pool}2/*`), 'refused'],
    [
      'a group without groups',
      bind(`principalSet://iam.googleapis.com/${pool}/group/a`),
      'refused',
    ],
    ['nobody', { bindings: [] }, 'refused'],
    ['nobody, as gcloud prints it', { etag: 'ACAB', version: 1 }, 'refused'],
    [
      'with a condition that looks at the resource',
      when("resource.name.startsWith('projects/p/')"),
      'undecided',
    ],
    ['until a time to come', when("request.time < timestamp('2026-11-23T00:00:00Z')"), 'accepted'],
    ['until a time gone by', when("request.time < timestamp('2026-11-22T00:00:00Z')"), 'refused'],
    [
      'until a time gone by, for one resource',
      when("resource.name == 'x' && request.time < timestamp('2026-11-22T00:00:00Z')"),
      'refused',
    ],
    [
      'until a time to come, for one resource',
      when("resource.name == 'x' && request.time < timestamp('2026-11-23T00:00:00Z')"),
      'undecided',
    ],
    ['on a day of the week', when('request.time.getDayOfWeek("Europe/Berlin") == 0'), 'accepted'],
    ['with a path', when("request.path == '/x'"), 'undecided'],
    ['with what a grant does not know', when("assertion.sub == 'x'"), 'refused'],
    ['with a condition that is no truth', when("'x'"), 'refused'],
  ])('%s', (_, policy, verdict) => {
    expect(judge(undefined, {}, policy).verdict).toBe(verdict)
  })

  test('a group', () => {
    const mapping = { 'google.subject': 'assertion.sub', 'google.groups': "['a']" }
    const policy = bind(`principalSet://iam.googleapis.com/${pool}/group/a`)
    expect(judge(describeProvider({ attributeMapping: mapping }), {}, policy).verdict).toBe(
      'accepted',
    )
  })

  test('not being bound is found out only when the identity is used', () => {
    expect(judge(undefined, {}, { bindings: [] }).refusal).toMatch(
      /^PERMISSION_DENIED: .*getAccessToken/,
    )
  })
})

describe('CEL', () => {
  const assertion = {
    s: 'repo:o/r:ref:x',
    empty: '',
    n: 5,
    yes: true,
    list: ['a', 'b'],
    map: { 'a-b': 'c' },
    nothing: null,
  }
  const failing = Symbol('an error')
  test.each<[string, unknown]>([
    ['assertion.s', 'repo:o/r:ref:x'],
    ["assertion['s']", 'repo:o/r:ref:x'],
    ["assertion.map['a-b']", 'c'],
    ['assertion.gone', failing],
    ["assertion['gone']", failing],
    ["assertion.gone == 'x'", failing],
    ["assertion.gone != 'x'", failing],
    ['has(assertion.gone)', false],
    ['has(assertion.empty)', true],
    ["'s' in assertion", true],
    ["'gone' in assertion", false],
    ['true || assertion.gone', true],
    ["assertion.gone == 'x' || true", true],
    ["assertion.gone == 'x' || false", failing],
    ["false && assertion.gone == 'x'", false],
    ["assertion.gone == 'x' && false", false],
    ["assertion.gone == 'x' && true", failing],
    ["has(assertion.gone) && assertion.gone == 'x'", false],
    ["has(assertion.gone) ? assertion.gone : 'd'", 'd'],
    ["assertion.s ? 'a' : 'b'", failing],
    ['!assertion.yes', false],
    ['!assertion.s', failing],
    ['assertion.constructor', failing],
    ['assertion.__proto__', failing],
    ['has(assertion.toString)', false],
    ["assertion.s == 'repo:o/r:ref:x'", true],
    ["assertion.s != 'x'", true],
    ["assertion.s == 'REPO:o/r:ref:x'", false],
    ['assertion.n == 5', true],
    ['assertion.n > 4 && assertion.n <= 5', true],
    ['assertion.nothing == null', true],
    ["assertion.s in ['x', 'repo:o/r:ref:x']", true],
    ["'a' in assertion.list", true],
    ["'o' in assertion.s", failing],
    ["assertion.s + '!'", 'repo:o/r:ref:x!'],
    ['assertion.s + 1', failing],
    ["assertion.s.startsWith('repo:o/')", true],
    ["assertion.s.endsWith(':x')", true],
    ["assertion.s.contains('o/r')", true],
    ["assertion.s.matches('^repo:[a-z]+/r:')", true],
    ["assertion.s.matches('o/r')", true],
    ["assertion.s.matches('(?=repo)')", failing],
    ["assertion.s.matches('(?i)REPO')", true],
    ["assertion.s.matches('[')", failing],
    ['assertion.s.size() == 14', true],
    ['size(assertion.list) == 2', true],
    ["assertion.s.split(':')[1]", 'o/r'],
    ["assertion.s.split(':')[9]", failing],
    ["assertion.list.join('-')", 'a-b'],
    ['assertion.s.upperAscii()', 'REPO:O/R:REF:X'],
    ["assertion.s.extract('repo:{name}:')", 'o/r'],
    ["assertion.list.exists(x, x == 'b')", true],
    ["assertion.list.all(x, x == 'b')", false],
    ["assertion.list.map(x, x + '!')", ['a!', 'b!']],
    ['string(assertion.n)', '5'],
    ["'a\\'b'", "a'b"],
    ['"a"', 'a'],
    ["r'\\d'", '\\d'],
    ['assertion.s = 1', failing],
    ["assertion.s == 'x' and true", failing],
    ['request.path', failing],
    ['', failing],
  ])('%s', (expression, expected) => {
    const result = evaluateCel(expression, { assertion })
    if (expected === failing) expect(result.isValue).toBe(false)
    else expect(result).toEqual({ isValue: true, value: expected })
  })

  test.each([
    ['repo:o/r:ref', 'repo:{x}:', 'o/r'],
    ['repo:o/r:ref', '{x}:', 'repo'],
    ['repo:o/r:ref', ':{x}', 'o/r:ref'],
    ['repo:o/r:ref', 'x{x}', ''],
    ['repo:o/r:ref', 'repo{x}!', ''],
  ])('%s.extract(%s): %s', (text, template, value) => {
    expect(extract(text, template)).toBe(value)
  })

  test('an extract without braces is a mistake', () => {
    expect(() => extract('a', 'b')).toThrow('template')
  })

  test.each([
    ['a && b', ['a', 'b']],
    ["a == '&&' && (b && c)", ["a == '&&'", '(b && c)']],
    ['a || b && c', ['a || b && c']],
    ['x.exists(y, y && z) && "a\\"&&" == b', ['x.exists(y, y && z)', '"a\\"&&" == b']],
    ['a', ['a']],
  ])('the parts of %s', (condition, parts) => {
    expect(splitConjunction(condition)).toEqual(parts)
  })
})

test.each([
  ['string(assertion.n)', { isValue: true, value: '5' }],
  ['string(5)', { isValue: true, value: '5' }],
  ['string(9007199254740993)', { isValue: true, value: '9007199254740993' }],
  ['string(true)', { isValue: true, value: 'true' }],
  ['string(assertion.large)', { isValue: false, isKnown: false }],
  ['string(assertion.list)', { isValue: false, isKnown: false }],
])('%s', (expression, expected) => {
  const assertion = { n: 5, large: 1_795_348_800, list: ['a'] }
  expect(evaluateCel(expression, { assertion })).toMatchObject(expected)
})

test('what is not evaluated here leaves the verdict open', () => {
  const unread = "assertion.sub.format(['x'])"
  const mapping = { 'google.subject': 'assertion.sub', 'attribute.x': unread }
  const open = judge(describeProvider({ attributeMapping: mapping }))
  expect(open.verdict).toBe('undecided')
  const onIt = describeProvider({
    attributeMapping: mapping,
    attributeCondition: "attribute.x == 'x'",
  })
  expect(judge(onIt).verdict).toBe('undecided')
  expect(judge(describeProvider({ attributeCondition: `${unread} == 'x'` })).verdict).toBe(
    'undecided',
  )
  const refused = describeProvider({ attributeMapping: mapping, attributeCondition: 'false' })
  expect(judge(refused).verdict).toBe('refused')
  const member = `principalSet://iam.googleapis.com/${pool}/attribute.x/x`
  const policy = { bindings: [{ role: 'roles/iam.workloadIdentityUser', members: [member] }] }
  expect(judge(describeProvider({ attributeMapping: mapping }), {}, policy).verdict).toBe(
    'undecided',
  )
})

test('a grant whose condition has ended says so, and offers no other member', () => {
  const expression = "request.time < timestamp('2026-11-01T00:00:00Z')"
  const member = `principalSet://iam.googleapis.com/${pool}/*`
  const role = 'roles/iam.workloadIdentityUser'
  const policy = { bindings: [{ role, members: [member], condition: { expression } }] }
  const judgement = judge(undefined, {}, policy)
  const changes = proposeChanges(judgement, githubClaims({}, audience))
  expect(changes).toHaveLength(1)
  expect(changes[0]).toMatchObject({ where: "the grant's condition" })
  expect(changes[0]?.why).toContain('is false now')
  expect(changes[0]).not.toHaveProperty('line')
})

test('the member that is offered is of this pool, with the subject that the mapping makes', () => {
  const mapping = { 'google.subject': "'id:' + assertion.repository_id" }
  const judgement = judge(describeProvider({ attributeMapping: mapping }), {}, { bindings: [] })
  const [change] = proposeChanges(judgement, githubClaims({}, audience))
  expect(change?.line).toBe(`'principal://iam.googleapis.com/${pool}/subject/id:74'`)
})

test('the part of a condition on the mapping is offered with what the mapping makes', () => {
  const condition = "assertion.repository_owner_id == '65' && attribute.repository_id == '75'"
  const judgement = judge(describeProvider({ attributeCondition: condition }))
  expect(proposeChanges(judgement, githubClaims({}, audience))).toMatchObject([
    { line: "attribute.repository_id == '74'" },
  ])
})

test.each<[string, unknown, string]>([
  ['no issuer', { ...describeProvider(), oidc: {} }, 'oidc.issuerUri: must be text, not missing'],
  [
    'no mapping',
    { ...describeProvider(), attributeMapping: undefined },
    'attributeMapping: must be an object',
  ],
  [
    'no subject',
    describeProvider({ attributeMapping: {} }),
    'attributeMapping: lacks google.subject',
  ],
  [
    'an attribute',
    describeProvider({ attributeMapping: { 'attribute.X': 'a' } }),
    'attributeMapping["attribute.X"]: must be',
  ],
  [
    'a long condition',
    describeProvider({ attributeCondition: 'a'.repeat(4097) }),
    'attributeCondition: has 4097 characters',
  ],
  [
    'a long expression',
    describeProvider({ attributeMapping: { 'google.subject': `'${'a'.repeat(2047)}'` } }),
    'attributeMapping["google.subject"]: has 2049 characters',
  ],
  [
    '51 attributes',
    describeProvider({
      attributeMapping: Object.fromEntries(
        Array.from({ length: 51 }, (_, index) => [`attribute.a${index}`, 'assertion.sub']),
      ),
    }),
    'attributeMapping: has 51 attributes',
  ],
  ['a provider of AWS', { aws: { accountId: '1' } }, 'oidc: must be an object'],
])('Google would not store %s', (_, provider, message) => {
  expect(() => readGoogleProvider(provider)).toThrow(message)
})
