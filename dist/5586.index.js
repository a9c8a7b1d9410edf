export const id = 5586;
export const ids = [5586,1376];
export const modules = {

/***/ 15586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: ./lib/context.js + 4 modules
var context = __webpack_require__(60231);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/http/revoke.js
var revoke = __webpack_require__(21384);
// EXTERNAL MODULE: ./lib/sinks/installs/install.js + 1 modules
var install = __webpack_require__(82281);
// EXTERNAL MODULE: ./lib/sinks/private-folder.js
var private_folder = __webpack_require__(15948);
// EXTERNAL MODULE: ./lib/sinks/undo-state.js
var undo_state = __webpack_require__(31376);
;// CONCATENATED MODULE: ./lib/sinks/github-undo.js





/**
 * Undoes what `publish` did, from the saved state alone: it never follows a path or a token that a later step put into
 * the environment. One failure does not stop the rest.
 */
async function undo(options, context) {
    const { env, state } = options;
    const done = [];
    const failed = [];
    restoreVariables(options, done);
    // Before the folders: an install may have files of its own there.
    const installs = await (0,install/* undoInstalls */.j)(state.installs, { env });
    done.push(...installs.done);
    failed.push(...installs.failed);
    removeFolders(state, done, failed);
    await revokeAll(state, context, { done, failed });
    return { done, failed };
}
function restoreVariables({ env, state, exportVariable }, done) {
    const key = state.keyFolder === undefined ? undefined : (0,undo_state/* readKey */.YZ)(state.keyFolder);
    const kept = [];
    const restored = [];
    const emptied = [];
    for (const { name, earlier = '', neutral = '', ours } of state.variables) {
        const current = env[name] ?? '';
        // The step failed before it set this one: there is nothing to undo.
        if (current === earlier)
            continue;
        // A later step's value is left alone. Without the key, the owner of a value is unknown.
        if (key === undefined || (0,undo_state/* fingerprint */.Rj)(current, key) !== ours) {
            kept.push(name);
            continue;
        }
        // A job's variable cannot be unset, only emptied. Where an empty value breaks a tool, it gets a harmless one.
        exportVariable(name, earlier || neutral);
        if (earlier)
            restored.push(name);
        else
            emptied.push(name);
    }
    if (emptied.length > 0)
        done.push(`Cleared ${emptied.join(', ')}`);
    if (restored.length > 0)
        done.push(`Restored ${restored.join(', ')}`);
    if (kept.length > 0)
        done.push(`Left ${kept.join(', ')} unchanged: a later step set a new value`);
}
function removeFolders({ folders }, done, failed) {
    for (const folder of folders) {
        try {
            if ((0,private_folder/* removeFolder */.v$)(folder))
                done.push(`Removed ${folder}`);
        }
        catch (error) {
            failed.push((0,errors/* messageOf */.bD)(error));
        }
    }
}
async function revokeAll({ revocations }, context, { done, failed }) {
    const pending = revocations.map(async ({ label, revocation }) => {
        try {
            await (0,revoke/* revoke */.r)(revocation, context);
            done.push(`Revoked the credentials of ${label}`);
        }
        catch (error) {
            failed.push(`The credentials of ${label} could not be revoked: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    });
    await Promise.all(pending);
}

// EXTERNAL MODULE: ./lib/sinks/state-name.js
var state_name = __webpack_require__(14885);
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







const notCleanedUp = 'oidc-exchange: not cleaned up';
/**
 * The action's post step: undoes the changes of the main step.
 *
 * A failure is a warning, so that the job's result stays as it is.
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
                state: (0,undo_state/* decodeState */.UJ)(core.getState(state_name/* stateName */.V), context),
                exportVariable: (name, value) => core.exportVariable(name, value),
            }, context);
            for (const line of done)
                runner.info(line);
            for (const line of failed)
                runner.warning(line, notCleanedUp);
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
        runner.warning(`The cleanup stopped: ${(0,errors/* messageOf */.bD)(error)}`, notCleanedUp);
    }
}
/** The post step gets the same inputs. The main step has reported wrong ones; they must not stop the cleanup. */
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
        allowHttpHosts: settings?.['allow-http-hosts'] ?? [],
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


/***/ }),

/***/ 82281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ planInstalls),
  j: () => (/* binding */ undoInstalls)
});

// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
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
/** Undoes installs in the order given. A failure does not stop the rest. */
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70206);




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
/* harmony export */   Z4: () => (/* binding */ folderPrefix),
/* harmony export */   qZ: () => (/* binding */ nameFolder),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70206);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58563);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52758);






/** How the name of every private folder begins. */
const folderPrefix = 'oidc-exchange-';
/** Names a folder for the files of one exchange; it does not exist yet, so that its name can be saved first. */
function nameFolder(parent) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `${folderPrefix}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
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
            (0,_private_file_js__WEBPACK_IMPORTED_MODULE_3__/* .createPrivateFile */ .a)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file.name), contentOf(file, folder));
        }
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OidcError */ .uv('ERR_PUBLISH', `Files could not be written to ${folder}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
function contentOf({ content, refersTo = [] }, folder) {
    const text = content instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z ? content.reveal() : content;
    const escaped = (path) => JSON.stringify(path).slice(1, -1);
    return refersTo.reduce((all, name) => all.replaceAll(name, () => escaped((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))), text);
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
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder).startsWith(folderPrefix) || !found.isDirectory()) {
            throw new Error('it is not a folder that this action made');
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true });
        return true;
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OidcError */ .uv('ERR_CLEANUP', `${folder} could not be removed: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, {
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
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOTDIR')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 31376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   UJ: () => (/* binding */ decodeState),
/* harmony export */   YZ: () => (/* binding */ readKey),
/* harmony export */   cF: () => (/* binding */ createKey),
/* harmony export */   openState: () => (/* binding */ openState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58563);
/* harmony import */ var _state_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14885);





/** Opens the {@link StateKeeper} of a step. */
function openState(job) {
    let last;
    const save = (state) => {
        last = state;
        const text = encodeState(state);
        // With step debugging, the runner prints every state.
        job.setSecret(text);
        job.saveState(_state_name_js__WEBPACK_IMPORTED_MODULE_3__/* .stateName */ .V, text);
    };
    return {
        save,
        forgetRevocations() {
            if (last !== undefined)
                save({ ...last, revocations: [] });
        },
    };
}
function encodeState(state) {
    return Buffer.from(JSON.stringify(revealed(state))).toString('base64');
}
const nothing = { variables: [], folders: [], installs: [], revocations: [] };
/** Reads a saved state. An empty or damaged one has nothing to undo. */
function decodeState(text, context) {
    try {
        const state = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
        return { ...nothing, ...masked(state, context) };
    }
    catch {
        return nothing;
    }
}
/** A secret in the state is `{ "secret": "…" }`. */
function revealed(value) {
    if (value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z)
        return { secret: value.reveal() };
    return mapValues(value, revealed);
}
function masked(value, context) {
    if (typeof value === 'object' && value !== null && 'secret' in value)
        return context.mask(String(value.secret));
    return mapValues(value, (item) => masked(item, context));
}
function mapValues(value, change) {
    if (Array.isArray(value))
        return value.map(change);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(item)]));
}
const keyFile = 'key';
/** A new key for fingerprints, as the file that holds it. */
function createKey() {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32);
    return { key, file: { name: keyFile, content: key.toString('hex') } };
}
/** Reads the key back; `undefined` when it is gone or damaged. */
function readKey(folder) {
    try {
        const key = Buffer.from((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, keyFile), 'utf8'), 'hex');
        return key.length === 32 ? key : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Identifies a value without storing it. The key is in a private file and not in the state, because a plain hash of a
 * short secret is guessed in no time.
 */
function fingerprint(value, key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(value).digest('hex');
}


/***/ })

};
