export const id = 3170;
export const ids = [3170];
export const modules = {

/***/ 43170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Nomad',
    summary: 'Logs in with a JWT auth method of Nomad.',
    status: 'confirmed',
    facts: [
        'hashicorp/nomad@9e2004d: website/content/api-docs/acl/login.mdx',
        'hashicorp/nomad@aa026cc: nomad/acl_endpoint.go, command/agent/acl_endpoint.go, command/agent/http.go, api/api.go',
    ],
    parameters: {
        url: { description: 'The URL of the server.', required: true },
        'auth-method': { description: 'The name of the auth method.', required: true },
    },
    steps: [
        {
            url: '{+url}/v1/acl/login',
            json: { AuthMethodName: '{auth-method}', LoginToken: '{token}' },
            pick: { 'secret-id': 'SecretID', expires: 'ExpirationTime' },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    credential: 'secret-id',
    expires: { at: 'expires' },
    env: { NOMAD_ADDR: '{url}', NOMAD_TOKEN: '{secret-id}' },
    compares: "the auth method's BoundIssuer and BoundAudiences, and its binding rules",
    refusals: [
        {
            text: 'no role or policy bindings matched',
            hint: 'No binding rule of the auth method matches the claims above, as its ClaimMappings name them.',
        },
        {
            text: 'unable to validate provided token',
            hint: "Compare iss and aud above with the auth method's BoundIssuer and BoundAudiences, and check its JWKS or discovery URL.",
        },
        { text: 'auth-method', hint: 'Check auth-method, and that its type is JWT.' },
    ],
});


/***/ })

};
