export const id = 7993;
export const ids = [7993,1376];
export const modules = {

/***/ 41095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openFileCommands)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70206);


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
            // The state stays, because the post step may have something to clean up.
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

/***/ 27993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/core/defined.js
var defined = __webpack_require__(50862);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/secret.js
var secret = __webpack_require__(58563);
// EXTERNAL MODULE: ./lib/sinks/credential-cache.js
var credential_cache = __webpack_require__(24184);
// EXTERNAL MODULE: ./lib/sinks/file-commands.js
var file_commands = __webpack_require__(41095);
// EXTERNAL MODULE: ./lib/sinks/installs/install.js + 1 modules
var install = __webpack_require__(82281);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/sinks/private-folder.js
var private_folder = __webpack_require__(15948);
// EXTERNAL MODULE: ./lib/sinks/undo-state.js
var undo_state = __webpack_require__(31376);
;// CONCATENATED MODULE: ./lib/sinks/own-variables.js





const setFile = 'set.json';
/** The file that lets later steps recognize the values that this step sets. */
function recordSet(variables, key) {
    const prints = [...variables].map(([name, value]) => [name, (0,undo_state/* fingerprint */.Rj)(value, key)]);
    return { name: setFile, content: JSON.stringify(Object.fromEntries(prints)) };
}
/** Finds out whether an earlier step of this action set a variable's current value. */
function readEarlierSteps(env, parent) {
    const steps = listFolders(parent).flatMap((folder) => {
        const key = (0,undo_state/* readKey */.YZ)(folder);
        const prints = key === undefined ? undefined : readPrints(folder);
        return key === undefined || prints === undefined ? [] : [{ key, prints }];
    });
    return (name) => steps.some(({ key, prints }) => prints[name] === (0,undo_state/* fingerprint */.Rj)(env[name] ?? '', key));
}
function listFolders(parent) {
    try {
        return (0,external_node_fs_.readdirSync)(parent)
            .filter((name) => name.startsWith(private_folder/* folderPrefix */.Z4))
            .map((name) => (0,external_node_path_.join)(parent, name))
            .filter((folder) => {
            const found = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
            // Another user of the machine cannot claim a variable for this action.
            return found?.isDirectory() && (process.getuid?.() ?? found.uid) === found.uid;
        });
    }
    catch {
        return [];
    }
}
function readPrints(folder) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, setFile), 'utf8'));
    }
    catch {
        return undefined;
    }
}
/**
 * The variables in which the job keeps its own value.
 *
 * @throws {OidcError} `ERR_INPUT` if another value would give later steps a mixed identity
 */
function keptByJob(values, rules = {}, { env, isOurs, label }) {
    const own = Object.entries(values)
        .filter(([name, value]) => env[name] && env[name] !== value && !isOurs(name))
        .map(([name]) => name);
    const refused = own.filter((name) => rules[name] === 'refuse');
    if (refused.length > 0) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `${label}: the job sets ${refused.join(', ')} to another value than this step`, {
            hint: 'Remove the variable from the job, or set overwrite-environment: true. Nothing was exported.',
        });
    }
    return own.filter((name) => rules[name] === 'leave');
}

// EXTERNAL MODULE: ./lib/sinks/placed.js
var placed = __webpack_require__(97903);
;// CONCATENATED MODULE: ./lib/sinks/github.js











/**
 * Hands credentials to the job, everything or nothing: first the state that the post step needs (so that being killed
 * in between is cleaned up too), then files, installs, variables, outputs.
 *
 * @throws {OidcError} `ERR_PUBLISH`; then nothing is exported and no file is left
 */
