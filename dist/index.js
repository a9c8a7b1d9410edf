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

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

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

/***/ 70139:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:cluster");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

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

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

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

/***/ 15909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ runMainStep),
  U: () => (/* binding */ runPostStep)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: ./lib/sinks/state-name.js
var state_name = __nccwpck_require__(14885);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __nccwpck_require__(49379);
// EXTERNAL MODULE: ./lib/http/proxy.js
var proxy = __nccwpck_require__(30768);
// EXTERNAL MODULE: ./lib/http/sockets.js
var sockets = __nccwpck_require__(22046);
;// CONCATENATED MODULE: ./lib/action/early.js



/**
 * Opens the connection to GitHub's token endpoint while the rest of the action loads.
 *
 * It is the only use of the network before the inputs are checked. It sends nothing, and the host comes from the runner.
 */
function connectEarly(env) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: text, 'INPUT_TOKEN-SOURCE': source } = env;
    if (!text || (source && !['auto', 'github'].includes(source)))
        return;
    try {
        const url = (0,endpoint/* parseHttpEndpoint */.Dh)(text, 'ACTIONS_ID_TOKEN_REQUEST_URL');
        (0,endpoint/* checkEndpoint */.q9)(url, 'ACTIONS_ID_TOKEN_REQUEST_URL');
        const proxies = {
            httpProxy: env['INPUT_HTTP-PROXY'] || undefined,
            noProxy: env['INPUT_NO-PROXY'] || undefined,
        };
        if ((0,proxy/* createProxyResolver */.Xz)(env, proxies)(url) === undefined)
            (0,sockets/* openEarly */.ox)(url);
    }
    catch {
        // The step reports wrong addresses itself.
    }
}

;// CONCATENATED MODULE: ./lib/action/index.js



/**
 * Runs the main step.
 *
 * The exit code is 1 until everything is published: a promise that never settles must not end green.
 */
async function runMainStep() {
    const { env } = process;
    process.exitCode = 1;
    // First and by hand, not with the toolkit: the post step of a step that is killed while it loads must find a state of
    // this action, and not a variable of the job.
    if (env.GITHUB_STATE)
        (0,external_node_fs_.appendFileSync)(env.GITHUB_STATE, `${state_name/* stateName */.V}=\n`);
    connectEarly(env);
    const { runMain } = await Promise.all(/* import() */[__nccwpck_require__.e(2964), __nccwpck_require__.e(2402), __nccwpck_require__.e(6035)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36035));
    return exit((await runMain(env)) ? 0 : 1);
}
/** Runs the post step. It never fails the job. */
async function runPostStep() {
    const { runPost } = await Promise.all(/* import() */[__nccwpck_require__.e(2964), __nccwpck_require__.e(5586)]).then(__nccwpck_require__.bind(__nccwpck_require__, 15586));
    await runPost(process.env);
    return exit(0);
}
/** Ends the process although a connection or a timer may still be open, once all output has been written. */
async function exit(code) {
    await new Promise((resolve) => process.stdout.write('', resolve));
    process.exit(code);
}


/***/ }),

/***/ 9946:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _action_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(15909);
/* harmony import */ var _sinks_credential_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(24184);




// `dist/post.js` is the post step: no variable can make the main step take itself for it, or the other way round. Without
// arguments and with the inputs of a runner, this is the main step. Otherwise it is the command line.
const [, script = '', ...args] = process.argv;
if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(script) === 'post.js') {
    await (0,_action_index_js__WEBPACK_IMPORTED_MODULE_2__/* .runPostStep */ .U)();
}
else if (args.length === 0 && hasInputs()) {
    await (0,_action_index_js__WEBPACK_IMPORTED_MODULE_2__/* .runMainStep */ .X)();
}
else if (!answerFromCache()) {
    const { runCli } = await Promise.all(/* import() */[__nccwpck_require__.e(8179), __nccwpck_require__.e(2550), __nccwpck_require__.e(2964), __nccwpck_require__.e(2402), __nccwpck_require__.e(3551), __nccwpck_require__.e(1105)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1105));
    await runCli(args);
}
function hasInputs() {
    return Object.keys(process.env).some((name) => name.startsWith('INPUT_'));
}
/** A tool that calls this often gets a fresh cached answer before anything else is loaded. */
function answerFromCache() {
    const answer = args[0] === 'exchange' ? (0,_sinks_credential_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .openCache */ .bp)(args, process.env)?.read() : undefined;
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

/***/ 50862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ defined)
/* harmony export */ });
/** Leaves out the members that are `undefined`, as `exactOptionalPropertyTypes` requires. */
function defined(entries) {
    const known = Object.entries(entries).filter(([, value]) => value !== undefined);
    return Object.fromEntries(known);
}


