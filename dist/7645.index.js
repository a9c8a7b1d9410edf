export const id = 7645;
export const ids = [7645];
export const modules = {

/***/ 67645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Quay',
    summary: 'Gets a registry token of a Quay robot account.',
    status: 'confirmed',
    facts: [
        'quay/quay-docs@7df0b23: modules/exchanging-oauth2-robot-account-token.adoc',
        'quay/quay@ffba0c7: endpoints/oauth/robot_identity_federation.py, util/security/federated_robot_auth.py, auth/decorators.py, endpoints/decorated.py, data/model/user.py',
    ],
    parameters: {
        robot: { description: 'The robot account: <organization>+<robot>.', required: true },
        url: {
            description: 'The URL of the registry. Default: https://quay.io.',
            default: 'https://quay.io',
        },
    },
    steps: [
        {
            method: 'GET',
            url: '{+url}/oauth2/federation/robot/token',
            basic: ['{robot}', '{token}'],
            pick: { 'access-token': 'token' },
        },
    ],
    credential: 'access-token',
    identity: 'the robot {robot}',
    expires: { after: 3600 },
    outputs: { username: { description: 'The user for docker login.', value: '{robot}' } },
    compares: "the robot's federation: issuer, subject and, if it lists any, audiences",
    refusals: [
        {
            text: 'Token does not match robot',
            hint: "None of the subjects in the robot's federation is the sub above.",
        },
        {
            text: 'not configured for this robot',
            hint: "The robot's federation has no entry for the iss above.",
        },
        {
            text: 'does not have federated login configured',
            hint: 'Set up the federation of the robot: Robot Accounts, Set robot federation.',
        },
        { text: 'robot', hint: 'Set robot to <organization>+<robot>; the robot must exist.' },
        {
            text: 'Invalid token',
            hint: "The answer has the reason. Compare aud above with the audiences of the robot's federation.",
        },
    ],
});


/***/ })

};
