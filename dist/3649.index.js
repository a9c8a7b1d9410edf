export const id = 3649;
export const ids = [3649];
export const modules = {

/***/ 93649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70206);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70069);


/**
 * What AWS's tools and SDKs expect of a `credential_process`.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFormat */ .n)({
    summary: "the answer of a credential_process in AWS's configuration",
    render({ env, outputs, expiresAt }) {
        const text = (variable, output) => {
            const value = env[variable] ?? outputs[output];
            if (value)
                return value;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_INPUT', 'aws-process needs AWS keys, which these credentials are not', {
                hint: 'This format is for the provider aws.',
            });
        };
        return `${JSON.stringify({
            Version: 1,
            AccessKeyId: text('AWS_ACCESS_KEY_ID', 'aws-access-key-id'),
            SecretAccessKey: text('AWS_SECRET_ACCESS_KEY', 'aws-secret-access-key'),
            SessionToken: text('AWS_SESSION_TOKEN', 'aws-session-token'),
            ...(expiresAt === undefined ? {} : { Expiration: expiresAt.toISOString() }),
        })}\n`;
    },
}));


/***/ }),

/***/ 70069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ defineFormat)
/* harmony export */ });
/** Gives a format's literal its type. */
function defineFormat(format) {
    return format;
}


/***/ })

};
