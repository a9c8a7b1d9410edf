export const id = 9922;
export const ids = [9922];
export const modules = {

/***/ 89922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ custom)
});

// EXTERNAL MODULE: ./lib/core/exchanger.js
var exchanger = __webpack_require__(41662);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
// EXTERNAL MODULE: ./lib/exchangers/preset/headers.js
var headers = __webpack_require__(31170);
// EXTERNAL MODULE: ./lib/exchangers/preset/scope.js
var scope = __webpack_require__(24120);
;// CONCATENATED MODULE: ./lib/exchangers/preset/custom-inputs.js





/** The inputs. All but `url` have defaults for a token exchange service. */
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
        description: 'The format of the body: json, form or none. Default: json, or none with method: GET.',
        choices: ['json', 'form', 'none'],
    },
    body: {
        description: 'A map of the fields to send instead of the default ones. {token} is the ID token, {audience} its audience.',
        type: 'map',
    },
    headers: {
        description: 'A map of headers to send. {token} is the ID token, {audience} its audience.',
        type: 'map',
    },
    bearer: {
        description: 'Whether to send the ID token as Authorization: Bearer, unless headers sets Authorization. Default: true.',
        type: 'boolean',
        default: 'true',
    },
    'token-path': {
        description: 'The place of the credential in the answer: names separated by dots. Default: access_token.',
        default: 'access_token',
    },
    'expires-path': {
        description: 'The place of the expiry in the answer: a number of seconds or an ISO 8601 date. Default: expires_in.',
        default: 'expires_in',
    },
    variable: {
        description: 'The environment variable that gets the credential. Default: API_ACCESS_TOKEN.',
        default: 'API_ACCESS_TOKEN',
    },
    'revoke-url': {
        description: 'A URL that revokes the credential when the job ends. It gets a form with the field token (RFC 7009).',
    },
    'single-use': {
        description: 'Whether the service accepts each ID token only once; every attempt then gets a new one. Default: false.',
        type: 'boolean',
        default: 'false',
    },
};
/**
 * A token exchange (RFC 8693 §2.1). The type is `jwt` and not `id_token`: an ID Token in OpenID Connect describes a person
 * who signed in to a client, a job's token is a signed JWT about the job (RFC 8693 §3), and services that check the type
 * expect `jwt`.
 */
const defaultBody = {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: '{token}',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
};
/** Checks the inputs as a whole. */
function readRequest(values) {
    const { method, variable } = values;
    const format = values['body-format'] ?? (method === 'GET' ? 'none' : 'json');
    const headers = readHeaders(values);
    checkChoice('method', method);
    checkChoice('body-format', format);
    checkBody(method, format, values.body);
    for (const name of ['token-path', 'expires-path'])
        checkPath(name, values[name]);
    if (!/^[A-Za-z_]\w{0,254}$/.test(variable)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `variable is not the name of an environment variable: ${(0,core_text/* quoteForeign */.xS)(variable, 60)}`, { hint: 'Use letters, digits and underscores; do not start with a digit.' });
    }
    const revokeUrl = values['revoke-url'];
    return {
        url: (0,endpoint/* parseHttpEndpoint */.Dh)(values.url, 'url'),
        method: method,
        body: bodyOf(format, values.body ?? defaultBody),
        headers,
        tokenPath: values['token-path'],
        expiresPath: values['expires-path'],
        variable,
        revokeUrl: revokeUrl === undefined ? undefined : (0,endpoint/* parseHttpEndpoint */.Dh)(revokeUrl, 'revoke-url'),
        isSingleUse: values['single-use'],
    };
}
function bodyOf(format, fields) {
    if (format === 'none')
        return {};
    if (format === 'json')
        return { json: fields };
    return { form: textsOf(fields) };
}
function textsOf(fields) {
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}
function readHeaders(values) {
    const given = values.headers ?? {};
    (0,headers/* checkHeaders */.Z)(given, 'headers');
    checkPlaceholders(given, 'headers');
    const isSet = Object.keys(given).some((name) => name.toLowerCase() === 'authorization');
    return textsOf(values.bearer && !isSet ? { Authorization: 'Bearer {token}', ...given } : given);
}
function checkPlaceholders(value, from) {
    if (typeof value === 'object' && value !== null) {
        for (const item of Object.values(value))
            checkPlaceholders(item, from);
    }
    if (typeof value !== 'string')
        return;
    const unknown = (0,scope/* placeholdersOf */.iJ)(value).find(({ text }) => !['{token}', '{audience}'].includes(text));
    if (unknown === undefined)
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', `${from} has an unknown placeholder: ${(0,core_text/* quoteForeign */.xS)(unknown.text, 40)}`, { hint: 'Use {token} and {audience}.' });
}
function checkChoice(name, value) {
    const choices = customInputs[name].choices;
    if (choices.includes(value))
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', `${name} is not known: ${(0,core_text/* quoteForeign */.xS)(value, 40)}`, {
        hint: `Use one of ${choices.join(', ')}.`,
    });
}
function checkBody(method, format, body) {
    if (method === 'GET' && format !== 'none') {
        throw new errors/* OidcError */.uv('ERR_INPUT', `body-format: ${(0,core_text/* quoteForeign */.xS)(format, 20)} cannot be combined with method: GET`, { hint: 'A GET request has no body. Remove body-format, or use another method.' });
    }
    if (body === undefined)
        return;
    if (format === 'none') {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'body is set, but the request has no body', {
            hint: 'Use method: POST with body-format: json or form, or remove body.',
        });
    }
    checkPlaceholders(body, 'body');
    const nested = Object.entries(body).find(([, value]) => typeof value === 'object');
    if (format === 'form' && nested !== undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `body has a field that a form cannot hold: ${(0,core_text/* quoteForeign */.xS)(nested[0], 60)}`, { hint: 'Give each field of a form one text or number, or use body-format: json.' });
    }
}
function checkPath(name, path) {
    if (path.split('.').every((part) => part.trim() !== ''))
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', `${name} is not a path: ${(0,core_text/* quoteForeign */.xS)(path, 60)}`, {
        hint: 'Separate the names of members by single dots, as in auth.client_token.',
    });
}

