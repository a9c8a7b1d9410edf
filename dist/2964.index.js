export const id = 2964;
export const ids = [2964];
export const modules = {

/***/ 60231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q6: () => (/* binding */ createContext),
  aB: () => (/* binding */ silentLog)
});

// UNUSED EXPORTS: maskOnOutput, processVariables

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/core/defined.js
var defined = __webpack_require__(50862);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/secret.js
var secret = __webpack_require__(58563);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
;// CONCATENATED MODULE: ./lib/http/connection.js


/** Limits the time for connecting, and ends the request if the connection closes. */
function watchConnection(attempt, timeoutMs, url) {
    const { host, protocol } = url;
    const isSecure = protocol === 'https:';
    let timer;
    let watched;
    let isOver = false;
    const fail = (code, what) => attempt.abort(new errors/* OidcError */.uv(code, `${host} ${what}`, { transient: true }));
    // A request that starts while its connection closes may get no event. One that gets an event has failed by then.
    const onClose = () => void setImmediate(() => {
        if (!isOver)
            fail('ERR_UNREACHABLE', 'closed the connection without a response');
    });
    return {
        watch(socket) {
            watched = socket;
            socket.once('close', onClose);
            if (isConnected(socket, isSecure))
                return;
            const what = `did not accept a connection within ${(0,core_text/* formatMs */._V)(timeoutMs)}`;
            timer = setTimeout(() => fail('ERR_TIMEOUT', what), timeoutMs);
            socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(timer));
        },
        stop() {
            isOver = true;
            clearTimeout(timer);
            watched?.off('close', onClose);
        },
    };
}
/** An early connection may have emitted its event before the watch. */
function isConnected(socket, isSecure) {
    const pending = isSecure ? 'secureConnecting' : 'connecting';
    return pending in socket && Reflect.get(socket, pending) === false;
}

// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
;// CONCATENATED MODULE: ./lib/http/failure.js


/** Explains why a request got no response. */
function describeFailure(error, url) {
    if (error instanceof errors/* OidcError */.uv)
        return error;
    const code = (0,errors/* codeOf */.$N)(error) ?? '';
    // Only the reason in OpenSSL's message is for people.
    const said = (0,errors/* messageOf */.bD)(error).replace(/^[\dA-F]+:error:(?:[^:]*:){3}([^:]*):.*$/s, '$1');
    const reason = (0,core_text/* quoteForeign */.xS)(code === '' || said.includes(code) ? said : `${said} (${code})`);
    const cause = new Error(reason);
    // The server sends these alerts, and only about the client certificate.
    if (/_ALERT_(?:.*CERTIFICATE|UNKNOWN_CA)/.test(code)) {
        return new errors/* OidcError */.uv('ERR_UNREACHABLE', `${url.host} rejects the client certificate: ${reason}`, {
            cause,
            hint: 'Set client-certificate and client-key to a certificate of a CA that the server trusts.',
        });
    }
    if (/CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|ERR_SSL|ERR_TLS|EPROTO/.test(code)) {
        return new errors/* OidcError */.uv('ERR_UNREACHABLE', `${url.host} could not be trusted: ${reason}`, {
            cause,
            hint: 'If the host or a proxy has a certificate of a private CA, set ca-certificate, if the provider has that input, or NODE_EXTRA_CA_CERTS to the CA certificate.',
        });
    }
    if (code === 'ENOTFOUND') {
        return new errors/* OidcError */.uv('ERR_UNREACHABLE', `The host ${url.hostname} does not exist (ENOTFOUND)`, {
            cause,
            transient: true,
            // A misspelt name stays wrong, and a resolver's hiccup passes within seconds.
            maxAttempts: 3,
            hint: 'Check the spelling of the region or URL, and that this machine can resolve the name.',
        });
    }
    return new errors/* OidcError */.uv('ERR_UNREACHABLE', `${url.host} could not be reached: ${reason}`, {
        cause,
        transient: true,
    });
}

// EXTERNAL MODULE: ./lib/http/proxy.js
var proxy = __webpack_require__(30768);
// EXTERNAL MODULE: ./lib/http/sockets.js
var sockets = __webpack_require__(22046);
;// CONCATENATED MODULE: ./lib/http/route.js


/** Chooses between a direct connection and a tunnel through a proxy, and loads the library for tunnels if necessary. */
async function chooseRoute(url, options) {
    const proxy = options.proxyFor(url);
    if (proxy === undefined) {
        const { socket, onSocket } = options;
        return { agent: await (0,sockets/* createOneShotAgent */._O)(url, socket, onSocket), check: () => undefined };
    }
    const { HttpsProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(3669)]).then(__webpack_require__.t.bind(__webpack_require__, 3669, 19));
    // Without the signal, the connection to the proxy itself would wait forever.
    const agent = new HttpsProxyAgent(proxy, { signal: options.signal });
    let status = 200;
    agent.on('proxyConnect', (connect) => {
        status = connect.statusCode;
    });
    return {
        agent,
        check() {
            if (status === 200)
                return;
            throw refusedBy(proxy, url, status);
        },
    };
}
function refusedBy(proxy, url, status) {
    const hasUser = proxy.username !== '' || proxy.password !== '';
    if (status === 407 && hasUser) {
        return new errors/* OidcError */.uv('ERR_UNREACHABLE', `The proxy ${proxy.host} rejected the user name and password in its address (HTTP 407)`, { hint: "Check the user name and password in http-proxy or the job's proxy variables." });
    }
    return new errors/* OidcError */.uv('ERR_UNREACHABLE', `The proxy ${proxy.host} refused to connect to ${url.host} (HTTP ${status})`, {
        hint: status === 407
            ? "Add the user name and password to the proxy's address."
            : 'Check http-proxy and no-proxy.',
        transient: status >= 500,
    });
}

