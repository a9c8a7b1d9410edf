export const id = 7212;
export const ids = [7212];
export const modules = {

/***/ 87212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ custom)
});

// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/core/exchanger.js
var exchanger = __webpack_require__(41662);
// EXTERNAL MODULE: ./lib/http/request.js
var http_request = __webpack_require__(91741);
// EXTERNAL MODULE: ./lib/exchangers/refusal.js
var refusal = __webpack_require__(86914);
// EXTERNAL MODULE: ./lib/exchangers/preset/headers.js
var preset_headers = __webpack_require__(31170);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
;// CONCATENATED MODULE: ./lib/exchangers/preset/template.js


/**
 * Checks that a template uses no placeholder but the known ones.
 *
 * A placeholder is a name in braces, `{token}`; braces around anything else are text, so that JSON can be written.
 *
 * @param from the input that the template is in, for the message
 * @throws {OidcError} `ERR_INPUT`
 */
function checkTemplate(template, known, from) {
    for (const [, name = ''] of template.matchAll(placeholder)) {
        if (known.includes(name))
            continue;
        throw new errors/* OidcError */.uv('ERR_INPUT', `${from} has an unknown placeholder: {${(0,core_text/* quoteForeign */.xS)(name, 40)}}`, {
            hint: `Known are ${known.map((one) => `{${one}}`).join(' and ')}.`,
        });
    }
}
/** Puts the values in for the placeholders, in one pass: what was put in is never looked at again. */
function fillTemplate(template, values) {
    return template.replace(placeholder, (text, name) => Object.hasOwn(values, name) ? (values[name] ?? text) : text);
}
/** A copy of a JSON value with all its texts changed; member names stay as they are. */
function mapTexts(value, change) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((item) => mapTexts(item, change));
    if (typeof value !== 'object' || value === null)
        return value;
    // fromEntries defines members, it does not assign them, so a member named __proto__ is only a member.
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, change)]));
}
const placeholder = /\{([A-Za-z][\w-]*)\}/g;

;// CONCATENATED MODULE: ./lib/exchangers/preset/inputs.js





/** The inputs; every one but `url` has a default that suits a token exchange service. */
const customInputs = {
    url: {
        description: 'The URL that takes the ID token and answers with a credential in JSON.',
        required: true,
    },
    method: {
        description: 'The HTTP method: POST, GET or PUT. Default: POST.',
        choices: ['POST', 'GET', 'PUT'],
        default: 'POST',
    },
    'body-format': {
        description: 'How the body is written: json, form or none. Default: json, and none with method: GET.',
        choices: ['json', 'form', 'none'],
    },
    body: {
        description: 'A map of the fields to send in place of the default ones; {token} stands for the ID token and {audience} for its audience.',
        type: 'map',
    },
    headers: {
        description: 'A map of headers to send; {token} stands for the ID token and {audience} for its audience.',
        type: 'map',
    },
    bearer: {
        description: 'Whether the ID token is sent as Authorization: Bearer, unless headers sets Authorization. Default: true.',
        type: 'boolean',
        default: 'true',
    },
    'token-path': {
        description: 'Where the credential is in the answer, as names separated by dots. Default: access_token.',
        default: 'access_token',
    },
    'expires-path': {
        description: 'Where the end of the credential is in the answer: a number of seconds or an ISO 8601 date. Default: expires_in.',
        default: 'expires_in',
    },
    variable: {
        description: 'The environment variable that gets the credential. Default: API_ACCESS_TOKEN.',
        default: 'API_ACCESS_TOKEN',
    },
    'revoke-url': {
        description: 'A URL that revokes the credential when the job ends, by a form with the field token, as in RFC 7009.',
    },
    'single-use': {
        description: 'Whether the service takes each ID token only once, so that every attempt gets a new one. Default: false.',
        type: 'boolean',
        default: 'false',
    },
};
/**
 * A token exchange (RFC 8693 §2.1). The type is `jwt` and not `id_token`: OpenID Connect's ID Token tells of a person
 * who signed in to a client, while a job's token is a signed JWT about the job (RFC 8693 §3), and services that look
 * at the type expect `jwt`.
 */
