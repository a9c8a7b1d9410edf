export const id = 8054;
export const ids = [8054];
export const modules = {

/***/ 68054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ exchanger)
});

// EXTERNAL MODULE: ./lib/exchangers/preset/preset-exchanger.js + 5 modules
var preset_exchanger = __webpack_require__(42550);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/exchangers/preset/scope.js
var preset_scope = __webpack_require__(24120);
;// CONCATENATED MODULE: ./lib/exchangers/vault/entries.js


/** Whether the entry means every key of the path. */
function isEvery({ selector }) {
    return selector === '*' || selector === '**';
}
/**
 * Whether a selector is more than a key or names separated by dots.
 *
 * vault-action quotes a selector without a dot, so only a selector with a dot can be an expression there
 * (src/secrets.js, selectAndAppendResults).
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
            throw wrong('secrets', item, 'does not have the form: path key | NAME');
        }
        const entry = { path, selector, variable: name ?? '', output: name ?? '' };
        if (isEvery(entry) || name !== undefined)
            return entry;
        if (isExpression(selector) && /[()${}&?]|^[^.]*\[/.test(selector)) {
            throw wrong('secrets', item, 'has an expression without a name', 'Add a name: path expression | NAME');
        }
        const plain = normalize(selector);
        if (plain === '')
            throw wrong('secrets', item, 'has no name', 'Add a name: path key | NAME');
        return { ...entry, variable: plain.toUpperCase(), output: plain };
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
            throw wrong('pki', item, 'does not have the form: path {"common_name": "…"}');
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
/** The name of a key, as in vault-action (src/utils.js): a dot becomes two underscores; other special characters are removed. */
function normalize(key) {
    return key.replaceAll('.', '__').replace(/[^\p{L}\p{N}_]/gu, '');
}
/** The names of one key if the entry means every key. */
function namesOf(entry, key) {
    const output = normalize(`${entry.output}${key}`);
    const variable = normalize(`${entry.variable}${key}`);
    return { output, variable: entry.selector === '*' ? variable.toUpperCase() : variable };
}
/** An error about one line of an input. */
function wrong(input, item, what, hint) {
    return new errors/* OidcError */.uv('ERR_INPUT', `${input}: "${(0,core_text/* quoteForeign */.xS)(item, 80)}" ${what}`, { hint });
}

;// CONCATENATED MODULE: ./lib/exchangers/vault/names.js