// EXTERNAL MODULE: ./lib/exchangers/preset/preset-exchanger.js + 5 modules
var preset_exchanger = __webpack_require__(42550);
;// CONCATENATED MODULE: ./lib/exchangers/preset/custom.js



/**
 * Any service that takes an ID token in one request and answers with a credential in JSON: a preset made of the inputs.
 * Without further inputs it is a token exchange (RFC 8693).
 *
 * @see https://www.rfc-editor.org/rfc/rfc8693
 */
/* harmony default export */ const custom = ((0,exchanger/* defineExchanger */.Z)({
    name: 'custom',
    title: 'Custom service',
    summary: 'Sends the ID token to a URL and takes the credential from the JSON answer.',
    inputs: customInputs,
    hasOwnServer: true,
    outputs: {
        'access-token': { description: 'The credential.', onRequest: true },
        'expires-at': {
            description: 'When the credential expires, in ISO 8601, if the service states it.',
        },
    },
    prepare(values, env) {
        const request = readRequest(values);
        const urls = {
            url: request.url,
            'revoke-url': request.revokeUrl,
        };
        return (0,preset_exchanger/* preparePreset */.H)(presetOf(request), (name) => urls[name], env);
    },
}));
function presetOf(request) {
    const { host, origin, pathname } = request.url;
    const hint = 'Check body-format and body: the service may expect other fields. Check also that it trusts the claims above.';
    const notFound = 'Check url and method: the service has no such endpoint, or hides it.';
    return {
        title: host,
        summary: '',
        parameters: {},
        audience: origin,
        steps: [
            {
                url: '{+url}',
                method: request.method,
                headers: request.headers,
                ...request.body,
                pick: { 'access-token': request.tokenPath, expires: request.expiresPath },
                optional: ['expires'],
            },
        ],
        public: ['expires'],
        credential: 'access-token',
        identity: `a client of ${host}`,
        env: { [request.variable]: '{access-token}' },
        expires: { at: 'expires' },
        revoke: {
            url: '{+revoke-url}',
            form: { token: '{access-token}', token_type_hint: 'access_token' },
            when: 'revoke-url',
        },
        singleUse: request.isSingleUse,
        compares: `its trust settings for ${request.method} ${host}${pathname}; usually iss, aud and sub`,
        refusals: [
            ...[404, 405].map((status) => ({ status, hint: notFound })),
            ...[400, 415, 422].map((status) => ({ status, hint })),
        ],
    };
}


/***/ })

};
