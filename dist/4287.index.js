export const id = 4287;
export const ids = [4287];
export const modules = {

/***/ 64287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ azure_exchanger)
});

// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/core/exchanger.js
var exchanger = __webpack_require__(41662);
// EXTERNAL MODULE: ./lib/exchangers/refusal.js
var refusal = __webpack_require__(86914);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var http_endpoint = __webpack_require__(49379);
// EXTERNAL MODULE: ./lib/http/request.js
var http_request = __webpack_require__(91741);
;// CONCATENATED MODULE: ./lib/exchangers/azure/clouds.js
/**
 * The clouds by their names in azure/login.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 */
const azureClouds = {
    azurecloud: {
        authority: 'https://login.microsoftonline.com',
        resource: 'https://management.azure.com',
        audience: 'api://AzureADTokenExchange',
        terraform: 'public',
        name: 'AzureCloud',
    },
    azureusgovernment: {
        authority: 'https://login.microsoftonline.us',
        resource: 'https://management.usgovcloudapi.net',
        audience: 'api://AzureADTokenExchangeUSGov',
        terraform: 'usgovernment',
        name: 'AzureUSGovernment',
    },
    azurechinacloud: {
        authority: 'https://login.chinacloudapi.cn',
        resource: 'https://management.chinacloudapi.cn',
        audience: 'api://AzureADTokenExchangeChina',
        terraform: 'china',
        name: 'AzureChinaCloud',
    },
};
/**
 * Azure Stack Hub: its Resource Manager names the sign-in address and the scope at run time.
 *
 * @param resource the origin of its Resource Manager
 */
function azureStack(resource) {
    return {
        authority: '',
        resource,
        audience: azureClouds.azurecloud.audience,
        // The azurerm provider has no Azure Stack.
        terraform: undefined,
        name: 'azurestack',
    };
}

;// CONCATENATED MODULE: ./lib/exchangers/azure/azure-stack.js




/** The address at which an Azure Stack Hub describes itself. */
function metadataUrl(resource) {
    return new URL('/metadata/endpoints?api-version=2015-01-01', resource);
}
/**
 * Asks an Azure Stack Hub where it signs in.
 *
 * @see https://learn.microsoft.com/azure-stack/user/azure-stack-rest-api-use
 * @throws {OidcError} `ERR_ENDPOINT` when it names a host that is neither Microsoft's nor its own
 */
async function describeStack(resource, context) {
    const url = metadataUrl(resource);
    const { login, audience } = await (0,http_request/* requestJson */.SS)({
        service: `Azure Stack (${url.host})`,
        label: 'Reading the metadata of the Azure Stack',
        request: () => ({ method: 'GET', url, headers: { Accept: 'application/json' } }),
        wanted: 'authentication.loginEndpoint and authentication.audiences',
        pick: pickAuthentication,
    }, context);
    const authority = (0,http_endpoint/* parseEndpoint */.Bk)(login, `The login endpoint of ${url.host}`);
    if (!isTrusted(authority, url)) {
        throw new errors/* OidcError */.uv('ERR_ENDPOINT', `The login endpoint of ${url.host} is ${authority.host}, which belongs neither to Microsoft nor to the same domain`, { hint: 'Check resource-manager-endpoint. The ID token was not sent.' });
    }
    if (/\/adfs\/?$/.test(authority.pathname)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `The Azure Stack ${url.host} signs in through AD FS`, {
            hint: 'AD FS does not accept ID tokens of other issuers. Only an Azure Stack that is connected to Entra ID does.',
        });
    }
    context.log.info(`azure: the Azure Stack ${url.host} signs in at ${authority.host}`);
    return { authority: authority.origin, scope: `${audience}/.default` };
}
function pickAuthentication(body) {
    const { authentication } = body;
    if (typeof authentication !== 'object' || authentication === null)
        return undefined;
    const { loginEndpoint, audiences } = authentication;
    const [audience] = Array.isArray(audiences) ? audiences : [];
    if (typeof loginEndpoint !== 'string' || typeof audience !== 'string')
        return undefined;
    return /^\S+$/.test(audience) ? { login: loginEndpoint, audience } : undefined;
}
/** A token goes only to Microsoft's hosts or to the domain that the user named. */
function isTrusted(authority, resource) {
    if (Object.values(azureClouds).some((cloud) => cloud.authority === authority.origin))
        return true;
    if (authority.hostname === resource.hostname)
        return true;
    // Its addresses are management.<region>.<domain> and adfs.<region>.<domain>.
    const own = /^(?:admin)?management(\.[^.]+\..+)$/.exec(resource.hostname)?.[1];
    return own !== undefined && authority.hostname.endsWith(own);
}

;// CONCATENATED MODULE: ./lib/exchangers/azure/causes.js



