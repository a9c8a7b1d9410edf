export const id = 4514;
export const ids = [4514];
export const modules = {

/***/ 34641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ createCliContext)
/* harmony export */ });
/* unused harmony export maskInJob */
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44556);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58563);


/** The context of a command: it speaks, and registers masks, on standard error only. */
function createCliContext(io, settings, voice) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .createContext */ .q6)({
        env: io.env,
        log: voice.silent ? _context_js__WEBPACK_IMPORTED_MODULE_0__/* .silentLog */ .aB : createLog(io, voice.verbosity),
        retry: {
            maxAttempts: settings['disable-retry'] ? 1 : settings['retry-max-attempts'],
            deniedMs: settings['disable-retry'] ? 0 : settings['retry-on-denied-s'] * 1000,
        },
        http: {
            requestTimeoutMs: settings['request-timeout-s'] * 1000,
            httpProxy: settings['http-proxy'],
            noProxy: settings['no-proxy'],
        },
        deadlineMs: settings['action-timeout-s'] * 1000,
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
    for (const line of (0,_core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .linesToMask */ .r)(value))
        io.stderr.write(`::add-mask::${line.replace(/%/g, '%25')}\n`);
}
function createLog(io, verbosity) {
    const print = (line) => void io.stderr.write(`oidc-exchange: ${line}\n`);
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
/* harmony export */   uW: () => (/* binding */ readFlags)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);



/**
 * Reads flags that are declared like inputs: `--NAME VALUE` or `--NAME=VALUE`, with hyphens or underscores.
 *
 * A secret has no such flag, because everybody on the machine can read a process's arguments; it has `--NAME-file`.
 *
 * @param mostWords how many words may stand between the flags
 * @throws {OidcError} `ERR_INPUT`, never with a value in it
 */
function readFlags(args, specs, mostWords = 0) {
    const known = new Map(Object.keys(specs).map((name) => [plain(name), name]));
    const given = new Map();
    const files = new Map();
    const words = [];
    let help = false;
    let verbosity = 0;
    for (let index = 0; index < args.length; index++) {
        const arg = args[index] ?? '';
        if (arg === '--')
            return { given, files, help, verbosity, words, rest: args.slice(index + 1) };
        if (arg === '-h' || arg === '--help')
            help = true;
        else if (/^-v+$/.test(arg))
            verbosity += arg.length - 1;
        else if (arg === '--verbose')
            verbosity += 1;
        else if (!arg.startsWith('-') && words.length < mostWords)
            words.push(arg);
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
    return { given, files, help, verbosity, words, rest: undefined };
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
    // What is no flag may be a secret that was put in the wrong place: it is counted, not shown.
    const [, name, value] = /^--([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(arg) ?? [];
    if (name === undefined) {
        throw misuse(`Argument ${index + 1} of these flags is not one`, 'Flags have the form --NAME VALUE; --help lists them.');
    }
    return { name, value };
}
function findFlag(flag, known, specs) {
    const name = known.get(plain(flag));
    const spec = name === undefined ? undefined : specs[name];
    if (name !== undefined && spec !== undefined) {
        if (spec.type !== 'secret')
            return { name, spec, isFile: false };
        throw misuse(`--${name} takes no value on the command line, where everybody on this machine could read it`, `Give --${name}-file FILE, with - for standard input, or the variable ${secretVariable(name)}.`);
    }
    const inFile = known.get(plain(flag).replace(/-file$/, ''));
    const fileSpec = inFile === undefined ? undefined : specs[inFile];
    if (inFile !== undefined && fileSpec !== undefined && takesFile(fileSpec))
        return { name: inFile, spec: fileSpec, isFile: true };
    const meant = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .kp)(flag, [...known.values(), 'help', 'verbose']);
    throw misuse(`There is no flag --${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(flag, 60)}${meant === undefined ? '' : `; is --${meant} meant?`}`, 'Add --help to see every flag.');
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

/***/ 14514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: ./lib/step/provider.js
var provider = __webpack_require__(23369);
// EXTERNAL MODULE: ./lib/cli/flags.js
var cli_flags = __webpack_require__(2529);
// EXTERNAL MODULE: ./lib/cli/shared-flags.js
var shared_flags = __webpack_require__(4407);
;// CONCATENATED MODULE: ./lib/cli/completion.js




const scripts = { bash: renderBash, zsh: renderZsh, fish: renderFish };
/** `completion`: a script that lets a shell complete commands, providers and flags. */
function completionCommand(io, program) {
    return new esm/* Command */.uB('completion')
        .description('Prints a script with which a shell completes this command.')
        .addArgument(new esm/* Argument */.ef('<shell>').choices(Object.keys(scripts)))
        .addHelpText('after', '\nExamples:\n  source <(oidc-exchange completion bash)\n  oidc-exchange completion zsh > ~/.zfunc/_oidc-exchange\n  oidc-exchange completion fish > ~/.config/fish/completions/oidc-exchange.fish\n')
        .action(async (shell) => {
        io.stdout.write(scripts[shell](await collectWords(program)));
    });
}
async function collectWords(program) {
    const providers = {};
    for (const name of (0,provider/* providerNames */.e4)()) {
        const exchanger = await (0,provider/* loadExchanger */.wq)(name);
        const flags = { ...exchanger.inputs, ...shared_flags/* exchangeFlags */.p$, ...(0,shared_flags/* requestFlags */.fJ)(name, exchanger) };
        providers[name] = namesOf(flags);
    }
    const commands = program.commands.map((command) => command.name());
    const flags = Object.fromEntries(program.commands.map((command) => [
        command.name(),
        command.options.flatMap(({ long }) => (long ? [long] : [])),
    ]));
    const shared = namesOf(shared_flags/* sharedFlags */.DK);
    const exchange = ['--format', '--output'];
    return {
        commands,
        flags: {
            ...flags,
            token: ['--decode', '--json', ...shared],
            sources: ['--json', ...shared],
            exchange,
            exec: [],
        },
        providers,
    };
}
function namesOf(specs) {
    return Object.entries(specs)
        .filter(([, { alias, unused }]) => alias === undefined && unused === undefined)
        .flatMap(([name, spec]) => [
        ...(spec.type === 'secret' ? [] : [`--${name}`]),
        ...((0,cli_flags/* takesFile */.rt)(spec) ? [`--${name}-file`] : []),
    ]);
}
/** The cases of a shell's `case` statement: what to offer for which command and provider. */
function renderCases(words) {
    const cases = Object.entries(words.flags).flatMap(([command, flags]) => command === 'exchange' || command === 'exec'
        ? [
            ...Object.entries(words.providers).map(([provider, own]) => `    '${command} ${provider}') echo '${[...own, ...flags].join(' ')}' ;;`),
            `    '${command} '*) echo '${Object.keys(words.providers).join(' ')}' ;;`,
        ]
        : [`    '${command} '*) echo '${flags.join(' ')}' ;;`]);
    return `_oidc_exchange_words() {\n  case "$1 $2" in\n${cases.join('\n')}\n    *) echo '${words.commands.join(' ')}' ;;\n  esac\n}\n`;
}
function renderBash(words) {
    return `# bash completion of oidc-exchange
${renderCases(words)}
_oidc_exchange() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command='' provider=''
  [ "$COMP_CWORD" -gt 1 ] && command="\${COMP_WORDS[1]}"
  [ "$COMP_CWORD" -gt 2 ] && provider="\${COMP_WORDS[2]}"
  COMPREPLY=($(compgen -W "$(_oidc_exchange_words "$command" "$provider")" -- "$word"))
}
complete -o default -F _oidc_exchange oidc-exchange
`;
}
function renderZsh(words) {
    return `#compdef oidc-exchange
${renderCases(words)}
_oidc_exchange() {
  local command='' provider=''
  (( CURRENT > 2 )) && command="\${words[2]}"
  (( CURRENT > 3 )) && provider="\${words[3]}"
  compadd -- \${=$(_oidc_exchange_words "$command" "$provider")}
  [[ "\${words[CURRENT-1]}" == --* ]] && _files
}
compdef _oidc_exchange oidc-exchange
`;
}
function renderFish(words) {
    const line = (condition, offered) => `complete -c oidc-exchange -n '${condition}' -a '${offered.join(' ')}'\n`;
    const providers = Object.keys(words.providers);
    const choosing = `not __fish_seen_subcommand_from ${providers.join(' ')}`;
    return [
        '# fish completion of oidc-exchange\n',
        `complete -c oidc-exchange -n __fish_use_subcommand -f -a '${words.commands.join(' ')}'\n`,
        ...Object.entries(words.flags).map(([command, flags]) => command === 'exchange' || command === 'exec'
            ? line(`__fish_seen_subcommand_from ${command}; and ${choosing}`, providers)
            : line(`__fish_seen_subcommand_from ${command}`, flags)),
        ...providers.map((provider) => line(`__fish_seen_subcommand_from ${provider}`, [
            ...(words.providers[provider] ?? []),
            ...(words.flags.exchange ?? []),
        ])),
    ].join('');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
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
            const { startLab } = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(7327), __webpack_require__.e(9261), __webpack_require__.e(4588), __webpack_require__.e(1413), __webpack_require__.e(9322)]).then(__webpack_require__.bind(__webpack_require__, 39322));
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
    say(`\nDone in ${(0,core_text/* formatMs */._V)(performance.now() - startedAt)}. Try it against your own workflow: oidc-exchange lab --help`);
}
async function describeScenes(lab) {
    const rules = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(7327), __webpack_require__.e(9261), __webpack_require__.e(4588), __webpack_require__.e(1413), __webpack_require__.e(9322)]).then(__webpack_require__.bind(__webpack_require__, 39322));
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
        const { createJob } = await __webpack_require__.e(/* import() */ 8332).then(__webpack_require__.bind(__webpack_require__, 8332));
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
        const { createJob } = await __webpack_require__.e(/* import() */ 8332).then(__webpack_require__.bind(__webpack_require__, 8332));
        const { defaultRoleArn } = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(7327), __webpack_require__.e(9261), __webpack_require__.e(4588), __webpack_require__.e(1413), __webpack_require__.e(9322)]).then(__webpack_require__.bind(__webpack_require__, 39322));
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
    say(`   ran in ${(0,core_text/* formatMs */._V)(run.tookMs)}, exit code ${run.exitCode}`);
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
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const { inputs } = parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    return Object.fromEntries(Object.entries(inputs).map(([name, spec]) => [name, spec?.default ?? '']));
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/inputs/inputs.js
var inputs = __webpack_require__(78864);
// EXTERNAL MODULE: ./lib/sinks/credential-cache.js + 1 modules
var credential_cache = __webpack_require__(53578);
;// CONCATENATED MODULE: ./lib/sinks/formats.js
/** Every way to write credentials as text, by the name that `--format` takes; a run loads the one that it uses. */
const formats = {
    env: () => __webpack_require__.e(/* import() */ 7242).then(__webpack_require__.bind(__webpack_require__, 17242)),
    dotenv: () => __webpack_require__.e(/* import() */ 3244).then(__webpack_require__.bind(__webpack_require__, 63244)),
    json: () => __webpack_require__.e(/* import() */ 744).then(__webpack_require__.bind(__webpack_require__, 744)),
    powershell: () => __webpack_require__.e(/* import() */ 9031).then(__webpack_require__.bind(__webpack_require__, 49031)),
    'aws-process': () => __webpack_require__.e(/* import() */ 3649).then(__webpack_require__.bind(__webpack_require__, 93649)),
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
        (0,variable_names/* checkVariableName */.m)(name);
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

// EXTERNAL MODULE: ./lib/core/secret.js
var secret = __webpack_require__(58563);
// EXTERNAL MODULE: ./lib/sinks/private-folder.js
var private_folder = __webpack_require__(15948);
;// CONCATENATED MODULE: ./lib/sinks/placed.js




/**
 * Writes the credentials' files into a private folder and puts every value into text.
 *
 * @throws {OidcError} `ERR_PUBLISH`
 */
function placeCredentials(credentials, parent) {
    const { files, folders = [], installs = [], identity, expiresAt } = credentials;
    checkInstalls(installs);
    const folder = files.length + folders.length > 0 ? (0,private_folder/* nameFolder */.qZ)(parent) : undefined;
    if (folder !== undefined)
        (0,private_folder/* writeFolder */.CI)(folder, files, folders);
    const all = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value, folder ?? parent)]));
    return {
        identity,
        expiresAt,
        env: all(credentials.env),
        outputs: all(credentials.outputs),
        folder,
        remove() {
            if (folder !== undefined)
                (0,private_folder/* removeFolder */.v$)(folder);
        },
    };
}
/** Without a post step nobody would take away again what was put into other places. */
function checkInstalls(installs) {
    const [first] = installs;
    if (first === undefined)
        return;
    throw new errors/* OidcError */.uv('ERR_PUBLISH', `These credentials come with something to install (${first.kind}), which only the action does`, { hint: 'Leave out the input that asks for it.' });
}
/** A value in plain text; `folder` is where the files lie. */
function textOf(value, folder) {
    if (typeof value === 'string')
        return value;
    return value instanceof secret/* Secret */.z ? value.reveal() : (0,external_node_path_.join)(folder, value.file);
}

