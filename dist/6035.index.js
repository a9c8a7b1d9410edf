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
// EXTERNAL MODULE: ./lib/context.js + 4 modules
var context = __webpack_require__(60231);
// EXTERNAL MODULE: ./lib/inputs/context-options.js
var context_options = __webpack_require__(17661);
// EXTERNAL MODULE: ./lib/step/exchange.js + 1 modules
var exchange = __webpack_require__(62714);
// EXTERNAL MODULE: ./lib/step/run.js + 4 modules
var run = __webpack_require__(2950);
// EXTERNAL MODULE: ./lib/step/tokens.js + 1 modules
var tokens = __webpack_require__(74814);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
;// CONCATENATED MODULE: ./lib/action/report.js


/** Splits an error into one report for each failure. */
function reportFailure(error) {
    if (error instanceof AggregateError)
        return error.errors.flatMap(reportFailure);
    if (error instanceof errors/* OidcError */.uv) {
        const { message, hint, details, code } = error;
        return [{ message, hint, details, code }];
    }
    return [
        {
            message: `Unexpected: ${(0,core_text/* quoteForeign */.xS)((0,errors/* messageOf */.bD)(error), longest)}`,
            hint: 'This is a bug in the action. Please report it with the log of a run with debug logging.',
            details: [],
            code: (0,errors/* codeOf */.$N)(error) ?? 'ERR_BUG',
        },
    ];
}
/** The maximum length of an identity or a value, which may come from an answer. */
const longest = 500;
/** One exchange's success as log lines. */
function reportSuccess({ plan, credentials, tookMs }, published, now) {
    const { expiresAt } = credentials;
    const until = expiresAt === undefined ? '' : `, until ${describeExpiry(expiresAt, now)}`;
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
        const table = rows.length === 0 ? '' : `\n| fact | value |\n| --- | --- |\n${rows.join('\n')}\n`;
        const advice = hint === undefined ? '' : `\n${(0,core_text/* escapeMarkdown */.FV)(hint).replace(/\n/g, '<br>\n')}\n`;
        return `**${(0,core_text/* escapeMarkdown */.FV)(message).replace(/\n/g, '<br>\n')}** (${(0,core_text/* escapeMarkdown */.FV)(code)})\n${advice}${table}`;
    });
    return `### No credentials from this step\n\n${sections.join('\n')}`;
}
/** The job summary of a successful step, in Markdown. */
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
 * A runner cancels a step with SIGINT, SIGTERM after 7.5 s and SIGKILL 2.5 s later, which is time to revoke credentials.
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
        ...(0,context_options/* contextOptions */.u)(settings),
        onSecret: runner.mask,
    });
}
async function runStep(step, runner, context) {
    const { settings, requests } = step;
    const before = { ...runner.env };
    const finished = await (0,run/* runStep */.e)(requests, context, {
        source: settings['token-source'],
        parameters: (0,tokens/* readParameters */.Zu)(settings),
        onPlanned(plans) {
            if (settings['unset-current-credentials'])
                forgetCredentials(plans);
        },
        whileConnecting: () => Promise.all([runner.load(), __webpack_require__.e(/* import() */ 7993).then(__webpack_require__.bind(__webpack_require__, 27993))]),
    });
    const job = await runner.load();
    const { openState } = await __webpack_require__.e(/* import() */ 1376).then(__webpack_require__.bind(__webpack_require__, 31376));
    const state = openState(job);
    try {
        await publishAll(finished, before, step, { runner, context, state });
    }
    catch (error) {
        await giveBackPublished(finished, context, state);
        throw error;
    }
}
async function publishAll(finished, before, { settings }, { runner, context, state }) {
    const job = await runner.load();
    const { publish } = await __webpack_require__.e(/* import() */ 7993).then(__webpack_require__.bind(__webpack_require__, 27993));
    const publications = finished.map((exchange) => {
        const { shared, label } = exchange.plan;
        return {
            finished: exchange,
            outputPrefix: settings.exchanges === undefined ? '' : `${label}-`,
            environment: settings['export-environment'] && shared['export-environment'] !== false,
            unsetOthers: settings['unset-current-credentials'],
            overwrite: settings['overwrite-environment'] || shared['overwrite-environment'] === true,
            onRequestOutputs: settings['output-credentials'] || shared['output-credentials'] === true,
            cleanup: settings.cleanup && shared.cleanup !== false && exchange.plan.cleanup !== false,
            revoke: settings.revoke,
        };
    });
    const published = await publish(publications, before, job, {
        log: runner,
        signal: context.signal,
        state,
    });
    logSuccess(publications, published, { runner, settings, now: context.now() });
}
/** Revokes unpublished credentials. The post step retries revocations that fail here. */
async function giveBackPublished(finished, context, state) {
    if (!(await (0,exchange/* giveBackAll */.u)(finished, context, 'the step failed')))
        return;
    try {
        state.forgetRevocations();
    }
    catch {
        context.log.debug('The completed revocations could not be saved');
    }
}
/** Removes earlier credentials from this process, where libraries and programs would use them. */
function forgetCredentials(plans) {
    for (const name of plans.flatMap(({ variables }) => variables))
        delete process.env[name];
}
function logSuccess(publications, published, { runner, settings, now }) {
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
    await runner.load();
    const reports = reportFailure(error);
    for (const { message, hint, details, code } of reports) {
        for (const line of details)
            runner.info(line);
        runner.error(hint === undefined ? message : `${message}\n${hint}`, `oidc-exchange: ${code}`);
    }
    if (error instanceof Error)
        runner.debug(error.stack ?? '');
    if (summary !== 'never')
        writeSummary(runner, renderFailure(reports));
}
/** An unwritable summary does not fail the step. */
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
/* harmony import */ var _core_defined_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50862);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58563);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);



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
        debug: (message) => say(({ debug }) => debug((0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeForLog */ .p5)(message))),
        info: (message) => say(({ info }) => info((0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeForLog */ .p5)(message))),
        warning: (message, title) => say(({ warning }) => warning((0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeForLog */ .p5)(message), (0,_core_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({ title }))),
        error: (message, title) => say(({ error }) => error((0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeForLog */ .p5)(message), { title })),
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78864);
/* harmony import */ var _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6636);