/**
 * Why Entra ID refuses a token, by its error numbers.
 *
 * @param cloudAudience the cloud's own audience
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
function azureCauses(cloudAudience) {
    return [
        {
            when: hasNumber(70021, 700213, 7002138),
            advise: (claims) => (0,refusal/* joinAdvice */.f7)("No federated credential of the application has this subject: copy sub from above into the credential's subject identifier. Case matters.", (0,refusal/* adviseOnSubject */.KC)(claims)),
        },
        {
            when: hasNumber(700211),
            advise: () => 'No federated credential of the application has this issuer: copy iss from above into it. A trailing slash matters.',
        },
        {
            when: hasNumber(700212),
            advise: (claims) => (0,refusal/* joinAdvice */.f7)('No federated credential of the application has this audience.', adviseOnAudience(claims, cloudAudience)),
        },
        {
            when: hasNumber(700016),
            advise: () => 'The tenant has no such application: check client-id (the application ID, not the object ID), tenant-id, and environment for the right cloud.',
        },
        {
            when: hasNumber(90002),
            advise: () => 'The tenant does not exist: check tenant-id, and environment for the right cloud.',
        },
        {
            when: hasNumber(700024),
            advise: () => "Entra ID says that the token has expired, a new one too: check this machine's clock and the lifetime of the issuer's tokens.",
        },
        {
            when: hasNumber(500011, 65001, 1002012, 70011),
            advise: () => 'The tenant has no such resource: check scope and resource.',
        },
        {
            when: hasNumber(7000215, 7000222),
            advise: () => 'The client secret in creds is wrong or has expired. A federated credential needs no secret: set client-id and tenant-id instead of creds.',
        },
    ];
}
function hasNumber(...numbers) {
    const pattern = new RegExp(`\\bAADSTS(?:${numbers.join('|')})\\b`);
    return ({ text }) => pattern.test(text);
}
/** azure/login requests the public cloud's audience in every cloud, so a credential may have either. */
function adviseOnAudience(claims, cloudAudience) {
    const [audience] = (0,jwt/* audiencesOf */.Rm)(claims);
    const usual = [cloudAudience, azureClouds.azurecloud.audience];
    const other = usual.find((one) => one !== audience);
    return other === undefined
        ? 'Write the audience from above into the credential.'
        : `If the credential has ${other}, set audience: ${other}. Otherwise, write the audience from above into the credential.`;
}

// EXTERNAL MODULE: ./lib/core/defined.js
var defined = __webpack_require__(50862);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/http/reply.js
var reply = __webpack_require__(63900);
;// CONCATENATED MODULE: ./lib/exchangers/azure/inputs.js
const guid = {
    test: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
    example: '00000000-0000-0000-0000-000000000000',
};
/** Groups of variables for later steps. */
const exportGroups = ['identity', 'terraform', 'token-file', 'none'];
/** The inputs; those of azure/login have its names. */
const azureInputs = {
    'client-id': {
        description: 'The application (client) ID of the app registration or user-assigned managed identity, a GUID. With auth-type: IDENTITY, set it only for a user-assigned identity.',
        pattern: guid,
    },
    'tenant-id': {
        description: 'The directory (tenant) ID, a GUID.',
        pattern: guid,
    },
    'subscription-id': {
        description: 'The subscription that later steps work in, a GUID.',
        pattern: guid,
    },
    creds: {
        description: 'The IDs in one JSON object: clientId, tenantId, subscriptionId, resourceManagerEndpointUrl. With clientSecret, no ID token is used and the step warns. Ignored if one of the IDs is an input.',
        type: 'secret',
    },
    environment: {
        description: 'The Azure cloud: azurecloud, azureusgovernment, azurechinacloud or azurestack, in any case. Default: azurecloud.',
        default: 'azurecloud',
    },
    'resource-manager-endpoint': {
        description: 'The Resource Manager URL of an Azure Stack Hub. Required with environment: azurestack, here or in creds.',
    },
    'auth-type': {
        description: "SERVICE_PRINCIPAL exchanges the ID token; IDENTITY uses this machine's managed identity. Default: SERVICE_PRINCIPAL.",
        default: 'SERVICE_PRINCIPAL',
    },
    scope: {
        description: "The scopes of the access tokens, each ending in /.default. Default: the cloud's Azure Resource Manager.",
        type: 'list',
    },
    resource: {
        description: 'The same by resource, such as https://vault.azure.net: each stands for the scope RESOURCE/.default.',
        type: 'list',
    },
    'export-groups': {
        description: 'The variables for later steps: identity (AZURE_CLIENT_ID and others), terraform (ARM_CLIENT_ID and others), token-file (AZURE_FEDERATED_TOKEN_FILE, for the Azure SDKs), or none. Default: identity, terraform, token-file; in the azure action: none.',
        type: 'list',
    },
    renew: {
        description: 'Whether a background process keeps the token file fresh until the job ends. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'azure-cli-login': {
        description: 'Whether az is logged in for later steps, in a separate configuration folder that the post step removes. Default: false; in the azure action: true.',
        type: 'boolean',
        default: 'false',
    },
    'enable-AzPSSession': {
        description: 'Whether Azure PowerShell is logged in for later steps. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'allow-no-subscriptions': {
        description: 'Whether az and Azure PowerShell may be logged in without access to any subscription. Default: false.',
        type: 'boolean',
        default: 'false',
    },
};

;// CONCATENATED MODULE: ./lib/exchangers/azure/creds.js




