export const id = 8030;
export const ids = [8030];
export const modules = {

/***/ 8030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'NuGet',
    summary: 'Gets a short-lived API key of NuGet.org by trusted publishing.',
    status: 'confirmed',
    facts: [
        'NuGet/login@e12aa70: src/index.ts',
        'NuGet/NuGetGallery@55d8cc0: src/NuGetGallery/Controllers/TokenApiController.cs, src/NuGetGallery.Services/Authentication/Federated/FederatedCredentialService.cs, GitHubTokenPolicyValidator.cs',
    ],
    parameters: {
        user: {
            description: "The user who created the trusted publishing policy; not necessarily the package's owner.",
            required: true,
        },
        url: {
            description: 'The URL of the gallery. Default: https://www.nuget.org.',
            default: 'https://www.nuget.org',
        },
    },
    audience: 'https://www.nuget.org',
    steps: [
        {
            url: '{+url}/api/v2/token',
            bearer: '{token}',
            json: { username: '{user}', tokenType: 'ApiKey' },
            pick: { 'api-key': 'apiKey', expires: 'expires' },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    credential: 'api-key',
    expires: { at: 'expires' },
    env: { NUGET_API_KEY: '{api-key}' },
    singleUse: true,
    compares: "the user's trusted publishing policies: repository, workflow file and environment",
    refusals: [
        {
            text: 'No matching trust policy',
            hint: "None of this user's trusted publishing policies has the repository above. Set user to the creator of the policy, who is not necessarily the package's owner.",
        },
        {
            text: 'already been used',
            hint: 'NuGet accepts each ID token only once and has seen this one. Get a new token for every exchange.',
        },
        {
            text: 'has expired. Sign in',
            hint: 'A policy that was never used expires after some days. Renew it on the page Trusted Publishing.',
        },
    ],
});


/***/ })

};
