export const id = 2222;
export const ids = [2222];
export const modules = {

/***/ 42222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ gcp_exchanger)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/exchanger.js
var exchanger = __webpack_require__(41662);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/secret.js
var secret = __webpack_require__(58563);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
;// CONCATENATED MODULE: ./lib/exchangers/gcp/inputs.js
const account = {
    test: /^(?:\d{1,30}|[\w.:-]+@[\w-]+(?:\.[\w-]+)+)$/,
    example: 'deploy@my-project.iam.gserviceaccount.com',
};
/** The inputs; those with underscores are named as in google-github-actions/auth and mean the same. */
const gcpInputs = {
    workload_identity_provider: {
        description: 'The full name of the workload identity provider: projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>. This or credentials_json.',
    },
    credentials_json: {
        description: 'The JSON of a service account key, as it is or in base64. A key is a long-lived secret: prefer workload_identity_provider.',
        type: 'secret',
    },
    service_account: {
        description: 'The email address or unique id of the service account to act as. Left out, the permissions are those that the pool itself was granted.',
        pattern: account,
    },
    delegates: {
        description: 'Service accounts in between, in the order of the chain: each may act as the next one, and the last one as service_account.',
        type: 'list',
    },
    project_id: {
        description: 'The project that later steps work in. Default: the project of service_account, where its address says which, then the one of credentials_json.',
        pattern: { test: /^[a-z0-9][a-z0-9.:-]{1,62}$/, example: 'my-project' },
    },
    token_format: {
        description: 'Set it to access_token or id_token to get such a token of the service account as an output.',
        choices: ['access_token', 'id_token'],
    },
    access_token_lifetime: {
        description: "How long an access token of the service account is valid, up to 12 hours; more than 1 hour needs an organization policy, 0 leaves it to Google. It goes for those that the file's users get too. Default: 3600s.",
        type: 'seconds',
        range: [0, 43_200],
        default: '3600s',
    },
    access_token_scopes: {
        description: 'The OAuth scopes of the access token. Default: https://www.googleapis.com/auth/cloud-platform.',
        type: 'list',
        default: 'https://www.googleapis.com/auth/cloud-platform',
    },
    access_token_subject: {
        description: "The email address of a Workspace user to act for, with domain-wide delegation and token_format: access_token. The token's lifetime is 1 hour at most then.",
        pattern: { test: /^[^\s@\p{Cc}]{1,128}@[^\s@\p{Cc}]{1,128}$/u, example: 'user@example.com' },
    },
    id_token_audience: {
        description: 'Who the ID token is for; required with token_format: id_token.',
    },
    id_token_include_email: {
        description: "Whether the ID token holds the service account's email address. Default: false.",
        type: 'boolean',
        default: 'false',
    },
    create_credentials_file: {
        description: "Whether to write a file with which Google's tools and libraries get and renew their tokens themselves. Default: true.",
        type: 'boolean',
        default: 'true',
    },
    'credential-source': {
        description: "How the file's readers get ID tokens: url asks GitHub, with the job's request token in the file; executable calls this action back, with no secret in the file; file has one ID token, which is soon over. Default: url.",
        choices: ['url', 'executable', 'file'],
    },
    'credentials-location': {
        description: "Where the file lies: temp, the runner's folder for temporary files, or workspace, for container actions on runners that do not share that folder. Default: temp.",
        choices: ['temp', 'workspace'],
        default: 'temp',
    },
    'export-access-token': {
        description: 'Whether gcloud gets the access token itself, as CLOUDSDK_AUTH_ACCESS_TOKEN, in place of the file. It is not renewed. Default: false.',
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
        description: "A justification that goes into Google's audit logs, with every request of this step (X-Goog-Request-Reason).",
        // What a header can hold.
        pattern: { test: /^[\x20-\x7e\xa0-\xff]{1,1000}$/, example: 'ticket 4711' },
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
/** Holds the path of the credentials file for gcloud, which does not read the libraries' variable. */
const gcloudFileVariable = 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE';
/** The variables that hold the path of the credentials file. */
const fileVariables = [
    'GOOGLE_APPLICATION_CREDENTIALS',
    gcloudFileVariable,
    'GOOGLE_GHA_CREDS_PATH',
];
/** Google's libraries run an executable of a credentials file only where this says so. */
const executablesVariable = 'GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES';
/** gcloud takes this before any file. */
const gcloudTokenVariable = 'CLOUDSDK_AUTH_ACCESS_TOKEN';
/** The chain of service accounts for gcloud, which knows no file with delegates. */
const gcloudImpersonationVariable = 'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT';

;// CONCATENATED MODULE: ./lib/exchangers/gcp/credentials-file.js






/**
 * Decides on the file by the inputs.
 *
 * @returns `undefined` where none is wanted
 * @throws {OidcError} `ERR_INPUT`
 */
function planFile(values, env, self) {
    if (!values.create_credentials_file)
        return undefined;
    const source = readSource(values);
    const inWorkspace = values['credentials-location'] === 'workspace';
    const variable = inWorkspace ? 'GITHUB_WORKSPACE' : 'RUNNER_TEMP';
    // A file that names another one needs that one's path before either is written.
    const isChosen = inWorkspace || source === 'file';
    const folder = isChosen ? env[variable] : undefined;
    if (isChosen && !folder) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `${inWorkspace ? 'credentials-location: workspace' : 'credential-source: file'} needs the variable ${variable}, which is not set`, { hint: 'GitHub sets it in every job; elsewhere, set it to a folder of the job.' });
    }
    const command = source === 'executable' ? commandOf(values, self) : undefined;
    return { source, folder, command };
}
function readSource(values) {
    const given = values['credential-source'];
    const source = gcpInputs['credential-source'].choices.find((choice) => choice === given) ?? 'url';
    if (given === undefined || values.credentials_json === undefined)
        return source;
    throw new errors/* OidcError */.uv('ERR_INPUT', 'credential-source does nothing with credentials_json', {
        hint: 'The file then holds the key itself, and no ID token is asked for.',
    });
}
function commandOf(values, self) {
    if (self === undefined || self.includes('')) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'credential-source: executable needs to know how this program is started', { hint: 'Use it in the action or on the command line.' });
    }
    const words = [...self, 'exchange', 'gcp', '--format', 'gcp-executable'];
    words.push('--workload_identity_provider', values.workload_identity_provider ?? '');
    checkWords(words);
    return words;
}
/** Google's libraries take the command apart at its spaces; most know no quotes, and one takes them away. */
function checkWords(words) {
    const split = words.find((word) => /[\s"]/.test(word));
    if (split === undefined)
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', `credential-source: executable is not possible here, because of a space or a quote in ${(0,core_text/* quoteForeign */.xS)(split, 300)}`, {
        hint: "Google's libraries split the command at spaces and know no way around that. Use credential-source: url, or a runner in a folder without spaces in its name.",
    });
}
/** The line that readers of the file run; the audience is in it only where it is not the provider's own. */
function commandLine(command, audience) {
    const words = audience === undefined ? command : [...command, '--audience', audience];
    checkWords(words);
    return words.join(' ');
}
/**
 * Says how the file's reader gets its ID tokens by URL, or why it cannot.
 *
 * @throws {OidcError} `ERR_INPUT` where the source of the ID tokens has no URL
 */
