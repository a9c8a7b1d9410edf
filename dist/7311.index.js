export const id = 7311;
export const ids = [7311,9692];
export const modules = {

/***/ 56233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ awsAudienceOf),
/* harmony export */   Q: () => (/* binding */ awsAudience)
/* harmony export */ });
/** The audience that AWS's identity providers usually have. */
const awsAudience = 'sts.amazonaws.com';
/** The usual audience by partition: China has its own. */
function awsAudienceOf(partition) {
    return partition === 'aws-cn' ? `${awsAudience}.cn` : awsAudience;
}


/***/ }),

/***/ 87311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  adviseOnRefusal: () => (/* binding */ adviseOnRefusal)
});

// EXTERNAL MODULE: ./lib/core/aws-audience.js
var aws_audience = __webpack_require__(56233);
// EXTERNAL MODULE: ./lib/core/github.js
var github = __webpack_require__(73500);
// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/trust/aws/keys.js
var keys = __webpack_require__(38658);
// EXTERNAL MODULE: ./lib/trust/change.js
var trust_change = __webpack_require__(69680);
;// CONCATENATED MODULE: ./lib/trust/offer.js




/** Text without wildcards, policy variables, quotes, or characters that look like others. */
const plain = /^[A-Za-z0-9 _.:/@+=,~-]{1,512}$/;
/**
 * The policy that accepts exactly this token, as lines ready to paste, or the reason why none is offered.
 *
 * The only place that offers policies for pasting: the claims come from outside, so anything but plain text is withheld,
 * and so is every policy for a pull request, whose author chooses the code that runs.
 */
function offerPolicy(request, claims) {
    const { iss, sub } = claims;
    const [aud] = (0,jwt/* audiencesOf */.Rm)(claims);
    if (typeof iss !== 'string' || typeof sub !== 'string' || aud === undefined)
        return [];
    if ((0,github/* isPullRequest */.r0)(claims)) {
        return [
            'No policy is offered: this token belongs to a pull request, and its author chooses the code that runs.',
        ];
    }
    if (![iss, sub, aud].every((text) => plain.test(text))) {
        return ['No policy is offered: the token has characters with a special meaning in policies.'];
    }
    return [...warnings(sub), ...offers(request, { iss, sub, aud }, claims)];
}
function warnings(sub) {
    return /:environment:[^:]+$/.test(sub)
        ? ['The environment protects access only if it has protection rules.']
        : [];
}
function offers(request, token, claims) {
    switch (request.cloud) {
        case 'aws':
            return offerCondition(token);
        case 'azure':
            return offerCredential(token, request.clientId);
        case 'gcp':
            return offerMembers(token, claims, request);
    }
}
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif */
function offerCondition({ iss, sub, aud }) {
    const { protocol, hostname } = URL.canParse(iss) ? new URL(iss) : { protocol: '', hostname: '' };
    // The lab's issuer on this machine has no TLS.
    const isLocal = protocol === 'http:' && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname);
    if (protocol !== 'https:' && !isLocal) {
        return ['No policy is offered: AWS accepts only issuers with an https URL.'];
    }
    const issuer = iss.replace(/^https?:\/\//, '');
    const condition = { StringEquals: { [`${issuer}:aud`]: aud, [`${issuer}:sub`]: sub } };
    const lines = JSON.stringify({ Condition: condition }, undefined, 2).split('\n').slice(1, -1);
    return [
        "The condition for exactly this token, for the statement of the role's trust policy that allows sts:AssumeRoleWithWebIdentity:",
        ...lines,
    ];
}
/** In a file and never on a command line, so that no shell reads the token's text. */
function offerCredential({ iss, sub, aud }, clientId) {
    // Entra takes 3 to 120 letters, digits, hyphens and underscores.
    const name = sub.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
    const json = { name: `${name.slice(0, 100)}-oidc`, issuer: iss, subject: sub, audiences: [aud] };
    return [
        'The credential for exactly this token; save it as credential.json:',
        `  ${JSON.stringify(json)}`,
        'and run (a user-assigned managed identity takes the same values in the portal):',
        `  az ad app federated-credential create --id ${(0,core_text/* quoteForeign */.xS)(clientId, 100)} --parameters credential.json`,
    ];
}
/** https://cloud.google.com/iam/docs/principal-identifiers */
function offerMembers({ sub }, { repository }, { pool, serviceAccount, role }) {
    const command = (member) => `  gcloud iam service-accounts add-iam-policy-binding ${(0,trust_change/* quoteShell */.LA)(serviceAccount)} --role=${role} --member=${(0,trust_change/* quoteShell */.LA)(member)}`;
    const base = `iam.googleapis.com/${pool}`;
    return [
        'The grant for this subject, if google.subject is mapped from assertion.sub:',
        command(`principal://${base}/subject/${sub}`),
        ...(typeof repository === 'string' && plain.test(repository)
            ? [
                'For every job of the repository, pull requests included, if attribute.repository is mapped from assertion.repository:',
                command(`principalSet://${base}/attribute.repository/${repository}`),
            ]
            : []),
    ];
}

