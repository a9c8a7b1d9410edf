export const id = 6670;
export const ids = [6670];
export const modules = {

/***/ 91741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   SS: () => (/* binding */ requestJson),
/* harmony export */   T9: () => (/* binding */ requestText),
/* harmony export */   fe: () => (/* binding */ pickAccessToken),
/* harmony export */   hH: () => (/* binding */ secondsAt)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63900);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28394);



/**
 * Sends a request with retries and returns the picked part of its JSON response.
 *
 * @throws {OidcError} errors of {@link readJson} and `Http.send`; `ERR_RESPONSE` for a 2xx without the expected part
 */
function requestJson(spec, context) {
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(spec.label, context, async () => {
        const reply = await send(spec, context);
        const picked = spec.pick(judge(spec, reply, () => (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(reply, spec.service, context.now())));
        if (picked !== undefined)
            return picked;
        throw withoutWanted(spec, reply);
    });
}
/**
 * See {@link requestJson}, for a response that is one line of text, such as a token.
 *
 * @throws {OidcError} errors of {@link checkStatus} and `Http.send`; `ERR_RESPONSE` for a 2xx that is no such line
 */
function requestText(spec, context) {
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(spec.label, context, async () => {
        const reply = await send(spec, context);
        judge(spec, reply, () => (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .checkStatus */ .dO)(reply, spec.service, context.now()));
        const text = reply.body.trim();
        if (/^[^\s<{]+$/.test(text))
            return text;
        throw withoutWanted(spec, reply);
    });
}
async function send(spec, context) {
    const request = await spec.request();
    const reply = await (spec.send?.(request, context.signal) ??
        context.http.send(request, context.signal));
    context.log.debug(`${request.method} ${request.url.host}: ${reply.status}`);
    return reply;
}
function withoutWanted({ service, wanted }, { status }) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_RESPONSE', `${service} answered ${status} without ${wanted}`, {
        transient: true,
    });
}
/** A member of a JSON response that is text and not empty. */
function textAt(body, name) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A member that is a positive number, or text with one: some services send lifetimes as text. */
function secondsAt(body, name) {
    const value = Object.hasOwn(body, name) ? Number(body[name]) : Number.NaN;
    return Number.isFinite(value) && value > 0 ? value : undefined;
}
/** Reads `access_token` and `expires_in` (seconds, RFC 6749 §5.1). The token is masked. */
function pickAccessToken(body, context) {
    const token = textAt(body, 'access_token');
    if (token === undefined)
        return undefined;
    const seconds = secondsAt(body, 'expires_in');
    const expiresAt = seconds === undefined ? undefined : new Date(context.now().getTime() + seconds * 1000);
    return { token: context.mask(token), expiresAt };
}
function judge(spec, reply, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv))
            throw error;
        if (spec.isTransient?.(reply))
            throw error.with({ transient: true, code: 'ERR_SERVICE' });
        if (error.code === 'ERR_REFUSED' && spec.refusedAs)
            throw error.with({ code: spec.refusedAs });
        throw error;
    }
}


/***/ }),

/***/ 86670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ sources_fly)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/http/request.js
var request = __webpack_require__(91741);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./lib/http/unix-socket.js


const maxReplyBytes = 1024 * 1024;
/**
 * Sends a request through a Unix socket with the rules of `Http.send`: the response is complete and in time, or an error.
 *
 * @throws {OidcError} `ERR_UNREACHABLE`, `ERR_TIMEOUT`, `ERR_RESPONSE`
 */
function sendOverSocket(socketPath, request, signal, timeoutMs = 20_000) {
    const { method, url, headers, body = '' } = request;
    const limit = AbortSignal.timeout(timeoutMs);
    return new Promise((resolve, reject) => {
        const fail = (code, what) => reject(new errors/* OidcError */.uv(code, `The socket ${socketPath} ${what}`, { transient: true }));
        const sent = (0,external_node_http_.request)({
            socketPath,
            method,
            path: `${url.pathname}${url.search}`,
            headers: { host: url.host, 'content-length': Buffer.byteLength(body), ...headers },
            agent: false,
            signal: AbortSignal.any([signal, limit]),
        });
        sent.once('response', (message) => {
            let text = '';
            message.setEncoding('utf8').on('data', (chunk) => {
                text += chunk;
                if (text.length > maxReplyBytes)
                    message.destroy();
            });
            message.once('end', () => {
                if (!message.complete)
                    return;
                const fields = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
                resolve({
                    host: url.host,
                    status: message.statusCode ?? 0,
                    headers: Object.fromEntries(fields),
                    body: text,
                });
            });
            message.once('error', () => undefined);
            // Has no effect if the promise is settled.
            message.once('close', () => onEnd(() => fail('ERR_RESPONSE', 'cut off its response')));
        });
        const onEnd = (otherwise) => {
            if (!signal.aborted && !limit.aborted)
                return otherwise();
            const what = signal.aborted
                ? "did not answer before the step's deadline"
                : 'did not answer in time';
            reject(new errors/* OidcError */.uv('ERR_TIMEOUT', `The socket ${socketPath} ${what}`, {
                transient: !signal.aborted,
            }));
        };
        sent.once('error', (error) => onEnd(() => fail('ERR_UNREACHABLE', `could not be reached: ${(0,errors/* messageOf */.bD)(error)}`)));
        sent.end(body);
    });
}

;// CONCATENATED MODULE: ./lib/sources/fly.js




const defaultSocket = '/.fly/api';
/**
 * Fly.io's ID tokens, from the socket on every machine. Cursor's agents use the same protocol.
 *
 * @see https://fly.io/docs/security/openid-connect/
 */
const fly = {
    name: 'fly',
    summary: "Fly.io, on every machine (as root), and Cursor's cloud agents.",
    detectedBy: `the socket ${defaultSocket}, or the variable CURSOR_AGENT_SOCKET`,
    open(context) {
        const named = context.env.CURSOR_AGENT_SOCKET;
        const socket = named || ((0,external_node_fs_.existsSync)(defaultSocket) ? defaultSocket : undefined);
        if (socket === undefined)
            return undefined;
        return {
            endpoints: [],
            mint: (audience) => (0,request/* requestText */.T9)({
                service: `The machine's API (${socket})`,
                label: "Asking the machine's API for an ID token",
                request: () => ({
                    method: 'POST',
                    url: new URL('http://localhost/v1/tokens/oidc'),
                    headers: { 'content-type': 'application/json' },
                    body: JSON.stringify({ aud: audience }),
                }),
                wanted: 'a token',
                refusedAs: 'ERR_TOKEN_REQUEST',
                send: (request, signal) => sendOverSocket(socket, request, signal),
            }, context).catch((error) => {
                throw explainFailure(error);
            }),
        };
    },
};
/* harmony default export */ const sources_fly = (fly);
function explainFailure(error) {
    if (!(error instanceof errors/* OidcError */.uv))
        return error;
    return error.with({ hint: 'Only root can use the socket.' });
}


/***/ })

};
