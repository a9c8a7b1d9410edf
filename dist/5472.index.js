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
    summary: 'Lets npm publish one package by trusted publishing: gets a publish token, and writes an npmrc file if the job has none.',
    status: 'confirmed',
    facts: [
        'npm/cli@026b4fe: lib/utils/oidc.js',
        'api-docs.npmjs.com: Exchange OIDC id_token for npm registry token',
        "npm/cli#8678 and #9203: the registry's refusals",
    ],
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
            pick: { 'publish-token': 'token', expires: 'expires' },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    credential: 'publish-token',
    expires: { at: 'expires' },
    // Where actions/setup-node has written its own file, that one reads NODE_AUTH_TOKEN.
    files: { npmrc: { text: 'registry={url}\n//{url.host}/:_authToken={publish-token}\n' } },
    env: {
        NODE_AUTH_TOKEN: '{publish-token}',
        NPM_CONFIG_USERCONFIG: { file: 'npmrc', unlessSet: true },
    },
    compares: "the package's trusted publishers: repository, workflow file and environment",
    refusals: [
        {
            status: 404,
            hint: 'The registry answers 404 if the package does not exist or none of its trusted publishers matches the claims above. Compare repository, workflow file and environment.',
        },
        {
            status: 401,
            hint: 'The registry does not trust this issuer, or the audience is not npm:registry.npmjs.org. It does not trust an issuer that ends in the name of an enterprise.',
        },
    ],
});


/***/ })

};
