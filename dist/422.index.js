export const id = 422;
export const ids = [422];
export const modules = {

/***/ 8422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMain: () => (/* binding */ runMain)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/context.js + 4 modules
var context = __webpack_require__(1497);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/revoke.js
var revoke = __webpack_require__(4809);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/jwt.js
var jwt = __webpack_require__(2686);
;// CONCATENATED MODULE: ./lib/sources/registry.js
/** Every source by name, in the order in which they are asked. */
const sources = {
    github: () => __webpack_require__.e(/* import() */ 27).then(__webpack_require__.bind(__webpack_require__, 27)),
};

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

;// CONCATENATED MODULE: ./lib/exchange.js





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
        byAudience.set(audience, createTokenSupply(source, audience, context));
    }
    return ({ audience }) => byAudience.get(audience) ?? noTokens;
}
const noTokens = {
    get: () => Promise.reject(new errors/* OidcError */.uv('ERR_NO_SOURCE', 'This exchange was to take no ID token')),
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
    if (plan.withoutToken) {
        await plan.load?.();
    }
    else {
        const token = supply.get();
        // The request for the token must be on the wire before loading blocks this thread.
        token.catch(() => undefined);
        for (let turn = 0; turn < 3; turn++)
            await (0,promises_.setImmediate)();
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
    const audience = (0,lib_text/* quoteForeign */.xS)(String(plan.audience ?? claims.aud));
    context.log.info(`${plan.label}: ID token of ${(0,lib_text/* quoteForeign */.xS)(String(claims.sub))} for ${audience} goes to ${hosts}`);
}
/** What an exchanger returned must be usable and no more than it announced. */
function checkCredentials(credentials, plan) {
    const unannounced = Object.keys(credentials.env).filter((name) => !plan.variables.includes(name));
    if (unannounced.length > 0) {
        throw new errors/* OidcError */.uv('ERR_RESPONSE', `${plan.label} returned variables that it had not announced: ${unannounced.join(', ')}`);
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
async function giveBack(finished, context) {
    await Promise.all(finished.map(async ({ plan, credentials }) => {
        if (credentials.revocation === undefined)
            return;
        try {
            await (0,revoke/* revoke */.r)(credentials.revocation, context);
            context.log.info(`${plan.label}: revoked, because another exchange of this step failed`);
        }
        catch (error) {
            context.log.warning(`${plan.label}: could not be revoked: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }));
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

;// CONCATENATED MODULE: ./lib/exchangers/registry.js
/**
 * Every built-in exchanger by the name that `provider` takes.
 *
 * Look names up with `Object.hasOwn`, so that `constructor` is not a provider.
 */
const exchangers = {
    aws: {
        load: () => __webpack_require__.e(/* import() */ 405).then(__webpack_require__.bind(__webpack_require__, 9786)),
        identifiedBy: [
            'aws-region',
            'role-to-assume',
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
        load: () => __webpack_require__.e(/* import() */ 744).then(__webpack_require__.bind(__webpack_require__, 4744)),
        identifiedBy: [
            'workload_identity_provider',
            'service_account',
            'token_format',
            'access_token_lifetime',
            'access_token_scopes',
            'create_credentials_file',
        ],
    },
    azure: {
        load: () => __webpack_require__.e(/* import() */ 772).then(__webpack_require__.bind(__webpack_require__, 2772)),
        identifiedBy: ['client-id', 'tenant-id', 'subscription-id'],
    },
    custom: {
        load: () => __webpack_require__.e(/* import() */ 937).then(__webpack_require__.bind(__webpack_require__, 6937)),
        identifiedBy: ['url', 'token-path', 'revoke-url', 'single-use'],
    },
};

// EXTERNAL MODULE: ./lib/inputs.js
var lib_inputs = __webpack_require__(646);
;// CONCATENATED MODULE: ./lib/sinks/variable-names.js


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
        throw new errors/* OidcError */.uv('ERR_INPUT', `${(0,lib_text/* quoteForeign */.xS)(name, 60) || 'An empty text'} is not a variable's name`, {
            hint: 'Use letters, digits and underscores, and no digit first.',
        });
    }
    // Windows does not tell capitals apart, and curl and others read http_proxy as well as HTTP_PROXY.
    if (dangerous.some((pattern) => pattern.test(name.toUpperCase()))) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `The variable ${name} is not set, because it changes how later steps run`, {
            hint: 'Choose another name; a credential does not need this one.',
        });
    }
}

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
async function planExchange(request, context) {
    const providerName = chooseProvider(request.provider, request.given);
    const exchanger = (await exchangers[providerName].load()).default;
    await checkForeign(request.given, exchanger);
    const inputs = await (0,lib_inputs/* readInputs */.Ko)(exchanger.inputs, request.raw, context);
    const prepared = exchanger.prepare(inputs, context.env);
    for (const variable of prepared.variables)
        checkVariableName(variable);
    const aliases = Object.entries(exchanger.inputs).flatMap(([name, { alias }]) => alias === undefined || inputs[name] === undefined ? [] : [[alias, inputs[name]]]);
    return {
        ...prepared,
        audience: request.audience ?? prepared.audience,
        exchanger,
        name: request.name,
        label: request.name ?? exchanger.name,
        shared: Object.fromEntries(aliases),
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

// EXTERNAL MODULE: ./lib/sinks/github.js + 1 modules
var github = __webpack_require__(94);
;// CONCATENATED MODULE: ./lib/action/report.js


/** Takes an error apart, one report for each failure in it. */
function reportFailure(error) {
    if (error instanceof AggregateError)
        return error.errors.flatMap(reportFailure);
    if (error instanceof errors/* OidcError */.uv) {
        const { message, hint, details, code } = error;
        return [{ message, hint, details, code }];
    }
    return [
        {
            message: `Unexpected: ${(0,errors/* messageOf */.bD)(error)}`,
            hint: 'This is a fault of the action. Please report it, with the log of a run that has debug logging on.',
            details: [],
            code: (0,errors/* codeOf */.$N)(error) ?? 'ERR_BUG',
        },
    ];
}
/** One exchange's success as log lines. */
function reportSuccess({ plan, credentials, tookMs }, published, now) {
    const until = credentials.expiresAt === undefined
        ? ''
        : `, until ${describeExpiry(credentials.expiresAt, now)}`;
    const list = (items) => items.map(({ name, shown }) => `${name}=${shown}`).join(' ');
    const { variables, outputs } = published;
    return [
        `${plan.label}: you are ${credentials.identity}${until} (took ${(0,lib_text/* formatMs */._V)(tookMs)})`,
        ...(variables.length === 0 ? [] : [`${plan.label}: set ${list(variables)}`]),
        ...(outputs.length === 0 ? [] : [`${plan.label}: outputs ${list(outputs)}`]),
    ];
}
/** `2026-11-22T13:00:00Z, in 60 min` */
function describeExpiry(expiresAt, now) {
    const minutes = Math.round((expiresAt.getTime() - now.getTime()) / 60_000);
    return `${expiresAt.toISOString().replace(/\.\d+Z$/, 'Z')}, in ${minutes} min`;
}
/** The job summary of a failed step, in Markdown. */
function renderFailure(reports) {
    const sections = reports.map(({ message, hint, details, code }) => {
        const rows = details.map((line) => {
            const [, name = '', value = ''] = /^([^:]*): ?([\s\S]*)$/.exec(line) ?? [undefined, line, ''];
            return `| ${(0,lib_text/* escapeMarkdown */.FV)(name)} | ${(0,lib_text/* escapeMarkdown */.FV)(value)} |`;
        });
        const table = rows.length === 0 ? '' : `\n| presented and compared | |\n| --- | --- |\n${rows.join('\n')}\n`;
        const advice = hint === undefined ? '' : `\n${(0,lib_text/* escapeMarkdown */.FV)(hint).replace(/\n/g, '<br>\n')}\n`;
        return `**${(0,lib_text/* escapeMarkdown */.FV)(message).replace(/\n/g, '<br>\n')}** (${(0,lib_text/* escapeMarkdown */.FV)(code)})\n${advice}${table}`;
    });
    return `### No credentials from this step\n\n${sections.join('\n')}`;
}
/** The job summary of a step that worked, in Markdown. */
function renderSuccess(results, now) {
    const rows = results.map(({ finished: { plan, credentials }, published }) => {
        const until = credentials.expiresAt === undefined ? '' : describeExpiry(credentials.expiresAt, now);
        const names = published.variables.map(({ name }) => name).join(', ');
        return `| ${[plan.label, credentials.identity, until, names].map(lib_text/* escapeMarkdown */.FV).join(' | ')} |`;
    });
    return `### Credentials of this step\n\n| exchange | identity | until | variables |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

// EXTERNAL MODULE: ./lib/action/runner.js
var action_runner = __webpack_require__(4918);
// EXTERNAL MODULE: ./lib/action/settings.js + 1 modules
var settings = __webpack_require__(5314);
;// CONCATENATED MODULE: ./lib/action/main.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









/**
 * The action's step: inputs → ID tokens → exchanges → publishing.
 *
 * @returns whether everything was published
 */
async function runMain(env) {
    const runner = (0,action_runner/* createRunner */.j)(env);
    let summary = 'on-failure';
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const step = await (0,settings/* readStep */.j)(env, runner);
            summary = step.settings.summary;
            const context = __addDisposableResource(env_1, createStepContext(runner, step.settings), false);
            await runStep(step, runner, context);
            return true;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    catch (error) {
        await fail(error, runner, summary);
        return false;
    }
}
function createStepContext(runner, settings) {
    return (0,context/* createContext */.q)({
        env: runner.env,
        log: runner,
        retry: {
            maxAttempts: settings['retry-max-attempts'],
            deniedMs: settings['retry-on-denied-s'] * 1000,
        },
        http: {
            requestTimeoutMs: settings['request-timeout-s'] * 1000,
            httpProxy: settings['http-proxy'],
            noProxy: settings['no-proxy'],
        },
        deadlineMs: settings['action-timeout-s'] * 1000,
        onSecret: runner.mask,
    });
}
async function runStep(step, runner, context) {
    const { settings, requests } = step;
    const plans = await planExchanges(requests, context);
    const needsToken = plans.some(({ withoutToken }) => !withoutToken);
    const source = needsToken ? await findSource(context, settings['token-source']) : undefined;
    const finished = await runExchanges(plans, source, context, runner.load);
    const job = await runner.load();
    const publications = finished.map((exchange) => {
        const { shared, label } = exchange.plan;
        return {
            finished: exchange,
            outputPrefix: settings.exchanges === undefined ? '' : `${label}-`,
            environment: settings['export-environment'] && shared['export-environment'] !== false,
            onRequestOutputs: settings['output-credentials'],
            cleanup: settings.cleanup && shared.cleanup !== false,
            revoke: settings.revoke,
        };
    });
    const published = await (0,github/* publish */.m)(publications, runner.env, job);
    tellSuccess(publications, published, { runner, settings, now: context.now() });
}
function tellSuccess(publications, published, { runner, settings, now }) {
    const results = publications.flatMap(({ finished }, index) => {
        const result = published[index];
        return result === undefined ? [] : [{ finished, published: result }];
    });
    for (const { finished, published: result } of results) {
        for (const line of reportSuccess(finished, result, now))
            runner.info(line);
    }
    if (settings.summary === 'always')
        writeSummary(runner, renderSuccess(results, now));
}
async function fail(error, runner, summary) {
    const core = await runner.load();
    const reports = reportFailure(error);
    for (const { message, hint, details, code } of reports) {
        for (const line of details)
            core.info(line);
        core.error(hint === undefined ? message : `${message}\n${hint}`, {
            title: `oidc-exchange: ${code}`,
        });
    }
    if (error instanceof Error)
        core.debug(error.stack ?? '');
    if (summary !== 'never')
        writeSummary(runner, renderFailure(reports));
}
/** A summary that cannot be written is no reason to fail. */
function writeSummary(runner, markdown) {
    const file = runner.env.GITHUB_STEP_SUMMARY;
    if (!file)
        return;
    try {
        (0,external_node_fs_.appendFileSync)(file, `${markdown}\n`);
    }
    catch {
        runner.debug('The job summary could not be written');
    }
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


/***/ })

};
