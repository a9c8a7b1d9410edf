export const id = 7244;
export const ids = [7244];
export const modules = {

/***/ 17244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70206);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85006);
/* harmony import */ var _given_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20870);
/* harmony import */ var _token_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14639);




const variables = ['CIRCLE_OIDC_TOKEN_V2', 'CIRCLE_OIDC_TOKEN'];
/**
 * CircleCI's ID tokens: in a variable for the organization's own audience, from `circleci` for every other.
 *
 * @see https://circleci.com/docs/openid-connect-tokens/
 */
const circleci = {
    name: 'circleci',
    summary: 'CircleCI, in a job that uses at least one context.',
    detectedBy: 'the variable CIRCLECI',
    open(context) {
        const { env } = context;
        if (!env.CIRCLECI)
            return undefined;
        const given = (0,_given_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .openGivenTokens */ .u)({
            read: () => variables.map((name) => ({ from: `the variable ${name}`, token: env[name] ?? '' })),
            whenNone: 'A job gets ID tokens if it uses at least one context. Jobs of forks get none.',
            whenOther: 'Set the audience to the one in the token.',
        }, context);
        return {
            endpoints: [],
            async mint(audience) {
                if (audience === undefined || hasVariableFor(env, audience))
                    return given.mint(audience);
                return (0,_token_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runTool */ .q)({
                    title: 'The circleci command',
                    // A serializer writes the JSON, so that an audience cannot add a claim.
                    command: [
                        'circleci',
                        'run',
                        'oidc',
                        'get',
                        '--claims',
                        JSON.stringify({ aud: audience }),
                        '--root-issuer',
                    ],
                    missing: 'It is on every CircleCI machine. In a custom image, use the audience of CIRCLE_OIDC_TOKEN_V2.',
                }, context);
            },
        };
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (circleci);
function hasVariableFor(env, audience) {
    return variables.some((name) => {
        try {
            return (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .audiencesOf */ .Rm)((0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeToken */ .oL)(env[name] ?? '').claims).includes(audience);
        }
        catch (error) {
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv)
                return false;
            throw error;
        }
    });
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


/***/ }),

/***/ 14639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ runTool)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69716);



const maxOutput = 256 * 1024;
/**
 * Runs a program on this machine and returns its output, trimmed.
 *
 * @throws {OidcError} `ERR_TOKEN_REQUEST` when it is missing, fails or prints nothing; `ERR_TIMEOUT` at the deadline
 */
async function runTool(call, context) {
    const { title } = call;
    const { exitCode, stdout, stderr } = await start(call, context);
    if (context.signal.aborted) {
        throw ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cancellationIn */ .dW)([context.signal]) ??
            new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TIMEOUT', `${title} did not end before the step's time was over`));
    }
    const text = stdout.trim();
    if (exitCode !== 0) {
        const said = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(stderr.trim() || text);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_REQUEST', `${title} ended with ${exitCode === null ? 'a signal' : `exit code ${exitCode}`}${said === '' ? '' : `: ${said}`}`);
    }
    if (text === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_REQUEST', `${title} printed nothing`);
    return text;
}
function start({ title, command, env, missing }, context) {
    const options = {
        env: { ...context.env, ...env },
        signal: context.signal,
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
    };
    return new Promise((resolve, reject) => {
        const child = typeof command === 'string'
            ? (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, { ...options, shell: true })
            : (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command[0], command.slice(1), options);
        const output = { stdout: '', stderr: '' };
        for (const name of ['stdout', 'stderr']) {
            child[name].setEncoding('utf8').on('data', (chunk) => {
                if (output[name].length < maxOutput)
                    output[name] += chunk;
            });
        }
        child.once('error', (error) => {
            if (context.signal.aborted)
                return;
            const isMissing = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'ENOENT';
            const what = isMissing ? 'was not found on PATH' : `could not be run: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`;
            reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_REQUEST', `${title} ${what}`, isMissing ? { hint: missing } : {}));
        });
        child.once('close', (exitCode) => resolve({ exitCode, ...output }));
    });
}


/***/ })

};
