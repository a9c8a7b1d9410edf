export const id = 698;
export const ids = [698];
export const modules = {

/***/ 80698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ azure_cli)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: ./lib/sinks/replace-file.js
var replace_file = __webpack_require__(91659);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
;// CONCATENATED MODULE: ./lib/sinks/installs/azure-session.js

/** Builds the commands; they contain no secret. */
function loginCommands(session) {
    const { clientId = '', tenantId = '', subscriptionId, assertion, secret } = session;
    const last = [
        ...(session.allowNoSubscriptions === 'true' ? ['--allow-no-subscriptions'] : []),
        '--output',
        'json',
    ];
    const identity = (option) => [
        ...['login', '--identity'],
        ...(clientId === '' ? [] : [option, clientId]),
        ...last,
    ];
    const proof = assertion === undefined ? '--password' : '--federated-token';
    const principal = [
        ...['login', '--service-principal', '--username', clientId, '--tenant', tenantId],
        ...[proof, '@-', ...last],
    ];
    return {
        before: cloudCommands(session),
        logins: session.signIn === 'managed-identity'
            ? [identity('--client-id'), identity('--username')]
            : [principal],
        input: assertion ?? secret ?? '',
        select: subscriptionId === undefined
            ? undefined
            : ['account', 'set', '--subscription', subscriptionId],
    };
}
/** A new configuration folder selects the public cloud. Any other cloud is selected, and an Azure Stack registered first. */
function cloudCommands({ cloud, resourceManager }) {
    if (cloud === 'AzureCloud')
        return [];
    const choose = ['cloud', 'set', '--name', cloud];
    if (resourceManager === undefined)
        return [choose];
    const { hostname } = (0,endpoint/* parseEndpoint */.Bk)(resourceManager, 'resource-manager-endpoint');
    const domain = hostname.split('.').slice(1).join('.');
    const register = [
        ...['cloud', 'register', '--name', cloud, '--endpoint-resource-manager', resourceManager],
        ...['--suffix-keyvault-dns', `.vault.${domain}`, '--suffix-storage-endpoint', domain],
        ...['--profile', '2019-03-01-hybrid'],
    ];
    return [register, choose];
}
/**
 * The user's `az` settings for the new folder: all except the selected cloud, which the step sets.
 *
 * @param text the earlier folder's file `config`
 */
function settingsToKeep(text) {
    let isKept = true;
    const lines = text.split(/\r?\n/).filter((line) => {
        const section = /^\s*\[([^\]]*)\]/.exec(line)?.[1];
        if (section !== undefined)
            isKept = section.trim().toLowerCase() !== 'cloud';
        return isKept;
    });
    return lines.join('\n');
}
/** Whether the output of `az login` shows that this subscription is already selected. */
function isDefaultSubscription(stdout, subscriptionId) {
    let list;
    try {
        list = JSON.parse(stdout);
    }
    catch {
        return false;
    }
    if (!Array.isArray(list) || subscriptionId === undefined)
        return false;
    return list.some((item) => {
        if (typeof item !== 'object' || item === null)
            return false;
        const { id, isDefault } = item;
        return (isDefault === true &&
            typeof id === 'string' &&
            id.toLowerCase() === subscriptionId.toLowerCase());
    });
}

// EXTERNAL MODULE: ./lib/sinks/installs/tool.js
var tool = __webpack_require__(8787);
;// CONCATENATED MODULE: ./lib/sinks/installs/azure-cli.js









/** `az login` also lists subscriptions, and those requests can fail transiently. */
const maxAttempts = 3;
/**
 * A session of the Azure CLI in a separate configuration folder inside the step's private folder, and removed with it.
 * Proofs of identity reach `az` through its standard input (`@-`).
 *
 * @see https://learn.microsoft.com/cli/azure/authenticate-azure-cli-service-principal
 */
