export const id = 5472;
export const ids = [5472];
export const modules = {

/***/ 25472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'npm',
    summary: 'Gets a publish token for one package of the npm registry by trusted publishing.',
    facts: ['npm/cli: lib/utils/oidc.js'],
    parameters: {
        package: { description: 'The name of the package, such as @scope/name.', required: true },
        url: {
            description: 'The URL of the registry. Default: https://registry.npmjs.org.',
            default: 'https://registry.npmjs.org',
        },
    },
    audience: 'npm:{url.hostname}',
    steps: [
        {
            url: '{+url}/-/npm/v1/oidc/token/exchange/package/{package}',
            bearer: '{token}',
            pick: { 'publish-token': 'token' },
        },
    ],
    credential: 'publish-token',
    env: { NODE_AUTH_TOKEN: '{publish-token}' },
    compares: "the package's trusted publishers: repository, workflow file and environment",
    refusals: [
        { status: 404, hint: 'The package does not exist, or has no trusted publisher that fits.' },
    ],
});


/***/ })

};