function urlSource(tokenUrl) {
    if (tokenUrl === undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'create_credentials_file needs a source of ID tokens that later steps can ask by URL, which this one is not', {
            hint: 'Set credential-source: executable, or create_credentials_file: false and use the output access_token or auth_token.',
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
 * Makes the `external_account` document (AIP-4117) with which Google's libraries do the exchange themselves, again and
 * again as long as the job runs.
 *
 * > [!WARNING]
 * > With the source `url` the file holds what that URL asks for, on GitHub the job's request token: its reader can get
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
        // The libraries refuse a lifetime outside of this range.
        ...(impersonationUrl === undefined || lifetimeSeconds < 600 || lifetimeSeconds > 43_200
            ? {}
            : { service_account_impersonation: { token_lifetime_seconds: lifetimeSeconds } }),
    };
}
/**
 * Makes the document of a chain of service accounts, which `external_account` has no member for.
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
/** A name that no other step has used, of the form that many a .gitignore and .dockerignore knows. */
function nameFile(extension) {
    return `gha-creds-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.${extension}`;
}
/** Leaves a file to the sink, or puts it where the plan says. */
function placeFile(folder, content, extension = 'json') {
    const name = nameFile(extension);
    if (folder === undefined)
        return { path: { file: name }, files: [{ name, content }], installs: [] };
    const path = (0,external_node_path_.join)(folder, name);
    return { path, files: [], installs: [{ kind: 'file', data: { path, content } }] };
}
/** A document as a file's content; its secrets are masked already, each by itself. */
function write(document) {
    return new secret/* Secret */.z(JSON.stringify(document));
}

// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/exchangers/refusal.js
var refusal = __webpack_require__(86914);
;// CONCATENATED MODULE: ./lib/exchangers/gcp/commands.js

/** A word of a command for pasting into a POSIX shell. */
function quoteWord(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
/** Whether all of these can be shown as they are: what would look different in a log is not offered for pasting. */
function quoteAll(words) {
    return words.every((word) => word !== '' && (0,core_text/* quoteForeign */.xS)(word, 1000) === word);
}
/** Grants a role on a service account to somebody. */
function bindingCommand(serviceAccount, role, member) {
    const words = ['gcloud', 'iam', 'service-accounts', 'add-iam-policy-binding', serviceAccount];
    return [...words, `--role=${role}`, `--member=${member}`].map(quoteWord).join(' ');
}
/**
 * Names the members that a policy can be given.
 *
 * @see https://cloud.google.com/iam/docs/principal-identifiers
 */
function membersOf({ pool }, { sub, repository }) {
    const base = `iam.googleapis.com/${pool}`;
    const shown = (text, member) => typeof text === 'string' && quoteAll([text]) ? member(text) : undefined;
    return {
        subject: shown(sub, (text) => `principal://${base}/subject/${text}`),
        repository: shown(repository, (text) => `principalSet://${base}/attribute.repository/${text}`),
    };
}
/** Whether the job runs for a pull request, whose author decides what runs. */
function isForPullRequest({ sub, event_name: event, ref }) {
    return ((typeof sub === 'string' && /:pull_request\b/.test(sub)) ||
        (typeof event === 'string' && event.startsWith('pull_request')) ||
        (typeof ref === 'string' && ref.startsWith('refs/pull/')));
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
/** An account's address, with or without what the API writes before it. */
function plainAccount(name) {
    return name.startsWith(accountPrefix) ? name.slice(accountPrefix.length) : name;
}
/** The forms count here too, for callers of the toolkit that did not come through the declared inputs. */
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
    if (format !== undefined && account === undefined && key === undefined) {
        problems.push([
            `token_format: ${format} needs service_account`,
            'Set service_account, or leave token_format out and use the output auth_token.',
        ]);
    }
    if (format === 'id_token' && values.id_token_audience === undefined) {
        problems.push([
            'token_format: id_token needs id_token_audience',
            'Set it to who the token is for, such as the URL of a Cloud Run service.',
        ]);
    }
    if (format === 'access_token' && values.access_token_subject !== undefined) {
        if (values.access_token_lifetime > 3600) {
            problems.push([
                'access_token_lifetime can be 1 hour at most with access_token_subject',
                'Google takes no assertion that is valid longer.',
            ]);
        }
        if (account !== undefined && !account.includes('@')) {
            problems.push([
                'service_account is a unique id, which access_token_subject does not work with',
                'Give the email address of the service account.',
            ]);
        }
    }
    if (values.access_token_scopes.length === 0)
        problems.push(['access_token_scopes holds no scope', 'Leave it out for the default one.']);
    for (const name of values.delegates ?? []) {
        if (gcpInputs.service_account.pattern.test.test(plainAccount(name)))
            continue;
        problems.push([
            `delegates holds something other than a service account: ${(0,core_text/* quoteForeign */.xS)(name, 100)}`,
            'List email addresses or unique ids.',
        ]);
    }
    return problems;
}
/** Inputs that do nothing here; the action that people come from says nothing of them either, so they are no errors. */
function noteIgnored(values) {
    const { token_format: format, credentials_json: key } = values;
    const notes = [];
    const ignored = (name, reason) => notes.push(`${name} does nothing ${reason}`);
    if (values.access_token_subject !== undefined && format !== 'access_token')
        ignored('access_token_subject', 'without token_format: access_token');
    if (values.id_token_audience !== undefined && format !== 'id_token')
        ignored('id_token_audience', 'without token_format: id_token');
    if (values.delegates !== undefined && key === undefined && values.service_account === undefined)
        ignored('delegates', 'without service_account');
    if (key !== undefined) {
        notes.push('credentials_json is a long-lived key: whoever gets hold of it keeps its permissions. With workload_identity_provider no secret has to be stored');
    }
    return notes;
}
/** The variables are those of google-github-actions/auth, where they hold the version of the API as well. */
function resolveEndpoints(universe, env) {
    const entries = apis.map(([name, version]) => {
        const variable = `GHA_ENDPOINT_OVERRIDE_${name}`;
        const override = env[variable];
        const url = override === undefined || override === ''
            ? (0,endpoint/* parseEndpoint */.Bk)(`https://${name}.${universe}${version}`, 'universe')
            : (0,endpoint/* parseEndpoint */.Bk)(override, variable);
        return [name, url];
    });
    return Object.fromEntries(entries);
}
/** An address of an API: its base, whatever slash that ends with, and a path. */
function below(base, path) {
    return new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}${path}`);
}

;// CONCATENATED MODULE: ./lib/exchangers/gcp/causes.js




/**
 * What Google says when it refuses a token or an impersonation, and what is behind it.
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
            says: /invalid_target|pool or provider/i,
            advise: () => `There is no such provider or pool, or it is disabled or deleted: check workload_identity_provider, the project number included. This tells its state:\n  ${describe} --format='value(state)'\n`,
        },
        {
            says: /attribute condition/,
            advise: (claims) => compose("The provider's attribute condition is not true for the claims above: compare them, capital letters included.", (0,refusal/* adviseOnSubject */.KC)(claims), `This shows the condition:\n  ${describe} --format='value(attributeCondition)'\n`),
        },
        {
            says: /audience in ID Token|expected audience/i,
            advise: (claims) => `The provider does not allow the token's audience: leave audience out, or add it to the provider's allowed audiences${offer((0,jwt/* audiencesOf */.Rm)(claims).slice(0, 1), (audience) => `${update} ${quoteWord(`--allowed-audiences=${audience}`)}`, ' (this replaces the list)')}`,
        },
        {
            says: /connecting to the given credential's issuer/i,
            advise: () => "Google could not get the issuer's keys: its discovery document and key set must be reachable from the internet over https, or uploaded to the provider.",
        },
        {
            says: /issuer/i,
            advise: ({ iss }) => `The provider was made for another issuer: take the provider that belongs to the token's issuer, or correct the issuer URI of this one, without a slash at the end unless the issuer has one${offer(typeof iss === 'string' ? [iss] : [], (issuer) => `${update} ${quoteWord(`--issuer-uri=${issuer}`)}`)}`,
        },
        {
            says: /127 bytes|mapped attribute/,
            advise: ({ sub }) => compose(typeof sub === 'string' ? `The token's sub has ${Buffer.byteLength(sub)} bytes.` : '', 'google.subject is mapped to something longer than 127 bytes: map it to a shorter claim, such as assertion.repository_id, and grant roles by attributes. Whoever was granted a role as principal://…/subject/<sub> then needs a new grant. This shows the mapping:', `\n  ${describe} --format='yaml(attributeMapping)'\n`),
        },
        {
            says: /stale|expired|not yet valid/i,
            advise: () => "The token was over when Google looked at it: check this machine's clock.",
        },
    ];
}
function causesOfAccounts(refused) {
    const account = refused.serviceAccount ?? 'the service account';
    return [
        {
            says: /has not been used|SERVICE_DISABLED|API .*disabled/i,
            advise: (_, said) => adviseOnApi(said),
        },
        {
            says: /iam\.serviceAccounts\.\w+|PERMISSION_DENIED/,
            advise: (claims, said) => adviseOnPermission(refused, claims, said),
        },
        {
            says: /lifetime/i,
            advise: () => 'A lifetime above 3600 seconds needs the organization policy iam.allowServiceAccountCredentialLifetimeExtension; lower access_token_lifetime or set that policy.',
        },
        {
            says: /Gaia id not found|NOT_FOUND/,
            advise: () => `There is no ${account}: check service_account for a typing error.`,
        },
        {
            says: /Google OAuth.*(?:unauthorized_client|access_denied)/,
            advise: () => `${account} may not act for users of the domain with these scopes. An administrator of the Workspace adds its unique id and the very scopes of access_token_scopes under Security, API controls, Domain-wide delegation.`,
        },
        {
            says: /Google OAuth.*invalid_grant/,
            advise: () => "access_token_subject is no user of a domain that the service account may act for, or this machine's clock is wrong.",
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
    return `Enable the ${name} (${api}) in the project that the service account is in:\n  gcloud services enable ${api}${project === undefined ? '' : ` --project=${project}`}\n`;
}
/** Roles by what they allow: https://cloud.google.com/iam/docs/service-account-permissions */
const tokenCreator = 'roles/iam.serviceAccountTokenCreator';
function adviseOnPermission(refused, claims, said) {
    const { settings, provider, serviceAccount = 'the service account' } = refused;
    const [, permission] = /iam\.serviceAccounts\.(\w+)/.exec(said) ?? [];
    const role = permission === 'signJwt' || settings.delegates.length > 0
        ? tokenCreator
        : 'roles/iam.workloadIdentityUser';
    const [first, ...others] = [...settings.delegates.map(plainAccount), serviceAccount];
    const chain = others.length === 0
        ? ''
        : ` Then each account of the chain needs ${tokenCreator} on the next one: ${[first, ...others].join(' → ')}.`;
    return compose(`The token was accepted, but may not act as ${first}: grant ${role} on that service account to the identity; it must be of this pool, by the number of its project.`, offerMembers(first ?? serviceAccount, role, provider, claims), chain, (0,refusal/* adviseOnSubject */.KC)(claims));
}
function offerMembers(account, role, provider, claims) {
    const { subject, repository } = membersOf(provider, claims);
    const offers = [
        ...(subject === undefined
            ? []
            : [
                [
                    'For this subject, where google.subject is mapped from assertion.sub:',
                    subject,
                ],
            ]),
        ...(repository === undefined
            ? []
            : [
                [
                    'For every job of the repository, those of pull requests too, where attribute.repository is mapped from assertion.repository:',
                    repository,
                ],
            ]),
    ];
    if (!quoteAll([account]) || offers.length === 0) {
        return `The member is principal://iam.googleapis.com/${provider.pool}/subject/<google.subject>.`;
    }
    const warning = isForPullRequest(claims)
        ? 'CAREFUL: this job runs for a pull request. Whoever can open one could act as the service account then, with code of their own.\n'
        : '';
    const lines = offers.map(([text, member]) => `${text}\n  ${bindingCommand(account, role, member)}\n`);
    return `\n${warning}${lines.join('')}`;
}
/** A command for pasting, where what is put into it can be shown as it is. */
function offer(values, command, remark = '') {
    const [value] = values;
    if (value === undefined || !quoteAll([value]))
        return '.';
    return `${remark}:\n  ${command(value)}\n`;
}
/** Joins sentences and commands; a command has lines of its own. */
function compose(...parts) {
    return (0,refusal/* joinAdvice */.f7)(...parts)
        .replace(/ +\n/g, '\n')
        .replace(/\n (?! )/g, '\n');
}

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
function exchangeToken(settings, audience, present, context) {
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
                scope: below(settings.endpoints.www, '/auth/cloud-platform').href,
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
    }, context);
}

