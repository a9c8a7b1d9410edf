export const id = 1105;
export const ids = [1105];
export const modules = {

/***/ 34641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ createCliContext)
/* harmony export */ });
/* unused harmony export maskInJob */
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60231);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58563);
/* harmony import */ var _inputs_context_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17661);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18908);




/** The context of a command: it speaks, and registers masks, on standard error only. */
function createCliContext(io, settings, voice = {}) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .createContext */ .q6)({
        env: io.env,
        log: voice.silent ? _context_js__WEBPACK_IMPORTED_MODULE_0__/* .silentLog */ .aB : createLog(io, io.verbosity ?? 0),
        ...(0,_inputs_context_options_js__WEBPACK_IMPORTED_MODULE_1__/* .contextOptions */ .u)(settings),
        onSecret: (value) => {
            if (!voice.silent)
                maskInJob(value, io);
        },
    });
}
/** A runner takes its commands from both streams; standard output belongs to the command's answer. */
function maskInJob(value, io) {
    if (io.env.GITHUB_ACTIONS !== 'true')
        return;
    for (const line of (0,_core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .linesToMask */ .r)(value))
        io.stderr.write(`::add-mask::${line.replace(/%/g, '%25')}\n`);
}
function createLog(io, verbosity) {
    const print = (line) => (0,_io_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(io, `oidc-exchange: ${line}`);
    return {
        debug: verbosity >= 2 ? print : _context_js__WEBPACK_IMPORTED_MODULE_0__/* .silentLog */ .aB.debug,
        info: verbosity >= 1 ? print : _context_js__WEBPACK_IMPORTED_MODULE_0__/* .silentLog */ .aB.info,
        warning: (line) => print(`warning: ${line}`),
    };
}


/***/ }),

/***/ 2529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ secretVariable),
/* harmony export */   N$: () => (/* binding */ readValues),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   Vw: () => (/* binding */ findText),
/* harmony export */   rt: () => (/* binding */ takesFile),
/* harmony export */   u1: () => (/* binding */ commandMissing),
/* harmony export */   uW: () => (/* binding */ readFlags)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);



/**
 * Reads flags that are declared like inputs: `--NAME VALUE` or `--NAME=VALUE`, with hyphens or underscores.
 *
 * A secret has no such flag, because every user of the machine can read a process's arguments. It has `--NAME-file`.
 *
 * @param mostWords how many words may stand between the flags
 * @param runs the start of a command line that runs another command after `--`
 * @throws {OidcError} `ERR_INPUT`, never with a value in it
 */
function readFlags(args, specs, { mostWords = 0, runs } = {}) {
    const known = new Map(Object.keys(specs).map((name) => [plain(name), name]));
    const given = new Map();
    const files = new Map();
    const words = [];
    let help = false;
    for (let index = 0; index < args.length; index++) {
        const arg = args[index] ?? '';
        if (arg === '--')
            return { given, files, help, words, rest: args.slice(index + 1) };
        if (arg === '-h' || arg === '--help')
            help = true;
        else if (!arg.startsWith('-') && words.length < mostWords)
            words.push(arg);
        else if (!arg.startsWith('-') && runs !== undefined)
            throw commandMissing(runs, args, index);
        else {
            const flag = splitFlag(arg, index);
            const { name, spec, isFile } = findFlag(flag.name, known, specs);
            const value = flag.value ?? valueAfter(args[index + 1], spec, isFile);
            if (value === undefined)
                throw misuse(`--${flag.name} needs a value after it`);
            if (flag.value === undefined && value === args[index + 1])
                index++;
            if (isFile)
                files.set(name, value);
            else
                given.set(name, spec.type === 'list' ? joinItems(given.get(name), value) : value);
        }
    }
    return { given, files, help, words, rest: undefined };
}
/**
 * Finds one flag's text before it is known which flags there are; {@link readFlags} must follow and read them all.
 */
function findText(args, name) {
    const end = args.indexOf('--');
    const own = end < 0 ? args : args.slice(0, end);
    let found;
    for (const [index, arg] of own.entries()) {
        const [, flag = '', value] = /^--([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(arg) ?? [];
        if (plain(flag) === name)
            found = value ?? own[index + 1];
    }
    return found;
}
/**
 * Reads the files that flags named, and a secret's variable `OIDC_EXCHANGE_<NAME>` where there is no file.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function readValues(flags, specs, env) {
    const values = new Map(flags.given);
    for (const [name, spec] of Object.entries(specs)) {
        const file = flags.files.get(name);
        const variable = spec.type === 'secret' ? env[secretVariable(name)] : undefined;
        if (file !== undefined)
            values.set(name, readFile(file, `--${name}-file`));
        else if (variable)
            values.set(name, variable);
    }
    return values;
}
/** The variable that a secret input may be given in: `OIDC_EXCHANGE_AWS_SECRET_ACCESS_KEY`. */
function secretVariable(name) {
    return `OIDC_EXCHANGE_${name.toUpperCase().replace(/-/g, '_')}`;
}
/** Whether an input's value may lie in a file that a flag names. */
function takesFile(spec) {
    return ['secret', 'map', 'headers', 'certificates'].includes(spec.type ?? 'string');
}
/** Reads a file that a flag names; `-` is standard input. */
function readFile(path, flag) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path === '-' ? 0 : path, 'utf8');
    }
    catch (cause) {
        throw misuse(`${flag} could not be read: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause))}`);
    }
}
function plain(name) {
    return name.toLowerCase().replace(/_/g, '-');
}
function splitFlag(arg, index) {
    // A stray argument may be a secret, so the message has its number only.
    const [, name, value] = /^--([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(arg) ?? [];
    if (name === undefined) {
        throw misuse(`Argument ${index + 1} is not a flag`, 'Flags have the form --NAME VALUE; --help lists them.');
    }
    return { name, value };
}
function findFlag(flag, known, specs) {
    const name = known.get(plain(flag));
    const spec = name === undefined ? undefined : specs[name];
    if (name !== undefined && spec !== undefined) {
        if (spec.type !== 'secret')
            return { name, spec, isFile: false };
        throw misuse(`--${name} takes no value on the command line, where every user of the machine can read it`, `Use --${name}-file FILE (- is standard input) or the variable ${secretVariable(name)}.`);
    }
    const inFile = known.get(plain(flag).replace(/-file$/, ''));
    const fileSpec = inFile === undefined ? undefined : specs[inFile];
    if (inFile !== undefined && fileSpec !== undefined && takesFile(fileSpec))
        return { name: inFile, spec: fileSpec, isFile: true };
    const meant = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .kp)(flag, [...known.values(), 'help', 'verbose']);
    throw misuse(`Unknown flag --${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(flag, 60)}${meant === undefined ? '' : `; is --${meant} meant?`}`, 'Add --help to list all flags.');
}
/** The error for a command without `--` before it; arguments may be secrets and are not shown. */
function commandMissing(runs, args, index) {
    const last = args.slice(0, index).findLast((arg) => /^--[A-Za-z][\w-]*(?:=|$)/.test(arg));
    const flags = last === undefined ? '' : ` … ${last.replace(/=.*/s, '')} …`;
    return misuse(index === undefined
        ? 'No command given'
        : `Argument ${index + 1} is not a flag, and no -- comes before it`, `Put -- between the flags and the command: ${runs}${flags} -- COMMAND`);
}
/** The argument after the flag; a switch needs none: `--NAME` alone is `true`. */
function valueAfter(next, spec, isFile) {
    if (spec.type !== 'boolean' || isFile)
        return next === '--' ? undefined : next;
    return next === 'true' || next === 'false' ? next : 'true';
}
function joinItems(earlier, item) {
    return earlier === undefined ? item : `${earlier}\n${item}`;
}
function misuse(message, hint) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', message, { hint });
}


/***/ }),

/***/ 1105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: ./lib/step/provider.js + 3 modules
var step_provider = __webpack_require__(46145);
// EXTERNAL MODULE: ./lib/step/tokens.js + 1 modules
var tokens = __webpack_require__(74814);
// EXTERNAL MODULE: ./lib/inputs/inputs.js
var inputs = __webpack_require__(78864);
// EXTERNAL MODULE: ./lib/sinks/credential-cache.js
var credential_cache = __webpack_require__(24184);
;// CONCATENATED MODULE: ./lib/sinks/formats.js
/** Every way to write credentials as text, by the name that `--format` takes; a run loads the one that it uses. */
const formats = {
    env: () => __webpack_require__.e(/* import() */ 7242).then(__webpack_require__.bind(__webpack_require__, 17242)),
    fish: () => __webpack_require__.e(/* import() */ 6720).then(__webpack_require__.bind(__webpack_require__, 56720)),
    dotenv: () => __webpack_require__.e(/* import() */ 3244).then(__webpack_require__.bind(__webpack_require__, 63244)),
    json: () => __webpack_require__.e(/* import() */ 744).then(__webpack_require__.bind(__webpack_require__, 744)),
    powershell: () => __webpack_require__.e(/* import() */ 9031).then(__webpack_require__.bind(__webpack_require__, 49031)),
    'aws-process': () => __webpack_require__.e(/* import() */ 3649).then(__webpack_require__.bind(__webpack_require__, 93649)),
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/sinks/file-commands.js
var file_commands = __webpack_require__(41095);
// EXTERNAL MODULE: ./lib/sinks/variable-names.js
var variable_names = __webpack_require__(19183);
;// CONCATENATED MODULE: ./lib/sinks/github-files.js




/**
 * Hands credentials to a GitHub job from a `run:` step: variables for the steps that follow, and outputs of this step.
 *
 * There is no post step, so nothing is undone; the runner empties its temporary folder by itself.
 *
 * @throws {OidcError} `ERR_PUBLISH`, `ERR_INPUT`; then nothing is exported
 */
function writeGithubFiles(placed, env) {
    for (const name of Object.keys(placed.env))
        (0,variable_names/* checkVariableName */.m2)(name);
    const commands = (0,file_commands/* openFileCommands */.N)(env);
    try {
        append(env.GITHUB_ENV, placed.env);
        append(env.GITHUB_OUTPUT, placed.outputs);
    }
    catch (error) {
        commands.rollBack();
        throw error;
    }
}
/** A value may have several lines; the delimiter is one that it can't know. */
function append(file = '', values) {
    for (const [name, value] of Object.entries(values)) {
        const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
        (0,external_node_fs_.appendFileSync)(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
    }
}

// EXTERNAL MODULE: ./lib/sinks/placed.js
var sinks_placed = __webpack_require__(97903);
// EXTERNAL MODULE: ./lib/sinks/private-file.js
var private_file = __webpack_require__(52758);
// EXTERNAL MODULE: ./lib/cli/flags.js
var cli_flags = __webpack_require__(2529);
// EXTERNAL MODULE: ./lib/cli/io.js
var cli_io = __webpack_require__(18908);
// EXTERNAL MODULE: ./lib/cli/shared-flags.js
var shared_flags = __webpack_require__(4407);
;// CONCATENATED MODULE: ./lib/cli/help.js





/** The help of a command without a provider. */
function renderHelp({ usage, about, flags, examples }) {
    return [
        `Usage: oidc-exchange ${usage}`,
        about,
        `Flags:\n${Object.entries(flags).map(renderFlag).join('\n')}\n${tail}`,
        `Examples:\n${indent(examples)}`,
        '',
    ].join('\n\n');
}
/** Inputs for JSON; a pattern is code and becomes its example. */
function describeInputs(inputs) {
    return Object.fromEntries(Object.entries(inputs).map(([name, { pattern, ...spec }]) => [
        name,
        pattern === undefined ? spec : { ...spec, example: pattern.example },
    ]));
}
/** The help of a command for one provider: its inputs, then what every provider has. */
function renderProviderHelp(command, exchanger, own, examples, usage = '') {
    const inputs = Object.entries(exchanger.inputs).filter(([, { alias, unused }]) => alias === undefined && unused === undefined);
    const fitting = examples.filter((line) => line.includes(` ${exchanger.name} `));
    return [
        `Usage: oidc-exchange ${command} ${exchanger.name} --INPUT VALUE …${usage}`,
        exchanger.summary,
        `Inputs of ${exchanger.name}:\n${inputs.map(renderFlag).join('\n')}`,
        `Flags:\n${Object.entries({
            ...own,
            ...shared_flags/* exchangeFlags */.p$,
            ...(0,shared_flags/* requestFlags */.fJ)(exchanger.name, exchanger),
        })
            .map(renderFlag)
            .join('\n')}\n${tail}`,
        ...(fitting.length === 0 ? [] : [`Examples:\n${indent(fitting)}`]),
        '',
    ].join('\n\n');
}
/**
 * Shows the help of a command without a provider.
 *
 * @throws {OidcError} `ERR_INPUT` if no help was asked for: the output may be run as a script
 */
async function explainProviders(command, { examples, usage = '' }, args, io) {
    const end = args.indexOf('--');
    const own = end < 0 ? args : args.slice(0, end);
    if (own.includes('--help') || own.includes('-h')) {
        (0,cli_io/* printHelp */.FR)(io, await renderProviders(command, examples));
        return;
    }
    const [first] = args;
    throw new errors/* OidcError */.uv('ERR_INPUT', first === undefined ? 'No provider given' : 'The provider comes before its flags', {
        hint: `Usage: oidc-exchange ${command} PROVIDER --INPUT VALUE …${usage}\nProviders: oidc-exchange providers. Help: oidc-exchange ${command} --help`,
    });
}
async function renderProviders(command, examples) {
    const rows = [];
    for (const name of (0,step_provider/* providerNames */.e4)()) {
        rows.push([name, (await (0,step_provider/* loadExchanger */.wq)(name)).summary]);
    }
    return [
        `Usage: oidc-exchange ${command} PROVIDER --INPUT VALUE …`,
        `Providers:\n${(0,cli_io/* alignRows */.P4)(rows, '  ').trimEnd()}`,
        `The inputs of one: oidc-exchange ${command} PROVIDER --help`,
        `Examples:\n${indent(examples)}`,
        '',
    ].join('\n\n');
}
const tail = [
    '  -v, -vv',
    '      Log steps, or every detail, on standard error.',
    '  -h, --help',
    '      Show this help.',
].join('\n');
function renderFlag([name, spec]) {
    const heads = [
        ...(spec.type === 'secret' ? [] : [`--${name}${spec.type === 'boolean' ? '' : ' VALUE'}`]),
        ...((0,cli_flags/* takesFile */.rt)(spec) ? [`--${name}-file FILE`] : []),
    ];
    const notes = [
        ...(spec.required ? ['Required.'] : []),
        ...(spec.choices === undefined ? [] : [`One of: ${spec.choices.join(', ')}.`]),
        ...(spec.type === 'secret'
            ? [`A secret: - reads standard input, and ${(0,cli_flags/* secretVariable */.HV)(name)} can hold it too.`]
            : []),
    ];
    const text = [spec.description, ...notes].join(' ');
    return `  ${heads.join(', ')}\n${wrap(text, 74)
        .map((line) => `      ${line}`)
        .join('\n')}`;
}
function wrap(text, width) {
    const lines = [];
    for (const word of text.split(/\s+/)) {
        const last = lines.at(-1);
        if (last === undefined || last.length + word.length + 1 > width)
            lines.push(word);
        else
            lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
}
function indent(lines) {
    return lines.map((line) => `  ${line}`).join('\n');
}

// EXTERNAL MODULE: ./lib/cli/obtain.js
var obtain = __webpack_require__(1217);
;// CONCATENATED MODULE: ./lib/cli/exchange.js
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












/** The flags that only this command has. */
const ownFlags = {
    format: {
        description: 'How the credentials are written. Default: env.',
        choices: [
            'env',
            'fish',
            'dotenv',
            'json',
            'github',
            'aws-process',
            'gcp-executable',
            'powershell',
        ],
        default: 'env',
    },
    output: {
        description: 'A file to write to instead of standard output; only you can read it (0600).',
    },
    'cache-folder': {
        description: "For aws-process and gcp-executable: where answers are kept while they are fresh. Default: a GitHub job's own temporary folder; elsewhere nothing is kept.",
    },
};
const examples = [
    'eval "$(oidc-exchange exchange aws --role-to-assume arn:aws:iam::123456789012:role/deploy --aws-region eu-central-1)"',
    'oidc-exchange exchange gcp --workload_identity_provider projects/1/locations/global/workloadIdentityPools/p/providers/x --service_account deploy@my-project.iam.gserviceaccount.com --format json',
    'oidc-exchange exchange azure --inputs-file azure.yml --format dotenv --output deploy.env',
];
/** `exchange`: gets credentials and writes them to standard output. */
function exchangeCommand(io) {
    return new esm/* Command */.uB('exchange')
        .description("Exchanges this job's ID token for a service's credentials and prints them.")
        .argument('[provider]', 'the service: `oidc-exchange providers` lists what there is')
        .argument('[flags...]')
        .usage('PROVIDER --INPUT VALUE … [--format FORMAT]')
        .helpOption(false)
        .allowUnknownOption()
        .passThroughOptions()
        .action(async (provider, args) => {
        if (provider === undefined || provider.startsWith('-')) {
            return explainProviders('exchange', { examples }, [provider, ...args], io);
        }
        try {
            await runExchange(provider, args, io);
        }
        catch (error) {
            if (!/(?:^| )--format[= ]gcp-executable(?: |$)/.test(args.join(' ')))
                throw error;
            const { describeFailure } = await __webpack_require__.e(/* import() */ 5581).then(__webpack_require__.bind(__webpack_require__, 65581));
            io.stdout.write(`${JSON.stringify(describeFailure(error))}\n`);
        }
    });
}
async function runExchange(provider, args, io) {
    const read = await (0,obtain/* readProviderFlags */.F1)(provider, args, ownFlags, io);
    if (read.flags.help) {
        (0,cli_io/* printHelp */.FR)(io, renderProviderHelp('exchange', read.exchanger, ownFlags, examples));
        return;
    }
    const { format, output } = await (0,inputs/* readInputs */.Ko)(ownFlags, (name) => read.values.get(name), obtain/* unmasked */.Xm);
    const cache = (0,credential_cache/* openCache */.bp)(io.args ?? ['exchange', provider, ...args], io.env);
    const answer = async (make) => {
        io.stdout.write(cache === undefined ? (await make()).text : await cache.refresh(make));
    };
    if (format === 'gcp-executable') {
        const { answerGoogle } = await __webpack_require__.e(/* import() */ 5581).then(__webpack_require__.bind(__webpack_require__, 65581));
        return answer(() => answerGoogle(read, io));
    }
    if (format === 'aws-process' && output === undefined)
        return answer(() => answerAws(read, io));
    await writeCredentials(read, format, output, io);
}
/** AWS's tools renew a quarter of an hour before the end; the answer must be new then. */
const awsMarginMs = 16 * 60_000;
async function answerAws(read, io) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // A tool that calls this shows standard error only when it failed, and then not as a runner's commands.
        const obtained = __addDisposableResource(env_1, await (0,obtain/* obtain */.AH)(read, ownFlags, io, { silent: true }), false);
        return (0,obtain/* useOrGiveBack */.b0)(obtained, async (credentials) => {
            const placed = (0,sinks_placed/* placeCredentials */.c)(credentials, io.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)());
            try {
                const text = (await formats['aws-process']()).default.render(placed);
                const now = obtained.context.now().getTime();
                const lifeMs = (credentials.expiresAt?.getTime() ?? now) - now;
                return { text, staleAt: new Date(now + lifeMs - Math.min(awsMarginMs, lifeMs / 2)) };
            }
            finally {
                placed.remove();
            }
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function writeCredentials(read, format, output, io) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const obtained = __addDisposableResource(env_2, await (0,obtain/* obtain */.AH)(read, ownFlags, io), false);
        await (0,obtain/* useOrGiveBack */.b0)(obtained, async (credentials) => {
            refuseInstalls(credentials);
            const placed = (0,sinks_placed/* placeCredentials */.c)(credentials, io.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)());
            try {
                if (format === 'github')
                    return writeGithubFiles(placed, io.env);
                const text = (await formats[format]()).default.render(placed);
                if (output === undefined)
                    io.stdout.write(text);
                else
                    (0,private_file/* writePrivateFile */.P)(output, text);
                const left = [output, placed.folder].filter((path) => path !== undefined);
                if (left.length > 0)
                    (0,cli_io/* say */.cv)(io, `oidc-exchange: Remove these after use: ${left.join(', ')}`);
            }
            catch (error) {
                placed.remove();
                throw error;
            }
        });
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}
/** Sessions and edits that a job's end must undo are for the action, which is called then; this command is not. */
function refuseInstalls({ installs = [] }) {
    const kinds = installs.map(({ kind }) => kind);
    if (kinds.length === 0)
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', `Only a step of the action can do this: ${kinds.join(', ')}`, {
        hint: 'Leave out the input that asks for it; the command prints credentials, and leaves nothing behind to undo.',
    });
}