const defaultBody = {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: '{token}',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
};
const placeholders = ['token', 'audience'];
/** Checks the inputs as a whole. */
function readRequest(values) {
    const { method, body, variable } = values;
    const format = values['body-format'] ?? (method === 'GET' ? 'none' : 'json');
    const headers = readHeaders(values);
    checkChoice('method', method);
    checkChoice('body-format', format);
    checkBody(method, format, body);
    for (const name of ['token-path', 'expires-path'])
        checkPath(name, values[name]);
    if (!/^[A-Za-z_]\w{0,254}$/.test(variable)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `variable is not the name of an environment variable: ${(0,core_text/* quoteForeign */.xS)(variable, 60)}`, { hint: 'Use letters, digits and underscores, and no digit first.' });
    }
    const revokeUrl = values['revoke-url'];
    return {
        url: (0,endpoint/* parseEndpoint */.Bk)(values.url, 'url'),
        method: method,
        format: format,
        body: body ?? defaultBody,
        headers,
        tokenPath: values['token-path'],
        expiresPath: values['expires-path'],
        variable,
        revokeUrl: revokeUrl === undefined ? undefined : (0,endpoint/* parseEndpoint */.Bk)(revokeUrl, 'revoke-url'),
        isSingleUse: values['single-use'],
    };
}
function readHeaders(values) {
    const given = values.headers ?? {};
    (0,preset_headers/* checkHeaders */.Z)(given, 'headers');
    for (const value of Object.values(given))
        checkTemplate(String(value), placeholders, 'headers');
    const isSet = Object.keys(given).some((name) => name.toLowerCase() === 'authorization');
    return values.bearer && !isSet ? { Authorization: 'Bearer {token}', ...given } : given;
}
function checkChoice(name, value) {
    const choices = customInputs[name].choices;
    if (choices.includes(value))
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', `${name} is not known: ${(0,core_text/* quoteForeign */.xS)(value, 40)}`, {
        hint: `It is one of ${choices.join(', ')}.`,
    });
}
function checkBody(method, format, body) {
    if (method === 'GET' && format !== 'none') {
        throw new errors/* OidcError */.uv('ERR_INPUT', `body-format: ${(0,core_text/* quoteForeign */.xS)(format, 20)} does not go with method: GET`, {
            hint: 'A GET has no body: leave body-format out, or take another method.',
        });
    }
    if (body === undefined)
        return;
    if (format === 'none') {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'body is given, but no body is sent', {
            hint: 'Take method: POST with body-format: json or form, or leave body out.',
        });
    }
    mapTexts(body, (text) => {
        checkTemplate(text, placeholders, 'body');
        return text;
    });
    const nested = Object.entries(body).find(([, value]) => typeof value === 'object');
    if (format === 'form' && nested !== undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `body has a field that a form cannot hold: ${(0,core_text/* quoteForeign */.xS)(nested[0], 60)}`, { hint: 'Give each field of a form one text or number, or take body-format: json.' });
    }
}
function checkPath(name, path) {
    if (path.split('.').every((part) => part.trim() !== ''))
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', `${name} is not a path: ${(0,core_text/* quoteForeign */.xS)(path, 60)}`, {
        hint: 'Write the names of members separated by single dots, such as auth.client_token.',
    });
}

// EXTERNAL MODULE: ./lib/exchangers/preset/pick.js
var pick = __webpack_require__(43031);
// EXTERNAL MODULE: ./lib/exchangers/preset/single-use.js
var single_use = __webpack_require__(4492);
;// CONCATENATED MODULE: ./lib/exchangers/preset/custom.js









