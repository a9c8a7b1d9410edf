export const id = 6720;
export const ids = [6720];
export const modules = {

/***/ 56720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70069);
/* harmony import */ var _variable_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19183);


/** Assignments for fish, whose single quotes know `\\` and `\'` (https://fishshell.com/docs/current/language.html#quotes). */
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFormat */ .n)({
    summary: 'set lines for fish: oidc-exchange exchange … --format fish | source',
    render: ({ env }) => (0,_variable_names_js__WEBPACK_IMPORTED_MODULE_1__/* .portableEntries */ .uR)(env)
        .map(([name, value]) => `set -gx ${name} '${value.replace(/['\\]/g, '\\$&')}'\n`)
        .join(''),
}));


/***/ }),

/***/ 70069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ defineFormat)
/* harmony export */ });
/** Gives a format's literal its type. */
function defineFormat(format) {
    return format;
}


/***/ })

};
