export const id = 8344;
export const ids = [8344];
export const modules = {

/***/ 78344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'OpenRouter',
    summary: 'Exchanges the token by a federation policy of OpenRouter.',
    status: 'confirmed',
    facts: [
        'openrouter.ai: docs/guides/overview/auth/workload-identity-federation, docs/api/api-reference/oauth/exchange-a-workload-identity-token',
        'OpenRouterTeam/typescript-sdk@16efac4: src/models/errors/oautherrorresponse.ts',
    ],
    parameters: {
        'federation-policy-id': { description: 'The id of the federation policy.', required: true },
        url: {
            description: 'The URL of OpenRouter. Default: https://openrouter.ai.',
            default: 'https://openrouter.ai',
        },
    },
    audience: '{url}',
    steps: [
        {
            url: '{+url}/api/v1/oauth/token',
            form: {
                grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
                subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
                federation_policy_id: '{federation-policy-id}',
                subject_token: '{token}',
            },
            pick: { 'access-token': 'access_token', lifetime: 'expires_in' },
            optional: ['lifetime'],
        },
    ],
    public: ['lifetime'],
    credential: 'access-token',
    expires: { in: 'lifetime' },
    env: { OPENROUTER_API_KEY: '{access-token}' },
    compares: "the policy's issuer, subject and audience",
    refusals: [
        {
            code: 'invalid_grant',
            hint: 'OpenRouter gives the same answer for every mismatch. The policy must exist, be enabled and have exactly the iss, the sub and one aud above.',
        },
    ],
});


/***/ })

};
