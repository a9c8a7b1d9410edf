export const id = 5249;
export const ids = [5249];
export const modules = {

/***/ 15249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'MinIO',
    summary: 'Gets temporary access keys of MinIO with AssumeRoleWithWebIdentity.',
    status: 'confirmed',
    facts: [
        'minio/minio@7aac2a2: docs/sts/web-identity.md, cmd/sts-handlers.go, cmd/sts-errors.go, cmd/sts-datatypes.go, internal/config/identity/openid/jwt.go',
    ],
    parameters: {
        url: { description: 'The URL of the server.', required: true },
        'role-arn': {
            description: 'The ARN of the role policy, which the server prints when it starts. Required if, and only if, the identity provider has a role policy.',
        },
        duration: {
            description: 'How long the keys are valid, at least 900 seconds. Default: 3600.',
            type: 'seconds',
            range: [900, 31536000],
            default: '3600',
        },
        policy: { description: 'A policy in JSON that restricts the keys.' },
    },
    steps: [
        {
            url: '{+url}',
            form: {
                Action: 'AssumeRoleWithWebIdentity',
                Version: '2011-06-15',
                WebIdentityToken: '{token}',
                RoleArn: '{role-arn}',
                DurationSeconds: '{duration}',
                Policy: '{policy}',
            },
            headers: { Accept: 'application/xml' },
            pick: {
                'access-key-id': '$xml:AccessKeyId',
                'secret-access-key': '$xml:SecretAccessKey',
                'session-token': '$xml:SessionToken',
                expires: '$xml:Expiration',
            },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    expires: { at: 'expires' },
    env: {
        AWS_ACCESS_KEY_ID: '{access-key-id}',
        AWS_SECRET_ACCESS_KEY: '{secret-access-key}',
        AWS_SESSION_TOKEN: '{session-token}',
        AWS_ENDPOINT_URL_S3: '{url}',
    },
    compares: 'the OpenID client id, and the policy claim or the role policy',
    refusals: [
        {
            text: 'claim missing from the JWT token',
            hint: 'Set role-arn, and give the identity provider a role policy: a CI token has no claim that names policies.',
        },
        {
            text: 'must match configured OpenID Client ID',
            hint: "Set audience to the identity provider's client_id.",
        },
        {
            text: 'RoleArn',
            hint: 'Check role-arn. The server prints the ARN of each role policy when it starts.',
        },
        {
            text: 'does not exist',
            hint: 'Check role-arn. The server prints the ARN of each role policy when it starts.',
        },
        {
            text: 'No public key found',
            hint: "The identity provider's config_url must be that of the iss above.",
        },
    ],
});


/***/ })

};
