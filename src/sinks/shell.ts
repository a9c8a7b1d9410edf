import { defineFormat } from './format.ts'
import { portableEntries } from './variable-names.ts'

/**
 * `export` lines for `eval` in sh, bash, zsh and the like.
 *
 * Quotes and backslashes are in double quotes, so that fish reads the lines in the same way: its single quotes know `\'`, and
 * the usual `'\''` would run a part of the value there.
 */
export default defineFormat({
  summary: 'export lines for sh, bash and zsh: eval "$(oidc-exchange exchange …)"',
  render: ({ env }) =>
    portableEntries(env)
      .map(([name, value]) => `export ${name}='${value.replace(/['\\]/g, quoteInDouble)}'\n`)
      .join(''),
})

function quoteInDouble(character: string): string {
  return character === "'" ? `'"'"'` : `'"\\\\"'`
}
