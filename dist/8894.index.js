export const id = 8894;
export const ids = [8894];
export const modules = {

/***/ 70239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ composeCallback)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70206);

/**
 * Prepares the call with which a tool gets new credentials, or a new ID token, while the job runs.
 *
 * @param feature the input that asks for it, for messages
 * @param inputs the provider's inputs for that call; the run's own settings are added
 * @throws {OidcError} `ERR_INPUT` if a secret would have to be repeated
 */
function composeCallback({ provider, format, feature }, inputs, { self, repetition }) {
    if (self.includes(''))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `${feature} works only in a program`);
    const [withheld] = repetition?.withheld ?? [];
    if (withheld !== undefined) {
        const isProxy = withheld === 'http-proxy';
        const what = isProxy ? 'an http-proxy that has a password' : withheld;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `${feature} cannot be combined with ${what}`, {
            hint: `A file of the job would have to hold the secret.${isProxy ? ' Set the variable HTTPS_PROXY of the job instead, which later calls read too.' : ''}`,
        });
    }
    return {
        words: [...self, 'exchange', provider, '--format', format, '--inputs-file'],
        content: JSON.stringify({ ...repetition?.settings, ...inputs }),
    };
}


/***/ }),

/***/ 88894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ gcp_exchanger)
});

// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/exchanger.js
var exchanger = __webpack_require__(41662);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/defined.js
var defined = __webpack_require__(50862);
// EXTERNAL MODULE: ./lib/core/secret.js
var secret = __webpack_require__(58563);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/exchangers/callback.js
var callback = __webpack_require__(70239);
;// CONCATENATED MODULE: ./lib/exchangers/gcp/inputs.js
const account = {
    test: /^(?:\d{1,30}|[\w.:-]+@[\w-]+(?:\.[\w-]+)+)$/,
    example: 'deploy@my-project.iam.gserviceaccount.com',
};
/** The inputs; those with underscores are named as in google-github-actions/auth and have the same meaning. */
const gcpInputs = {
    workload_identity_provider: {
        description: 'The full name of the workload identity provider: projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>. Required, unless credentials_json or runner-identity is set.',
    },
    credentials_json: {
        description: 'The JSON of a service account key, plain or in base64. A key is a long-lived secret: prefer workload_identity_provider.',
        type: 'secret',
    },
    'runner-identity': {
        description: 'Whether to use the service account that is attached to this Google Cloud machine (Compute Engine, GKE, Cloud Build …) instead of an ID token. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    service_account: {
        description: "The email address or unique id of the service account to act as. Without it, the job has the permissions of the pool's identity.",
        pattern: account,
    },
    delegates: {
        description: 'The service accounts between the identity and service_account, in the order of the chain: each may act as the next one.',
        type: 'list',
    },
    project_id: {
        description: 'The project for later steps. Default: the project in the address of service_account, then the one in credentials_json.',
        pattern: { test: /^[a-z0-9][a-z0-9.:-]{1,62}$/, example: 'my-project' },
    },
    token_format: {
        description: 'Set it to access_token or id_token to get such a token as an output. id_token requires service_account.',
        choices: ['access_token', 'id_token'],
    },
    access_token_lifetime: {
        description: "The lifetime of the service account's access tokens, including those of the file's readers: up to 12 hours; more than 1 hour requires an organization policy, 0 leaves it to Google. Default: 3600s.",
        type: 'seconds',
        range: [0, 43_200],
        default: '3600s',
    },
    access_token_scopes: {
        restricts: true,
        description: 'The OAuth scopes of the access token. Default: https://www.googleapis.com/auth/cloud-platform.',
        type: 'list',
        default: 'https://www.googleapis.com/auth/cloud-platform',
    },
    access_token_subject: {
        description: 'The email address of a Workspace user to act for, with domain-wide delegation and token_format: access_token. The lifetime is then at most 1 hour.',
        pattern: { test: /^[^\s@\p{Cc}]{1,128}@[^\s@\p{Cc}]{1,128}$/u, example: 'user@example.com' },
    },
    id_token_audience: {
        description: 'The audience of the ID token; required with token_format: id_token.',
    },
    id_token_include_email: {
        description: "Whether the ID token contains the service account's email address. Default: false.",
        type: 'boolean',
        default: 'false',
    },
    create_credentials_file: {
        description: "Whether to write a file with which Google's tools and libraries get and renew their tokens. Default: true.",
        type: 'boolean',
        default: 'true',
    },
    'credential-source': {
        description: "How the file's readers get ID tokens: url requests them, with the job's request token in the file; executable calls this action, with no secret in the file; file has one ID token, which expires soon. Default: the first that the source supports; on GitHub url.",
        choices: ['url', 'executable', 'file'],
    },
    'credentials-location': {
        description: "The file's place: temp, the runner's folder for temporary files, or workspace, for container actions on runners that do not share that folder. Default: temp.",
        choices: ['temp', 'workspace'],
        default: 'temp',
    },
    'export-access-token': {
        description: 'Whether gcloud gets the access token itself, in CLOUDSDK_AUTH_ACCESS_TOKEN, instead of the file. It is not renewed. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    universe: {
        description: 'The domain of the Google Cloud universe. Default: googleapis.com.',
        default: 'googleapis.com',
        pattern: {
            test: /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i,
            example: 'googleapis.com',
        },
    },
    request_reason: {
        description: "A justification for Google's audit logs, sent with every request of this step (X-Goog-Request-Reason).",
        // The characters of a header.
        pattern: { test: /^[\x20-\x7e\xa0-\xff]{1,1000}$/, example: 'ticket 4711' },
    },
    export_environment_variables: {
        description: 'The name of export-environment in google-github-actions/auth.',
        type: 'boolean',
        alias: 'export-environment',
    },
    cleanup_credentials: {
        description: 'The name of cleanup in google-github-actions/auth.',
        type: 'boolean',
        alias: 'cleanup',
    },
};
/** The project's variables in google-github-actions/auth, one for each kind of tool. */
const projectVariables = [
    'CLOUDSDK_CORE_PROJECT',
    'CLOUDSDK_PROJECT',
    'GCLOUD_PROJECT',
    'GCP_PROJECT',
    'GOOGLE_CLOUD_PROJECT',
];
/** The path of the credentials file for gcloud, which ignores the libraries' variable. */
const gcloudFileVariable = 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE';
/** The path of the credentials file for setup-gcloud and other actions. */
const actionFileVariable = 'GOOGLE_GHA_CREDS_PATH';
/** The variables with the path of the credentials file. */
const fileVariables = [
    'GOOGLE_APPLICATION_CREDENTIALS',
    gcloudFileVariable,
    actionFileVariable,
];
/** Google's libraries run the executable of a credentials file only if this is 1. */
const executablesVariable = 'GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES';
/** The service account that Terraform's google provider acts as. */
const terraformImpersonationVariable = 'GOOGLE_IMPERSONATE_SERVICE_ACCOUNT';
/** gcloud prefers this to any file. */
const gcloudTokenVariable = 'CLOUDSDK_AUTH_ACCESS_TOKEN';
/** The chain of service accounts for gcloud, which supports no file with delegates. */
const gcloudImpersonationVariable = 'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT';

;// CONCATENATED MODULE: ./lib/exchangers/gcp/credentials-file.js








/**
 * Reads the inputs about the file.
 *
 * @returns `undefined` if no file is requested
 * @throws {OidcError} `ERR_INPUT`
 */