// EXTERNAL MODULE: ./lib/http/tls.js
var http_tls = __webpack_require__(40261);
;// CONCATENATED MODULE: ./lib/http/client.js










/**
 * Creates the HTTP client that every request goes through.
 *
 * It adds to `@actions/http-client`: responses are complete or an error and have limits for size and time; redirects are
 * not followed; a signal ends connections, including those through a proxy; an early connection that closed unused is
 * replaced.
 */
function createHttp(env, options) {
    const { connectTimeoutMs = 10_000, requestTimeoutMs = 20_000, maxReplyBytes = 1024 * 1024, } = options;
    const proxyFor = (0,proxy/* createProxyResolver */.Xz)(env, options);
    const never = new AbortController().signal;
    const lifetime = options.signal ?? never;
    return withTls((0,defined/* defined */.s)({ ca: options.ca?.join('\n') }));
    function withTls(settings) {
        const tls = (0,http_tls/* tlsOptions */.Y)(settings);
        const warmSockets = (0,sockets/* createWarmSockets */.eH)(tls);
        return {
            with: (own) => withTls({ ...settings, ...own }),
            warm(url) {
                if (proxyFor(url) !== undefined || lifetime.aborted)
                    return notWarmed;
                return warmSockets.open(url, lifetime);
            },
            async send(request, signal = never) {
                (0,endpoint/* checkEndpoint */.q9)(request.url, 'The request', options.allowHttpHosts);
                const warmed = await warmSockets.take(request.url);
                const limits = {
                    connectTimeoutMs: Math.min(connectTimeoutMs, requestTimeoutMs),
                    requestTimeoutMs,
                    maxReplyBytes,
                };
                const attempt = (socket) => exchange(request, { ...options, ...limits, tls, socket, proxyFor }, [lifetime, signal]);
                if (warmed === undefined)
                    return attempt(undefined);
                try {
                    return await attempt(warmed);
                }
                catch (error) {
                    // A server may close an idle connection. That is no failure of the service, so the request is sent again.
                    if ((0,errors/* codeOf */.$N)(error) !== 'ERR_UNREACHABLE')
                        throw error;
                    return attempt(undefined);
                }
            },
        };
    }
}
const notWarmed = { connected: Promise.resolve(), ready: Promise.resolve() };
async function exchange(request, options, signals) {
    const { url } = request;
    const attempt = new AbortController();
    const onAbort = () => attempt.abort((0,errors/* cancellationIn */.dW)(signals) ?? deadlineReached(url));
    for (const signal of signals)
        signal.addEventListener('abort', onAbort, { once: true });
    if (signals.some((signal) => signal.aborted))
        onAbort();
    const timer = setTimeout(() => {
        attempt.abort(timeoutError(url, `did not answer within ${(0,core_text/* formatMs */._V)(options.requestTimeoutMs)}`, true));
    }, options.requestTimeoutMs);
    const connection = watchConnection(attempt, options.connectTimeoutMs, url);
    try {
        const route = await chooseRoute(url, {
            ...options,
            signal: attempt.signal,
            onSocket: connection.watch,
        });
        attempt.signal.throwIfAborted();
        // A request without a response at its time limit may never emit an event, so the signal ends the wait.
        const aborted = rejectionOf(attempt.signal);
        const opening = client_open(request, options, { agent: route.agent, signal: attempt.signal });
        const message = await Promise.race([opening, aborted]);
        connection.stop();
        const body = await Promise.race([readWhole(message, options.maxReplyBytes, url), aborted]);
        route.check();
        const { host } = url;
        return { host, status: message.statusCode ?? 0, headers: flatten(message), body };
    }
    catch (error) {
        if (attempt.signal.aborted)
            throw attempt.signal.reason;
        throw describeFailure(error, url);
    }
    finally {
        clearTimeout(timer);
        connection.stop();
        for (const signal of signals)
            signal.removeEventListener('abort', onAbort);
        attempt.abort();
    }
}
function rejectionOf(signal) {
    const rejection = new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    // The signal is aborted after every response too.
    rejection.catch(() => undefined);
    return rejection;
}
async function client_open(request, options, settings) {
    const { HttpClient } = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(1941)]).then(__webpack_require__.bind(__webpack_require__, 44942));
    const handler = {
        prepareRequest(prepared) {
            prepared.agent = settings.agent;
            prepared.signal = settings.signal;
            if (options.lookup !== undefined)
                prepared.lookup = options.lookup;
            Object.assign(prepared, options.tls);
            prepared.host = prepared.host?.replace(/^\[|\]$/g, '');
        },
        canHandleAuthentication: () => false,
        handleAuthentication: () => Promise.reject(new Error('not used')),
    };
    const client = new HttpClient(options.userAgent, [handler], {
        allowRedirects: false,
        allowRetries: false,
        // Longer than the signal's limit, so that the library's own timer never fires.
        socketTimeout: options.requestTimeoutMs + 60_000,
    });
    // The library declares the body as a string but accepts null: no body and no Content-Length.
    const body = (request.body ?? null);
    const { message } = await client.request(request.method, request.url.href, body, {
        ...request.headers,
    });
    return message;
}
/** Reads a complete response or fails, so that a truncated one never looks like a short one. */
function readWhole(message, limit, url) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        const cutOff = (cause) => {
            reject(new errors/* OidcError */.uv('ERR_RESPONSE', `The response of ${url.host} was cut off after ${size} bytes`, {
                transient: true,
                cause,
            }));
        };
        message.on('data', (chunk) => {
            size += chunk.length;
            if (size > limit) {
                message.destroy();
                reject(new errors/* OidcError */.uv('ERR_RESPONSE', `The response of ${url.host} is larger than ${limit} bytes`));
            }
            chunks.push(chunk);
        });
        message.on('end', () => message.complete ? resolve(Buffer.concat(chunks).toString('utf8')) : cutOff());
        message.on('error', cutOff);
        message.on('close', cutOff);
    });
}
function flatten(message) {
    return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]));
}
function deadlineReached(url) {
    return timeoutError(url, "did not answer before the step's deadline", false).with({
        hint: 'Raise action-timeout-s if the service needs longer.',
    });
}
function timeoutError(url, what, transient) {
    return new errors/* OidcError */.uv('ERR_TIMEOUT', `${url.host} ${what}`, { transient });
}

// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
;// CONCATENATED MODULE: ./lib/context.js









/** A log that discards messages. */
const silentLog = {
    debug: () => undefined,
    info: () => undefined,
    warning: () => undefined,
};
/** Longer than a runner lets a cancelled step run, but a request that does not hang is done before that. */
const afterwardsMs = 10_000;
/** Makes the default {@link Context}: this process's environment, clock and network. */
function createContext(options = {}) {
    const env = options.env ?? process.env;
    const { allowHttpHosts = [] } = options;
    const deadlineMs = options.deadlineMs ?? 120_000;
    const onSecret = options.onSecret ?? (env.GITHUB_ACTIONS === 'true' ? maskOnOutput : () => undefined);
    const lifetime = new AbortController();
    // Every request and connection listens until it is done, which is no leak.
    (0,external_node_events_.setMaxListeners)(0, lifetime.signal);
    const timer = setTimeout(() => lifetime.abort((0,retry/* deadlineError */.$f)('Exchanging the token')), deadlineMs);
    for (const password of (0,proxy/* proxyPasswords */.PK)(env, options.http ?? {}))
        onSecret(password);
    const { cancelled, ...uncancelled } = options;
    const cancel = () => lifetime.abort((0,errors/* cancelledError */.YQ)());
    if (cancelled?.aborted)
        cancel();
    cancelled?.addEventListener('abort', cancel, { once: true });
    const close = () => {
        clearTimeout(timer);
        cancelled?.removeEventListener('abort', cancel);
        lifetime.abort((0,retry/* deadlineError */.$f)('Exchanging the token'));
    };
    return {
        env,
        log: options.log ?? silentLog,
        retry: { ...retry/* defaultRetryPolicy */.ur, ...options.retry },
        deadlineAt: new Date(Date.now() + deadlineMs),
        signal: lifetime.signal,
        http: createHttp(env, {
            userAgent: `oidc-exchange/${version/* version */.r}`,
            ...options.http,
            allowHttpHosts,
            signal: lifetime.signal,
        }),
        allowHttpHosts,
        mask(value) {
            onSecret(value);
            return new secret/* Secret */.z(value);
        },
        now: () => new Date(),
        random: Math.random,
        async sleep(ms) {
            await (0,promises_.setTimeout)(ms, undefined, { signal: lifetime.signal }).catch(() => {
                throw (0,retry/* endedError */.b8)(lifetime.signal, 'Waiting for the next attempt');
            });
        },
        afterwards: () => createContext({ ...uncancelled, deadlineMs: afterwardsMs }),
        self: [process.execPath, process.argv[1] ?? ''],
        ...(0,defined/* defined */.s)({ repetition: options.repetition }),
        close,
        [Symbol.dispose]: close,
    };
}
/** Masks a value in a GitHub job's log, like `setSecret` of `@actions/core`. */
function maskOnOutput(value) {
    for (const line of (0,secret/* linesToMask */.r)(value)) {
        process.stdout.write(`::add-mask::${line.replace(/%/g, '%25')}\n`);
    }
}
/** This process's variables, writable. */
function processVariables() {
    return process.env;
}


/***/ }),

/***/ 58563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ linesToMask),
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/**
 * A value that does not print: strings, JSON, templates and `console.log` all show `***`.
 *
 * > [!WARNING]
 * > Use `Context.mask`, which also registers the value with the runner's log filter. `new Secret()` alone does not.
 */
class Secret {
    #value;
    constructor(value) {
        if (value === '')
            throw new TypeError('A secret must not be empty');
        this.#value = value;
    }
    /** The value. Call this only where it is sent or stored. */
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return 'Secret(***)';
    }
}
/**
 * The lines to register with the log filter to mask a secret.
 *
 * Runners mask each line of a value separately. Masking a line such as `{` would garble every log, so a value with several
 * lines is masked by its lines of 8 or more characters.
 */
function linesToMask(value) {
    const lines = value.split(/\r\n|\n|\r/).map((line) => line.trim());
    if (lines.length === 1)
        return value.trim() === '' ? [] : [value];
    return [...new Set(lines.filter((line) => line.length >= 8))];
}


/***/ }),

/***/ 18067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this package; a test holds it against package.json. */
const version = '0.1.0';


/***/ }),

/***/ 63900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ readRetryAfter),
/* harmony export */   Nk: () => (/* binding */ readErrorBody),
/* harmony export */   TG: () => (/* binding */ transientStatuses),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   dO: () => (/* binding */ checkStatus),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   pT: () => (/* binding */ statesError),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   rA: () => (/* binding */ extractErrorText)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);


/** Transient statuses (RFC 9110 §15, RFC 6585 §4). */
const transientStatuses = [408, 429, 500, 502, 503, 504];
/**
 * Checks a response that should be a JSON object with status 2xx.
 *
 * @param service the service's name in messages: `Google STS`
 * @throws {OidcError} `ERR_SERVICE` (5xx and transient statuses), `ERR_REFUSED` (any other 4xx), `ERR_RESPONSE` (a redirect,
 * an empty body, no JSON object)
 */
