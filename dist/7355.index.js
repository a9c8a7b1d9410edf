export const id = 7355;
export const ids = [7355];
export const modules = {

/***/ 44556:
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
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/secret.js
var secret = __webpack_require__(58563);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
;// CONCATENATED MODULE: ./lib/http/connection.js


/** Gives the connection its own, shorter time than the request, and ends the request when the connection is gone. */
function watchConnection(attempt, timeoutMs, url) {
    const { host, protocol } = url;
    const isSecure = protocol === 'https:';
    let timer;
    let watched;
    let isOver = false;
    const fail = (code, what) => attempt.abort(new errors/* OidcError */.uv(code, `${host} ${what}`, { transient: true }));
    // A request that was put on a connection while that ended may hear of neither. One that does hear has failed by then.
    const onClose = () => void setImmediate(() => {
        if (!isOver)
            fail('ERR_UNREACHABLE', 'closed the connection without an answer');
    });
    return {
        watch(socket) {
            watched = socket;
            socket.once('close', onClose);
            if (isConnected(socket, isSecure))
                return;
            const what = `could not be connected to within ${(0,core_text/* formatMs */._V)(timeoutMs)}`;
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
/** A connection that was opened early has told that it is there before anybody listened. */
function isConnected(socket, isSecure) {
    const pending = isSecure ? 'secureConnecting' : 'connecting';
    return pending in socket && Reflect.get(socket, pending) === false;
}

// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
;// CONCATENATED MODULE: ./lib/http/proxy.js



/**
 * Says for each URL which proxy it is reached through, if any.
 *
 * Read as curl reads them: `https_proxy` (or `HTTPS_PROXY`), then `all_proxy`; `no_proxy` lists hosts, domains with
 * all below them, `host:port`, or `*`. This machine and its metadata service are never reached through a proxy.
 *
 * @throws {OidcError} `ERR_INPUT` when a proxy's address is not a URL of http or https
 */
function createProxyResolver(env, settings) {
    const read = (name) => env[name] || env[name.toUpperCase()] || undefined;
    const proxies = {
        'https:': settings.httpProxy ?? read('https_proxy') ?? read('all_proxy'),
        // HTTP_PROXY in capitals can be set by a request header where a web server runs scripts; curl ignores it too,
        // but runners do not run behind one, and the peers' actions read it.
        'http:': settings.httpProxy ?? read('http_proxy') ?? read('all_proxy'),
    };
    const parsed = new Map(Object.entries(proxies).map(([scheme, text]) => [scheme, parseProxy(text)]));
    const exceptions = parseNoProxy(settings.noProxy ?? read('no_proxy') ?? '');
    return (url) => {
        if ((0,endpoint/* isLoopback */.U9)(url.hostname) || (0,endpoint/* isMetadataService */.l9)(url.hostname))
            return undefined;
        if (exceptions.some((matches) => matches(url)))
            return undefined;
        return parsed.get(url.protocol);
    };
}
function parseProxy(text) {
    if (text === undefined || text.trim() === '')
        return undefined;
    const full = text.includes('://') ? text.trim() : `http://${text.trim()}`;
    const url = URL.canParse(full) ? new URL(full) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') {
        const shown = (0,core_text/* quoteForeign */.xS)(text).replace(/\/\/[^@/]*@/, '//***@');
        throw new errors/* OidcError */.uv('ERR_INPUT', `The proxy's address is not an http or https URL: ${shown}`, {
            hint: 'Set http-proxy (or HTTPS_PROXY) to an address such as http://proxy.example.com:3128.',
        });
    }
    return url;
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

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/http/sockets.js


/** Creates the store of warmed connections of one {@link Http} client. */
function createWarmSockets(settings = {}) {
    const byOrigin = new Map();
    return {
        open(url, signal) {
            const { host, port } = addressOf(url);
            const tcp = ignoreErrors(external_node_net_.connect({ host, port, signal }));
            const secure = url.protocol === 'https:';
            const socket = secure ? startTls(tcp, host, { ...settings, signal }) : Promise.resolve(tcp);
            byOrigin.set(url.origin, [...(byOrigin.get(url.origin) ?? []), socket]);
            const connected = settled(tcp, 'connect');
            return {
                connected,
                ready: secure ? socket.then((tls) => settled(tls, 'secureConnect')) : connected,
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
/** An agent for one request: its connection is the given one, or a new one, and is closed behind the answer. */
async function createOneShotAgent(url, socket, onSocket) {
    const agent = url.protocol === 'https:' ? new (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19))).Agent() : new external_node_http_.Agent();
    const createConnection = agent.createConnection.bind(agent);
    agent.createConnection = (options, callback) => {
        // It may have died since it was taken, and a request on a dead connection never hears of it.
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
/** Node's TLS takes 10 ms to load, which here pass while TCP connects. */
async function startTls(tcp, host, settings) {
    const tls = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 41692, 19));
    const options = { ...settings, socket: tcp, ALPNProtocols: ['http/1.1'] };
    const name = external_node_net_.isIP(host) === 0 ? { servername: host } : { host };
    return ignoreErrors(tls.connect({ ...options, ...name }));
}
function addressOf(url) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    return { host, port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80) };
}
/** A failure costs nothing here: the request opens its own connection and reports what it meets. */
function ignoreErrors(socket) {
    socket.on('error', () => undefined);
    return socket;
}
function settled(socket, event) {
    return new Promise((resolve) => {
        if (socket.destroyed)
            resolve();
        for (const name of [event, 'error', 'close'])
            socket.once(name, () => resolve());
    });
}

;// CONCATENATED MODULE: ./lib/http/route.js


/** Chooses between a connection of its own and a tunnel through a proxy; the library for that is loaded only then. */
async function chooseRoute(url, options) {
    const proxy = options.proxyFor(url);
    if (proxy === undefined) {
        const { socket, onSocket } = options;
        return { agent: await createOneShotAgent(url, socket, onSocket), check: () => undefined };
    }
    const { HttpsProxyAgent } = await __webpack_require__.e(/* import() */ 3669).then(__webpack_require__.t.bind(__webpack_require__, 3669, 19));
    // The signal reaches the connection to the proxy itself, which would otherwise wait for ever for its answer.
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
            throw new errors/* OidcError */.uv('ERR_UNREACHABLE', `The proxy ${proxy.host} refused to connect to ${url.host} (HTTP ${status})`, {
                hint: status === 407
                    ? "Put the user name and password into the proxy's address."
                    : 'Check http-proxy and no-proxy.',
                transient: status >= 500,
            });
        },
    };
}

// EXTERNAL MODULE: ./lib/http/tls.js
var http_tls = __webpack_require__(40261);
;// CONCATENATED MODULE: ./lib/http/client.js








/**
 * Creates the HTTP client that every request goes through.
 *
 * It is `@actions/http-client` with what that leaves out: an answer must arrive whole, within its size and its time; no
 * redirect is followed; a signal ends connections, also those through a proxy; a connection that was opened early and
 * died unused is replaced.
 */
function createHttp(env, options) {
    const { connectTimeoutMs = 10_000, requestTimeoutMs = 20_000, maxReplyBytes = 1024 * 1024, } = options;
    const proxyFor = createProxyResolver(env, options);
    const never = new AbortController().signal;
    const lifetime = options.signal ?? never;
    return withTls({ ...(options.ca === undefined ? {} : { ca: options.ca.join('\n') }) });
    function withTls(settings) {
        const tls = (0,http_tls/* tlsOptions */.Y)(settings);
        const warmSockets = createWarmSockets(tls);
        return {
            with: (own) => withTls({ ...settings, ...own }),
            warm(url) {
                if (proxyFor(url) !== undefined || lifetime.aborted)
                    return notWarmed;
                return warmSockets.open(url, lifetime);
            },
            async send(request, signal = never) {
                (0,endpoint/* checkEndpoint */.q9)(request.url, 'The request');
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
                    // A server may close a connection that stayed idle, so this failure says nothing of the service: ask again.
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
        // What has not begun to answer when its time is over may never say so: the time alone ends the waiting.
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
    // The signal is aborted behind every answer too, when nobody waits any more.
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
        // The signal ends the request first; this is only above it, so that the library's own timer never speaks.
        socketTimeout: options.requestTimeoutMs + 60_000,
    });
    // The library declares the body as a string but sends null as it should: no body, no Content-Length.
    const body = (request.body ?? null);
    const { message } = await client.request(request.method, request.url.href, body, {
        ...request.headers,
    });
    return message;
}
/** Reads a whole answer, or fails: a truncated one must not look like a short one. */
function readWhole(message, limit, url) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        const cutOff = (cause) => {
            reject(new errors/* OidcError */.uv('ERR_RESPONSE', `The answer of ${url.host} was cut off after ${size} bytes`, {
                transient: true,
                cause,
            }));
        };
        message.on('data', (chunk) => {
            size += chunk.length;
            if (size > limit) {
                message.destroy();
                reject(new errors/* OidcError */.uv('ERR_RESPONSE', `The answer of ${url.host} is larger than ${limit} bytes`));
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
    return timeoutError(url, "had not answered when the step's time was over", false).with({
        hint: 'Raise action-timeout-s when the service needs longer.',
    });
}
function timeoutError(url, what, transient) {
    return new errors/* OidcError */.uv('ERR_TIMEOUT', `${url.host} ${what}`, { transient });
}
function describeFailure(error, url) {
    if (error instanceof errors/* OidcError */.uv)
        return error;
    const code = (0,errors/* codeOf */.$N)(error) ?? '';
    // Of OpenSSL's line only the reason is for people.
    const said = (0,errors/* messageOf */.bD)(error).replace(/^[\dA-F]+:error:(?:[^:]*:){3}([^:]*):.*$/s, '$1');
    const reason = (0,core_text/* quoteForeign */.xS)(code === '' || said.includes(code) ? said : `${said} (${code})`);
    const cause = new Error(reason);
    // Said by the server, and only about the certificate that this side has shown.
    if (/_ALERT_(?:.*CERTIFICATE|UNKNOWN_CA)/.test(code)) {
        return new errors/* OidcError */.uv('ERR_UNREACHABLE', `${url.host} does not take this job's certificate: ${reason}`, {
            cause,
            hint: 'Give client-certificate and client-key, of an authority that the server trusts.',
        });
    }
    if (/CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|ERR_SSL|ERR_TLS|EPROTO/.test(code)) {
        return new errors/* OidcError */.uv('ERR_UNREACHABLE', `${url.host} could not be trusted: ${reason}`, {
            cause,
            hint: 'When the host or a proxy has a certificate of your own authority, give that authority in ca-certificate, where the provider has it, or in NODE_EXTRA_CA_CERTS.',
        });
    }
    if (code === 'ENOTFOUND') {
        return new errors/* OidcError */.uv('ERR_UNREACHABLE', `There is no host ${url.hostname} (ENOTFOUND)`, {
            cause,
            transient: true,
            // A mistyped name stays wrong; a resolver that hiccups is right again at once.
            maxAttempts: 3,
            hint: 'Check the region or the URL for a typing error, and that this machine may resolve the name.',
        });
    }
    return new errors/* OidcError */.uv('ERR_UNREACHABLE', `${url.host} could not be reached: ${reason}`, {
        cause,
        transient: true,
    });
}

// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
;// CONCATENATED MODULE: ./lib/context.js







/** A log that says nothing. */
const silentLog = {
    debug: () => undefined,
    info: () => undefined,
    warning: () => undefined,
};
/** What runners give a cancelled step before they kill it is less, but a request takes longer than that only where it hangs. */
const afterwardsMs = 10_000;
/** Makes the default {@link Context}: this process's environment, clock and network. */
function createContext(options = {}) {
    const env = options.env ?? process.env;
    const deadlineMs = options.deadlineMs ?? 120_000;
    const onSecret = options.onSecret ?? (env.GITHUB_ACTIONS === 'true' ? maskOnOutput : () => undefined);
    const lifetime = new AbortController();
    // Every request and connection listens to it, and lets go when it is done; that is no leak.
    (0,external_node_events_.setMaxListeners)(0, lifetime.signal);
    const timer = setTimeout(() => lifetime.abort((0,retry/* deadlineError */.$f)('Exchanging the token')), deadlineMs);
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
            signal: lifetime.signal,
        }),
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
        close,
        [Symbol.dispose]: close,
    };
}
/** Hides a value in a GitHub job's log, as `setSecret` of `@actions/core` does, for programs that do not have that. */
function maskOnOutput(value) {
    for (const line of (0,secret/* linesToMask */.r)(value)) {
        process.stdout.write(`::add-mask::${line.replace(/%/g, '%25')}\n`);
    }
}
/** This process's variables, for those who set them. */
function processVariables() {
    return process.env;
}


/***/ }),

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   YQ: () => (/* binding */ cancelledError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   dW: () => (/* binding */ cancellationIn),
/* harmony export */   qF: () => (/* binding */ ExchangesFailedError),
/* harmony export */   uv: () => (/* binding */ OidcError)
/* harmony export */ });
/* unused harmony export errorCodes */
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73429);

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
 * The one error class: what the world can do to a token exchange.
 *
 * Misuse of the API is a `TypeError`; anything else that is thrown is a bug. Neither the message nor the hint, the
 * details or the cause ever hold a token, a secret or a raw response body.
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
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
        this.details = options.details ?? [];
        this.service = options.service;
        this.transient = options.transient ?? false;
        this.retryAfterMs = options.retryAfterMs;
        this.maxAttempts = options.maxAttempts;
    }
    /** The same error with more to say. */
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
/** Reads a caught value; an `Error` of another realm (as in jest) counts as one too. */
function messageOf(error) {
    return (0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error) || error instanceof Error ? error.message : String(error);
}
/** The `code` of a caught value (`ECONNRESET`, `ERR_REFUSED` …), when it has one. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
/** The error of work that somebody has ended. */
function cancelledError() {
    return new OidcError('ERR_CANCELLED', 'The step was cancelled');
}
/** The error to give up with where one of the signals was aborted by a cancellation, and not because time was over. */
function cancellationIn(signals) {
    return signals
        .map(({ reason }) => reason)
        .find((reason) => reason instanceof OidcError && reason.code === 'ERR_CANCELLED');
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
 * > Make one with `Context.mask`, which also registers the value with the runner's log filter; `new Secret()` alone
 * > only keeps this process from printing it.
 */
class Secret {
    #value;
    constructor(value) {
        if (value === '')
            throw new TypeError('A secret must not be empty');
        this.#value = value;
    }
    /** The value itself; call it only where it is sent or stored. */
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
 * What the log filter must know to hide a secret, each on one line.
 *
 * Runners split a value at its newlines and hide every line by itself. A line such as `{` would then blank out half
 * of every log, so of a value with several lines only those of 8 or more characters count.
 */
function linesToMask(value) {
    const lines = value.split(/\r\n|\n|\r/).map((line) => line.trim());
    if (lines.length === 1)
        return value.trim() === '' ? [] : [value];
    return [...new Set(lines.filter((line) => line.length >= 8))];
}


/***/ }),

