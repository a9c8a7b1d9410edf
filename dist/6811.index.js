export const id = 6811;
export const ids = [6811];
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

/***/ 85006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q$: () => (/* binding */ dateOf),
/* harmony export */   Rm: () => (/* binding */ audiencesOf),
/* harmony export */   Zs: () => (/* binding */ describeClaims),
/* harmony export */   oL: () => (/* binding */ decodeToken)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69716);


/**
 * Reads a JWT's header and claims without verifying anything (RFC 7519 §7.2 without the signature).
 *
 * > [!WARNING]
 * > Good for expiry and diagnosis only. Nothing may be allowed because of what this returns.
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
/** The `aud` claim as a list; issuers send a string or an array (RFC 7519 §4.1.3). */
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
const telling = [
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
/** The claims that decide whether a service accepts the token, one a line, safe to log. */
function describeClaims(claims) {
    return telling
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_MALFORMED', `What was received is not a JWT: ${reason}`);
}


/***/ }),

/***/ 89674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ presets)
/* harmony export */ });
/**
 * Every preset by the name that `provider` takes; a run loads only the one that it uses.
 *
 * Look names up with `Object.hasOwn`, so that `constructor` is not a provider.
 */
const presets = {
    vault: () => __webpack_require__.e(/* import() */ 4785).then(__webpack_require__.bind(__webpack_require__, 14785)),
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


/***/ }),

/***/ 39399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ exchangers)
/* harmony export */ });
/**
 * Every built-in exchanger by the name that `provider` takes.
 *
 * Look names up with `Object.hasOwn`, so that `constructor` is not a provider.
 */
const exchangers = {
    aws: {
        load: () => __webpack_require__.e(/* import() */ 3746).then(__webpack_require__.bind(__webpack_require__, 13746)),
        identifiedBy: [
            'aws-region',
            'role-to-assume',
            'aws-profile',
            'aws-access-key-id',
            'web-identity-token-file',
            'role-chaining',
            'use-existing-credentials',
            'chained-roles',
            'role-session-name',
            'role-duration-seconds',
            'inline-session-policy',
            'managed-session-policies',
            'allowed-account-ids',
            'sts-endpoint',
            'output-env-credentials',
        ],
    },
    gcp: {
        load: () => __webpack_require__.e(/* import() */ 2222).then(__webpack_require__.bind(__webpack_require__, 42222)),
        identifiedBy: [
            'workload_identity_provider',
            'credentials_json',
            'service_account',
            'delegates',
            'project_id',
            'token_format',
            'access_token_lifetime',
            'access_token_scopes',
            'access_token_subject',
            'id_token_audience',
            'id_token_include_email',
            'create_credentials_file',
            'credential-source',
            'credentials-location',
            'export_environment_variables',
            'cleanup_credentials',
        ],
    },
    azure: {
        load: () => __webpack_require__.e(/* import() */ 3142).then(__webpack_require__.bind(__webpack_require__, 23142)),
        identifiedBy: [
            'client-id',
            'tenant-id',
            'subscription-id',
            'creds',
            'auth-type',
            'azure-cli-login',
        ],
    },
    custom: {
        load: () => __webpack_require__.e(/* import() */ 7212).then(__webpack_require__.bind(__webpack_require__, 87212)),
        identifiedBy: ['url', 'token-path', 'revoke-url', 'single-use'],
    },
};


/***/ }),

/***/ 13566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ wrapHttp)
/* harmony export */ });
/** The context with its requests sent in another way, now and afterwards. */
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

/***/ 19183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ checkToldVariable),
/* harmony export */   m: () => (/* binding */ checkVariableName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);


