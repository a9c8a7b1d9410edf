export const id = 2958;
export const ids = [2958];
export const modules = {

/***/ 92958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Scalr',
    summary: 'Assumes a Scalr service account.',
    facts: [
        "Scalr's own command line: service-accounts/assume and access-token; the names of the fields that are sent only in workflows of others",
    ],
    parameters: {
        hostname: { description: 'The host of the account: <account>.scalr.io.', required: true },
        'service-account': { description: "The service account's email address.", required: true },
        url: { description: 'The URL of the server, where it is not https:// and hostname.' },
    },
    audience: '{hostname}',
    steps: [
        {
            url: [
                '{+url}/api/iacp/v3/service-accounts/assume',
                'https://{hostname}/api/iacp/v3/service-accounts/assume',
            ],
            json: { id_token: '{token}', 'service-account-email': '{service-account}' },
            pick: { 'access-token': 'access-token' },
        },
    ],
    credential: 'access-token',
    env: { SCALR_HOSTNAME: '{hostname}', SCALR_TOKEN: '{access-token}' },
    compares: "the assume policy's provider, audiences and claims",
});


/***/ })

};
