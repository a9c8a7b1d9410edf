export const id = 8332;
export const ids = [8332];
export const modules = {

/***/ 8332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createJob: () => (/* binding */ createJob)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/lab/runner-log.js
/** The commands that the runner runs; others are text (actions/runner, ActionCommandManager.cs). */
const commandNames = [
    'add-mask',
    'error',
    'warning',
    'notice',
    'debug',
    'group',
    'endgroup',
    'echo',
];
const obsoleteNames = [
    'set-env',
    'set-output',
    'save-state',
    'add-path',
    'add-matcher',
    'remove-matcher',
];
const known = new Set([
    ...commandNames,
    ...obsoleteNames,
    'stop-commands',
    'internal-set-repo-path',
]);
/**
 * Reads a line as the runner does: `::name key=value::data` at the line's start, or `##[name key=value]data` anywhere in it.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function parseCommand(line) {
    return parseCurrent(line.trimStart()) ?? parseOld(line);
}
function parseCurrent(line) {
    const end = line.startsWith('::') ? line.indexOf('::', 2) : -1;
    return end < 0 ? undefined : commandOf(line.slice(2, end), line.slice(end + 2));
}
function parseOld(line) {
    const start = line.indexOf('##[');
    const end = start < 0 ? -1 : line.indexOf(']', start);
    return end < 0 ? undefined : commandOf(line.slice(start + 3, end), line.slice(end + 1));
}
function commandOf(head, data) {
    const [name = '', ...rest] = head.split(' ');
    return known.has(name.toLowerCase())
        ? { name: name.toLowerCase(), properties: rest.join(' '), data }
        : undefined;
}
/** Reads a step's output as the runner does: it runs workflow commands, and masks apply to all later lines. */
function readLog(raw) {
    const log = [];
    const errors = [];
    const warnings = [];
    const masks = [];
    const hide = (text) => [...masks]
        .sort((a, b) => b.length - a.length)
        .reduce((shown, mask) => shown.replaceAll(mask, '***'), text);
    let resumeBy;
    for (const line of raw.split(/\r?\n/)) {
        const { name: command, properties = '', data = '' } = parseCommand(line) ?? {};
        if (resumeBy !== undefined || command === undefined) {
            if (line.trimStart() === `::${resumeBy}::`)
                resumeBy = undefined;
            else if (line !== '')
                log.push(hide(line));
            continue;
        }
        const text = unescapeData(data);
        if (command === 'stop-commands')
            resumeBy = text;
        if (command === 'add-mask') {
            masks.push(...text.split(/\r?\n/).filter((part) => part !== ''));
        }
        else if (command === 'error' || command === 'warning') {
            const title = /(?:^|,)title=([^,]*)/.exec(properties)?.[1];
            const shown = hide(title === undefined ? text : `${unescapeData(title)}: ${text}`);
            (command === 'error' ? errors : warnings).push(shown);
            log.push(...`${command === 'error' ? 'Error' : 'Warning'}: ${hide(text)}`.split('\n'));
        }
    }
    return { raw, log, errors, warnings, masks };
}
/**
 * Reads one of the runner's command files: `NAME=value` or `NAME<<DELIMITER`, lines, `DELIMITER`.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
function parseFileCommand(text) {
    const values = {};
    const lines = text.split(/\r?\n/);
    for (let index = 0; index < lines.length; index++) {
        const line = lines[index] ?? '';
        if (line === '')
            continue;
        const equals = line.indexOf('=');
        const heredoc = line.indexOf('<<');
        if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
            const delimiter = line.slice(heredoc + 2);
            const end = lines.indexOf(delimiter, index + 1);
            if (end < 0)
                throw new Error(`A value in a command file has no closing delimiter: ${line.slice(0, heredoc)}`);
            values[line.slice(0, heredoc)] = lines.slice(index + 1, end).join('\n');
            index = end;
        }
        else if (equals > 0) {
            values[line.slice(0, equals)] = line.slice(equals + 1);
        }
        else {
            throw new Error('A line of a command file must be NAME=value or NAME<<DELIMITER');
        }
    }
    return values;
}
function unescapeData(text) {
    return text
        .replace(/%0D/g, '\r')
        .replace(/%0A/g, '\n')
        .replace(/%3A/g, ':')
        .replace(/%2C/g, ',')
        .replace(/%25/g, '%');
}

;// CONCATENATED MODULE: ./lib/lab/runner.js





const commandFiles = [
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_PATH',
];
/** Starts a job with its own temporary folders. */
function createJob(options) {
    const root = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'oidc-exchange-job-'));
    const temp = (0,external_node_path_.join)(root, '_temp');
    const workspace = (0,external_node_path_.join)(root, 'workspace');
    for (const folder of [temp, workspace])
        (0,external_node_fs_.mkdirSync)(folder);
    const env = {
        ...jobVariables(temp, workspace),
        ...options.env,
    };
    let count = 0;
    const post = options.post ?? (0,external_node_path_.join)((0,external_node_path_.dirname)(options.bundle), 'post.js');
    const execute = async (script, step, state) => {
        const files = Object.fromEntries(commandFiles.map((name) => [name, (0,external_node_path_.join)(temp, `${name.toLowerCase()}_${count}`)]));
        count++;
        for (const file of Object.values(files))
            (0,external_node_fs_.writeFileSync)(file, '');
        const variables = {
            ...env,
            ...files,
            ...step.env,
            ...inputVariables(step),
            ...stateVariables(state),
        };
        const startedAt = performance.now();
        const { exitCode, output } = await runNode([options.node ?? process.execPath, script], variables, step);
        const tookMs = performance.now() - startedAt;
        const read = (name) => (0,external_node_fs_.readFileSync)(files[name] ?? '', 'utf8');
        const exported = parseFileCommand(read('GITHUB_ENV'));
        Object.assign(env, exported);
        return {
            ...readLog(output),
            step,
            exitCode,
            env: exported,
            outputs: parseFileCommand(read('GITHUB_OUTPUT')),
            state: parseFileCommand(read('GITHUB_STATE')),
            summary: read('GITHUB_STEP_SUMMARY'),
            tookMs,
        };
    };
    const close = () => (0,external_node_fs_.rmSync)(root, { recursive: true, force: true });
    return {
        env,
        temp,
        workspace,
        run: (step) => execute(options.bundle, step, {}),
        runPost({ step: { killAfterMs: _, cancelAt: __, ...step }, state }) {
            return execute(post, step, state);
        },
        close,
        [Symbol.dispose]: close,
    };
}
/** The relevant variables of a hosted runner. */
function jobVariables(temp, workspace) {
    return {
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION: '__self',
        GITHUB_ACTOR: 'octocat',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_REPOSITORY: 'octo-org/octo-repo',
        GITHUB_RUN_ID: '16412345678',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_SHA: '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d',
        GITHUB_WORKFLOW: 'deploy',
        GITHUB_WORKSPACE: workspace,
        RUNNER_ENVIRONMENT: 'github-hosted',
        RUNNER_TEMP: temp,
    };
}
/** As the runner does: a variable for each declared input, capitals, spaces as underscores; empty where not given. */
function inputVariables(step) {
    const inputs = { ...step.defaults, ...step.inputs };
    return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [
        `INPUT_${name.replace(/ /g, '_').toUpperCase()}`,
        value,
    ]));
}
function stateVariables(state) {
    return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}
function runNode([node, script], env, { killAfterMs, cancelAt }) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(node, [script], { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
        const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
        void cancelAt?.then(() => child.kill('SIGINT'));
        const chunks = [];
        child.stdout.on('data', (chunk) => chunks.push(chunk));
        child.stderr.on('data', (chunk) => chunks.push(chunk));
        child.once('error', reject);
        child.once('close', (exitCode) => {
            clearTimeout(timer);
            resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8') });
        });
    });
}


/***/ })

};