;// CONCATENATED MODULE: ./lib/exchangers/gcp/service-account.js



/** Where the IAM Service Account Credentials API does something for an account. */
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
 * Gets an ID token of a service account; what it says of its end is not verified.
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
 * Has claims signed by Google with a key of the service account's that never leaves Google.
 *
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/signJwt
 */
async function signJwt(impersonation, claims, context) {
    const { token } = await ask(impersonation, context, {
        what: 'a signature',
        method: 'signJwt',
        // A string that holds JSON: that is what the API takes.
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
/** The claims by which a service account asks to act for a user. */
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
/** The end of a JWT's life by its own words. */
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








/** The provider as the STS and the credentials file name it. */
function stsAudience({ settings, provider }) {
    return `//${settings.endpoints.iam.host}/${provider.name}`;
}
/** The audience that a provider expects where it has no list of its own. */
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
/** Exchanges the ID token, then gets what was asked for of the service account. */
async function federate(plan, tokens, context) {
    const facts = describeTrust(plan);
    return (0,refusal/* explainingRefusals */.dq)(tokens, facts, async (present) => {
        const auth = await exchangeToken(plan.settings, stsAudience(plan), present, context);
        const { serviceAccount, settings } = plan;
        if (serviceAccount === undefined)
            return { auth };
        const impersonation = { settings, serviceAccount, bearer: auth.token };
        const { subject, id, exported } = settings.tokens;
        if (subject !== undefined) {
            const claims = delegationClaims(settings, { issuer: serviceAccount, now: context.now() });
            const assertion = await signJwt(impersonation, claims, context);
            return { auth, access: await redeemAssertion(settings, assertion, context) };
        }
        // Also where only the file is wanted: a missing permission then shows here and not in a later step.
        const access = id === undefined || exported ? await generateAccessToken(impersonation, context) : undefined;
        return {
            auth,
            access,
            id: id === undefined ? undefined : await generateIdToken(impersonation, id, context),
        };
    });
}
/** The variables that {@link createFile} sets. */
function fileVariablesOf(plan) {
    const { file } = plan;
    if (file === undefined)
        return [];
    return [
        ...fileVariables,
        ...(file.source === 'executable' ? [executablesVariable] : []),
        ...Object.keys(chainVariables(plan)),
    ];
}
/**
 * Makes the credentials file, and a second one for gcloud where there are delegates.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function createFile(plan, tokens) {
    const { file, settings, serviceAccount } = plan;
    if (file === undefined)
        return undefined;
    const { credentialSource, extra } = await createSource(plan, file, tokens);
    const impersonationUrl = serviceAccount === undefined
        ? undefined
        : accountUrl(settings, serviceAccount, 'generateAccessToken');
    const federation = {
        universe: settings.universe,
        audience: stsAudience(plan),
        stsUrl: stsUrl(settings),
        source: credentialSource,
        impersonationUrl,
        lifetimeSeconds: settings.lifetimeSeconds,
    };
    const executables = file.source === 'executable' ? { [executablesVariable]: '1' } : {};
    if (impersonationUrl === undefined || !isChain(settings, serviceAccount)) {
        const placed = placeFile(file.folder, write(describeFederation(federation)));
        return publishFile(placed.path, [placed, ...extra], { ...pathsOf(placed.path), ...executables });
    }
    const chain = describeChain(federation, impersonationUrl, settings.delegates);
    const placed = placeFile(file.folder, write(chain));
    const direct = { ...federation, impersonationUrl: undefined };
    const forGcloud = placeFile(file.folder, write(describeFederation(direct)));
    return publishFile(placed.path, [placed, forGcloud, ...extra], {
        ...pathsOf(placed.path),
        [gcloudFileVariable]: forGcloud.path,
        ...chainVariables(plan),
        ...executables,
    });
}
function isChain(settings, serviceAccount) {
    return serviceAccount !== undefined && settings.delegates.length > 0;
}
/** The access token itself is the last account's already. */
function chainVariables({ settings, serviceAccount }) {
    if (!isChain(settings, serviceAccount) || settings.tokens.exported)
        return {};
    const accounts = [...settings.delegates.map(plainAccount), serviceAccount ?? ''];
    return { [gcloudImpersonationVariable]: accounts.join(',') };
}
function pathsOf(path) {
    return Object.fromEntries(fileVariables.map((name) => [name, path]));
}
function publishFile(path, placed, env) {
    return {
        env,
        path,
        files: placed.flatMap(({ files }) => files),
        installs: placed.flatMap(({ installs }) => installs),
    };
}
async function createSource(plan, file, tokens) {
    if (file.source === 'url')
        return { credentialSource: urlSource(tokens.tokenUrl), extra: [] };
    const { token, claims } = await tokens.get();
    if (file.source === 'file') {
        const placed = placeFile(file.folder, token, 'jwt');
        return {
            credentialSource: { file: placed.path, format: { type: 'text' } },
            extra: [placed],
        };
    }
    const audiences = (0,jwt/* audiencesOf */.Rm)(claims);
    const isDefault = audiences.includes(`https:${stsAudience(plan)}`);
    const command = commandLine(file.command ?? [], isDefault ? undefined : audiences[0]);
    // Asking GitHub for a token is tried again for a while; the libraries' own limit is 30 seconds.
    return { credentialSource: { executable: { command, timeout_millis: 60_000 } }, extra: [] };
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
            `aud: the provider's allowed audiences, or https:${stsAudience(plan)} where it has none`,
            "others: the provider's attribute mapping and attribute condition",
            ...(account === undefined
                ? []
                : [
                    `then: who has roles/iam.workloadIdentityUser on ${account}, by the mapped google.subject and attributes`,
                ]),
        ],
        causes: gcpCauses(plan),
        async advise(claims, said) {
            const { adviseOnRefusal } = await Promise.all(/* import() */[__webpack_require__.e(9261), __webpack_require__.e(1012)]).then(__webpack_require__.bind(__webpack_require__, 3520));
            return adviseOnRefusal({ cloud: 'gcp', claims, said });
        },
    };
}

// EXTERNAL MODULE: ./lib/http/reply.js
var reply = __webpack_require__(63900);
;// CONCATENATED MODULE: ./lib/exchangers/gcp/key.js





/**
 * Reads the JSON of a key, as it is or in base64; nothing of it is ever in the error.
 *
 * What it returns is not masked yet: see {@link maskKey}.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function parseKey(input) {
    const text = input.reveal().trim();
    const json = text.startsWith('{') ? text : Buffer.from(text, 'base64').toString('utf8');
    const body = (0,reply/* parseObject */.lj)(json);
    if (body === undefined)
        throw invalid('is neither JSON nor JSON in base64');
    if (body.type !== 'service_account') {
        throw invalid(body.type === 'external_account'
            ? 'is the configuration of a federation, not a key of a service account'
            : 'is not the key of a service account');
    }
    const clientEmail = (0,request/* textAt */.$6)(body, 'client_email');
    const keyId = (0,request/* textAt */.$6)(body, 'private_key_id');
    const privateKey = (0,request/* textAt */.$6)(body, 'private_key');
    if (clientEmail === undefined || keyId === undefined || privateKey === undefined)
        throw invalid('lacks client_email, private_key_id or private_key');
    if (!isRsaKey(privateKey))
        throw invalid('holds a private_key that is no RSA key in PEM');
    return {
        clientEmail,
        projectId: (0,request/* textAt */.$6)(body, 'project_id'),
        keyId,
        privateKey: new secret/* Secret */.z(privateKey),
        document: new secret/* Secret */.z(JSON.stringify(body)),
    };
}
/** Hides every form of the key: its one line of JSON and the PEM in it, as text and as JSON writes it. */
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
 * Reads the name of a workload identity provider, as the console, `gcloud` and its own audience write it.
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
    const advice = 'Write the number of the project that the pool is in';
    // Only what is certainly a project id is offered for pasting into a shell.
    return projectId.test(project)
        ? `${advice}; gcloud projects describe ${project} --format="value(projectNumber)" tells it.`
        : `${advice}.`;
}
/**
 * The project of a service account, where its address certainly says so.
 *
 * A project of a domain or of another universe, `example.com:proj`, is in the address as `proj.example.com`.
 * `…@developer.gserviceaccount.com` holds only the project's number, and a unique id nothing at all.
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

;// CONCATENATED MODULE: ./lib/exchangers/gcp/with-key.js







/** Decides which requests a key needs; without token_format it needs none. */
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
                context.log.info(`gcp: an assertion of ${email} goes to ${names}`);
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
        throw explain(error, plan);
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
function explain(error, { serviceAccount, key }) {
    if (!(error instanceof errors/* OidcError */.uv) || error.code !== 'ERR_REFUSED')
        return error;
    if (/UNAUTHENTICATED|invalid_grant|Invalid JWT/i.test(error.message)) {
        return error.with({
            hint: "The key may be deleted or disabled, its account too, or this machine's clock wrong.",
        });
    }
    const member = `serviceAccount:${key.clientEmail}`;
    const command = quoteAll([serviceAccount, member])
        ? `\n  ${bindingCommand(serviceAccount, 'roles/iam.serviceAccountTokenCreator', member)}`
        : '';
    return error.with({
        hint: `The account of the key needs roles/iam.serviceAccountTokenCreator on ${serviceAccount}, also where that is the account itself:${command}`,
    });
}

