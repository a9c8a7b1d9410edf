import { type Finding, type LintRule, lintRules } from './finding.ts'

/** A finding with its place in a file. */
export interface PlacedFinding extends Finding {
  readonly file: string
  readonly line: number
  /** The policy within a file that holds many. */
  readonly policy?: string
}

/**
 * Findings as SARIF 2.1.0, for code scanning.
 *
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(findings: readonly PlacedFinding[], version: string): unknown {
  const rules = Object.entries(lintRules).map(([id, [level, description]]) => ({
    id,
    shortDescription: { text: description },
    // Code scanning asks for both: https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning
    fullDescription: { text: description },
    help: { text: `${description}. Each finding has a fix.` },
    defaultConfiguration: { level },
    properties: { tags: ['security'] },
  }))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'oidc-exchange', version, rules } },
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
          level: levelOf(finding.rule),
          message: {
            text: `${finding.policy ? `${finding.policy}: ` : ''}${finding.message}. ${finding.fix}`,
          },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(finding.file) },
                region: { startLine: finding.line },
              },
            },
          ],
        })),
      },
    ],
  }
}

export function levelOf(rule: LintRule) {
  return lintRules[rule][0]
}

/** A path as a relative reference. */
function uriOf(file: string): string {
  return file
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
