export const id = 1012;
export const ids = [1012];
export const modules = {

/***/ 3520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adviseOnRefusal: () => (/* binding */ adviseOnRefusal)
/* harmony export */ });
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);
/* harmony import */ var _aws_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38658);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69680);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99494);
/* harmony import */ var _vault_claims_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99876);






/**
 * What the cloud's judgement tells about a refusal without the policy: lines for a log, none where it tells nothing.
 * With the policy, `explain` tells more.
 */
function adviseOnRefusal(refused) {
    const { remarks, changes } = advise(refused);
    const offered = changes.map((change) => (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .withholdFromPullRequests */ .Hz)(change, refused.claims));
    return [
        ...remarks.map((remark) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(remark, 1000)),
        ...(offered.length === 0 ? [] : ['What to change:']),
        ...offered.flatMap((change) => (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .renderChange */ .vN)(change, '  ')),
    ];
}
function advise(refused) {
    switch (refused.cloud) {
        case 'aws':
            return adviseOnAws(refused);
        case 'gcp':
            return adviseOnGoogle(refused);
        case 'azure':
            return /AADSTS(?:70021|700213|7002138)\b/.test(refused.said)
                ? { remarks: adviseOnForm(refused.claims), changes: [] }
                : { remarks: [], changes: [] };
        case 'vault':
            return { remarks: [], changes: adviseOnVault(refused) };
    }
}
/** The subject in GitHub's other form, which a rule that does not fit may have. */
function adviseOnForm({ sub, repository_id, repository_owner_id }) {
    const read = typeof sub === 'string' ? (0,_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .readGithubSubject */ .Gd)(sub) : undefined;
    if (read === undefined)
        return [];
    const { owner, repository, context } = read;
    if (read.ownerId !== undefined) {
        const legacy = `repo:${owner}/${repository}:${context}`;
        return [`A rule for ${legacy} must name ${sub} instead.`];
    }
    const ids = [repository_owner_id, repository_id];
    if (!ids.every((id) => typeof id === 'string' && /^\d+$/.test(id)))
        return [];
    const [ownerId, repositoryId] = ids;
    const immutable = `repo:${owner}@${ownerId}/${repository}@${repositoryId}:${context}`;
    return [`A rule for ${immutable} must name ${sub} instead: this repository sends the older form.`];
}
function adviseOnAws({ claims, said, roleArn = '' }) {
    const { iss, azp } = claims;
    const issuer = typeof iss === 'string' ? iss : '';
    const [audience = ''] = typeof azp === 'string' ? [azp] : (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_3__/* .audiencesOf */ .Rm)(claims);
    const [, partition = 'aws', , , account = ''] = roleArn.split(':');
    const host = issuer.replace(/^https:\/\//, '');
    const where = account === '' ? "the role's account" : `the account ${account}`;
    if (/No OpenIDConnect provider found/.test(said) && issuer.startsWith('https://')) {
        const line = `aws iam create-open-id-connect-provider --url ${(0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteShell */ .LA)(issuer)} --client-id-list ${(0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteShell */ .LA)(audience)}`;
        return { remarks: [], changes: [{ where, line, why: 'It has no provider of this very URL.' }] };
    }
    if (/Incorrect token audience/.test(said)) {
        const arn = `arn:${partition}:iam::${account}:oidc-provider/${host}`;
        const line = `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${(0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteShell */ .LA)(arn)} --client-id ${(0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteShell */ .LA)(audience)}`;
        const usual = (0,_aws_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .usualAudience */ .Rl)(partition);
        const why = audience === usual
            ? 'Its provider lacks the usual audience.'
            : `Or leave audience out, for ${usual}, which a provider usually has.`;
        return { remarks: [], changes: [{ where, line, why }] };
    }
    if (!/AccessDenied|Not authorized/.test(said))
        return { remarks: [], changes: [] };
    return {
        remarks: [
            ...adviseOnForm(claims),
            ...(audience === (0,_aws_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .usualAudience */ .Rl)(partition)
                ? []
                : [
                    `The token's audience is ${audience}: a condition on ${host}:aud that wants ${(0,_aws_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .usualAudience */ .Rl)(partition)} does not hold.`,
                ]),
            `Of this issuer's tokens, AWS compares ${(0,_aws_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .exposedClaims */ .gK)(host).join(', ')}: a condition on another claim never holds.`,
            ...((0,_aws_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .hasSessionTags */ .O)(claims)
                ? ['The token carries session tags, so the statement must allow sts:TagSession too.']
                : []),
        ],
        changes: [],
    };
}
function adviseOnGoogle({ claims, said }) {
    // The token was taken: a member may name the subject in the other form.
    if (/iam\.serviceAccounts\.|PERMISSION_DENIED/.test(said)) {
        return { remarks: adviseOnForm(claims), changes: [] };
    }
    if (!/attribute condition/.test(said))
        return { remarks: [], changes: [] };
    const { sub } = claims;
    const change = {
        where: 'the attribute condition, where it compares the subject',
        line: `assertion.sub == ${(0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteCel */ .Xf)(String(sub))}`,
        why: 'CEL compares every character; a claim that the token does not have is an error, which refuses.',
    };
    return { remarks: adviseOnForm(claims), changes: typeof sub === 'string' ? [change] : [] };
}
/** Vault says which check failed; the token has the value that the role would need. */
function adviseOnVault({ claims, said }) {
    const line = (name, value) => `${(0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteJson */ .fp)(name)}: ${(0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteJson */ .fp)(value)}`;
    if (/invalid subject \(sub\)/.test(said)) {
        const why = ['It is compared exactly.', ...adviseOnForm(claims)].join(' ');
        return [{ where: 'the role', line: line('bound_subject', claims.sub), why }];
    }
    if (/invalid audience \(aud\)|no audiences bound/.test(said)) {
        const why = 'Or ask for an audience that the role has.';
        return [{ where: 'the role', line: line('bound_audiences', (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_3__/* .audiencesOf */ .Rm)(claims)), why }];
    }
    if (/invalid issuer \(iss\)/.test(said)) {
        const why = 'It is compared exactly; a slash at the end counts.';
        return [{ where: "the auth method's config", line: line('bound_issuer', claims.iss), why }];
    }
    const [, name] = /claim \\?"([^"\\]{1,200})\\?" (?:does not match|is missing)/.exec(said) ?? [];
    if (name === undefined)
        return [];
    const value = (0,_vault_claims_js__WEBPACK_IMPORTED_MODULE_5__/* .claimAt */ .K3)(claims, name);
    if (value === undefined || value === null) {
        const why = `The role's bound_claims ask for ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(name)}, which the token does not have.`;
        return [{ where: 'the role', why }];
    }
    const why = name === 'sub' ? adviseOnForm(claims).join(' ') : '';
    const where = "the role's bound_claims";
    return [{ where, line: line(name, value), why: why || 'Value and type must be the same.' }];
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