;// CONCATENATED MODULE: ./lib/exchangers/gcp/exchanger.js









/**
 * Google Cloud, through Workload Identity Federation or, for those who must, with a service account key.
 *
 * It has no `neutral` values. Where an empty variable breaks a tool (CLOUDSDK_CORE_PROJECT in gcloud,
 * GOOGLE_APPLICATION_CREDENTIALS in Python's google-auth), any other text would name a project or a file that is not
 * meant, and break it just as well.
 *
 * @see https://cloud.google.com/iam/docs/workload-identity-federation
 */
/* harmony default export */ const gcp_exchanger = ((0,exchanger/* defineExchanger */.Z)({
    name: 'gcp',
    title: 'Google Cloud',
    summary: 'Authenticates with a workload identity provider and, where one is given, acts as a service account.',
    inputs: gcpInputs,
    outputs: {
        project_id: { description: 'The project, where it is known.' },
        credentials_file_path: { description: 'The path of the credentials file.' },
        auth_token: {
            description: "The federated token that Google's token service issued; with credentials_json, an assertion signed with the key.",
        },
        auth_token_expiration: { description: 'When auth_token ends, in ISO 8601.' },
        access_token: {
            description: 'The access token of the service account, with token_format: access_token.',
        },
        access_token_expiration: { description: 'When that access token ends, in ISO 8601.' },
        id_token: {
            description: 'The ID token of the service account, with token_format: id_token.',
        },
        id_token_expiration: { description: 'When that ID token ends, in ISO 8601.' },
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
        const { credentials_json: json, service_account: serviceAccount } = values;
        if (json !== undefined) {
            const key = parseKey(json);
            const project = values.project_id ?? projectOf(serviceAccount) ?? key.projectId;
            const prepared = prepareWithKey({
                settings,
                key,
                serviceAccount: serviceAccount ?? key.clientEmail,
                file: planFile(values, env, self),
            });
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
                // First, because it is what can still be wrong of the inputs.
                const published = await createFile(plan, supply);
                const tokens = await federate(plan, supply, context);
                const identity = serviceAccount ?? provider.name;
                return toCredentials({ settings, project, identity, tokens, file: published }, context);
            },
        };
    },
}));
function checkIdentity(values) {
    const { workload_identity_provider: provider, credentials_json: key } = values;
    if ((provider === undefined) !== (key === undefined))
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', provider === undefined
        ? 'workload_identity_provider is missing'
        : 'workload_identity_provider and credentials_json are given both', {
        hint: provider === undefined
            ? 'Where it comes from a secret or a variable: pull requests from forks and Dependabot get none, and a reusable workflow only what its caller passes on. A key in credentials_json does as well.'
            : 'Leave credentials_json out: a key is not needed where there is a provider.',
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
        context.log.info(`gcp: ${gcloudTokenVariable} ends ${end} and is not renewed`);
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
