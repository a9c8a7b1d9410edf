export const id = 2060;
export const ids = [2060];
export const modules = {

/***/ 22060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Dex and Argo CD',
    summary: 'Exchanges the token at Dex, standalone or in Argo CD.',
    status: 'confirmed',
    facts: [
        'dexidp/dex@ab64ed7: server/grants/tokenexchange.go, server/oauth2/error.go',
        'dexidp/website: content/docs/guides/token-exchange.md',
        'argoproj/argo-cd: docs/operator-manual/user-management/github-actions.md',
    ],
    parameters: {
        url: {
            description: 'The URL of Dex; for Argo CD, https://<server>/api/dex.',
            required: true,
        },
        'connector-id': {
            description: 'The id of the connector that trusts the issuer.',
            required: true,
        },
        'client-id': { description: 'The client. Default: argo-cd-cli.', default: 'argo-cd-cli' },
        'client-secret': {
            description: "The client's secret; Argo CD's own client has none.",
            type: 'secret',
        },
        scope: {
            description: 'The OAuth scope. Default: openid email profile federated:id.',
            default: 'openid email profile federated:id',
        },
        'subject-token-type': {
            description: 'The type that the token is sent as: id_token or access_token. Default: id_token.',
            choices: ['id_token', 'access_token'],
            default: 'id_token',
        },
        server: {
            description: 'The address of Argo CD without https://, for the variable ARGOCD_SERVER.',
        },
        variable: {
            description: 'The variable that gets the token. Default: ARGOCD_AUTH_TOKEN.',
            default: 'ARGOCD_AUTH_TOKEN',
        },
    },
    steps: [
        {
            url: '{+url}/token',
            basic: ['{client-id}', '{client-secret}'],
            form: {
                connector_id: '{connector-id}',
                grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
                scope: '{scope}',
                requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
                subject_token: '{token}',
                subject_token_type: 'urn:ietf:params:oauth:token-type:{subject-token-type}',
            },
            pick: { 'access-token': 'access_token', lifetime: 'expires_in' },
            optional: ['lifetime'],
        },
    ],
    public: ['lifetime'],
    credential: 'access-token',
    maskBase64: true,
    expires: { in: 'lifetime' },
    env: { '{variable}': '{access-token}', ARGOCD_SERVER: '{server}' },
    compares: "the connector's issuer and client id",
    refusals: [
        {
            code: 'access_denied',
            hint: "Dex gives no reason; its log has it. Compare the token's issuer and audience with the connector's issuer and clientID.",
        },
        {
            text: 'connector does not exist',
            hint: 'Check connector-id. Dex has no connector with this id, or its type cannot exchange tokens; the type oidc can.',
        },
        {
            code: 'invalid_client',
            hint: 'Check client-id and client-secret.',
        },
    ],
});


/***/ })

};
