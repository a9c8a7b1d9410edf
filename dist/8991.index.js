export const id = 8991;
export const ids = [8991];
export const modules = {

/***/ 68991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Databricks',
    summary: 'Exchanges the token at a workspace or an account of Databricks.',
    status: 'confirmed',
    facts: [
        'databricks/databricks-sdk-go@1ff3c78: config/auth_oidc.go, config/experimental/auth/oidc/tokensource.go, tokensource_test.go, credentials/u2m/endpoint_supplier.go',
        'docs.databricks.com: dev-tools/auth/oauth-federation-howto',
    ],
    parameters: {
        host: {
            description: 'The URL of the workspace, or of the account console together with account-id.',
            required: true,
        },
        'account-id': {
            description: 'The id of the account, to log in to the account instead of a workspace.',
        },
        'client-id': {
            description: "The service principal's application id. Without it, the federation policy of the whole account is used.",
        },
        scope: { description: 'The OAuth scope. Default: all-apis.', default: 'all-apis' },
    },
    audience: ['{account-id}', '{token-endpoint}'],
    steps: [
        {
            method: 'GET',
            url: '{+host}/oidc/.well-known/oauth-authorization-server',
            pick: { 'token-endpoint': 'token_endpoint' },
            unless: 'account-id',
        },
        {
            url: ['{+host}/oidc/accounts/{account-id}/v1/token', '{+token-endpoint}'],
            form: {
                grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
                subject_token: '{token}',
                subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
                client_id: '{client-id}',
                scope: '{scope}',
            },
            pick: { 'access-token': 'access_token', lifetime: 'expires_in' },
            optional: ['lifetime'],
        },
    ],
    public: ['token-endpoint', 'lifetime'],
    credential: 'access-token',
    identity: 'a client of Databricks at {host.host}',
    expires: { in: 'lifetime' },
    env: {
        DATABRICKS_HOST: '{host}',
        DATABRICKS_TOKEN: '{access-token}',
        DATABRICKS_ACCOUNT_ID: '{account-id}',
    },
    compares: 'the federation policy: issuer, audiences and subject',
});


/***/ })

};
