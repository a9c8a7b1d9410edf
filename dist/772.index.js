export const id = 772;
export const ids = [772];
export const modules = {

/***/ 2772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ azure)
});

// EXTERNAL MODULE: ./lib/refusal.js
var refusal = __webpack_require__(123);
// EXTERNAL MODULE: ./lib/types.js
var types = __webpack_require__(4170);
;// CONCATENATED MODULE: ./lib/exchangers/azure/causes.js

/**
 * What Entra ID says when it refuses a token, and what is behind it.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const azureCauses = [
    {
        says: /AADSTS70021(?:3)?\b/,
        advise: (claims) => (0,refusal/* joinAdvice */.f7)("No federated credential of the application has this subject: copy sub from above into the credential's subject identifier.", (0,refusal/* adviseOnSubject */.KC)(claims)),
    },
    {
        says: /AADSTS700211\b/,
        advise: () => 'No federated credential of the application has this issuer: copy iss from above into it, without adding or dropping a slash.',
    },
    {
        says: /AADSTS700212\b/,
        advise: () => "No federated credential of the application has this audience: leave audience out, or write the token's aud into the credential.",
    },
    {
        says: /AADSTS700016\b/,
        advise: () => 'There is no such application in the tenant: check client-id (the application ID, not the object ID) and tenant-id.',
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
        advise: () => 'The resource in scope does not exist in the tenant: check scope.',
    },
];

// EXTERNAL MODULE: ./lib/request.js
var lib_request = __webpack_require__(5834);
;// CONCATENATED MODULE: ./lib/exchangers/azure/exchange.js

/**
 * Exchanges the ID token, as a client assertion (RFC 7523 §2.2), for an access token.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
function requestToken(request, tokens, present, context) {
    let renewed = false;
    return (0,lib_request/* requestJson */.SS)({
        service: `Entra ID (${request.url.host})`,
        label: 'Exchanging the ID token at Entra ID',
        async request() {
            const { token } = await present();
            const body = new URLSearchParams({
                client_id: request.clientId,
                scope: request.scope,
                grant_type: 'client_credentials',
                client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
                client_assertion: token.reveal(),
            });
            const headers = {
                'Content-Type': 'application/x-www-form-urlencoded',
                Accept: 'application/json',
            };
            return { method: 'POST', url: request.url, headers, body: body.toString() };
        },
        wanted: 'access_token',
        pick(body) {
            const token = (0,lib_request/* textAt */.$6)(body, 'access_token');
            if (token === undefined)
                return undefined;
            const seconds = (0,lib_request/* secondsAt */.hH)(body, 'expires_in');
            return {
                token: context.mask(token),
                expiresAt: seconds === undefined ? undefined : new Date(context.now().getTime() + seconds * 1000),
            };
        },
        isTransient(reply) {
            if (/AADSTS90033\b|"temporarily_unavailable"/.test(reply.body))
                return true;
            if (renewed || !/AADSTS700024\b/.test(reply.body))
                return false;
            // The assertion was over on the way, or the clocks differ: one new token is worth an attempt.
            renewed = true;
            tokens.renew();
            return true;
        },
    }, context);
}

// EXTERNAL MODULE: ./lib/endpoint.js
var endpoint = __webpack_require__(7874);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
;// CONCATENATED MODULE: ./lib/exchangers/azure/inputs.js



const guid = {
    test: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
    example: '00000000-0000-0000-0000-000000000000',
};
/** The inputs, named as in azure/login. */
const azureInputs = {
    'client-id': {
        description: 'The application (client) ID of the app registration or user-assigned managed identity, a GUID.',
        required: true,
        pattern: guid,
    },
    'tenant-id': {
        description: 'The directory (tenant) ID, a GUID.',
        required: true,
        pattern: guid,
    },
    'subscription-id': {
        description: 'The subscription that later steps work in, a GUID.',
        pattern: guid,
    },
    environment: {
        description: 'The Azure cloud: azurecloud, azureusgovernment or azurechinacloud, in capital or small letters. Default: azurecloud.',
        default: 'azurecloud',
    },
    scope: {
        description: "What the access token is for, ending in /.default. Default: the cloud's Azure Resource Manager.",
    },
};
/**
 * Each cloud's hosts and audience.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 */