/** Variables that change how later steps run; nobody's credentials need them. */
const dangerous = [
    /^(?:PATH|PATHEXT|HOME|SHELL|IFS|ENV|PS4|PROMPT_COMMAND|COMSPEC|SYSTEMROOT|WINDIR|TMPDIR|TEMP|TMP)$/,
    /^(?:LD|DYLD)_/,
    /^(?:BASH_|BASHOPTS$|SHELLOPTS$|ZDOTDIR$)/,
    /^NODE_(?!AUTH_TOKEN$)/,
    /^NPM_CONFIG_/,
    /^PYTHON/,
    /^PERL/,
    /^RUBY(?!GEMS_API_KEY$)/,
    /^(?:JAVA|JDK|MAVEN|GRADLE)_.*(?:OPTIONS|OPTS|ARGS)$/,
    /^_JAVA_OPTIONS$/,
    /^CLASSPATH$/,
    /^GIT_/,
    /^SSH_/,
    /^(?:HTTPS?|ALL|NO|FTP)_PROXY$/,
    /^(?:SSL_CERT|CURL_CA|REQUESTS_CA)/,
    /^(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE)_/,
    /^DOTNET_STARTUP_HOOKS$/,
    /^(?:EDITOR|VISUAL|PAGER|BROWSER|CI)$/,
];
/** Variables that no credential has, and that lead common tools to another server, file or program. */
const steering = [
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
/** What ends so is something to log in with, whatever tool it is for: `VAULT_TOKEN`, `CLOUDSDK_AUTH_ACCESS_TOKEN`. */
const loggingIn = /_(?:TOKENS?|PASSWORD|PASSPHRASE|SECRET|KEY|KEY_ID|USER|USERNAME|EMAIL)$/;
/**
 * Checks a variable's name that an answer has chosen: besides {@link checkVariableName}, none that leads a common tool
 * to another server, file or program. Who may write a secret could otherwise change what later steps do.
 *
 * @throws {OidcError} `ERR_RESPONSE`
 */
function checkToldVariable(name, label) {
    const hint = 'Take the key by its name, with a name of your own after it: path key | NAME';
    try {
        checkVariableName(name);
    }
    catch (error) {
        throw error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv
            ? error.with({ code: 'ERR_RESPONSE', message: `${label}: ${error.message}`, hint })
            : error;
    }
    const capitals = name.toUpperCase();
    if (loggingIn.test(capitals) || !steering.some((pattern) => pattern.test(capitals)))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_RESPONSE', `${label} would set the variable ${name}, which leads tools elsewhere, because an answer named it`, { hint });
}
/**
 * Checks a variable's name: legal in every shell, and not one that changes how later steps run.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function checkVariableName(name) {
    if (!/^[A-Za-z_][A-Za-z0-9_]{0,254}$/.test(name)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(name, 60) || 'An empty text'} is not a variable's name`, {
            hint: 'Use letters, digits and underscores, and no digit first.',
        });
    }
    // Windows does not tell capitals apart, and curl and others read http_proxy as well as HTTP_PROXY.
    if (dangerous.some((pattern) => pattern.test(name.toUpperCase()))) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `The variable ${name} is not set, because it changes how later steps run`, {
            hint: 'Choose another name; a credential does not need this one.',
        });
    }
}


/***/ }),

/***/ 14334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ checkAudienceHosts),
/* harmony export */   o: () => (/* binding */ isDefaultAudience)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69716);
/* harmony import */ var _http_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49379);



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
/** Whether an audience is the one that a cloud's exchanger asks for when nobody says otherwise. */
function isDefaultAudience(audience, exchanger) {
    return guarded.some(({ fits, exchangers }) => exchangers.includes(exchanger) && fits.test(audience));
}
/**
 * Refuses a token that a cloud would take, where it would go to another host: whoever got it there could become the job
 * at that cloud.
 *
 * @param exchanger who will send it; a cloud's own exchanger resolves its hosts by itself
 * @throws {OidcError} `ERR_INPUT`
 */
function checkAudienceHosts(audience, exchanger, endpoints) {
    const guard = guarded.find(({ fits }) => fits.test(audience ?? ''));
    if (guard === undefined || guard.exchangers.includes(exchanger))
        return;
    const isOwn = ({ hostname }) => guard.hosts.test(hostname) || (exchanger === guard.preset && (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(hostname));
    const foreign = endpoints.find((url) => !isOwn(url));
    if (foreign === undefined && endpoints.length > 0)
        return;
    const whither = foreign === undefined ? 'be handed to later steps' : `go to ${foreign.host}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_INPUT', `A token for ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(audience ?? '', 80)} would ${whither}, and whoever has it can use it at ${guard.cloud}`, {
        hint: `Give the service an audience of its own. ${guard.cloud}'s default audience is for ${guard.cloud} only.`,
    });
}


/***/ }),

/***/ 91345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ runExchanges),
/* harmony export */   u: () => (/* binding */ giveBackAll)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(69716);
/* harmony import */ var _core_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41662);
/* harmony import */ var _http_revoke_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21384);
/* harmony import */ var _http_wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13566);
/* harmony import */ var _sinks_variable_names_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19183);
/* harmony import */ var _audience_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14334);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74814);










/**
 * Runs all exchanges of a step in parallel, each with a token of its own audience.
 *
 * Connections to every host that will be asked are opened first; code is loaded while bytes are on their way.
 *
 * @param source where ID tokens come from; `undefined` only when no exchange needs one
 * @param whileConnecting work to do while the first connections are being made, such as loading code
 * @throws {OidcError} the failure, when one exchange failed; {@link ExchangesFailedError} when several did. What the
 * other exchanges had obtained is revoked where the service can.
 */
