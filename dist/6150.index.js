export const id = 6150;
export const ids = [6150];
export const modules = {

/***/ 46150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'RubyGems API key role',
    summary: 'Assumes an API key role of RubyGems.org.',
    status: 'confirmed',
    facts: [
        'rubygems/rubygems.org@3c8ea0d: app/controllers/api/v1/oidc/api_key_roles_controller.rb, app/models/oidc/id_token.rb, app/controllers/concerns/jwt_validation.rb, app/controllers/application_controller.rb, test/integration/api/v1/oidc/api_key_roles_test.rb',
        'rubygems/configure-rubygems-credentials@abfabee: src/oidc/assumeRole.ts',
    ],
    parameters: {
        role: { description: 'The token of the role, such as rg_oidc_akr_….', required: true },
        url: {
            description: 'The URL of the server. Default: https://rubygems.org.',
            default: 'https://rubygems.org',
        },
    },
    audience: '{url.host}',
    steps: [
        {
            url: '{+url}/api/v1/oidc/api_key_roles/{role}/assume_role',
            json: { jwt: '{token}' },
            pick: { 'api-key': 'rubygems_api_key', expires: 'expires_at' },
            optional: ['expires'],
        },
    ],
    public: ['expires'],
    credential: 'api-key',
    expires: { at: 'expires' },
    env: {
        GEM_HOST_API_KEY: '{api-key}',
        RUBYGEMS_API_KEY: '{api-key}',
        BUNDLE_GEM__PUSH_KEY: '{api-key}',
    },
    singleUse: true,
    compares: "the role's access policy",
    refusals: [
        {
            status: 404,
            hint: "RubyGems answers 404 if the role does not exist or its policy does not match. Compare the claims above with the role's access policy.",
        },
        {
            text: 'must be unique',
            hint: 'RubyGems accepts each ID token only once and has seen this one. Get a new token for every exchange.',
        },
        {
            text: 'Missing/invalid',
            hint: 'RubyGems requires nbf, iat, exp, iss and jti in the ID token; the answer names the missing one.',
        },
    ],
});


/***/ })

};
