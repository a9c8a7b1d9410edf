import { readFile } from 'node:fs/promises'
import { messageOf, OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import { findComment, noComments } from '../trust/document.ts'
import type { PolicyDocument } from '../trust/index.ts'
import type { CliIo } from './io.ts'

const maxBytes = 1_000_000
/** A larger JSON document is parsed without the YAML parser, which takes 30 times as long. */
const largeBytes = 500_000

/** Reads a file; `-` is standard input. */
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

/** A document of a file that may hold several. */
export interface ReadDocument extends PolicyDocument {
  /** The line of a value, by its path; the nearest one around it where it is not there. */
  findLine(path: readonly (string | number)[]): number
}

/** Reads JSON or YAML, as the clouds' own tools print their documents, with `---` between several. */
export async function readDocuments(file: string, io: CliIo): Promise<readonly ReadDocument[]> {
  const source = await readSource(file, io)
  return parseDocuments(source, file === '-' ? 'standard input' : file)
}

/**
 * Parses JSON or YAML.
 *
 * @throws {OidcError} `ERR_INPUT` with name and line
 */
export async function parseDocuments(
  source: string,
  name: string,
): Promise<readonly ReadDocument[]> {
  const large = source.length > largeBytes ? readLargeJson(source, name) : undefined
  if (large !== undefined) return [large]
  const { isNode, LineCounter, parseAllDocuments } = await import('yaml')
  const comment = findComment(source)
  if (comment !== undefined) {
    throw new OidcError('ERR_INPUT', `${name}:${comment}: ${noComments}`)
  }
  const lineCounter = new LineCounter()
  const parsed = parseAllDocuments(source, { lineCounter, prettyErrors: false })
  const lineAt = (offset: number) => Math.max(1, lineCounter.linePos(offset).line)
  if (parsed.length === 0) throw new OidcError('ERR_INPUT', `${name}: is empty.`)
  return parsed.map((document, index) => {
    const [mistake] = document.errors
    if (mistake !== undefined) {
      const where = `${name}:${lineAt(mistake.pos[0])}`
      throw new OidcError('ERR_INPUT', `${where}: ${quoteForeign(mistake.message)}`)
    }
    return {
      name: parsed.length === 1 ? name : `${name} (${index + 1})`,
      document: document.toJS({ maxAliasCount: 100 }),
      findLine(path) {
        for (let length = path.length; length >= 0; length--) {
          const node = document.getIn(path.slice(0, length), true)
          if (isNode(node) && node.range) return lineAt(node.range[0])
        }
        return 1
      },
    }
  })
}

/** A large JSON document; lines are known for the items of its lists, and not within them. */
function readLargeJson(source: string, name: string): ReadDocument | undefined {
  let document: unknown
  try {
    document = JSON.parse(source)
  } catch {
    return undefined
  }
  let lines: ReadonlyMap<string, number> | undefined
  return {
    name,
    document,
    findLine([first, second]) {
      lines ??= linesOfItems(source)
      return lines.get(`${first}/${second}`) ?? lines.get(`${first}`) ?? 1
    },
  }
}

/** The lines of the members of a document and of the items of their lists, by `key/index`. */
function linesOfItems(source: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  let [depth, line, key, index] = [0, 1, '', -1]
  for (const [token] of source.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],\n]/g)) {
    if (token === '\n') line++
    else if (token === ',') index += depth === 2 ? 1 : 0
    else if (token.startsWith('"')) {
      if (depth === 1) [key, index] = [String(JSON.parse(token)), 0]
    } else if (token === '{' || token === '[') {
      if (depth === 1) lines.set(key, line)
      if (depth === 2) lines.set(`${key}/${index}`, line)
      depth++
    } else depth--
  }
  return lines
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