// EXTERNAL MODULE: ./lib/cli/context.js
var cli_context = __webpack_require__(34641);
;// CONCATENATED MODULE: ./lib/cli/sources.js
var sources_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var sources_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









/** The flags that only this command has. */
const sources_ownFlags = {
    json: { description: 'Print a JSON list.', type: 'boolean', default: 'false' },
};
/** `sources`: every source, whether this job has it, and what it requires. */
function sourcesCommand(io) {
    return new esm/* Command */.uB('sources')
        .description('Lists the sources of ID tokens, which of them this job has, and what the others require.')
        .argument('[flags...]')
        .helpOption(false)
        .allowUnknownOption()
        .action((args) => runSources(args, io));
}
async function runSources(args, io) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const specs = { ...sources_ownFlags, ...shared_flags/* sharedFlags */.DK };
        const flags = (0,cli_flags/* readFlags */.uW)(args, specs);
        if (flags.help) {
            const about = 'Lists the sources of ID tokens in the order in which they are asked.';
            const examples = ['oidc-exchange sources', 'oidc-exchange sources --json'];
            (0,cli_io/* printHelp */.FR)(io, renderHelp({ usage: 'sources [--json]', about, flags: specs, examples }));
            return;
        }
        const values = (0,cli_flags/* readValues */.N$)(flags, specs, io.env);
        const settings = await (0,inputs/* readInputs */.Ko)(specs, (name) => values.get(name), obtain/* unmasked */.Xm);
        const context = sources_addDisposableResource(env_1, (0,cli_context/* createCliContext */.c)(io, settings), false);
        const checks = await (0,tokens/* checkSources */.BT)(context, (0,tokens/* readParameters */.Zu)(settings));
        const asked = checks.find(({ isHere, problem }) => isHere || problem !== undefined);
        io.stdout.write(settings.json ? renderJson(checks, asked) : renderList(checks, asked));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        sources_disposeResources(env_1);
    }
}
function renderJson(checks, asked) {
    const rows = checks.map((check) => ({
        name: check.name,
        summary: check.summary,
        toldBy: check.detectedBy,
        state: stateOf(check),
        isAsked: check === asked,
        problem: check.problem?.message ?? null,
        hint: check.problem?.hint ?? null,
    }));
    return `${JSON.stringify(rows, undefined, 2)}\n`;
}
function renderList(checks, asked) {
    const rows = checks.map((check) => {
        const { name, detectedBy, problem } = check;
        const reasons = {
            here: check === asked
                ? `found and used (${detectedBy})`
                : `found, but ${asked?.name} comes first`,
            broken: `found, but not usable: ${problem?.message}`,
            'not here': `not found: requires ${detectedBy}`,
        };
        return [name, reasons[stateOf(check)]];
    });
    const hint = asked?.problem?.hint === undefined ? '' : `\n${asked.problem.hint}\n`;
    return `${(0,cli_io/* alignRows */.P4)(rows)}${hint}`;
}
function stateOf({ isHere, problem }) {
    if (problem !== undefined)
        return 'broken';
    return isHere ? 'here' : 'not here';
}

// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
;// CONCATENATED MODULE: ./lib/cli/token.js
var token_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var token_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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










/** The flags that only this command has. */
const token_ownFlags = {
    decode: {
        description: "Print the token's header and claims, one JSON line each, instead of the token.",
        type: 'boolean',
        default: 'false',
    },
    json: {
        description: 'Print one JSON object: source, token, header, claims, expiresAt.',
        type: 'boolean',
        default: 'false',
    },
};
const token_examples = [
    'oidc-exchange token',
    'oidc-exchange token sts.amazonaws.com',
    'oidc-exchange token https://api.example.com --decode',
    'curl -H "Authorization: Bearer $(oidc-exchange token https://api.example.com)" https://api.example.com',
];
/** `token`: prints this job's ID token for an audience, and nothing else, on standard output. */
function tokenCommand(io) {
    return new esm/* Command */.uB('token')
        .description("Prints this job's ID token for an audience.")
        .argument('[audience and flags...]')
        .usage('[AUDIENCE] [--decode] [--json] [--source SOURCE]')
        .helpOption(false)
        .allowUnknownOption()
        .action((args) => runToken(args, io));
}
async function runToken(args, io) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const specs = { ...token_ownFlags, ...shared_flags/* sharedFlags */.DK };
        const flags = (0,cli_flags/* readFlags */.uW)(args, specs, { mostWords: 1 });
        if (flags.help) {
            (0,cli_io/* printHelp */.FR)(io, renderHelp({
                usage: 'token [AUDIENCE] [--decode | --json] [--source SOURCE]',
                about: "Prints this job's ID token, and nothing else, on standard output. Without AUDIENCE, the token has the source's default audience.",
                flags: specs,
                examples: token_examples,
            }));
            return;
        }
        const [audience] = flags.words;
        const values = (0,cli_flags/* readValues */.N$)(flags, specs, io.env);
        const settings = await (0,inputs/* readInputs */.Ko)(specs, (name) => values.get(name), obtain/* unmasked */.Xm);
        const context = token_addDisposableResource(env_1, (0,cli_context/* createCliContext */.c)(io, settings), false);
        const source = await (0,tokens/* findSource */.TC)(context, settings.source, (0,tokens/* readParameters */.Zu)(settings));
        context.log.info(`The ID token comes from ${source.name}`);
        const { token, claims } = await (0,tokens/* createTokenSupply */.d)(source, audience, context).get();
        const text = token.reveal();
        const [header = '', payload = ''] = text
            .split('.')
            .map((part) => Buffer.from(part, 'base64url').toString('utf8'));
        if (settings.json) {
            const expiresAt = (0,jwt/* dateOf */.Q$)(claims.exp)?.toISOString() ?? null;
            const all = { source: source.name, token: text, header: JSON.parse(header), claims, expiresAt };
            io.stdout.write(`${JSON.stringify(settings.decode ? { ...all, token: undefined } : all)}\n`);
        }
        else {
            io.stdout.write(settings.decode ? `${header}\n${payload}\n` : `${text}\n`);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        token_disposeResources(env_1);
    }
}

;// CONCATENATED MODULE: ./lib/cli/completion.js








// Each script asks `complete` for the words that fit, so that a shell always offers what the installed release has.
const bash = `# bash completion of oidc-exchange
_oidc_exchange() {
  local line current="\${COMP_WORDS[COMP_CWORD]}"
  [ "$current" = = ] && current=
  COMPREPLY=()
  while IFS= read -r line; do
    # Descriptions are for the list only (COMP_TYPE 63).
    if [ "$COMP_TYPE" = 63 ]; then COMPREPLY+=("\${line/$'\\t'/  }"); else COMPREPLY+=("\${line%%$'\\t'*}"); fi
  done < <("\${COMP_WORDS[0]}" complete "--word=$current" -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
}
complete -o default -F _oidc_exchange oidc-exchange
`;
const zsh = `#compdef oidc-exchange
_oidc_exchange() {
  local line
  local -a found
  for line in "\${(@f)$("\${words[1]}" complete "--word=\${words[CURRENT]}" -- "\${(@)words[2,CURRENT-1]}" 2>/dev/null)}"; do
    [[ -n $line ]] && found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( $#found )); then _describe oidc-exchange found; else _files; fi
}
compdef _oidc_exchange oidc-exchange
`;
const fish = `# fish completion of oidc-exchange
function __oidc_exchange
  set -l words (commandline -opc)
  oidc-exchange complete --word=(commandline -ct) -- $words[2..-1] 2>/dev/null
end
complete -c oidc-exchange -a '(__oidc_exchange)'
`;
const powershell = `# PowerShell completion of oidc-exchange
Register-ArgumentCompleter -Native -CommandName oidc-exchange -ScriptBlock {
  param($word, $ast, $cursor)
  $words = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -ne '' -and $words.Count -gt 0) { $words = @($words | Select-Object -SkipLast 1) }
  oidc-exchange complete "--word=$word" -- @words 2>$null | ForEach-Object {
    $text, $about = $_ -split "\`t", 2
    [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $about)
  }
}
`;
const scripts = { bash, zsh, fish, powershell };
/** `completion`: a script that lets a shell complete commands, providers, flags and values. */
function completionCommand(io) {
    return new esm/* Command */.uB('completion')
        .description('Prints a script that lets a shell complete commands, providers, flags and values.')
        .addArgument(new esm/* Argument */.ef('<shell>').choices(Object.keys(scripts)))
        .addHelpText('after', '\nExamples:\n  source <(oidc-exchange completion bash)\n  oidc-exchange completion zsh > ~/.zfunc/_oidc-exchange\n  oidc-exchange completion fish > ~/.config/fish/completions/oidc-exchange.fish\n  oidc-exchange completion powershell >> $PROFILE\n')
        .action((shell) => void io.stdout.write(scripts[shell]));
}
/** `complete`: the words that fit, one a line with its description after a tab; internal. */
function completeCommand(io, program) {
    return new esm/* Command */.uB('complete')
        .requiredOption('--word <text>', 'the word to complete')
        .argument('[words...]', 'the words before it')
        .action(async (words, { word }) => {
        const before = words.filter((one) => one !== '=' && !/^-v+$/.test(one));
        const offers = await offersAfter(before, program);
        const fitting = offers.filter(([text]) => text.startsWith(word));
        for (const [text, about] of fitting)
            io.stdout.write(`${text}${about && `\t${firstSentence(about)}`}\n`);
    });
}
async function offersAfter(words, program) {
    if (words.includes('--'))
        return [];
    const [name, provider] = words;
    const commands = program.createHelp().visibleCommands(program);
    if (name === undefined)
        return commands.map((one) => [one.name(), one.description()]);
    const specs = await specsOf(name, provider);
    if (specs === 'providers')
        return offerProviders();
    if (specs !== undefined)
        return offerInputs(specs, words.at(-1) ?? '');
    const command = program.commands.find((one) => one.name() === name);
    if (command === undefined || name === 'complete')
        return [];
    const option = command.options.find(({ long }) => long === words.at(-1));
    if (option !== undefined && !option.isBoolean() && (option.required || option.optional))
        return (option.argChoices ?? []).map((choice) => [choice, '']);
    const subcommands = words.length === 1 ? command.commands : [];
    const choices = words.length === 1 ? (command.registeredArguments[0]?.argChoices ?? []) : [];
    return [
        ...subcommands.map((one) => [one.name(), one.description()]),
        ...choices.map((choice) => [choice, '']),
        ...command.options.flatMap(({ long, description }) => long ? [[long, description]] : []),
        ['--help', 'show help'],
    ];
}
async function specsOf(command, provider) {
    if (command === 'token')
        return { ...token_ownFlags, ...shared_flags/* sharedFlags */.DK };
    if (command === 'sources')
        return { ...sources_ownFlags, ...shared_flags/* sharedFlags */.DK };
    if (command !== 'exchange' && command !== 'exec')
        return undefined;
    // A file of the repository is code and is not loaded to complete a word.
    if (provider === undefined || !(0,step_provider/* providerNames */.e4)().includes(provider))
        return 'providers';
    const exchanger = await (0,step_provider/* loadExchanger */.wq)(provider);
    const own = command === 'exchange' ? ownFlags : {};
    return { ...exchanger.inputs, ...shared_flags/* exchangeFlags */.p$, ...(0,shared_flags/* requestFlags */.fJ)(provider, exchanger), ...own };
}
async function offerProviders() {
    const offers = [];
    for (const name of (0,step_provider/* providerNames */.e4)())
        offers.push([name, (await (0,step_provider/* loadExchanger */.wq)(name)).summary]);
    return offers;
}
function offerInputs(specs, last) {
    const own = Object.entries(specs).filter(([, { alias, unused }]) => alias === undefined && unused === undefined);
    const flags = own.flatMap(([name, spec]) => [
        ...(spec.type === 'secret'
            ? []
            : [[`--${name}`, spec.description, spec]]),
        ...((0,cli_flags/* takesFile */.rt)(spec)
            ? [[`--${name}-file`, spec.description, { description: '' }]]
            : []),
    ]);
    const [, , asked] = flags.find(([flag]) => flag === last) ?? [];
    if (last === '--source')
        return ['auto', ...(0,tokens/* sourceNames */.SI)()].map((name) => [name, '']);
    if (asked?.choices !== undefined)
        return asked.choices.map((choice) => [choice, '']);
    if (asked !== undefined && asked.type !== 'boolean')
        return [];
    const switchValues = asked === undefined
        ? []
        : [
            ['true', ''],
            ['false', ''],
        ];
    return [
        ...switchValues,
        ...flags.map(([flag, about]) => [flag, about]),
        ['--help', 'Show help.'],
    ];
}
function firstSentence(text) {
    const line = text.replace(/\s+/g, ' ');
    const [sentence = ''] = line.split(/[.;:] |\.$/);
    return sentence.length <= 90 ? sentence : `${sentence.slice(0, 89)}…`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/cli/demo.js
var demo_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var demo_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
            const { startLab } = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(7327), __webpack_require__.e(730), __webpack_require__.e(3475), __webpack_require__.e(9322)]).then(__webpack_require__.bind(__webpack_require__, 39322));
            const lab = demo_addDisposableResource(env_1, await startLab(), true);
            await runDemo(lab, io);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = demo_disposeResources(env_1);
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
    say(`\n${scenes.length + 1}. A refusal: the role now trusts another branch only`);
    problems.push(...(await playRefusal(scenes[0], { lab, io, defaults, say })));
    for (const problem of problems)
        io.stderr.write(`demo: ${problem}\n`);
    if (problems.length > 0)
        throw new Error(`${problems.length} things were not as they should be`);
    say(`\nDone in ${(0,core_text/* formatMs */._V)(performance.now() - startedAt)}. Try it against your own workflow: oidc-exchange lab --help`);
}
async function describeScenes(lab) {
    const rules = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(7327), __webpack_require__.e(730), __webpack_require__.e(3475), __webpack_require__.e(9322)]).then(__webpack_require__.bind(__webpack_require__, 39322));
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
/** Runs a scene's main and post step; returns the problems. */
async function playScene(scene, stage) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { createJob } = await __webpack_require__.e(/* import() */ 8332).then(__webpack_require__.bind(__webpack_require__, 8332));
        const job = demo_addDisposableResource(env_2, createJob(jobOptions(stage)), false);
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
        demo_disposeResources(env_2);
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
        const { createJob } = await __webpack_require__.e(/* import() */ 8332).then(__webpack_require__.bind(__webpack_require__, 8332));
        const { defaultRoleArn } = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(7327), __webpack_require__.e(730), __webpack_require__.e(3475), __webpack_require__.e(9322)]).then(__webpack_require__.bind(__webpack_require__, 39322));
        stage.lab.setRules({
            aws: {
                roles: [
                    { arn: defaultRoleArn, subjects: ['repo:octo-org/octo-repo:ref:refs/heads/release'] },
                ],
            },
        });
        const job = demo_addDisposableResource(env_3, createJob(jobOptions(stage)), false);
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
        demo_disposeResources(env_3);
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
    say(`   ran in ${(0,core_text/* formatMs */._V)(run.tookMs)}, exit code ${run.exitCode}`);
    for (const line of run.log)
        say(`   | ${line}`);
}
/** The bundle that this process runs is the action's. */
function bundlePath() {
    return process.argv[1] ?? '';
}
/** A job starts with the variables that programs need, and the lab's addresses. */
function jobOptions({ lab, io }) {
    const kept = ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].flatMap((name) => io.env[name] === undefined ? [] : [[name, io.env[name]]]);
    // The action runs on Node 24; on an older one the AWS SDK would announce that it will need a newer one next year.
    const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
    return { bundle: bundlePath(), env: { ...Object.fromEntries(kept), ...quiet, ...lab.env } };
}
/** The defaults that the runner sets for inputs. */
async function readDefaults() {
    const file = (0,external_node_path_.join)((0,external_node_path_.dirname)(bundlePath()), '..', 'action.yml');
    if (!(0,external_node_fs_.existsSync)(file))
        throw new Error(`The demo runs the action that ${file} declares, which is not there`);
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const { inputs } = parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    return Object.fromEntries(Object.entries(inputs).map(([name, spec]) => [name, spec?.default ?? '']));
}

// EXTERNAL MODULE: ./lib/http/revoke.js
var revoke = __webpack_require__(21384);
// EXTERNAL MODULE: ./lib/sinks/installs/install.js + 1 modules
var install = __webpack_require__(82281);
;// CONCATENATED MODULE: ./lib/cli/exec.js
var exec_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var exec_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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












