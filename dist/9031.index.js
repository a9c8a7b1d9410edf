export const id = 9031;
export const ids = [9031];
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

/***/ 49031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70069);

/** Assignments for PowerShell's `Invoke-Expression`. */
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFormat */ .n)({
    summary: '$env: lines for PowerShell: oidc-exchange exchange … | Out-String | Invoke-Expression',
    render: ({ env }) => Object.entries(env)
        // PowerShell takes typographic quotation marks for the plain one, and doubling any of them keeps it.
        .map(([name, value]) => `$env:${name} = '${value.replace(/['\u2018-\u201B]/g, '$&$&')}'\n`)
        .join(''),
}));


/***/ })

};
