export const id = 3244;
export const ids = [3244];
export const modules = {

/***/ 63244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70069);
/* harmony import */ var _variable_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19183);


/**
 * A file of `NAME=value` lines.
 *
 * Nearly all credentials are written as they are, because GitLab's dotenv reports and Docker take quotation marks for
 * part of the value; what needs them gets them as `dotenv`, Compose and shells read them.
 */
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFormat */ .n)({
    summary: 'NAME=value lines for dotenv files, GitLab dotenv reports and docker --env-file',
    render: ({ env }) => (0,_variable_names_js__WEBPACK_IMPORTED_MODULE_1__/* .portableEntries */ .uR)(env)
        .map(([name, value]) => `${name}=${quote(value)}\n`)
        .join(''),
}));
function quote(value) {
    if (/^[\w./:@%+=,~-]*$/.test(value))
        return value;
    if (!/['\r\n]/.test(value))
        return `'${value}'`;
    const escaped = value
        .replace(/[\\"$`]/g, '\\$&')
        .replace(/\n/g, '\\n')
        .replace(/\r/g, '\\r');
    return `"${escaped}"`;
}


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
