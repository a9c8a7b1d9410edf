export const id = 414;
export const ids = [414];
export const modules = {

/***/ 7414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAction: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/**
 * The action's entry: `main` and `post` are the same file, told apart by the state that `main` saves.
 *
 * The exit code is 1 until everything was published: a promise that never settles must not end green.
 */
async function runAction() {
    const { env } = process;
    if (env.STATE_isPost === 'true') {
        const { runPost } = await Promise.all(/* import() */[__webpack_require__.e(680), __webpack_require__.e(586)]).then(__webpack_require__.bind(__webpack_require__, 5586));
        await runPost(env);
        return exit(0);
    }
    process.exitCode = 1;
    // Before anything else and by hand, not through the toolkit: a step that is killed while it loads would otherwise
    // have a post step that takes itself for the main one.
    if (env.GITHUB_STATE)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(env.GITHUB_STATE, 'isPost=true\n');
    const { runMain } = await Promise.all(/* import() */[__webpack_require__.e(680), __webpack_require__.e(689), __webpack_require__.e(35)]).then(__webpack_require__.bind(__webpack_require__, 6035));
    return exit((await runMain(env)) ? 0 : 1);
}
/** Ends the process although a connection or a timer may still be open, once what was written has left it. */
async function exit(code) {
    await new Promise((resolve) => process.stdout.write('', resolve));
    process.exit(code);
}


/***/ })

};
