export const id = 3551;
export const ids = [3551];
export const modules = {

/***/ 33551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parsePreset: () => (/* binding */ parsePreset)
});

// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
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






/** Placeholders that every preset has. */
const builtIn = ['token', 'audience', 'now', 'now-seconds'];
/** Checks beyond the schema: every name must be known, and no parameter may choose the host of a fixed address. */
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
                message: `${name} is reserved; choose another name`,
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
/** The revocation is sent when the job ends, possibly to another host. */
function checkRevocation(revoke) {
    const { url = [], other = [] } = revoke === undefined ? {} : (0,fill_request/* namesIn */.wX)(revoke);
    if (![...url, ...other].includes('token'))
        return [];
    const message = '{token}, the ID token, has expired when this is sent; use a picked value';
    return [{ path: ['revoke'], isName: true, message }];
}
/** Headers as written in the file; filled values are checked when they are known. */
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
/** The file or one parameter as a whole decides which host gets a token. */
function checkUrl(url, path) {
    const { texts, holes } = (0,scope/* splitTemplate */.LL)(url);
    const [hole] = holes;
    if (texts[0] === '' && hole?.isPath) {
        const isApart = url === hole.text || /^[/?:]/.test(texts[1] ?? '');
        return isApart ? [] : [{ path, message: `needs a slash after ${hole.text}` }];
    }
    const glued = /^https?:\/\/[^/?#]*[\dA-Za-z](\{[^}]*\})(?:[/?#]|$)/.exec(url)?.[1];
    if (glued !== undefined) {
        return [{ path, message: `needs a slash before ${glued}, which would be part of the host` }];
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
            message: `${text} is neither a parameter nor an earlier pick`,
        }));
    }
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([name, item]) => checkTemplates(item, known, [...path, Array.isArray(value) ? Number(name) : name]));
}
/** The identity is printed. */
function checkIdentity({ identity = '', parameters = {}, public: open = [] }, picked) {
    const isSecret = (name) => name === 'token' || parameters[name]?.type === 'secret' || picked.includes(name);
    return (0,scope/* placeholdersOf */.iJ)(identity)
        .filter(({ name }) => isSecret(name) && !open.includes(name))
        .map(({ text }) => ({
        path: ['identity'],
        message: `${text} is secret, and the identity is printed; list a pick that is not secret in public`,
    }));
}
function checkVariables({ env = {}, files = {}, parameters = {} }) {
    return Object.entries(env).flatMap(([name, value]) => {
        const path = ['env', name];
        const strange = (0,scope/* placeholdersOf */.iJ)(name).find((hole) => !Object.hasOwn(parameters, hole.name));
        if (strange !== undefined) {
            const message = `${strange.text} is not a parameter; an answer cannot name variables`;
            return [{ path, isName: true, message }];
        }
        if (typeof value === 'object' && 'file' in value && !Object.hasOwn(files, value.file)) {
            return [{ path, message: `${value.file} is not in files` }];
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
            message: `${String(name)} is not a parameter or pick that can be used here`,
        }));
    });
}

