export const id = 4460;
export const ids = [4460];
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

/***/ 14460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49379);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91741);



/** The default lifetime. Windmill's own default of 48 hours is more than Google accepts. */
const defaultLifetimeSeconds = 3600;
/**
 * Windmill's ID tokens (Enterprise Edition), in every running job.
 *
 * @see https://www.windmill.dev/docs/core_concepts/oidc
 */
const windmill = {
    name: 'windmill',
    summary: 'Windmill (Enterprise Edition), in every job.',
    detectedBy: 'the variables WM_TOKEN and WM_WORKSPACE',
    open(context, { lifetimeSeconds }) {
        const { WM_TOKEN: token, WM_WORKSPACE: workspace } = context.env;
        if (!token || !workspace)
            return undefined;
        const base = findBase(context);
        return openEndpoint({ base, token, workspace, lifetimeSeconds }, context);
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (windmill);
function openEndpoint(endpoint, context) {
    const { base, workspace, lifetimeSeconds = defaultLifetimeSeconds } = endpoint;
    const bearer = context.mask(endpoint.token);
    const urlFor = (audience) => {
        const path = `/api/w/${encodeURIComponent(workspace)}/oidc/token/${encodeURIComponent(audience)}`;
        const url = new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}${path}`);
        url.searchParams.set('expires_in', String(lifetimeSeconds));
        return url;
    };
    return {
        endpoints: [base],
        mint(audience) {
            if (audience === undefined)
                throw noAudience();
            return (0,_http_request_js__WEBPACK_IMPORTED_MODULE_0__/* .requestText */ .T9)({
                service: 'Windmill',
                label: 'Requesting an ID token from Windmill',
                request: () => ({
                    method: 'POST',
                    url: urlFor(audience),
                    headers: { authorization: `Bearer ${bearer.reveal()}` },
                }),
                wanted: 'a token',
                refusedAs: 'ERR_TOKEN_REQUEST',
            }, context).catch((error) => {
                throw explainFailure(error);
            });
        },
    };
}
/** The worker's own URL, or the public one if the worker's is plain http to another machine, which must not receive a token. */
function findBase({ env, allowHttpHosts }) {
    const { BASE_INTERNAL_URL: internal, BASE_URL: open } = env;
    if (internal && open && URL.canParse(internal)) {
        try {
            const url = new URL(internal);
            (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .checkEndpoint */ .q9)(url, 'BASE_INTERNAL_URL', allowHttpHosts);
            return url;
        }
        catch {
            return (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHttpEndpoint */ .Dh)(open, 'BASE_URL');
        }
    }
    const address = internal || open;
    if (address)
        return (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHttpEndpoint */ .Dh)(address, internal ? 'BASE_INTERNAL_URL' : 'BASE_URL');
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_TOKEN_REQUEST', 'Windmill cannot be asked for an ID token: BASE_INTERNAL_URL and BASE_URL are not set', { hint: 'Every job has them. Pass them to this program.' });
}
function noAudience() {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', 'Windmill has no default audience', {
        hint: 'Set the audience that the receiving service expects.',
    });
}
function explainFailure(error) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv) || error.code !== 'ERR_TOKEN_REQUEST')
        return error;
    return error.with({
        hint: "ID tokens need Windmill's Enterprise Edition and a running job. WM_TOKEN is invalid after the job.",
    });
}


/***/ })

};
