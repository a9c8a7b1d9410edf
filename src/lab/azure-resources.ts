import { bearerOf, json, pathOf, queryOf } from './messages.ts'
import { type AzureApplication, defaultSubscriptionId } from './rules.ts'
import type { LabState } from './state.ts'
import type { LabReply, LabRequest } from './types.ts'

/** The Azure Resource Manager requests of a tool's login. */
const lists: Readonly<Record<string, (application: AzureApplication) => readonly unknown[]>> = {
  '/subscriptions': describeSubscriptions,
  '/tenants': ({ tenant }) => [{ id: `/tenants/${tenant}`, tenantId: tenant }],
}

/**
 * Azure Resource Manager's lists, for access tokens that the lab issued for it; `undefined` for any other path.
 *
 * https://learn.microsoft.com/rest/api/resources/subscriptions/list
 */
export function listResources(state: LabState, request: LabRequest): LabReply | undefined {
  const list = lists[pathOf(request)]
  if (list === undefined || request.method !== 'GET') return undefined
  if (!queryOf(request).get('api-version')) {
    const message = 'The api-version query parameter (?api-version=) is required for all requests.'
    return fail(400, 'MissingApiVersionParameter', message)
  }
  const issued = state.azureTokens.get(bearerOf(request) ?? '')
  if (issued === undefined || issued.expiresAt <= state.now()) {
    return fail(401, 'AuthenticationFailed', 'Authentication failed.')
  }
  if (!/^https:\/\/management\./.test(issued.scope)) {
    const message = `The access token has been obtained for wrong audience or resource '${issued.scope}'.`
    return fail(401, 'InvalidAuthenticationTokenAudience', message)
  }
  const value = list(issued.application)
  return json(200, { value, count: { type: 'Total', value: value.length } })
}

function describeSubscriptions(application: AzureApplication): readonly unknown[] {
  const { tenant, subscriptions = [defaultSubscriptionId] } = application
  return subscriptions.map((subscriptionId) => ({
    id: `/subscriptions/${subscriptionId}`,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    subscriptionId,
    tenantId: tenant,
    displayName: 'Lab',
    state: 'Enabled',
    subscriptionPolicies: {
      locationPlacementId: 'Public_2014-09-01',
      quotaId: 'PayAsYouGo_2014-09-01',
      spendingLimit: 'Off',
    },
  }))
}

function fail(status: number, code: string, message: string): LabReply {
  return json(status, { error: { code, message } }, `${code}: ${message}`)
}