// EXTERNAL MODULE: ./lib/trust/vault/claims.js
var vault_claims = __webpack_require__(99876);
;// CONCATENATED MODULE: ./lib/trust/advice.js








/**
 * Explains a refusal as far as that is possible without the policy, as lines for a log. `explain` uses the policy too.
 */
function adviseOnRefusal(refused) {
    const { remarks, changes } = advise(refused);
    const offered = changes.map((change) => (0,trust_change/* withholdFromPullRequests */.Hz)(change, refused.claims));
    const offer = refused.offer && isPolicyMismatch(refused) ? offerPolicy(refused.offer, refused.claims) : [];
    return [
        ...remarks.map((remark) => (0,core_text/* quoteForeign */.xS)(remark, 1000)),
        ...(offered.length === 0 ? [] : ['What to change:']),
        ...offered.flatMap((change) => (0,trust_change/* renderChange */.vN)(change, '  ')),
        ...offer,
    ];
}
/** Whether a policy for exactly this token would help. */
function isPolicyMismatch({ cloud, said }) {
    if (cloud === 'aws')
        return /AccessDenied/.test(said);
    if (cloud === 'azure')
        return mismatch.test(said);
    return /iam\.serviceAccounts\.|PERMISSION_DENIED/.test(said);
}
/** No credential matches the token's subject, issuer or audience. */
const mismatch = /AADSTS(?:70021|70021[1-3]|7002138)\b/;
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
/** Names the subject in GitHub's other form, which the rule may have. */
function adviseOnForm({ sub, repository_id, repository_owner_id }) {
    const read = typeof sub === 'string' ? (0,github/* readGithubSubject */.Gd)(sub) : undefined;
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
    const [audience = ''] = typeof azp === 'string' ? [azp] : (0,jwt/* audiencesOf */.Rm)(claims);
    const [, partition = 'aws', , , account = ''] = roleArn.split(':');
    const host = issuer.replace(/^https:\/\//, '');
    const where = account === '' ? "the role's account" : `the account ${account}`;
    if (/No OpenIDConnect provider found/.test(said) && issuer.startsWith('https://')) {
        const line = `aws iam create-open-id-connect-provider --url ${(0,trust_change/* quoteShell */.LA)(issuer)} --client-id-list ${(0,trust_change/* quoteShell */.LA)(audience)}`;
        return {
            remarks: [],
            changes: [{ where, line, why: 'It has no provider with exactly this URL.' }],
        };
    }
    if (/Incorrect token audience/.test(said)) {
        const arn = `arn:${partition}:iam::${account}:oidc-provider/${host}`;
        const line = `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${(0,trust_change/* quoteShell */.LA)(arn)} --client-id ${(0,trust_change/* quoteShell */.LA)(audience)}`;
        const usual = (0,aws_audience/* awsAudienceOf */.N)(partition);
        const why = audience === usual
            ? 'Its provider lacks the usual audience.'
            : `Or leave audience out: the default is ${usual}, which most providers have.`;
        return { remarks: [], changes: [{ where, line, why }] };
    }
    if (!/AccessDenied|Not authorized/.test(said))
        return { remarks: [], changes: [] };
    return {
        remarks: [
            ...adviseOnForm(claims),
            ...(audience === (0,aws_audience/* awsAudienceOf */.N)(partition)
                ? []
                : [
                    `The token's audience is ${audience}: a condition that expects ${(0,aws_audience/* awsAudienceOf */.N)(partition)} in ${host}:aud fails.`,
                ]),
            `AWS compares these claims of the issuer: ${(0,keys/* exposedClaims */.gK)(host).join(', ')}. A condition on another claim always fails.`,
            ...((0,keys/* hasSessionTags */.O)(claims)
                ? ['The token sets session tags, so the statement must also allow sts:TagSession.']
                : []),
        ],
        changes: [],
    };
}
function adviseOnGoogle({ claims, said }) {
    // The token is accepted: a member may name the subject in the other form.
    if (/iam\.serviceAccounts\.|PERMISSION_DENIED/.test(said)) {
        return { remarks: adviseOnForm(claims), changes: [] };
    }
    if (!/attribute condition/.test(said))
        return { remarks: [], changes: [] };
    const { sub } = claims;
    const change = {
        where: 'the attribute condition, if it compares the subject',
        line: `assertion.sub == ${(0,trust_change/* quoteCel */.Xf)(String(sub))}`,
        why: 'CEL compares every character. A missing claim is an error, which refuses the token.',
    };
    return { remarks: adviseOnForm(claims), changes: typeof sub === 'string' ? [change] : [] };
}
/** Vault names the failed check; the token has the value that the role needs. */
function adviseOnVault({ claims, said }) {
    const line = (name, value) => `${(0,trust_change/* quoteJson */.fp)(name)}: ${(0,trust_change/* quoteJson */.fp)(value)}`;
    if (/invalid subject \(sub\)/.test(said)) {
        const why = ['It is compared exactly.', ...adviseOnForm(claims)].join(' ');
        return [{ where: 'the role', line: line('bound_subject', claims.sub), why }];
    }
    if (/invalid audience \(aud\)|no audiences bound/.test(said)) {
        const why = 'Or request an audience that the role has.';
        return [{ where: 'the role', line: line('bound_audiences', (0,jwt/* audiencesOf */.Rm)(claims)), why }];
    }
    if (/invalid issuer \(iss\)/.test(said)) {
        const why = 'It is compared exactly; a trailing slash matters.';
        return [{ where: "the auth method's config", line: line('bound_issuer', claims.iss), why }];
    }
    const [, name] = /claim \\?"([^"\\]{1,200})\\?" (?:does not match|is missing)/.exec(said) ?? [];
    if (name === undefined)
        return [];
    const value = (0,vault_claims/* claimAt */.K3)(claims, name);
    if (value === undefined || value === null) {
        const why = `The role's bound_claims require ${(0,core_text/* quoteForeign */.xS)(name)}, which the token does not have.`;
        return [{ where: 'the role', why }];
    }
    const why = name === 'sub' ? adviseOnForm(claims).join(' ') : '';
    const where = "the role's bound_claims";
    return [{ where, line: line(name, value), why: why || 'Value and type must be the same.' }];
}


