export const id = 6879;
export const ids = [6879];
export const modules = {

/***/ 36879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ fillRequest),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   P_: () => (/* binding */ authorizationOf),
/* harmony export */   S3: () => (/* binding */ moreHeaders),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58563);
/* harmony import */ var _fill_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39911);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31170);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24120);




/**
 * Makes a request out of its template.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT` for values that would break out of their places
 */
function fillRequest(template, scope) {
    const has = (name) => scope(name) !== undefined;
    const method = template.method ?? 'POST';
    const url = (0,_fill_url_js__WEBPACK_IMPORTED_MODULE_0__/* .fillUrl */ .T)((0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseTemplate */ ._h)(template.url, has) ?? firstOf(template.url), scope);
    for (const [name, value] of fillFields(template.query, scope))
        url.searchParams.append(name, value);
    const { type, body } = fillBody(template, scope);
    const given = fillHeaders(template, scope);
    const named = new Set(Object.keys(given).map((name) => name.toLowerCase()));
    const own = {
        ...(named.has('accept') ? {} : { Accept: 'application/json' }),
        ...(type === undefined || named.has('content-type') ? {} : { 'Content-Type': type }),
        ...given,
    };
    const headers = { ...own, ...moreHeaders(template, scope, Object.keys(own)) };
    (0,_headers_js__WEBPACK_IMPORTED_MODULE_2__/* .checkHeaders */ .Z)(headers, 'headers');
    return { method, url, headers, ...(body === undefined ? {} : { body }) };
}
/** The URL templates in the order in which they count. */
function firstOf(templates) {
    return typeof templates === 'string' ? templates : (templates[0] ?? '');
}
/** Every name that a request's templates use, those in its URL apart. */
function namesIn(request) {
    const { url, headers, bearer, basic, query, form, json } = request;
    const names = (value) => {
        if (typeof value === 'string')
            return (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholdersOf */ .iJ)(value).map(({ name }) => name);
        if (typeof value !== 'object' || value === null)
            return [];
        return Object.values(value).flatMap(names);
    };
    return { url: names(url), other: names([headers, bearer, basic, query, form, json]) };
}
function fillHeaders(template, scope) {
    const filled = {};
    for (const [name, value] of Object.entries(template.headers ?? {})) {
        const text = (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .fillText */ .BB)(value, scope);
        if (text !== undefined)
            filled[name] = text;
    }
    return { ...filled, ...authorizationOf(template, scope) };
}
/** The header that `bearer` and `basic` stand for. */
function authorizationOf({ bearer, basic }, scope) {
    if (basic !== undefined) {
        const [user, password] = basic.map((part) => (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .fillText */ .BB)(part, scope) ?? '');
        return { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
    }
    const token = bearer === undefined ? undefined : (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .fillText */ .BB)(bearer, scope);
    return token === undefined ? {} : { Authorization: `Bearer ${token}` };
}
/** Headers that a parameter adds; those that the request needs itself stay. */
function moreHeaders({ moreHeaders: from }, scope, own = []) {
    const given = from === undefined ? undefined : scope(from);
    if (from === undefined || typeof given !== 'object' || given instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z)
        return {};
    (0,_headers_js__WEBPACK_IMPORTED_MODULE_2__/* .checkHeaders */ .Z)(given, from);
    const taken = own.map((name) => name.toLowerCase());
    return Object.fromEntries(Object.entries(given)
        .filter(([name]) => !taken.includes(name.toLowerCase()))
        .map(([name, value]) => [name, String(value)]));
}
function fillBody(template, scope) {
    if (template.form !== undefined) {
        const fields = fillFields(template.form, scope).map((field) => [...field]);
        return {
            type: 'application/x-www-form-urlencoded',
            body: new URLSearchParams(fields).toString(),
        };
    }
    if (template.json === undefined)
        return {};
    return { type: 'application/json', body: JSON.stringify((0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .fillJson */ .uN)(template.json, scope) ?? {}) };
}
/** The fields that have values; a list is a field that is repeated. */
function fillFields(templates, scope) {
    return Object.entries(templates ?? {}).flatMap(([name, template]) => {
        const [only] = (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholdersOf */ .iJ)(template);
        const value = only?.text === template ? scope(only.name) : undefined;
        if (Array.isArray(value))
            return value.map((item) => [name, String(item)]);
        if (typeof value === 'object' && !(value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z)) {
            return [[name, JSON.stringify(value)]];
        }
        const text = (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .fillText */ .BB)(template, scope);
        return text === undefined ? [] : [[name, text]];
    });
}


/***/ }),

