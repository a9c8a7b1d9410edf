import { OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import { isLoopback } from '../http/endpoint.ts'

/** A cloud whose tokens anybody else could use at once: its own default audience, and who may ask for it. */
interface GuardedAudience {
  readonly cloud: string
  readonly fits: RegExp
  /** Exchangers that send such a token to the cloud itself. */
  readonly exchangers: readonly string[]
  /** The preset of this cloud, which may send one to this machine as well, where a local stand-in listens. */
  readonly preset?: string
  /** The hosts of the cloud's own token service: under most other names of its domain, customers' servers answer. */
  readonly hosts: RegExp
}

const guarded: readonly GuardedAudience[] = [
  {
    cloud: 'AWS',
    fits: /^sts\.amazonaws\.com(?:\.cn)?$/,
    exchangers: ['aws'],
    hosts:
      /^(?:sts\.amazonaws\.com|(?:vpce-[\w-]+\.)?sts(?:-fips)?\.[a-z]{2,4}(?:-[a-z]+)+-\d+\.(?:(?:vpce\.)?amazonaws\.com(?:\.cn)?|api\.aws))$/,
  },
  {
    cloud: 'Google Cloud',
    fits: /^(?:https:)?\/\/iam\.googleapis\.com\//,
    exchangers: ['gcp'],
    hosts: /^(?:sts(?:\.mtls|\.[a-z\d-]+\.rep)?|sts-[a-z\d-]+\.p)\.googleapis\.com$/,
  },
  {
    cloud: 'Azure',
    fits: /^api:\/\/AzureADTokenExchange/i,
    exchangers: ['azure'],
    hosts:
      /^(?:login\.chinacloudapi\.cn|(?:[a-z\d-]+\.)*(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn))$/,
  },
  {
    cloud: 'Alibaba Cloud',
    fits: /^sts\.aliyuncs\.com$/,
    exchangers: [],
    preset: 'alibaba',
    hosts: /^sts(?:-vpc)?(?:\.[a-z]{2}-[a-z\d-]+)?\.aliyuncs\.com$/,
  },
]

/** Whether an audience is the one that a cloud's exchanger asks for when nobody says otherwise. */
export function isDefaultAudience(audience: string, exchanger: string): boolean {
  return guarded.some(
    ({ fits, exchangers }) => exchangers.includes(exchanger) && fits.test(audience),
  )
}

/**
 * Refuses a token that a cloud would take, where it would go to another host: whoever got it there could become the job
 * at that cloud.
 *
 * @param exchanger who will send it; a cloud's own exchanger resolves its hosts by itself
 * @throws {OidcError} `ERR_INPUT`
 */
export function checkAudienceHosts(
  audience: string | undefined,
  exchanger: string,
  endpoints: readonly URL[],
): void {
  const guard = guarded.find(({ fits }) => fits.test(audience ?? ''))
  if (guard === undefined || guard.exchangers.includes(exchanger)) return
  const isOwn = ({ hostname }: URL) =>
    guard.hosts.test(hostname) || (exchanger === guard.preset && isLoopback(hostname))
  const foreign = endpoints.find((url) => !isOwn(url))
  if (foreign === undefined && endpoints.length > 0) return
  const whither = foreign === undefined ? 'be handed to later steps' : `go to ${foreign.host}`
  throw new OidcError(
    'ERR_INPUT',
    `A token for ${quoteForeign(audience ?? '', 80)} would ${whither}, and whoever has it can use it at ${guard.cloud}`,
    {
      hint: `Give the service an audience of its own. ${guard.cloud}'s default audience is for ${guard.cloud} only.`,
    },
  )
}
