/** The services of the lab; each is a host of its own, as in reality. */
export const serviceNames = [
  'issuer',
  'github',
  'aws',
  'google-sts',
  'google-iamcredentials',
  'azure',
  'exchange',
  'google-oauth2',
  'windmill',
] as const

export type ServiceName = (typeof serviceNames)[number]

/** A request as a handler sees it. */
export interface LabRequest {
  readonly method: string
  /** Path and query, as they were sent. */
  readonly path: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** It came over https. */
  readonly secure?: true
}

/** What a handler answers. */
export interface LabReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Why the service said no, in more detail than it tells its caller; for the log, without secrets. */
  readonly refusal?: string
}

/** One service's whole behaviour: no sockets, no process, no global state. */
export type Handler = (request: LabRequest) => Promise<LabReply> | LabReply

/** What happened, for tests to assert and for the log. */
export interface RecordedRequest extends LabRequest {
  readonly service: ServiceName
  /** 0 as long as, or because, nothing was answered. */
  readonly status: number
  readonly refusal?: string
}
