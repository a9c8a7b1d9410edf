import { defineFormat } from './format.ts'

/** Assignments for PowerShell's `Invoke-Expression`. */
export default defineFormat({
  summary: '$env: lines for PowerShell: oidc-exchange exchange … | Out-String | Invoke-Expression',
  render: ({ env }) =>
    Object.entries(env)
      // PowerShell takes typographic quotation marks for the plain one, and doubling any of them keeps it.
      .map(([name, value]) => `$env:${name} = '${value.replace(/['\u2018-\u201B]/g, '$&$&')}'\n`)
      .join(''),
})
