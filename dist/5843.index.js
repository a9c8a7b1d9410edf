export const id = 5843;
export const ids = [5843];
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

/***/ 5843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _http_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49379);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91741);



const connectionVariables = [
    'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID',
    'ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID',
    'ARM_OIDC_AZURE_SERVICE_CONNECTION_ID',
];
/**
 * Azure Pipelines' ID tokens, one for each service connection with workload identity federation.
 *
 * @see https://learn.microsoft.com/rest/api/azure/devops/distributedtask/oidctoken/create
 */
const azureDevops = {
    name: 'azure-devops',
    summary: 'Azure Pipelines, in a job with a service connection that uses workload identity federation.',
    detectedBy: 'the variable SYSTEM_OIDCREQUESTURI',
    open(context) {
        const { env } = context;
        if (!env.SYSTEM_OIDCREQUESTURI)
            return undefined;
        const endpoint = (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHttpEndpoint */ .Dh)(env.SYSTEM_OIDCREQUESTURI, 'SYSTEM_OIDCREQUESTURI');
        if (!env.SYSTEM_ACCESSTOKEN)
            throw missingToken();
        return openEndpoint(endpoint, env.SYSTEM_ACCESSTOKEN, readConnection(env), context);
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (azureDevops);
function openEndpoint(endpoint, token, connection, context) {
    const bearer = context.mask(token);
    const url = new URL(endpoint);
    url.searchParams.set('api-version', '7.1');
    url.searchParams.set('serviceConnectionId', connection);
    return {
        endpoints: [endpoint],
        later: () => ({ pipeline: { connection, url: endpoint, token: bearer } }),
        // The service sets the audience. The caller checks it.
        mint: () => (0,_http_request_js__WEBPACK_IMPORTED_MODULE_1__/* .requestJson */ .SS)({
            service: 'Azure DevOps',
            label: 'Requesting an ID token from Azure DevOps',
            request: () => ({
                method: 'POST',
                url,
                headers: {
                    authorization: `Bearer ${bearer.reveal()}`,
                    'content-type': 'application/json',
                    accept: 'application/json',
                    // Without this header, a refused request gets a sign-in page.
                    'x-tfs-fedauthredirect': 'Suppress',
                },
            }),
            wanted: 'a token',
            pick: (body) => (0,_http_request_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(body, 'oidcToken'),
            refusedAs: 'ERR_TOKEN_REQUEST',
        }, context).catch((error) => {
            throw explainFailure(error);
        }),
    };
}
function readConnection(env) {
    const connection = connectionVariables.map((name) => env[name]).find(Boolean);
    if (connection)
        return connection;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_TOKEN_PERMISSION', 'No service connection is set', {
        hint: `Set ${connectionVariables[0]} to the id of a service connection with workload identity federation.`,
    });
}
function missingToken() {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_TOKEN_PERMISSION', 'This job may not request an ID token: SYSTEM_ACCESSTOKEN is not set', { hint: 'Map it in the step:\n  env:\n    SYSTEM_ACCESSTOKEN: $(System.AccessToken)' });
}
function explainFailure(error) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv) || error.code !== 'ERR_TOKEN_REQUEST')
        return error;
    return error.with({
        hint: 'Reference the service connection in this stage, allow the pipeline to use it, and check that it uses workload identity federation.',
    });
}


/***/ })

};