async function runExchanges(plans, source, context, whileConnecting = async () => undefined) {
    const supplies = createSupplies(plans, source, context);
    const minting = (source?.endpoints ?? []).map((url) => context.http.warm(url));
    const contexts = plans.map((plan) => contextFor(plan, context));
    const exchanging = plans.flatMap(({ endpoints }, index) => endpoints.map((url) => (contexts[index] ?? context).http.warm(url)));
    // Once TCP is connected the other side has the next move, so loading code costs no time on the wire.
    await briefly([...minting, ...exchanging].map(({ connected }) => connected));
    await whileConnecting();
    await briefly(minting.map(({ ready }) => ready));
    const startedAt = context.now().getTime();
    const running = plans.map((plan, index) => runOne(plan, supplies, contexts[index] ?? context, startedAt));
    const outcomes = await Promise.allSettled(running);
    const finished = outcomes.flatMap((outcome) => outcome.status === 'fulfilled' ? [outcome.value] : []);
    const collision = checkTold(finished);
    if (finished.length === plans.length && collision === undefined)
        return finished;
    await giveBackAll(finished, context, 'another exchange of this step failed');
    throw finished.length === plans.length ? collision : failureOf(outcomes, plans);
}
/**
 * Revokes what finished exchanges have brought, where the service can, after something that followed has failed.
 *
 * @param because see {@link giveBack}
 * @returns whether nothing is left that could be revoked
 */
