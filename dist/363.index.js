export const id = 363;
export const ids = [363];
export const modules = {

/***/ 4744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ gcp)
});

// EXTERNAL MODULE: ./lib/refusal.js
var refusal = __webpack_require__(123);
// EXTERNAL MODULE: ./lib/types.js
var types = __webpack_require__(4170);
;// CONCATENATED MODULE: ./lib/exchangers/gcp/causes.js

/**
 * What Google says when it refuses a token or an impersonation, and what is behind it.
 *
 * @see https://cloud.google.com/iam/docs/troubleshooting-workload-identity-federation
 */
function gcpCauses(provider, serviceAccount) {
    return [
        {
            says: /invalid_target|pool or provider/i,
            advise: () => 'There is no such provider or pool, or it is disabled or deleted: check workload_identity_provider, the project number included.',
        },
        {
            says: /attribute condition/,
            advise: (claims) => (0,refusal/* joinAdvice */.f7)("The provider's attribute condition is not true for the claims above: compare them, capital letters included.", (0,refusal/* adviseOnSubject */.KC)(claims)),
        },
        {
            says: /audience in ID Token|expected audience/i,
            advise: () => "The provider does not allow the token's audience: leave audience out, or add it to the provider's allowed audiences.",
        },
        {
            says: /connecting to the given credential's issuer/i,
            advise: () => "Google could not get the issuer's keys: its discovery document and key set must be reachable from the internet over https, or uploaded to the provider.",
        },
        {
            says: /issuer/i,
            advise: () => "The provider was made for another issuer: correct its issuer URI, or take the provider that belongs to the token's issuer.",
        },
        {
            says: /127 bytes|mapped attribute/,
            advise: () => 'google.subject is mapped to something longer than 127 bytes: map it to a shorter claim, such as assertion.repository_id.',
        },
        {
            says: /has not been used|SERVICE_DISABLED|API .*disabled/i,
            advise: () => 'Enable the IAM Service Account Credentials API (iamcredentials.googleapis.com) in the project.',
        },
        {
            says: /getAccessToken|PERMISSION_DENIED/,
            advise: (claims) => (0,refusal/* joinAdvice */.f7)(`The token was accepted, but may not act as ${serviceAccount ?? 'the service account'}: grant roles/iam.workloadIdentityUser on that service account to principal://iam.googleapis.com/${provider.pool}/subject/<google.subject>, or to a principalSet of the pool; it must be this pool, and the number of its project.`, (0,refusal/* adviseOnSubject */.KC)(claims)),
        },
        {
            says: /lifetime/i,
            advise: () => 'A lifetime above 3600 seconds needs the organization policy iam.allowServiceAccountCredentialLifetimeExtension; lower access_token_lifetime or set that policy.',
        },
        {
            says: /Gaia id not found|NOT_FOUND/,
            advise: () => 'There is no such service account: check service_account for a typing error.',
        },
        {
            says: /stale|expired|not yet valid/i,
            advise: () => "The token was over when Google looked at it: check this machine's clock.",
        },
    ];
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/secret.js
var secret = __webpack_require__(3251);
;// CONCATENATED MODULE: ./lib/exchangers/gcp/credentials-file.js


/** Begins as google-github-actions/auth's file does, because many a .gitignore and .dockerignore knows that name. */
const credentialsFileName = 'gha-creds-oidc-exchange.json';
/**
 * Says how the file's reader gets its ID tokens, or why it cannot.
 *
 * @throws {OidcError} `ERR_INPUT` where the source of the ID tokens has no URL
 */
function requireTokenUrl(tokenUrl) {
    if (tokenUrl !== undefined)
        return tokenUrl;
    throw new errors/* OidcError */.uv('ERR_INPUT', 'create_credentials_file needs a source of ID tokens that later steps can ask by URL, which this one is not', { hint: 'Set create_credentials_file: false and use the output access_token or auth_token.' });
}
/**
 * Makes the `external_account` file (AIP-4117) with which Google's libraries do the exchange themselves, again and
 * again as long as the job runs.
 *
 * > [!WARNING]
 * > The file holds what the source's URL asks for, on GitHub the job's request token: its reader can get ID tokens
 * > for any audience until the job ends.
 *
 * @see https://google.aip.dev/auth/4117
 */
function createCredentialsFile(settings, tokenUrl) {
    const { impersonationUrl, lifetimeSeconds } = settings;
    const headers = Object.entries(tokenUrl.headers).map(([name, value]) => [name, value.reveal()]);
    const document = {
        type: 'external_account',
        universe_domain: settings.universe,
        audience: settings.audience,
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        token_url: settings.stsUrl.href,
        credential_source: {
            url: tokenUrl.url.href,
            headers: Object.fromEntries(headers),
            format: { type: 'json', subject_token_field_name: tokenUrl.field },
        },
        ...(impersonationUrl === undefined
            ? {}
            : { service_account_impersonation_url: impersonationUrl.href }),
        // The libraries refuse a lifetime outside of this range.
        ...(impersonationUrl === undefined || lifetimeSeconds < 600 || lifetimeSeconds > 43_200
            ? {}
            : { service_account_impersonation: { token_lifetime_seconds: lifetimeSeconds } }),
    };
    // Not masked as a whole: its only secrets are the headers, which the source has masked already.
    return { name: credentialsFileName, content: new secret/* Secret */.z(JSON.stringify(document)) };
}

// EXTERNAL MODULE: ./lib/request.js
var lib_request = __webpack_require__(5834);
;// CONCATENATED MODULE: ./lib/exchangers/gcp/exchange.js

/**
 * Exchanges the ID token for a federated token (RFC 8693, in Google's JSON).
 *
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
function exchangeToken(request, present, context) {
    return (0,lib_request/* requestJson */.SS)({
        service: `Google STS (${request.stsUrl.host})`,
        label: 'Exchanging the ID token at Google STS',
        async request() {
            const { token } = await present();
            const body = {
                audience: request.audience,
                grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
                requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
                scope: `https://www.${request.universe}/auth/cloud-platform`,
                subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
                subjectToken: token.reveal(),
            };
            return { method: 'POST', url: request.stsUrl, headers, body: JSON.stringify(body) };
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
    }, context);
}
/**
 * Gets an access token of a service account with the federated token.
 *
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
 */
