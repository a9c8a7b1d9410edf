export const id = 5768;
export const ids = [5768];
export const modules = {

/***/ 85768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'CyberArk Conjur',
    summary: 'Authenticates with the JWT authenticator of Conjur.',
    status: 'confirmed',
    facts: [
        'cyberark/conjur-action@ad2b18a: entrypoint.sh',
        'cyberark/conjur@8031a2a: app/controllers/authenticate_controller.rb, application_controller.rb, config/routes.rb, lib/conjur/conjur_config.rb, cucumber/authenticators_jwt',
        'cyberark/conjur-api-go: conjurapi/client.go, config.go, for the variables',
    ],
    parameters: {
        url: { description: 'The URL of the appliance.', required: true },
        account: { description: "The organization's account.", required: true },
        'service-id': { description: 'The id of the authn-jwt service.', required: true },
        host: { description: 'The host to log in as, if the token does not name it.' },
        'extra-headers': { description: 'More headers, a map.', type: 'map' },
    },
    steps: [
        {
            url: [
                '{+url}/authn-jwt/{service-id}/{account}/{host}/authenticate',
                '{+url}/authn-jwt/{service-id}/{account}/authenticate',
            ],
            moreHeaders: 'extra-headers',
            form: { jwt: '{token}' },
            // The whole answer is the credential: a signed statement.
            pick: { 'access-token': '$body', statement: 'payload' },
        },
    ],
    credential: 'access-token',
    maskBase64: true,
    identity: 'a host of Conjur, account {account}',
    expires: { after: 480 },
    env: {
        CONJUR_APPLIANCE_URL: '{url}',
        CONJUR_ACCOUNT: '{account}',
        CONJUR_AUTHN_TOKEN: '{access-token}',
    },
    compares: "the authenticator's issuer, audience and token-app-property, and the host's annotations",
    refusals: [
        {
            text: 'CONJ00016E',
            hint: 'The token has expired, or the clocks of the job and of Conjur differ.',
        },
        {
            status: 401,
            hint: "Conjur gives no reason; its log has it. Check service-id and account, and that the authenticator is enabled. Compare the claims above with the authenticator's variables and the host's annotations.",
        },
        {
            status: 403,
            hint: 'Conjur knows the host but does not let it use this authenticator. Permit it to authenticate on the webservice.',
        },
        {
            status: 404,
            hint: 'Check url. Some appliances answer below /api.',
        },
    ],
});


/***/ })

};