function giveBackAll(finished, context, because) {
    const obtained = finished.map(({ plan: { label }, credentials: { revocation } }) => ({
        label,
        revocation,
    }));
    return (0,_http_revoke_js__WEBPACK_IMPORTED_MODULE_1__/* .giveBack */ .F)(obtained, context, because);
}
/** Requests of an exchange go out with its own TLS settings; those for ID tokens never do. */
function contextFor({ tls }, context) {
    return tls === undefined ? context : (0,_http_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapHttp */ .V)(context, (http) => http.with(tls));
}
/** Names that answers have told must not meet those of another exchange of the step. */
function checkTold(finished) {
    const owners = new Map();
    for (const { plan, credentials } of finished) {
        if (plan.shared['export-environment'] === false)
            continue;
        for (const name of Object.keys(credentials.env)) {
            const owner = owners.get(name);
            if (owner !== undefined) {
                return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv('ERR_RESPONSE', `${owner} and ${plan.label} would both set ${name}`, {
                    hint: 'One of the names was told by an answer: take the key by its name, with a name of your own.',
                });
            }
            owners.set(name, plan.label);
        }
    }
    return undefined;
}
/** One supply of tokens for each audience, shared by the exchanges that have it. */
function createSupplies(plans, source, context) {
    const byAudience = new Map();
    const isNeeded = plans.some(({ token }) => token.kind !== 'none');
    return (audience) => {
        if (source === undefined || !isNeeded)
            return noTokens;
        const supply = byAudience.get(audience) ?? (0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .createTokenSupply */ .d)(source, audience, context);
        byAudience.set(audience, supply);
        return supply;
    };
}
const noTokens = {
    get: () => Promise.reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv('ERR_NO_SOURCE', 'This exchange was to take no ID token')),
    renew: () => undefined,
    tokenUrl: undefined,
};
/** Waits for connections, but never long: a host that is far away or silent must not hold up the others. */
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
    const audience = (0,_core_types_js__WEBPACK_IMPORTED_MODULE_5__/* .audienceOf */ .O)(plan.token);
    const supply = kind === 'none' || kind === 'later' ? noTokens : guarded(supplies(audience), plan);
    if (kind !== 'now') {
        await plan.load?.();
    }
    else {
        const token = supply.get();
        // The request for the token must be on the wire before loading blocks this thread.
        token.catch(() => undefined);
        for (let turn = 0; turn < 3; turn++)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        await plan.load?.();
        tellWhere(plan, audience, (await token).claims, context);
    }
    const ofAudience = (told) => tellingSupply(plan, told, supplies, context);
    const credentials = await plan.run(kind === 'later' ? { ...supply, ofAudience } : supply, context);
    const { revocation } = credentials;
    const obtained = plan.tls === undefined || revocation === undefined
        ? credentials
        : { ...credentials, revocation: { ...revocation, tls: plan.tls } };
    const finished = { plan, credentials: obtained, tookMs: context.now().getTime() - startedAt };
    try {
        checkCredentials(credentials, plan);
    }
    catch (error) {
        await giveBackAll([finished], context, 'it is not what was announced');
        throw error;
    }
    return finished;
}
/** A source may give a token for more than what was asked for, and chooses by itself where nothing was. */
function guarded(supply, { exchanger, endpoints }) {
    return {
        async get() {
            const token = await supply.get();
            for (const audience of (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_6__/* .audiencesOf */ .Rm)(token.claims))
                (0,_audience_js__WEBPACK_IMPORTED_MODULE_7__/* .checkAudienceHosts */ .W)(audience, exchanger.name, endpoints);
            return token;
        },
        renew: () => supply.renew(),
        get tokenUrl() {
            return supply.tokenUrl;
        },
    };
}
/** Tokens of an audience that was told by an answer: checked, and told in the log like any other. */
function tellingSupply(plan, audience, supplies, context) {
    (0,_audience_js__WEBPACK_IMPORTED_MODULE_7__/* .checkAudienceHosts */ .W)(audience, plan.exchanger.name, plan.endpoints);
    const supply = guarded(supplies(audience), plan);
    let isTold = false;
    return {
        async get() {
            const token = await supply.get();
            if (!isTold)
                tellWhere(plan, audience, token.claims, context);
            isTold = true;
            return token;
        },
        renew: () => supply.renew(),
        get tokenUrl() {
            return supply.tokenUrl;
        },
    };
}
/** A token goes to hosts that the reader of the log can see. */
function tellWhere(plan, wanted, claims, context) {
    const hosts = [...new Set(plan.endpoints.map((url) => url.host))].join(' and ');
    const audience = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_8__/* .quoteForeign */ .xS)(String(wanted ?? claims.aud));
    if (plan.tls?.isUnverified) {
        context.log.warning(`${plan.label}: the certificate of ${hosts} is not checked, so whoever answers there gets the ID token and can use it. Give ca-certificate in place of this.`);
    }
    context.log.info(`${plan.label}: ID token of ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_8__/* .quoteForeign */ .xS)(String(claims.sub))} for ${audience} ${hosts === '' ? 'is handed to the later steps' : `goes to ${hosts}`}`);
}
/** What an exchanger returned must be usable and no more than it announced. */
function checkCredentials(credentials, plan) {
    const { env, unset = [] } = credentials;
    const unannounced = Object.keys(env).filter((name) => !plan.variables.includes(name));
    if (plan.variablesLater) {
        const told = [...unannounced, ...unset.filter((name) => !plan.variables.includes(name))];
        for (const name of told)
            (0,_sinks_variable_names_js__WEBPACK_IMPORTED_MODULE_9__/* .checkToldVariable */ .A)(name, plan.label);
    }
    else if (unannounced.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv('ERR_RESPONSE', `${plan.label} returned variables that it had not announced: ${unannounced.join(', ')}`);
    }
    const files = new Set([
        ...credentials.files.map(({ name }) => name),
        ...(credentials.folders ?? []),
    ]);
    for (const [name, value] of Object.entries({ ...credentials.env, ...credentials.outputs })) {
        if (value === '' || (typeof value === 'object' && 'file' in value && !files.has(value.file))) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv('ERR_RESPONSE', `${plan.label} returned nothing for ${name}`);
        }
    }
}
function failureOf(outcomes, plans) {
    const failures = outcomes.flatMap((outcome, index) => {
        if (outcome.status === 'fulfilled')
            return [];
        const error = outcome.reason;
        const label = plans[index]?.label ?? '';
        return plans.length > 1 && error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv
            ? [error.with({ message: `${label}: ${error.message}` })]
            : [error];
    });
    const [only] = failures;
    if (failures.length === 1)
        return only;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExchangesFailedError */ .qF(failures, `${failures.length} of ${plans.length} exchanges failed`);
}


/***/ }),

/***/ 95227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ planExchanges)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/core/exchanger.js
var core_exchanger = __webpack_require__(41662);
// EXTERNAL MODULE: ./lib/exchangers/presets/registry.js
var registry = __webpack_require__(89674);
// EXTERNAL MODULE: ./lib/exchangers/registry.js
var exchangers_registry = __webpack_require__(39399);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
// EXTERNAL MODULE: ./lib/inputs/inputs.js
var inputs_inputs = __webpack_require__(78864);
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
 * Reads what the inputs say of a server of the user's own; where they say nothing, a peer action's names for them count.
 *
 * @param aliases what was given under such names, by the inputs' own
 * @returns `undefined` where nothing is given
 * @throws {OidcError} `ERR_INPUT`
 */
async function readServerInputs({ given, raw }, { name, hasOwnServer }, aliases, context) {
    const foreign = hasOwnServer ? [] : given.filter((input) => shared_inputs/* serverInputs */.R7.includes(input));
    if (foreign.length > 0) {
        throw (0,inputs_inputs/* inputError */.Xu)([`${foreign.join(', ')}: not for ${name}, whose tools would not know of it`], 'Give an authority of your own in the variable NODE_EXTRA_CA_CERTS, and to the tools in their own ways.');
    }
    const own = await (0,inputs_inputs/* readInputs */.Ko)(specs, raw, context);
    const values = Object.entries(own).filter(([, value]) => value !== undefined);
    return (0,tls/* readTls */.i)({ ...aliases, ...Object.fromEntries(values) }, context);
}

