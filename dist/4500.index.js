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
    facts: [
        'keycloak/keycloak@02fe890: docs/guides/securing-apps/jwt-authorization-grant.adoc',
        'keycloak/keycloak@a079b97: services/src/main/java/org/keycloak/protocol/oidc/grants/jwtauthorization/JWTAuthorizationGrantType.java, validator/JWTAuthorizationGrantValidatorBase.java',
        'keycloak/keycloak@1353f6b: services/src/main/java/org/keycloak/authentication/authenticators/client/AbstractBaseJWTValidator.java',
        'keycloak/keycloak@0058011: services/src/main/java/org/keycloak/protocol/oidc/endpoints/TokenRevocationEndpoint.java',
    ],
    parameters: {
        url: { description: 'The URL of the server.', required: true },
        realm: { description: 'The realm.', required: true },
        'client-id': { description: 'The client.', required: true },
        'client-secret': {
            description: "The client's secret. Keycloak refuses public clients.",
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
    refusals: [
        {
            text: 'User not found',
            hint: "Link a user of the realm to the identity provider, with the sub above as the provider's user ID.",
        },
        {
            text: 'No Identity Provider',
            hint: 'The realm needs an identity provider with the iss above as its issuer and JWT Authorization Grant turned on.',
        },
        {
            text: 'Identity Provider is not',
            hint: "Turn on the identity provider and its JWT Authorization Grant, and add it to the client's Allowed Identity Providers.",
        },
        {
            text: 'not supported for the requested client',
            hint: "Turn on JWT Authorization Grant in the client's capabilities.",
        },
        {
            text: 'Public client',
            hint: 'Make the client confidential (Client authentication) and set client-secret.',
        },
        {
            text: 'Invalid token audience',
            hint: "The aud above must be the realm's issuer or token endpoint, as Keycloak knows them. Check url and realm, or set audience.",
        },
        {
            text: 'too far',
            hint: "Raise the identity provider's Max allowed assertion expiration, by default 300 seconds.",
        },
    ],
});


/***/ })

};
