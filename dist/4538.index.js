export const id = 4538;
export const ids = [4538];
export const modules = {

/***/ 34538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Spacelift',
    summary: 'Exchanges the token for an API token through an OIDC API key.',
    status: 'confirmed',
    facts: [
        'spacelift-io/user-documentation@6e9746f: docs/integrations/api.md',
        'spacelift-io/spacectl@490d0dd: client/session/api_key.go, api_token.go, user.go, from_environment.go',
    ],
    parameters: {
        url: {
            description: 'The URL of the account: https://<account>.app.spacelift.io.',
            required: true,
        },
        'key-id': { description: 'The id of the OIDC API key.', required: true },
    },
    audience: '{url.host}',
    steps: [
        {
            url: '{+url}/graphql',
            json: {
                query: 'mutation GetSpaceliftToken($id: ID!, $secret: String!) { apiKeyUser(id: $id, secret: $secret) { jwt validUntil } }',
                variables: { id: '{key-id}', secret: '{token}' },
            },
            pick: { 'api-token': 'data.apiKeyUser.jwt', expires: 'data.apiKeyUser.validUntil' },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    credential: 'api-token',
    expires: { at: 'expires' },
    env: { SPACELIFT_API_KEY_ENDPOINT: '{url}', SPACELIFT_API_TOKEN: '{api-token}' },
    compares: "the API key's issuer, audience and subject expression",
});


/***/ })

};
