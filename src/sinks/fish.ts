import { defineFormat } from './format.ts'
import { portableEntries } from './variable-names.ts'

/** Assignments for fish, whose single quotes know `\\` and `\'` (https://fishshell.com/docs/current/language.html#quotes). */
export default defineFormat({
  summary: 'set lines for fish: oidc-exchange exchange … --format fish | source',
  render: ({ env }) =>
    portableEntries(env)
      .map(([name, value]) => `set -gx ${name} '${value.replace(/['\\]/g, '\\$&')}'\n`)
      .join(''),
})