const own = 'the login itself';
/** Starts with the names that the login has. */
function createNames(taken) {
    const start = (names) => new Map(names.map((name) => [name, own]));
    return build(start(taken.setsVariables ? taken.variables : []), start(taken.outputs), taken.setsVariables);
}
function build(variables, outputs, setsVariables) {
    return {
        take({ variable, output }, origin, code) {
            if (!/^(?!\s)[^=<>\p{Cc}]+(?<!\s)$/u.test(output)) {
                throw new errors/* OidcError */.uv(code, `${(0,core_text/* quoteForeign */.xS)(origin, 160)} has no valid name for an output`, {
                    hint: 'Add a name after the bar: path key | NAME',
                });
            }
            claim(outputs, output, origin, code);
            if (setsVariables)
                claim(variables, variable, origin, code);
        },
        loginsName({ variable, output }) {
            const isTaken = outputs.get(output) === own || variables.get(variable) === own;
            return isTaken ? 'the login has this name' : undefined;
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
        throw new errors/* OidcError */.uv(code, `Two secrets have the name ${(0,core_text/* quoteForeign */.xS)(name, 80)}: ${both}`, {
            hint: 'Change the name after the bar of one of them.',
        });
    }
    names.set(name, origin);
}

// EXTERNAL MODULE: ./lib/http/request.js
var http_request = __webpack_require__(91741);
// EXTERNAL MODULE: ./lib/exchangers/preset/fill-request.js
var fill_request = __webpack_require__(36879);
;// CONCATENATED MODULE: ./lib/exchangers/vault/requests.js






/**
 * The request for a path of `secrets`, with its query, if any: `secret/data/ci?version=2`.
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
/** A path is percent-encoded like a URL, because a space would end it. */
function decode(path) {
    return path
        .split('/')
        .map((segment) => {
        const plain = decodeSegment(segment);
        if (plain !== undefined && !plain.includes('/'))
            return plain;
        throw wrong('secrets', path, 'has an invalid percent encoding', 'Write a percent sign as %25.');
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
 * Sends a request after the login. Returns `undefined` for a missing path with `ignoreNotFound`.
 *
 * @throws {OidcError} `ERR_REFUSED` and the errors of `requestJson`
 */
async function ask(path, request, scope, context) {
    const shown = (0,core_text/* quoteForeign */.xS)(path, 120);
    const { url, method } = request();
    try {
        return await (0,http_request/* requestJson */.SS)({
            service: url.host,
            label: `${method === 'GET' ? 'Reading' : 'Requesting a certificate from'} ${shown}`,
            request,
            wanted: 'data',
            pick: (body) => (typeof body.data === 'object' && body.data !== null ? body : undefined),
            isTransient: ({ status }) => status === 412,
        }, context);
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv) || error.code !== 'ERR_REFUSED')
            throw error;
        const isMissing = error.service?.status === 404;
        if (isMissing && (0,preset_scope/* isSet */.vM)(scope('ignoreNotFound'))) {
            context.log.warning(`Vault has nothing at ${shown}`);
            return undefined;
        }
        throw error.with({
            message: `${shown}: ${error.message}`,
            hint: isMissing
                ? 'The path does not exist. A secret of KV version 2 has data/ after its mount, as in secret/data/ci.'
                : "The login succeeded, but the role's policies do not allow this path.",
        });
    }
}

;// CONCATENATED MODULE: ./lib/exchangers/vault/select.js



/** The keys: `data.data` in KV version 2, `data` in version 1 and other engines. */
function keysOf({ data }) {
    const outer = isObject(data) ? data : {};
    const inner = Object.hasOwn(outer, 'data') ? outer.data : undefined;
    return isObject(inner) ? inner : outer;
}
/**
 * Reads a selector's value from an answer, as vault-action does: a key if the selector has no dot or is between backticks,
 * otherwise a member of a map or the result of a JSONata expression.
 *
 * @throws {OidcError} `ERR_RESPONSE` when an expression fails
 */
async function select_select(selector, body) {
    const keys = keysOf(body);
    if (isExpression(selector))
        return valueText(await evaluate(selector, keys, body));
    const key = isQuoted(selector) ? selector.slice(1, -1) : selector;
    if (key !== selector || !key.includes('.'))
        return valueText(member(keys, key));
    const walked = walk(keys, key.split('.'));
    const value = walked === inList ? await evaluate(selector, keys, body) : walked;
    // Without a match, the name may be a key with dots.
    return valueText(value === undefined ? member(keys, key) : value);
}
/** A value as a variable's text; JSON that is no text keeps its form. */
function valueText(value) {
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
            throw new errors/* OidcError */.uv('ERR_INPUT', `secrets: ${(0,core_text/* quoteForeign */.xS)(selector, 80)} is not a JSONata expression (${codeOf(error)})`, {
                hint: 'Put a key with a dot and other special characters between backticks.',
            });
        }
    }
}
/** A list on the path: JSONata takes the member of each item. */
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
/** Evaluates from the top of the answer, as vault-action does. */
async function evaluate(selector, keys, body) {
    const isNested = keys !== body.data;
    const expression = await compile(`data.${isNested ? 'data.' : ''}${selector}`);
    try {
        return await expression.evaluate(body);
    }
    catch (error) {
        // The library's message may hold part of the secret.
        throw new errors/* OidcError */.uv('ERR_RESPONSE', `${(0,core_text/* quoteForeign */.xS)(selector, 80)} could not be evaluated (JSONata ${codeOf(error)})`, { hint: 'See the code at docs.jsonata.org, and try the expression with similar data.' });
    }
}
/** Loads the library only for an expression. */
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