/***/ }),

/***/ 38658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ hasSessionTags),
/* harmony export */   gK: () => (/* binding */ exposedClaims),
/* harmony export */   kA: () => (/* binding */ lookUpKey)
/* harmony export */ });
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85006);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23181);
/* harmony import */ var _judgement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79869);



/**
 * The claims that AWS exposes besides `aud`, `sub` and `amr`, by issuer; any other claim's key is absent.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
const exposed = [
    {
        // An enterprise's own issuer, a data residency's, and GitHub's.
        issuer: /^(token\.actions\.(githubusercontent\.com(\/[^/]+)?|[^/.]+\.ghe\.com)|github\.com\/enterprises\/[^/]+)$/,
        claims: [
            'actor',
            'actor_id',
            'enterprise_id',
            'environment',
            'job_workflow_ref',
            'ref',
            'repository',
            'repository_id',
            'repository_owner_id',
            'workflow',
        ],
    },
    {
        issuer: /^gitlab\.com$/,
        claims: [
            'namespace_id',
            'pipeline_source',
            'project_id',
            'ref_protected',
            'runner_environment',
            'user_access_level',
            'user_email',
            'user_id',
            'user_login',
        ],
    },
    {
        issuer: /^agent\.(buildkite\.com|[^/.]+\.buildkite\.(dev|site))$/,
        claims: [
            'build_branch',
            'cluster_id',
            'cluster_name',
            'organization_id',
            'organization_slug',
            'pipeline_id',
            'pipeline_slug',
        ],
    },
    {
        issuer: /^accounts\.google\.com$/,
        claims: ['email', 'google/organization_number', 'oaud'],
    },
    { issuer: /^oidc\.circleci\.com\/org\/[\w-]+$/, claims: ['oidc.circleci.com/project-id'] },
    { issuer: /^idcs-[^/.]+\.identity\.oraclecloud\.com$/, claims: ['rpst_id'] },
];
const common = ['aud', 'sub', 'amr'];
const tagsClaim = 'https://aws.amazon.com/tags';
/** The claims that AWS exposes for an issuer. */
function exposedClaims(provider) {
    return [...common, ...(exposed.find(({ issuer }) => issuer.test(provider))?.claims ?? [])];
}
/** Whether the token sets session tags, which also need `sts:TagSession`. */
function hasSessionTags(claims) {
    return claims[tagsClaim] !== undefined;
}
/** The value of a condition key; keys are compared without regard to case. */
function lookUpKey(key, claims, context) {
    const given = Object.entries(context.context ?? {}).find(([name]) => isSameKey(name, key));
    if (given !== undefined)
        return { state: 'present', values: [given[1]] };
    const name = key.toLowerCase();
    if (name.startsWith(`${context.provider.toLowerCase()}:`)) {
        return lookUpClaim(name.slice(context.provider.length + 1), claims, context);
    }
    if (!/^(aws|sts|iam|saml):/.test(name)) {
        const why = `the key belongs to ${key.slice(0, key.lastIndexOf(':'))}, the token to ${context.provider}`;
        return { state: 'absent', reason: 'foreign-key', why };
    }
    return lookUpGlobal(name, claims, context.now);
}
function lookUpClaim(name, claims, context) {
    const { provider } = context;
    const known = exposedClaims(provider).find((claim) => claim.toLowerCase() === name);
    if (known === undefined) {
        const why = `AWS does not expose the claim ${name} of ${provider}`;
        return { state: 'absent', reason: 'claim-hidden', why };
    }
    const values = valuesOf(known, claims);
    if (values.length > 0)
        return { state: 'present', values };
    const open = (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .notGiven */ .rg)(known, { missing: context.missing ?? {} });
    if (open !== undefined)
        return { state: 'unknown', reason: open.reason, why: open.why };
    return { state: 'absent', reason: 'claim-missing', why: `the token has no ${known}` };
}
/** With `azp`, that is the audience, and `aud` becomes `oaud`. */
function valuesOf(name, claims) {
    if (name === 'aud' && typeof claims.azp === 'string')
        return [claims.azp];
    if (name === 'oaud')
        return typeof claims.azp === 'string' ? (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .audiencesOf */ .Rm)(claims) : [];
    // Google's number stands within an object.
    if (name === 'google/organization_number' && (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .isDocument */ .wz)(claims.google)) {
        return textsOf(claims.google.organization_number);
    }
    return textsOf(claims[name]);
}
function textsOf(value) {
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap((item) => ['string', 'number', 'boolean'].includes(typeof item) && item !== '' ? [String(item)] : []);
}
function lookUpGlobal(name, claims, now) {
    if (name === 'aws:currenttime')
        return { state: 'present', values: [now.toISOString()] };
    if (name === 'aws:epochtime') {
        return { state: 'present', values: [String(Math.floor(now.getTime() / 1000))] };
    }
    if (name === 'aws:securetransport')
        return { state: 'present', values: ['true'] };
    const tags = principalTags(claims);
    if (name === 'aws:tagkeys') {
        const keys = Object.keys(tags);
        if (keys.length > 0)
            return { state: 'present', values: keys };
        return { state: 'absent', why: 'the token carries no session tags' };
    }
    const [, tag] = /^aws:requesttag\/(.+)$/.exec(name) ?? [];
    if (tag !== undefined) {
        const values = Object.entries(tags).find(([key]) => key.toLowerCase() === tag)?.[1];
        if (values !== undefined)
            return { state: 'present', values: textsOf(values) };
        return { state: 'absent', why: `the token carries no session tag ${tag}` };
    }
    return {
        state: 'unknown',
        why: `${name} is in neither the token nor the policy; give it with --context`,
    };
}
function principalTags(claims) {
    const value = claims[tagsClaim];
    if (typeof value !== 'object' || value === null || !('principal_tags' in value))
        return {};
    const tags = value.principal_tags;
    return typeof tags === 'object' && tags !== null ? tags : {};
}
function isSameKey(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}


