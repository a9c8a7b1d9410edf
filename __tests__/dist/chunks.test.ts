import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { defaultExchangeAudience, type Lab, startLab } from '../../src/lab/index.ts'
import { bundle, exchangesFor, inputsFor, type ProviderName, providers, startJob } from './job.ts'

const folder = dirname(bundle)
const chunks = readdirSync(folder).filter((name) => name.endsWith('.js'))

/** Text that only the code of that name has. */
const marks = {
  'the AWS SDK': 'class STSClient extends',
  aws: "'role-to-assume'",
  gcp: "'workload_identity_provider'",
  azure: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  custom: "'revoke-url'",
  'the lab': 'lab-deploy',
  'the verifier': 'JWSSignatureVerificationFailed',
  'the command line': 'CommanderError',
  'the YAML parser': 'YAMLParseError',
  JSONata: 'Attempted to invoke a non-function',
} as const
type Part = keyof typeof marks

let lab: Lab

beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())

function partsIn(names: readonly string[]): readonly Part[] {
  const text = names
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/"/g, "'"))
    .join('\n')
  return (Object.keys(marks) as Part[]).filter((part) =>
    part !== 'custom' && part !== 'aws' && part !== 'gcp'
      ? text.includes(marks[part])
      : declares(text, marks[part]),
  )
}

/** The registry names inputs too, to infer a provider; a declaration is followed by its description. */
function declares(text: string, name: string): boolean {
  const bare = name.slice(1, -1)
  return new RegExp(`(?:'${bare}'|\\b${bare}): \\{\\s*description`).test(text)
}

/** Runs the action and tells from the engine's own coverage files which chunks were loaded. */
async function loadedBy(inputs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const coverage = mkdtempSync(join(tmpdir(), 'coverage-'))
  using job = startJob(lab, { NODE_V8_COVERAGE: coverage })
  const main = await job.run({ inputs })
  expect([main.exitCode, main.errors]).toEqual([0, []])
  const urls = readdirSync(coverage).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(join(coverage, file), 'utf8')) as {
      result: { url: string }[]
    }
    return result.map(({ url }) => url)
  })
  return [...new Set(urls.map((url) => basename(url)).filter((name) => chunks.includes(name)))]
}

test('each part lies in the bundle', () => {
  expect(partsIn(chunks)).toEqual(Object.keys(marks))
})

test('the AWS SDK lies in one chunk, and in no other', () => {
  expect(chunks.filter((name) => partsIn([name]).includes('the AWS SDK'))).toHaveLength(1)
})

test('undici is not in the bundle', () => {
  const holding = chunks.filter((name) =>
    /class Dispatcher\b|llhttp/.test(readFileSync(join(folder, name), 'utf8')),
  )
  expect(holding).toEqual([])
})

describe('a run loads its own provider only', () => {
  test.each(providers)('%s', async (provider: ProviderName) => {
    const own: readonly Part[] = provider === 'aws' ? ['the AWS SDK', 'aws'] : [provider]
    expect(partsIn(await loadedBy(inputsFor(provider, lab)))).toEqual(own)
  })

  test.each<[string, readonly Part[]]>([
    ['secret/data/ci password ; secret/data/ci * | APP_', []],
    ["secret/data/ci $uppercase('a.b') | X", ['JSONata']],
  ])('Vault with %s', async (secrets, expected) => {
    const url = lab.services.exchange.origin
    const inputs = { provider: 'vault', url, audience: defaultExchangeAudience, role: 'ci' }
    expect(partsIn(await loadedBy({ ...inputs, secrets }))).toEqual(expected)
  })

  test('several together, with the YAML that they are written in', async () => {
    const parts = partsIn(await loadedBy({ exchanges: exchangesFor(lab, ['gcp', 'azure']) }))
    expect(parts).toEqual(['gcp', 'azure', 'the YAML parser'])
  })
})