function readJson(reply, service, now) {
    checkStatus(reply, service, now);
    const body = parseObject(reply.body);
    if (body !== undefined)
        return body;
    const received = reply.body.trim() === '' ? 'nothing' : `${contentTypeOf(reply)} instead of a JSON object`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_RESPONSE', `${service} answered ${reply.status} with ${received}`, {
        transient: true,
    });
}
/** See {@link readJson}: throws unless the status is 2xx. */
function checkStatus(reply, service, now) {
    const { status } = reply;
    if (status >= 200 && status < 300)
        return;
    if (status >= 300 && status < 400) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_RESPONSE', `${service} answered ${status}, a redirect${describeTarget(reply)}`, {
            hint: 'Redirects are not followed, because a token goes only to the host that it is for. Set the final URL.',
        });
    }
    const said = readErrorBody(reply.body);
    const words = joinError(said);
    const message = `${service} answered ${status}${words === '' ? '' : `: ${words}`}`;
    const answer = { host: reply.host ?? '', status, ...said };
    if (transientStatuses.includes(status)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_SERVICE', message, {
            service: answer,
            transient: true,
            retryAfterMs: readRetryAfter(reply, now),
        });
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv(status >= 500 ? 'ERR_SERVICE' : 'ERR_REFUSED', message, {
        service: answer,
    });
}
/** `Retry-After` in milliseconds (RFC 9110 §10.2.3: seconds or a date). */
function readRetryAfter(reply, now) {
    const text = reply.headers['retry-after']?.trim();
    if (text === undefined || text === '')
        return undefined;
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1000;
    // An HTTP date begins with the name of the day; Date.parse accepts nearly anything.
    const at = /^[A-Za-z]{3}/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}
/** The service's own error in one line, safe for a log. Empty if there is none. */
function extractErrorText(body) {
    return joinError(readErrorBody(body));
}
function joinError({ code, text }) {
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(code === '' || text === '' ? code + text : `${code}: ${text}`, errorLimit);
}
const errorLimit = 500;
/**
 * Reads the error bodies of OAuth (RFC 6749 §5.2), problem details (RFC 9457 §3.1), Google, Entra, Vault, AWS and similar
 * services. Other text becomes one line; an HTML page is ignored.
 */
function readErrorBody(body) {
    const json = parseObject(body);
    if (json === undefined) {
        const xml = elementOf(body, 'Message');
        if (xml !== undefined) {
            return { code: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(elementOf(body, 'Code') ?? '', 100), text: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(xml) };
        }
        return { code: '', text: /^\s*</.test(body) ? '' : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(body) };
    }
    const error = json.error ?? memberOf(json.Response, 'Error');
    const nested = typeof error === 'object' && error !== null ? error : {};
    const first = firstOf(json.errors ?? json.Errors ?? json.messages);
    const listed = typeof first === 'object' && first !== null ? first : {};
    const code = firstText([
        listed.code,
        error,
        nested.status,
        nested.Code,
        json.code,
        json.Code,
        json.error_code,
    ]);
    const text = firstText([
        json.error_description,
        nested.message,
        nested.Message,
        listed.description,
        listed.detail,
        listed.message,
        first,
        json.message,
        json.Message,
        json.detail,
        json.title,
        json.description,
        json.ErrorMessage,
        json.error_msg,
    ]);
    // Some services put a sentence where others put a code.
    const isSentence = text === undefined && /\s/.test(code ?? '');
    return {
        code: isSentence ? '' : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(code ?? '', 200),
        text: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)((isSentence ? code : text) ?? '', errorLimit),
    };
}
/** The text of the first XML element of that name, found in linear time. */
function elementOf(xml, name) {
    const start = xml.indexOf(`<${name}>`);
    const end = start < 0 ? -1 : xml.indexOf(`</${name}>`, start);
    return end < 0 ? undefined : xml.slice(start + name.length + 2, end);
}
/** Whether a response with status 2xx has an error, as with GraphQL and some clouds. */
function statesError(body) {
    const json = parseObject(body);
    if (json === undefined)
        return /<Error>/.test(body);
    const says = (value) => Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
    return [json.error, json.errors, json.Errors, memberOf(json.Response, 'Error')].some(says);
}
/** The first item of a list. Of a map of lists, as validators send it, the first name with its first item. */
function firstOf(list) {
    if (Array.isArray(list))
        return list[0];
    if (typeof list !== 'object' || list === null)
        return undefined;
    const [name = '', value] = Object.entries(list)[0] ?? [];
    const item = Array.isArray(value) ? value[0] : value;
    return typeof item === 'string' ? `${name} ${item}` : undefined;
}
function memberOf(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    return Reflect.get(value, name);
}
/** Parses a JSON object; `undefined` if it is none. */
function parseObject(text) {
    const value = parseJson(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
/** Parses JSON; `undefined` if it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function firstText(values) {
    return values.find((value) => typeof value === 'string' && value !== '');
}
function contentTypeOf(reply) {
    const type = reply.headers['content-type']?.split(';')[0]?.trim();
    return type === undefined || type === '' ? 'something' : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(type, 60);
}
function describeTarget(reply) {
    const location = reply.headers.location;
    return location !== undefined && URL.canParse(location)
        ? ` to ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(new URL(location).host)}`
        : '';
}


/***/ }),

/***/ 28394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ deadlineError),
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   b8: () => (/* binding */ endedError),
/* harmony export */   ur: () => (/* binding */ defaultRetryPolicy)
/* harmony export */ });
/* unused harmony export waitBeforeNext */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69716);


