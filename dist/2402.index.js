export const id = 2402;
export const ids = [2402];
export const modules = {

/***/ 41662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ audienceOf),
/* harmony export */   Z: () => (/* binding */ defineExchanger)
/* harmony export */ });
/** The audience that is known before `run`, if any. */
function audienceOf(need) {
    return 'audience' in need ? need.audience : undefined;
}
/** Gives an exchanger's literal its exact type. */
function defineExchanger(exchanger) {
    return exchanger;
}


/***/ }),

/***/ 73500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ readGithubSubject),
/* harmony export */   lW: () => (/* binding */ githubSubjectForms),
/* harmony export */   r0: () => (/* binding */ isPullRequest),
/* harmony export */   rV: () => (/* binding */ githubIssuer),
/* harmony export */   ty: () => (/* binding */ isFromFork)
/* harmony export */ });
/** The issuer of github.com's jobs. */
const githubIssuer = 'https://token.actions.githubusercontent.com';
/** Parses a GitHub subject or a pattern for one. Returns `undefined` for another issuer's subject or a customised one. */
function readGithubSubject(subject) {
    const [, owner = '', ownerId, repository = '', repositoryId, context = ''] = /^repo:([^:/@]+)(?:@([^:/@]+))?\/([^:/@]+)(?:@([^:/@]+))?(?::(.+))?$/.exec(subject) ?? [];
    if (owner === '')
        return undefined;
    return {
        owner,
        repository,
        ...(ownerId !== undefined && { ownerId }),
        ...(repositoryId !== undefined && { repositoryId }),
        context,
    };
}
const legacy = /^repo:([^@/:]+)\/([^@/:]+)(?=:|$)/;
const immutable = /^repo:([^@/:]+)@\d+\/([^@/:]+)@\d+(?=:|$)/;
/**
 * The subject of a GitHub token in both forms that GitHub writes, its own form first.
 *
 * Repositories created after July 2026 have `repo:OWNER@ID/REPOSITORY@ID:…`, older ones `repo:OWNER/REPOSITORY:…`. Names
 * never contain `@`, so neither form matches the other. The ids for the long form come from the token's own claims.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
function githubSubjectForms(claims) {
    const { sub, repository_owner_id: ownerId, repository_id: id } = claims;
    if (typeof sub !== 'string')
        return [];
    if (immutable.test(sub))
        return [sub, sub.replace(immutable, 'repo:$1/$2')];
    const hasIds = typeof ownerId === 'string' && typeof id === 'string' && /^\d+ \d+$/.test(`${ownerId} ${id}`);
    if (!hasIds || !legacy.test(sub))
        return [sub];
    return [sub, sub.replace(legacy, `repo:$1@${ownerId}/$2@${id}`)];
}
/**
 * Whether a job runs for a pull request, so that its author may choose what runs.
 *
 * The event, the ref and the subject each say it: a job with an environment has no `pull_request` in its subject, and a
 * customised subject continues after it.
 */
function isPullRequest({ sub, event_name: event, ref }) {
    return ((typeof event === 'string' && event.startsWith('pull_request')) ||
        (typeof ref === 'string' && ref.startsWith('refs/pull/')) ||
        (typeof sub === 'string' && /(?<!:environment):pull_request(?::|$)|:ref:refs\/pull\//.test(sub)));
}
/** Whether an event's payload comes from a fork: its pull request or the workflow run that it follows. */
function isFromFork(event) {
    const pullRequest = at(event, 'pull_request');
    const run = at(event, 'workflow_run');
    const own = at(at(pullRequest, 'base'), 'repo') ?? at(event, 'repository');
    // The head repository of a deleted fork is null.
    const isOther = (head) => at(head, 'full_name') !== at(own, 'full_name');
    return ((pullRequest !== undefined && isOther(at(at(pullRequest, 'head'), 'repo'))) ||
        (run !== undefined && isOther(at(run, 'head_repository'))));
}
function at(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}


/***/ }),

/***/ 85006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q$: () => (/* binding */ dateOf),
/* harmony export */   Rm: () => (/* binding */ audiencesOf),
/* harmony export */   Zs: () => (/* binding */ describeClaims),
/* harmony export */   oL: () => (/* binding */ decodeToken)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70206);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69716);


/**
 * Decodes a JWT's header and claims without verifying the signature (RFC 7519 §7.2).
 *
 * > [!WARNING]
 * > For expiry and diagnosis only. Never grant access on the result.
 *
 * @throws {OidcError} `ERR_TOKEN_MALFORMED`
 */
function decodeToken(token) {
    const parts = token.split('.');
    const [header, payload, signature] = parts;
    if (parts.length !== 3 || !header || !payload || !signature) {
        throw malformed(`it has ${parts.length === 3 ? 'an empty part' : `${parts.length} dot-separated parts, not 3`}`);
    }
    if (!parts.every((part) => /^[\w-]+$/.test(part)))
        throw malformed('it is not base64url');
    return { header: readPart(header, 'header'), claims: readPart(payload, 'payload') };
}
/** The `aud` claim as a list. It is a string or an array (RFC 7519 §4.1.3). */
function audiencesOf(claims) {
    const values = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
    return values.filter((value) => typeof value === 'string');
}
/** A NumericDate claim (RFC 7519 §2) as a `Date`. */
function dateOf(value) {
    if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > 8.64e12)
        return undefined;
    return new Date(value * 1000);
}
const decisiveClaims = [
    'iss',
    'aud',
    'sub',
    'repository',
    'environment',
    'ref',
    'event_name',
    'job_workflow_ref',
    'runner_environment',
];
/** The claims that services compare, one a line, safe to log. */
function describeClaims(claims) {
    return decisiveClaims
        .filter((name) => claims[name] !== undefined && claims[name] !== '')
        .map((name) => {
        const value = claims[name];
        return `${name}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(typeof value === 'string' ? value : JSON.stringify(value), 300)}`;
    });
}
function readPart(part, name) {
    let value;
    try {
        value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    }
    catch {
        throw malformed(`its ${name} is not JSON`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw malformed(`its ${name} is not a JSON object`);
    }
    return value;
}
function malformed(reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_MALFORMED', `The ID token is not a JWT: ${reason}`);
}


/***/ }),

/***/ 13566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ wrapHttp)
/* harmony export */ });
/** A context whose requests go through another client, also after the deadline. */
function wrapHttp(context, wrap) {
    return {
        ...context,
        http: wrap(context.http),
        afterwards() {
            const after = context.afterwards();
            return { ...after, http: wrap(after.http) };
        },
    };
}


/***/ }),

/***/ 17661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ contextOptions)
/* harmony export */ });
/* harmony import */ var _repetition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92790);

/** The longest job on a hosted runner, for a step without a time limit. */
const longestSeconds = 21_600;
/** The options of a context that the shared inputs set. */
function contextOptions(settings) {
    const isRetried = !settings['disable-retry'];
    return {
        retry: {
            maxAttempts: isRetried ? settings['retry-max-attempts'] : 1,
            deniedMs: isRetried ? settings['retry-on-denied-s'] * 1000 : 0,
        },
        http: {
            requestTimeoutMs: settings['request-timeout-s'] * 1000,
            httpProxy: settings['http-proxy'],
            noProxy: settings['no-proxy'],
        },
        allowHttpHosts: settings['allow-http-hosts'] ?? [],
        repetition: (0,_repetition_js__WEBPACK_IMPORTED_MODULE_0__/* .repeatSettings */ .xr)(settings),
        deadlineMs: (settings['action-timeout-s'] || longestSeconds) * 1000,
    };
}


/***/ }),

/***/ 92790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pk: () => (/* binding */ repeatInputs),
/* harmony export */   QM: () => (/* binding */ namesSource),
/* harmony export */   rI: () => (/* binding */ joinRepetitions),
/* harmony export */   xr: () => (/* binding */ repeatSettings)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_defined_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50862);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78864);
/* harmony import */ var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6636);




/** Settings of a run that a later call repeats, by the names that the command's flags have. */
const repeated = {
    'token-source': 'source',
    'token-file': 'token-file',
    'token-variable': 'token-variable',
    'token-command': 'token-command',
    'token-lifetime-s': 'token-lifetime-s',
    'allow-http-hosts': 'allow-http-hosts',
    'disable-retry': 'disable-retry',
    'retry-max-attempts': 'retry-max-attempts',
    'retry-on-denied-s': 'retry-on-denied-s',
    'request-timeout-s': 'request-timeout-s',
    'http-proxy': 'http-proxy',
    'no-proxy': 'no-proxy',
};
/** The settings for later calls. A path becomes absolute, because they start in another folder. */
function repeatSettings(given) {
    const settings = {};
    const withheld = [];
    for (const [input, flag] of Object.entries(repeated)) {
        const value = given[input] ?? given[flag];
        if (!(0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .isGiven */ .qR)(value))
            continue;
        if (input === 'http-proxy' && hasPassword(String(value)))
            withheld.push(input);
        else
            settings[flag] = input === 'token-file' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(String(value)) : value;
    }
    return { settings, inputs: {}, withheld };
}
/** Whether the inputs of a run name a source of ID tokens. */
function namesSource(run) {
    const { source = 'auto', ...others } = run?.settings ?? {};
    return (source !== 'auto' ||
        ['token-file', 'token-variable', 'token-command'].some((name) => name in others));
}
/** The inputs of one exchange for later calls. A provider's own secrets are left out. */
function repeatInputs(specs, raw, audience) {
    const own = Object.keys(specs).filter((name) => specs[name]?.type !== 'secret');
    const inputs = [...own, ..._shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .serverInputs */ .R7.filter((name) => name !== 'client-key')]
        .map((name) => [name, raw(name)])
        .filter(([, value]) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .isGiven */ .qR)(value));
    return {
        inputs: { ...Object.fromEntries(inputs), ...(0,_core_defined_js__WEBPACK_IMPORTED_MODULE_3__/* .defined */ .s)({ audience }) },
        withheld: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .isGiven */ .qR)(raw('client-key')) ? ['client-key'] : [],
    };
}
/** The settings of a run and the inputs of one of its exchanges. */
function joinRepetitions(run, exchange) {
    return {
        settings: run?.settings ?? {},
        inputs: exchange?.inputs ?? {},
        withheld: [...(run?.withheld ?? []), ...(exchange?.withheld ?? [])],
    };
}
function hasPassword(proxy) {
    const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
    // What is no URL is refused elsewhere, and could have a password.
    return !URL.canParse(url) || new URL(url).password !== '';
}


/***/ }),

/***/ 19183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VD: () => (/* binding */ refuseAnswersName),
/* harmony export */   m2: () => (/* binding */ checkVariableName),
/* harmony export */   uR: () => (/* binding */ portableEntries)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);


