export const id = 1230;
export const ids = [1230];
export const modules = {

/***/ 21230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Buildkite Package Registries',
    summary: 'Outputs the token as the password of a package registry.',
    status: 'confirmed',
    facts: ['buildkite/docs@0a0b444: pages/package_registries/security/oidc.md'],
    parameters: {
        organization: { description: 'The organization.', required: true },
        registry: { description: 'The registry.', required: true },
    },
    audience: 'https://packages.buildkite.com/{organization}/{registry}',
    steps: [],
    credential: 'token',
    expires: { jwt: 'token' },
    outputs: { username: { description: 'The user for docker login.', value: 'buildkite' } },
});


/***/ })

};
