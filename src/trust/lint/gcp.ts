import { readMember } from '../gcp/bindings.ts'
import { conditionVariables, findCelMistake, mappingVariables } from '../gcp/cel.ts'
import type { GoogleBinding, GoogleTrustProvider } from '../gcp/policy.ts'
import { type Finding, lintValues, namesNotIds, noSubject } from './finding.ts'

const conditionPath = ['attributeCondition']
const telling =
  /\b(assertion(\.|\[["'])(sub|repository\w*|job_workflow_ref|enterprise\w*|namespace_\w+|project_\w+|terraform_\w+)|google\.subject|attribute\.\w+)\b/

/** What is dangerous or useless in a provider. */
export function lintGoogle(provider: GoogleTrustProvider): readonly Finding[] {
  const { condition, mapping } = provider
  const findings: Finding[] = []
  for (const [key, expression] of Object.entries(mapping)) {
    const mistake = findCelMistake(expression, mappingVariables)
    if (mistake === undefined) continue
    findings.push(broken(`${key}: ${mistake}`, ['attributeMapping', key]))
  }
  if (condition === undefined) return [...findings, noSubject([])]
  const mistake = findCelMistake(condition, conditionVariables)
  if (mistake !== undefined) return [...findings, broken(mistake, conditionPath)]
  if (!telling.test(condition)) findings.push(noSubject(conditionPath))
  findings.push(...lintCalls(condition), ...lintComparisons(condition, mapping))
  const isGithub = /githubusercontent\.com|_services\/token/.test(provider.issuer)
  if (isGithub && telling.test(condition) && !/_id\b|@\d+\//.test(condition)) {
    findings.push(namesNotIds(conditionPath))
  }
  return findings
}

/** The claim that a mapping takes as it is. */
export function claimOf(expression: string | undefined): string | undefined {
  return /^\s*assertion\.(\w+)\s*$/.exec(expression ?? '')?.[1]
}

/** What is dangerous in the grants to workload identities. */
export function lintBindings(bindings: readonly GoogleBinding[]): readonly Finding[] {
  return bindings.flatMap(({ members }, index) =>
    members.flatMap((member, position): readonly Finding[] => {
      const read = readMember(member)
      const path = ['bindings', index, 'members', position]
      if (read?.kind === 'all') {
        const message = `${member} is every identity of every provider of the pool`
        const fix = 'Name a subject or an attribute: principal://…/subject/SUBJECT'
        return [{ rule: 'whole-pool', message, fix, path }]
      }
      if (read?.kind !== 'attribute') return []
      return read.name === 'actor'
        ? lintValues({ claim: 'actor', values: [read.value], wildcards: false, path })
        : []
    }),
  )
}

function lintCalls(condition: string): readonly Finding[] {
  const calls = condition.matchAll(
    /(assertion\.\w+|google\.subject|attribute\.\w+)\.(startsWith|contains|matches|endsWith)\(\s*r?(["'])(.*?)\3\s*\)/g,
  )
  return [...calls].flatMap(([whole, field = '', call, , text = '']): readonly Finding[] => {
    const path = conditionPath
    const claim = field === 'google.subject' ? 'sub' : (field.split('.')[1] ?? '')
    if (call === 'startsWith')
      return lintValues({ claim, values: [`${text}*`], wildcards: true, path })
    const isWhole = call === 'matches' && /^\^.*\$$/.test(text)
    if (isWhole) return []
    const fix =
      call === 'matches' ? 'Begin with ^ and end with $.' : 'Compare with == or startsWith.'
    const message = `${whole} fits texts that only hold this somewhere, such as an evil-owner's`
    return [{ rule: 'unanchored-match', message, fix, path }]
  })
}

function lintComparisons(
  condition: string,
  mapping: GoogleTrustProvider['mapping'],
): readonly Finding[] {
  const comparisons = condition.matchAll(
    /\b(assertion|google|attribute)\.(\w+)\s*==\s*(["'])(.*?)\3/g,
  )
  const compared = [...comparisons].map(([, variable = '', name = '', , value = '']) => ({
    claim: variable === 'assertion' ? name : (claimOf(mapping[`${variable}.${name}`]) ?? name),
    values: [value],
  }))
  const subjects = compared.flatMap(({ claim, values }) => (claim === 'sub' ? values : []))
  return compared.flatMap((one) =>
    lintValues({ ...one, wildcards: false, path: conditionPath, subjects }),
  )
}

function broken(mistake: string, path: readonly string[]): Finding {
  const fix = 'Correct it: until then every token is refused.'
  return { rule: 'broken-expression', message: mistake, fix, path }
}