const exec_ownFlags = {};
const exec_examples = [
    'oidc-exchange exec aws --role-to-assume arn:aws:iam::123456789012:role/deploy --aws-region eu-central-1 -- aws s3 ls',
    'oidc-exchange exec azure --inputs-file azure.yml -- terraform apply',
];
/** `exec`: runs a command that has the credentials in its environment; nobody else gets them. */
function execCommand(io) {
    return new esm/* Command */.uB('exec')
        .description("Runs a command with a service's credentials in its environment only.")
        .argument('[provider]')
        .argument('[flags...]')
        .usage('PROVIDER --INPUT VALUE … -- COMMAND …')
        .helpOption(false)
        .allowUnknownOption()
        .passThroughOptions()
        .action(async (provider, args) => {
        if (provider === undefined || provider.startsWith('-')) {
            return explainProviders('exec', { examples: exec_examples, usage: ' -- COMMAND …' }, [provider, ...args], io);
        }
        const runs = `oidc-exchange exec ${(0,core_text/* quoteForeign */.xS)(provider, 60)}`;
        const read = await (0,obtain/* readProviderFlags */.F1)(provider, args, exec_ownFlags, io, runs);
        if (read.flags.help) {
            const usage = ' -- COMMAND …';
            (0,cli_io/* printHelp */.FR)(io, renderProviderHelp('exec', read.exchanger, exec_ownFlags, exec_examples, usage));
            return;
        }
        const [program, ...rest] = read.flags.rest ?? [];
        if (program === undefined)
            throw (0,cli_flags/* commandMissing */.u1)(runs, args);
        io.exitCode = await runWith(read, [program, ...rest], io);
    });
}
/** Gets the credentials, runs the command, and takes everything away again; returns the command's exit code. */
async function runWith(read, command, io) {
    // Masks and log lines are written at once, before the command can print anything.
    const { credentials, placed } = await obtainPlaced(read, io);
    const env = environmentFor(credentials, placed, io);
    const place = { env };
    const applied = [];
    try {
        const installs = await (0,install/* planInstalls */.k)([{ installs: wanted(credentials, placed), cleanup: true }], place);
        for (const install of installs) {
            applied.unshift(install);
            await install.apply();
        }
        return await runCommand(command, env);
    }
    finally {
        const { failed } = await (0,install/* undoInstalls */.j)(applied, place);
        for (const line of failed)
            (0,cli_io/* say */.cv)(io, `oidc-exchange: warning: ${line}`);
        placed.remove();
        await giveBack(credentials, read, io);
    }
}
/** The job's request token, with which a program gets ID tokens for any audience. */
const requestVariables = ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL'];
/** The command's environment: the credentials, without the secrets that served only to get them. */
function environmentFor({ unset = [], requestsTokens }, placed, { env, added = [] }) {
    const own = Object.keys(env).filter((name) => name.startsWith('OIDC_EXCHANGE_'));
    const left = { ...env };
    for (const name of [...unset, ...own, ...added, ...(requestsTokens ? [] : requestVariables)])
        delete left[name];
    return { ...left, ...placed.env };
}
async function obtainPlaced(read, io) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const obtained = exec_addDisposableResource(env_1, await (0,obtain/* obtain */.AH)(read, exec_ownFlags, io), false);
        return (0,obtain/* useOrGiveBack */.b0)(obtained, (credentials) => {
            // Installs are undone here when the command ends, so they are allowed.
            const own = { ...credentials, installs: [] };
            return { credentials, placed: (0,sinks_placed/* placeCredentials */.c)(own, io.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)()) };
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        exec_disposeResources(env_1);
    }
}
function wanted(credentials, placed) {
    return (credentials.installs ?? []).map(({ kind, data }) => ({
        kind,
        data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, (0,sinks_placed/* textOf */.b)(value, placed.folder ?? '')])),
    }));
}
/** The command may have run for longer than the time that getting the credentials had. */
async function giveBack({ revocation }, { settings }, io) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (revocation === undefined)
            return;
        const context = exec_addDisposableResource(env_2, (0,cli_context/* createCliContext */.c)({ ...io, verbosity: 0 }, settings), false);
        await (0,revoke/* revoke */.r)(revocation, context).catch((error) => {
            (0,cli_io/* say */.cv)(io, `oidc-exchange: warning: the credentials could not be revoked: ${(0,errors/* messageOf */.bD)(error)}`);
        });
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        exec_disposeResources(env_2);
    }
}
/** Signals that somebody sends to this process and that the command must get as well. */
const forwarded = ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGWINCH', 'SIGCONT'];
/** Signals of the terminal, which go to the whole group already: this process only has to survive them. */
const shared = ['SIGINT', 'SIGQUIT'];
async function runCommand([program, ...args], env) {
    // On Windows az, gcloud, npm and others are .cmd files, which Node does not start by itself.
    const { default: spawn } = await __webpack_require__.e(/* import() */ 546).then(__webpack_require__.t.bind(__webpack_require__, 80546, 19));
    return new Promise((resolve, reject) => {
        const child = spawn(program, args, { env: { ...env }, stdio: 'inherit' });
        const stop = forwardSignals(child);
        child.once('error', (error) => {
            stop();
            const isMissing = (0,errors/* codeOf */.$N)(error) === 'ENOENT';
            if (isMissing || (0,errors/* codeOf */.$N)(error) === 'EACCES') {
                process.stderr.write(`oidc-exchange: ${program}: ${isMissing ? 'not found' : 'not executable'}\n`);
                resolve(isMissing ? 127 : 126);
            }
            else
                reject(error);
        });
        child.once('exit', (code, signal) => {
            stop();
            resolve(code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal]));
        });
    });
}
function forwardSignals(child) {
    const handlers = [
        ...forwarded.map((signal) => [signal, () => void child.kill(signal)]),
        // A terminal's Ctrl+C reaches the command by itself; one that was sent to this process alone does not.
        ...shared.map((signal) => [signal, () => void (process.stdin.isTTY || child.kill(signal))]),
    ];
    for (const [signal, handler] of handlers)
        process.on(signal, handler);
    return () => {
        for (const [signal, handler] of handlers)
            process.off(signal, handler);
    };
}

// EXTERNAL MODULE: ./lib/core/defined.js
var defined = __webpack_require__(50862);
// EXTERNAL MODULE: ./lib/step/audience.js + 1 modules
var step_audience = __webpack_require__(69561);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/trust/document.js
var trust_document = __webpack_require__(23181);
;// CONCATENATED MODULE: ./lib/cli/documents.js




const maxBytes = 1_000_000;
/** A larger JSON document is parsed without the YAML parser, which takes 30 times as long. */
const largeBytes = 500_000;
/** Reads a file; `-` is standard input. */
async function readSource(file, { stdin = process.stdin }) {
    try {
        return file === '-' ? await readAll(stdin) : await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        const what = file === '-' ? 'Standard input' : (0,core_text/* quoteForeign */.xS)(file);
        throw new errors/* OidcError */.uv('ERR_INPUT', `${what} can't be read: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    }
}
/** Reads JSON or YAML, as the clouds' own tools print their documents, with `---` between several. */
async function readDocuments(file, io) {
    const source = await readSource(file, io);
    return parseDocuments(source, file === '-' ? 'standard input' : file);
}
/**
 * Parses JSON or YAML.
 *
 * @throws {OidcError} `ERR_INPUT` with name and line
 */
async function parseDocuments(source, name) {
    const large = source.length > largeBytes ? readLargeJson(source, name) : undefined;
    if (large !== undefined)
        return [large];
    const { isNode, LineCounter, parseAllDocuments } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const comment = (0,trust_document/* findComment */.h1)(source);
    if (comment !== undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `${name}:${comment}: ${trust_document/* noComments */.EP}`);
    }
    const lineCounter = new LineCounter();
    const parsed = parseAllDocuments(source, { lineCounter, prettyErrors: false });
    const lineAt = (offset) => Math.max(1, lineCounter.linePos(offset).line);
    if (parsed.length === 0)
        throw new errors/* OidcError */.uv('ERR_INPUT', `${name}: is empty.`);
    return parsed.map((document, index) => {
        const [mistake] = document.errors;
        if (mistake !== undefined) {
            const where = `${name}:${lineAt(mistake.pos[0])}`;
            throw new errors/* OidcError */.uv('ERR_INPUT', `${where}: ${(0,core_text/* quoteForeign */.xS)(mistake.message)}`);
        }
        return {
            name: parsed.length === 1 ? name : `${name} (${index + 1})`,
            document: document.toJS({ maxAliasCount: 100 }),
            findLine(path) {
                for (let length = path.length; length >= 0; length--) {
                    const node = document.getIn(path.slice(0, length), true);
                    if (isNode(node) && node.range)
                        return lineAt(node.range[0]);
                }
                return 1;
            },
        };
    });
}
/** A large JSON document; lines are known for the items of its lists, and not within them. */
function readLargeJson(source, name) {
    let document;
    try {
        document = JSON.parse(source);
    }
    catch {
        return undefined;
    }
    let lines;
    return {
        name,
        document,
        findLine([first, second]) {
            lines ??= linesOfItems(source);
            return lines.get(`${first}/${second}`) ?? lines.get(`${first}`) ?? 1;
        },
    };
}
/** The lines of the members of a document and of the items of their lists, by `key/index`. */
function linesOfItems(source) {
    const lines = new Map();
    let [depth, line, key, index] = [0, 1, '', -1];
    for (const [token] of source.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],\n]/g)) {
        if (token === '\n')
            line++;
        else if (token === ',')
            index += depth === 2 ? 1 : 0;
        else if (token.startsWith('"')) {
            if (depth === 1)
                [key, index] = [String(JSON.parse(token)), 0];
        }
        else if (token === '{' || token === '[') {
            if (depth === 1)
                lines.set(key, line);
            if (depth === 2)
                lines.set(`${key}/${index}`, line);
            depth++;
        }
        else
            depth--;
    }
    return lines;
}
async function readAll(stream) {
    const chunks = [];
    let length = 0;
    for await (const chunk of stream) {
        const bytes = Buffer.from(chunk);
        length += bytes.length;
        if (length > maxBytes)
            throw new Error(`it is longer than ${maxBytes} bytes`);
        chunks.push(bytes);
    }
    return Buffer.concat(chunks).toString('utf8');
}

// EXTERNAL MODULE: ./lib/core/github.js
var github = __webpack_require__(73500);
// EXTERNAL MODULE: ./lib/lab/github-claims.js
var github_claims = __webpack_require__(11176);
;// CONCATENATED MODULE: ./lib/cli/job-claims.js







/** Adds the flags to a command. */
function withClaimsFlags(command) {
    return command
        .option('--token <file>', 'the ID token; - reads it from standard input')
        .option('--claims <file>', 'its claims as JSON; - reads them from standard input')
        .option('--from-github <owner/repository>', 'the claims that a job on GitHub would have')
        .option('--ref <ref>', "the job's ref", 'refs/heads/main')
        .option('--environment <name>', "the job's environment")
        .option('--event <name>', 'what starts the workflow', 'push')
        .option('--workflow <file>', 'the workflow, as deploy.yml or OWNER/REPOSITORY/PATH@REF')
        .option('--audience <audience>', "the token's audience (default: what the policy asks for)")
        .option('--issuer <url>', "the token's issuer", github/* githubIssuer */.rV)
        .option('--owner-id <number>', "the owner's id: gh api repos/OWNER/REPOSITORY --jq .owner.id")
        .option('--repository-id <number>', "the repository's id: gh api repos/OWNER/REPOSITORY --jq .id")
        .addOption(new esm/* Option */.c$('--subject-form <form>', "GitHub's form of the subject, by the repository's age")
        .choices(['legacy', 'immutable', 'both'])
        .default('both'))
        .option('--at <time>', 'when the token is presented: now, issue (its iat) or a date', 'now');
}
/**
 * What is to be judged: one token, or the job's claims in each form that GitHub may give them. Files and the standard
 * input are read once.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_TOKEN_MALFORMED`
 */
async function readJobs(flags, io) {
    const given = [flags.token, flags.claims, flags.fromGithub].filter((flag) => flag !== undefined);
    if (given.length !== 1) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'Give one of --token, --claims and --from-github.');
    }
    if (flags.token !== undefined) {
        const { header, claims } = (0,jwt/* decodeToken */.oL)((await readSource(flags.token, io)).trim());
        return () => [{ label: 'the token', header, claims, now: presentedAt(flags.at, claims) }];
    }
    if (flags.claims !== undefined) {
        const name = flags.claims === '-' ? 'standard input' : flags.claims;
        const [read] = await parseDocuments(await readSource(flags.claims, io), name);
        const claims = read?.document;
        if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) {
            throw new errors/* OidcError */.uv('ERR_INPUT', `${name}: must be an object of claims.`);
        }
        const given = claims;
        return () => [{ label: 'the claims', claims: given, now: presentedAt(flags.at, given) }];
    }
    return (audience) => composeJobs(flags, flags.audience ?? audience);
}
function composeJobs(flags, audience) {
    const now = flags.at === 'issue' ? new Date() : presentedAt(flags.at, {});
    const hasIds = flags.ownerId !== undefined && flags.repositoryId !== undefined;
    if (flags.subjectForm === 'immutable' && !hasIds) {
        const message = 'The immutable form has ids: give --owner-id and --repository-id.';
        throw new errors/* OidcError */.uv('ERR_INPUT', message);
    }
    const both = hasIds ? ['legacy', 'immutable'] : ['legacy'];
    const forms = flags.subjectForm === 'both' ? both : [flags.subjectForm];
    return forms.map((form) => {
        const rules = { ...jobOf(flags), 'subject-form': form };
        const claims = (0,github_claims/* composeClaims */.I)({ issuer: flags.issuer, audience, rules, now });
        const missing = (0,defined/* defined */.s)({
            repository_id: flags.repositoryId === undefined ? '--repository-id' : undefined,
            repository_owner_id: flags.ownerId === undefined ? '--owner-id' : undefined,
        });
        return { label: String(claims.sub), claims, now, missing };
    });
}
/** The flags as the claims that follow from them; ids that were not given are left out. */
function jobOf(flags) {
    const repository = flags.fromGithub ?? '';
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', '--from-github must look like OWNER/REPOSITORY.');
    }
    const { event, environment } = flags;
    const isDefault = flags.ref === undefined || flags.ref === 'refs/heads/main';
    const ref = event === 'pull_request' && isDefault ? 'refs/pull/7/merge' : (flags.ref ?? '');
    if (!ref.startsWith('refs/')) {
        const hint = `A branch is refs/heads/${ref}, a tag refs/tags/${ref}.`;
        throw new errors/* OidcError */.uv('ERR_INPUT', `--ref must start with refs/.`, { hint });
    }
    const workflow = workflowRef(flags.workflow, repository, ref);
    return {
        repository,
        ref,
        event_name: event,
        ...(environment !== undefined && { environment }),
        ...(workflow !== undefined && { job_workflow_ref: workflow }),
        repository_id: flags.repositoryId ?? null,
        repository_owner_id: flags.ownerId ?? null,
    };
}
/** `deploy.yml` is a workflow of the repository itself; a whole reference is taken as it is. */
function workflowRef(workflow, repository, ref) {
    if (workflow === undefined || workflow.includes('@'))
        return workflow;
    const path = workflow.includes('/') ? workflow : `.github/workflows/${workflow}`;
    return `${repository}/${path}@${ref ?? 'refs/heads/main'}`;
}
function presentedAt(at, claims) {
    if (at === 'now')
        return new Date();
    if (at === 'issue')
        return (0,jwt/* dateOf */.Q$)(claims.iat) ?? new Date();
    const time = Date.parse(at);
    if (!Number.isNaN(time))
        return new Date(time);
    throw new errors/* OidcError */.uv('ERR_INPUT', '--at must be now, issue or a date such as 2026-11-22T12:00:00Z.');
}

;// CONCATENATED MODULE: ./lib/cli/explain.js