/***/ 69716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   kp: () => (/* binding */ closest),
/* harmony export */   xS: () => (/* binding */ quoteForeign)
/* harmony export */ });
/** Looks for the dot first, once for each word: with one look for each `eyJ`, text of many takes its length squared. */
const jwtLike = /(?<![\w-])(?=[\w-]+\.[\w-])([\w-]*?)\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/g;
/** Control and format characters, text direction marks among them, and the two Unicode line ends. */
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;
/**
 * Makes text that came from a service or a token safe for a log: one line, no control or direction characters, no
 * leading `::` (a workflow command), nothing that looks like a JWT, and at most `limit` characters.
 */
function quoteForeign(text, limit = 200) {
    const line = text
        .replace(unprintable, ' ')
        .replace(jwtLike, '$1[token]')
        .replace(/ {2,}/g, ' ')
        .trim()
        .replace(/^(?:::|##\[)+/, '')
        .trim();
    return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
/** Escapes text for a Markdown table cell or paragraph; for text that already went through {@link quoteForeign}. */
function escapeMarkdown(text) {
    const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
    return text
        .replace(/[&<>]/g, (character) => entities[character] ?? '')
        .replace(/[\\`*_{}[\]()#+!|~@-]/g, '\\$&');
}
/** `1.5 s`, `250 ms`: a length of time for a log line. */
function formatMs(ms) {
    return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
/** The candidate closest to a mistyped word, when one is close enough to be meant. */
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

/***/ 18067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this package; a test holds it against package.json. */
const version = '0.1.0';


/***/ }),

/***/ 49379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ checkReceivers),
/* harmony export */   Bk: () => (/* binding */ parseEndpoint),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   l9: () => (/* binding */ isMetadataService),
/* harmony export */   q9: () => (/* binding */ checkEndpoint)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);


/** Whether a host name is this machine itself (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
function isLoopback(hostname) {
    return (hostname === 'localhost' ||
        hostname === '[::1]' ||
        /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname));
}
/**
 * Whether a host is the machine's own metadata service, which its hypervisor answers (RFC 3927 §2.7: link-local, so no
 * router passes it on). It speaks plain http, and no proxy reaches it.
 */
function isMetadataService(hostname) {
    return hostname === '169.254.169.254';
}
/**
 * Checks that a URL may be sent a token: https, or http to this machine or its metadata service, and no name or password in it.
 *
 * @param from what the URL was taken from (an input's or variable's name), for the message
 * @throws {OidcError} `ERR_ENDPOINT`
 */
function parseEndpoint(text, from) {
    if (!URL.canParse(text)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_ENDPOINT', `${from} is not a URL: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text)}`, {
            hint: 'Give a full URL, such as https://example.com/token.',
        });
    }
    const url = new URL(text);
    checkEndpoint(url, from);
    return url;
}
/** See {@link parseEndpoint}, for a URL that is parsed already. */
function checkEndpoint(url, from) {
    const isLocal = isLoopback(url.hostname) || isMetadataService(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_ENDPOINT', `${from} would send a token over ${url.protocol.slice(0, -1)} to ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(url.host)}`, {
            hint: 'Tokens are sent over https only, or over http to this machine (127.0.0.1, localhost).',
        });
    }
    if (url.username !== '' || url.password !== '') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_ENDPOINT', `${from} has a user name or password in its URL`, {
            hint: 'Take them out; credentials in a URL end up in logs.',
        });
    }
}
/**
 * Checks that an ID token goes over plain http to this machine alone: its metadata service is asked, and told nothing.
 *
 * @throws {OidcError} `ERR_ENDPOINT`
 */
function checkReceivers(endpoints, from) {
    if (!endpoints.some(({ hostname }) => isMetadataService(hostname)))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_ENDPOINT', `${from} would send a token to the machine's metadata service`, {
        hint: 'It takes no ID tokens. Give the address of the service that does.',
    });
}


