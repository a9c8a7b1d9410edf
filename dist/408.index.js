export const id = 408;
export const ids = [408];
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

/***/ 60408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__),
/* harmony export */   isGoogleProduct: () => (/* binding */ isGoogleProduct)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70206);
/* harmony import */ var _http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49379);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91741);




const productFile = '/sys/class/dmi/id/product_name';
/**
 * Google Cloud's ID tokens: for the machine's service account from the metadata server, or for the account in
 * `GOOGLE_SERVICE_ACCOUNT_NAME`, which the machine's account may impersonate.
 *
 * @see https://cloud.google.com/compute/docs/instances/verifying-instance-identity
 */
const gcp = {
    name: 'gcp',
    summary: 'Google Cloud, on a machine with a service account (Compute Engine, Cloud Run, Cloud Build …).',
    detectedBy: `the variables GOOGLE_SERVICE_ACCOUNT_NAME and GCE_METADATA_HOST, or ${productFile}`,
    open(context) {
        const { GOOGLE_SERVICE_ACCOUNT_NAME: account, GCE_METADATA_HOST: host } = context.env;
        if (!account && !host && !isGoogleProduct(readProduct()))
            return undefined;
        const base = (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHttpEndpoint */ .Dh)(`http://${host || '169.254.169.254'}/`, 'GCE_METADATA_HOST');
        const metadata = new URL('/computeMetadata/v1/instance/service-accounts/default/', base);
        return account ? openImpersonation(account, metadata, context) : openMetadata(metadata, context);
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (gcp);
/** The product name in the firmware of Google's machines. */
function isGoogleProduct(name) {
    return ['Google', 'Google Compute Engine'].includes(name.trim());
}
function readProduct() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(productFile, 'utf8');
    }
    catch {
        return '';
    }
}
function openMetadata(metadata, context) {
    return {
        endpoints: [metadata],
        mint(audience) {
            const url = new URL('identity', metadata);
            url.searchParams.set('audience', requireAudience(audience));
            url.searchParams.set('format', 'full');
            return (0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .requestText */ .T9)({
                ...metadataRequest(url, context),
                label: "Asking Google's metadata server for an ID token",
                wanted: 'a token',
            }, context).catch(explain('Attach a service account to the machine.'));
        },
    };
}
function openImpersonation(account, metadata, context) {
    const api = readApi(context.env);
    const url = new URL(`${api.origin}${api.pathname.replace(/\/+$/, '')}/projects/-/serviceAccounts/${encodeURIComponent(account)}:generateIdToken`);
    return {
        endpoints: [metadata, url],
        async mint(audience) {
            const body = JSON.stringify({ audience: requireAudience(audience), includeEmail: true });
            const access = context.mask(await requestAccessToken(metadata, context));
            return (0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .requestJson */ .SS)({
                service: `Google IAM Credentials (${url.host})`,
                label: `Getting an ID token of ${account}`,
                request: () => ({
                    method: 'POST',
                    url,
                    headers: {
                        authorization: `Bearer ${access.reveal()}`,
                        'content-type': 'application/json',
                        accept: 'application/json',
                    },
                    body,
                }),
                wanted: 'a token',
                pick: (reply) => (0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(reply, 'token'),
                refusedAs: 'ERR_TOKEN_REQUEST',
            }, context).catch(explain(`The machine's service account needs the role roles/iam.serviceAccountOpenIdTokenCreator on ${account}.`));
        },
    };
}
function requestAccessToken(metadata, context) {
    const url = new URL('token', metadata);
    url.searchParams.set('scopes', 'https://www.googleapis.com/auth/cloud-platform');
    return (0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .requestJson */ .SS)({
        ...metadataRequest(url, context),
        label: "Asking Google's metadata server for an access token",
        wanted: 'an access token',
        pick: (body) => (0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, 'access_token'),
    }, context).catch(explain('GOOGLE_SERVICE_ACCOUNT_NAME works only on a Google Cloud machine.'));
}
function metadataRequest(url, context) {
    return {
        service: "Google's metadata server",
        request: () => ({
            method: 'GET',
            url,
            headers: { 'metadata-flavor': 'Google' },
        }),
        refusedAs: 'ERR_TOKEN_REQUEST',
        async send(request, signal) {
            const reply = await context.http.send(request, signal);
            if (reply.status !== 200 || reply.headers['metadata-flavor'] === 'Google')
                return reply;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv('ERR_RESPONSE', `${url.host} is not Google's metadata server`, {
                transient: true,
            });
        },
    };
}
function readApi(env) {
    const variable = 'GHA_ENDPOINT_OVERRIDE_iamcredentials';
    return (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHttpEndpoint */ .Dh)(env[variable] || 'https://iamcredentials.googleapis.com/v1', variable);
}
function requireAudience(audience) {
    if (audience !== undefined)
        return audience;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv('ERR_INPUT', 'Google Cloud has no default audience', {
        hint: 'Set the audience that the receiving service expects.',
    });
}
function explain(hint) {
    return (error) => {
        throw error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv && error.hint === undefined ? error.with({ hint }) : error;
    };
}


/***/ })

};