/***/ }),

/***/ 70206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  qF: () => (/* binding */ ExchangesFailedError),
  uv: () => (/* binding */ OidcError),
  dW: () => (/* binding */ cancellationIn),
  YQ: () => (/* binding */ cancelledError),
  $N: () => (/* binding */ codeOf),
  bD: () => (/* binding */ messageOf)
});

// UNUSED EXPORTS: errorCodes

;// CONCATENATED MODULE: external "node:util/types"
const types_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __nccwpck_require__(69716);
;// CONCATENATED MODULE: ./lib/core/errors.js


/** Every `code` an {@link OidcError} can carry; `docs/errors.md` has a row for each. */
const errorCodes = (/* unused pure expression or super */ null && ([
    'ERR_INPUT',
    'ERR_ENDPOINT',
    'ERR_NO_SOURCE',
    'ERR_TOKEN_PERMISSION',
    'ERR_TOKEN_REQUEST',
    'ERR_TOKEN_MALFORMED',
    'ERR_TOKEN_AUDIENCE',
    'ERR_UNREACHABLE',
    'ERR_TIMEOUT',
    'ERR_CANCELLED',
    'ERR_RESPONSE',
    'ERR_SERVICE',
    'ERR_REFUSED',
    'ERR_PUBLISH',
    'ERR_CLEANUP',
    'ERR_TOKEN_ALGORITHM',
    'ERR_TOKEN_KEY',
    'ERR_TOKEN_SIGNATURE',
    'ERR_TOKEN_ISSUER',
    'ERR_TOKEN_EXPIRED',
    'ERR_TOKEN_NOT_YET_VALID',
    'ERR_TOKEN_CLAIM',
    'ERR_TOKEN_REPLAYED',
    'ERR_POLICY',
    'ERR_ISSUER_KEYS',
    'ERR_REPLAY_STORE',
]));
/**
 * The one error class: a failure of the environment, the network, a service or an input.
 *
 * Misuse of the API is a `TypeError`; any other error is a bug. The message, hint, details and cause never contain a token,
 * a secret or a raw response body: anything that looks like a JWT is replaced.
 */
class OidcError extends Error {
    name = 'OidcError';
    code;
    hint;
    details;
    service;
    transient;
    retryAfterMs;
    maxAttempts;
    constructor(code, message, options = {}) {
        super((0,core_text/* redactTokens */.Oj)(message), options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.hint = options.hint === undefined ? undefined : (0,core_text/* redactTokens */.Oj)(options.hint);
        this.details = (options.details ?? []).map(core_text/* redactTokens */.Oj);
        this.service = options.service;
        this.transient = options.transient ?? false;
        this.retryAfterMs = options.retryAfterMs;
        this.maxAttempts = options.maxAttempts;
    }
    /** Copies the error with changes. */
    with(changes) {
        const { message, code, cause, hint, details, service, transient, retryAfterMs, maxAttempts } = this;
        return new OidcError(changes.code ?? code, changes.message ?? message, {
            cause,
            hint,
            details,
            service,
            transient,
            retryAfterMs,
            maxAttempts,
            ...changes,
        });
    }
}
/** Several exchanges of one step failed; `errors` holds each failure in the order of the exchanges. */
class ExchangesFailedError extends AggregateError {
    name = 'ExchangesFailedError';
}
/** The message of a caught value; works for an `Error` of another realm, as in jest. */
function messageOf(error) {
    return (0,types_namespaceObject.isNativeError)(error) || error instanceof Error ? error.message : String(error);
}
/** The `code` of a caught value (`ECONNRESET`, `ERR_REFUSED` …), if it has one. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
/** The error of cancelled work. */
function cancelledError() {
    return new OidcError('ERR_CANCELLED', 'The step was cancelled');
}
/** The cancellation among the signals' reasons; `undefined` if none was cancelled. */
function cancellationIn(signals) {
    return signals
        .map(({ reason }) => reason)
        .find((reason) => reason instanceof OidcError && reason.code === 'ERR_CANCELLED');
}


/***/ }),

