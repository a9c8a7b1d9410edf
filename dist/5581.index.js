export const id = 5581;
export const ids = [5581];
export const modules = {

/***/ 65581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   answerGoogle: () => (/* binding */ answerGoogle),
/* harmony export */   describeFailure: () => (/* binding */ describeFailure)
/* harmony export */ });
/* unused harmony export toTokenAudience */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70206);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85006);
/* harmony import */ var _core_types_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41662);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78864);
/* harmony import */ var _sinks_private_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52758);
/* harmony import */ var _step_tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74814);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34641);
/* harmony import */ var _obtain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1217);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








const tokenTypes = [
    'urn:ietf:params:oauth:token-type:id_token',
    'urn:ietf:params:oauth:token-type:jwt',
];
/** Google accepts an ID token for about ten minutes after its issue, regardless of its lifetime. */
const maxAgeMs = 5 * 60_000;
/**
 * Answers Google's libraries in the form of an executable source: with an ID token, which they exchange themselves.
 *
 * Failures have Google's form too, with exit code 0 as it requires. Standard error stays empty, because the libraries
 * read both streams as one.
 *
 * @see https://google.aip.dev/auth/4117
 */
async function answerGoogle(read, io) {
    const { answer, staleAt } = await mint(read, io);
    const file = io.env.GOOGLE_EXTERNAL_ACCOUNT_OUTPUT_FILE;
    if (file)
        (0,_sinks_private_file_js__WEBPACK_IMPORTED_MODULE_0__/* .writePrivateFile */ .P)(file, JSON.stringify(answer));
    return { text: `${JSON.stringify(answer)}\n`, staleAt };
}
/** The failure in Google's form: a code and a message. */
function describeFailure(error) {
    const hint = error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv && error.hint !== undefined ? ` ${error.hint}` : '';
    return {
        version: 1,
        success: false,
        code: error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv ? error.code : 'ERR_BUG',
        message: `${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.${hint}`,
    };
}
async function mint(read, io) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { settings } = read;
        const context = __addDisposableResource(env_1, (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .createCliContext */ .c)(io, settings, { silent: true }), false);
        const audience = settings.audience ?? (await readAudience(read, io.env));
        const source = await (0,_step_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .findSource */ .TC)(context, settings.source, (0,_step_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .readParameters */ .Zu)(settings));
        const { token, claims } = await (0,_step_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .createTokenSupply */ .d)(source, audience, context).get();
        const expiresAt = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_4__/* .dateOf */ .Q$)(claims.exp);
        const now = context.now().getTime();
        const answer = {
            version: 1,
            success: true,
            token_type: tokenTypes.find((type) => type === io.env.GOOGLE_EXTERNAL_ACCOUNT_TOKEN_TYPE) ??
                tokenTypes[0],
            id_token: token.reveal(),
            ...(expiresAt === undefined ? {} : { expiration_time: expiresAt.getTime() / 1000 }),
        };
        const lifeMs = (expiresAt?.getTime() ?? now) - now;
        return { answer, staleAt: new Date(now + Math.min(lifeMs / 2, maxAgeMs)) };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** The library's variable names the provider; without it, the flag does. */
async function readAudience({ values, exchanger }, env) {
    const asked = env.GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE;
    if (asked)
        return toTokenAudience(asked);
    const given = values.get('workload_identity_provider');
    if (typeof given !== 'string') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_INPUT', 'The audience of the ID token is not set', {
            hint: "Google's libraries set GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE. Elsewhere, set --workload_identity_provider or --audience.",
        });
    }
    const inputs = await (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .Ko)(exchanger.inputs, (name) => values.get(name), _obtain_js__WEBPACK_IMPORTED_MODULE_6__/* .unmasked */ .Xm);
    return (0,_core_types_js__WEBPACK_IMPORTED_MODULE_7__/* .audienceOf */ .O)(exchanger.prepare(inputs, env).token) ?? given;
}
/**
 * A provider's default audience is its resource name with `https:` before it.
 *
 * @throws {OidcError} `ERR_INPUT` for other audiences, so that a caller cannot request a token for any service
 */
function toTokenAudience(audience) {
    if (/^\/\/iam\.[a-z0-9.-]+\/(?:projects|locations)\/[\w./-]+$/.test(audience))
        return `https:${audience}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_INPUT', "GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE is not a workload identity provider's name", { hint: 'It begins with //iam.googleapis.com/projects/.' });
}


/***/ })

};
