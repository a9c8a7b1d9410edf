export const id = 9261;
export const ids = [9261];
export const modules = {

/***/ 38658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ hasSessionTags),
/* harmony export */   Rl: () => (/* binding */ usualAudience),
/* harmony export */   gK: () => (/* binding */ exposedClaims),
/* harmony export */   kA: () => (/* binding */ lookUpKey)
/* harmony export */ });
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85006);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23181);


/**
 * The claims that AWS exposes besides `aud`, `sub` and `amr`, by issuer; every other claim is a key that is not there.
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
/** The claims that AWS shows of this issuer's tokens. */
function exposedClaims(provider) {
    return [...common, ...(exposed.find(({ issuer }) => issuer.test(provider))?.claims ?? [])];
}
/** The audience that jobs ask for when nothing else is said, by the partition of the account. */
function usualAudience(partition) {
    return partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}
/** Whether the token asks for session tags, which needs `sts:TagSession` too. */
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
        return lookUpClaim(name.slice(context.provider.length + 1), claims, context.provider);
    }
    if (!/^(aws|sts|iam|saml):/.test(name)) {
        const why = `the key belongs to ${key.slice(0, key.lastIndexOf(':'))}, the token to ${context.provider}`;
        return { state: 'absent', why };
    }
    return lookUpGlobal(name, claims, context.now);
}
function lookUpClaim(name, claims, provider) {
    const known = exposedClaims(provider).find((claim) => claim.toLowerCase() === name);
    if (known === undefined) {
        return { state: 'absent', why: `AWS does not expose the claim ${name} of ${provider}` };
    }
    const values = valuesOf(known, claims);
    if (values.length > 0)
        return { state: 'present', values };
    return { state: 'absent', why: `the token has no ${known}` };
}
/** With `azp`, that is the audience, and `aud` becomes `oaud`. */
function valuesOf(name, claims) {
    if (name === 'aud' && typeof claims.azp === 'string')
        return [claims.azp];
    if (name === 'oaud')
        return typeof claims.azp === 'string' ? (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .audiencesOf */ .Rm)(claims) : [];
    // Google's number stands within an object.
    if (name === 'google/organization_number' && (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .isDocument */ .wz)(claims.google)) {
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
    return { state: 'unknown', why: `${name} is neither in the token nor in the policy` };
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
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69716);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23181);


