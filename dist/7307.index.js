export const id = 7307;
export const ids = [7307];
export const modules = {

/***/ 17307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createVerifier: () => (/* reexport */ verifier/* createVerifier */.$),
  explainToken: () => (/* reexport */ explainToken),
  issuerOf: () => (/* reexport */ presets/* issuerOf */.xD),
  startForwardAuth: () => (/* reexport */ startForwardAuth)
});

// UNUSED EXPORTS: azureDevOps, bearerOf, bitbucket, buildkite, circleci, createTokenExchange, denialOf, github, gitlab, google, guardExpress, guardFastify, guardHono, guardNode, kubernetes, memoryReplayStore, nodeListener, oidc, redisReplayStore, verifyToken, windmill

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
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
 * Makes a refusal's answer (RFC 6750 §3) and log line out of what {@link Verifier.verify} threw.
 *
 * @throws what is no {@link OidcError}: a fault of the program, which is not the caller's
 */
function denialOf(error) {
    if (!(error instanceof errors/* OidcError */.uv))
        throw error;
    const status = unavailable.includes(error.code) ? 503 : error.code === 'ERR_POLICY' ? 403 : 401;
    const details = error.details.length === 0 ? '' : ` (${error.details.join('; ')})`;
    return deny(status, `${error.code}: ${adviceOf(error)}${details}`, error);
}
/** What went wrong, and what its owner can do about it. */
function adviceOf(error) {
    const { hint } = error instanceof errors/* OidcError */.uv ? error : {};
    return hint === undefined ? (0,errors/* messageOf */.bD)(error) : `${(0,errors/* messageOf */.bD)(error)}. ${hint}`;
}
/** The refusal of a request that brings no token. */
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
 * Makes every check that {@link createVerifier} would make, and goes on after one that failed: for people who want to
 * know why a token is refused. It never uses a replay store.
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
        checks.push({ name: 'signature', outcome: 'skip', detail: 'there is nothing to check it with' });
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
/** Where the issuer is not on the list, the other claims are still worth a look. */
const unknownIssuer = { issuer: '', maxAgeSeconds: undefined };
/** The rule that lets the token in, or all rules with what is wrong about each. */
function explainPolicy({ policy }, found, claims) {
    if (found === undefined) {
        return [{ name: 'policy', outcome: 'skip', detail: 'it is not for this issuer' }];
    }
    const results = policy.explain(found.issuer, claims);
    const allowing = results.find(({ isAllowed }) => isAllowed);
    const shown = allowing === undefined ? results : [allowing];
    if (shown.length === 0) {
        return [{ name: 'policy', outcome: 'fail', detail: 'no rule is for this issuer' }];
    }
    return shown.flatMap(({ rule, conditions }) => conditions
        // What is not there and need not be is not worth a line.
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
        return 'not there, and need not be';
    return (0,jwt/* dateOf */.Q$)(value)?.toISOString() ?? (0,core_text/* quoteForeign */.xS)(JSON.stringify(value), 300);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./lib/verify/condition.js + 1 modules
var condition = __webpack_require__(80732);
;// CONCATENATED MODULE: ./lib/verify/metrics.js
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
        render({ keyAgeSeconds, rememberedTokens }) {
            const ages = Object.entries(keyAgeSeconds).flatMap(([issuer, age]) => age === undefined ? [] : [`{issuer="${escapeLabel(issuer)}"} ${age.toFixed(1)}`]);
            return [
                ...family('oidc_verify_requests_total', 'counter', 'Requests by outcome and error code.', [
                    ...[...requests].map(([labels, count]) => `{${labels}} ${count}`),
                ]),
                ...family('oidc_verify_duration_seconds', 'histogram', 'How long a decision took.', [
                    ...buckets.map((bound, index) => `_bucket{le="${bound}"} ${counts[index]}`),
                    `_bucket{le="+Inf"} ${total}`,
                    `_sum ${sum}`,
                    `_count ${total}`,
                ]),
                ...family('oidc_verify_keys_age_seconds', 'gauge', "Since an issuer's keys were fetched.", ages),
                ...family('oidc_verify_remembered_tokens', 'gauge', 'Tokens whose signature is known.', [
                    ` ${rememberedTokens}`,
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

;// CONCATENATED MODULE: ./lib/verify/middleware.js

/**
 * Guards a `node:http` handler.
 *
 * @example
 * ```ts
 * const claims = await guardNode(verifier, request, response)
 * if (claims === undefined) return // it was answered
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
/** What a guard goes by: the claims, or how to answer. */
async function judge(verifier, authorization, { onDenied }, header = 'Authorization') {
    const token = typeof authorization === 'string' ? bearerOf(authorization) : undefined;
    if (token === undefined) {
        return tell(denialOfNothing(whyNone(authorization, header)), onDenied);
    }
    try {
        return { claims: await verifier.verify(token) };
    }
    catch (error) {
        return tell(denialOf(error), onDenied);
    }
}
function whyNone(value, header) {
    if (value === undefined)
        return `no ${header} header`;
    if (typeof value !== 'string')
        return `more than one ${header} header`;
    return `no bearer in the ${header} header`;
}
function tell(denial, onDenied) {
    onDenied?.(denial);
    return { denial };
}

;// CONCATENATED MODULE: ./lib/verify/forward-auth.js







/**
 * Starts a service that a proxy asks before it lets a request through: `auth_request` of nginx, `forward_auth` of
 * Caddy, ForwardAuth of Traefik, `ext_authz` of Envoy over HTTP.
 *
 * It answers everything under `/auth` with 200 or a refusal, `/healthz`, `/readyz` and `/metrics`. It keeps nothing that
 * another replica would need.
 *
 * @throws {OidcError} `ERR_INPUT` when the address can't be listened on
 * @throws {TypeError} when a header's name can't be one
 */
async function startForwardAuth(options) {
    const { verifier, log = () => undefined } = options;
    for (const name of Object.keys(options.headers ?? {}))
        (0,external_node_http_.validateHeaderName)(name);
    const metrics = createMetrics();
    const state = { isStopping: false };
    const server = (0,external_node_http_.createServer)({ maxHeaderSize: 64 * 1024 }, (request, response) => {
        // Nothing here needs a body, and one that is left unread would block the connection.
        request.resume();
        route(options, metrics, state, request)
            .then((reply) => {
            // A connection that is kept would keep the service from stopping until it is idle for long.
            if (state.isStopping)
                response.setHeader('connection', 'close');
            response.writeHead(reply.status, reply.headers).end(reply.body);
        })
            .catch((error) => fail(error, response, log));
    });
    await listen(server, options.host ?? '127.0.0.1', options.port ?? 9180);
    verifier.ready().catch((error) => log(`not ready: ${adviceOf(error)}`));
    const { address, port, family } = server.address();
    return {
        url: new URL(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}`),
        async stop(graceMs = 10_000) {
            state.isStopping = true;
            const timer = setTimeout(() => server.closeAllConnections(), graceMs);
            await new Promise((resolve) => {
                server.close(() => resolve());
                server.closeIdleConnections();
            });
            clearTimeout(timer);
        },
    };
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
            const body = metrics.render(options.verifier.stats());
            return { status: 200, headers: { 'content-type': type }, body };
        }
        default:
            return plain(404, 'not found\n');
    }
}
async function decide(options, metrics, request) {
    const startedAt = performance.now();
    const seconds = () => (performance.now() - startedAt) / 1000;
    const onDenied = ({ log }) => options.log?.(log);
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
    return { status: 200, headers: tellClaims(options, result.claims), body: '' };
}
/** The header's value as `Bearer …`; as a list when it is there twice, because the service may take the other one. */
function readToken({ rawHeaders }, name) {
    const values = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name.toLowerCase());
    const [value] = values;
    if (value === undefined || values.length > 1)
        return value && values;
    return name.toLowerCase() === 'authorization' || /^bearer /i.test(value)
        ? value
        : `Bearer ${value.trim()}`;
}
function tellClaims({ headers = { 'x-oidc-issuer': 'iss', 'x-oidc-subject': 'sub' } }, claims) {
    return Object.fromEntries(Object.entries(headers).map(([name, claim]) => {
        if (claim === '*')
            return [name, Buffer.from(JSON.stringify(claims)).toString('base64url')];
        const value = (0,condition/* readClaim */.j)(claims, claim);
        const isShort = ['string', 'number', 'boolean'].includes(typeof value);
        const text = isShort ? String(value) : '';
        return [name, /^[\x20-\x7e]*$/.test(text) && text === text.trim() ? text : ''];
    }));
}
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
// EXTERNAL MODULE: ./lib/verify/verifier.js + 2 modules
var verifier = __webpack_require__(1413);
;// CONCATENATED MODULE: ./lib/verify/index.js













/***/ })

};
