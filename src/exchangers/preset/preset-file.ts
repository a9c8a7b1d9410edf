import type { Document, LineCounter, Node, YAMLMap } from 'yaml'
import { messageOf, OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import { checkPreset } from './check-preset.ts'
import type { Preset } from './preset.ts'
import { presetSchema } from './preset-schema.ts'
import { type Problem, validate } from './validate.ts'

/**
 * Reads a preset file, YAML or JSON, and reports every mistake with its line and column.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export async function parsePreset(file: string, text: string): Promise<Preset> {
  const { LineCounter: Counter, parseDocument, visit } = await import('yaml')
  const lines = new Counter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number, message: string) => {
    const { line, col } = lines.linePos(offset)
    return `${line}:${col} ${quoteForeign(message, 160)}`
  }
  const unquoted: string[] = []
  visit(document, {
    Map(_, map) {
      const name = nameInBraces(map)
      if (name === undefined) return
      unquoted.push(
        at(
          startOf(map),
          `{${name}} without quotes is a map in YAML; put the whole text into quotes`,
        ),
      )
    },
  })
  // Other mistakes there are consequences.
  if (unquoted.length > 0) throw refused(file, unquoted)
  const broken = document.errors.map(({ pos: [offset], message }) => at(offset, message))
  if (broken.length > 0) throw refused(file, broken)
  const value = toPlain(document, file)
  const formal = validate(value, presetSchema)
  // Names are checked only if the form is right.
  const problems = formal.length > 0 ? formal : checkPreset(value as Preset)
  if (problems.length > 0) {
    throw refused(
      file,
      problems.map((problem) => describe(problem, document, lines)),
    )
  }
  const { $schema: _, ...preset } = value as Preset & { readonly $schema?: string }
  const title = preset.title
  return {
    ...preset,
    summary: preset.summary ?? `Gets a credential from ${title}.`,
    parameters: preset.parameters ?? {},
  }
}

/** The name in `{token}` without quotes, which YAML reads as a map. */
function nameInBraces({ flow, items: [pair, ...others] }: YAMLMap): string | undefined {
  if (!flow || pair === undefined || others.length > 0 || pair.value !== null) return undefined
  return String(pair.key)
}

function toPlain(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    throw refused(file, [quoteForeign(messageOf(error))])
  }
}

function describe(problem: Problem, document: Document.Parsed, lines: LineCounter): string {
  const { line, col } = lines.linePos(offsetOf(problem, document))
  const where = problem.path.length === 0 ? 'the preset' : problem.path.join('.')
  return problem.isName
    ? `${line}:${col} ${problem.message}`
    : `${line}:${col} ${where}: ${problem.message}`
}

/** The offset of the value, or of its name; for a missing member, of its map. */
function offsetOf({ path, isName }: Problem, document: Document.Parsed): number {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const [index, name] of path.entries()) {
    const items: unknown =
      typeof node === 'object' && node !== null ? Reflect.get(node, 'items') : []
    const list = Array.isArray(items) ? items : []
    const pair: unknown =
      typeof name === 'number'
        ? { value: list[name] }
        : list.find((item) => String(item?.key?.value ?? item?.key) === name)
    if (typeof pair !== 'object' || pair === null) return offset
    const isLast = index === path.length - 1
    const key: unknown = Reflect.get(pair, 'key')
    node = Reflect.get(pair, 'value')
    offset = isLast && isName ? startOf(key, offset) : startOf(node, startOf(key, offset))
  }
  return offset
}

function startOf(node: unknown, otherwise = 0): number {
  const range = typeof node === 'object' && node !== null ? (node as Node).range : undefined
  return range?.[0] ?? otherwise
}

function refused(file: string, problems: readonly string[]): OidcError {
  const shown = quoteForeign(file, 120)
  const [first = ''] = problems
  const message =
    problems.length === 1
      ? `${shown}:${first}`
      : `${shown} has ${problems.length} mistakes:${problems.map((problem) => `\n  - ${shown}:${problem}`).join('')}`
  return new OidcError('ERR_INPUT', message, {
    hint: 'See the schema, docs/preset.schema.json, and an example, examples/ci/my-service.yml.',
  })
}
