export const id = 802;
export const ids = [802];
export const modules = {

/***/ 20802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Tailscale auth key',
    summary: 'Creates an auth key that lets the job join a tailnet.',
    status: 'confirmed',
    facts: [
        'tailscale.com: docs/features/workload-identity-federation, sections Token exchange API, API error responses, Generated audience format',
        'tailscale/tailscale@de9ec7e: feature/identityfederation/identityfederation.go, identityfederation_test.go, client/tailscale/keys.go, tailscale.go, cmd/containerboot/main.go',
        "tailscale/github-action#227, tailscale/terraform-provider-tailscale#247: the API's refusals",
    ],
    parameters: {
        'client-id': { description: 'The client id of the federated identity.', required: true },
        tags: {
            description: 'The tags of the node, such as tag:ci.',
            type: 'list',
            required: true,
        },
        ephemeral: {
            description: 'Whether the node is removed when it goes offline. Default: true.',
            type: 'boolean',
            default: 'true',
        },
        preauthorized: {
            description: 'Whether the node is approved already. Default: true.',
            type: 'boolean',
            default: 'true',
        },
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
            pick: { 'access-token': 'access_token' },
        },
        {
            url: '{+url}/api/v2/tailnet/-/keys',
            bearer: '{access-token}',
            json: {
                capabilities: {
                    devices: {
                        create: {
                            reusable: false,
                            ephemeral: '{ephemeral}',
                            preauthorized: '{preauthorized}',
                            tags: '{tags}',
                        },
                    },
                },
            },
            pick: { 'auth-key': 'key', expires: 'expires' },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    credential: 'auth-key',
    expires: { at: 'expires' },
    env: { TS_AUTHKEY: '{auth-key}' },
    compares: "the federated identity's issuer, audience, subject and custom claims, and its tags",
    refusals: [
        {
            text: 'requested tags',
            hint: 'Set tags to all tags of the federated identity, and give the identity the scope auth_keys.',
        },
        {
            text: 'Unauthorized',
            hint: 'Tailscale shows the reason only in the admin console: Trust credentials, the federated identity, View.',
        },
    ],
});


/***/ })

};
