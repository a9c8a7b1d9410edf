export const id = 5586;
export const ids = [5586,8061];
export const modules = {

/***/ 15586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: ./lib/context.js + 5 modules
var context = __webpack_require__(44556);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/http/revoke.js
var revoke = __webpack_require__(21384);
// EXTERNAL MODULE: ./lib/sinks/github.js
var github = __webpack_require__(98061);
// EXTERNAL MODULE: ./lib/sinks/installs/install.js + 1 modules
var install = __webpack_require__(82281);
// EXTERNAL MODULE: ./lib/sinks/private-folder.js
var private_folder = __webpack_require__(15948);
;// CONCATENATED MODULE: ./lib/sinks/github-undo.js





/**
 * Undoes what `publish` did, from the saved state alone: a path or a token that a later step put into the environment
 * is never followed. Every part is tried, whatever becomes of the others.
 */
async function undo(options, context) {
    const done = [];
    const failed = [];
    restoreVariables(options, done);
    // Before the folders: an install may have files of its own there.
    const installs = await (0,install/* undoInstalls */.jE)((0,install/* readInstalls */.ho)(options.state), { env: options.env });
    done.push(...installs.done);
    failed.push(...installs.failed);
    removeFolders(options, done, failed);
    await revokeAll(options, context, { done, failed });
    return { done, failed };
}
function restoreVariables({ env, state, exportVariable }, done) {
    const names = state('variables').split(',').filter(Boolean);
    const kept = [];
    const restored = [];
    const emptied = [];
    for (const name of names) {
        // The step failed before it set this one: there is nothing to undo.
        if ((env[name] ?? '') === state(`was_${name}`))
            continue;
        // Set anew by a later step: then it is that step's value, not ours.
        if ((0,github.fingerprint)(env[name] ?? '') !== state(`ours_${name}`)) {
            kept.push(name);
            continue;
        }
        const earlier = state(`was_${name}`);
        // A job's variable cannot be unset, only emptied; where a tool trips over that, it gets a harmless value.
        exportVariable(name, earlier || state(`neutral_${name}`));
        if (earlier)
            restored.push(name);
        else
            emptied.push(name);
    }
    if (emptied.length > 0)
        done.push(`Cleared ${emptied.join(', ')}`);
    if (restored.length > 0)
        done.push(`Gave ${restored.join(', ')} the earlier value back`);
    if (kept.length > 0)
        done.push(`Left ${kept.join(', ')} alone: changed by a later step`);
}
function removeFolders({ state }, done, failed) {
    for (let index = 0; state(`folder_${index}`) !== ''; index++) {
        const folder = state(`folder_${index}`);
        try {
            if ((0,private_folder/* removeFolder */.v$)(folder))
                done.push(`Removed ${folder}`);
        }
        catch (error) {
            failed.push((0,errors/* messageOf */.bD)(error));
        }
    }
}
async function revokeAll({ state }, context, { done, failed }) {
    if (state(github.revokedState) === 'true')
        return;
    const pending = [];
    for (let index = 0; state(`revoke_${index}_url`) !== ''; index++) {
        const read = (name) => state(`revoke_${index}_${name}`);
        const sending = async () => (0,revoke/* revoke */.r)(readRevocation(read, context), context);
        pending.push(sending().then(() => void done.push(`Revoked the credentials of ${read('label')}`), (error) => void failed.push(`The credentials of ${read('label')} could not be revoked: ${(0,errors/* messageOf */.bD)(error)}`)));
    }
    await Promise.all(pending);
}
function readRevocation(read, context) {
    const bearer = read('bearer');
    const parts = github.revocationParts.flatMap((part) => {
        const fields = read(part).split(',').filter(Boolean);
        const secrets = read(`${part}_secrets`).split(',');
        const readField = (name) => {
            const value = read(`${part}_${name}`);
            return secrets.includes(name) ? context.mask(value) : value;
        };
        if (fields.length === 0)
            return [];
        return [[part, Object.fromEntries(fields.map((name) => [name, readField(name)]))]];
    });
    return {
        method: read('method') === 'DELETE' ? 'DELETE' : 'POST',
        url: read('url'),
        ...(bearer === '' ? {} : { bearer: context.mask(bearer) }),
        ...readTlsState(read, context),
        ...Object.fromEntries(parts),
    };
}
function readTlsState(read, context) {
    const [ca, cert, key] = [read('tls_ca'), read('tls_cert'), read('tls_key')];
    const tls = {
        ...(ca === '' ? {} : { ca }),
        ...(cert === '' ? {} : { cert }),
        ...(key === '' ? {} : { key: context.mask(key) }),
        ...(read('tls_unverified') === 'true' ? { isUnverified: true } : {}),
    };
    return Object.keys(tls).length === 0 ? {} : { tls };
}

// EXTERNAL MODULE: ./lib/action/runner.js
var action_runner = __webpack_require__(14918);
// EXTERNAL MODULE: ./lib/action/settings.js
var action_settings = __webpack_require__(21149);
;// CONCATENATED MODULE: ./lib/action/post.js
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
 * The action's post step: undoes what the main step did, as far as it got.
 *
 * What cannot be undone is a warning: the job's own result stays what it was.
 */
async function runPost(env) {
    const runner = (0,action_runner/* createRunner */.j)(env);
    const core = await runner.load();
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const context = __addDisposableResource(env_1, await createPostContext(runner), false);
            const { done, failed } = await undo({
                env,
                state: (name) => core.getState(name),
                exportVariable: (name, value) => core.exportVariable(name, value),
            }, context);
            for (const line of done)
                core.info(line);
            for (const line of failed)
                core.warning(line, { title: 'oidc-exchange: not cleaned up' });
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
        core.warning(`The clean-up stopped: ${(0,errors/* messageOf */.bD)(error)}`, {
            title: 'oidc-exchange: not cleaned up',
        });
    }
}
/** The runner gives the post step the same inputs; wrong ones, which main has reported, must not stop the clean-up. */
async function createPostContext(runner) {
    const settings = await (0,action_settings/* readSettings */.s)(runner.env, runner).catch(() => undefined);
    return (0,context/* createContext */.q6)({
        env: runner.env,
        log: runner,
        http: {
            requestTimeoutMs: 10_000,
            httpProxy: settings?.['http-proxy'],
            noProxy: settings?.['no-proxy'],
        },
        deadlineMs: 30_000,
        onSecret: runner.mask,
    });
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


/***/ }),