/** A change for a log or a terminal. */
function renderChange({ where, line, why }, indent) {
    const head = `${indent}in ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(where, 200)}:`;
    const reason = `${indent}  (${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(why, 600)})`;
    const offered = line === undefined ? [] : [`${indent}  ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(line, 5000)}`];
    return [head, ...offered, reason];
}
/** Anyone who may open a pull request chooses what runs in it: nothing to paste without a word. */
function withholdFromPullRequests(change, claims) {
    const isPullRequest = claims.event_name === 'pull_request' || /:pull_request$/.test(String(claims.sub));
    if (!isPullRequest || change.line === undefined || change.where.startsWith('the job'))
        return change;
    const { line: _, ...rest } = change;
    const warning = 'No line is offered: the token is of a pull request, and anyone who may open one chooses what runs in it.';
    return { ...rest, why: `${change.why} ${warning}` };
}
function quoteJson(value) {
    if ((0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .isDocument */ .wz)(value))
        return '{}';
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(JSON.stringify(value) ?? 'null', 1000);
}
function quoteCel(value) {
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(`'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`, 1000);
}
/** For a POSIX shell: nothing within single quotes means anything. */
function quoteShell(value) {
    const line = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(value, 4500);
    return `'${line.replaceAll("'", `'\\''`)}'`;
}
/** The audience is the job's choice, so the job is what to change. */
function audienceOfJob(check) {
    const [first] = /^"([^"]*)"/.exec(check.policy ?? '')?.slice(1) ?? [];
    const why = 'The token was made for another audience than the policy takes.';
    if (first === undefined)
        return { where: 'the job', why };
    return { where: "the job's step", line: `audience: ${first}`, why };
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
/* harmony export */   vp: () => (/* binding */ showValue)
/* harmony export */ });
/* unused harmony export clouds */
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69716);


/** The clouds whose judgement is known. */
const clouds = (/* unused pure expression or super */ null && (['aws', 'gcp', 'azure', 'vault']));
/** A value for a report: one line, quoted, and `undefined` for what is not there. */
function showValue(value) {
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? ''), 400);
}
/** Adds the token's side of a check, where the claim is there. */
function tokenSide(value) {
    return value === undefined ? {} : { token: showValue(value) };
}
function listValues(values) {
    return values.length === 0 ? '(nothing)' : values.map(showValue).join(' or ');
}
/** The signature: known where someone verified it, never from the policy alone. */
function checkSignature({ isVerified = false }) {
    return isVerified
        ? { name: 'signature', outcome: 'pass', why: "it was made with the issuer's key" }
        : { name: 'signature', outcome: 'unknown', why: 'not verified: this works offline' };
}
/** Whether the token is within its life; `skewSeconds` is what the cloud tolerates. */
function checkLifetime(claims, now, skewSeconds) {
    const check = { name: 'lifetime', policy: `now, ${now.toISOString()}` };
    const seconds = now.getTime() / 1000;
    const expiresAt = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(claims.exp);
    if (expiresAt === undefined) {
        const why = claims.exp === undefined ? 'the claims hold no exp' : 'exp is not a time';
        return { ...check, outcome: claims.exp === undefined ? 'unknown' : 'fail', why };
    }
    const token = `until ${expiresAt.toISOString()}`;
    const late = seconds - expiresAt.getTime() / 1000;
    if (late >= skewSeconds) {
        return { ...check, token, outcome: 'fail', why: `it expired ${formatSeconds(late)} ago` };
    }
    for (const name of ['nbf', 'iat']) {
        const early = ((0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(claims[name])?.getTime() ?? 0) / 1000 - seconds;
        if (early <= skewSeconds)
            continue;
        const why = `its ${name} is ${formatSeconds(early)} in the future`;
        return { ...check, token, outcome: 'fail', why };
    }
    return { ...check, token, outcome: 'pass', why: 'the token is within its life' };
}
function formatSeconds(seconds) {
    const whole = Math.round(seconds);
    if (whole < 120)
        return `${whole} s`;
    if (whole < 7200)
        return `${Math.round(whole / 60)} min`;
    return whole < 172_800 ? `${Math.round(whole / 3600)} h` : `${Math.round(whole / 86_400)} days`;
}
/** `and` of three values: one failure decides, one unknown makes the rest unknown. */
function allOf(outcomes) {
    if (outcomes.includes('fail'))
        return 'fail';
    return outcomes.includes('unknown') ? 'unknown' : 'pass';
}
/** The rule with the fewest checks that failed, earlier ones first. */
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

/***/ 99494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ explainMissing),
/* harmony export */   Gd: () => (/* binding */ readGithubSubject),
/* harmony export */   Ni: () => (/* binding */ compareSubjects),
/* harmony export */   gb: () => (/* binding */ explainSubject),
/* harmony export */   k8: () => (/* binding */ similarity)
/* harmony export */ });
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31788);

/**
 * Lays a subject beside a pattern, segment by segment. Where one of the two has more segments than the other, the rest
 * stands beside nothing; a `*` at the pattern's end takes all that is left.
 */
function compareSubjects(subject, pattern, wildcards) {
    const wanted = pattern.split(':');
    const given = subject.split(':');
    const last = wanted.length - 1;
    if (wildcards && wanted[last]?.endsWith('*') && given.length > wanted.length) {
        given.splice(last, given.length - last, given.slice(last).join(':'));
    }
    const length = Math.max(wanted.length, given.length);
    return Array.from({ length }, (_, index) => {
        const token = given[index];
        const policy = wanted[index];
        const fits = token !== undefined &&
            policy !== undefined &&
            (wildcards ? (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPattern */ .MT)(policy, token) : policy === token);
        return { token: token ?? '', policy: policy ?? '', isSame: fits };
    });
}
/** Takes a GitHub subject or a pattern for one apart; `undefined` for another issuer's or a customised one. */
function readGithubSubject(subject) {
    const [, owner = '', ownerId, repository = '', repositoryId, context = ''] = /^repo:([^:/@]+)(?:@([^:/@]+))?\/([^:/@]+)(?:@([^:/@]+))?(?::(.+))?$/.exec(subject) ?? [];
    if (owner === '')
        return undefined;
    return {
        owner,
        repository,
        ...(ownerId !== undefined && { ownerId }),
        ...(repositoryId !== undefined && { repositoryId }),
        context,
    };
}
/** Why a subject and what a policy accepts differ, in sentences; the most telling reason first. */
function explainSubject(subject, pattern, wildcards) {
    const reasons = [];
    if (!wildcards && /[*?]/.test(pattern) && (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPattern */ .MT)(pattern, subject)) {
        reasons.push('The * in the policy is an ordinary character here: only an operator for patterns reads it.');
    }
    if (isOtherCase(subject, pattern)) {
        reasons.push('They differ only in case, which counts.');
    }
    const given = readGithubSubject(subject);
    const wanted = readGithubSubject(pattern);
    if (given === undefined && wanted !== undefined)
        return [...reasons, customised('The token has')];
    if (given === undefined || wanted === undefined) {
        return [...reasons, ...explainRef(subject, pattern)];
    }
    const names = (read) => `${read.owner}/${read.repository}`;
    if (reasons.length === 0 && isOtherCase(names(given), names(wanted))) {
        reasons.push(`${names(given)} and ${names(wanted)} differ only in case, which counts.`);
    }
    if (given.ownerId !== undefined && wanted.ownerId === undefined && !pattern.includes('*/')) {
        reasons.push("The token has GitHub's immutable form (owner@id/repository@id), the policy the older one.");
    }
    else if (given.ownerId === undefined && wanted.ownerId !== undefined) {
        reasons.push("The policy has GitHub's immutable form (owner@id/repository@id), the token the older one.");
    }
    else if (given.ownerId !== wanted.ownerId || given.repositoryId !== wanted.repositoryId) {
        reasons.push('The ids differ: a repository or owner of the same name, but not the same one.');
    }
    return [...reasons, ...explainContext(given.context, wanted.context, wildcards)];
}
function explainContext(given, wanted, wildcards) {
    if (given === wanted || (wildcards && (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPattern */ .MT)(wanted, given)))
        return [];
    const kindOf = (context) => context.split(':', 1)[0] ?? '';
    const [from, to] = [kindOf(given), kindOf(wanted)];
    if (from === 'ref' && to === 'ref')
        return explainRef(given.slice(4), wanted.slice(4));
    if (from === to || to.includes('*'))
        return [];
    const usual = /^(environment|ref|pull_request)$/;
    if (usual.test(from) !== usual.test(to)) {
        const whose = usual.test(from) ? 'The policy wants' : 'The token has';
        return [customised(whose)];
    }
    if (!usual.test(to))
        return [];
    if (from === 'environment') {
        return [
            'The job has an environment, so the subject names that and not the ref; the policy wants a job without one.',
        ];
    }
    if (to === 'environment') {
        return [explainMissing('environment', wanted.slice(to.length + 1))];
    }
    if (from === 'pull_request') {
        return [
            'The job runs for a pull request, so the subject ends in pull_request and names no ref.',
        ];
    }
    return ['The policy is for pull requests, and the job runs for something else.'];
}
function customised(whose) {
    return `${whose} a customised subject, with other parts than GitHub's usual ones.`;
}
/** Why a ref and the one that a policy accepts differ. */
function explainRef(given, wanted) {
    if (!given.startsWith('refs/'))
        return [];
    const kindOf = (ref) => /^refs\/(heads|tags|pull)\//.exec(ref)?.[1] ?? '';
    const names = { heads: 'a branch', tags: 'a tag', pull: 'a pull request', '': 'something else' };
    const nameOf = (ref) => names[kindOf(ref)];
    if (!/^(refs\/|[^/]*\*)/.test(wanted))
        return [`A ref is written whole, as in ${given}.`];
    if (kindOf(wanted) === '' || kindOf(given) === kindOf(wanted))
        return [];
    return [`The job runs for ${nameOf(given)}, the policy wants ${nameOf(wanted)}.`];
}
/** A claim that a job on GitHub has only when its workflow says so. */
function explainMissing(claim, wanted) {
    if (claim !== 'environment')
        return `The token has no claim ${claim}.`;
    const isName = /^[\w.-]+$/.test(wanted);
    return `The policy wants an environment, and the job has none: add environment: ${isName ? wanted : 'NAME'} to the job.`;
}
function isOtherCase(a, b) {
    return a !== b && a.toLowerCase() === b.toLowerCase();
}
/** How alike a subject and a pattern are, for finding the one that was meant. */
function similarity(subject, pattern, wildcards) {
    const segments = compareSubjects(subject, pattern, wildcards);
    const same = segments.filter(({ isSame }) => isSame).length;
    const close = segments.filter(({ token, policy, isSame }) => !isSame && plain(token) === plain(policy)).length;
    return (same + close * 0.9) / segments.length;
}
/** A segment without ids and without regard to case. */
function plain(segment) {
    return segment.replace(/@[\d*]+/g, '').toLowerCase();
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
/** Every bound claim; Vault stops at one of the mismatches, in no order, this reports them all. */
function checkBoundClaims(claims, role) {
    return Object.entries(role.boundClaims).map(([name, expected]) => {
        const actual = claimAt(claims, name);
        const check = {
            name: `bound_claims ${name}`,
            ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(actual),
            policy: expected.map(_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp).join(' or ') || '(nothing)',
        };
        // Vault says null and a missing claim alike.
        if (actual === undefined || actual === null) {
            return { ...check, outcome: 'fail', why: `claim "${name}" is missing` };
        }
        const values = listOf(actual);
        if (!Array.isArray(actual) && !['string', 'number', 'boolean'].includes(typeof actual)) {
            return { ...check, outcome: 'fail', why: 'received claim is not a string, bool, int or list' };
        }
        const fits = values.some((value) => expected.some((one) => fitsBound(value, one, role)));
        const accepted = expected.filter((one) => typeof one === 'string');
        return {
            ...check,
            outcome: fits ? 'pass' : 'fail',
            why: fits ? 'one of the values fits' : explain(name, values, expected),
            ...(typeof actual === 'string' && {
                compared: {
                    claim: name,
                    value: actual,
                    accepted,
                    wildcards: role.boundClaimsType === 'glob',
                },
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
    const problem = `claim "${name}" does not match any associated bound claim values`;
    const isTyped = values.some((value) => expected.some((one) => typeof one !== typeof value && String(one) === String(value)));
    return isTyped ? `${problem}: text and number are not the same` : problem;
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
        checks.push({ ...check, outcome: 'pass', why: 'it names the user' });
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
    return { ...check, outcome: 'pass', why: 'it names the groups' };
}


/***/ })

};