async function publish(publications, env, job, { state = (0,undo_state.openState)(job), ...during } = {}) {
    const commands = (0,file_commands/* openFileCommands */.N)(env);
    const parent = env.RUNNER_TEMP || (0,external_node_os_.tmpdir)();
    const set = new Set(publications.flatMap(({ environment, finished: { credentials } }) => environment ? Object.keys(credentials.env) : []));
    const isOurs = readEarlierSteps(env, parent);
    const resolved = publications.map((publication) => leaveOwn(resolve(publication, (0,private_folder/* nameFolder */.qZ)(parent), { env, set }), { env, isOurs }, during));
    const installs = await (0,install/* planInstalls */.k)(resolved, { ...during, env });
    const { key, file } = (0,undo_state/* createKey */.cF)();
    const keyFolder = (0,private_folder/* nameFolder */.qZ)(parent);
    const undo = planUndo(resolved, installs, key, { env, job, keyFolder });
    state.save(undo);
    const applied = [];
    try {
        const allSet = resolved.flatMap(({ env: variables }) => [...variables]);
        if (allSet.length > 0)
            (0,private_folder/* writeFolder */.CI)(keyFolder, [file, recordSet(allSet, key)]);
        for (const { publication, folder } of resolved) {
            const { files, folders = [] } = publication.finished.credentials;
            if (hasFiles(publication))
                (0,private_folder/* writeFolder */.CI)(folder, files, folders);
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
        await (0,install/* undoInstalls */.j)(applied, { env });
        for (const { folder } of [...resolved, { folder: keyFolder }])
            tryToRemove(folder);
        if (error instanceof errors/* OidcError */.uv)
            throw error;
        throw new errors/* OidcError */.uv('ERR_PUBLISH', `The credentials could not be exported: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
    return resolved.map(describe);
}
/** The earlier failure is the one to report. The post step tries again and reports its own. */
function tryToRemove(folder) {
    try {
        (0,private_folder/* removeFolder */.v$)(folder);
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
            data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, (0,placed/* textOf */.b)(value, folder)])),
        })),
        env: new Map(publication.environment
            ? [
                ...emptied.map((name) => [name, '']),
                ...Object.entries(credentials.env).map(([name, value]) => [name, (0,placed/* textOf */.b)(value, folder)]),
            ]
            : []),
        outputs: new Map(outputs.map(([name, value]) => [`${publication.outputPrefix}${name}`, (0,placed/* textOf */.b)(value, folder)])),
    };
}
/** Leaves variables that the job sets itself, as the provider asks for. */
function leaveOwn(resolved, own, { log }) {
    const { plan } = resolved.publication.finished;
    if (resolved.publication.overwrite)
        return resolved;
    const values = Object.fromEntries(resolved.env);
    const kept = keptByJob(values, plan.ownVariables, { ...own, label: plan.label });
    if (kept.length === 0)
        return resolved;
    log?.warning(`${plan.label}: ${kept.join(', ')} ${kept.length === 1 ? 'keeps its value' : 'keep their values'} from the job. Set overwrite-environment: true to replace ${kept.length === 1 ? 'it' : 'them'}.`);
    return { ...resolved, env: new Map([...resolved.env].filter(([name]) => !kept.includes(name))) };
}
/** A longer earlier value is not saved, because a system limits the length of one variable. */
const longestEarlier = 16_384;
/** Collects what undoing the publications needs. */
function planUndo(resolved, installs, key, { env, job, keyFolder, }) {
    const cleaned = resolved.filter(({ cleanup }) => cleanup);
    const variables = cleaned.flatMap(({ publication, env: set }) => {
        const { credentials, plan } = publication.finished;
        return [...set].map(([name, value]) => {
            const earlier = env[name] || undefined;
            // An emptied value was a credential too.
            const isSecret = value === '' || credentials.env[name] instanceof secret/* Secret */.z;
            if (earlier !== undefined && isSecret)
                job.setSecret(earlier);
            return {
                name,
                ours: (0,undo_state/* fingerprint */.Rj)(value, key),
                ...(0,defined/* defined */.s)({
                    earlier: earlier !== undefined && earlier.length <= longestEarlier ? earlier : undefined,
                    neutral: plan.exchanger.neutral?.[name],
                }),
            };
        });
    });
    // Tools that call back for credentials keep their answers there.
    const cache = cleaned.length > 0 ? (0,credential_cache/* cacheFolderOf */.q4)(env) : undefined;
    return {
        ...(variables.length > 0 && { keyFolder }),
        variables,
        folders: [
            ...cleaned.filter(({ publication }) => hasFiles(publication)).map(({ folder }) => folder),
            ...(cache === undefined ? [] : [cache]),
            ...(variables.length > 0 ? [keyFolder] : []),
        ],
        installs: installs
            .filter(({ cleanup }) => cleanup)
            .map(({ kind, state }) => ({ kind, state }))
            .reverse(),
        revocations: resolved.flatMap(({ publication: { finished, revoke } }) => {
            const { revocation } = finished.credentials;
            return revoke && revocation !== undefined ? [{ label: finished.plan.label, revocation }] : [];
        }),
    };
}
function hasFiles({ finished: { credentials } }) {
    return credentials.files.length + (credentials.folders ?? []).length > 0;
}
function describe({ publication, env, outputs }) {
    const { credentials } = publication.finished;
    const shown = (value, text) => (value instanceof secret/* Secret */.z ? '***' : text);
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

/***/ 97903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf),
/* harmony export */   c: () => (/* binding */ placeCredentials)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58563);
/* harmony import */ var _private_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15948);




/**
 * Writes the credentials' files into a private folder and puts every value into text.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
function placeCredentials(credentials, parent) {
    const { files, folders = [], installs = [], identity, expiresAt } = credentials;
    checkInstalls(installs);
    const folder = files.length + folders.length > 0 ? (0,_private_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .nameFolder */ .qZ)(parent) : undefined;
    if (folder !== undefined)
        (0,_private_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFolder */ .CI)(folder, files, folders);
    const all = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value, folder ?? parent)]));
    return {
        identity,
        expiresAt,
        env: all(credentials.env),
        outputs: all(credentials.outputs),
        folder,
        remove() {
            if (folder !== undefined)
                (0,_private_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .removeFolder */ .v$)(folder);
        },
    };
}
/** Without a post step, changes in other places would stay. */
function checkInstalls(installs) {
    const [first] = installs;
    if (first === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_PUBLISH', `These credentials come with something to install (${first.kind}), which only the action does`, { hint: 'Leave out the input that asks for it.' });
}
/** A value in plain text; `folder` is where the files lie. */
function textOf(value, folder) {
    if (typeof value === 'string')
        return value;
    if (value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z)
        return value.reveal();
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, value.file);
    return value.within?.replaceAll(value.file, () => path) ?? path;
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
