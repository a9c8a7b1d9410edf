export const id = 7949;
export const ids = [7949];
export const modules = {

/***/ 67949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ aws_profile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/http/reply.js
var reply = __webpack_require__(63900);
;// CONCATENATED MODULE: ./lib/sinks/installs/ini-section.js
/**
 * Finds a section by its heading, as the AWS SDKs read it: `[name]`, spaces and a comment after it allowed.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
function findSection(text, heading) {
    const lines = linesOf(text);
    const first = lines.findIndex((line) => headingOf(line.text) === heading);
    const head = lines[first];
    if (head === undefined)
        return undefined;
    let end = head.end;
    for (const line of lines.slice(first + 1)) {
        if (headingOf(line.text) !== undefined)
            break;
        if (!/^\s*(?:[#;].*)?$/.test(line.text))
            end = line.end;
    }
    return { start: head.start, end };
}
/**
 * Changes the settings of one section and nothing else in it: comments, order, nested settings and other keys stay.
 *
 * @param section the section's text, heading and all
 * @param settings what is set; keys that are not there yet follow the heading
 * @param removed keys that are taken out, with what is nested in them
 */
function editSection(section, settings, removed) {
    const eol = endOfLines(section);
    const [head, ...rest] = linesOf(section);
    const left = new Map(Object.entries(settings));
    const kept = [];
    let inRemoved = false;
    for (const { text, start, end } of rest) {
        const key = keyOf(text);
        if (key !== undefined)
            inRemoved = removed.includes(key) || (Object.hasOwn(settings, key) && !left.has(key));
        else if (!/^\s+\S/.test(text))
            inRemoved = false;
        if (inRemoved)
            continue;
        const value = key === undefined ? undefined : left.get(key);
        if (key === undefined || value === undefined) {
            kept.push(section.slice(start, end));
            continue;
        }
        left.delete(key);
        kept.push(`${key} = ${value}${eol}`);
    }
    const added = [...left].map(([key, value]) => `${key} = ${value}${eol}`);
    const heading = head === undefined ? '' : section.slice(head.start, head.end);
    const closed = /[\r\n]$/.test(heading) ? heading : `${heading}${eol}`;
    return [closed, ...added, ...kept].join('');
}
/** The text of a new section. */
function renderSection(heading, settings, eol) {
    const lines = Object.entries(settings).map(([key, value]) => `${key} = ${value}`);
    return [`[${heading}]`, ...lines, ''].join(eol);
}
/** What stands between a file's text and a section that is put at its end: one empty line. */
function leadTo(text) {
    const eol = endOfLines(text);
    if (text === '' || /(?:\r?\n){2}$/.test(text))
        return '';
    return text.endsWith('\n') ? eol : `${eol}${eol}`;
}
/** How the lines of a text end. */
function endOfLines(text) {
    return text.includes('\r\n') ? '\r\n' : '\n';
}
function linesOf(text) {
    return [...text.matchAll(/[^\n]*(?:\n|$)/g)]
        .filter(([line]) => line !== '')
        .map(({ 0: line, index }) => ({
        text: line.replace(/\r?\n$/, ''),
        start: index,
        end: index + line.length,
    }));
}
function headingOf(line) {
    const name = /^\s*\[([^\]]*)\]\s*(?:[#;].*)?$/.exec(line)?.[1];
    return name
        ?.trim()
        .replace(/\s+/g, ' ')
        .replace(/^profile (["'])(.*)\1$/, 'profile $2');
}
/** The key of a setting that is not nested in another one. */
function keyOf(line) {
    return /^([^\s#;[=][^=]*?)\s*=/.exec(line)?.[1]?.toLowerCase();
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/sinks/private-file.js
var private_file = __webpack_require__(52758);
;// CONCATENATED MODULE: ./lib/sinks/installs/private-edit.js






/**
 * The text of a file that may be changed, or `undefined` where there is none.
 *
 * @throws {Error} when the file or its folder is a link, or it is not a file
 */
function readPrivate(path) {
    refuseLink((0,external_node_path_.dirname)(path));
    const found = refuseLink(path);
    if (found === undefined)
        return undefined;
    if (!found.isFile())
        throw new Error(`${path} is not a regular file`);
    const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0));
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/**
 * Puts a new text in a file's place, at once and for this user only (0600, its folder 0700 where it is new).
 *
 * A reader sees the old text or the new one, never a half; a link in the file's place is not followed.
 */
function writePrivate(path, text) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
    refuseLink((0,external_node_path_.dirname)(path));
    refuseLink(path);
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.${(0,external_node_crypto_.randomUUID)()}`);
    try {
        (0,private_file/* createPrivateFile */.a)(temporary, text);
        (0,external_node_fs_.renameSync)(temporary, path);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        throw error;
    }
}
/** Longer than a change of one file takes: the process that holds the lock was killed. */
const abandonedMs = 10_000;
/**
 * Changes files of a folder while no other process does. The folder is made if it is new, for this user only.
 *
 * @throws {Error} if the lock is not free after a minute
 */
async function withLock(folder, change) {
    const lock = (0,external_node_path_.join)(folder, '.oidc-exchange.lock');
    for (const startedAt = Date.now();;) {
        refuseLink(folder);
        try {
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
            (0,private_file/* createPrivateFile */.a)(lock, '');
            break;
        }
        catch (error) {
            // ENOENT: another process has just removed the empty folder. EPERM: Windows is still removing the file.
            if (!['EEXIST', 'ENOENT', 'EPERM'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
                throw error;
            if (Date.now() - startedAt > 60_000)
                throw error;
        }
        const found = (0,external_node_fs_.lstatSync)(lock, { throwIfNoEntry: false });
        if (found !== undefined && Date.now() - found.mtimeMs > abandonedMs)
            (0,external_node_fs_.rmSync)(lock, { force: true });
        else
            await (0,promises_.setTimeout)(10 + 20 * Math.random());
    }
    try {
        return change();
    }
    finally {
        (0,external_node_fs_.rmSync)(lock, { force: true });
    }
}
function refuseLink(path) {
    const found = find(path);
    if (found?.isSymbolicLink())
        throw new Error(`${path} is a symbolic link, which is not followed`);
    return found;
}
function find(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/sinks/installs/aws-profile.js








const keys = [
    'aws_access_key_id',
    'aws_secret_access_key',
    'aws_session_token',
    'aws_security_token',
];
const elsewhere = [
    ...[
        'role_arn',
        'source_profile',
        'credential_source',
        'web_identity_token_file',
        'credential_process',
    ],
    ...[
        'sso_session',
        'sso_account_id',
        'sso_role_name',
        'sso_start_url',
        'sso_region',
        'login_session',
    ],
];
/**
 * A profile in `~/.aws`, or where AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE say.
 *
 * Every byte of the files that is not this profile's stays as it was. Runners of one user share these files: a lock
 * guards each change, and a section that another run of this action left is replaced, never taken for the user's.
 *
 * `data`: `profile`, `region`, `overwrite`, the settings, and optionally the paths `config` and `credentials`.
 */
const awsProfile = {
    async plan(data, { env }) {
        const { profile = '' } = data;
        const id = (0,external_node_crypto_.randomUUID)();
        const job = hash(`${env.RUNNER_TEMP} ${env.GITHUB_RUN_ID} ${env.GITHUB_RUN_ATTEMPT}`);
        const overwrite = data.overwrite === 'true';
        let edits;
        try {
            edits = planEdits(data, env);
            for (const edit of edits)
                checkFree(edit, profile, { job, overwrite });
        }
        catch (error) {
            throw failure(profile, error);
        }
        const targets = edits.map(({ path, heading }) => [path, heading]);
        return {
            state: { id, targets: JSON.stringify(targets) },
            async apply() {
                try {
                    for (const edit of edits) {
                        const newFolder = !(0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(edit.path));
                        await withLock((0,external_node_path_.dirname)(edit.path), () => {
                            checkFree(edit, profile, { job, overwrite });
                            write(edit, { id, job, newFolder });
                        });
                    }
                }
                catch (error) {
                    throw failure(profile, error);
                }
            },
        };
    },
    async undo({ id = '', targets = '[]' }) {
        const results = [];
        const list = JSON.parse(targets);
        for (const [path, heading] of [...list].reverse()) {
            if (!(0,external_node_fs_.existsSync)((0,external_node_path_.dirname)(path)))
                continue;
            const removesFolder = await withLock((0,external_node_path_.dirname)(path), () => {
                const entry = readLedger(path)[heading];
                if (entry?.id !== id)
                    return false;
                results.push(takeBack(path, heading, entry));
                return entry.newFolder;
            });
            if (removesFolder)
                removeIfEmpty((0,external_node_path_.dirname)(path));
        }
        const name = list[0]?.[1] ?? '';
        const changed = results.filter((result) => result === 'changed').length;
        if (results.length === 0)
            return undefined;
        if (changed > 0)
            return `Left the profile ${name} unchanged in ${changed} of ${list.length} files: a later step changed it`;
        return `Removed the profile ${name}, or restored its earlier text`;
    },
};
/* harmony default export */ const aws_profile = (awsProfile);
function planEdits(data, env) {
    const { profile = '', region = '', overwrite: _, config, credentials, ...settings } = data;
    for (const [key, value] of Object.entries({ ...settings, region })) {
        if (/[\r\n]/.test(value) || value !== value.trim())
            throw new errors/* OidcError */.uv('ERR_PUBLISH', `The value of ${key} does not fit into a profile`);
    }
    const folder = (0,external_node_path_.join)(env.HOME || env.USERPROFILE || (0,external_node_os_.homedir)(), '.aws');
    const renewed = 'credential_process' in settings;
    return [
        {
            path: credentials || env.AWS_SHARED_CREDENTIALS_FILE || (0,external_node_path_.join)(folder, 'credentials'),
            heading: profile,
            settings: renewed ? {} : settings,
            removed: [...keys, ...elsewhere],
        },
        {
            path: config || env.AWS_CONFIG_FILE || (0,external_node_path_.join)(folder, 'config'),
            heading: profile === 'default' ? profile : `profile ${profile}`,
            settings: { ...(renewed ? settings : {}), region },
            removed: [...keys, ...elsewhere],
        },
    ].filter((edit) => Object.keys(edit.settings).length > 0 || hasSection(edit));
}
function hasSection({ path, heading }) {
    return findSection(readPrivate(path) ?? '', heading) !== undefined;
}
function checkFree({ path, heading }, profile, { job, overwrite }) {
    const current = sectionOf(readPrivate(path) ?? '', heading);
    const entry = readLedger(path)[heading];
    const isLeftOver = entry?.written === hash(current) && entry.job !== job;
    if (overwrite || current === '' || isLeftOver)
        return;
    throw new errors/* OidcError */.uv('ERR_PUBLISH', `The profile ${profile} exists in ${path}`, {
        hint: 'Nothing was published. Choose another aws-profile, or set overwrite-aws-profile: true; the post step then restores its earlier text.',
    });
}
function failure(profile, error) {
    if (error instanceof errors/* OidcError */.uv)
        return error;
    return new errors/* OidcError */.uv('ERR_PUBLISH', `The profile ${profile} could not be written: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error, hint: 'Let AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name plain files.' });
}
/** Writes the section, after the entry with which it can be undone. */
function write(edit, own) {
    const { path, heading } = edit;
    const text = readPrivate(path);
    const current = sectionOf(text ?? '', heading);
    const ledger = readLedger(path);
    const known = ledger[heading];
    const others = Object.values(ledger);
    const isOurs = known !== undefined && known.written === hash(current);
    const next = applyTo(text ?? '', edit);
    const origin = isOurs
        ? known
        : {
            lead: current === '' ? leadTo(text ?? '') : '',
            earlier: current === '' ? null : current,
            newFile: text === undefined || others.some(({ newFile }) => newFile),
            newFolder: own.newFolder || others.some(({ newFolder }) => newFolder),
        };
    writeLedger(path, {
        ...ledger,
        [heading]: { ...origin, id: own.id, job: own.job, written: hash(sectionOf(next, heading)) },
    });
    writePrivate(path, next);
}
function applyTo(text, { heading, settings, removed }) {
    const section = findSection(text, heading);
    if (section === undefined)
        return `${text}${leadTo(text)}${renderSection(heading, settings, endOfLines(text))}`;
    const others = removed.filter((key) => !Object.hasOwn(settings, key));
    const edited = editSection(text.slice(section.start, section.end), settings, others);
    return text.slice(0, section.start) + edited + text.slice(section.end);
}
function sectionOf(text, heading) {
    const section = findSection(text, heading);
    return section === undefined ? '' : text.slice(section.start, section.end);
}
function ledgerOf(path) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.oidc-exchange.json`);
}
function readLedger(path) {
    return ((0,reply/* parseObject */.lj)(readPrivate(ledgerOf(path)) ?? '') ?? {});
}
function writeLedger(path, entries) {
    if (Object.keys(entries).length > 0)
        writePrivate(ledgerOf(path), JSON.stringify(entries));
    else
        (0,external_node_fs_.rmSync)(ledgerOf(path), { force: true });
}
function takeBack(path, heading, entry) {
    const { lead, earlier, written, newFile } = entry;
    const text = readPrivate(path);
    const section = text === undefined ? undefined : findSection(text, heading);
    const { [heading]: _, ...others } = readLedger(path);
    const current = sectionOf(text ?? '', heading);
    const isOurs = hash(current) === written;
    if (text !== undefined && section !== undefined && isOurs) {
        const isLed = text.slice(0, section.start).endsWith(lead);
        const start = section.start - (isLed ? lead.length : 0);
        const left = text.slice(0, start) + (earlier ?? '') + text.slice(section.end);
        if (left.trim() === '' && newFile)
            (0,external_node_fs_.rmSync)(path);
        else
            writePrivate(path, left);
    }
    writeLedger(path, others);
    return section === undefined || isOurs || current === earlier ? 'done' : 'changed';
}
function removeIfEmpty(folder) {
    try {
        (0,external_node_fs_.rmdirSync)(folder);
    }
    catch (error) {
        if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
            throw error;
    }
}
function hash(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}


/***/ })

};