/** `explain`: judges a token as a cloud does and says why. */
function explainCommand(io) {
    const command = new esm/* Command */.uB('explain')
        .description('Says whether a cloud would accept a token, step by step, and what to change.')
        .addArgument(new esm/* Argument */.ef('<cloud>', 'whose policy it is').choices(['aws', 'gcp', 'azure', 'vault']))
        .requiredOption('--policy <file...>', "the policies, as the cloud's own tools print them")
        .option('--context <key=value...>', 'AWS: condition keys that no token holds')
        .option('--json', 'print one JSON object');
    return withClaimsFlags(command)
        .addHelpText('after', '\nNothing is sent anywhere. The exit code is 0 when every policy accepts, 1 when one does not.\n')
        .action((cloud, flags) => explain(io, cloud, flags));
}
async function explain(io, cloud, flags) {
    const { explainJudgement, readPolicies, renderExplanation } = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(730), __webpack_require__.e(7924)]).then(__webpack_require__.bind(__webpack_require__, 87924));
    const piped = [...flags.policy, flags.token, flags.claims].filter((file) => file === '-');
    if (piped.length > 1)
        throw new errors/* OidcError */.uv('ERR_INPUT', 'Only one file can be - (standard input).');
    const documents = [];
    for (const file of flags.policy)
        documents.push(...(await readDocuments(file, io)));
    const jobs = await readJobs(flags, io);
    const context = readContext(flags.context ?? []);
    const found = [];
    for (const policy of readPolicies(cloud, documents)) {
        for (const job of jobs(policy.audiences[0])) {
            const { claims, header, now, missing } = job;
            const options = { now, context, ...(0,defined/* defined */.s)({ header, missing }) };
            const explanation = explainJudgement(policy.judge(claims, options), claims);
            found.push({ job, explanation });
        }
    }
    const refused = found.filter(({ explanation }) => explanation.verdict !== 'accepted');
    const notes = [...noteOnForm(flags), ...noteOnAudience(cloud, flags, found)];
    if (flags.json) {
        io.stdout.write(`${JSON.stringify({ ...describe(cloud, found), notes }, null, 2)}\n`);
    }
    else {
        const texts = found.map(({ job, explanation }) => renderExplanation(explanation, titleOf(job, explanation)));
        io.stdout.write(`${[...texts, ...notes].join('\n\n')}\n`);
    }
    if (refused.length === 0)
        return;
    const isOpen = refused.every(({ explanation }) => explanation.verdict === 'undecided');
    const verdict = isOpen ? 'It depends on more than the token and the policy' : 'Refused';
    throw new errors/* OidcError */.uv('ERR_REFUSED', `${verdict}: ${refused.length} of ${found.length}.`);
}
function describe(cloud, found) {
    const judgements = found.map(({ job, explanation }) => ({
        subject: job.claims.sub,
        ...explanation,
    }));
    return {
        cloud,
        isAccepted: found.every(({ explanation }) => explanation.verdict === 'accepted'),
        judgements,
    };
}
function titleOf({ label }, { policy }) {
    return `${policy}, ${label}`;
}
/** The form that could not be judged. */
function noteOnForm({ fromGithub, ownerId, repositoryId, subjectForm, }) {
    const isWhole = ownerId !== undefined && repositoryId !== undefined;
    if (fromGithub === undefined || isWhole || subjectForm !== 'both')
        return [];
    return [
        `Only the older form of the subject was judged. Repositories made, renamed or moved since 2026-07-15 send
repo:OWNER@ID/REPOSITORY@ID:…; to judge that too, give --owner-id and --repository-id:
  gh api repos/${fromGithub} --jq '.owner.id, .id'`,
    ];
}
/** Whether jobs ask for it when their step does not say; for Vault that is the source's own choice, here GitHub's. */
function isUsual(cloud, audience) {
    return cloud === 'vault'
        ? audience.startsWith('https://github.com/')
        : (0,step_audience/* isDefaultAudience */.oj)(audience, cloud);
}
/** An audience that was taken from the policy and that a job has only by asking for it. */
function noteOnAudience(cloud, { fromGithub, audience }, found) {
    if (fromGithub === undefined || audience !== undefined)
        return [];
    const taken = found.map(({ job }) => job.claims.aud);
    const unusual = taken.find((one) => typeof one === 'string' && !isUsual(cloud, one));
    if (typeof unusual !== 'string')
        return [];
    const shown = (0,core_text/* quoteForeign */.xS)(unusual);
    return [
        `The audience was taken from the policy, so the job's step must say audience: ${shown}
To judge another one, give --audience.`,
    ];
}
function readContext(pairs) {
    return Object.fromEntries(pairs.map((pair) => {
        const [, key, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
        if (key !== undefined && value !== undefined)
            return [key, value];
        throw new errors/* OidcError */.uv('ERR_INPUT', '--context must look like aws:SourceIp=203.0.113.9.');
    }));
}

;// CONCATENATED MODULE: ./lib/cli/inspect.js







/** Issuers by URL, and the claims that identify their job. */
const issuers = [
    {
        name: 'GitHub Actions',
        url: /^https:\/\/token\.actions\.githubusercontent\.com(?:\/|$)/,
        claims: ['repository', 'ref', 'environment', 'event_name', 'job_workflow_ref'],
    },
    {
        name: 'GitHub Enterprise, Forgejo or Gitea Actions',
        url: /\/_services\/token$|\/api\/actions/,
        claims: ['repository', 'ref', 'environment', 'event_name'],
    },
    {
        name: 'GitLab',
        url: /^https:\/\/gitlab\.com$/,
        claims: ['project_path', 'ref_path', 'environment', 'pipeline_source', 'ci_config_ref_uri'],
    },
    {
        name: 'Buildkite',
        url: /^https:\/\/agent\.buildkite\.com$/,
        claims: ['organization_slug', 'pipeline_slug', 'build_branch', 'step_key'],
    },
    { name: 'CircleCI', url: /^https:\/\/oidc\.circleci\.com(?:\/|$)/ },
    { name: 'Azure Pipelines', url: /^https:\/\/vstoken\.dev\.azure\.com\// },
    {
        name: 'Microsoft Entra ID',
        url: /^https:\/\/(?:login\.microsoftonline\.com|sts\.windows\.net)\//,
    },
    { name: 'Bitbucket Pipelines', url: /^https:\/\/api\.bitbucket\.org\// },
    { name: 'Codefresh', url: /^https:\/\/oidc\.codefresh\.io$/ },
    { name: 'HCP Terraform', url: /^https:\/\/app\.terraform\.io$/ },
    { name: 'Spacelift', url: /^https:\/\/[\w-]+\.app\.spacelift\.io$/ },
    { name: 'Vercel', url: /^https:\/\/oidc\.vercel\.com(?:\/|$)/ },
    { name: 'Fly.io', url: /^https:\/\/oidc\.fly\.io\// },
    { name: 'Google', url: /^https:\/\/accounts\.google\.com$/, claims: ['email'] },
    { name: 'Amazon EKS', url: /^https:\/\/oidc\.eks\./ },
    {
        name: 'Kubernetes',
        url: /^https:\/\/(?:kubernetes\.default\.svc|container\.googleapis\.com\/)/,
    },
];
/** `inspect`: decodes any JWT without a network. */
function inspectCommand(io) {
    return new esm/* Command */.uB('inspect')
        .description('Decodes a JWT offline: its issuer, times, claims and the providers that accept it.')
        .argument('[token]', 'the token; - or nothing reads standard input')
        .option('--json', 'print one JSON object')
        .addHelpText('after', '\nThe signature is not checked; `oidc-exchange verify` does that.\n\nExamples:\n  oidc-exchange token | oidc-exchange inspect\n  oidc-exchange inspect - --json < token.txt\n')
        .action(async (token, { json }) => {
        const { stdin = process.stdin } = io;
        if (token === undefined && 'isTTY' in stdin && stdin.isTTY === true) {
            throw new errors/* OidcError */.uv('ERR_INPUT', 'No token given', {
                hint: 'Usage: oidc-exchange token | oidc-exchange inspect',
            });
        }
        const text = token === undefined || token === '-' ? await readSource('-', io) : token;
        const { header, claims } = (0,jwt/* decodeToken */.oL)(text.trim());
        const issuer = issuers.find(({ url }) => typeof claims.iss === 'string' && url.test(claims.iss));
        const providers = [...new Set((0,jwt/* audiencesOf */.Rm)(claims).flatMap(step_audience/* providersFor */.ew))];
        if (json) {
            const expiresAt = (0,jwt/* dateOf */.Q$)(claims.exp)?.toISOString() ?? null;
            const all = { issuer: issuer?.name ?? null, providers, expiresAt, header, claims };
            io.stdout.write(`${JSON.stringify(all, undefined, 2)}\n`);
            return;
        }
        const title = (text) => (0,cli_io/* paint */.nI)(io, 'stdout', cli_io/* colors */.Tj.bold, text);
        const show = (value) => (0,core_text/* quoteForeign */.xS)(typeof value === 'string' ? value : JSON.stringify(value), 500);
        const job = (issuer?.claims ?? []).filter((name) => claims[name] !== undefined);
        const rows = [
            ['Issuer', `${show(claims.iss ?? null)}${issuer === undefined ? '' : ` (${issuer.name})`}`],
            ['Subject', show(claims.sub ?? null)],
            [
                'Job',
                job.map((name) => `${name} ${show(claims[name])}`).join(', ') ||
                    'not known for this issuer',
            ],
            ['Audience', show(claims.aud ?? null)],
            ['Accepted by', providers.join(', ') || 'providers that are set to this audience'],
            ...describeTimes(claims, new Date()),
        ];
        const list = (values) => (0,cli_io/* alignRows */.P4)(Object.entries(values).map(([name, value]) => [(0,core_text/* quoteForeign */.xS)(name, 80), show(value)]), '  ');
        io.stdout.write(`${(0,cli_io/* alignRows */.P4)(rows)}\n${title('Header:')}\n${list(header)}\n${title('Claims (not verified):')}\n${list(claims)}`);
    });
}
/** The times of a token in words. */
function describeTimes(claims, now) {
    const names = [
        ['iat', 'Issued'],
        ['nbf', 'Valid from'],
        ['exp', 'Expires'],
    ];
    return names.flatMap(([claim, label]) => {
        const at = (0,jwt/* dateOf */.Q$)(claims[claim]);
        if (at === undefined)
            return [];
        const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
        const isPast = seconds < 0;
        const duration = inWords(Math.abs(seconds));
        const when = isPast ? `${duration} ago` : `in ${duration}`;
        const isExpired = claim === 'exp' && isPast;
        return [[isExpired ? 'Expired' : label, `${at.toISOString().replace('.000Z', 'Z')}, ${when}`]];
    });
}
function inWords(seconds) {
    const units = [
        ['day', 86_400],
        ['hour', 3600],
        ['minute', 60],
        ['second', 1],
    ];
    const [unit, size] = units.find(([, length]) => seconds >= 2 * length) ?? ['second', 1];
    const count = Math.floor(seconds / size);
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/http/reply.js
var reply = __webpack_require__(63900);
// EXTERNAL MODULE: ./lib/sinks/installs/refresher.js
var refresher = __webpack_require__(7085);
// EXTERNAL MODULE: ./lib/sinks/replace-file.js
var replace_file = __webpack_require__(91659);
;// CONCATENATED MODULE: ./lib/cli/keep-token.js
var keep_token_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var keep_token_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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














const pollMs = 500;
/** The longest job on self-hosted runners. */
const limitMs = 5 * 24 * 3_600_000;
/** After this long without a success, the process gives up. */
const patienceMs = 3_600_000;
const afterFailureMs = 5000;
/** `keep-token`: the background process that keeps a job's token file fresh; internal. */
function keepTokenCommand(io) {
    return new esm/* Command */.uB(refresher/* refresherCommand */.Cw)
        .requiredOption('--file <path>', 'the token file')
        .requiredOption('--inputs-file <path>', 'the settings of the step')
        .requiredOption('--id <text>', 'identifies the process')
        .option('--parent <pid>', 'the job has ended when this process has', Number)
        .option('--azure-folder <path>', 'a configuration folder of az')
        .action((options) => keepToken(options, io));
}
async function keepToken(options, io) {
    const startedAt = Date.now();
    let status = { renewed: 0, failed: 0 };
    let dueAt = dueFor((0,external_node_fs_.readFileSync)(options.file, 'utf8'));
    let failingSince;
    while (isWanted(options, startedAt)) {
        if (Date.now() < dueAt) {
            await (0,external_node_timers_promises_.setTimeout)(Math.min(pollMs, dueAt - Date.now()));
            continue;
        }
        try {
            const token = await mint(options.inputsFile, io);
            if (!isWanted(options, startedAt))
                return;
            await (0,replace_file/* replaceFile */.f)(options.file, token);
            await renewSession(options.azureFolder, token);
            dueAt = dueFor(token);
            failingSince = undefined;
            status = { ...status, renewed: status.renewed + 1 };
        }
        catch (error) {
            if (hasEnded(error))
                return;
            failingSince ??= Date.now();
            if (Date.now() - failingSince > patienceMs)
                return;
            dueAt = Date.now() + afterFailureMs;
            status = { ...status, failed: status.failed + 1, lastFailure: (0,errors/* messageOf */.bD)(error) };
        }
        await (0,replace_file/* replaceFile */.f)((0,refresher/* statusFileOf */.wj)(options.file), JSON.stringify(status)).catch(() => undefined);
    }
}
/** A token is replaced after two fifths of its remaining lifetime. */
function dueFor(token) {
    const now = Date.now();
    const expiresAt = (0,jwt/* dateOf */.Q$)((0,jwt/* decodeToken */.oL)(token).claims.exp)?.getTime() ?? now + 300_000;
    return now + Math.max(1000, 0.4 * (expiresAt - now));
}
/** Whether the job seems to be running. */
function isWanted({ file, parent }, startedAt) {
    if (Date.now() - startedAt > limitMs)
        return false;
    if (!(0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isFile())
        return false;
    return parent === undefined || isAlive(parent);
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,errors/* codeOf */.$N)(error) === 'EPERM';
    }
}
/** GitHub's refusal after the job: `Can't issue ID_TOKEN for job in 'Completed' state`. */
function hasEnded(error) {
    if (['ENOENT', 'ENOTDIR'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
        return true;
    return (error instanceof errors/* OidcError */.uv &&
        /in '(?:Completed|Cancelled)' state/i.test(error.service?.text ?? ''));
}
async function mint(inputsFile, io) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const values = (0,reply/* parseObject */.lj)((0,external_node_fs_.readFileSync)(inputsFile, 'utf8')) ?? {};
        const settings = await (0,inputs/* readInputs */.Ko)(shared_flags/* exchangeFlags */.p$, (name) => values[name], obtain/* unmasked */.Xm);
        const context = keep_token_addDisposableResource(env_1, (0,cli_context/* createCliContext */.c)(io, settings, { silent: true }), false);
        const source = await (0,tokens/* findSource */.TC)(context, settings.source, (0,tokens/* readParameters */.Zu)(settings));
        const { token } = await (0,tokens/* createTokenSupply */.d)(source, settings.audience, context).get();
        return token.reveal();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        keep_token_disposeResources(env_1);
    }
}
/**
 * Writes the new token into the `az` session too: `az` keeps the token of its login and reuses it for every other
 * scope. A file in an unknown format is left unchanged.
 */
async function renewSession(folder, assertion) {
    if (folder === undefined)
        return;
    const file = (0,external_node_path_.join)(folder, 'service_principal_entries.json');
    if (!(0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isFile())
        return;
    let entries;
    try {
        entries = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        return;
    }
    if (!Array.isArray(entries))
        return;
    const renewed = entries.map((entry) => typeof entry === 'object' &&
        entry !== null &&
        'client_assertion' in entry &&
        typeof entry.client_assertion === 'string'
        ? { ...entry, client_assertion: assertion }
        : entry);
    await (0,replace_file/* replaceFile */.f)(file, JSON.stringify(renewed));
}

;// CONCATENATED MODULE: ./lib/cli/stop-signal.js
/** Ctrl+C or a supervisor's SIGTERM: both are the normal end of something that serves. */
function listenForStop() {
    let stop = () => { };
    const requested = new Promise((resolve) => {
        stop = resolve;
    });
    process.on('SIGINT', stop).on('SIGTERM', stop);
    return {
        requested,
        [Symbol.dispose]: () => void process.off('SIGINT', stop).off('SIGTERM', stop),
    };
}

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







/** `lab`: runs the local issuer and clouds until it is stopped. */
function labCommand(io) {
    return new esm/* Command */.uB('lab')
        .description('Runs a local OIDC issuer and local clouds that check its tokens.')
        .option('--rules <file>', 'trust, token claims and faults (YAML or JSON)')
        .option('--port <number>', 'the first of nine ports in a row (default: any free ones)', readPort)
        .option('--https <file>', 'serve Azure over https too, and write its CA certificate to this file')
        .option('--json', 'print one JSON object per line: first the lab, then every request')
        .addOption(new esm/* Option */.c$('--format <shell>', 'the format of the variables')
        .choices(['shell', 'powershell'])
        .default('shell'))
        .action((flags) => runLab(io, flags));
}
async function runLab(io, flags) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // Listens for signals before the lab starts, so that none is lost.
        const stop = lab_addDisposableResource(env_1, listenForStop(), false);
        const { completeRules, parseRules, startLab } = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(7327), __webpack_require__.e(730), __webpack_require__.e(3475), __webpack_require__.e(9322)]).then(__webpack_require__.bind(__webpack_require__, 39322));
        const rules = flags.rules === undefined ? {} : await readRules(flags.rules, parseRules);
        const print = (line) => void io.stdout.write(`${line}\n`);
        const lab = lab_addDisposableResource(env_1, await startLab({
            rules,
            ...(0,defined/* defined */.s)({ port: flags.port }),
            https: flags.https !== undefined,
            onRequest: (request) => print(flags.json ? requestJson(request) : requestLine(request)),
        }), true);
        if (flags.https !== undefined)
            (0,private_file/* writePrivateFile */.P)(flags.https, lab.https?.authority ?? '');
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
async function readRules(file, parse) {
    let source;
    try {
        source = await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `Can't read the rules: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    }
    return parse(source, file);
}
function readPort(value) {
    const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
    if (port >= 1 && port <= 65_527)
        return port;
    throw new esm/* InvalidArgumentError */.Di('It must be a number from 1 to 65527.');
}
function describeLab(lab, rules) {
    return { issuer: lab.issuer, services: lab.services, https: lab.https?.url, env: lab.env, rules };
}
function renderLab(lab, rules, format) {
    const services = Object.entries(lab.services).map(([name, url]) => [name, url.origin]);
    if (lab.https !== undefined)
        services.push(['azure', lab.https.url.origin]);
    const variables = Object.entries(lab.env).map(([name, value]) => format === 'shell' ? `  export ${name}='${value}'` : `  $env:${name} = '${value}'`);
    return [
        'The lab listens on 127.0.0.1 only. Press Ctrl+C to stop it.',
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
/** The trust, by the names of the action's inputs. */
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
    const subjects = new Set(trusting.flatMap((rule) => rule.subjects ?? []));
    return [...rows, ...[...subjects].map((subject) => ['subject', subject])];
}
function table(rows) {
    const width = Math.max(...rows.map(([name]) => name.length));
    return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${(0,core_text/* quoteForeign */.xS)(value)}`);
}
function requestLine(request) {
    const time = new Date().toTimeString().slice(0, 8);
    const { service, method, status, refusal } = request;
    const outcome = status === 0 ? 'no answer' : String(status);
    const reason = refusal === undefined ? '' : `  ${(0,core_text/* quoteForeign */.xS)(refusal, 300)}`;
    return `${time}  ${service}  ${method} ${targetOf(request)}  ${outcome}${reason}`;
}
/** Without the query and the body, which contain tokens. */
function requestJson(request) {
    const { service, method, status, refusal } = request;
    const what = targetOf(request);
    return JSON.stringify({ time: new Date().toISOString(), service, method, what, status, refusal });
}
/** The path, and for STS, which has only one, the action. */
function targetOf({ service, path, body }) {
    const [pathname = '/'] = path.split('?', 1);
    const action = service === 'aws' ? new URLSearchParams(body).get('Action') : null;
    return (0,core_text/* quoteForeign */.xS)(action === null ? pathname : `${pathname} ${action}`, 120);
}

;// CONCATENATED MODULE: ./lib/cli/lint.js







const levels = ['note', 'warning', 'error'];
/** `lint`: finds dangerous and useless rules in policies. */
function lintCommand(io) {
    return new esm/* Command */.uB('lint')
        .description('Finds dangerous and useless rules in trust policies.')
        .addArgument(new esm/* Argument */.ef('<cloud>', 'the cloud of the policies').choices([
        'aws',
        'gcp',
        'azure',
        'vault',
    ]))
        .argument('<files...>', "policies as the cloud's own tools print them, many in one file too, Terraform plans as JSON, or folders")
        .addOption(new esm/* Option */.c$('--format <form>', 'sarif is for code scanning')
        .choices(['text', 'json', 'sarif'])
        .default('text'))
        .addOption(new esm/* Option */.c$('--level <level>', 'the lowest level that makes the exit code 1')
        .choices(levels)
        .default('error'))
        .option('--baseline <file>', 'known findings, from --format json: they are not shown again')
        .addHelpText('after', '\nThe exit code is 1 when a finding has the level or a higher one, and when a file could not be read.\n')
        .action((cloud, files, flags) => lint(io, cloud, files, flags));
}
async function lint(io, cloud, files, flags) {
    const { levelOf, renderSarif } = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(730), __webpack_require__.e(7924)]).then(__webpack_require__.bind(__webpack_require__, 87924));
    const known = await readBaseline(flags.baseline, io);
    const all = [];
    let unreadable = 0;
    for (const file of await filesIn(files)) {
        try {
            all.push(...(await lintFile(io, cloud, file)));
        }
        catch (error) {
            if (!(error instanceof errors/* OidcError */.uv))
                throw error;
            if (files.length === 1 && files[0] === file)
                throw error;
            unreadable++;
            io.stderr.write(`${(0,core_text/* quoteForeign */.xS)((0,errors/* messageOf */.bD)(error), 400)}\n`);
        }
    }
    const findings = all.filter((finding) => !known.has(keyOf(finding)));
    const write = (value) => void io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    if (flags.format === 'sarif')
        write(renderSarif(findings, version/* version */.r));
    else if (flags.format === 'json') {
        write(findings.map((finding) => ({ level: levelOf(finding.rule), ...finding })));
    }
    else {
        for (const { rule, message, fix, file, line, policy } of findings) {
            const where = policy === undefined ? `${file}:${line}` : `${file}:${line}: ${(0,core_text/* quoteForeign */.xS)(policy)}`;
            io.stdout.write(`${where}: ${levelOf(rule)}: ${(0,core_text/* quoteForeign */.xS)(message, 600)} (${rule})\n  ${fix}\n`);
        }
        writeTotals(io, findings);
    }
    const lowest = levels.indexOf(flags.level);
    const serious = findings.filter(({ rule }) => levels.indexOf(levelOf(rule)) >= lowest);
    if (serious.length === 0 && unreadable === 0)
        return;
    const rest = unreadable === 0 ? '' : ` ${unreadable} of the files could not be read.`;
    const message = `${serious.length} of ${findings.length} findings need a change.${rest}`;
    throw new errors/* OidcError */.uv('ERR_REFUSED', message);
}
async function lintFile(io, cloud, file) {
    const { lintPolicy, policiesWithin } = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(730), __webpack_require__.e(7924)]).then(__webpack_require__.bind(__webpack_require__, 87924));
    const found = [];
    for (const { name, document, findLine } of await readDocuments(file, io)) {
        for (const one of policiesWithin(cloud, document)) {
            const findings = named(one.name ?? name, () => lintPolicy(cloud, one.document));
            for (const finding of findings) {
                const path = [...one.path, ...finding.path];
                const placed = { ...finding, path, file, line: findLine(path) };
                found.push(one.name === undefined ? placed : { ...placed, policy: one.name });
            }
        }
    }
    return found;
}
/** How many findings each rule has, if there are many. */
function writeTotals(io, findings) {
    if (findings.length < 10)
        return;
    const totals = new Map();
    for (const { rule } of findings)
        totals.set(rule, (totals.get(rule) ?? 0) + 1);
    const rows = [...totals].toSorted(([, a], [, b]) => b - a);
    io.stdout.write(`\n${rows.map(([rule, count]) => `${String(count).padStart(6)}  ${rule}`).join('\n')}\n`);
}
/** The files themselves, and the JSON and YAML files of folders. */
async function filesIn(paths) {
    const files = [];
    for (const path of paths) {
        const isFolder = path !== '-' &&
            (await (0,promises_.stat)(path)
                .then((one) => one.isDirectory())
                .catch(() => false));
        if (!isFolder)
            files.push(path);
        else {
            const names = await (0,promises_.readdir)(path, { recursive: true });
            files.push(...names
                .filter((name) => /\.(json|ya?ml)$/.test(name))
                .sort()
                .map((name) => (0,external_node_path_.join)(path, name)));
        }
    }
    return files;
}
/** A finding without its line, which moves. */
function keyOf({ file, policy, rule, message, }) {
    return JSON.stringify([file, policy ?? '', rule, message]);
}
async function readBaseline(file, io) {
    if (file === undefined)
        return new Set();
    const [read] = await readDocuments(file, io);
    if (Array.isArray(read?.document))
        return new Set(read.document.map(keyOf));
    throw new errors/* OidcError */.uv('ERR_INPUT', `${file} is not a baseline.`, {
        hint: 'Write one with: oidc-exchange lint CLOUD FILES --format json > FILE',
    });
}
/** Adds the policy's name to an error about it. */
function named(name, work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv))
            throw error;
        throw error.with({ message: `${name}: ${error.message}` });
    }
}

