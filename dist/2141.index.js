export const id = 2141;
export const ids = [2141];
export const modules = {

/***/ 32141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'PyPI',
    summary: 'Gets an upload token from PyPI by trusted publishing.',
    status: 'confirmed',
    facts: [
        'pypi/warehouse@6b62157: warehouse/oidc/views.py, warehouse/oidc/models/github.py, docs/user/trusted-publishers/using-a-publisher.md, troubleshooting.md',
        'astral-sh/uv@26a9dd4: crates/uv-publish/src/trusted_publishing/pypi.rs',
    ],
    parameters: {
        url: {
            description: 'The URL of the index. Default: https://pypi.org.',
            default: 'https://pypi.org',
        },
    },
    audience: '{service-audience}',
    serviceAudience: 'pypi',
    steps: [
        { method: 'GET', url: '{+url}/_/oidc/audience', pick: { 'service-audience': 'audience' } },
        {
            url: '{+url}/_/oidc/mint-token',
            json: { token: '{token}' },
            pick: { 'api-token': 'token', expires: 'expires' },
            optional: ['expires'],
        },
    ],
    public: ['service-audience', 'expires'],
    credential: 'api-token',
    expires: { at: 'expires' },
    env: {
        TWINE_USERNAME: '__token__',
        TWINE_PASSWORD: '{api-token}',
        UV_PUBLISH_TOKEN: '{api-token}',
    },
    singleUse: true,
    compares: "the project's trusted publishers: repository, workflow file and environment",
    refusals: [
        {
            code: 'invalid-publisher',
            hint: "No trusted publisher matches the claims above. Compare repository, workflow file and environment with the project's publishing settings.",
        },
        {
            code: 'invalid-pending-publisher',
            hint: "The project of the pending publisher exists now, so the pending publisher is gone. Add a publisher in the project's publishing settings.",
        },
        {
            text: 'unknown trusted publishing issuer',
            hint: 'The index has no trusted publishing for this issuer.',
        },
        {
            code: 'invalid-reuse-token',
            hint: 'The index accepts each ID token only once and has seen this one. Get a new token for every exchange.',
        },
        { code: 'not-enabled', hint: 'The index has no trusted publishing for this issuer.' },
        { status: 404, hint: 'The index has no trusted publishing.' },
    ],
});


/***/ })

};