/***/ 39911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ fillUrl)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69716);
/* harmony import */ var _http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49379);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24120);




/**
 * Fills the template of a URL so that a value can change only its own place: not the host, the path above it or the query.
 *
 * @throws {OidcError} `ERR_INPUT` for a value that would, `ERR_ENDPOINT` for a URL that no token may go to
 */
function fillUrl(template, scope) {
    const { texts, holes } = (0,_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .splitTemplate */ .LL)(template);
    const [first] = holes;
    const whole = first?.text === template ? scope(first.name) : undefined;
    if (whole instanceof URL)
        return new URL(whole);
    const startsWithServer = texts[0] === '' && first?.isPath === true;
    const prefix = startsWithServer ? serverOf(first, scope) : (texts[0] ?? '');
    let filled = startsWithServer ? `${prefix}${texts[1] ?? ''}` : prefix;
    for (let index = startsWithServer ? 1 : 0; index < holes.length; index++) {
        const hole = holes[index];
        if (hole !== undefined)
            filled += fillHole(hole, isInHost(filled), scope);
        filled += texts[index + 1] ?? '';
    }
    const url = (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHttpEndpoint */ .Dh)(filled, 'url');
    // The parser drops dot segments and replaces odd characters; the result would be a different URL.
    if (url.href !== filled && url.href !== `${filled}/`) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_ENDPOINT', `url is not in its normal form: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(filled)}`);
    }
    return url;
}
/** The URL of a server, with an optional path and no trailing slash. */
function serverOf(hole, scope) {
    const name = hole?.name ?? '';
    const url = (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHttpEndpoint */ .Dh)(valueFor(hole, scope), name);
    if (url.search !== '' || url.hash !== '') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_ENDPOINT', `${name} has a query or a fragment`, {
            hint: 'Remove ? and # from the address.',
        });
    }
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
function isInHost(filled) {
    return /^[a-z]+:\/\/[^/?#]*$/.test(filled);
}
function fillHole(hole, isHost, scope) {
    const value = valueFor(hole, scope);
    if (isHost) {
        if (/^[\dA-Za-z](?:[\dA-Za-z.-]*[\dA-Za-z])?$/.test(value))
            return value.toLowerCase();
        throw unfit(hole.name, value, 'is not part of a host name');
    }
    const segments = hole.isPath ? value.replace(/^\/+|\/+$/g, '').split('/') : [value];
    return segments.map((segment) => encodeSegment(hole.name, segment)).join('/');
}
function encodeSegment(name, segment) {
    if (segment === '' || segment === '.' || segment === '..') {
        throw unfit(name, segment, 'cannot be part of a URL');
    }
    // Half of a surrogate pair has no encoding.
    if (/\p{Surrogate}/u.test(segment))
        throw unfit(name, segment, 'cannot be part of a URL');
    // The at sign needs none in a path (RFC 3986 §3.3).
    return encodeURIComponent(segment).replace(/%40/g, '@').replace(/'/g, '%27');
}
function valueFor(hole, scope) {
    const value = hole === undefined ? undefined : (0,_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .textFor */ .bT)(hole, scope);
    if (value !== undefined && value !== '')
        return value;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', `${hole?.name ?? 'url'} is missing; the URL needs it`);
}
function unfit(name, value, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', `${name} ${what}: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(value, 60) || '(empty)'}`);
}


/***/ }),

/***/ 31170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ checkHeaders)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69716);


/** Headers that frame the message or its connection; a value from outside would break the request apart. */
const framing = [
    'connection',
    'content-length',
    'expect',
    'host',
    'keep-alive',
    'proxy-authorization',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
];
/**
 * Checks header names and values (RFC 9110 §5.1, §5.5), before and after templates are filled.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function checkHeaders(headers, from) {
    const seen = new Set();
    for (const [name, value] of Object.entries(headers)) {
        const shown = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(name, 60);
        if (!/^[!#$%&'*+.^_`|~\dA-Za-z-]+$/.test(name)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_INPUT', `${from} has a name that is not a header's: ${shown}`, {
                hint: 'A header name has letters, digits and hyphens, no spaces and no colon.',
            });
        }
        if (framing.includes(name.toLowerCase())) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_INPUT', `${from} cannot set ${shown}`, {
                hint: 'The HTTP client makes this header itself; take it out.',
            });
        }
        if (seen.has(name.toLowerCase())) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_INPUT', `${from} has ${shown} twice`, {
                hint: 'Capital and small letters make no difference in header names.',
            });
        }
        seen.add(name.toLowerCase());
        if (!['string', 'number', 'boolean'].includes(typeof value) || !isFieldValue(String(value))) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_INPUT', `${from} has a value for ${shown} that a header cannot hold`, {
                hint: 'Use one line of plain ASCII text.',
            });
        }
    }
}
function isFieldValue(value) {
    return /^[\t\x20-\x7e]*$/.test(value);
}


/***/ }),