/***/ 69716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Oj: () => (/* binding */ redactTokens),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   kp: () => (/* binding */ closest),
/* harmony export */   p5: () => (/* binding */ safeForLog),
/* harmony export */   xS: () => (/* binding */ quoteForeign)
/* harmony export */ });
/* unused harmony export withoutCommands */
/** Looks for the dot first, once per word: a look for each `eyJ` takes quadratic time on text with many of them. */
const jwtLike = /(?<![\w-])(?=[\w-]+\.[\w-])([\w-]*?)\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/g;
/** Control, format and ignorable characters, and the two Unicode line separators. */
const unprintable = /[\p{Cc}\p{Cf}\p{DI}\u2028\u2029]+/gu;
/** The two forms of a command. The runner compares by culture, which skips characters that do not print. */
const commandAnywhere = /#[\p{Cc}\p{Cf}\p{DI}]*#(?=[\p{Cc}\p{Cf}\p{DI}]*\[)/gu;
const commandAtStart = /^((?:(?![\n\r\u2028\u2029])[\s\p{Cc}\p{Cf}\p{DI}])*):(?=[\p{Cc}\p{Cf}\p{DI}]*:)/gmu;
/** Replaces everything that looks like a JWT. */
function redactTokens(text) {
    return text.replace(jwtLike, '$1[token]');
}
/**
 * Breaks up the commands of a runner: `##[` anywhere in a line, `::` at its start.
 *
 * A `stop-commands` command would switch off masking. Text such as `arn:aws:iam::1` stays as it is.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function withoutCommands(text) {
    return text.replace(commandAnywhere, '# #').replace(commandAtStart, '$1: ');
}
/** Makes any text safe for a log that a runner reads, the last step before it is printed. */
function safeForLog(text) {
    return withoutCommands(redactTokens(text));
}
/**
 * Makes text from a service or a token safe for a log: one line, no control or direction characters, no
 * workflow command, nothing that looks like a JWT, and at most `limit` characters.
 */
function quoteForeign(text, limit = 200) {
    const line = redactTokens(text.replace(unprintable, ' ')).replace(/ {2,}/g, ' ').trim();
    const safe = withoutCommands(line);
    if (safe.length <= limit)
        return safe;
    return `${safe.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** Escapes text for a Markdown table cell or paragraph; after {@link quoteForeign}. */
function escapeMarkdown(text) {
    const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
    return text
        .replace(/[&<>]/g, (character) => entities[character] ?? '')
        .replace(/[\\`*_{}[\]()#+!|~@-]/g, '\\$&');
}
/** A duration for a log line: `1.5 s`, `250 ms`. */
function formatMs(ms) {
    return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
/** The candidate closest to a misspelt word, if one is close enough. */
function closest(word, candidates) {
    const plain = (text) => text.toLowerCase().replace(/[_\s]/g, '-');
    let best;
    let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(plain(word), plain(candidate));
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 49379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ checkReceivers),
/* harmony export */   Bk: () => (/* binding */ parseEndpoint),
/* harmony export */   Dh: () => (/* binding */ parseHttpEndpoint),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   l9: () => (/* binding */ isMetadataService),
/* harmony export */   q9: () => (/* binding */ checkEndpoint)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(69716);


/** Whether a host name is this machine itself (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
function isLoopback(hostname) {
    return (hostname === 'localhost' ||
        hostname === '[::1]' ||
        /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname));
}
/**
 * Whether a host is the machine's metadata service, which the hypervisor provides (RFC 3927 §2.7: link-local, never routed).
 * It uses plain http and is never reached through a proxy.
 */
function isMetadataService(hostname) {
    return hostname === '169.254.169.254';
}
/**
 * Parses the URL of an endpoint: https, or http to this machine or its metadata service, without a user name or password.
 *
 * @param from the name of the input or variable with the URL, for the message
 * @throws {OidcError} `ERR_ENDPOINT`, which never repeats the text: it may contain a password
 */
function parseEndpoint(text, from) {
    const url = parseHttpEndpoint(text, from);
    checkEndpoint(url, from);
    return url;
}
/** The inputs and variables that URLs came from, for messages. */
const origins = new WeakMap();
/**
 * Parses the URL of an endpoint whose transport the plan and the HTTP client check with {@link checkEndpoint}, because
 * they know the hosts that `allow-http-hosts` lists.
 *
 * @throws {OidcError} see {@link parseEndpoint}
 */
function parseHttpEndpoint(text, from) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_ENDPOINT', `${from} is not an http or https URL`, {
            hint: 'Set it to a full URL, such as https://example.com/token.',
        });
    }
    checkUser(url, from);
    origins.set(url, from);
    return url;
}
/**
 * Checks that a request to a URL is safe from eavesdroppers: https, or http to this machine, its metadata service or an
 * allowed host.
 *
 * @param allowed entries of `allow-http-hosts`: host names with or without a port
 * @throws {OidcError} `ERR_ENDPOINT`
 */
