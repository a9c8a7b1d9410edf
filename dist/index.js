#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 67414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);

/**
 * The action's entry: `main` and `post` are the same file, told apart by the state that `main` saves.
 *
 * The exit code is 1 until everything was published: a promise that never settles must not end green.
 */
async function runAction() {
    const { env } = process;
    if (env.STATE_isPost === 'true') {
        const { runPost } = await Promise.all(/* import() */[__nccwpck_require__.e(7355), __nccwpck_require__.e(5586)]).then(__nccwpck_require__.bind(__nccwpck_require__, 15586));
        await runPost(env);
        return exit(0);
    }
    process.exitCode = 1;
    // Before anything else and by hand, not through the toolkit: a step that is killed while it loads would otherwise
    // have a post step that takes itself for the main one.
    if (env.GITHUB_STATE)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(env.GITHUB_STATE, 'isPost=true\n');
    const { runMain } = await Promise.all(/* import() */[__nccwpck_require__.e(7355), __nccwpck_require__.e(6811), __nccwpck_require__.e(6035)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36035));
    return exit((await runMain(env)) ? 0 : 1);
}
/** Ends the process although a connection or a timer may still be open, once what was written has left it. */
async function exit(code) {
    await new Promise((resolve) => process.stdout.write('', resolve));
    process.exit(code);
}


/***/ }),

/***/ 9946:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var _action_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(67414);
/* harmony import */ var _sinks_credential_cache_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(53578);



// With arguments this is the command line; without any, the action's step: a runner sets INPUT_* or STATE_* for it.
const args = process.argv.slice(2);
if (args.length === 0 && isStep()) {
    await (0,_action_index_js__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)();
}
else if (!answerFromCache()) {
    const { runCli } = await Promise.all(/* import() */[__nccwpck_require__.e(8179), __nccwpck_require__.e(7355), __nccwpck_require__.e(6811), __nccwpck_require__.e(4514)]).then(__nccwpck_require__.bind(__nccwpck_require__, 14514));
    await runCli(args);
}
function isStep() {
    return Object.keys(process.env).some((name) => name.startsWith('INPUT_') || name.startsWith('STATE_'));
}
/** A tool that calls this again and again gets what is fresh at once, before anything else is loaded. */
function answerFromCache() {
    const answer = args[0] === 'exchange' ? (0,_sinks_credential_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .openCache */ .bp)(args, process.env)?.read() : undefined;
    if (answer === undefined)
        return false;
    try {
        // Not through process.stdout, which has to be set up first. A pipe takes an answer of this size at once.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(1, answer);
    }
    catch {
        // Unless it is full, and does not wait.
        process.stdout.write(answer);
    }
    return true;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 53578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q4: () => (/* binding */ cacheFolderOf),
  bp: () => (/* binding */ openCache)
});

// UNUSED EXPORTS: isHelperCall

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: ./lib/sinks/sha256.js
// FIPS 180-4 §4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
const constants = Uint32Array.of(...[0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4], ...[0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe], ...[0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f], ...[0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7], ...[0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc], ...[0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b], ...[0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116], ...[0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3], ...[0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7], 0xc67178f2);
/**
 * SHA-256 (FIPS 180-4) in hexadecimal, for naming what is kept.
 *
 * Loading `node:crypto` takes a fifth of the time in which Node starts, which a helper that is called again and again
 * does not have; for a few kilobytes this is faster. Nothing is signed or authenticated with it.
 */
function sha256(text) {
    const message = Buffer.from(text, 'utf8');
    const padded = Buffer.alloc(Math.ceil((message.length + 9) / 64) * 64);
    message.copy(padded);
    padded[message.length] = 0x80;
    padded.writeBigUInt64BE(BigInt(message.length) * 8n, padded.length - 8);
    const state = Uint32Array.of(...[0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab], 0x5be0cd19);
    const schedule = new Uint32Array(64);
    for (let at = 0; at < padded.length; at += 64)
        addBlock(state, schedule, padded, at);
    return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}
/** §6.2.2; the words exist, because every index stays within the arrays' lengths. */
function addBlock(state, schedule, bytes, at) {
    for (let t = 0; t < 16; t++)
        schedule[t] = bytes.readUInt32BE(at + t * 4);
    const w = (t) => schedule[t] ?? 0;
    for (let t = 16; t < 64; t++) {
        const [x, y] = [w(t - 15), w(t - 2)];
        const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
        const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
        schedule[t] = w(t - 16) + s0 + w(t - 7) + s1;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let t = 0; t < 64; t++) {
        const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
        const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[t] ?? 0) + w(t)) | 0;
        const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
        const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + t1) | 0;
        d = c;
        c = b;
        b = a;
        a = (t1 + t2) | 0;
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
        state[index] = (state[index] ?? 0) + word;
}
function rotate(word, bits) {
    return (word >>> bits) | (word << (32 - bits));
}

;// CONCATENATED MODULE: ./lib/sinks/credential-cache.js



const lockTimeoutMs = 150_000;
const pollMs = 25;
/** The variables that can change an answer; the job's own tokens are among them, so that no job gets another's. */
const telling = /^(?:ACTIONS_ID_TOKEN_|AWS_|AZURE_|ARM_|GOOGLE_|GCE_|GHA_|OIDC_|WM_|BASE_|BUILDKITE_|CIRCLE_OIDC_|CF_OIDC_|SYSTEM_(?:OIDC|ACCESS)|BITBUCKET_STEP_OIDC_|TFC_|SPACELIFT_OIDC_|VERCEL_OIDC_|CURSOR_AGENT_|SPIFFE_|GITLAB_CI|GITHUB_(?:ACTIONS|ACTOR|REF|REPOSITORY|RUN_ATTEMPT|RUN_ID|SHA|WORKFLOW)$)|ID_TOKEN$|OIDC_TOKEN$|_JWT$|PROXY$/i;
/**
 * Whether a command line is a credential helper's: one that a tool calls again and again, and whose answer may be
 * kept. What is written to a file, or read from standard input, is not.
 */
