export const id = 2550;
export const ids = [2550,6879];
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

/***/ 42550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPresetExchanger: () => (/* binding */ createPresetExchanger),
  H: () => (/* binding */ preparePreset)
});

// EXTERNAL MODULE: ./lib/core/defined.js
var defined = __webpack_require__(50862);
// EXTERNAL MODULE: ./lib/exchangers/preset/fill-request.js
var fill_request = __webpack_require__(36879);
// EXTERNAL MODULE: ./lib/exchangers/preset/fill-url.js
var fill_url = __webpack_require__(39911);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/exchangers/preset/scope.js
var preset_scope = __webpack_require__(24120);
;// CONCATENATED MODULE: ./lib/exchangers/preset/prepared-preset.js


/** The variables that a preset sets with these parameters in this job, with their names filled in. */
function variablesOf(preset, scope, env) {
    return Object.entries(preset.env ?? {}).flatMap(([name, value]) => {
        const filled = (0,preset_scope/* fillText */.BB)(name, scope);
        if (filled === undefined)
            return [];
        const isLeftOut = typeof value === 'object' &&
            ('when' in value ? !(0,preset_scope/* isSet */.vM)(scope(value.when)) : value.unlessSet && Boolean(env[filled]));
        return isLeftOut ? [] : [[filled, value]];
    });
}
/**
 * Checks that an address from an answer is at a host that the workflow named.
 *
 * @throws {OidcError} `ERR_ENDPOINT`
 */
function checkHost(url, endpoints, { title }) {
    if (endpoints.some(({ origin }) => origin === url.origin))
        return;
    throw new errors/* OidcError */.uv('ERR_ENDPOINT', `${title} named an address at another host, ${url.host}; no token is sent there`, { hint: 'Check the address that the inputs give for the exchange.' });
}

// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/http/reply.js
var http_reply = __webpack_require__(63900);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
// EXTERNAL MODULE: ./lib/http/revoke.js
var revoke = __webpack_require__(21384);
// EXTERNAL MODULE: ./lib/exchangers/refusal.js
var refusal = __webpack_require__(86914);
;// CONCATENATED MODULE: ./lib/exchangers/preset/pick.js

/**
 * Gets a member of a JSON value by its path: `auth.client_token` or `keys.0.value`.
 *
 * Only own members count: `constructor` and `__proto__` find nothing unless the answer has them.
 */
function pick(value, path) {
    let current = value;
    for (const name of path.split('.')) {
        if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) {
            return undefined;
        }
        // An array's length is an own member, but never the one that is wanted.
        if (Array.isArray(current) && !/^\d+$/.test(name))
            return undefined;
        current = Reflect.get(current, name);
    }
    return current;
}
/**
 * Reads when something expires.
 *
 * A number, also as text, is a count of seconds from now, as `expires_in` of RFC 6749 §5.1; from 10⁹ on (31 years) it
 * is seconds since 1970. Other text is an ISO 8601 date.
 */
