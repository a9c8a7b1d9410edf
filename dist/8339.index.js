export const id = 8339;
export const ids = [8339];
export const modules = {

/***/ 68339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__),
/* harmony export */   variableFor: () => (/* binding */ variableFor)
/* harmony export */ });
/* harmony import */ var _given_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20870);

/**
 * GitLab CI's ID tokens. The job declares them under `id_tokens`, and GitLab issues them when the job starts.
 *
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
const gitlab = {
    name: 'gitlab',
    summary: 'GitLab CI, in a job that declares `id_tokens`.',
    detectedBy: 'the variable GITLAB_CI',
    open(context) {
        const { env } = context;
        if (!env.GITLAB_CI)
            return undefined;
        const source = (audience) => {
            const name = audience === undefined ? 'MY_ID_TOKEN' : variableFor(audience);
            const advice = `Add this to the job:\n  id_tokens:\n    ${name}:\n      aud: ${audience ?? 'https://example.com'}`;
            return (0,_given_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .openGivenTokens */ .u)({ read: () => readTokens(env, audience), whenNone: advice, whenOther: advice }, context);
        };
        return { ...source(undefined), mint: (audience) => source(audience).mint(audience) };
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (gitlab);
/** The variable name that states its audience: `sts.amazonaws.com` → `STS_AMAZONAWS_COM_ID_TOKEN`. */
function variableFor(audience) {
    return `${audience.toUpperCase().replace(/[^A-Z0-9_]|^[^A-Z_]/g, '_')}_ID_TOKEN`;
}
/** The variable of that name; otherwise every `…_ID_TOKEN` variable, whose claims state the audience. */
function readTokens(env, audience) {
    const named = audience === undefined ? undefined : variableFor(audience);
    if (named !== undefined && env[named])
        return [{ from: `the variable ${named}`, token: env[named] }];
    return Object.entries(env).flatMap(([name, value]) => /(?:ID_TOKEN|OIDC_TOKEN|_JWT)$/.test(name) && value?.startsWith('eyJ')
        ? [{ from: `the variable ${name}`, token: value }]
        : []);
}


/***/ }),

/***/ 20870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ openGivenTokens)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69716);




/**
 * A source with existing tokens. It returns the token with the requested audience.
 *
 * It throws `ERR_TOKEN_REQUEST` without a token, `ERR_TOKEN_AUDIENCE` if every token has another audience, and
 * `ERR_TOKEN_EXPIRED` or `ERR_TOKEN_MALFORMED` for an unusable token.
 */
function openGivenTokens(given, context) {
    return {
        endpoints: [],
        later(audience) {
            const tokens = given.read().filter(({ token }) => token !== '');
            const { file } = tokens.find(({ token }) => isFor(token, audience)) ?? onlyOne(tokens) ?? {};
            return file === undefined ? { isFixed: true } : { tokenFile: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file) };
        },
        async mint(audience) {
            const tokens = given.read().filter(({ token }) => token !== '');
            for (const { token } of tokens)
                context.mask(token);
            const fitting = tokens.find(({ token }) => isFor(token, audience)) ?? onlyOne(tokens);
            if (fitting === undefined)
                throw notFound(tokens, audience, given);
            checkUse(fitting, audience, given, context.now());
            return fitting.token;
        },
    };
}
function isFor(token, audience) {
    try {
        return audience === undefined || (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .audiencesOf */ .Rm)((0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeToken */ .oL)(token).claims).includes(audience);
    }
    catch {
        return false;
    }
}
/** With a single token, the error says why it is unusable. */
function onlyOne(tokens) {
    return tokens.length === 1 ? tokens[0] : undefined;
}
function checkUse({ token, from }, audience, { whenOther }, now) {
    let claims;
    try {
        claims = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeToken */ .oL)(token).claims;
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_TOKEN_MALFORMED', `${capital(from)} holds no JWT: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
    if (audience !== undefined && !(0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .audiencesOf */ .Rm)(claims).includes(audience)) {
        const received = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .audiencesOf */ .Rm)(claims).map((name) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(name));
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_TOKEN_AUDIENCE', `The ID token in ${from} has the audience ${received.join(', ') || '(empty)'}, expected ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(audience)}`, { hint: whenOther });
    }
    const expiresAt = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(claims.exp);
    if (expiresAt !== undefined && expiresAt <= now) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_TOKEN_EXPIRED', `The ID token in ${from} expired at ${expiresAt.toISOString()}`, { hint: 'It was issued when the job started and cannot be renewed here.' });
    }
}
function notFound(tokens, audience, { whenNone, whenOther }) {
    if (tokens.length === 0) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_TOKEN_REQUEST', 'No ID token found', {
            hint: whenNone,
        });
    }
    const places = tokens.map(({ from }) => from).join(', ');
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_TOKEN_AUDIENCE', `No ID token has the audience ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(audience ?? '(any)')}: ${places}`, { hint: whenOther });
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ })

};