/***/ }),

/***/ 69680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ audienceOfJob),
/* harmony export */   Hz: () => (/* binding */ withholdFromPullRequests),
/* harmony export */   LA: () => (/* binding */ quoteShell),
/* harmony export */   Xf: () => (/* binding */ quoteCel),
/* harmony export */   fp: () => (/* binding */ quoteJson),
/* harmony export */   vN: () => (/* binding */ renderChange)
/* harmony export */ });
/* harmony import */ var _core_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73500);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69716);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23181);



/** A change for a log or a terminal. */
function renderChange({ where, line, why }, indent) {
    const head = `${indent}in ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(where, 200)}:`;
    const reason = `${indent}  (${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(why, 600)})`;
    const offered = line === undefined ? [] : [`${indent}  ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(line, 5000)}`];
    return [head, ...offered, reason];
}
/** The author of a pull request chooses the code that runs in it, so no line is offered for pasting. */
function withholdFromPullRequests(change, claims) {
    if (!(0,_core_github_js__WEBPACK_IMPORTED_MODULE_1__/* .isPullRequest */ .r0)(claims) || change.line === undefined || change.ofJob)
        return change;
    const { line: _, ...rest } = change;
    const warning = 'No line is offered: the token belongs to a pull request, and its author chooses the code that runs.';
    return { ...rest, why: `${change.why} ${warning}` };
}
function quoteJson(value) {
    if ((0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .isDocument */ .wz)(value))
        return '{}';
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(JSON.stringify(value) ?? 'null', 1000);
}
function quoteCel(value) {
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(`'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`, 1000);
}
/** For a POSIX shell. */
function quoteShell(value) {
    const line = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(value, 4500);
    return `'${line.replaceAll("'", `'\\''`)}'`;
}
/** The job chooses the audience, so the job is the place to change it. */
function audienceOfJob({ compared }) {
    const [first] = compared?.accepted ?? [];
    const why = 'The policy accepts another audience.';
    if (first === undefined)
        return { where: 'the job', why, ofJob: true };
    return { where: "the job's step", line: `audience: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(first)}`, why, ofJob: true };
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


/***/ }),

/***/ 79869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ listValues),
/* harmony export */   V1: () => (/* binding */ nearestRule),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   fD: () => (/* binding */ tokenSide),
/* harmony export */   jC: () => (/* binding */ checkSignature),
/* harmony export */   oH: () => (/* binding */ checkLifetime),
/* harmony export */   rg: () => (/* binding */ notGiven),
/* harmony export */   vp: () => (/* binding */ showValue)
/* harmony export */ });
/* unused harmony export clouds */
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69716);


/** The clouds whose judgement is known. */
const clouds = (/* unused pure expression or super */ null && (['aws', 'gcp', 'azure', 'vault']));
/** A value for a report: one quoted line. */
function showValue(value) {
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? ''), 400);
}
/** The token's side of a check, if the claim exists. */
function tokenSide(value) {
    return value === undefined ? {} : { token: showValue(value) };
}
function listValues(values) {
    return values.length === 0 ? '(nothing)' : values.map(showValue).join(' or ');
}
/** The signature, which only a verifier can judge. */
function checkSignature({ isVerified = false }) {
    return isVerified
        ? { name: 'signature', outcome: 'pass', why: "it is made with the issuer's key" }
        : { name: 'signature', outcome: 'unknown', why: 'not verified: this command works offline' };
}
/** Whether the token is valid now; `skewSeconds` is the difference between clocks that the cloud tolerates. */
function checkLifetime(claims, now, skewSeconds) {
    const check = { name: 'lifetime', policy: `now, ${now.toISOString()}` };
    const seconds = now.getTime() / 1000;
    const expiresAt = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(claims.exp);
    if (expiresAt === undefined) {
        const why = claims.exp === undefined ? 'the claims have no exp' : 'exp is not a time';
        return { ...check, outcome: claims.exp === undefined ? 'unknown' : 'fail', why };
    }
    const token = `until ${expiresAt.toISOString()}`;
    const late = seconds - expiresAt.getTime() / 1000;
    if (late >= skewSeconds) {
        const why = `it expired ${formatSeconds(late)} ago`;
        return { ...check, token, outcome: 'fail', reason: 'expired', why };
    }
    for (const name of ['nbf', 'iat']) {
        const early = ((0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(claims[name])?.getTime() ?? 0) / 1000 - seconds;
        if (early <= skewSeconds)
            continue;
        const why = `its ${name} is ${formatSeconds(early)} in the future`;
        return { ...check, token, outcome: 'fail', why };
    }
    return { ...check, token, outcome: 'pass', why: 'the token is valid now' };
}
function formatSeconds(seconds) {
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    if (whole < 7200)
        return `${Math.round(whole / 60)} min`;
    return whole < 172_800 ? `${Math.round(whole / 3600)} h` : `${Math.round(whole / 86_400)} days`;
}
/** A check of a claim that is not given. */
function notGiven(claim, { missing = {} }) {
    const flag = missing[claim];
    if (flag === undefined)
        return undefined;
    const why = `the token's ${claim} is not known: give ${flag}`;
    return { outcome: 'unknown', reason: 'claim-not-given', why };
}
/** Three-valued `and`. */
function allOf(outcomes) {
    if (outcomes.includes('fail'))
        return 'fail';
    return outcomes.includes('unknown') ? 'unknown' : 'pass';
}
/** The rule with the fewest failed checks, earlier ones first. */
function nearestRule(rules) {
    const weigh = ({ checks }) => checks.reduce((sum, { outcome }) => sum + { pass: 0, unknown: 1, fail: 1000 }[outcome], 0);
    return rules.toSorted((a, b) => weigh(a) - weigh(b))[0]?.label;
}


