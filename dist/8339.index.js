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
 * GitLab CI's ID tokens: the job declares them under `id_tokens`, GitLab makes them when the job begins.
 *
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
const gitlab = {
    name: 'gitlab',
    summary: 'GitLab CI, in a job that declares `id_tokens`.',
    toldBy: 'the variable GITLAB_CI',
    open(context) {
        const { env } = context;
        if (!env.GITLAB_CI)
            return undefined;
        const source = (audience) => {
            const name = audience === undefined ? 'MY_ID_TOKEN' : variableFor(audience);
            const advice = `Add this to the job:\n  id_tokens:\n    ${name}:\n      aud: ${audience ?? 'https://example.com'}`;
            return (0,_given_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .openGivenTokens */ .u)({ read: () => readTokens(env, audience), whenNone: advice, whenOther: advice }, context);
        };
        return { endpoints: [], mint: (audience) => source(audience).mint(audience) };
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (gitlab);
/** The name by which a variable says its audience: `sts.amazonaws.com` → `STS_AMAZONAWS_COM_ID_TOKEN`. */
function variableFor(audience) {
    return `${audience.toUpperCase().replace(/[^A-Z0-9_]|^[^A-Z_]/g, '_')}_ID_TOKEN`;
}
/** The variable of that name; where there is none, any that a job may have called `…_ID_TOKEN`, told by its claims. */
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69716);



/**
 * A source whose tokens were made by somebody else: gives the one that is for the audience asked for.
 *
 * Minting throws `ERR_TOKEN_REQUEST` where there is none, `ERR_TOKEN_AUDIENCE` where there are others only, and
 * `ERR_TOKEN_EXPIRED` and `ERR_TOKEN_MALFORMED` for one that is of no use.
 */
function openGivenTokens(given, context) {
    return {
        endpoints: [],
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
        return audience === undefined || (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .audiencesOf */ .Rm)((0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeToken */ .oL)(token).claims).includes(audience);
    }
    catch {
        return false;
    }
}
/** A single one is looked at closely, so that what is wrong with it can be told. */
function onlyOne(tokens) {
    return tokens.length === 1 ? tokens[0] : undefined;
}
function checkUse({ token, from }, audience, { whenOther }, now) {
    let claims;
    try {
        claims = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeToken */ .oL)(token).claims;
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_MALFORMED', `${capital(from)} holds no JWT: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
    if (audience !== undefined && !(0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .audiencesOf */ .Rm)(claims).includes(audience)) {
        const received = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .audiencesOf */ .Rm)(claims).map((name) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(name));
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_AUDIENCE', `The ID token in ${from} is not for ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(audience)} but for ${received.join(', ') || 'nobody'}`, { hint: whenOther });
    }
    const expiresAt = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .dateOf */ .Q$)(claims.exp);
    if (expiresAt !== undefined && expiresAt <= now) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_EXPIRED', `The ID token in ${from} ended at ${expiresAt.toISOString()}`, { hint: 'It was made when the job began, and cannot be renewed from here.' });
    }
}
function notFound(tokens, audience, { whenNone, whenOther }) {
    if (tokens.length === 0) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_REQUEST', 'There is no ID token where one should lie', {
            hint: whenNone,
        });
    }
    const places = tokens.map(({ from }) => from).join(', ');
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_AUDIENCE', `None of the ID tokens is for ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(audience ?? 'anybody')}: ${places}`, { hint: whenOther });
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ })

};