// EXTERNAL MODULE: ./lib/sinks/private-file.js
var private_file = __webpack_require__(52758);
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
/** Inputs as JSON shows them: their patterns are code. */
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
/** The help of a command whose provider is not chosen yet. */
async function renderProviders(command, examples) {
    const rows = [];
    for (const name of (0,provider/* providerNames */.e4)()) {
        rows.push(`  ${name.padEnd(12)} ${(await (0,provider/* loadExchanger */.wq)(name)).summary}`);
    }
    return [
        `Usage: oidc-exchange ${command} PROVIDER --INPUT VALUE …`,
        `Providers:\n${rows.join('\n')}`,
        `The inputs of one: oidc-exchange ${command} PROVIDER --help`,
        `Examples:\n${indent(examples)}`,
        '',
    ].join('\n\n');
}
const tail = [
    '  -v, -vv',
    '      Tell on standard error what is done, or every detail.',
    '  -h, --help',
    '      Show this.',
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
            ? [`A secret: - reads standard input, and ${(0,cli_flags/* secretVariable */.HV)(name)} holds it as well.`]
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
var exchange_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var exchange_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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











const ownFlags = {
    format: {
        description: 'How the credentials are written. Default: env.',
        choices: ['env', 'dotenv', 'json', 'github', 'aws-process', 'gcp-executable', 'powershell'],
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
            io.stdout.write(await renderProviders('exchange', examples));
            return;
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
        io.stdout.write(renderProviderHelp('exchange', read.exchanger, ownFlags, examples));
        return;
    }
    const { format, output } = await (0,inputs/* readInputs */.Ko)(ownFlags, (name) => read.values.get(name), obtain/* unmasked */.Xm);
    const cache = (0,credential_cache/* openCache */.bp)(['exchange', provider, ...args], io.env);
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
/** AWS's tools renew a quarter of an hour before the end; what they get then must be new. */
const awsMarginMs = 16 * 60_000;
async function answerAws(read, io) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // A tool that calls this shows standard error only when it failed, and then not as a runner's commands.
        const obtained = exchange_addDisposableResource(env_1, await (0,obtain/* obtain */.AH)(read, ownFlags, io, { verbosity: 0, silent: true }), false);
        return (0,obtain/* useOrGiveBack */.b0)(obtained, async (credentials) => {
            const placed = placeCredentials(credentials, io.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)());
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
        exchange_disposeResources(env_1);
    }
}
async function writeCredentials(read, format, output, io) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const obtained = exchange_addDisposableResource(env_2, await (0,obtain/* obtain */.AH)(read, ownFlags, io, read.flags), false);
        await (0,obtain/* useOrGiveBack */.b0)(obtained, async (credentials) => {
            refuseInstalls(credentials);
            const placed = placeCredentials(credentials, io.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)());
            try {
                if (format === 'github')
                    return writeGithubFiles(placed, io.env);
                const text = (await formats[format]()).default.render(placed);
                if (output === undefined)
                    io.stdout.write(text);
                else
                    (0,private_file/* writePrivateFile */.P)(output, text);
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
        exchange_disposeResources(env_2);
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

// EXTERNAL MODULE: ./lib/http/revoke.js
var revoke = __webpack_require__(21384);
// EXTERNAL MODULE: ./lib/sinks/installs/install.js + 1 modules
var install = __webpack_require__(82281);
// EXTERNAL MODULE: ./lib/cli/context.js
var cli_context = __webpack_require__(34641);
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
            io.stdout.write(await renderProviders('exec', exec_examples));
            return;
        }
        const read = await (0,obtain/* readProviderFlags */.F1)(provider, args, exec_ownFlags, io);
        if (read.flags.help) {
            const usage = ' -- COMMAND …';
            io.stdout.write(renderProviderHelp('exec', read.exchanger, exec_ownFlags, exec_examples, usage));
            return;
        }
        const [program, ...rest] = read.flags.rest ?? [];
        if (program === undefined) {
            throw new errors/* OidcError */.uv('ERR_INPUT', 'It is not said which command to run', {
                hint: 'It comes after --: oidc-exchange exec aws … -- aws s3 ls',
            });
        }
        io.exitCode = await runWith(read, [program, ...rest], io);
    });
}
/** Gets the credentials, runs the command, and takes everything away again; returns the command's exit code. */
async function runWith(read, command, io) {
    // Masks and log lines are written at once, before the command can print anything.
    const { credentials, placed } = await obtainPlaced(read, io);
    const env = { ...io.env, ...placed.env };
    for (const name of credentials.unset ?? [])
        delete env[name];
    const place = { env };
    const applied = [];
    try {
        const installs = await (0,install/* planInstalls */.k8)([{ installs: wanted(credentials, placed), cleanup: true }], place);
        for (const install of installs) {
            applied.unshift(install);
            await install.apply();
        }
        return await runCommand(command, env);
    }
    finally {
        const { failed } = await (0,install/* undoInstalls */.jE)(applied, place);
        for (const line of failed)
            io.stderr.write(`oidc-exchange: warning: ${line}\n`);
        placed.remove();
        await giveBack(credentials, read, io);
    }
}
async function obtainPlaced(read, io) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const obtained = exec_addDisposableResource(env_1, await (0,obtain/* obtain */.AH)(read, exec_ownFlags, io, read.flags), false);
        return (0,obtain/* useOrGiveBack */.b0)(obtained, (credentials) => {
            // What is to be installed is undone here once the command has ended, so it need not be refused.
            const own = { ...credentials, installs: [] };
            return { credentials, placed: placeCredentials(own, io.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)()) };
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
        data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, textOf(value, placed.folder ?? '')])),
    }));
}
/** The command may have run for longer than the time that getting the credentials had. */
async function giveBack({ revocation }, { settings }, io) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (revocation === undefined)
            return;
        const context = exec_addDisposableResource(env_2, (0,cli_context/* createCliContext */.c)(io, settings, { verbosity: 0 }), false);
        await (0,revoke/* revoke */.r)(revocation, context).catch((error) => {
            io.stderr.write(`oidc-exchange: warning: the credentials could not be revoked: ${(0,errors/* messageOf */.bD)(error)}\n`);
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

// EXTERNAL MODULE: ./lib/step/audience.js
var step_audience = __webpack_require__(14334);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/trust/document.js
var trust_document = __webpack_require__(23181);
;// CONCATENATED MODULE: ./lib/cli/documents.js




const maxBytes = 1_000_000;
/** Reads a file, or what is piped in for `-`. */
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

// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/lab/github-claims.js
var github_claims = __webpack_require__(11176);
;// CONCATENATED MODULE: ./lib/cli/job-claims.js





const githubIssuer = 'https://token.actions.githubusercontent.com';
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
        .option('--issuer <url>', "the token's issuer", githubIssuer)
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
        return { label: String(claims.sub), claims, now };
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
    const { explainJudgement, readPolicies, renderExplanation } = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(9261), __webpack_require__.e(4588), __webpack_require__.e(1518)]).then(__webpack_require__.bind(__webpack_require__, 71518));
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
            const { claims, header, now } = job;
            const options = { now, context, ...(header !== undefined && { header }) };
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
        : (0,step_audience/* isDefaultAudience */.o)(audience, cloud);
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

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/context.js + 5 modules
var lib_context = __webpack_require__(44556);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
// EXTERNAL MODULE: ./lib/http/request.js
var request = __webpack_require__(91741);
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
/** The longest that a job can run, on runners of one's own. */
const limitMs = 5 * 24 * 3_600_000;
/** For how long failures in a row are put up with. */
const patienceMs = 3_600_000;
const afterFailureMs = 5000;
/** `keep-token`: what a job's step leaves running to keep its token file fresh; not for people. */
function keepTokenCommand(io) {
    return new esm/* Command */.uB(refresher/* refresherCommand */.Cw)
        .requiredOption('--file <path>', 'the token file')
        .requiredOption('--id <text>', 'by which the process is known')
        .option('--parent <pid>', 'the process without which there is no job any more', Number)
        .option('--azure-folder <path>', 'a configuration folder of az')
        .action((options) => keepToken(options, io.env));
}
async function keepToken(options, env) {
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
            const token = await mint(env);
            if (!isWanted(options, startedAt))
                return;
            await (0,replace_file/* replaceFile */.f)(options.file, token);
            await renewSession(options.azureFolder, token);
            dueAt = dueFor(token);
            failingSince = undefined;
            status = { ...status, renewed: status.renewed + 1 };
        }
        catch (error) {
            if (isOver(error))
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
/** When the token is due to be replaced: at two fifths of what is left of its life. */
function dueFor(token) {
    const now = Date.now();
    const expiresAt = (0,jwt/* dateOf */.Q$)((0,jwt/* decodeToken */.oL)(token).claims.exp)?.getTime() ?? now + 300_000;
    return now + Math.max(1000, 0.4 * (expiresAt - now));
}
/** Whether the job still runs, as far as that can be seen. */
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
/** GitHub refuses once the job is over: `Can't issue ID_TOKEN for job in 'Completed' state`. */
function isOver(error) {
    if (['ENOENT', 'ENOTDIR'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
        return true;
    return error instanceof errors/* OidcError */.uv && /in '(?:Completed|Cancelled)' state/i.test(error.message);
}
async function mint(env) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const url = (0,endpoint/* parseEndpoint */.Bk)(env[refresher/* refresherVariables */.O2.url] ?? '', refresher/* refresherVariables */.O2.url);
        const authorization = env[refresher/* refresherVariables */.O2.authorization] ?? '';
        const field = env[refresher/* refresherVariables */.O2.field] ?? '';
        const context = keep_token_addDisposableResource(env_1, (0,lib_context/* createContext */.q6)({ env, deadlineMs: 60_000 }), false);
        const token = await (0,request/* requestJson */.SS)({
            service: 'The ID-token endpoint',
            label: 'Asking for an ID token',
            request: () => ({
                method: 'GET',
                url,
                headers: { authorization, accept: 'application/json' },
            }),
            wanted: 'a token',
            pick: (body) => (0,request/* textAt */.$6)(body, field),
        }, context);
        (0,jwt/* decodeToken */.oL)(token);
        return token;
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
 * Gives the `az` session the new token too: `az` keeps the one that it logged in with, and sends it again for tokens of
 * every other scope. A file that does not look as expected is left alone.
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






/** `lab`: runs the local issuer and the local clouds until it is told to stop. */
function labCommand(io) {
    return new esm/* Command */.uB('lab')
        .description('Runs a local OIDC issuer and local clouds that really check its tokens.')
        .option('--rules <file>', 'what is trusted, what tokens say and how services fail (YAML or JSON)')
        .option('--port <number>', 'the first of nine ports in a row (default: any free ones)', readPort)
        .option('--https <file>', 'serve Azure over https too, and write the certificate to trust for it to this file')
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
        const { completeRules, parseRules, startLab } = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(7327), __webpack_require__.e(9261), __webpack_require__.e(4588), __webpack_require__.e(1413), __webpack_require__.e(9322)]).then(__webpack_require__.bind(__webpack_require__, 39322));
        const rules = flags.rules === undefined ? {} : await readRules(flags.rules, parseRules);
        const print = (line) => void io.stdout.write(`${line}\n`);
        const lab = lab_addDisposableResource(env_1, await startLab({
            rules,
            ...(flags.port !== undefined && { port: flags.port }),
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
        throw new errors/* OidcError */.uv('ERR_INPUT', `The rules can't be read: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
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
    return (0,core_text/* quoteForeign */.xS)(action === null ? pathname : `${pathname} ${action}`, 120);
}

;// CONCATENATED MODULE: ./lib/cli/lint.js





/** `lint`: finds what is dangerous or useless in policies. */
function lintCommand(io) {
    return new esm/* Command */.uB('lint')
        .description('Finds what is dangerous or useless in trust policies.')
        .addArgument(new esm/* Argument */.ef('<cloud>', 'whose policies').choices(['aws', 'gcp', 'azure', 'vault']))
        .argument('<files...>', "the policies, as the cloud's own tools print them")
        .addOption(new esm/* Option */.c$('--format <form>', 'sarif is for code scanning')
        .choices(['text', 'json', 'sarif'])
        .default('text'))
        .addHelpText('after', '\nThe exit code is 1 when there is an error or a warning, notes alone are 0.\n')
        .action((cloud, files, flags) => lint(io, cloud, files, flags));
}
async function lint(io, cloud, files, flags) {
    const { levelOf, lintPolicy, renderSarif } = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(9261), __webpack_require__.e(4588), __webpack_require__.e(1518)]).then(__webpack_require__.bind(__webpack_require__, 71518));
    const findings = [];
    for (const file of files) {
        for (const { name, document, findLine } of await readDocuments(file, io)) {
            for (const finding of named(name, () => lintPolicy(cloud, document))) {
                findings.push({ ...finding, file, line: findLine(finding.path) });
            }
        }
    }
    const write = (value) => void io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    if (flags.format === 'sarif')
        write(renderSarif(findings, version/* version */.r));
    else if (flags.format === 'json') {
        write(findings.map((finding) => ({ level: levelOf(finding.rule), ...finding })));
    }
    else {
        for (const { rule, message, fix, file, line } of findings) {
            const head = `${file}:${line}: ${levelOf(rule)}: ${(0,core_text/* quoteForeign */.xS)(message, 400)} (${rule})`;
            io.stdout.write(`${head}\n  ${fix}\n`);
        }
    }
    const serious = findings.filter(({ rule }) => levelOf(rule) !== 'note');
    if (serious.length === 0)
        return;
    throw new errors/* OidcError */.uv('ERR_REFUSED', `${serious.length} of ${findings.length} findings need a change.`);
}
/** Adds the file to what is wrong with its document. */
function named(file, work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv))
            throw error;
        throw error.with({ message: `${file}: ${error.message}` });
    }
}

;// CONCATENATED MODULE: ./lib/cli/providers.js



/** `providers`: which services there are, and the inputs of each. */
function providersCommand(io) {
    return new esm/* Command */.uB('providers')
        .description('Lists the services whose credentials can be had.')
        .option('--json', 'print a JSON list, with the inputs and outputs of each')
        .addHelpText('after', '\nExamples:\n  oidc-exchange providers\n  oidc-exchange providers --json\n')
        .action(async ({ json }) => {
        const all = [];
        for (const name of (0,provider/* providerNames */.e4)())
            all.push({ ...(await (0,provider/* loadExchanger */.wq)(name)), name });
        const rows = all.map(({ name, title, summary, inputs, outputs }) => json
            ? { name, title, summary, inputs: describeInputs(inputs), outputs }
            : { name, summary });
        io.stdout.write(json
            ? `${JSON.stringify(rows, undefined, 2)}\n`
            : rows.map(({ name, summary }) => `${name.padEnd(16)} ${summary}\n`).join(''));
    });
}

// EXTERNAL MODULE: ./lib/step/tokens.js + 1 modules
var tokens = __webpack_require__(74814);
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








const sources_ownFlags = {
    json: { description: 'Print a JSON list.', type: 'boolean', default: 'false' },
};
/** `sources`: what there is, what is here, and why the others are not. */
function sourcesCommand(io) {
    return new esm/* Command */.uB('sources')
        .description('Lists where ID tokens come from, which of them is here, and why the others are not.')
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
            const about = 'Lists where ID tokens come from, in the order in which they are asked.';
            const examples = ['oidc-exchange sources', 'oidc-exchange sources --json'];
            io.stdout.write(renderHelp({ usage: 'sources [--json]', about, flags: specs, examples }));
            return;
        }
        const values = (0,cli_flags/* readValues */.N$)(flags, specs, io.env);
        const settings = await (0,inputs/* readInputs */.Ko)(specs, (name) => values.get(name), obtain/* unmasked */.Xm);
        const context = sources_addDisposableResource(env_1, (0,cli_context/* createCliContext */.c)(io, settings, flags), false);
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
        toldBy: check.toldBy,
        state: stateOf(check),
        isAsked: check === asked,
        problem: check.problem?.message ?? null,
        hint: check.problem?.hint ?? null,
    }));
    return `${JSON.stringify(rows, undefined, 2)}\n`;
}
function renderList(checks, asked) {
    const rows = checks.map((check) => {
        const { name, toldBy, problem } = check;
        const reasons = {
            here: check === asked ? `here, and asked (${toldBy})` : `here, but ${asked?.name} comes first`,
            broken: `here, but broken: ${problem?.message}`,
            'not here': `not here: told by ${toldBy}`,
        };
        return `${name.padEnd(16)} ${reasons[stateOf(check)]}\n`;
    });
    const hint = asked?.problem?.hint === undefined ? '' : `\n${asked.problem.hint}\n`;
    return `${rows.join('')}${hint}`;
}
function stateOf({ isHere, problem }) {
    if (problem !== undefined)
        return 'broken';
    return isHere ? 'here' : 'not here';
}

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









const token_ownFlags = {
    decode: {
        description: "Print the token's header and claims, one JSON line each, in place of the token.",
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
    'oidc-exchange token sts.amazonaws.com',
    'oidc-exchange token https://api.example.com --decode',
    'curl -H "Authorization: Bearer $(oidc-exchange token https://api.example.com)" https://api.example.com',
];
/** `token`: prints this job's ID token for an audience, and nothing else, on standard output. */
function tokenCommand(io) {
    return new esm/* Command */.uB('token')
        .description("Prints this job's ID token for an audience.")
        .argument('[audience and flags...]')
        .usage('AUDIENCE [--decode] [--json] [--source SOURCE]')
        .helpOption(false)
        .allowUnknownOption()
        .action((args) => runToken(args, io));
}
async function runToken(args, io) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const specs = { ...token_ownFlags, ...shared_flags/* sharedFlags */.DK };
        const flags = (0,cli_flags/* readFlags */.uW)(args, specs, 1);
        if (flags.help || args.length === 0) {
            io.stdout.write(renderHelp({
                usage: 'token [AUDIENCE] [--decode | --json] [--source SOURCE]',
                about: "Prints this job's ID token for an audience, and nothing else, on standard output.",
                flags: specs,
                examples: token_examples,
            }));
            return;
        }
        const [audience] = flags.words;
        const values = (0,cli_flags/* readValues */.N$)(flags, specs, io.env);
        const settings = await (0,inputs/* readInputs */.Ko)(specs, (name) => values.get(name), obtain/* unmasked */.Xm);
        const context = token_addDisposableResource(env_1, (0,cli_context/* createCliContext */.c)(io, settings, flags), false);
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
    const { writePolicy } = await Promise.all(/* import() */[__webpack_require__.e(4640), __webpack_require__.e(9261), __webpack_require__.e(4588), __webpack_require__.e(1518)]).then(__webpack_require__.bind(__webpack_require__, 71518));
    const { repo, tokenPolicy, format, ...rest } = flags;
    const workflow = workflowRef(flags.workflow, repo, flags.ref);
    const names = { ...rest, ...(tokenPolicy && { policies: tokenPolicy }) };
    const written = writePolicy(cloud, { ...rest, repository: repo, workflow }, names);
    const { documents } = written;
    const document = documents.map((one) => JSON.stringify(one, null, 2)).join('\n---\n');
    io.stdout.write(format === 'document' ? `${document}\n` : written[format]);
    for (const note of written.notes)
        io.stderr.write(`${note}\n`);
    if (flags.ownerId !== undefined && flags.repositoryId !== undefined)
        return;
    if (flags.issuer !== undefined)
        return;
    io.stderr.write(`It accepts the older form of GitHub's subject only. Repositories made, renamed or moved since 2026-07-15 send the
newer one: give --owner-id and --repository-id, as this prints them:
  gh api repos/${repo} --jq '.owner.id, .id'\n`);
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./lib/cli/verify-config.js




/** Puts a configuration file and flags together; flags win. */
async function readTrust(flags, mayBeAnyone) {
    const file = flags.config === undefined ? {} : await readConfig(flags.config);
    const own = await settingsOf(flags);
    const named = flags.issuer ?? listOf(file.issuers);
    const audience = flags.audience ?? file.audience;
    if (audience === undefined)
        throw misuse('No audience: give --audience, the name of this service in tokens');
    if (named.length === 0 && !mayBeAnyone)
        throw misuse('No issuer: give --issuer, whose tokens are let in');
    const { issuerOf } = await Promise.all(/* import() */[__webpack_require__.e(7327), __webpack_require__.e(1413), __webpack_require__.e(7307)]).then(__webpack_require__.bind(__webpack_require__, 17307));
    // With keys at hand any of the public issuers may be meant; without, they have theirs.
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
/** The ones that serve everybody; nothing else is tried for a token unless it is named. */
const publicIssuers = ['github', 'gitlab', 'google', 'buildkite', 'circleci'];
/** What is given as flags is for every issuer that is named; the rules of a file say themselves which they are for. */
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
    const anyone = (flags.anyone || mayBeAnyone) && { anyone: true };
    return issuers.map(({ issuer }) => ({ name: 'required', issuer, claims, ...anyone }));
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
        // Told below.
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
        throw misuse(`There is no preset ${(0,core_text/* quoteForeign */.xS)(String(name))}; there are ${Object.keys(presets).join(', ')}`);
    }
    checkKeys(settings, [...preset.needs, ...preset.takes, ...commonSettings], `issuer ${name}`);
    const missing = preset.needs.find((key) => typeof settings[key] !== 'string');
    if (missing !== undefined)
        throw misuse(`issuer ${name}: ${missing} is missing`);
    const { jwksFile, caFile, tokenFile, ...others } = settings;
    return preset.create({
        ...others,
        ...(jwksFile !== undefined && {
            keys: parseJwks(readText(String(jwksFile), 'jwksFile'), String(jwksFile)),
        }),
        ...(caFile !== undefined && { ca: readText(String(caFile), 'caFile') }),
        // Read anew each time: such tokens are rotated.
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
        throw new errors/* OidcError */.uv('ERR_INPUT', `${path} can't be read: ${(0,core_text/* quoteForeign */.xS)((0,errors/* messageOf */.bD)(cause), 300)}`);
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
        'token-header',
    ];
    checkKeys(value, known, path);
    return value;
}
/** What of the configuration file is for the service and not for the verifier. */
async function readServeSettings(path) {
    const { headers, 'token-header': tokenHeader } = path === undefined ? {} : await readConfig(path);
    if (headers !== undefined && !isMapOfText(headers))
        throw misuse('headers must be a map of names of headers to names of claims');
    if (tokenHeader !== undefined && typeof tokenHeader !== 'string')
        throw misuse('token-header must be the name of a header');
    return {
        ...(headers !== undefined && { headers }),
        ...(tokenHeader !== undefined && { tokenHeader }),
    };
}
function isMapOfText(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    return Object.values(value).every((one) => typeof one === 'string' && one !== '');
}
/** A mistyped setting would be no setting. */
function checkKeys(value, known, where) {
    for (const key of Object.keys(value)) {
        if (known.includes(key))
            continue;
        const meant = (0,core_text/* closest */.kp)(key, known);
        const advice = meant === undefined ? `there are ${known.join(', ')}` : `did you mean ${meant}?`;
        throw misuse(`${where}: ${(0,core_text/* quoteForeign */.xS)(key, 60)} is not known; ${advice}`);
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
        throw misuse(`${from} can't be read: ${(0,errors/* messageOf */.bD)(cause)}`);
    }
}
function misuse(message) {
    return new errors/* OidcError */.uv('ERR_INPUT', message);
}

;// CONCATENATED MODULE: ./lib/cli/verify.js
var verify_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var verify_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






/** `verify`: says of a token whether a service should accept it, and why; with `--serve`, for a proxy that asks. */
function verifyCommand(io) {
    const collect = (value, earlier = []) => [...earlier, value];
    return new esm/* Command */.uB('verify')
        .description('Verifies an ID token as a service would, and tells of every check.')
        .argument('[token]', 'the token, or - to read it from standard input (better: arguments show in process lists)')
        .option('--audience <name>', 'what the token must be for; may be repeated', collect)
        .option('--issuer <name>', 'github, gitlab, google, buildkite, circleci or an issuer URL; may be repeated (default: these five)', collect)
        .option('--require <claim=pattern>', 'a claim and what it must be: * and ? stay within a segment, ** crosses : and /; may be repeated', collect)
        .option('--jwks <source>', "the issuer's keys: a file or a URL (default: by discovery)")
        .option('--config <file>', 'issuers, audience and policy in YAML, where flags are not enough')
        .option('--ca <file>', "an authority of your own for the issuer's certificate, as PEM")
        .option('--allow-private', 'let the issuer be at a private address')
        .option('--single-audience', 'refuse tokens that are for others as well')
        .option('--clock-skew <seconds>', "how far the issuer's clock may be off (default: 60)", readSeconds)
        .option('--at <time>', 'verify as if it were then: 2026-01-31T12:00:00Z, or seconds since 1970', readTime)
        .option('--json', 'print JSON')
        .option('--serve [address]', 'answer the forward-auth calls of nginx, Caddy, Traefik or Envoy (default: 127.0.0.1:9180)')
        .option('--header <name=claim>', 'with --serve: a header of a good answer (default: X-Oidc-Issuer=iss, X-Oidc-Subject=sub); may be repeated', collect)
        .option('--token-header <name>', 'with --serve: the header that brings the token (default: Authorization)')
        .option('--anyone', 'with --serve: let in every token of the issuers that is for the audience')
        .addHelpText('after', '\nThe exit code is 0 when every check passed, 1 when one failed, 2 for misuse.\n')
        .action((token, flags) => flags.serve === undefined ? verifyOnce(io, token, flags) : serve(io, token, flags));
}
async function verifyOnce(io, given, flags) {
    if (given === undefined)
        throw misuse('No token: give it as an argument, or - to read it from standard input');
    const options = await orMisuse(() => readTrust(flags, true));
    const token = (given === '-' ? await (0,consumers_.text)(process.stdin) : given).trim();
    const { explainToken } = await Promise.all(/* import() */[__webpack_require__.e(7327), __webpack_require__.e(1413), __webpack_require__.e(7307)]).then(__webpack_require__.bind(__webpack_require__, 17307));
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
        ...(names.length === 0 ? [] : ['', isAccepted ? 'Claims:' : 'Claims, as the token has them:']),
        ...names.map((name) => {
            const value = (0,core_text/* quoteForeign */.xS)(JSON.stringify(claims[name]), 500);
            return `  ${(0,core_text/* quoteForeign */.xS)(name, 80).padEnd(claimWidth)}  ${value}`;
        }),
        '',
    ].join('\n');
}
async function serve(io, token, flags) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (token !== undefined)
            throw misuse('--serve takes no token; it gets them from the proxy');
        if (flags.at !== undefined)
            throw misuse('--at is for a single token, not for --serve');
        // Signals count from here on, so that none is lost while the service starts.
        const stop = verify_addDisposableResource(env_1, listenForStop(), false);
        const options = await orMisuse(() => readTrust(flags, false));
        const settings = await readServeSettings(flags.config);
        const headers = flags.header === undefined ? settings.headers : readHeaders(flags.header);
        const tokenHeader = flags.tokenHeader ?? settings.tokenHeader;
        for (const name of [tokenHeader ?? 'x', ...Object.keys(headers ?? {})]) {
            if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
                throw misuse(`${(0,core_text/* quoteForeign */.xS)(name)} is not the name of a header`);
        }
        const { createVerifier, startForwardAuth } = await Promise.all(/* import() */[__webpack_require__.e(7327), __webpack_require__.e(1413), __webpack_require__.e(7307)]).then(__webpack_require__.bind(__webpack_require__, 17307));
        const verifier = await orMisuse(() => createVerifier({ ...options, env: io.env }));
        const log = (line) => void io.stderr.write(`${new Date().toISOString()} ${line}\n`);
        const service = await startForwardAuth({
            verifier,
            ...readAddress(flags.serve),
            ...(headers !== undefined && { headers }),
            ...(tokenHeader !== undefined && { tokenHeader }),
            log,
        });
        io.stdout.write(`Listening on ${service.url.origin}: /auth, /healthz, /readyz, /metrics\n`);
        await stop.requested;
        log('stopping');
        await service.stop();
        verifier.close();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        verify_disposeResources(env_1);
    }
}
/** A policy or an issuer that was written wrongly is the user's mistake here, not the programmer's. */
async function orMisuse(run) {
    try {
        return await run();
    }
    catch (error) {
        throw error instanceof TypeError ? misuse((0,errors/* messageOf */.bD)(error)) : error;
    }
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
function readSeconds(value) {
    if (/^\d{1,3}$/.test(value) && Number(value) <= 600)
        return Number(value);
    throw new esm/* InvalidArgumentError */.Di('It must be a number of seconds from 0 to 600.');
}
function readTime(value) {
    const time = /^\d+$/.test(value) ? new Date(Number(value) * 1000) : new Date(value);
    // `Date` also takes "day 5", for the first of May in 2001, and takes a time without a zone for a local one.
    const isForm = /^(\d+|\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:\d\d))?)$/.test(value);
    if (isForm && !Number.isNaN(time.getTime()))
        return time;
    throw new esm/* InvalidArgumentError */.Di('It must be a date such as 2026-01-31T12:00:00Z, or seconds since 1970.');
}