// EXTERNAL MODULE: ./lib/context.js + 4 modules
var lib_context = __webpack_require__(60231);
// EXTERNAL MODULE: ./lib/core/secret.js
var secret = __webpack_require__(58563);
// EXTERNAL MODULE: ./lib/core/exchanger.js
var core_exchanger = __webpack_require__(41662);
// EXTERNAL MODULE: ./lib/exchangers/preset/preset-exchanger.js + 5 modules
var preset_exchanger = __webpack_require__(42550);
// EXTERNAL MODULE: ./lib/exchangers/preset/preset-file.js + 3 modules
var preset_file = __webpack_require__(33551);
// EXTERNAL MODULE: ./lib/http/wrap.js
var http_wrap = __webpack_require__(13566);
;// CONCATENATED MODULE: ./lib/step/preset-trial.js







/**
 * Runs a preset's exchange with the real interpreter and with answers from files or samples instead of the service's.
 *
 * @throws {OidcError} `ERR_INPUT` for mistakes in the file or the parameters, and the errors of an exchange
 */
async function tryPreset(file, text, options, context) {
    const preset = await (0,preset_file.parsePreset)(file, text);
    const exchanger = (0,preset_exchanger.createPresetExchanger)(file, preset);
    const unknown = Object.keys(options.parameters).filter((name) => !Object.hasOwn(preset.parameters, name));
    if (unknown.length > 0)
        throw new errors/* OidcError */.uv('ERR_INPUT', `${unknown[0]} is not a parameter`);
    const parameters = { ...samplesFor(preset), ...options.parameters };
    const values = await (0,inputs/* readInputs */.Ko)(exchanger.inputs, (name) => parameters[name], context);
    const prepared = exchanger.prepare(values, {});
    const requests = [];
    const answering = (0,http_wrap/* wrapHttp */.V)(context, (http) => ({
        ...http,
        with: () => http,
        async send(request) {
            const step = preset.steps[requests.length];
            const given = options.replies[requests.length];
            requests.push(request);
            return { ...sampleReply(step?.pick ?? {}, preset, request.url), ...bodyOf(given) };
        },
    }));
    const supplyFor = (audience) => ({
        get: async () => ({ token: new secret/* Secret */.z('<ID token>'), claims: options.claims(audience) }),
        renew: () => undefined,
        tokenUrl: undefined,
    });
    const supply = supplyFor((0,core_exchanger/* audienceOf */.O)(prepared.token));
    const credentials = await prepared.run({ ...supply, ofAudience: supplyFor }, answering);
    return { preset, prepared, parameters, requests, credentials };
}
function bodyOf(body) {
    return body === undefined ? {} : { body };
}
/** Whether a template uses a name as the URL of a server. */
function isAddress(preset, name) {
    const { steps, revoke } = preset;
    const urls = [...steps, ...(revoke ? [revoke] : [])].flatMap(({ url }) => url);
    return (urls.some((url) => url.startsWith(`{+${name}}`)) ||
        JSON.stringify(preset).includes(`{${name}.host`));
}
/** Values for the required parameters: an address, the first choice, or the name in angle brackets. */
function samplesFor(preset) {
    const samples = {
        boolean: true,
        integer: 1,
        seconds: 900,
        map: {},
        headers: {},
    };
    const required = Object.entries(preset.parameters).filter(([, spec]) => spec.required);
    return Object.fromEntries(required.map(([name, { type = 'string', choices }]) => {
        const text = isAddress(preset, name) ? `https://${name}.example` : `sample-${name}`;
        return [name, choices?.[0] ?? samples[type] ?? text];
    }));
}
/** An answer that has every pick: its name in angle brackets, or an address of the same host. */
function sampleReply(picks, preset, url) {
    const headers = {};
    const json = {};
    let body;
    for (const [name, path] of Object.entries(picks)) {
        const value = isAddress(preset, name) ? `${url.origin}/${name}` : `<${name}>`;
        const [kind, place = ''] = path.split(':', 2);
        if (kind === '$header')
            headers[place.toLowerCase()] = value;
        else if (kind === '$body')
            body = value;
        else if (kind === '$xml')
            body = `${body ?? ''}<${place}>&lt;${name}&gt;</${place}>`;
        else if (kind !== '$jwt')
            putAt(json, path.split('.'), value);
    }
    return { status: 200, headers, body: body ?? JSON.stringify(json) };
}
function putAt(target, [name = '', ...rest], value) {
    const inner = { ...target[name] };
    target[name] = rest.length === 0 ? value : inner;
    if (rest.length > 0)
        putAt(inner, rest, value);
}

;// CONCATENATED MODULE: ./lib/cli/preset.js
var preset_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var preset_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









/** `preset`: tools for preset files. */
function presetCommand(io) {
    const check = new esm/* Command */.uB('check')
        .description('Checks a preset file and shows its requests and results, without a network.')
        .argument('<file>', 'the preset, YAML or JSON; - reads it from standard input')
        .option('--parameter <name=value...>', 'parameters; samples stand for required ones')
        .option('--claims <file>', "the ID token's claims as JSON (default: a job on GitHub)")
        .option('--reply <file...>', "the bodies of the service's answers, one for each request")
        .addHelpText('after', '\nThe exit code is 2 if the file has mistakes and 1 if an answer lacks a value.\n\nExample:\n  oidc-exchange preset check ci/my-service.yml --reply answer.json\n')
        .action((file, flags) => checkPreset(file, flags, io));
    return new esm/* Command */.uB('preset').description('Tools for preset files.').addCommand(check);
}
async function checkPreset(file, flags, io) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const text = await readSource(file, io);
        const replies = await Promise.all((flags.reply ?? []).map((reply) => readSource(reply, io)));
        const given = flags.claims === undefined ? undefined : await readClaims(flags.claims, io);
        const claims = (audience) => given ?? (0,github_claims/* composeClaims */.I)({ issuer: github/* githubIssuer */.rV, audience, now: new Date(), rules: {} });
        const parameters = readParameters(flags.parameter ?? []);
        const shown = file === '-' ? 'standard input' : file;
        const context = preset_addDisposableResource(env_1, (0,lib_context/* createContext */.q6)({
            env: {},
            retry: { maxAttempts: 1 },
            onSecret: () => undefined,
        }), false);
        const trial = await tryPreset(shown, text, { parameters, claims, replies }, context);
        const lines = [`${(0,core_text/* quoteForeign */.xS)(shown, 120)} is a valid preset.`, ...preset_describe(trial)];
        io.stdout.write(`${lines.join('\n')}\n`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        preset_disposeResources(env_1);
    }
}
async function readClaims(file, io) {
    try {
        return JSON.parse(await readSource(file, io));
    }
    catch (cause) {
        if (cause instanceof errors/* OidcError */.uv)
            throw cause;
        throw new errors/* OidcError */.uv('ERR_INPUT', `${(0,core_text/* quoteForeign */.xS)(file, 120)} is not JSON`, { cause });
    }
}
function readParameters(flags) {
    return Object.fromEntries(flags.map((flag) => {
        const at = flag.indexOf('=');
        if (at > 0)
            return [flag.slice(0, at), flag.slice(at + 1)];
        throw new errors/* OidcError */.uv('ERR_INPUT', `--parameter ${(0,core_text/* quoteForeign */.xS)(flag, 60)} is not name=value`);
    }));
}
function preset_describe({ preset, prepared, parameters, requests, credentials }) {
    const { token } = prepared;
    const { env, outputs, files, expiresAt, identity, revocation } = credentials;
    const audience = 'audience' in token ? (token.audience ?? "the source's own") : 'from an answer';
    const given = Object.entries(parameters).map(([name, value]) => {
        const isSecret = preset.parameters[name]?.type === 'secret';
        return `${name}: ${isSecret ? '***' : String(value)}`;
    });
    return [
        ...section('Parameters', given),
        `Audience: ${audience}`,
        ...requests.flatMap((request, index) => section(`Request ${index + 1}`, linesOf(request))),
        ...section('Picked', preset.steps.flatMap(({ pick = {}, optional = [] }) => Object.entries(pick).map(([name, path]) => {
            const kind = preset.public?.includes(name) ? 'public' : 'secret';
            return `${name}: ${path} (${kind}${optional.includes(name) ? ', optional' : ''})`;
        }))),
        ...section('Variables', values(env)),
        ...section('Outputs', values(outputs)),
        ...section('Files', files.map(({ name }) => name)),
        `Identity: ${(0,core_text/* quoteForeign */.xS)(identity, 200)}`,
        ...(expiresAt === undefined ? [] : [`Expires: ${expiresAt.toISOString()}`]),
        revocation === undefined
            ? 'The credential is not revoked.'
            : `Revoked by: ${revocation.method} ${revocation.url}`,
    ];
}
function section(title, lines) {
    return lines.length === 0
        ? []
        : [`${title}:`, ...lines.map((line) => `  ${(0,core_text/* quoteForeign */.xS)(line, 1000)}`)];
}
function linesOf({ method, url, headers = {}, body }) {
    return [
        `${method} ${url.href}`,
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
        ...(body === undefined ? [] : [body]),
    ];
}
/** Values from real answers stay hidden; samples are names in angle brackets. */
function values(named) {
    return Object.entries(named).map(([name, value]) => {
        if (typeof value === 'string')
            return `${name}: ${value}`;
        if (!(value instanceof secret/* Secret */.z))
            return `${name}: the path of the file ${value.file}`;
        const text = value.reveal();
        return `${name}: ${/^<[\w -]+>$/.test(text) ? text : '***'}`;
    });
}

;// CONCATENATED MODULE: ./lib/cli/providers.js




/** `providers`: the services and the inputs of each. */
function providersCommand(io) {
    return new esm/* Command */.uB('providers')
        .description('Lists the services that issue credentials.')
        .option('--json', 'print a JSON list with the inputs and outputs of each')
        .addHelpText('after', '\nExamples:\n  oidc-exchange providers\n  oidc-exchange providers --json\n')
        .action(async ({ json }) => {
        const all = [];
        for (const name of (0,step_provider/* providerNames */.e4)())
            all.push({ ...(await (0,step_provider/* loadExchanger */.wq)(name)), name });
        const rows = all.map(({ name, title, summary, inputs, outputs }) => json
            ? { name, title, summary, inputs: describeInputs(inputs), outputs }
            : { name, summary });
        io.stdout.write(json
            ? `${JSON.stringify(rows, undefined, 2)}\n`
            : (0,cli_io/* alignRows */.P4)(rows.map(({ name, summary }) => [name, summary])));
    });
}

;// CONCATENATED MODULE: ./lib/cli/trust.js



/** `trust`: writes the policy that accepts just these jobs. */
function trustCommand(io) {
    return new esm/* Command */.uB('trust')
        .description('Writes the policy by which a cloud accepts just these jobs, and no others.')
        .addArgument(new esm/* Argument */.ef('<cloud>', 'for whom').choices(['aws', 'gcp', 'azure', 'vault']))
        .requiredOption('--repo <owner/repository>', 'the repository, in the case that GitHub shows')
        .option('--environment <name>', 'jobs of this environment')
        .option('--ref <ref>', 'jobs of this branch or tag: refs/heads/main')
        .option('--event <name>', 'jobs that this event started')
        .option('--workflow <file>', 'jobs of this workflow: deploy.yml or OWNER/REPOSITORY/PATH@REF')
        .option('--owner-id <number>', "the owner's id; with it, the policy takes GitHub's newer subject too")
        .option('--repository-id <number>', "the repository's id")
        .addOption(new esm/* Option */.c$('--subject-form <form>', "GitHub's form of the subject").choices([
        'legacy',
        'immutable',
        'both',
    ]))
        .option('--audience <audience>', "the token's audience (default: the cloud's usual one)")
        .option('--issuer <url>', "the tokens' issuer, where it is not github.com's")
        .option('--name <name>', "the role's or credential's name")
        .option('--account <number>', "AWS: the account's number")
        .option('--partition <name>', 'AWS: aws-us-gov, aws-cn …')
        .option('--project-number <number>', "Google Cloud: the project's number")
        .option('--pool <id>', 'Google Cloud: the workload identity pool (default: github)')
        .option('--provider <id>', 'Google Cloud: its provider (default: github)')
        .option('--service-account <email>', 'Google Cloud: whom to act as')
        .option('--token-policy <name...>', "Vault: the policies of the role's tokens")
        .option('--mount <path>', 'Vault: where the auth method is (default: jwt)')
        .addOption(new esm/* Option */.c$('--format <form>', "how it is written: for the cloud's own tool, for Terraform, for explain")
        .choices(['native', 'terraform', 'document'])
        .default('native'))
        .action((cloud, flags) => writeTrust(io, cloud, flags));
}
async function writeTrust(io, cloud, flags) {
    const { writePolicy } = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(730), __webpack_require__.e(7924)]).then(__webpack_require__.bind(__webpack_require__, 87924));
    const { repo, tokenPolicy, format, ...rest } = flags;
    const workflow = workflowRef(flags.workflow, repo, flags.ref);
    const names = { ...rest, ...(tokenPolicy && { policies: tokenPolicy }) };
    const written = writePolicy(cloud, { ...rest, repository: repo, workflow }, names);
    const { documents } = written;
    const document = documents.map((one) => JSON.stringify(one, null, 2)).join('\n---\n');
    io.stdout.write(format === 'document' ? `${document}\n` : written[format]);
    for (const note of written.notes)
        (0,cli_io/* say */.cv)(io, note);
    if (flags.ownerId !== undefined && flags.repositoryId !== undefined)
        return;
    if (flags.issuer !== undefined)
        return;
    (0,cli_io/* say */.cv)(io, `This policy accepts only the older form of GitHub's subject. Repositories created, renamed or moved since 2026-07-15 send the
newer form. Pass --owner-id and --repository-id; this command prints both:
  gh api repos/${repo} --jq '.owner.id, .id'`);
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./lib/cli/verify-config.js





