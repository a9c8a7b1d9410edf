export const id = 7680;
export const ids = [7680];
export const modules = {

/***/ 37680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createVerifier: () => (/* reexport */ verifier/* createVerifier */.$),
  explainToken: () => (/* reexport */ explainToken),
  issuerOf: () => (/* reexport */ presets/* issuerOf */.xD),
  memoryReplayStore: () => (/* reexport */ replay/* memoryReplayStore */.Sx),
  redisReplayStore: () => (/* reexport */ replay/* redisReplayStore */.ei),
  startForwardAuth: () => (/* reexport */ startForwardAuth)
});

// UNUSED EXPORTS: azureDevOps, bearerOf, bitbucket, buildkite, circleci, createTokenExchange, denialOf, github, gitlab, google, guardExpress, guardFastify, guardHono, guardNode, kubernetes, nodeListener, oidc, verifyToken, windmill

// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/verify/claims.js
var verify_claims = __webpack_require__(45504);
// EXTERNAL MODULE: ./lib/verify/decode.js
var decode = __webpack_require__(25351);
// EXTERNAL MODULE: ./lib/verify/policy.js + 1 modules
var verify_policy = __webpack_require__(14317);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/verify/response.js



const answers = {
    401: { error: 'invalid_token', 'www-authenticate': 'Bearer error="invalid_token"' },
    403: { error: 'access_denied', 'www-authenticate': 'Bearer error="insufficient_scope"' },
    503: { error: 'temporarily_unavailable', 'www-authenticate': undefined },
};
const unavailable = ['ERR_ISSUER_KEYS', 'ERR_REPLAY_STORE'];
/**
 * Makes a refusal's answer (RFC 6750 §3) and log line from an error of {@link Verifier.verify}.
 *
 * @throws any error that is not an {@link OidcError}: a fault of the program
 */
function denialOf(error) {
    if (!(error instanceof errors/* OidcError */.uv))
        throw error;
    const status = unavailable.includes(error.code) ? 503 : error.code === 'ERR_POLICY' ? 403 : 401;
    const details = error.details.length === 0 ? '' : ` (${error.details.join('; ')})`;
    return deny(status, `${error.code}: ${adviceOf(error)}${details}`, error);
}
/** An error's message and hint. */
function adviceOf(error) {
    const { hint } = error instanceof errors/* OidcError */.uv ? error : {};
    return hint === undefined ? (0,errors/* messageOf */.bD)(error) : `${(0,errors/* messageOf */.bD)(error)}. ${hint}`;
}
/** The refusal of a request without a token. */
function denialOfNothing(reason) {
    const denial = deny(401, `no token: ${reason}`, undefined);
    // RFC 6750 §3.1: no error code for a request without any authentication.
    return { ...denial, headers: { ...denial.headers, 'www-authenticate': 'Bearer' } };
}
function deny(status, reason, error) {
    const id = (0,external_node_crypto_.randomBytes)(9).toString('base64url');
    const { error: code, 'www-authenticate': challenge } = answers[status];
    return {
        status,
        id,
        headers: {
            'content-type': 'application/json',
            'cache-control': 'no-store',
            ...(challenge === undefined ? { 'retry-after': '5' } : { 'www-authenticate': challenge }),
        },
        body: JSON.stringify({ error: code, id }),
        log: `${status} ${id} ${(0,core_text/* quoteForeign */.xS)(reason, 2000)}`,
        error,
    };
}
/** The token of an `Authorization: Bearer` header (RFC 6750 §2.1), or `undefined`. */
function bearerOf(authorization) {
    return /^bearer +([^\s,]+) *$/i.exec(authorization ?? '')?.[1];
}

// EXTERNAL MODULE: ./lib/verify/token.js
var verify_token = __webpack_require__(29360);
// EXTERNAL MODULE: ./lib/verify/verifier-options.js + 3 modules
var verifier_options = __webpack_require__(96880);
;// CONCATENATED MODULE: ./lib/verify/explain.js









/**
 * Runs every check of {@link createVerifier}, and continues after a failure: for people who want to know why a token is
 * refused. It never uses a replay store.
 *
 * @throws {TypeError} as `createVerifier`
 */
