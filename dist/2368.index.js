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
    status: 'confirmed',
    facts: [
        'TencentCloud/tencentcloud-sdk-go@0b6a25c: tencentcloud/common/oidc_role_arn_provider.go',
        'TencentCloud/tencentcloud-sdk-go@15118cf: tencentcloud/sts/v20180813/errors.go',
        'TencentCloud/tencentcloud-sdk-nodejs@48cf451: src/common/credential.ts, abstract_client.ts, http/http_connection.ts, src/services/sts/v20180813/sts_client.ts, sts_models.ts',
        'tencentcloud.com: document/api/1150/49454, AssumeRoleWithWebIdentity',
        'tencentcloudstack/terraform-provider-tencentcloud: tencentcloud/provider.go, for TENCENTCLOUD_SECURITY_TOKEN',
        'TencentCloud/tencentcloud-cli: tccli/options_define.py, for TENCENTCLOUD_TOKEN',
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
            description: 'How long the credentials are valid, at most 12 hours. Default: 7200.',
            type: 'seconds',
            range: [1, 43200],
            default: '7200',
        },
        url: {
            description: 'The URL of the STS endpoint, such as https://sts.intl.tencentcloudapi.com. Default: https://sts.tencentcloudapi.com.',
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
        TENCENTCLOUD_SECURITY_TOKEN: '{session-token}',
        TENCENTCLOUD_TOKEN: '{session-token}',
        TENCENTCLOUD_REGION: '{region}',
    },
    compares: "the identity provider's client id and the role's trust policy",
    refusals: [
        {
            code: 'WebIdentityTokenError',
            hint: "Compare iss and aud above with the URL and the client ID of the identity provider in provider-id, and sub with the role's trust policy.",
        },
    ],
});


/***/ })

};
