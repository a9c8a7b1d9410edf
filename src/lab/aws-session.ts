import { randomBytes } from 'node:crypto'
import type { LabState } from './state.ts'

/** A role's ARN: partition, account, path and name. */
export const roleArn = /^arn:(aws[\w-]*):iam::(\d{12}):role\/(?:[\w+=,.@/-]+\/)?([\w+=,.@-]+)$/

/** A checked request to assume a role. */
export interface Assumption {
  readonly arn: string
  readonly sessionName: string
  readonly durationSeconds: number
  readonly transitiveTags?: readonly string[]
}

/** Creates and stores a role session. */
export function issueSession(state: LabState, assumption: Assumption) {
  const { arn, sessionName, durationSeconds, transitiveTags = [] } = assumption
  const [, partition = '', account = '', roleName = ''] = roleArn.exec(arn) ?? []
  const accessKeyId = `ASIA${randomName(16)}`
  const userId = `AROA${randomName(17)}:${sessionName}`
  // STS leaves the role's path out of the session's ARN.
  const callerArn = `arn:${partition}:sts::${account}:assumed-role/${roleName}/${sessionName}`
  const expiresAt = new Date(Math.floor(state.now().getTime() / 1000 + durationSeconds) * 1000)
  const secretAccessKey = randomBytes(30).toString('base64')
  const sessionToken = `IQoJb3JpZ2luX2Vj${randomBytes(450).toString('base64')}`
  state.awsSessions.set(accessKeyId, {
    secretAccessKey,
    sessionToken,
    callerArn,
    principalArn: arn,
    userId,
    account,
    expiresAt,
    transitiveTags,
  })
  return {
    user: { AssumedRoleId: userId, Arn: callerArn },
    credentials: {
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      SessionToken: sessionToken,
      Expiration: expiresAt.toISOString().replace('.000Z', 'Z'),
    },
  }
}

/** Characters as they appear in AWS's identifiers. */
function randomName(length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  return [...randomBytes(length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')
}