async function explainToken(token, options) {
    const setup = (0,verifier_options/* prepareVerifier */.m)(options);
    const checks = [];
    const run = async (name, check, detail) => {
        try {
            const value = await check();
            checks.push({ name, outcome: 'pass', detail: detail(value) });
            return value;
        }
        catch (error) {
            if (!(error instanceof errors/* OidcError */.uv))
                throw error;
            checks.push({ name, outcome: 'fail', detail: adviceOf(error) });
            return undefined;
        }
    };
    const decoded = await run('form', () => (0,decode/* decodeStrictly */.pU)(token, setup.toleratedFor), () => `${token.length} characters`);
    if (decoded === undefined)
        return { checks, claims: {}, header: {}, isAccepted: false };
    const { claims, header } = decoded;
    const found = await run('issuer', () => (0,verifier_options/* findIssuer */.P)(claims.iss, setup.trusted), ({ issuer }) => issuer.issuer);
    const algorithms = found?.issuer.algorithms ?? ['RS256'];
    const algorithm = await run('algorithm', () => (0,verify_token/* checkHeader */.eb)(header, algorithms), (name) => name);
    if (found === undefined || algorithm === undefined) {
        checks.push({ name: 'signature', outcome: 'skip', detail: 'no key to check it with' });
    }
    else {
        await run('signature', () => verifySignature(token, decoded, algorithm, found), () => keyName(header));
    }
    const expected = found?.expected ?? setup.expectationsFor(unknownIssuer);
    const now = setup.now();
    for (const [name, check] of verify_claims/* claimChecks */.w.filter(([name]) => name !== 'issuer')) {
        await run(name, () => check(claims, expected, now), () => detailOf(name, claims));
    }
    checks.push(...explainPolicy(setup, found, claims));
    return { checks, claims, header, isAccepted: checks.every(({ outcome }) => outcome === 'pass') };
}
function verifySignature(token, decoded, algorithm, { keys }) {
    return (0,verify_token/* checkSignature */.jC)(token, decoded, algorithm, (header) => keys.resolve(header));
}
/** Lets the other claims be checked when the issuer is not on the list. */
const unknownIssuer = { issuer: '', maxAgeSeconds: undefined };
/** The rule that accepts the token, or all rules with their failed conditions. */
function explainPolicy({ policy }, found, claims) {
    if (found === undefined) {
        return [{ name: 'policy', outcome: 'skip', detail: 'the issuer is not accepted' }];
    }
    const results = policy.explain(found.issuer, claims);
    const allowing = results.find(({ isAllowed }) => isAllowed);
    const shown = allowing === undefined ? results : [allowing];
    if (shown.length === 0) {
        return [{ name: 'policy', outcome: 'fail', detail: 'no rule for this issuer' }];
    }
    return shown.flatMap(({ rule, conditions }) => conditions
        // A claim that is missing and not required gets no line.
        .filter(({ actual, holds }) => !holds || actual !== undefined)
        .map((condition) => ({
        name: rule,
        outcome: condition.holds ? 'pass' : 'fail',
        detail: (0,verify_policy/* describeCondition */.p)(condition),
    })));
}
function keyName({ kid }) {
    return kid === undefined ? 'good, without kid' : `good, kid ${(0,core_text/* quoteForeign */.xS)(String(kid), 80)}`;
}
const shownClaims = {
    audience: 'aud',
    expiry: 'exp',
    'not before': 'nbf',
    'issued at': 'iat',
    age: 'iat',
    subject: 'sub',
};
function detailOf(name, claims) {
    const value = claims[shownClaims[name] ?? ''];
    if (value === undefined)
        return 'missing, not required';
    return (0,jwt/* dateOf */.Q$)(value)?.toISOString() ?? (0,core_text/* quoteForeign */.xS)(JSON.stringify(value), 300);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/verify/condition.js + 1 modules
var condition = __webpack_require__(80732);
// EXTERNAL MODULE: ./lib/verify/metrics.js
var verify_metrics = __webpack_require__(75720);
;// CONCATENATED MODULE: ./lib/verify/middleware.js

/**
 * Guards a `node:http` handler.
 *
 * @example
 * ```ts
 * const claims = await guardNode(verifier, request, response)
 * if (claims === undefined) return // already answered
 * ```
 * @returns the claims, or `undefined` when the request was refused and answered
 */
async function guardNode(verifier, request, response, options = {}) {
    const result = await judge(verifier, request.headers.authorization, options);
    if (!('denial' in result))
        return result.claims;
    response.writeHead(result.denial.status, { ...result.denial.headers });
    response.end(result.denial.body);
    return undefined;
}
/** Makes a middleware for Express; `request.oidc` then holds the claims. */
function guardExpress(verifier, options = {}) {
    return (request, response, next) => {
        guardNode(verifier, request, response, options).then((claims) => {
            if (claims === undefined)
                return;
            request.oidc = claims;
            next();
        }, next);
    };
}
/** Makes a hook for Fastify (`onRequest` or `preHandler`); `request.oidc` then holds the claims. */
function guardFastify(verifier, options = {}) {
    return async (request, reply) => {
        const result = await judge(verifier, request.headers.authorization, options);
        if (!('denial' in result)) {
            request.oidc = result.claims;
            return undefined;
        }
        const { status, headers, body } = result.denial;
        reply
            .code(status)
            .headers({ ...headers })
            .send(body);
        return reply;
    };
}
/** Makes a middleware for Hono; `context.get('oidc')` then gives the claims. */
function guardHono(verifier, options = {}) {
    return async (context, next) => {
        const result = await judge(verifier, context.req.header('authorization'), options);
        if ('denial' in result) {
            const { status, headers, body } = result.denial;
            return new Response(body, { status, headers: { ...headers } });
        }
        context.set('oidc', result.claims);
        await next();
        return undefined;
    };
}
/** Verifies the token of a request: the claims, or the refusal to answer with. */
async function judge(verifier, authorization, { onDenied }, header = 'Authorization') {
    const token = typeof authorization === 'string' ? bearerOf(authorization) : undefined;
    if (token === undefined) {
        return report(denialOfNothing(whyNone(authorization, header)), onDenied);
    }
    try {
        return { claims: await verifier.verify(token) };
    }
    catch (error) {
        return report(denialOf(error), onDenied);
    }
}
function whyNone(value, header) {
    if (value === undefined)
        return `no ${header} header`;
    if (typeof value !== 'string')
        return `more than one ${header} header`;
    return `no bearer in the ${header} header`;
}
function report(denial, onDenied) {
    onDenied?.(denial);
    return { denial };
}

;// CONCATENATED MODULE: ./lib/verify/forward-auth.js








/**
 * Starts a service that a proxy asks about every request: `auth_request` of nginx, `forward_auth` of Caddy, ForwardAuth of
 * Traefik, `ext_authz` of Envoy over HTTP.
 *
 * It answers `/auth` and all paths below it with 200 or a refusal, and `/healthz`, `/readyz` and `/metrics`. Replicas share no
 * state, except the replay store.
 *
 * @throws {OidcError} `ERR_INPUT` when it can't listen on the address
 * @throws {TypeError} for an invalid header name
 */
async function startForwardAuth(options) {
    const { verifier, log = () => undefined } = options;
    for (const name of Object.keys(options.headers ?? {}))
        (0,external_node_http_.validateHeaderName)(name);
    const metrics = (0,verify_metrics/* createMetrics */.Q)();
    const state = { isStopping: false };
    const { requestTimeoutMs = 10_000, maxConnections = 10_000 } = options;
    const limits = {
        maxHeaderSize: 64 * 1024,
        headersTimeout: requestTimeoutMs,
        requestTimeout: requestTimeoutMs,
        connectionsCheckingInterval: Math.min(requestTimeoutMs, 1000),
        // Longer than proxies keep idle connections, so that the proxy closes them first.
        keepAliveTimeout: 75_000,
    };
    const server = (0,external_node_http_.createServer)(limits, (request, response) => {
        // An unread body would block the connection.
        request.resume();
        route(options, metrics, state, request)
            .then((reply) => {
            // A connection that stays open would delay the stop until it is idle.
            if (state.isStopping)
                response.setHeader('connection', 'close');
            response.writeHead(reply.status, reply.headers).end(reply.body);
        })
            .catch((error) => fail(error, response, log));
    });
    server.maxConnections = maxConnections;
    await listen(server, options.host ?? '127.0.0.1', options.port ?? 9180);
    verifier.ready().catch((error) => log(`not ready: ${adviceOf(error)}`));
    const { address, port, family } = server.address();
    return {
        url: new URL(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}`),
        metrics: () => metrics.render(verifier.stats()),
        async stop(graceMs = 10_000, drainMs = 0) {
            state.isStopping = true;
            await drain(server, drainMs);
            const timer = setTimeout(() => server.closeAllConnections(), graceMs);
            await new Promise((resolve) => {
                server.close(() => resolve());
                server.closeIdleConnections();
            });
            clearTimeout(timer);
        },
    };
}
/** Waits until every client has closed its connection, which it does after an answer with `connection: close`. */
async function drain(server, drainMs) {
    const end = performance.now() + drainMs;
    while (performance.now() < end) {
        const open = await new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
        if (open === 0)
            return;
        await (0,promises_.setTimeout)(50);
    }
}
async function route(options, metrics, { isStopping }, request) {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path === '/auth' || path.startsWith('/auth/'))
        return decide(options, metrics, request);
    switch (path) {
        case '/healthz':
            return plain(200, 'ok\n');
        case '/readyz':
            return isStopping ? plain(503, 'stopping\n') : readiness(options.verifier);
        case '/metrics': {
            const type = 'text/plain; version=0.0.4; charset=utf-8';
            const own = metrics.render(options.verifier.stats());
            const body = (await options.renderMetrics?.(own)) ?? own;
            return { status: 200, headers: { 'content-type': type }, body };
        }
        default:
            return plain(404, 'not found\n');
    }
}
async function decide(options, metrics, request) {
    const startedAt = performance.now();
    const seconds = () => (performance.now() - startedAt) / 1000;
    const onDenied = (denial) => {
        options.log?.(denial.log);
        options.onDenied?.(denial);
    };
    const { verifier, tokenHeader = 'Authorization' } = options;
    const token = readToken(request, tokenHeader);
    const result = await judge(verifier, token, { onDenied }, tokenHeader);
    if ('denial' in result) {
        const { status, headers, body, error } = result.denial;
        const outcome = status === 503 ? 'unavailable' : 'denied';
        metrics.count(outcome, error?.code ?? 'NO_TOKEN', seconds());
        return { status, headers, body };
    }
    metrics.count('accepted', '', seconds());
    return { status: 200, headers: headersFor(options, result.claims), body: '' };
}
/** The header's value as `Bearer …`; a list when it occurs twice, because the service may read the other one. */
function readToken({ rawHeaders }, name) {
    const values = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name.toLowerCase());
    const [value] = values;
    if (value === undefined || values.length > 1)
        return value && values;
    return name.toLowerCase() === 'authorization' || /^bearer /i.test(value)
        ? value
        : `Bearer ${value.trim()}`;
}
function headersFor({ headers = { 'x-oidc-issuer': 'iss', 'x-oidc-subject': 'sub' } }, claims) {
    return Object.fromEntries(Object.entries(headers).map(([name, claim]) => {
        if (claim === '*')
            return [name, Buffer.from(JSON.stringify(claims)).toString('base64url')];
        return [name, headerValueOf((0,condition/* readClaim */.j)(claims, claim))];
    }));
}
/**
 * A claim as a header value that is never empty and that no other claim value has.
 *
 * Some proxies (Caddy 2.9.0 to 2.11.1) do not copy an empty header, and the client's own would reach the service.
 */
function headerValueOf(value) {
    if (value === undefined)
        return '-';
    const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
    const text = isPlain ? String(value) : JSON.stringify(value);
    if (/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text) &&
        text !== '-' &&
        !text.startsWith(encoded))
        return text;
    const bytes = [...Buffer.from(text, 'utf8')].map((byte) => {
        const character = String.fromCharCode(byte);
        if (/[\w.-]/.test(character))
            return character;
        return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    });
    return encoded + bytes.join('');
}
/** RFC 8187 §3.2.1: the charset and an empty language, then percent-encoded bytes. */
const encoded = "UTF-8''";
async function readiness(verifier) {
    try {
        await verifier.ready();
        return plain(200, 'ready\n');
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv))
            throw error;
        return plain(503, `${error.code}\n`);
    }
}
function plain(status, body) {
    return { status, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' }, body };
}
function fail(error, response, log) {
    log(`500 ${(0,core_text/* quoteForeign */.xS)((0,errors/* messageOf */.bD)(error), 2000)}`);
    response.writeHead(500).end();
}
function listen(server, host, port) {
    return new Promise((resolve, reject) => {
        server.once('error', (cause) => {
            const message = `Can't listen on ${host}, port ${port}: ${(0,errors/* codeOf */.$N)(cause) ?? (0,errors/* messageOf */.bD)(cause)}`;
            reject(new errors/* OidcError */.uv('ERR_INPUT', message, { cause }));
        });
        server.listen(port, host, resolve);
    });
}

