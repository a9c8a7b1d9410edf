export const id = 4370;
export const ids = [4370];
export const modules = {

/***/ 64370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _given_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20870);



/** A file that contains a token. It is read for each request, because another program may renew it. */
const file = {
    name: 'file',
    summary: 'A file that contains only a token. Its path is set in `token-file`.',
    detectedBy: 'the input token-file',
    open(context, { file: path }) {
        if (!path)
            return undefined;
        return (0,_given_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .openGivenTokens */ .u)({
            read: () => [{ from: `the file ${path}`, token: readToken(path), file: path }],
            whenNone: `The file ${path} is empty.`,
            whenOther: 'Change the program that writes the file to request that audience.',
        }, context);
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (file);
function readToken(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').trim();
    }
    catch (cause) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_TOKEN_REQUEST', `The ID token could not be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}`, {
            hint: 'Check token-file.',
        });
    }
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