// EXTERNAL MODULE: ./lib/sinks/variable-names.js
var variable_names = __webpack_require__(19183);
// EXTERNAL MODULE: ./lib/step/audience.js
var audience = __webpack_require__(14334);
// EXTERNAL MODULE: ./lib/step/provider.js
var provider = __webpack_require__(23369);
// EXTERNAL MODULE: ./lib/step/provider-file.js
var provider_file = __webpack_require__(35828);
;// CONCATENATED MODULE: ./lib/step/plan.js













/**
 * Parses and checks the inputs of all exchanges of a step; no network, no file.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`; one error for all that is wrong
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
    const opened = await openParameters(request, exchanger, context);
    const { given } = opened;
    await checkForeign(given, exchanger);
    const raw = (name) => {
        const value = opened.raw(name);
        const variable = exchanger.inputs[name]?.env;
        return (0,inputs_inputs/* isGiven */.qR)(value) || variable === undefined ? value : context.env[variable];
    };
    const inputs = await (0,inputs_inputs/* readInputs */.Ko)(exchanger.inputs, raw, context);
    tellUnused(given, exchanger, context);
    const prepared = exchanger.prepare(inputs, context.env, context.self);
    const aliases = Object.entries(exchanger.inputs).flatMap(([name, { alias }]) => alias === undefined || inputs[name] === undefined ? [] : [[alias, inputs[name]]]);
    const shared = Object.fromEntries(aliases);
    if (shared['export-environment'] !== false) {
        for (const variable of prepared.variables)
            (0,variable_names/* checkVariableName */.m)(variable);
    }
    const tls = { ...prepared.tls, ...(await readServerInputs(request, exchanger, shared, context)) };
    const alias = typeof shared.audience === 'string' ? shared.audience : undefined;
    const token = withAudience(prepared.token, request.audience ?? alias);
    if (token.kind !== 'none') {
        (0,endpoint/* checkReceivers */.$6)(prepared.endpoints, exchanger.name);
        (0,audience/* checkAudienceHosts */.W)((0,core_exchanger/* audienceOf */.O)(token), exchanger.name, prepared.endpoints);
    }
    return {
        ...prepared,
        ...(Object.keys(tls).length === 0 ? {} : { tls }),
        token,
        exchanger,
        name: request.name,
        label: request.name ?? (0,provider_file/* labelOf */.Wy)(exchanger.name),
        shared: { ...prepared.shared, ...shared },
    };
}
/** An audience that the user gave wins over the exchanger's own, and over one that an answer would name. */
function withAudience(need, audience) {
    if (audience === undefined || need.kind === 'none')
        return need;
    return { kind: need.kind === 'on-demand' ? 'on-demand' : 'now', audience };
}
function tellUnused(given, exchanger, context) {
    const names = new Set(given.map((name) => name.toLowerCase()));
    for (const [name, { unused }] of Object.entries(exchanger.inputs)) {
        if (unused === undefined || !names.has(name.toLowerCase()))
            continue;
        context.log.warning(`${name} has no effect: ${unused}`);
    }
}
/** Puts what `parameters` holds beside the inputs that were given by themselves. */
async function openParameters({ given, raw, provider = '' }, exchanger, context) {
    const others = given.filter((name) => !shared_inputs/* exchangeInputs */.PH.includes(name));
    if (!(0,provider_file/* isProviderFile */.yj)(provider) && given.includes('provider-sha256')) {
        throw (0,inputs_inputs/* inputError */.Xu)(['provider-sha256 is for a provider that is a file of the repository']);
    }
    if (!given.includes('parameters'))
        return { given: others, raw };
    const isPreset = (0,provider_file/* isProviderFile */.yj)(provider) || Object.hasOwn(registry/* presets */.v, provider);
    if (!isPreset) {
        throw (0,inputs_inputs/* inputError */.Xu)([`parameters is for presets, and ${exchanger.name} has inputs of its own`]);
    }
    const { parameters = {} } = await (0,inputs_inputs/* readInputs */.Ko)({ parameters: shared_inputs/* sharedInputs */.dO.parameters }, raw, context);
    const inMap = new Map(Object.entries(parameters).map(([name, value]) => [name.toLowerCase(), value]));
    const twice = others.filter((name) => inMap.has(name.toLowerCase()));
    if (twice.length > 0)
        throw (0,inputs_inputs/* inputError */.Xu)(twice.map((name) => `${name} is given twice`));
    const own = new Set(Object.keys(exchanger.inputs).map((name) => name.toLowerCase()));
    const shared = [...inMap.keys()].filter((name) => Object.hasOwn(shared_inputs/* sharedInputs */.dO, name) && !own.has(name));
    if (shared.length > 0) {
        throw (0,inputs_inputs/* inputError */.Xu)(shared.map((name) => `${name} is no parameter: give it beside parameters`));
    }
    return {
        given: [...others, ...Object.keys(parameters).filter((name) => parameters[name] !== null)],
        raw: (name) => (inMap.has(name.toLowerCase()) ? inMap.get(name.toLowerCase()) : raw(name)),
    };
}
/** Refuses inputs that the exchanger does not have: most are typing errors, or belong to another provider. */
async function checkForeign(given, exchanger) {
    // Runners do not tell capitals apart in the names of inputs.
    const own = new Set(Object.keys(exchanger.inputs).map((name) => name.toLowerCase()));
    const unknown = given.filter((name) => !own.has(name.toLowerCase()));
    if (unknown.length === 0)
        return;
    const owners = [];
    const ownerless = [];
    for (const name of unknown) {
        const owner = await findOwner(name);
        if (owner === undefined)
            ownerless.push(name);
        else
            owners.push(`${name} is an input of ${owner}, and the provider is ${exchanger.name}`);
    }
    const typing = (0,inputs_inputs/* describeUnknown */.Ee)(ownerless, Object.keys(exchanger.inputs));
    throw (0,inputs_inputs/* inputError */.Xu)([...owners, ...(typing === undefined ? [] : [typing])]);
}
/** Only on the way to an error: loads the other exchangers to say whose input this is. */
async function findOwner(input) {
    for (const [name, entry] of Object.entries(exchangers_registry/* exchangers */.t)) {
        if (Object.hasOwn((await entry.load()).default.inputs, input))
            return name;
    }
    return undefined;
}
function checkCollisions(plans) {
    const problems = [];
    const owners = new Map();
    const labels = new Set();
    for (const { label, variables, shared } of plans) {
        if (labels.has(label))
            problems.push(`Two exchanges are called ${label}; give each a name of its own`);
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
        throw (0,inputs_inputs/* inputError */.Xu)([...new Set(problems)], 'Let one of them keep to its outputs with export-environment: false, or put it into a step of its own.');
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


/***/ }),