/** The default policy. See {@link RetryPolicy} for the units. */
const defaultRetryPolicy = {
    maxAttempts: 25,
    baseMs: 250,
    capMs: 8000,
    deniedMs: 0,
};
/**
 * Runs `attempt` until it succeeds, fails permanently, or runs out of time or attempts. This is the only retry loop.
 *
 * Waits have full jitter: a random time up to a limit that doubles with each attempt, added to a `Retry-After`. A wait that ends
 * after the deadline fails at once. Each retry is one log line.
 *
 * @param label the action, for the log: `Asking GitHub for an ID token`
 */
async function retry(label, context, attempt) {
    const startedAt = context.now().getTime();
    for (let number = 1;; number++) {
        if (context.signal.aborted)
            throw endedError(context.signal, label);
        try {
            return await attempt(number);
        }
        catch (error) {
            const elapsedMs = context.now().getTime() - startedAt;
            const waitMs = waitBeforeNext(error, { number, elapsedMs }, context);
            if (waitMs === undefined)
                throw finalError(error, number, elapsedMs);
            context.log.info(`${label}: attempt ${number} failed: ${error.message}. Trying again in ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(waitMs)}.`);
            await context.sleep(waitMs);
        }
    }
}
/** The wait before the next attempt; `undefined` if there is none. */
function waitBeforeNext(error, spent, context) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv))
        return undefined;
    const policy = context.retry;
    const isSpreading = error.code === 'ERR_REFUSED' && spent.elapsedMs < policy.deniedMs;
    if (!error.transient && !isSpreading)
        return undefined;
    const most = Math.min(policy.maxAttempts, error.maxAttempts ?? attemptsFor(error));
    // Permissions take minutes to take effect, so the time limit decides and not the number of attempts.
    if (!isSpreading && spent.number >= most)
        return undefined;
    const [baseFactor, capFactor] = isThrottled(error) ? throttleFactors : [1, 1];
    const bound = Math.min(policy.capMs * capFactor, policy.baseMs * baseFactor * 2 ** (spent.number - 1));
    const jitter = Math.round(context.random() * bound);
    // The jitter is added to Retry-After, because every client of a throttled service gets the same one.
    const waitMs = (error.retryAfterMs ?? 0) + jitter;
    return context.now().getTime() + waitMs < context.deadlineAt.getTime() ? waitMs : undefined;
}
/** A response that is not the service's own usually means a wrong URL, so it gets fewer attempts than an outage. */
function attemptsFor({ code }) {
    return code === 'ERR_RESPONSE' ? 8 : Number.POSITIVE_INFINITY;
}
/**
 * A throttled service recovers only if its clients spread out: their first wait has a limit of 4 s instead of 250 ms, and the
 * limit grows to 24 s. `npm run bench:storm` shows why.
 */
const throttleFactors = [16, 3];
/** Whether the service limits the rate of requests (RFC 6585 §4; the error codes of AWS). */
function isThrottled({ service }) {
    if (service === undefined)
        return false;
    return (service.status === 429 ||
        /Throttl|SlowDown|TooManyRequests|RequestLimitExceeded/.test(service.code));
}
/** The error at the step's deadline. */
function deadlineError(label) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TIMEOUT', `${label}: the step's deadline was reached`, {
        hint: 'Raise action-timeout-s if the service needs longer. The log lines above show the retries.',
    });
}
/** The error that ends work: a cancellation, or the deadline. */
function endedError(signal, label) {
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cancellationIn */ .dW)([signal]) ?? deadlineError(label);
}
/** The error after the last attempt. It is not transient, so that an outer loop does not retry it. */
function finalError(error, attempts, elapsedMs) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv) || (attempts === 1 && !error.transient))
        return error;
    const effort = attempts === 1 ? [] : [`${attempts} attempts in ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(elapsedMs)}`];
    const asked = error.retryAfterMs === undefined ? [] : [`it asks to wait ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(error.retryAfterMs)}`];
    const facts = [...effort, ...asked].join('; ');
    const message = facts === '' ? error.message : `${error.message} (${facts})`;
    return error.with({ message, transient: false, cause: error });
}


/***/ }),

/***/ 21384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ giveBack),
/* harmony export */   r: () => (/* binding */ revoke)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70206);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58563);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49379);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63900);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28394);
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
 * Revokes a credential.
 *
 * @throws {OidcError} if the service does not confirm it
 */
function revoke(revocation, context) {
    const url = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHttpEndpoint */ .Dh)(revocation.url, 'The revocation URL');
    const http = revocation.tls === undefined ? context.http : context.http.with(revocation.tls);
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L5)(`Revoking at ${url.host}`, context, async () => {
        const reply = await http.send(requestFor(revocation, url), context.signal);
        (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .checkStatus */ .dO)(reply, url.host, context.now());
    });
}
/**
 * Revokes credentials after a failure, including a timeout. A credential that cannot be revoked causes a warning, because
 * the failure itself is the error to report.
 *
 * @param because the failure, as the end of a sentence: `another exchange of this step failed`
 * @returns whether all of them are revoked
 */
async function giveBack(obtained, context, because) {
    const outcomes = await Promise.all(obtained.map(async ({ label, revocation }) => {
        if (revocation === undefined)
            return true;
        try {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const afterwards = __addDisposableResource(env_1, context.afterwards(), false);
                await revoke(revocation, afterwards);
                context.log.info(`${label}: revoked, because ${because}`);
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
            context.log.warning(`${label}: could not be revoked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
            return false;
        }
    }));
    return !outcomes.includes(false);
}
function requestFor(revocation, url) {
    const { method, bearer, form, json } = revocation;
    const headers = {
        accept: 'application/json',
        ...(bearer && { authorization: `Bearer ${bearer.reveal()}` }),
        ...revealAll(revocation.headers ?? {}),
    };
    if (form !== undefined) {
        const type = 'application/x-www-form-urlencoded';
        const body = new URLSearchParams(revealAll(form)).toString();
        return { method, url, headers: { 'content-type': type, ...headers }, body };
    }
    if (json === undefined)
        return { method, url, headers };
    const body = JSON.stringify(revealAll(json));
    return { method, url, headers: { 'content-type': 'application/json', ...headers }, body };
}
function revealAll(fields) {
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [
        name,
        value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z ? value.reveal() : value,
    ]));
}