const azureClouds = {
    azurecloud: {
        authority: 'https://login.microsoftonline.com',
        resource: 'https://management.azure.com',
        audience: 'api://AzureADTokenExchange',
        terraform: 'public',
    },
    azureusgovernment: {
        authority: 'https://login.microsoftonline.us',
        resource: 'https://management.usgovcloudapi.net',
        audience: 'api://AzureADTokenExchangeUSGov',
        terraform: 'usgovernment',
    },
    azurechinacloud: {
        authority: 'https://login.chinacloudapi.cn',
        resource: 'https://management.chinacloudapi.cn',
        audience: 'api://AzureADTokenExchangeChina',
        terraform: 'china',
    },
};
/** Checks the inputs as a whole and resolves the URL. */
function readRequest(values, env) {
    for (const name of ['client-id', 'tenant-id', 'subscription-id']) {
        const value = values[name];
        if (value === undefined || guid.test.test(value))
            continue;
        throw new errors/* OidcError */.uv('ERR_INPUT', `${name} is not a GUID: ${(0,lib_text/* quoteForeign */.xS)(value, 60)}`, {
            hint: `It looks like ${guid.example}; the portal shows it as an ID, not as a name.`,
        });
    }
    const cloud = readCloud(values.environment);
    const override = env.AZURE_AUTHORITY_HOST;
    const base = override === undefined || override === ''
        ? (0,endpoint/* parseEndpoint */.Bk)(cloud.authority, 'environment')
        : (0,endpoint/* parseEndpoint */.Bk)(override, 'AZURE_AUTHORITY_HOST');
    const authority = `${base.origin}${base.pathname.replace(/\/+$/, '')}`;
    return {
        cloud,
        authority,
        url: new URL(`${authority}/${values['tenant-id']}/oauth2/v2.0/token`),
        clientId: values['client-id'],
        tenantId: values['tenant-id'],
        subscriptionId: values['subscription-id'],
        scope: readScope(values.scope, cloud),
    };
}
function readCloud(name) {
    const key = name.toLowerCase();
    const found = Object.entries(azureClouds).find(([cloud]) => cloud === key);
    if (found !== undefined)
        return found[1];
    throw new errors/* OidcError */.uv('ERR_INPUT', `environment is not a known cloud: ${(0,lib_text/* quoteForeign */.xS)(name, 60)}`, {
        hint: `It is one of ${Object.keys(azureClouds).join(', ')}.`,
    });
}
function readScope(scope, cloud) {
    if (scope === undefined)
        return `${cloud.resource}/.default`;
    if (/^\S+\/\.default$/.test(scope))
        return scope;
    throw new errors/* OidcError */.uv('ERR_INPUT', `scope does not end in /.default: ${(0,lib_text/* quoteForeign */.xS)(scope, 100)}`, {
        hint: 'Give one resource with /.default behind it, such as https://vault.azure.net/.default.',
    });
}

;// CONCATENATED MODULE: ./lib/exchangers/azure.js