/** Combines a configuration file and flags; flags win. */
async function readTrust(flags, mayBeAnyone) {
    const file = flags.config === undefined ? {} : await readConfig(flags.config);
    const own = await settingsOf(flags);
    const named = flags.issuer ?? listOf(file.issuers);
    const audience = flags.audience ?? file.audience;
    if (audience === undefined)
        throw misuse('No audience given: --audience is the name of this service in tokens');
    if (named.length === 0 && !mayBeAnyone)
        throw misuse('No issuer given: --issuer sets whose tokens are accepted');
    const { issuerOf } = await Promise.all(/* import() */[__webpack_require__.e(7327), __webpack_require__.e(3475), __webpack_require__.e(7680)]).then(__webpack_require__.bind(__webpack_require__, 37680));
    const issuers = await Promise.all((named.length > 0 ? named : publicIssuers).map((one) => readIssuer(one, own, issuerOf)));
    const { at } = flags;
    const { policy, 'clock-skew-seconds': skew, 'single-audience': single = false } = file;
    if (typeof single !== 'boolean')
        throw misuse('single-audience must be true or false');
    return {
        issuers,
        audience,
        policy: flags.require === undefined && policy !== undefined
            ? policy
            : verify_config_readRules(flags, issuers, mayBeAnyone),
        ...((flags.singleAudience ?? single) === true && { singleAudience: true }),
        clockSkewSeconds: flags.clockSkew ?? skew ?? 60,
        ...(at !== undefined && { now: () => at }),
    };
}
/** The public issuers, which are tried when none is given. */
const publicIssuers = ['github', 'gitlab', 'google', 'buildkite', 'circleci'];
/** The conditions of the flags apply to every named issuer. */
function verify_config_readRules(flags, issuers, mayBeAnyone) {
    const claims = {};
    for (const text of flags.require ?? []) {
        const at = text.indexOf('=');
        if (at < 1 || at === text.length - 1) {
            throw misuse(`--require takes claim=pattern, such as repository=octo-org/*, not ${(0,core_text/* quoteForeign */.xS)(text)}`);
        }
        const name = text.slice(0, at);
        claims[name] = [...(claims[name] ?? []), text.slice(at + 1)];
    }
    const confirmed = {
        ...((flags.anyone || mayBeAnyone) && { anyone: true }),
        ...(flags.anyCaller && { anyCaller: true }),
    };
    return issuers.map(({ issuer }) => ({ name: 'required', issuer, claims, ...confirmed }));
}
async function settingsOf(flags) {
    return {
        ...(flags.ca !== undefined && { ca: readText(flags.ca, '--ca') }),
        ...(flags.allowPrivate && { allowPrivateAddresses: true }),
        ...(flags.jwks !== undefined && (await readJwks(flags.jwks))),
    };
}
async function readJwks(source) {
    if (/^https?:\/\//.test(source))
        return { jwksUrl: source };
    return { keys: parseJwks(readText(source, '--jwks'), source) };
}
function parseJwks(text, from) {
    try {
        const value = JSON.parse(text);
        if (Array.isArray(value.keys))
            return value;
        // One key alone is a set of one.
        if ('kty' in value)
            return { keys: [value] };
    }
    catch {
        // Reported below.
    }
    throw misuse(`${from} is not a JSON Web Key Set: it has no keys`);
}
const commonSettings = [
    ...['jwksUrl', 'jwksHosts', 'allowPrivateAddresses', 'algorithms', 'maxAgeSeconds'],
    ...['jwksFile', 'caFile', 'tokenFile'],
];
async function readIssuer(one, flags, issuerOf) {
    const { presets } = await __webpack_require__.e(/* import() */ 121).then(__webpack_require__.bind(__webpack_require__, 10121));
    if (typeof one === 'string') {
        const { jwksUrl, ...others } = flags;
        return {
            ...issuerOf(one),
            ...others,
            ...(jwksUrl !== undefined && { jwksUrl: String(jwksUrl) }),
        };
    }
    if (typeof one !== 'object' || one === null)
        throw misuse('An issuer is a name, a URL or a map');
    const { preset: name = 'oidc', ...settings } = one;
    const preset = Object.hasOwn(presets, String(name)) ? presets[String(name)] : undefined;
    if (preset === undefined) {
        throw misuse(`Unknown preset ${(0,core_text/* quoteForeign */.xS)(String(name))}; the presets are ${Object.keys(presets).join(', ')}`);
    }
    checkKeys(settings, [...preset.needs, ...preset.takes, ...commonSettings], `issuer ${name}`);
    const missing = preset.needs.find((key) => typeof settings[key] !== 'string');
    if (missing !== undefined)
        throw misuse(`issuer ${name} requires ${missing}`);
    const { jwksFile, caFile, tokenFile, ...others } = settings;
    return preset.create({
        ...others,
        ...(jwksFile !== undefined && {
            keys: parseJwks(readText(String(jwksFile), 'jwksFile'), String(jwksFile)),
        }),
        ...(caFile !== undefined && { ca: readText(String(caFile), 'caFile') }),
        // Read every time, because such tokens are rotated.
        ...(tokenFile !== undefined && {
            authorization: () => `Bearer ${readText(String(tokenFile), 'tokenFile').trim()}`,
        }),
        ...flags,
    });
}
async function readConfig(path) {
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    let value;
    try {
        value = parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (cause) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `Can't read ${path}: ${(0,core_text/* quoteForeign */.xS)((0,errors/* messageOf */.bD)(cause), 300)}`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw misuse(`${path} must be a map with issuers, audience and policy`);
    }
    const known = [
        'issuers',
        'audience',
        'policy',
        'clock-skew-seconds',
        'single-audience',
        'headers',
        ...serveTexts,
    ];
    checkKeys(value, known, path);
    return value;
}
async function readServeSettings(path) {
    const { headers, ...file } = path === undefined ? {} : await readConfig(path);
    if (headers !== undefined && !isMapOfText(headers))
        throw misuse('headers must map header names to claim names');
    for (const name of serveTexts) {
        if (!['string', 'undefined'].includes(typeof file[name]))
            throw misuse(`${name} must be a string`);
    }
    if (!['deny', 'allow', undefined].includes(file['replay-failure']))
        throw misuse('replay-failure must be deny or allow');
    return (0,defined/* defined */.s)({ headers, ...Object.fromEntries(serveTexts.map((name) => [name, file[name]])) });
}
const serveTexts = [
    'token-header',
    'replay',
    'replay-password-file',
    'replay-ca',
    'replay-failure',
];
function isMapOfText(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    return Object.values(value).every((one) => typeof one === 'string' && one !== '');
}
/** A misspelt setting would be ignored. */
function checkKeys(value, known, where) {
    for (const key of Object.keys(value)) {
        if (known.includes(key))
            continue;
        const meant = (0,core_text/* closest */.kp)(key, known);
        const advice = meant === undefined ? `the settings are ${known.join(', ')}` : `did you mean ${meant}?`;
        throw misuse(`${where}: unknown setting ${(0,core_text/* quoteForeign */.xS)(key, 60)}; ${advice}`);
    }
}
function listOf(value) {
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
function readText(path, from) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        throw misuse(`Can't read ${from}: ${(0,errors/* messageOf */.bD)(cause)}`);
    }
}
function misuse(message) {
    return new errors/* OidcError */.uv('ERR_INPUT', message);
}
/** An invalid policy or issuer is the user's mistake on the command line. */
async function orMisuse(run) {
    try {
        return await run();
    }
    catch (error) {
        throw error instanceof TypeError ? misuse((0,errors/* messageOf */.bD)(error)) : error;
    }
}

;// CONCATENATED MODULE: ./lib/cli/verify-replay.js





/**
 * Opens the replay store. A Redis that is down does not prevent the start: the client keeps trying to connect, and tokens are
 * refused meanwhile.
 *
 * @throws {OidcError} `ERR_INPUT` for invalid settings
 */
async function openReplay(settings, log) {
    const { replay, passwordFile, caFile } = settings;
    if (replay === undefined) {
        if (passwordFile === undefined && caFile === undefined)
            return undefined;
        throw misuse('--replay-password-file and --replay-ca require --replay');
    }
    const { memoryReplayStore, redisReplayStore } = await Promise.all(/* import() */[__webpack_require__.e(7327), __webpack_require__.e(3475), __webpack_require__.e(7680)]).then(__webpack_require__.bind(__webpack_require__, 37680));
    if (replay === 'memory')
        return { store: memoryReplayStore(), [Symbol.dispose]: () => undefined };
    const url = readRedisUrl(replay);
    const password = passwordFile === undefined ? undefined : readSecretFile(passwordFile);
    // The bundle knows none of its named exports.
    const { Redis } = (await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(7796)]).then(__webpack_require__.t.bind(__webpack_require__, 67796, 19))).default;
    const client = new Redis({
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port: Number(url.port || 6379),
        db: Number(url.pathname.slice(1) || 0),
        ...(0,defined/* defined */.s)({ username: decodeURIComponent(url.username) || undefined, password }),
        ...(url.protocol === 'rediss:' && {
            tls: (0,defined/* defined */.s)({ ca: caFile === undefined ? undefined : readSecretFile(caFile) }),
        }),
        connectTimeout: 2000,
        // A token waits for no reconnection, and a use is never sent twice: the second would refuse the first.
        enableOfflineQueue: false,
        maxRetriesPerRequest: 0,
        autoResendUnfulfilledCommands: false,
        retryStrategy: (attempt) => Math.min(attempt * 100, 2000),
        // After a failover, the old primary answers as a replica: connect again, to where the name leads now.
        reconnectOnError: (error) => error.message.startsWith('READONLY'),
    });
    watch(client, url.host, log);
    return { store: redisReplayStore(client), [Symbol.dispose]: () => client.disconnect() };
}
function readRedisUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^rediss?:$/.test(url.protocol) || url.hostname === '')
        throw misuse('--replay takes memory, redis://HOST:PORT or rediss://HOST:PORT');
    if (url.password !== '')
        throw misuse('--replay must not contain a password: use --replay-password-file');
    if (!/^(\/\d{0,2})?$/.test(url.pathname) || url.search !== '' || url.hash !== '')
        throw misuse('--replay takes only a database number after the host');
    return url;
}
function readSecretFile(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8').trim();
    }
    catch (cause) {
        throw misuse(`Can't read ${path}: ${(0,errors/* messageOf */.bD)(cause)}`);
    }
}
/** Logs each change between connected and not connected, and warns of a Redis that may forget used tokens. */
function watch(client, host, log) {
    let isConnected;
    client.on('error', (error) => {
        if (isConnected === false)
            return;
        isConnected = false;
        log(`replay store ${host}: not connected: ${(0,core_text/* quoteForeign */.xS)((0,errors/* messageOf */.bD)(error), 300)}`);
    });
    client.on('close', () => {
        if (isConnected !== true)
            return;
        isConnected = false;
        log(`replay store ${host}: connection closed`);
    });
    client.on('ready', () => {
        if (isConnected !== true)
            log(`replay store ${host}: connected`);
        isConnected = true;
        client.info('memory').then((text) => {
            const policy = /^maxmemory_policy:(\S+)/m.exec(text)?.[1] ?? 'noeviction';
            if (policy === 'noeviction')
                return;
            const advice = 'a full Redis may forget used tokens; set maxmemory-policy noeviction';
            log(`warning: replay store ${host}: maxmemory-policy ${(0,core_text/* quoteForeign */.xS)(policy, 40)}: ${advice}`);
        }, 
        // Some services forbid INFO.
        () => undefined);
    });
}

;// CONCATENATED MODULE: ./lib/cli/verify-serve.js
var verify_serve_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var verify_serve_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







/** `verify --serve`: answers the forward-auth requests of a proxy until it is stopped. */
async function serve(io, token, flags) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (token !== undefined)
            throw misuse('--serve takes no token: the proxy sends them');
        if (flags.at !== undefined)
            throw misuse('--at cannot be combined with --serve');
        // Listens for signals before the service starts, so that none is lost.
        const stop = verify_serve_addDisposableResource(env_1, listenForStop(), false);
        const log = (line) => void io.stderr.write(`${new Date().toISOString()} ${line}\n`);
        const announce = (origin) => void io.stdout.write(`Listening on ${origin}: /auth, /healthz, /readyz, /metrics\n`);
        const trust = await orMisuse(() => readTrust(flags, false));
        const settings = await readSettings(flags);
        const { createVerifier } = await Promise.all(/* import() */[__webpack_require__.e(7327), __webpack_require__.e(3475), __webpack_require__.e(7680)]).then(__webpack_require__.bind(__webpack_require__, 37680));
        const verifierWith = (options) => orMisuse(() => createVerifier({ ...trust, ...options, env: io.env }));
        const workers = await __webpack_require__.e(/* import() */ 3651).then(__webpack_require__.bind(__webpack_require__, 13651));
        if (settings.workers > 1 && !workers.isWorker) {
            // Reports invalid settings once.
            ;
            (await verifierWith({})).close();
            (await openReplay(settings, () => undefined))?.[Symbol.dispose]();
            await workers.runWorkers({
                count: settings.workers,
                log,
                stop: stop.requested.then(() => log('stopping')),
                onListening: ({ address, port }) => announce(`http://${bracket(address)}:${port}`),
            });
            return;
        }
        const replay = verify_serve_addDisposableResource(env_1, await openReplay(settings, log), false);
        const audit = openAudit(flags.audit, io);
        const verifier = await verifierWith({
            ...replayOptions(replay, settings.replayFailure, log),
            ...(audit && { onAccepted: (claims, rule) => audit(accepted(claims, rule)) }),
        });
        const { startForwardAuth } = await Promise.all(/* import() */[__webpack_require__.e(7327), __webpack_require__.e(3475), __webpack_require__.e(7680)]).then(__webpack_require__.bind(__webpack_require__, 37680));
        const service = await startForwardAuth({
            verifier,
            ...settings.service,
            log,
            ...(audit && {
                onDenied: ({ status, id, error }) => audit({ outcome: 'denied', status, id, code: error?.code ?? 'NO_TOKEN' }),
            }),
            ...(workers.isWorker && { renderMetrics: workers.sumMetrics }),
        });
        if (workers.isWorker)
            workers.answerMetrics(() => service.metrics());
        else
            announce(service.url.origin);
        await stop.requested;
        if (!workers.isWorker)
            log('stopping');
        await service.stop(10_000, settings.drainMs);
        verifier.close();
        workers.leaveWorkers();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        verify_serve_disposeResources(env_1);
    }
}
function replayOptions(replay, failure, log) {
    if (replay === undefined)
        return {};
    return {
        replay: replay.store,
        onReplayFailure(error) {
            // A refusal is logged with its id.
            if (failure === 'allow')
                log(`accepted without a replay check: ${error.code}: ${error.message}`);
            return failure;
        },
    };
}
async function readSettings(flags) {
    const file = await readServeSettings(flags.config);
    const headers = flags.header === undefined ? file.headers : readHeaders(flags.header);
    const tokenHeader = flags.tokenHeader ?? file['token-header'];
    for (const name of [tokenHeader ?? 'x', ...Object.keys(headers ?? {})]) {
        if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
            throw misuse(`${(0,core_text/* quoteForeign */.xS)(name)} is not a valid header name`);
    }
    const address = readAddress(flags.serve);
    const workers = flags.workers === 'auto' ? (0,external_node_os_.availableParallelism)() : Number(flags.workers ?? 1);
    if (!Number.isInteger(workers) || workers < 1 || workers > 256)
        throw misuse('--workers takes a number from 1 to 256, or auto');
    const drainSeconds = Number(flags.drain ?? 5);
    if (!(drainSeconds >= 0 && drainSeconds <= 600))
        throw misuse('--drain takes a number of seconds from 0 to 600');
    const replay = flags.replay ?? file.replay;
    if (replay === 'memory' && workers > 1)
        throw misuse('--replay memory cannot be combined with --workers: the processes share no memory');
    return {
        service: { ...address, ...(0,defined/* defined */.s)({ headers, tokenHeader }) },
        workers,
        drainMs: drainSeconds * 1000,
        replayFailure: flags.replayFailure ?? file['replay-failure'] ?? 'deny',
        ...(0,defined/* defined */.s)({
            replay,
            passwordFile: flags.replayPasswordFile ?? file['replay-password-file'],
            caFile: flags.replayCa ?? file['replay-ca'],
        }),
    };
}
/** Opens the audit log: one JSON object per line. */
function openAudit(path, { stdout }) {
    if (path === undefined)
        return undefined;
    const output = path === '-' ? stdout : (0,external_node_fs_.createWriteStream)(path, { flags: 'a', mode: 0o600 });
    return (entry) => void output.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}
function accepted({ iss, sub, jti }, rule) {
    return { outcome: 'accepted', issuer: iss, subject: sub, rule, jti };
}
function bracket(address) {
    return address.includes(':') ? `[${address}]` : address;
}
function readHeaders(pairs) {
    return Object.fromEntries(pairs.map((pair) => {
        const at = pair.indexOf('=');
        if (at < 1 || at === pair.length - 1)
            throw misuse(`--header takes name=claim, not ${(0,core_text/* quoteForeign */.xS)(pair)}`);
        return [pair.slice(0, at), pair.slice(at + 1)];
    }));
}
function readAddress(value) {
    if (typeof value !== 'string')
        return {};
    const [, host = '', port = ''] = /^(?:\[?([^\]]*?)\]?:)?(\d{1,5})$/.exec(value) ?? [];
    if (port === '' || Number(port) > 65_535)
        throw misuse(`--serve takes a port or host:port, not ${(0,core_text/* quoteForeign */.xS)(value)}`);
    return { port: Number(port), ...(host !== '' && { host }) };
}

;// CONCATENATED MODULE: ./lib/cli/verify.js