/***/ }),

/***/ 40261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ tlsOptions),
/* harmony export */   i: () => (/* binding */ readTls),
/* harmony export */   readCertificates: () => (/* binding */ readCertificates)
/* harmony export */ });
/* harmony import */ var _core_defined_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50862);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69716);



/** Converts settings to Node's TLS options. */
function tlsOptions({ ca, cert, key, isUnverified, }) {
    const rejectUnauthorized = isUnverified ? false : undefined;
    return (0,_core_defined_js__WEBPACK_IMPORTED_MODULE_0__/* .defined */ .s)({ ca, cert, key: key?.reveal(), rejectUnauthorized });
}
/**
 * Makes TLS settings of the inputs, and checks that the key belongs to the certificate.
 *
 * @returns `undefined` if none is set
 * @throws {OidcError} `ERR_INPUT`
 */
async function readTls(inputs, context) {
    const ca = inputs['ca-certificate'];
    const cert = inputs['client-certificate'];
    const given = inputs['client-key'];
    if (ca === undefined && cert === undefined && given === undefined)
        return undefined;
    if ((cert === undefined) !== (given === undefined)) {
        const [one, other] = cert === undefined
            ? ['client-key', 'client-certificate']
            : ['client-certificate', 'client-key'];
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_INPUT', `${one} is set without ${other}`, {
            hint: 'Mutual TLS needs both. For other servers, leave both out.',
        });
    }
    const key = cert === undefined || given === undefined ? undefined : await readKey(given, cert, context);
    return (0,_core_defined_js__WEBPACK_IMPORTED_MODULE_0__/* .defined */ .s)({ ca, cert, key });
}
/**
 * Reads certificates from PEM or Base64 of PEM.
 *
 * Node would ignore an empty or unreadable text and use its own CA certificates, so such text is an error.
 *
 * @throws {Error} naming the input
 */
async function readCertificates(name, text) {
    const { X509Certificate } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    const blocks = toPem(text).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    if (blocks.length === 0) {
        throw new Error(`${name} must be one or several certificates, as PEM or Base64 of PEM`);
    }
    for (const [index, block] of blocks.entries()) {
        try {
            new X509Certificate(block);
        }
        catch (error) {
            const which = blocks.length === 1 ? '' : `, certificate ${index + 1},`;
            throw new Error(`${name}${which} cannot be read: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), 120)}`);
        }
    }
    return `${blocks.join('\n')}\n`;
}
async function readKey(given, cert, context) {
    const pem = toPem(given.reveal());
    if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_INPUT', 'client-key is not a private key', {
            hint: 'Set it to PEM (-----BEGIN PRIVATE KEY-----) or Base64 of PEM.',
        });
    }
    const key = context.mask(pem);
    const { createPrivateKey, X509Certificate } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    let isOwn;
    try {
        isOwn = new X509Certificate(cert).checkPrivateKey(createPrivateKey(pem));
    }
    catch {
        // The library's message may contain a part of the key.
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_INPUT', 'client-key cannot be read', {
            hint: 'It must be complete and without a password.',
        });
    }
    if (isOwn)
        return key;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_INPUT', 'client-key is not the key of client-certificate', {
        hint: 'If client-certificate has several certificates, the first one must be that of the key.',
    });
}
function toPem(text) {
    return text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8');
}


/***/ }),

/***/ 78864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ describeUnknown),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Xu: () => (/* binding */ inputError),
/* harmony export */   hN: () => (/* binding */ parseYaml),
/* harmony export */   qR: () => (/* binding */ isGiven)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);