function readExpiry(found, now) {
    if (typeof found !== 'number' && typeof found !== 'string')
        return undefined;
    const isNumber = typeof found === 'number' || /^\d{1,12}(?:\.\d+)?$/.test(found);
    const seconds = Number(found);
    if (isNumber && seconds <= 0)
        return undefined;
    const at = isNumber
        ? new Date(seconds * 1000 + (seconds < 1e9 ? now.getTime() : 0))
        : parseIso(String(found));
    return at === undefined || Number.isNaN(at.getTime()) ? undefined : at;
}
/** Stricter than `Date.parse`: ISO 8601 only. Without a zone it is UTC. */
function parseIso(text) {
    const [, date, time = '00:00:00', zone = 'Z'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(text) ?? [];
    return date === undefined ? undefined : new Date(`${date}T${time}${zone.toUpperCase()}`);
}
/**
 * Picks a value from an answer: `auth.token` from its JSON, `$body`, `$header:Name`, `$xml:Tag`, `$jwt:path:claim`.
 *
 * @returns text that is not empty; numbers and booleans are converted
 */
function pickFrom(reply, json, path) {
    const found = locate(reply, json, path);
    if (typeof found === 'number' || typeof found === 'boolean')
        return String(found);
    return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}
function locate(reply, json, path) {
    // An HTML page comes from a proxy or a sign-in page and is never a credential.
    if (path === '$body')
        return /^\s*</.test(reply.body) ? undefined : reply.body;
    const [kind, name = '', claim = ''] = path.startsWith('$') ? path.split(':', 3) : [];
    if (kind === '$header')
        return reply.headers[name.toLowerCase()];
    if (kind === '$xml')
        return xmlText(reply.body, name);
    if (kind === '$jwt')
        return claimOf(pick(json, name), claim);
    return pick(json, path);
}
/** A claim of a value that is a JWT; its signature is the service's affair. */
function claimOf(token, claim) {
    try {
        return pick((0,jwt/* decodeToken */.oL)(String(token)).claims, claim);
    }
    catch {
        return undefined;
    }
}
/** The text of the first element with that name, in linear time; an element that holds others has none. */
function xmlText(body, name) {
    let next = 0;
    for (let at = body.indexOf(`<${name}`); at >= 0; at = body.indexOf(`<${name}`, next)) {
        next = body.indexOf('<', at + 1);
        if (next < 0)
            return undefined;
        const [tag = '', text] = body.slice(at, next).split('>', 2);
        if (text === undefined || !body.startsWith(`</${name}>`, next))
            continue;
        if (!/^(?:\s|$)/.test(tag.slice(name.length + 1)))
            continue;
        return text
            .replace(/&(lt|gt|quot|apos|amp);/g, (_, entity) => entities[entity] ?? '')
            .trim();
    }
    return undefined;
}
const entities = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
};

// EXTERNAL MODULE: ./lib/core/secret.js
var secret = __webpack_require__(58563);
;// CONCATENATED MODULE: ./lib/exchangers/preset/preset-credentials.js








/** Builds credentials from the picked values. */
function buildCredentials(run, scope, claims) {
    const { preset, context } = run;
    const expiresAt = readEnd(preset.expires, scope, context.now(), claims);
    const env = {};
    for (const [name, variable] of variablesOf(preset, scope, context.env)) {
        const value = valueFor(variable, scope, context);
        if (value !== undefined)
            env[name] = value;
    }
    const revocation = buildRevocation(run, scope);
    return {
        identity: (0,preset_scope/* fillText */.BB)(preset.identity ?? '', scope) || `a client of ${preset.title}`,
        env,
        outputs: outputsOf(preset, scope, context, expiresAt),
        files: Object.entries(preset.files ?? {}).map(([name, file]) => fileOf(name, file, scope, context)),
        ...(0,defined/* defined */.s)({ expiresAt, revocation }),
    };
}
/**
 * Builds the request that revokes the credential, if the service has one and a credential was obtained.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT` for an address from an answer that is not allowed
 */
