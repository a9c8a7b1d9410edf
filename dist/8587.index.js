export const id = 8587;
export const ids = [8587];
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69716);
/* harmony import */ var _http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49379);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24120);




/**
 * Fills the template of a URL so that no value can change anything but its own place: not the host, not the path above
 * it, not the query.
 *
 * @throws {OidcError} `ERR_INPUT` for a value that would, `ERR_ENDPOINT` for a URL that no token may go to
 */
function fillUrl(template, scope) {
    const { texts, holes } = (0,_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .splitTemplate */ .LL)(template);
    const startsWithServer = texts[0] === '' && holes[0]?.isPath === true;
    const prefix = startsWithServer ? serverOf(holes[0], scope) : (texts[0] ?? '');
    let filled = startsWithServer ? `${prefix}${texts[1] ?? ''}` : prefix;
    for (let index = startsWithServer ? 1 : 0; index < holes.length; index++) {
        const hole = holes[index];
        if (hole !== undefined)
            filled += fillHole(hole, isInHost(filled), scope);
        filled += texts[index + 1] ?? '';
    }
    const url = (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEndpoint */ .Bk)(filled, 'url');
    // The parser drops dot segments and turns odd characters around: then it would be another URL than was meant.
    if (url.href !== filled && url.href !== `${filled}/`) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_ENDPOINT', `url would be read as another one: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(filled)}`);
    }
    return url;
}
/** The URL of a server, perhaps with a path, without a slash at the end. */
function serverOf(hole, scope) {
    const name = hole?.name ?? '';
    const url = (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEndpoint */ .Bk)(valueFor(hole, scope), name);
    (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .checkEndpoint */ .q9)(url, name);
    if (url.search !== '' || url.hash !== '') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_ENDPOINT', `${name} has a query or a fragment`, {
            hint: 'Give the address without ? and #.',
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
        throw unfit(hole.name, value, 'is not a part of a host name');
    }
    const segments = hole.isPath ? value.replace(/^\/+|\/+$/g, '').split('/') : [value];
    return segments.map((segment) => encodeSegment(hole.name, segment)).join('/');
}
function encodeSegment(name, segment) {
    if (segment === '' || segment === '.' || segment === '..') {
        throw unfit(name, segment, 'cannot be a part of a URL');
    }
    // Half of a pair of surrogates has no encoding.
    if (/\p{Surrogate}/u.test(segment))
        throw unfit(name, segment, 'cannot be a part of a URL');
    // The at sign needs none in a path (RFC 3986 §3.3).
    return encodeURIComponent(segment).replace(/%40/g, '@').replace(/'/g, '%27');
}
function valueFor(hole, scope) {
    const value = hole === undefined ? undefined : (0,_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .textFor */ .bT)(hole, scope);
    if (value !== undefined && value !== '')
        return value;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', `${hole?.name ?? 'url'} is missing, and the URL needs it`);
}
function unfit(name, value, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', `${name} ${what}: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(value, 60) || '(nothing)'}`);
}


/***/ }),

/***/ 31170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ checkHeaders)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
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

/***/ 43031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ readExpiry),
/* harmony export */   Zr: () => (/* binding */ pickExpiry),
/* harmony export */   d3: () => (/* binding */ pickText),
/* harmony export */   wl: () => (/* binding */ pickFrom)
/* harmony export */ });
/* unused harmony export pick */
/**
 * Takes a member out of a JSON value by its path, as in `auth.client_token` or `keys.0.value`.
 *
 * Only own members count: `constructor` and `__proto__` find nothing that the answer did not hold.
 */
function pick(value, path) {
    let current = value;
    for (const name of path.split('.')) {
        if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) {
            return undefined;
        }
        // An array's length is its own member too, but never what is meant.
        if (Array.isArray(current) && !/^\d+$/.test(name))
            return undefined;
        current = Reflect.get(current, name);
    }
    return current;
}
/** See {@link pick}: a text that is not empty. */
function pickText(value, path) {
    const found = pick(value, path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/**
 * See {@link pick}: when something ends.
 *
 * A number, also as text, is a count of seconds from now, as `expires_in` of RFC 6749 §5.1; from 10⁹ on (31 years) it
 * is seconds since 1970. Other text is an ISO 8601 date.
 */
function pickExpiry(value, path, now) {
    return readExpiry(pick(value, path), now);
}
/** See {@link pickExpiry}, for a value that was picked already. */
function readExpiry(found, now) {
    if (typeof found !== 'number' && typeof found !== 'string')
        return undefined;
    const isNumber = typeof found === 'number' || /^\d{1,12}$/.test(found);
    const seconds = Number(found);
    if (isNumber && seconds <= 0)
        return undefined;
    const at = isNumber
        ? new Date(seconds * 1000 + (seconds < 1e9 ? now.getTime() : 0))
        : parseIso(String(found));
    return at === undefined || Number.isNaN(at.getTime()) ? undefined : at;
}
/** `Date.parse` takes much that is no date; only the ISO 8601 form counts, without a zone as UTC. */
function parseIso(text) {
    const [, date, time = '00:00:00', zone = 'Z'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(text) ?? [];
    return date === undefined ? undefined : new Date(`${date}T${time}${zone.toUpperCase()}`);
}
/**
 * Takes something out of an answer: `auth.token` from its JSON, `$body`, `$header:Name`, `$xml:Tag`.
 *
 * @returns text that is not empty; numbers and booleans as text
 */
function pickFrom(reply, json, path) {
    const found = locate(reply, json, path);
    if (typeof found === 'number' || typeof found === 'boolean')
        return String(found);
    return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}
function locate(reply, json, path) {
    // A page is what a proxy or a sign-in answers in the service's place, never a credential.
    if (path === '$body')
        return /^\s*</.test(reply.body) ? undefined : reply.body;
    const [kind, name = ''] = path.startsWith('$') ? path.split(':', 2) : [];
    if (kind === '$header')
        return reply.headers[name.toLowerCase()];
    if (kind === '$xml')
        return xmlText(reply.body, name);
    return pick(json, path);
}
/** The text of the first element of a name, without a parser: elements with elements in them have no text of use. */
function xmlText(body, name) {
    const [, text] = new RegExp(`<${name}(?:\\s[^<>]*)?>([^<]*)</${name}>`).exec(body) ?? [];
    return text
        ?.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity) => entities[entity] ?? '')
        .trim();
}
const entities = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
};


/***/ }),

/***/ 58587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPresetExchanger: () => (/* binding */ createPresetExchanger)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/exchangers/preset/scope.js
var preset_scope = __webpack_require__(24120);
;// CONCATENATED MODULE: ./lib/exchangers/preset/prepared-preset.js


