import { defineFormat } from './format.ts'
import { portableEntries } from './variable-names.ts'

/**
 * A file of `NAME=value` lines.
 *
 * Nearly all credentials are written as they are, because GitLab's dotenv reports and Docker take quotation marks for
 * part of the value; what needs them gets them as `dotenv`, Compose and shells read them.
 */
export default defineFormat({
  summary: 'NAME=value lines for dotenv files, GitLab dotenv reports and docker --env-file',
  render: ({ env }) =>
    portableEntries(env)
      .map(([name, value]) => `${name}=${quote(value)}\n`)
      .join(''),
})

function quote(value: string): string {
  if (/^[\w./:@%+=,~-]*$/.test(value)) return value
  if (!/['\r\n]/.test(value)) return `'${value}'`
  const escaped = value
    .replace(/[\\"$`]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
  return `"${escaped}"`
}
