export const id = 3295;
export const ids = [3295];
export const modules = {

/***/ 83295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Pulumi Cloud',
    summary: 'Gets an access token of a Pulumi organization, team or user.',
    status: 'confirmed',
    facts: [
        'pulumi/auth-actions@1414159: action.yml, src/main.ts',
        'pulumi/actions-helpers@e451a57: src/auth/oauth2.ts, oauth2.spec.ts',
        'pulumi/docs@4e7669c: content/docs/reference/cloud-rest-api/oauth-token-exchange/_index.md',
    ],
    parameters: {
        organization: { description: 'The organization.', required: true },
        'token-type': {
            description: 'The kind of token: organization, team, personal or runner. Default: organization.',
            choices: ['organization', 'team', 'personal', 'runner'],
            default: 'organization',
        },
        scope: {
            description: 'The scope of the token: team:<name>, user:<login> or runner:<name>; for an organization token, admin or nothing.',
        },
        expiration: {
            description: "How long the token is valid. Default: the organization's setting.",
            type: 'seconds',
            range: [1, 86400],
        },
        url: {
            description: 'The URL of Pulumi Cloud. Default: https://api.pulumi.com.',
            default: 'https://api.pulumi.com',
        },
    },
    audience: 'urn:pulumi:org:{organization}',
    steps: [
        {
            url: '{+url}/api/oauth/token',
            json: {
                audience: 'urn:pulumi:org:{organization}',
                grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
                subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
                requested_token_type: 'urn:pulumi:token-type:access_token:{token-type}',
                subject_token: '{token}',
                scope: '{scope}',
                expiration: '{expiration}',
            },
            pick: { 'access-token': 'access_token', lifetime: 'expires_in' },
            optional: ['lifetime'],
        },
    ],
    public: ['lifetime'],
    credential: 'access-token',
    expires: { in: 'lifetime' },
    env: { PULUMI_ACCESS_TOKEN: '{access-token}' },
    compares: "the policies of the organization's OIDC issuer",
});


/***/ })

};