/** The variables that a preset sets with these parameters, with their names filled in. */
function variablesOf(preset, scope) {
    return Object.entries(preset.env ?? {}).flatMap(([name, value]) => {
        const filled = (0,preset_scope/* fillText */.BB)(name, scope);
        if (filled === undefined)
            return [];
        const isWanted = typeof value !== 'object' || !('when' in value) || (0,preset_scope/* isSet */.vM)(scope(value.when));
        return isWanted ? [[filled, value]] : [];
    });
}
/**
 * An address that was told by an answer must lie at a host that the workflow named.
 *
 * @throws {OidcError} `ERR_ENDPOINT`
 */
function checkHost(url, endpoints, { title }) {
    if (endpoints.some(({ origin }) => origin === url.origin))
        return;
    throw new errors/* OidcError */.uv('ERR_ENDPOINT', `${title} told an address at another host, ${url.host}, and no token is sent there`, { hint: 'Check the address that the exchange was given.' });
}

// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
;// CONCATENATED MODULE: ./lib/exchangers/preset/vault/names.js


const own = 'the login itself';
/** Starts with the names that are taken already. */
function createNames(taken) {
    const start = (names) => new Map(names.map((name) => [name, own]));
    return build(start(taken.setsVariables ? taken.variables : []), start(taken.outputs), taken.setsVariables);
}
function build(variables, outputs, setsVariables) {
    return {
        take({ variable, output }, origin, code) {
            if (!/^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(output)) {
                throw new errors/* OidcError */.uv(code, `${(0,core_text/* quoteForeign */.xS)(origin, 160)} has no name that an output can have`, {
                    hint: 'Give it one after the bar: path key | NAME',
                });
            }
            claim(outputs, output, origin, code);
            if (setsVariables)
                claim(variables, variable, origin, code);
        },
        get variables() {
            return [...variables].filter(([, origin]) => origin !== own).map(([name]) => name);
        },
        copy: () => build(new Map(variables), new Map(outputs), setsVariables),
    };
}
function claim(names, name, origin, code) {
    const earlier = names.get(name) ?? origin;
    if (earlier !== origin) {
        const both = `${(0,core_text/* quoteForeign */.xS)(earlier, 160)} and ${(0,core_text/* quoteForeign */.xS)(origin, 160)}`;
        throw new errors/* OidcError */.uv(code, `Two secrets would be called ${(0,core_text/* quoteForeign */.xS)(name, 80)}: ${both}`, {
            hint: 'Give one of them another name after the bar.',
        });
    }
    names.set(name, origin);
}

// EXTERNAL MODULE: ./lib/http/request.js
var http_request = __webpack_require__(91741);
// EXTERNAL MODULE: ./lib/exchangers/preset/fill-request.js
var fill_request = __webpack_require__(36879);
;// CONCATENATED MODULE: ./lib/exchangers/preset/vault/wishes.js


/** Whether every key of the path is meant. */
function isEvery({ selector }) {
    return selector === '*' || selector === '**';
}
/**
 * Whether a selector is more than a key or names separated by dots.
 *
 * vault-action quotes a selector without a dot, so that it is one key whatever is in it; only what has a dot is an
 * expression there (src/secrets.js, selectAndAppendResults).
 */
function isExpression(selector) {
    return (selector.includes('.') &&
        !isQuoted(selector) &&
        !/^[^\s()[\]{}$`'"&|?~<>=!^#%+*/,:@]+$/.test(selector));
}
/** A key with dots in it, between backticks. */
function isQuoted(selector) {
    return /^`[^`]+`$/.test(selector);
}
/**
 * Parses `secrets` in the form of hashicorp/vault-action: `path selector | NAME`, separated by semicolons.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function parseSecrets(text) {
    return itemsOf(text).map((item) => {
        const bar = item.lastIndexOf('|');
        const name = bar < 0 ? undefined : item.slice(bar + 1).trim();
        const parts = (bar < 0 ? item : item.slice(0, bar)).trim().split(/\s+/);
        const [path = '', quoted = ''] = parts;
        const selector = quoted.replaceAll('"', '');
        if (parts.length !== 2 || name === '' || selector === '') {
            throw wrong('secrets', item, 'is not of the form: path key | NAME');
        }
        const wish = { path, selector, variable: name ?? '', output: name ?? '' };
        if (isEvery(wish) || name !== undefined)
            return wish;
        if (isExpression(selector) && /[()${}&?]|^[^.]*\[/.test(selector)) {
            throw wrong('secrets', item, 'has an expression, which tells no name', 'Add one: path expression | NAME');
        }
        const plain = normalize(selector);
        if (plain === '')
            throw wrong('secrets', item, 'tells no name', 'Add one: path key | NAME');
        return { ...wish, variable: plain.toUpperCase(), output: plain };
    });
}
/**
 * Parses `pki`: `path {"common_name": "…"}`, separated by semicolons.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function parseCertificates(text) {
    return itemsOf(text).map((item) => {
        const [, path = '', json = ''] = /^(\S+)\s+(\S[\s\S]*)$/.exec(item) ?? [];
        const parameters = parseObject(json);
        if (parameters === undefined) {
            throw wrong('pki', item, 'is not of the form: path {"common_name": "…"}');
        }
        return { path, parameters, prefix: path.replace(/\/+$/, '').split('/').at(-1) ?? '' };
    });
}
function itemsOf(text) {
    return text
        .split(';')
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
function parseObject(json) {
    try {
        const value = JSON.parse(json);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** A key as a name, as vault-action makes one (src/utils.js): dots become two underscores, and what is no letter, digit or underscore goes. */
function normalize(key) {
    return key.replaceAll('.', '__').replace(/[^\p{L}\p{N}_]/gu, '');
}
/** The names that one key of a path gets where every key is meant. */
function namesOf(wish, key) {
    const output = normalize(`${wish.output}${key}`);
    const variable = normalize(`${wish.variable}${key}`);
    return { output, variable: wish.selector === '*' ? variable.toUpperCase() : variable };
}
/** An error about one line of an input. */
function wrong(input, item, what, hint) {
    return new errors/* OidcError */.uv('ERR_INPUT', `${input}: "${(0,core_text/* quoteForeign */.xS)(item, 80)}" ${what}`, { hint });
}

;// CONCATENATED MODULE: ./lib/exchangers/preset/vault/requests.js






/**
 * The request for a path of `secrets`, with its query where it has one: `secret/data/ci?version=2`.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function readingRequest(path, scope) {
    const [place = '', ...query] = path.split('?');
    const request = requestTo(place, 'GET', scope);
    for (const [name, value] of new URLSearchParams(query.join('?')))
        request.url.searchParams.append(name, value);
    return request;
}
/**
 * The request for a certificate.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function issuingRequest({ path, parameters }, scope) {
    const { headers, ...request } = requestTo(path, 'POST', scope);
    const body = JSON.stringify(parameters);
    return { ...request, headers: { ...headers, 'Content-Type': 'application/json' }, body };
}
function requestTo(path, method, scope) {
    const place = decode(path);
    return (0,fill_request/* fillRequest */.Dv)({
        method,
        url: '{+url}/v1/{+secret-path}',
        headers: { 'X-Vault-Token': '{client-token}', 'X-Vault-Namespace': '{namespace}' },
        moreHeaders: 'extraHeaders',
    }, (name) => (name === 'secret-path' ? place : scope(name)));
}
/** A path is written as in a URL, where it has a space: a space ends it. */
function decode(path) {
    return path
        .split('/')
        .map((segment) => {
        const plain = decodeSegment(segment);
        if (plain !== undefined && !plain.includes('/'))
            return plain;
        throw wrong('secrets', path, 'has a percent sign that encodes nothing', 'Write it as %25.');
    })
        .join('/');
}
function decodeSegment(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return undefined;
    }
}
/**
 * Asks Vault after the login; `undefined` where there is nothing and that may be so.
 *
 * @throws {OidcError} `ERR_REFUSED` and what `requestJson` throws
 */
