export const id = 2368;
export const ids = [2368];
export const modules = {

/***/ 2368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Tencent Cloud',
    summary: 'Assumes a CAM role with AssumeRoleWithWebIdentity.',
    facts: [
        'TencentCloud/tencentcloud-sdk-go: tencentcloud/common/oidc_role_arn_provider.go, client.go, sts/v20180813/models.go',
        'TencentCloud/tencentcloud-sdk-nodejs: src/common/http/http_connection.ts',
    ],
    parameters: {
        'role-arn': {
            description: 'The role: qcs::cam::uin/<account>:roleName/<name>.',
            required: true,
        },
        'provider-id': { description: 'The name of the identity provider.', required: true },
        region: { description: 'The region, such as eu-frankfurt.', required: true },
        'session-name': {
            description: 'The name of the session. Default: oidc-exchange.',
            default: 'oidc-exchange',
        },
        duration: {
            description: 'How long the credentials are valid, up to 12 hours. Default: 7200.',
            type: 'seconds',
            range: [1, 43200],
            default: '7200',
        },
        url: {
            description: 'The URL of the STS endpoint. Default: https://sts.tencentcloudapi.com.',
            default: 'https://sts.tencentcloudapi.com',
        },
    },
    steps: [
        {
            url: '{+url}',
            headers: {
                Authorization: 'SKIP',
                'X-TC-Action': 'AssumeRoleWithWebIdentity',
                'X-TC-Version': '2018-08-13',
                'X-TC-Region': '{region}',
                'X-TC-Timestamp': '{now-seconds}',
            },
            json: {
                ProviderId: '{provider-id}',
                WebIdentityToken: '{token}',
                RoleArn: '{role-arn}',
                RoleSessionName: '{session-name}',
                DurationSeconds: '{duration}',
            },
            pick: {
                'secret-id': 'Response.Credentials.TmpSecretId',
                'secret-key': 'Response.Credentials.TmpSecretKey',
                'session-token': 'Response.Credentials.Token',
                expires: 'Response.ExpiredTime',
            },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    identity: '{role-arn}',
    expires: { at: 'expires' },
    env: {
        TENCENTCLOUD_SECRET_ID: '{secret-id}',
        TENCENTCLOUD_SECRET_KEY: '{secret-key}',
        TENCENTCLOUD_SESSION_TOKEN: '{session-token}',
        TENCENTCLOUD_REGION: '{region}',
    },
    compares: "the identity provider's client id and the role's trust policy",
});


/***/ })

};