const azureCli = {
    async plan(data, place) {
        const az = (0,tool/* findTool */.SG)('az', place.env);
        if (az === undefined) {
            throw new errors/* OidcError */.uv('ERR_PUBLISH', 'az is not on the PATH, so it cannot be logged in', {
                hint: 'Install the Azure CLI on this runner or in this container, or set azure-cli-login: false. Variables and outputs do not need az.',
            });
        }
        return { state: {}, apply: () => login(az, data, place) };
    },
    // The session lies in the step's private folder, which is removed.
    async undo() {
        return undefined;
    },
};
/* harmony default export */ const azure_cli = (azureCli);
async function login(az, session, place) {
    const { folder = '' } = session;
    const env = {
        ...(0,tool/* toolEnvironment */.uQ)(place.env),
        AZURE_CONFIG_DIR: folder,
        // The background process for telemetry would still write into the folder during its removal.
        AZURE_CORE_COLLECT_TELEMETRY: 'no',
        AZURE_CORE_NO_COLOR: 'true',
        AZURE_HTTP_USER_AGENT: `oidc-exchange/${version/* version */.r}`,
    };
    await keepSettings(place.env, folder);
    const run = (args, input = '') => (0,tool/* runTool */.qI)(az, args, { env, cwd: folder, input, signal: place.signal });
    const { before, logins, select, input } = loginCommands(session);
    for (const args of before)
        check(await run(args), args);
    const loggedIn = await tryLogin((args) => run(args, input), logins, place);
    if (select === undefined || isDefaultSubscription(loggedIn.stdout, session.subscriptionId))
        return;
    check(await run(select), select);
}
/** Copies the settings of `az config` into the new folder. */
async function keepSettings(env, folder) {
    const earlier = env.AZURE_CONFIG_DIR || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.azure');
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(earlier, 'config'), 'utf8');
    }
    catch {
        // Usually there is none; an unreadable one is no reason to fail.
        return;
    }
    await (0,replace_file/* replaceFile */.f)((0,external_node_path_.join)(folder, 'config'), settingsToKeep(text));
}
/** Runs the first login command that this version of `az` supports, and retries transient failures. */
async function tryLogin(run, logins, place) {
    let [args = [], ...older] = logins;
    for (let attempt = 1;; attempt++) {
        const result = await run(args);
        if (result.exitCode === 0)
            return result;
        const [next, ...rest] = older;
        if (next !== undefined && /unrecognized arguments/.test(result.stderr)) {
            args = next;
            older = rest;
        }
        else if (attempt >= maxAttempts || !isTransient(result.stderr)) {
            check(result, args);
        }
        else {
            const waitMs = 1000 * 2 ** attempt * (0.5 + Math.random() / 2);
            place.log?.info(`az login: attempt ${attempt} failed: ${(0,tool/* quoteOutput */.I6)(result.stderr)}. Trying again in ${(waitMs / 1000).toFixed(1)} s.`);
            await (0,promises_.setTimeout)(waitMs, undefined, { ...(place.signal && { signal: place.signal }) });
        }
    }
}
/** Broken connections, and a list of subscriptions that is briefly empty. */
function isTransient(stderr) {
    return /No subscriptions found|Max retries exceeded|Connection (?:aborted|reset|refused)|RemoteDisconnected|Read timed out|\b50[0234]\b/i.test(stderr);
}
function check({ exitCode, stderr, stdout }, args) {
    if (exitCode === 0)
        return;
    const said = (0,tool/* quoteOutput */.I6)(stderr) || (0,tool/* quoteOutput */.I6)(stdout);
    const command = args.slice(0, args[0] === 'login' ? 1 : 2).join(' ');
    throw new errors/* OidcError */.uv('ERR_PUBLISH', `az ${command} failed with exit code ${exitCode}:\n${said}`, {
        hint: /[Ss]ubscription/.test(said)
            ? 'Grant the application a role on the subscription (Access control, IAM), check subscription-id, or set allow-no-subscriptions: true.'
            : undefined,
    });
}


/***/ }),

/***/ 8787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ quoteOutput),
/* harmony export */   SG: () => (/* binding */ findTool),
/* harmony export */   qI: () => (/* binding */ runTool),
/* harmony export */   uQ: () => (/* binding */ toolEnvironment)
/* harmony export */ });
/* unused harmony exports pathsOf, commandFor */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69716);





const maxOutputCharacters = 1024 * 1024;
/**
 * The candidate paths of a program, in order. Relative entries of `PATH` are left out, because the working folder
 * contains checked-out code.
 */
