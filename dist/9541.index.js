export const id = 9541;
export const ids = [9541];
export const modules = {

/***/ 9541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadModule: () => (/* binding */ loadModule)
});

// UNUSED EXPORTS: moduleHelpers

// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/core/secret.js
var secret = __webpack_require__(58563);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
// EXTERNAL MODULE: ./lib/http/reply.js
var reply = __webpack_require__(63900);
// EXTERNAL MODULE: ./lib/http/request.js
var request = __webpack_require__(91741);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
// EXTERNAL MODULE: ./lib/http/wrap.js
var wrap = __webpack_require__(13566);
// EXTERNAL MODULE: ./lib/exchangers/refusal.js
var refusal = __webpack_require__(86914);
// EXTERNAL MODULE: ./lib/http/revoke.js
var revoke = __webpack_require__(21384);
;// CONCATENATED MODULE: ./lib/exchangers/preset/module-result.js




/**
 * Checks the result of a module's `run`, which no compiler has checked. Missing parts are empty.
 *
 * If the result is unusable, its credential is revoked.
 *
 * @throws {OidcError} `ERR_RESPONSE`
 */
async function readResult(shown, found, context) {
    const problem = isMap(found) ? findProblem(found) : 'is not an object';
    if (problem === undefined) {
        const nothing = { identity: `a client of ${shown}`, env: {}, outputs: {}, files: [] };
        return { ...nothing, ...found };
    }
    const revocation = isMap(found) && isRevocation(found.revocation) ? found.revocation : undefined;
    await (0,revoke/* giveBack */.F)([{ label: shown, revocation }], context, 'its result is unusable');
    throw new errors/* OidcError */.uv('ERR_RESPONSE', `${shown}: the result of run ${problem}`, {
        hint: 'Return identity, env, outputs and files. Each value is a text, which is printed, a secret from context.mask, or { file }.',
    });
}
function findProblem(found) {
    const { identity, expiresAt, env = {}, outputs = {}, files = [], revocation } = found;
    if (identity !== undefined && typeof identity !== 'string')
        return 'has an identity that is not text';
    if (expiresAt !== undefined && !isDate(expiresAt))
        return 'has an expiresAt that is not a Date';
    for (const [part, values] of [['env', env], ['outputs', outputs]]) {
        if (!isMap(values))
            return `has ${part} that are not an object`;
        const odd = Object.keys(values).find((name) => !isValue(values[name]));
        if (odd !== undefined)
            return `has a value for ${(0,core_text/* quoteForeign */.xS)(odd, 60)} in ${part} that is not allowed`;
    }
    if (!Array.isArray(files) || !files.every(isFile)) {
        return 'has files that are not a list of { name, content }';
    }
    for (const part of ['unset', 'folders']) {
        const names = found[part] ?? [];
        const isList = Array.isArray(names) && names.every((name) => typeof name === 'string');
        if (!isList)
            return `has ${part} that are not a list of names`;
    }
    return revocation === undefined || isRevocation(revocation)
        ? undefined
        : 'has a revocation without a method (POST or DELETE) and a url (a text)';
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isDate(value) {
    return value instanceof Date && !Number.isNaN(value.getTime());
}
function isValue(value) {
    if (typeof value === 'string' || value instanceof secret/* Secret */.z)
        return true;
    return isMap(value) && typeof value.file === 'string';
}
function isFile(file) {
    if (!isMap(file) || typeof file.name !== 'string')
        return false;
    return typeof file.content === 'string' || file.content instanceof secret/* Secret */.z;
}
function isRevocation(value) {
    return (isMap(value) &&
        (value.method === 'POST' || value.method === 'DELETE') &&
        typeof value.url === 'string' &&
        (value.bearer === undefined || value.bearer instanceof secret/* Secret */.z));
}

;// CONCATENATED MODULE: ./lib/exchangers/preset/module.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};











/** The helpers passed to a module of the repository, which cannot import from the bundle. */
const moduleHelpers = Object.freeze({
    OidcError: errors/* OidcError */.uv,
    Secret: secret/* Secret */.z,
    audiencesOf: jwt/* audiencesOf */.Rm,
    checkStatus: reply/* checkStatus */.dO,
    dateOf: jwt/* dateOf */.Q$,
    decodeToken: jwt/* decodeToken */.oL,
    explainingRefusals: refusal/* explainingRefusals */.dq,
    parseEndpoint: endpoint/* parseHttpEndpoint */.Dh,
    quoteForeign: core_text/* quoteForeign */.xS,
    readJson: reply/* readJson */.Vh,
    requestJson: request/* requestJson */.SS,
    retry: retry/* retry */.L5,
    secondsAt: request/* secondsAt */.hH,
    textAt: request/* textAt */.$6,
});
/**
 * Loads a module as an exchanger that can send requests only to the hosts that it announces.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function loadModule(path, url) {
    const shown = (0,core_text/* quoteForeign */.xS)(path, 120);
    const loaded = await importModule(url).catch((error) => {
        throw failed(`${shown}${lineIn(url, error)}`, 'cannot be loaded', error);
    });
    const module = checkModule(shown, loaded);
    return {
        name: path,
        title: typeof module.title === 'string' ? module.title : shown,
        summary: typeof module.summary === 'string' ? module.summary : `The module ${shown}.`,
        inputs: module.inputs ?? {},
        outputs: module.outputs ?? {},
        hasOwnServer: true,
        takesParameters: true,
        prepare: (inputs, env) => prepare({ shown, url, module }, inputs, env),
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
    const wrong = (what) => new errors/* OidcError */.uv('ERR_INPUT', `${shown} ${what}`, {
        hint: 'The default export of a module is an object with inputs and prepare; see examples/ci/exchanger.mjs.',
    });
    if (typeof found !== 'object' || found === null)
        throw wrong('has no default export that is an exchanger');
    const { prepare: prepares, inputs = {}, outputs = {} } = found;
    if (typeof prepares !== 'function')
        throw wrong('has no function prepare');
    for (const [name, specs] of [['inputs', inputs], ['outputs', outputs]]) {
        if (typeof specs !== 'object' || specs === null)
            throw wrong(`has ${name} that are not an object`);
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
function prepare(loaded, inputs, env) {
    const { shown, module } = loaded;
    const prepared = attempt(loaded, () => module.prepare(inputs, env, moduleHelpers));
    const { audience, endpoints, variables, run } = (prepared ?? {});
    const isWhole = (audience === undefined || typeof audience === 'string') &&
        Array.isArray(endpoints) &&
        endpoints.every((url) => url instanceof URL) &&
        Array.isArray(variables) &&
        variables.every((name) => typeof name === 'string') &&
        typeof run === 'function';
    if (!isWhole) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `${shown}: prepare did not return a complete exchange`, {
            hint: 'Return an object, not a promise, with audience (a text), endpoints (URL objects), variables (names) and run.',
        });
    }
    return {
        ...prepared,
        token: { kind: 'now', audience },
        async run(tokens, context) {
            let found;
            try {
                found = await prepared.run(tokens, held(context, endpoints, shown));
            }
            catch (error) {
                throw describe(loaded, error, 'ERR_RESPONSE');
            }
            return readResult(shown, found, context);
        },
    };
}
/** Allows requests only to the announced hosts, which the log names. */
function held(context, endpoints, shown) {
    const hold = (http) => ({
        warm: (url) => http.warm(url),
        with: (tls) => hold(http.with(tls)),
        async send(request, signal) {
            if (endpoints.some(({ origin }) => origin === request.url.origin)) {
                return http.send(request, signal);
            }
            throw new errors/* OidcError */.uv('ERR_ENDPOINT', `${shown} would send a request to ${request.url.host}, which is not in its endpoints`, { hint: 'Add the host to the endpoints that prepare returns.' });
        },
    });
    return (0,wrap/* wrapHttp */.V)(context, hold);
}
function attempt(loaded, work) {
    try {
        return work();
    }
    catch (error) {
        throw describe(loaded, error, 'ERR_INPUT');
    }
}
function describe({ shown, url }, error, code) {
    if (error instanceof errors/* OidcError */.uv)
        return error;
    return failed(`${shown}${lineIn(url, error)}`, 'failed', error, code);
}
/** The place of an error in the module, `:line` or `:line:column`; empty if unknown. */
function lineIn(url, error) {
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    const place = url.replace(/^file:\/\//, '');
    const at = stack.indexOf(`${place}:`);
    return at < 0 ? '' : (/^(?::\d+){1,2}/.exec(stack.slice(at + place.length))?.[0] ?? '');
}
function failed(shown, what, error, code = 'ERR_INPUT') {
    return new errors/* OidcError */.uv(code, `${shown} ${what}: ${(0,core_text/* quoteForeign */.xS)((0,errors/* messageOf */.bD)(error))}`, {
        hint: error instanceof SyntaxError ? 'Run node --check with the file to see the line.' : undefined,
    });
}


/***/ }),