/***/ 41095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openFileCommands)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);


const names = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE'];
/**
 * Checks that the runner's command files are there and can be written to.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
function openFileCommands(env) {
    const files = names.map((name) => {
        const path = env[name];
        if (!path)
            throw missing(name, 'is not set');
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
            return { name, path, size: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).size };
        }
        catch (error) {
            throw missing(name, `cannot be written to: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        }
    });
    return {
        rollBack() {
            // The state stays: it tells the post step what there may be to clean up.
            for (const { name, path, size } of files)
                if (name !== 'GITHUB_STATE')
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(path, size);
        },
    };
}
function missing(name, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_PUBLISH', `The runner's file ${name} ${what}, so nothing could be exported`, {
        hint: 'The step needs a GitHub Actions runner, or one that has its file commands. Elsewhere, use the command line.',
    });
}


/***/ }),

/***/ 98061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fingerprint: () => (/* binding */ fingerprint),
/* harmony export */   publish: () => (/* binding */ publish),
/* harmony export */   revocationParts: () => (/* binding */ revocationParts),
/* harmony export */   revokedState: () => (/* binding */ revokedState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3828);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58563);
/* harmony import */ var _credential_cache_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53578);
/* harmony import */ var _file_commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41095);
/* harmony import */ var _installs_install_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82281);
/* harmony import */ var _private_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15948);









/**
 * Hands credentials to the job, everything or nothing: first the state that the post step needs (so that being killed
 * in between is cleaned up too), then files, installs, variables, outputs.
 *
 * @throws {OidcError} `ERR_PUBLISH`; then nothing is exported and no file is left
 */
