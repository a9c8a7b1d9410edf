/** HCL that stands as it is: a reference, a call. */
export class Expression {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A block of Terraform: `resource "aws_iam_role" "ci" { … }`. */
export function renderBlock(
  type: string,
  labels: readonly string[],
  body: Readonly<Record<string, unknown>>,
): string {
  const head = [type, ...labels.map((label) => `"${label}"`)].join(' ')
  return `${head} {\n${renderMembers(body, '  ')}\n}\n`
}

/** A value of HCL; text is quoted so that nothing in it is a template. */
export function renderValue(value: unknown, indent = ''): string {
  if (value instanceof Expression) return value.text.replaceAll('\n', `\n${indent}`)
  if (typeof value === 'string') return quoteHcl(value)
  if (Array.isArray(value)) {
    return `[${value.map((item) => renderValue(item, indent)).join(', ')}]`
  }
  if (typeof value === 'object' && value !== null) {
    return `{\n${renderMembers(value as Record<string, unknown>, `${indent}  `)}\n${indent}}`
  }
  return String(value)
}

/** A call of `jsonencode`. */
export function encodeJson(value: unknown): Expression {
  return new Expression(`jsonencode(${renderValue(value)})`)
}

/** A nested block instead of an attribute. */
export class Block {
  readonly body: Readonly<Record<string, unknown>>
  constructor(body: Readonly<Record<string, unknown>>) {
    this.body = body
  }
}

/** As `terraform fmt` has it: the signs of neighbours stand under each other where each is on one line. */
function renderMembers(body: Readonly<Record<string, unknown>>, indent: string): string {
  const members = Object.entries(body).map(([key, value]) => {
    const name = /^[A-Za-z_][\w-]*$/.test(key) ? key : quoteHcl(key)
    if (value instanceof Block) {
      return { text: `${name} {\n${renderMembers(value.body, `${indent}  `)}\n${indent}}` }
    }
    const text = renderValue(value, indent)
    return text.includes('\n') ? { text: `${name} = ${text}` } : { name, text }
  })
  const widths = members.map(({ name }, index) => {
    if (name === undefined) return 0
    const before = members.slice(0, index).findLastIndex((one) => one.name === undefined)
    const after = members.findIndex((one, at) => at > index && one.name === undefined)
    const neighbours = members.slice(before + 1, after < 0 ? undefined : after)
    return Math.max(...neighbours.map((one) => one.name?.length ?? 0))
  })
  return members
    .map(({ name, text }, index) =>
      name === undefined
        ? `${indent}${text}`
        : `${indent}${name.padEnd(widths[index] ?? 0)} = ${text}`,
    )
    .join('\n')
}

function quoteHcl(text: string): string {
  return JSON.stringify(text).replace(/([$%])\{/g, '$1$1{')
}