/**
 * Reads the IDs from the inputs, or from `creds` where no ID is an input, as azure/login does.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function readPrincipal(values) {
    const given = {
        clientId: values['client-id'],
        tenantId: values['tenant-id'],
        subscriptionId: values['subscription-id'],
        resourceManagerEndpoint: values['resource-manager-endpoint'],
        clientSecret: undefined,
    };
    const { creds } = values;
    if (creds === undefined)
        return { ...given, warnings: [] };
    if (values['auth-type'].toUpperCase() === 'IDENTITY')
        return { ...given, warnings: ['creds is ignored, because auth-type is IDENTITY'] };
    if (given.clientId ?? given.tenantId ?? given.subscriptionId) {
        const warning = "creds is ignored, because 'client-id', 'tenant-id' or 'subscription-id' is set";
        return { ...given, warnings: [warning] };
    }
    const read = readCreds(creds.reveal());
    return {
        ...read,
        resourceManagerEndpoint: given.resourceManagerEndpoint ?? read.resourceManagerEndpoint,
        warnings: read.clientSecret === undefined
            ? []
            : [
                'creds contains a client secret, which anyone who has it can use until it expires. ' +
                    'Add a federated credential to the application, then set client-id and tenant-id instead of creds.',
            ],
    };
}
function readCreds(text) {
    const creds = (0,reply/* parseObject */.lj)(text);
    if (creds === undefined) {
        // The parser's own message would repeat the beginning of the secret.
        throw new errors/* OidcError */.uv('ERR_INPUT', 'creds is not a JSON object', {
            hint: `It looks like {"clientId": "${guid.example}", "tenantId": "${guid.example}", "subscriptionId": "${guid.example}"}.`,
        });
    }
    const member = (name) => {
        const value = Object.hasOwn(creds, name) ? creds[name] : undefined;
        if (value === undefined || value === null || value === '')
            return undefined;
        if (typeof value === 'string')
            return value.trim();
        throw new errors/* OidcError */.uv('ERR_INPUT', `${name} in creds is not a string`, {
            hint: 'Every value in creds is a string in double quotes.',
        });
    };
    const missing = ['clientId', 'tenantId'].filter((name) => member(name) === undefined);
    if (missing.length > 0) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `creds lacks ${missing.join(' and ')}`, {
            hint: 'clientId and tenantId are required; subscriptionId and resourceManagerEndpointUrl are optional. Case matters.',
        });
    }
    return {
        clientId: checkGuid('clientId in creds', member('clientId')),
        tenantId: checkGuid('tenantId in creds', member('tenantId')),
        subscriptionId: checkGuid('subscriptionId in creds', member('subscriptionId')),
        resourceManagerEndpoint: member('resourceManagerEndpointUrl'),
        clientSecret: member('clientSecret'),
    };
}
/** @throws {OidcError} `ERR_INPUT` */
function checkGuid(name, value) {
    if (value === undefined || guid.test.test(value))
        return value;
    throw new errors/* OidcError */.uv('ERR_INPUT', `${name} is not a GUID: ${(0,core_text/* quoteForeign */.xS)(value, 60)}`, {
        hint: `It looks like ${guid.example}. The portal shows it as an ID, not as a name.`,
    });
}

;// CONCATENATED MODULE: ./lib/exchangers/azure/request.js







/**
 * Checks the inputs as a whole.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`
 */