;// CONCATENATED MODULE: ./lib/exchangers/vault/follow-up.js







/** Parallel reads have a connection each; this many are opened before the login. */
const earlyConnections = 4;
/** The output with the leases of secrets and certificates. */
const leaseOutput = {
    'lease-ids': {
        description: 'The ids of the leases, one a line, if a secret or certificate has one.',
    },
};
/**
 * Prepares the requests after the login, as in hashicorp/vault-action: reading secrets or issuing certificates.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function prepareFollowUp(scope, taken) {
    checkMethod(scope);
    const secrets = parseSecrets(inputText('secrets', scope));
    const certificates = parseCertificates(inputText('pki', scope));
    if (secrets.length > 0 && certificates.length > 0) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'secrets and pki cannot be combined', {
            hint: 'Use two steps.',
        });
    }
    const setsVariables = scope('exportEnv') !== false;
    const names = createNames({
        variables: taken.variables,
        outputs: [...taken.outputs, ...Object.keys(leaseOutput)],
        setsVariables,
    });
    const requests = [
        ...[...new Set(secrets.map(({ path }) => path))].map((path) => readingRequest(path, scope)),
        ...certificates.map((entry) => issuingRequest(entry, scope)),
    ];
    for (const entry of secrets.filter((one) => !isEvery(one))) {
        names.take(entry, originOf(entry.path, entry.selector), 'ERR_INPUT');
    }
    for (const entry of certificates) {
        for (const part of Object.keys(certificateParts))
            takePart(entry, part, names);
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
            const { items, bodies } = await read(loggedIn, context, names.copy());
            const { outputs, ...published } = publish(items, { loggedIn, context, setsVariables });
            return { ...published, outputs: { ...outputs, ...leasesOf(bodies) } };
        },
    };
}
function inputText(name, scope) {
    const value = scope(name);
    return value === undefined ? '' : (0,preset_scope/* plainText */.wh)(value);
}
/** The place of a secret, for messages. */
function originOf(path, key) {
    return `${path} ${key}`;
}
function checkMethod(scope) {
    const method = inputText('method', scope).toLowerCase();
    if (method !== '' && method !== 'jwt') {
        throw new errors/* OidcError */.uv('ERR_INPUT', `method: ${(0,core_text/* quoteForeign */.xS)(method, 40)} is not supported: it logs in without an ID token`, {
            hint: method === 'kubernetes'
                ? 'Its login takes the same request: set path: kubernetes, token-source: file and, in token-file, the path of the token, and remove method.'
                : "Let Vault's JWT auth method trust the job's issuer and set method: jwt with a role, or keep hashicorp/vault-action in this step.",
        });
    }
    if (scope('jwtPrivateKey') === undefined)
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', "jwtPrivateKey is not supported: the login uses the job's ID token instead of a long-lived key", {
        hint: 'Remove it, and let the auth method trust the issuer of the job: oidc_discovery_url=https://token.actions.githubusercontent.com for GitHub.',
    });
}
async function readAll(entries, scope, context, names) {
    const paths = [...new Set(entries.map(({ path }) => path))];
    const bodies = await Promise.all(paths.map((path) => ask(path, () => readingRequest(path, scope), scope, context)));
    const found = new Map(paths.map((path, index) => [path, bodies[index]]));
    const items = [];
    for (const entry of entries) {
        const body = found.get(entry.path);
        if (body === undefined)
            continue;
        if (isEvery(entry))
            items.push(...everyKey(entry, body, names, context));
        else
            items.push(await oneKey(entry, body));
    }
    return { items, bodies };
}
function leasesOf(bodies) {
    const ids = bodies.flatMap((body) => (body?.lease_id ? [String(body.lease_id)] : []));
    return ids.length === 0 ? {} : { 'lease-ids': ids.join('\n') };
}
async function oneKey(entry, body) {
    const { path, selector } = entry;
    const text = await select_select(selector, body);
    if (text !== undefined)
        return { ...entry, text };
    throw new errors/* OidcError */.uv('ERR_RESPONSE', `${(0,core_text/* quoteForeign */.xS)(path, 120)} has no ${(0,core_text/* quoteForeign */.xS)(selector, 60)}`, { hint: 'Check the key, and which version of the secret is read.' });
}
/** The answer chooses these names; a key whose name cannot be used is left out. */
function everyKey(entry, body, names, { log }) {
    return Object.entries(keysOf(body)).flatMap(([key, value]) => {
        const own = namesOf(entry, key);
        const origin = originOf(entry.path, key);
        const problem = own.output === '' ? 'it has no letter or digit' : names.loginsName(own);
        if (problem !== undefined) {
            log.warning(`The key ${(0,core_text/* quoteForeign */.xS)(origin, 160)} is left out: ${problem}. Use a prefix: ${(0,core_text/* quoteForeign */.xS)(entry.path, 120)} * | APP_`);
            return [];
        }
        names.take(own, origin, 'ERR_RESPONSE');
        return [{ ...own, text: valueText(value) ?? '' }];
    });
}
/** The members of the PKI engine's answer, by the suffix of their names (vault-action's src/pki.js). */
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
async function issueAll(entries, scope, context) {
    const bodies = await Promise.all(entries.map((entry) => ask(entry.path, () => issuingRequest(entry, scope), scope, context)));
    const items = entries.flatMap((entry, index) => Object.entries(certificateParts).flatMap(([part, member]) => {
        const value = bodies[index]?.data?.[member];
        const text = Array.isArray(value) ? value.join('\n') : valueText(value);
        return text === undefined ? [] : [{ ...partNames(entry.prefix, part), text }];
    }));
    return { items, bodies };
}
function publish(items, { loggedIn, context, setsVariables, }) {
    // Lists of entries, so that a member called __proto__ is an ordinary one.
    const env = [];
    const outputs = [];
    const unset = [];
    for (const { variable, output, text } of items) {
        const value = follow_up_decode(text, loggedIn, context);
        if (value === undefined) {
            // An empty value is not secret, and unset reads as empty.
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
function follow_up_decode(text, scope, context) {
    if (text === '')
        return undefined;
    const whole = context.mask(text);
    const encoding = scope('secretEncodingType');
    if (encoding === undefined)
        return whole;
    const decoded = Buffer.from(text, (0,preset_scope/* plainText */.wh)(encoding)).toString('utf8');
    return decoded === '' ? undefined : context.mask(decoded);
}

;// CONCATENATED MODULE: ./lib/exchangers/vault/login.js
const unused = 'it is not used with method: jwt.';
/** Inputs of vault-action that it ignores with `method: jwt` as well. */
const ignored = [
    'token',
    'roleId',
    'secretId',
    'githubToken',
    'kubernetesTokenPath',
    'username',
    'password',
    'authPayload',
    'jwtKeyPassword',
    'jwtTtl',
];
/** The login, as data. */
const login = {
    title: 'HashiCorp Vault and OpenBao',
    summary: 'Logs in with the JWT auth method of Vault or OpenBao, and reads secrets.',
    status: 'confirmed',
    facts: [
        'hashicorp/vault-action@4c06c5c: src/auth.js, src/action.js, src/secrets.js, src/pki.js, src/utils.js, action.yml',
        'hashicorp/vault-plugin-auth-jwt@2e68bba: path_login.go, claims.go',
        'hashicorp/cap@cf52420: jwt/jwt.go',
        'openbao/openbao@df6ce2c: website/content/docs/api/auth/jwt.mdx, token.mdx, sdk/logical/response_util.go, internal/vault/routing/router.go',
    ],
    parameters: {
        url: { description: 'The URL of the server.', required: true },
        role: { description: "The role to log in with. Default: the auth method's default role." },
        path: {
            description: 'Where the auth method is mounted; for a CEL role of OpenBao, with /cel after it. Default: jwt.',
            default: 'jwt',
        },
        namespace: { description: 'The namespace (Vault Enterprise, OpenBao).' },
        method: {
            description: 'The auth method: jwt. The other methods of vault-action do not use an ID token.',
        },
        jwtGithubAudience: {
            description: 'The name for audience in vault-action.',
            alias: 'audience',
        },
        secrets: {
            description: 'The secrets to read: path key | NAME, separated by semicolons, as in vault-action. Works with both versions of KV and other engines; * and ** mean every key of a path.',
        },
        pki: {
            description: 'The certificates to request: path {"common_name": "…"}, separated by semicolons, as in vault-action.',
        },
        exportEnv: {
            description: 'Whether secrets become variables. They are outputs in any case. Default: true.',
            type: 'boolean',
        },
        exportToken: {
            description: 'Whether the variables VAULT_TOKEN, VAULT_ADDR and VAULT_NAMESPACE are set. Default: true, or false with exportEnv: false.',
            type: 'boolean',
        },
        outputToken: {
            description: 'The name for output-credentials in vault-action.',
            type: 'boolean',
            alias: 'output-credentials',
        },
        ignoreNotFound: {
            description: 'Whether a missing path is skipped with a warning. Default: false.',
            type: 'boolean',
            default: 'false',
        },
        secretEncodingType: {
            description: 'The encoding of the secrets: base64, hex or utf8. Without it, they are not decoded.',
            choices: ['base64', 'hex', 'utf8'],
        },
        extraHeaders: {
            description: 'Additional headers for every request: lines of the form Name: value, or a map.',
            type: 'headers',
        },
        caCertificate: {
            description: 'The name for ca-certificate in vault-action.',
            type: 'certificates',
            alias: 'ca-certificate',
        },
        clientCertificate: {
            description: 'The name for client-certificate in vault-action.',
            type: 'certificates',
            alias: 'client-certificate',
        },
        clientKey: {
            description: 'The name for client-key in vault-action.',
            type: 'secret',
            alias: 'client-key',
        },
        tlsSkipVerify: {
            description: 'Whether to accept every certificate. Anyone who can answer in place of the server then gets the ID token; use caCertificate instead. Default: false.',
            type: 'boolean',
            default: 'false',
        },
        jwtPrivateKey: {
            description: 'Not supported: the login uses the ID token of the job.',
            type: 'secret',
        },
        ...Object.fromEntries(ignored.map((name) => [name, { description: 'Not used with method: jwt.', unused }])),
    },
    steps: [
        {
            url: '{+url}/v1/auth/{+path}/login',
            headers: { 'X-Vault-Namespace': '{namespace}' },
            moreHeaders: 'extraHeaders',
            json: { jwt: '{token}', role: '{role}' },
            pick: { 'client-token': 'auth.client_token', lease: 'auth.lease_duration' },
            optional: ['lease'],
        },
    ],
    public: ['lease'],
    credential: 'client-token',
    identity: 'a client of Vault at {url.host}',
    expires: { in: 'lease' },
    env: {
        VAULT_ADDR: { value: '{url}', when: 'exportToken' },
        VAULT_NAMESPACE: { value: '{namespace}', when: 'exportToken' },
        VAULT_TOKEN: { value: '{client-token}', when: 'exportToken' },
    },
    outputs: {
        vault_token: {
            description: 'The token, under its name in vault-action.',
            value: '{client-token}',
            onRequest: true,
        },
    },
    revoke: {
        url: '{+url}/v1/auth/token/revoke-self',
        headers: { 'X-Vault-Token': '{client-token}', 'X-Vault-Namespace': '{namespace}' },
        moreHeaders: 'extraHeaders',
    },
    unverified: 'tlsSkipVerify',
    retry: [412],
    compares: "the role's bound_audiences, bound_subject and bound_claims",
    refusals: [
        {
            text: 'no audiences bound',
            hint: 'Set bound_audiences on the role: a role without it refuses every token that has an audience.',
        },
        { text: 'audience', hint: "Set audience to a value in the role's bound_audiences." },
        {
            text: '(iss)',
            hint: "The auth method's bound_issuer must be exactly the iss above, including a trailing slash.",
        },
        { text: '(sub)', hint: "The role's bound_subject must be the sub above." },
        {
            text: 'bound claim values',
            hint: "The role's bound_claims require another value of the claim that Vault names. Compare it with the claims above.",
        },
        {
            text: 'could not be found',
            hint: 'The auth method at path does not have this role. Check role, path and namespace.',
        },
        {
            text: 'missing role',
            hint: 'The auth method at path has no default_role. Set role.',
        },
        {
            text: 'role_type',
            hint: 'The role is for logins with a browser. Create one with role_type jwt.',
        },
        {
            text: 'could not load configuration',
            hint: 'The auth method at path is not configured. Check path and namespace.',
        },
        {
            text: 'cel program',
            hint: "The role's CEL program refuses the claims above; the answer has its message.",
        },
        {
            status: 400,
            hint: "Compare the token's claims with the role's bound_audiences, bound_subject and bound_claims, and check role and path.",
        },
        { status: 403, hint: 'No auth method is mounted at path. Check path and namespace.' },
        { status: 404, hint: 'Check url and namespace, and path, where the auth method is mounted.' },
    ],
    subActionDefaults: {
        method: 'jwt',
        exportToken: 'false',
        exportEnv: 'true',
        outputToken: 'false',
        ignoreNotFound: 'false',
        tlsSkipVerify: 'false',
    },
};

;// CONCATENATED MODULE: ./lib/exchangers/vault/exchanger.js



/** HashiCorp Vault and OpenBao: a login that a preset describes, then reading secrets or issuing certificates. */
const vault = (0,preset_exchanger.createPresetExchanger)('vault', login, {
    followUp: prepareFollowUp,
    async advise(claims, said) {
        const { adviseOnRefusal } = await __webpack_require__.e(/* import() */ 7311).then(__webpack_require__.bind(__webpack_require__, 87311));
        return adviseOnRefusal({ cloud: 'vault', claims, said });
    },
});
/* harmony default export */ const exchanger = ({
    ...vault,
    outputs: { ...vault.outputs, ...leaseOutput },
    prepare(values, env) {
        const { exportToken, exportEnv } = values;
        const more = { exportToken: exportToken ?? exportEnv !== false };
        return vault.prepare({ ...values, ...more }, env);
    },
});


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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63900);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28394);



/**
 * Sends a request with retries and returns the picked part of its JSON response.
 *
 * @throws {OidcError} errors of {@link readJson} and `Http.send`; `ERR_RESPONSE` for a 2xx without the expected part
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
 * See {@link requestJson}, for a response that is one line of text, such as a token.
 *
 * @throws {OidcError} errors of {@link checkStatus} and `Http.send`; `ERR_RESPONSE` for a 2xx that is no such line
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
/** A member of a JSON response that is text and not empty. */
function textAt(body, name) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A member that is a positive number, or text with one: some services send lifetimes as text. */
function secondsAt(body, name) {
    const value = Object.hasOwn(body, name) ? Number(body[name]) : Number.NaN;
    return Number.isFinite(value) && value > 0 ? value : undefined;
}
/** Reads `access_token` and `expires_in` (seconds, RFC 6749 §5.1). The token is masked. */
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
