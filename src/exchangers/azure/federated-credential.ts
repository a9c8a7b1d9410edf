import { isPullRequest } from '../../core/github.ts'
import { audiencesOf, type Claims } from '../../core/jwt.ts'

/**
 * The federated credential that accepts a token, as lines to paste; empty where the token lacks a claim for it.
 *
 * The token's values go into a JSON file and never on a command line, so that no shell reads them.
 */
export function describeCredential(claims: Claims, clientId: string): string {
  const { iss, sub } = claims
  const [audience] = audiencesOf(claims)
  if (typeof iss !== 'string' || typeof sub !== 'string' || audience === undefined) return ''
  const json = escapeJson({
    name: credentialName(sub),
    issuer: iss,
    subject: sub,
    audiences: [audience],
  })
  return [
    '',
    ...warningsFor(claims),
    'If this token should be accepted, save this as credential.json:',
    json,
    'and run (for a user-assigned managed identity, enter the same values in the portal):',
    `az ad app federated-credential create --id ${clientId} --parameters credential.json`,
    '',
  ].join('\n')
}

/** Entra takes 3 to 120 letters, digits, hyphens and underscores. */
function credentialName(subject: string): string {
  const plain = subject.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return `${plain.slice(0, 100).replace(/-+$/, '')}-oidc`
}

function warningsFor(claims: Claims): readonly string[] {
  if (isPullRequest(claims)) {
    return [
      'Careful: every pull request of the repository has this subject, from any author. Give such an application read access at most.',
    ]
  }
  if (/[*?]/.test(String(claims.sub))) {
    return ['Careful: the subject contains * or ?, which Entra ID compares literally.']
  }
  return []
}

/** JSON in ASCII: other characters are written as their code. */
function escapeJson(value: object): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]|[<>&]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
