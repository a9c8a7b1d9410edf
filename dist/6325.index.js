export const id = 6325;
export const ids = [6325];
export const modules = {

/***/ 56325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ({
    title: 'Snowflake',
    summary: "Passes the token to Snowflake's drivers and command line, which log in with it.",
    status: 'confirmed',
    facts: [
        'snowflakedb/snowflake-cli-action@30074f5: action.yml',
        'snowflakedb/snowflake-cli@78fb909: src/snowflake/cli/api/config_ng/sources.py, src/snowflake/cli/_app/snow_connector.py, src/snowflake/cli/_app/auth/oidc_providers.py',
        'snowflakedb/snowflake-connector-nodejs@618c3f2: lib/authentication/auth_workload_identity/auth_workload_identity.ts',
    ],
    parameters: { account: { description: 'The account identifier, such as myorg-myaccount.' } },
    audience: 'snowflakecomputing.com',
    steps: [],
    credential: 'token',
    expires: { jwt: 'token' },
    env: {
        SNOWFLAKE_AUTHENTICATOR: 'WORKLOAD_IDENTITY',
        SNOWFLAKE_WORKLOAD_IDENTITY_PROVIDER: 'OIDC',
        SNOWFLAKE_TOKEN: '{token}',
        SNOWFLAKE_AUDIENCE: '{audience}',
        SNOWFLAKE_ACCOUNT: '{account}',
    },
});


/***/ })

};