function planFile(values, env, self) {
    if (!values.create_credentials_file)
        return undefined;
    const source = gcpInputs['credential-source'].choices.find((choice) => choice === values['credential-source']);
    if (source !== undefined && values.credentials_json !== undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'credential-source has no effect with credentials_json', {
            hint: 'The file then contains the key itself, and no ID token is requested.',
        });
    }
    const inWorkspace = values['credentials-location'] === 'workspace';
    const folder = inWorkspace ? env.GITHUB_WORKSPACE : undefined;
    if (inWorkspace && !folder) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'credentials-location: workspace requires the variable GITHUB_WORKSPACE, which is not set', { hint: 'GitHub sets it in every job. Elsewhere, set it to a folder of the job.' });
    }
    return { source, folder, canCall: planCommand(values, source, env, self) };
}
/** The source for the file's readers: the one that renews, if there is one. */
function chooseSource(plan, tokens) {
    if (plan.source !== undefined)
        return plan.source;
    if (tokens.tokenUrl !== undefined)
        return 'url';
    const { isFixed, tokenFile } = tokens.later?.() ?? {};
    return isFixed || tokenFile !== undefined || !plan.canCall ? 'file' : 'executable';
}
function planCommand(values, source, { RUNNER_TEMP: folder = '' }, self) {
    if (source === 'url' || source === 'file' || values.credentials_json !== undefined)
        return false;
    const isProgram = self !== undefined && !self.includes('');
    const unsplit = [...(self ?? []), folder].find((word) => /[\s"]/.test(word));
    if (isProgram && unsplit === undefined)
        return true;
    if (source === undefined)
        return false;
    if (unsplit === undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'credential-source: executable works only in a program', {
            hint: 'Use it in the action or on the command line.',
        });
    }
    // Google's libraries split the command at spaces; most ignore quotes, and one removes them.
    throw new errors/* OidcError */.uv('ERR_INPUT', `credential-source: executable is not possible here, because of a space or a quote in ${(0,core_text/* quoteForeign */.xS)(unsplit, 300)}`, {
        hint: "Google's libraries split the command at spaces and support no quotes. Use credential-source: url, or a runner in a folder without spaces in its name.",
    });
}
/**
 * Describes the program from which the file's readers get ID tokens, and the file that its command line names.
 *
 * @returns `undefined` if it is not possible and was not requested
 * @throws {OidcError} `ERR_INPUT` if it is not possible but was requested
 */
function executableSource({ source, folder }, inputs, context) {
    const call = {
        provider: 'gcp',
        format: 'gcp-executable',
        feature: 'credential-source: executable',
    };
    try {
        const { words, content } = (0,callback/* composeCallback */.E)(call, inputs, context);
        const placed = placeFile(folder, new secret/* Secret */.z(content));
        const command = [...words, nameOf(placed)].join(' ');
        return {
            // A request for an ID token can take several retries; the libraries' default is 30 seconds.
            document: { executable: { command, timeout_millis: 60_000 } },
            extra: [placed],
            refersTo: placed.files.map(({ name }) => name),
        };
    }
    catch (error) {
        if (source === undefined && error instanceof errors/* OidcError */.uv)
            return undefined;
        throw error;
    }
}
/** A file's path, or the name that the sink replaces with it. */
function nameOf({ path }) {
    if (typeof path === 'string')
        return path;
    return 'file' in path ? path.file : path.reveal();
}
/**
 * Describes the URL from which the file's readers get ID tokens.
 *
 * @throws {OidcError} `ERR_INPUT` if the source of the ID tokens has no URL
 */
function urlSource(tokenUrl) {
    if (tokenUrl === undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'credential-source: url requires a source of ID tokens with a URL, which this one is not', {
            hint: 'Leave credential-source out, or set create_credentials_file: false and use the output access_token or auth_token.',
        });
    }
    const headers = Object.entries(tokenUrl.headers).map(([name, value]) => [name, value.reveal()]);
    return {
        url: tokenUrl.url.href,
        headers: Object.fromEntries(headers),
        format: { type: 'json', subject_token_field_name: tokenUrl.field },
    };
}
/**
 * Builds the `external_account` document (AIP-4117), with which Google's libraries do the exchange themselves, as often
 * as needed.
 *
 * > [!WARNING]
 * > With the source `url`, the file contains the URL's credential, on GitHub the job's request token: a reader can get
 * > ID tokens for any audience until the job ends.
 *
 * @see https://google.aip.dev/auth/4117
 */
function describeFederation(federation) {
    const { impersonationUrl, lifetimeSeconds } = federation;
    return {
        type: 'external_account',
        universe_domain: federation.universe,
        audience: federation.audience,
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        token_url: federation.stsUrl.href,
        credential_source: federation.source,
        ...(impersonationUrl === undefined
            ? {}
            : { service_account_impersonation_url: impersonationUrl.href }),
        // The libraries reject a lifetime outside of this range.
        ...(impersonationUrl === undefined || lifetimeSeconds < 600 || lifetimeSeconds > 43_200
            ? {}
            : { service_account_impersonation: { token_lifetime_seconds: lifetimeSeconds } }),
    };
}
/**
 * Builds the document of a chain of service accounts, which `external_account` does not support.
 *
 * @see https://google.aip.dev/auth/4115
 */
function describeChain(federation, impersonationUrl, delegates) {
    return {
        type: 'impersonated_service_account',
        universe_domain: federation.universe,
        service_account_impersonation_url: impersonationUrl.href,
        delegates,
        lifetime: federation.lifetimeSeconds || 3600,
        source_credentials: describeFederation({ ...federation, impersonationUrl: undefined }),
    };
}
/** A unique name in the form that many .gitignore and .dockerignore files list. */
function nameFile(extension) {
    return `gha-creds-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.${extension}`;
}
/** Leaves a file to the sink, or puts it into the folder. */
function placeFile(folder, content, { extension = 'json', refersTo } = {}) {
    const name = nameFile(extension);
    if (folder === undefined)
        return {
            path: { file: name },
            files: [{ name, content, ...(0,defined/* defined */.s)({ refersTo }) }],
            installs: [],
        };
    const path = (0,external_node_path_.join)(folder, name);
    return { path, files: [], installs: [{ kind: 'file', data: { path, content } }] };
}
/** A document as a file's content; each of its secrets is masked already. */
function write(document) {
    return new secret/* Secret */.z(JSON.stringify(document));
}

// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/exchangers/refusal.js
var refusal = __webpack_require__(86914);
;// CONCATENATED MODULE: ./lib/exchangers/gcp/commands.js

