export const id = 3549;
export const ids = [3549];
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

/***/ 63549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70206);
/* harmony import */ var _http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49379);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91741);



/**
 * Codefresh's ID tokens.
 *
 * @see https://codefresh.io/docs/docs/integrations/oidc-pipelines/
 */
const codefresh = {
    name: 'codefresh',
    summary: 'Codefresh, in every pipeline.',
    detectedBy: 'the variables CF_OIDC_REQUEST_URL and CF_OIDC_REQUEST_TOKEN',
    open(context) {
        const { CF_OIDC_REQUEST_URL: address, CF_OIDC_REQUEST_TOKEN: token } = context.env;
        if (!address && !token)
            return undefined;
        if (!address || !token) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_TOKEN_PERMISSION', `This step may not request an ID token: CF_OIDC_REQUEST_${address ? 'TOKEN' : 'URL'} is not set`, { hint: 'Pass both variables to the step.' });
        }
        const endpoint = (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHttpEndpoint */ .Dh)(address, 'CF_OIDC_REQUEST_URL');
        const requestToken = context.mask(token);
        return {
            endpoints: [endpoint],
            mint(audience) {
                const url = new URL(endpoint);
                if (audience !== undefined)
                    url.searchParams.set('audience', audience);
                return (0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .requestJson */ .SS)({
                    service: 'Codefresh',
                    label: 'Requesting an ID token from Codefresh',
                    request: () => ({
                        method: 'GET',
                        url,
                        // Without a scheme.
                        headers: { authorization: requestToken.reveal(), accept: 'application/json' },
                    }),
                    wanted: 'a token',
                    pick: (body) => (0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, 'id_token'),
                    refusedAs: 'ERR_TOKEN_REQUEST',
                }, context).catch((error) => {
                    throw error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv && error.code === 'ERR_TOKEN_REQUEST'
                        ? error.with({
                            hint: 'The pipeline may have ended. Its request token is invalid after that.',
                        })
                        : error;
                });
            },
        };
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (codefresh);


/***/ })

};