async function publish(publications, env, job, during = {}) {
    const commands = (0,_file_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .openFileCommands */ .N)(env);
    const parent = env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    const set = new Set(publications.flatMap(({ environment, finished: { credentials } }) => environment ? Object.keys(credentials.env) : []));
    const resolved = publications.map((publication) => resolve(publication, (0,_private_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .nameFolder */ .qZ)(parent), { env, set }));
    const installs = await (0,_installs_install_js__WEBPACK_IMPORTED_MODULE_5__/* .planInstalls */ .k8)(resolved, { ...during, env });
    saveUndo(resolved, env, job);
    (0,_installs_install_js__WEBPACK_IMPORTED_MODULE_5__/* .saveInstalls */ .cH)(installs.filter(({ cleanup }) => cleanup), job);
    const applied = [];
    try {
        for (const { publication, folder } of resolved) {
            const { files, folders = [] } = publication.finished.credentials;
            if (files.length + folders.length > 0)
                (0,_private_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .writeFolder */ .CI)(folder, files, folders);
        }
        for (const install of installs) {
            applied.unshift(install);
            await install.apply();
        }
        for (const { env: variables } of resolved)
            for (const [name, value] of variables)
                job.exportVariable(name, value);
        for (const { outputs } of resolved)
            for (const [name, value] of outputs)
                job.setOutput(name, value);
    }
    catch (error) {
        commands.rollBack();
        await (0,_installs_install_js__WEBPACK_IMPORTED_MODULE_5__/* .undoInstalls */ .jE)(applied, { env });
        for (const { folder } of resolved)
            tryToRemove(folder);
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .OidcError */ .uv)
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .OidcError */ .uv('ERR_PUBLISH', `The credentials could not be exported: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    return resolved.map(describe);
}
/** What failed before is what is to be told; the post step tries again, and tells of it. */
function tryToRemove(folder) {
    try {
        (0,_private_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFolder */ .v$)(folder);
    }
    catch { }
}
function resolve(publication, folder, { env, set }) {
    const { credentials, plan } = publication.finished;
    const unset = [...(publication.unsetOthers ? plan.variables : []), ...(credentials.unset ?? [])];
    // What any exchange of the step sets, none empties.
    const emptied = unset.filter((name) => !set.has(name) && env[name]);
    const wanted = (name) => publication.onRequestOutputs || !plan.exchanger.outputs[name]?.onRequest;
    const outputs = Object.entries(credentials.outputs).filter(([name]) => wanted(name));
    return {
        publication,
        folder,
        cleanup: publication.cleanup,
        installs: (credentials.installs ?? []).map(({ kind, data }) => ({
            kind,
            data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, textOf(value, folder)])),
        })),
        env: new Map(publication.environment
            ? [
                ...emptied.map((name) => [name, '']),
                ...Object.entries(credentials.env).map(([name, value]) => [name, textOf(value, folder)]),
            ]
            : []),
        outputs: new Map(outputs.map(([name, value]) => [`${publication.outputPrefix}${name}`, textOf(value, folder)])),
    };
}
function textOf(value, folder) {
    if (typeof value === 'string')
        return value;
    return value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .Secret */ .z ? value.reveal() : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, value.file);
}
/** The hash by which the post step knows a value as ours without the value being kept. */
function fingerprint(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(value).digest('hex');
}
/** Saves what `undo` needs: one value a key and raw, because a mask matches nothing that is wrapped or encoded. */
function saveUndo(resolved, env, job) {
    const names = [];
    let folders = 0;
    let revocations = 0;
    for (const { publication, folder, env: variables } of resolved) {
        const { credentials, plan } = publication.finished;
        if (credentials.revocation !== undefined && publication.revoke) {
            saveRevocation(credentials.revocation, `revoke_${revocations++}_`, plan.label, job);
        }
        if (!publication.cleanup)
            continue;
        const { files, folders: empty = [] } = credentials;
        if (files.length + empty.length > 0)
            job.saveState(`folder_${folders++}`, folder);
        for (const [name, value] of variables) {
            names.push(name);
            const earlier = env[name];
            if (earlier) {
                // What is emptied was a credential too.
                if (value === '' || credentials.env[name] instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .Secret */ .z)
                    job.setSecret(earlier);
                job.saveState(`was_${name}`, earlier);
            }
            const neutral = plan.exchanger.neutral?.[name];
            if (neutral !== undefined)
                job.saveState(`neutral_${name}`, neutral);
            job.saveState(`ours_${name}`, fingerprint(value));
        }
    }
    // Tools that were told to call back for credentials keep their answers there.
    const cache = (0,_credential_cache_js__WEBPACK_IMPORTED_MODULE_8__/* .cacheFolderOf */ .q4)(env);
    if (cache !== undefined && resolved.some(({ cleanup }) => cleanup))
        job.saveState(`folder_${folders}`, cache);
    job.saveState('variables', names.join(','));
}
function saveRevocation(revocation, prefix, label, job) {
    job.saveState(`${prefix}label`, label);
    job.saveState(`${prefix}method`, revocation.method);
    job.saveState(`${prefix}url`, revocation.url);
    if (revocation.bearer !== undefined)
        job.saveState(`${prefix}bearer`, revocation.bearer.reveal());
    const { ca, cert, key, isUnverified } = revocation.tls ?? {};
    const settings = { ca, cert, key: key?.reveal(), unverified: isUnverified ? 'true' : undefined };
    for (const [name, value] of Object.entries(settings))
        if (value !== undefined)
            job.saveState(`${prefix}tls_${name}`, value);
    for (const part of revocationParts) {
        const fields = Object.entries(revocation[part] ?? {});
        const secret = fields.filter(([, value]) => value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .Secret */ .z);
        const names = (list) => list.map(([name]) => name).join(',');
        if (fields.length > 0)
            job.saveState(`${prefix}${part}`, names(fields));
        if (secret.length > 0)
            job.saveState(`${prefix}${part}_secrets`, names(secret));
        for (const [name, value] of fields) {
            job.saveState(`${prefix}${part}_${name}`, value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .Secret */ .z ? value.reveal() : value);
        }
    }
}
/** The state that says that nothing is left to revoke. */
const revokedState = 'revoked';
/** The parts of a revocation that have fields of their own. */
const revocationParts = ['headers', 'form', 'json'];
function describe({ publication, env, outputs }) {
    const { credentials } = publication.finished;
    const shown = (value, text) => (value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .Secret */ .z ? '***' : text);
    return {
        variables: [...env].map(([name, text]) => ({
            name,
            shown: shown(credentials.env[name], text),
        })),
        outputs: [...outputs].map(([name, text]) => ({
            name,
            shown: shown(credentials.outputs[name.slice(publication.outputPrefix.length)], text),
        })),
    };
}


/***/ }),

/***/ 82281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k8: () => (/* binding */ planInstalls),
  ho: () => (/* binding */ readInstalls),
  cH: () => (/* binding */ saveInstalls),
  jE: () => (/* binding */ undoInstalls)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/sinks/installs/registry.js
/** Every kind of install by name; the file of a kind is loaded only where it is used. */
const installers = {
    file: () => __webpack_require__.e(/* import() */ 2995).then(__webpack_require__.bind(__webpack_require__, 62995)),
    'azure-cli': () => __webpack_require__.e(/* import() */ 698).then(__webpack_require__.bind(__webpack_require__, 80698)),
    'azure-powershell': () => __webpack_require__.e(/* import() */ 2118).then(__webpack_require__.bind(__webpack_require__, 52118)),
    'token-refresher': () => __webpack_require__.e(/* import() */ 2113).then(__webpack_require__.bind(__webpack_require__, 92113)),
    'aws-profile': () => __webpack_require__.e(/* import() */ 7949).then(__webpack_require__.bind(__webpack_require__, 67949)),
};

;// CONCATENATED MODULE: ./lib/sinks/installs/install.js


/**
 * Thinks every install of a step through before the first one is applied.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
async function planInstalls(wanted, place) {
    const ready = [];
    for (const { installs, cleanup } of wanted) {
        for (const { kind, data } of installs) {
            const planned = await (await load(kind)).plan(data, place);
            ready.push({ kind, cleanup, state: planned.state, apply: () => planned.apply() });
        }
    }
    return ready;
}
/** Saves what undoing needs: each value under a key of its own. */
function saveInstalls(installs, job) {
    for (const [index, { kind, state }] of installs.entries()) {
        job.saveState(`install_${index}_kind`, kind);
        job.saveState(`install_${index}_keys`, Object.keys(state).join(','));
        for (const [key, value] of Object.entries(state))
            job.saveState(`install_${index}_${key}`, value);
    }
}
/** Reads back what {@link saveInstalls} saved, the last install first. */
function readInstalls(state) {
    const installs = [];
    for (let index = 0; state(`install_${index}_kind`) !== ''; index++) {
        const keys = state(`install_${index}_keys`).split(',').filter(Boolean);
        installs.unshift({
            kind: state(`install_${index}_kind`),
            state: Object.fromEntries(keys.map((key) => [key, state(`install_${index}_${key}`)])),
        });
    }
    return installs;
}
/** Undoes installs in the order given, each of them whatever becomes of the others. */
async function undoInstalls(installs, place) {
    const done = [];
    const failed = [];
    for (const { kind, state } of installs) {
        try {
            const sentence = await (await load(kind)).undo(state, place);
            if (sentence !== undefined)
                done.push(sentence);
        }
        catch (error) {
            failed.push((0,errors/* messageOf */.bD)(error));
        }
    }
    return { done, failed };
}
async function load(kind) {
    const loader = Object.hasOwn(installers, kind) ? installers[kind] : undefined;
    if (loader === undefined)
        throw new errors/* OidcError */.uv('ERR_PUBLISH', `There is no install of the kind ${kind}`);
    return (await loader()).default;
}


/***/ }),

/***/ 52758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ writePrivateFile),
/* harmony export */   a: () => (/* binding */ createPrivateFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




/**
 * Makes a file that only this user can read (0600; Windows keeps the folder's rights) and that was not there before:
 * whatever lies there, a link included, is an error. It is on the disk, whole, when this returns.
 */
function createPrivateFile(path, text) {
    // Windows does not know the flag for links.
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, flags, 0o600);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/**
 * Writes a file that only this user can read (0600), all of it at once: a reader sees the old one or the new one, and
 * a link that lies there is replaced, not followed.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
function writePrivateFile(path, text) {
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.oidc-exchange-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        createPrivateFile(draft, text);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, path);
    }
    catch (cause) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv('ERR_PUBLISH', `${path} could not be written: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(cause)}`, {
            cause,
        });
    }
}


/***/ }),

/***/ 15948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ writeFolder),
/* harmony export */   qZ: () => (/* binding */ nameFolder),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58563);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52758);






const prefix = 'oidc-exchange-';
/** Names a folder for the files of one exchange; it does not exist yet, so that its name can be saved first. */
function nameFolder(parent) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `${prefix}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
}
/**
 * Writes files into a new folder that only this user can enter (0700 and 0600; Windows keeps the parent's rights).
 *
 * @throws {OidcError} `ERR_PUBLISH`; TypeError for a name with a path in it
 */