/***/ }),

/***/ 63900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ readRetryAfter),
/* harmony export */   TG: () => (/* binding */ transientStatuses),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   dO: () => (/* binding */ checkStatus),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   pT: () => (/* binding */ statesError),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   rA: () => (/* binding */ extractErrorText)
/* harmony export */ });
/* unused harmony export readErrorBody */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);


/** Statuses that pass by themselves (RFC 9110 §15, RFC 6585 §4). */
const transientStatuses = [408, 429, 500, 502, 503, 504];
/**
 * Judges an answer that should be a JSON object with status 2xx.
 *
 * @param service who answered, for messages: `Google STS`
 * @throws {OidcError} `ERR_SERVICE` (5xx, and what passes by itself), `ERR_REFUSED` (any other 4xx), `ERR_RESPONSE` (not what was
 * asked for: a redirect, an empty body, something other than a JSON object)
 */
function readJson(reply, service, now) {
    checkStatus(reply, service, now);
    const body = parseObject(reply.body);
    if (body !== undefined)
        return body;
    const what = reply.body.trim() === '' ? 'nothing' : `${contentTypeOf(reply)} instead of a JSON object`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_RESPONSE', `${service} answered ${reply.status} with ${what}`, {
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
            hint: 'Redirects are not followed, because a token goes only to the host it is meant for. Give the final URL.',
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
    // An HTTP date begins with the day's name; Date.parse would take nearly anything for a date.
    const at = /^[A-Za-z]{3}/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}
