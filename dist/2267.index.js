export const id = 2267;
export const ids = [2267];
export const modules = {

/***/ 72267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Infisical',
    summary: 'Logs in to Infisical as a machine identity.',
    status: 'confirmed',
    facts: [
        'Infisical/infisical@4af4016: backend/src/server/routes/v1/identity-oidc-auth-router.ts; @02cead1: identity-access-token-router.ts; @d0862c8: backend/src/services/identity-oidc-auth/identity-oidc-auth-service.ts; @dddee53: backend/src/server/plugins/error-handler.ts',
        'Infisical/secrets-action@2f82400: src/infisical.ts',
    ],
    parameters: {
        'identity-id': { description: 'The id of the machine identity.', required: true },
        url: {
            description: 'The URL of Infisical. Default: https://app.infisical.com.',
            default: 'https://app.infisical.com',
        },
        'extra-headers': { description: 'More headers for every request, a map.', type: 'map' },
    },
    steps: [
        {
            url: '{+url}/api/v1/auth/oidc-auth/login',
            moreHeaders: 'extra-headers',
            json: { identityId: '{identity-id}', jwt: '{token}' },
            pick: { 'access-token': 'accessToken', lifetime: 'expiresIn' },
            optional: ['lifetime'],
        },
    ],
    public: ['lifetime'],
    credential: 'access-token',
    expires: { in: 'lifetime' },
    env: { INFISICAL_TOKEN: '{access-token}' },
    revoke: { url: '{+url}/api/v1/auth/token/revoke', json: { accessToken: '{access-token}' } },
    compares: "the identity's OIDC settings: issuer, subject, audiences and claims",
    refusals: [
        {
            status: 404,
            text: 'OIDC auth method not found',
            hint: 'Check identity-id, and add OIDC Auth to the authentication methods of this machine identity.',
        },
        {
            text: 'subject not allowed',
            hint: "Compare the token's sub with the identity's field Subject.",
        },
        {
            text: 'audience not allowed',
            hint: "Set the input audience to one of the identity's audiences, or add the token's audience to them.",
        },
        {
            text: 'claim not allowed',
            hint: "Compare the claims above with the identity's field Claims.",
        },
    ],
});


/***/ })

};