;// CONCATENATED MODULE: ./lib/cli/index.js
















/** Runs the command line; the exit code is 0 when done, 1 when it failed, 2 for misuse. */
async function runCli(args) {
    const { env, stdout, stderr } = process;
    const io = { env, stdout, stderr };
    // A promise that never settles must not look like success.
    process.exitCode = 1;
    const exitCode = await run(args, io);
    process.exitCode = exitCode || (io.exitCode ?? 0);
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
        .enablePositionalOptions()
        .showSuggestionAfterError()
        .addHelpText('after', [
        '\nExamples:',
        '  oidc-exchange token https://api.example.com --decode',
        '  oidc-exchange exchange aws --help',
        '  oidc-exchange exec aws --role-to-assume arn:aws:iam::123456789012:role/deploy --aws-region eu-central-1 -- aws s3 ls',
        '\nTry it here, with nothing but this machine:\n  oidc-exchange demo\n',
    ].join('\n'));
    const commands = [
        tokenCommand(io),
        exchangeCommand(io),
        execCommand(io),
        sourcesCommand(io),
        providersCommand(io),
        verifyCommand(io),
        explainCommand(io),
        trustCommand(io),
        lintCommand(io),
        demoCommand(io),
        labCommand(io),
        completionCommand(io, program),
    ];
    for (const command of commands) {
        program.addCommand(command.copyInheritedSettings(program));
        // Commands that read their flags themselves tell of them themselves.
        if (command.registeredArguments.some(({ variadic }) => variadic))
            command.helpOption(false);
    }
    program.addCommand(keepTokenCommand(io).copyInheritedSettings(program), { hidden: true });
    return program;
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3828);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78864);
/* harmony import */ var _step_exchange_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91345);
/* harmony import */ var _step_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95227);
/* harmony import */ var _step_provider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23369);
/* harmony import */ var _step_tokens_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74814);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34641);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2529);
/* harmony import */ var _shared_flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4407);