/** The service's own words about what went wrong in one line, safe for a log; empty when it said nothing. */
function extractErrorText(body) {
    return joinError(readErrorBody(body));
}
function joinError({ code, text }) {
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(code === '' || text === '' ? code + text : `${code}: ${text}`, errorLimit);
}
const errorLimit = 500;
/**
 * Reads an error body: those of OAuth (RFC 6749 §5.2), problem details (RFC 9457 §3.1), Google, Entra, Vault, AWS and
 * the like. Of other text it takes one line; of an HTML page nothing.
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
    return { code: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(code ?? '', 200), text: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text ?? '', errorLimit) };
}
/** The text of the first XML element of that name, found in linear time. */
function elementOf(xml, name) {
    const start = xml.indexOf(`<${name}>`);
    const end = start < 0 ? -1 : xml.indexOf(`</${name}>`, start);
    return end < 0 ? undefined : xml.slice(start + name.length + 2, end);
}
/** Whether an answer whose status is 2xx speaks of an error nevertheless, as GraphQL and some clouds have it. */
function statesError(body) {
    const json = parseObject(body);
    if (json === undefined)
        return /<Error>/.test(body);
    const says = (value) => Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
    return [json.error, json.errors, json.Errors, memberOf(json.Response, 'Error')].some(says);
}
/** Of a list the first item; of a map of lists, as validators answer, the first name with its first item. */
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
/** Parses a JSON object, or says `undefined`. */
function parseObject(text) {
    const value = parseJson(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
/** Parses JSON, or says `undefined`. */
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69716);


/** What is used where nothing else was asked for; see {@link RetryPolicy} for the units. */
const defaultRetryPolicy = {
    maxAttempts: 8,
    baseMs: 250,
    capMs: 8000,
    deniedMs: 0,
};
/**
 * Runs `attempt` until it succeeds, fails for good, or time or attempts run out: the only retry loop there is.
 *
 * Waits have full jitter: a random time up to a bound that doubles from attempt to attempt. A `Retry-After` is honoured
 * where it ends before the deadline, and given up on at once where it does not. Each retry is one line in the log.
 *
 * @param label what is being done, for the log: `Asking GitHub for an ID token`
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
/** How long to wait before the next attempt, or `undefined` when there should be none. */
function waitBeforeNext(error, spent, context) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv))
        return undefined;
    const policy = context.retry;
    const stillSpreading = error.code === 'ERR_REFUSED' && spent.elapsedMs < policy.deniedMs;
    if (!error.transient && !stillSpreading)
        return undefined;
    const most = Math.min(policy.maxAttempts, error.maxAttempts ?? Number.POSITIVE_INFINITY);
    // Permissions spread over minutes: there the time asked for decides, not the number of attempts.
    if (!stillSpreading && spent.number >= most)
        return undefined;
    const bound = Math.min(policy.capMs, policy.baseMs * 2 ** (spent.number - 1));
    const jitter = Math.round(context.random() * bound);
    const waitMs = error.retryAfterMs === undefined ? jitter : error.retryAfterMs + Math.round(jitter / 10);
    return context.now().getTime() + waitMs < context.deadlineAt.getTime() ? waitMs : undefined;
}
/** The error of a step whose time is over. */
function deadlineError(label) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TIMEOUT', `${label}: the step's time was over`, {
        hint: 'Raise action-timeout-s when the service needs longer; look for retries above to see what took the time.',
    });
}
/** Why work must not go on: somebody has ended it, or its time was over. */
function endedError(signal, label) {
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cancellationIn */ .dW)([signal]) ?? deadlineError(label);
}
/** What is given up here is final: a loop around this one must not try it all over again. */
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
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
 * Makes a credential useless at the service that gave it.
 *
 * @throws {OidcError} when the service did not confirm it
 */
function revoke(revocation, context) {
    const url = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEndpoint */ .Bk)(revocation.url, 'The address for revoking');
    const http = revocation.tls === undefined ? context.http : context.http.with(revocation.tls);
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L5)(`Revoking at ${url.host}`, context, async () => {
        const reply = await http.send(requestFor(revocation, url), context.signal);
        (0,_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .checkStatus */ .dO)(reply, url.host, context.now());
    });
}
/**
 * Revokes what was obtained before something failed, also when it failed because its time was over. What cannot be
 * revoked is a warning: the failure is what is to be told.
 *
 * @param because what failed, as the end of a sentence: `another exchange of this step failed`
 * @returns whether nothing is left that could be revoked
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
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer.reveal()}` }),
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);