async function ask(path, request, scope, context) {
    const shown = (0,core_text/* quoteForeign */.xS)(path, 120);
    const { url, method } = request();
    try {
        return await (0,http_request/* requestJson */.SS)({
            service: url.host,
            label: `${method === 'GET' ? 'Reading' : 'Asking for a certificate of'} ${shown}`,
            request,
            wanted: 'data',
            pick: (body) => (typeof body.data === 'object' && body.data !== null ? body : undefined),
            isTransient: ({ status }) => status === 412,
        }, context);
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv) || error.code !== 'ERR_REFUSED')
            throw error;
        const isMissing = / answered 404\b/.test(error.message);
        if (isMissing && (0,preset_scope/* isSet */.vM)(scope('ignoreNotFound'))) {
            context.log.warning(`Vault has nothing at ${shown}`);
            return undefined;
        }
        throw error.with({
            message: `${shown}: ${error.message}`,
            hint: isMissing
                ? 'Vault has nothing there. A secret of KV version 2 has data/ after its mount, as in secret/data/ci.'
                : "The login worked; the role's policies must allow this path.",
        });
    }
}

;// CONCATENATED MODULE: ./lib/exchangers/preset/vault/select.js



/** Where the keys are: under `data.data` in KV version 2, under `data` in version 1 and elsewhere. */
function keysOf({ data }) {
    const outer = isObject(data) ? data : {};
    const inner = Object.hasOwn(outer, 'data') ? outer.data : undefined;
    return isObject(inner) ? inner : outer;
}
/**
 * Takes what a selector means out of an answer: the key of that name where there is no dot in it or it is between
 * backticks, else the member that its names lead to, else what JSONata makes of it, as in vault-action.
 *
 * @throws {OidcError} `ERR_RESPONSE` when an expression fails
 */