/** Names by which a loader, a shell or the runner is taken over, and how. No credential needs one of them. */
const takeovers = [
    [/^PATH(?:EXT)?$/, 'every command is found with it'],
    [/^(?:COMSPEC|SYSTEMROOT|WINDIR)$/, 'Windows finds its own programs with it'],
    [/^LD_(?:PRELOAD|LIBRARY_PATH|AUDIT)$/, 'the loader puts code into every program with it'],
    [/^DYLD_/, 'the loader of macOS puts code into every program with it'],
    [/^(?:BASH_ENV|ENV|ZDOTDIR)$/, 'a shell runs the file that it names'],
    [/^BASH_FUNC_/, 'bash takes it for a function'],
    [/^(?:PROMPT_COMMAND|PS[04])$/, 'a shell runs its value'],
    [/^(?:IFS|SHELLOPTS|BASHOPTS)$/, 'it changes how a shell reads scripts'],
    [
        /^NODE_OPTIONS$/,
        'every Node.js process loads the code that it names; the runner refuses it too',
    ],
    [/^(?:_JAVA|JAVA_TOOL|JDK_JAVA)_OPTIONS$/, 'every Java process loads the code that it names'],
    [/^DOTNET_STARTUP_HOOKS$/, 'every .NET process loads the code that it names'],
    [/^PYTHON(?:PATH|HOME|STARTUP)$/, 'Python loads its modules with it'],
    [
        /^(?:PERL5OPT|PERL5LIB|RUBYOPT|RUBYLIB)$/,
        'every Perl or Ruby process loads the code that it names',
    ],
    [/^GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/, 'the runner reads the file that it names'],
];
/** Names that change how common tools run, or lead them to another server, file or program. */
const steering = [
    /^(?:HOME|SHELL|TMPDIR|TEMP|TMP|EDITOR|VISUAL|PAGER|BROWSER|CI)$/,
    /^(?:LD|BASH)_|^NODE_(?!AUTH_TOKEN$)|^NPM_CONFIG_|^PYTHON|^PERL|^RUBY(?!GEMS_API_KEY$)/,
    /^(?:JAVA|JDK|MAVEN|GRADLE)_.*(?:OPTIONS|OPTS|ARGS)$|^CLASSPATH$/,
    /^(?:GIT|SSH)_|_PROXY$|^(?:SSL_CERT|CURL_CA|REQUESTS_CA)/,
    /^(?:PS[0-4]|CDPATH|FPATH|GLOBIGNORE|INPUTRC|KSH_ENV|MANPATH|MANPAGER|TERMINFO|LESSOPEN|LESSCLOSE)$/,
    /^(?:USERPROFILE|HOMEDRIVE|HOMEPATH|(?:LOCAL)?APPDATA|PROGRAMDATA|PROGRAMFILES.*|SYSTEMDRIVE|PSMODULEPATH)$/,
    /^(?:XDG|MALLOC|GLIBC|OPENSSL|GCONV|DENO|BUN|ELECTRON|ERL|JULIA|LUA|MSBUILD|CORECLR|COR|COMPLUS|DOTNET)_/,
    /^(?:SUDO_(?:ASKPASS|EDITOR)|RES_OPTIONS|HOSTALIASES|LOCALDOMAIN|LOCPATH|NLSPATH|TCLLIBPATH|MSBUILD.*)$/,
    /^(?:PHPRC|PHP_INI_SCAN_DIR|LUAPATH|R_(?:PROFILE|ENVIRON|LIBS|HOME).*)$/,
    /^GO(?:FLAGS|(?:NO)?PROXY|PRIVATE|(?:NO)?SUMDB|NOSUMCHECK|INSECURE|TOOLCHAIN|ENV|ROOT|PATH|BIN|TOOLDIR|(?:MOD)?CACHE|TMPDIR|DEBUG|EXPERIMENT|WORK|VCS|AUTH)$/,
    /^(?:(?:GNU)?MAKE(?:FLAGS|FILES)|CC|CXX|CPP|LD|AR|AS|(?:C|CXX|CPP|LD|AS|AR|CGO_\w+)FLAGS)$/,
    /^(?:COMPILER_PATH|LIBRARY_PATH|CPATH|C(?:PLUS)?_INCLUDE_PATH)$/,
    /^RUSTC|^RUSTUP_|^RUST(?:DOC)?FLAGS$|^CARGO_(?:HOME|BUILD_|TARGET_|ENCODED_|UNSTABLE_|HTTP_|NET_|SOURCE_)|^CARGO_REGISTR\w+_INDEX$/,
    /^(?:PIP|UV|POETRY|PDM|CONDA|GEM|BUNDLE|COMPOSER|NUGET|YARN|PNPM|COREPACK)_.*(?:UR[LI]|INDEX|REGISTRY|MIRROR|SOURCE|CONFIG|HOME|PATH|PREFIX|TARGET|PROXY|HOST|CERT|FILE|DIR|OPT)/,
    /^(?:JAVA_HOME|JDK_HOME|M2_HOME|MAVEN_HOME|GRADLE_(?:USER_)?HOME|ANDROID_(?:HOME|SDK_ROOT))$/,
    /^(?:DOCKER_(?:HOST|CONFIG|CONTEXT|CERT_PATH|TLS_VERIFY|CONTENT_TRUST.*)|KUBECONFIG|BUILDKIT_HOST)$/,
    /^HELM_.*(?:HOME|DIR|FILE|CONFIG|PATH|PLUGINS)/,
    /^AWS_(?:ENDPOINT_URL|CONFIG_FILE|SHARED_CREDENTIALS_FILE|CA_BUNDLE|PROFILE|DEFAULT_PROFILE|CONTAINER_|EC2_METADATA|WEB_IDENTITY_)/,
    /^(?:CLOUDSDK|BOTO)_|^GOOGLE_(?:APPLICATION_CREDENTIALS|EXTERNAL_ACCOUNT_)/,
    /^AZURE_(?:CONFIG_DIR|EXTENSION_DIR|AUTHORITY_HOST|FEDERATED_TOKEN_FILE)/,
    /^ARM_(?:ENDPOINT|METADATA|ENVIRONMENT|OIDC_)/,
    /^TF_(?:CLI_|PLUGIN_|DATA_DIR|REATTACH)|^TERRAFORM_CONFIG$/,
    /^(?:VAULT|BAO)_/,
];
/**
 * Names that this tool reads itself, so that no answer can lead a later step of it elsewhere. A test finds every read in
 * `src/` and requires it here.
 */
const readHere = [
    /^OIDC_EXCHANGE_|^(?:NO_COLOR|FORCE_COLOR|TERM)$/,
    /^(?:GITHUB|RUNNER)_(?!(?:\w+_)?(?:TOKEN|PAT)$)|^(?:GITEA|FORGEJO|ACTIONS|INPUT|STATE)_/,
    /^(?:GITLAB_CI|CIRCLECI|BUILDKITE|CODEFRESH)$/,
    /^(?:CIRCLE_OIDC|BUILDKITE|BITBUCKET|CF_OIDC|SPACELIFT_OIDC|VERCEL_OIDC|TFC|WM|SPIFFE|KUBERNETES_SERVICE|CURSOR|FLY|SYSTEM)_/,
    /^(?:BASE_(?:INTERNAL_)?URL|ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID|AZURESUBSCRIPTION_SERVICE_CONNECTION_ID)$/,
    /^(?:GHA_ENDPOINT_OVERRIDE|GCE_METADATA|GOOGLE_SERVICE_ACCOUNT|IDENTITY|AZURE_LOGIN|AZURE_POD_IDENTITY)_/,
    /^AWS_(?:ROLE_ARN|ROLE_SESSION_NAME|SKIP_CLEANUP_STEP|EXECUTION_ENV|USE_\w+_ENDPOINT|IGNORE_CONFIGURED_ENDPOINT_URLS|SDK_LOAD_CONFIG)$/,
    /^(?:ROLE_(?:TO_ASSUME|CHAINING|DURATION_SECONDS|EXTERNAL_ID|SESSION_NAME|SKIP_SESSION_TAGGING)|WEB_IDENTITY_TOKEN_FILE)$/,
    /^(?:INLINE_SESSION_POLICY|MANAGED_SESSION_POLICIES|TRANSITIVE_TAG_KEYS|CUSTOM_TAGS|MASK_AWS_ACCOUNT_ID)$/,
    /^(?:OVERWRITE_AWS_PROFILE|SPECIAL_CHARACTERS_WORKAROUND|USE_EXISTING_CREDENTIALS)$/,
];
/** Names of credentials end like this, for every tool: `VAULT_TOKEN`, `CLOUDSDK_AUTH_ACCESS_TOKEN`. */
const credential = /_(?:TOKENS?|PASSWORD|PASSPHRASE|SECRET|KEY|KEY_ID|USER|USERNAME|EMAIL)$/;
/**
 * Why a name that an answer chose is not set as a variable; `undefined` if it may be. A person who may write a secret
 * could otherwise change how later steps run.
 */
function refuseAnswersName(name) {
    // Windows ignores case in names, and curl reads http_proxy as well as HTTP_PROXY.
    const capitals = name.toUpperCase();
    if (!isName(name))
        return 'it is not a name';
    const takeover = takeoverOf(name);
    if (takeover !== undefined)
        return takeover;
    if (readHere.some((pattern) => pattern.test(capitals)))
        return 'oidc-exchange reads it';
    if (credential.test(capitals))
        return undefined;
    const isSteering = steering.some((pattern) => pattern.test(capitals));
    return isSteering ? 'it can lead tools to another server, file or program' : undefined;
}
/**
 * Checks a variable's name that the workflow's author or a preset chose.
 *
 * @throws {OidcError} `ERR_INPUT` for a name that the runner cannot hold or by which a later step is taken over
 */
function checkVariableName(name) {
    if (!isName(name)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(name, 60) || 'An empty text'} is not a variable's name`, { hint: 'Use letters, digits and underscores; do not start with a digit.' });
    }
    const reason = takeoverOf(name);
    if (reason === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `The variable ${name} is not set, because ${reason}`, {
        hint: 'Choose another name.',
    });
}
/**
 * The entries of variables whose names every shell and dotenv file can hold.
 *
 * @throws {OidcError} `ERR_INPUT` for another name
 */
