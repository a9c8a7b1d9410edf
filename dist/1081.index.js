export const id = 1081;
export const ids = [1081];
export const modules = {

/***/ 41081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Consul',
    summary: 'Logs in with a JWT auth method of Consul.',
    status: 'confirmed',
    facts: [
        'hashicorp/consul@00c2444: website/content/api-docs/acl/index.mdx; @084acad: internal/go-sso/oidcauth/jwt.go; @25b6148: agent/consul/auth/login.go',
        'hashicorp/consul: agent/acl_endpoint.go, agent/http.go, agent/consul/acl_endpoint.go, for the refusals',
    ],
    parameters: {
        url: { description: 'The URL of the server.', required: true },
        'auth-method': { description: 'The name of the auth method.', required: true },
        meta: { description: 'Labels for the token, a map.', type: 'map' },
        namespace: { description: 'The namespace (Consul Enterprise).' },
    },
    steps: [
        {
            url: '{+url}/v1/acl/login',
            json: {
                AuthMethod: '{auth-method}',
                BearerToken: '{token}',
                Meta: '{meta}',
                Namespace: '{namespace}',
            },
            pick: { 'secret-id': 'SecretID', expires: 'ExpirationTime' },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    credential: 'secret-id',
    expires: { at: 'expires' },
    env: {
        CONSUL_HTTP_ADDR: '{url}',
        CONSUL_HTTP_TOKEN: '{secret-id}',
        CONSUL_NAMESPACE: '{namespace}',
    },
    revoke: { url: '{+url}/v1/acl/logout', headers: { 'X-Consul-Token': '{secret-id}' } },
    compares: "the auth method's BoundIssuer and BoundAudiences, and its binding rules",
    refusals: [
        {
            status: 500,
            text: 'error validating claims',
            hint: "Consul does not accept the token's claims. Compare BoundIssuer and BoundAudiences of the auth method with the claims above.",
        },
        {
            status: 403,
            text: 'ACL not found',
            hint: 'Check auth-method and namespace. Consul has no auth method with this name there.',
        },
        {
            status: 403,
            text: 'Permission denied',
            hint: "Consul accepts the token, but no binding rule of the auth method matches. Compare the rules' selectors with the claims above.",
        },
    ],
});


/***/ })

};