/***/ }),

/***/ 31788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ parsePattern),
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   m0: () => (/* binding */ matchesParts),
/* harmony export */   qF: () => (/* binding */ parseGlob)
/* harmony export */ });
/* unused harmony exports anyRun, anyOne */
/** Any run of characters, the empty one included. */
const anyRun = Symbol('*');
/** Exactly one character. */
const anyOne = Symbol('?');
/** Reads `*` and `?` as wildcards. */
function parsePattern(pattern) {
    return [...pattern].map((character) => character === '*' ? anyRun : character === '?' ? anyOne : character);
}
/** Reads `*` as a wildcard; `?` is a question mark. */
function parseGlob(glob) {
    return [...glob].map((character) => (character === '*' ? anyRun : character));
}
/** Whether parts, one character or wildcard each, fit the whole text. */
function matchesParts(parts, text) {
    // Not a regular expression: `*a*a*a*b` would make one take exponential time.
    const characters = [...text];
    let p = 0;
    let t = 0;
    let star = -1;
    let resumeAt = 0;
    while (t < characters.length) {
        if (parts[p] === anyRun) {
            star = p++;
            resumeAt = t;
        }
        else if (p < parts.length && (parts[p] === anyOne || parts[p] === characters[t])) {
            p++;
            t++;
        }
        else if (star >= 0) {
            p = star + 1;
            t = ++resumeAt;
        }
        else {
            return false;
        }
    }
    while (parts[p] === anyRun)
        p++;
    return p === parts.length;
}
/** Whether a pattern fits the whole text: `*` is any run of characters, `:` and `/` included, `?` is exactly one. */
function matchesPattern(pattern, text) {
    return matchesParts(parsePattern(pattern), text);
}
function matchesAny(patterns, text) {
    return patterns.some((pattern) => matchesPattern(pattern, text));
}