function readRequest(values, env) {
    for (const name of ['client-id', 'tenant-id', 'subscription-id'])
        checkGuid(name, values[name]);
    const principal = readPrincipal(values);
    const signIn = readSignIn(values['auth-type'], principal);
    const cloud = readCloud(values.environment, principal.resourceManagerEndpoint);
    const { clientId, tenantId, subscriptionId, warnings } = principal;
    const request = {
        cloud,
        authority: readAuthority(cloud, env),
        signIn,
        clientId,
        tenantId,
        subscriptionId,
        tokens: readTokens(values, cloud, signIn),
        groups: readGroups(values['export-groups'], signIn),
        cli: values['azure-cli-login'],
        powershell: values['enable-AzPSSession'],
        allowNoSubscriptions: values['allow-no-subscriptions'],
        renew: values.renew,
        warnings,
    };
    checkSubscription(request);
    return request;
}
function readSignIn(authType, principal) {
    switch (authType.toUpperCase()) {
        case 'IDENTITY':
            return { kind: 'managed-identity' };
        case 'SERVICE_PRINCIPAL':
            break;
        default: {
            const meant = (0,core_text/* closest */.kp)(authType, ['SERVICE_PRINCIPAL', 'IDENTITY']);
            throw new errors/* OidcError */.uv('ERR_INPUT', `Unknown auth-type: ${(0,core_text/* quoteForeign */.xS)(authType, 60)}`, {
                hint: `Use SERVICE_PRINCIPAL or IDENTITY.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
            });
        }
    }
    const missing = [
        ...(principal.clientId === undefined ? ['client-id'] : []),
        ...(principal.tenantId === undefined ? ['tenant-id'] : []),
    ];
    if (missing.length > 0) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`, {
            hint: "Set client-id and tenant-id, or creds. With auth-type: IDENTITY, the machine's managed identity needs neither. An input from a secret is empty if the secret does not exist, as in pull requests from forks.",
        });
    }
    const { clientSecret } = principal;
    return clientSecret === undefined
        ? { kind: 'federated' }
        : { kind: 'secret', secret: clientSecret };
}
function readCloud(name, endpoint) {
    const key = name.toLowerCase();
    if (key === 'azurestack') {
        if (endpoint === undefined) {
            throw new errors/* OidcError */.uv('ERR_INPUT', 'environment: azurestack requires resource-manager-endpoint', {
                hint: 'Set it as an input, or as resourceManagerEndpointUrl in creds: https://management.<region>.<domain>.',
            });
        }
        return azureStack((0,http_endpoint/* parseHttpEndpoint */.Dh)(endpoint, 'resource-manager-endpoint').origin);
    }
    const found = Object.entries(azureClouds).find(([cloud]) => cloud === key);
    if (found !== undefined)
        return found[1];
    const names = [...Object.keys(azureClouds), 'azurestack'].join(', ');
    throw new errors/* OidcError */.uv('ERR_INPUT', `Unknown environment: ${(0,core_text/* quoteForeign */.xS)(name, 60)}`, {
        hint: key === 'azuregermancloud'
            ? `That cloud was closed in 2021. Use one of ${names}.`
            : `Use one of ${names}.`,
    });
}
function readAuthority(cloud, env) {
    const override = env.AZURE_AUTHORITY_HOST;
    if (override) {
        const base = (0,http_endpoint/* parseHttpEndpoint */.Dh)(override, 'AZURE_AUTHORITY_HOST');
        return `${base.origin}${base.pathname.replace(/\/+$/, '')}`;
    }
    return cloud.authority;
}
function readTokens(values, cloud, signIn) {
    const scopes = (values.scope ?? []).map((scope) => {
        if (/^\S+\/\.default$/.test(scope))
            return { name: scope, scope };
        throw new errors/* OidcError */.uv('ERR_INPUT', `scope does not end in /.default: ${(0,core_text/* quoteForeign */.xS)(scope, 100)}`, {
            hint: 'For example https://vault.azure.net/.default. Separate several with commas or newlines.',
        });
    });
    const resources = (values.resource ?? []).map((resource) => {
        if (/^\S+$/.test(resource) && !resource.endsWith('/.default'))
            return { name: resource, scope: `${resource}/.default` };
        throw new errors/* OidcError */.uv('ERR_INPUT', `resource is not valid: ${(0,core_text/* quoteForeign */.xS)(resource, 100)}`, {
            hint: 'For example https://vault.azure.net. A value that ends in /.default belongs in scope.',
        });
    });
    const [first, ...rest] = [...scopes, ...resources];
    if (first !== undefined) {
        const unique = rest.filter(({ name }, index) => name !== first.name && rest.findIndex((one) => one.name === name) === index);
        return [first, ...unique];
    }
    // The tools ask the metadata service themselves, and it may answer only them.
    const isForTools = values['azure-cli-login'] || values['enable-AzPSSession'];
    if (signIn.kind === 'managed-identity' && isForTools)
        return [];
    // An Azure Stack names its audience at run time.
    if (cloud.authority === '')
        return [{ name: cloud.resource, scope: '' }];
    const scope = `${cloud.resource}/.default`;
    return [{ name: scope, scope }];
}
function readGroups(names, signIn) {
    const usual = ['identity', 'terraform'];
    if (names === undefined)
        return new Set(signIn.kind === 'federated' ? [...usual, 'token-file'] : usual);
    const groups = new Set();
    for (const name of names) {
        const group = exportGroups.find((known) => known === name);
        if (group === undefined) {
            const meant = (0,core_text/* closest */.kp)(name, exportGroups);
            throw new errors/* OidcError */.uv('ERR_INPUT', `export-groups has no ${(0,core_text/* quoteForeign */.xS)(name, 60)}`, {
                hint: `Use ${exportGroups.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
            });
        }
        groups.add(group);
    }
    if (groups.has('none') && groups.size > 1) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'export-groups combines none with other groups', {
            hint: 'Use none alone.',
        });
    }
    if (groups.has('token-file') && signIn.kind !== 'federated') {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'export-groups has token-file, but this login uses no ID token', {
            hint: 'A token file requires auth-type: SERVICE_PRINCIPAL and no secret in creds.',
        });
    }
    return groups;
}
/** `az` and Az PowerShell work in a subscription; the exchange itself needs none. */
function checkSubscription(request) {
    if (!request.cli && !request.powershell)
        return;
    if (request.subscriptionId !== undefined || request.allowNoSubscriptions)
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', 'subscription-id is missing', {
        hint: 'Set it, or set allow-no-subscriptions: true. Without azure-cli-login and enable-AzPSSession, no subscription is needed.',
    });
}
/** The folder of the extensions that are installed for `az`. */
function extensionFolder(env) {
    if (env.AZURE_EXTENSION_DIR)
        return env.AZURE_EXTENSION_DIR;
    const home = env.HOME || env.USERPROFILE;
    if (env.AZURE_CONFIG_DIR)
        return (0,external_node_path_.join)(env.AZURE_CONFIG_DIR, 'cliextensions');
    return home ? (0,external_node_path_.join)(home, '.azure', 'cliextensions') : undefined;
}

;// CONCATENATED MODULE: ./lib/exchangers/azure/credentials.js



/** The names of the file and the folder for later steps. */
const tokenFile = 'azure-id-token';
const configFolder = 'azure-cli';
const renewalFile = 'azure-renewal.json';
/** Every variable that {@link toCredentials} may set. */
function announcedVariables(request, env) {
    const { groups, signIn, cloud } = request;
    const isFederated = signIn.kind === 'federated';
    const ids = (prefix) => Object.keys(idsOf(request, prefix));
    return [
        ...(groups.has('identity') ? [...ids('AZURE'), 'AZURE_AUTHORITY_HOST'] : []),
        ...(groups.has('terraform') ? ids('ARM') : []),
        ...(groups.has('terraform') && isFederated ? oidcVariables : []),
        ...(groups.has('terraform') && signIn.kind === 'managed-identity' ? ['ARM_USE_MSI'] : []),
        ...(groups.has('terraform') && cloud.terraform !== undefined ? ['ARM_ENVIRONMENT'] : []),
        ...(groups.has('token-file') ? ['AZURE_FEDERATED_TOKEN_FILE'] : []),
        ...(request.cli ? ['AZURE_CONFIG_DIR'] : []),
        ...(request.cli && extensionFolder(env) !== undefined ? ['AZURE_EXTENSION_DIR'] : []),
    ];
}
/** Another client or tenant would give later steps a mixed identity. The folder of `az` belongs to the session. */
function ownVariables(names) {
    const own = names.filter((name) => !/^AZURE_(?:CONFIG|EXTENSION)_DIR$/.test(name));
    return Object.fromEntries(own.map((name) => [name, /_(?:CLIENT|TENANT)_ID$/.test(name) ? 'refuse' : 'leave']));
}
/** Terraform's variables for ID tokens; the source of the ID token decides which of them are set. */
const oidcVariables = [
    'ARM_USE_OIDC',
    'ARM_OIDC_REQUEST_URL',
    'ARM_OIDC_REQUEST_TOKEN',
    'ARM_OIDC_TOKEN_FILE_PATH',
    'ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID',
];
/** Puts together the credentials for later steps. */
async function toCredentials(request, { authority, secret, tokens: issued }, tokens, context) {
    const [first] = issued;
    const ends = issued.flatMap(({ expiresAt }) => expiresAt ?? []);
    const [earliest] = ends.sort((a, b) => a.getTime() - b.getTime());
    const idToken = request.signIn.kind === 'federated' ? await tokens.get() : undefined;
    const plan = planTokenFile(request, tokens);
    const isOwn = plan.isNeeded && idToken !== undefined && typeof plan.path !== 'string';
    if (isOwn && plan.isNeeded)
        logLifetime(request, idToken, tokens, context);
    const refresher = isOwn && request.renew ? planRefresher(request, tokens, idToken, context) : undefined;
    const terraform = request.groups.has('terraform') ? terraformOf(request, tokens, plan.path) : {};
    return {
        identity: describeIdentity(request),
        ...(0,defined/* defined */.s)({ expiresAt: earliest }),
        // Terraform falls back to the request token of the job.
        requestsTokens: 'ARM_OIDC_REQUEST_URL' in terraform && !('ARM_OIDC_REQUEST_TOKEN' in terraform),
        env: {
            ...variablesOf(request, authority, context.env),
            ...terraform,
            ...(request.groups.has('token-file') ? { AZURE_FEDERATED_TOKEN_FILE: plan.path } : {}),
        },
        outputs: (0,defined/* defined */.s)({
            'access-token': first?.token,
            'expires-at': first?.expiresAt?.toISOString(),
            'access-tokens': issued.length > 1 ? joinTokens(issued, context) : undefined,
        }),
        files: [
            ...(isOwn ? [{ name: tokenFile, content: idToken.token }] : []),
            ...(refresher?.files ?? []),
        ],
        ...(request.cli ? { folders: [configFolder] } : {}),
        installs: [...sessionInstalls(request, secret, idToken), ...(refresher?.installs ?? [])],
    };
}
function describeIdentity({ signIn, clientId, tenantId }) {
    if (signIn.kind !== 'managed-identity')
        return `application ${clientId} in tenant ${tenantId}`;
    return clientId === undefined
        ? "this machine's managed identity"
        : `the managed identity ${clientId}`;
}
function joinTokens(tokens, context) {
    const entries = tokens.map(({ name, token }) => [name, token.reveal()]);
    return context.mask(JSON.stringify(Object.fromEntries(entries)));
}
function planTokenFile(request, tokens) {
    const { groups, signIn, renew } = request;
    const { tokenFile: freshFile } = tokens.later?.() ?? {};
    const forTerraform = groups.has('terraform') && terraformRequest(tokens) === undefined;
    const isNeeded = signIn.kind === 'federated' && (groups.has('token-file') || forTerraform || renew);
    return { isNeeded, path: freshFile ?? { file: tokenFile } };
}
/** The token in the file expires long before the job ends, and the SDKs do not say so. */
function logLifetime({ renew }, { claims }, tokens, context) {
    const expiresAt = (0,jwt/* dateOf */.Q$)(claims.exp);
    const until = expiresAt === undefined ? '' : ` until ${expiresAt.toISOString()}`;
    const advice = tokens.later?.().isFixed
        ? '. This job has no newer one'
        : renew
            ? ' and is renewed in the background'
            : '. Set renew: true to keep the file fresh';
    context.log.info(`azure: the ID token in the token file is valid${until}${advice}`);
}
function variablesOf(request, authority, env) {
    const { groups, cli } = request;
    return {
        ...(groups.has('identity')
            ? { ...idsOf(request, 'AZURE'), ...(0,defined/* defined */.s)({ AZURE_AUTHORITY_HOST: authority || undefined }) }
            : {}),
        ...(cli
            ? (0,defined/* defined */.s)({
                AZURE_CONFIG_DIR: { file: configFolder },
                AZURE_EXTENSION_DIR: extensionFolder(env),
            })
            : {}),
    };
}
function idsOf(request, prefix) {
    const { clientId, tenantId, subscriptionId } = request;
    const ids = { CLIENT_ID: clientId, TENANT_ID: tenantId, SUBSCRIPTION_ID: subscriptionId };
    const given = Object.entries(ids).flatMap(([name, id]) => id === undefined ? [] : [[`${prefix}_${name}`, id]]);
    return Object.fromEntries(given);
}
function terraformOf(request, tokens, path) {
    const { cloud, signIn } = request;
    return {
        ...idsOf(request, 'ARM'),
        ...(0,defined/* defined */.s)({ ARM_ENVIRONMENT: cloud.terraform }),
        ...(signIn.kind === 'managed-identity' ? { ARM_USE_MSI: 'true' } : {}),
        ...(signIn.kind === 'federated'
            ? {
                ARM_USE_OIDC: 'true',
                ...(terraformRequest(tokens) ?? { ARM_OIDC_TOKEN_FILE_PATH: path }),
            }
            : {}),
    };
}
/** The variables with which Terraform requests ID tokens itself; `undefined` if it needs a file, which it reads only once. */
function terraformRequest({ tokenUrl, later }) {
    // Terraform requests the public cloud's audience unless its URL has one (hashicorp/terraform-provider-azurerm#28059),
    // and reads only answers in GitHub's format.
    if (tokenUrl?.field === 'value')
        return { ARM_OIDC_REQUEST_URL: tokenUrl.url.href };
    const { pipeline } = later?.() ?? {};
    return pipeline === undefined
        ? undefined
        : {
            ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID: pipeline.connection,
            ARM_OIDC_REQUEST_URL: pipeline.url.href,
            ARM_OIDC_REQUEST_TOKEN: pipeline.token,
        };
}
function sessionInstalls(request, secret, idToken) {
    const { cloud, clientId, tenantId, subscriptionId } = request;
    const session = (0,defined/* defined */.s)({
        cloud: cloud.name,
        resourceManager: cloud.name === 'azurestack' ? cloud.resource : undefined,
        clientId,
        tenantId,
        subscriptionId,
        signIn: request.signIn.kind,
        allowNoSubscriptions: String(request.allowNoSubscriptions),
        secret,
        assertion: idToken?.token,
    });
    return [
        ...(request.cli
            ? [{ kind: 'azure-cli', data: { ...session, folder: { file: configFolder } } }]
            : []),
        ...(request.powershell ? [{ kind: 'azure-powershell', data: session }] : []),
    ];
}
/** A background process renews the token file with the settings of this step, which lie in a private file. */
function planRefresher(request, { tokenUrl, later }, { claims }, { self: [node, script], repetition, log }) {
    if (later?.().isFixed) {
        log.warning('azure: the token file is not renewed, because this job has no newer ID token');
        return { files: [], installs: [] };
    }
    if (repetition?.withheld.includes('http-proxy')) {
        log.warning('azure: the token file is renewed without http-proxy, because that has a password. Set the variable HTTPS_PROXY of the job instead.');
    }
    const [audience] = (0,jwt/* audiencesOf */.Rm)(claims);
    const data = (0,defined/* defined */.s)({
        file: { file: tokenFile },
        inputsFile: { file: renewalFile },
        azureFolder: request.cli ? { file: configFolder } : undefined,
        // GitHub's request needs no other variables of the job.
        variables: tokenUrl === undefined ? 'all' : 'request',
        node,
        script,
    });
    const content = JSON.stringify({ ...repetition?.settings, audience });
    return {
        files: [{ name: renewalFile, content }],
        installs: [{ kind: 'token-refresher', data }],
    };
}

;// CONCATENATED MODULE: ./lib/exchangers/azure/exchange.js

/**
 * Exchanges the ID token, as a client assertion (RFC 7523 §2.2), for an access token.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
function requestToken(request, tokens, present, context) {
    let renewed = false;
    return post(request, async () => ({
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: (await present()).token.reveal(),
    }), context, (reply) => {
        if (renewed || !/AADSTS700024\b/.test(reply.body))
            return false;
        // The assertion expired on the way, or the clocks differ: retry once with a new one.
        renewed = true;
        tokens.renew();
        return true;
    });
}
/** The same with a client secret. */
function requestTokenBySecret(request, secret, context) {
    return post(request, async () => ({ client_secret: secret.reveal() }), context, () => false);
}
function post(request, proof, context, isTransient) {
    return (0,http_request/* requestJson */.SS)({
        service: `Entra ID (${request.url.host})`,
        label: 'Exchanging the ID token at Entra ID',
        async request() {
            const body = new URLSearchParams({
                client_id: request.clientId,
                scope: request.scope,
                grant_type: 'client_credentials',
                ...(await proof()),
            });
            const headers = {
                'Content-Type': 'application/x-www-form-urlencoded',
                Accept: 'application/json',
            };
            return { method: 'POST', url: request.url, headers, body: body.toString() };
        },
        wanted: 'access_token',
        pick: (body) => (0,http_request/* pickAccessToken */.fe)(body, context),
        isTransient: (reply) => /AADSTS90033\b|"temporarily_unavailable"/.test(reply.body) || isTransient(reply),
    }, context);
}

;// CONCATENATED MODULE: ./lib/exchangers/azure/managed-identity.js



/**
 * Finds the endpoint for managed identity tokens: the one that variables name on App Service, Container Apps and the
 * like, or the metadata service of a virtual machine.
 *
 * @see https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
 * @throws {OidcError} `ERR_ENDPOINT`
 */
function findIdentityEndpoint(env) {
    if (env.IDENTITY_ENDPOINT && env.IDENTITY_HEADER) {
        return {
            url: (0,http_endpoint/* parseEndpoint */.Bk)(env.IDENTITY_ENDPOINT, 'IDENTITY_ENDPOINT'),
            version: '2019-08-01',
            headers: { 'X-IDENTITY-HEADER': env.IDENTITY_HEADER },
            title: 'The managed identity endpoint',
        };
    }
    const host = env.AZURE_POD_IDENTITY_AUTHORITY_HOST || 'http://169.254.169.254';
    const base = (0,http_endpoint/* parseEndpoint */.Bk)(host, 'AZURE_POD_IDENTITY_AUTHORITY_HOST');
    return {
        url: new URL('/metadata/identity/oauth2/token', base),
        version: '2018-02-01',
        headers: { Metadata: 'true' },
        title: "The machine's metadata service",
    };
}
/** Requests a token of the managed identity. `clientId` selects one if the machine has several. */
async function requestIdentityToken(endpoint, wanted, context) {
    try {
        return await (0,http_request/* requestJson */.SS)({
            service: endpoint.title,
            label: 'Requesting a token of the managed identity',
            request: () => toRequest(endpoint, wanted),
            wanted: 'access_token',
            pick: (body) => (0,http_request/* pickAccessToken */.fe)(body, context),
            // Documented as transient: 410 while the service is updated.
            isTransient: (reply) => reply.status === 410,
        }, context);
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv))
            throw error;
        const hint = 'auth-type: IDENTITY works on an Azure machine (a self-hosted runner) that has a managed identity. ' +
            'If it has several, set client-id. Elsewhere, leave auth-type out to use the ID token.';
        throw error.with({ hint });
    }
}
function toRequest(endpoint, { scope, clientId }) {
    const url = new URL(endpoint.url);
    url.searchParams.set('api-version', endpoint.version);
    url.searchParams.set('resource', scope.replace(/\/\.default$/, ''));
    if (clientId !== undefined)
        url.searchParams.set('client_id', clientId);
    return { method: 'GET', url, headers: { ...endpoint.headers, Accept: 'application/json' } };
}

;// CONCATENATED MODULE: ./lib/exchangers/azure/exchanger.js











/**
 * Azure, through a federated identity credential of Microsoft Entra ID.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
/* harmony default export */ const azure_exchanger = ((0,exchanger/* defineExchanger */.Z)({
    name: 'azure',
    title: 'Azure',
    summary: 'Signs in as an app registration or managed identity that trusts the ID token.',
    inputs: azureInputs,
    outputs: {
        'access-token': { description: 'The access token for the first scope or resource.' },
        'expires-at': { description: 'When that access token expires, in ISO 8601.' },
        'access-tokens': {
            description: 'All access tokens as a JSON object with the given scopes and resources as its keys, if there are several.',
        },
    },
    subActionDefaults: {
        audience: azureClouds.azurecloud.audience,
        'azure-cli-login': 'true',
        'export-groups': 'none',
    },
    // @azure/identity uses an empty value as the host.
    neutral: { AZURE_AUTHORITY_HOST: azureClouds.azurecloud.authority },
    prepare(values, env) {
        const request = readRequest(values, env);
        return {
            token: request.signIn.kind === 'federated'
                ? { kind: 'now', audience: request.cloud.audience }
                : { kind: 'none' },
            // GitHub's expressions, with which azure/login reads it, ignore case.
            ...(env.AZURE_LOGIN_POST_CLEANUP?.toLowerCase() === 'false' ? { cleanup: false } : {}),
            endpoints: endpointsOf(request, env),
            variables: announcedVariables(request, env),
            ownVariables: ownVariables(announcedVariables(request, env)),
            async run(tokens, context) {
                for (const warning of request.warnings)
                    context.log.warning(`azure: ${warning}`);
                if (request.signIn.kind === 'federated')
                    await logClaims(tokens, context);
                return toCredentials(request, await obtain(request, tokens, context), tokens, context);
            },
        };
    },
}));
function endpointsOf(request, env) {
    if (request.signIn.kind === 'managed-identity')
        return request.tokens.length === 0 ? [] : [findIdentityEndpoint(env).url];
    const { authority, cloud } = request;
    return authority === '' ? [metadataUrl(cloud.resource)] : [tokenUrl(authority, request)];
}
function tokenUrl(authority, request) {
    return new URL(`${authority}/${request.tenantId}/oauth2/v2.0/token`);
}
/** Requests all tokens, in parallel. */
async function obtain(request, tokens, context) {
    const { signIn, cloud, clientId = '' } = request;
    if (signIn.kind === 'managed-identity') {
        const endpoint = findIdentityEndpoint(context.env);
        const results = request.tokens.map(async ({ name, scope }) => {
            const wanted = { scope: scope || `${cloud.resource}/.default`, clientId: request.clientId };
            return { name, ...(await requestIdentityToken(endpoint, wanted, context)) };
        });
        return { authority: request.authority, secret: undefined, tokens: await Promise.all(results) };
    }
    // Masked before the first request.
    const secret = signIn.kind === 'secret' ? context.mask(signIn.secret) : undefined;
    const site = request.authority === ''
        ? await describeStack(cloud.resource, context)
        : { authority: request.authority, scope: `${cloud.resource}/.default` };
    const facts = {
        service: 'Entra ID',
        compares: describeTrust(request),
        causes: azureCauses(cloud.audience),
        async advise(claims, said) {
            const { adviseOnRefusal } = await __webpack_require__.e(/* import() */ 7311).then(__webpack_require__.bind(__webpack_require__, 87311));
            return adviseOnRefusal({ cloud: 'azure', claims, said, offer: { cloud: 'azure', clientId } });
        },
    };
    const url = tokenUrl(site.authority, request);
    const results = request.tokens.map(async ({ name, scope }) => {
        const wanted = { url, clientId, scope: scope || site.scope };
        const token = secret === undefined
            ? await (0,refusal/* explainingRefusals */.dq)(tokens, facts, (present) => requestToken(wanted, tokens, present, context))
            : await requestTokenBySecret(wanted, secret, context);
        return { name, ...token };
    });
    return { authority: site.authority, secret, tokens: await Promise.all(results) };
}
/** azure/login logs these too: they are usually all that a federated credential needs. */
async function logClaims(tokens, context) {
    const { claims } = await tokens.get();
    const lines = (0,jwt/* describeClaims */.Zs)(claims).filter((line) => /^(?:iss|job_workflow_ref):/.test(line));
    if (lines.length > 0)
        context.log.info(`azure: its ${lines.join(', its ')}`);
}
function describeTrust(request) {
    return [
        `application: ${request.clientId} in tenant ${request.tenantId}, its federated credentials`,
        "iss: the credential's issuer, exactly, including a trailing slash",
        "sub: the credential's subject, exactly and case-sensitively, or its claims matching expression",
        `aud: the credential's audience, usually ${request.cloud.audience}`,
    ];
}


/***/ }),

/***/ 86914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ explainRefusal),
/* harmony export */   KC: () => (/* binding */ adviseOnSubject),
/* harmony export */   dq: () => (/* binding */ explainingRefusals),
/* harmony export */   f7: () => (/* binding */ joinAdvice)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _core_github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73500);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);