/**
 * Reads the step's inputs. Inputs of exchanges stay raw until their exchanger is known.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function readStep(env, context) {
    const given = readGiven(env);
    const settings = await readSettings(env, context);
    const own = [...given.keys()].filter(isOfExchange);
    if (settings.exchanges !== undefined) {
        const requests = await readExchanges(settings, own);
        const environmentPrefix = settings['environment-prefix'];
        return { settings, requests: requests.map((one) => ({ ...one, environmentPrefix })) };
    }
    const { provider, audience } = settings;
    const isClearing = settings['unset-current-credentials'] && own.length === 0;
    const request = {
        provider: isClearing ? (provider ?? 'aws') : provider,
        audience,
        given: own,
        raw: (name) => given.get(name.toLowerCase()),
        environmentPrefix: settings['environment-prefix'],
        // The runner sets a variable for each declared input; only the root's action.yml declares this one.
        tolerates: env.INPUT_EXCHANGES === undefined ? 'foreign' : 'unknown',
        isClearing: isClearing && (provider === undefined || provider === 'aws'),
    };
    return { settings, requests: [request] };
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
/** The inputs that are set. The runner sets a variable for each declared one, possibly empty, and for each undeclared one. */
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', `exchanges and ${beside.join(', ')} cannot be combined`, {
            hint: 'With exchanges, put the inputs of each identity into its item.',
        });
    }
    const items = await (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .hN)('exchanges', settings.exchanges ?? '').catch((error) => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', error.message);
    });
    if (!Array.isArray(items) || items.length === 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', 'exchanges must be a YAML list with at least one item', {
            hint: 'Start each item with "- provider: …".',
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
const allowedInItems = [...itemsOwn, ..._inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .itemInputs */ .f6];
/** An item's inputs by their lower-case names, because the runner ignores the case of names. */
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
        return `${label}: name must start with a letter and have only letters, digits, hyphens and underscores`;
    }
    const shared = [...fields.keys()].find((name) => !isOfExchange(name) && !allowedInItems.includes(name));
    if (shared !== undefined)
        return `${label}: ${shared} applies to the whole step, so set it outside of exchanges`;
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
