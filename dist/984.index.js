export const id = 984;
export const ids = [984];
export const modules = {

/***/ 984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Huawei Cloud',
    summary: 'Gets temporary access keys of Huawei Cloud through an OIDC identity provider.',
    status: 'confirmed',
    facts: [
        'huaweicloud/huaweicloud-sdk-go-v3: core/auth/internal/iam_helper.go, iam_model.go, core/auth/provider/env_provider.go',
        'huaweicloud/huaweicloud-sdk-java-v3: testFederalCredential, which has both requests and their answers',
        'support.huaweicloud.com: en-us/api-iam/iam_13_0605.html',
    ],
    parameters: {
        'idp-id': { description: 'The name of the identity provider.', required: true },
        'project-id': { description: 'The project that the keys are for.' },
        'domain-id': { description: 'The account that the keys are for, if there is no project.' },
        duration: {
            description: 'How long the keys are valid, from 900 seconds to 24 hours. Default: 3600.',
            type: 'seconds',
            range: [900, 86400],
            default: '3600',
        },
        url: {
            description: 'The URL of the IAM endpoint. Default: https://iam.myhuaweicloud.com.',
            default: 'https://iam.myhuaweicloud.com',
        },
    },
    steps: [
        {
            url: '{+url}/v3.0/OS-AUTH/id-token/tokens',
            headers: { 'X-Idp-Id': '{idp-id}', 'Content-Type': 'application/json;charset=UTF-8' },
            json: {
                auth: {
                    id_token: { id: '{token}' },
                    scope: { project: { id: '{project-id}' }, domain: { id: '{domain-id}' } },
                },
            },
            pick: { 'subject-token': '$header:X-Subject-Token' },
        },
        {
            url: '{+url}/v3.0/OS-CREDENTIAL/securitytokens',
            headers: { 'Content-Type': 'application/json;charset=UTF-8' },
            json: {
                auth: {
                    identity: {
                        methods: ['token'],
                        token: { id: '{subject-token}', duration_seconds: '{duration}' },
                    },
                },
            },
            pick: {
                'access-key': 'credential.access',
                'secret-key': 'credential.secret',
                'security-token': 'credential.securitytoken',
                expires: 'credential.expires_at',
            },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    expires: { at: 'expires' },
    env: {
        HUAWEICLOUD_SDK_AK: '{access-key}',
        HUAWEICLOUD_SDK_SK: '{secret-key}',
        HUAWEICLOUD_SDK_SECURITY_TOKEN: '{security-token}',
        HUAWEICLOUD_SDK_PROJECT_ID: '{project-id}',
    },
});


/***/ })

};