const noAnswer = { host: '', status: 0, code: '', text: '' };
/**
 * Adds to a refusal the facts that explain it: the token's claims next to the settings that the service compares, and a
 * hint about the likely cause.
 */
async function explainRefusal(error, token, facts) {
    const { service = noAnswer } = error;
    const cause = facts.causes.find(({ when }) => when(service));
    const advice = cause?.advise(token.claims, error.message) ??
        error.hint ??
        `Compare the token's claims with the trust settings of ${facts.service}.`;
    const lines = await adviceOf(facts, token.claims, error.message);
    return error.with({
        details: [
            ...error.details,
            'The ID token says:',
            ...(0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .describeClaims */ .Zs)(token.claims).map((line) => `  ${line}`),
            `${facts.service} compares:`,
            ...facts.compares.map((line) => `  ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(line, 400)}`),
            ...lines,
        ],
        hint: `${advice}${advice.endsWith('\n') ? '' : ' '}If the permission was granted a moment ago, set retry-on-denied-s to wait until it takes effect.`,
    });
}
/** A failure here must not hide the refusal. */
async function adviceOf({ advise }, claims, said) {
    try {
        return (await advise?.(claims, said)) ?? [];
    }
    catch {
        return [];
    }
}
/**
 * Does the work of an exchange and explains its refusal by the last token that was presented.
 *
 * @param work gets a function that returns the token to present; call it for each attempt
 */
