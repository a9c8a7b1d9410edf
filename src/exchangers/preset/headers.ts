import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'

/** Headers that frame the message or its connection; a value from outside would break the request apart. */
const framing: readonly string[] = [
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/**
 * Checks header names and values (RFC 9110 §5.1, §5.5), before and after templates are filled.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function checkHeaders(headers: Readonly<Record<string, unknown>>, from: string): void {
  const seen = new Set<string>()
  for (const [name, value] of Object.entries(headers)) {
    const shown = quoteForeign(name, 60)
    if (!/^[!#$%&'*+.^_`|~\dA-Za-z-]+$/.test(name)) {
      throw new OidcError('ERR_INPUT', `${from} has a name that is not a header's: ${shown}`, {
        hint: 'A header name has letters, digits and hyphens, no spaces and no colon.',
      })
    }
    if (framing.includes(name.toLowerCase())) {
      throw new OidcError('ERR_INPUT', `${from} cannot set ${shown}`, {
        hint: 'The HTTP client makes this header itself; take it out.',
      })
    }
    if (seen.has(name.toLowerCase())) {
      throw new OidcError('ERR_INPUT', `${from} has ${shown} twice`, {
        hint: 'Capital and small letters make no difference in header names.',
      })
    }
    seen.add(name.toLowerCase())
    if (!['string', 'number', 'boolean'].includes(typeof value) || !isFieldValue(String(value))) {
      throw new OidcError(
        'ERR_INPUT',
        `${from} has a value for ${shown} that a header cannot hold`,
        {
          hint: 'Use one line of plain ASCII text.',
        },
      )
    }
  }
}

function isFieldValue(value: string): boolean {
  return /^[\t\x20-\x7e]*$/.test(value)
}