function buildRevocation({ preset, endpoints, context }, scope) {
    const template = preset.revoke;
    if (template === undefined)
        return undefined;
    const has = (name) => scope(name) !== undefined;
    if (template.when !== undefined && !(0,preset_scope/* isSet */.vM)(scope(template.when)))
        return undefined;
    // Without the value to revoke, the request would be refused.
    const picked = new Set(preset.steps.flatMap(({ pick = {} }) => Object.keys(pick)));
    const names = (0,fill_request/* namesIn */.wX)(template);
    if (names.other.some((name) => picked.has(name) && !has(name)))
        return undefined;
    const address = (0,preset_scope/* chooseTemplate */._h)(template.url, has);
    if (address === undefined && names.url.some((name) => picked.has(name)))
        return undefined;
    const { url } = (0,fill_request/* fillRequest */.Dv)({ url: address ?? template.url, ...(0,defined/* defined */.s)({ query: template.query }) }, scope);
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
        ...(0,defined/* defined */.s)({
            bearer: typeof bearer === 'string' ? context.mask(bearer) : bearer,
            headers: Object.keys(headers).length === 0 ? undefined : headers,
            form: template.form && fill(template.form),
            json: template.json && fill(template.json),
        }),
    };
}
function basicOf({ basic }, scope, context) {
    const { Authorization: value } = basic === undefined ? {} : (0,fill_request/* authorizationOf */.P_)({ basic }, scope);
    return value === undefined ? {} : { Authorization: context.mask(value) };
}
/** A template that is a single placeholder keeps its secret. A text with a secret in it is masked as a whole. */
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
        const template = (0,preset_scope/* chooseTemplate */._h)(value, (one) => scope(one) !== undefined);
        add(name, template && fillValue(template, scope, context));
    }
    return outputs;
}
function fileOf(name, file, scope, context) {
    const text = 'text' in file
        ? (0,preset_scope/* fillText */.BB)(file.text, scope)
        : `${JSON.stringify((0,preset_scope/* fillJson */.uN)(file.json, scope), null, 2)}\n`;
    if (text === undefined || text === '') {
        throw new errors/* OidcError */.uv('ERR_RESPONSE', `The file ${name} would be empty`);
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
    return readExpiry(text, now);
}
/** The `exp` of a credential that is a JWT; `undefined` if it is not one. */
function endOfToken(text) {
    try {
        return (0,jwt/* dateOf */.Q$)((0,jwt/* decodeToken */.oL)(text).claims.exp);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/exchangers/preset/single-use.js

/** Tokens that a single-use service has seen, also in another exchange of the same step. */
const spent = new WeakSet();
/** Makes a supply of tokens that no service has seen: a new one for every attempt. */
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
 * Refuses to send a token again that the service may have used: some sources have only one for the whole job.
 *
 * A token is sent again if the service cannot have used it (no connection, 429, 503).
 *
 * @throws the earlier failure, made final
 */
function refuseSpent(next, earlier) {
    if (earlier === undefined || next.token.reveal() !== earlier.token.token.reveal())
        return;
    const { failure } = earlier;
    if (!(failure instanceof errors/* OidcError */.uv) || wasNotTaken(failure))
        return;
    throw failure.with({
        transient: false,
        hint: 'The service accepts each ID token only once, and this token source has only one. Run the job again.',
    });
}
function wasNotTaken(failure) {
    const cause = (0,errors/* codeOf */.$N)(failure.cause) ?? '';
    return ([429, 503].includes(failure.service?.status ?? 0) ||
        ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(cause));
}

;// CONCATENATED MODULE: ./lib/exchangers/preset/run-preset.js














/** Makes the function that sends a preset's requests and builds credentials from the answers. */
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
                    const later = isKnown ? undefined : tokens.ofAudience?.(audienceOf(preset, run.scope));
                    const all = later ?? tokens;
                    supply = preset.singleUse ? unspent(all) : all;
                }
                return supply;
            },
        };
        try {
            return await exchange(run);
        }
        catch (error) {
            const obtained = [{ label: preset.title, revocation: revocationOf(run) }];
            await (0,revoke/* giveBack */.F)(obtained, context, 'a later part of the exchange failed');
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
    const token = await (preset.steps.length === 0 || usesToken(preset)
        ? run.tokens().get()
        : undefined);
    const scope = withToken(run.scope, token, run.context);
    const credentials = buildCredentials(run, scope, token?.claims);
    if (run.followUp === undefined)
        return credentials;
    const { env, outputs, unset } = await run.followUp.run(scope, run.context);
    return {
        ...credentials,
        env: { ...credentials.env, ...env },
        outputs: { ...credentials.outputs, ...outputs },
        unset,
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
    throw new errors/* OidcError */.uv('ERR_RESPONSE', `${preset.title} did not name the audience that it expects`, {
        hint: 'Set the input audience.',
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
                    refuseSpent(token, earlier);
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
/** An incomplete answer may still hold a credential, and the next attempt gets another one: revokes the first. */
async function giveBackPart({ pick = {} }, run) {
    const names = Object.keys(pick).filter((name) => run.picked.has(name));
    if (names.length === 0)
        return;
    const { preset, context } = run;
    const revocation = revocationOf(run);
    await (0,revoke/* giveBack */.F)([{ label: preset.title, revocation }], context, 'the answer was incomplete');
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
/** An answer is a success if its status is 2xx and no required pick is missing. */
function readAnswer(step, reply, host, run) {
    const { preset, context } = run;
    checkAnswer(preset, reply, host, context);
    const json = (0,http_reply/* parseJson */.qF)(reply.body);
    const picked = [];
    for (const [name, path] of Object.entries(step.pick ?? {})) {
        const found = pickFrom(reply, json, path);
        if (found === undefined && !step.optional?.includes(name)) {
            for (const [part, value] of picked)
                run.picked.set(part, value);
            throw missing(path, reply, host, json);
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
        if (error instanceof errors/* OidcError */.uv && refusesAsFault(preset, error.service)) {
            throw error.with({ transient: false, code: 'ERR_REFUSED' });
        }
        throw error;
    }
}
/** Whether a 5xx is a refusal: the preset knows its code or text, and a retry would not help. */
function refusesAsFault(preset, answer) {
    if (answer === undefined || answer.status < 500)
        return false;
    return (preset.refusals ?? []).some((refusal) => refusal.status === answer.status &&
        (refusal.code ?? refusal.text) !== undefined &&
        isRefusal(refusal, answer));
}
/** Whether an answer is the one that a refusal describes. */
function isRefusal({ status, code, text }, answer) {
    return ((status === undefined || answer.status === status) &&
        (code === undefined || answer.code === code || answer.code.endsWith(`.${code}`)) &&
        (text === undefined || answer.text.toLowerCase().includes(text.toLowerCase())));
}
/** An answer of 200 that states an error is a refusal; any other incomplete one is retried. */
function missing(path, reply, host, json) {
    const { status, body } = reply;
    if ((0,http_reply/* statesError */.pT)(body)) {
        return new errors/* OidcError */.uv('ERR_REFUSED', `${host} answered ${status}: ${(0,http_reply/* extractErrorText */.rA)(body)}`, {
            service: { host, status, ...(0,http_reply/* readErrorBody */.Nk)(body) },
        });
    }
    const what = path === '$body'
        ? 'without a body that can be a credential'
        : json === undefined && !path.startsWith('$')
            ? 'with something other than JSON'
            : `without ${path.replace(/^\$\w+:/, '')}${listNames(json, path)}`;
    return new errors/* OidcError */.uv('ERR_RESPONSE', `${host} answered ${status} ${what}`, { transient: true });
}
/** The names that an answer has in the place of a missing one. */
function listNames(json, path) {
    const parent = path.includes('.') ? pick(json, path.replace(/\.[^.]*$/, '')) : json;
    const found = typeof parent === 'object' && parent !== null ? parent : json;
    if (path.startsWith('$') || typeof found !== 'object' || found === null)
        return '';
    const names = Object.keys(found);
    return names.length === 0 ? '' : `; it has: ${(0,core_text/* quoteForeign */.xS)(names.join(', '), 120)}`;
}
function factsOf({ preset, endpoints, advise }) {
    const host = endpoints[0]?.host ?? preset.title;
    return {
        service: preset.title,
        compares: [preset.compares ?? `its trust settings for ${host}; usually iss, aud and sub`],
        causes: (preset.refusals ?? []).map((refusal) => ({
            when: (answer) => isRefusal(refusal, answer),
            advise: () => refusal.hint,
        })),
        ...(0,defined/* defined */.s)({ advise }),
    };
}
/** The revocation of a credential that was obtained before a later request failed. */
function revocationOf(run) {
    try {
        return buildRevocation(run, run.scope);
    }
    catch {
        run.context.log.warning(`${run.preset.title}: the credential could not be revoked`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/exchangers/preset/preset-exchanger.js






/** Makes an exchanger of a preset. */
function createPresetExchanger(name, preset, hooks = {}) {
    return {
        name,
        title: preset.title,
        summary: preset.summary,
        inputs: preset.parameters,
        outputs: preset_exchanger_outputsOf(preset),
        hasOwnServer: true,
        takesParameters: true,
        ...(0,defined/* defined */.s)({ subActionDefaults: preset.subActionDefaults }),
        prepare: (values, env) => preparePreset(preset, scopeOf(preset, values), env, hooks),
    };
}
function preset_exchanger_outputsOf(preset) {
    const isVariable = Object.keys(preset.env ?? {}).length > 0;
    const own = Object.entries(preset.outputs ?? {}).map(([name, { value: _, ...spec }]) => [name, spec]);
    return {
        ...(preset.credential !== undefined && {
            'access-token': {
                description: 'The credential.',
                ...(isVariable && { onRequest: true }),
            },
        }),
        ...(preset.expires !== undefined && {
            'expires-at': {
                description: 'When the credential expires, in ISO 8601, if the service states it.',
            },
        }),
        ...Object.fromEntries(own),
    };
}
function scopeOf({ parameters }, values) {
    return (name) => {
        const isUsed = Object.hasOwn(values, name) && parameters[name]?.unused === undefined;
        const value = isUsed ? values[name] : undefined;
        return Array.isArray(value) && value.length === 0 ? undefined : value;
    };
}
/** Prepares an exchange from a preset and the values that its placeholders stand for. */
function preparePreset(preset, scope, env, hooks = {}) {
    const variables = variablesOf(preset, scope, env).map(([name]) => name);
    const followUp = hooks.followUp?.(scope, { variables, outputs: Object.keys(preset_exchanger_outputsOf(preset)) });
    const endpoints = [...endpointsOf(preset, scope), ...(followUp?.endpoints ?? [])];
    const isUnverified = preset.unverified !== undefined && (0,preset_scope/* isSet */.vM)(scope(preset.unverified));
    return {
        token: tokenNeedOf(preset, scope),
        endpoints,
        revocationEndpoints: preset_exchanger_revocationOf(preset, scope),
        variables: [...variables, ...(followUp?.variables ?? [])],
        ...(0,defined/* defined */.s)({
            variablesLater: followUp?.variablesLater,
            load: followUp?.load,
            tls: isUnverified ? { isUnverified } : undefined,
        }),
        run: runPreset({ preset, scope, endpoints, followUp, advise: hooks.advise }),
    };
}
function tokenNeedOf({ audience }, scope) {
    if (audience === undefined)
        return { kind: 'now', audience: undefined };
    const known = (0,preset_scope/* chooseTemplate */._h)(audience, (name) => scope(name) !== undefined);
    return known === undefined ? { kind: 'later' } : { kind: 'now', audience: (0,preset_scope/* fillText */.BB)(known, scope) };
}
function preset_exchanger_revocationOf({ revoke }, scope) {
    if (revoke === undefined)
        return [];
    const template = (0,preset_scope/* chooseTemplate */._h)(revoke.url, (name) => scope(name) !== undefined);
    return template === undefined ? [] : [(0,fill_url/* fillUrl */.T)(template, scope)];
}
/** The addresses that are known before any request; all others must be at the same hosts. */
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
        // A part that an answer names is not known yet; any other missing part is an error, which filling reports.
        const isNamedLater = (0,fill_request/* namesIn */.wX)(step).url.some((name) => picked.has(name));
        return isNamedLater ? [] : [(0,fill_url/* fillUrl */.T)((0,fill_request/* firstOf */.Ku)(step.url), scope)];
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


/***/ }),

/***/ 86914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ explainRefusal),
/* harmony export */   KC: () => (/* binding */ adviseOnSubject),
/* harmony export */   dq: () => (/* binding */ explainingRefusals),
/* harmony export */   f7: () => (/* binding */ joinAdvice)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _core_github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73500);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);




const noAnswer = { host: '', status: 0, code: '', text: '' };
/**
 * Adds to a refusal the facts that explain it: the token's claims next to the settings that the service compares, and a
 * hint about the likely cause.
 */
async function explainRefusal(error, token, facts) {
    const { service = noAnswer } = error;
    const cause = facts.causes.find(({ when }) => when(service));
    const advice = cause?.advise(token.claims, error.message) ??
        error.hint ??
        `Compare the token's claims with the trust settings of ${facts.service}.`;
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
        hint: `${advice}${advice.endsWith('\n') ? '' : ' '}If the permission was granted a moment ago, set retry-on-denied-s to wait until it takes effect.`,
    });
}
/** A failure here must not hide the refusal. */
async function adviceOf({ advise }, claims, said) {
    try {
        return (await advise?.(claims, said)) ?? [];
    }
    catch {
        return [];
    }
}
/**
 * Does the work of an exchange and explains its refusal by the last token that was presented.
 *
 * @param work gets a function that returns the token to present; call it for each attempt
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
/** A sentence about the subject's form if it is a common reason for a mismatch; otherwise empty. */
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
    else if ((0,_core_github_js__WEBPACK_IMPORTED_MODULE_3__/* .isPullRequest */ .r0)({ sub: subject })) {
        advice.push('The job runs for a pull request, so the subject ends in :pull_request; a rule for a branch or an environment does not match it.');
    }
    return advice.join(' ');
}
/** Joins sentences, leaving out the empty ones. */
function joinAdvice(...sentences) {
    return sentences.filter((sentence) => sentence !== '').join(' ');
}


/***/ })

};