/**
 * Any service that takes an ID token in one request and answers with a credential in JSON; without further inputs a
 * token exchange (RFC 8693).
 *
 * @see https://www.rfc-editor.org/rfc/rfc8693
 */
/* harmony default export */ const custom = ((0,exchanger/* defineExchanger */.Z)({
    name: 'custom',
    title: 'Custom service',
    summary: 'Sends the ID token to a URL and takes the credential out of the JSON answer.',
    inputs: customInputs,
    hasOwnServer: true,
    outputs: {
        'access-token': { description: 'The credential.', onRequest: true },
        'expires-at': {
            description: 'When the credential ends, in ISO 8601, where the service says it.',
        },
    },
    prepare(values) {
        const request = readRequest(values);
        return {
            token: { kind: 'now', audience: request.url.origin },
            endpoints: [request.url],
            variables: [request.variable],
            async run(tokens, context) {
                const supply = request.isSingleUse ? (0,single_use/* unspent */.S)(tokens) : tokens;
                const result = await (0,refusal/* explainingRefusals */.dq)(supply, describeService(request), (present) => exchange(request, present, context));
                return toCredentials(request, result);
            },
        };
    },
}));
function exchange(request, present, context) {
    return (0,http_request/* requestJson */.SS)({
        service: request.url.host,
        label: `Exchanging the ID token at ${request.url.host}`,
        async request() {
            const { token, claims } = await present();
            const [audience = ''] = (0,jwt/* audiencesOf */.Rm)(claims);
            return fillRequest(request, { token: token.reveal(), audience });
        },
        wanted: request.tokenPath,
        pick(body) {
            const token = (0,pick/* pickText */.d3)(body, request.tokenPath);
            if (token === undefined)
                return undefined;
            return {
                token: context.mask(token),
                expiresAt: (0,pick/* pickExpiry */.Zr)(body, request.expiresPath, context.now()),
            };
        },
    }, context);
}
function fillRequest(request, values) {
    const fill = (text) => fillTemplate(text, values);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, fill(String(value))]));
    (0,preset_headers/* checkHeaders */.Z)(headers, 'headers');
    const { method, url, format } = request;
    const named = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
    const all = {
        ...(named.has('accept') ? {} : { Accept: 'application/json' }),
        ...(format === 'none' || named.has('content-type')
            ? {}
            : { 'Content-Type': contentTypes[format] }),
        ...headers,
    };
    if (format === 'none')
        return { method, url, headers: all };
    const fields = Object.entries(request.body).map(([name, value]) => [name, mapTexts(value, fill)]);
    const body = format === 'json'
        ? JSON.stringify(Object.fromEntries(fields))
        : new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
    return { method, url, headers: all, body };
}
const contentTypes = { json: 'application/json', form: 'application/x-www-form-urlencoded' };
function toCredentials(request, result) {
    const { token, expiresAt } = result;
    return {
        identity: `a client of ${request.url.host}`,
        ...(expiresAt === undefined ? {} : { expiresAt }),
        env: { [request.variable]: token },
        outputs: {
            'access-token': token,
            ...(expiresAt === undefined ? {} : { 'expires-at': expiresAt.toISOString() }),
        },
        files: [],
        ...(request.revokeUrl === undefined
            ? {}
            : {
                revocation: {
                    method: 'POST',
                    url: request.revokeUrl.href,
                    form: { token, token_type_hint: 'access_token' },
                },
            }),
    };
}
function describeService(request) {
    return {
        service: request.url.host,
        compares: [
            `what it was told to trust, at ${request.method} ${request.url.host}${request.url.pathname}; usually iss, aud and sub`,
        ],
        causes: [
            {
                says: / answered (?:404|405)\b/,
                advise: () => 'Check url and method: the service knows no such endpoint, or hides it.',
            },
            {
                says: / answered (?:400|415|422)\b/,
                advise: () => 'Check body-format and body: the service may expect other fields; and whether it trusts the claims above.',
            },
        ],
    };
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
