export const id = 689;
export const ids = [689];
export const modules = {

/***/ 6694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ runExchanges)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _revoke_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4809);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8804);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4700);





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
    const exchanging = plans.flatMap((plan) => plan.endpoints).map((url) => context.http.warm(url));
    // Once TCP is connected the other side has the next move, so loading code costs no time on the wire.
    await briefly([...minting, ...exchanging].map(({ connected }) => connected));
    await whileConnecting();
    await briefly(minting.map(({ ready }) => ready));
    const startedAt = context.now().getTime();
    const running = plans.map((plan) => runOne(plan, supplies(plan), context, startedAt));
    const outcomes = await Promise.allSettled(running);
    const finished = outcomes.flatMap((outcome) => outcome.status === 'fulfilled' ? [outcome.value] : []);
    if (finished.length === plans.length)
        return finished;
    await giveBack(finished, context);
    throw failureOf(outcomes, plans);
}
/** One supply of tokens for each audience, shared by the exchanges that have it. */
function createSupplies(plans, source, context) {
    const byAudience = new Map();
    for (const { audience, withoutToken } of plans) {
        if (withoutToken || source === undefined || byAudience.has(audience))
            continue;
        byAudience.set(audience, (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .createTokenSupply */ .d)(source, audience, context));
    }
    return ({ audience }) => byAudience.get(audience) ?? noTokens;
}
const noTokens = {
    get: () => Promise.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_NO_SOURCE', 'This exchange was to take no ID token')),
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
async function runOne(plan, supply, context, startedAt) {
    if (plan.withoutToken || plan.tokenOnDemand) {
        await plan.load?.();
    }
    else {
        const token = supply.get();
        // The request for the token must be on the wire before loading blocks this thread.
        token.catch(() => undefined);
        for (let turn = 0; turn < 3; turn++)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        await plan.load?.();
        tellWhere(plan, (await token).claims, context);
    }
    const credentials = await plan.run(supply, context);
    checkCredentials(credentials, plan);
    return { plan, credentials, tookMs: context.now().getTime() - startedAt };
}
/** A token goes to hosts that the reader of the log can see. */
function tellWhere(plan, claims, context) {
    const hosts = [...new Set(plan.endpoints.map((url) => url.host))].join(' and ');
    const audience = (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(String(plan.audience ?? claims.aud));
    context.log.info(`${plan.label}: ID token of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(String(claims.sub))} for ${audience} goes to ${hosts}`);
}
/** What an exchanger returned must be usable and no more than it announced. */
function checkCredentials(credentials, plan) {
    const unannounced = Object.keys(credentials.env).filter((name) => !plan.variables.includes(name));
    if (unannounced.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_RESPONSE', `${plan.label} returned variables that it had not announced: ${unannounced.join(', ')}`);
    }
    const files = new Set([
        ...credentials.files.map(({ name }) => name),
        ...(credentials.folders ?? []),
    ]);
    for (const [name, value] of Object.entries({ ...credentials.env, ...credentials.outputs })) {
        if (value === '' || (typeof value === 'object' && 'file' in value && !files.has(value.file))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_RESPONSE', `${plan.label} returned nothing for ${name}`);
        }
    }
}
async function giveBack(finished, context) {
    await Promise.all(finished.map(async ({ plan, credentials }) => {
        if (credentials.revocation === undefined)
            return;
        try {
            await (0,_revoke_js__WEBPACK_IMPORTED_MODULE_4__/* .revoke */ .r)(credentials.revocation, context);
            context.log.info(`${plan.label}: revoked, because another exchange of this step failed`);
        }
        catch (error) {
            context.log.warning(`${plan.label}: could not be revoked: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
        }
    }));
}
function failureOf(outcomes, plans) {
    const failures = outcomes.flatMap((outcome, index) => {
        if (outcome.status === 'fulfilled')
            return [];
        const error = outcome.reason;
        const label = plans[index]?.label ?? '';
        return plans.length > 1 && error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv
            ? [error.with({ message: `${label}: ${error.message}` })]
            : [error];
    });
    const [only] = failures;
    if (failures.length === 1)
        return only;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExchangesFailedError */ .qF(failures, `${failures.length} of ${plans.length} exchanges failed`);
}


/***/ }),

/***/ 2686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q$: () => (/* binding */ dateOf),
/* harmony export */   Rm: () => (/* binding */ audiencesOf),
/* harmony export */   Zs: () => (/* binding */ describeClaims),
/* harmony export */   oL: () => (/* binding */ decodeToken)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8804);


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

/***/ 8924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wq: () => (/* binding */ loadExchanger),
  Q5: () => (/* binding */ planExchanges),
  e4: () => (/* binding */ providerNames)
});

// UNUSED EXPORTS: chooseProvider

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/exchangers/registry.js
/**
 * Every built-in exchanger by the name that `provider` takes.
 *
 * Look names up with `Object.hasOwn`, so that `constructor` is not a provider.
 */
const exchangers = {
    aws: {
        load: () => __webpack_require__.e(/* import() */ 668).then(__webpack_require__.bind(__webpack_require__, 9668)),
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
        load: () => __webpack_require__.e(/* import() */ 363).then(__webpack_require__.bind(__webpack_require__, 1363)),
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
        load: () => __webpack_require__.e(/* import() */ 996).then(__webpack_require__.bind(__webpack_require__, 1996)),
        identifiedBy: ['client-id', 'tenant-id', 'subscription-id'],
    },
    custom: {
        load: () => __webpack_require__.e(/* import() */ 937).then(__webpack_require__.bind(__webpack_require__, 6937)),
        identifiedBy: ['url', 'token-path', 'revoke-url', 'single-use'],
    },
};

// EXTERNAL MODULE: ./lib/inputs.js
var lib_inputs = __webpack_require__(646);
// EXTERNAL MODULE: ./lib/sinks/variable-names.js
var variable_names = __webpack_require__(9183);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
;// CONCATENATED MODULE: ./lib/plan.js





/** The exchangers' names. */
function providerNames() {
    return Object.keys(exchangers);
}
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
        throw (0,lib_inputs/* inputError */.Xu)(failures.map(errors/* messageOf */.bD));
    const plans = outcomes.flatMap((outcome) => outcome.status === 'fulfilled' ? [outcome.value] : []);
    checkCollisions(plans);
    return plans;
}
/**
 * Chooses the exchanger: the one named, or the only one that the given inputs belong to.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function chooseProvider(provider, given) {
    const names = providerNames().join(', ');
    if (provider !== undefined) {
        if (Object.hasOwn(exchangers, provider))
            return provider;
        const meant = (0,lib_text/* closest */.kp)(provider, providerNames());
        throw new errors/* OidcError */.uv('ERR_INPUT', `There is no provider ${(0,lib_text/* quoteForeign */.xS)(provider, 60)}`, {
            hint: meant === undefined ? `It is one of: ${names}.` : `Is ${meant} meant? There are: ${names}.`,
        });
    }
    const fitting = Object.entries(exchangers).filter(([, entry]) => entry.identifiedBy.some((name) => given.includes(name)));
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1)
        return only[0];
    const reason = fitting.length === 0
        ? 'No provider is given, and no input that tells it'
        : `The inputs belong to several providers: ${fitting.map(([name]) => name).join(', ')}`;
    throw new errors/* OidcError */.uv('ERR_INPUT', reason, {
        hint: `Give provider, one of: ${names}. For several in one step, use exchanges.`,
    });
}
/**
 * Loads the exchanger of that name.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function loadExchanger(provider) {
    return (await exchangers[chooseProvider(provider, [])].load()).default;
}
async function planExchange(request, context) {
    const providerName = chooseProvider(request.provider, request.given);
    const exchanger = (await exchangers[providerName].load()).default;
    await checkForeign(request.given, exchanger);
    const raw = (name) => {
        const given = request.raw(name);
        const variable = exchanger.inputs[name]?.env;
        return (0,lib_inputs/* isGiven */.qR)(given) || variable === undefined ? given : context.env[variable];
    };
    const inputs = await (0,lib_inputs/* readInputs */.Ko)(exchanger.inputs, raw, context);
    const prepared = exchanger.prepare(inputs, context.env, context.self);
    for (const variable of prepared.variables)
        (0,variable_names/* checkVariableName */.m)(variable);
    const aliases = Object.entries(exchanger.inputs).flatMap(([name, { alias }]) => alias === undefined || inputs[name] === undefined ? [] : [[alias, inputs[name]]]);
    return {
        ...prepared,
        audience: request.audience ?? prepared.audience,
        exchanger,
        name: request.name,
        label: request.name ?? exchanger.name,
        shared: { ...prepared.shared, ...Object.fromEntries(aliases) },
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
    const typing = (0,lib_inputs/* describeUnknown */.Ee)(ownerless, Object.keys(exchanger.inputs));
    throw (0,lib_inputs/* inputError */.Xu)([...owners, ...(typing === undefined ? [] : [typing])]);
}
/** Only on the way to an error: loads the other exchangers to say whose input this is. */
async function findOwner(input) {
    for (const [name, entry] of Object.entries(exchangers)) {
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
        throw (0,lib_inputs/* inputError */.Xu)([...new Set(problems)], 'Let one of them keep to its outputs with export-environment: false, or put it into a step of its own.');
    }
}
function prefixed(error, requests, index) {
    if (requests.length === 1 || !(error instanceof errors/* OidcError */.uv))
        return error;
    const request = requests[index];
    const label = request?.name ?? request?.provider ?? 'no provider';
    return error.with({
        message: `Exchange ${index + 1} (${(0,lib_text/* quoteForeign */.xS)(label, 60)}): ${error.message}`,
    });
}


/***/ }),

/***/ 9183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ checkVariableName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);


/** Variables that change how later steps run; nobody's credentials need them. */
const dangerous = [
    /^(?:PATH|PATHEXT|HOME|SHELL|IFS|ENV|PS4|PROMPT_COMMAND|COMSPEC|SYSTEMROOT|WINDIR|TMPDIR|TEMP|TMP)$/,
    /^(?:LD|DYLD)_/,
    /^BASH_/,
    /^NODE_(?!AUTH_TOKEN$)/,
    /^NPM_CONFIG_/,
    /^PYTHON/,
    /^PERL/,
    /^RUBY/,
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
/**
 * Checks a variable's name: legal in every shell, and not one that changes how later steps run.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function checkVariableName(name) {
    if (!/^[A-Za-z_][A-Za-z0-9_]{0,254}$/.test(name)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(name, 60) || 'An empty text'} is not a variable's name`, {
            hint: 'Use letters, digits and underscores, and no digit first.',
        });
    }
    // Windows does not tell capitals apart, and curl and others read http_proxy as well as HTTP_PROXY.
    if (dangerous.some((pattern) => pattern.test(name.toUpperCase()))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `The variable ${name} is not set, because it changes how later steps run`, {
            hint: 'Choose another name; a credential does not need this one.',
        });
    }
}


/***/ }),

/***/ 4700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ createTokenSupply),
  TC: () => (/* binding */ findSource),
  qX: () => (/* binding */ findSourceFor)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/jwt.js
var jwt = __webpack_require__(2686);
;// CONCATENATED MODULE: ./lib/sources/registry.js
/** Every source by name, in the order in which they are asked. */
const sources = {
    github: () => __webpack_require__.e(/* import() */ 27).then(__webpack_require__.bind(__webpack_require__, 27)),
};

// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
;// CONCATENATED MODULE: ./lib/tokens.js




/**
 * Finds where this job's ID tokens come from: the first source that is here, or the one that is named.
 *
 * @throws {OidcError} `ERR_NO_SOURCE`, `ERR_INPUT` for an unknown name, and what a source that is here but broken says
 */
async function findSource(context, wanted = 'auto') {
    if (wanted !== 'auto' && !Object.hasOwn(sources, wanted))
        throw unknownSource(wanted);
    for (const [name, load] of Object.entries(sources)) {
        if (wanted !== 'auto' && wanted !== name)
            continue;
        const opened = (await load()).default.open(context);
        if (opened !== undefined)
            return { name, ...opened };
    }
    const names = Object.keys(sources).join(', ');
    throw new errors/* OidcError */.uv('ERR_NO_SOURCE', 'There is no ID token to be had here', {
        hint: `This does not look like a job of: ${wanted === 'auto' ? names : wanted}.`,
    });
}
/**
 * The source for a step's exchanges: `undefined` where none needs a token, and looked for only once a token is asked
 * for where none may turn out to be needed.
 *
 * @param find see {@link findSource}
 */
async function findSourceFor(plans, find) {
    const needing = plans.filter(({ withoutToken }) => !withoutToken);
    if (needing.length === 0)
        return undefined;
    if (needing.some(({ tokenOnDemand }) => !tokenOnDemand))
        return find();
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
    throw new errors/* OidcError */.uv('ERR_TOKEN_AUDIENCE', `The ID token is not for ${(0,lib_text/* quoteForeign */.xS)(wanted)} but for ${received.map((name) => (0,lib_text/* quoteForeign */.xS)(name)).join(', ') || 'nobody'}`, {
        hint: 'The source did not follow the audience that was asked for; check what issues the tokens here.',
    });
}
function unknownSource(name) {
    const names = Object.keys(sources);
    const meant = (0,lib_text/* closest */.kp)(name, names);
    return new errors/* OidcError */.uv('ERR_INPUT', `token-source ${(0,lib_text/* quoteForeign */.xS)(name)} does not exist`, {
        hint: meant === undefined ? `It is one of: auto, ${names.join(', ')}.` : `Is ${meant} meant?`,
    });
}


/***/ })

};
