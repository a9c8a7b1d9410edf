export const id = 2145;
export const ids = [2145];
export const modules = {

/***/ 82145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Alibaba Cloud',
    summary: 'Assumes a RAM role with AssumeRoleWithOIDC.',
    status: 'confirmed',
    facts: [
        'aliyun/configure-aliyun-credentials-action@b347e60: index.js, action.yml',
        'aliyun/credentials-nodejs@f61774c: src/providers/oidc_role_arn.ts, src/util/http.ts',
        'help.aliyun.com: ram/developer-reference/api-sts-2015-04-01-assumerolewithoidc, api-sts-2015-04-01-errorcodes',
    ],
    parameters: {
        'role-arn': {
            description: 'The ARN of the role: acs:ram::<account>:role/<name>.',
            required: true,
        },
        'oidc-provider-arn': {
            description: 'The ARN of the identity provider: acs:ram::<account>:oidc-provider/<name>.',
            required: true,
        },
        'session-name': {
            description: 'The name of the session. Default: oidc-exchange.',
            default: 'oidc-exchange',
        },
        duration: {
            description: "How long the credentials are valid: at least 900 seconds, at most the role's maximum. Default: 3600.",
            type: 'seconds',
            range: [900, 43200],
            default: '3600',
        },
        policy: { description: 'A policy in JSON that restricts the credentials.' },
        url: {
            description: 'The URL of the STS endpoint, such as https://sts.eu-central-1.aliyuncs.com. Default: https://sts.aliyuncs.com.',
            default: 'https://sts.aliyuncs.com',
        },
    },
    audience: 'sts.aliyuncs.com',
    steps: [
        {
            url: '{+url}',
            query: {
                Version: '2015-04-01',
                Action: 'AssumeRoleWithOIDC',
                Format: 'JSON',
                Timestamp: '{now}',
            },
            form: {
                OIDCProviderArn: '{oidc-provider-arn}',
                OIDCToken: '{token}',
                RoleArn: '{role-arn}',
                Policy: '{policy}',
                RoleSessionName: '{session-name}',
                DurationSeconds: '{duration}',
            },
            pick: {
                'access-key-id': 'Credentials.AccessKeyId',
                'access-key-secret': 'Credentials.AccessKeySecret',
                'security-token': 'Credentials.SecurityToken',
                expires: 'Credentials.Expiration',
            },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    identity: '{role-arn}',
    expires: { at: 'expires' },
    env: {
        ALIBABA_CLOUD_ACCESS_KEY_ID: '{access-key-id}',
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: '{access-key-secret}',
        ALIBABA_CLOUD_SECURITY_TOKEN: '{security-token}',
        ALICLOUD_ACCESS_KEY: '{access-key-id}',
        ALICLOUD_SECRET_KEY: '{access-key-secret}',
        ALICLOUD_SECURITY_TOKEN: '{security-token}',
    },
    compares: "the role's trust policy and the identity provider's client ids",
    refusals: [
        {
            code: 'AudienceNotMatch',
            hint: "Add the token's audience to the client IDs of the identity provider in RAM, or set the input audience to one of them.",
        },
        {
            text: 'No such OIDC Provider',
            hint: 'Check oidc-provider-arn. The account has no identity provider with this name.',
        },
        {
            code: 'NoPermission',
            hint: "The role's trust policy does not accept this token. Compare its conditions on oidc:iss, oidc:aud and oidc:sub with the claims above.",
        },
        {
            code: 'HttpsUrlInvalid',
            hint: "Alibaba Cloud does not trust the certificate of the issuer's host. Renew the fingerprints of the identity provider.",
        },
    ],
});


/***/ })

};