/**
 * Parses declared inputs. One error lists all wrong inputs.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function readInputs(specs, raw, context) {
    const values = {};
    const problems = [];
    for (const [name, spec] of Object.entries(specs)) {
        try {
            values[name] = await readInput(name, spec, raw(name), context);
        }
        catch (error) {
            problems.push((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
        }
    }
    if (problems.length > 0)
        throw inputError(problems);
    return values;
}
/** One error for one or several wrong inputs. */
function inputError(problems, hint) {
    const [first = ''] = problems;
    if (problems.length === 1)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', first, { hint });
    const list = problems.map((problem) => `\n  - ${problem}`).join('');
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `${problems.length} inputs are wrong:${list}`, { hint });
}
/** Describes unknown names; `undefined` if there are none. */
function describeUnknown(names, known) {
    if (names.length === 0)
        return undefined;
    return names
        .map((name) => {
        const meant = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .kp)(name, known);
        const shown = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(name, 60);
        return meant === undefined
            ? `${shown} is not an input`
            : `${shown} is not an input; is ${meant} meant?`;
    })
        .join('; ');
}
/** Parses a YAML or JSON document and loads the library for it. */
async function parseYaml(name, text) {
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    try {
        return parse(text, { prettyErrors: true, maxAliasCount: 100 });
    }
    catch (error) {
        // Only the first line of the library's message: the others repeat the document, which may contain a secret.
        throw new Error(`${name} is not valid YAML: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).split('\n')[0] ?? '')}`);
    }
}
async function readInput(name, spec, raw, context) {
    const given = isGiven(raw) ? raw : spec.default;
    if (given === undefined) {
        if (spec.required)
            throw new Error(`${name} is missing`);
        return undefined;
    }
    const value = await parseValue(name, spec, given, context);
    if (typeof value === 'string')
        checkText(name, spec, value);
    if (typeof value === 'number')
        checkRange(name, spec, value);
    return value;
}
/** Whether an input's raw value is set. */
function isGiven(raw) {
    return raw !== undefined && raw !== null && !(typeof raw === 'string' && raw.trim() === '');
}
async function parseValue(name, spec, raw, context) {
    switch (spec.type ?? 'string') {
        case 'string':
            return readText(name, raw);
        case 'secret':
            return context.mask(readText(name, raw));
        case 'boolean':
            return parseBoolean(name, raw);
        case 'integer':
            return parseInteger(name, raw);
        case 'seconds':
            return parseSeconds(name, raw);
        case 'list':
            return parseList(name, raw);
        case 'map':
            return parseMap(name, raw);
        case 'headers':
            return parseHeaders(name, raw);
        case 'certificates': {
            const { readCertificates } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 40261));
            return readCertificates(name, readText(name, raw));
        }
        case 'items':
            return parseItems(name, raw);
    }
}
function readText(name, raw) {
    if (typeof raw === 'string')
        return raw.trim();
    if (typeof raw === 'number' || typeof raw === 'boolean')
        return String(raw);
    throw new Error(`${name} must be text`);
}
const booleans = new Map([
    ...['true', 'True', 'TRUE', 't', 'T', '1', 'yes', 'Yes', 'YES'].map((text) => [text, true]),
    ...['false', 'False', 'FALSE', 'f', 'F', '0', 'no', 'No', 'NO'].map((text) => [text, false]),
]);
function parseBoolean(name, raw) {
    const value = typeof raw === 'boolean' ? raw : booleans.get(readText(name, raw));
    if (value === undefined)
        throw new Error(`${name} must be true or false, not ${show(raw)}`);
    return value;
}
function parseInteger(name, raw) {
    const text = readText(name, raw);
    if (!/^-?\d{1,12}$/.test(text))
        throw new Error(`${name} must be a whole number, not ${show(raw)}`);
    return Number(text);
}
function parseSeconds(name, raw) {
    const text = readText(name, raw);
    const [whole, hours, minutes, seconds] = /^(?:(\d{1,6})\s*h)?\s*(?:(\d{1,6})\s*m)?\s*(?:(\d{1,9})\s*s?)?$/.exec(text) ?? [];
    if (whole === undefined || whole === '') {
        throw new Error(`${name} must be a length of time such as 900, 15m or 1h 30m, not ${show(raw)}`);
    }
    return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}
function parseList(name, raw) {
    const items = Array.isArray(raw)
        ? raw.map((item) => readText(name, item))
        : readText(name, raw)
            // A backslash keeps a comma in an item.
            .split(/(?<!\\),|\n/)
            .map((item) => item.replaceAll('\\,', ','));
    return items.map((item) => item.trim()).filter((item) => item !== '');
}
async function parseMap(name, raw) {
    const value = typeof raw === 'string' ? await parseYaml(name, raw) : raw;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new Error(`${name} must be a YAML or JSON map of names to values`);
    }
    return value;
}
/** Lines are not parsed as YAML, because a header's value may have quotation marks or look like a number. */
async function parseHeaders(name, raw) {
    if (typeof raw !== 'string' || raw.trim().startsWith('{'))
        return parseMap(name, raw);
    const headers = new Map();
    for (const line of raw.split('\n').map((text) => text.trim())) {
        if (line === '')
            continue;
        const colon = line.indexOf(':');
        const key = line.slice(0, colon).trim().toLowerCase();
        if (colon < 1)
            throw new Error(`${name} must be lines of the form Name: value`);
        const earlier = headers.get(key);
        const value = line.slice(colon + 1).trim();
        // A repeated header is a list (RFC 9110 §5.2).
        headers.set(key, earlier === undefined ? value : `${earlier}, ${value}`);
    }
    return Object.fromEntries(headers);
}
async function parseItems(name, raw) {
    const value = typeof raw === 'string' ? await parseYaml(name, raw) : raw;
    if (Array.isArray(value))
        return value;
    // YAML makes one text of one item, or of several lines without hyphens.
    if (typeof value === 'string')
        return value.split(/[\s,]+/).filter((item) => item !== '');
    throw new Error(`${name} must be a YAML or JSON list`);
}
function checkText(name, spec, value) {
    if (spec.choices !== undefined && !spec.choices.includes(value)) {
        const meant = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .kp)(value, spec.choices);
        throw new Error(`${name} must be one of ${spec.choices.join(', ')}, not ${show(value)}${meant === undefined ? '' : `; is ${meant} meant?`}`);
    }
    if (spec.pattern !== undefined && !spec.pattern.test.test(value)) {
        throw new Error(`${name} must look like ${spec.pattern.example}, not ${show(value)}`);
    }
}
function checkRange(name, spec, value) {
    const [least, greatest] = spec.range ?? [0, Number.MAX_SAFE_INTEGER];
    if (value >= least && value <= greatest)
        return;
    const unit = spec.type === 'seconds' ? ' seconds' : '';
    throw new Error(`${name} must be from ${least} to ${greatest}${unit}, not ${value}`);
}
function show(raw) {
    return JSON.stringify((0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(typeof raw === 'string' ? raw : JSON.stringify(raw), 60));
}


/***/ }),

