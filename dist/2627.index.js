export const id = 2627;
export const ids = [2627];
export const modules = {

/***/ 22627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Chainguard',
    summary: 'Exchanges the token for one of a Chainguard identity.',
    status: 'confirmed',
    facts: [
        'chainguard-dev/sdk@934f495: sts/sts.go, sts/sts_test.go, proto/platform/oidc/v1/oidc.platform.proto',
        'docker/login-action@4bcfaae: src/chainguard.ts',
    ],
    parameters: {
        identity: { description: 'The id of the assumable identity.', required: true },
        'token-audience': {
            description: 'The service that the credential is for: cgr.dev, apk.cgr.dev, libraries.cgr.dev or the console API. Default: cgr.dev.',
            default: 'cgr.dev',
        },
        url: {
            description: 'The URL of the issuer. Default: https://issuer.enforce.dev.',
            default: 'https://issuer.enforce.dev',
        },
    },
    audience: 'cgr.dev',
    steps: [
        {
            url: '{+url}/sts/exchange',
            bearer: '{token}',
            form: { aud: '{token-audience}', identity: '{identity}' },
            pick: { 'access-token': 'token', expires: 'expiry' },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    credential: 'access-token',
    expires: { at: 'expires' },
    env: {},
    outputs: { username: { description: 'The user for docker login.', value: 'user' } },
    compares: "the identity's issuer, subject and audience",
});


/***/ })

};