/** Quotes a word for a POSIX shell. */
function quoteWord(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
/** Whether a log shows all of these unchanged; otherwise they are not offered for pasting. */
function quoteAll(words) {
    return words.every((word) => word !== '' && (0,core_text/* quoteForeign */.xS)(word, 1000) === word);
}
/** Grants a role on a service account to a member. */
function bindingCommand(serviceAccount, role, member) {
    const words = ['gcloud', 'iam', 'service-accounts', 'add-iam-policy-binding', serviceAccount];
    return [...words, `--role=${role}`, `--member=${member}`].map(quoteWord).join(' ');
}

// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
// EXTERNAL MODULE: ./lib/inputs/inputs.js
var inputs = __webpack_require__(78864);
;// CONCATENATED MODULE: ./lib/exchangers/gcp/settings.js





const apis = [
    ['iam', ''],
    ['iamcredentials', '/v1'],
    ['oauth2', ''],
    ['sts', '/v1'],
    ['www', ''],
];
/**
 * Checks the inputs as a whole.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`
 */
function readSettings(values, env) {
    checkPatterns(values);
    const problems = findProblems(values);
    if (problems.length > 0) {
        const advice = problems.map(([, text]) => text).join(' ');
        throw (0,inputs/* inputError */.Xu)(problems.map(([what]) => what), advice);
    }
    const { universe, token_format: format, id_token_audience: audience } = values;
    const access = format === 'access_token';
    const reason = values.request_reason;
    return {
        universe,
        endpoints: resolveEndpoints(universe, env),
        headers: reason === undefined ? {} : { 'X-Goog-Request-Reason': reason },
        tokens: {
            access,
            subject: access ? values.access_token_subject : undefined,
            id: format === 'id_token' && audience !== undefined
                ? { audience, includeEmail: values.id_token_include_email }
                : undefined,
            exported: values['export-access-token'],
        },
        scopes: values.access_token_scopes,
        lifetimeSeconds: values.access_token_lifetime,
        delegates: (values.delegates ?? []).map((name) => `${accountPrefix}${plainAccount(name)}`),
        notes: noteIgnored(values),
    };
}
const accountPrefix = 'projects/-/serviceAccounts/';
/** An account's address, without the API's prefix. */
function plainAccount(name) {
    return name.startsWith(accountPrefix) ? name.slice(accountPrefix.length) : name;
}
/** Checks the patterns for library callers that bypass the declared inputs. */
function checkPatterns(values) {
    const names = [
        'service_account',
        'project_id',
        'universe',
        'access_token_subject',
        'request_reason',
    ];
    for (const name of names) {
        const { test, example } = gcpInputs[name].pattern;
        const value = values[name];
        if (value === undefined || test.test(value))
            continue;
        throw new errors/* OidcError */.uv('ERR_INPUT', `${name} is not valid: ${(0,core_text/* quoteForeign */.xS)(value, 100)}`, {
            hint: `It looks like ${example}.`,
        });
    }
}
function findProblems(values) {
    const { token_format: format, service_account: account, credentials_json: key } = values;
    const problems = [];
    const needsAccount = format === 'id_token' || values.access_token_subject !== undefined;
    if (format !== undefined && needsAccount && account === undefined && key === undefined) {
        problems.push([`token_format: ${format} requires service_account`, 'Set service_account.']);
    }
    if (format === 'id_token' && values.id_token_audience === undefined) {
        problems.push([
            'token_format: id_token requires id_token_audience',
            'Set it to the recipient of the token, such as the URL of a Cloud Run service.',
        ]);
    }
    if (format === 'access_token' && values.access_token_subject !== undefined) {
        if (values.access_token_lifetime > 3600) {
            problems.push([
                'access_token_lifetime is at most 1 hour with access_token_subject',
                'Google rejects assertions that are valid longer.',
            ]);
        }
        if (account !== undefined && !account.includes('@')) {
            problems.push([
                'access_token_subject requires the email address of service_account, not its unique id',
                'Set service_account to its email address.',
            ]);
        }
    }
    if (values.access_token_scopes.length === 0)
        problems.push(['access_token_scopes is empty', 'Leave it out for the default scope.']);
    for (const name of values.delegates ?? []) {
        if (gcpInputs.service_account.pattern.test.test(plainAccount(name)))
            continue;
        problems.push([
            `delegates contains an invalid service account: ${(0,core_text/* quoteForeign */.xS)(name, 100)}`,
            'List email addresses or unique ids.',
        ]);
    }
    return problems;
}
/** Inputs without effect are warnings, because google-github-actions/auth ignores them too. */
function noteIgnored(values) {
    const { token_format: format, credentials_json: key } = values;
    const notes = [];
    const ignored = (name, reason) => notes.push(`${name} has no effect ${reason}`);
    if (values.access_token_subject !== undefined && format !== 'access_token')
        ignored('access_token_subject', 'without token_format: access_token');
    if (values.id_token_audience !== undefined && format !== 'id_token')
        ignored('id_token_audience', 'without token_format: id_token');
    if (values.delegates !== undefined && key === undefined && values.service_account === undefined)
        ignored('delegates', 'without service_account');
    if (key !== undefined) {
        notes.push('credentials_json is a long-lived key, which anyone who obtains it can use. workload_identity_provider needs no stored secret');
    }
    return notes;
}
/** The variables are those of google-github-actions/auth; their values include the API version. */
function resolveEndpoints(universe, env) {
    const entries = apis.map(([name, version]) => {
        const variable = `GHA_ENDPOINT_OVERRIDE_${name}`;
        const override = env[variable];
        const url = override === undefined || override === ''
            ? (0,endpoint/* parseHttpEndpoint */.Dh)(`https://${name}.${universe}${version}`, 'universe')
            : (0,endpoint/* parseHttpEndpoint */.Dh)(override, variable);
        return [name, url];
    });
    return Object.fromEntries(entries);
}
/** A URL below an API's base, with or without a trailing slash. */
function below(base, path) {
    return new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}${path}`);
}

;// CONCATENATED MODULE: ./lib/exchangers/gcp/causes.js




/**
 * Why Google refuses a token or an impersonation, by the code and text of its answer.
 *
 * @see https://cloud.google.com/iam/docs/troubleshooting-workload-identity-federation
 */
function gcpCauses(refused) {
    return [...causesOfProvider(refused.provider), ...causesOfAccounts(refused)];
}
function causesOfProvider(provider) {
    const name = quoteWord(provider.name);
    const describe = `gcloud iam workload-identity-pools providers describe ${name}`;
    const update = `gcloud iam workload-identity-pools providers update-oidc ${name}`;
    return [
        {
            when: ({ code }) => code === 'invalid_target',
            advise: () => `The provider or its pool does not exist, or is disabled or deleted: check workload_identity_provider, including the project number. This shows its state:\n  ${describe} --format='value(state)'\n`,
        },
        {
            when: hasText(/attribute condition/),
            advise: (claims) => compose("The claims above do not satisfy the provider's attribute condition: compare them. Case matters.", (0,refusal/* adviseOnSubject */.KC)(claims), `This shows the condition:\n  ${describe} --format='value(attributeCondition)'\n`),
        },
        {
            when: hasText(/audience in ID Token|expected audience/i),
            advise: (claims) => `The provider does not allow the token's audience: leave audience out, or add it to the provider's allowed audiences${offer((0,jwt/* audiencesOf */.Rm)(claims).slice(0, 1), (audience) => `${update} ${quoteWord(`--allowed-audiences=${audience}`)}`, ' (this replaces the list)')}`,
        },
        {
            when: isUnreachableIssuer,
            advise: () => unreachableIssuer,
        },
        {
            when: hasText(/issuer/i),
            advise: ({ iss }) => `The provider has another issuer: use the provider of the token's issuer, or correct this one's issuer URI. A trailing slash matters${offer(typeof iss === 'string' ? [iss] : [], (issuer) => `${update} ${quoteWord(`--issuer-uri=${issuer}`)}`)}`,
        },
        {
            when: hasText(/127 bytes|mapped attribute/),
            advise: ({ sub }) => compose(typeof sub === 'string' ? `The token's sub has ${Buffer.byteLength(sub)} bytes.` : '', 'The value of google.subject is longer than 127 bytes: map a shorter claim, such as assertion.repository_id, and grant roles by attributes. Roles of principal://…/subject/<sub> then need a new grant. This shows the mapping:', `\n  ${describe} --format='yaml(attributeMapping)'\n`),
        },
        {
            when: hasText(/stale|expired|not yet valid/i),
            advise: () => "Google says that the token has expired: check this machine's clock.",
        },
    ];
}
/** Whether Google could not fetch the issuer's keys, which is usually transient. */
function isUnreachableIssuer({ text }) {
    return /connecting to the given credential's issuer/i.test(text);
}
/** The advice on {@link isUnreachableIssuer}. */
const unreachableIssuer = "Google could not fetch the issuer's keys: its discovery document and key set must be reachable from the internet over https, or uploaded to the provider.";
function hasText(pattern) {
    return ({ text }) => pattern.test(text);
}
function causesOfAccounts(refused) {
    const account = refused.serviceAccount ?? 'the service account';
    const { endpoints, tokens } = refused.settings;
    const isOauth2 = ({ host }) => tokens.subject !== undefined && host === endpoints.oauth2.host;
    return [
        {
            when: hasText(/has not been used|API .*disabled/i),
            advise: (_, said) => adviseOnApi(said),
        },
        {
            when: ({ code, text }) => code === 'PERMISSION_DENIED' || /iam\.serviceAccounts\.\w+/.test(text),
            advise: (claims, said) => adviseOnPermission(refused, claims, said),
        },
        {
            when: hasText(/lifetime/i),
            advise: () => refused.settings.lifetimeSeconds > 3600
                ? 'A lifetime above 3600 seconds requires the organization policy iam.allowServiceAccountCredentialLifetimeExtension: lower access_token_lifetime or set that policy.'
                : "The requested lifetime is not above 3600 seconds, so this machine's clock is probably wrong: synchronize it.",
        },
        {
            when: ({ code, text }) => code === 'NOT_FOUND' || /Gaia id not found/.test(text),
            advise: () => `${account} does not exist: check the spelling of service_account.`,
        },
        {
            when: (answer) => isOauth2(answer) && ['unauthorized_client', 'access_denied'].includes(answer.code),
            advise: () => `${account} may not act for users of the domain with these scopes. A Workspace administrator must add its unique id and exactly the scopes of access_token_scopes under Security, API controls, Domain-wide delegation.`,
        },
        {
            when: (answer) => isOauth2(answer) && answer.code === 'invalid_grant',
            advise: () => "access_token_subject is not a user whom the service account may act for, or this machine's clock is wrong.",
        },
    ];
}
function adviseOnApi(said) {
    const [, api = 'iamcredentials.googleapis.com'] = /\b((?:iam|iamcredentials|sts)\.googleapis\.com)\b/.exec(said) ?? [];
    const [, project] = /\bproject[ =/](\d{1,20}|[a-z][a-z0-9-]{4,28}[a-z0-9])\b/.exec(said) ?? [];
    const name = api.startsWith('iamcredentials')
        ? 'IAM Service Account Credentials API'
        : api.startsWith('sts')
            ? 'Security Token Service API'
            : 'IAM API';
    return `Enable the ${name} (${api}) in the service account's project:\n  gcloud services enable ${api}${project === undefined ? '' : ` --project=${project}`}\n`;
}
/** https://cloud.google.com/iam/docs/service-account-permissions */
const tokenCreator = 'roles/iam.serviceAccountTokenCreator';
/** The account and the role that the identity of the pool needs on it, by the permission in Google's answer. */
function missingRole({ settings, serviceAccount = '' }, said) {
    const [first = serviceAccount] = settings.delegates.map(plainAccount);
    const isCreator = /iam\.serviceAccounts\.signJwt/.test(said) || settings.delegates.length > 0;
    return { account: first, role: isCreator ? tokenCreator : 'roles/iam.workloadIdentityUser' };
}
function adviseOnPermission(refused, claims, said) {
    const { settings, serviceAccount = 'the service account' } = refused;
    const { account, role } = missingRole(refused, said);
    const accounts = [...settings.delegates.map(plainAccount), serviceAccount];
    return compose(`Google accepted the token, but its identity may not act as ${account || serviceAccount}: grant ${role} on that service account to the identity of this pool, by project number.`, accounts.length === 1
        ? ''
        : `Then each account of the chain needs ${tokenCreator} on the next one: ${accounts.join(' → ')}.`, (0,refusal/* adviseOnSubject */.KC)(claims));
}
/** A command to paste, unless a log would show its value differently. */
function offer(values, command, remark = '') {
    const [value] = values;
    if (value === undefined || !quoteAll([value]))
        return '.';
    return `${remark}:\n  ${command(value)}\n`;
}
/** Joins sentences and commands; a command is on a separate line. */
function compose(...parts) {
    return (0,refusal/* joinAdvice */.f7)(...parts)
        .replace(/ +\n/g, '\n')
        .replace(/\n (?! )/g, '\n');
}

