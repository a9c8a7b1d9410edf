import type { RoleRequest } from './assume-role.ts'
import type { Origin } from './origin.ts'
import type { Partition } from './partition.ts'
import type { ChainedRole } from './readers.ts'
import type { StsTarget } from './sts.ts'
import type { SessionTags } from './tags.ts'

/** One exchange with checked inputs. */
export interface AwsPlan {
  readonly partition: Partition
  readonly target: StsTarget
  readonly origin: Origin
  /** With keys, `roleArn` may be a bare name. `undefined` if no role is assumed. */
  readonly role: RoleRequest | undefined
  readonly tags: SessionTags
  readonly chain: readonly ChainedRole[]
  /** Whether roles of the chain get tags. */
  readonly tagsChain: boolean
  readonly allowed: readonly string[] | undefined
  readonly profile: string | undefined
  /** Whether the profile is in files of the job, not in ~/.aws. */
  readonly isJobProfile: boolean
  readonly overwrite: boolean
  readonly renews: boolean
  readonly hidesAccount: boolean
  readonly keepsExisting: boolean
  readonly avoidsSpecial: boolean
  /** Logged before anything is sent. */
  readonly warnings: readonly string[]
}