function checkEndpoint(url, from, allowed = []) {
    const { protocol, hostname, host } = url;
    const isAllowed = isLoopback(hostname) ||
        isMetadataService(hostname) ||
        allowed.some((entry) => [hostname, host].includes(entry.toLowerCase()));
    if (protocol !== 'https:' && !(protocol === 'http:' && isAllowed)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_ENDPOINT', `${origins.get(url) ?? from} would send a token over ${protocol.slice(0, -1)} to ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(host)}`, {
            hint: `Use https. Plain http is for this machine (127.0.0.1, localhost) and for hosts in allow-http-hosts: set allow-http-hosts to ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(host)} if the network between is your own.`,
        });
    }
    checkUser(url, from);
}
function checkUser({ username, password }, from) {
    if (username === '' && password === '')
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_ENDPOINT', `${from} has a user name or password in its URL`, {
        hint: 'Remove them. Credentials in a URL end up in logs.',
    });
}
/**
 * Checks that no ID token goes to the machine's metadata service, which issues credentials and accepts none.
 *
 * @throws {OidcError} `ERR_ENDPOINT`
 */
function checkReceivers(endpoints, from) {
    if (!endpoints.some(({ hostname }) => isMetadataService(hostname)))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_ENDPOINT', `${from} would send a token to the machine's metadata service`, {
        hint: 'The metadata service accepts no ID tokens. Set the address of the service that does.',
    });
}


/***/ }),

/***/ 30768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PK: () => (/* binding */ proxyPasswords),
/* harmony export */   Xz: () => (/* binding */ createProxyResolver)
/* harmony export */ });
/* unused harmony export decodePart */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(70206);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49379);


/**
 * Chooses the proxy for each URL, if any.
 *
 * Variables are read as curl reads them: `https_proxy` (or `HTTPS_PROXY`), then `all_proxy`; `no_proxy` lists hosts, domains
 * with their subdomains, `host:port`, or `*`. This machine and its metadata service are never reached through a proxy.
 *
 * @throws {OidcError} `ERR_INPUT` if a proxy's address is not an http or https URL
 */
function createProxyResolver(env, settings) {
    const parsed = new Map(Object.entries(proxiesOf(env, settings)).map(([scheme, text]) => [scheme, parseProxy(text)]));
    const exceptions = parseNoProxy(settings.noProxy ?? readVariable(env, 'no_proxy') ?? '');
    return (url) => {
        if ((0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.hostname) || (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .isMetadataService */ .l9)(url.hostname))
            return undefined;
        if (exceptions.some((matches) => matches(url)))
            return undefined;
        return parsed.get(url.protocol);
    };
}
/** The passwords in the proxies' addresses, as written and decoded, to be masked. */
function proxyPasswords(env, settings) {
    const urls = Object.values(proxiesOf(env, settings)).map(readProxy);
    const passwords = urls.flatMap((url) => {
        const { password = '' } = url ?? {};
        return password === '' ? [] : [password, decodePart(password)];
    });
    return [...new Set(passwords)];
}
function proxiesOf(env, { httpProxy }) {
    const all = readVariable(env, 'all_proxy');
    return {
        'https:': httpProxy ?? readVariable(env, 'https_proxy') ?? all,
        // curl ignores HTTP_PROXY in capitals, because a web server that runs scripts sets it from a request header. Runners
        // are not started by one, and the clouds' own actions read it.
        'http:': httpProxy ?? readVariable(env, 'http_proxy') ?? all,
    };
}
function readVariable(env, name) {
    return env[name] || env[name.toUpperCase()] || undefined;
}
/** Decodes a user name or password, which may contain a `%` that starts no code. */
function decodePart(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
function parseProxy(text) {
    const url = readProxy(text);
    if (url !== undefined || text === undefined || text.trim() === '')
        return url;
    // The text may contain a password, so the message does not repeat it.
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_INPUT', "The proxy's address is not an http or https URL", {
        hint: 'Set http-proxy (or HTTPS_PROXY) to an address such as http://proxy.example.com:3128, and encode special characters in the password, for example / as %2F.',
    });
}
function readProxy(text = '') {
    const full = text.includes('://') ? text.trim() : `http://${text.trim()}`;
    const url = URL.canParse(full) ? new URL(full) : undefined;
    return url && ['http:', 'https:'].includes(url.protocol) && url.hostname !== '' ? url : undefined;
}
function parseNoProxy(list) {
    return list
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .map((entry) => {
        const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
        const domain = name.replace(/^\*?\./, '');
        return (url) => {
            if (entry === '*')
                return true;
            const urlPort = url.port || (url.protocol === 'https:' ? '443' : '80');
            if (port !== undefined && port !== urlPort)
                return false;
            const host = url.hostname.replace(/^\[|\]$/g, '');
            return host === domain || host.endsWith(`.${domain}`);
        };
    });
}