/**
 * Reads the flags of a command for one provider: the command's own, the shared ones and the provider's inputs.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
async function readProviderFlags(provider, args, own, io) {
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
    const flags = (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlags */ .uW)(args, specs);
    const given = flags.help ? flags.given : (0,_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .readValues */ .N$)(flags, specs, io.env);
    const values = new Map([
        ...(given.has('inputs-file') ? Object.entries(inFile) : []),
        ...given,
    ]);
    const settings = await (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)(_shared_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .exchangeFlags */ .p$, (name) => values.get(name), unmasked);
    return { exchanger, flags, values, settings };
}
/**
 * Runs the exchange that a command line asks for.
 *
 * @throws {OidcError} what the sources and the exchangers throw
 */
async function obtain({ exchanger, values, settings }, own, io, voice) {
    const context = (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .createCliContext */ .c)(io, settings, voice);
    try {
        const inputs = new Map([...values].filter(([name]) => !Object.hasOwn(_shared_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .exchangeFlags */ .p$, name) && !Object.hasOwn(own, name)));
        const request = {
            provider: exchanger.name,
            audience: settings.audience,
            given: [...inputs.keys()],
            raw: (name) => inputs.get(name),
        };
        const plans = await (0,_step_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planExchanges */ .Q)([request], context);
        const source = await (0,_step_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .findSourceFor */ .qX)(plans, () => (0,_step_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .findSource */ .TC)(context, settings.source, (0,_step_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .readParameters */ .Zu)(settings)));
        const [finished] = await (0,_step_exchange_js__WEBPACK_IMPORTED_MODULE_7__/* .runExchanges */ .I)(plans, source, context);
        if (finished === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OidcError */ .uv('ERR_RESPONSE', 'No credentials were returned');
        return { finished, context, [Symbol.dispose]: () => context.close() };
    }
    catch (error) {
        context.close();
        throw error;
    }
}
/**
 * Does something with what was obtained; where that fails, nobody has the credentials, and they are revoked where the
 * service can.
 */
async function useOrGiveBack({ finished, context }, use) {
    try {
        return await use(finished.credentials);
    }
    catch (error) {
        await (0,_step_exchange_js__WEBPACK_IMPORTED_MODULE_7__/* .giveBackAll */ .u)([finished], context, 'what followed failed');
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
    const value = await (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .hN)('--inputs-file', text).catch((error) => {
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
/* harmony import */ var _step_provider_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35828);


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
                'ca-certificate': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['ca-certificate'],
                'client-certificate': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['client-certificate'],
                'client-key': _inputs_shared_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .sharedInputs */ .dO['client-key'],
            }
            : {}),
    };
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


/***/ }),