/***/ }),

/***/ 99876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ claimAt),
/* harmony export */   QT: () => (/* binding */ checkIdentityClaims),
/* harmony export */   oD: () => (/* binding */ checkBoundClaims)
/* harmony export */ });
/* harmony import */ var _judgement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79869);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31788);


/** A claim by its name, or by a JSON pointer (RFC 6901) where the name starts with a slash. */
function claimAt(claims, name) {
    if (!name.startsWith('/'))
        return Object.hasOwn(claims, name) ? claims[name] : undefined;
    let value = claims;
    for (const step of name.slice(1).split('/')) {
        const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        if (Array.isArray(value) && !/^\d+$/.test(key))
            return undefined;
        value = value[key];
    }
    return value;
}
/** Every bound claim. Vault stops at the first mismatch, in random order; this reports them all. `about` is its message. */
function checkBoundClaims(claims, role, options = {}) {
    return Object.entries(role.boundClaims).map(([name, expected]) => {
        const actual = claimAt(claims, name);
        const check = {
            name: `bound_claims ${name}`,
            ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(actual),
            policy: expected.map(_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp).join(' or ') || '(nothing)',
        };
        const accepted = expected.filter((one) => typeof one === 'string');
        const wildcards = role.boundClaimsType === 'glob';
        // Vault has one message for null and a missing claim.
        const open = actual === undefined ? (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .notGiven */ .rg)(name.replace(/^\//, ''), options) : undefined;
        if (open !== undefined)
            return { ...check, ...open };
        if (actual === undefined || actual === null) {
            const compared = { claim: name, value: undefined, accepted, wildcards };
            const why = `claim "${name}" is missing`;
            return { ...check, outcome: 'fail', reason: 'claim-missing', about: why, why, compared };
        }
        const values = listOf(actual);
        if (!Array.isArray(actual) && !['string', 'number', 'boolean'].includes(typeof actual)) {
            const why = 'received claim is not a string, bool, int or list';
            return { ...check, outcome: 'fail', about: why, why };
        }
        const fits = values.some((value) => expected.some((one) => fitsBound(value, one, role)));
        return {
            ...check,
            outcome: fits ? 'pass' : 'fail',
            ...(fits ? { why: 'one of the values matches' } : explain(name, values, expected)),
            ...(typeof actual === 'string' && {
                compared: { claim: name, value: actual, accepted, wildcards },
            }),
        };
    });
}
/**
 * The values of a claim as Vault compares them: a number loses its fraction, and numbers within a list, which it leaves in
 * another type than the role's, equal none.
 */
function listOf(claim) {
    if (Array.isArray(claim))
        return claim.filter((item) => typeof item !== 'number');
    return [typeof claim === 'number' ? Math.trunc(claim) : claim];
}
/** `glob` compares texts only, and knows no `?`; `string` compares value and type. */
function fitsBound(value, expected, { boundClaimsType }) {
    if (boundClaimsType === 'string')
        return value === expected;
    if (typeof value !== 'string' || typeof expected !== 'string')
        return false;
    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesParts */ .m0)((0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGlob */ .qF)(expected), value);
}
function explain(name, values, expected) {
    const about = `claim "${name}" does not match any associated bound claim values`;
    const isTyped = values.some((value) => expected.some((one) => typeof one !== typeof value && String(one) === String(value)));
    return { about, why: isTyped ? `${about}: a string never equals a number` : about };
}
/** The claim that names the user, and the one that names the groups. */
function checkIdentityClaims(claims, role) {
    const user = role.userClaimIsPointer
        ? claimAt(claims, role.userClaim)
        : Object.hasOwn(claims, role.userClaim)
            ? claims[role.userClaim]
            : undefined;
    const check = { name: `user_claim ${role.userClaim}`, ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(user) };
    const checks = [];
    if (user === undefined || user === null) {
        checks.push({ ...check, outcome: 'fail', why: `claim "${role.userClaim}" not found in token` });
    }
    else if (typeof user !== 'string') {
        const why = `claim "${role.userClaim}" could not be converted to string`;
        checks.push({ ...check, outcome: 'fail', why });
    }
    else {
        checks.push({ ...check, outcome: 'pass', why: 'it identifies the user' });
    }
    for (const name of role.mappedClaims) {
        const value = claimAt(claims, name);
        if (value === undefined || value === null || typeof value === 'string')
            continue;
        const why = `error converting claim '${name}' to string`;
        checks.push({ name: `claim_mappings ${name}`, ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(value), outcome: 'fail', why });
    }
    if (role.groupsClaim !== '')
        checks.push(checkGroups(claims, role.groupsClaim));
    return checks;
}
function checkGroups(claims, name) {
    const value = claimAt(claims, name);
    const check = { name: `groups_claim ${name}`, ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(value) };
    if (value === undefined || value === null) {
        return { ...check, outcome: 'fail', why: `"${name}" claim not found in token` };
    }
    const fail = (why) => ({ ...check, outcome: 'fail', why });
    if (!Array.isArray(value) && typeof value === 'object') {
        return fail(`"${name}" claim could not be converted to string list`);
    }
    const values = Array.isArray(value) ? value : [value];
    const other = values.find((item) => typeof item !== 'string');
    if (other !== undefined) {
        return fail(`value ${(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp)(other)} in groups claim could not be parsed as string`);
    }
    return { ...check, outcome: 'pass', why: 'it lists the groups' };
}


/***/ })

};
