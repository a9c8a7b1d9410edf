import { randomUUID } from 'node:crypto'
import type { LabReply } from './types.ts'

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/'

/** Elements by name; text is escaped. */
export interface Elements {
  readonly [name: string]: string | Elements
}

/** A successful answer of the AWS Query protocol. */
export function stsResult(action: string, result: Elements): LabReply {
  return xml(200, `${action}Response`, (requestId) => ({
    [`${action}Result`]: result,
    ResponseMetadata: { RequestId: requestId },
  }))
}

/**
 * STS's own error answer.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
 */
export function stsError(
  status: number,
  code: string,
  message: string,
  reason = message,
): LabReply {
  const error = { Type: 'Sender', Code: code, Message: message }
  const reply = xml(status, 'ErrorResponse', (requestId) => ({
    Error: error,
    RequestId: requestId,
  }))
  return { ...reply, refusal: `${code}: ${reason}` }
}

function xml(status: number, root: string, compose: (requestId: string) => Elements): LabReply {
  const requestId = randomUUID()
  return {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body: `<${root} xmlns="${namespace}">\n${render(compose(requestId), '  ')}</${root}>\n`,
  }
}

function render(elements: Elements, indent: string): string {
  return Object.entries(elements)
    .map(([name, content]) =>
      typeof content === 'string'
        ? `${indent}<${name}>${escapeXml(content)}</${name}>\n`
        : `${indent}<${name}>\n${render(content, `${indent}  `)}${indent}</${name}>\n`,
    )
    .join('')
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
