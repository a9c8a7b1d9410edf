export const id = 744;
export const ids = [744];
export const modules = {

/***/ 70069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ defineFormat)
/* harmony export */ });
/** Gives a format's literal its type. */
function defineFormat(format) {
    return format;
}


/***/ }),

/***/ 744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70069);

/** Everything that is known of the credentials, for programs. */
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFormat */ .n)({
    summary: 'one JSON object with identity, expiresAt, env and outputs',
    render: ({ identity, expiresAt, env, outputs }) => `${JSON.stringify({ identity, expiresAt: expiresAt?.toISOString() ?? null, env, outputs }, undefined, 2)}\n`,
}));


/***/ })

};
