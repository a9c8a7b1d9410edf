export const id = 2022;
export const ids = [2022];
export const modules = {

/***/ 72022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Codecov',
    summary: 'Passes the token to the Codecov uploader instead of an upload token.',
    status: 'confirmed',
    facts: [
        'codecov/codecov-action@671740a: action.yml',
        'codecov/codecov-cli@152ecf8: codecov_cli/helpers/options.py, request.py',
    ],
    parameters: {
        url: {
            description: 'The URL of your own Codecov. Default: https://codecov.io.',
            default: 'https://codecov.io',
        },
    },
    audience: '{url}',
    steps: [],
    credential: 'token',
    expires: { jwt: 'token' },
    env: { CODECOV_TOKEN: '{token}' },
});


/***/ })

};
