export const id = 7731;
export const ids = [7731];
export const modules = {

/***/ 97731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _token_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14639);

/** A command that prints a token, for systems without a source. */
const command = {
    name: 'command',
    summary: 'A shell command that prints a token, set in `token-command`. It gets the audience in the variable `OIDC_AUDIENCE`.',
    detectedBy: 'the input token-command',
    open(context, { command: line }) {
        if (!line)
            return undefined;
        return {
            endpoints: [],
            // The audience is a variable and not part of the command line, so that it is never run.
            mint: (audience) => (0,_token_command_js__WEBPACK_IMPORTED_MODULE_0__/* .runTool */ .q)({
                title: 'The command of token-command',
                command: line,
                env: { OIDC_AUDIENCE: audience },
                missing: 'No shell was found.',
            }, context),
        };
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (command);


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
