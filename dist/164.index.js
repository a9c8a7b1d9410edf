export const id = 164;
export const ids = [164];
export const modules = {

/***/ 7164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
;// CONCATENATED MODULE: ./lib/cli/demo.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** `demo`: the built action against the lab, once per provider, all at once, and once refused. */
function demoCommand(io) {
    return new esm/* Command */.uB('demo')
        .description('Shows the action at work against a local issuer and local clouds; nothing leaves this machine.')
        .addHelpText('after', '\nEvery step runs as on a runner: the built bundle in a process of its own, with inputs, command files, masks\nand its post step. The exit code is 0 when all went as it should.\n')
        .action(async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const { startLab } = await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(944)]).then(__webpack_require__.bind(__webpack_require__, 1944));
            const lab = __addDisposableResource(env_1, await startLab(), true);
            await runDemo(lab, io);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    });
}
async function runDemo(lab, io) {
    const startedAt = performance.now();
    const say = (line = '') => void io.stdout.write(`${line}\n`);
    const defaults = await readDefaults();
    const scenes = await describeScenes(lab);
    say('A local issuer and local clouds are up; each of them checks the tokens it is sent.');
    say(`The job: octo-org/octo-repo on refs/heads/main, with tokens of ${lab.issuer}`);
    const problems = [];
    for (const [index, scene] of scenes.entries()) {
        say(`\n${index + 1}. ${scene.title}`);
        tellInputs(scene.inputs, say);
        problems.push(...(await playScene(scene, { lab, io, defaults, say })));
    }
    say(`\n${scenes.length + 1}. What a refusal looks like: the role now trusts another branch only`);
    problems.push(...(await playRefusal(scenes[0], { lab, io, defaults, say })));
    for (const problem of problems)
        io.stderr.write(`demo: ${problem}\n`);
    if (problems.length > 0)
        throw new Error(`${problems.length} things were not as they should be`);
    say(`\nDone in ${(0,lib_text/* formatMs */._V)(performance.now() - startedAt)}. Try it against your own workflow: oidc-exchange lab --help`);
}
async function describeScenes(lab) {
    const rules = await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(944)]).then(__webpack_require__.bind(__webpack_require__, 1944));
    const aws = {
        provider: 'aws',
        'aws-region': 'eu-central-1',
        'role-to-assume': rules.defaultRoleArn,
    };
    const gcp = {
        provider: 'gcp',
        workload_identity_provider: rules.defaultProvider,
        service_account: rules.defaultServiceAccount,
    };
    const azure = {
        provider: 'azure',
        'tenant-id': rules.defaultTenantId,
        'client-id': rules.defaultClientId,
    };
    const custom = {
        provider: 'custom',
        url: lab.env.OIDC_EXCHANGE_LAB_URL ?? '',
        audience: rules.defaultExchangeAudience,
        'revoke-url': new URL('/revoke', lab.services.exchange).href,
    };
    const sets = {
        aws: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_REGION'],
        gcp: ['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_CLOUD_PROJECT'],
        azure: ['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'ARM_USE_OIDC'],
        custom: ['API_ACCESS_TOKEN'],
    };
    return [
        { title: 'Amazon Web Services', inputs: aws, sets: sets.aws },
        { title: 'Google Cloud', inputs: gcp, sets: sets.gcp },
        { title: 'Microsoft Azure', inputs: azure, sets: sets.azure },
        { title: 'Any other service (RFC 8693)', inputs: custom, sets: sets.custom },
        {
            title: 'All four in one step',
            inputs: { exchanges: [aws, gcp, azure, custom].map(toYamlItem).join('\n') },
            sets: Object.values(sets).flat(),
        },
    ];
}
function toYamlItem(inputs) {
    return `- ${Object.entries(inputs)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n  ')}`;
}
/** Runs a scene's main and post step; returns what was not as it should be. */
async function playScene(scene, stage) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { createJob } = await __webpack_require__.e(/* import() */ 332).then(__webpack_require__.bind(__webpack_require__, 8332));
        const job = __addDisposableResource(env_2, createJob(jobOptions(stage)), false);
        const main = await job.run({ inputs: scene.inputs, defaults: stage.defaults });
        tellLog(main, stage);
        const missing = scene.sets.filter((name) => !main.env[name]);
        const post = await job.runPost(main);
        stage.say('   post step');
        tellLog(post, stage);
        return [
            ...(main.exitCode === 0
                ? []
                : [`${scene.title}: the step ended with exit code ${main.exitCode}`]),
            ...(missing.length === 0 ? [] : [`${scene.title}: not set: ${missing.join(', ')}`]),
            ...describeLeftovers(scene, job, post),
        ];
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}
function describeLeftovers(scene, job, post) {
    const files = (0,external_node_fs_.readdirSync)(job.temp).filter((name) => name.startsWith('oidc-exchange-'));
    const variables = scene.sets.filter((name) => job.env[name]);
    return [
        ...(post.exitCode === 0
            ? []
            : [`${scene.title}: the post step ended with exit code ${post.exitCode}`]),
        ...post.warnings,
        ...(files.length === 0 ? [] : [`${scene.title}: files were left behind: ${files.join(', ')}`]),
        ...(variables.length === 0 ? [] : [`${scene.title}: still set: ${variables.join(', ')}`]),
    ];
}
async function playRefusal(scene, stage) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        if (scene === undefined)
            return [];
        const { createJob } = await __webpack_require__.e(/* import() */ 332).then(__webpack_require__.bind(__webpack_require__, 8332));
        const { defaultRoleArn } = await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(944)]).then(__webpack_require__.bind(__webpack_require__, 1944));
        stage.lab.setRules({
            aws: {
                roles: [
                    { arn: defaultRoleArn, subjects: ['repo:octo-org/octo-repo:ref:refs/heads/release'] },
                ],
            },
        });
        const job = __addDisposableResource(env_3, createJob(jobOptions(stage)), false);
        const main = await job.run({ inputs: scene.inputs, defaults: stage.defaults });
        tellLog(main, stage);
        const exported = Object.keys({ ...main.env, ...main.outputs });
        return [
            ...(main.exitCode === 1 ? [] : [`The refused step ended with exit code ${main.exitCode}`]),
            ...(exported.length === 0 ? [] : [`The refused step exported ${exported.join(', ')}`]),
        ];
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        __disposeResources(env_3);
    }
}
function tellInputs(inputs, say) {
    say('   with:');
    for (const [name, value] of Object.entries(inputs)) {
        const lines = value.split('\n');
        say(`     ${name}: ${lines.length === 1 ? value : '|'}`);
        if (lines.length > 1)
            for (const line of lines)
                say(`       ${line}`);
    }
}
function tellLog(run, { say }) {
    say(`   ran in ${(0,lib_text/* formatMs */._V)(run.tookMs)}, exit code ${run.exitCode}`);
    for (const line of run.log)
        say(`   | ${line}`);
}
/** The bundle that this process runs is the action's. */
function bundlePath() {
    return process.argv[1] ?? '';
}
/** A job starts from little: what a program needs to run at all, and the lab's addresses. */
function jobOptions({ lab, io }) {
    const kept = ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].flatMap((name) => io.env[name] === undefined ? [] : [[name, io.env[name]]]);
    // The action runs on Node 24; on an older one the AWS SDK would announce that it will need a newer one next year.
    const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
    return { bundle: bundlePath(), env: { ...Object.fromEntries(kept), ...quiet, ...lab.env } };
}
/** What the runner would set for inputs that the workflow leaves out. */
async function readDefaults() {
    const file = (0,external_node_path_.join)((0,external_node_path_.dirname)(bundlePath()), '..', 'action.yml');
    if (!(0,external_node_fs_.existsSync)(file))
        throw new Error(`The demo runs the action that ${file} declares, which is not there`);
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const { inputs } = parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    return Object.fromEntries(Object.entries(inputs).map(([name, spec]) => [name, spec?.default ?? '']));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/cli/lab.js
var lab_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var lab_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** `lab`: runs the local issuer and the local clouds until it is told to stop. */
function labCommand(io) {
    return new esm/* Command */.uB('lab')
        .description('Runs a local OIDC issuer and local clouds that really check its tokens.')
        .option('--rules <file>', 'what is trusted, what tokens say and how services fail (YAML or JSON)')
        .option('--port <number>', 'the first of seven ports in a row (default: any free ones)', readPort)
        .option('--json', 'print one JSON object a line: the lab first, then every request')
        .addOption(new esm/* Option */.c$('--format <shell>', 'how the variables are written')
        .choices(['shell', 'powershell'])
        .default('shell'))
        .action((flags) => runLab(io, flags));
}
async function runLab(io, flags) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // Signals count from here on, so that none is lost while the lab starts.
        const stop = lab_addDisposableResource(env_1, listenForStop(), false);
        const { completeRules, parseRules, startLab } = await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(944)]).then(__webpack_require__.bind(__webpack_require__, 1944));
        const rules = flags.rules === undefined ? {} : await readRules(flags.rules, parseRules);
        const print = (line) => void io.stdout.write(`${line}\n`);
        const lab = lab_addDisposableResource(env_1, await startLab({
            rules,
            ...(flags.port !== undefined && { port: flags.port }),
            onRequest: (request) => print(flags.json ? requestJson(request) : requestLine(request)),
        }), true);
        if (flags.json)
            print(JSON.stringify(describeLab(lab, rules)));
        else
            print(renderLab(lab, completeRules(rules), flags.format));
        await stop.requested;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = lab_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Ctrl+C or a supervisor's SIGTERM: both are the normal end of a lab. */
