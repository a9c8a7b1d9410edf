export const id = 8683;
export const ids = [8683];
export const modules = {

/***/ 98683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Sigstore',
    summary: 'Passes the token to cosign and other clients of Sigstore, which sign with it.',
    status: 'confirmed',
    facts: [
        'sigstore/sigstore-js@769a53d: packages/sign/src/identity/ci.ts',
        'sigstore/cosign@d6d86c2: pkg/providers/envvar/env.go',
    ],
    parameters: {},
    audience: 'sigstore',
    steps: [],
    credential: 'token',
    expires: { jwt: 'token' },
    env: { SIGSTORE_ID_TOKEN: '{token}' },
});


/***/ })

};