async function select_select(selector, body) {
    const keys = keysOf(body);
    if (isExpression(selector))
        return textOf(await evaluate(selector, keys, body));
    const key = isQuoted(selector) ? selector.slice(1, -1) : selector;
    if (key !== selector || !key.includes('.'))
        return textOf(member(keys, key));
    const walked = walk(keys, key.split('.'));
    const value = walked === inList ? await evaluate(selector, keys, body) : walked;
    // A key may have dots in its name without backticks around it, where nothing else is meant.
    return textOf(value === undefined ? member(keys, key) : value);
}
/** A value as a variable's text; JSON that is no text keeps its form. */
function textOf(value) {
    if (value === undefined)
        return undefined;
    if (value === null)
        return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
}
/**
 * Checks the expressions among selectors.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function checkExpressions(selectors) {
    for (const selector of selectors.filter(isExpression)) {
        try {
            await compile(`data.${selector}`);
        }
        catch (error) {
            throw new errors/* OidcError */.uv('ERR_INPUT', `secrets: ${(0,core_text/* quoteForeign */.xS)(selector, 80)} is no JSONata expression (${codeOf(error)})`, {
                hint: 'A key with other characters than letters, digits and hyphens stands between backticks when it has a dot.',
            });
        }
    }
}
/** A list on the way, of which JSONata takes the member of each item. */
const inList = Symbol('in a list');
function walk(value, names) {
    let current = value;
    for (const name of names) {
        if (Array.isArray(current))
            return inList;
        current = isObject(current) ? member(current, name) : undefined;
    }
    return current;
}
/** Evaluated from the answer's top, so that functions see what they see there. */
async function evaluate(selector, keys, body) {
    const isNested = keys !== body.data;
    const expression = await compile(`data.${isNested ? 'data.' : ''}${selector}`);
    try {
        return await expression.evaluate(body);
    }
    catch (error) {
        // What the library says may hold a part of the secret.
        throw new errors/* OidcError */.uv('ERR_RESPONSE', `${(0,core_text/* quoteForeign */.xS)(selector, 80)} could not be evaluated (JSONata ${codeOf(error)})`, { hint: 'docs.jsonata.org explains the code; try the expression on data of the same form.' });
    }
}
/** Most selectors are no expressions, and their steps do without the library. */
async function compile(expression) {
    const { default: jsonata } = await __webpack_require__.e(/* import() */ 9132).then(__webpack_require__.t.bind(__webpack_require__, 79132, 19));
    return jsonata(expression);
}
/** The library throws plain objects. */
function codeOf(error) {
    const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : '';
    return typeof code === 'string' && /^[A-Z]\d{4}$/.test(code) ? code : 'failed';
}
function member(value, name) {
    return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/exchangers/preset/vault/prepare.js







/** What is read at the same time has a connection each; so many of them are opened before the login. */
const earlyConnections = 4;
/**
 * What follows the login to Vault, as in hashicorp/vault-action: reading secrets or asking for certificates.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function prepareVault(scope, taken) {
    checkMethod(scope);
    const secrets = parseSecrets(textFor('secrets', scope));
    const certificates = parseCertificates(textFor('pki', scope));
    if (secrets.length > 0 && certificates.length > 0) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'secrets and pki are given both', {
            hint: 'Give each in a step of its own.',
        });
    }
    const setsVariables = scope('exportEnv') !== false;
    const names = createNames({ ...taken, setsVariables });
    const requests = [
        ...[...new Set(secrets.map(({ path }) => path))].map((path) => readingRequest(path, scope)),
        ...certificates.map((wish) => issuingRequest(wish, scope)),
    ];
    for (const wish of secrets.filter((one) => !isEvery(one))) {
        names.take(wish, originOf(wish.path, wish.selector), 'ERR_INPUT');
    }
    for (const wish of certificates) {
        for (const part of Object.keys(certificateParts))
            takePart(wish, part, names);
    }
    const read = certificates.length > 0
        ? (loggedIn, context) => issueAll(certificates, loggedIn, context)
        : (loggedIn, context, own) => readAll(secrets, loggedIn, context, own);
    return {
        endpoints: requests.slice(0, earlyConnections).map(({ url }) => url),
        variables: names.variables,
        variablesLater: setsVariables && secrets.some(isEvery),
        load: () => checkExpressions(secrets.map(({ selector }) => selector)),
        async run(loggedIn, context) {
            const items = await read(loggedIn, context, names.copy());
            return publish(items, { loggedIn, context, setsVariables });
        },
    };
}
function textFor(name, scope) {
    const value = scope(name);
    return value === undefined ? '' : (0,preset_scope/* plainText */.wh)(value);
}
/** Where a secret is, as a person would write it. */
function originOf(path, key) {
    return `${path} ${key}`;
}
function checkMethod(scope) {
    const method = textFor('method', scope).toLowerCase();
    if (method !== '' && method !== 'jwt') {
        throw new errors/* OidcError */.uv('ERR_INPUT', `method: ${(0,core_text/* quoteForeign */.xS)(method, 40)} logs in without an ID token, and this logs in with one`, {
            hint: method === 'kubernetes'
                ? 'Its login takes the same request: give path: kubernetes, token-source: file and, in token-file, the path of the token; leave method out.'
                : "Let Vault's JWT auth method trust the job's issuer and give method: jwt with a role, or keep hashicorp/vault-action in this step.",
        });
    }
    if (scope('jwtPrivateKey') === undefined)
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', "jwtPrivateKey signs a token with a key that lasts, and this logs in with the job's own ID token", {
        hint: 'Take it out, and let the auth method trust the issuer of the job: oidc_discovery_url=https://token.actions.githubusercontent.com for GitHub.',
    });
}
async function readAll(wishes, scope, context, names) {
    const paths = [...new Set(wishes.map(({ path }) => path))];
    const bodies = await Promise.all(paths.map((path) => ask(path, () => readingRequest(path, scope), scope, context)));
    const found = new Map(paths.map((path, index) => [path, bodies[index]]));
    const items = [];
    for (const wish of wishes) {
        const body = found.get(wish.path);
        if (body === undefined)
            continue;
        if (isEvery(wish))
            items.push(...everyKey(wish, body, names));
        else
            items.push(await oneKey(wish, body));
    }
    return items;
}
async function oneKey(wish, body) {
    const { path, selector } = wish;
    const text = await select_select(selector, body);
    if (text !== undefined)
        return { ...wish, text };
    throw new errors/* OidcError */.uv('ERR_RESPONSE', `${(0,core_text/* quoteForeign */.xS)(path, 120)} has no ${(0,core_text/* quoteForeign */.xS)(selector, 60)}`, { hint: 'Check the key, and which version of the secret is read.' });
}
/** Which names these are is the answer's to say, so each is taken like one that somebody else has chosen. */
function everyKey(wish, body, names) {
    return Object.entries(keysOf(body)).map(([key, value]) => {
        const own = namesOf(wish, key);
        names.take(own, originOf(wish.path, key), 'ERR_RESPONSE');
        return { ...own, text: textOf(value) ?? '' };
    });
}
/** The members of the answer of Vault's PKI engine, by what their names end in (vault-action's src/pki.js). */
const certificateParts = {
    cert: 'certificate',
    key: 'private_key',
    ca: 'issuing_ca',
    ca_chain: 'ca_chain',
};
function takePart({ path, prefix }, part, names) {
    names.take(partNames(prefix, part), originOf(path, part), 'ERR_INPUT');
}
function partNames(prefix, part) {
    const output = normalize(`${prefix}_${part}`);
    return { output, variable: output.toUpperCase() };
}
async function issueAll(wishes, scope, context) {
    const issued = await Promise.all(wishes.map(async (wish) => {
        const body = await ask(wish.path, () => issuingRequest(wish, scope), scope, context);
        return Object.entries(certificateParts).flatMap(([part, member]) => {
            const value = body?.data?.[member];
            const text = Array.isArray(value) ? value.join('\n') : textOf(value);
            return text === undefined ? [] : [{ ...partNames(wish.prefix, part), text }];
        });
    }));
    return issued.flat();
}
function publish(items, { loggedIn, context, setsVariables, }) {
    // Lists of entries: a member called __proto__ must be one like any other.
    const env = [];
    const outputs = [];
    const unset = [];
    for (const { variable, output, text } of items) {
        const value = prepare_decode(text, loggedIn, context);
        if (value === undefined) {
            // What is empty is no secret, and a step that reads it finds nothing either way.
            if (setsVariables)
                unset.push(variable);
            continue;
        }
        if (setsVariables)
            env.push([variable, value]);
        outputs.push([output, value]);
    }
    return { env: Object.fromEntries(env), outputs: Object.fromEntries(outputs), unset };
}
function prepare_decode(text, scope, context) {
    if (text === '')
        return undefined;
    const whole = context.mask(text);
    const encoding = scope('secretEncodingType');
    if (encoding === undefined)
        return whole;
    const decoded = Buffer.from(text, (0,preset_scope/* plainText */.wh)(encoding)).toString('utf8');
    return decoded === '' ? undefined : context.mask(decoded);
}

;// CONCATENATED MODULE: ./lib/exchangers/preset/extension.js


/** Checks the inputs of a preset's extension. */
function prepareExtension(preset, scope, outputs) {
    if (preset.extension !== 'vault')
        return undefined;
    const variables = variablesOf(preset, scope).map(([name]) => name);
    return prepareVault(scope, { variables, outputs });
}

// EXTERNAL MODULE: ./lib/exchangers/preset/fill-url.js
var fill_url = __webpack_require__(39911);
// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/http/reply.js
var http_reply = __webpack_require__(63900);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
// EXTERNAL MODULE: ./lib/http/revoke.js
var revoke = __webpack_require__(21384);
// EXTERNAL MODULE: ./lib/exchangers/refusal.js
var refusal = __webpack_require__(86914);
// EXTERNAL MODULE: ./lib/exchangers/preset/pick.js
var pick = __webpack_require__(43031);
// EXTERNAL MODULE: ./lib/core/secret.js
var secret = __webpack_require__(58563);
;// CONCATENATED MODULE: ./lib/exchangers/preset/preset-credentials.js







/** Builds credentials from what the requests brought. */
function buildCredentials(run, scope, claims) {
    const { preset, context } = run;
    const expiresAt = readEnd(preset.expires, scope, context.now(), claims);
    const env = {};
    for (const [name, variable] of variablesOf(preset, scope)) {
        const value = valueFor(variable, scope, context);
        if (value !== undefined)
            env[name] = value;
    }
    const revocation = buildRevocation(run, scope);
    return {
        identity: (0,preset_scope/* fillText */.BB)(preset.identity ?? '', scope) || `a client of ${preset.title}`,
        ...(expiresAt === undefined ? {} : { expiresAt }),
        env,
        outputs: outputsOf(preset, scope, context, expiresAt),
        files: Object.entries(preset.files ?? {}).map(([name, file]) => fileOf(name, file, scope, context)),
        ...(revocation === undefined ? {} : { revocation }),
    };
}
/**
 * The request that makes the credential useless, where the service has one and something was obtained.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT` for an address that an answer has told and that is not to be used
 */