function portableEntries(env) {
    const odd = Object.keys(env).find((name) => !/^[A-Za-z_]\w*$/.test(name));
    if (odd === undefined)
        return Object.entries(env);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(odd, 60)} cannot be a variable in this format`, {
        hint: 'Choose a name of letters, digits and underscores, or use --format json.',
    });
}
function isName(name) {
    return /^(?!\s)[^=<>\p{Cc}]{1,255}(?<!\s)$/u.test(name) && name !== '__proto__';
}
function takeoverOf(name) {
    return takeovers.find(([pattern]) => pattern.test(name.toUpperCase()))?.[1];
}


/***/ }),

/***/ 69561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W_: () => (/* binding */ checkAudienceHosts),
  oj: () => (/* binding */ isDefaultAudience),
  ew: () => (/* binding */ providersFor)
});

// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
;// CONCATENATED MODULE: ./lib/exchangers/presets/audiences.js
// Written by npm run generate from the presets; change those.
const presetAudiences = [
    { preset: 'pypi', audience: 'pypi', hosts: ['pypi.org'] },
    { preset: 'test-pypi', audience: 'testpypi', hosts: ['test.pypi.org'] },
    { preset: 'crates-io', audience: 'crates.io', hosts: ['crates.io'] },
    { preset: 'rubygems', audience: 'rubygems.org', hosts: ['rubygems.org'] },
    { preset: 'rubygems-role', audience: 'rubygems.org', hosts: ['rubygems.org'] },
    { preset: 'npm', audience: 'npm:registry.npmjs.org', hosts: ['registry.npmjs.org'] },
    { preset: 'nuget', audience: 'https://www.nuget.org', hosts: ['www.nuget.org'] },
    { preset: 'octo-sts', audience: 'octo-sts.dev', hosts: ['octo-sts.dev'] },
    { preset: 'chainguard', audience: 'cgr.dev', hosts: ['issuer.enforce.dev'] },
    { preset: 'docker-hub', audience: 'https://identity.docker.com', hosts: ['identity.docker.com'] },
    { preset: 'tailscale', audience: 'api.tailscale.com/*', hosts: ['api.tailscale.com'] },
    { preset: 'tailscale-auth-key', audience: 'api.tailscale.com/*', hosts: ['api.tailscale.com'] },
    { preset: 'cloudsmith', audience: 'cloudsmith', hosts: ['api.cloudsmith.io'] },
    { preset: 'alibaba', audience: 'sts.aliyuncs.com', hosts: ['sts.aliyuncs.com'] },
    { preset: 'snowflake', audience: 'snowflakecomputing.com', hosts: [] },
    { preset: 'pulumi', audience: 'urn:pulumi:org:*', hosts: ['api.pulumi.com'] },
    { preset: 'datadog', audience: 'dd-sts', hosts: ['webhooks.build.datadoghq.com'] },
    { preset: 'openai', audience: 'https://api.openai.com/v1', hosts: ['auth.openai.com'] },
    { preset: 'anthropic', audience: 'https://api.anthropic.com', hosts: ['api.anthropic.com'] },
    { preset: 'openrouter', audience: 'https://openrouter.ai', hosts: ['openrouter.ai'] },
    { preset: 'depot', audience: 'https://depot.dev', hosts: [] },
    { preset: 'codecov', audience: 'https://codecov.io', hosts: [] },
    { preset: 'buildkite-packages', audience: 'https://packages.buildkite.com/*', hosts: [] },
    { preset: 'pub-dev', audience: 'https://pub.dev', hosts: [] },
    { preset: 'sigstore', audience: 'sigstore', hosts: [] },
];

// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
;// CONCATENATED MODULE: ./lib/step/audience.js




const guarded = [
    {
        cloud: 'AWS',
        fits: /^sts\.amazonaws\.com(?:\.cn)?$/,
        exchangers: ['aws'],
        hosts: /^(?:sts\.amazonaws\.com|(?:vpce-[\w-]+\.)?sts(?:-fips)?\.[a-z]{2,4}(?:-[a-z]+)+-\d+\.(?:(?:vpce\.)?amazonaws\.com(?:\.cn)?|api\.aws))$/,
    },
    {
        cloud: 'Google Cloud',
        fits: /^(?:https:)?\/\/iam\.googleapis\.com\//,
        exchangers: ['gcp'],
        hosts: /^(?:sts(?:\.mtls|\.[a-z\d-]+\.rep)?|sts-[a-z\d-]+\.p)\.googleapis\.com$/,
    },
    {
        cloud: 'Azure',
        fits: /^api:\/\/AzureADTokenExchange/i,
        exchangers: ['azure'],
        hosts: /^(?:login\.chinacloudapi\.cn|(?:[a-z\d-]+\.)*(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn))$/,
    },
    {
        cloud: 'Alibaba Cloud',
        fits: /^sts\.aliyuncs\.com$/,
        exchangers: [],
        preset: 'alibaba',
        hosts: /^sts(?:-vpc)?(?:\.[a-z]{2}-[a-z\d-]+)?\.aliyuncs\.com$/,
    },
];
/** Whether an audience is the default of a cloud's exchanger. */
function isDefaultAudience(audience, exchanger) {
    return guarded.some(({ fits, exchangers }) => exchangers.includes(exchanger) && fits.test(audience));
}
/** The providers whose own audience this is. */
function providersFor(audience) {
    return [
        ...guarded
            .filter(({ fits }) => fits.test(audience))
            .flatMap(({ exchangers, preset }) => [...exchangers, ...(preset ? [preset] : [])]),
        ...presetAudiences.filter((entry) => isFor(audience, entry)).map(({ preset }) => preset),
    ];
}
/**
 * Checks that a token with a service's own audience goes only to that service: another host could use it there as the
 * job.
 *
 * @param exchanger the exchanger that sends it; the service's own one chooses the hosts
 * @param allowed hosts that the workflow names for the audience of a preset, never for a cloud's
 * @throws {OidcError} `ERR_INPUT`
 */
function checkAudienceHosts(audience, exchanger, endpoints, allowed = []) {
    if (checkCloud(audience ?? '', exchanger, endpoints))
        return;
    const owners = presetAudiences.filter((entry) => isFor(audience ?? '', entry));
    if (owners.length === 0 || owners.some(({ preset }) => preset === exchanger))
        return;
    const hosts = owners.flatMap((owner) => owner.hosts);
    const foreign = endpoints.find(({ hostname, host }) => !hosts.includes(hostname) && !allowed.some((name) => [hostname, host].includes(name)));
    if (foreign === undefined)
        return;
    const [{ preset } = { preset: '' }] = owners;
    throw new errors/* OidcError */.uv('ERR_INPUT', `A token for ${(0,core_text/* quoteForeign */.xS)(audience ?? '', 80)} would go to ${foreign.host}, which could use it at ${preset}`, {
        hint: `Choose another audience for this service. If ${foreign.host} is a private ${preset}, set audience-hosts to ${foreign.host}.`,
    });
}
function isFor(audience, entry) {
    return entry.audience.endsWith('*')
        ? audience.startsWith(entry.audience.slice(0, -1))
        : audience === entry.audience;
}
/** @returns whether the audience is a cloud's */
function checkCloud(audience, exchanger, endpoints) {
    const guard = guarded.find(({ fits }) => fits.test(audience));
    if (guard === undefined)
        return false;
    if (guard.exchangers.includes(exchanger))
        return true;
    const isOwn = ({ hostname }) => guard.hosts.test(hostname) || (exchanger === guard.preset && (0,endpoint/* isLoopback */.U9)(hostname));
    const foreign = endpoints.find((url) => !isOwn(url));
    if (foreign === undefined && endpoints.length > 0)
        return true;
    const where = foreign === undefined ? 'be passed to later steps' : `go to ${foreign.host}`;
    throw new errors/* OidcError */.uv('ERR_INPUT', `A token for ${(0,core_text/* quoteForeign */.xS)(audience, 80)} would ${where}, and every program that gets it can use it at ${guard.cloud}`, {
        hint: `Choose another audience for the service. ${guard.cloud}'s default audience is for ${guard.cloud} only.`,
    });
}


/***/ }),

/***/ 62714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ giveBackAll),
  I: () => (/* binding */ runExchanges)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/core/defined.js
var defined = __webpack_require__(50862);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/core/exchanger.js
var exchanger = __webpack_require__(41662);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
// EXTERNAL MODULE: ./lib/http/revoke.js
var revoke = __webpack_require__(21384);
// EXTERNAL MODULE: ./lib/http/wrap.js
var wrap = __webpack_require__(13566);
// EXTERNAL MODULE: ./lib/inputs/repetition.js
var inputs_repetition = __webpack_require__(92790);
// EXTERNAL MODULE: ./lib/step/audience.js + 1 modules
var step_audience = __webpack_require__(69561);
// EXTERNAL MODULE: ./lib/sinks/variable-names.js
var variable_names = __webpack_require__(19183);
;// CONCATENATED MODULE: ./lib/step/credentials.js



/** Drops variables whose names an answer chose and that must not be set; their outputs stay. */
function leaveOutRefused(credentials, plan, { log }) {
    if (!plan.variablesLater || plan.shared['export-environment'] === false)
        return credentials;
    const { env, unset = [] } = credentials;
    const refused = new Set();
    for (const name of new Set([...Object.keys(env), ...unset])) {
        const reason = plan.variables.includes(name) ? undefined : (0,variable_names/* refuseAnswersName */.VD)(name);
        if (reason === undefined)
            continue;
        refused.add(name);
        const shown = (0,core_text/* quoteForeign */.xS)(name, 80);
        log.warning(`${plan.label}: an answer named the variable ${shown}, which is not set because ${reason}. Use a prefix, as in * | APP_.`);
    }
    const kept = Object.entries(env).filter(([name]) => !refused.has(name));
    return {
        ...credentials,
        env: Object.fromEntries(kept),
        unset: unset.filter((name) => !refused.has(name)),
    };
}
/** What an exchanger returned must be usable and no more than it announced. */
function checkCredentials(credentials, plan) {
    const { env } = credentials;
    const unannounced = Object.keys(env).filter((name) => !plan.variables.includes(name));
    if (!plan.variablesLater && unannounced.length > 0) {
        throw new errors/* OidcError */.uv('ERR_RESPONSE', `${plan.label} returned variables that it did not announce: ${unannounced.join(', ')}`);
    }
    const files = new Set([
        ...credentials.files.map(({ name }) => name),
        ...(credentials.folders ?? []),
    ]);
    for (const [name, value] of Object.entries({ ...credentials.env, ...credentials.outputs })) {
        if (value === '' || (typeof value === 'object' && 'file' in value && !files.has(value.file))) {
            throw new errors/* OidcError */.uv('ERR_RESPONSE', `${plan.label} returned nothing for ${name}`);
        }
    }
}

// EXTERNAL MODULE: ./lib/step/tokens.js + 1 modules
var tokens = __webpack_require__(74814);
;// CONCATENATED MODULE: ./lib/step/exchange.js













