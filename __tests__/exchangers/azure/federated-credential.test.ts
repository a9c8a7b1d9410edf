import { describe, expect, test } from '@jest/globals'
import { describeCredential } from '../../../src/exchangers/azure/federated-credential.ts'

const clientId = '11111111-1111-1111-1111-111111111111'

describe('the federated credential to create', () => {
  const claims = { iss: 'https://i.example', sub: 'repo:o/r:ref:refs/heads/main', aud: 'api://x' }
  const lineOf = (text: string) => text.split('\n').find((line) => line.startsWith('{')) ?? '{}'

  test('is a file and a command that holds nothing from the token', () => {
    const text = describeCredential(claims, clientId)
    expect(JSON.parse(lineOf(text))).toEqual({
      name: 'repo-o-r-ref-refs-heads-main-oidc',
      issuer: 'https://i.example',
      subject: 'repo:o/r:ref:refs/heads/main',
      audiences: ['api://x'],
    })
    expect(text).toContain(
      `\naz ad app federated-credential create --id ${clientId} --parameters credential.json\n`,
    )
  })

  test('cannot be broken out of', () => {
    const sub = 'repo:o/r:environment:$(x)`y`\'"\n::error::\u202e<b>|é'
    const text = describeCredential({ ...claims, sub }, clientId)
    expect(JSON.parse(lineOf(text)).subject).toBe(sub)
    expect(text).toMatch(/^[\n\x20-\x7e]*$/)
    expect(text.replace(lineOf(text), '')).not.toMatch(/\$\(|`|::/)
  })

  test('of a pull request comes with a warning', () => {
    const text = describeCredential({ ...claims, sub: 'repo:o/r:pull_request' }, clientId)
    expect(text).toMatch(/^\nCareful: every pull request/)
    expect(describeCredential(claims, clientId)).not.toContain('Careful')
  })

  test.each([[{ sub: undefined }], [{ iss: 7 }], [{ aud: undefined }]])(
    'is not offered for a token with %j',
    (changes) => {
      expect(describeCredential({ ...claims, ...changes }, clientId)).toBe('')
    },
  )
})
