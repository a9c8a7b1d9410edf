export const id = 2995;
export const ids = [2995];
export const modules = {

/***/ 62995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52758);




const ownName = /^gha-creds-[0-9a-f]{16}\.[a-z]+$/;
/**
 * A single file at a place of its own choice, for where the private folder cannot be seen: a container's workspace, or
 * a path that another file must name. Only its owner can read it.
 *
 * `data`: `path`, absolute, its name `gha-creds-<16 hex digits>.<extension>`; `content`.
 */
const file = {
    async plan({ path = '', content = '' }) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) || !ownName.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path))) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_PUBLISH', `${path} is not a place for a file of credentials`);
        }
        return { state: { path }, apply: async () => write(path, content) };
    },
    async undo({ path = '' }) {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (found === undefined)
            return undefined;
        if (!ownName.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)) || !found.isFile()) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_CLEANUP', `${path} could not be removed: it is not a file that this action made`);
        }
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
        }
        catch (error) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_CLEANUP', `${path} could not be removed: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
        }
        return `Removed ${path}`;
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (file);
function write(path, content) {
    try {
        (0,_private_file_js__WEBPACK_IMPORTED_MODULE_3__/* .createPrivateFile */ .a)(path, content);
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_PUBLISH', `${path} could not be written: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, {
            hint: 'The folder must be there already: with credentials-location: workspace, run the step after actions/checkout.',
            cause: error,
        });
    }
}


/***/ })

};
