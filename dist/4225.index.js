export const id = 4225;
export const ids = [4225];
export const modules = {

/***/ 34225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Tailscale API',
    summary: 'Gets an access token for the Tailscale API from a federated identity.',
    status: 'confirmed',
    facts: [
        'tailscale.com: docs/features/workload-identity-federation, sections Token exchange API, API error responses, Generated audience format',
        'tailscale/tailscale@de9ec7e: feature/identityfederation/identityfederation.go, identityfederation_test.go, cmd/gitops-pusher/gitops-pusher.go',
        'tailscale/tailscale-client-go-v2@2645aaa: identityfederation_test.go',
        "tailscale/github-action#227: the API's refusals",
    ],
    parameters: {
        'client-id': { description: 'The client id of the federated identity.', required: true },
        url: {
            description: 'The URL of the API. Default: https://api.tailscale.com.',
            default: 'https://api.tailscale.com',
        },
    },
    audience: 'api.tailscale.com/{client-id}',
    steps: [
        {
            url: '{+url}/api/v2/oauth/token-exchange',
            form: { client_id: '{client-id}', jwt: '{token}' },
            pick: { 'access-token': 'access_token', lifetime: 'expires_in' },
            optional: ['lifetime'],
        },
    ],
    public: ['lifetime'],
    credential: 'access-token',
    expires: { in: 'lifetime' },
    env: { TS_API_KEY: '{access-token}' },
    compares: "the federated identity's issuer, audience, subject and custom claims",
    refusals: [
        {
            text: 'Unauthorized',
            hint: 'Tailscale shows the reason only in the admin console: Trust credentials, the federated identity, View.',
        },
    ],
});


/***/ })

};
