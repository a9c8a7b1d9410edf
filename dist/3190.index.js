export const id = 3190;
export const ids = [3190];
export const modules = {

/***/ 53190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'crates.io',
    summary: 'Gets a token of crates.io, or of a registry with the same API, by trusted publishing.',
    status: 'confirmed',
    facts: [
        'rust-lang/crates-io-auth-action@a1c979f: src/main.ts, post.ts, registry_url.ts',
        'rust-lang/crates.io@57fa000: src/controllers/trustpub/tokens/exchange/mod.rs, json.rs, revoke/mod.rs, src/util/errors/json.rs',
    ],
    parameters: {
        url: {
            description: 'The URL of the registry. Default: https://crates.io.',
            default: 'https://crates.io',
        },
    },
    audience: '{url.host}',
    steps: [
        {
            url: '{+url}/api/v1/trusted_publishing/tokens',
            json: { jwt: '{token}' },
            pick: { 'publish-token': 'token' },
        },
    ],
    credential: 'publish-token',
    expires: { after: 1800 },
    env: { CARGO_REGISTRY_TOKEN: '{publish-token}' },
    revoke: {
        method: 'DELETE',
        url: '{+url}/api/v1/trusted_publishing/tokens',
        bearer: '{publish-token}',
    },
    singleUse: true,
    compares: "the crate's trusted publishers: repository, workflow file and environment",
    refusals: [
        {
            text: 'event trigger',
            hint: 'crates.io rejects tokens of jobs started by pull_request_target or workflow_run.',
        },
        {
            text: 'No Trusted Publishing config',
            hint: "Add this repository to the trusted publishers in the crate's settings.",
        },
        {
            text: 'Unsupported JWT issuer',
            hint: 'crates.io accepts tokens of GitHub Actions and GitLab.com only.',
        },
        {
            text: 'Failed to decode JWT',
            hint: "The token's only audience must be the registry's host, and the token must not have expired.",
        },
        {
            status: 400,
            hint: "Compare repository, workflow file and environment with the crate's trusted publishing settings.",
        },
    ],
});


/***/ })

};
