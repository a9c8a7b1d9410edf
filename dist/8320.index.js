export const id = 8320;
export const ids = [8320];
export const modules = {

/***/ 48320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'pub.dev',
    summary: 'Passes the token to dart pub for publishing. First run `dart pub token add https://pub.dev --env-var PUB_TOKEN` in the job.',
    status: 'confirmed',
    facts: [
        'dart-lang/setup-dart@2bd1170: lib/main.dart',
        'dart-lang/pub@ec276d1: lib/src/command/token_add.dart',
    ],
    parameters: {},
    audience: 'https://pub.dev',
    steps: [],
    credential: 'token',
    expires: { jwt: 'token' },
    env: { PUB_TOKEN: '{token}' },
});


/***/ })

};