function isHelperCall(args) {
    const line = ` ${args.join(' ')} `;
    return (args[0] === 'exchange' &&
        / --format[= ](?:aws-process|gcp-executable) /.test(line) &&
        !/ (?:--output[= ]|--help |-h |--inputs-file[= ]- |--[\w-]+-file[= ]- )/.test(line));
}
/**
 * The folder for the answers of a GitHub job: in the runner's temporary folder, named by a hash of the job's request
 * token. `undefined` where there is no such job.
 */
function cacheFolderOf(env) {
    const { RUNNER_TEMP: parent, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = env;
    return parent && token
        ? (0,external_node_path_.join)(parent, `oidc-exchange-cache-${sha256(token).slice(0, 32)}`)
        : undefined;
}
/** The cache of a helper's command line; `undefined` where nothing may be kept. */
function openCache(args, env) {
    if (!isHelperCall(args))
        return undefined;
    const folder = folderAskedFor(args) ?? cacheFolderOf(env);
    if (folder === undefined)
        return undefined;
    const variables = Object.entries(env)
        .filter(([name]) => telling.test(name))
        .sort(([a], [b]) => (a < b ? -1 : 1));
    const path = (0,external_node_path_.join)(folder, `${sha256(JSON.stringify([args, statesOf(args), variables]))}.json`);
    const read = () => readFresh(folder, path);
    return { read, refresh: (make) => refresh({ folder, path, read, make }) };
}
/** `--cache-folder DIR`, for what has no job, or another folder. */
function folderAskedFor(args) {
    const index = args.findIndex((arg) => /^--cache-folder(?:=|$)/.test(arg));
    const [, value] = /^--cache-folder=(.*)$/.exec(args[index] ?? '') ?? [undefined, args[index + 1]];
    return index < 0 || !value ? undefined : (0,external_node_path_.join)(value, 'oidc-exchange-cache');
}
/** Files that the command reads count with their time and size. */
function statesOf(args) {
    return args.flatMap((arg, index) => {
        const [, inline] = /^--[\w-]+-file(?:=(.*))?$/.exec(arg) ?? [];
        const isFlag = /^--[\w-]+-file(?:=|$)/.test(arg);
        const found = isFlag
            ? (0,external_node_fs_.statSync)(inline ?? args[index + 1] ?? '', { throwIfNoEntry: false })
            : undefined;
        return found === undefined ? [] : [`${found.mtimeMs} ${found.size}`];
    });
}
function readFresh(folder, path) {
    try {
        if (!isPrivate((0,external_node_fs_.lstatSync)(folder)))
            return undefined;
        const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0));
        try {
            if (!isPrivate((0,external_node_fs_.fstatSync)(file)))
                return undefined;
            const { staleAt, text } = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
            const isFresh = typeof staleAt === 'number' && staleAt > Date.now();
            return isFresh && typeof text === 'string' ? text : undefined;
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch {
        // Not there, or not readable: then it is made anew.
        return undefined;
    }
}
/** Nobody else has made it or can read it; Windows has its own rights, those of the folder above. */
function isPrivate(stats) {
    if (process.getuid === undefined)
        return true;
    return stats.uid === process.getuid() && (stats.mode & 0o077) === 0;
}
async function refresh({ folder, path, read, make }) {
    const unlock = await lock(folder, path, read);
    try {
        const made = read();
        if (made !== undefined)
            return made;
        const { text, staleAt } = await make();
        if (unlock !== undefined)
            keep(path, { text, staleAt: staleAt.getTime() });
        return text;
    }
    finally {
        unlock?.();
    }
}
function keep(path, content) {
    const draft = `${path}.${process.pid}`;
    try {
        (0,external_node_fs_.writeFileSync)(draft, JSON.stringify(content), { mode: 0o600, flag: 'wx' });
        (0,external_node_fs_.renameSync)(draft, path);
    }
    catch {
        // The answer is good without being kept.
        (0,external_node_fs_.rmSync)(draft, { force: true });
    }
}
/** Waits until this process may make the answer, or another one has made it; `undefined` where nothing can be kept. */
async function lock(folder, path, read) {
    const file = `${path}.lock`;
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        if (!isPrivate((0,external_node_fs_.lstatSync)(folder)) || !(0,external_node_fs_.lstatSync)(folder).isDirectory())
            return undefined;
    }
    catch {
        return undefined;
    }
    for (const startedAt = Date.now(); Date.now() - startedAt < lockTimeoutMs;) {
        try {
            (0,external_node_fs_.writeFileSync)(file, String(process.pid), { mode: 0o600, flag: 'wx' });
            return () => (0,external_node_fs_.rmSync)(file, { force: true });
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                return undefined;
        }
        if (read() !== undefined)
            return () => undefined;
        if (isAbandoned(file))
            (0,external_node_fs_.rmSync)(file, { force: true });
        else
            await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    return undefined;
}
/** Its process was killed, or its machine stopped, before it could unlock. */
function isAbandoned(file) {
    try {
        if (Date.now() - (0,external_node_fs_.statSync)(file).mtimeMs > lockTimeoutMs)
            return true;
        const pid = Number((0,external_node_fs_.readFileSync)(file, 'utf8'));
        // Empty while it is being written.
        if (pid > 0)
            process.kill(pid, 0);
        return false;
    }
    catch (error) {
        return error.code === 'ESRCH';
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9946);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