function listenForStop() {
    let stop = () => { };
    const requested = new Promise((resolve) => {
        stop = function stop() {
            resolve();
        };
    });
    process.on('SIGINT', stop).on('SIGTERM', stop);
    return {
        requested,
        [Symbol.dispose]: () => void process.off('SIGINT', stop).off('SIGTERM', stop),
    };
}
async function readRules(file, parse) {
    let source;
    try {
        source = await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `The rules can't be read: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    }
    return parse(source, file);
}
function readPort(value) {
    const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
    if (port >= 1 && port <= 65_529)
        return port;
    throw new esm/* InvalidArgumentError */.Di('It must be a number from 1 to 65529.');
}
function describeLab(lab, rules) {
    return { issuer: lab.issuer, services: lab.services, env: lab.env, rules };
}
function renderLab(lab, rules, format) {
    const services = Object.entries(lab.services).map(([name, url]) => [name, url.origin]);
    const variables = Object.entries(lab.env).map(([name, value]) => format === 'shell' ? `  export ${name}='${value}'` : `  $env:${name} = '${value}'`);
    return [
        'The lab runs on this machine only. Ctrl+C ends it.',
        '',
        ...table(services),
        '',
        'Point a shell at it:',
        '',
        ...variables,
        '',
        'It trusts:',
        '',
        ...table(trustRows(rules)),
        '',
        'Requests:',
        '',
    ].join('\n');
}
/** By the names of the action's inputs. */
function trustRows(rules) {
    const { aws, google, azure, exchange } = rules;
    const rows = [
        ...aws.roles.map(({ arn }) => ['role-to-assume', arn]),
        ...google.providers.map(({ name }) => ['workload_identity_provider', name]),
        ...google['service-accounts'].map(({ email }) => ['service_account', email]),
        ...azure.applications.flatMap(({ tenant, client }) => [
            ['tenant-id', tenant],
            ['client-id', client],
        ]),
        ...exchange.audiences.map((audience) => ['exchange audience', audience]),
    ];
    const trusting = [
        ...[...aws.roles, ...google.providers, ...google['service-accounts'], ...azure.applications],
        exchange,
    ];
    const subjects = new Set(trusting.flatMap((rule) => rule.subjects));
    return [...rows, ...[...subjects].map((subject) => ['subject', subject])];
}
function table(rows) {
    const width = Math.max(...rows.map(([name]) => name.length));
    return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${(0,lib_text/* quoteForeign */.xS)(value)}`);
}
function requestLine(request) {
    const time = new Date().toTimeString().slice(0, 8);
    const { service, method, status, refusal } = request;
    const outcome = status === 0 ? 'no answer' : String(status);
    const reason = refusal === undefined ? '' : `  ${(0,lib_text/* quoteForeign */.xS)(refusal, 300)}`;
    return `${time}  ${service}  ${method} ${whatOf(request)}  ${outcome}${reason}`;
}
/** Never the query or the body: they hold tokens. */
function requestJson(request) {
    const { service, method, status, refusal } = request;
    const what = whatOf(request);
    return JSON.stringify({ time: new Date().toISOString(), service, method, what, status, refusal });
}
/** The path, and at STS, where all requests have the same one, the action. */
function whatOf({ service, path, body }) {
    const [pathname = '/'] = path.split('?', 1);
    const action = service === 'aws' ? new URLSearchParams(body).get('Action') : null;
    return (0,lib_text/* quoteForeign */.xS)(action === null ? pathname : `${pathname} ${action}`, 120);
}