;// CONCATENATED MODULE: ./lib/exchangers/preset/preset-schema.js
const preset_schema_text = { type: 'string' };
const template = { $ref: '#/$defs/template' };
const preset_schema_name = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]*$' };
const templates = { anyOf: [template, { type: 'array', items: template, minItems: 1 }] };
const mapOf = (schema) => ({ type: 'object', additionalProperties: schema });
const request = {
    url: {
        description: 'The address, or several in order of preference: the first one whose placeholders all have values is used.',
        ...templates,
    },
    method: { enum: ['GET', 'POST', 'PUT', 'DELETE'] },
    headers: mapOf(template),
    moreHeaders: { description: 'The name of a map parameter that adds headers.', ...preset_schema_name },
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
            description: 'Values to pick from the answer, by name. The place is JSON names separated by dots, $body, $header:Name, $xml:Tag or $jwt:path:claim.',
            type: 'object',
            propertyNames: preset_schema_name,
            additionalProperties: {
                type: 'string',
                pattern: '^(?:[^$].*|\\$body|\\$header:[\\w-]+|\\$xml:[\\w.-]+|\\$jwt:[^:]+:.+)$',
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
            properties: { file: preset_schema_text, unlessSet: { enum: [true] } },
            required: ['file'],
            additionalProperties: false,
        },
    ],
};
const expires = {
    type: 'object',
    properties: {
        in: { description: 'The pick or parameter with the number of seconds from now.', ...preset_schema_name },
        unit: { enum: ['s', 'ns'] },
        at: {
            description: 'The pick or parameter with a date in ISO 8601 or seconds since 1970.',
            ...preset_schema_name,
        },
        jwt: { description: 'The pick that is a JWT with an exp.', ...preset_schema_name },
        after: { description: 'Seconds from now.', type: 'number' },
    },
    additionalProperties: false,
};
/** The JSON Schema of a preset file; published as docs/preset.schema.json, and used to check files. */
const presetSchema = {
    description: 'A service that turns an ID token into a credential.',
    type: 'object',
    properties: {
        $schema: preset_schema_text,
        title: preset_schema_text,
        summary: preset_schema_text,
        parameters: { type: 'object', propertyNames: preset_schema_name, additionalProperties: parameter },
        audience: {
            description: 'The audience of the ID token, or several in order of preference.',
            ...templates,
        },
        serviceAudience: {
            description: 'The audience, if an answer of the service names it.',
            ...preset_schema_text,
        },
        steps: { type: 'array', items: step },
        public: { description: 'Picks that are not secret.', type: 'array', items: preset_schema_name },
        credential: { description: 'The pick that becomes the output access-token.', ...preset_schema_name },
        maskBase64: { type: 'boolean' },
        identity: template,
        env: mapOf(variable),
        outputs: {
            ...mapOf({
                type: 'object',
                properties: { description: preset_schema_text, value: templates, onRequest: { enum: [true] } },
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
        refusals: {
            type: 'array',
            items: {
                type: 'object',
                properties: {
                    status: { type: 'integer' },
                    code: { description: "The service's error code, or its last part.", ...preset_schema_text },
                    text: { description: "A part of the service's error text.", ...preset_schema_text },
                    hint: preset_schema_text,
                },
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

/** Checks a JSON value against a {@link Schema}. */
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
/** Of several allowed forms, reports the problems of the one that fits best. */
function validateAny(value, schemas, root, path) {
    const outcomes = schemas.map((schema) => validate(value, schema, root, path));
    const [nearest = []] = outcomes.toSorted((a, b) => distance(a, path) - distance(b, path));
    if (nearest.length === 0 || nearest.some((problem) => problem.path.length > path.length)) {
        return nearest;
    }
    const kinds = [...new Set(schemas.map((schema) => kindOf(resolve(schema, root))))];
    return kinds.length > 1 ? [{ path, message: `must be ${kinds.join(' or ')}` }] : nearest;
}
/** A problem deeper inside means that the form itself fits. */
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
        return `must be ${kindOf(schema)}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
    }
    if (pattern !== undefined && !new RegExp(pattern).test(String(value))) {
        return `does not have the required form: ${(0,core_text/* quoteForeign */.xS)(String(value), 60)}`;
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
        const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
        return [
            { path: inside, isName: true, message: `${(0,core_text/* quoteForeign */.xS)(name, 60)} is not known${hint}` },
        ];
    });
    return [...missing, ...members];
}

;// CONCATENATED MODULE: ./lib/exchangers/preset/preset-file.js





/**
 * Reads a preset file, YAML or JSON, and reports every mistake with its line and column.
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
            unquoted.push(at(startOf(map), `{${name}} without quotes is a map in YAML; put the whole text into quotes`));
        },
    });
    // Other mistakes there are consequences.
    if (unquoted.length > 0)
        throw refused(file, unquoted);
    const broken = document.errors.map(({ pos: [offset], message }) => at(offset, message));
    if (broken.length > 0)
        throw refused(file, broken);
    const value = toPlain(document, file);
    const formal = validate(value, presetSchema);
    // Names are checked only if the form is right.
    const problems = formal.length > 0 ? formal : checkPreset(value);
    if (problems.length > 0) {
        throw refused(file, problems.map((problem) => describe(problem, document, lines)));
    }
    const { $schema: _, ...preset } = value;
    const title = preset.title;
    return {
        ...preset,
        summary: preset.summary ?? `Gets a credential from ${title}.`,
        parameters: preset.parameters ?? {},
    };
}
/** The name in `{token}` without quotes, which YAML reads as a map. */
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
/** The offset of the value, or of its name; for a missing member, of its map. */
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
        hint: 'See the schema, docs/preset.schema.json, and an example, examples/ci/my-service.yml.',
    });
}


/***/ })

};
