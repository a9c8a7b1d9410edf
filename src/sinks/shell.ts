import { defineFormat } from './format.ts'
import { portableEntries } from './variable-names.ts'

/** `export` lines for `eval` in sh, bash, zsh and their like. */
export default defineFormat({
  summary: 'export lines for a shell: eval "$(oidc-exchange exchange …)"',
  render: ({ env }) =>
    portableEntries(env)
      .map(([name, value]) => `export ${name}='${value.replace(/'/g, `'\\''`)}'\n`)
      .join(''),
})