function buildRevocation({ preset, endpoints, context }, scope) {
    const template = preset.revoke;
    if (template === undefined)
        return undefined;
    const has = (name) => scope(name) !== undefined;
    if (template.when !== undefined && !(0,preset_scope/* isSet */.vM)(scope(template.when)))
        return undefined;
    // Without what it is to revoke it would only be refused.
    const picked = new Set(preset.steps.flatMap(({ pick = {} }) => Object.keys(pick)));
    const names = (0,fill_request/* namesIn */.wX)(template);
    if (names.other.some((name) => picked.has(name) && !has(name)))
        return undefined;
    const address = (0,preset_scope/* chooseTemplate */._h)(template.url, has);
    if (address === undefined && names.url.some((name) => picked.has(name)))
        return undefined;
    const { url } = (0,fill_request/* fillRequest */.Dv)({ url: address ?? template.url, ...(template.query ? { query: template.query } : {}) }, scope);
    if (address !== undefined && (0,preset_scope/* placeholdersOf */.iJ)(address).some(({ name }) => picked.has(name))) {
        checkHost(url, endpoints, preset);
    }
    const fill = (fields = {}) => Object.fromEntries(Object.entries(fields).flatMap(([name, text]) => {
        const value = fillSecret(text, scope, context);
        return value === undefined ? [] : [[name, value]];
    }));
    const own = { ...fill(template.headers), ...basicOf(template, scope, context) };
    const headers = { ...(0,fill_request/* moreHeaders */.S3)(template, scope, Object.keys(own)), ...own };
    const bearer = template.bearer === undefined ? undefined : fillSecret(template.bearer, scope, context);
    return {
        method: template.method === 'DELETE' ? 'DELETE' : 'POST',
        url: url.href,
        ...(bearer ? { bearer: bearer instanceof secret/* Secret */.z ? bearer : context.mask(bearer) } : {}),
        ...(Object.keys(headers).length === 0 ? {} : { headers }),
        ...(template.form ? { form: fill(template.form) } : {}),
        ...(template.json ? { json: fill(template.json) } : {}),
    };
}
function basicOf({ basic }, scope, context) {
    const { Authorization: value } = basic === undefined ? {} : (0,fill_request/* authorizationOf */.P_)({ basic }, scope);
    return value === undefined ? {} : { Authorization: context.mask(value) };
}
/** A template that is one placeholder keeps the secret as it is; where a part of it is one, all of it is. */
function fillSecret(template, scope, context) {
    const [only] = (0,preset_scope/* placeholdersOf */.iJ)(template);
    const value = only?.text === template ? scope(only.name) : undefined;
    if (value instanceof secret/* Secret */.z)
        return value;
    const text = (0,preset_scope/* fillText */.BB)(template, scope);
    return text && holdsSecret(template, scope) ? context.mask(text) : text;
}
function fillValue(template, scope, context) {
    return fillSecret(template, scope, context) || undefined;
}
function holdsSecret(template, scope) {
    return (0,preset_scope/* placeholdersOf */.iJ)(template).some(({ name }) => scope(name) instanceof secret/* Secret */.z);
}
function valueFor(variable, scope, context) {
    if (typeof variable === 'string')
        return fillValue(variable, scope, context);
    return 'file' in variable ? { file: variable.file } : fillValue(variable.value, scope, context);
}
function outputsOf(preset, scope, context, expiresAt) {
    const outputs = {};
    const add = (name, value) => {
        if (value !== undefined)
            outputs[name] = value;
    };
    if (preset.credential !== undefined) {
        add('access-token', fillValue(`{${preset.credential}}`, scope, context));
    }
    if (expiresAt !== undefined)
        outputs['expires-at'] = expiresAt.toISOString();
    for (const [name, { value }] of Object.entries(preset.outputs ?? {})) {
        add(name, fillValue(value, scope, context));
    }
    return outputs;
}
function fileOf(name, file, scope, context) {
    const text = 'text' in file
        ? (0,preset_scope/* fillText */.BB)(file.text, scope)
        : `${JSON.stringify((0,preset_scope/* fillJson */.uN)(file.json, scope), null, 2)}\n`;
    if (text === undefined || text === '') {
        throw new errors/* OidcError */.uv('ERR_RESPONSE', `There is nothing to write to the file ${name}`);
    }
    return { name, content: context.mask(text) };
}
function readEnd(expiry, scope, now, claims) {
    if (expiry === undefined)
        return undefined;
    if ('after' in expiry)
        return new Date(now.getTime() + expiry.after * 1000);
    const name = 'in' in expiry ? expiry.in : 'at' in expiry ? expiry.at : expiry.jwt;
    if ('jwt' in expiry && name === 'token')
        return (0,jwt/* dateOf */.Q$)(claims?.exp);
    const value = scope(name);
    if (value === undefined)
        return undefined;
    const text = (0,preset_scope/* plainText */.wh)(value);
    if ('jwt' in expiry)
        return endOfToken(text);
    if ('in' in expiry) {
        const seconds = Number(text) / (expiry.unit === 'ns' ? 1e9 : 1);
        return seconds > 0 && seconds < 1e10 ? new Date(now.getTime() + seconds * 1000) : undefined;
    }
    return (0,pick/* readExpiry */.Ay)(text, now);
}
/** The end that a credential which is a JWT says of itself; none where it is not one after all. */
function endOfToken(text) {
    try {
        return (0,jwt/* dateOf */.Q$)((0,jwt/* decodeToken */.oL)(text).claims.exp);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/exchangers/preset/single-use.js
var single_use = __webpack_require__(4492);
;// CONCATENATED MODULE: ./lib/exchangers/preset/run-preset.js












/** Makes the function that sends a preset's requests and builds credentials from what they brought. */
function runPreset(prepared) {
    return async (tokens, context) => {
        const { preset, scope } = prepared;
        const picked = new Map();
        const audience = preset.audience;
        const isKnown = audience === undefined ||
            (0,preset_scope/* chooseTemplate */._h)(audience, (name) => scope(name) !== undefined) !== undefined;
        let supply;
        const run = {
            ...prepared,
            context,
            picked,
            presented: undefined,
            scope: (name) => picked.get(name) ?? scope(name),
            tokens() {
                if (supply === undefined) {
                    const told = isKnown ? undefined : tokens.ofAudience?.(audienceOf(preset, run.scope));
                    const all = told ?? tokens;
                    supply = preset.singleUse ? (0,single_use/* unspent */.S)(all) : all;
                }
                return supply;
            },
        };
        try {
            return await exchange(run);
        }
        catch (error) {
            const { context } = run;
            const revocation = revocationOf(run);
            await (0,revoke/* giveBack */.F)([{ label: preset.title, revocation }], context, 'what followed failed');
            throw error;
        }
    };
}
async function exchange(run) {
    const { preset } = run;
    for (const step of preset.steps) {
        if (step.when !== undefined && !(0,preset_scope/* isSet */.vM)(run.scope(step.when)))
            continue;
        if (step.unless !== undefined && (0,preset_scope/* isSet */.vM)(run.scope(step.unless)))
            continue;
        for (const [name, value] of await sendStep(step, run))
            run.picked.set(name, value);
    }
    // Where the ID token is the credential, or part of a file, it is no request that takes it.
    const token = await (preset.steps.length === 0 || usesToken(preset)
        ? run.tokens().get()
        : undefined);
    const scope = withToken(run.scope, token, run.context);
    const credentials = buildCredentials(run, scope, token?.claims);
    if (run.extension === undefined)
        return credentials;
    const more = await run.extension.run(scope, run.context);
    return {
        ...credentials,
        env: { ...credentials.env, ...more.env },
        outputs: { ...credentials.outputs, ...more.outputs },
        unset: more.unset,
    };
}
/** Whether something besides the requests holds the ID token. */
function usesToken({ env, files, outputs, credential }) {
    return credential === 'token' || /\{token\}/.test(JSON.stringify([env, files, outputs]));
}
function audienceOf(preset, scope) {
    const has = (name) => scope(name) !== undefined;
    const template = (0,preset_scope/* chooseTemplate */._h)(preset.audience ?? [], has);
    if (template !== undefined)
        return (0,preset_scope/* fillText */.BB)(template, scope);
    throw new errors/* OidcError */.uv('ERR_RESPONSE', `${preset.title} did not say which audience it wants`, {
        hint: 'Give the input audience.',
    });
}
async function sendStep(step, run) {
    const { context, preset } = run;
    const { url, other } = (0,fill_request/* namesIn */.wX)(step);
    const needsToken = [...url, ...other].some((name) => name === 'token' || name === 'audience');
    let earlier;
    try {
        return await (0,retry/* retry */.L5)(`Exchanging the ID token at ${preset.title}`, context, async () => {
            const token = needsToken ? await run.tokens().get() : undefined;
            if (token !== undefined) {
                if (preset.singleUse)
                    (0,single_use/* refuseSpent */.L)(token, earlier);
                run.presented = token;
            }
            try {
                const request = (0,fill_request/* fillRequest */.Dv)(step, withToken(run.scope, token, context));
                checkHost(request.url, run.endpoints, preset);
                const reply = await context.http.send(request, context.signal);
                context.log.debug(`${request.method} ${request.url.host}: ${reply.status}`);
                return readAnswer(step, reply, request.url.host, run);
            }
            catch (failure) {
                if (token !== undefined)
                    earlier = { token, failure };
                await giveBackPart(step, run);
                throw failure;
            }
        });
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv) || error.code !== 'ERR_REFUSED')
            throw error;
        if (run.presented === undefined)
            throw error;
        throw await (0,refusal/* explainRefusal */.GC)(error, run.presented, factsOf(run));
    }
}
/** An answer that lacks something may hold a credential nevertheless, and the next attempt brings another one. */
async function giveBackPart({ pick = {} }, run) {
    const names = Object.keys(pick).filter((name) => run.picked.has(name));
    if (names.length === 0)
        return;
    const { preset, context } = run;
    const revocation = revocationOf(run);
    await (0,revoke/* giveBack */.F)([{ label: preset.title, revocation }], context, 'its answer was not whole');
    for (const name of names)
        run.picked.delete(name);
}
function withToken(scope, token, context) {
    return (name) => {
        switch (name) {
            case 'token':
                return token?.token;
            case 'audience':
                return token === undefined ? undefined : (0,jwt/* audiencesOf */.Rm)(token.claims)[0];
            case 'now':
                return context
                    .now()
                    .toISOString()
                    .replace(/\.\d+Z$/, 'Z');
            case 'now-seconds':
                return Math.floor(context.now().getTime() / 1000);
            default:
                return scope(name);
        }
    };
}
/** Success is a status of 2xx and everything there that must be there. */
function readAnswer(step, reply, host, run) {
    const { preset, context } = run;
    checkAnswer(preset, reply, host, context);
    const json = (0,http_reply/* parseJson */.qF)(reply.body);
    const picked = [];
    for (const [name, path] of Object.entries(step.pick ?? {})) {
        const found = (0,pick/* pickFrom */.wl)(reply, json, path);
        if (found === undefined && !step.optional?.includes(name)) {
            for (const [part, value] of picked)
                run.picked.set(part, value);
            throw missing(path, reply, host);
        }
        if (found === undefined)
            continue;
        const isPublic = preset.public?.includes(name);
        if (!isPublic && preset.maskBase64)
            context.mask(Buffer.from(found).toString('base64'));
        picked.push([name, isPublic ? found : context.mask(found)]);
    }
    return picked;
}
function checkAnswer(preset, reply, host, context) {
    try {
        (0,http_reply/* checkStatus */.dO)(reply, host, context.now());
    }
    catch (error) {
        if (error instanceof errors/* OidcError */.uv && preset.retry?.includes(reply.status)) {
            throw error.with({ transient: true, code: 'ERR_SERVICE' });
        }
        if (error instanceof errors/* OidcError */.uv && refusesAsFault(preset, reply)) {
            throw error.with({ transient: false, code: 'ERR_REFUSED' });
        }
        throw error;
    }
}
/** Whether an answer of 5xx is a refusal by its words: the preset says which, and another attempt would be in vain. */
function refusesAsFault(preset, { status, body }) {
    const said = body.toLowerCase();
    return (preset.refusals ?? []).some((refusal) => refusal.status === status &&
        status >= 500 &&
        refusal.says !== undefined &&
        said.includes(refusal.says.toLowerCase()));
}
/** An answer of 200 that speaks of an error is a refusal; one that is merely odd may be better the next time. */
function missing(path, reply, host) {
    if ((0,http_reply/* statesError */.pT)(reply.body)) {
        return new errors/* OidcError */.uv('ERR_REFUSED', `${host} answered ${reply.status}: ${(0,http_reply/* extractErrorText */.rA)(reply.body)}`);
    }
    const what = path === '$body' ? 'anything in it' : path.replace(/^\$\w+:/, '');
    return new errors/* OidcError */.uv('ERR_RESPONSE', `${host} answered ${reply.status} without ${what}`, {
        transient: true,
    });
}
function factsOf({ preset, endpoints }) {
    const host = endpoints[0]?.host ?? preset.title;
    const cloud = preset.judgedAs;
    return {
        service: preset.title,
        compares: [
            preset.compares ?? `what it was told to trust, at ${host}; usually iss, aud and sub`,
        ],
        causes: (preset.refusals ?? []).map(({ status, says, hint }) => ({
            says: {
                test: (message) => (status === undefined || message.includes(` answered ${status}`)) &&
                    (says === undefined || message.toLowerCase().includes(says.toLowerCase())),
            },
            advise: () => hint,
        })),
        ...(cloud !== undefined && {
            async advise(claims, said) {
                const { adviseOnRefusal } = await Promise.all(/* import() */[__webpack_require__.e(9261), __webpack_require__.e(1012)]).then(__webpack_require__.bind(__webpack_require__, 3520));
                return adviseOnRefusal({ cloud, claims, said });
            },
        }),
    };
}
/** What was obtained before a later request failed must not live on. */
function revocationOf(run) {
    try {
        return buildRevocation(run, run.scope);
    }
    catch {
        run.context.log.warning(`${run.preset.title}: what was obtained could not be revoked`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/exchangers/preset/preset-exchanger.js






/** Makes an exchanger out of a preset: the one interpreter of them all. */
function createPresetExchanger(name, preset) {
    return {
        name,
        title: preset.title,
        summary: preset.summary,
        inputs: preset.parameters,
        outputs: preset_exchanger_outputsOf(preset),
        hasOwnServer: true,
        ...(preset.subActionDefaults === undefined
            ? {}
            : { subActionDefaults: preset.subActionDefaults }),
        prepare: (values, env) => prepare(preset, values, env),
    };
}
function preset_exchanger_outputsOf(preset) {
    const isVariable = Object.keys(preset.env ?? {}).length > 0;
    const own = Object.entries(preset.outputs ?? {}).map(([name, { description, onRequest }]) => [name, onRequest === undefined ? { description } : { description, onRequest }]);
    return {
        ...(preset.credential === undefined
            ? {}
            : {
                'access-token': {
                    description: 'The credential.',
                    ...(isVariable ? { onRequest: true } : {}),
                },
            }),
        ...(preset.expires === undefined
            ? {}
            : {
                'expires-at': {
                    description: 'When the credential ends, in ISO 8601, where the service says it.',
                },
            }),
        ...Object.fromEntries(own),
    };
}
function prepare(preset, values, _env) {
    const scope = (name) => {
        const isUsed = Object.hasOwn(values, name) && preset.parameters[name]?.unused === undefined;
        const value = isUsed ? values[name] : undefined;
        return Array.isArray(value) && value.length === 0 ? undefined : value;
    };
    const extension = prepareExtension(preset, scope, Object.keys(preset_exchanger_outputsOf(preset)));
    const endpoints = [...endpointsOf(preset, scope), ...(extension?.endpoints ?? [])];
    const prepared = { preset, scope, endpoints, extension };
    const template = preset.audience;
    const has = (name) => scope(name) !== undefined;
    const known = template === undefined ? undefined : (0,preset_scope/* chooseTemplate */._h)(template, has);
    const token = template !== undefined && known === undefined
        ? { kind: 'later' }
        : { kind: 'now', audience: known === undefined ? undefined : (0,preset_scope/* fillText */.BB)(known, scope) };
    return {
        token,
        endpoints,
        variables: [
            ...variablesOf(preset, scope).map(([name]) => name),
            ...(extension?.variables ?? []),
        ],
        ...(extension?.variablesLater ? { variablesLater: true } : {}),
        ...(extension?.load === undefined ? {} : { load: extension.load }),
        ...(preset.unverified !== undefined && (0,preset_scope/* isSet */.vM)(scope(preset.unverified))
            ? { tls: { isUnverified: true } }
            : {}),
        run: runPreset(prepared),
    };
}
/** The addresses that can be told before any request; every other one must be at the same hosts. */
function endpointsOf(preset, scope) {
    const has = (name) => scope(name) !== undefined;
    const picked = new Set(preset.steps.flatMap(({ pick = {} }) => Object.keys(pick)));
    return preset.steps.flatMap((step) => {
        const isLeftOut = (step.when !== undefined && !picked.has(step.when) && !(0,preset_scope/* isSet */.vM)(scope(step.when))) ||
            (step.unless !== undefined && (0,preset_scope/* isSet */.vM)(scope(step.unless)));
        if (isLeftOut)
            return [];
        const template = (0,preset_scope/* chooseTemplate */._h)(step.url, has);
        if (template !== undefined)
            return [(0,fill_url/* fillUrl */.T)(template, scope)];
        // What an answer is to tell is not known yet; anything else is missing, and the filling says what.
        const isTold = (0,fill_request/* namesIn */.wX)(step).url.some((name) => picked.has(name));
        return isTold ? [] : [(0,fill_url/* fillUrl */.T)((0,fill_request/* firstOf */.Ku)(step.url), scope)];
    });
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58563);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);



/** Braces around anything else are text, so that a GraphQL query can be written. */
const pattern = /\{(\+?)([A-Za-z][\w-]*)(?:\.(host|hostname))?\}/g;
/** The placeholders of a template, in order. */
function placeholdersOf(template) {
    return [...template.matchAll(pattern)].map(([text, plus, name = '', part]) => ({
        text,
        isPath: plus === '+',
        name,
        part: part,
    }));
}
/** A template's text pieces and placeholders by turns, beginning and ending with text. */
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
/** What a placeholder stands for, as text; `undefined` where it has no value. */
function textFor({ name, part }, scope) {
    const value = scope(name);
    if (value === undefined)
        return undefined;
    const text = plainText(value);
    if (part === undefined)
        return text;
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
/** Fills a template in one pass: what was put in is never looked at again. `undefined` where a value is missing. */
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
/** Fills the texts of a JSON value; what has no value is left out, and what is empty because of that. */
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
    if (typeof template !== 'object')
        return template;
    const members = Object.entries(template)
        .map(([name, item]) => [name, fillJson(item, scope)])
        .filter(([, item]) => item !== undefined);
    const wasEmpty = Object.keys(template).length === 0;
    // fromEntries defines members, it does not assign them, so a member named __proto__ is only a member.
    return members.length === 0 && !wasEmpty ? undefined : Object.fromEntries(members);
}
/** Whether a condition holds: its name has a value, and that is not `false`. */
function isSet(value) {
    return value !== undefined && value !== false;
}


/***/ }),

