import { identifyCaller } from './aws-identity.ts'
import { assumeRole } from './aws-role.ts'
import { assumeRoleWithKeys } from './aws-role-keys.ts'
import { queryOf } from './messages.ts'
import type { LabState } from './state.ts'
import { stsError } from './sts-xml.ts'
import type { Handler, LabRequest } from './types.ts'

const version = '2011-06-15'

/**
 * AWS's Security Token Service: `AssumeRoleWithWebIdentity`, `AssumeRole` and `GetCallerIdentity`, in the Query
 * protocol.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/
 */
export function createAwsHandler(state: LabState): Handler {
  return (request) => {
    const parameters = parametersOf(request)
    const action = parameters.get('Action') ?? ''
    if (action === '') {
      return stsError(400, 'MissingAction', 'The request must contain the parameter Action.')
    }
    const isKnown = parameters.get('Version') === version
    if (isKnown && action === 'AssumeRoleWithWebIdentity') return assumeRole(state, parameters)
    if (isKnown && action === 'AssumeRole') return assumeRoleWithKeys(state, parameters, request)
    if (isKnown && action === 'GetCallerIdentity') return identifyCaller(state, request)
    const message = `Could not find operation ${action} for version ${parameters.get('Version') ?? 'NO_VERSION_SPECIFIED'}`
    return stsError(400, 'InvalidAction', message)
  }
}

function parametersOf(request: LabRequest): URLSearchParams {
  return request.method === 'POST' ? new URLSearchParams(request.body) : queryOf(request)
}
