export const id = 3551;
export const ids = [3551];
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

/***/ 33551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parsePreset: () => (/* binding */ parsePreset)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
// EXTERNAL MODULE: ./lib/inputs/shared-inputs.js
var shared_inputs = __webpack_require__(6636);
// EXTERNAL MODULE: ./lib/exchangers/preset/fill-request.js
var fill_request = __webpack_require__(36879);
// EXTERNAL MODULE: ./lib/exchangers/preset/headers.js
var preset_headers = __webpack_require__(31170);
// EXTERNAL MODULE: ./lib/exchangers/preset/scope.js
var scope = __webpack_require__(24120);
;// CONCATENATED MODULE: ./lib/exchangers/preset/check-preset.js






/** What placeholders stand for in every preset. */
const builtIn = ['token', 'audience', 'now', 'now-seconds'];
/** Checks what a schema cannot say: that every name means something, and that no address is open to anybody. */
function checkPreset(preset) {
    const parameters = Object.keys(preset.parameters ?? {});
    const problems = [];
    for (const name of parameters) {
        if (preset.parameters[name]?.unused !== undefined)
            continue;
        if (builtIn.includes(name) || Object.hasOwn(shared_inputs/* sharedInputs */.dO, name)) {
            problems.push({
                path: ['parameters', name],
                isName: true,
                message: `${name} has a meaning already; choose another name`,
            });
        }
    }
    const known = [...builtIn, ...parameters];
    const picked = [];
    for (const [index, step] of preset.steps.entries()) {
        const path = ['steps', index];
        problems.push(...checkRequest(step, [...known, ...picked], path));
        const { pick = {}, optional = [], when, unless } = step;
        problems.push(...checkNames({ when, unless }, [...known, ...picked], path));
        problems.push(...checkNames({ optional }, Object.keys(pick), path));
        for (const name of Object.keys(pick).filter((one) => known.includes(one))) {
            problems.push({ path: [...path, 'pick', name], isName: true, message: `${name} is taken` });
        }
        picked.push(...Object.keys(pick));
    }
    const all = [...known, ...picked];
    const { revoke, expires = {}, credential } = preset;
    return [
        ...problems,
        ...checkTemplates(preset.audience, all, ['audience']),
        ...['identity', 'env', 'outputs', 'files'].flatMap((part) => checkTemplates(preset[part], all, [part])),
        ...checkVariables(preset),
        ...checkIdentity(preset, picked),
        ...checkNames({ public: preset.public ?? [] }, picked, []),
        ...checkNames({ unverified: preset.unverified }, parameters, []),
        ...checkNames({ credential }, ['token', ...picked], []),
        ...checkNames({ ...expires, unit: undefined, after: undefined }, all, ['expires']),
        ...(revoke === undefined ? [] : checkRequest(revoke, all, ['revoke'])),
        ...checkRevocation(revoke),
        ...checkNames({ when: revoke?.when }, all, ['revoke']),
    ];
}
function checkRequest(request, known, path) {
    const { url, headers, bearer, basic, query, form, json } = request;
    const urls = typeof url === 'string' ? [url] : url;
    const both = form !== undefined && json !== undefined
        ? [{ path, message: 'has both form and json; a request has one body' }]
        : [];
    return [
        ...both,
        ...urls.flatMap((one, index) => checkUrl(one, typeof url === 'string' ? [...path, 'url'] : [...path, 'url', index])),
        ...Object.entries({ url, headers, bearer, basic, query, form, json }).flatMap(([part, value]) => checkTemplates(value, known, [...path, part])),
        ...checkHeaderNames(headers, path),
        ...checkNames({ moreHeaders: request.moreHeaders }, known, path),
    ];
}
/** It is sent when the job ends, perhaps to another host than the exchange's. */
function checkRevocation(revoke) {
    const { url = [], other = [] } = revoke === undefined ? {} : (0,fill_request/* namesIn */.wX)(revoke);
    if (![...url, ...other].includes('token'))
        return [];
    const message = '{token}, the ID token, has ended when this is sent; give what was picked';
    return [{ path: ['revoke'], isName: true, message }];
}
/** Headers as they stand in the file; values that are filled in are checked when they are known. */
function checkHeaderNames(headers, path) {
    return Object.entries(headers ?? {}).flatMap(([name, value]) => {
        try {
            (0,preset_headers/* checkHeaders */.Z)({ [name]: value }, 'headers');
            return [];
        }
        catch (error) {
            return [{ path: [...path, 'headers', name], isName: true, message: (0,errors/* messageOf */.bD)(error) }];
        }
    });
}
/** Which host a token goes to is for the file or a parameter to say, as a whole. */
function checkUrl(url, path) {
    const { texts, holes } = (0,scope/* splitTemplate */.LL)(url);
    const [hole] = holes;
    if (texts[0] === '' && hole?.isPath) {
        const isApart = url === hole.text || /^[/?:]/.test(texts[1] ?? '');
        return isApart ? [] : [{ path, message: `needs a slash behind ${hole.text}` }];
    }
    const glued = /^https?:\/\/[^/?#]*[\dA-Za-z](\{[^}]*\})(?:[/?#]|$)/.exec(url)?.[1];
    if (glued !== undefined) {
        return [{ path, message: `needs a slash before ${glued}, which would be a part of the host` }];
    }
    const server = /^(https?):\/\/(?:\{|([^/?#]+))/.exec(url);
    const isSafe = server?.[1] === 'https' ||
        (server?.[2] !== undefined && (0,endpoint/* isLoopback */.U9)(server[2].replace(/:\d+$/, '')));
    return isSafe ? [] : [{ path, message: 'must begin with https:// or with a parameter: {+url}' }];
}
function checkTemplates(value, known, path) {
    if (typeof value === 'string') {
        return (0,scope/* placeholdersOf */.iJ)(value)
            .filter(({ name }) => !known.includes(name))
            .map(({ text }) => ({
            path,
            message: `${text} stands for nothing: it is no parameter and no earlier pick`,
        }));
    }
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([name, item]) => checkTemplates(item, known, [...path, Array.isArray(value) ? Number(name) : name]));
}
/** It is printed. */
function checkIdentity({ identity = '', parameters = {}, public: open = [] }, picked) {
    const isSecret = (name) => name === 'token' || parameters[name]?.type === 'secret' || picked.includes(name);
    return (0,scope/* placeholdersOf */.iJ)(identity)
        .filter(({ name }) => isSecret(name) && !open.includes(name))
        .map(({ text }) => ({
        path: ['identity'],
        message: `${text} is a secret, and this is printed; what is picked and no secret goes into public`,
    }));
}
function checkVariables({ env = {}, files = {}, parameters = {} }) {
    return Object.entries(env).flatMap(([name, value]) => {
        const path = ['env', name];
        const strange = (0,scope/* placeholdersOf */.iJ)(name).find((hole) => !Object.hasOwn(parameters, hole.name));
        if (strange !== undefined) {
            const message = `${strange.text} is no parameter, and an answer names no variables`;
            return [{ path, isName: true, message }];
        }
        if (typeof value === 'object' && 'file' in value && !Object.hasOwn(files, value.file)) {
            return [{ path, message: `there is no file ${value.file} in files` }];
        }
        return typeof value === 'object' && 'when' in value
            ? checkNames({ when: value.when }, Object.keys(parameters), path)
            : [];
    });
}
function checkNames(fields, known, path) {
    return Object.entries(fields).flatMap(([field, value]) => {
        const names = Array.isArray(value) ? value : value === undefined ? [] : [value];
        return names
            .filter((name) => !known.includes(String(name)))
            .map((name) => ({
            path: [...path, field],
            message: `${String(name)} is not known here${known.length > 0 ? '' : '; nothing is'}`,
        }));
    });
}

;// CONCATENATED MODULE: ./lib/exchangers/preset/preset-schema.js
const preset_schema_text = { type: 'string' };
const template = { $ref: '#/$defs/template' };
const preset_schema_name = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]*$' };
const mapOf = (schema) => ({ type: 'object', additionalProperties: schema });
const request = {
    url: {
        description: 'The address, or several of which the first whose placeholders all have values counts.',
        anyOf: [template, { type: 'array', items: template, minItems: 1 }],
    },
    method: { enum: ['GET', 'POST', 'PUT', 'DELETE'] },
    headers: mapOf(template),
    moreHeaders: { description: 'The parameter, a map, that adds headers.', ...preset_schema_name },
    bearer: { description: 'Sent as Authorization: Bearer.', ...template },
    basic: {
        description: 'A user and a password, sent as Authorization: Basic.',
        type: 'array',
        items: template,
        minItems: 2,
        maxItems: 2,
    },
    query: mapOf(template),
    form: mapOf(template),
    json: mapOf({ $ref: '#/$defs/json' }),
};
const parameter = {
    type: 'object',
    properties: {
        description: preset_schema_text,
        type: { enum: ['string', 'secret', 'boolean', 'integer', 'seconds', 'list', 'map', 'headers'] },
        required: { enum: [true] },
        default: preset_schema_text,
        choices: { type: 'array', items: preset_schema_text, minItems: 1 },
    },
    required: ['description'],
    additionalProperties: false,
};
const step = {
    type: 'object',
    properties: {
        ...request,
        pick: {
            description: 'Names for what is taken from the answer: names in JSON separated by dots, $body, $header:Name or $xml:Tag.',
            type: 'object',
            propertyNames: preset_schema_name,
            additionalProperties: {
                type: 'string',
                pattern: '^(?:[^$].*|\\$body|\\$header:[\\w-]+|\\$xml:[\\w.-]+)$',
            },
        },
        optional: { type: 'array', items: preset_schema_name },
        when: preset_schema_name,
        unless: preset_schema_name,
    },
    required: ['url'],
    additionalProperties: false,
};
const variable = {
    anyOf: [
        template,
        {
            type: 'object',
            properties: { value: template, when: preset_schema_name },
            required: ['value', 'when'],
            additionalProperties: false,
        },
        {
            type: 'object',
            properties: { file: preset_schema_text },
            required: ['file'],
            additionalProperties: false,
        },
    ],
};
const expires = {
    type: 'object',
    properties: {
        in: { description: 'What holds a number of seconds from now.', ...preset_schema_name },
        unit: { enum: ['s', 'ns'] },
        at: { description: 'What holds a date in ISO 8601, or seconds since 1970.', ...preset_schema_name },
        jwt: { description: 'What is a JWT, whose exp counts.', ...preset_schema_name },
        after: { description: 'Seconds from now.', type: 'number' },
    },
    additionalProperties: false,
};
/** The JSON Schema of a preset file; published as docs/preset.schema.json, and what files are checked against. */
const presetSchema = {
    description: 'A service that turns an ID token into a credential.',
    type: 'object',
    properties: {
        $schema: preset_schema_text,
        title: preset_schema_text,
        summary: preset_schema_text,
        parameters: { type: 'object', propertyNames: preset_schema_name, additionalProperties: parameter },
        audience: {
            description: 'The audience of the ID token, or several of which the first that has its values counts.',
            anyOf: [template, { type: 'array', items: template, minItems: 1 }],
        },
        steps: { type: 'array', items: step },
        public: { description: 'Picks that are no secrets.', type: 'array', items: preset_schema_name },
        credential: { description: 'The pick that becomes the output access-token.', ...preset_schema_name },
        maskBase64: { type: 'boolean' },
        identity: template,
        env: mapOf(variable),
        outputs: {
            ...mapOf({
                type: 'object',
                properties: { description: preset_schema_text, value: template, onRequest: { enum: [true] } },
                required: ['description', 'value'],
                additionalProperties: false,
            }),
            propertyNames: preset_schema_name,
        },
        files: {
            type: 'object',
            propertyNames: { type: 'string', pattern: '^[\\w-][\\w.-]*$' },
            additionalProperties: {
                anyOf: [
                    {
                        type: 'object',
                        properties: { text: template },
                        required: ['text'],
                        additionalProperties: false,
                    },
                    {
                        type: 'object',
                        properties: { json: mapOf({ $ref: '#/$defs/json' }) },
                        required: ['json'],
                        additionalProperties: false,
                    },
                ],
            },
        },
        expires,
        revoke: {
            type: 'object',
            properties: {
                ...request,
                method: { enum: ['POST', 'DELETE'] },
                json: mapOf(template),
                when: preset_schema_name,
            },
            required: ['url'],
            additionalProperties: false,
        },
        singleUse: { type: 'boolean' },
        retry: { type: 'array', items: { type: 'integer' } },
        compares: preset_schema_text,
        judgedAs: {
            description: 'Whose judgement of tokens it is, so that a refusal says what to change.',
            enum: ['vault'],
        },
        refusals: {
            type: 'array',
            items: {
                type: 'object',
                properties: { status: { type: 'integer' }, says: preset_schema_text, hint: preset_schema_text },
                required: ['hint'],
                additionalProperties: false,
            },
        },
    },
    required: ['title', 'steps'],
    additionalProperties: false,
    $defs: {
        template: {
            description: 'Text in which {name} stands for a parameter, a pick, or token, audience, now, now-seconds.',
            type: 'string',
        },
        json: {
            anyOf: [
                template,
                { type: 'number' },
                { type: 'boolean' },
                { type: 'array', items: { $ref: '#/$defs/json' } },
                mapOf({ $ref: '#/$defs/json' }),
            ],
        },
    },
};

;// CONCATENATED MODULE: ./lib/exchangers/preset/validate.js

/** Checks a JSON value against a schema of the kind that {@link Schema} describes. */
function validate(value, schema, root = schema, path = []) {
    const target = resolve(schema, root);
    if (target.anyOf !== undefined)
        return validateAny(value, target.anyOf, root, path);
    const simple = checkSimple(value, target);
    if (simple !== undefined)
        return [{ path, message: simple }];
    if (Array.isArray(value)) {
        const { items } = target;
        return items === undefined
            ? []
            : value.flatMap((item, index) => validate(item, items, root, [...path, index]));
    }
    return typeof value === 'object' && value !== null
        ? validateMembers(value, target, root, path)
        : [];
}
function resolve(schema, root) {
    const name = schema.$ref?.replace('#/$defs/', '');
    return name === undefined ? schema : (root.$defs?.[name] ?? {});
}
/** Of several forms the one that the value comes nearest to tells what is wrong with it. */
function validateAny(value, schemas, root, path) {
    const outcomes = schemas.map((schema) => validate(value, schema, root, path));
    const [nearest = []] = outcomes.toSorted((a, b) => distance(a, path) - distance(b, path));
    if (nearest.length === 0 || nearest.some((problem) => problem.path.length > path.length)) {
        return nearest;
    }
    const kinds = [...new Set(schemas.map((schema) => kindOf(resolve(schema, root))))];
    return kinds.length > 1 ? [{ path, message: `must be ${kinds.join(' or ')}` }] : nearest;
}
/** Deeper is nearer: there the form as such was right. */
function distance(problems, { length }) {
    if (problems.length === 0)
        return 0;
    return problems.some(({ path }) => path.length > length) ? problems.length : 1000;
}
function kindOf({ type, enum: values }) {
    if (values !== undefined)
        return values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`;
    const kinds = { object: 'a map', array: 'a list', string: 'text', integer: 'a whole number' };
    if (type === undefined)
        return 'a value';
    return type in kinds ? kinds[type] : `a ${type}`;
}
function checkSimple(value, schema) {
    const { type, enum: values, pattern, minItems = 0, maxItems = 1000 } = schema;
    if (type !== undefined && !isOfType(value, type))
        return `must be ${kindOf(schema)}`;
    if (values !== undefined && !values.includes(value)) {
        const meant = (0,core_text/* closest */.kp)(String(value), values.map(String));
        return `must be ${kindOf(schema)}${meant === undefined ? '' : `; is ${meant} meant?`}`;
    }
    if (pattern !== undefined && !new RegExp(pattern).test(String(value))) {
        return `is not of the form that is wanted: ${(0,core_text/* quoteForeign */.xS)(String(value), 60)}`;
    }
    if (Array.isArray(value) && (value.length < minItems || value.length > maxItems)) {
        return `must have ${minItems === maxItems ? minItems : `at least ${minItems}`} items`;
    }
    return undefined;
}
function isOfType(value, type) {
    if (type === 'array')
        return Array.isArray(value);
    if (type === 'object')
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
function validateMembers(value, schema, root, path) {
    const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
    const missing = required
        .filter((name) => !Object.hasOwn(value, name))
        .map((name) => ({ path, message: `${name} is missing` }));
    const members = Object.entries(value).flatMap(([name, member]) => {
        const inside = [...path, name];
        const named = propertyNames === undefined ? undefined : checkSimple(name, propertyNames);
        if (named !== undefined)
            return [{ path: inside, isName: true, message: `the name ${named}` }];
        const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
        if (own !== undefined)
            return validate(member, own, root, inside);
        if (additionalProperties === undefined)
            return [];
        if (additionalProperties !== false)
            return validate(member, additionalProperties, root, inside);
        const meant = (0,core_text/* closest */.kp)(name, Object.keys(properties));
        const hint = meant === undefined ? '' : `; is ${meant} meant?`;
        return [
            { path: inside, isName: true, message: `${(0,core_text/* quoteForeign */.xS)(name, 60)} is not known${hint}` },
        ];
    });
    return [...missing, ...members];
}

;// CONCATENATED MODULE: ./lib/exchangers/preset/preset-file.js





/**
 * Reads a preset of the repository, YAML or JSON, and tells every mistake with its line and column.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function parsePreset(file, text) {
    const { LineCounter: Counter, parseDocument, visit } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new Counter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const at = (offset, message) => {
        const { line, col } = lines.linePos(offset);
        return `${line}:${col} ${(0,core_text/* quoteForeign */.xS)(message, 160)}`;
    };
    const unquoted = [];
    visit(document, {
        Map(_, map) {
            const name = nameInBraces(map);
            if (name === undefined)
                return;
            unquoted.push(at(startOf(map), `{${name}} is a map in YAML; put the whole text into quotes`));
        },
    });
    // Whatever else is wrong there follows from it.
    if (unquoted.length > 0)
        throw refused(file, unquoted);
    const broken = document.errors.map(({ pos: [offset], message }) => at(offset, message));
    if (broken.length > 0)
        throw refused(file, broken);
    const value = toPlain(document, file);
    const formal = validate(value, presetSchema);
    // What the names mean can be asked only of something that has the right form.
    const problems = formal.length > 0 ? formal : checkPreset(value);
    if (problems.length > 0) {
        throw refused(file, problems.map((problem) => describe(problem, document, lines)));
    }
    const { $schema: _, ...preset } = value;
    const title = preset.title;
    return {
        ...preset,
        summary: preset.summary ?? `Gets a credential of ${title}.`,
        parameters: preset.parameters ?? {},
    };
}
/** `{token}` without quotes, which YAML takes for a map of a name without a value. */
function nameInBraces({ flow, items: [pair, ...others] }) {
    if (!flow || pair === undefined || others.length > 0 || pair.value !== null)
        return undefined;
    return String(pair.key);
}
function toPlain(document, file) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        throw refused(file, [(0,core_text/* quoteForeign */.xS)((0,errors/* messageOf */.bD)(error))]);
    }
}
function describe(problem, document, lines) {
    const { line, col } = lines.linePos(offsetOf(problem, document));
    const where = problem.path.length === 0 ? 'the preset' : problem.path.join('.');
    return problem.isName
        ? `${line}:${col} ${problem.message}`
        : `${line}:${col} ${where}: ${problem.message}`;
}
/** Where the value is, or the name before it; of something that is missing, where its map begins. */
function offsetOf({ path, isName }, document) {
    let node = document.contents;
    let offset = startOf(node);
    for (const [index, name] of path.entries()) {
        const items = typeof node === 'object' && node !== null ? Reflect.get(node, 'items') : [];
        const list = Array.isArray(items) ? items : [];
        const pair = typeof name === 'number'
            ? { value: list[name] }
            : list.find((item) => String(item?.key?.value ?? item?.key) === name);
        if (typeof pair !== 'object' || pair === null)
            return offset;
        const isLast = index === path.length - 1;
        const key = Reflect.get(pair, 'key');
        node = Reflect.get(pair, 'value');
        offset = isLast && isName ? startOf(key, offset) : startOf(node, startOf(key, offset));
    }
    return offset;
}
function startOf(node, otherwise = 0) {
    const range = typeof node === 'object' && node !== null ? node.range : undefined;
    return range?.[0] ?? otherwise;
}
function refused(file, problems) {
    const shown = (0,core_text/* quoteForeign */.xS)(file, 120);
    const [first = ''] = problems;
    const message = problems.length === 1
        ? `${shown}:${first}`
        : `${shown} has ${problems.length} mistakes:${problems.map((problem) => `\n  - ${shown}:${problem}`).join('')}`;
    return new errors/* OidcError */.uv('ERR_INPUT', message, {
        hint: 'docs/preset.schema.json is the schema, examples/ci/my-service.yml an example.',
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


/***/ })

};
