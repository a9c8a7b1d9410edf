/** The services of the lab, each on its own host as in reality. */
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

/** A handler's answer. */
export interface LabReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The detailed reason of a refusal, for the log only and without secrets. */
  readonly refusal?: string
}

/** One service's behaviour, without sockets, processes and global state. */
export type Handler = (request: LabRequest) => Promise<LabReply> | LabReply

/** A recorded request, for tests and the log. */
export interface RecordedRequest extends LabRequest {
  readonly service: ServiceName
  /** 0 while there is no answer. */
  readonly status: number
  readonly refusal?: string
}