/***/ }),

/***/ 22046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _O: () => (/* binding */ createOneShotAgent),
/* harmony export */   eH: () => (/* binding */ createWarmSockets),
/* harmony export */   ox: () => (/* binding */ openEarly)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(37067);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(77030);
/* harmony import */ var _core_defined_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(50862);



/** Creates the store of early connections of one {@link Http} client. */
function createWarmSockets(settings = {}) {
    const byOrigin = new Map();
    return {
        open(url, signal) {
            const isDefault = Object.keys(settings).length === 0;
            const { tcp, socket } = (isDefault ? takeEarly(url, signal) : undefined) ?? connect(url, settings, signal);
            byOrigin.set(url.origin, [...(byOrigin.get(url.origin) ?? []), socket]);
            const connected = settled(tcp, 'connect', 'connecting');
            return {
                connected,
                ready: url.protocol === 'https:'
                    ? socket.then((tls) => settled(tls, 'secureConnect', 'secureConnecting'))
                    : connected,
            };
        },
        async take(url) {
            const socket = await byOrigin.get(url.origin)?.shift();
            if (socket === undefined)
                return undefined;
            return isUsable(socket) ? socket : this.take(url);
        },
    };
}
function connect(url, settings, signal) {
    const { host, port } = addressOf(url);
    const own = (0,_core_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)({ signal });
    const tcp = ignoreErrors(node_net__WEBPACK_IMPORTED_MODULE_1__.connect({ host, port, ...own }));
    const isSecure = url.protocol === 'https:';
    return {
        tcp,
        socket: isSecure ? startTls(tcp, host, { ...settings, ...own }) : Promise.resolve(tcp),
    };
}
let early;
/** Opens a connection of this process for the first {@link WarmSockets.open} of its origin, before a client exists. */
function openEarly(url) {
    early = { origin: url.origin, ...connect(url, {}) };
}
function takeEarly({ origin }, signal) {
    if (early?.origin !== origin)
        return undefined;
    const { tcp, socket } = early;
    early = undefined;
    signal.addEventListener('abort', () => void tcp.destroy(), { once: true });
    return { tcp, socket };
}
/** An agent for one request. It uses the given connection or a new one, and closes it after the response. */
async function createOneShotAgent(url, socket, onSocket) {
    const agent = url.protocol === 'https:' ? new (await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 44708, 19))).Agent() : new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent();
    const createConnection = agent.createConnection.bind(agent);
    agent.createConnection = (options, callback) => {
        // It may have closed since it was taken, and a request on a closed connection gets no event.
        const used = socket && isUsable(socket) ? socket : createConnection(options, callback);
        if (used)
            onSocket(used);
        return used;
    };
    return agent;
}
function isUsable(socket) {
    return !socket.destroyed && !socket.readableEnded && socket.writable;
}
/** Loads Node's TLS, which takes 10 ms, while TCP connects. */
async function startTls(tcp, host, settings) {
    const tls = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 41692, 19));
    const options = { ...settings, socket: tcp, ALPNProtocols: ['http/1.1'] };
    const name = node_net__WEBPACK_IMPORTED_MODULE_1__.isIP(host) === 0 ? { servername: host } : { host };
    return ignoreErrors(tls.connect({ ...options, ...name }));
}
function addressOf(url) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    return { host, port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80) };
}
/** Failures are ignored here: the request opens another connection and reports its own failure. */
function ignoreErrors(socket) {
    socket.on('error', () => undefined);
    return socket;
}
function settled(socket, event, pending) {
    return new Promise((resolve) => {
        if (socket.destroyed || Reflect.get(socket, pending) === false)
            resolve();
        for (const name of [event, 'error', 'close'])
            socket.once(name, () => resolve());
    });
}