// EXTERNAL MODULE: ./lib/http/reply.js
var reply = __webpack_require__(63900);
// EXTERNAL MODULE: ./lib/http/request.js
var request = __webpack_require__(91741);
;// CONCATENATED MODULE: ./lib/exchangers/gcp/exchange.js





/** The token endpoint of Google's Security Token Service. */
function stsUrl({ endpoints }) {
    return below(endpoints.sts, '/token');
}
/**
 * Exchanges the ID token for a federated token (RFC 8693, in Google's JSON).
 *
 * @param audience the provider, `//iam.googleapis.com/projects/…`
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
function exchangeToken(settings, { audience, scope }, present, context) {
    const url = stsUrl(settings);
    return (0,request/* requestJson */.SS)({
        service: `Google STS (${url.host})`,
        label: 'Exchanging the ID token at Google STS',
        async request() {
            const { token } = await present();
            const body = {
                audience,
                grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
                requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
                scope,
                subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
                subjectToken: token.reveal(),
            };
            const headers = {
                'Content-Type': 'application/json',
                Accept: 'application/json',
                ...settings.headers,
            };
            return { method: 'POST', url, headers, body: JSON.stringify(body) };
        },
        wanted: 'access_token',
        pick: (body) => (0,request/* pickAccessToken */.fe)(body, context),
        isTransient: ({ body }) => isUnreachableIssuer((0,reply/* readErrorBody */.Nk)(body)),
    }, context).catch((error) => {
        const isIssuer = error instanceof errors/* OidcError */.uv && error.service && isUnreachableIssuer(error.service);
        throw isIssuer ? error.with({ hint: unreachableIssuer }) : error;
    });
}

;// CONCATENATED MODULE: ./lib/exchangers/gcp/service-account.js



/** The URL of a method of the IAM Service Account Credentials API for an account. */
function accountUrl(settings, serviceAccount, method) {
    const path = `/projects/-/serviceAccounts/${serviceAccount}:${method}`;
    return below(settings.endpoints.iamcredentials, path);
}
/**
 * Gets an access token of a service account.
 *
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
 */