/***/ 35828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   ku: () => (/* binding */ loadProviderFile),
/* harmony export */   yj: () => (/* binding */ isProviderFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69716);






const largest = 256 * 1024;
/** Events by which somebody else's code can be in the workspace while the job has the repository's own rights. */
const exposedEvents = ['pull_request_target', 'workflow_run', 'issue_comment'];
/** Whether `provider` is the path of a preset or a module in the repository. */
function isProviderFile(provider) {
    return /^\.{1,2}[/\\]/.test(provider);
}
/** What messages and outputs call a provider: `./ci/my-service.yml` → `my-service`. */
function labelOf(provider) {
    return isProviderFile(provider) ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(provider, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.extname)(provider)) : provider;
}
/**
 * Loads a preset (YAML or JSON) or a module (JavaScript) of the repository.
 *
 * > [!WARNING]
 * > The file decides where the token goes. In jobs that others can start with their own code in the workspace, it is
 * > taken only when its hash is the one that the workflow says.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function loadProviderFile(path, sha256, env) {
    const place = locate(path, env);
    const bytes = read(place, path);
    const isPinned = checkHash(bytes, sha256, path, env);
    if (/^\.m?js$/i.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.extname)(path))) {
        const { loadModule } = await __webpack_require__.e(/* import() */ 9541).then(__webpack_require__.bind(__webpack_require__, 9541));
        return loadModule(path, moduleUrl(place, bytes, isPinned));
    }
    const { parsePreset } = await __webpack_require__.e(/* import() */ 3551).then(__webpack_require__.bind(__webpack_require__, 33551));
    const { createPresetExchanger } = await __webpack_require__.e(/* import() */ 8587).then(__webpack_require__.bind(__webpack_require__, 58587));
    return createPresetExchanger(path, await parsePreset(path, bytes.toString('utf8')));
}
/** What was hashed is what runs: a pinned module comes from the same bytes, and can import no other file. */
function moduleUrl(place, bytes, isPinned) {
    if (!isPinned)
        return (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)(place).href;
    return `data:text/javascript;base64,${bytes.toString('base64')}`;
}
function locate(path, env) {
    const shown = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteForeign */ .xS)(path, 120);
    if (!/^\.(?:ya?ml|json|m?js)$/i.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.extname)(path))) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OidcError */ .uv('ERR_INPUT', `provider: ${shown} is neither a preset nor a module`, {
            hint: 'A preset ends in .yml, .yaml or .json, a module in .mjs or .js.',
        });
    }
    const workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(env.GITHUB_WORKSPACE || '.');
    try {
        const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(workspace);
        const place = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workspace, path));
        const within = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, place);
        if (within === '..' || within.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, within) !== place) {
            throw new Error('it lies outside of the workspace');
        }
        return place;
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OidcError */ .uv('ERR_INPUT', `provider: ${shown} cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, {
            hint: 'The path begins at the root of the workspace. Is actions/checkout run before this step?',
        });
    }
}
function read(place, path) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(place);
    if (found.isFile() && found.size <= largest)
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(place);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OidcError */ .uv('ERR_INPUT', `provider: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteForeign */ .xS)(path, 120)} is not a file of at most ${largest / 1024} KiB`);
}
/** @returns whether a hash was given */
function checkHash(bytes, wanted, path, env) {
    const shown = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteForeign */ .xS)(path, 120);
    const actual = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    const event = env.GITHUB_EVENT_NAME ?? '';
    // In an item of exchanges it may be no text; whatever it is, it asks for a hash.
    const text = wanted === undefined || wanted === null ? '' : String(wanted).trim();
    if (text === '') {
        if (!exposedEvents.includes(event))
            return false;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OidcError */ .uv('ERR_INPUT', `provider: ${shown} is not taken in a job of ${event} without provider-sha256`, {
            hint: 'Such a job may have code of others in its workspace, and this file decides where the token goes. Give the hash that the file has in the repository itself.',
        });
    }
    if (text.toLowerCase() === actual)
        return true;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OidcError */ .uv('ERR_INPUT', `provider: ${shown} does not have the hash of provider-sha256`, {
        hint: `Its SHA-256 is ${actual}. Take it over only after looking at the file.`,
    });
}


/***/ }),

/***/ 23369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e4: () => (/* binding */ providerNames),
/* harmony export */   wq: () => (/* binding */ loadExchanger)
/* harmony export */ });
/* unused harmony export chooseProvider */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69716);
/* harmony import */ var _exchangers_presets_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89674);
/* harmony import */ var _exchangers_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39399);
/* harmony import */ var _provider_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35828);





/** The names that `provider` takes, besides paths. */
function providerNames() {
    return [...Object.keys(_exchangers_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangers */ .t), ...Object.keys(_exchangers_presets_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .presets */ .v)];
}
/**
 * Chooses the exchanger: the one named, or the only one that the given inputs belong to.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function chooseProvider(provider, given) {
    const names = Object.keys(_exchangers_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangers */ .t).join(', ');
    if (provider !== undefined) {
        if (Object.hasOwn(_exchangers_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangers */ .t, provider))
            return provider;
        if (/\.(?:ya?ml|json|m?js)$/i.test(provider)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', `There is no provider ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(provider, 60)}`, {
                hint: `A file of the repository begins with ./, from its root: ./${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(provider.replace(/^\/+/, ''), 60)}`,
            });
        }
        const meant = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .closest */ .kp)(provider, providerNames());
        const all = `${names}, a preset (${Object.keys(_exchangers_presets_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .presets */ .v).join(', ')}), or a file of the repository (./ci/my-service.yml)`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', `There is no provider ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(provider, 60)}`, {
            hint: meant === undefined ? `It is one of: ${all}.` : `Is ${meant} meant? There are: ${all}.`,
        });
    }
    const fitting = Object.entries(_exchangers_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangers */ .t).filter(([, entry]) => entry.identifiedBy.some((name) => given.includes(name)));
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1)
        return only[0];
    const reason = fitting.length === 0
        ? 'No provider is given, and no input that tells it'
        : `The inputs belong to several providers: ${fitting.map(([name]) => name).join(', ')}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', reason, {
        hint: `Give provider, one of: ${names}. For several in one step, use exchanges.`,
    });
}
/**
 * Loads the exchanger of that name: a built-in one, a preset, or a file of the repository.
 *
 * @throws {OidcError} `ERR_INPUT`; TypeError for a file without `env`
 */
