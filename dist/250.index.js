export const id = 250;
export const ids = [250];
export const modules = {

/***/ 50250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Akeyless',
    summary: 'Logs in to Akeyless with a JWT auth method.',
    facts: [
        'akeylesslabs/akeyless-go@8754e76: api_v2.go, model_auth.go, model_auth_output.go, model_json_error.go',
        "akeyless-community/akeyless-github-action@be8184b: src/auth.js, src/akeyless_api.js; neither states the token's expiry; the name of the variable was read only in third-party programs",
    ],
    parameters: {
        'access-id': { description: 'The access id of the auth method, such as p-….', required: true },
        url: {
            description: 'The URL of the API. Default: https://api.akeyless.io.',
            default: 'https://api.akeyless.io',
        },
        'extra-headers': { description: 'More headers, a map.', type: 'map' },
    },
    steps: [
        {
            url: '{+url}/auth',
            moreHeaders: 'extra-headers',
            json: { 'access-type': 'jwt', 'access-id': '{access-id}', jwt: '{token}' },
            pick: { 'api-token': 'token', expires: 'expiration' },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    credential: 'api-token',
    expires: { at: 'expires' },
    env: { AKEYLESS_TOKEN: '{api-token}' },
});


/***/ })

};
