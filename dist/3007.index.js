export const id = 3007;
export const ids = [3007];
export const modules = {

/***/ 33007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Datadog (dd-sts)',
    summary: "Gets an API key and an application key from Datadog's token service.",
    facts: [
        'DataDog/dd-sts-action@8c5343b: action.yaml, index.js, post.js, README.md; not found: its refusals, and whether the service is open to everyone',
    ],
    parameters: {
        policy: { description: 'The name of the trust policy.', required: true },
        url: {
            description: 'The URL of the service. Default: https://webhooks.build.datadoghq.com.',
            default: 'https://webhooks.build.datadoghq.com',
        },
    },
    audience: 'dd-sts',
    steps: [
        {
            method: 'GET',
            url: '{+url}/sts/datadog/exchange',
            query: { policy: '{policy}' },
            headers: { 'x-datadog-target-release': 'dd-sts.dd-sts' },
            bearer: '{token}',
            pick: { 'api-key': 'api_key', 'application-key': 'application_key', expires: 'expires_at' },
            optional: ['application-key', 'expires'],
        },
    ],
    public: ['expires'],
    credential: 'api-key',
    expires: { at: 'expires' },
    env: { DD_API_KEY: '{api-key}', DD_APP_KEY: '{application-key}' },
    revoke: {
        method: 'DELETE',
        url: '{+url}/sts/datadog/revoke',
        query: { policy: '{policy}' },
        headers: { 'x-datadog-target-release': 'dd-sts.dd-sts' },
        bearer: '{application-key}',
        when: 'application-key',
    },
});


/***/ })

};
