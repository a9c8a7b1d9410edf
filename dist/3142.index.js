export const id = 3142;
export const ids = [3142];
export const modules = {

/***/ 23142:
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
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var http_endpoint = __webpack_require__(49379);
// EXTERNAL MODULE: ./lib/http/request.js
var http_request = __webpack_require__(91741);
;// CONCATENATED MODULE: ./lib/exchangers/azure/clouds.js
/**
 * The clouds by the names that azure/login has for them.
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
 * Azure Stack Hub: its Resource Manager says at run time where tokens come from and what they are for.
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
        label: 'Asking the Azure Stack where it signs in',
        request: () => ({ method: 'GET', url, headers: { Accept: 'application/json' } }),
        wanted: 'authentication.loginEndpoint and authentication.audiences',
        pick: pickAuthentication,
    }, context);
    const authority = (0,http_endpoint/* parseEndpoint */.Bk)(login, `The login endpoint that ${url.host} names`);
    if (!isTrusted(authority, url)) {
        throw new errors/* OidcError */.uv('ERR_ENDPOINT', `${url.host} says that it signs in at ${authority.host}, which is neither Microsoft's nor of its own domain`, { hint: 'Check resource-manager-endpoint. The ID token was sent nowhere.' });
    }
    if (/\/adfs\/?$/.test(authority.pathname)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `The Azure Stack ${url.host} signs in through AD FS`, {
            hint: 'AD FS takes no ID tokens of other issuers; only an Azure Stack that is connected to Entra ID does.',
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
/** A token goes to Microsoft's own hosts, or to the domain that the user named: what its answer says is not enough. */
function isTrusted(authority, resource) {
    if (Object.values(azureClouds).some((cloud) => cloud.authority === authority.origin))
        return true;
    if (authority.hostname === resource.hostname)
        return true;
    // Its addresses are management.<region>.<domain> and adfs.<region>.<domain>.
    const own = /^(?:admin)?management(\.[^.]+\..+)$/.exec(resource.hostname)?.[1];
    return own !== undefined && authority.hostname.endsWith(own);
}

;// CONCATENATED MODULE: ./lib/exchangers/azure/federated-credential.js

/**
 * The federated credential that would accept a token, for pasting: lines that follow a sentence, or nothing where the
 * token does not say enough.
 *
 * What comes from the token stands in a JSON file and never on a command line, so that no shell ever reads it.
 */
function describeCredential(claims, clientId) {
    const { iss, sub } = claims;
    const [audience] = (0,jwt/* audiencesOf */.Rm)(claims);
    if (typeof iss !== 'string' || typeof sub !== 'string' || audience === undefined)
        return '';
    const json = escapeJson({
        name: credentialName(sub),
        issuer: iss,
        subject: sub,
        audiences: [audience],
    });
    return [
        '',
        ...warningsFor(sub),
        'If this token should be accepted, save this as credential.json:',
        json,
        'and run (the number is the client-id; a user-assigned managed identity takes the same values in the portal):',
        `az ad app federated-credential create --id ${clientId} --parameters credential.json`,
        '',
    ].join('\n');
}
/** Entra takes 3 to 120 letters, digits, hyphens and underscores. */
function credentialName(subject) {
    const plain = subject.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
    return `${plain.slice(0, 100).replace(/-+$/, '')}-oidc`;
}
function warningsFor(subject) {
    if (/:pull_request$/.test(subject) || /:ref:refs\/pull\//.test(subject)) {
        return [
            'Careful: every pull request of the repository has this subject, whoever wrote its code. Give such an application read access at most.',
        ];
    }
    if (/[*?]/.test(subject)) {
        return ['Careful: the subject holds * or ?, which Entra compares as they are.'];
    }
    return [];
}
/** JSON in ASCII: what does not print, or looks like something else, shows as its code. */
function escapeJson(value) {
    return JSON.stringify(value).replace(/[^\x20-\x7e]|[<>&]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./lib/exchangers/azure/causes.js


/**
 * What Entra ID says when it refuses a token, and what is behind it.
 *
 * @param clientId the application that was asked for
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
function azureCauses(clientId) {
    const withCredential = (claims, ...sentences) => (0,refusal/* joinAdvice */.f7)(...sentences) + describeCredential(claims, clientId);
    return [
        {
            says: /AADSTS(?:70021|700213|7002138)\b/,
            advise: (claims) => withCredential(claims, "No federated credential of the application has this subject: copy sub from above into the credential's subject identifier, capital letters included.", (0,refusal/* adviseOnSubject */.KC)(claims)),
        },
        {
            says: /AADSTS700211\b/,
            advise: (claims) => withCredential(claims, 'No federated credential of the application has this issuer: copy iss from above into it, without adding or dropping a slash.'),
        },
        {
            says: /AADSTS700212\b/,
            advise: (claims) => withCredential(claims, "No federated credential of the application has this audience: leave audience out, or write the token's aud into the credential."),
        },
        {
            says: /AADSTS700016\b/,
            advise: () => 'There is no such application in the tenant: check client-id (the application ID, not the object ID), tenant-id, and environment for the right cloud.',
        },
        {
            says: /AADSTS90002\b/,
            advise: () => 'There is no such tenant: check tenant-id, and environment for the right cloud.',
        },
        {
            says: /AADSTS700024\b/,
            advise: () => "The token was over when Entra looked at it, a new one too: check this machine's clock and how long the issuer's tokens live.",
        },
        {
            says: /AADSTS(?:500011|65001|1002012|70011)\b/,
            advise: () => 'The resource in scope does not exist in the tenant: check scope and resource.',
        },
        {
            says: /AADSTS7000(?:215|222)\b/,
            advise: () => 'The client secret in creds is wrong or has expired. A federated credential has none: give client-id and tenant-id in place of creds.',
        },
    ];
}

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
/** Groups of variables that later steps can be given. */
const exportGroups = ['identity', 'terraform', 'token-file', 'none'];
/** The inputs; those of azure/login have its names. */
const azureInputs = {
    'client-id': {
        description: 'The application (client) ID of the app registration or user-assigned managed identity, a GUID. With auth-type: IDENTITY only for a user-assigned one.',
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
        description: 'The IDs in one JSON object: clientId, tenantId, subscriptionId, resourceManagerEndpointUrl. With clientSecret no ID token is used, and the step warns. Ignored where one of the IDs is an input.',
        type: 'secret',
    },
    environment: {
        description: 'The Azure cloud: azurecloud, azureusgovernment, azurechinacloud or azurestack, in capital or small letters. Default: azurecloud.',
        default: 'azurecloud',
    },
    'resource-manager-endpoint': {
        description: 'The URL of the Resource Manager of an Azure Stack Hub; needed with environment: azurestack, here or in creds.',
    },
    'auth-type': {
        description: "SERVICE_PRINCIPAL exchanges the ID token; IDENTITY asks for a token of this machine's managed identity. Default: SERVICE_PRINCIPAL.",
        default: 'SERVICE_PRINCIPAL',
    },
    scope: {
        description: "What access tokens are for, each ending in /.default. Default: the cloud's Azure Resource Manager.",
        type: 'list',
    },
    resource: {
        description: 'The same by resource, such as https://vault.azure.net: each stands for the scope with /.default behind it.',
        type: 'list',
    },
    'export-groups': {
        description: 'Which variables later steps get: identity (AZURE_CLIENT_ID and others), terraform (ARM_CLIENT_ID and others), token-file (AZURE_FEDERATED_TOKEN_FILE, kept fresh in the background), or none. Default: identity, terraform.',
        type: 'list',
        default: 'identity, terraform',
    },
    'azure-cli-login': {
        description: 'Whether az is logged in for later steps, in a configuration folder of its own that the post step removes. Default: false; in the azure action: true.',
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
    if (given.clientId ?? given.tenantId ?? given.subscriptionId) {
        const warning = "creds is ignored, because 'client-id', 'tenant-id' or 'subscription-id' is given as an input";
        return { ...given, warnings: [warning] };
    }
    const read = readCreds(creds.reveal());
    return {
        ...read,
        resourceManagerEndpoint: given.resourceManagerEndpoint ?? read.resourceManagerEndpoint,
        warnings: read.clientSecret === undefined
            ? []
            : [
                'creds holds a client secret, which works for whoever has it until it expires. ' +
                    'Add a federated credential to the application, then give client-id and tenant-id in its place.',
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
        throw new errors/* OidcError */.uv('ERR_INPUT', `${name} in creds is not text`, {
            hint: 'Every member of creds is text in double quotes.',
        });
    };
    const missing = ['clientId', 'tenantId'].filter((name) => member(name) === undefined);
    if (missing.length > 0) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `creds has no ${missing.join(' and no ')}`, {
            hint: 'It needs clientId and tenantId, and takes subscriptionId and resourceManagerEndpointUrl; capitals count.',
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
        hint: `It looks like ${guid.example}; the portal shows it as an ID, not as a name.`,
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
    const way = readWay(values['auth-type'], principal);
    const cloud = readCloud(values.environment, principal.resourceManagerEndpoint);
    const { clientId, tenantId, subscriptionId, warnings } = principal;
    const request = {
        cloud,
        authority: readAuthority(cloud, env),
        way,
        clientId,
        tenantId,
        subscriptionId,
        tokens: readTokens(values, cloud),
        groups: readGroups(values['export-groups'], way),
        cli: values['azure-cli-login'],
        powershell: values['enable-AzPSSession'],
        allowNoSubscriptions: values['allow-no-subscriptions'],
        warnings,
    };
    checkSubscription(request);
    return request;
}
function readWay(authType, principal) {
    switch (authType.toUpperCase()) {
        case 'IDENTITY':
            return { kind: 'managed-identity' };
        case 'SERVICE_PRINCIPAL':
            break;
        default: {
            const meant = (0,core_text/* closest */.kp)(authType, ['SERVICE_PRINCIPAL', 'IDENTITY']);
            throw new errors/* OidcError */.uv('ERR_INPUT', `auth-type is not known: ${(0,core_text/* quoteForeign */.xS)(authType, 60)}`, {
                hint: `It is SERVICE_PRINCIPAL or IDENTITY${meant === undefined ? '' : `; is ${meant} meant?`}.`,
            });
        }
    }
    const missing = [
        ...(principal.clientId === undefined ? ['client-id'] : []),
        ...(principal.tenantId === undefined ? ['tenant-id'] : []),
    ];
    if (missing.length > 0) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`, {
            hint: "Give client-id and tenant-id, or creds; with auth-type: IDENTITY the machine's managed identity needs neither. An input that comes from a secret is empty where the secret does not exist, as in pull requests from forks.",
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
            throw new errors/* OidcError */.uv('ERR_INPUT', 'environment: azurestack needs resource-manager-endpoint', {
                hint: 'Give it as an input, or as resourceManagerEndpointUrl in creds: https://management.<region>.<domain>.',
            });
        }
        return azureStack((0,http_endpoint/* parseEndpoint */.Bk)(endpoint, 'resource-manager-endpoint').origin);
    }
    const found = Object.entries(azureClouds).find(([cloud]) => cloud === key);
    if (found !== undefined)
        return found[1];
    const names = [...Object.keys(azureClouds), 'azurestack'].join(', ');
    throw new errors/* OidcError */.uv('ERR_INPUT', `environment is not a known cloud: ${(0,core_text/* quoteForeign */.xS)(name, 60)}`, {
        hint: key === 'azuregermancloud'
            ? `That cloud was closed in 2021. It is one of ${names}.`
            : `It is one of ${names}.`,
    });
}
function readAuthority(cloud, env) {
    const override = env.AZURE_AUTHORITY_HOST;
    if (override) {
        const base = (0,http_endpoint/* parseEndpoint */.Bk)(override, 'AZURE_AUTHORITY_HOST');
        return `${base.origin}${base.pathname.replace(/\/+$/, '')}`;
    }
    return cloud.authority;
}
function readTokens(values, cloud) {
    const scopes = (values.scope ?? []).map((scope) => {
        if (/^\S+\/\.default$/.test(scope))
            return { name: scope, scope };
        throw new errors/* OidcError */.uv('ERR_INPUT', `scope does not end in /.default: ${(0,core_text/* quoteForeign */.xS)(scope, 100)}`, {
            hint: 'Such as https://vault.azure.net/.default; several are separated by commas or lines.',
        });
    });
    const resources = (values.resource ?? []).map((resource) => {
        if (/^\S+$/.test(resource) && !resource.endsWith('/.default'))
            return { name: resource, scope: `${resource}/.default` };
        throw new errors/* OidcError */.uv('ERR_INPUT', `resource is not one: ${(0,core_text/* quoteForeign */.xS)(resource, 100)}`, {
            hint: 'Such as https://vault.azure.net; what ends in /.default goes into scope.',
        });
    });
    const [first, ...rest] = [...scopes, ...resources];
    if (first !== undefined) {
        const unique = rest.filter(({ name }, index) => name !== first.name && rest.findIndex((one) => one.name === name) === index);
        return [first, ...unique];
    }
    // Which audience an Azure Stack has is known only when it was asked.
    if (cloud.authority === '')
        return [{ name: cloud.resource, scope: '' }];
    const scope = `${cloud.resource}/.default`;
    return [{ name: scope, scope }];
}
function readGroups(names, way) {
    const groups = new Set();
    for (const name of names) {
        const group = exportGroups.find((known) => known === name);
        if (group === undefined) {
            const meant = (0,core_text/* closest */.kp)(name, exportGroups);
            throw new errors/* OidcError */.uv('ERR_INPUT', `export-groups has no ${(0,core_text/* quoteForeign */.xS)(name, 60)}`, {
                hint: `There are ${exportGroups.join(', ')}${meant === undefined ? '' : `; is ${meant} meant?`}.`,
            });
        }
        groups.add(group);
    }
    if (groups.has('none') && groups.size > 1) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'export-groups has none and others', {
            hint: 'none stands alone.',
        });
    }
    if (groups.has('token-file') && way.kind !== 'federated') {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'export-groups has token-file, but no ID token is used here', {
            hint: 'A token file needs SERVICE_PRINCIPAL as auth-type and no secret in creds.',
        });
    }
    return groups;
}
/** `az` and Az PowerShell are to work in a subscription; the exchange itself needs none. */
function checkSubscription(request) {
    if (!request.cli && !request.powershell)
        return;
    if (request.subscriptionId !== undefined || request.allowNoSubscriptions)
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', 'subscription-id is missing', {
        hint: 'Give it, or set allow-no-subscriptions: true. Without azure-cli-login and enable-AzPSSession no subscription is needed.',
    });
}
/** The folder where `az` keeps extensions when it is given a configuration folder of its own. */
function extensionFolder(env) {
    if (env.AZURE_EXTENSION_DIR)
        return env.AZURE_EXTENSION_DIR;
    const home = env.HOME || env.USERPROFILE;
    if (env.AZURE_CONFIG_DIR)
        return (0,external_node_path_.join)(env.AZURE_CONFIG_DIR, 'cliextensions');
    return home ? (0,external_node_path_.join)(home, '.azure', 'cliextensions') : undefined;
}

;// CONCATENATED MODULE: ./lib/exchangers/azure/credentials.js

/** The names of the file and the folder that later steps are pointed to. */
const tokenFile = 'azure-id-token';
const configFolder = 'azure-cli';
/** Every variable that {@link toCredentials} may set. */
function announcedVariables(request, env) {
    const has = (value, name) => (value === undefined ? [] : [name]);
    const ids = (prefix) => [
        ...has(request.clientId, `${prefix}_CLIENT_ID`),
        ...has(request.tenantId, `${prefix}_TENANT_ID`),
        ...has(request.subscriptionId, `${prefix}_SUBSCRIPTION_ID`),
    ];
    const { groups } = request;
    return [
        ...(groups.has('identity') ? [...ids('AZURE'), 'AZURE_AUTHORITY_HOST'] : []),
        ...(groups.has('terraform') ? [...ids('ARM'), ...terraformVariables(request)] : []),
        ...(groups.has('token-file') ? ['AZURE_FEDERATED_TOKEN_FILE'] : []),
        ...(request.cli ? ['AZURE_CONFIG_DIR'] : []),
        ...(request.cli && extensionFolder(env) !== undefined ? ['AZURE_EXTENSION_DIR'] : []),
    ];
}
function terraformVariables({ cloud, way }) {
    return [
        ...(way.kind === 'federated'
            ? ['ARM_USE_OIDC', 'ARM_OIDC_REQUEST_URL', 'ARM_OIDC_TOKEN_FILE_PATH']
            : []),
        ...(way.kind === 'managed-identity' ? ['ARM_USE_MSI'] : []),
        ...(cloud.terraform === undefined ? [] : ['ARM_ENVIRONMENT']),
    ];
}
/** Puts together what later steps get. */
async function toCredentials(request, obtained, tokens, context) {
    const [first] = obtained.tokens;
    const ends = obtained.tokens.flatMap(({ expiresAt }) => expiresAt ?? []);
    const [earliest] = ends.sort((a, b) => a.getTime() - b.getTime());
    const files = await tokenFiles(request, tokens);
    return {
        identity: describeIdentity(request),
        ...(earliest === undefined ? {} : { expiresAt: earliest }),
        env: environmentOf(request, obtained.authority, tokens, context.env),
        outputs: {
            ...(first === undefined ? {} : { 'access-token': first.token }),
            ...(first?.expiresAt === undefined ? {} : { 'expires-at': first.expiresAt.toISOString() }),
            ...(obtained.tokens.length > 1 ? { 'access-tokens': joinTokens(obtained, context) } : {}),
        },
        files,
        ...(request.cli ? { folders: [configFolder] } : {}),
        installs: await installsOf(request, obtained, tokens, context),
    };
}
function describeIdentity({ way, clientId, tenantId }) {
    if (way.kind !== 'managed-identity')
        return `application ${clientId} in tenant ${tenantId}`;
    return clientId === undefined
        ? "this machine's managed identity"
        : `the managed identity ${clientId}`;
}
function joinTokens({ tokens }, context) {
    const entries = tokens.map(({ name, token }) => [name, token.reveal()]);
    return context.mask(JSON.stringify(Object.fromEntries(entries)));
}
async function tokenFiles(request, tokens) {
    if (!request.groups.has('token-file'))
        return [];
    return [{ name: tokenFile, content: (await tokens.get()).token }];
}
function environmentOf(request, authority, tokens, env) {
    const { groups, cli } = request;
    const extensions = extensionFolder(env);
    return {
        ...(groups.has('identity') ? idsOf(request, 'AZURE') : {}),
        ...(groups.has('identity') && authority !== '' ? { AZURE_AUTHORITY_HOST: authority } : {}),
        ...(groups.has('terraform') ? terraformOf(request, tokens) : {}),
        ...(groups.has('token-file') ? { AZURE_FEDERATED_TOKEN_FILE: { file: tokenFile } } : {}),
        ...(cli ? { AZURE_CONFIG_DIR: { file: configFolder } } : {}),
        ...(cli && extensions !== undefined ? { AZURE_EXTENSION_DIR: extensions } : {}),
    };
}
function idsOf(request, prefix) {
    const { clientId, tenantId, subscriptionId } = request;
    return {
        ...(clientId === undefined ? {} : { [`${prefix}_CLIENT_ID`]: clientId }),
        ...(tenantId === undefined ? {} : { [`${prefix}_TENANT_ID`]: tenantId }),
        ...(subscriptionId === undefined ? {} : { [`${prefix}_SUBSCRIPTION_ID`]: subscriptionId }),
    };
}
function terraformOf(request, { tokenUrl }) {
    const { cloud, way, groups } = request;
    return {
        ...idsOf(request, 'ARM'),
        ...(cloud.terraform === undefined ? {} : { ARM_ENVIRONMENT: cloud.terraform }),
        ...(way.kind === 'managed-identity' ? { ARM_USE_MSI: 'true' } : {}),
        ...(way.kind === 'federated' ? { ARM_USE_OIDC: 'true' } : {}),
        // Terraform asks for the public cloud's audience unless its URL has one: hashicorp/terraform-provider-azurerm#28059.
        // It reads the answer as GitHub writes it, so another shape is of no use to it; a file it reads only once.
        ...(way.kind !== 'federated'
            ? {}
            : tokenUrl?.field === 'value'
                ? { ARM_OIDC_REQUEST_URL: tokenUrl.url.href }
                : groups.has('token-file')
                    ? { ARM_OIDC_TOKEN_FILE_PATH: { file: tokenFile } }
                    : {}),
    };
}
async function installsOf(request, { secret }, tokens, context) {
    const { way, groups, cli, powershell } = request;
    const session = { ...sessionOf(request), ...(secret === undefined ? {} : { secret }) };
    const federated = async () => way.kind === 'federated' ? { assertion: (await tokens.get()).token } : {};
    const installs = [];
    if (cli) {
        const data = { ...session, ...(await federated()), folder: { file: configFolder } };
        installs.push({ kind: 'azure-cli', data });
    }
    if (powershell) {
        installs.push({ kind: 'azure-powershell', data: { ...session, ...(await federated()) } });
    }
    if (groups.has('token-file'))
        installs.push(...refresherOf(request, tokens, context));
    return installs;
}
function sessionOf(request) {
    const { cloud, clientId, tenantId, subscriptionId } = request;
    return {
        cloud: cloud.name,
        ...(cloud.name === 'azurestack' ? { resourceManager: cloud.resource } : {}),
        ...(clientId === undefined ? {} : { clientId }),
        ...(tenantId === undefined ? {} : { tenantId }),
        ...(subscriptionId === undefined ? {} : { subscriptionId }),
        way: request.way.kind,
        allowNoSubscriptions: String(request.allowNoSubscriptions),
    };
}
function refresherOf(request, { tokenUrl }, context) {
    if (tokenUrl === undefined) {
        context.log.warning('azure: this source of ID tokens cannot be asked again by itself, so the token file is not kept fresh');
        return [];
    }
    const [authorization] = Object.values(tokenUrl.headers);
    const [node, script] = context.self;
    const data = {
        file: { file: tokenFile },
        ...(request.cli ? { azureFolder: { file: configFolder } } : {}),
        url: tokenUrl.url.href,
        ...(authorization === undefined ? {} : { authorization }),
        field: tokenUrl.field,
        node,
        script,
    };
    return [{ kind: 'token-refresher', data }];
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
        // The assertion was over on the way, or the clocks differ: one new token is worth an attempt.
        renewed = true;
        tokens.renew();
        return true;
    });
}
/** The same with a client secret, for those who still have one. */
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
 * Where tokens of the managed identity come from: the endpoint that App Service, Container Apps and the like name in
 * variables, or the metadata service of a virtual machine.
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
/** Asks for a token of the managed identity; a `clientId` says which one, where the machine has several. */
async function requestIdentityToken(endpoint, wanted, context) {
    try {
        return await (0,http_request/* requestJson */.SS)({
            service: endpoint.title,
            label: 'Asking for a token of the managed identity',
            request: () => toRequest(endpoint, wanted),
            wanted: 'access_token',
            pick: (body) => (0,http_request/* pickAccessToken */.fe)(body, context),
            // Documented to pass: 410 while the service is renewed.
            isTransient: (reply) => reply.status === 410,
        }, context);
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv))
            throw error;
        const hint = 'auth-type: IDENTITY works on an Azure machine (a self-hosted runner) that was given a managed identity; ' +
            'with several of them, client-id says which. Elsewhere, leave auth-type out to use the ID token.';
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
        'expires-at': { description: 'When that access token ends, in ISO 8601.' },
        'access-tokens': {
            description: 'All access tokens as a JSON object, by the scopes and resources as they were given, where there are several.',
        },
    },
    subActionDefaults: { 'azure-cli-login': 'true' },
    // @azure/identity's identity client defaults it with ??, so an empty one becomes the host.
    neutral: { AZURE_AUTHORITY_HOST: azureClouds.azurecloud.authority },
    prepare(values, env) {
        const request = readRequest(values, env);
        return {
            token: request.way.kind === 'federated'
                ? { kind: 'now', audience: request.cloud.audience }
                : { kind: 'none' },
            ...(env.AZURE_LOGIN_POST_CLEANUP === 'false' ? { cleanup: false } : {}),
            endpoints: endpointsOf(request, env),
            variables: announcedVariables(request, env),
            async run(tokens, context) {
                for (const warning of request.warnings)
                    context.log.warning(`azure: ${warning}`);
                if (request.way.kind === 'federated')
                    await tellClaims(tokens, context);
                return toCredentials(request, await obtain(request, tokens, context), tokens, context);
            },
        };
    },
}));
function endpointsOf(request, env) {
    if (request.way.kind === 'managed-identity')
        return [findIdentityEndpoint(env).url];
    const { authority, cloud } = request;
    return authority === '' ? [metadataUrl(cloud.resource)] : [tokenUrl(authority, request)];
}
function tokenUrl(authority, request) {
    return new URL(`${authority}/${request.tenantId}/oauth2/v2.0/token`);
}
/** Gets every token that is wanted, in parallel. */
async function obtain(request, tokens, context) {
    const { way, cloud, clientId = '' } = request;
    if (way.kind === 'managed-identity') {
        const endpoint = findIdentityEndpoint(context.env);
        const results = request.tokens.map(async ({ name, scope }) => {
            const wanted = { scope: scope || `${cloud.resource}/.default`, clientId: request.clientId };
            return { name, ...(await requestIdentityToken(endpoint, wanted, context)) };
        });
        return { authority: request.authority, secret: undefined, tokens: await Promise.all(results) };
    }
    // Masked before the first request.
    const secret = way.kind === 'secret' ? context.mask(way.secret) : undefined;
    const site = request.authority === ''
        ? await describeStack(cloud.resource, context)
        : { authority: request.authority, scope: `${cloud.resource}/.default` };
    const facts = {
        service: 'Entra ID',
        compares: describeTrust(request),
        causes: azureCauses(clientId),
        async advise(claims, said) {
            const { adviseOnRefusal } = await Promise.all(/* import() */[__webpack_require__.e(9261), __webpack_require__.e(1012)]).then(__webpack_require__.bind(__webpack_require__, 3520));
            return adviseOnRefusal({ cloud: 'azure', claims, said });
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
/** What azure/login tells too: mostly, this is all that is needed to write the federated credential. */
async function tellClaims(tokens, context) {
    const { claims } = await tokens.get();
    const telling = (0,jwt/* describeClaims */.Zs)(claims).filter((line) => /^(?:iss|job_workflow_ref):/.test(line));
    if (telling.length > 0)
        context.log.info(`azure: its ${telling.join(', its ')}`);
}
function describeTrust(request) {
    return [
        `application: ${request.clientId} in tenant ${request.tenantId}, its federated credentials`,
        "iss: the credential's issuer, exactly, a slash at the end included",
        "sub: the credential's subject, exactly, capital letters included, or its claims matching expression",
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);



const noAnswer = { host: '', status: 0, code: '', text: '' };
/**
 * Adds to a refusal what is needed to find its reason: the token's telling claims next to what the service compares,
 * and a hint that names the likely causes.
 */
async function explainRefusal(error, token, facts) {
    const { service = noAnswer } = error;
    const cause = facts.causes.find(({ when, says }) => when?.(service) ?? says?.test(error.message) ?? false);
    const advice = cause?.advise(token.claims, error.message) ??
        error.hint ??
        `Compare the token's claims with what ${facts.service} was told to trust.`;
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
        hint: `${advice}${advice.endsWith('\n') ? '' : ' '}When the permission was granted only just now, set retry-on-denied-s to wait until it has spread.`,
    });
}
/** The refusal is what is to be told, whatever becomes of what could be said besides. */
async function adviceOf({ advise }, claims, said) {
    try {
        return (await advise?.(claims, said)) ?? [];
    }
    catch {
        return [];
    }
}
/**
 * Does the work of an exchange and explains its refusal by the token that was presented last.
 *
 * @param work gets a function that gives the token to present, to be called for each attempt
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
/** A sentence about the subject's form, where that is a common reason for a mismatch; empty where it is not. */
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
    else if (/:pull_request$/.test(subject)) {
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63900);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28394);



/**
 * Sends a request under the retry policy and returns what was picked from its JSON answer.
 *
 * @throws {OidcError} what {@link readJson} and `Http.send` throw; a 2xx without what was wanted is `ERR_RESPONSE`
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
 * See {@link requestJson}, for an answer that is nothing but one line of text: a token by itself.
 *
 * @throws {OidcError} what {@link checkStatus} and `Http.send` throw; a 2xx that is no such line is `ERR_RESPONSE`
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
/** A member of a JSON answer that must be text and not empty. */
function textAt(body, name) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A member that must be a positive number, or text that is one: some services send lifetimes as text. */
function secondsAt(body, name) {
    const value = Object.hasOwn(body, name) ? Number(body[name]) : Number.NaN;
    return Number.isFinite(value) && value > 0 ? value : undefined;
}
/** Takes `access_token` and `expires_in` (seconds) out of an answer, RFC 6749 §5.1; the token is masked at once. */
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