/** `verify`: checks a token as a service would; with `--serve`, answers a proxy. */
function verifyCommand(io) {
    const collect = (value, earlier = []) => [...earlier, value];
    return new esm/* Command */.uB('verify')
        .description('Verifies an ID token as a service would, and prints every check.')
        .argument('[token]', 'the token, or - to read it from standard input (safer: process lists show arguments)')
        .option('--audience <name>', 'an accepted audience; may be repeated', collect)
        .option('--issuer <name>', 'github, gitlab, google, buildkite, circleci or an issuer URL; may be repeated (default: these five)', collect)
        .option('--require <claim=pattern>', 'a required claim: * and ? stay within a segment, ** crosses : and /; may be repeated', collect)
        .option('--jwks <source>', "the issuer's keys: a file or a URL (default: by discovery)")
        .option('--config <file>', 'a YAML file with issuers, audience and policy')
        .option('--ca <file>', 'a CA certificate (PEM) to trust for the issuer')
        .option('--allow-private', 'accept an issuer at a private address')
        .option('--single-audience', 'refuse tokens that name other audiences too')
        .option('--clock-skew <seconds>', 'the accepted clock difference (default: 60)', readSeconds)
        .option('--at <time>', 'verify as of this time: 2026-01-31T12:00:00Z, or seconds since 1970', readTime)
        .option('--json', 'print JSON')
        .option('--serve [address]', 'answer the forward-auth calls of nginx, Caddy, Traefik or Envoy (default: 127.0.0.1:9180)')
        .option('--header <name=claim>', 'with --serve: a header of the 200 answer (default: X-Oidc-Issuer=iss, X-Oidc-Subject=sub); may be repeated', collect)
        .option('--token-header <name>', 'with --serve: the header with the token (default: Authorization)')
        .option('--anyone', 'with --serve: accept every token of the issuers for the audience')
        .option('--replay <store>', 'with --serve: accept each token once; redis://HOST:PORT, rediss://HOST:PORT, or memory for one process')
        .option('--replay-password-file <file>', 'the file with the password of Redis')
        .option('--replay-ca <file>', 'a CA certificate (PEM) to trust for rediss')
        .addOption(new esm/* Option */.c$('--replay-failure <choice>', 'with --replay: what happens to a valid token while the store fails (default: deny)').choices(['deny', 'allow']))
        .option('--workers <number>', 'with --serve: the number of processes, or auto (default: 1)')
        .option('--drain <seconds>', 'with --serve: the time for open connections to end (default: 5)')
        .option('--audit <file>', 'with --serve: append every decision as a JSON line, or - for output')
        .option('--any-caller', 'with --serve: accept every caller of a reusable workflow in --require')
        .addHelpText('after', '\nThe exit code is 0 when every check passed, 1 when one failed, 2 for misuse.\n')
        .action((token, flags) => flags.serve === undefined ? verifyOnce(io, token, flags) : serve(io, token, flags));
}
async function verifyOnce(io, given, flags) {
    if (given === undefined)
        throw misuse('No token given: pass it as an argument, or - to read it from standard input');
    const options = await orMisuse(() => readTrust(flags, true));
    const token = (given === '-' ? await (0,consumers_.text)(process.stdin) : given).trim();
    const { explainToken } = await Promise.all(/* import() */[__webpack_require__.e(7327), __webpack_require__.e(3475), __webpack_require__.e(7680)]).then(__webpack_require__.bind(__webpack_require__, 37680));
    const explanation = await orMisuse(() => explainToken(token, { ...options, env: io.env }));
    io.stdout.write(flags.json ? `${JSON.stringify(explanation, undefined, 2)}\n` : render(explanation));
    if (explanation.isAccepted)
        return;
    const failed = explanation.checks.filter(({ outcome }) => outcome === 'fail');
    throw new errors/* OidcError */.uv('ERR_REFUSED', `${failed.length} of ${explanation.checks.length} checks failed`);
}
function render({ checks, claims, isAccepted }) {
    const width = Math.max(...checks.map(({ name }) => name.length));
    const names = Object.keys(claims);
    const claimWidth = Math.max(0, ...names.map((name) => Math.min(name.length, 32)));
    return [
        ...checks.map(({ name, outcome, detail }) => `${outcome}  ${name.padEnd(width)}  ${detail}`),
        ...(names.length === 0 ? [] : ['', isAccepted ? 'Claims:' : 'Claims (unverified):']),
        ...names.map((name) => {
            const value = (0,core_text/* quoteForeign */.xS)(JSON.stringify(claims[name]), 500);
            return `  ${(0,core_text/* quoteForeign */.xS)(name, 80).padEnd(claimWidth)}  ${value}`;
        }),
        '',
    ].join('\n');
}
function readSeconds(value) {
    if (/^\d{1,3}$/.test(value) && Number(value) <= 600)
        return Number(value);
    throw new esm/* InvalidArgumentError */.Di('It must be a number of seconds from 0 to 600.');
}
function readTime(value) {
    const time = /^\d+$/.test(value) ? new Date(Number(value) * 1000) : new Date(value);
    // `Date` also parses "day 5", as 1 May 2001, and reads a time without a zone as local.
    const isForm = /^(\d+|\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:\d\d))?)$/.test(value);
    if (isForm && !Number.isNaN(time.getTime()))
        return time;
    throw new esm/* InvalidArgumentError */.Di('It must be a date such as 2026-01-31T12:00:00Z, or seconds since 1970.');
}

;// CONCATENATED MODULE: ./lib/cli/index.js





















/** Runs the command line; the exit code is 0 when done, 1 when it failed, 2 for misuse. */
async function runCli(args) {
    const { env, stdout, stderr } = process;
    const { [cli_io/* sdkNotice */.Vp]: given } = env;
    env[cli_io/* sdkNotice */.Vp] ??= 'true';
    const end = args.indexOf('--');
    const isVerbosity = (arg, index) => /^(?:-v+|--verbose)$/.test(arg) && (end < 0 || index < end);
    const verbosity = args
        .filter(isVerbosity)
        .reduce((sum, arg) => sum + (arg === '--verbose' ? 1 : arg.length - 1), 0);
    const io = {
        env,
        stdout,
        stderr,
        verbosity,
        args,
        ...(given === undefined && { added: [cli_io/* sdkNotice */.Vp] }),
    };
    for (const stream of [stdout, stderr])
        stream.on('error', endQuietly);
    // A promise that never settles must not look like success.
    process.exitCode = 1;
    const exitCode = await run(args.filter((arg, index) => !isVerbosity(arg, index)), io);
    process.exitCode = exitCode || (io.exitCode ?? 0);
}
/** The reader of a pipe, such as `head`, has enough: the end is that of a program that SIGPIPE ends. */
function endQuietly(error) {
    if ((0,errors/* codeOf */.$N)(error) !== 'EPIPE')
        throw error;
    process.exit(128 + external_node_os_.constants.signals.SIGPIPE);
}
async function run(args, io) {
    const program = createProgram(io);
    try {
        if (args.length === 0) {
            // Not on standard output, which a script may run.
            program.outputHelp({ error: true });
            return 2;
        }
        await program.parseAsync([...args], { from: 'user' });
        return 0;
    }
    catch (error) {
        if (error instanceof esm/* CommanderError */.b7 && error.exitCode === 0)
            return 0;
        if (args.some((word) => (0,core_text/* redactTokens */.Oj)(word) !== word))
            (0,cli_io/* say */.cv)(io, tokenHint);
        if (error instanceof esm/* CommanderError */.b7)
            return 2;
        const message = (0,errors/* messageOf */.bD)(error);
        (0,cli_io/* say */.cv)(io, `oidc-exchange: ${message}`, cli_io/* colors */.Tj.red);
        if (error instanceof errors/* OidcError */.uv) {
            for (const line of error.details)
                (0,cli_io/* say */.cv)(io, `  ${line}`);
            if (error.hint !== undefined)
                (0,cli_io/* say */.cv)(io, error.hint);
            return error.code === 'ERR_INPUT' ? 2 : 1;
        }
        return 1;
    }
}
const tokenHint = 'An argument looks like a token. Other processes can read arguments, so pass a token in a file or on standard input.';
const readsFlags = ['token', 'exchange', 'exec', 'sources'];
const cli_examples = {
    verify: [
        'verify - --issuer github --audience https://api.example.com < token.txt',
        'verify --serve 127.0.0.1:8080 --config verify.yml',
    ],
    explain: [
        'explain aws --policy trust-policy.json --from-github octo-org/octo-repo',
        'explain azure --policy credentials.json --token token.txt',
    ],
    trust: ['trust aws --repo octo-org/octo-repo --environment production --account 123456789012'],
    lint: ['lint aws trust-policy.json', 'lint gcp provider.json --format sarif > lint.sarif'],
    demo: ['demo'],
    lab: ['lab', 'lab --help'],
};
function createProgram(io) {
    const program = new esm/* Command */.uB('oidc-exchange')
        .description("Exchanges a CI job's OIDC ID token for credentials of AWS, Google Cloud, Azure and other services.")
        .version(version/* version */.r)
        .exitOverride()
        .configureOutput({
        writeOut: (text) => void io.stdout.write(text),
        writeErr: (text) => (0,cli_io/* say */.cv)(io, text.trimEnd()),
        outputError: (text, write) => write(text.replace(/^error: (.)/, (_, first) => `oidc-exchange: ${first.toUpperCase()}`)),
        getOutHasColors: () => (0,cli_io/* hasColors */.jG)(io, 'stdout'),
        getErrHasColors: () => (0,cli_io/* hasColors */.jG)(io, 'stderr'),
    })
        .configureHelp({ styleTitle: (title) => `\u001b[1m${title}\u001b[0m` })
        .enablePositionalOptions()
        .showSuggestionAfterError()
        .addHelpText('after', [
        '\nExamples:',
        '  oidc-exchange token https://api.example.com --decode',
        '  oidc-exchange exchange aws --help',
        '  oidc-exchange exec aws --role-to-assume arn:aws:iam::123456789012:role/deploy --aws-region eu-central-1 -- aws s3 ls',
        '\nTry it on this machine, without a network:\n  oidc-exchange demo\n',
    ].join('\n'));
    const commands = [
        tokenCommand(io),
        inspectCommand(io),
        exchangeCommand(io),
        execCommand(io),
        sourcesCommand(io),
        providersCommand(io),
        verifyCommand(io),
        explainCommand(io),
        trustCommand(io),
        lintCommand(io),
        presetCommand(io),
        demoCommand(io),
        labCommand(io),
        completionCommand(io),
    ];
    for (const command of commands) {
        program.addCommand(command.copyInheritedSettings(program));
        // These read their flags, --help among them, from the declarations of inputs.
        if (readsFlags.includes(command.name()))
            command.helpOption(false);
        const lines = cli_examples[command.name()] ?? [];
        if (lines.length > 0)
            command.addHelpText('after', `\nExamples:\n${lines.map((line) => `  oidc-exchange ${line}\n`).join('')}`);
    }
    for (const command of [keepTokenCommand(io), completeCommand(io, program)])
        program.addCommand(command.copyInheritedSettings(program), { hidden: true });
    return program;
}


/***/ }),

/***/ 18908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ printHelp),
/* harmony export */   P4: () => (/* binding */ alignRows),
/* harmony export */   Tj: () => (/* binding */ colors),
/* harmony export */   Vp: () => (/* binding */ sdkNotice),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   jG: () => (/* binding */ hasColors),
/* harmony export */   nI: () => (/* binding */ paint)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69716);

/** Switches off a notice of the SDK of AWS, which announces on Node 20 that its later releases need Node 22. */
const sdkNotice = 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED';
/** Writes lines to standard error, safe for a runner's log. Standard output belongs to the command's result. */
function say(io, text, color = colors.bold) {
    const safe = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeForLog */ .p5)(text);
    const [prefix = ''] = /^oidc-exchange:(?: warning:)?/.exec(safe) ?? [];
    const shown = prefix.endsWith('warning:') ? colors.yellow : color;
    io.stderr.write(`${prefix && paint(io, 'stderr', shown, prefix)}${safe.slice(prefix.length)}\n`);
}
/** Codes of ANSI terminals. */
const colors = { bold: 1, red: 31, green: 32, yellow: 33 };
/** Colours text for a terminal. `NO_COLOR` and `FORCE_COLOR` decide first (https://no-color.org). */
function paint(io, stream, color, text) {
    return hasColors(io, stream) ? `\u001b[${color}m${text}\u001b[0m` : text;
}
/** Whether a stream gets colours. */
function hasColors({ env, ...streams }, stream) {
    const { NO_COLOR, FORCE_COLOR, TERM } = env;
    if (NO_COLOR)
        return false;
    if (FORCE_COLOR)
        return FORCE_COLOR !== '0';
    const target = streams[stream] ?? {};
    return 'isTTY' in target && target.isTTY === true && TERM !== 'dumb';
}
/** Help with headings that a terminal shows in bold. */
function printHelp(io, text) {
    io.stdout.write(text.replace(/^[A-Z][\w -]*:/gm, (title) => paint(io, 'stdout', colors.bold, title)));
}
/** Rows with the first column as wide as its longest cell. */
function alignRows(rows, indent = '') {
    const width = Math.max(0, ...rows.map(([first]) => first.length));
    return rows.map(([first, second]) => `${indent}${first.padEnd(width)}  ${second}\n`).join('');
}


/***/ }),

/***/ 1217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ obtain),
/* harmony export */   F1: () => (/* binding */ readProviderFlags),
/* harmony export */   Xm: () => (/* binding */ unmasked),
/* harmony export */   b0: () => (/* binding */ useOrGiveBack)
/* harmony export */ });
/* harmony import */ var _core_defined_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50862);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70206);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78864);
/* harmony import */ var _step_exchange_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(62714);
/* harmony import */ var _step_provider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46145);
/* harmony import */ var _step_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2950);
/* harmony import */ var _step_tokens_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74814);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34641);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2529);
/* harmony import */ var _shared_flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4407);










/**
 * Reads the flags of a command for one provider: the command's own, the shared ones and the provider's inputs.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function readProviderFlags(provider, args, own, io, runs) {
    // A file of the repository says itself which flags there are, and is not loaded before its hash is known.
    const file = (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .findText */ .Vw)(args, 'inputs-file');
    const inFile = file === undefined ? {} : await readInputsFile(file);
    const sha256 = (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .findText */ .Vw)(args, 'provider-sha256') ?? inFile['provider-sha256'];
    const exchanger = await (0,_step_provider_js__WEBPACK_IMPORTED_MODULE_1__/* .loadExchanger */ .wq)(provider, { env: io.env, sha256 });
    const specs = {
        ...exchanger.inputs,
        ..._shared_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .exchangeFlags */ .p$,
        ...(0,_shared_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .requestFlags */ .fJ)(provider, exchanger),
        ...own,
    };
    const flags = (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlags */ .uW)(args, specs, (0,_core_defined_js__WEBPACK_IMPORTED_MODULE_3__/* .defined */ .s)({ runs }));
    const given = flags.help ? flags.given : (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .readValues */ .N$)(flags, specs, io.env);
    const values = new Map([
        ...(given.has('inputs-file') ? Object.entries(inFile) : []),
        ...given,
    ]);
    const settings = await (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .Ko)(_shared_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .exchangeFlags */ .p$, (name) => values.get(name), unmasked);
    return { exchanger, flags, values, settings };
}
/**
 * Runs the exchange that a command line asks for.
 *
 * @throws {OidcError} what the sources and the exchangers throw
 */
async function obtain({ exchanger, values, settings }, own, io, voice) {
    const context = (0,_context_js__WEBPACK_IMPORTED_MODULE_5__/* .createCliContext */ .c)(io, settings, voice);
    try {
        const inputs = new Map([...values].filter(([name]) => !Object.hasOwn(_shared_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .exchangeFlags */ .p$, name) && !Object.hasOwn(own, name)));
        const request = {
            provider: exchanger.name,
            audience: settings.audience,
            given: [...inputs.keys()],
            raw: (name) => inputs.get(name),
        };
        const specs = { ...exchanger.inputs, ..._shared_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .exchangeFlags */ .p$ };
        const [finished] = await (0,_step_run_js__WEBPACK_IMPORTED_MODULE_6__/* .runStep */ .e)([request], context, {
            source: settings.source,
            parameters: (0,_step_tokens_js__WEBPACK_IMPORTED_MODULE_7__/* .readParameters */ .Zu)(settings),
        }).catch((error) => {
            throw inFlags(error, specs);
        });
        if (finished === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OidcError */ .uv('ERR_RESPONSE', 'No credentials were returned');
        return { finished, context, [Symbol.dispose]: () => context.close() };
    }
    catch (error) {
        context.close();
        throw error;
    }
}
/** An error that names inputs, with their flags instead: `--role-to-assume`. */
function inFlags(error, specs) {
    if (error instanceof AggregateError && error.errors.length === 1)
        return inFlags(error.errors[0], specs);
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OidcError */ .uv))
        return error;
    const names = Object.keys(specs).sort((a, b) => b.length - a.length);
    const isName = new RegExp(`(?<![\\w./:-])(${names.join('|')})(: (?=\\S+)|(?![\\w-]))(?!: )`, 'g');
    // A plain word such as `url` is an input only in `url: value` and `url is missing`.
    const rewrite = (text) => text.replace(isName, (whole, name, after, at) => {
        const isMissing = text.startsWith(' is missing', at + whole.length);
        if (after === '' && !/[-_]/.test(name) && !isMissing)
            return whole;
        const flag = `--${name}${specs[name]?.type === 'secret' ? '-file' : ''}`;
        return after === '' ? flag : `${flag} `;
    });
    const { hint } = error;
    return error.with({
        message: error.code === 'ERR_INPUT' ? rewrite(error.message) : error.message,
        ...(hint !== undefined && { hint: rewrite(hint) }),
    });
}
/** Uses the credentials. If that fails, they are revoked where the service supports it. */
async function useOrGiveBack({ finished, context }, use) {
    try {
        return await use(finished.credentials);
    }
    catch (error) {
        await (0,_step_exchange_js__WEBPACK_IMPORTED_MODULE_9__/* .giveBackAll */ .u)([finished], context, 'what followed failed');
        throw error;
    }
}
/** None of the commands' own flags is a secret. */
const unmasked = {
    mask() {
        throw new TypeError("A command's own flag must not be a secret");
    },
};
async function readInputsFile(path) {
    const text = (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .readFile */ .TA)(path, '--inputs-file');
    const value = await (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .hN)('--inputs-file', text).catch((error) => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OidcError */ .uv('ERR_INPUT', error.message);
    });
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OidcError */ .uv('ERR_INPUT', '--inputs-file must hold a map of inputs to values');
}


/***/ }),

/***/ 4407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ sharedFlags),
/* harmony export */   fJ: () => (/* binding */ requestFlags),
/* harmony export */   p$: () => (/* binding */ exchangeFlags)
/* harmony export */ });
/* harmony import */ var _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6636);
/* harmony import */ var _step_provider_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6487);


/** The flags of every command that gets tokens: the action's shared inputs, as far as they make sense here. */
const sharedFlags = {
    source: {
        description: 'Where the ID token comes from; `oidc-exchange sources` lists what there is.',
        default: 'auto',
    },
    'token-file': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['token-file'],
    'token-variable': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['token-variable'],
    'token-command': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['token-command'],
    'token-lifetime-s': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['token-lifetime-s'],
    'disable-retry': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['disable-retry'],
    'retry-max-attempts': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['retry-max-attempts'],
    'retry-on-denied-s': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['retry-on-denied-s'],
    'request-timeout-s': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['request-timeout-s'],
    'action-timeout-s': {
        ..._inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['action-timeout-s'],
        description: 'How long everything together may take. Default: 2m.',
    },
    'http-proxy': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['http-proxy'],
    'no-proxy': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['no-proxy'],
    'allow-http-hosts': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['allow-http-hosts'],
};
/** The flags of the commands that exchange. */
const exchangeFlags = {
    audience: _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO.audience,
    'inputs-file': {
        description: 'A YAML or JSON file with inputs by name, - for standard input; a flag wins over it.',
    },
    ...sharedFlags,
};
/** The inputs of one exchange that are no provider's own: which of them a provider takes, as flags. */
function requestFlags(provider, { hasOwnServer }) {
    return {
        ...((0,_step_provider_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isProviderFile */ .yj)(provider) ? { 'provider-sha256': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['provider-sha256'] } : {}),
        ...(hasOwnServer
            ? {
                'audience-hosts': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['audience-hosts'],
                'ca-certificate': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['ca-certificate'],
                'client-certificate': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['client-certificate'],
                'client-key': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['client-key'],
            }
            : {}),
    };
}


/***/ }),

/***/ 11176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ composeClaims)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34452);


/**
 * The claims of a GitHub Actions ID token: strings except the times, and `sub` as GitHub composes it. Every claim can be
 * replaced; `null` and `undefined` leave it out.
 *
 * https://docs.github.com/en/actions/reference/security/oidc
 */
