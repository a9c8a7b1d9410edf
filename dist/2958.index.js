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
    status: 'confirmed',
    facts: [
        'Scalr/oidc-examples@a46c3b6: scalr-oidc/github/scalr.yml, README.md, scalr-oidc/gitlab/prepare-env.sh',
        'Scalr/scalr-cli@02e8e26: command.go, for the form of errors; main.go, for the variables',
        'docs.scalr.io: reference/assume_service_account, for the status of a refusal',
    ],
    parameters: {
        hostname: { description: 'The host of the account: <account>.scalr.io.', required: true },
        'service-account': { description: "The service account's email address.", required: true },
        url: { description: 'The URL of the server, if it is not https:// and hostname.' },
    },
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
    refusals: [
        {
            status: 401,
            hint: "The service account does not exist or refuses. Check service-account, compare aud above with the workload identity provider's allowed audiences, and the other claims with the assume policy's conditions.",
        },
        {
            status: 403,
            hint: "Compare the claims above with the conditions of the service account's assume policy.",
        },
    ],
});


/***/ })

};
