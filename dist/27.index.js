export const id = 27;
export const ids = [27];
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63900);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28394);



/**
 * Sends a request under the retry policy and returns what was picked from its JSON answer.
 *
 * @throws {OidcError} what {@link readJson} and `Http.send` throw; a 2xx without what was wanted is `ERR_RESPONSE`
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
 * See {@link requestJson}, for an answer that is nothing but one line of text: a token by itself.
 *
 * @throws {OidcError} what {@link checkStatus} and `Http.send` throw; a 2xx that is no such line is `ERR_RESPONSE`
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
/** A member of a JSON answer that must be text and not empty. */
function textAt(body, name) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A member that must be a positive number, or text that is one: some services send lifetimes as text. */
function secondsAt(body, name) {
    const value = Object.hasOwn(body, name) ? Number(body[name]) : Number.NaN;
    return Number.isFinite(value) && value > 0 ? value : undefined;
}
/** Takes `access_token` and `expires_in` (seconds) out of an answer, RFC 6749 §5.1; the token is masked at once. */
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

/***/ 27:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49379);
/* harmony import */ var _http_reply_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63900);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91741);





/**
 * GitHub Actions' ID tokens, from github.com, ghe.com, GHES 3.5 and later, and whatever speaks the same protocol.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
const github = {
    name: 'github',
    summary: 'GitHub Actions, in a job with `permissions: id-token: write`; Forgejo and Gitea, which speak the same protocol.',
    toldBy: 'the variables ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    open(context) {
        const { env } = context;
        const url = env.ACTIONS_ID_TOKEN_REQUEST_URL ?? '';
        const bearer = env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '';
        if (url === '' && bearer === '' && env.GITHUB_ACTIONS !== 'true')
            return undefined;
        if (url === '' || bearer === '')
            throw explainMissing(env, url === '' ? 'URL' : 'TOKEN');
        return openEndpoint((0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEndpoint */ .Bk)(url, 'ACTIONS_ID_TOKEN_REQUEST_URL'), bearer, context);
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (github);
function openEndpoint(endpoint, bearer, context) {
    const requestToken = context.mask(bearer);
    const urlFor = (audience) => {
        const url = new URL(endpoint);
        // Set and not appended: an address without a query stays one, and an audience in it is replaced.
        if (audience !== undefined)
            url.searchParams.set('audience', audience);
        return url;
    };
    return {
        endpoints: [endpoint],
        mint: (audience) => (0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .requestJson */ .SS)({
            service: "GitHub's ID-token endpoint",
            label: 'Asking GitHub for an ID token',
            request: () => ({
                method: 'GET',
                url: urlFor(audience),
                headers: {
                    authorization: `Bearer ${requestToken.reveal()}`,
                    accept: 'application/json',
                },
            }),
            wanted: 'a token',
            pick: (body) => (0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, 'value'),
            refusedAs: 'ERR_TOKEN_REQUEST',
            isTransient: isJobStarting,
        }, context).catch((error) => {
            throw explainFailure(error);
        }),
        tokenUrl: (audience) => ({
            url: urlFor(audience),
            headers: { Authorization: context.mask(`Bearer ${requestToken.reveal()}`) },
            field: 'value',
        }),
    };
}
/** The service may see the job's start later than the job does: `Can't issue ID_TOKEN for job in 'Pending' state`. */
function isJobStarting(reply) {
    return (reply.status === 403 &&
        /ID_TOKEN for job in '(?:Pending|Delayed|Queued)' state/i.test((0,_http_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .extractErrorText */ .rA)(reply.body)));
}
function explainFailure(error) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OidcError */ .uv) || error.code !== 'ERR_TOKEN_REQUEST')
        return error;
    return error.with({
        hint: 'The job may be over, or its request token no longer valid. A job can ask for ID tokens only while it runs.',
    });
}
function explainMissing(env, part) {
    const message = `This job may not ask for an ID token: ACTIONS_ID_TOKEN_REQUEST_${part} is not set`;
    if (isPullRequestFromFork(env)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OidcError */ .uv('ERR_TOKEN_PERMISSION', message, {
            hint: 'It runs for a pull request from a fork, and GitHub gives no ID token to those, whatever the permissions say. ' +
                'Run the step on push instead, or skip it with: if: github.event.pull_request.head.repo.full_name == github.repository',
        });
    }
    if (env.FORGEJO_ACTIONS === 'true' || env.GITEA_ACTIONS === 'true') {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OidcError */ .uv('ERR_TOKEN_PERMISSION', message, {
            hint: 'Forgejo gives ID tokens since version 15 (with runner 12.5), to a job or workflow with: ' +
                'enable-openid-connect: true. Pull requests from forks get none.',
        });
    }
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OidcError */ .uv('ERR_TOKEN_PERMISSION', message, {
        hint: 'Add this to the job, or to the top of the workflow:\n  permissions:\n    id-token: write\n    contents: read\n' +
            'In a reusable workflow, the workflow that calls it must grant the permission too. Dependabot gets none.',
    });
}
function isPullRequestFromFork(env) {
    if (!env.GITHUB_EVENT_NAME?.startsWith('pull_request') || !env.GITHUB_EVENT_PATH)
        return false;
    try {
        const event = (0,_http_reply_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(env.GITHUB_EVENT_PATH, 'utf8'));
        const head = at(at(event?.pull_request, 'head'), 'repo');
        const base = at(at(event?.pull_request, 'base'), 'repo');
        const headName = at(head, 'full_name');
        // A fork that was deleted leaves no head repository behind.
        return (head === null ||
            at(head, 'fork') === true ||
            (headName !== undefined && headName !== at(base, 'full_name')));
    }
    catch {
        return false;
    }
}
function at(value, name) {
    return typeof value === 'object' && value !== null
        ? value[name]
        : undefined;
}


/***/ })

};
