export const id = 9043;
export const ids = [9043];
export const modules = {

/***/ 29043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Octo STS',
    summary: 'Gets a token of a GitHub App installation from Octo STS.',
    status: 'confirmed',
    facts: [
        'octo-sts/action@7a6ea3b: index.js, post.js',
        'octo-sts/app@cb87fc1: README.md, pkg/octosts/octosts.go, trust_policy.go, org_trusted_issuers_store.go, pkg/ghinstall/ghinstall.go',
        'chainguard-dev/sdk@934f495: proto/platform/oidc/v1/oidc.platform.proto',
        'grpc-ecosystem/grpc-gateway@9648db4: runtime/errors.go, marshaler_registry.go',
    ],
    parameters: {
        scope: {
            description: 'The repository (owner/name) or organization that the token is for.',
            required: true,
        },
        identity: {
            description: 'The name of the trust policy: the file .github/chainguard/<identity>.sts.yaml.',
            required: true,
        },
        url: {
            description: 'The URL of the service. Default: https://octo-sts.dev.',
            default: 'https://octo-sts.dev',
        },
        'github-url': {
            description: "The URL of GitHub's API, which revokes the token. Default: https://api.github.com.",
            default: 'https://api.github.com',
        },
    },
    audience: '{url.host}',
    steps: [
        {
            method: 'GET',
            url: '{+url}/sts/exchange',
            query: { scope: '{scope}', scopes: '{scope}', identity: '{identity}' },
            bearer: '{token}',
            pick: { 'access-token': 'token' },
        },
    ],
    credential: 'access-token',
    identity: 'the GitHub App of Octo STS at {scope}',
    expires: { after: 3600 },
    env: { GH_TOKEN: '{access-token}' },
    revoke: { method: 'DELETE', url: '{+github-url}/installation/token', bearer: '{access-token}' },
    compares: 'the trust policy of the repository: issuer, subject and claim_pattern',
    refusals: [
        {
            text: 'unable to find trust policy',
            hint: 'The file .github/chainguard/<identity>.sts.yaml must be on the default branch of the repository in scope; for an organization, in its repository .github. Octo STS caches a missing file for five minutes.',
        },
        {
            text: 'no installation found',
            hint: "Install the service's GitHub App for the owner in scope. Octo STS caches a missing installation for some minutes.",
        },
        {
            text: 'trust policy:',
            hint: 'Change the trust policy .github/chainguard/<identity>.sts.yaml, or the job: the answer names the value that the policy requires.',
        },
        {
            text: 'trust policy found',
            hint: 'The trust policy .github/chainguard/<identity>.sts.yaml is not valid. Check its fields and patterns.',
        },
        {
            text: 'issuer not permitted',
            hint: 'The organization lists its trusted issuers in trusted-token-issuers.yaml, and this issuer is not among them.',
        },
    ],
});


/***/ })

};