function impersonate(request, url, federated, context) {
    return (0,lib_request/* requestJson */.SS)({
        service: `Google IAM Credentials (${url.host})`,
        label: `Getting an access token of ${request.serviceAccount ?? 'the service account'}`,
        request: () => ({
            method: 'POST',
            url,
            headers: { ...headers, Authorization: `Bearer ${federated.token.reveal()}` },
            body: JSON.stringify({ scope: request.scopes, lifetime: `${request.lifetimeSeconds}s` }),
        }),
        wanted: 'accessToken',
        pick(body) {
            const token = (0,lib_request/* textAt */.$6)(body, 'accessToken');
            if (token === undefined)
                return undefined;
            const expiresAt = new Date((0,lib_request/* textAt */.$6)(body, 'expireTime') ?? '');
            return {
                token: context.mask(token),
                expiresAt: Number.isNaN(expiresAt.getTime()) ? undefined : expiresAt,
            };
        },
    }, context);
}
const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };

// EXTERNAL MODULE: ./lib/endpoint.js
var endpoint = __webpack_require__(7874);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
;// CONCATENATED MODULE: ./lib/exchangers/gcp/provider.js


const example = 'projects/123456789/locations/global/workloadIdentityPools/my-pool/providers/my-provider';
/**
 * Reads the name of a workload identity provider, as the console, `gcloud` and its own audience write it.
 *
 * @throws {OidcError} `ERR_INPUT`
 * @see https://cloud.google.com/iam/docs/workload-identity-federation
 */
