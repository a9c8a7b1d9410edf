export const id = 3821;
export const ids = [3821];
export const modules = {

/***/ 43821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Anthropic',
    summary: 'Exchanges the token by a federation rule of an Anthropic organization.',
    status: 'confirmed',
    facts: [
        'anthropics/anthropic-sdk-typescript@bfa9197: src/lib/credentials/oidc-federation.ts, types.ts',
        'platform.claude.com: docs/en/manage-claude/wif-reference.md',
        'anthropics/claude-code-action#1406, for the refusal and the single use of tokens',
    ],
    parameters: {
        'federation-rule-id': { description: 'The id of the federation rule, fdrl_….', required: true },
        'organization-id': { description: 'The id of the organization, a UUID.', required: true },
        'service-account-id': {
            description: "The id of the service account, svac_…. Anthropic's reference requires it, its clients do not.",
        },
        'workspace-id': {
            description: 'The id of the workspace, wrkspc_…, or default. Required if the rule covers several workspaces.',
        },
        url: {
            description: 'The URL of the API. Default: https://api.anthropic.com.',
            default: 'https://api.anthropic.com',
        },
    },
    audience: '{url}',
    steps: [
        {
            url: '{+url}/v1/oauth/token',
            headers: { 'anthropic-beta': 'oauth-2025-04-20,oidc-federation-2026-04-01' },
            json: {
                grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
                assertion: '{token}',
                federation_rule_id: '{federation-rule-id}',
                organization_id: '{organization-id}',
                service_account_id: '{service-account-id}',
                workspace_id: '{workspace-id}',
            },
            pick: { 'access-token': 'access_token', lifetime: 'expires_in' },
            optional: ['lifetime'],
        },
    ],
    public: ['lifetime'],
    credential: 'access-token',
    expires: { in: 'lifetime' },
    env: { ANTHROPIC_AUTH_TOKEN: '{access-token}' },
    singleUse: true,
    compares: "the federation rule's issuer, audience and claims",
    refusals: [
        {
            status: 401,
            hint: 'Anthropic gives the same answer for every refusal; the reason is in the Claude Console, on the page Workload identity. Compare the claims above with the federation rule, and set workspace-id if the rule covers several workspaces.',
        },
        {
            status: 400,
            text: 'federation_rule_id',
            hint: 'Set federation-rule-id to the id of the rule, which begins with fdrl_.',
        },
    ],
});


/***/ })

};
