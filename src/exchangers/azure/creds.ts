import { OidcError } from '../../core/errors.ts'
import { quoteForeign } from '../../core/text.ts'
import { parseObject } from '../../http/reply.ts'
import type { AzureInputs } from './inputs.ts'
import { guid } from './inputs.ts'

/** The identity to sign in, from the inputs or from `creds`. */
export interface Principal {
  readonly clientId: string | undefined
  readonly tenantId: string | undefined
  readonly subscriptionId: string | undefined
  readonly resourceManagerEndpoint: string | undefined
  /** From `creds`; not masked yet. */
  readonly clientSecret: string | undefined
  readonly warnings: readonly string[]
}

/**
 * Reads the IDs from the inputs, or from `creds` where no ID is an input, as azure/login does.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function readPrincipal(values: AzureInputs): Principal {
  const given = {
    clientId: values['client-id'],
    tenantId: values['tenant-id'],
    subscriptionId: values['subscription-id'],
    resourceManagerEndpoint: values['resource-manager-endpoint'],
    clientSecret: undefined,
  }
  const { creds } = values
  if (creds === undefined) return { ...given, warnings: [] }
  if (values['auth-type'].toUpperCase() === 'IDENTITY')
    return { ...given, warnings: ['creds is ignored, because auth-type is IDENTITY'] }
  if (given.clientId ?? given.tenantId ?? given.subscriptionId) {
    const warning = "creds is ignored, because 'client-id', 'tenant-id' or 'subscription-id' is set"
    return { ...given, warnings: [warning] }
  }
  const read = readCreds(creds.reveal())
  return {
    ...read,
    resourceManagerEndpoint: given.resourceManagerEndpoint ?? read.resourceManagerEndpoint,
    warnings:
      read.clientSecret === undefined
        ? []
        : [
            'creds contains a client secret, which anyone who has it can use until it expires. ' +
              'Add a federated credential to the application, then set client-id and tenant-id instead of creds.',
          ],
  }
}

function readCreds(text: string) {
  const creds = parseObject(text)
  if (creds === undefined) {
    // The parser's own message would repeat the beginning of the secret.
    throw new OidcError('ERR_INPUT', 'creds is not a JSON object', {
      hint: `It looks like {"clientId": "${guid.example}", "tenantId": "${guid.example}", "subscriptionId": "${guid.example}"}.`,
    })
  }
  const member = (name: string) => {
    const value = Object.hasOwn(creds, name) ? creds[name] : undefined
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value === 'string') return value.trim()
    throw new OidcError('ERR_INPUT', `${name} in creds is not a string`, {
      hint: 'Every value in creds is a string in double quotes.',
    })
  }
  const missing = ['clientId', 'tenantId'].filter((name) => member(name) === undefined)
  if (missing.length > 0) {
    throw new OidcError('ERR_INPUT', `creds lacks ${missing.join(' and ')}`, {
      hint: 'clientId and tenantId are required; subscriptionId and resourceManagerEndpointUrl are optional. Case matters.',
    })
  }
  return {
    clientId: checkGuid('clientId in creds', member('clientId')),
    tenantId: checkGuid('tenantId in creds', member('tenantId')),
    subscriptionId: checkGuid('subscriptionId in creds', member('subscriptionId')),
    resourceManagerEndpoint: member('resourceManagerEndpointUrl'),
    clientSecret: member('clientSecret'),
  }
}

/** @throws {OidcError} `ERR_INPUT` */
export function checkGuid(name: string, value: string | undefined): string | undefined {
  if (value === undefined || guid.test.test(value)) return value
  throw new OidcError('ERR_INPUT', `${name} is not a GUID: ${quoteForeign(value, 60)}`, {
    hint: `It looks like ${guid.example}. The portal shows it as an ID, not as a name.`,
  })
}
