import { isPullRequest } from '../../core/github.ts'
import { audiencesOf, type Claims } from '../../core/jwt.ts'

/**
 * The federated credential that would accept a token, for pasting: lines that follow a sentence, or nothing where the
 * token does not say enough.
 *
 * What comes from the token stands in a JSON file and never on a command line, so that no shell ever reads it.
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
    'and run (the number is the client-id; a user-assigned managed identity takes the same values in the portal):',
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
      'Careful: every pull request of the repository has this subject, whoever wrote its code. Give such an application read access at most.',
    ]
  }
  if (/[*?]/.test(String(claims.sub))) {
    return ['Careful: the subject holds * or ?, which Entra compares as they are.']
  }
  return []
}

/** JSON in ASCII: what does not print, or looks like something else, shows as its code. */
function escapeJson(value: object): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]|[<>&]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
