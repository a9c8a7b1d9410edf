export const id = 1099;
export const ids = [1099];
export const modules = {

/***/ 91099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Depot',
    summary: "Passes the token to Depot's command instead of an API token.",
    status: 'confirmed',
    facts: [
        'depot/cli@728ad11: pkg/oidc/provider.go; @0608f5f: pkg/helpers/token.go',
        'depot/depot-go@b1010aa: internal/oidc/common/audience.go',
    ],
    parameters: {},
    audience: 'https://depot.dev',
    steps: [],
    credential: 'token',
    expires: { jwt: 'token' },
    env: { DEPOT_TOKEN: '{token}' },
    compares: "the project's trust relationships",
});


/***/ })

};
