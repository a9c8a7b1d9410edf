export const id = 8061;
export const ids = [8061];
export const modules = {

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