// EXTERNAL MODULE: ./lib/verify/presets.js
var presets = __webpack_require__(63269);
// EXTERNAL MODULE: ./lib/verify/replay.js
var replay = __webpack_require__(54394);
// EXTERNAL MODULE: ./lib/verify/verifier.js + 1 modules
var verifier = __webpack_require__(93475);
;// CONCATENATED MODULE: ./lib/verify/index.js













/***/ }),

/***/ 75720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mergeMetrics),
/* harmony export */   Q: () => (/* binding */ createMetrics)
/* harmony export */ });
const buckets = [0.000_1, 0.000_5, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];
function createMetrics() {
    const requests = new Map();
    const counts = buckets.map(() => 0);
    let total = 0;
    let sum = 0;
    return {
        count(outcome, code, seconds) {
            const labels = `outcome="${outcome}",code="${code}"`;
            requests.set(labels, (requests.get(labels) ?? 0) + 1);
            for (const [index, bound] of buckets.entries()) {
                if (seconds <= bound)
                    counts[index] = (counts[index] ?? 0) + 1;
            }
            total++;
            sum += seconds;
        },
        render({ keyAgeSeconds, rememberedTokens, replayFailures }) {
            const ages = Object.entries(keyAgeSeconds).flatMap(([issuer, age]) => age === undefined ? [] : [`{issuer="${escapeLabel(issuer)}"} ${age.toFixed(1)}`]);
            return [
                ...family('oidc_verify_requests_total', 'counter', 'Requests by outcome and error code.', [
                    ...[...requests].map(([labels, count]) => `{${labels}} ${count}`),
                ]),
                ...family('oidc_verify_duration_seconds', 'histogram', 'Duration of a decision.', [
                    ...buckets.map((bound, index) => `_bucket{le="${bound}"} ${counts[index]}`),
                    `_bucket{le="+Inf"} ${total}`,
                    `_sum ${sum}`,
                    `_count ${total}`,
                ]),
                ...family('oidc_verify_keys_age_seconds', 'gauge', "Age of an issuer's keys.", ages),
                ...family('oidc_verify_remembered_tokens', 'gauge', 'Tokens whose signature was checked.', [
                    ` ${rememberedTokens}`,
                ]),
                ...family('oidc_verify_replay_failures_total', 'counter', 'Failures of the replay store.', [
                    ` ${replayFailures}`,
                ]),
                '',
            ].join('\n');
        },
    };
}
function family(name, type, help, samples) {
    return [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} ${type}`,
        ...samples.map((sample) => `${name}${sample}`),
    ];
}
function escapeLabel(value) {
    return value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n');
}
/** Adds up the metrics of several processes; of the keys' ages, the greatest counts. */
function mergeMetrics(texts) {
    // One map of samples for each family, because a family's samples must stand together.
    const families = new Map();
    for (const text of texts) {
        for (const block of text.split(/(?=^# HELP )/m)) {
            const head = /^(?:# .*\n)*/.exec(block)?.[0] ?? '';
            const samples = families.get(head) ?? new Map();
            families.set(head, samples);
            for (const line of block.slice(head.length).split('\n')) {
                const at = line.lastIndexOf(' ');
                if (at < 0)
                    continue;
                const name = line.slice(0, at);
                const values = [samples.get(name) ?? 0, Number(line.slice(at + 1))];
                const isAge = name.startsWith('oidc_verify_keys_age_seconds');
                samples.set(name, isAge ? Math.max(...values) : values[0] + values[1]);
            }
        }
    }
    return [...families]
        .map(([head, samples]) => head + [...samples].map(([name, value]) => `${name} ${value}\n`).join(''))
        .join('');
}


/***/ })

};