async function loadExchanger(provider, { given = [], sha256, env } = {}) {
    if (provider !== undefined && (0,_provider_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isProviderFile */ .yj)(provider)) {
        // Without it nobody could tell who may have put the file there.
        if (env === undefined)
            throw new TypeError('A file is loaded only with the environment');
        return (0,_provider_file_js__WEBPACK_IMPORTED_MODULE_4__/* .loadProviderFile */ .ku)(provider, sha256, env);
    }
    if (provider !== undefined && Object.hasOwn(_exchangers_presets_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .presets */ .v, provider)) {
        const { createPresetExchanger } = await __webpack_require__.e(/* import() */ 8587).then(__webpack_require__.bind(__webpack_require__, 58587));
        const preset = await _exchangers_presets_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .presets */ .v[provider]?.();
        if (preset !== undefined)
            return createPresetExchanger(provider, preset.default);
    }
    return (await _exchangers_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangers */ .t[chooseProvider(provider, given)].load()).default;
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
  Zu: () => (/* binding */ readParameters)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
;// CONCATENATED MODULE: ./lib/sources/registry.js
/**
 * Every source by name, in the order in which they are asked: what the job itself has said, then the CI systems, then
 * the platforms below them, because a CI system's own machine may run in any cloud.
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
/** The sources that are here only when a parameter is given; without it they need not even be loaded. */
const parameterOf = {
    file: 'file',
    env: 'variable',
    command: 'command',
};

;// CONCATENATED MODULE: ./lib/step/tokens.js




/** The parameters out of a command's or step's settings. */
function readParameters(settings) {
    return {
        file: settings['token-file'],
        variable: settings['token-variable'],
        command: settings['token-command'],
        lifetimeSeconds: settings['token-lifetime-s'],
    };
}
/**
 * Finds where this job's ID tokens come from: the first source that is here, or the one that is named.
 *
 * @throws {OidcError} `ERR_NO_SOURCE`, `ERR_INPUT` for an unknown name, and what a source that is here but broken says
 */
async function findSource(context, wanted = 'auto', parameters = {}) {
    if (wanted !== 'auto' && !Object.hasOwn(sources, wanted))
        throw unknownSource(wanted);
    let toldBy = '';
    for (const [name, load] of Object.entries(sources)) {
        if (wanted !== 'auto' && wanted !== name)
            continue;
        const parameter = parameterOf[name];
        if (wanted === 'auto' && parameter !== undefined && !parameters[parameter])
            continue;
        const source = (await load()).default;
        const opened = await source.open(context, parameters);
        context.log.debug(`${name}: ${opened === undefined ? 'not here' : 'here'} (${source.toldBy})`);
        if (opened !== undefined)
            return { name, ...opened };
        toldBy = source.toldBy;
    }
    throw new errors/* OidcError */.uv('ERR_NO_SOURCE', 'There is no ID token to be had here', {
        hint: wanted === 'auto'
            ? `This does not look like a job of: ${Object.keys(sources).join(', ')}.`
            : `The source ${wanted} is told by ${toldBy}, which is not here.`,
    });
}
/** Looks for every source, also where an earlier one is here already; asks none of them for a token. */
async function checkSources(context, parameters = {}) {
    const checks = [];
    for (const [name, load] of Object.entries(sources)) {
        const source = (await load()).default;
        const facts = { name, summary: source.summary, toldBy: source.toldBy };
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
 * The source for a step's exchanges: `undefined` where none needs a token, and looked for only once a token is asked
 * for where none may turn out to be needed.
 *
 * @param find see {@link findSource}
 */
async function findSourceFor(plans, find) {
    const needs = new Set(plans.map(({ token }) => token.kind));
    if (needs.has('now') || needs.has('later'))
        return find();
    if (!needs.has('on-demand'))
        return undefined;
    let opened;
    return {
        name: 'on demand',
        endpoints: [],
        async mint(audience) {
            opened ??= await find();
            return opened.mint(audience);
        },
        tokenUrl(audience) {
            const tokenUrl = opened?.tokenUrl?.(audience);
            if (tokenUrl === undefined)
                throw new errors/* OidcError */.uv('ERR_NO_SOURCE', 'No source of ID tokens that others can use was opened');
            return tokenUrl;
        },
    };
}
/**
 * Gets ID tokens of one audience: the same one while it is young, a new one once half of its life is over.
 *
 * Each token is masked, must be a JWT, and must be for the audience that was asked for.
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
    throw new errors/* OidcError */.uv('ERR_TOKEN_AUDIENCE', `The ID token is not for ${(0,core_text/* quoteForeign */.xS)(wanted)} but for ${received.map((name) => (0,core_text/* quoteForeign */.xS)(name)).join(', ') || 'nobody'}`, {
        hint: 'The source did not follow the audience that was asked for; check what issues the tokens here.',
    });
}
function unknownSource(name) {
    const names = Object.keys(sources);
    const meant = (0,core_text/* closest */.kp)(name, names);
    return new errors/* OidcError */.uv('ERR_INPUT', `token-source ${(0,core_text/* quoteForeign */.xS)(name)} does not exist`, {
        hint: meant === undefined ? `It is one of: auto, ${names.join(', ')}.` : `Is ${meant} meant?`,
    });
}


/***/ })

};
