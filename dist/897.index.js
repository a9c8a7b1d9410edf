export const id = 897;
export const ids = [897];
export const modules = {

/***/ 80897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'RubyGems trusted publisher',
    summary: 'Gets an API key of RubyGems.org by trusted publishing.',
    status: 'confirmed',
    facts: [
        'rubygems/rubygems.org@3c8ea0d: app/controllers/api/v1/oidc/trusted_publisher_controller.rb, app/controllers/concerns/jwt_validation.rb, app/controllers/application_controller.rb, app/controllers/api/base_controller.rb, config/locales/en.yml',
        'rubygems/configure-rubygems-credentials@abfabee: src/oidc/trustedPublisher.ts, src/configure-api-token.ts',
    ],
    parameters: {
        url: {
            description: 'The URL of the server. Default: https://rubygems.org.',
            default: 'https://rubygems.org',
        },
    },
    audience: '{url.host}',
    steps: [
        {
            url: '{+url}/api/v1/oidc/trusted_publisher/exchange_token',
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
    compares: "the gem's trusted publishers: repository, workflow file and environment",
    refusals: [
        {
            status: 404,
            hint: "RubyGems answers 404 if no trusted publisher matches, the issuer is unknown or the signature is wrong. Compare the claims above with the gem's trusted publishers.",
        },
        {
            text: 'Missing/invalid',
            hint: 'RubyGems requires nbf, iat, exp, iss and jti in the ID token; the answer names the missing one.',
        },
    ],
});


/***/ })

};
