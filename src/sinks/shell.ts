import { defineFormat } from './format.ts'

/** `export` lines for `eval` in sh, bash, zsh and their like. */
export default defineFormat({
  summary: 'export lines for a shell: eval "$(oidc-exchange exchange …)"',
  render: ({ env }) =>
    Object.entries(env)
      .map(([name, value]) => `export ${name}='${value.replace(/'/g, `'\\''`)}'\n`)
      .join(''),
})