/**
 * Runs all exchanges of a step in parallel, each with a token of its own audience.
 *
 * Connections to all hosts are opened first, and code is loaded while requests are in flight.
 *
 * @param source the token source; `undefined` only if no exchange needs one
 * @param whileConnecting work for the time in which connections open, such as loading code
 * @throws {OidcError} the failure of one exchange; {@link ExchangesFailedError} for several. Credentials of the other
 * exchanges are revoked if the service supports it.
 */
async function runExchanges(plans, source, context, whileConnecting = async () => undefined) {
    const supplies = createSupplies(plans, source, context);
    const minting = (source?.endpoints ?? []).map((url) => context.http.warm(url));
    const contexts = plans.map((plan) => contextFor(plan, context));
    const exchanging = plans.flatMap(({ endpoints }, index) => endpoints.map((url) => (contexts[index] ?? context).http.warm(url)));
    // Once TCP is connected, the next packet is the server's, so loading code delays nothing.
    await briefly([...minting, ...exchanging].map(({ connected }) => connected));
    await whileConnecting();
    await briefly(minting.map(({ ready }) => ready));
    const startedAt = context.now().getTime();
    const running = plans.map((plan, index) => runOne(plan, supplies, contexts[index] ?? context, startedAt));
    const outcomes = await Promise.allSettled(running);
    const finished = outcomes.flatMap((outcome) => outcome.status === 'fulfilled' ? [outcome.value] : []);
    const collision = checkNamedLater(finished);
    if (finished.length === plans.length && collision === undefined)
        return finished;
    await giveBackAll(finished, context, 'another exchange of this step failed');
    throw finished.length === plans.length ? collision : failureOf(outcomes, plans);
}
/**
 * Revokes the credentials of finished exchanges after a later failure, if the service supports it.
 *
 * @param because see {@link giveBack}
 * @returns whether all of them are revoked
 */
function giveBackAll(finished, context, because) {
    const obtained = finished.map(({ plan: { label }, credentials: { revocation } }) => ({
        label,
        revocation,
    }));
    return (0,revoke/* giveBack */.F)(obtained, context, because);
}
/** An exchange's TLS settings apply to its own requests, never to those for ID tokens. */
function contextFor({ tls, repetition }, outer) {
    const context = { ...outer, repetition: (0,inputs_repetition/* joinRepetitions */.rI)(outer.repetition, repetition) };
    return tls === undefined ? context : (0,wrap/* wrapHttp */.V)(context, (http) => http.with(tls));
}
/** Variables named by an answer must not collide with those of another exchange of the step. */
function checkNamedLater(finished) {
    const owners = new Map();
    for (const { plan, credentials } of finished) {
        if (plan.shared['export-environment'] === false)
            continue;
        for (const name of Object.keys(credentials.env)) {
            const owner = owners.get(name);
            if (owner !== undefined) {
                return new errors/* OidcError */.uv('ERR_RESPONSE', `${owner} and ${plan.label} would both set ${name}`, {
                    hint: 'An answer chose one of the names. Request the key by its name and choose another variable.',
                });
            }
            owners.set(name, plan.label);
        }
    }
    return undefined;
}
/** One token supply for each audience, shared by the exchanges with that audience. */
function createSupplies(plans, source, context) {
    const byAudience = new Map();
    const isNeeded = plans.some(({ token }) => token.kind !== 'none');
    return (audience) => {
        if (source === undefined || !isNeeded)
            return noTokens;
        const supply = byAudience.get(audience) ?? (0,tokens/* createTokenSupply */.d)(source, audience, context);
        byAudience.set(audience, supply);
        return supply;
    };
}
const noTokens = {
    get: () => Promise.reject(new errors/* OidcError */.uv('ERR_NO_SOURCE', 'This exchange takes no ID token')),
    renew: () => undefined,
    tokenUrl: undefined,
};
/** Waits briefly for connections, so that a slow or silent host does not delay the others. */
async function briefly(promises) {
    let timer;
    const limit = new Promise((resolve) => {
        timer = setTimeout(resolve, 300);
    });
    await Promise.race([Promise.all(promises), limit]);
    clearTimeout(timer);
}
async function runOne(plan, supplies, context, startedAt) {
    const { kind } = plan.token;
    const audience = (0,exchanger/* audienceOf */.O)(plan.token);
    const supply = kind === 'none' || kind === 'later' ? noTokens : guarded(supplies(audience), plan);
    if (kind !== 'now') {
        await plan.load?.();
    }
    else {
        const token = supply.get();
        // The request for the token must be sent before loading blocks this thread.
        token.catch(() => undefined);
        for (let turn = 0; turn < 3; turn++)
            await (0,promises_.setImmediate)();
        await plan.load?.();
        logReceivers(plan, audience, (await token).claims, context);
    }
    const ofAudience = (named) => loggingSupply(plan, named, supplies, context);
    const supplied = kind === 'later' ? { ...supply, ofAudience } : supply;
    const credentials = leaveOutRefused(await plan.run(supplied, context), plan, context);
    const { revocation } = credentials;
    const obtained = plan.tls === undefined || revocation === undefined
        ? credentials
        : { ...credentials, revocation: { ...revocation, tls: plan.tls } };
    const finished = { plan, credentials: obtained, tookMs: context.now().getTime() - startedAt };
    if (revocation !== undefined)
        announceRevocation(revocation, plan, context);
    try {
        checkCredentials(credentials, plan);
    }
    catch (error) {
        await giveBackAll([finished], context, 'its check failed');
        throw error;
    }
    return finished;
}
/** A source may issue a token with further audiences, and chooses one if none was requested. */
function guarded(supply, { exchanger, endpoints, audienceHosts }) {
    return withGet(supply, async () => {
        const token = await supply.get();
        for (const audience of (0,jwt/* audiencesOf */.Rm)(token.claims))
            (0,step_audience/* checkAudienceHosts */.W_)(audience, exchanger.name, endpoints, audienceHosts);
        return token;
    });
}
/** Tokens for an audience that an answer named: checked and logged like any other. */
function loggingSupply(plan, audience, supplies, context) {
    const supply = guarded(supplies(audience), plan);
    let isLogged = false;
    return withGet(supply, async () => {
        (0,step_audience/* checkAudienceHosts */.W_)(audience, plan.exchanger.name, plan.endpoints, plan.audienceHosts);
        const token = await supply.get();
        if (!isLogged)
            logReceivers(plan, audience, token.claims, context);
        isLogged = true;
        return token;
    });
}
function withGet(supply, get) {
    return {
        ...(0,defined/* defined */.s)({ isNamed: supply.isNamed }),
        get,
        renew: () => supply.renew(),
        later: () => supply.later?.() ?? {},
        get tokenUrl() {
            return supply.tokenUrl;
        },
    };
}
/** Checks and logs the host of a revocation, which gets the credential. */
function announceRevocation(revocation, { label }, context) {
    const url = (0,endpoint/* parseHttpEndpoint */.Dh)(revocation.url, 'The revocation URL');
    (0,endpoint/* checkEndpoint */.q9)(url, label, context.allowHttpHosts);
    (0,endpoint/* checkReceivers */.$6)([url], label);
    context.log.info(`${label}: revoking goes to ${url.host}`);
}
/** Logs the hosts that a token goes to. */
function logReceivers(plan, wanted, claims, context) {
    const hosts = [...new Set(plan.endpoints.map((url) => url.host))].join(' and ');
    const audience = (0,core_text/* quoteForeign */.xS)(String(wanted ?? claims.aud));
    if (plan.tls?.isUnverified) {
        context.log.warning(`${plan.label}: the certificate of ${hosts} is not checked, so an attacker in the network can get the ID token and use it. Set ca-certificate instead.`);
    }
    context.log.info(`${plan.label}: ID token of ${(0,core_text/* quoteForeign */.xS)(String(claims.sub))} for ${audience} ${hosts === '' ? 'is passed to later steps' : `goes to ${hosts}`}`);
}
function failureOf(outcomes, plans) {
    const failures = outcomes.flatMap((outcome, index) => {
        if (outcome.status === 'fulfilled')
            return [];
        const error = outcome.reason;
        const label = plans[index]?.label ?? '';
        return plans.length > 1 && error instanceof errors/* OidcError */.uv
            ? [error.with({ message: `${label}: ${error.message}` })]
            : [error];
    });
    const [only] = failures;
    if (failures.length === 1)
        return only;
    return new errors/* ExchangesFailedError */.qF(failures, `${failures.length} of ${plans.length} exchanges failed`);
}


/***/ }),

/***/ 6487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yj: () => (/* binding */ isProviderFile),
  Wy: () => (/* binding */ labelOf),
  ku: () => (/* binding */ loadProviderFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/core/github.js
var github = __webpack_require__(73500);
;// CONCATENATED MODULE: ./lib/step/checkout.js



/**
 * Why a file in the workspace may not be the repository's own, as the end of a sentence; `undefined` if it is the commit
 * of the job's event, or if the job has no event (other CI systems, the command line).
 */
function describeDoubt(file, env) {
    if (!env.GITHUB_EVENT_NAME)
        return undefined;
    if (isForkEvent(env))
        return `the event ${env.GITHUB_EVENT_NAME} comes from a fork`;
    const commit = readCommit(file);
    if (commit === undefined)
        return 'the commit of the workspace cannot be read';
    if (commit === env.GITHUB_SHA)
        return undefined;
    return `the workspace is at commit ${commit.slice(0, 12)}, not at that of the event`;
}
function isForkEvent({ GITHUB_EVENT_PATH }) {
    if (!GITHUB_EVENT_PATH)
        return false;
    try {
        return (0,github/* isFromFork */.ty)(JSON.parse((0,external_node_fs_.readFileSync)(GITHUB_EVENT_PATH, 'utf8')));
    }
    catch {
        // Without its event, nothing is known of the job.
        return true;
    }
}
/** The commit that is checked out in the innermost repository around a file. */
function readCommit(file) {
    try {
        const folder = findGitFolder((0,external_node_path_.dirname)(file));
        const head = folder === undefined ? '' : read(folder, 'HEAD');
        const [, ref] = /^ref: (refs\/[\w./@+-]+)$/.exec(head) ?? [];
        if (ref === undefined)
            return asCommit(head);
        return asCommit(readRef(folder ?? '', ref));
    }
    catch {
        return undefined;
    }
}
function findGitFolder(start) {
    for (let folder = start;; folder = (0,external_node_path_.dirname)(folder)) {
        const git = (0,external_node_path_.join)(folder, '.git');
        const found = (0,external_node_fs_.statSync)(git, { throwIfNoEntry: false });
        if (found?.isDirectory())
            return git;
        // A submodule or worktree has a file that names the folder.
        if (found !== undefined)
            return (0,external_node_path_.resolve)(folder, read(folder, '.git').replace(/^gitdir: /, ''));
        if ((0,external_node_path_.dirname)(folder) === folder)
            return undefined;
    }
}
function readRef(folder, ref) {
    try {
        return read(folder, ref);
    }
    catch {
        const packed = read(folder, 'packed-refs').split('\n');
        return packed.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0] ?? '';
    }
}
function read(folder, name) {
    return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, name), 'utf8').trim();
}
function asCommit(text) {
    return /^(?:[\da-f]{40}|[\da-f]{64})$/.test(text) ? text : undefined;
}