;// CONCATENATED MODULE: ./lib/cli/index.js





/** Runs the command line; the exit code is 0 when done, 1 when it failed, 2 for misuse. */
async function runCli(args) {
    const { env, stdout, stderr } = process;
    process.exitCode = await run(args, { env, stdout, stderr });
}
async function run(args, io) {
    const program = createProgram(io);
    try {
        if (args.length === 0) {
            program.outputHelp();
            return 0;
        }
        await program.parseAsync([...args], { from: 'user' });
        return 0;
    }
    catch (error) {
        if (error instanceof esm/* CommanderError */.b7)
            return error.exitCode === 0 ? 0 : 2;
        io.stderr.write(`oidc-exchange: ${(0,errors/* messageOf */.bD)(error)}\n`);
        if (error instanceof errors/* OidcError */.uv) {
            for (const line of error.details)
                io.stderr.write(`  ${line}\n`);
            if (error.hint !== undefined)
                io.stderr.write(`${error.hint}\n`);
            return error.code === 'ERR_INPUT' ? 2 : 1;
        }
        return 1;
    }
}
function createProgram(io) {
    const program = new esm/* Command */.uB('oidc-exchange')
        .description("Turns a CI job's OIDC ID token into AWS, Google Cloud, Azure or any other service's credentials.")
        .version(version/* version */.r)
        .exitOverride()
        .configureOutput({
        writeOut: (text) => void io.stdout.write(text),
        writeErr: (text) => void io.stderr.write(text),
    })
        .showSuggestionAfterError()
        .addHelpText('after', '\nTry it here, with nothing but this machine:\n  oidc-exchange demo\n');
    for (const command of [demoCommand(io), labCommand(io)]) {
        program.addCommand(command.copyInheritedSettings(program));
    }
    return program;
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   qF: () => (/* binding */ ExchangesFailedError),
/* harmony export */   uv: () => (/* binding */ OidcError)
/* harmony export */ });
/* unused harmony export errorCodes */
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3429);