function generateAccessToken(impersonation, context) {
    const { scopes, lifetimeSeconds } = impersonation.settings;
    return ask(impersonation, context, {
        what: 'an access token',
        method: 'generateAccessToken',
        body: {
            scope: scopes,
            ...(lifetimeSeconds === 0 ? {} : { lifetime: `${lifetimeSeconds}s` }),
        },
        wanted: 'accessToken',
        expiresAt: (reply) => new Date((0,request/* textAt */.$6)(reply, 'expireTime') ?? ''),
    });
}
/**
 * Gets an ID token of a service account; its expiry is read without verification.
 *
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateIdToken
 */
function generateIdToken(impersonation, id, context) {
    return ask(impersonation, context, {
        what: 'an ID token',
        method: 'generateIdToken',
        body: { audience: id.audience, includeEmail: id.includeEmail },
        wanted: 'token',
        expiresAt: (reply) => expiryOf((0,request/* textAt */.$6)(reply, 'token') ?? ''),
    });
}
/**
 * Signs claims at Google with a key of the service account that never leaves Google.
 *
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/signJwt
 */
async function signJwt(impersonation, claims, context) {
    const { token } = await ask(impersonation, context, {
        what: 'a signature',
        method: 'signJwt',
        // The API takes a string with JSON.
        body: { payload: JSON.stringify(claims) },
        wanted: 'signedJwt',
        expiresAt: () => undefined,
    });
    return token;
}
/**
 * Gets an access token that acts for a user of Google Workspace (domain-wide delegation, RFC 7523).
 *
 * @see https://developers.google.com/identity/protocols/oauth2/service-account
 */
function redeemAssertion(settings, assertion, context) {
    const url = below(settings.endpoints.oauth2, '/token');
    return (0,request/* requestJson */.SS)({
        service: `Google OAuth (${url.host})`,
        label: 'Getting an access token for the user',
        request: () => ({
            method: 'POST',
            url,
            headers: {
                'Content-Type': 'application/x-www-form-urlencoded',
                Accept: 'application/json',
                ...settings.headers,
            },
            body: new URLSearchParams({
                grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
                assertion: assertion.reveal(),
            }).toString(),
        }),
        wanted: 'access_token',
        pick: (body) => (0,request/* pickAccessToken */.fe)(body, context),
    }, context);
}
/** The claims of a service account's request to act for a user. */
function delegationClaims(settings, { issuer, now }) {
    const issuedAt = Math.floor(now.getTime() / 1000);
    return {
        iss: issuer,
        aud: `https://oauth2.${settings.universe}/token`,
        iat: issuedAt,
        exp: issuedAt + (settings.lifetimeSeconds || 3600),
        sub: settings.tokens.subject,
        scope: settings.scopes.join(' '),
    };
}
/** A JWT's expiry, not verified. */
function expiryOf(token) {
    try {
        return (0,jwt/* dateOf */.Q$)((0,jwt/* decodeToken */.oL)(token).claims.exp);
    }
    catch {
        return undefined;
    }
}
function ask({ settings, serviceAccount, bearer }, context, { what, method, body, wanted, expiresAt }) {
    const url = accountUrl(settings, serviceAccount, method);
    const { delegates } = settings;
    return (0,request/* requestJson */.SS)({
        service: `Google IAM Credentials (${url.host})`,
        label: `Getting ${what} of ${serviceAccount}`,
        request: () => ({
            method: 'POST',
            url,
            headers: {
                'Content-Type': 'application/json',
                Accept: 'application/json',
                Authorization: `Bearer ${bearer.reveal()}`,
                ...settings.headers,
            },
            body: JSON.stringify({ ...(delegates.length === 0 ? {} : { delegates }), ...body }),
        }),
        wanted,
        pick(reply) {
            const token = (0,request/* textAt */.$6)(reply, wanted);
            if (token === undefined)
                return undefined;
            const end = expiresAt(reply);
            return {
                token: context.mask(token),
                expiresAt: end === undefined || Number.isNaN(end.getTime()) ? undefined : end,
            };
        },
    }, context);
}

;// CONCATENATED MODULE: ./lib/exchangers/gcp/federation.js