async function explainingRefusals(tokens, facts, work) {
    let presented;
    const present = async () => {
        presented = await tokens.get();
        return presented;
    };
    try {
        return await work(present);
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv) || error.code !== 'ERR_REFUSED')
            throw error;
        throw presented === undefined ? error : await explainRefusal(error, presented, facts);
    }
}
/** A sentence about the subject's form if it is a common reason for a mismatch; otherwise empty. */
function adviseOnSubject(claims) {
    const subject = typeof claims.sub === 'string' ? claims.sub : '';
    const advice = [];
    // GitHub, since 2026-07-15: https://docs.github.com/actions/reference/security/oidc (immutable subject claims).
    if (/^repo:[^:/]+@\d+\/[^:]+@\d+(?::|$)/.test(subject)) {
        advice.push("The subject has GitHub's immutable form (owner@id/repository@id); a rule written for the older form owner/repository does not match it.");
    }
    if (/:environment:/.test(subject)) {
        advice.push('The job has an environment, so the subject ends in :environment:<name>; a rule for a branch (:ref:refs/heads/…) does not match it.');
    }
    else if (/:ref:refs\//.test(subject)) {
        advice.push('The job has no environment, so the subject ends in its ref; a rule for :environment:<name> does not match it.');
    }
    else if ((0,_core_github_js__WEBPACK_IMPORTED_MODULE_3__/* .isPullRequest */ .r0)({ sub: subject })) {
        advice.push('The job runs for a pull request, so the subject ends in :pull_request; a rule for a branch or an environment does not match it.');
    }
    return advice.join(' ');
}
/** Joins sentences, leaving out the empty ones. */
function joinAdvice(...sentences) {
    return sentences.filter((sentence) => sentence !== '').join(' ');
}


