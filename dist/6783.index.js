export const id = 6783;
export const ids = [6783];
export const modules = {

/***/ 6783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Confluent Cloud',
    summary: "Exchanges the token at Confluent's token service for the REST APIs.",
    status: 'confirmed',
    facts: [
        'confluentinc/ccloud-sdk-go-v2@6639ed4: sts/v1/api/openapi.yaml',
        'docs.confluent.io: cloud/current/access-management/authenticate/oauth/access-rest-apis-sts.html',
    ],
    parameters: {
        'identity-pool-id': {
            description: 'The id of the identity pool, such as pool-….',
            required: true,
        },
        'expires-in': {
            description: 'How long the token is valid, at most 900 seconds. Default: 900.',
            type: 'seconds',
            range: [60, 900],
            default: '900',
        },
        url: {
            description: 'The URL of the API. Default: https://api.confluent.cloud.',
            default: 'https://api.confluent.cloud',
        },
        variable: {
            description: 'The variable that gets the token. Default: CONFLUENT_CLOUD_ACCESS_TOKEN.',
            default: 'CONFLUENT_CLOUD_ACCESS_TOKEN',
        },
    },
    steps: [
        {
            url: '{+url}/sts/v1/oauth2/token',
            form: {
                grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
                subject_token: '{token}',
                subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
                requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
                identity_pool_id: '{identity-pool-id}',
                expires_in: '{expires-in}',
            },
            pick: { 'access-token': 'access_token', lifetime: 'expires_in' },
            optional: ['lifetime'],
        },
    ],
    public: ['lifetime'],
    credential: 'access-token',
    expires: { in: 'lifetime' },
    env: { '{variable}': '{access-token}' },
    compares: "the identity provider's issuer and the pool's filter",
});


/***/ })

};