function pathsOf(name, env, platform) {
    const path = platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_2__.win32 : node_path__WEBPACK_IMPORTED_MODULE_2__.posix;
    const folders = (env.PATH ?? env.Path ?? '')
        .split(path.delimiter)
        .map((folder) => folder.replace(/^"(.*)"$/, '$1'))
        .filter((folder) => path.isAbsolute(folder));
    const endings = platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
    return folders.flatMap((folder) => endings.map((ending) => path.join(folder, `${name}${ending}`)));
}
/** Finds a program on the `PATH`. */
function findTool(name, env, platform = process.platform) {
    return pathsOf(name, env, platform).find((path) => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile();
        }
        catch {
            return false;
        }
    });
}
/**
 * Builds the start of a program. Windows runs scripts such as `az.cmd` only through its shell, whose quoting is not
 * safe for every text, so it accepts only plain arguments there.
 *
 * @throws TypeError for an argument that is not plain
 */
function commandFor(path, args, platform, env) {
    if (platform !== 'win32' || !/\.(?:cmd|bat)$/i.test(path)) {
        return { file: path, args, verbatim: false };
    }
    const plain = args.find((arg) => !/^[\w.:/@=~-]+$/.test(arg));
    if (plain !== undefined || /["%\r\n]/.test(path)) {
        throw new TypeError(`Not plain enough for a Windows script: ${plain ?? path}`);
    }
    const shell = node_path__WEBPACK_IMPORTED_MODULE_2__.win32.join(env.SystemRoot ?? env.SYSTEMROOT ?? 'C:\\Windows', 'System32', 'cmd.exe');
    return {
        file: shell,
        args: ['/d', '/s', '/c', `""${path}" ${args.join(' ')}"`],
        verbatim: true,
    };
}
/**
 * Runs a program to its end.
 *
 * @throws {OidcError} `ERR_PUBLISH` when it cannot be started, `ERR_TIMEOUT` when the signal ended it
 */
function runTool(path, args, options) {
    const { env, cwd, input = '', signal } = options;
    const command = commandFor(path, args, process.platform, env);
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command.file, command.args, {
            env: { ...env },
            cwd,
            windowsHide: true,
            windowsVerbatimArguments: command.verbatim,
        });
        const collected = { stdout: '', stderr: '' };
        for (const name of ['stdout', 'stderr']) {
            child[name].setEncoding('utf8').on('data', (text) => {
                collected[name] = (collected[name] + text).slice(0, maxOutputCharacters);
            });
        }
        // It may end without having read everything; its exit code tells the rest.
        child.stdin.on('error', () => undefined).end(input);
        const onAbort = () => {
            child.kill('SIGKILL');
            child.stdout.destroy();
            child.stderr.destroy();
            reject((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .cancellationIn */ .dW)(signal === undefined ? [] : [signal]) ??
                new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv('ERR_TIMEOUT', `${path} was ended because the step timed out`, {
                    hint: 'Raise action-timeout-s: tools can take more than a minute on small runners.',
                }));
        };
        if (signal?.aborted)
            onAbort();
        signal?.addEventListener('abort', onAbort, { once: true });
        child.once('error', (cause) => {
            signal?.removeEventListener('abort', onAbort);
            const message = `${path} could not be started: ${cause.message}`;
            reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OidcError */ .uv('ERR_PUBLISH', message, { cause }));
        });
        child.once('close', (exitCode) => {
            signal?.removeEventListener('abort', onAbort);
            resolve({ exitCode, ...collected });
        });
    });
}
/** The last lines of a program's output, safe for a log. */
function quoteOutput(text) {
    return text
        .split(/\r?\n/)
        .map((line) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteForeign */ .xS)(line, 1000))
        .filter((line) => line !== '')
        .slice(-20)
        .join('\n');
}
/** A job's variables without the action's inputs and the tokens that can request more tokens. */
function toolEnvironment(env) {
    const kept = Object.entries(env).filter((entry) => entry[1] !== undefined &&
        !/^(?:INPUT|STATE)_/.test(entry[0]) &&
        !/^ACTIONS_(?:ID_TOKEN_REQUEST|RUNTIME)_TOKEN$/.test(entry[0]));
    return Object.fromEntries(kept);
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


/***/ })

};