/***/ 6636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PH: () => (/* binding */ exchangeInputs),
/* harmony export */   R7: () => (/* binding */ serverInputs),
/* harmony export */   dO: () => (/* binding */ sharedInputs),
/* harmony export */   f6: () => (/* binding */ itemInputs)
/* harmony export */ });
/** The shared inputs that apply to one exchange instead of the whole step. */
const exchangeInputs = [
    'parameters',
    'provider-sha256',
    'audience-hosts',
    'ca-certificate',
    'client-certificate',
    'client-key',
];
/** The inputs for providers whose server may be the user's own. */
const serverInputs = exchangeInputs.slice(3);
/** The inputs of the step that an item of `exchanges` may also set for itself. */
const itemInputs = [
    'export-environment',
    'environment-prefix',
    'overwrite-environment',
    'output-credentials',
];
/** The inputs that all providers share. */
const sharedInputs = {
    provider: {
        description: 'The service that issues the credentials: aws, gcp, azure, vault, custom, the name of a preset, or a preset or module in the repository, such as ./ci/my-service.yml. Default: inferred from inputs that only one provider has.',
    },
    parameters: {
        description: 'The parameters of a preset or of a file in the repository, as a YAML map. docs/presets.md lists them.',
        type: 'map',
    },
    'provider-sha256': {
        description: 'The SHA-256 of the file in provider, in hexadecimal. Required if the workspace is not the commit of the event, or if the event comes from a fork.',
        restricts: true,
    },
    audience: {
        description: "The audience of the ID token. Default: the provider's own.",
        restricts: true,
    },
    'audience-hosts': {
        description: "Hosts besides the public service's own that may get a token with its audience, such as those of a private registry.",
        type: 'list',
    },
    exchanges: {
        description: 'Several identities in one step: a YAML list. Each item has a provider, its inputs and, if two items have the same provider, a name. Exchanges run in parallel. Outputs have the name or provider and a hyphen as prefix.',
    },
    'token-source': {
        description: 'The source of the ID token. The default, auto, is the first source that the job has. A named source takes precedence over other credentials of the job.',
        default: 'auto',
    },
    'token-file': {
        description: 'The path of a file with the ID token, for the source file.',
    },
    'token-variable': {
        description: 'The name of a variable with the ID token, for the source env.',
        pattern: { test: /^[A-Za-z_][A-Za-z0-9_]*$/, example: 'MY_ID_TOKEN' },
    },
    'token-command': {
        description: 'A command that prints the ID token, for the source command. The variable OIDC_AUDIENCE has the audience.',
    },
    'token-lifetime-s': {
        description: 'The lifetime of the ID token, for sources that let a job choose it: windmill (default: 1h) and buildkite.',
        type: 'seconds',
        range: [1, 172_800],
    },
    'export-environment': {
        description: 'Whether later steps get the credentials as environment variables. Default: true.',
        type: 'boolean',
        default: 'true',
    },
    'environment-prefix': {
        description: 'A prefix for the names of exported variables, such as PROD_, for two accounts in one job. Tools do not read the prefixed variables on their own.',
        pattern: { test: /^[A-Za-z_][A-Za-z0-9_]*$/, example: 'PROD_' },
    },
    'overwrite-environment': {
        description: 'Whether to overwrite variables that the job sets itself and that the provider otherwise leaves as they are. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'output-credentials': {
        description: 'Whether credentials in variables are also outputs of the step. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'unset-current-credentials': {
        description: 'Whether earlier credentials of the provider in variables are emptied and not used. Alone, without inputs of a provider, it empties the AWS credentials of earlier steps. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'disable-retry': {
        description: 'Whether requests are never retried. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'retry-max-attempts': {
        description: 'The maximum number of attempts at a request that fails transiently, including the first. Default: 25.',
        type: 'integer',
        range: [1, 100],
        default: '25',
    },
    'retry-on-denied-s': {
        description: 'How long refusals are retried, for example 2m, while new permissions take effect. Default: 0.',
        type: 'seconds',
        range: [0, 3600],
        default: '0',
    },
    'request-timeout-s': {
        description: 'The time limit for one request. Default: 20s.',
        type: 'seconds',
        range: [1, 600],
        default: '20',
    },
    'action-timeout-s': {
        description: 'The time limit for the whole step. 0 is no limit. Default: 2m.',
        type: 'seconds',
        range: [0, 21_600],
        default: '120',
    },
    'http-proxy': {
        description: 'The proxy for requests, such as http://proxy.example.com:3128. Default: the variables HTTPS_PROXY and HTTP_PROXY.',
    },
    'no-proxy': {
        description: 'Hosts that are reached without the proxy, separated by commas. Default: the variable NO_PROXY.',
    },
    'allow-http-hosts': {
        description: 'Hosts that requests may reach over plain http, separated by commas, such as localstack or forgejo.internal:3000. Tokens and credentials are readable on the network between. This machine is always allowed.',
        type: 'list',
    },
    'ca-certificate': {
        description: "CA certificates that replace Node's for the service: PEM, or Base64 of PEM. For custom, vault, presets and files in the repository.",
        type: 'certificates',
    },
    'client-certificate': {
        description: 'The client certificate for mutual TLS, with its intermediate certificates: PEM, or Base64 of PEM.',
        type: 'certificates',
    },
    'client-key': {
        description: 'The private key of client-certificate, without a password: PEM, or Base64 of PEM.',
        type: 'secret',
    },
    cleanup: {
        description: 'Whether variables get their earlier values back and files are removed at the end of the job. Default: true.',
        type: 'boolean',
        default: 'true',
    },
    revoke: {
        description: 'Whether credentials are revoked at the end of the job, if the service supports it. Default: true.',
        type: 'boolean',
        default: 'true',
    },
    summary: {
        description: "When the job's summary page includes this step. Default: on-failure.",
        choices: ['always', 'on-failure', 'never'],
        default: 'on-failure',
    },
};


/***/ })

};
