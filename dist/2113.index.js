export const id = 2113;
export const ids = [2113];
export const modules = {

/***/ 7085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ refresherCommand),
/* harmony export */   Su: () => (/* binding */ refresherEnvironment),
/* harmony export */   Wd: () => (/* binding */ refresherArgs),
/* harmony export */   Wn: () => (/* binding */ describeStatus),
/* harmony export */   fN: () => (/* binding */ pidFileOf),
/* harmony export */   wj: () => (/* binding */ statusFileOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);
/* harmony import */ var _http_reply_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63900);



/** The hidden command that keeps a token file fresh. */
const refresherCommand = 'keep-token';
/** Its arguments. */
function refresherArgs(options) {
    const { file, inputsFile, id, parent, azureFolder } = options;
    return [
        ...[refresherCommand, '--file', file, '--inputs-file', inputsFile, '--id', id],
        ...(parent === undefined ? [] : ['--parent', String(parent)]),
        ...(azureFolder === undefined ? [] : ['--azure-folder', azureFolder]),
    ];
}
const kept = /^(?:(?:https?|all|no)_proxy|NODE_EXTRA_CA_CERTS|NODE_OPTIONS|SSL_CERT_(?:FILE|DIR)|SystemRoot|windir|TMPDIR|TEMP|TMP|RUNNER_TRACKING_ID|ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN))$/i;
const dropped = /^(?:(?:INPUT|STATE)_|ACTIONS_RUNTIME_TOKEN$)/;
/**
 * The variables of the process: those that affect GitHub's request and the runner's mark on the processes that it ends,
 * or all of the job's, which other sources may need.
 */
function refresherEnvironment(env, which) {
    const own = Object.entries(env).filter((entry) => entry[1] !== undefined && (which === 'all' ? !dropped.test(entry[0]) : kept.test(entry[0])));
    return Object.fromEntries(own);
}
const statusFileOf = (file) => `${file}.status`;
const pidFileOf = (file) => `${file}.pid`;
/** The status in one sentence. */
function describeStatus(file) {
    const status = readStatus(file);
    if (status === undefined)
        return 'before the first renewal was due';
    const { renewed, failed, lastFailure } = status;
    const failures = failed === 0
        ? ''
        : `; ${failed} attempts failed, the last one with: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(lastFailure ?? '', 300)}`;
    return `after ${renewed} ${renewed === 1 ? 'renewal' : 'renewals'}${failures}`;
}
function readStatus(file) {
    try {
        const { renewed, failed, lastFailure } = (0,_http_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(statusFileOf(file), 'utf8')) ?? {};
        if (typeof renewed !== 'number' || typeof failed !== 'number')
            return undefined;
        return { renewed, failed, ...(typeof lastFailure === 'string' ? { lastFailure } : {}) };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 92113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandLineQuestion: () => (/* binding */ commandLineQuestion),
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70206);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91659);
/* harmony import */ var _refresher_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7085);







const endTimeoutMs = 3000;
/**
 * A background process that rewrites a token file before half of the token's lifetime has passed, until the job ends.
 *
 * It writes to no stream, so that the runner does not wait for it, and exits when the file is gone.
 */