;// CONCATENATED MODULE: ./lib/step/provider-file.js







const largest = 256 * 1024;
/** Whether `provider` is the path of a preset or a module in the repository. */
function isProviderFile(provider) {
    return /^\.{1,2}[/\\]/.test(provider);
}
/** The provider's name in messages and outputs: `./ci/my-service.yml` → `my-service`. */
function labelOf(provider) {
    return isProviderFile(provider) ? (0,external_node_path_.basename)(provider, (0,external_node_path_.extname)(provider)) : provider;
}
/**
 * Loads a preset (YAML or JSON) or a module (JavaScript) of the repository.
 *
 * > [!WARNING]
 * > The file decides where the token goes. If the workspace may have other code than the repository's own, the file needs
 * > the hash in `provider-sha256`.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function loadProviderFile(path, sha256, env) {
    const place = locate(path, env);
    const bytes = provider_file_read(place, path);
    const isPinned = checkHash(bytes, sha256, { path, doubt: describeDoubt(place, env) });
    if (/^\.m?js$/i.test((0,external_node_path_.extname)(path))) {
        const { loadModule } = await __webpack_require__.e(/* import() */ 9541).then(__webpack_require__.bind(__webpack_require__, 9541));
        return loadModule(path, moduleUrl(place, bytes, isPinned));
    }
    const { parsePreset } = await Promise.all(/* import() */[__webpack_require__.e(3551), __webpack_require__.e(6879)]).then(__webpack_require__.bind(__webpack_require__, 33551));
    const { createPresetExchanger } = await __webpack_require__.e(/* import() */ 2550).then(__webpack_require__.bind(__webpack_require__, 42550));
    return createPresetExchanger(path, await parsePreset(path, bytes.toString('utf8')));
}
/** The URL of a module. A pinned one is loaded from the hashed bytes and can import no other file. */
function moduleUrl(place, bytes, isPinned) {
    if (!isPinned)
        return (0,external_node_url_.pathToFileURL)(place).href;
    return `data:text/javascript;base64,${bytes.toString('base64')}`;
}
function locate(path, env) {
    const shown = (0,core_text/* quoteForeign */.xS)(path, 120);
    if (!/^\.(?:ya?ml|json|m?js)$/i.test((0,external_node_path_.extname)(path))) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `provider: ${shown} is neither a preset nor a module`, {
            hint: 'A preset ends in .yml, .yaml or .json, a module in .mjs or .js.',
        });
    }
    const workspace = (0,external_node_path_.resolve)(env.GITHUB_WORKSPACE || '.');
    try {
        const root = (0,external_node_fs_.realpathSync)(workspace);
        const place = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(workspace, path));
        const within = (0,external_node_path_.relative)(root, place);
        if (within === '..' || within.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.resolve)(root, within) !== place) {
            throw new Error('it is outside of the workspace');
        }
        return place;
    }
    catch (error) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `provider: ${shown} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'The path starts at the root of the workspace. Does actions/checkout run before this step?',
        });
    }
}
function provider_file_read(place, path) {
    const found = (0,external_node_fs_.lstatSync)(place);
    if (found.isFile() && found.size <= largest)
        return (0,external_node_fs_.readFileSync)(place);
    throw new errors/* OidcError */.uv('ERR_INPUT', `provider: ${(0,core_text/* quoteForeign */.xS)(path, 120)} is not a file of at most ${largest / 1024} KiB`);
}
/** @returns whether a hash is set */
function checkHash(bytes, wanted, { path, doubt }) {
    const shown = (0,core_text/* quoteForeign */.xS)(path, 120);
    const actual = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    // An item of exchanges may have another type of value, which requires a hash too.
    const text = wanted === undefined || wanted === null ? '' : String(wanted).trim();
    if (text === '') {
        if (doubt === undefined)
            return false;
        throw new errors/* OidcError */.uv('ERR_INPUT', `provider: ${shown} needs provider-sha256, because ${doubt}`, {
            hint: `This file decides where the token goes. Set provider-sha256 to the hash of the file in your repository; this one has ${actual}.`,
        });
    }
    if (text.toLowerCase() === actual)
        return true;
    throw new errors/* OidcError */.uv('ERR_INPUT', `provider: ${shown} does not have the hash of provider-sha256`, {
        hint: `Its SHA-256 is ${actual}. Review the file before you use that.`,
    });
}


/***/ }),

/***/ 46145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wq: () => (/* binding */ loadExchanger),
  bf: () => (/* binding */ ownerOf),
  e4: () => (/* binding */ providerNames)
});

// UNUSED EXPORTS: chooseProvider

// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
;// CONCATENATED MODULE: ./lib/exchangers/own-inputs.js
// Written by npm run generate from the exchangers' inputs; change those.
/** The inputs that only one exchanger has: without `provider`, they identify it. */
const ownInputs = {
    aws: words('aws-region role-to-assume aws-profile overwrite-aws-profile profile-location aws-access-key-id aws-secret-access-key aws-session-token web-identity-token-file role-chaining force-skip-oidc role-session-name role-duration-seconds role-external-id role-skip-session-tagging custom-tags transitive-tag-keys inline-session-policy managed-session-policies allowed-account-ids mask-aws-account-id use-existing-credentials special-characters-workaround sts-endpoint output-env-credentials chained-roles profile-renewal'),
    gcp: words('workload_identity_provider credentials_json runner-identity service_account delegates project_id token_format access_token_lifetime access_token_scopes access_token_subject id_token_audience id_token_include_email create_credentials_file credential-source credentials-location export-access-token universe request_reason export_environment_variables cleanup_credentials'),
    azure: words('client-id tenant-id subscription-id creds environment resource-manager-endpoint auth-type scope resource export-groups renew azure-cli-login enable-AzPSSession allow-no-subscriptions'),
    custom: words('url method body-format body headers bearer token-path expires-path variable revoke-url single-use'),
};
function words(text) {
    return text.split(' ');
}

;// CONCATENATED MODULE: ./lib/exchangers/presets/registry.js
/**
 * Every preset by the name that `provider` takes; a run loads only the one that it uses.
 *
 * Look names up with `Object.hasOwn`, so that `constructor` is not a provider.
 */
const presets = {
    hcp: () => __webpack_require__.e(/* import() */ 7278).then(__webpack_require__.bind(__webpack_require__, 37278)),
    pypi: () => __webpack_require__.e(/* import() */ 2141).then(__webpack_require__.bind(__webpack_require__, 32141)),
    'test-pypi': () => __webpack_require__.e(/* import() */ 1806).then(__webpack_require__.bind(__webpack_require__, 51806)),
    pyx: () => __webpack_require__.e(/* import() */ 2180).then(__webpack_require__.bind(__webpack_require__, 2180)),
    'crates-io': () => __webpack_require__.e(/* import() */ 3190).then(__webpack_require__.bind(__webpack_require__, 53190)),
    rubygems: () => __webpack_require__.e(/* import() */ 897).then(__webpack_require__.bind(__webpack_require__, 80897)),
    'rubygems-role': () => __webpack_require__.e(/* import() */ 6150).then(__webpack_require__.bind(__webpack_require__, 46150)),
    npm: () => __webpack_require__.e(/* import() */ 5472).then(__webpack_require__.bind(__webpack_require__, 25472)),
    nuget: () => __webpack_require__.e(/* import() */ 8030).then(__webpack_require__.bind(__webpack_require__, 8030)),
    jfrog: () => __webpack_require__.e(/* import() */ 1249).then(__webpack_require__.bind(__webpack_require__, 61249)),
    'octo-sts': () => __webpack_require__.e(/* import() */ 9043).then(__webpack_require__.bind(__webpack_require__, 29043)),
    chainguard: () => __webpack_require__.e(/* import() */ 2627).then(__webpack_require__.bind(__webpack_require__, 22627)),
    'docker-hub': () => __webpack_require__.e(/* import() */ 1311).then(__webpack_require__.bind(__webpack_require__, 71311)),
    tailscale: () => __webpack_require__.e(/* import() */ 4225).then(__webpack_require__.bind(__webpack_require__, 34225)),
    'tailscale-auth-key': () => __webpack_require__.e(/* import() */ 802).then(__webpack_require__.bind(__webpack_require__, 20802)),
    infisical: () => __webpack_require__.e(/* import() */ 2267).then(__webpack_require__.bind(__webpack_require__, 72267)),
    doppler: () => __webpack_require__.e(/* import() */ 2013).then(__webpack_require__.bind(__webpack_require__, 72013)),
    akeyless: () => __webpack_require__.e(/* import() */ 250).then(__webpack_require__.bind(__webpack_require__, 50250)),
    conjur: () => __webpack_require__.e(/* import() */ 5768).then(__webpack_require__.bind(__webpack_require__, 85768)),
    cloudsmith: () => __webpack_require__.e(/* import() */ 8453).then(__webpack_require__.bind(__webpack_require__, 88453)),
    alibaba: () => __webpack_require__.e(/* import() */ 2145).then(__webpack_require__.bind(__webpack_require__, 82145)),
    tencent: () => __webpack_require__.e(/* import() */ 2368).then(__webpack_require__.bind(__webpack_require__, 2368)),
    huawei: () => __webpack_require__.e(/* import() */ 984).then(__webpack_require__.bind(__webpack_require__, 984)),
    databricks: () => __webpack_require__.e(/* import() */ 8991).then(__webpack_require__.bind(__webpack_require__, 68991)),
    snowflake: () => __webpack_require__.e(/* import() */ 6325).then(__webpack_require__.bind(__webpack_require__, 56325)),
    confluent: () => __webpack_require__.e(/* import() */ 6783).then(__webpack_require__.bind(__webpack_require__, 6783)),
    pulumi: () => __webpack_require__.e(/* import() */ 3295).then(__webpack_require__.bind(__webpack_require__, 83295)),
    octopus: () => __webpack_require__.e(/* import() */ 5148).then(__webpack_require__.bind(__webpack_require__, 25148)),
    spacelift: () => __webpack_require__.e(/* import() */ 4538).then(__webpack_require__.bind(__webpack_require__, 34538)),
    scalr: () => __webpack_require__.e(/* import() */ 2958).then(__webpack_require__.bind(__webpack_require__, 92958)),
    datadog: () => __webpack_require__.e(/* import() */ 3007).then(__webpack_require__.bind(__webpack_require__, 33007)),
    consul: () => __webpack_require__.e(/* import() */ 1081).then(__webpack_require__.bind(__webpack_require__, 41081)),
    nomad: () => __webpack_require__.e(/* import() */ 3170).then(__webpack_require__.bind(__webpack_require__, 43170)),
    quay: () => __webpack_require__.e(/* import() */ 7645).then(__webpack_require__.bind(__webpack_require__, 67645)),
    dex: () => __webpack_require__.e(/* import() */ 2060).then(__webpack_require__.bind(__webpack_require__, 22060)),
    keycloak: () => __webpack_require__.e(/* import() */ 4500).then(__webpack_require__.bind(__webpack_require__, 24500)),
    'oauth-token-exchange': () => __webpack_require__.e(/* import() */ 594).then(__webpack_require__.bind(__webpack_require__, 60594)),
    'oauth-jwt-bearer': () => __webpack_require__.e(/* import() */ 6142).then(__webpack_require__.bind(__webpack_require__, 36142)),
    'oauth-client-assertion': () => __webpack_require__.e(/* import() */ 8297).then(__webpack_require__.bind(__webpack_require__, 28297)),
    minio: () => __webpack_require__.e(/* import() */ 5249).then(__webpack_require__.bind(__webpack_require__, 15249)),
    openai: () => __webpack_require__.e(/* import() */ 6975).then(__webpack_require__.bind(__webpack_require__, 86975)),
    anthropic: () => __webpack_require__.e(/* import() */ 3821).then(__webpack_require__.bind(__webpack_require__, 43821)),
    openrouter: () => __webpack_require__.e(/* import() */ 8344).then(__webpack_require__.bind(__webpack_require__, 78344)),
    depot: () => __webpack_require__.e(/* import() */ 1099).then(__webpack_require__.bind(__webpack_require__, 91099)),
    codecov: () => __webpack_require__.e(/* import() */ 2022).then(__webpack_require__.bind(__webpack_require__, 72022)),
    'buildkite-packages': () => __webpack_require__.e(/* import() */ 1230).then(__webpack_require__.bind(__webpack_require__, 21230)),
    'pub-dev': () => __webpack_require__.e(/* import() */ 8320).then(__webpack_require__.bind(__webpack_require__, 48320)),
    kubernetes: () => __webpack_require__.e(/* import() */ 9477).then(__webpack_require__.bind(__webpack_require__, 9477)),
    sigstore: () => __webpack_require__.e(/* import() */ 8683).then(__webpack_require__.bind(__webpack_require__, 98683)),
};

;// CONCATENATED MODULE: ./lib/exchangers/registry.js
/**
 * Every built-in exchanger by the name that `provider` takes; a run loads only the one that it uses.
 *
 * Look names up with `Object.hasOwn`, so that `constructor` is not a provider.
 */
const exchangers = {
    aws: () => __webpack_require__.e(/* import() */ 6574).then(__webpack_require__.bind(__webpack_require__, 6574)),
    gcp: () => __webpack_require__.e(/* import() */ 8894).then(__webpack_require__.bind(__webpack_require__, 88894)),
    azure: () => __webpack_require__.e(/* import() */ 4287).then(__webpack_require__.bind(__webpack_require__, 64287)),
    vault: () => Promise.all(/* import() */[__webpack_require__.e(2550), __webpack_require__.e(8054)]).then(__webpack_require__.bind(__webpack_require__, 68054)),
    custom: () => Promise.all(/* import() */[__webpack_require__.e(2550), __webpack_require__.e(9922)]).then(__webpack_require__.bind(__webpack_require__, 89922)),
};

// EXTERNAL MODULE: ./lib/step/provider-file.js + 1 modules
var provider_file = __webpack_require__(6487);
;// CONCATENATED MODULE: ./lib/step/provider.js






/** The names that `provider` takes, besides paths. */
function providerNames() {
    return [...Object.keys(exchangers), ...Object.keys(presets)];
}
/** The only exchanger that has an input of this name. */
function ownerOf(input) {
    const names = Object.keys(ownInputs);
    return names.find((name) => ownInputs[name].includes(input));
}
/**
 * Chooses the exchanger: the named one, or the one that the inputs belong to.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function chooseProvider(provider, given) {
    const names = Object.keys(exchangers).join(', ');
    if (provider !== undefined) {
        if (Object.hasOwn(exchangers, provider))
            return provider;
        if (/\.(?:ya?ml|json|m?js)$/i.test(provider)) {
            throw new errors/* OidcError */.uv('ERR_INPUT', `The provider ${(0,core_text/* quoteForeign */.xS)(provider, 60)} does not exist`, {
                hint: `The path of a file in the repository starts with ./ at its root: ./${(0,core_text/* quoteForeign */.xS)(provider.replace(/^\/+/, ''), 60)}`,
            });
        }
        const meant = (0,core_text/* closest */.kp)(provider, providerNames());
        const all = `${names}, a preset (${Object.keys(presets).join(', ')}), or a file in the repository (./ci/my-service.yml)`;
        throw new errors/* OidcError */.uv('ERR_INPUT', `The provider ${(0,core_text/* quoteForeign */.xS)(provider, 60)} does not exist`, {
            hint: meant === undefined
                ? `Choose one of: ${all}.`
                : `Is ${meant} meant? Choose one of: ${all}.`,
        });
    }
    const fitting = [...new Set(given.flatMap((name) => ownerOf(name) ?? []))];
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1)
        return only;
    const reason = fitting.length === 0
        ? 'No provider is set, and no input identifies it'
        : `The inputs belong to several providers: ${fitting.join(', ')}`;
    throw new errors/* OidcError */.uv('ERR_INPUT', reason, {
        hint: `Set provider to one of: ${names}. For several in one step, use exchanges.`,
    });
}
/**
 * Loads the exchanger of that name: a built-in one, a preset, or a file in the repository.
 *
 * @throws {OidcError} `ERR_INPUT`; TypeError for a file without `env`
 */
async function loadExchanger(provider, { given = [], sha256, env } = {}) {
    if (provider !== undefined && (0,provider_file/* isProviderFile */.yj)(provider)) {
        // The environment shows whether the file may be somebody else's.
        if (env === undefined)
            throw new TypeError('Loading a file requires the environment');
        return (0,provider_file/* loadProviderFile */.ku)(provider, sha256, env);
    }
    if (provider !== undefined && Object.hasOwn(presets, provider)) {
        const { createPresetExchanger } = await __webpack_require__.e(/* import() */ 2550).then(__webpack_require__.bind(__webpack_require__, 42550));
        const preset = await presets[provider]?.();
        if (preset !== undefined)
            return createPresetExchanger(provider, preset.default);
    }
    return (await exchangers[chooseProvider(provider, given)]()).default;
}


/***/ }),

/***/ 2950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./lib/step/exchange.js + 1 modules
var exchange = __webpack_require__(62714);
// EXTERNAL MODULE: ./lib/core/defined.js
var defined = __webpack_require__(50862);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/core/exchanger.js
var core_exchanger = __webpack_require__(41662);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
// EXTERNAL MODULE: ./lib/inputs/inputs.js
var inputs_inputs = __webpack_require__(78864);
// EXTERNAL MODULE: ./lib/inputs/repetition.js
var repetition = __webpack_require__(92790);
// EXTERNAL MODULE: ./lib/http/tls.js
var tls = __webpack_require__(40261);
// EXTERNAL MODULE: ./lib/inputs/shared-inputs.js
var shared_inputs = __webpack_require__(6636);
;// CONCATENATED MODULE: ./lib/inputs/server-inputs.js




const specs = {
    'ca-certificate': shared_inputs/* sharedInputs */.dO['ca-certificate'],
    'client-certificate': shared_inputs/* sharedInputs */.dO['client-certificate'],
    'client-key': shared_inputs/* sharedInputs */.dO['client-key'],
};
/**
 * Reads the TLS settings for the user's own server.
 *
 * @param aliases values of inputs with other names for the same settings
 * @returns `undefined` if none is set
 * @throws {OidcError} `ERR_INPUT`
 */
async function readServerInputs({ given, raw }, { name, hasOwnServer }, aliases, context) {
    const foreign = hasOwnServer ? [] : given.filter((input) => shared_inputs/* serverInputs */.R7.includes(input));
    if (foreign.length > 0) {
        throw (0,inputs_inputs/* inputError */.Xu)([`${foreign.join(', ')}: not for ${name}, because its tools would not use it`], 'Set the variable NODE_EXTRA_CA_CERTS to a CA certificate, and configure the tools separately.');
    }
    const own = await (0,inputs_inputs/* readInputs */.Ko)(specs, raw, context);
    return (0,tls/* readTls */.i)({ ...aliases, ...(0,defined/* defined */.s)(own) }, context);
}

// EXTERNAL MODULE: ./lib/sinks/variable-names.js
var variable_names = __webpack_require__(19183);
// EXTERNAL MODULE: ./lib/step/audience.js + 1 modules
var audience = __webpack_require__(69561);
;// CONCATENATED MODULE: ./lib/step/clear.js

/** Credentials in variables. A region is none, and an empty AWS_PROFILE breaks botocore. */
const variables = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
/**
 * Plans an exchange without a request: it empties the AWS credentials that earlier steps set.
 *
 * @throws {OidcError} `ERR_INPUT` for another provider
 */
function planClearing(exchanger, { env, log }) {
    if (exchanger.name !== 'aws') {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'unset-current-credentials without other inputs is for provider aws');
    }
    if (env.AWS_PROFILE) {
        log.warning('AWS_PROFILE stays set, so later steps can use the credentials of that profile');
    }
    return {
        exchanger,
        name: undefined,
        label: exchanger.name,
        shared: {},
        token: { kind: 'none' },
        endpoints: [],
        variables,
        run: async () => ({
            identity: 'without AWS credentials in variables',
            env: {},
            unset: variables,
            outputs: {},
            files: [],
        }),
    };
}

// EXTERNAL MODULE: ./lib/step/provider.js + 3 modules
var provider = __webpack_require__(46145);
// EXTERNAL MODULE: ./lib/step/provider-file.js + 1 modules
var provider_file = __webpack_require__(6487);
;// CONCATENATED MODULE: ./lib/step/unknown-inputs.js




/** Inputs of the clouds' own actions, past ones included, and their replacements here. */
const replacements = {
    retries: 'retry-max-attempts sets the number of attempts',
    backoff: 'waits between attempts grow on their own, and retry-max-attempts limits their number',
    backoff_limit: 'action-timeout-s limits all attempts together',
    activate_credentials_file: 'gcloud reads the credentials file without being activated',
    azcliversion: 'it is an input of azure/cli',
};
/**
 * Checks names of inputs that the exchanger does not have. Most are misspelt or belong to another provider.
 *
 * @throws {OidcError} `ERR_INPUT`, unless they are tolerated; always for a misspelt input that restricts the credentials
 */
function checkUnknownInputs(given, exchanger, tolerance, context) {
    // Runners ignore the case of inputs' names.
    const own = new Set(Object.keys(exchanger.inputs).map((name) => name.toLowerCase()));
    const unknown = given.filter((name) => !own.has(name.toLowerCase()));
    if (unknown.length === 0)
        return;
    const specs = { ...shared_inputs/* sharedInputs */.dO, ...exchanger.inputs };
    const problems = [];
    const hints = [];
    for (const name of unknown) {
        const owner = (0,provider/* ownerOf */.bf)(name);
        const meant = (0,core_text/* closest */.kp)(name, Object.keys(specs));
        const isRestricting = meant !== undefined && specs[meant]?.restricts === true;
        if (owner !== undefined && tolerance !== 'foreign') {
            problems.push(`${name} is an input of ${owner}, and the provider is ${exchanger.name}`);
        }
        else if (tolerance === undefined || isRestricting) {
            problems.push((0,inputs_inputs/* describeUnknown */.Ee)([name], Object.keys(exchanger.inputs)) ?? '');
            if (isRestricting && tolerance !== undefined)
                hints.push(`${meant} restricts the credentials, so a misspelling of it fails the step.`);
        }
        else {
            context.log.warning(describeIgnored(name, owner, meant));
        }
    }
    if (problems.length > 0)
        throw (0,inputs_inputs/* inputError */.Xu)(problems, hints[0]);
}
function describeIgnored(name, owner, meant) {
    const shown = (0,core_text/* quoteForeign */.xS)(name, 60);
    const replacement = Object.hasOwn(replacements, name) ? replacements[name] : undefined;
    if (replacement !== undefined)
        return `${shown} has no effect: ${replacement}`;
    if (owner !== undefined)
        return `${shown} has no effect: it is an input of ${owner}`;
    const question = meant === undefined ? '' : `. Is ${meant} meant?`;
    return `${shown} is not an input and has no effect${question}`;
}

;// CONCATENATED MODULE: ./lib/step/plan.js















/**
 * Parses and checks the inputs of all exchanges of a step, without the network.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`; one error for all problems
 */
