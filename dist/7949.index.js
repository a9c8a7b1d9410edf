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
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/sinks/private-folder.js
var private_folder = __webpack_require__(15948);
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
 * Every byte of the files that is not this profile's stays as it was. What a profile held that is overwritten is kept
 * in a private folder until the post step puts it back.
 */
const awsProfile = {
    async plan(data, { env }) {
        const { profile = '' } = data;
        const record = (0,private_folder/* nameFolder */.qZ)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)());
        let edits;
        try {
            edits = planEdits(data, env);
            for (const edit of edits)
                checkFree(edit, profile, data.overwrite === 'true');
        }
        catch (error) {
            throw failure(profile, error);
        }
        return {
            state: { record },
            async apply() {
                try {
                    const done = edits.map(describe);
                    (0,private_folder/* writeFolder */.CI)(record, [{ name: 'profile.json', content: JSON.stringify(done) }]);
                    for (const edit of edits)
                        writePrivate(edit.path, applyTo(readPrivate(edit.path) ?? '', edit));
                }
                catch (error) {
                    throw failure(profile, error);
                }
            },
        };
    },
    async undo({ record = '' }) {
        const done = readRecord(record);
        if (done === undefined)
            return undefined;
        const results = [...done].reverse().map(takeBack);
        (0,private_folder/* removeFolder */.v$)(record);
        const changed = results.filter((result) => result === 'changed').length;
        const [first] = done;
        const name = first?.heading ?? '';
        if (changed > 0)
            return `Left the profile ${name} alone in ${changed} of ${done.length} files: changed by a later step`;
        return `Took the profile ${name} back`;
    },
};
/* harmony default export */ const aws_profile = (awsProfile);
function planEdits(data, env) {
    const { profile = '', region = '', overwrite: _, ...settings } = data;
    for (const [key, value] of Object.entries({ ...settings, region })) {
        if (/[\r\n]/.test(value) || value !== value.trim())
            throw new errors/* OidcError */.uv('ERR_PUBLISH', `The value of ${key} does not fit into a profile`);
    }
    const folder = (0,external_node_path_.join)(env.HOME || env.USERPROFILE || (0,external_node_os_.homedir)(), '.aws');
    const renewed = 'credential_process' in settings;
    return [
        {
            path: env.AWS_SHARED_CREDENTIALS_FILE || (0,external_node_path_.join)(folder, 'credentials'),
            heading: profile,
            settings: renewed ? {} : settings,
            removed: [...keys, ...elsewhere],
        },
        {
            path: env.AWS_CONFIG_FILE || (0,external_node_path_.join)(folder, 'config'),
            heading: profile === 'default' ? profile : `profile ${profile}`,
            settings: { ...(renewed ? settings : {}), region },
            removed: [...keys, ...elsewhere],
        },
    ].filter((edit) => Object.keys(edit.settings).length > 0 || hasSection(edit));
}
function hasSection({ path, heading }) {
    return findSection(readPrivate(path) ?? '', heading) !== undefined;
}
function checkFree(edit, profile, overwrite) {
    if (!overwrite && hasSection(edit)) {
        throw new errors/* OidcError */.uv('ERR_PUBLISH', `There is a profile ${profile} in ${edit.path} already`, {
            hint: 'Nothing was published. Choose another aws-profile, or set overwrite-aws-profile: true; the post step then gives it its earlier text back.',
        });
    }
}
function failure(profile, error) {
    if (error instanceof errors/* OidcError */.uv)
        return error;
    return new errors/* OidcError */.uv('ERR_PUBLISH', `The profile ${profile} could not be written: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error, hint: 'Let AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name plain files.' });
}
function describe(edit) {
    const { path, heading } = edit;
    const text = readPrivate(path);
    const section = findSection(text ?? '', heading);
    return {
        path,
        heading,
        lead: section === undefined ? leadTo(text ?? '') : '',
        earlier: section === undefined ? null : (text ?? '').slice(section.start, section.end),
        written: hash(sectionOf(applyTo(text ?? '', edit), heading)),
        newFile: text === undefined,
        newFolder: (0,external_node_fs_.statSync)((0,external_node_path_.dirname)(path), { throwIfNoEntry: false }) === undefined,
    };
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
function readRecord(record) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(record, 'profile.json'), 'utf8'));
    }
    catch (error) {
        // Nothing was changed yet when the record was not written.
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            return undefined;
        throw new errors/* OidcError */.uv('ERR_CLEANUP', `${record} could not be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function takeBack(done) {
    const { path, heading, lead, earlier } = done;
    const text = readPrivate(path);
    const section = text === undefined ? undefined : findSection(text, heading);
    if (text === undefined || section === undefined)
        return 'done';
    const current = text.slice(section.start, section.end);
    if (current === earlier)
        return 'done';
    if (hash(current) !== done.written)
        return 'changed';
    const isLed = text.slice(0, section.start).endsWith(lead);
    const start = section.start - (isLed ? lead.length : 0);
    const left = text.slice(0, start) + (earlier ?? '') + text.slice(section.end);
    if (left.trim() !== '' || !done.newFile) {
        writePrivate(path, left);
        return 'done';
    }
    (0,external_node_fs_.rmSync)(path);
    if (done.newFolder)
        removeIfEmpty((0,external_node_path_.dirname)(path));
    return 'done';
}
function removeIfEmpty(folder) {
    try {
        (0,external_node_fs_.rmdirSync)(folder);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) !== 'ENOTEMPTY' && (0,errors/* codeOf */.$N)(error) !== 'EEXIST')
            throw error;
    }
}
function hash(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}


/***/ })

};
