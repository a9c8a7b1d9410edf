export const id = 833;
export const ids = [833];
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

/***/ 90833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70206);
/* harmony import */ var _http_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49379);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91741);
/* harmony import */ var _token_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14639);




/**
 * Buildkite's ID tokens, from the agent, or from its API when the job runs in a container without the agent.
 *
 * @see https://buildkite.com/docs/agent/v3/cli-oidc
 */
const buildkite = {
    name: 'buildkite',
    summary: 'Buildkite, in every job, through `buildkite-agent`.',
    detectedBy: 'the variable BUILDKITE',
    open(context, { lifetimeSeconds }) {
        const { env } = context;
        if (!env.BUILDKITE)
            return undefined;
        const { BUILDKITE_AGENT_ENDPOINT, BUILDKITE_AGENT_ACCESS_TOKEN, BUILDKITE_JOB_ID } = env;
        if (BUILDKITE_AGENT_ENDPOINT && BUILDKITE_AGENT_ACCESS_TOKEN && BUILDKITE_JOB_ID) {
            const base = (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHttpEndpoint */ .Dh)(BUILDKITE_AGENT_ENDPOINT, 'BUILDKITE_AGENT_ENDPOINT');
            const job = { base, token: BUILDKITE_AGENT_ACCESS_TOKEN, id: BUILDKITE_JOB_ID };
            return openApi(job, lifetimeSeconds, context);
        }
        return openAgent(lifetimeSeconds, context);
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (buildkite);
function openAgent(lifetimeSeconds, context) {
    const lifetime = lifetimeSeconds === undefined ? [] : ['--lifetime', String(lifetimeSeconds)];
    return {
        endpoints: [],
        mint: (audience) => (0,_token_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runTool */ .q)({
            title: 'The Buildkite agent',
            command: [
                'buildkite-agent',
                'oidc',
                'request-token',
                ...(audience === undefined ? [] : ['--audience', audience]),
                ...lifetime,
            ],
            missing: 'Install buildkite-agent where the job runs, or pass BUILDKITE_AGENT_ENDPOINT, BUILDKITE_AGENT_ACCESS_TOKEN and BUILDKITE_JOB_ID to it.',
        }, context),
    };
}
function openApi(job, lifetime, context) {
    const bearer = context.mask(job.token);
    const path = `${job.base.pathname.replace(/\/+$/, '')}/jobs/${encodeURIComponent(job.id)}/oidc/tokens`;
    return {
        endpoints: [job.base],
        mint: (audience) => (0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .requestJson */ .SS)({
            service: "Buildkite's agent API",
            label: 'Requesting an ID token from Buildkite',
            request: () => ({
                method: 'POST',
                url: new URL(path, job.base),
                headers: {
                    authorization: `Token ${bearer.reveal()}`,
                    'content-type': 'application/json',
                    accept: 'application/json',
                },
                body: JSON.stringify({ audience, lifetime }),
            }),
            wanted: 'a token',
            pick: (body) => (0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, 'token'),
            refusedAs: 'ERR_TOKEN_REQUEST',
        }, context).catch((error) => {
            throw error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv && error.code === 'ERR_TOKEN_REQUEST'
                ? error.with({ hint: 'The job may have ended, or its agent token may be invalid.' })
                : error;
        }),
    };
}


/***/ }),

/***/ 14639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ runTool)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69716);



const maxOutput = 256 * 1024;
/**
 * Runs a program on this machine and returns its output, trimmed.
 *
 * @throws {OidcError} `ERR_TOKEN_REQUEST` when it is missing, fails or prints nothing; `ERR_TIMEOUT` at the deadline
 */
async function runTool(call, context) {
    const { title } = call;
    const { exitCode, stdout, stderr } = await start(call, context);
    if (context.signal.aborted) {
        throw ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cancellationIn */ .dW)([context.signal]) ??
            new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TIMEOUT', `${title} did not end before the step's time was over`));
    }
    const text = stdout.trim();
    if (exitCode !== 0) {
        const said = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(stderr.trim() || text);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_REQUEST', `${title} ended with ${exitCode === null ? 'a signal' : `exit code ${exitCode}`}${said === '' ? '' : `: ${said}`}`);
    }
    if (text === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_REQUEST', `${title} printed nothing`);
    return text;
}
function start({ title, command, env, missing }, context) {
    const options = {
        env: { ...context.env, ...env },
        signal: context.signal,
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
    };
    return new Promise((resolve, reject) => {
        const child = typeof command === 'string'
            ? (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, { ...options, shell: true })
            : (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command[0], command.slice(1), options);
        const output = { stdout: '', stderr: '' };
        for (const name of ['stdout', 'stderr']) {
            child[name].setEncoding('utf8').on('data', (chunk) => {
                if (output[name].length < maxOutput)
                    output[name] += chunk;
            });
        }
        child.once('error', (error) => {
            if (context.signal.aborted)
                return;
            const isMissing = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'ENOENT';
            const what = isMissing ? 'was not found on PATH' : `could not be run: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`;
            reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_REQUEST', `${title} ${what}`, isMissing ? { hint: missing } : {}));
        });
        child.once('close', (exitCode) => resolve({ exitCode, ...output }));
    });
}


/***/ })

};
