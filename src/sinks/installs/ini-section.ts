/** One section of an ini file, by the offsets of its text: from its heading to the end of its last setting. */
export interface Section {
  readonly start: number
  readonly end: number
}

/** The end of a line and what a line holds without it. */
interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Finds a section by its heading, as the AWS SDKs read it: `[name]`, spaces and a comment after it allowed.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export function findSection(text: string, heading: string): Section | undefined {
  const lines = linesOf(text)
  const first = lines.findIndex((line) => headingOf(line.text) === heading)
  const head = lines[first]
  if (head === undefined) return undefined
  let end = head.end
  for (const line of lines.slice(first + 1)) {
    if (headingOf(line.text) !== undefined) break
    if (!/^\s*(?:[#;].*)?$/.test(line.text)) end = line.end
  }
  return { start: head.start, end }
}

/**
 * Changes the settings of one section and nothing else in it: comments, order, nested settings and other keys stay.
 *
 * @param section the section's text, heading and all
 * @param settings what is set; keys that are not there yet follow the heading
 * @param removed keys that are taken out, with what is nested in them
 */
export function editSection(
  section: string,
  settings: Readonly<Record<string, string>>,
  removed: readonly string[],
): string {
  const eol = endOfLines(section)
  const [head, ...rest] = linesOf(section)
  const left = new Map(Object.entries(settings))
  const kept: string[] = []
  let inRemoved = false
  for (const { text, start, end } of rest) {
    const key = keyOf(text)
    if (key !== undefined)
      inRemoved = removed.includes(key) || (Object.hasOwn(settings, key) && !left.has(key))
    else if (!/^\s+\S/.test(text)) inRemoved = false
    if (inRemoved) continue
    const value = key === undefined ? undefined : left.get(key)
    if (key === undefined || value === undefined) {
      kept.push(section.slice(start, end))
      continue
    }
    left.delete(key)
    kept.push(`${key} = ${value}${eol}`)
  }
  const added = [...left].map(([key, value]) => `${key} = ${value}${eol}`)
  const heading = head === undefined ? '' : section.slice(head.start, head.end)
  const closed = /[\r\n]$/.test(heading) ? heading : `${heading}${eol}`
  return [closed, ...added, ...kept].join('')
}

/** The text of a new section. */
export function renderSection(
  heading: string,
  settings: Readonly<Record<string, string>>,
  eol: string,
): string {
  const lines = Object.entries(settings).map(([key, value]) => `${key} = ${value}`)
  return [`[${heading}]`, ...lines, ''].join(eol)
}

/** What stands between a file's text and a section that is put at its end: one empty line. */
export function leadTo(text: string): string {
  const eol = endOfLines(text)
  if (text === '' || /(?:\r?\n){2}$/.test(text)) return ''
  return text.endsWith('\n') ? eol : `${eol}${eol}`
}

/** How the lines of a text end. */
export function endOfLines(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/[^\n]*(?:\n|$)/g)]
    .filter(([line]) => line !== '')
    .map(({ 0: line, index }) => ({
      text: line.replace(/\r?\n$/, ''),
      start: index,
      end: index + line.length,
    }))
}

function headingOf(line: string): string | undefined {
  const name = /^\s*\[([^\]]*)\]\s*(?:[#;].*)?$/.exec(line)?.[1]
  return name
    ?.trim()
    .replace(/\s+/g, ' ')
    .replace(/^profile (["'])(.*)\1$/, 'profile $2')
}

/** The key of a setting that is not nested in another one. */
function keyOf(line: string): string | undefined {
  return /^([^\s#;[=][^=]*?)\s*=/.exec(line)?.[1]?.toLowerCase()
}
