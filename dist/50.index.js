export const id = 50;
export const ids = [50];
export const modules = {

/***/ 20050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadModule: () => (/* binding */ loadModule)
/* harmony export */ });
/* unused harmony export moduleHelpers */
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92601);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77874);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _jwt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62686);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60123);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23979);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75834);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2165);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23251);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68804);
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};










/** What a module of the repository is given: a bundle cannot be imported from. */
const moduleHelpers = Object.freeze({
    OidcError: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv,
    Secret: _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z,
    audiencesOf: _jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .audiencesOf */ .Rm,
    checkStatus: _reply_js__WEBPACK_IMPORTED_MODULE_3__/* .checkStatus */ .dO,
    dateOf: _jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .dateOf */ .Q$,
    decodeToken: _jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeToken */ .oL,
    explainingRefusals: _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .explainingRefusals */ .dq,
    parseEndpoint: _endpoint_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEndpoint */ .Bk,
    quoteForeign: _text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteForeign */ .xS,
    readJson: _reply_js__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh,
    requestJson: _request_js__WEBPACK_IMPORTED_MODULE_7__/* .requestJson */ .SS,
    retry: _retry_js__WEBPACK_IMPORTED_MODULE_8__/* .retry */ .L5,
    secondsAt: _request_js__WEBPACK_IMPORTED_MODULE_7__/* .secondsAt */ .hH,
    textAt: _request_js__WEBPACK_IMPORTED_MODULE_7__/* .textAt */ .$6,
});
/**
 * Loads a module and makes it an exchanger like the others, held to the hosts that it announces.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function loadModule(path, url) {
    const shown = (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteForeign */ .xS)(path, 120);
    const loaded = await importModule(url).catch((error) => {
        throw failed(shown, 'cannot be loaded', error);
    });
    const module = checkModule(shown, loaded);
    return {
        name: path,
        title: typeof module.title === 'string' ? module.title : shown,
        summary: typeof module.summary === 'string' ? module.summary : `The module ${shown}.`,
        inputs: module.inputs ?? {},
        outputs: module.outputs ?? {},
        hasOwnServer: true,
        prepare: (inputs, env) => prepare(shown, module, inputs, env),
    };
}
/** The comment keeps the bundler from looking for the file at build time. */
async function importModule(url) {
    const module = await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ url));
    return typeof module === 'object' && module !== null ? Reflect.get(module, 'default') : undefined;
}
const types = [
    'string',
    'secret',
    'boolean',
    'integer',
    'seconds',
    'list',
    'map',
    'headers',
];
function checkModule(shown, found) {
    const wrong = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `${shown} ${what}`, {
        hint: 'A module exports an object with inputs and prepare by default; examples/ci/exchanger.mjs is one.',
    });
    if (typeof found !== 'object' || found === null)
        throw wrong('exports no exchanger by default');
    const { prepare: prepares, inputs = {}, outputs = {} } = found;
    if (typeof prepares !== 'function')
        throw wrong('has no function prepare');
    for (const [name, specs] of [['inputs', inputs], ['outputs', outputs]]) {
        if (typeof specs !== 'object' || specs === null)
            throw wrong(`has ${name} that are no object`);
        for (const [key, spec] of Object.entries(specs)) {
            const { description, type } = (spec ?? {});
            if (typeof description !== 'string')
                throw wrong(`has no description of ${key} in ${name}`);
            if (type !== undefined && !types.includes(String(type))) {
                throw wrong(`gives ${key} a type that is not one of ${types.join(', ')}`);
            }
        }
    }
    return found;
}
function prepare(shown, module, inputs, env) {
    const prepared = attempt(shown, () => module.prepare(inputs, env, moduleHelpers));
    const { endpoints, variables, run } = (prepared ?? {});
    const isWhole = Array.isArray(endpoints) &&
        endpoints.every((url) => url instanceof URL) &&
        Array.isArray(variables) &&
        variables.every((name) => typeof name === 'string') &&
        typeof run === 'function';
    if (!isWhole) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `${shown}: prepare did not return what an exchange needs`, {
            hint: 'It returns audience, endpoints (URL objects), variables (names) and run.',
        });
    }
    for (const url of endpoints)
        (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_5__/* .checkEndpoint */ .q9)(url, shown);
    return {
        ...prepared,
        async run(tokens, context) {
            try {
                return await prepared.run(tokens, held(context, endpoints, shown));
            }
            catch (error) {
                throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv ? error : failed(shown, 'failed', error, 'ERR_RESPONSE');
            }
        },
    };
}
/** Requests go only to the hosts that the log has named. */
function held(context, endpoints, shown) {
    const hold = (http) => ({
        warm: (url) => http.warm(url),
        with: (tls) => hold(http.with(tls)),
        async send(request, signal) {
            if (endpoints.some(({ origin }) => origin === request.url.origin)) {
                return http.send(request, signal);
            }
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_ENDPOINT', `${shown} would send a request to ${request.url.host}, which is not among its endpoints`, { hint: 'Name every host in the endpoints that prepare returns.' });
        },
    });
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .wrapHttp */ .VW)(context, hold);
}
function attempt(shown, work) {
    try {
        return work();
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv ? error : failed(shown, 'failed', error);
    }
}
function failed(shown, what, error, code = 'ERR_INPUT') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv(code, `${shown} ${what}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteForeign */ .xS)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error))}`);
}


