export const id = 6142;
export const ids = [6142];
export const modules = {

/***/ 36142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Any JWT bearer grant',
    summary: 'Presents the token as an authorization grant to any service that follows RFC 7523.',
    status: 'confirmed',
    facts: [
        'RFC 7523 sections 2.1 and 3.1',
        'RFC 6749 section 5 for the answers',
        'RFC 7009 section 2 for the revocation',
    ],
    parameters: {
        url: { description: 'The URL of the token endpoint.', required: true },
        'client-id': { description: 'The client, if the service requires one.' },
        'client-secret': { description: "The client's secret.", type: 'secret' },
        scope: { description: 'The OAuth scope.' },
        'revoke-url': {
            description: 'The URL of the revocation endpoint (RFC 7009), if there is one.',
        },
        variable: {
            description: 'The variable that gets the token. Default: API_ACCESS_TOKEN.',
            default: 'API_ACCESS_TOKEN',
        },
    },
    audience: '{url}',
    steps: [
        {
            url: '{+url}',
            form: {
                grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
                assertion: '{token}',
                scope: '{scope}',
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
