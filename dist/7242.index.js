export const id = 7242;
export const ids = [7242];
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

/***/ 17242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70069);
/* harmony import */ var _variable_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19183);


/**
 * `export` lines for `eval` in sh, bash, zsh and the like.
 *
 * Quotes and backslashes are in double quotes, so that fish reads the lines in the same way: its single quotes know `\'`, and
 * the usual `'\''` would run a part of the value there.
 */
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFormat */ .n)({
    summary: 'export lines for sh, bash and zsh: eval "$(oidc-exchange exchange …)"',
    render: ({ env }) => (0,_variable_names_js__WEBPACK_IMPORTED_MODULE_1__/* .portableEntries */ .uR)(env)
        .map(([name, value]) => `export ${name}='${value.replace(/['\\]/g, quoteInDouble)}'\n`)
        .join(''),
}));
function quoteInDouble(character) {
    return character === "'" ? `'"'"'` : `'"\\\\"'`;
}


/***/ })

};