/***/ }),

/***/ 24184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bp: () => (/* binding */ openCache),
/* harmony export */   q4: () => (/* binding */ cacheFolderOf)
/* harmony export */ });
/* unused harmony export isHelperCall */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);


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
        ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `oidc-exchange-cache-${sha256(token).slice(0, 32)}`)
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
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${sha256(JSON.stringify([args, statesOf(args), variables]))}.json`);
    const read = () => readFresh(folder, path);
    return { read, refresh: (make) => refresh({ folder, path, read, make }) };
}
/** `--cache-folder DIR`, outside of jobs or for another folder. */
function folderAskedFor(args) {
    const index = args.findIndex((arg) => /^--cache-folder(?:=|$)/.test(arg));
    const [, value] = /^--cache-folder=(.*)$/.exec(args[index] ?? '') ?? [undefined, args[index + 1]];
    return index < 0 || !value ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(value, 'oidc-exchange-cache');
}
/** Files that the command reads count with their time and size. */
function statesOf(args) {
    return args.flatMap((arg, index) => {
        const [, inline] = /^--[\w-]+-file(?:=(.*))?$/.exec(arg) ?? [];
        const isFlag = /^--[\w-]+-file(?:=|$)/.test(arg);
        const found = isFlag
            ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(inline ?? args[index + 1] ?? '', { throwIfNoEntry: false })
            : undefined;
        return found === undefined ? [] : [`${found.mtimeMs} ${found.size}`];
    });
}
function readFresh(folder, path) {
    try {
        if (!isPrivate((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder)))
            return undefined;
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0));
        try {
            if (!isPrivate((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file)))
                return undefined;
            const { staleAt, text } = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
            const isFresh = typeof staleAt === 'number' && staleAt > Date.now();
            return isFresh && typeof text === 'string' ? text : undefined;
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch {
        // Missing or unreadable: create it.
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
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(draft, JSON.stringify(content), { mode: 0o600, flag: 'wx' });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, path);
    }
    catch {
        // The answer is good without being kept.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
    }
}
/** Waits until this process may make the answer, or another one has made it; `undefined` where nothing can be kept. */
async function lock(folder, path, read) {
    const file = `${path}.lock`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        if (!isPrivate((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder)) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder).isDirectory())
            return undefined;
    }
    catch {
        return undefined;
    }
    for (const startedAt = Date.now(); Date.now() - startedAt < lockTimeoutMs;) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, String(process.pid), { mode: 0o600, flag: 'wx' });
            return () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true });
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                return undefined;
        }
        if (read() !== undefined)
            return () => undefined;
        if (isAbandoned(file))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true });
        else
            await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    return undefined;
}
/** Its process was killed, or its machine stopped, before it could unlock. */
function isAbandoned(file) {
    try {
        if (Date.now() - (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).mtimeMs > lockTimeoutMs)
            return true;
        const pid = Number((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
        // Empty while it is being written.
        if (pid > 0)
            process.kill(pid, 0);
        return false;
    }
    catch (error) {
        return error.code === 'ESRCH';
    }
}
/** Loads `node:crypto` only here: it takes a fifth of the time in which Node starts, and most runs need no name. */
function sha256(text) {
    return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 14885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ stateName)
/* harmony export */ });
/**
 * The name of the one state that the step saves. The first save happens before any other code is loaded, so that the
 * runner always overlays a variable `STATE_undo` of the job.
 */
const stateName = 'undo';


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
