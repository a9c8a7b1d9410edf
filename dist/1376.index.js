export const id = 1376;
export const ids = [1376];
export const modules = {

/***/ 31376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   UJ: () => (/* binding */ decodeState),
/* harmony export */   YZ: () => (/* binding */ readKey),
/* harmony export */   cF: () => (/* binding */ createKey),
/* harmony export */   openState: () => (/* binding */ openState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58563);
/* harmony import */ var _state_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14885);





/** Opens the {@link StateKeeper} of a step. */
function openState(job) {
    let last;
    const save = (state) => {
        last = state;
        const text = encodeState(state);
        // With step debugging, the runner prints every state.
        job.setSecret(text);
        job.saveState(_state_name_js__WEBPACK_IMPORTED_MODULE_3__/* .stateName */ .V, text);
    };
    return {
        save,
        forgetRevocations() {
            if (last !== undefined)
                save({ ...last, revocations: [] });
        },
    };
}
function encodeState(state) {
    return Buffer.from(JSON.stringify(revealed(state))).toString('base64');
}
const nothing = { variables: [], folders: [], installs: [], revocations: [] };
/** Reads a saved state. An empty or damaged one has nothing to undo. */
function decodeState(text, context) {
    try {
        const state = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
        return { ...nothing, ...masked(state, context) };
    }
    catch {
        return nothing;
    }
}
/** A secret in the state is `{ "secret": "…" }`. */
function revealed(value) {
    if (value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z)
        return { secret: value.reveal() };
    return mapValues(value, revealed);
}
function masked(value, context) {
    if (typeof value === 'object' && value !== null && 'secret' in value)
        return context.mask(String(value.secret));
    return mapValues(value, (item) => masked(item, context));
}
function mapValues(value, change) {
    if (Array.isArray(value))
        return value.map(change);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(item)]));
}
const keyFile = 'key';
/** A new key for fingerprints, as the file that holds it. */
function createKey() {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32);
    return { key, file: { name: keyFile, content: key.toString('hex') } };
}
/** Reads the key back; `undefined` when it is gone or damaged. */
function readKey(folder) {
    try {
        const key = Buffer.from((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, keyFile), 'utf8'), 'hex');
        return key.length === 32 ? key : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * Identifies a value without storing it. The key is in a private file and not in the state, because a plain hash of a
 * short secret is guessed in no time.
 */
function fingerprint(value, key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(value).digest('hex');
}


/***/ })

};