/***/ }),

/***/ 91741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   SS: () => (/* binding */ requestJson),
/* harmony export */   T9: () => (/* binding */ requestText),
/* harmony export */   fe: () => (/* binding */ pickAccessToken),
/* harmony export */   hH: () => (/* binding */ secondsAt)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63900);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28394);



/**
 * Sends a request with retries and returns the picked part of its JSON response.
 *
 * @throws {OidcError} errors of {@link readJson} and `Http.send`; `ERR_RESPONSE` for a 2xx without the expected part
 */
function requestJson(spec, context) {
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(spec.label, context, async () => {
        const reply = await send(spec, context);
        const picked = spec.pick(judge(spec, reply, () => (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(reply, spec.service, context.now())));
        if (picked !== undefined)
            return picked;
        throw withoutWanted(spec, reply);
    });
}
/**
 * See {@link requestJson}, for a response that is one line of text, such as a token.
 *
 * @throws {OidcError} errors of {@link checkStatus} and `Http.send`; `ERR_RESPONSE` for a 2xx that is no such line
 */
function requestText(spec, context) {
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(spec.label, context, async () => {
        const reply = await send(spec, context);
        judge(spec, reply, () => (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .checkStatus */ .dO)(reply, spec.service, context.now()));
        const text = reply.body.trim();
        if (/^[^\s<{]+$/.test(text))
            return text;
        throw withoutWanted(spec, reply);
    });
}
async function send(spec, context) {
    const request = await spec.request();
    const reply = await (spec.send?.(request, context.signal) ??
        context.http.send(request, context.signal));
    context.log.debug(`${request.method} ${request.url.host}: ${reply.status}`);
    return reply;
}
function withoutWanted({ service, wanted }, { status }) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_RESPONSE', `${service} answered ${status} without ${wanted}`, {
        transient: true,
    });
}
/** A member of a JSON response that is text and not empty. */
function textAt(body, name) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A member that is a positive number, or text with one: some services send lifetimes as text. */
function secondsAt(body, name) {
    const value = Object.hasOwn(body, name) ? Number(body[name]) : Number.NaN;
    return Number.isFinite(value) && value > 0 ? value : undefined;
}
/** Reads `access_token` and `expires_in` (seconds, RFC 6749 §5.1). The token is masked. */
function pickAccessToken(body, context) {
    const token = textAt(body, 'access_token');
    if (token === undefined)
        return undefined;
    const seconds = secondsAt(body, 'expires_in');
    const expiresAt = seconds === undefined ? undefined : new Date(context.now().getTime() + seconds * 1000);
    return { token: context.mask(token), expiresAt };
}
function judge(spec, reply, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv))
            throw error;
        if (spec.isTransient?.(reply))
            throw error.with({ transient: true, code: 'ERR_SERVICE' });
        if (error.code === 'ERR_REFUSED' && spec.refusedAs)
            throw error.with({ code: spec.refusedAs });
        throw error;
    }
}


/***/ })

};