function composeClaims(request) {
    const { 'subject-form': form = 'legacy', ...given } = request.rules;
    const job = { ...jobClaims(given), ...given };
    const issuedAt = Math.floor(request.now.getTime() / 1000);
    const claims = {
        jti: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
        sub: composeSubject(job, form),
        iss: request.issuer,
        nbf: issuedAt - 300,
        exp: issuedAt + 300,
        iat: issuedAt,
        aud: request.audience ?? `https://github.com/${textOf(job.repository_owner)}`,
        ...job,
    };
    return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined && value !== null));
}
/** The default job. Some claims derive from the given ones: the ref's type, the workflow's refs. */
function jobClaims(given) {
    const repository = textOf(given.repository) || _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultRepository */ .Sf;
    const owner = repository.split('/')[0] ?? '';
    const isPullRequest = given.event_name === 'pull_request';
    const ref = textOf(given.ref) || (isPullRequest ? 'refs/pull/7/merge' : 'refs/heads/main');
    const sha = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`${repository}@${ref}`).digest('hex');
    const workflowRef = `${repository}/.github/workflows/deploy.yml@${ref}`;
    const environment = textOf(given.environment);
    return {
        actor: 'octocat',
        actor_id: '583231',
        base_ref: isPullRequest ? 'main' : '',
        check_run_id: '51234567890',
        ...(environment !== '' && { environment, environment_node_id: 'EN_kwDOAAAAAM4AAAAB' }),
        event_name: 'push',
        head_ref: isPullRequest ? 'topic' : '',
        job_workflow_ref: workflowRef,
        job_workflow_sha: sha,
        ref,
        ref_protected: String(ref === 'refs/heads/main'),
        ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        repository,
        repository_id: '74',
        repository_owner: owner,
        repository_owner_id: '65',
        repository_visibility: 'private',
        run_attempt: '1',
        run_id: '9876543210',
        run_number: '10',
        runner_environment: 'github-hosted',
        sha,
        workflow: 'deploy',
        workflow_ref: workflowRef,
        workflow_sha: sha,
    };
}
/** `repo:…` and the context: the environment, else the pull request, else the ref. */
function composeSubject(job, form) {
    const [owner = '', name = ''] = textOf(job.repository).split('/');
    const repository = form === 'legacy'
        ? `${escapeColons(owner)}/${escapeColons(name)}`
        : `${escapeColons(owner)}@${textOf(job.repository_owner_id)}/${escapeColons(name)}@${textOf(job.repository_id)}`;
    return `repo:${repository}:${composeContext(job)}`;
}
function composeContext(job) {
    const environment = textOf(job.environment);
    if (environment !== '')
        return `environment:${escapeColons(environment)}`;
    // pull_request_target runs on the base branch, so its subject is that of a push; only event_name differs.
    if (job.event_name === 'pull_request')
        return 'pull_request';
    return `ref:${escapeColons(textOf(job.ref))}`;
}
/** An unescaped colon would let a value forge segments. */
function escapeColons(value) {
    return value.replaceAll(':', '%3A');
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 34452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ defaultSubscriptionId),
/* harmony export */   Dj: () => (/* binding */ defaultRoleArn),
/* harmony export */   HA: () => (/* binding */ defaultAzureAudience),
/* harmony export */   Sf: () => (/* binding */ defaultRepository),
/* harmony export */   Z4: () => (/* binding */ defaultRules),
/* harmony export */   fN: () => (/* binding */ completeRules),
/* harmony export */   kn: () => (/* binding */ defaultClientId),
/* harmony export */   tY: () => (/* binding */ defaultExchangeAudience),
/* harmony export */   v2: () => (/* binding */ defaultTenantId),
/* harmony export */   v6: () => (/* binding */ defaultProvider),
/* harmony export */   xl: () => (/* binding */ defaultSubjects),
/* harmony export */   y6: () => (/* binding */ defaultServiceAccount)
/* harmony export */ });
const defaultRepository = 'octo-org/octo-repo';
/** The default repository's jobs, in both forms of GitHub's `sub`. */
const defaultSubjects = [
    'repo:octo-org/octo-repo:*',
    'repo:octo-org@*/octo-repo@*:*',
];
const defaultRoleArn = 'arn:aws:iam::123456789012:role/lab-deploy';
const defaultProvider = 'projects/123456789012/locations/global/workloadIdentityPools/lab/providers/github';
const defaultServiceAccount = 'deploy@lab-project.iam.gserviceaccount.com';
const defaultTenantId = '11111111-2222-4333-8444-555555555555';
const defaultClientId = '66666666-7777-4888-9999-aaaaaaaaaaaa';
const defaultSubscriptionId = '99999999-8888-4777-8666-555555555555';
const defaultExchangeAudience = 'https://exchange.lab.example';

const defaultAzureAudience = 'api://AzureADTokenExchange';
/** The default rules. */
const defaultRules = {
    token: {},
    aws: { roles: [{ arn: defaultRoleArn, subjects: defaultSubjects }] },
    google: {
        providers: [{ name: defaultProvider, subjects: defaultSubjects }],
        'service-accounts': [{ email: defaultServiceAccount, subjects: defaultSubjects }],
    },
    azure: {
        applications: [{ tenant: defaultTenantId, client: defaultClientId, subjects: defaultSubjects }],
    },
    vault: { roles: [] },
    exchange: {
        subjects: defaultSubjects,
        audiences: [defaultExchangeAudience],
        'lifetime-seconds': 900,
        'single-use': false,
    },
    windmill: { 'token-expiry-seconds': 172_800 },
    faults: [],
};
/** Adds the missing sections. */
function completeRules(rules) {
    return {
        token: rules.token ?? defaultRules.token,
        aws: rules.aws ?? defaultRules.aws,
        google: { ...defaultRules.google, ...rules.google },
        azure: rules.azure ?? defaultRules.azure,
        vault: { ...defaultRules.vault, ...rules.vault },
        exchange: { ...defaultRules.exchange, ...rules.exchange },
        windmill: { ...defaultRules.windmill, ...rules.windmill },
        faults: rules.faults ?? defaultRules.faults,
    };
}


/***/ }),

/***/ 41095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openFileCommands)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70206);


const names = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE'];
/**
 * Checks that the runner's command files are there and can be written to.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
function openFileCommands(env) {
    const files = names.map((name) => {
        const path = env[name];
        if (!path)
            throw missing(name, 'is not set');
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
            return { name, path, size: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).size };
        }
        catch (error) {
            throw missing(name, `cannot be written to: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        }
    });
    return {
        rollBack() {
            // The state stays, because the post step may have something to clean up.
            for (const { name, path, size } of files)
                if (name !== 'GITHUB_STATE')
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(path, size);
        },
    };
}
function missing(name, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_PUBLISH', `The runner's file ${name} ${what}, so nothing could be exported`, {
        hint: 'The step needs a GitHub Actions runner, or one that has its file commands. Elsewhere, use the command line.',
    });
}


/***/ }),

/***/ 82281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ planInstalls),
  j: () => (/* binding */ undoInstalls)
});

// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
;// CONCATENATED MODULE: ./lib/sinks/installs/registry.js
/** Every kind of install by name; the file of a kind is loaded only where it is used. */
const installers = {
    file: () => __webpack_require__.e(/* import() */ 2995).then(__webpack_require__.bind(__webpack_require__, 62995)),
    'azure-cli': () => __webpack_require__.e(/* import() */ 698).then(__webpack_require__.bind(__webpack_require__, 80698)),
    'azure-powershell': () => __webpack_require__.e(/* import() */ 2118).then(__webpack_require__.bind(__webpack_require__, 52118)),
    'token-refresher': () => __webpack_require__.e(/* import() */ 2113).then(__webpack_require__.bind(__webpack_require__, 92113)),
    'aws-profile': () => __webpack_require__.e(/* import() */ 7949).then(__webpack_require__.bind(__webpack_require__, 67949)),
};

;// CONCATENATED MODULE: ./lib/sinks/installs/install.js


/**
 * Thinks every install of a step through before the first one is applied.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
async function planInstalls(wanted, place) {
    const ready = [];
    for (const { installs, cleanup } of wanted) {
        for (const { kind, data } of installs) {
            const planned = await (await load(kind)).plan(data, place);
            ready.push({ kind, cleanup, state: planned.state, apply: () => planned.apply() });
        }
    }
    return ready;
}
/** Undoes installs in the order given. A failure does not stop the rest. */
async function undoInstalls(installs, place) {
    const done = [];
    const failed = [];
    for (const { kind, state } of installs) {
        try {
            const sentence = await (await load(kind)).undo(state, place);
            if (sentence !== undefined)
                done.push(sentence);
        }
        catch (error) {
            failed.push((0,errors/* messageOf */.bD)(error));
        }
    }
    return { done, failed };
}
async function load(kind) {
    const loader = Object.hasOwn(installers, kind) ? installers[kind] : undefined;
    if (loader === undefined)
        throw new errors/* OidcError */.uv('ERR_PUBLISH', `There is no install of the kind ${kind}`);
    return (await loader()).default;
}


/***/ }),

/***/ 7085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ refresherCommand),
/* harmony export */   Su: () => (/* binding */ refresherEnvironment),
/* harmony export */   Wd: () => (/* binding */ refresherArgs),
/* harmony export */   Wn: () => (/* binding */ describeStatus),
/* harmony export */   fN: () => (/* binding */ pidFileOf),
/* harmony export */   wj: () => (/* binding */ statusFileOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);
/* harmony import */ var _http_reply_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63900);



/** The hidden command that keeps a token file fresh. */
const refresherCommand = 'keep-token';
/** Its arguments. */
function refresherArgs(options) {
    const { file, inputsFile, id, parent, azureFolder } = options;
    return [
        ...[refresherCommand, '--file', file, '--inputs-file', inputsFile, '--id', id],
        ...(parent === undefined ? [] : ['--parent', String(parent)]),
        ...(azureFolder === undefined ? [] : ['--azure-folder', azureFolder]),
    ];
}
const kept = /^(?:(?:https?|all|no)_proxy|NODE_EXTRA_CA_CERTS|NODE_OPTIONS|SSL_CERT_(?:FILE|DIR)|SystemRoot|windir|TMPDIR|TEMP|TMP|RUNNER_TRACKING_ID|ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN))$/i;
const dropped = /^(?:(?:INPUT|STATE)_|ACTIONS_RUNTIME_TOKEN$)/;
/**
 * The variables of the process: those that affect GitHub's request and the runner's mark on the processes that it ends,
 * or all of the job's, which other sources may need.
 */
function refresherEnvironment(env, which) {
    const own = Object.entries(env).filter((entry) => entry[1] !== undefined && (which === 'all' ? !dropped.test(entry[0]) : kept.test(entry[0])));
    return Object.fromEntries(own);
}
const statusFileOf = (file) => `${file}.status`;
const pidFileOf = (file) => `${file}.pid`;
/** The status in one sentence. */
function describeStatus(file) {
    const status = readStatus(file);
    if (status === undefined)
        return 'before the first renewal was due';
    const { renewed, failed, lastFailure } = status;
    const failures = failed === 0
        ? ''
        : `; ${failed} attempts failed, the last one with: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(lastFailure ?? '', 300)}`;
    return `after ${renewed} ${renewed === 1 ? 'renewal' : 'renewals'}${failures}`;
}
function readStatus(file) {
    try {
        const { renewed, failed, lastFailure } = (0,_http_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(statusFileOf(file), 'utf8')) ?? {};
        if (typeof renewed !== 'number' || typeof failed !== 'number')
            return undefined;
        return { renewed, failed, ...(typeof lastFailure === 'string' ? { lastFailure } : {}) };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 97903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf),
/* harmony export */   c: () => (/* binding */ placeCredentials)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58563);
/* harmony import */ var _private_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15948);




/**
 * Writes the credentials' files into a private folder and puts every value into text.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
function placeCredentials(credentials, parent) {
    const { files, folders = [], installs = [], identity, expiresAt } = credentials;
    checkInstalls(installs);
    const folder = files.length + folders.length > 0 ? (0,_private_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .nameFolder */ .qZ)(parent) : undefined;
    if (folder !== undefined)
        (0,_private_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFolder */ .CI)(folder, files, folders);
    const all = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value, folder ?? parent)]));
    return {
        identity,
        expiresAt,
        env: all(credentials.env),
        outputs: all(credentials.outputs),
        folder,
        remove() {
            if (folder !== undefined)
                (0,_private_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .removeFolder */ .v$)(folder);
        },
    };
}
/** Without a post step, changes in other places would stay. */
function checkInstalls(installs) {
    const [first] = installs;
    if (first === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_PUBLISH', `These credentials come with something to install (${first.kind}), which only the action does`, { hint: 'Leave out the input that asks for it.' });
}
/** A value in plain text; `folder` is where the files lie. */
function textOf(value, folder) {
    if (typeof value === 'string')
        return value;
    if (value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z)
        return value.reveal();
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, value.file);
    return value.within?.replaceAll(value.file, () => path) ?? path;
}


/***/ }),

/***/ 52758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ writePrivateFile),
/* harmony export */   a: () => (/* binding */ createPrivateFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70206);




/**
 * Makes a file that only this user can read (0600; Windows keeps the folder's rights) and that was not there before:
 * whatever lies there, a link included, is an error. It is on the disk, whole, when this returns.
 */
function createPrivateFile(path, text) {
    // Windows does not know the flag for links.
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, flags, 0o600);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/**
 * Writes a file that only this user can read (0600), all of it at once: a reader sees the old one or the new one, and
 * a link that lies there is replaced, not followed.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
function writePrivateFile(path, text) {
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.oidc-exchange-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        createPrivateFile(draft, text);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, path);
    }
    catch (cause) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv('ERR_PUBLISH', `${path} could not be written: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(cause)}`, {
            cause,
        });
    }
}


/***/ }),

/***/ 15948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ writeFolder),
/* harmony export */   Z4: () => (/* binding */ folderPrefix),
/* harmony export */   qZ: () => (/* binding */ nameFolder),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70206);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58563);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52758);






/** How the name of every private folder begins. */
const folderPrefix = 'oidc-exchange-';
/** Names a folder for the files of one exchange; it does not exist yet, so that its name can be saved first. */
function nameFolder(parent) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `${folderPrefix}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
}
/**
 * Writes files into a new folder that only this user can enter (0700 and 0600; Windows keeps the parent's rights).
 *
 * @throws {OidcError} `ERR_PUBLISH`; TypeError for a name with a path in it
 */
function writeFolder(folder, files, folders = []) {
    for (const name of [...files.map((file) => file.name), ...folders]) {
        if (!/^[\w-][\w.-]*$/.test(name))
            throw new TypeError(`Not a plain file name: ${name}`);
    }
    try {
        // Not recursive: a folder of this name that is here already was not made by this step.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { mode: 0o700 });
        for (const name of folders)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), { mode: 0o700 });
        for (const file of files) {
            (0,_private_file_js__WEBPACK_IMPORTED_MODULE_3__/* .createPrivateFile */ .a)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file.name), contentOf(file, folder));
        }
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OidcError */ .uv('ERR_PUBLISH', `Files could not be written to ${folder}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
function contentOf({ content, refersTo = [] }, folder) {
    const text = content instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z ? content.reveal() : content;
    const escaped = (path) => JSON.stringify(path).slice(1, -1);
    return refersTo.reduce((all, name) => all.replaceAll(name, () => escaped((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))), text);
}
/**
 * Removes a folder of {@link writeFolder}; nothing when it is gone already.
 *
 * @returns whether there was one
 * @throws {OidcError} `ERR_CLEANUP` when what lies there is not a folder of ours, or cannot be removed
 */
function removeFolder(folder) {
    try {
        const found = find(folder);
        if (found === undefined)
            return false;
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder).startsWith(folderPrefix) || !found.isDirectory()) {
            throw new Error('it is not a folder that this action made');
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true });
        return true;
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OidcError */ .uv('ERR_CLEANUP', `${folder} could not be removed: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, {
            cause: error,
        });
    }
}
function find(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder, { throwIfNoEntry: false });
    }
    catch (error) {
        // Where something above it is no folder, it was never made.
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOTDIR')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 91659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70206);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52758);




/**
 * Replaces a file in one step: a reader gets the whole old content or the whole new one. Only this user can read it.
 */
async function replaceFile(path, content) {
    const next = `${path}.next`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(next, { force: true });
    (0,_private_file_js__WEBPACK_IMPORTED_MODULE_2__/* .createPrivateFile */ .a)(next, content);
    await moveOver(next, path);
}
/** Windows refuses as long as someone has the old file open. */
async function moveOver(from, to) {
    for (let attempt = 1;; attempt++) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
            return;
        }
        catch (error) {
            const isInUse = ['EPERM', 'EACCES', 'EBUSY'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? '');
            if (isInUse && attempt < 20) {
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(50);
                continue;
            }
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(from, { force: true });
            throw error;
        }
    }
}


/***/ }),

/***/ 23181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   EP: () => (/* binding */ noComments),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   c5: () => (/* binding */ rejectPolicy),
/* harmony export */   h1: () => (/* binding */ findComment),
/* harmony export */   ko: () => (/* binding */ readOptionalText),
/* harmony export */   wz: () => (/* binding */ isDocument),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);


/** The policy is not what its cloud would take; `where` is a path such as `Statement[0].Effect`. */
function rejectPolicy(where, problem) {
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `${where || 'the policy'}: ${problem}`);
}
function isDocument(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function readObject(value, where) {
    return isDocument(value) ? value : rejectPolicy(where, `must be an object, not ${show(value)}`);
}
function readText(value, where) {
    if (typeof value === 'string' && value !== '')
        return value;
    return rejectPolicy(where, `must be text, not ${show(value)}`);
}
function readOptionalText(value, where) {
    return value === undefined || value === null || value === '' ? undefined : readText(value, where);
}
/** One value or a list of them, as IAM and Vault take both. */
function readList(value) {
    if (value === undefined || value === null)
        return [];
    return Array.isArray(value) ? value : [value];
}
/** One text or a list of texts. */
function readTexts(value, where) {
    return readList(value).map((item, index) => readText(item, Array.isArray(value) ? `${where}[${index}]` : where));
}
function show(value) {
    return value === undefined ? 'missing' : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(JSON.stringify(value), 60);
}
const noComments = 'JSON has no comments, and the cloud takes none: take this one out';
/** The line of a comment in what would be JSON but for it: YAML takes it for a part of what follows. */
function findComment(source) {
    if (!/^\s*(\{|\[|\/[/*])/.test(source))
        return undefined;
    const lines = source.replace(/"(?:[^"\\\n]|\\.)*"/g, '""').split('\n');
    const index = lines.findIndex((line) => /(^|[,{}[\]"])\s*\/[/*]/.test(line));
    return index === -1 ? undefined : index + 1;
}


/***/ })

};
