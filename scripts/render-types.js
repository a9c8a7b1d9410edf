/** @typedef {import('../lib/core/types.js').Exchanger} Exchanger */
/** @typedef {import('../lib/core/types.js').InputSpec} InputSpec */

/** The variables of the clouds; a test compares them with the announced ones. `*` stands for names from the inputs. */
const variablesOfClouds = {
  aws: [
    ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
    ...['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_PROFILE'],
    ...['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'],
  ],
  gcp: [
    ...['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_GHA_CREDS_PATH', 'CLOUDSDK_AUTH_ACCESS_TOKEN'],
    ...['CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE', 'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT'],
    ...['GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES', 'CLOUDSDK_CORE_PROJECT', 'CLOUDSDK_PROJECT'],
    ...['GCLOUD_PROJECT', 'GCP_PROJECT', 'GOOGLE_CLOUD_PROJECT'],
  ],
  azure: [
    ...['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'AZURE_SUBSCRIPTION_ID', 'AZURE_AUTHORITY_HOST'],
    ...['AZURE_FEDERATED_TOKEN_FILE', 'AZURE_CONFIG_DIR', 'AZURE_EXTENSION_DIR', 'ARM_CLIENT_ID'],
    ...['ARM_TENANT_ID', 'ARM_SUBSCRIPTION_ID', 'ARM_ENVIRONMENT', 'ARM_USE_OIDC', 'ARM_USE_MSI'],
    ...['ARM_OIDC_REQUEST_URL', 'ARM_OIDC_REQUEST_TOKEN', 'ARM_OIDC_TOKEN_FILE_PATH'],
    ...['ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID'],
  ],
  vault: ['*'],
  custom: ['*'],
}

/**
 * The variables that each provider can set.
 *
 * @param {readonly { readonly name: string, readonly preset: import('../lib/exchangers/preset/preset.js').Preset }[]} named
 * @returns {Readonly<Record<string, readonly string[]>>}
 */
export function variablesOf(named) {
  const presets = named.map(({ name, preset }) => {
    const names = Object.keys(preset.env ?? {})
    return [name, names.some((variable) => variable.includes('{')) ? ['*'] : names]
  })
  return { ...variablesOfClouds, ...Object.fromEntries(presets) }
}

/**
 * The TypeScript types of the providers' inputs, outputs and variables.
 *
 * @param {readonly Exchanger[]} exchangers
 * @param {Readonly<Record<string, InputSpec>>} shared the inputs for the server of a provider that can be the user's own
 * @param {Readonly<Record<string, readonly string[]>>} variables see {@link variablesOf}
 * @returns {string}
 */
export function renderProviderTypes(exchangers, shared, variables) {
  const ownServer = ['ca-certificate', 'client-certificate', 'client-key']
  const members = exchangers.map(({ name, summary, inputs, hasOwnServer }) => {
    const added = hasOwnServer ? ownServer.filter((input) => !Object.hasOwn(inputs, input)) : []
    const server = added.flatMap((input) => {
      const spec = shared[input]
      return spec === undefined ? [] : [[input, spec]]
    })
    const all = { ...inputs, ...Object.fromEntries(server) }
    const own = Object.entries(all).filter(([, { unused }]) => unused === undefined)
    const fields = own.map(([input, spec]) => renderInput(input, spec))
    return `  /** ${comment(summary)} */\n  ${key(name)}: { ${fields.join('; ')} }`
  })
  const outputs = exchangers.map(
    ({ name, outputs: own }) => `${key(name)}: ${union(Object.keys(own))}`,
  )
  const set = exchangers.map(({ name }) => `${key(name)}: ${union(variables[name] ?? [])}`)
  return `// Written by \`npm run generate\` from the providers' declarations.
// biome-ignore-all format: one provider a line

/** The inputs of each provider, by its name. */
export interface ProviderInputs {
${members.join('\n')}
}

/** The names of each provider's outputs. */
export interface ProviderOutputs {
  ${outputs.join('; ')}
}

/** The names of the variables that each provider can set. \`string\`: the inputs name them. */
export interface ProviderVariables {
  ${set.join('; ')}
}
`
}

/** @param {string} name @param {InputSpec} spec */
function renderInput(name, spec) {
  const sentence = spec.description.split(/(?<=\.)\s/)[0] ?? ''
  const mark = spec.required ? '' : '?'
  return `/** ${comment(sentence)} */ ${key(name)}${mark}: ${typeOf(spec)}`
}

/** @param {InputSpec} spec */
function typeOf({ type = 'string', choices }) {
  if (choices !== undefined) return union(choices)
  switch (type) {
    case 'boolean':
      return 'boolean'
    case 'integer':
      return 'number'
    case 'seconds':
      return 'number | string'
    case 'list':
      return 'readonly string[] | string'
    case 'map':
    case 'headers':
      return 'Readonly<Record<string, unknown>> | string'
    case 'items':
      return 'readonly unknown[] | string'
    default:
      return 'string'
  }
}

/** @param {readonly string[]} names */
function union(names) {
  if (names.length === 0) return 'never'
  return names.map((name) => (name === '*' ? 'string' : quote(name))).join(' | ')
}

/** @param {string} name */
function key(name) {
  return /^[A-Za-z_]\w*$/.test(name) ? name : quote(name)
}

/** @param {string} text */
function quote(text) {
  return `'${text.replaceAll("'", "\\'")}'`
}

/** @param {string} text */
function comment(text) {
  return text.replaceAll('*/', '* /').replace(/\s+/g, ' ').trim()
}