/**
 * Azure, through a federated identity credential of Microsoft Entra ID.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
/* harmony default export */ const azure = ((0,types/* defineExchanger */.Z)({
    name: 'azure',
    title: 'Azure',
    summary: 'Signs in as an app registration or managed identity that trusts the ID token.',
    inputs: azureInputs,
    outputs: {
        'access-token': { description: 'The access token for scope.' },
        'expires-at': { description: 'When that access token ends, in ISO 8601.' },
    },
    // @azure/identity's identity client defaults it with ??, so an empty one becomes the host.
    neutral: { AZURE_AUTHORITY_HOST: azureClouds.azurecloud.authority },
    prepare(values, env) {
        const request = readRequest(values, env);
        return {
            audience: request.cloud.audience,
            endpoints: [request.url],
            variables: [
                'AZURE_CLIENT_ID',
                'AZURE_TENANT_ID',
                ...(request.subscriptionId === undefined ? [] : ['AZURE_SUBSCRIPTION_ID']),
                'AZURE_AUTHORITY_HOST',
                'ARM_CLIENT_ID',
                'ARM_TENANT_ID',
                ...(request.subscriptionId === undefined ? [] : ['ARM_SUBSCRIPTION_ID']),
                'ARM_USE_OIDC',
                'ARM_ENVIRONMENT',
                'ARM_OIDC_REQUEST_URL',
            ],
            async run(tokens, context) {
                const facts = { service: 'Entra ID', compares: describeTrust(request), causes: azureCauses };
                const result = await (0,refusal/* explainingRefusals */.dq)(tokens, facts, (present) => requestToken(request, tokens, present, context));
                return toCredentials(request, result, tokens.tokenUrl);
            },
        };
    },
}));
function toCredentials(request, result, tokenUrl) {
    const { clientId, tenantId, subscriptionId } = request;
    const { expiresAt } = result;
    return {
        identity: `application ${clientId} in tenant ${tenantId}`,
        ...(expiresAt === undefined ? {} : { expiresAt }),
        env: {
            AZURE_CLIENT_ID: clientId,
            AZURE_TENANT_ID: tenantId,
            ...(subscriptionId === undefined ? {} : { AZURE_SUBSCRIPTION_ID: subscriptionId }),
            AZURE_AUTHORITY_HOST: request.authority,
            ARM_CLIENT_ID: clientId,
            ARM_TENANT_ID: tenantId,
            ...(subscriptionId === undefined ? {} : { ARM_SUBSCRIPTION_ID: subscriptionId }),
            ARM_USE_OIDC: 'true',
            ARM_ENVIRONMENT: request.cloud.terraform,
            // Terraform asks for the public cloud's audience unless its URL has one: hashicorp/terraform-provider-azurerm#28059.
            // It reads the answer as GitHub writes it, so another shape is of no use to it.
            ...(tokenUrl?.field === 'value' ? { ARM_OIDC_REQUEST_URL: tokenUrl.url.href } : {}),
        },
        outputs: {
            'access-token': result.token,
            ...(expiresAt === undefined ? {} : { 'expires-at': expiresAt.toISOString() }),
        },
        files: [],
    };
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

/***/ 123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ adviseOnSubject),
/* harmony export */   dq: () => (/* binding */ explainingRefusals),
/* harmony export */   f7: () => (/* binding */ joinAdvice)
/* harmony export */ });
/* unused harmony export explainRefusal */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _jwt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2686);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);



/**
 * Adds to a refusal what is needed to find its reason: the token's telling claims next to what the service compares,
 * and a hint that names the likely causes.
 */
function explainRefusal(error, token, facts) {
    const cause = facts.causes.find(({ says }) => says.test(error.message));
    const advice = cause?.advise(token.claims) ??
        error.hint ??
        `Compare the token's claims with what ${facts.service} was told to trust.`;
    return error.with({
        details: [
            ...error.details,
            'The ID token says:',
            ...(0,_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .describeClaims */ .Zs)(token.claims).map((line) => `  ${line}`),
            `${facts.service} compares:`,
            ...facts.compares.map((line) => `  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(line, 400)}`),
        ],
        hint: `${advice} When the permission was granted only just now, set retry-on-denied-s to wait until it has spread.`,
    });
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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv) || error.code !== 'ERR_REFUSED')
            throw error;
        throw presented === undefined ? error : explainRefusal(error, presented, facts);
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

/***/ 5834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   SS: () => (/* binding */ requestJson),
/* harmony export */   hH: () => (/* binding */ secondsAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3979);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2165);



/**
 * Sends a request under the retry policy and returns what was picked from its JSON answer.
 *
 * @throws {OidcError} what {@link readJson} and `Http.send` throw; a 2xx without what was wanted is `ERR_RESPONSE`
 */
function requestJson(spec, context) {
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(spec.label, context, async () => {
        const request = await spec.request();
        const reply = await context.http.send(request, context.signal);
        context.log.debug(`${request.method} ${request.url.host}: ${reply.status}`);
        const body = judge(spec, reply, context.now());
        const picked = spec.pick(body);
        if (picked !== undefined)
            return picked;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_RESPONSE', `${spec.service} answered ${reply.status} without ${spec.wanted}`, {
            transient: true,
        });
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
function judge(spec, reply, now) {
    try {
        return (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(reply, spec.service, now);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv))
            throw error;
        if (spec.isTransient?.(reply))
            throw error.with({ transient: true, code: 'ERR_SERVICE' });
        if (error.code === 'ERR_REFUSED' && spec.refusedAs)
            throw error.with({ code: spec.refusedAs });
        throw error;
    }
}


/***/ }),

/***/ 4170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ defineExchanger)
/* harmony export */ });
/** Gives an exchanger's literal its exact type. */
function defineExchanger(exchanger) {
    return exchanger;
}


/***/ })

};
