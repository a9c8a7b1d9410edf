export const id = 4500;
export const ids = [4500];
export const modules = {

/***/ 24500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Keycloak',
    summary: 'Gets an access token of a Keycloak realm by the JWT authorization grant (RFC 7523).',
    status: 'confirmed',
    facts: ['keycloak/keycloak@02fe890: docs/guides/securing-apps/jwt-authorization-grant.adoc'],
    parameters: {
        url: { description: 'The URL of the server.', required: true },
        realm: { description: 'The realm.', required: true },
        'client-id': { description: 'The client.', required: true },
        'client-secret': {
            description: "The client's secret, where it is a confidential one.",
            type: 'secret',
        },
        scope: { description: 'The OAuth scope.' },
        variable: {
            description: 'The variable that gets the token. Default: KEYCLOAK_ACCESS_TOKEN.',
            default: 'KEYCLOAK_ACCESS_TOKEN',
        },
    },
    audience: '{url}/realms/{realm}',
    steps: [
        {
            url: '{+url}/realms/{realm}/protocol/openid-connect/token',
            form: {
                grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
                assertion: '{token}',
                client_id: '{client-id}',
                client_secret: '{client-secret}',
                scope: '{scope}',
            },
            pick: { 'access-token': 'access_token', lifetime: 'expires_in' },
            optional: ['lifetime'],
        },
    ],
    public: ['lifetime'],
    credential: 'access-token',
    expires: { in: 'lifetime' },
    env: { '{variable}': '{access-token}' },
    revoke: {
        url: '{+url}/realms/{realm}/protocol/openid-connect/revoke',
        form: {
            token: '{access-token}',
            token_type_hint: 'access_token',
            client_id: '{client-id}',
            client_secret: '{client-secret}',
        },
    },
    singleUse: true,
    compares: "the identity provider's issuer, and the user that is linked to sub",
});


/***/ })

};