/***/ 86914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ explainRefusal),
/* harmony export */   KC: () => (/* binding */ adviseOnSubject),
/* harmony export */   dq: () => (/* binding */ explainingRefusals),
/* harmony export */   f7: () => (/* binding */ joinAdvice)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _core_github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73500);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);




const noAnswer = { host: '', status: 0, code: '', text: '' };
/**
 * Adds to a refusal the facts that explain it: the token's claims next to the settings that the service compares, and a
 * hint about the likely cause.
 */
async function explainRefusal(error, token, facts) {
    const { service = noAnswer } = error;
    const cause = facts.causes.find(({ when }) => when(service));
    const advice = cause?.advise(token.claims, error.message) ??
        error.hint ??
        `Compare the token's claims with the trust settings of ${facts.service}.`;
    const lines = await adviceOf(facts, token.claims, error.message);
    return error.with({
        details: [
            ...error.details,
            'The ID token says:',
            ...(0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .describeClaims */ .Zs)(token.claims).map((line) => `  ${line}`),
            `${facts.service} compares:`,
            ...facts.compares.map((line) => `  ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(line, 400)}`),
            ...lines,
        ],
        hint: `${advice}${advice.endsWith('\n') ? '' : ' '}If the permission was granted a moment ago, set retry-on-denied-s to wait until it takes effect.`,
    });
}
/** A failure here must not hide the refusal. */
async function adviceOf({ advise }, claims, said) {
    try {
        return (await advise?.(claims, said)) ?? [];
    }
    catch {
        return [];
    }
}
/**
 * Does the work of an exchange and explains its refusal by the last token that was presented.
 *
 * @param work gets a function that returns the token to present; call it for each attempt
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
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv) || error.code !== 'ERR_REFUSED')
            throw error;
        throw presented === undefined ? error : await explainRefusal(error, presented, facts);
    }
}
/** A sentence about the subject's form if it is a common reason for a mismatch; otherwise empty. */
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
    else if ((0,_core_github_js__WEBPACK_IMPORTED_MODULE_3__/* .isPullRequest */ .r0)({ sub: subject })) {
        advice.push('The job runs for a pull request, so the subject ends in :pull_request; a rule for a branch or an environment does not match it.');
    }
    return advice.join(' ');
}
/** Joins sentences, leaving out the empty ones. */
function joinAdvice(...sentences) {
    return sentences.filter((sentence) => sentence !== '').join(' ');
}


/***/ }),

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


/***/ })

};
