export const id = 6035;
export const ids = [6035];
export const modules = {

/***/ 36035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMain: () => (/* binding */ runMain)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/context.js + 5 modules
var context = __webpack_require__(44556);
// EXTERNAL MODULE: ./lib/step/exchange.js
var exchange = __webpack_require__(91345);
// EXTERNAL MODULE: ./lib/step/plan.js + 1 modules
var plan = __webpack_require__(95227);
// EXTERNAL MODULE: ./lib/step/tokens.js + 1 modules
var tokens = __webpack_require__(74814);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
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
/** Of an identity or a value, in characters: an answer may have told it. */
const longest = 500;
/** One exchange's success as log lines. */
function reportSuccess({ plan, credentials, tookMs }, published, now) {
    const until = credentials.expiresAt === undefined
        ? ''
        : `, until ${describeExpiry(credentials.expiresAt, now)}`;
    const list = (items) => items.map(({ name, shown }) => `${name}=${(0,core_text/* quoteForeign */.xS)(shown, longest)}`).join(' ');
    const { variables, outputs } = published;
    return [
        `${plan.label}: you are ${(0,core_text/* quoteForeign */.xS)(credentials.identity, longest)}${until} (took ${(0,core_text/* formatMs */._V)(tookMs)})`,
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
            return `| ${(0,core_text/* escapeMarkdown */.FV)(name)} | ${(0,core_text/* escapeMarkdown */.FV)(value)} |`;
        });
        const table = rows.length === 0 ? '' : `\n| presented and compared | |\n| --- | --- |\n${rows.join('\n')}\n`;
        const advice = hint === undefined ? '' : `\n${(0,core_text/* escapeMarkdown */.FV)(hint).replace(/\n/g, '<br>\n')}\n`;
        return `**${(0,core_text/* escapeMarkdown */.FV)(message).replace(/\n/g, '<br>\n')}** (${(0,core_text/* escapeMarkdown */.FV)(code)})\n${advice}${table}`;
    });
    return `### No credentials from this step\n\n${sections.join('\n')}`;
}
/** The job summary of a step that worked, in Markdown. */
function renderSuccess(results, now) {
    const rows = results.map(({ finished: { plan, credentials }, published }) => {
        const until = credentials.expiresAt === undefined ? '' : describeExpiry(credentials.expiresAt, now);
        const names = published.variables.map(({ name }) => name).join(', ');
        const identity = (0,core_text/* quoteForeign */.xS)(credentials.identity, longest);
        return `| ${[plan.label, identity, until, names].map(core_text/* escapeMarkdown */.FV).join(' | ')} |`;
    });
    return `### Credentials of this step\n\n| exchange | identity | until | variables |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

// EXTERNAL MODULE: ./lib/action/runner.js
var action_runner = __webpack_require__(14918);
// EXTERNAL MODULE: ./lib/action/settings.js
var settings = __webpack_require__(21149);
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








/** A job on a hosted runner ends after so long. */
const longestSeconds = 21_600;
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
            const cancelling = __addDisposableResource(env_1, listenForCancel(), false);
            const context = __addDisposableResource(env_1, createStepContext(runner, step.settings, cancelling.signal), false);
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
/**
 * A runner that cancels a step sends SIGINT, SIGTERM after 7.5 s, and kills 2.5 s later: time to revoke what was obtained.
 *
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 */
function listenForCancel() {
    const cancelling = new AbortController();
    const cancel = () => cancelling.abort();
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    return {
        signal: cancelling.signal,
        [Symbol.dispose]: () => void process.off('SIGINT', cancel).off('SIGTERM', cancel),
    };
}
function createStepContext(runner, settings, cancelled) {
    return (0,context/* createContext */.q6)({
        cancelled,
        env: runner.env,
        log: runner,
        retry: {
            maxAttempts: settings['disable-retry'] ? 1 : settings['retry-max-attempts'],
            deniedMs: settings['disable-retry'] ? 0 : settings['retry-on-denied-s'] * 1000,
        },
        http: {
            requestTimeoutMs: settings['request-timeout-s'] * 1000,
            httpProxy: settings['http-proxy'],
            noProxy: settings['no-proxy'],
        },
        deadlineMs: (settings['action-timeout-s'] || longestSeconds) * 1000,
        onSecret: runner.mask,
    });
}
async function runStep(step, runner, context) {
    const { settings, requests } = step;
    const finding = (0,tokens/* findSource */.TC)(context, settings['token-source'], (0,tokens/* readParameters */.Zu)(settings));
    // Wrong inputs are told before a missing permission, and some exchanges need no token at all.
    finding.catch(() => undefined);
    const plans = await (0,plan/* planExchanges */.Q)(requests, context);
    const before = { ...runner.env };
    if (settings['unset-current-credentials'])
        forgetCredentials(plans);
    const source = await (0,tokens/* findSourceFor */.qX)(plans, () => finding);
    const finished = await (0,exchange/* runExchanges */.I)(plans, source, context, () => Promise.all([runner.load(), __webpack_require__.e(/* import() */ 8061).then(__webpack_require__.bind(__webpack_require__, 98061))]));
    try {
        await publishAll(finished, before, step, { runner, context });
    }
    catch (error) {
        await giveBackPublished(finished, runner, context);
        throw error;
    }
}
async function publishAll(finished, before, { settings }, { runner, context }) {
    const job = await runner.load();
    const { publish } = await __webpack_require__.e(/* import() */ 8061).then(__webpack_require__.bind(__webpack_require__, 98061));
    const publications = finished.map((exchange) => {
        const { shared, label } = exchange.plan;
        return {
            finished: exchange,
            outputPrefix: settings.exchanges === undefined ? '' : `${label}-`,
            environment: settings['export-environment'] && shared['export-environment'] !== false,
            unsetOthers: settings['unset-current-credentials'],
            onRequestOutputs: settings['output-credentials'] || shared['output-credentials'] === true,
            cleanup: settings.cleanup && shared.cleanup !== false && exchange.plan.cleanup !== false,
            revoke: settings.revoke,
        };
    });
    const published = await publish(publications, before, job, {
        log: runner,
        signal: context.signal,
    });
    tellSuccess(publications, published, { runner, settings, now: context.now() });
}
/** What nobody gets must not live on; what could not be revoked now is tried again by the post step. */
async function giveBackPublished(finished, runner, context) {
    if (!(await (0,exchange/* giveBackAll */.u)(finished, context, 'the step failed')))
        return;
    try {
        const { revokedState } = await __webpack_require__.e(/* import() */ 8061).then(__webpack_require__.bind(__webpack_require__, 98061));
        const job = await runner.load();
        job.saveState(revokedState, 'true');
    }
    catch {
        runner.debug('That everything is revoked could not be saved');
    }
}
/** Takes what earlier steps left out of this process, where programs and libraries would find it by themselves. */
function forgetCredentials(plans) {
    for (const name of plans.flatMap(({ variables }) => variables))
        delete process.env[name];
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

/***/ 14918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ createRunner)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58563);

/** Creates the {@link Runner} of this process. */
function createRunner(env) {
    let core;
    let waiting = [];
    const say = (command) => {
        if (core === undefined)
            waiting.push(command);
        else
            command(core);
    };
    return {
        env,
        mask(value) {
            for (const line of (0,_core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .linesToMask */ .r)(value))
                say(({ setSecret }) => setSecret(line));
            return new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
        },
        debug: (message) => say(({ debug }) => debug(message)),
        info: (message) => say(({ info }) => info(message)),
        warning: (message) => say(({ warning }) => warning(message)),
        async load() {
            core ??= await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(143), __webpack_require__.e(4322)]).then(__webpack_require__.bind(__webpack_require__, 90143));
            for (const command of waiting)
                command(core);
            waiting = [];
            return core;
        },
    };
}


/***/ }),

/***/ 21149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readStep),
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78864);
/* harmony import */ var _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6636);



/**
 * Reads what the workflow gave; the exchanges' own inputs stay raw until their exchanger is known.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function readStep(env, context) {
    const given = readGiven(env);
    const settings = await readSettings(env, context);
    const own = [...given.keys()].filter(isOfExchange);
    if (settings.exchanges !== undefined) {
        return { settings, requests: await readExchanges(settings, own) };
    }
    const { provider, audience } = settings;
    return {
        settings,
        requests: [{ provider, audience, given: own, raw: (name) => given.get(name.toLowerCase()) }],
    };
}
/**
 * Reads the shared inputs alone, for the post step.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function readSettings(env, context) {
    const given = readGiven(env);
    return (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .Ko)(_inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedInputs */ .dO, (name) => given.get(name), context);
}
function isOfExchange(name) {
    return !Object.hasOwn(_inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .sharedInputs */ .dO, name) || _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .exchangeInputs */ .PH.includes(name);
}
/** Inputs that hold something: the runner sets a variable for each declared one, empty where nothing was given. */
function readGiven(env) {
    const given = new Map();
    for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '')
            continue;
        given.set(variable.slice('INPUT_'.length).toLowerCase(), value);
    }
    return given;
}
async function readExchanges(settings, own) {
    const beside = [
        ...(settings.provider === undefined ? [] : ['provider']),
        ...(settings.audience === undefined ? [] : ['audience']),
        ...own,
    ];
    if (beside.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', `exchanges and ${beside.join(', ')} are given both`, {
            hint: 'With exchanges, everything that concerns one identity goes into its item.',
        });
    }
    const items = await (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .hN)('exchanges', settings.exchanges ?? '').catch((error) => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', error.message);
    });
    if (!Array.isArray(items) || items.length === 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', 'exchanges must be a YAML list with at least one item', {
            hint: 'Begin each item with "- provider: …".',
        });
    }
    const problems = [];
    const requests = items.flatMap((item, index) => {
        const fields = fieldsOf(item);
        const problem = describeProblem(fields, index);
        if (problem !== undefined)
            problems.push(problem);
        return fields !== undefined && problem === undefined ? [toRequest(fields)] : [];
    });
    if (problems.length > 0)
        throw (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputError */ .Xu)(problems);
    return requests;
}
const itemsOwn = ['provider', 'name', 'audience'];
/** An item's inputs by their names in small letters, as the runner gives those of a step; `undefined` for no map. */
function fieldsOf(item) {
    if (typeof item !== 'object' || item === null || Array.isArray(item))
        return undefined;
    return new Map(Object.entries(item).map(([name, value]) => [name.toLowerCase(), value]));
}
function describeProblem(fields, index) {
    const label = `Item ${index + 1} of exchanges`;
    if (fields === undefined)
        return `${label} is not a map of inputs`;
    for (const field of itemsOwn) {
        const value = fields.get(field);
        if (value !== undefined && value !== null && typeof value !== 'string')
            return `${label}: ${field} must be text`;
    }
    const name = fields.get('name');
    if (typeof name === 'string' && !/^[A-Za-z][\w-]{0,40}$/.test(name)) {
        return `${label}: name must be letters, digits, hyphens and underscores, a letter first`;
    }
    const shared = [...fields.keys()].find((name) => !isOfExchange(name) && !itemsOwn.includes(name));
    if (shared !== undefined)
        return `${label}: ${shared} is an input of the whole step, so give it beside exchanges`;
    return undefined;
}
function toRequest(fields) {
    const text = (name) => {
        const value = fields.get(name);
        return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
    };
    const given = [...fields.keys()].filter((name) => !itemsOwn.includes(name) && fields.get(name) !== null);
    return {
        provider: text('provider'),
        name: text('name'),
        audience: text('audience'),
        given,
        raw: (name) => fields.get(name.toLowerCase()),
    };
}


/***/ })

};