/** Every `code` an {@link OidcError} can carry; `docs/errors.md` has a row for each. */
const errorCodes = (/* unused pure expression or super */ null && ([
    'ERR_INPUT',
    'ERR_ENDPOINT',
    'ERR_NO_SOURCE',
    'ERR_TOKEN_PERMISSION',
    'ERR_TOKEN_REQUEST',
    'ERR_TOKEN_MALFORMED',
    'ERR_TOKEN_AUDIENCE',
    'ERR_UNREACHABLE',
    'ERR_TIMEOUT',
    'ERR_RESPONSE',
    'ERR_SERVICE',
    'ERR_REFUSED',
    'ERR_PUBLISH',
    'ERR_CLEANUP',
    'ERR_TOKEN_ALGORITHM',
    'ERR_TOKEN_KEY',
    'ERR_TOKEN_SIGNATURE',
    'ERR_TOKEN_ISSUER',
    'ERR_TOKEN_EXPIRED',
    'ERR_TOKEN_NOT_YET_VALID',
    'ERR_TOKEN_CLAIM',
]));
/**
 * The one error class: what the world can do to a token exchange.
 *
 * Misuse of the API is a `TypeError`; anything else that is thrown is a bug. Neither the message nor the hint, the
 * details or the cause ever hold a token, a secret or a raw response body.
 */
class OidcError extends Error {
    name = 'OidcError';
    code;
    hint;
    details;
    transient;
    retryAfterMs;
    maxAttempts;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.hint = options.hint;
        this.details = options.details ?? [];
        this.transient = options.transient ?? false;
        this.retryAfterMs = options.retryAfterMs;
        this.maxAttempts = options.maxAttempts;
    }
    /** The same error with more to say. */
    with(changes) {
        const { message, code, cause, hint, details, transient, retryAfterMs, maxAttempts } = this;
        return new OidcError(changes.code ?? code, changes.message ?? message, {
            cause,
            hint,
            details,
            transient,
            retryAfterMs,
            maxAttempts,
            ...changes,
        });
    }
}
/** Several exchanges of one step failed; `errors` holds each failure in the order of the exchanges. */
class ExchangesFailedError extends AggregateError {
    name = 'ExchangesFailedError';
}
/** Reads a caught value; an `Error` of another realm (as in jest) counts as one too. */
function messageOf(error) {
    return (0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error) || error instanceof Error ? error.message : String(error);
}
/** The `code` of a caught value (`ECONNRESET`, `ERR_REFUSED` …), when it has one. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}


/***/ }),

/***/ 8804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   _V: () => (/* binding */ formatMs),
/* harmony export */   kp: () => (/* binding */ closest),
/* harmony export */   xS: () => (/* binding */ quoteForeign)
/* harmony export */ });
const jwtLike = /\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/g;
/** Control and format characters, text direction marks among them, and the two Unicode line ends. */
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;
/**
 * Makes text that came from a service or a token safe for a log: one line, no control or direction characters, no
 * leading `::` (a workflow command), nothing that looks like a JWT, and at most `limit` characters.
 */
function quoteForeign(text, limit = 200) {
    const line = text
        .replace(unprintable, ' ')
        .replace(jwtLike, '[token]')
        .replace(/ {2,}/g, ' ')
        .trim()
        .replace(/^(?:::|##\[)+/, '')
        .trim();
    return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
/** Escapes text for a Markdown table cell or paragraph; for text that already went through {@link quoteForeign}. */
function escapeMarkdown(text) {
    const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
    return text
        .replace(/[&<>]/g, (character) => entities[character] ?? '')
        .replace(/[\\`*_{}[\]()#+!|~@-]/g, '\\$&');
}
/** `1.5 s`, `250 ms`: a length of time for a log line. */
function formatMs(ms) {
    return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
/** The candidate closest to a mistyped word, when one is close enough to be meant. */
function closest(word, candidates) {
    const plain = (text) => text.toLowerCase().replace(/[_\s]/g, '-');
    let best;
    let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(plain(word), plain(candidate));
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this package; a test holds it against package.json. */
const version = '0.1.0';


/***/ })

};