/** What Node's TLS takes of settings. */
function tlsOptions({ ca, cert, key, isUnverified, }) {
    return {
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key: key.reveal() }),
        ...(isUnverified ? { rejectUnauthorized: false } : {}),
    };
}
/**
 * Makes settings of the inputs, and checks that the key is the certificate's.
 *
 * @returns `undefined` where none is given
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `${one} is given without ${other}`, {
            hint: 'A server that asks who connects needs both; leave both out for any other.',
        });
    }
    const own = cert === undefined || given === undefined
        ? {}
        : { cert, key: await readKey(given, cert, context) };
    return { ...(ca === undefined ? {} : { ca }), ...own };
}
/**
 * Reads certificates that are given as PEM or as the Base64 of it, each of them.
 *
 * An empty or unreadable text must never get as far as Node, which would take it for "none given" and trust its own.
 *
 * @throws {Error} naming the input
 */
async function readCertificates(name, text) {
    const { X509Certificate } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    const blocks = toPem(text).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    if (blocks.length === 0) {
        throw new Error(`${name} must be one or several certificates, as PEM or the Base64 of it`);
    }
    for (const [index, block] of blocks.entries()) {
        try {
            new X509Certificate(block);
        }
        catch (error) {
            const which = blocks.length === 1 ? '' : `, certificate ${index + 1},`;
            throw new Error(`${name}${which} cannot be read: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), 120)}`);
        }
    }
    return `${blocks.join('\n')}\n`;
}
async function readKey(given, cert, context) {
    const pem = toPem(given.reveal());
    if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', 'client-key is no private key', {
            hint: 'Give it as PEM (-----BEGIN PRIVATE KEY-----) or as the Base64 of that.',
        });
    }
    const key = context.mask(pem);
    const { createPrivateKey, X509Certificate } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    let isOwn;
    try {
        isOwn = new X509Certificate(cert).checkPrivateKey(createPrivateKey(pem));
    }
    catch {
        // What the library says of it may hold a part of it.
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', 'client-key cannot be read', {
            hint: 'It must be whole, and not locked with a password.',
        });
    }
    if (isOwn)
        return key;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', 'client-key is not the key of client-certificate', {
        hint: 'Where client-certificate has several, the one of the key comes first.',
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);


