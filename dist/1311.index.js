export const id = 1311;
export const ids = [1311];
export const modules = {

/***/ 71311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Docker Hub',
    summary: 'Gets an access token of a Docker organization.',
    status: 'confirmed',
    facts: [
        'docker/login-action@af63523: src/dockerhub.ts, __tests__/dockerhub.test.ts',
        'docker/oidc-action@96ba694: README.md, src/main.ts, __tests__/main.test.ts',
        'docker/docs@106e891: content/manuals/enterprise/security/oidc-connections/rulesets-claims.md',
    ],
    parameters: {
        organization: {
            description: 'The organization, which is also the user name for docker login.',
            required: true,
        },
        'connection-id': {
            description: "The id of the organization's OIDC connection, a UUID.",
            required: true,
        },
        'expires-in': {
            description: 'How long the token is valid, from 5 minutes to 6 hours. Default: 300.',
            type: 'seconds',
            range: [300, 21600],
            default: '300',
        },
        url: {
            description: 'The URL of the identity service. Default: https://identity.docker.com.',
            default: 'https://identity.docker.com',
        },
    },
    audience: 'https://identity.docker.com',
    steps: [
        {
            url: '{+url}/oauth/token',
            form: {
                grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
                subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
                subject_token: '{token}',
                connection_id: '{connection-id}',
                expires_in: '{expires-in}',
            },
            pick: { 'access-token': 'access_token' },
        },
    ],
    credential: 'access-token',
    identity: 'the Docker organization {organization}',
    expires: { in: 'expires-in' },
    outputs: { username: { description: 'The user for docker login.', value: '{organization}' } },
    compares: "the subject claims in the connection's rulesets",
    refusals: [
        {
            code: 'access_denied',
            hint: "Docker gives no reason. Check connection-id, and compare the subject above, letter by letter, with the connection's rules. The connection's page in Docker Home lists its failures.",
        },
    ],
});


/***/ })

};
