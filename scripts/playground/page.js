// @ts-nocheck: this runs in a browser, whose types the rest of the project does without.
import { parseAllDocuments } from 'yaml'
import { findComment, noComments } from '../../src/trust/document.ts'
import { explainJudgement, levelOf, lintPolicy, readPolicies } from '../../src/trust/index.ts'
import { examples } from './examples.js'

const byId = (id) => document.getElementById(id)
const words = { pass: 'pass', fail: 'fail', unknown: 'unknown' }

/** An element with its children; text is never markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** The token's header and claims, or claims alone where JSON was pasted. */
function readToken(text) {
  const trimmed = text.trim()
  if (trimmed.startsWith('{')) return { claims: JSON.parse(trimmed) }
  const parts = trimmed.split('.')
  if (parts.length !== 3)
    throw new Error('This is neither a token (three parts with dots between) nor claims (JSON).')
  const read = (part) => {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    )
    return JSON.parse(new TextDecoder().decode(bytes))
  }
  return { header: read(parts[0]), claims: read(parts[1]) }
}

/** JSON or YAML documents, with --- between them. */
function readDocuments(text) {
  const comment = findComment(text)
  if (comment !== undefined) throw new Error(`Line ${comment}: ${noComments}.`)
  return parseAllDocuments(text).map((document, index) => {
    if (document.errors.length > 0) throw new Error(document.errors[0].message)
    return { name: `policy ${index + 1}`, document: document.toJS({ maxAliasCount: 100 }) }
  })
}

function renderCheck({ rule, name, outcome, token, policy, why }) {
  const cells = [
    make('th', { scope: 'row' }, rule ? `${rule}: ${name}` : name),
    make('td', { class: outcome }, words[outcome]),
    make('td', {}, make('code', {}, token ?? '–')),
    make('td', {}, make('code', {}, policy ?? '–')),
    make('td', {}, why),
  ]
  return make('tr', {}, ...cells)
}

function renderTable(kind, caption, columns, rows) {
  const head = make('tr', {}, ...columns.map((column) => make('th', { scope: 'col' }, column)))
  const table = make(
    'table',
    { class: kind },
    make('caption', {}, caption),
    make('thead', {}, head),
    make('tbody', {}, ...rows),
  )
  return make(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    table,
  )
}

function renderDifference({ claim, segments }) {
  const rows = segments.map(({ token, policy, isSame }) =>
    make(
      'tr',
      {},
      make('td', { class: isSame ? 'pass' : 'fail' }, isSame ? 'same' : 'differs'),
      make('td', {}, make('code', {}, token || '–')),
      make('td', {}, make('code', {}, policy || '–')),
    ),
  )
  return renderTable(
    'segments',
    `${claim}, segment by segment`,
    ['outcome', 'token', 'policy'],
    rows,
  )
}

function renderExplanation(explanation) {
  const { policy, verdict, refusal, checks, differences, changes, nearest } = explanation
  const section = make('section', {}, make('h2', { class: verdict }, `${policy}: ${verdict}`))
  if (refusal) section.append(make('p', {}, 'The cloud says: ', make('code', {}, refusal)))
  if (verdict !== 'accepted' && nearest) section.append(make('p', {}, `Nearest rule: ${nearest}`))
  if (changes.length > 0) {
    section.append(make('h3', {}, 'What to change'))
    const items = changes.map(({ where, line, why }) =>
      make(
        'li',
        {},
        `In ${where}: `,
        ...(line ? [make('code', { class: 'line' }, line)] : []),
        make('p', {}, why),
      ),
    )
    section.append(make('ul', {}, ...items))
  }
  section.append(...differences.map(renderDifference))
  section.append(
    renderTable(
      'checks',
      'Checks, in the order of the cloud',
      ['check', 'outcome', 'token', 'policy', 'why'],
      checks.map(renderCheck),
    ),
  )
  return section
}

function renderFindings(findings) {
  if (findings.length === 0) return []
  const items = findings.map(({ rule, message, fix }) =>
    make('li', {}, make('strong', {}, `${levelOf(rule)}: `), `${message}. ${fix}`),
  )
  return [make('section', {}, make('h2', {}, 'Is it safe?'), make('ul', {}, ...items))]
}

/** Judges what stands in the fields; at the issue time an expired token can be judged too. */
function judge() {
  const status = byId('status')
  const results = byId('results')
  const [token, policy, cloud] = [byId('token').value, byId('policy').value, byId('cloud').value]
  results.replaceChildren()
  if (token.trim() === '' || policy.trim() === '') {
    status.textContent = 'Paste a token and a policy.'
    return
  }
  try {
    const { header, claims } = readToken(token)
    const documents = readDocuments(policy)
    const atIssue = byId('at-issue').checked && typeof claims.iat === 'number'
    const now = atIssue ? new Date(claims.iat * 1000) : new Date()
    const options = { now, ...(header && { header }) }
    const explanations = readPolicies(cloud, documents).map((one) =>
      explainJudgement(one.judge(claims, options), claims),
    )
    status.textContent = explanations
      .map(({ policy: name, verdict }) => `${name}: ${verdict}`)
      .join(', ')
    results.append(...explanations.map(renderExplanation))
    results.append(
      ...renderFindings(documents.flatMap(({ document }) => lintPolicy(cloud, document))),
    )
  } catch (error) {
    status.textContent = error instanceof Error ? error.message : String(error)
  }
}

function showExample() {
  const { token, policy } = examples[byId('cloud').value]
  byId('token').value = token
  byId('policy').value = policy
  byId('at-issue').checked = true
  judge()
}

for (const id of ['token', 'policy', 'cloud', 'at-issue']) byId(id).addEventListener('input', judge)
byId('example').addEventListener('click', showExample)
judge()
