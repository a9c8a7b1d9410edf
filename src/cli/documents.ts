import { readFile } from 'node:fs/promises'
import { messageOf, OidcError } from '../errors.ts'
import { quoteForeign } from '../text.ts'
import type { PolicyDocument } from '../trust/index.ts'
import type { CliIo } from './io.ts'

const maxBytes = 1_000_000

/** Reads a file, or what is piped in for `-`. */
export async function readSource(
  file: string,
  { stdin = process.stdin }: Pick<CliIo, 'stdin'>,
): Promise<string> {
  try {
    return file === '-' ? await readAll(stdin) : await readFile(file, 'utf8')
  } catch (cause) {
    const what = file === '-' ? 'Standard input' : quoteForeign(file)
    throw new OidcError('ERR_INPUT', `${what} can't be read: ${messageOf(cause)}`, { cause })
  }
}

/** Reads JSON or YAML, as the clouds' own tools print their documents. */
export async function readDocument(file: string, io: CliIo): Promise<PolicyDocument> {
  const source = await readSource(file, io)
  const name = file === '-' ? 'standard input' : file
  return { name, document: await parseDocument(source, name) }
}

/**
 * Parses JSON or YAML.
 *
 * @throws {OidcError} `ERR_INPUT` with name and line
 */
export async function parseDocument(source: string, name: string): Promise<unknown> {
  const { LineCounter, parseDocument: parse } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parse(source, { lineCounter, prettyErrors: false })
  const [mistake] = document.errors
  if (mistake !== undefined) {
    const { line } = lineCounter.linePos(mistake.pos[0])
    throw new OidcError('ERR_INPUT', `${name}:${line}: ${quoteForeign(mistake.message)}`)
  }
  return document.toJS({ maxAliasCount: 100 })
}

/** The line of a value, by its path; the nearest one around it where it is not there. */
export async function findLine(
  source: string,
  path: readonly (string | number)[],
): Promise<number> {
  const { isNode, LineCounter, parseDocument: parse } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parse(source, { lineCounter, prettyErrors: false })
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return Math.max(1, lineCounter.linePos(node.range[0]).line)
  }
  return 1
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > maxBytes) throw new Error(`it is longer than ${maxBytes} bytes`)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
