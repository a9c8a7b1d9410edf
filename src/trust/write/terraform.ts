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

function renderMembers(body: Readonly<Record<string, unknown>>, indent: string): string {
  return Object.entries(body)
    .map(([key, value]) => {
      const name = /^[A-Za-z_][\w-]*$/.test(key) ? key : quoteHcl(key)
      if (value instanceof Block) {
        return `${indent}${name} {\n${renderMembers(value.body, `${indent}  `)}\n${indent}}`
      }
      return `${indent}${name} = ${renderValue(value, indent)}`
    })
    .join('\n')
}

function quoteHcl(text: string): string {
  return JSON.stringify(text).replace(/([$%])\{/g, '$1$1{')
}