function writeFolder(folder, files, folders = []) {
    for (const name of [...files.map((file) => file.name), ...folders]) {
        if (!/^[\w-][\w.-]*$/.test(name))
            throw new TypeError(`Not a plain file name: ${name}`);
    }
    try {
        // Not recursive: a folder of this name that is here already was not made by this step.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { mode: 0o700 });
        for (const name of folders)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), { mode: 0o700 });
        for (const file of files) {
            const { content } = file;
            const text = content instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z ? content.reveal() : content;
            (0,_private_file_js__WEBPACK_IMPORTED_MODULE_4__/* .createPrivateFile */ .a)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file.name), text);
        }
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OidcError */ .uv('ERR_PUBLISH', `Files could not be written to ${folder}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
/**
 * Removes a folder of {@link writeFolder}; nothing when it is gone already.
 *
 * @returns whether there was one
 * @throws {OidcError} `ERR_CLEANUP` when what lies there is not a folder of ours, or cannot be removed
 */
function removeFolder(folder) {
    try {
        const found = find(folder);
        if (found === undefined)
            return false;
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder).startsWith(prefix) || !found.isDirectory()) {
            throw new Error('it is not a folder that this action made');
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true });
        return true;
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OidcError */ .uv('ERR_CLEANUP', `${folder} could not be removed: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, {
            cause: error,
        });
    }
}
function find(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder, { throwIfNoEntry: false });
    }
    catch (error) {
        // Where something above it is no folder, it was never made.
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) === 'ENOTDIR')
            return undefined;
        throw error;
    }
}


/***/ })

};
