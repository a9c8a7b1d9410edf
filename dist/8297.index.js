export const id = 8297;
export const ids = [8297];
export const modules = {

/***/ 28297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Any OAuth client that authenticates with the token',
    summary: 'Presents the token as the assertion of an OAuth client (RFC 7523, client credentials).',
    status: 'confirmed',
    facts: [
        'RFC 7523 sections 2.2 and 3.2',
        'RFC 6749 section 4.4, and section 5 for the answers',
        'RFC 7009 section 2 for the revocation',
    ],
    parameters: {
        url: { description: 'The URL of the token endpoint.', required: true },
        'client-id': {
            description: 'The client. Without it, the service takes the client from the token.',
        },
        scope: { description: 'The OAuth scope.' },
        'revoke-url': {
            description: 'The URL of the revocation endpoint (RFC 7009) for tokens of a public client, if there is one.',
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
                grant_type: 'client_credentials',
                client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
                client_assertion: '{token}',
                client_id: '{client-id}',
                scope: '{scope}',
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
        form: { token: '{access-token}', token_type_hint: 'access_token', client_id: '{client-id}' },
        when: 'revoke-url',
    },
});


/***/ })

};
