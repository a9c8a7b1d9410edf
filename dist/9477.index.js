export const id = 9477;
export const ids = [9477];
export const modules = {

/***/ 9477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Kubernetes',
    summary: 'Writes a kubeconfig with the token for a cluster that trusts the issuer.',
    status: 'confirmed',
    facts: [
        'kubernetes/client-go@32ce75a: tools/clientcmd/api/v1/types.go, tools/clientcmd/loader.go',
        'kubernetes/website@00cce41: content/en/docs/reference/access-authn-authz/authentication.md',
    ],
    parameters: {
        server: {
            description: 'The URL of the API server.',
            required: true,
            pattern: {
                test: /^https:\/\/|^http:\/\/(?:127\.|localhost|\[::1\])/,
                example: 'https://k8s.example.com:6443',
            },
        },
        'client-id': { description: 'The audience that the API server accepts.', required: true },
        'ca-data': { description: "The certificate of the cluster's CA: PEM in Base64." },
        namespace: { description: 'The namespace that kubectl works in.' },
    },
    audience: '{client-id}',
    steps: [],
    credential: 'token',
    expires: { jwt: 'token' },
    env: { KUBECONFIG: { file: 'kubeconfig' } },
    files: {
        kubeconfig: {
            json: {
                apiVersion: 'v1',
                kind: 'Config',
                clusters: [
                    {
                        name: 'ci',
                        cluster: { server: '{server}', 'certificate-authority-data': '{ca-data}' },
                    },
                ],
                users: [{ name: 'ci', user: { token: '{token}' } }],
                contexts: [
                    { name: 'ci', context: { cluster: 'ci', user: 'ci', namespace: '{namespace}' } },
                ],
                'current-context': 'ci',
            },
        },
    },
});


/***/ })

};