/** The provider's name for the STS and the credentials file. */
function stsAudience({ settings, provider }) {
    return `//${settings.endpoints.iam.host}/${provider.name}`;
}
/** The audience that a provider expects by default. */
function defaultAudience({ name }) {
    return `https://iam.googleapis.com/${name}`;
}
/** The URLs that the exchange will call. */
function federationEndpoints({ settings, serviceAccount }) {
    const { endpoints, tokens } = settings;
    return [
        stsUrl(settings),
        ...(serviceAccount === undefined ? [] : [endpoints.iamcredentials]),
        ...(tokens.subject === undefined ? [] : [endpoints.oauth2]),
    ];
}
/** Exchanges the ID token, then requests the tokens of the service account. */
async function federate(plan, tokens, context) {
    const { serviceAccount, settings } = plan;
    return (0,refusal/* explainingRefusals */.dq)(tokens, describeTrust(plan), async (present) => {
        const isLast = serviceAccount === undefined && settings.tokens.access;
        const scope = isLast
            ? settings.scopes.join(' ')
            : below(settings.endpoints.www, '/auth/cloud-platform').href;
        const request = { audience: stsAudience(plan), scope };
        const auth = await exchangeToken(settings, request, present, context);
        return issueTokens(settings, serviceAccount, auth, context);
    });
}
/** Requests the tokens of a service account; without one, the identity's own token is the access token. */
async function issueTokens(settings, serviceAccount, auth, context) {
    const { subject, id, exported, access: isWanted } = settings.tokens;
    if (serviceAccount === undefined)
        return { auth, access: isWanted ? auth : undefined };
    const impersonation = { settings, serviceAccount, bearer: auth.token };
    if (subject !== undefined) {
        const claims = delegationClaims(settings, { issuer: serviceAccount, now: context.now() });
        const assertion = await signJwt(impersonation, claims, context);
        return { auth, access: await redeemAssertion(settings, assertion, context) };
    }
    // Also if only the file is requested: a missing permission then fails this step and not a later one.
    const access = id === undefined || exported ? await generateAccessToken(impersonation, context) : undefined;
    return {
        auth,
        access,
        id: id === undefined ? undefined : await generateIdToken(impersonation, id, context),
    };
}
/** The variables that {@link createFile} may set. */
function fileVariablesOf(plan) {
    const { file, settings, serviceAccount } = plan;
    if (file === undefined)
        return [];
    return [
        ...fileVariables,
        ...(file.canCall ? [executablesVariable] : []),
        ...(isChain(settings, serviceAccount) ? Object.keys(chainVariables(plan)) : []),
    ];
}
/**
 * Builds the credentials file, and a second one for gcloud if there are delegates.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function createFile(plan, tokens, context) {
    const { file, settings, serviceAccount } = plan;
    if (file === undefined)
        return undefined;
    const source = await createSource(plan, file, tokens, context);
    const impersonationUrl = serviceAccount === undefined
        ? undefined
        : accountUrl(settings, serviceAccount, 'generateAccessToken');
    const federation = {
        universe: settings.universe,
        audience: stsAudience(plan),
        stsUrl: stsUrl(settings),
        source: source.document,
        impersonationUrl,
        lifetimeSeconds: settings.lifetimeSeconds,
    };
    const place = (document) => placeFile(file.folder, write(document), { refersTo: source.refersTo });
    if (impersonationUrl === undefined || !isChain(settings, serviceAccount)) {
        const placed = place(describeFederation(federation));
        return publishFile([placed, ...source.extra], { ...pathsOf(placed.path), ...source.env });
    }
    const placed = place(describeChain(federation, impersonationUrl, settings.delegates));
    const forGcloud = place(describeFederation({ ...federation, impersonationUrl: undefined }));
    return publishFile([placed, forGcloud, ...source.extra], {
        ...pathsOf(placed.path),
        // setup-gcloud logs in with this one.
        [actionFileVariable]: forGcloud.path,
        [gcloudFileVariable]: forGcloud.path,
        ...chainVariables(plan),
        ...source.env,
    });
}
function isChain(settings, serviceAccount) {
    return serviceAccount !== undefined && settings.delegates.length > 0;
}
/** The chain of service accounts for gcloud, unless it gets the last account's access token. */
function chainVariables({ settings, serviceAccount, }) {
    if (serviceAccount === undefined || settings.tokens.exported)
        return {};
    const accounts = [...settings.delegates.map(plainAccount), serviceAccount];
    return { [gcloudImpersonationVariable]: accounts.join(',') };
}
function pathsOf(path) {
    return Object.fromEntries(fileVariables.map((name) => [name, path]));
}
function publishFile(placed, env) {
    return {
        env,
        path: placed[0]?.path,
        files: placed.flatMap(({ files }) => files),
        installs: placed.flatMap(({ installs }) => installs),
    };
}
async function createSource(plan, file, tokens, context) {
    const kind = chooseSource(file, tokens);
    if (kind === 'url')
        return { document: urlSource(tokens.tokenUrl), extra: [] };
    const { token, claims } = await tokens.get();
    if (kind === 'executable') {
        const audiences = (0,jwt/* audiencesOf */.Rm)(claims);
        const isDefault = audiences.includes(`https:${stsAudience(plan)}`);
        const inputs = {
            workload_identity_provider: plan.provider.name,
            ...(isDefault ? {} : { audience: audiences[0] }),
        };
        const executable = executableSource(file, inputs, context);
        if (executable !== undefined)
            return { ...executable, env: { [executablesVariable]: '1' } };
    }
    const { tokenFile } = tokens.later?.() ?? {};
    const format = { type: 'text' };
    if (tokenFile !== undefined)
        return { document: { file: tokenFile, format }, extra: [] };
    const until = (0,jwt/* dateOf */.Q$)(claims.exp)?.toISOString() ?? 'an unknown time';
    context.log.info(`gcp: the credentials file has one ID token, which is valid until ${until}`);
    const placed = placeFile(file.folder, token, { extension: 'jwt' });
    return {
        document: { file: nameOf(placed), format },
        extra: [placed],
        refersTo: placed.files.map(({ name }) => name),
    };
}
function describeTrust(plan) {
    const { provider, serviceAccount, settings } = plan;
    const [first] = settings.delegates;
    const account = first === undefined ? serviceAccount : plainAccount(first);
    return {
        service: 'Google Cloud',
        compares: [
            `provider: ${provider.name}`,
            "iss: the provider's issuer URI",
            `aud: the provider's allowed audiences, or https:${stsAudience(plan)} if it has none`,
            "others: the provider's attribute mapping and attribute condition",
            ...(account === undefined
                ? []
                : [
                    `then: the members with roles/iam.workloadIdentityUser on ${account}, by the mapped google.subject and attributes`,
                ]),
        ],
        causes: gcpCauses(plan),
        async advise(claims, said) {
            const { adviseOnRefusal } = await __webpack_require__.e(/* import() */ 7311).then(__webpack_require__.bind(__webpack_require__, 87311));
            const { account: target, role } = missingRole(plan, said);
            const offer = { cloud: 'gcp', pool: provider.pool, serviceAccount: target, role };
            return adviseOnRefusal({ cloud: 'gcp', claims, said, offer });
        },
    };
}

;// CONCATENATED MODULE: ./lib/exchangers/gcp/key.js





/**
 * Parses the JSON of a key, plain or in base64. Errors never contain any of it.
 *
 * The result is not masked yet: see {@link maskKey}.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function parseKey(input) {
    const text = input.reveal().trim();
    const json = text.startsWith('{') ? text : Buffer.from(text, 'base64').toString('utf8');
    const body = (0,reply/* parseObject */.lj)(json);
    if (body === undefined)
        throw invalid('is neither JSON nor base64-encoded JSON');
    if (body.type !== 'service_account') {
        throw invalid(body.type === 'external_account'
            ? 'is a federation configuration, not a service account key'
            : 'is not a service account key');
    }
    const clientEmail = (0,request/* textAt */.$6)(body, 'client_email');
    const keyId = (0,request/* textAt */.$6)(body, 'private_key_id');
    const privateKey = (0,request/* textAt */.$6)(body, 'private_key');
    if (clientEmail === undefined || keyId === undefined || privateKey === undefined)
        throw invalid('lacks client_email, private_key_id or private_key');
    if (!isRsaKey(privateKey))
        throw invalid('contains a private_key that is not an RSA key in PEM');
    return {
        clientEmail,
        projectId: (0,request/* textAt */.$6)(body, 'project_id'),
        keyId,
        privateKey: new secret/* Secret */.z(privateKey),
        document: new secret/* Secret */.z(JSON.stringify(body)),
    };
}
/** Masks every form of the key: its line of JSON and its PEM, plain and as a JSON string. */
function maskKey(key, context) {
    const pem = key.privateKey.reveal();
    for (const secret of [key.document.reveal(), JSON.stringify(pem).slice(1, -1), pem])
        context.mask(secret);
}
/** Signs claims as the service account (RFC 7515, RS256). */
function signWithKey(key, claims, context) {
    const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const header = { alg: 'RS256', typ: 'JWT', kid: key.keyId };
    const signed = `${encode(header)}.${encode(claims)}`;
    const signature = (0,external_node_crypto_.sign)('RSA-SHA256', Buffer.from(signed), key.privateKey.reveal());
    return context.mask(`${signed}.${signature.toString('base64url')}`);
}
function isRsaKey(pem) {
    try {
        return (0,external_node_crypto_.createPrivateKey)(pem).asymmetricKeyType === 'rsa';
    }
    catch {
        return false;
    }
}
function invalid(problem) {
    return new errors/* OidcError */.uv('ERR_INPUT', `credentials_json ${problem}`, {
        hint: 'Store the whole key file as the secret, or use workload_identity_provider, which needs no secret.',
    });
}

;// CONCATENATED MODULE: ./lib/exchangers/gcp/provider.js


/** https://cloud.google.com/resource-manager/docs/creating-managing-projects#before_you_begin */
const projectId = /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/;
const example = 'projects/123456789/locations/global/workloadIdentityPools/my-pool/providers/my-provider';
/**
 * Parses the name of a workload identity provider in the forms of the console, `gcloud` and its default audience.
 *
 * @throws {OidcError} `ERR_INPUT`
 * @see https://cloud.google.com/iam/docs/workload-identity-federation
 */