async function planExchanges(requests, context) {
    const outcomes = await Promise.allSettled(requests.map((request) => planExchange(request, context)));
    const failures = outcomes.flatMap((outcome, index) => outcome.status === 'rejected' ? [prefixed(outcome.reason, requests, index)] : []);
    const [failure] = failures;
    if (failures.length === 1)
        throw failure;
    if (failures.length > 1)
        throw (0,inputs_inputs/* inputError */.Xu)(failures.map(errors/* messageOf */.bD));
    const plans = outcomes.flatMap((outcome) => outcome.status === 'fulfilled' ? [outcome.value] : []);
    checkCollisions(plans);
    return plans;
}
async function planExchange(request, context) {
    const exchanger = await (0,provider/* loadExchanger */.wq)(request.provider, {
        given: request.given,
        sha256: request.raw('provider-sha256'),
        env: context.env,
    });
    if (request.isClearing)
        return planClearing(exchanger, context);
    const opened = await openParameters(request, exchanger, context);
    const { given } = opened;
    checkUnknownInputs(given, exchanger, request.tolerates, context);
    const raw = (name) => {
        const value = opened.raw(name);
        const variable = exchanger.inputs[name]?.env;
        return (0,inputs_inputs/* isGiven */.qR)(value) || variable === undefined ? value : context.env[variable];
    };
    const inputs = await (0,inputs_inputs/* readInputs */.Ko)(exchanger.inputs, raw, context);
    warnOfUnused(given, exchanger, context);
    const aliases = Object.entries(exchanger.inputs).flatMap(([name, { alias }]) => alias === undefined || inputs[name] === undefined ? [] : [[alias, inputs[name]]]);
    const ofItem = await (0,inputs_inputs/* readInputs */.Ko)(itemSpecs, (name) => (request.given.includes(name) ? request.raw(name) : undefined), context);
    const shared = {
        ...Object.fromEntries(aliases),
        ...(0,defined/* defined */.s)(ofItem),
    };
    const prepared = prefixVariables(exchanger.prepare(inputs, context.env, context.self, (0,repetition/* namesSource */.QM)(context.repetition)), ofItem['environment-prefix'] ?? request.environmentPrefix);
    if (shared['export-environment'] !== false) {
        for (const variable of prepared.variables)
            (0,variable_names/* checkVariableName */.m2)(variable);
    }
    const tls = { ...prepared.tls, ...(await readServerInputs(request, exchanger, shared, context)) };
    const alias = typeof shared.audience === 'string' ? shared.audience : undefined;
    const token = withAudience(prepared.token, request.audience ?? alias);
    for (const url of [...prepared.endpoints, ...(prepared.revocationEndpoints ?? [])])
        (0,endpoint/* checkEndpoint */.q9)(url, (0,provider_file/* labelOf */.Wy)(exchanger.name), context.allowHttpHosts);
    const { 'audience-hosts': audienceHosts } = await (0,inputs_inputs/* readInputs */.Ko)(hostSpecs, request.raw, context);
    if (token.kind !== 'none') {
        (0,endpoint/* checkReceivers */.$6)(prepared.endpoints, exchanger.name);
        (0,audience/* checkAudienceHosts */.W_)((0,core_exchanger/* audienceOf */.O)(token), exchanger.name, prepared.endpoints, audienceHosts);
    }
    return {
        ...prepared,
        ...(0,defined/* defined */.s)({ audienceHosts, tls: Object.keys(tls).length === 0 ? undefined : tls }),
        token,
        exchanger,
        name: request.name,
        label: request.name ?? (0,provider_file/* labelOf */.Wy)(exchanger.name),
        shared: { ...prepared.shared, ...shared },
        repetition: (0,repetition/* repeatInputs */.Pk)(exchanger.inputs, raw, (0,core_exchanger/* audienceOf */.O)(token)),
    };
}
const hostSpecs = { 'audience-hosts': shared_inputs/* sharedInputs */.dO['audience-hosts'] };
/** The inputs that an item of `exchanges` sets for itself. Their defaults are for the step. */
const itemSpecs = {
    'export-environment': withoutDefault(shared_inputs/* sharedInputs */.dO['export-environment']),
    'environment-prefix': shared_inputs/* sharedInputs */.dO['environment-prefix'],
    'overwrite-environment': withoutDefault(shared_inputs/* sharedInputs */.dO['overwrite-environment']),
    'output-credentials': withoutDefault(shared_inputs/* sharedInputs */.dO['output-credentials']),
};
function withoutDefault({ default: _, ...spec }) {
    return spec;
}
/** Puts a prefix before the names of all variables, also those that an answer names. */
function prefixVariables(prepared, prefix) {
    if (prefix === undefined)
        return prepared;
    const rename = (entries) => Object.fromEntries(Object.entries(entries).map(([name, value]) => [prefix + name, value]));
    return {
        ...prepared,
        variables: prepared.variables.map((name) => prefix + name),
        ownVariables: rename(prepared.ownVariables ?? {}),
        async run(tokens, context) {
            const { unset: _, ...credentials } = await prepared.run(tokens, context);
            return { ...credentials, env: rename(credentials.env) };
        },
    };
}
/** An audience that the user set overrides the exchanger's own, and one that an answer names. */
function withAudience(need, audience) {
    if (audience === undefined || need.kind === 'none')
        return need;
    return { kind: need.kind === 'on-demand' ? 'on-demand' : 'now', audience };
}
function warnOfUnused(given, exchanger, context) {
    const names = new Set(given.map((name) => name.toLowerCase()));
    for (const [name, { unused }] of Object.entries(exchanger.inputs)) {
        if (unused === undefined || !names.has(name.toLowerCase()))
            continue;
        context.log.warning(`${name} has no effect: ${unused}`);
    }
}
/** Merges the map in `parameters` with the other inputs. */
async function openParameters({ given, raw, provider = '' }, exchanger, context) {
    const notOwn = [...shared_inputs/* exchangeInputs */.PH, ...shared_inputs/* itemInputs */.f6];
    const others = given.filter((name) => !notOwn.includes(name));
    if (!(0,provider_file/* isProviderFile */.yj)(provider) && given.includes('provider-sha256')) {
        throw (0,inputs_inputs/* inputError */.Xu)(['provider-sha256 is for a provider that is a file in the repository']);
    }
    if (!given.includes('parameters'))
        return { given: others, raw };
    if (!exchanger.takesParameters) {
        throw (0,inputs_inputs/* inputError */.Xu)([`parameters is for presets; set the inputs of ${exchanger.name} directly`]);
    }
    const { parameters = {} } = await (0,inputs_inputs/* readInputs */.Ko)({ parameters: shared_inputs/* sharedInputs */.dO.parameters }, raw, context);
    const inMap = new Map(Object.entries(parameters).map(([name, value]) => [name.toLowerCase(), value]));
    const twice = others.filter((name) => inMap.has(name.toLowerCase()));
    if (twice.length > 0)
        throw (0,inputs_inputs/* inputError */.Xu)(twice.map((name) => `${name} is set twice`));
    const own = new Set(Object.keys(exchanger.inputs).map((name) => name.toLowerCase()));
    const shared = [...inMap.keys()].filter((name) => Object.hasOwn(shared_inputs/* sharedInputs */.dO, name) && !own.has(name));
    if (shared.length > 0) {
        throw (0,inputs_inputs/* inputError */.Xu)(shared.map((name) => `${name} is not a parameter: set it outside of parameters`));
    }
    return {
        given: [...others, ...Object.keys(parameters).filter((name) => parameters[name] !== null)],
        raw: (name) => (inMap.has(name.toLowerCase()) ? inMap.get(name.toLowerCase()) : raw(name)),
    };
}
function checkCollisions(plans) {
    const problems = [];
    const owners = new Map();
    const labels = new Set();
    for (const { label, variables, shared } of plans) {
        if (labels.has(label))
            problems.push(`Two exchanges are called ${label}; give each a different name`);
        labels.add(label);
        if (shared['export-environment'] === false)
            continue;
        for (const variable of variables) {
            const owner = owners.get(variable);
            if (owner !== undefined)
                problems.push(`${owner} and ${label} would both set ${variable}`);
            owners.set(variable, label);
        }
    }
    if (problems.length > 0) {
        throw (0,inputs_inputs/* inputError */.Xu)([...new Set(problems)], 'Set export-environment: false or an environment-prefix in one of the items, or use two steps.');
    }
}
function prefixed(error, requests, index) {
    if (requests.length === 1 || !(error instanceof errors/* OidcError */.uv))
        return error;
    const request = requests[index];
    const label = request?.name ?? request?.provider ?? 'no provider';
    return error.with({
        message: `Exchange ${index + 1} (${(0,core_text/* quoteForeign */.xS)(label, 60)}): ${error.message}`,
    });
}