/***/ 24120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ fillText),
/* harmony export */   LL: () => (/* binding */ splitTemplate),
/* harmony export */   _h: () => (/* binding */ chooseTemplate),
/* harmony export */   bT: () => (/* binding */ textFor),
/* harmony export */   iJ: () => (/* binding */ placeholdersOf),
/* harmony export */   uN: () => (/* binding */ fillJson),
/* harmony export */   vM: () => (/* binding */ isSet),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70206);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58563);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);



/** Braces around anything else are text, as in a GraphQL query. */
const pattern = /\{(\+?)([A-Za-z][\w-]*)(?:\.(host|hostname|last))?\}/g;
/** The placeholders of a template, in order. */
function placeholdersOf(template) {
    return [...template.matchAll(pattern)].map(([text, plus, name = '', part]) => ({
        text,
        isPath: plus === '+',
        name,
        part: part,
    }));
}
/** A template's texts and the placeholders between them: one more text than placeholders. */
function splitTemplate(template) {
    const holes = placeholdersOf(template);
    const texts = [];
    let rest = template;
    for (const { text } of holes) {
        const at = rest.indexOf(text);
        texts.push(rest.slice(0, at));
        rest = rest.slice(at + text.length);
    }
    return { texts: [...texts, rest], holes };
}
/** A placeholder's value as text, or `undefined`. */
function textFor({ name, part }, scope) {
    const value = scope(name);
    if (value === undefined)
        return undefined;
    const text = plainText(value);
    if (part === undefined)
        return text;
    if (part === 'last')
        return text.slice(text.lastIndexOf('/') + 1);
    if (!URL.canParse(text)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_ENDPOINT', `${name} is not a URL: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text)}`);
    }
    return new URL(text)[part];
}
/** A value as text: a list's items separated by commas, a map as JSON. */
function plainText(value) {
    if (value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z)
        return value.reveal();
    if (Array.isArray(value))
        return value.join(',');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
/** Fills a template in one pass: inserted values are not filled again. Returns `undefined` if a value is missing. */
function fillText(template, scope) {
    const { texts, holes } = splitTemplate(template);
    const values = holes.map((hole) => textFor(hole, scope));
    if (values.includes(undefined))
        return undefined;
    return texts.map((text, index) => `${text}${values[index] ?? ''}`).join('');
}
/** See {@link Templates}: the first whose placeholders all have values. */
function chooseTemplate(templates, has) {
    const all = typeof templates === 'string' ? [templates] : templates;
    return all.find((template) => placeholdersOf(template).every(({ name }) => has(name)));
}
/** Fills the texts of a JSON value. Texts without a value are left out, as are maps that this leaves empty. */
function fillJson(template, scope) {
    if (typeof template === 'string') {
        const [only] = placeholdersOf(template);
        if (only?.text !== template || only.part !== undefined)
            return fillText(template, scope);
        const value = scope(only.name);
        return value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z ? value.reveal() : value;
    }
    if (Array.isArray(template)) {
        return template
            .map((item) => fillJson(item, scope))
            .filter((item) => item !== undefined);
    }
    if (typeof template !== 'object' || template === null)
        return template;
    const members = Object.entries(template)
        .map(([name, item]) => [name, fillJson(item, scope)])
        .filter(([, item]) => item !== undefined);
    const wasEmpty = Object.keys(template).length === 0;
    // fromEntries defines members, it does not assign them, so a member named __proto__ is only a member.
    return members.length === 0 && !wasEmpty ? undefined : Object.fromEntries(members);
}
/** Whether a condition holds: its name has a value other than `false`. */
function isSet(value) {
    return value !== undefined && value !== false;
}


/***/ })

};
