export const id = 4322;
export const ids = [4322,1941];
export const modules = {

/***/ 81941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
// Stands in for undici in the bundle (tsconfig.json's `paths`, which ncc follows too): `@actions/http-client` imports it
// for one method that hands its proxy to the built-in fetch. Nothing here calls that, and src/http.ts brings an agent of
// its own, so 900 kB and the 25 ms that loading them takes would be carried along for nothing.
class ProxyAgent {
  constructor() {
    throw new Error('undici is left out of this bundle: use the agent of src/route.ts')
  }
}


/***/ })

};