// EXTERNAL MODULE: ./lib/step/tokens.js + 1 modules
var tokens = __webpack_require__(74814);
;// CONCATENATED MODULE: ./lib/step/run.js



/**
 * Runs the exchanges of a step: plans them, finds the token source and exchanges in parallel.
 *
 * @throws {OidcError} errors of {@link planExchanges}, {@link findSource} and {@link runExchanges}
 */
async function runStep(requests, context, { source, parameters, onPlanned, whileConnecting } = {}) {
    const finding = (0,tokens/* findSource */.TC)(context, source, parameters);
    // Wrong inputs are reported before a missing source, and some exchanges need none.
    finding.catch(() => undefined);
    const plans = await planExchanges(requests, context);
    onPlanned?.(plans);
    const found = await (0,tokens/* findSourceFor */.qX)(plans, () => finding, source);
    return (0,exchange/* runExchanges */.I)(plans, found, context, whileConnecting);
}


/***/ }),

/***/ 74814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BT: () => (/* binding */ checkSources),
  d: () => (/* binding */ createTokenSupply),
  TC: () => (/* binding */ findSource),
  qX: () => (/* binding */ findSourceFor),
  Zu: () => (/* binding */ readParameters),
  SI: () => (/* binding */ sourceNames)
});

// EXTERNAL MODULE: ./lib/core/defined.js
var defined = __webpack_require__(50862);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
;// CONCATENATED MODULE: ./lib/sources/registry.js
/**
 * Every source by name, in the order of detection: the inputs of the job, then the CI systems, then the platforms below them,
 * because a CI system's machine can run in any cloud.
 */
