/** Looks for the dot first, once per word: a look for each `eyJ` takes quadratic time on text with many of them. */
const jwtLike = /(?<![\w-])(?=[\w-]+\.[\w-])([\w-]*?)\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/g
/** Control, format and ignorable characters, and the two Unicode line separators. */
const unprintable = /[\p{Cc}\p{Cf}\p{DI}\u2028\u2029]+/gu
/** The two forms of a command. The runner compares by culture, which skips characters that do not print. */
const commandAnywhere = /#[\p{Cc}\p{Cf}\p{DI}]*#(?=[\p{Cc}\p{Cf}\p{DI}]*\[)/gu
const commandAtStart =
  /^((?:(?![\n\r\u2028\u2029])[\s\p{Cc}\p{Cf}\p{DI}])*):(?=[\p{Cc}\p{Cf}\p{DI}]*:)/gmu

/** Replaces everything that looks like a JWT. */
export function redactTokens(text: string): string {
  return text.replace(jwtLike, '$1[token]')
}

/**
 * Breaks up the commands of a runner: `##[` anywhere in a line, `::` at its start.
 *
 * A `stop-commands` command would switch off masking. Text such as `arn:aws:iam::1` stays as it is.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function withoutCommands(text: string): string {
  return text.replace(commandAnywhere, '# #').replace(commandAtStart, '$1: ')
}

/** Makes any text safe for a log that a runner reads, the last step before it is printed. */
export function safeForLog(text: string): string {
  return withoutCommands(redactTokens(text))
}

/**
 * Makes text from a service or a token safe for a log: one line, no control or direction characters, no
 * workflow command, nothing that looks like a JWT, and at most `limit` characters.
 */
export function quoteForeign(text: string, limit = 200): string {
  const line = redactTokens(text.replace(unprintable, ' ')).replace(/ {2,}/g, ' ').trim()
  const safe = withoutCommands(line)
  if (safe.length <= limit) return safe
  return `${safe.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Escapes text for a Markdown table cell or paragraph; after {@link quoteForeign}. */
export function escapeMarkdown(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  return text
    .replace(/[&<>]/g, (character) => entities[character] ?? '')
    .replace(/[\\`*_{}[\]()#+!|~@-]/g, '\\$&')
}

/** A duration for a log line: `1.5 s`, `250 ms`. */
export function formatMs(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** The candidate closest to a misspelt word, if one is close enough. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[_\s]/g, '-')
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(plain(word), plain(candidate))
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost))
    }
    row = next
  }
  return row[b.length] ?? 0
}