function parseProvider(text) {
    const name = text.replace(/^(?:https:)?\/\/iam\.[a-z0-9.-]+\//, '').replace(/\/$/, '');
    const fail = (problem, hint = `It looks like ${example}.`) => new errors/* OidcError */.uv('ERR_INPUT', `workload_identity_provider ${problem}: ${(0,lib_text/* quoteForeign */.xS)(text)}`, {
        hint,
    });
    const [, project, rest] = /^projects\/([^/]+)\/(.+)$/.exec(name) ?? [];
    if (project === undefined || rest === undefined) {
        throw fail('is not the full name of a provider');
    }
    if (!/^\d{1,20}$/.test(project))
        throw fail('has a project id, not a number', adviseNumber(project));
    const [, location, pool, provider] = /^locations\/([^/]+)\/workloadIdentityPools\/([^/]+)(?:\/providers\/([^/]+))?$/.exec(rest) ?? [];
    if (location === undefined || pool === undefined) {
        throw fail('is not the full name of a provider');
    }
    if (location !== 'global')
        throw fail(`has the location ${(0,lib_text/* quoteForeign */.xS)(location, 40)}, not global`);
    if (provider === undefined) {
        throw fail('names a pool, not a provider', `Add /providers/<provider>: ${example}.`);
    }
    if (![pool, provider].every((id) => /^[a-z0-9-]{1,32}$/.test(id))) {
        throw fail('has a pool or provider id with characters that Google does not allow');
    }
    return { name, pool: name.slice(0, name.lastIndexOf('/providers/')) };
}
function adviseNumber(project) {
    const advice = 'Write the number of the project that the pool is in';
    // Only what is certainly a project id is offered for pasting into a shell.
    return /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(project)
        ? `${advice}; gcloud projects describe ${project} --format="value(projectNumber)" tells it.`
        : `${advice}.`;
}
/**
 * The project of a service account, where its address certainly says so.
 *
 * It does not for `…@developer.gserviceaccount.com` and `…@appspot.gserviceaccount.com`, nor for a project of a
 * domain, whose `example.com:proj` becomes `…@proj.example.com.iam.gserviceaccount.com`.
 */
function projectOf(serviceAccount) {
    return /^[^@]+@([a-z][a-z0-9-]{4,28}[a-z0-9])\.iam\.gserviceaccount\.com$/.exec(serviceAccount ?? '')?.[1];
}

;// CONCATENATED MODULE: ./lib/exchangers/gcp/inputs.js




/** The inputs, named as in google-github-actions/auth. */
const gcpInputs = {
    workload_identity_provider: {
        description: 'The full name of the workload identity provider: projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>.',
        required: true,
    },
    service_account: {
        description: 'The email address or unique id of the service account to act as. Left out, the permissions are those that the pool itself was granted.',
        pattern: {
            test: /^(?:\d{1,30}|[\w.:-]+@[\w-]+(?:\.[\w-]+)+)$/,
            example: 'deploy@my-project.iam.gserviceaccount.com',
        },
    },
    project_id: {
        description: 'The project that later steps work in. Default: the project of service_account, where its address says which.',
        pattern: { test: /^[a-z0-9][a-z0-9.:-]{1,62}$/, example: 'my-project' },
    },
    token_format: {
        description: 'Set it to access_token to get an access token of the service account as the output access_token.',
        choices: ['access_token'],
    },
    access_token_lifetime: {
        description: 'How long the access token is valid, up to 12 hours; more than 1 hour needs an organization policy. Default: 3600.',
        type: 'seconds',
        range: [1, 43_200],
        default: '3600',
    },
    access_token_scopes: {
        description: 'The OAuth scopes of the access token. Default: https://www.googleapis.com/auth/cloud-platform.',
        type: 'list',
        default: 'https://www.googleapis.com/auth/cloud-platform',
    },
    create_credentials_file: {
        description: "Whether to write a file with which Google's tools and libraries get and renew their tokens themselves. Default: true.",
        type: 'boolean',
        default: 'true',
    },
    universe: {
        description: 'The domain of the Google Cloud universe. Default: googleapis.com.',
        default: 'googleapis.com',
        pattern: {
            test: /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i,
            example: 'googleapis.com',
        },
    },
    export_environment_variables: {
        description: 'The name that google-github-actions/auth has for export-environment.',
        type: 'boolean',
        alias: 'export-environment',
    },
    cleanup_credentials: {
        description: 'The name that google-github-actions/auth has for cleanup.',
        type: 'boolean',
        alias: 'cleanup',
    },
};
/** The variables that google-github-actions/auth gives the project in, one for each kind of tool. */
const projectVariables = [
    'CLOUDSDK_CORE_PROJECT',
    'CLOUDSDK_PROJECT',
    'GCLOUD_PROJECT',
    'GCP_PROJECT',
    'GOOGLE_CLOUD_PROJECT',
];
/** The variables that hold the path of the credentials file. */
const fileVariables = [
    'GOOGLE_APPLICATION_CREDENTIALS',
    'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
    'GOOGLE_GHA_CREDS_PATH',
];
/** Checks the inputs as a whole and resolves the URLs of both requests. */
function readRequest(values, env) {
    const provider = parseProvider(values.workload_identity_provider);
    const { service_account: serviceAccount } = values;
    checkPatterns(values);
    if (values.token_format === 'access_token' && serviceAccount === undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'token_format: access_token needs service_account', {
            hint: 'Set service_account, or leave token_format out and use the output auth_token.',
        });
    }
    const { universe } = values;
    const sts = resolveApi('sts', universe, env);
    const credentials = resolveApi('iamcredentials', universe, env);
    const request = {
        universe,
        audience: `//iam.${universe}/${provider.name}`,
        stsUrl: below(sts, '/token'),
        serviceAccount,
        impersonationUrl: serviceAccount === undefined
            ? undefined
            : below(credentials, `/projects/-/serviceAccounts/${serviceAccount}:generateAccessToken`),
        scopes: values.access_token_scopes,
        lifetimeSeconds: values.access_token_lifetime,
    };
    return { provider, request, project: values.project_id ?? projectOf(serviceAccount) };
}
/** The forms count here too, for callers of the toolkit that did not come through the declared inputs. */
function checkPatterns(values) {
    for (const name of ['service_account', 'project_id', 'universe']) {
        const { test, example } = gcpInputs[name].pattern;
        const value = values[name];
        if (value === undefined || test.test(value))
            continue;
        throw new errors/* OidcError */.uv('ERR_INPUT', `${name} is not valid: ${(0,lib_text/* quoteForeign */.xS)(value, 100)}`, {
            hint: `It looks like ${example}.`,
        });
    }
}
/** The variables are those of google-github-actions/auth, where they hold the version of the API as well. */
function resolveApi(name, universe, env) {
    const variable = `GHA_ENDPOINT_OVERRIDE_${name}`;
    const override = env[variable];
    return override === undefined || override === ''
        ? (0,endpoint/* parseEndpoint */.Bk)(`https://${name}.${universe}/v1`, 'universe')
        : (0,endpoint/* parseEndpoint */.Bk)(override, variable);
}
function below(base, path) {
    return new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}${path}`);
}

;// CONCATENATED MODULE: ./lib/exchangers/gcp.js






/**
 * Google Cloud, through Workload Identity Federation.
 *
 * With a service account its access token is always asked for, also when only the file is wanted: a missing
 * permission then shows here and not in a later step.
 *
 * It has no `neutral` values. Where an empty variable breaks a tool (CLOUDSDK_CORE_PROJECT in gcloud,
 * GOOGLE_APPLICATION_CREDENTIALS in Python's google-auth), any other text would name a project or a file that is not
 * meant, and break it just as well.
 *
 * @see https://cloud.google.com/iam/docs/workload-identity-federation
 */
/* harmony default export */ const gcp = ((0,types/* defineExchanger */.Z)({
    name: 'gcp',
    title: 'Google Cloud',
    summary: 'Authenticates with a workload identity provider and, where one is given, acts as a service account.',
    inputs: gcpInputs,
    outputs: {
        project_id: { description: 'The project, where it is known.' },
        credentials_file_path: { description: 'The path of the credentials file.' },
        auth_token: { description: "The federated token that Google's token service issued." },
        access_token: {
            description: 'The access token of the service account, with token_format: access_token.',
        },
        access_token_expiration: { description: 'When that access token ends, in ISO 8601.' },
    },
    prepare(values, env) {
        const { provider, request, project } = readRequest(values, env);
        const withFile = values.create_credentials_file;
        const { stsUrl, impersonationUrl, serviceAccount } = request;
        const facts = {
            service: 'Google Cloud',
            compares: describeTrust(request, provider),
            causes: gcpCauses(provider, serviceAccount),
        };
        return {
            audience: `https://iam.googleapis.com/${provider.name}`,
            endpoints: impersonationUrl === undefined ? [stsUrl] : [stsUrl, impersonationUrl],
            variables: [
                ...(withFile ? fileVariables : []),
                ...(project === undefined ? [] : projectVariables),
            ],
            async run(tokens, context) {
                const tokenUrl = withFile ? requireTokenUrl(tokens.tokenUrl) : undefined;
                return (0,refusal/* explainingRefusals */.dq)(tokens, facts, async (present) => {
                    const federated = await exchangeToken(request, present, context);
                    const access = impersonationUrl === undefined
                        ? undefined
                        : await impersonate(request, impersonationUrl, federated, context);
                    return toCredentials({
                        request,
                        provider,
                        project,
                        tokenUrl,
                        federated,
                        access,
                        withToken: values.token_format === 'access_token',
                    });
                });
            },
        };
    },
}));
function toCredentials(result) {
    const { request, project, tokenUrl, federated, access } = result;
    const expiresAt = (access ?? federated).expiresAt;
    const path = { file: credentialsFileName };
    const setAll = (names, value) => Object.fromEntries(names.map((name) => [name, value]));
    const end = access?.expiresAt?.toISOString();
    return {
        identity: request.serviceAccount ?? result.provider.name,
        ...(expiresAt === undefined ? {} : { expiresAt }),
        env: {
            ...(tokenUrl === undefined ? {} : setAll(fileVariables, path)),
            ...(project === undefined ? {} : setAll(projectVariables, project)),
        },
        outputs: {
            ...(project === undefined ? {} : { project_id: project }),
            ...(tokenUrl === undefined ? {} : { credentials_file_path: path }),
            auth_token: federated.token,
            ...(access === undefined || !result.withToken ? {} : { access_token: access.token }),
            ...(end === undefined || !result.withToken ? {} : { access_token_expiration: end }),
        },
        files: tokenUrl === undefined ? [] : [createCredentialsFile(request, tokenUrl)],
    };
}
function describeTrust(request, provider) {
    return [
        `provider: ${provider.name}`,
        "iss: the provider's issuer URI",
        `aud: the provider's allowed audiences, or https:${request.audience} where it has none`,
        "others: the provider's attribute mapping and attribute condition",
        ...(request.serviceAccount === undefined
            ? []
            : [
                `then: who has roles/iam.workloadIdentityUser on ${request.serviceAccount}, by the mapped google.subject and attributes`,
            ]),
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
