export const id = 5148;
export const ids = [5148];
export const modules = {

/***/ 25148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Octopus Deploy',
    summary: 'Gets an access token of an Octopus service account.',
    status: 'confirmed',
    facts: [
        'OctopusDeploy/login@3a96e90: src/login.ts, src/__tests__/login.spec.ts',
        'OctopusDeploy/docs@f64ede8: src/pages/docs/api/authentication/openid-connect/other-issuers.md',
        "OctopusDeploy/Issues#10169: the server's refusals",
    ],
    parameters: {
        url: { description: 'The URL of the server.', required: true },
        'service-account-id': { description: 'The id of the service account, a UUID.', required: true },
    },
    audience: '{service-account-id}',
    steps: [
        {
            method: 'GET',
            url: '{+url}/.well-known/openid-configuration',
            pick: { 'token-endpoint': 'token_endpoint' },
        },
        {
            url: '{+token-endpoint}',
            json: {
                grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
                audience: '{service-account-id}',
                subject_token: '{token}',
                subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
            },
            pick: { 'access-token': 'access_token', lifetime: 'expires_in' },
            optional: ['lifetime'],
        },
    ],
    public: ['token-endpoint', 'lifetime'],
    credential: 'access-token',
    expires: { in: 'lifetime' },
    env: { OCTOPUS_URL: '{url}', OCTOPUS_ACCESS_TOKEN: '{access-token}' },
    compares: "the service account's OIDC identities: issuer, subject and audience",
    refusals: [
        {
            text: 'Could not find matching identity',
            hint: 'No OIDC identity of the service account has the issuer and the subject above; case matters. Older servers give the same answer for an expired token.',
        },
    ],
});


/***/ })

};