/***/ 4492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ refuseSpent),
/* harmony export */   S: () => (/* binding */ unspent)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** Tokens that a service which takes each only once has seen, also through another exchange of the same step. */
const spent = new WeakSet();
/** Tokens that no service has seen yet: a new one for every attempt. */
function unspent(tokens) {
    return {
        async get() {
            const first = await tokens.get();
            if (spent.has(first))
                tokens.renew();
            const token = spent.has(first) ? await tokens.get() : first;
            spent.add(token);
            return token;
        },
        renew: () => tokens.renew(),
        get tokenUrl() {
            return tokens.tokenUrl;
        },
    };
}
/**
 * Refuses to send a token again that the service may have taken: some sources have only one for the whole job.
 *
 * A failure that shows that the service never took it (no connection, 429, 503) is no reason.
 *
 * @throws the earlier failure, which is then final
 */
function refuseSpent(next, earlier) {
    if (earlier === undefined || next.token.reveal() !== earlier.token.token.reveal())
        return;
    const { failure } = earlier;
    if (!(failure instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv) || wasNotTaken(failure))
        return;
    throw failure.with({
        transient: false,
        hint: 'The service takes each ID token only once, and the source here has only this one: run the job again.',
    });
}
function wasNotTaken(failure) {
    const cause = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(failure.cause) ?? '';
    return (/ answered (?:429|503)\b/.test(failure.message) ||
        ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(cause));
}


