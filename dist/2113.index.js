export const id = 2113;
export const ids = [2113];
export const modules = {

/***/ 7085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ refresherCommand),
/* harmony export */   O2: () => (/* binding */ refresherVariables),
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
/** The variables that tell it where tokens come from; the only place where the job's request token is kept. */
const refresherVariables = {
    url: 'OIDC_EXCHANGE_TOKEN_URL',
    authorization: 'OIDC_EXCHANGE_TOKEN_AUTHORIZATION',
    field: 'OIDC_EXCHANGE_TOKEN_FIELD',
};
/** Its arguments. */
function refresherArgs(options) {
    const { file, id, parent, azureFolder } = options;
    return [
        ...[refresherCommand, '--file', file, '--id', id],
        ...(parent === undefined ? [] : ['--parent', String(parent)]),
        ...(azureFolder === undefined ? [] : ['--azure-folder', azureFolder]),
    ];
}
const kept = /^(?:(?:https?|all|no)_proxy|NODE_EXTRA_CA_CERTS|NODE_OPTIONS|SSL_CERT_(?:FILE|DIR)|SystemRoot|windir|TMPDIR|TEMP|TMP|RUNNER_TRACKING_ID)$/i;
/** The few of the job's variables that a request depends on, and the runner's mark on the processes that it ends. */
function refresherEnvironment(env, data) {
    const own = Object.entries(env).filter((entry) => entry[1] !== undefined && kept.test(entry[0]));
    return {
        ...Object.fromEntries(own),
        [refresherVariables.url]: data.url ?? '',
        [refresherVariables.authorization]: data.authorization ?? '',
        [refresherVariables.field]: data.field ?? '',
    };
}
const statusFileOf = (file) => `${file}.status`;
const pidFileOf = (file) => `${file}.pid`;
/** The status in one sentence. */
function describeStatus(file) {
    const status = readStatus(file);
    if (status === undefined)
        return 'before it was due';
    const { renewed, failed, lastFailure } = status;
    const failures = failed === 0
        ? ''
        : `, ${failed} attempts failed, the last one: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(lastFailure ?? '', 300)}`;
    return `which was done ${renewed} ${renewed === 1 ? 'time' : 'times'}${failures}`;
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91659);
/* harmony import */ var _refresher_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7085);







const endTimeoutMs = 3000;
/**
 * A process of this program that rewrites a token file before half of the token's life is over, as long as the job runs.
 *
 * What it needs for that it has in its environment alone. It writes to no stream, so that the runner does not wait for
 * it, and ends by itself when the file is gone.
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
    const { file = '', node = '', script = '', azureFolder } = data;
    // GitHub's runner starts a step itself and marks its processes; elsewhere a shell may be in between, which ends early.
    const parent = env.RUNNER_TRACKING_ID && process.ppid > 1 ? process.ppid : undefined;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(node, [script, ...(0,_refresher_js__WEBPACK_IMPORTED_MODULE_4__/* .refresherArgs */ .Wd)({ file, id, parent, azureFolder })], {
        cwd: pathOfFolder(file),
        env: (0,_refresher_js__WEBPACK_IMPORTED_MODULE_4__/* .refresherEnvironment */ .Su)(env, data),
        detached: true,
        stdio: 'ignore',
        windowsHide: true,
    });
    await new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.once('error', (cause) => {
            const message = `The process that renews the ID token file could not be started: ${cause.message}`;
            reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OidcError */ .uv('ERR_PUBLISH', message, { cause }));
        });
    });
    child.unref();
    await (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .replaceFile */ .f)((0,_refresher_js__WEBPACK_IMPORTED_MODULE_4__/* .pidFileOf */ .fN)(file), String(child.pid ?? ''));
}
/** The root: the process must not keep the workspace in use, and its own folder is removed while it may still run. */
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
 * Ends the process, if it still is the one that was started: a number may have been given anew, or written by someone
 * else.
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
/** What a process was started with; empty for one that has ended but was not collected yet. */
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
/** Where an operating system tells a process's command line: a file to read, or a program to run. */
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52758);




/**
 * Replaces a file in one step: whoever reads it gets the old content or the new one, whole. Only this user can read it.
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