const sources = {
    file: () => __webpack_require__.e(/* import() */ 4370).then(__webpack_require__.bind(__webpack_require__, 64370)),
    env: () => __webpack_require__.e(/* import() */ 2197).then(__webpack_require__.bind(__webpack_require__, 92197)),
    command: () => __webpack_require__.e(/* import() */ 7731).then(__webpack_require__.bind(__webpack_require__, 97731)),
    github: () => __webpack_require__.e(/* import() */ 27).then(__webpack_require__.bind(__webpack_require__, 27)),
    gitlab: () => __webpack_require__.e(/* import() */ 8339).then(__webpack_require__.bind(__webpack_require__, 68339)),
    windmill: () => __webpack_require__.e(/* import() */ 4460).then(__webpack_require__.bind(__webpack_require__, 14460)),
    buildkite: () => __webpack_require__.e(/* import() */ 833).then(__webpack_require__.bind(__webpack_require__, 90833)),
    circleci: () => __webpack_require__.e(/* import() */ 7244).then(__webpack_require__.bind(__webpack_require__, 17244)),
    'azure-devops': () => __webpack_require__.e(/* import() */ 5843).then(__webpack_require__.bind(__webpack_require__, 5843)),
    bitbucket: () => __webpack_require__.e(/* import() */ 8283).then(__webpack_require__.bind(__webpack_require__, 18283)),
    codefresh: () => __webpack_require__.e(/* import() */ 3549).then(__webpack_require__.bind(__webpack_require__, 63549)),
    'terraform-cloud': () => __webpack_require__.e(/* import() */ 8366).then(__webpack_require__.bind(__webpack_require__, 58366)),
    spacelift: () => __webpack_require__.e(/* import() */ 5705).then(__webpack_require__.bind(__webpack_require__, 25705)),
    vercel: () => __webpack_require__.e(/* import() */ 191).then(__webpack_require__.bind(__webpack_require__, 10191)),
    fly: () => __webpack_require__.e(/* import() */ 6670).then(__webpack_require__.bind(__webpack_require__, 86670)),
    spiffe: () => __webpack_require__.e(/* import() */ 5760).then(__webpack_require__.bind(__webpack_require__, 45760)),
    kubernetes: () => __webpack_require__.e(/* import() */ 4792).then(__webpack_require__.bind(__webpack_require__, 34792)),
    gcp: () => __webpack_require__.e(/* import() */ 408).then(__webpack_require__.bind(__webpack_require__, 60408)),
};
/** The sources that need an input. Without it they are not loaded. */
const parameterOf = {
    file: 'file',
    env: 'variable',
    command: 'command',
};

;// CONCATENATED MODULE: ./lib/step/tokens.js






/** Reads a source's parameters from the settings of a command or step. */
function readParameters(settings) {
    return {
        file: settings['token-file'],
        variable: settings['token-variable'],
        command: settings['token-command'],
        lifetimeSeconds: settings['token-lifetime-s'],
    };
}
/**
 * Finds the source of this job's ID tokens: the named one, or the first one that the job has.
 *
 * @throws {OidcError} `ERR_NO_SOURCE`, `ERR_INPUT` for an unknown name, and the error of a source that does not work
 */
async function findSource(context, wanted = 'auto', parameters = {}) {
    if (wanted !== 'auto' && !Object.hasOwn(sources, wanted))
        throw unknownSource(wanted);
    let detectedBy = '';
    for (const [name, load] of Object.entries(sources)) {
        if (wanted !== 'auto' && wanted !== name)
            continue;
        const parameter = parameterOf[name];
        if (wanted === 'auto' && parameter !== undefined && !parameters[parameter])
            continue;
        const source = (await load()).default;
        const opened = await source.open(context, parameters);
        context.log.debug(`${name}: ${opened === undefined ? 'not found' : 'found'} (${source.detectedBy})`);
        for (const url of opened?.endpoints ?? [])
            (0,endpoint/* checkEndpoint */.q9)(url, `The source ${name}`, context.allowHttpHosts);
        if (opened !== undefined)
            return { name, isNamed: wanted !== 'auto', ...opened };
        detectedBy = source.detectedBy;
    }
    throw new errors/* OidcError */.uv('ERR_NO_SOURCE', 'No ID token source found', {
        hint: wanted === 'auto'
            ? `This is not a job of: ${Object.keys(sources).join(', ')}.`
            : `The source ${wanted} requires ${detectedBy}, which is not set or not found.`,
    });
}
/** Detects every source, without requesting a token. */
async function checkSources(context, parameters = {}) {
    const checks = [];
    for (const [name, load] of Object.entries(sources)) {
        const source = (await load()).default;
        const facts = { name, summary: source.summary, detectedBy: source.detectedBy };
        try {
            checks.push({ ...facts, isHere: (await source.open(context, parameters)) !== undefined });
        }
        catch (error) {
            if (!(error instanceof errors/* OidcError */.uv))
                throw error;
            checks.push({ ...facts, isHere: false, problem: error });
        }
    }
    return checks;
}
/**
 * The source for a step's exchanges: `undefined` if none needs a token. If a token may not be needed, the source's failure
 * is reported only once one is requested.
 *
 * @param find see {@link findSource}
 */
async function findSourceFor(plans, find, wanted = 'auto') {
    const needs = new Set(plans.map(({ token }) => token.kind));
    if (needs.has('now') || needs.has('later'))
        return find();
    if (!needs.has('on-demand'))
        return undefined;
    let opened;
    return {
        name: 'on demand',
        isNamed: wanted !== 'auto',
        endpoints: [],
        async mint(audience) {
            opened ??= await find();
            return opened.mint(audience);
        },
        later: (audience) => opened?.later?.(audience) ?? {},
        tokenUrl(audience) {
            const tokenUrl = opened?.tokenUrl?.(audience);
            if (tokenUrl === undefined)
                throw new errors/* OidcError */.uv('ERR_NO_SOURCE', 'No source was opened that lets other programs request ID tokens');
            return tokenUrl;
        },
    };
}
/**
 * Supplies ID tokens for one audience: the same one for half of its lifetime, then a new one.
 *
 * Each token is masked, must be a JWT, and must have the requested audience.
 */
function createTokenSupply(source, audience, context) {
    let current;
    let staleAt = 0;
    const mint = async () => {
        const text = await source.mint(audience);
        const token = context.mask(text);
        const { claims } = (0,jwt/* decodeToken */.oL)(text);
        checkAudience(claims.aud === undefined ? [] : (0,jwt/* audiencesOf */.Rm)(claims), audience);
        staleAt = halfLife(claims.exp, context);
        return { token, claims };
    };
    return {
        get() {
            if (current === undefined || context.now().getTime() >= staleAt) {
                staleAt = Number.POSITIVE_INFINITY;
                current = mint();
                current.catch(() => {
                    current = undefined;
                });
            }
            return current;
        },
        renew() {
            current = undefined;
        },
        get tokenUrl() {
            return source.tokenUrl?.(audience);
        },
        ...(0,defined/* defined */.s)({ isNamed: source.isNamed }),
        later: () => source.later?.(audience) ?? {},
    };
}
function halfLife(exp, context) {
    const expiresAt = (0,jwt/* dateOf */.Q$)(exp)?.getTime();
    const now = context.now().getTime();
    return expiresAt === undefined ? Number.POSITIVE_INFINITY : now + Math.max(0, expiresAt - now) / 2;
}
function checkAudience(received, wanted) {
    if (wanted === undefined || received.includes(wanted))
        return;
    throw new errors/* OidcError */.uv('ERR_TOKEN_AUDIENCE', `The ID token's audience is ${received.map((name) => (0,core_text/* quoteForeign */.xS)(name)).join(', ') || 'empty'}, expected ${(0,core_text/* quoteForeign */.xS)(wanted)}`, {
        hint: 'The source ignored the requested audience. Check the configuration of the token issuer.',
    });
}
/** The names of all sources, in the order in which they are asked. */
function sourceNames() {
    return Object.keys(sources);
}
function unknownSource(name) {
    const names = sourceNames();
    const meant = (0,core_text/* closest */.kp)(name, names);
    return new errors/* OidcError */.uv('ERR_INPUT', `token-source ${(0,core_text/* quoteForeign */.xS)(name)} does not exist`, {
        hint: meant === undefined ? `Choose one of: auto, ${names.join(', ')}.` : `Is ${meant} meant?`,
    });
}


/***/ })

};