function parseProvider(text) {
    const name = text.replace(/^(?:https:)?\/\/iam\.[a-z0-9.-]+\//, '').replace(/\/$/, '');
    const fail = (problem, hint = `It looks like ${example}.`) => new errors/* OidcError */.uv('ERR_INPUT', `workload_identity_provider ${problem}: ${(0,core_text/* quoteForeign */.xS)(text)}`, {
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
        throw fail(`has the location ${(0,core_text/* quoteForeign */.xS)(location, 40)}, not global`);
    if (provider === undefined) {
        throw fail('names a pool, not a provider', `Add /providers/<provider>: ${example}.`);
    }
    if (![pool, provider].every((id) => /^[a-z0-9-]{1,32}$/.test(id))) {
        throw fail('has a pool or provider id with characters that Google does not allow');
    }
    return { name, pool: name.slice(0, name.lastIndexOf('/providers/')) };
}
function adviseNumber(project) {
    const advice = "Use the number of the pool's project";
    // Only a valid project id is offered for pasting into a shell.
    return projectId.test(project)
        ? `${advice}; gcloud projects describe ${project} --format="value(projectNumber)" shows it.`
        : `${advice}.`;
}
/**
 * The project of a service account, if its address identifies one.
 *
 * The address of a project in a domain or another universe, `example.com:proj`, contains `proj.example.com`.
 * `…@developer.gserviceaccount.com` contains only the project's number, and a unique id no project.
 *
 * @see https://cloud.google.com/iam/docs/service-account-types
 */
function projectOf(serviceAccount) {
    const [, name = '', host = ''] = /^([^@]+)@([^@]+)$/.exec(serviceAccount ?? '') ?? [];
    if (host === 'appspot.gserviceaccount.com')
        return projectId.test(name) ? name : undefined;
    const [, project = '', domain] = /^([a-z0-9-]+)(?:\.([a-z0-9.-]+))?\.iam\.gserviceaccount\.com$/.exec(host) ?? [];
    if (!projectId.test(project))
        return undefined;
    return domain === undefined ? project : `${domain}:${project}`;
}

;// CONCATENATED MODULE: ./lib/exchangers/gcp/runner.js





/**
 * Prepares the requests. Google's tools find the metadata server themselves, so they need no file, only the service
 * account to act as.
 */
function prepareRunner(plan, env) {
    const { settings, serviceAccount } = plan;
    const { iamcredentials, oauth2 } = settings.endpoints;
    const metadata = metadataUrl(env);
    const variables = {
        ...chainVariables(plan),
        ...(serviceAccount === undefined ? {} : { [terraformImpersonationVariable]: serviceAccount }),
    };
    return {
        variables,
        endpoints: [
            metadata,
            ...(serviceAccount === undefined ? [] : [iamcredentials]),
            ...(settings.tokens.subject === undefined ? [] : [oauth2]),
        ],
        async run(context) {
            const auth = await requestAccessToken(metadata, context);
            return issueTokens(settings, serviceAccount, auth, context).catch((error) => {
                throw explain(error, serviceAccount ?? '');
            });
        },
    };
}
/** @see https://cloud.google.com/compute/docs/access/authenticate-workloads */
function metadataUrl({ GCE_METADATA_HOST: host }) {
    const base = (0,endpoint/* parseEndpoint */.Bk)(`http://${host || '169.254.169.254'}/`, 'GCE_METADATA_HOST');
    return new URL('/computeMetadata/v1/instance/service-accounts/default/token', base);
}
function requestAccessToken(url, context) {
    return (0,request/* requestJson */.SS)({
        service: "Google's metadata server",
        label: "Requesting a token of the machine's service account",
        request: () => ({
            method: 'GET',
            url,
            headers: { 'Metadata-Flavor': 'Google', Accept: 'application/json' },
        }),
        wanted: 'access_token',
        pick: (body) => (0,request/* pickAccessToken */.fe)(body, context),
    }, context).catch((error) => {
        if (!(error instanceof errors/* OidcError */.uv))
            throw error;
        throw error.with({
            hint: 'runner-identity works on a Google Cloud machine (a self-hosted runner) with an attached service account. Elsewhere, set workload_identity_provider.',
        });
    });
}
function explain(error, serviceAccount) {
    if (!(error instanceof errors/* OidcError */.uv) || error.code !== 'ERR_REFUSED')
        return error;
    return error.with({
        hint: `The machine's service account needs roles/iam.serviceAccountTokenCreator on ${serviceAccount}, and the machine the access scope cloud-platform.`,
    });
}

;// CONCATENATED MODULE: ./lib/exchangers/gcp/with-key.js







/** Without token_format, a key needs no request. */
function prepareWithKey(plan) {
    const { tokens, endpoints: hosts } = plan.settings;
    const isOwn = plan.serviceAccount === plan.key.clientEmail;
    const asksAccount = tokens.subject === undefined ? wantsTokens(plan) : !isOwn;
    const endpoints = [
        ...(asksAccount ? [hosts.iamcredentials] : []),
        ...(tokens.subject === undefined ? [] : [hosts.oauth2]),
    ];
    return {
        endpoints,
        variables: plan.file === undefined ? [] : fileVariables,
        async run(context) {
            maskKey(plan.key, context);
            if (endpoints.length > 0) {
                const names = endpoints.map(({ host }) => host).join(' and ');
                const email = (0,core_text/* quoteForeign */.xS)(plan.key.clientEmail);
                context.log.info(`gcp: sending an assertion of ${email} to ${names}`);
            }
            return { tokens: await issue(plan, isOwn, context), file: createKeyFile(plan) };
        },
    };
}
function wantsTokens({ settings: { tokens } }) {
    return tokens.access || tokens.exported || tokens.id !== undefined;
}
async function issue(plan, isOwn, context) {
    const { settings, key, serviceAccount } = plan;
    const { access, exported, subject, id } = settings.tokens;
    const issuedAt = Math.floor(context.now().getTime() / 1000);
    const claims = {
        iss: key.clientEmail,
        sub: key.clientEmail,
        aud: `https://iamcredentials.${settings.universe}/`,
        iat: issuedAt,
        exp: issuedAt + 3599,
    };
    const token = signWithKey(key, claims, context);
    const auth = { token, expiresAt: new Date(claims.exp * 1000) };
    const impersonation = { settings, serviceAccount, bearer: token };
    try {
        if (subject !== undefined) {
            const delegation = delegationClaims(settings, { issuer: serviceAccount, now: context.now() });
            const assertion = isOwn
                ? signWithKey(key, delegation, context)
                : await signJwt(impersonation, delegation, context);
            return { auth, access: await redeemAssertion(settings, assertion, context) };
        }
        return {
            auth,
            access: access || exported ? await generateAccessToken(impersonation, context) : undefined,
            id: id === undefined ? undefined : await generateIdToken(impersonation, id, context),
        };
    }
    catch (error) {
        throw with_key_explain(error, plan);
    }
}
function createKeyFile({ key, file }) {
    if (file === undefined)
        return undefined;
    const { path, files, installs } = placeFile(file.folder, key.document);
    return {
        env: Object.fromEntries(fileVariables.map((name) => [name, path])),
        path,
        files,
        installs,
    };
}
function with_key_explain(error, { serviceAccount, key }) {
    if (!(error instanceof errors/* OidcError */.uv) || error.code !== 'ERR_REFUSED')
        return error;
    const { code = '', text = '' } = error.service ?? {};
    if (['UNAUTHENTICATED', 'invalid_grant'].includes(code) || /Invalid JWT/i.test(text)) {
        return error.with({
            hint: "The key or its account may be deleted or disabled, or this machine's clock may be wrong.",
        });
    }
    const member = `serviceAccount:${key.clientEmail}`;
    const command = quoteAll([serviceAccount, member])
        ? `\n  ${bindingCommand(serviceAccount, 'roles/iam.serviceAccountTokenCreator', member)}`
        : '';
    return error.with({
        hint: `The account of the key needs roles/iam.serviceAccountTokenCreator on ${serviceAccount}, even if that is the same account:${command}`,
    });
}

;// CONCATENATED MODULE: ./lib/exchangers/gcp/exchanger.js










/**
 * Google Cloud, through Workload Identity Federation, a service account key or the machine's service account.
 *
 * It has no `neutral` values: an empty variable can break a tool (CLOUDSDK_CORE_PROJECT in gcloud,
 * GOOGLE_APPLICATION_CREDENTIALS in Python's google-auth), but so does a wrong project or file.
 *
 * @see https://cloud.google.com/iam/docs/workload-identity-federation
 */
/* harmony default export */ const gcp_exchanger = ((0,exchanger/* defineExchanger */.Z)({
    name: 'gcp',
    title: 'Google Cloud',
    summary: 'Authenticates with a workload identity provider and optionally acts as a service account.',
    inputs: gcpInputs,
    outputs: {
        project_id: { description: 'The project, if it is known.' },
        credentials_file_path: { description: 'The path of the credentials file.' },
        auth_token: {
            description: "The federated token of Google's token service; with credentials_json, an assertion signed with the key.",
        },
        auth_token_expiration: { description: 'When auth_token expires, in ISO 8601.' },
        access_token: {
            description: 'The access token, with token_format: access_token: of the service account, or of the pool if there is none.',
        },
        access_token_expiration: { description: 'When that access token expires, in ISO 8601.' },
        id_token: {
            description: 'The ID token of the service account, with token_format: id_token.',
        },
        id_token_expiration: { description: 'When that ID token expires, in ISO 8601.' },
    },
    subActionDefaults: {
        create_credentials_file: 'true',
        export_environment_variables: 'true',
        cleanup_credentials: 'true',
        access_token_lifetime: '3600s',
        access_token_scopes: 'https://www.googleapis.com/auth/cloud-platform',
        id_token_include_email: 'false',
        universe: 'googleapis.com',
    },
    prepare(values, env, self) {
        checkIdentity(values);
        const settings = readSettings(values, env);
        if (values.credentials_json !== undefined)
            return prepareKey(values, settings, parseKey(values.credentials_json), env);
        if (values['runner-identity'])
            return prepareIdentity(values, settings, env);
        const { service_account: serviceAccount } = values;
        const provider = parseProvider(values.workload_identity_provider ?? '');
        const file = planFile(values, env, self);
        const plan = { settings, provider, serviceAccount, file };
        const project = values.project_id ?? projectOf(serviceAccount);
        return {
            token: { kind: 'now', audience: defaultAudience(provider) },
            endpoints: federationEndpoints(plan),
            variables: variablesOf(settings, project, fileVariablesOf(plan)),
            async run(supply, context) {
                warn(settings, context);
                // First, because an input can still be wrong.
                const published = await createFile(plan, supply, context);
                const tokens = await federate(plan, supply, context);
                const identity = serviceAccount ?? provider.name;
                return toCredentials({ settings, project, identity, tokens, file: published }, context);
            },
        };
    },
}));
function prepareKey(values, settings, key, env) {
    const serviceAccount = values.service_account ?? key.clientEmail;
    const project = values.project_id ?? projectOf(values.service_account) ?? key.projectId;
    const file = planFile(values, env, undefined);
    const prepared = prepareWithKey({ settings, key, serviceAccount, file });
    return {
        token: { kind: 'none' },
        endpoints: prepared.endpoints,
        variables: variablesOf(settings, project, prepared.variables),
        async run(_, context) {
            warn(settings, context);
            const { tokens, file } = await prepared.run(context);
            return toCredentials({ settings, project, identity: key.clientEmail, tokens, file }, context);
        },
    };
}
function prepareIdentity(values, settings, env) {
    const { service_account: serviceAccount } = values;
    const project = values.project_id ?? projectOf(serviceAccount);
    const prepared = prepareRunner({ settings, serviceAccount }, env);
    const { variables } = prepared;
    return {
        token: { kind: 'none' },
        endpoints: prepared.endpoints,
        variables: variablesOf(settings, project, Object.keys(variables)),
        async run(_, context) {
            warn(settings, context);
            const tokens = await prepared.run(context);
            const identity = serviceAccount ?? "this machine's service account";
            const file = { env: variables, path: undefined, files: [], installs: [] };
            return toCredentials({ settings, project, identity, tokens, file }, context);
        },
    };
}
/** The machine's identity is never a fallback, because an input from a missing secret is empty. */
function checkIdentity(values) {
    const given = [
        ...(values.workload_identity_provider === undefined ? [] : ['workload_identity_provider']),
        ...(values.credentials_json === undefined ? [] : ['credentials_json']),
        ...(values['runner-identity'] ? ['runner-identity'] : []),
    ];
    if (given.length === 1)
        return;
    throw given.length === 0
        ? new errors/* OidcError */.uv('ERR_INPUT', 'workload_identity_provider is missing', {
            hint: 'An input from a secret or a variable is empty in pull requests from forks and Dependabot, and in a reusable workflow whose caller does not pass it. Set it, or credentials_json.',
        })
        : new errors/* OidcError */.uv('ERR_INPUT', `${given.join(' and ')} cannot be combined`, {
            hint: 'Keep one of them. With workload_identity_provider, no key is needed.',
        });
}
function variablesOf(settings, project, file) {
    return [
        ...file,
        ...(project === undefined ? [] : projectVariables),
        ...(settings.tokens.exported ? [gcloudTokenVariable] : []),
    ];
}
function warn(settings, { log }) {
    for (const note of settings.notes)
        log.warning(`gcp: ${note}.`);
}
function toCredentials(result, context) {
    const { settings, project, tokens, file } = result;
    const { auth, access, id } = tokens;
    const { access: withAccess, exported } = settings.tokens;
    const token = exported ? (access ?? auth) : undefined;
    if (token !== undefined) {
        const end = token.expiresAt === undefined ? 'at an unknown time' : endOf(token.expiresAt);
        context.log.info(`gcp: ${gcloudTokenVariable} expires ${end} and is not renewed`);
    }
    const expiresAt = (access ?? id ?? auth).expiresAt;
    return {
        identity: result.identity,
        ...(expiresAt === undefined ? {} : { expiresAt }),
        env: {
            ...file?.env,
            ...(project === undefined
                ? {}
                : Object.fromEntries(projectVariables.map((name) => [name, project]))),
            ...(token === undefined ? {} : { [gcloudTokenVariable]: token.token }),
        },
        outputs: {
            ...(project === undefined ? {} : { project_id: project }),
            ...(file?.path === undefined ? {} : { credentials_file_path: file.path }),
            ...outputsOf('auth_token', auth),
            ...(withAccess ? outputsOf('access_token', access) : {}),
            ...outputsOf('id_token', id),
        },
        files: file?.files ?? [],
        requestsTokens: file?.env[executablesVariable] !== undefined,
        ...(file === undefined || file.installs.length === 0 ? {} : { installs: file.installs }),
    };
}
function outputsOf(name, issued) {
    if (issued === undefined)
        return {};
    const { token, expiresAt } = issued;
    return {
        [name]: token,
        ...(expiresAt === undefined ? {} : { [`${name}_expiration`]: endOf(expiresAt) }),
    };
}
function endOf(date) {
    return date.toISOString();
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