/***/ }),

/***/ 86914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ explainRefusal),
/* harmony export */   KC: () => (/* binding */ adviseOnSubject),
/* harmony export */   dq: () => (/* binding */ explainingRefusals),
/* harmony export */   f7: () => (/* binding */ joinAdvice)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);



const noAnswer = { host: '', status: 0, code: '', text: '' };
/**
 * Adds to a refusal what is needed to find its reason: the token's telling claims next to what the service compares,
 * and a hint that names the likely causes.
 */
async function explainRefusal(error, token, facts) {
    const { service = noAnswer } = error;
    const cause = facts.causes.find(({ when, says }) => when?.(service) ?? says?.test(error.message) ?? false);
    const advice = cause?.advise(token.claims, error.message) ??
        error.hint ??
        `Compare the token's claims with what ${facts.service} was told to trust.`;
    const lines = await adviceOf(facts, token.claims, error.message);
    return error.with({
        details: [
            ...error.details,
            'The ID token says:',
            ...(0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .describeClaims */ .Zs)(token.claims).map((line) => `  ${line}`),
            `${facts.service} compares:`,
            ...facts.compares.map((line) => `  ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(line, 400)}`),
            ...lines,
        ],
        hint: `${advice}${advice.endsWith('\n') ? '' : ' '}When the permission was granted only just now, set retry-on-denied-s to wait until it has spread.`,
    });
}
/** The refusal is what is to be told, whatever becomes of what could be said besides. */
async function adviceOf({ advise }, claims, said) {
    try {
        return (await advise?.(claims, said)) ?? [];
    }
    catch {
        return [];
    }
}
/**
 * Does the work of an exchange and explains its refusal by the token that was presented last.
 *
 * @param work gets a function that gives the token to present, to be called for each attempt
 */
