export const id = 2013;
export const ids = [2013];
export const modules = {

/***/ 72013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Doppler',
    summary: 'Logs in to Doppler with a service account identity.',
    status: 'confirmed',
    facts: [
        'DopplerHQ/secrets-fetch-action@558a97f: doppler.js; DopplerHQ/secrets-fetch-action#22',
        'DopplerHQ/cli@d441d94: pkg/http/api.go, pkg/http/http.go, pkg/cmd/oidc.go',
    ],
    parameters: {
        identity: { description: 'The id of the service account identity.', required: true },
        url: {
            description: 'The URL of the API. Default: https://api.doppler.com.',
            default: 'https://api.doppler.com',
        },
    },
    steps: [
        {
            url: '{+url}/v3/auth/oidc',
            json: { identity: '{identity}', token: '{token}' },
            pick: { 'api-token': 'token', expires: 'expires_at' },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    credential: 'api-token',
    expires: { at: 'expires' },
    env: { DOPPLER_TOKEN: '{api-token}' },
    revoke: { url: '{+url}/v3/auth/revoke', json: { token: '{api-token}' } },
    compares: "the identity's discovery URL, audience, subject and claims",
    refusals: [
        {
            text: 'Unable to verify OIDC JWT token',
            hint: "Doppler gives no reason. Compare the claims above with the service account identity. If tokens are refused only now and then, the issuer's clock is ahead of Doppler's.",
        },
    ],
});


/***/ })

};