/**
 * Parses declared inputs, all of them before the first complaint, so that one run shows every mistake.
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
/** The complaint about names that nothing declares, or `undefined` when all are known. */
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
/** Parses a YAML or JSON document that a person wrote; the library is loaded only here. */
async function parseYaml(name, text) {
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    try {
        return parse(text, { prettyErrors: true, maxAliasCount: 100 });
    }
    catch (error) {
        // The library's message repeats the lines around the mistake, which may hold a secret: its first line is enough.
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
/** Whether an input's raw value says anything. */
function isGiven(raw) {
    return raw !== undefined && raw !== null && !(typeof raw === 'string' && raw.trim() === '');
}
async function parseValue(name, spec, raw, context) {
    switch (spec.type ?? 'string') {
        case 'string':
            return textOf(name, raw);
        case 'secret':
            return context.mask(textOf(name, raw));
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
            return readCertificates(name, textOf(name, raw));
        }
        case 'items':
            return parseItems(name, raw);
    }
}
function textOf(name, raw) {
    if (typeof raw === 'string')
        return raw.trim();
    if (typeof raw === 'number' || typeof raw === 'boolean')
        return String(raw);
    throw new Error(`${name} must be text`);
}
const booleans = new Map([
    ...['true', 'True', 'TRUE', 't', 'T', '1'].map((text) => [text, true]),
    ...['false', 'False', 'FALSE', 'f', 'F', '0'].map((text) => [text, false]),
]);
function parseBoolean(name, raw) {
    const value = typeof raw === 'boolean' ? raw : booleans.get(textOf(name, raw));
    if (value === undefined)
        throw new Error(`${name} must be true or false, not ${show(raw)}`);
    return value;
}
function parseInteger(name, raw) {
    const text = textOf(name, raw);
    if (!/^-?\d{1,12}$/.test(text))
        throw new Error(`${name} must be a whole number, not ${show(raw)}`);
    return Number(text);
}
function parseSeconds(name, raw) {
    const text = textOf(name, raw);
    const [whole, hours, minutes, seconds] = /^(?:(\d{1,6})\s*h)?\s*(?:(\d{1,6})\s*m)?\s*(?:(\d{1,9})\s*s?)?$/.exec(text) ?? [];
    if (whole === undefined || whole === '') {
        throw new Error(`${name} must be a length of time such as 900, 15m or 1h 30m, not ${show(raw)}`);
    }
    return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}
function parseList(name, raw) {
    const items = Array.isArray(raw)
        ? raw.map((item) => textOf(name, item))
        : textOf(name, raw)
            // A comma that belongs to an item has a backslash before it.
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
/** Lines are taken as they are: what YAML would make of a number or a quotation mark is not what a header means. */
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
        // A header that comes twice is a list (RFC 9110 §5.2).
        headers.set(key, earlier === undefined ? value : `${earlier}, ${value}`);
    }
    return Object.fromEntries(headers);
}
async function parseItems(name, raw) {
    const value = typeof raw === 'string' ? await parseYaml(name, raw) : raw;
    if (Array.isArray(value))
        return value;
    // One item, or several one a line without the hyphens of YAML, which makes one text of them.
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
/* harmony export */   dO: () => (/* binding */ sharedInputs)
/* harmony export */ });
/** The shared inputs that belong to one exchange, not to the whole step. */
const exchangeInputs = [
    'parameters',
    'provider-sha256',
    'ca-certificate',
    'client-certificate',
    'client-key',
];
/** Those of them that are for providers whose server may be the user's own. */
const serverInputs = exchangeInputs.slice(2);
/** The inputs that every provider shares, declared like the plug-ins' own. */
const sharedInputs = {
    provider: {
        description: 'The service to get credentials from: aws, gcp, azure, custom, the name of a preset, or a preset or module in the repository, such as ./ci/my-service.yml. Left out, it is inferred from the inputs that belong to one provider only.',
    },
    parameters: {
        description: 'What a preset or a file of the repository needs: a YAML map of its parameters, as docs/presets.md lists them.',
        type: 'map',
    },
    'provider-sha256': {
        description: 'The SHA-256 of the file that provider names, in hexadecimal. Required in jobs that others can start with their own code: pull_request_target, workflow_run and issue_comment.',
    },
    audience: {
        description: "The audience to ask the ID token for, in place of the provider's own default.",
    },
    exchanges: {
        description: 'Several identities in one step: a YAML list whose items have the inputs of one exchange each, a provider and, where two have the same provider, a name. They run in parallel, and their outputs are prefixed with the name, or the provider where there is none, and a hyphen.',
    },
    'token-source': {
        description: 'Where the ID token comes from. The default, auto, takes the first source that is here.',
        default: 'auto',
    },
    'token-file': {
        description: 'The path of a file that holds the ID token, for the source file.',
    },
    'token-variable': {
        description: 'The name of a variable that holds the ID token, for the source env.',
        pattern: { test: /^[A-Za-z_][A-Za-z0-9_]*$/, example: 'MY_ID_TOKEN' },
    },
    'token-command': {
        description: 'A command line that prints the ID token, for the source command; the audience is in its variable OIDC_AUDIENCE.',
    },
    'token-lifetime-s': {
        description: 'How long the ID token should be valid, for sources that let a job choose: windmill (default: 1h) and buildkite.',
        type: 'seconds',
        range: [1, 172_800],
    },
    'export-environment': {
        description: 'Whether later steps get the credentials as environment variables. Default: true.',
        type: 'boolean',
        default: 'true',
    },
    'output-credentials': {
        description: 'Whether credentials that are set as variables are outputs of the step as well. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'unset-current-credentials': {
        description: 'Whether variables with earlier credentials of the same provider are emptied, and not used. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'disable-retry': {
        description: 'Whether every request is sent only once. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'retry-max-attempts': {
        description: 'How often a request is tried when its failure may pass by itself. Default: 8.',
        type: 'integer',
        range: [1, 100],
        default: '8',
    },
    'retry-on-denied-s': {
        description: 'For how long a refusal is tried again, for permissions that were granted just now and are still spreading, for example 2m. Default: 0.',
        type: 'seconds',
        range: [0, 3600],
        default: '0',
    },
    'request-timeout-s': {
        description: 'How long one request may take before it is tried again. Default: 20s.',
        type: 'seconds',
        range: [1, 600],
        default: '20',
    },
    'action-timeout-s': {
        description: 'How long the whole step may take; 0 leaves it to the limits of single requests. Default: 2m.',
        type: 'seconds',
        range: [0, 21_600],
        default: '120',
    },
    'http-proxy': {
        description: 'The proxy to reach other hosts through, such as http://proxy.example.com:3128. Default: the variables HTTPS_PROXY and HTTP_PROXY.',
    },
    'no-proxy': {
        description: 'Hosts that are reached without the proxy, separated by commas. Default: the variable NO_PROXY.',
    },
    'ca-certificate': {
        description: "The authority, or several, that the service's certificate is checked against, in place of those that Node knows: PEM, or the Base64 of it. For custom, presets and files of the repository.",
        type: 'certificates',
    },
    'client-certificate': {
        description: 'The certificate that the job shows to the service (mutual TLS), with the ones that lead from it to its authority: PEM, or the Base64 of it.',
        type: 'certificates',
    },
    'client-key': {
        description: 'The private key of client-certificate, without a password: PEM, or the Base64 of it.',
        type: 'secret',
    },
    cleanup: {
        description: 'Whether the variables get their earlier values back, and files are removed, when the job ends. Default: true.',
        type: 'boolean',
        default: 'true',
    },
    revoke: {
        description: 'Whether credentials are revoked when the job ends, where the service can. Default: true.',
        type: 'boolean',
        default: 'true',
    },
    summary: {
        description: "When the job's summary page tells about this step. Default: on-failure.",
        choices: ['always', 'on-failure', 'never'],
        default: 'on-failure',
    },
};


/***/ })

};