async function explainingRefusals(tokens, facts, work) {
    let presented;
    const present = async () => {
        presented = await tokens.get();
        return presented;
    };
    try {
        return await work(present);
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv) || error.code !== 'ERR_REFUSED')
            throw error;
        throw presented === undefined ? error : await explainRefusal(error, presented, facts);
    }
}
/** A sentence about the subject's form, where that is a common reason for a mismatch; empty where it is not. */
function adviseOnSubject(claims) {
    const subject = typeof claims.sub === 'string' ? claims.sub : '';
    const advice = [];
    // GitHub, since 2026-07-15: https://docs.github.com/actions/reference/security/oidc (immutable subject claims).
    if (/^repo:[^:/]+@\d+\/[^:]+@\d+(?::|$)/.test(subject)) {
        advice.push("The subject has GitHub's immutable form (owner@id/repository@id); a rule written for the older form owner/repository does not match it.");
    }
    if (/:environment:/.test(subject)) {
        advice.push('The job has an environment, so the subject ends in :environment:<name>; a rule for a branch (:ref:refs/heads/…) does not match it.');
    }
    else if (/:ref:refs\//.test(subject)) {
        advice.push('The job has no environment, so the subject ends in its ref; a rule for :environment:<name> does not match it.');
    }
    else if (/:pull_request$/.test(subject)) {
        advice.push('The job runs for a pull request, so the subject ends in :pull_request; a rule for a branch or an environment does not match it.');
    }
    return advice.join(' ');
}
/** Joins sentences, leaving out the empty ones. */
function joinAdvice(...sentences) {
    return sentences.filter((sentence) => sentence !== '').join(' ');
}


/***/ }),

/***/ 91741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   SS: () => (/* binding */ requestJson),
/* harmony export */   T9: () => (/* binding */ requestText),
/* harmony export */   fe: () => (/* binding */ pickAccessToken),
/* harmony export */   hH: () => (/* binding */ secondsAt)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63900);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28394);



/**
 * Sends a request under the retry policy and returns what was picked from its JSON answer.
 *
 * @throws {OidcError} what {@link readJson} and `Http.send` throw; a 2xx without what was wanted is `ERR_RESPONSE`
 */
function requestJson(spec, context) {
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(spec.label, context, async () => {
        const reply = await send(spec, context);
        const picked = spec.pick(judge(spec, reply, () => (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(reply, spec.service, context.now())));
        if (picked !== undefined)
            return picked;
        throw withoutWanted(spec, reply);
    });
}
/**
 * See {@link requestJson}, for an answer that is nothing but one line of text: a token by itself.
 *
 * @throws {OidcError} what {@link checkStatus} and `Http.send` throw; a 2xx that is no such line is `ERR_RESPONSE`
 */
function requestText(spec, context) {
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(spec.label, context, async () => {
        const reply = await send(spec, context);
        judge(spec, reply, () => (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .checkStatus */ .dO)(reply, spec.service, context.now()));
        const text = reply.body.trim();
        if (/^[^\s<{]+$/.test(text))
            return text;
        throw withoutWanted(spec, reply);
    });
}
async function send(spec, context) {
    const request = await spec.request();
    const reply = await (spec.send?.(request, context.signal) ??
        context.http.send(request, context.signal));
    context.log.debug(`${request.method} ${request.url.host}: ${reply.status}`);
    return reply;
}
function withoutWanted({ service, wanted }, { status }) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_RESPONSE', `${service} answered ${status} without ${wanted}`, {
        transient: true,
    });
}
/** A member of a JSON answer that must be text and not empty. */
function textAt(body, name) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A member that must be a positive number, or text that is one: some services send lifetimes as text. */
function secondsAt(body, name) {
    const value = Object.hasOwn(body, name) ? Number(body[name]) : Number.NaN;
    return Number.isFinite(value) && value > 0 ? value : undefined;
}
/** Takes `access_token` and `expires_in` (seconds) out of an answer, RFC 6749 §5.1; the token is masked at once. */
function pickAccessToken(body, context) {
    const token = textAt(body, 'access_token');
    if (token === undefined)
        return undefined;
    const seconds = secondsAt(body, 'expires_in');
    const expiresAt = seconds === undefined ? undefined : new Date(context.now().getTime() + seconds * 1000);
    return { token: context.mask(token), expiresAt };
}
function judge(spec, reply, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv))
            throw error;
        if (spec.isTransient?.(reply))
            throw error.with({ transient: true, code: 'ERR_SERVICE' });
        if (error.code === 'ERR_REFUSED' && spec.refusedAs)
            throw error.with({ code: spec.refusedAs });
        throw error;
    }
}


/***/ })

};