/***/ 11176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ composeClaims)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34452);


/**
 * The claims of a GitHub Actions ID token: all strings but the times, `sub` as GitHub composes it, and every claim
 * replaceable. A claim set to `null` or `undefined` is left out.
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
/** The default job, with what follows from the claims that were given: a pushed ref's type, the workflow's refs. */
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
/** `repo:…` and the context: environment before pull request before ref. */
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
    // pull_request_target runs on the base branch, and its subject says so: only event_name tells.
    if (job.event_name === 'pull_request')
        return 'pull_request';
    return `ref:${escapeColons(textOf(job.ref))}`;
}
/** A colon within a value would let it forge segments. */
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
/* harmony export */   np: () => (/* binding */ defaultAwsAudience),
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
const defaultAwsAudience = 'sts.amazonaws.com';
const defaultAzureAudience = 'api://AzureADTokenExchange';
/** What holds where a rules file says nothing. */
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
/** Fills in the sections that were left out. */
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);


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
            // The state stays: it tells the post step what there may be to clean up.
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
  k8: () => (/* binding */ planInstalls),
  ho: () => (/* binding */ readInstalls),
  cH: () => (/* binding */ saveInstalls),
  jE: () => (/* binding */ undoInstalls)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
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
/** Saves what undoing needs: each value under a key of its own. */
function saveInstalls(installs, job) {
    for (const [index, { kind, state }] of installs.entries()) {
        job.saveState(`install_${index}_kind`, kind);
        job.saveState(`install_${index}_keys`, Object.keys(state).join(','));
        for (const [key, value] of Object.entries(state))
            job.saveState(`install_${index}_${key}`, value);
    }
}
/** Reads back what {@link saveInstalls} saved, the last install first. */
function readInstalls(state) {
    const installs = [];
    for (let index = 0; state(`install_${index}_kind`) !== ''; index++) {
        const keys = state(`install_${index}_keys`).split(',').filter(Boolean);
        installs.unshift({
            kind: state(`install_${index}_kind`),
            state: Object.fromEntries(keys.map((key) => [key, state(`install_${index}_${key}`)])),
        });
    }
    return installs;
}
/** Undoes installs in the order given, each of them whatever becomes of the others. */
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
/* harmony export */   O2: () => (/* binding */ refresherVariables),
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
/** The variables that tell it where tokens come from; the only place where the job's request token is kept. */
const refresherVariables = {
    url: 'OIDC_EXCHANGE_TOKEN_URL',
    authorization: 'OIDC_EXCHANGE_TOKEN_AUTHORIZATION',
    field: 'OIDC_EXCHANGE_TOKEN_FIELD',
};
/** Its arguments. */
function refresherArgs(options) {
    const { file, id, parent, azureFolder } = options;
    return [
        ...[refresherCommand, '--file', file, '--id', id],
        ...(parent === undefined ? [] : ['--parent', String(parent)]),
        ...(azureFolder === undefined ? [] : ['--azure-folder', azureFolder]),
    ];
}
const kept = /^(?:(?:https?|all|no)_proxy|NODE_EXTRA_CA_CERTS|NODE_OPTIONS|SSL_CERT_(?:FILE|DIR)|SystemRoot|windir|TMPDIR|TEMP|TMP|RUNNER_TRACKING_ID)$/i;
/** The few of the job's variables that a request depends on, and the runner's mark on the processes that it ends. */
function refresherEnvironment(env, data) {
    const own = Object.entries(env).filter((entry) => entry[1] !== undefined && kept.test(entry[0]));
    return {
        ...Object.fromEntries(own),
        [refresherVariables.url]: data.url ?? '',
        [refresherVariables.authorization]: data.authorization ?? '',
        [refresherVariables.field]: data.field ?? '',
    };
}
const statusFileOf = (file) => `${file}.status`;
const pidFileOf = (file) => `${file}.pid`;
/** The status in one sentence. */
function describeStatus(file) {
    const status = readStatus(file);
    if (status === undefined)
        return 'before it was due';
    const { renewed, failed, lastFailure } = status;
    const failures = failed === 0
        ? ''
        : `, ${failed} attempts failed, the last one: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(lastFailure ?? '', 300)}`;
    return `which was done ${renewed} ${renewed === 1 ? 'time' : 'times'}${failures}`;
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

/***/ 52758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ writePrivateFile),
/* harmony export */   a: () => (/* binding */ createPrivateFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




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
/* harmony export */   qZ: () => (/* binding */ nameFolder),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58563);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52758);






const prefix = 'oidc-exchange-';
/** Names a folder for the files of one exchange; it does not exist yet, so that its name can be saved first. */
function nameFolder(parent) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `${prefix}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
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
            const { content } = file;
            const text = content instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z ? content.reveal() : content;
            (0,_private_file_js__WEBPACK_IMPORTED_MODULE_4__/* .createPrivateFile */ .a)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file.name), text);
        }
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OidcError */ .uv('ERR_PUBLISH', `Files could not be written to ${folder}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
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
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder).startsWith(prefix) || !found.isDirectory()) {
            throw new Error('it is not a folder that this action made');
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true });
        return true;
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OidcError */ .uv('ERR_CLEANUP', `${folder} could not be removed: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, {
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
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) === 'ENOTDIR')
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52758);




/**
 * Replaces a file in one step: whoever reads it gets the old content or the new one, whole. Only this user can read it.
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
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