const tokenRefresher = {
    async plan(data, place) {
        const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)();
        const { file = '' } = data;
        return { state: { file, id }, apply: () => start(data, id, place) };
    },
    async undo({ file = '', id = '' }) {
        const pid = readPid(file);
        if (pid === undefined)
            return undefined;
        const wasRunning = await end(pid, id);
        const how = wasRunning ? 'Ended' : 'Found already ended';
        return `${how} the renewal of the ID token file, ${(0,_refresher_js__WEBPACK_IMPORTED_MODULE_4__/* .describeStatus */ .Wn)(file)}`;
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (tokenRefresher);
async function start(data, id, { env }) {
    const { file = '', inputsFile = '', variables = '', node = '', script = '', azureFolder } = data;
    // GitHub's runner starts a step directly and marks its processes; elsewhere the parent may be a short-lived shell.
    const parent = env.RUNNER_TRACKING_ID && process.ppid > 1 ? process.ppid : undefined;
    const options = { file, inputsFile, id, parent, azureFolder };
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(node, [script, ...(0,_refresher_js__WEBPACK_IMPORTED_MODULE_4__/* .refresherArgs */ .Wd)(options)], {
        cwd: pathOfFolder(file),
        env: (0,_refresher_js__WEBPACK_IMPORTED_MODULE_4__/* .refresherEnvironment */ .Su)(env, variables),
        detached: true,
        stdio: 'ignore',
        windowsHide: true,
    });
    await new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', (cause) => {
            const message = `The renewal of the ID token file could not be started: ${cause.message}`;
            reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OidcError */ .uv('ERR_PUBLISH', message, { cause }));
        });
    });
    child.unref();
    await (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .replaceFile */ .f)((0,_refresher_js__WEBPACK_IMPORTED_MODULE_4__/* .pidFileOf */ .fN)(file), String(child.pid ?? ''));
}
/** The root, so that the process keeps neither the workspace nor its own folder in use. */
function pathOfFolder(file) {
    return /^[A-Za-z]:[\\/]/.exec(file)?.[0] ?? '/';
}
function readPid(file) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)((0,_refresher_js__WEBPACK_IMPORTED_MODULE_4__/* .pidFileOf */ .fN)(file), 'utf8');
        return /^\d{1,10}$/.test(text) && Number(text) > 1 ? Number(text) : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Ends the process if its command line is ours: another process may have the number by now.
 *
 * @returns whether it was running
 */
async function end(pid, id) {
    if (!isOurs(pid, id))
        return false;
    const deadline = Date.now() + endTimeoutMs;
    send(pid, 'SIGTERM');
    while (isOurs(pid, id)) {
        if (Date.now() > deadline) {
            send(pid, 'SIGKILL');
            break;
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(25);
    }
    return true;
}
function isOurs(pid, id) {
    return id !== '' && isAlive(pid) && commandLineOf(pid).includes(id);
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) === 'EPERM';
    }
}
function send(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
        // It ended in between.
    }
}
/** A process's command line; empty for one that has ended but is not reaped yet. */
function commandLineOf(pid) {
    const question = commandLineQuestion(pid, process.platform);
    if (typeof question === 'string') {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(question, 'utf8');
        }
        catch {
            return '';
        }
    }
    const [program, ...args] = question;
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(program, args, { encoding: 'utf8', windowsHide: true }).stdout ?? '';
}
/** An operating system's source of a process's command line: a file to read, or a program to run. */
function commandLineQuestion(pid, platform) {
    if (platform === 'linux')
        return `/proc/${pid}/cmdline`;
    if (platform !== 'win32')
        return ['/bin/ps', '-ww', '-o', 'command=', '-p', String(pid)];
    const query = `(Get-CimInstance -ClassName Win32_Process -Filter 'ProcessId=${pid}').CommandLine`;
    return ['powershell.exe', '-NoProfile', '-NonInteractive', '-Command', query];
}


/***/ }),

/***/ 91659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70206);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52758);




/**
 * Replaces a file in one step: a reader gets the whole old content or the whole new one. Only this user can read it.
 */
async function replaceFile(path, content) {
    const next = `${path}.next`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(next, { force: true });
    (0,_private_file_js__WEBPACK_IMPORTED_MODULE_2__/* .createPrivateFile */ .a)(next, content);
    await moveOver(next, path);
}
/** Windows refuses as long as someone has the old file open. */
async function moveOver(from, to) {
    for (let attempt = 1;; attempt++) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
            return;
        }
        catch (error) {
            const isInUse = ['EPERM', 'EACCES', 'EBUSY'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? '');
            if (isInUse && attempt < 20) {
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(50);
                continue;
            }
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(from, { force: true });
            throw error;
        }
    }
}


/***/ })

};