/***/ }),

/***/ 60123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ explainRefusal),
/* harmony export */   KC: () => (/* binding */ adviseOnSubject),
/* harmony export */   dq: () => (/* binding */ explainingRefusals),
/* harmony export */   f7: () => (/* binding */ joinAdvice)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _jwt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62686);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68804);



/**
 * Adds to a refusal what is needed to find its reason: the token's telling claims next to what the service compares,
 * and a hint that names the likely causes.
 */
async function explainRefusal(error, token, facts) {
    const cause = facts.causes.find(({ says }) => says.test(error.message));
    const advice = cause?.advise(token.claims, error.message) ??
        error.hint ??
        `Compare the token's claims with what ${facts.service} was told to trust.`;
    const lines = (await facts.advise?.(token.claims, error.message)) ?? [];
    return error.with({
        details: [
            ...error.details,
            'The ID token says:',
            ...(0,_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .describeClaims */ .Zs)(token.claims).map((line) => `  ${line}`),
            `${facts.service} compares:`,
            ...facts.compares.map((line) => `  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(line, 400)}`),
            ...lines,
        ],
        hint: `${advice}${advice.endsWith('\n') ? '' : ' '}When the permission was granted only just now, set retry-on-denied-s to wait until it has spread.`,
    });
}
/**
 * Does the work of an exchange and explains its refusal by the token that was presented last.
 *
 * @param work gets a function that gives the token to present, to be called for each attempt
 */
async function explainingRefusals(tokens, facts, work) {
    let presented;
    const present = async () => {
        presented = await tokens.get();
        return presented;
    };
    try {
        return await work(present);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv) || error.code !== 'ERR_REFUSED')
            throw error;
        throw presented === undefined ? error : await explainRefusal(error, presented, facts);
    }
}
/** A sentence about the subject's form, where that is a common reason for a mismatch; empty where it is not. */
function adviseOnSubject(claims) {
    const subject = typeof claims.sub === 'string' ? claims.sub : '';
    const advice = [];
    // GitHub, since 2026-07-15: https://docs.github.com/actions/reference/security/oidc (immutable subject claims).
    if (/^repo:[^:/]+@\d+\/[^:]+@\d+(?::|$)/.test(subject)) {
        advice.push("The subject has GitHub's immutable form (owner@id/repository@id); a rule written for the older form owner/repository does not match it.");
    }
    if (/:environment:/.test(subject)) {
        advice.push('The job has an environment, so the subject ends in :environment:<name>; a rule for a branch (:ref:refs/heads/…) does not match it.');
    }
    else if (/:ref:refs\//.test(subject)) {
        advice.push('The job has no environment, so the subject ends in its ref; a rule for :environment:<name> does not match it.');
    }
    else if (/:pull_request$/.test(subject)) {
        advice.push('The job runs for a pull request, so the subject ends in :pull_request; a rule for a branch or an environment does not match it.');
    }
    return advice.join(' ');
}
/** Joins sentences, leaving out the empty ones. */
function joinAdvice(...sentences) {
    return sentences.filter((sentence) => sentence !== '').join(' ');
}


/***/ }),

/***/ 75834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   SS: () => (/* binding */ requestJson),
/* harmony export */   T9: () => (/* binding */ requestText),
/* harmony export */   fe: () => (/* binding */ pickAccessToken),
/* harmony export */   hH: () => (/* binding */ secondsAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23979);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2165);



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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_RESPONSE', `${service} answered ${status} without ${wanted}`, {
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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv))
            throw error;
        if (spec.isTransient?.(reply))
            throw error.with({ transient: true, code: 'ERR_SERVICE' });
        if (error.code === 'ERR_REFUSED' && spec.refusedAs)
            throw error.with({ code: spec.refusedAs });
        throw error;
    }
}


/***/ })

};
