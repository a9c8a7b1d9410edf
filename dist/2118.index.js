export const id = 2118;
export const ids = [2118];
export const modules = {

/***/ 52118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__),
/* harmony export */   loginScript: () => (/* binding */ loginScript),
/* harmony export */   logoutScript: () => (/* binding */ logoutScript),
/* harmony export */   modulePath: () => (/* binding */ modulePath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70206);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18067);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8787);







/** The variable with the scripts' values, which are never part of a script. */
const dataVariable = 'OIDC_EXCHANGE_POWERSHELL';
const opening = `
$ErrorActionPreference = 'Stop'
$WarningPreference = 'SilentlyContinue'
$ProgressPreference = 'SilentlyContinue'
try {
  $given = ConvertFrom-Json -InputObject $env:${dataVariable}
  Remove-Item -Path Env:${dataVariable}
  $module = Get-Module -Name Az.Accounts -ListAvailable | Sort-Object -Property Version -Descending | Select-Object -First 1
  if ($null -eq $module) { throw 'The module Az.Accounts is not installed' }
  Import-Module -Name $module.Path
`;
const closing = `
} catch {
  [Console]::Error.WriteLine($_.Exception.Message)
  exit 1
}
`;
/** Logs in by splatting, so that no value is parsed as code. */
const loginScript = `${opening}
  if ($given.clearBefore) {
    Clear-AzContext -Scope Process | Out-Null
    Clear-AzContext -Scope CurrentUser -Force -ErrorAction SilentlyContinue | Out-Null
  }
  if ($given.resourceManager) {
    Add-AzEnvironment -Name $given.cloud -ARMEndpoint $given.resourceManager | Out-Null
  }
  $login = @{ Environment = $given.cloud; ContextName = $given.context; InformationAction = 'Ignore' }
  if ($given.subscriptionId) { $login.Subscription = $given.subscriptionId }
  if ($given.tenantId) { $login.Tenant = $given.tenantId }
  if ($given.signIn -eq 'managed-identity') {
    $login.Identity = $true
    $login.Remove('Tenant')
    if ($given.clientId) { $login.AccountId = $given.clientId }
  } else {
    $login.ServicePrincipal = $true
    if ($given.assertion) {
      $login.ApplicationId = $given.clientId
      $login.FederatedToken = $given.assertion
    } else {
      $password = ConvertTo-SecureString -String $given.secret -AsPlainText -Force
      $login.Credential = New-Object -TypeName System.Management.Automation.PSCredential -ArgumentList $given.clientId, $password
    }
  }
  Connect-AzAccount @login | Out-Null
${closing}`;
/** Ends only the session with our name. */
const logoutScript = `${opening}
  if (Get-AzContext -ListAvailable | Where-Object { $_.Name -eq $given.context }) {
    Disconnect-AzAccount -ContextName $given.context | Out-Null
  }
${closing}`;
/**
 * A session of Azure PowerShell. Az.Accounts keeps all sessions in the user's folder, so ours gets a name, and the post
 * step ends the session with that name.
 *
 * @see https://learn.microsoft.com/powershell/azure/context-persistence
 */
const azurePowershell = {
    async plan(data, place) {
        const pwsh = findPwsh(place);
        const context = `oidc-exchange-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        const clearBefore = place.env.AZURE_LOGIN_PRE_CLEANUP === 'true';
        const session = data;
        return {
            state: { context },
            apply: () => run(pwsh, loginScript, { ...session, context, clearBefore }, place),
        };
    },
    async undo({ context = '' }, place) {
        await run(findPwsh(place), logoutScript, { context }, place);
        return 'Ended the session of Azure PowerShell';
    },
};
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (azurePowershell);
function findPwsh(place) {
    const pwsh = (0,_tool_js__WEBPACK_IMPORTED_MODULE_4__/* .findTool */ .SG)('pwsh', place.env);
    if (pwsh !== undefined)
        return pwsh;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OidcError */ .uv('ERR_PUBLISH', 'pwsh is not on the PATH, so Azure PowerShell cannot be logged in', {
        hint: 'Install PowerShell 7 and its module Az.Accounts on this runner, or set enable-AzPSSession: false.',
    });
}
async function run(pwsh, script, given, place) {
    const env = {
        ...(0,_tool_js__WEBPACK_IMPORTED_MODULE_4__/* .toolEnvironment */ .uQ)(place.env),
        AZUREPS_HOST_ENVIRONMENT: `oidc-exchange/${_core_version_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r}`,
        ...modulePath(place.env, process.platform, listFolders),
        [dataVariable]: JSON.stringify(given),
    };
    const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', script];
    const result = await (0,_tool_js__WEBPACK_IMPORTED_MODULE_4__/* .runTool */ .qI)(pwsh, args, { env, cwd: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), signal: place.signal });
    if (result.exitCode === 0)
        return;
    const said = (0,_tool_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteOutput */ .I6)(result.stderr) || (0,_tool_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteOutput */ .I6)(result.stdout);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OidcError */ .uv('ERR_PUBLISH', `Azure PowerShell failed with exit code ${result.exitCode}:\n${said}`);
}
/** GitHub's images keep the modules in one folder per version, outside of PowerShell's default search path. */
function modulePath(env, platform, list) {
    const path = platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_3__.win32 : node_path__WEBPACK_IMPORTED_MODULE_3__.posix;
    const root = platform === 'win32' ? 'C:\\Modules' : '/usr/share';
    const [newest] = list(root)
        .filter((name) => /^az_\d+(?:\.\d+)*$/.test(name))
        .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    if (newest === undefined)
        return {};
    const own = path.join(root, newest);
    return { PSModulePath: env.PSModulePath ? `${own}${path.delimiter}${env.PSModulePath}` : own };
}
function listFolders(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder);
    }
    catch {
        return [];
    }
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


/***/ })

};
