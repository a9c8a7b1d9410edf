export const id = 2180;
export const ids = [2180];
export const modules = {

/***/ 2180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'pyx',
    summary: 'Gets an upload token for a pyx registry by trusted publishing.',
    status: 'confirmed',
    facts: [
        'astral-sh/pyx-auth-action@151d56a: action.py',
        'astral-sh/uv@441b9fa: crates/uv-publish/src/trusted_publishing/pyx.rs',
    ],
    parameters: {
        workspace: { description: 'The workspace.', required: true },
        registry: { description: 'The registry. Default: main.', default: 'main' },
        url: {
            description: 'The URL of the API. Default: https://api.pyx.dev.',
            default: 'https://api.pyx.dev',
        },
    },
    audience: '{service-audience}',
    steps: [
        {
            method: 'GET',
            url: '{+url}/v1/trusted-publishing/audience',
            pick: { 'service-audience': 'audience' },
        },
        {
            url: '{+url}/v1/trusted-publishing/{workspace}/{registry}/mint-token',
            json: { token: '{token}' },
            pick: { 'upload-token': 'token', expires: 'expires' },
            optional: ['expires'],
        },
    ],
    public: ['service-audience', 'expires'],
    credential: 'upload-token',
    expires: { at: 'expires' },
    env: {
        UV_PUBLISH_TOKEN: '{upload-token}',
        UV_PUBLISH_URL: '{+url}/v1/upload/{workspace}/{registry}',
    },
    compares: "the registry's trusted publishers",
});


/***/ })

};
