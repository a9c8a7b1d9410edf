export const id = 1249;
export const ids = [1249];
export const modules = {

/***/ 61249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'JFrog Platform',
    summary: 'Gets an access token of a JFrog platform from an OIDC integration.',
    status: 'confirmed',
    facts: [
        'jfrog/setup-jfrog-cli@deda456: src/oidc-utils.ts, src/types.ts; jfrog/setup-jfrog-cli#155 and #270',
        'jfrog/jfrog-client-go@0f2168d: access/services/accesstoken.go, auth/authutils.go, tests/accesstokens_test.go',
    ],
    parameters: {
        url: {
            description: 'The URL of the platform, such as https://example.jfrog.io.',
            required: true,
        },
        'provider-name': { description: 'The name of the OIDC integration.', required: true },
        project: { description: 'The key of the project.' },
        'application-key': { description: 'The key of the application.' },
        'identity-mapping': { description: 'The name of the identity mapping to use.' },
    },
    steps: [
        {
            url: '{+url}/access/api/v1/oidc/token',
            json: {
                grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
                subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
                subject_token: '{token}',
                provider_name: '{provider-name}',
                project_key: '{project}',
                application_key: '{application-key}',
                identity_mapping_name: '{identity-mapping}',
            },
            pick: {
                'access-token': 'access_token',
                username: 'username',
                subject: '$jwt:access_token:sub',
                lifetime: 'expires_in',
            },
            optional: ['username', 'subject', 'lifetime'],
        },
    ],
    public: ['username', 'subject', 'lifetime'],
    credential: 'access-token',
    expires: { in: 'lifetime' },
    env: { JF_URL: '{url}', JF_ACCESS_TOKEN: '{access-token}', JF_PROJECT: '{project}' },
    outputs: {
        username: {
            description: "The user that the token is for: from the answer, or from the token's subject.",
            value: ['{username}', '{subject.last}'],
        },
    },
    compares: "the claims of the integration's identity mappings",
    refusals: [
        {
            text: 'Invalid audience',
            hint: 'Set the input audience to the audience of the OIDC integration.',
        },
        {
            text: 'Failed to get public key',
            hint: "The integration's provider URL must be the token's iss, without a trailing slash.",
        },
    ],
});


/***/ })

};
