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

/** `export` lines for `eval` in sh, bash, zsh and their like. */
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .defineFormat */ .n)({
    summary: 'export lines for a shell: eval "$(oidc-exchange exchange …)"',
    render: ({ env }) => Object.entries(env)
        .map(([name, value]) => `export ${name}='${value.replace(/'/g, `'\\''`)}'\n`)
        .join(''),
}));


/***/ })

};
