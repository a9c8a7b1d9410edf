export const id = 594;
export const ids = [594];
export const modules = {

/***/ 60594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Any token exchange service',
    summary: 'Exchanges the token at any service that follows RFC 8693.',
    status: 'confirmed',
    facts: [
        'RFC 8693 sections 2.1 and 2.2',
        'RFC 6749 section 5.2 for refusals',
        'RFC 7009 section 2 for the revocation',
    ],
    parameters: {
        url: { description: 'The URL of the token endpoint.', required: true },
        'client-id': { description: 'The client, if the service requires one.' },
        'client-secret': { description: "The client's secret.", type: 'secret' },
        resource: { description: 'The URI of the resource that the token is for.' },
        'token-audience': { description: 'The name of the service that the token is for.' },
        scope: { description: 'The OAuth scope.' },
        'subject-token-type': {
            description: 'The type that the token is sent as: jwt or id_token. Default: jwt.',
            choices: ['jwt', 'id_token'],
            default: 'jwt',
        },
        'requested-token-type': { description: 'The URI of the requested token type.' },
        'revoke-url': {
            description: 'The URL of the revocation endpoint (RFC 7009), if there is one.',
        },
        variable: {
            description: 'The variable that gets the token. Default: API_ACCESS_TOKEN.',
            default: 'API_ACCESS_TOKEN',
        },
    },
    audience: '{url.host}',
    steps: [
        {
            url: '{+url}',
            form: {
                grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
                subject_token: '{token}',
                subject_token_type: 'urn:ietf:params:oauth:token-type:{subject-token-type}',
                resource: '{resource}',
                audience: '{token-audience}',
                scope: '{scope}',
                requested_token_type: '{requested-token-type}',
                client_id: '{client-id}',
                client_secret: '{client-secret}',
            },
            pick: { 'access-token': 'access_token', lifetime: 'expires_in' },
            optional: ['lifetime'],
        },
    ],
    public: ['lifetime'],
    credential: 'access-token',
    identity: 'a client of {url.host}',
    expires: { in: 'lifetime' },
    env: { '{variable}': '{access-token}' },
    revoke: {
        url: '{+revoke-url}',
        form: {
            token: '{access-token}',
            token_type_hint: 'access_token',
            client_id: '{client-id}',
            client_secret: '{client-secret}',
        },
        when: 'revoke-url',
    },
});


/***/ })

};
