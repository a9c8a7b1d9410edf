export const id = 730;
export const ids = [730];
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

/***/ 27595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ judgeAws)
/* harmony export */ });
/* harmony import */ var _core_defined_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50862);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85006);
/* harmony import */ var _aws_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38658);
/* harmony import */ var _aws_operators_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8715);
/* harmony import */ var _judgement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79869);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31788);






const federate = 'sts:AssumeRoleWithWebIdentity';
const tag = 'sts:TagSession';
/**
 * Judges a token as `AssumeRoleWithWebIdentity` does: the provider, its client ids, the token's life, then the role's
 * trust policy, in which Deny wins over Allow.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
function judgeAws(claims, policy, options) {
    const issuer = typeof claims.iss === 'string' ? claims.iss.replace(/^https?:\/\//, '') : '';
    const known = options.provider;
    const { now, missing } = options;
    const context = { now, provider: issuer, context: { ...options.context }, missing };
    const statements = policy.statements.map((one) => judgeStatement(one, claims, policy, context));
    const provider = checkProvider(claims, issuer, known);
    const audience = checkAudience(claims, known);
    const lifetime = (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .checkLifetime */ .oH)(claims, options.now, 0);
    const decision = decide(statements);
    const wanted = statements.filter(({ effect }) => effect === 'Allow');
    const nearest = statements.find(({ effect, outcome }) => effect === 'Deny' && outcome === 'pass')?.label ??
        (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestRule */ .V1)(wanted);
    const failure = findFailure(provider, audience, lifetime, decision);
    return {
        cloud: 'aws',
        policy: options.name ?? policy.roleArn ?? 'trust policy',
        verdict: failure ? 'refused' : decision.outcome === 'unknown' ? 'undecided' : 'accepted',
        checks: [
            provider,
            audience,
            (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .checkSignature */ .jC)(options),
            lifetime,
            ...statements.flatMap(({ checks }) => checks),
            decision,
        ],
        ...(nearest !== undefined && { nearest }),
        ...(known === undefined && {
            assumes: [
                `the account has an OIDC provider for ${issuer} whose client ids include the audience`,
            ],
        }),
        ...(failure && { refusedAt: failure, refusal: refusalOf(failure, claims, lifetime) }),
    };
}
function checkProvider(claims, issuer, known) {
    const check = { name: 'issuer', ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(claims.iss) };
    if (known === undefined) {
        const why = "the account's OIDC providers are not given; the statements name the one they expect";
        return { ...check, outcome: 'unknown', why };
    }
    const isKnown = issuer === known.url;
    const why = isKnown
        ? 'the account has this OIDC provider'
        : 'the account has no OIDC provider with this URL (a trailing slash counts)';
    return { ...check, policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp)(known.url), outcome: isKnown ? 'pass' : 'fail', why };
}
/** `azp` replaces `aud` if a token has both. */
function checkAudience(claims, known) {
    const presented = typeof claims.azp === 'string' ? [claims.azp] : (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .audiencesOf */ .Rm)(claims);
    const check = { name: 'audience', ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(claims.azp ?? claims.aud) };
    if (known === undefined) {
        return { ...check, outcome: 'unknown', why: "the provider's client ids are not given" };
    }
    const fits = presented.some((value) => known.clientIds.includes(value));
    return {
        ...check,
        policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .listValues */ .Du)(known.clientIds),
        compared: {
            claim: 'aud',
            value: presented[0],
            accepted: known.clientIds,
            wildcards: false,
        },
        outcome: fits ? 'pass' : 'fail',
        why: fits
            ? "it is one of the provider's client ids"
            : "it is not one of the provider's client ids",
    };
}
function judgeStatement(statement, claims, policy, context) {
    const rule = statement.label;
    const checks = [
        checkAction(statement, claims),
        checkPrincipal(statement, claims, context.provider, policy.roleArn),
        ...statement.conditions.map((one) => checkCondition(one, claims, policy, context)),
    ].map((check) => ({ rule: `${rule} ${statement.effect}`, ...check }));
    const outcome = (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .bn)(checks.map((check) => check.outcome));
    return { label: `${rule} ${statement.effect}`, effect: statement.effect, outcome, checks };
}
function checkAction({ actions, exceptActions, effect }, claims) {
    const covers = (action) => actions.some((one) => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesPattern */ .MT)(one.toLowerCase(), action.toLowerCase())) !== exceptActions;
    const wanted = (0,_aws_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .hasSessionTags */ .O)(claims) ? [federate, tag] : [federate];
    const name = exceptActions ? 'NotAction' : 'Action';
    const check = { name, policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .listValues */ .Du)(actions) };
    const missing = wanted.filter((action) => !covers(action));
    // A Deny of either is enough; an Allow must cover both.
    const isCovered = effect === 'Deny' ? missing.length < wanted.length : missing.length === 0;
    if (isCovered)
        return { ...check, outcome: 'pass', why: `it covers ${wanted.join(' and ')}` };
    const why = missing.includes(federate)
        ? `it does not cover ${federate}`
        : `the token carries session tags, and it does not cover ${tag}`;
    return { ...check, outcome: 'fail', why };
}
function checkPrincipal({ principals, exceptPrincipals }, claims, issuer, roleArn) {
    const name = exceptPrincipals ? 'NotPrincipal' : 'Principal';
    const policy = principals.everyone ? '"*"' : (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .listValues */ .Du)(principals.federated);
    const check = { name, ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(claims.iss), policy };
    if (!principals.everyone && !exceptPrincipals && principals.federated.includes('*')) {
        return {
            ...check,
            outcome: 'unknown',
            why: 'AWS does not document the meaning of Federated "*"',
        };
    }
    const account = /^arn:[\w-]+:iam::(\d{12}):/.exec(roleArn ?? '')?.[1];
    const names = principals.federated.some((principal) => isProvider(principal, issuer, account));
    const fits = (principals.everyone || names) !== exceptPrincipals;
    if (fits)
        return { ...check, outcome: 'pass', why: "it names the token's issuer" };
    const isOther = principals.federated.some((one) => isProvider(one, issuer, undefined));
    const why = isOther
        ? `the provider belongs to another account than the role's, ${account}`
        : `it does not name oidc-provider/${issuer}`;
    return {
        ...check,
        compared: { claim: 'iss', value: undefined, accepted: principals.federated, wildcards: false },
        outcome: 'fail',
        why,
        ...(isOther && account !== undefined && { reason: 'other-account', about: account }),
    };
}
function isProvider(principal, issuer, account) {
    // A few issuers are known to AWS without a provider.
    if (principal === issuer)
        return /^(accounts\.google\.com|www\.amazon\.com)$/.test(issuer);
    const [, owner, url] = /^arn:aws[\w-]*:iam::(\d{12}):oidc-provider\/(.+)$/.exec(principal) ?? [];
    return url === issuer && (account === undefined || account === owner);
}
function checkCondition({ operator, key, values }, claims, policy, context) {
    const state = (0,_aws_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .lookUpKey */ .kA)(key, claims, context);
    const variables = policy.hasVariables
        ? (name) => (0,_aws_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .lookUpKey */ .kA)(name, claims, context)
        : undefined;
    const { outcome, why } = (0,_aws_operators_js__WEBPACK_IMPORTED_MODULE_4__/* .evaluateCondition */ .F9)(operator, state, values, variables);
    const present = state.state === 'present' ? state.values : [];
    return {
        name: `${operator} ${key}`,
        ...(present.length > 0 && { token: present.map(_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp).join(', ') }),
        policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .listValues */ .Du)(values),
        outcome,
        why,
        ...(outcome !== 'pass' && state.state !== 'present' && (0,_core_defined_js__WEBPACK_IMPORTED_MODULE_5__/* .defined */ .s)({ reason: state.reason })),
        ...(!(0,_aws_operators_js__WEBPACK_IMPORTED_MODULE_4__/* .isNegated */ .bX)(operator) &&
            /^(For\w+:)?String/.test(operator) && {
            compared: {
                claim: key.slice(key.lastIndexOf(':') + 1),
                value: present[0],
                accepted: values,
                wildcards: (0,_aws_operators_js__WEBPACK_IMPORTED_MODULE_4__/* .hasWildcards */ .ev)(operator),
            },
        }),
    };
}
/** Deny over Allow, and nothing is allowed by default. */
function decide(statements) {
    const of = (effect, outcome) => statements.find((one) => one.effect === effect && one.outcome === outcome);
    const name = 'trust policy';
    const denied = of('Deny', 'pass');
    if (denied)
        return { name, outcome: 'fail', why: `${denied.label} refuses, and Deny wins over Allow` };
    const allowed = of('Allow', 'pass');
    const maybeDenied = of('Deny', 'unknown');
    if (allowed && !maybeDenied)
        return { name, outcome: 'pass', why: `${allowed.label} accepts` };
    const open = allowed ? maybeDenied : of('Allow', 'unknown');
    if (open) {
        const why = `it depends on ${open.label}, which compares more than the token`;
        return { name, outcome: 'unknown', why };
    }
    const hasAllow = statements.some(({ effect }) => effect === 'Allow');
    const why = hasAllow ? 'no statement allows it' : 'no statement allows anything';
    return { name, outcome: 'fail', why };
}
function findFailure(provider, audience, lifetime, decision) {
    if (provider.outcome === 'fail')
        return 'issuer';
    if (audience.outcome === 'fail')
        return 'audience';
    if (lifetime.outcome === 'fail')
        return 'time';
    return decision.outcome === 'fail' ? 'trust' : undefined;
}
/** As users see it; AWS has one message for everything that the trust policy refuses. */
function refusalOf(failure, claims, lifetime) {
    switch (failure) {
        case 'issuer':
            return `InvalidIdentityToken: No OpenIDConnect provider found in your account for ${(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp)(claims.iss).replaceAll('"', '')}`;
        case 'audience':
            return 'InvalidIdentityToken: Incorrect token audience';
        case 'time':
            return lifetime.reason === 'expired'
                ? 'ExpiredTokenException: Token expired'
                : 'IDPRejectedClaim: The token contains a claim that is not valid';
        default:
            return `AccessDenied: Not authorized to perform ${federate}`;
    }
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

/***/ 8715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F9: () => (/* binding */ evaluateCondition),
  ev: () => (/* binding */ hasWildcards),
  bX: () => (/* binding */ isNegated),
  Zo: () => (/* binding */ isOperator)
});

// UNUSED EXPORTS: operatorNames

// EXTERNAL MODULE: ./lib/trust/pattern.js
var pattern = __webpack_require__(31788);
;// CONCATENATED MODULE: ./lib/trust/aws/address.js
/**
 * Whether an IP address lies in a network (`203.0.113.0/24`, `2001:db8::/32`) or is that address; `undefined` where one
 * of them is none.
 */
function isInNetwork(address, network) {
    const [base = '', length] = network.split('/');
    const outer = readAddress(base);
    const inner = readAddress(address);
    if (outer === undefined || inner === undefined)
        return undefined;
    if (length !== undefined && !/^\d{1,3}$/.test(length))
        return undefined;
    const prefix = length === undefined ? outer.bits : Number(length);
    if (prefix > outer.bits)
        return undefined;
    if (outer.bits !== inner.bits)
        return false;
    const shift = BigInt(outer.bits - prefix);
    return outer.value >> shift === inner.value >> shift;
}
function readAddress(text) {
    const value = text.includes(':') ? readSixteenBytes(text) : readFourBytes(text);
    return value === undefined ? undefined : { bits: text.includes(':') ? 128 : 32, value };
}
function readFourBytes(text) {
    const bytes = text.split('.');
    if (bytes.length !== 4 || !bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) < 256)) {
        return undefined;
    }
    return bytes.reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
}
function readSixteenBytes(text) {
    const halves = text.split('::');
    if (halves.length > 2)
        return undefined;
    const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
    const missing = 8 - head.length - tail.length;
    if (halves.length === 2 ? missing < 1 : missing !== 0)
        return undefined;
    const groups = [...head, ...Array(missing).fill('0'), ...tail];
    if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group)))
        return undefined;
    return groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}

// EXTERNAL MODULE: ./lib/trust/aws/variables.js
var aws_variables = __webpack_require__(5001);
;// CONCATENATED MODULE: ./lib/trust/aws/operators.js



const like = (value, expected) => (0,pattern/* matchesParts */.m0)(expected, value);
const equals = (value, expected) => value === literal(expected);
const equalsIgnoringCase = (value, expected) => fold(value) === fold(literal(expected));
const arn = (value, expected) => fitsArn(value, expected);
const number = (compare) => {
    return (value, expected) => compareRead(readNumber(value), readNumber(literal(expected)), compare);
};
const date = (compare) => {
    return (value, expected) => compareRead(readDate(value), readDate(literal(expected)), compare);
};
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const operators = {
    StringEquals: { fits: equals, isNegated: false },
    StringNotEquals: { fits: equals, isNegated: true },
    StringEqualsIgnoreCase: { fits: equalsIgnoringCase, isNegated: false },
    StringNotEqualsIgnoreCase: { fits: equalsIgnoringCase, isNegated: true },
    StringLike: { fits: like, isNegated: false },
    StringNotLike: { fits: like, isNegated: true },
    ...comparisons('Numeric', number),
    ...comparisons('Date', date),
    Bool: { fits: equalsIgnoringCase, isNegated: false },
    BinaryEquals: { fits: equals, isNegated: false },
    IpAddress: { fits: (value, expected) => isInNetwork(value, literal(expected)), isNegated: false },
    NotIpAddress: {
        fits: (value, expected) => isInNetwork(value, literal(expected)),
        isNegated: true,
    },
    ArnEquals: { fits: arn, isNegated: false },
    ArnLike: { fits: arn, isNegated: false },
    ArnNotEquals: { fits: arn, isNegated: true },
    ArnNotLike: { fits: arn, isNegated: true },
};
/** Every operator's name, without set operators and `IfExists`. */
const operatorNames = [...Object.keys(operators), 'Null'];
function isOperator(name) {
    const { base, ifExists } = takeApart(name);
    if (base === 'Null')
        return !ifExists;
    return Object.hasOwn(operators, base);
}
/** Whether `*` and `?` are wildcards to an operator. */
function hasWildcards(name) {
    return /^(String(Not)?Like|Arn(Not)?(Equals|Like))$/.test(takeApart(name).base);
}
function isNegated(name) {
    return operators[takeApart(name).base]?.isNegated ?? false;
}
/** Judges one operator with one key: values are alternatives, and to a negated operator none may fit. */
function evaluateCondition(name, key, values, variables) {
    if (key.state === 'unknown')
        return { outcome: 'unknown', why: key.why };
    const { set, base, ifExists } = takeApart(name);
    if (base === 'Null')
        return evaluateNull(key, values, set);
    const operator = operators[base];
    if (operator === undefined)
        return { outcome: 'fail', why: `${name} is no condition operator` };
    if (key.state !== 'present')
        return evaluateAbsent(key.why, set, ifExists, operator.isNegated);
    const expected = [];
    for (const value of values) {
        const expanded = (0,aws_variables/* expandValue */.e)(value, variables);
        if (expanded === 'unknown') {
            return { outcome: 'unknown', why: `what ${value} stands for is not known` };
        }
        expected.push(expanded);
    }
    const outcomes = key.values.map((value) => judgeValue(value, expected, operator));
    return combine(outcomes, set, operator.isNegated);
}
/** One value of the request: what can't be compared does not fit, and a negated operator leaves it open. */
function judgeValue(value, expected, { fits, isNegated }) {
    const results = expected.map((one) => (one === 'absent' ? undefined : fits(value, one)));
    if (results.includes(true))
        return isNegated ? 'fail' : 'pass';
    if (!isNegated)
        return 'fail';
    return results.includes(undefined) ? 'unknown' : 'pass';
}
function combine(outcomes, set, negated) {
    const has = (outcome) => outcomes.includes(outcome);
    const fit = negated ? 'none of the values fits' : 'it fits';
    const misfit = negated ? 'one of the values fits' : 'none of the values fits';
    const all = set === 'ForAllValues';
    if (all && has('fail'))
        return { outcome: 'fail', why: 'not for every value' };
    if (set === 'ForAnyValue' && has('pass')) {
        return { outcome: 'pass', why: `for one value at least: ${fit}` };
    }
    if (set === undefined && has('pass') && has('fail')) {
        const why = 'the claim has several values, of which some fit; AWS wants a set operator here';
        return { outcome: 'unknown', why };
    }
    if (has('unknown')) {
        const why = 'the two can not be compared; what a negated operator makes of that is not documented';
        return { outcome: 'unknown', why };
    }
    if (all)
        return { outcome: 'pass', why: `for every value: ${fit}` };
    if (set === 'ForAnyValue')
        return { outcome: 'fail', why: `for no value: ${misfit}` };
    return has('fail') ? { outcome: 'fail', why: misfit } : { outcome: 'pass', why: fit };
}
function evaluateAbsent(why, set, ifExists, negated) {
    if (ifExists)
        return { outcome: 'pass', why: `${why}, which IfExists lets pass` };
    if (set === 'ForAllValues') {
        return { outcome: 'pass', why: `${why}, and ForAllValues is true of nothing` };
    }
    if (set === 'ForAnyValue')
        return { outcome: 'fail', why };
    return negated
        ? { outcome: 'pass', why: `${why}, which a negated operator lets pass` }
        : { outcome: 'fail', why };
}
function evaluateNull(key, values, set) {
    if (set)
        return { outcome: 'unknown', why: `what ${set} means before Null is not documented` };
    const isAbsent = key.state === 'absent';
    const fits = values.some((value) => (fold(value) === 'true') === isAbsent);
    const why = key.state === 'absent' ? key.why : 'the key is there';
    return { outcome: fits ? 'pass' : 'fail', why };
}
function takeApart(name) {
    const [, set, base = '', ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(name) ?? [];
    return {
        set: set === 'ForAnyValue' || set === 'ForAllValues' ? set : undefined,
        base,
        ifExists: ifExists !== undefined,
    };
}
function comparisons(type, make) {
    return {
        [`${type}Equals`]: { fits: make((a, b) => a === b), isNegated: false },
        [`${type}NotEquals`]: { fits: make((a, b) => a === b), isNegated: true },
        [`${type}LessThan`]: { fits: make((a, b) => a < b), isNegated: false },
        [`${type}LessThanEquals`]: { fits: make((a, b) => a <= b), isNegated: false },
        [`${type}GreaterThan`]: { fits: make((a, b) => a > b), isNegated: false },
        [`${type}GreaterThanEquals`]: { fits: make((a, b) => a >= b), isNegated: false },
    };
}
function compareRead(a, b, compare) {
    return a === undefined || b === undefined ? undefined : compare(a, b);
}
function readNumber(text) {
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
/** ISO 8601 or seconds since 1970. */
function readDate(text) {
    const time = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
    return Number.isNaN(time) ? undefined : time;
}
/** Six parts, each with its own wildcards: `*` does not reach over a colon, but for the last part. */
function fitsArn(value, expected) {
    const actual = value.split(':');
    const parts = [[]];
    for (const part of expected) {
        if (part === ':' && parts.length < 6)
            parts.push([]);
        else
            parts.at(-1)?.push(part);
    }
    const texts = [...actual.slice(0, 5), actual.slice(5).join(':')];
    if (actual.length < 6 || parts.length !== 6)
        return undefined;
    return parts.every((part, index) => (0,pattern/* matchesParts */.m0)(part, texts[index] ?? ''));
}
/** The text of a value in which wildcards are characters. */
function literal(parts) {
    return parts.map((part) => (typeof part === 'symbol' ? part.description : part)).join('');
}
function fold(text) {
    return text.toLowerCase();
}


/***/ }),

/***/ 96304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readAwsProvider),
/* harmony export */   g: () => (/* binding */ readAwsPolicy)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23181);
/* harmony import */ var _operators_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8715);


/**
 * Reads a trust policy: the document itself, or what `aws iam get-role` prints.
 *
 * @throws {OidcError} `ERR_INPUT` for what IAM would refuse to store
 */
function readAwsPolicy(value) {
    const outer = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, '');
    const role = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .isDocument */ .wz)(outer.Role) ? outer.Role : outer;
    const inner = role.AssumeRolePolicyDocument;
    const document = inner === undefined ? role : (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(readEncoded(inner), 'AssumeRolePolicyDocument');
    const version = document.Version ?? '2008-10-17';
    if (version !== '2012-10-17' && version !== '2008-10-17') {
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)('Version', 'must be 2012-10-17 or 2008-10-17');
    }
    if (document.Statement === undefined)
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)('', 'has no Statement, so it is no trust policy');
    const statements = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(document.Statement).map((statement, index) => {
        const isList = Array.isArray(document.Statement);
        const where = isList ? `Statement[${index}]` : 'Statement';
        const path = isList ? ['Statement', index] : ['Statement'];
        return readStatement((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(statement, where), where, path);
    });
    const base = { hasVariables: version === '2012-10-17', statements };
    return typeof role.Arn === 'string' ? { ...base, roleArn: role.Arn } : base;
}
/** IAM's own answers, which some tools show as they are, hold the document as text in the form of a URL. */
function readEncoded(value) {
    if (typeof value !== 'string')
        return value;
    try {
        return JSON.parse(value.trimStart().startsWith('{') ? value : decodeURIComponent(value));
    }
    catch {
        return value;
    }
}
/** Reads what `aws iam get-open-id-connect-provider` prints; `undefined` for another document. */
function readAwsProvider(value) {
    if (!(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .isDocument */ .wz)(value) || value.Url === undefined)
        return undefined;
    const url = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(value.Url, 'Url').replace(/^https:\/\//, '');
    return { url, clientIds: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(value.ClientIDList, 'ClientIDList') };
}
function readStatement(statement, where, path) {
    const known = ['Sid', 'Effect', 'Action', 'NotAction', 'Principal', 'NotPrincipal', 'Condition'];
    for (const key of Object.keys(statement)) {
        if (known.includes(key))
            continue;
        const advice = key === 'Resource' ? 'a trust policy has none' : `there are ${known.join(', ')}`;
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(`${where}.${key}`, advice);
    }
    const effect = statement.Effect;
    if (effect !== 'Allow' && effect !== 'Deny')
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(`${where}.Effect`, 'must be Allow or Deny');
    const sid = typeof statement.Sid === 'string' && statement.Sid !== '' ? ` (${statement.Sid})` : '';
    return {
        label: `${where}${sid}`,
        path,
        effect,
        actions: readOneOf(statement, 'Action', where),
        exceptActions: statement.Action === undefined,
        principals: readPrincipals(statement, where),
        exceptPrincipals: statement.Principal === undefined,
        conditions: readConditions(statement.Condition, `${where}.Condition`),
    };
}
function readOneOf(statement, name, where) {
    const other = `Not${name}`;
    if ((statement[name] === undefined) === (statement[other] === undefined)) {
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(where, `must have either ${name} or ${other}`);
    }
    const given = statement[name] === undefined ? other : name;
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(statement[given], `${where}.${given}`);
}
function readPrincipals(statement, where) {
    if ((statement.Principal === undefined) === (statement.NotPrincipal === undefined)) {
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(where, 'must have either Principal or NotPrincipal');
    }
    const value = statement.Principal ?? statement.NotPrincipal;
    if (value === '*')
        return { everyone: true, federated: [] };
    const principals = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, `${where}.Principal`);
    for (const type of Object.keys(principals)) {
        if (!['Federated', 'AWS', 'Service', 'CanonicalUser'].includes(type)) {
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(`${where}.Principal.${type}`, 'must be Federated, AWS, Service or CanonicalUser');
        }
    }
    const federated = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(principals.Federated, `${where}.Principal.Federated`);
    return { everyone: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(principals.AWS, `${where}.Principal.AWS`).includes('*'), federated };
}
function readConditions(value, where) {
    if (value === undefined)
        return [];
    return Object.entries((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, where)).flatMap(([operator, keys]) => {
        if (!(0,_operators_js__WEBPACK_IMPORTED_MODULE_1__/* .isOperator */ .Zo)(operator))
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(`${where}.${operator}`, 'is no condition operator');
        return Object.entries((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(keys, `${where}.${operator}`)).map(([key, expected]) => {
            const path = `${where}.${operator}["${key}"]`;
            if (!/^[^:]+:./.test(key))
                (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(path, 'a key has the form prefix:name');
            return { operator, key, values: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(expected).map((item) => readScalar(item, path)) };
        });
    });
}
/** IAM takes unquoted numbers and booleans as their text. */
function readScalar(value, where) {
    if (typeof value === 'boolean' || typeof value === 'number')
        return String(value);
    return typeof value === 'string' ? value : (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(where, 'must be text or a list of texts');
}


/***/ }),

/***/ 5001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ escapeValue),
/* harmony export */   e: () => (/* binding */ expandValue)
/* harmony export */ });
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31788);

const variable = /\$\{([^}]*)\}/g;
/**
 * A value of a condition with its variables filled in: `${*}`, `${?}` and `${$}` are those characters, anything else
 * a condition key, with an optional default (`${key, 'default'}`). What is filled in has no wildcards.
 *
 * @param variables left out for policies of 2008, which have none
 */
function expandValue(value, variables) {
    if (variables === undefined)
        return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .EY)(value);
    const parts = [];
    let end = 0;
    for (const match of value.matchAll(variable)) {
        parts.push(...(0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .EY)(value.slice(end, match.index)));
        end = match.index + match[0].length;
        const text = fill(match[1] ?? '', variables);
        if (text === undefined)
            return 'absent';
        if (text === null)
            return 'unknown';
        parts.push(...text);
    }
    parts.push(...(0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePattern */ .EY)(value.slice(end)));
    return parts;
}
/** `undefined` for a variable that has no value, `null` for one whose value is not known. */
function fill(name, variables) {
    if (name === '*' || name === '?' || name === '$')
        return name;
    const [, key = name, fallback] = /^([^,]+?)\s*,\s*'([^']*)'$/.exec(name) ?? [];
    const { state, values = [] } = variables(key.trim());
    if (state === 'unknown')
        return null;
    // A key with several values can't stand within a text.
    return values.length === 1 ? values[0] : fallback;
}
/** A text as a value of a condition: what would be a variable or, to an operator of patterns, a wildcard, stays itself. */
function escapeValue(text, wildcards) {
    const special = wildcards ? /[$*?]/g : /\$/g;
    return text.replace(special, (character) => `\${${character}}`);
}


/***/ }),

/***/ 26065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ judgeAzure)
/* harmony export */ });
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85006);
/* harmony import */ var _azure_expression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7838);
/* harmony import */ var _judgement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79869);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31788);




/** The difference between clocks that Entra tolerates. */
const skewSeconds = 300;
/**
 * Judges a token as Microsoft Entra does: one federated credential must have exactly the token's issuer, audience and
 * subject, or an expression that holds.
 *
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
function judgeAzure(claims, credentials, options) {
    const judged = credentials.map((credential) => judgeCredential(credential, claims, options));
    const lifetime = (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .checkLifetime */ .oH)(claims, options.now, skewSeconds);
    const accepting = judged.find(({ checks }) => isPassing(checks));
    const nearest = accepting?.label ?? (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestRule */ .V1)(judged);
    const isOpen = accepting === undefined &&
        lifetime.outcome !== 'fail' &&
        judged.some(({ checks }) => (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .bn)(checks.map(({ outcome }) => outcome)) === 'unknown');
    const refusedAt = isOpen ? undefined : findRefusal(judged, accepting, lifetime);
    return {
        cloud: 'azure',
        policy: options.name ?? 'federated credentials',
        verdict: refusedAt ? 'refused' : isOpen ? 'undecided' : 'accepted',
        checks: [
            ...judged.flatMap(({ checks }) => checks),
            (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .checkSignature */ .jC)(options),
            lifetime,
            {
                name: 'federated credentials',
                outcome: accepting ? 'pass' : isOpen ? 'unknown' : 'fail',
                why: accepting
                    ? `${accepting.label} accepts`
                    : judged.length === 0
                        ? 'there are none'
                        : isOpen
                            ? 'a claim is not known'
                            : 'none accepts the token',
                ...(judged.length === 0 && { reason: 'no-credentials' }),
            },
        ],
        ...(nearest !== undefined && { nearest }),
        ...(refusedAt && { refusedAt, refusal: refusalOf(refusedAt, claims, options.now) }),
    };
}
function isPassing(checks) {
    return (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .bn)(checks.map(({ outcome }) => outcome)) === 'pass';
}
function judgeCredential(credential, claims, options) {
    const rule = credential.label;
    const issuer = { rule, ...checkExact('issuer', claims.iss, credential.issuer) };
    const audience = { rule, ...checkAudience(credential, claims) };
    const subject = credential.subject === undefined
        ? checkExpression(credential, claims, options)
        : [{ rule, ...checkExact('subject', claims.sub, credential.subject) }];
    return { label: rule, issuer, audience, subject, checks: [issuer, audience, ...subject] };
}
function checkExact(name, actual, expected) {
    const claim = name === 'subject' ? 'sub' : 'iss';
    const text = typeof actual === 'string' ? actual : undefined;
    return {
        name,
        ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(actual),
        policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp)(expected),
        outcome: actual === expected ? 'pass' : 'fail',
        why: explainExact(text, expected),
        ...(name === 'subject' && {
            compared: { claim, value: text, accepted: [expected], wildcards: false },
        }),
    };
}
function explainExact(actual, expected) {
    if (actual === undefined)
        return 'the token has none';
    if (actual === expected)
        return 'they are the same';
    if (actual.toLowerCase() === expected.toLowerCase())
        return 'they differ in case, which matters';
    if (actual.replace(/\/$/, '') === expected.replace(/\/$/, '')) {
        return 'they differ in a trailing slash, which matters';
    }
    if (/[*?]/.test(expected))
        return '* and ? have no special meaning here';
    return 'they differ';
}
function checkAudience({ audiences }, claims) {
    const fits = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .audiencesOf */ .Rm)(claims).some((value) => audiences.includes(value));
    return {
        name: 'audience',
        ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(claims.aud),
        policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .listValues */ .Du)(audiences),
        compared: {
            claim: 'aud',
            value: (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .audiencesOf */ .Rm)(claims)[0],
            accepted: audiences,
            wildcards: false,
        },
        outcome: fits ? 'pass' : 'fail',
        why: fits ? 'they are the same' : 'they differ',
    };
}
function checkExpression({ label, issuer, comparisons = [] }, claims, options) {
    const allowed = (0,_azure_expression_js__WEBPACK_IMPORTED_MODULE_2__/* .flexibleClaims */ .v_)(issuer);
    return comparisons.map(({ claim, operator, value }) => {
        const actual = claims[claim];
        const check = {
            rule: label,
            name: `claims['${claim}'] ${operator}`,
            ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(actual),
            policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp)(value),
        };
        if (!allowed?.includes(claim)) {
            const why = allowed === undefined
                ? 'Entra has no flexible credentials for this issuer'
                : `Entra compares only ${allowed.join(', ')} of this issuer`;
            return { ...check, outcome: 'fail', reason: 'claim-not-compared', why };
        }
        const open = actual === undefined ? (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .notGiven */ .rg)(claim, options) : undefined;
        if (open !== undefined)
            return { ...check, ...open };
        const text = typeof actual === 'string' ? actual : undefined;
        const fits = operator === 'eq' ? text === value : (0,_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesPattern */ .MT)(value, text ?? '');
        const none = actual === undefined ? 'the token has none' : 'it is not text';
        return {
            ...check,
            outcome: text !== undefined && fits ? 'pass' : 'fail',
            why: text === undefined ? none : fits ? 'it matches' : 'it does not match',
            compared: { claim, value: text, accepted: [value], wildcards: operator === 'matches' },
        };
    });
}
/** Entra names the first of issuer, audience and subject for which no credential is left. */
function findRefusal(judged, accepting, lifetime) {
    if (accepting !== undefined)
        return lifetime.outcome === 'fail' ? 'time' : undefined;
    const issued = judged.filter(({ issuer }) => issuer.outcome === 'pass');
    if (issued.length === 0)
        return 'issuer';
    if (!issued.some(({ audience }) => audience.outcome === 'pass'))
        return 'audience';
    return 'trust';
}
function refusalOf(at, claims, now) {
    const mismatch = (part, value) => `No matching federated identity record found for presented assertion ${part} '${(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp)(value).replace(/^"|"$/g, '')}'.`;
    switch (at) {
        case 'issuer':
            return `AADSTS700211: ${mismatch('issuer', claims.iss)}`;
        case 'audience':
            return `AADSTS700212: ${mismatch('audience', claims.aud)}`;
        case 'time':
            return `AADSTS700024: Client assertion is not within its valid time range. Current time: ${now.toISOString()}.`;
        default:
            return `AADSTS700213: ${mismatch('subject', claims.sub)}`;
    }
}


/***/ }),

/***/ 7838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ readExpression),
/* harmony export */   sv: () => (/* binding */ findExpressionMistake),
/* harmony export */   v_: () => (/* binding */ flexibleClaims)
/* harmony export */ });
/* harmony import */ var _core_github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73500);

const term = /^claims\['([^']+)'\] (eq|matches) '((?:[^'\\]|''|\\.)*)'/;
/**
 * Reads `claims['sub'] matches 'repo:o/r:*' and claims['job_workflow_ref'] eq '…'`: only `eq`, `matches` and `and`,
 * with single spaces.
 *
 * https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials
 *
 * @returns the comparisons, or the text from which on it can't be read
 */
function readExpression(text) {
    const comparisons = [];
    let rest = text;
    for (;;) {
        const match = term.exec(rest);
        if (match === null)
            return rest;
        const [whole, claim = '', operator, value = ''] = match;
        comparisons.push({
            claim,
            operator: operator === 'eq' ? 'eq' : 'matches',
            value: value.replace(/''|\\(.)/g, (escaped, character) => escaped === "''" ? "'" : (character ?? '')),
        });
        rest = rest.slice(whole.length);
        if (rest === '')
            return comparisons;
        if (!rest.startsWith(' and '))
            return rest;
        rest = rest.slice(' and '.length);
    }
}
const gitlab = /^https:\/\/gitlab(\.[a-z0-9-]+)?\.(com|ca)$/;
/**
 * The reason why Entra does not store an expression; `undefined` if it does. GitHub's expressions compare `sub` and an id,
 * GitLab's with a path in the subject also `project_id`; ids are compared with `eq`.
 *
 * https://learn.microsoft.com/entra/workload-id/workload-identities-set-up-flexible-federated-identity-credential
 */
function findExpressionMistake(issuer, comparisons) {
    const id = comparisons.find(({ claim, operator }) => /_id$/.test(claim) && operator !== 'eq');
    if (id !== undefined)
        return `${id.claim} can only be compared with eq`;
    const has = (...claims) => comparisons.some(({ claim }) => claims.includes(claim));
    if (issuer === _core_github_js__WEBPACK_IMPORTED_MODULE_0__/* .githubIssuer */ .rV) {
        if (!has('sub'))
            return 'an expression for GitHub must compare sub';
        return has('repository_id', 'repository_owner_id')
            ? undefined
            : 'an expression for GitHub must compare repository_id or repository_owner_id';
    }
    const isByPath = comparisons.some(({ claim, value }) => claim === 'sub' && /^project_path:/.test(value));
    return gitlab.test(issuer) && isByPath && !has('project_id')
        ? 'an expression for GitLab with project_path in sub must compare project_id'
        : undefined;
}
/** The claims that a flexible credential may compare, by issuer; `undefined` for issuers that can't have one. */
function flexibleClaims(issuer) {
    if (issuer === _core_github_js__WEBPACK_IMPORTED_MODULE_0__/* .githubIssuer */ .rV) {
        return ['sub', 'job_workflow_ref', 'repository_id', 'repository_owner_id'];
    }
    if (gitlab.test(issuer))
        return ['sub', 'project_id'];
    if (/^https:\/\/app(\.eu)?\.terraform\.io$/.test(issuer))
        return ['sub'];
    return undefined;
}


/***/ }),

/***/ 44430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readFederatedCredentials)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23181);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7838);


const maxCredentials = 20;
/**
 * Reads what `az ad app federated-credential list` or `az identity federated-credential list` prints, a Graph answer,
 * or one credential.
 *
 * @throws {OidcError} `ERR_INPUT` for what Entra would refuse to store
 */
function readFederatedCredentials(value) {
    const isAnswer = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .isDocument */ .wz)(value) && Array.isArray(value.value);
    const items = isAnswer ? value.value : value;
    if (!Array.isArray(items))
        return [readCredential(items, '', [])];
    if (items.length > maxCredentials) {
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)('', `has ${items.length} credentials, at most ${maxCredentials} are allowed`);
    }
    return items.map((item, index) => readCredential(item, `[${index}]`, isAnswer ? ['value', index] : [index]));
}
function readCredential(value, where, path) {
    const outer = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, where);
    // Resource Manager keeps them one level deeper than Graph.
    const inner = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .isDocument */ .wz)(outer.properties) ? outer.properties : outer;
    const name = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readOptionalText */ .ko)(outer.name, `${where}.name`);
    const subject = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readOptionalText */ .ko)(inner.subject, `${where}.subject`);
    const flexible = inner.claimsMatchingExpression;
    const hasExpression = flexible !== undefined && flexible !== null;
    if ((subject === undefined) === !hasExpression) {
        const remark = hasExpression ? '' : " (of a flexible one, Graph's beta version prints that)";
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(where, `must have either subject or claimsMatchingExpression${remark}`);
    }
    const audiences = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(inner.audiences, `${where}.audiences`);
    if (audiences.length !== 1)
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(`${where}.audiences`, 'must hold one audience');
    return {
        label: name ?? (where || 'credential'),
        path,
        issuer: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(inner.issuer, `${where}.issuer`),
        audiences,
        ...(subject !== undefined && { subject }),
        ...(hasExpression && readFlexible(flexible, `${where}.claimsMatchingExpression`)),
    };
}
function readFlexible(value, where) {
    const { value: text, languageVersion } = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, where);
    if (languageVersion !== 1)
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(`${where}.languageVersion`, 'must be 1');
    const expression = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(text, `${where}.value`);
    const comparisons = (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .readExpression */ .Jn)(expression);
    if (typeof comparisons === 'string') {
        return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(`${where}.value`, `can't be read from here on (it takes eq, matches, and): ${JSON.stringify(comparisons)}`);
    }
    return { expression, comparisons };
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

/***/ 43729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ explainJudgement),
  G: () => (/* binding */ renderExplanation)
});

// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/trust/change.js
var trust_change = __webpack_require__(69680);
// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/trust/aws/keys.js
var keys = __webpack_require__(38658);
// EXTERNAL MODULE: ./lib/trust/aws/operators.js + 1 modules
var operators = __webpack_require__(8715);
// EXTERNAL MODULE: ./lib/trust/aws/variables.js
var variables = __webpack_require__(5001);
// EXTERNAL MODULE: ./lib/trust/gcp.js
var gcp = __webpack_require__(77536);
// EXTERNAL MODULE: ./lib/core/github.js
var github = __webpack_require__(73500);
// EXTERNAL MODULE: ./lib/trust/pattern.js
var trust_pattern = __webpack_require__(31788);
;// CONCATENATED MODULE: ./lib/trust/subject.js


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
            (wildcards ? (0,trust_pattern/* matchesPattern */.MT)(policy, token) : policy === token);
        return { token: token ?? '', policy: policy ?? '', isSame: fits };
    });
}
/** Explains why a subject differs from the policy, the most important reason first. */
function explainSubject(subject, pattern, wildcards) {
    const reasons = [];
    if (isLiteralStar(subject, pattern, wildcards)) {
        reasons.push('The * in the policy is an ordinary character here; only a pattern operator gives it a meaning.');
    }
    if (isOtherCase(subject, pattern)) {
        reasons.push('They differ only in case, which matters.');
    }
    const given = (0,github/* readGithubSubject */.Gd)(subject);
    const wanted = (0,github/* readGithubSubject */.Gd)(pattern);
    if (given === undefined && wanted !== undefined)
        return [...reasons, customised('The token has')];
    if (given === undefined || wanted === undefined) {
        return [...reasons, ...explainRef(subject, pattern)];
    }
    const names = (read) => `${read.owner}/${read.repository}`;
    if (reasons.length === 0 && isOtherCase(names(given), names(wanted))) {
        reasons.push(`${names(given)} and ${names(wanted)} differ only in case, which matters.`);
    }
    if (given.ownerId !== undefined && wanted.ownerId === undefined && !pattern.includes('*/')) {
        reasons.push("The token has GitHub's immutable form (owner@id/repository@id), the policy the older one.");
    }
    else if (given.ownerId === undefined && wanted.ownerId !== undefined) {
        reasons.push("The policy has GitHub's immutable form (owner@id/repository@id), the token the older one.");
    }
    else if (given.ownerId !== wanted.ownerId || given.repositoryId !== wanted.repositoryId) {
        reasons.push('The ids differ: the names are the same, the repository or its owner is another.');
    }
    return [...reasons, ...explainContext(given.context, wanted.context, wildcards)];
}
/** Whether a pattern would match if its `*` and `?` were wildcards. */
function isLiteralStar(value, pattern, wildcards) {
    return !wildcards && /[*?]/.test(pattern) && (0,trust_pattern/* matchesPattern */.MT)(pattern, value);
}
function explainContext(given, wanted, wildcards) {
    if (given === wanted || (wildcards && (0,trust_pattern/* matchesPattern */.MT)(wanted, given)))
        return [];
    const kindOf = (context) => context.split(':', 1)[0] ?? '';
    const [from, to] = [kindOf(given), kindOf(wanted)];
    if (from === 'ref' && to === 'ref')
        return explainRef(given.slice(4), wanted.slice(4));
    if (from === to || to.includes('*'))
        return [];
    const usual = /^(environment|ref|pull_request)$/;
    if (usual.test(from) !== usual.test(to)) {
        const whose = usual.test(from) ? 'The policy expects' : 'The token has';
        return [customised(whose)];
    }
    if (!usual.test(to))
        return [];
    if (from === 'environment') {
        return [
            'The job has an environment, so the subject names the environment instead of the ref; the policy expects a job without one.',
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
    return ['The policy accepts pull requests, and the job runs for another event.'];
}
function customised(whose) {
    return `${whose} a customised subject, with other parts than GitHub's default.`;
}
/** Why a ref and the one that a policy accepts differ. */
function explainRef(given, wanted) {
    if (!given.startsWith('refs/'))
        return [];
    const kindOf = (ref) => /^refs\/(heads|tags|pull)\//.exec(ref)?.[1] ?? '';
    const names = { heads: 'a branch', tags: 'a tag', pull: 'a pull request', '': 'something else' };
    const nameOf = (ref) => names[kindOf(ref)];
    if (!/^(refs\/|[^/]*\*)/.test(wanted))
        return [`Write the whole ref, as in ${given}.`];
    if (kindOf(wanted) === '' || kindOf(given) === kindOf(wanted))
        return [];
    return [`The job runs for ${nameOf(given)}, the policy expects ${nameOf(wanted)}.`];
}
/** Explains a missing claim; a job on GitHub has `environment` only if its workflow sets it. */
function explainMissing(claim, wanted) {
    if (claim !== 'environment')
        return `The token has no claim ${claim}.`;
    const isName = /^[\w.-]+$/.test(wanted);
    return `The policy expects an environment, and the job has none: add environment: ${isName ? wanted : 'NAME'} to the job.`;
}
function isOtherCase(a, b) {
    return a !== b && a.toLowerCase() === b.toLowerCase();
}
/** How alike a subject and a pattern are, for finding the intended one. */
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

// EXTERNAL MODULE: ./lib/trust/gcp/cel.js + 2 modules
var cel = __webpack_require__(81245);
;// CONCATENATED MODULE: ./lib/trust/gcp/conjunction.js
/** The parts of a condition that `&&` joins at its outermost level; one part when there is no such `&&`. */
function splitConjunction(condition) {
    const parts = [];
    let depth = 0;
    let quote = '';
    let start = 0;
    for (let at = 0; at < condition.length; at++) {
        const character = condition[at] ?? '';
        if (quote !== '') {
            if (character === '\\')
                at++;
            else if (character === quote)
                quote = '';
        }
        else if (character === '"' || character === "'")
            quote = character;
        else if ('([{'.includes(character))
            depth++;
        else if (')]}'.includes(character))
            depth--;
        else if (depth === 0 && (condition.startsWith('||', at) || character === '?'))
            return [condition.trim()];
        else if (depth === 0 && condition.startsWith('&&', at)) {
            parts.push(condition.slice(start, at).trim());
            start = at + 2;
            at++;
        }
    }
    return [...parts, condition.slice(start).trim()];
}

;// CONCATENATED MODULE: ./lib/trust/gcp/changes.js





/** Changes to a provider or to an IAM policy. */
function proposeGoogle(judgement, check, claims) {
    if (check.name === 'issuer') {
        const line = `--issuer-uri=${(0,trust_change/* quoteShell */.LA)(String(claims.iss))}`;
        return [{ where: 'providers update-oidc', line, why: `${check.why}.` }];
    }
    if (check.name === 'audience')
        return [(0,trust_change/* audienceOfJob */.Fk)(check)];
    if (check.name === 'attribute condition') {
        return proposeCondition(check.policy ?? '', claims, identityOf(judgement.checks, claims));
    }
    if (check.name.startsWith('mapping ')) {
        return [{ where: check.name.replace('mapping', 'the mapping of'), why: `${check.why}.` }];
    }
    if (check.name === 'IAM members')
        return [proposeMember(check, judgement, claims)];
    return [];
}
function proposeMember({ why, reason: cause }, { checks }, claims) {
    const { google } = identityOf(checks, claims);
    if (cause === 'grant-condition')
        return { where: "the grant's condition", why: `${why}.` };
    const [nearest] = checks.filter(({ name, outcome }) => name === 'members' && outcome === 'fail');
    const reason = `${nearest?.why ?? why}.`;
    const lacking = nearest?.reason === 'no-attribute' ? nearest.about : undefined;
    const isMeant = nearest?.policy?.includes(`/attribute.${lacking}/${claims[lacking ?? '']}"`);
    if (lacking !== undefined && isMeant)
        return mapClaim(lacking, reason);
    const provider = checks.find(({ name }) => name === 'provider')?.policy ?? '';
    const [pool = 'projects/PROJECT_NUMBER/locations/global/workloadIdentityPools/POOL'] = /projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+/.exec(provider) ?? [];
    const where = "a member of the service account's IAM policy";
    const line = `principal://iam.googleapis.com/${pool}/subject/${google.subject}`;
    return { where, line: (0,trust_change/* quoteShell */.LA)(line), why: reason };
}
/** gcloud replaces the whole mapping, so this is an additional entry. */
function mapClaim(claim, why) {
    const where = 'the attribute mapping, in addition';
    return { where, line: `attribute.${claim}=assertion.${claim}`, why };
}
/** The mapped attributes, from the checks of the mapping. */
function identityOf(checks, claims) {
    const entries = checks.flatMap(({ name, policy = '' }) => name.startsWith('mapping ') ? [[name.slice('mapping '.length), policy]] : []);
    return (0,gcp/* mapAttributes */.qK)(claims, { mapping: Object.fromEntries(entries) }).identity;
}
/** The parts of a condition that are not true, each rewritten for this token. */
function proposeCondition(condition, claims, identity) {
    const variables = { assertion: { ...claims }, ...identity };
    return splitConjunction(condition).flatMap((part) => {
        const result = (0,cel/* evaluateCel */.Sx)(part, variables);
        if (result.isValue && result.value === true)
            return [];
        const why = result.isValue ? `${part} is ${result.value}.` : `${part}: ${result.problem}.`;
        return [proposePart(part, variables, claims, why)];
    });
}
const comparison = /^(assertion|google|attribute)\.(\w+)(?:\s*==\s*(?:'([^'\\]*)'|"([^"\\]*)"|\d+)|\s+in\s*\[([^[\]]*)\]|\.(startsWith|endsWith|contains|matches)\(\s*r?(?:'([^'\\]*)'|"([^"\\]*)")\s*\))$/;
function proposePart(part, variables, claims, why) {
    const where = 'the attribute condition';
    const [, variable = '', name = '', single, double, list, call, ...texts] = comparison.exec(part.trim()) ?? [];
    const wanted = single ?? double ?? '';
    const value = variables[variable]?.[name];
    if (name !== '' && value === undefined && variable !== 'google') {
        if (claims[name] === undefined)
            return { where, why: `${why} ${explainMissing(name, wanted)}` };
        return mapClaim(name, `${why} The mapping makes no attribute.${name}.`);
    }
    if (name === '')
        return proposeAlternative(part, variables, why);
    if (typeof value !== 'string')
        return { where, why };
    const path = `${variable}.${name}`;
    if (list !== undefined) {
        const values = [...(list.trim() === '' ? [] : [list.trim()]), (0,trust_change/* quoteCel */.Xf)(value)];
        return { where, line: `${path} in [${values.join(', ')}]`, why };
    }
    const reasons = call === 'startsWith'
        ? explainSubject(value, `${texts.join('')}*`, true)
        : explainSubject(value, wanted, false);
    return { where, line: `${path} == ${(0,trust_change/* quoteCel */.Xf)(value)}`, why: [why, ...reasons].join(' ') };
}
/** One more `||` to those that compare one claim with texts. */
function proposeAlternative(part, variables, why) {
    const where = 'the attribute condition';
    const inner = part.trim().replace(/^\((.*)\)$/s, '$1');
    const alternatives = inner.split('||').map((one) => comparison.exec(one.trim()));
    const [, variable = '', name = ''] = alternatives[0] ?? [];
    const value = variables[variable]?.[name];
    const isOne = alternatives.every((one) => one?.[1] === variable && one[2] === name);
    if (alternatives.length < 2 || !isOne || typeof value !== 'string')
        return { where, why };
    return { where, line: `(${inner} || ${variable}.${name} == ${(0,trust_change/* quoteCel */.Xf)(value)})`, why };
}

;// CONCATENATED MODULE: ./lib/trust/changes.js








/** The accepted value that is closest to the token's. */
function nearestAccepted(check) {
    const { value, accepted, wildcards } = check.compared ?? { accepted: [], wildcards: false };
    if (value === undefined)
        return accepted[0];
    return accepted.toSorted((a, b) => similarity(value, b, wildcards) - similarity(value, a, wildcards))[0];
}
/** The changes that make the nearest rule accept the token. */
function proposeChanges(judgement, claims) {
    if (judgement.verdict === 'accepted')
        return [];
    const relevant = judgement.checks.filter(({ outcome, rule }) => outcome === 'fail' && (rule === undefined || rule === judgement.nearest));
    const { nearest = '' } = judgement;
    if (judgement.cloud === 'aws' && nearest.endsWith(' Deny')) {
        return [{ where: nearest, why: 'This Deny refuses the token, and no Allow overrides it.' }];
    }
    const changes = relevant.flatMap((check) => proposeOne(judgement, check, claims));
    return changes.map((change) => (0,trust_change/* withholdFromPullRequests */.Hz)(change, claims));
}
function proposeOne(judgement, check, claims) {
    const time = /^(lifetime|nbf|exp|iat|times)$/.test(check.name);
    if (time) {
        return [{ where: 'the job', why: `${check.why}: request a new token right before using it.` }];
    }
    switch (judgement.cloud) {
        case 'aws':
            return proposeAws(judgement, check, claims);
        case 'gcp':
            return proposeGoogle(judgement, check, claims);
        case 'azure':
            return proposeAzure(check, claims);
        case 'vault':
            return proposeVault(check, claims);
    }
}
function proposeAws(judgement, check, claims) {
    const { name, rule = '', compared } = check;
    const issuer = String(claims.iss ?? '').replace(/^https:\/\//, '');
    if (name === 'Principal' || name === 'issuer') {
        const line = `"Federated": ${(0,trust_change/* quoteJson */.fp)(providerArn(check, issuer))}`;
        return [{ where: `${rule} Principal`.trim(), line, why: `${check.why}.` }];
    }
    if (name === 'Action') {
        return [
            {
                where: `${rule} Action`,
                line: `"Action": ${(0,trust_change/* quoteJson */.fp)(actionsFor(claims))}`,
                why: `${check.why}.`,
            },
        ];
    }
    if (name === 'audience')
        return [(0,trust_change/* audienceOfJob */.Fk)(check)];
    if (compared === undefined)
        return [];
    const [operator = '', key = ''] = name.split(' ', 2);
    if (compared.value === undefined) {
        return [replaceCondition(check, compared, judgement, claims)];
    }
    const near = nearestAccepted(check) ?? '';
    if (compared.claim === 'aud')
        return [(0,trust_change/* audienceOfJob */.Fk)(check)];
    const reasons = explainSubject(compared.value, near, compared.wildcards);
    if (isLiteralStar(compared.value, near, compared.wildcards)) {
        const line = `"StringLike": { ${(0,trust_change/* quoteJson */.fp)(key)}: ${(0,trust_change/* quoteJson */.fp)(near)} }`;
        const why = [...reasons, looser].join(' ');
        return [{ where: `${rule} Condition, instead of ${operator}`, line, why }];
    }
    const escaped = (0,variables/* escapeValue */.P)(compared.value, compared.wildcards);
    const line = `${(0,trust_change/* quoteJson */.fp)(key)}: ${(0,trust_change/* quoteJson */.fp)(withOthers(compared.accepted, escaped))}`;
    const why = reasons.join(' ') || 'The policy names another value.';
    return [{ where: `${rule} ${operator}`, line, why }];
}
const looser = 'A pattern accepts more than this job: lint shows which.';
/** Partition and account of the statement, or the role's account if that differs. */
function providerArn({ compared, reason, about }, issuer) {
    const [, partition = 'aws', named] = /arn:(aws[\w-]*):iam::(\d{12}):/.exec(compared?.accepted.join(' ') ?? '') ?? [];
    const account = (reason === 'other-account' ? about : named) ?? 'ACCOUNT_ID';
    return `arn:${partition}:iam::${account}:oidc-provider/${issuer}`;
}
function actionsFor(claims) {
    const action = 'sts:AssumeRoleWithWebIdentity';
    return (0,keys/* hasSessionTags */.O)(claims) ? [action, 'sts:TagSession'] : action;
}
/**
 * For a condition on an absent key. Removing it is safe only beside another condition on the subject: without one, the
 * statement accepts every job of the issuer.
 */
function replaceCondition({ name, rule = '', why, reason: cause }, { claim, accepted }, { checks }, claims) {
    const [operator = '', key = ''] = name.split(' ', 2);
    const issuer = String(claims.iss ?? '').replace(/^https:\/\//, '');
    const where = `${rule} ${operator}`;
    const isOther = cause === 'foreign-key';
    if (!isOther && cause !== 'claim-hidden') {
        return {
            where,
            why: cause === 'claim-missing' ? explainMissing(claim, accepted[0] ?? '') : `${why}.`,
        };
    }
    const isAudience = isOther && claim === 'aud';
    const wanted = `${issuer}:${isAudience ? 'aud' : 'sub'}`;
    const value = isAudience ? (claims.azp ?? (0,jwt/* audiencesOf */.Rm)(claims)[0]) : claims.sub;
    const reason = isOther
        ? `${why}.`
        : `${why}. The keys of this issuer are: ${(0,keys/* exposedClaims */.gK)(issuer).join(', ')}.`;
    const isThere = checks.some((one) => one.rule === rule && one.name.endsWith(` ${wanted}`));
    if (isThere || typeof value !== 'string') {
        return { where, why: `Remove the condition on ${key}: ${reason}` };
    }
    const line = `${(0,trust_change/* quoteJson */.fp)(wanted)}: ${(0,trust_change/* quoteJson */.fp)((0,variables/* escapeValue */.P)(value, (0,operators/* hasWildcards */.ev)(operator)))}`;
    return { where: `${where}, instead of ${key}`, line, why: reason };
}
/** The whole list: its other values stay accepted. */
function withOthers(accepted, value) {
    return accepted.length > 1 ? [...accepted, value] : value;
}
function proposeAzure(check, claims) {
    const { name, rule = '', compared } = check;
    if (name === 'issuer') {
        return [
            { where: rule, line: `"issuer": ${(0,trust_change/* quoteJson */.fp)(String(claims.iss))}`, why: `${check.why}.` },
        ];
    }
    if (name === 'audience')
        return [(0,trust_change/* audienceOfJob */.Fk)(check)];
    const subject = String(claims.sub);
    if (check.reason === 'no-credentials') {
        const line = `"subject": ${(0,trust_change/* quoteJson */.fp)(subject)}`;
        const why = 'There are none; oidc-exchange trust azure writes one.';
        return [{ where: 'a new credential', line, why }];
    }
    if (check.reason === 'claim-not-compared') {
        const line = `claims['sub'] eq '${subject}'`;
        const isPlainSubject = isPlainText(subject);
        const where = `${rule}, instead of ${name}`;
        return [{ where, ...(isPlainSubject && { line }), why: `${check.why}.` }];
    }
    if (compared?.value === undefined)
        return [];
    const near = nearestAccepted(check) ?? '';
    const reasons = explainSubject(compared.value, near, compared.wildcards);
    const why = reasons.join(' ') || `${check.why}.`;
    if (name === 'subject') {
        return [{ where: rule, line: `"subject": ${(0,trust_change/* quoteJson */.fp)(compared.value)}`, why }];
    }
    if (!isPlainText(compared.value))
        return [{ where: rule, why }];
    return [{ where: rule, line: `claims['${compared.claim}'] eq '${compared.value}'`, why }];
}
/** Text that needs no escapes in an expression of Azure's. */
function isPlainText(value) {
    return !/['\\]/.test(value) && (0,core_text/* quoteForeign */.xS)(value, 1000) === value;
}
function proposeVault(check, claims) {
    const { name, compared } = check;
    const why = `${check.why}.`;
    if (name === 'bound_audiences')
        return [(0,trust_change/* audienceOfJob */.Fk)(check)];
    if (name === 'audience without bound_audiences') {
        return [{ where: 'the role', line: `"bound_audiences": ${(0,trust_change/* quoteJson */.fp)(claims.aud)}`, why }];
    }
    if (name === 'bound_issuer') {
        return [{ where: 'auth/jwt/config', line: `"bound_issuer": ${(0,trust_change/* quoteJson */.fp)(claims.iss)}`, why }];
    }
    if (name === 'role_type')
        return [{ where: 'the role', line: '"role_type": "jwt"', why }];
    if (check.reason === 'claim-missing' && compared !== undefined) {
        return [{ where: name, why: explainMissing(compared.claim, compared.accepted[0] ?? '') }];
    }
    if (compared?.value === undefined)
        return [{ where: name, why }];
    const near = nearestAccepted(check) ?? '';
    const reasons = [why, ...explainSubject(compared.value, near, compared.wildcards)].join(' ');
    if (name === 'bound_subject') {
        const hint = /\*/.test(near)
            ? ' A pattern must be in bound_claims, with bound_claims_type glob.'
            : '';
        const line = `"bound_subject": ${(0,trust_change/* quoteJson */.fp)(compared.value)}`;
        return [{ where: 'the role', line, why: reasons + hint }];
    }
    if (isLiteralStar(compared.value, near, compared.wildcards)) {
        const line = '"bound_claims_type": "glob"';
        return [{ where: 'the role', line, why: `${reasons} ${looser}` }];
    }
    const where = "the role's bound_claims";
    if (compared.wildcards && compared.value.includes('*'))
        return [{ where, why: reasons }];
    const values = withOthers(compared.accepted, compared.value);
    return [{ where, line: `${(0,trust_change/* quoteJson */.fp)(compared.claim)}: ${(0,trust_change/* quoteJson */.fp)(values)}`, why: reasons }];
}

;// CONCATENATED MODULE: ./lib/trust/explain.js




const cloudNames = { aws: 'AWS', gcp: 'Google Cloud', azure: 'Azure', vault: 'Vault' };
const marks = { pass: 'pass', fail: 'FAIL', unknown: '?   ' };
/** Adds to a judgement where the nearest rule differs and what to change. */
function explainJudgement(judgement, claims) {
    const differences = judgement.checks
        .filter((check) => check.outcome === 'fail' && isNear(check, judgement))
        .flatMap(differenceOf);
    return { ...judgement, differences, changes: proposeChanges(judgement, claims) };
}
function isNear({ rule }, { nearest }) {
    return rule === undefined || rule === nearest;
}
/** Only for values in segments: of others, the two values say it all. */
function differenceOf(check) {
    const near = nearestAccepted(check);
    const { compared } = check;
    if (compared?.value === undefined || near === undefined || !near.includes(':'))
        return [];
    // An audience is one word or a URL: its colon parts nothing.
    if (compared.claim === 'aud')
        return [];
    const segments = compareSubjects(compared.value, near, compared.wildcards);
    return [{ claim: compared.claim, segments }];
}
/** The explanation for a terminal, without a line end at its end. */
function renderExplanation(explanation, title = explanation.policy) {
    const { cloud, verdict, refusal, nearest } = explanation;
    const assumed = verdict === 'accepted' ? (explanation.assumes ?? []) : [];
    const limit = assumed.length === 0 ? '' : ` if ${assumed.join(', and ')}`;
    const lines = [`${title}: ${verdict} by ${cloudNames[cloud]}${limit}`];
    if (refusal)
        lines.push(`  ${cloudNames[cloud]} says: ${(0,core_text/* quoteForeign */.xS)(refusal, 400)}`);
    lines.push('');
    for (const check of explanation.checks)
        lines.push(...renderCheck(check));
    if (verdict !== 'accepted' && nearest !== undefined) {
        lines.push('', `  Nearest rule: ${nearest}`);
    }
    for (const difference of explanation.differences)
        lines.push(...renderDifference(difference));
    const [first, ...rest] = explanation.changes;
    if (first)
        lines.push('', '  What to change:', ...[first, ...rest].flatMap((change) => (0,trust_change/* renderChange */.vN)(change, '    ')));
    return lines.join('\n');
}
function renderCheck({ rule, name, outcome, token, policy, why }) {
    const what = rule === undefined ? name : `${rule}: ${name}`;
    const head = `  ${marks[outcome]}  ${(0,core_text/* quoteForeign */.xS)(what, 300)}`;
    if (outcome !== 'fail')
        return [`${head}: ${(0,core_text/* quoteForeign */.xS)(why, 300)}`];
    return [
        head,
        ...(token === undefined ? [] : [`          token:  ${(0,core_text/* quoteForeign */.xS)(token, 400)}`]),
        ...(policy === undefined ? [] : [`          policy: ${(0,core_text/* quoteForeign */.xS)(policy, 400)}`]),
        `          ${(0,core_text/* quoteForeign */.xS)(why, 400)}`,
    ];
}
function renderDifference({ claim, segments }) {
    const show = (text) => (text === '' ? '-' : (0,core_text/* quoteForeign */.xS)(text, 100));
    const width = Math.max(5, ...segments.map(({ token }) => show(token).length));
    return [
        '',
        `  ${claim}, segment by segment:`,
        `         ${'token'.padEnd(width)}  policy`,
        ...segments.map(({ token, policy, isSame }) => `      ${isSame ? '=' : '≠'}  ${show(token).padEnd(width)}  ${show(policy)}`.trimEnd()),
    ];
}


/***/ }),

/***/ 77536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ judgeGoogle),
/* harmony export */   Oh: () => (/* binding */ maxSubjectBytes),
/* harmony export */   qK: () => (/* binding */ mapAttributes),
/* harmony export */   qS: () => (/* binding */ audiencesOfProvider)
/* harmony export */ });
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85006);
/* harmony import */ var _gcp_bindings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96181);
/* harmony import */ var _gcp_cel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81245);
/* harmony import */ var _judgement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79869);




/** `google.subject` can't be longer, in bytes. */
const maxSubjectBytes = 127;
const maxLifetimeSeconds = 24 * 3600;
/**
 * Judges a token as the Security Token Service does: provider, issuer, audience, lifetime, attribute mapping, attribute
 * condition; then the members of an IAM policy, which Google checks only when the identity is used.
 *
 * https://cloud.google.com/iam/docs/workload-identity-federation
 */
function judgeGoogle(claims, provider, options) {
    const before = [
        ['provider', checkEnabled(provider)],
        ['issuer', checkIssuer(claims, provider)],
        ['audience', checkAudience(claims, provider)],
        ['time', checkTimes(claims, options.now)],
    ];
    const { identity, checks: mapped } = mapAttributes(claims, provider, options);
    const isWhole = mapped.every(({ outcome }) => outcome !== 'unknown');
    const condition = checkCondition(claims, provider, identity, { isWhole, ...options });
    const bound = (0,_gcp_bindings_js__WEBPACK_IMPORTED_MODULE_0__/* .checkBindings */ .t)(identity, provider, { ...options, isWhole });
    const steps = [
        ...before,
        ...mapped.map((check) => ['mapping', check]),
        ['trust', condition],
    ];
    const failed = steps.find(([, { outcome }]) => outcome === 'fail');
    const refused = failed ?? (bound.decision.outcome === 'fail' ? ['trust', bound.decision] : undefined);
    const isOpen = !isWhole ||
        condition.outcome === 'unknown' ||
        (options.bindings !== undefined && bound.decision.outcome === 'unknown');
    return {
        cloud: 'gcp',
        policy: options.name ?? provider.name ?? 'provider',
        verdict: refused ? 'refused' : isOpen ? 'undecided' : 'accepted',
        checks: [
            ...before.map(([, check]) => check),
            (0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .checkSignature */ .jC)(options),
            ...mapped,
            condition,
            ...bound.checks,
            bound.decision,
        ],
        nearest: refused?.[1].name ?? 'attribute condition',
        ...(options.bindings === undefined && {
            assumes: ['the identity has a grant on the service account or resource'],
        }),
        ...(refused && {
            refusedAt: refused[0],
            refusal: refusalOf(refused[0], refused[1], claims, provider),
        }),
    };
}
function checkEnabled({ isEnabled, name }) {
    return {
        name: 'provider',
        ...(name !== undefined && { policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(name) }),
        outcome: isEnabled ? 'pass' : 'fail',
        why: isEnabled ? 'it is enabled' : 'it is disabled or deleted',
    };
}
/** A trailing slash does not matter here. */
function checkIssuer(claims, { issuer }) {
    const trim = (value) => (typeof value === 'string' ? value.replace(/\/$/, '') : value);
    const fits = trim(claims.iss) === trim(issuer);
    return {
        name: 'issuer',
        ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenSide */ .fD)(claims.iss),
        policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(issuer),
        outcome: fits ? 'pass' : 'fail',
        why: fits ? 'they are the same' : 'they differ',
    };
}
/** The audiences that a provider takes: the listed ones, or its own name where none is listed. */
function audiencesOfProvider({ audiences, name }) {
    if (audiences.length > 0)
        return audiences;
    const full = name?.startsWith('projects/') ? `//iam.googleapis.com/${name}` : undefined;
    return full === undefined ? [] : [`https:${full}`, full];
}
function checkAudience(claims, provider) {
    const accepted = audiencesOfProvider(provider);
    const check = { name: 'audience', ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenSide */ .fD)(claims.aud), policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .listValues */ .Du)(accepted) };
    if (accepted.length === 0) {
        const why = "it must be the provider's full name, which the document does not contain";
        return { ...check, outcome: 'unknown', why };
    }
    const fits = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .audiencesOf */ .Rm)(claims).some((value) => accepted.includes(value));
    const whose = provider.audiences.length > 0 ? 'an allowed audience' : "the provider's own name";
    return {
        ...check,
        compared: { claim: 'aud', value: (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .audiencesOf */ .Rm)(claims)[0], accepted, wildcards: false },
        outcome: fits ? 'pass' : 'fail',
        why: fits ? `it is ${whose}` : `it is not ${whose}`,
    };
}
function checkTimes(claims, now) {
    const lifetime = (0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .checkLifetime */ .oH)(claims, now, 0);
    const [from, until] = [(0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .dateOf */ .Q$)(claims.iat), (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .dateOf */ .Q$)(claims.exp)];
    if (lifetime.outcome !== 'pass' || !from || !until)
        return lifetime;
    const seconds = (until.getTime() - from.getTime()) / 1000;
    if (seconds <= maxLifetimeSeconds)
        return lifetime;
    const why = `its lifetime is ${Math.round(seconds / 3600)} h; Google allows 24 h`;
    return { ...lifetime, outcome: 'fail', why };
}
/** Evaluates every mapping; one that fails refuses the token. */
function mapAttributes(claims, { mapping }, { missing = {} } = {}) {
    const google = {};
    const attribute = {};
    const checks = Object.entries(mapping).map(([key, expression]) => {
        const check = { name: `mapping ${key}`, policy: expression };
        const result = (0,_gcp_cel_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluateCel */ .Sx)(expression, { assertion: { ...claims } });
        const open = mentionsMissing(expression, missing);
        if (open !== undefined)
            return { ...check, ...open };
        if (!result.isValue) {
            return { ...check, outcome: result.isKnown ? 'fail' : 'unknown', why: result.problem };
        }
        const problem = findMappingProblem(key, result.value);
        if (problem === undefined) {
            const target = key.startsWith('google.') ? google : attribute;
            target[key.slice(key.indexOf('.') + 1)] = result.value;
        }
        const token = showMapped(result.value);
        if (problem === undefined) {
            return { ...check, token, outcome: 'pass', why: `${key} is ${token}` };
        }
        const isLong = key === 'google.subject' && typeof result.value === 'string' && result.value !== '';
        return {
            ...check,
            token,
            outcome: 'fail',
            why: problem,
            ...(isLong && { reason: 'subject-too-long' }),
        };
    });
    return { identity: { google, attribute }, checks };
}
function findMappingProblem(key, value) {
    if (key === 'google.groups') {
        const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
        return isList ? undefined : 'it must be a list of strings';
    }
    if (typeof value !== 'string')
        return 'it must be a string; convert it with string(…)';
    if (key !== 'google.subject')
        return undefined;
    if (value === '')
        return 'it must not be empty';
    const bytes = new TextEncoder().encode(value).length;
    return bytes > maxSubjectBytes
        ? `it has ${bytes} bytes; Google allows ${maxSubjectBytes}`
        : undefined;
}
function showMapped(value) {
    return (0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(typeof value === 'bigint' ? String(value) : value);
}
function checkCondition(claims, { condition, issuer }, identity, { isWhole, missing = {} }) {
    const name = 'attribute condition';
    if (condition === undefined) {
        const isShared = /^https:\/\/(token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io)\/?$/;
        const why = isShared.test(issuer)
            ? 'there is none: every job of this issuer passes, with any owner'
            : 'there is none';
        return { name, outcome: 'pass', why };
    }
    const token = { assertion: { ...claims } };
    // If one mapping is unknown, the mapped attributes are unknown.
    const result = isWhole
        ? (0,_gcp_cel_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluateCel */ .Sx)(condition, { ...token, ...identity })
        : (0,_gcp_cel_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluateCel */ .Sx)(condition, token, Object.keys(identity));
    const check = { name, ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenSide */ .fD)(mentioned(condition, claims)), policy: condition };
    const open = result.isValue && !/\bhas\(/.test(condition) ? undefined : mentionsMissing(condition, missing);
    if (open !== undefined)
        return { ...check, ...open };
    if (!result.isValue && !result.isKnown) {
        return { ...check, outcome: 'unknown', why: `${result.problem}, so the result is unknown` };
    }
    if (!result.isValue) {
        const why = `${result.problem}; a claim that is missing is an error, which refuses`;
        return { ...check, outcome: 'fail', why };
    }
    return result.value === true
        ? { ...check, outcome: 'pass', why: 'it is true' }
        : { ...check, outcome: 'fail', why: `it is ${showMapped(result.value)}` };
}
/** A claim that the expression mentions and that is not given. */
function mentionsMissing(expression, missing) {
    const claim = Object.keys(missing).find((name) => new RegExp(`\\b${name}\\b`).test(expression));
    return claim === undefined ? undefined : (0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .notGiven */ .rg)(claim, { missing });
}
/** The claims that a condition mentions. */
function mentioned(condition, claims) {
    const names = [...condition.matchAll(/\bassertion(?:\.(\w+)|\[["']([^"']+)["']\])/g)]
        .map(([, field, index]) => field ?? index ?? '')
        .filter((name) => claims[name] !== undefined);
    return names.length === 0
        ? undefined
        : Object.fromEntries(names.map((name) => [name, claims[name]]));
}
function refusalOf(at, check, claims, { issuer }) {
    const show = (value) => (0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(value).replace(/^"|"$/g, '');
    switch (at) {
        case 'provider':
            return 'invalid_target: The target service indicated by the "audience" parameters is invalid.';
        case 'issuer':
            return `invalid_grant: The issuer in ID Token ${show(claims.iss)} does not match the expected ones: ${show(issuer)}.`;
        case 'audience':
            return `invalid_grant: The audience in ID Token [${show(claims.aud)}] does not match the expected audience.`;
        case 'time':
            return `invalid_grant: ID Token issued at ${show(claims.iat)} is stale to sign-in.`;
        case 'mapping':
            return check.reason === 'subject-too-long'
                ? `invalid_request: The size of mapped attribute google.subject exceeds the ${maxSubjectBytes} bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than ${maxSubjectBytes} bytes.`
                : 'invalid_grant: The attribute mapping could not be evaluated for the given credential.';
        default:
            return check.name === 'attribute condition'
                ? 'unauthorized_client: The given credential is rejected by the attribute condition.'
                : "PERMISSION_DENIED: Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).";
    }
}


/***/ }),

/***/ 96181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readMember),
/* harmony export */   t: () => (/* binding */ checkBindings)
/* harmony export */ });
/* harmony import */ var _core_defined_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50862);
/* harmony import */ var _judgement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79869);
/* harmony import */ var _cel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81245);



const impersonate = [
    'roles/iam.workloadIdentityUser',
    'roles/iam.serviceAccountTokenCreator',
    'roles/iam.serviceAccountOpenIdTokenCreator',
];
/** Takes a `principal://` or `principalSet://` apart; `undefined` for other members. */
function readMember(member) {
    const [, set, pool = '', rest = ''] = /^principal(Set)?:\/\/iam\.googleapis\.com\/(projects\/[^/]+\/locations\/global\/workloadIdentityPools\/[^/]+)\/(.+)$/.exec(member) ?? [];
    if (pool === '')
        return undefined;
    if (set === undefined) {
        const [, value] = /^subject\/(.+)$/.exec(rest) ?? [];
        return value === undefined ? undefined : { pool, kind: 'subject', name: 'subject', value };
    }
    if (rest === '*')
        return { pool, kind: 'all', name: '', value: '*' };
    const [, kind, value = ''] = /^(group|attribute\.[a-z0-9_]+)\/(.+)$/.exec(rest) ?? [];
    if (kind === undefined)
        return undefined;
    return kind === 'group'
        ? { pool, kind: 'group', name: 'groups', value }
        : { pool, kind: 'attribute', name: kind.slice('attribute.'.length), value };
}
/** Whether the identity is among the members, compared character by character. */
function checkBindings(identity, provider, { bindings, now, isWhole = true }) {
    const name = 'IAM members';
    const decide = (outcome, why, of) => ({
        name,
        outcome,
        why,
        ...(0,_core_defined_js__WEBPACK_IMPORTED_MODULE_0__/* .defined */ .s)({ reason: of?.reason, about: of?.about }),
    });
    if (bindings === undefined) {
        const why = 'the IAM policy is not given; Google checks it when the identity is used';
        return { checks: [], decision: decide('unknown', why) };
    }
    const relevant = bindings.filter(({ members }) => members.some((member) => readMember(member)));
    const judged = relevant.map((binding) => checkBinding(binding, identity, provider, now));
    const checks = judged.map(({ check }) => check);
    const passed = checks.find(({ outcome }) => outcome === 'pass');
    if (passed)
        return { checks, decision: decide('pass', `${passed.rule} names it`) };
    const open = checks.find(({ outcome }) => outcome === 'unknown');
    if (open)
        return { checks, decision: decide('unknown', `${open.rule}: ${open.why}`) };
    if (!isWhole)
        return { checks, decision: decide('unknown', 'not every mapping was evaluated') };
    const limited = judged.find(({ isNamed }) => isNamed)?.check;
    const why = limited ? `${limited.rule}: ${limited.why}` : 'no member names this identity';
    return { checks, decision: decide('fail', why, limited) };
}
function checkBinding({ label, role, members, condition }, identity, provider, now) {
    const pool = provider.name?.replace(/\/providers\/[^/]+$/, '');
    const check = {
        rule: label,
        name: 'members',
        token: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(identity.google.subject),
        policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .listValues */ .Du)(members),
    };
    const fitting = members.find((member) => {
        const read = readMember(member);
        return read && (pool === undefined || read.pool === pool) && holds(read, identity);
    });
    if (fitting === undefined) {
        const mismatch = explainMismatch(members, identity, pool);
        return { isNamed: false, check: { ...check, outcome: 'fail', ...mismatch } };
    }
    const limit = condition === undefined ? undefined : checkBindingCondition(condition, now);
    if (limit && limit.outcome !== 'pass')
        return { isNamed: true, check: { ...check, ...limit } };
    const why = impersonate.includes(role)
        ? `${(0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(fitting)} names it`
        : `it has ${role}, which gives access to the resource but does not allow acting as a service account`;
    return { isNamed: true, check: { ...check, outcome: 'pass', why } };
}
/** Variables of a grant's condition besides the time. */
const ofTheRequest = ['resource', 'api', 'destination', 'origin', 'principal'];
/**
 * The condition of a grant, as far as the time alone decides it; the token's claims are not among its variables.
 *
 * https://cloud.google.com/iam/docs/conditions-attribute-reference
 */
function checkBindingCondition(condition, now) {
    const result = (0,_cel_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluateCel */ .Sx)(condition, { request: { time: now } }, ofTheRequest);
    const shown = `its condition ${(0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(condition)}`;
    if (result.isValue && result.value === true)
        return { outcome: 'pass', why: `${shown} is true` };
    const reason = 'grant-condition';
    if (result.isValue) {
        return { outcome: 'fail', reason, why: `${shown} is ${String(result.value)} now` };
    }
    // `request` has more than the time, such as its path and its authentication.
    const isOpen = !result.isKnown || /\brequest\.(?!time\b)/.test(condition);
    return isOpen
        ? {
            outcome: 'unknown',
            why: `${shown} depends on the resource or the request, not only on the time`,
        }
        : { outcome: 'fail', reason, why: `${shown} can't be evaluated: ${result.problem}` };
}
function holds({ kind, name, value }, { google, attribute }) {
    if (kind === 'all')
        return true;
    if (kind === 'subject')
        return google.subject === value;
    if (kind === 'group')
        return Array.isArray(google.groups) && google.groups.includes(value);
    return attribute[name] === value;
}
function explainMismatch(members, { attribute, google }, pool) {
    for (const member of members) {
        const read = readMember(member);
        if (read === undefined)
            continue;
        if (pool !== undefined && read.pool !== pool) {
            return {
                why: `the member is of another pool (${read.pool}); a member names the project by its number`,
            };
        }
        if (read.kind === 'attribute' && attribute[read.name] === undefined) {
            const why = `the mapping has no attribute.${read.name}`;
            return { why, reason: 'no-attribute', about: read.name };
        }
        if (read.kind === 'attribute') {
            const actual = (0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(attribute[read.name]);
            return { why: `attribute.${read.name} is ${actual}, the member has ${(0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(read.value)}` };
        }
        if (read.kind === 'subject') {
            const actual = (0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(google.subject);
            return { why: `google.subject is ${actual}, the member has ${(0,_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(read.value)}` };
        }
    }
    return { why: 'no member names this identity' };
}


/***/ }),

/***/ 81245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R5: () => (/* binding */ conditionVariables),
  Sx: () => (/* binding */ evaluateCel),
  A4: () => (/* binding */ findCelMistake),
  CN: () => (/* binding */ mappingVariables)
});

// EXTERNAL MODULE: ./node_modules/@marcbachmann/cel-js/lib/index.js + 13 modules
var lib = __webpack_require__(47337);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/trust/document.js
var trust_document = __webpack_require__(23181);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./lib/trust/gcp/re2.js


/**
 * Whether an expression of RE2's fits anywhere in a text, in linear time, as CEL's `matches` asks.
 *
 * https://github.com/google/re2/wiki/Syntax
 *
 * @throws {Error} for what RE2 refuses, look-ahead and back references among it
 */
function matchesRe2(text, expression) {
    return compileRe2(expression).matcher(text).find();
}
/** @throws {Error} as {@link matchesRe2} */
function compileRe2(expression) {
    try {
        return build/* RE2JS */.L3.compile(expression);
    }
    catch (cause) {
        const problem = (0,errors/* messageOf */.bD)(cause).replace(/^error parsing regexp: /, '');
        throw new Error(`RE2, which has no lookaround and no back references, refuses ${problem}`, {
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./lib/trust/gcp/strings.js

/** CEL's calls on text, by signature; positions count characters, where the library's own count UTF-16 units. */
const stringFunctions = {
    'string.matches(string): bool': matchesRe2,
    'matches(string, string): bool': matchesRe2,
    'string.extract(string): string': extract,
    'string(dyn): string': toText,
    'string.lowerAscii(): string': (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
    'string.upperAscii(): string': (text) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
    'string.trim(): string': (text) => text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, ''),
    'string.reverse(): string': (text) => [...text].reverse().join(''),
    'string.charAt(int): string': (text, at) => [...text][checkIndex(at, [...text].length)] ?? '',
    'string.substring(int): string': substring,
    'string.substring(int, int): string': substring,
    'string.indexOf(string): int': indexOf,
    'string.indexOf(string, int): int': indexOf,
    'string.lastIndexOf(string): int': lastIndexOf,
    'string.lastIndexOf(string, int): int': lastIndexOf,
    'string.replace(string, string): string': replace,
    'string.replace(string, string, int): string': replace,
    'string.split(string): list<string>': split,
    'string.split(string, int): list<string>': split,
};
/** What the library's timestamps lack. */
const timestampFunctions = {
    'int(google.protobuf.Timestamp): int': (time) => BigInt(Math.floor(time.getTime() / 1000)),
    'timestamp(google.protobuf.Timestamp): google.protobuf.Timestamp': (time) => time,
};
/**
 * The part of a text that stands where a template has braces; empty when the template does not fit.
 *
 * https://cloud.google.com/iam/docs/conditions-attribute-reference#extract
 */
function extract(text, template) {
    const [, prefix = '', suffix = ''] = /^([^{}]*)\{[^{}]*\}([^{}]*)$/.exec(template) ?? [];
    if (!/^[^{}]*\{[^{}]*\}[^{}]*$/.test(template)) {
        throw new Error('extract takes a template with one {name}');
    }
    const start = text.indexOf(prefix);
    if (start < 0)
        return '';
    const from = start + prefix.length;
    const end = suffix === '' ? text.length : text.indexOf(suffix, from);
    return end < 0 ? '' : text.slice(from, end);
}
/** Numbers of tokens are doubles to Google; how it writes large ones depends on the implementation of CEL. */
function toText(value) {
    if (typeof value === 'number' && !(Math.abs(value) < 1e6)) {
        throw new Error('string() of a large number is not evaluated here');
    }
    if (Object.is(value, -0))
        return '-0';
    if (['string', 'number', 'bigint', 'boolean'].includes(typeof value))
        return String(value);
    throw new Error('string() of this is not evaluated here');
}
function checkIndex(index, last) {
    if (index < 0n || index > BigInt(last))
        throw new Error(`index out of range: ${index}`);
    return Number(index);
}
function substring(text, start, end) {
    const characters = [...text];
    const until = end === undefined ? characters.length : checkIndex(end, characters.length);
    const from = checkIndex(start, characters.length);
    if (from > until)
        throw new Error(`invalid substring range: ${from} to ${until}`);
    return characters.slice(from, until).join('');
}
function indexOf(text, search, offset = 0n) {
    if (search === '')
        return offset;
    const characters = [...text];
    const from = offset === 0n ? 0 : checkIndex(offset, characters.length - 1);
    const rest = characters.slice(from).join('');
    const at = rest.indexOf(search);
    return at < 0 ? -1n : BigInt(from + [...rest.slice(0, at)].length);
}
function lastIndexOf(text, search, offset) {
    const characters = [...text];
    if (search === '')
        return offset ?? BigInt(characters.length);
    const from = offset === undefined ? undefined : checkIndex(offset, characters.length - 1);
    const last = from === undefined ? undefined : characters.slice(0, from).join('').length;
    const at = text.lastIndexOf(search, last);
    return at < 0 ? -1n : BigInt([...text.slice(0, at)].length);
}
/** The parts of a text, at most `limit` of them, the last one whole; negative for no limit. */
function split(text, separator, limit = -1n) {
    if (limit === 0n)
        return [];
    const parts = separator === '' ? [...text] : text.split(separator);
    if (limit < 0n || BigInt(parts.length) <= limit)
        return parts;
    const kept = Number(limit) - 1;
    return [...parts.slice(0, kept), parts.slice(kept).join(separator)];
}
function replace(text, from, to, limit = -1n) {
    const parts = from === '' ? ['', ...text, ''] : text.split(from);
    return parts.reduce((whole, part, index) => {
        const isReplaced = limit < 0n || BigInt(index) <= limit;
        return whole + (isReplaced ? to : from) + part;
    });
}

;// CONCATENATED MODULE: ./lib/trust/gcp/cel.js






/** The variables that mappings and conditions may use. */
const mappingVariables = ['assertion'];
const conditionVariables = ['assertion', 'google', 'attribute'];
const limits = { maxAstNodes: 2000, maxDepth: 100 };
/** Functions of CEL's extensions and of Google's that are not evaluated here. */
const unevaluated = ['format', 'quote', 'inIpRange', 'sort', 'distinct', 'flatten', 'slice'];
/** The part of a name that keeps a function apart from the library's own of that name. */
const mark = '_';
const replaced = new Set(Object.keys(stringFunctions).map((signature) => /(\w+)\(/.exec(signature)?.[1] ?? ''));
/** Errors that are the library's or ours, and not CEL's. */
const limitation = /is not evaluated here|too large to evaluate|time zone|overlaps with|google\.protobuf|is not of type|has\(\) invalid|Exceeded/;
/**
 * Evaluates an expression as workload identity federation does: CEL with its string functions, and `extract`, which
 * Google adds.
 *
 * https://cloud.google.com/iam/docs/workload-identity-federation#conditions
 *
 * @param unknowns variables of Google whose values are unknown, so that results that depend on them are unknown
 */
function evaluateCel(expression, variables, unknowns = []) {
    let reading;
    try {
        reading = read(expression, Object.keys(variables), unknowns);
        const values = Object.entries(variables).map(([name, value]) => [nameOf(name), value]);
        const value = reading.environment.evaluate(reading.text, Object.fromEntries(values));
        return { isValue: true, value };
    }
    catch (error) {
        return { isValue: false, ...judgeFailure(expression, reading, error) };
    }
}
/** Why an expression cannot be parsed; `undefined` if it can, or if that is unknown. */
function findCelMistake(expression, names) {
    let reading;
    let problem;
    try {
        reading = read(expression, names);
        const { valid, error } = reading.environment.check(reading.text);
        if (valid)
            return findPatternMistake(expression);
        problem = error;
    }
    catch (error) {
        problem = error;
    }
    const failure = judgeFailure(expression, reading, problem);
    return failure.isKnown ? failure.problem : undefined;
}
/** The mistake of a pattern that stands in the expression as text. */
function findPatternMistake(expression) {
    for (const [, raw, pattern = ''] of expression.matchAll(/\.matches\(\s*(r)?["']((?:[^"'\\]|\\.)*)["']/g)) {
        try {
            compileRe2(raw === undefined ? pattern.replace(/\\(.)/g, '$1') : pattern);
        }
        catch (error) {
            return firstLine((0,errors/* messageOf */.bD)(error));
        }
    }
    return undefined;
}
/** Whether a failure is CEL's, or of what is not evaluated here. */
function judgeFailure(expression, reading, error) {
    const message = (0,errors/* messageOf */.bD)(error);
    const problem = firstLine(message).replaceAll(`${mark}(`, '(');
    if (reading?.unknown !== undefined)
        return { isKnown: false, problem: reading.unknown };
    const isUnread = reading === undefined && /`|(^|[^\w)\]])\.\d/.test(expression);
    return { isKnown: !isUnread && !limitation.test(message), problem };
}
function read(expression, names, unknowns = []) {
    const environment = createEnvironment([...names, ...unknowns]);
    const edits = [];
    let unknown;
    const visit = (node) => {
        if (Array.isArray(node))
            for (const item of node)
                visit(item);
        if (!(0,trust_document/* isDocument */.wz)(node))
            return;
        const { op, args, pos } = node;
        if (op === 'id' && args === 'google')
            edits.push({ at: Number(pos), from: 'google', to: nameOf('google') });
        if (op === 'id' && unknowns.includes(String(args)))
            unknown = `${args} is not known here`;
        if ((op === 'call' || op === 'rcall') && Array.isArray(args)) {
            const name = String(args[0]);
            if (unevaluated.includes(name))
                unknown = `${name}() is not evaluated here`;
            // The name of a method comes after what it is called on.
            const after = op === 'call' ? Number(pos) : Number(args[1].end);
            const at = expression.indexOf(name, after);
            if (replaced.has(name))
                edits.push({ at, from: name, to: name + mark });
        }
        visit(args);
    };
    const { op, args, pos } = environment.parse(expression).ast;
    visit({ op, args, pos });
    const text = edits
        .toSorted((a, b) => b.at - a.at)
        .reduce((all, { at, from, to }) => all.slice(0, at) + to + all.slice(at + from.length), expression);
    return { environment, text, ...(unknown !== undefined && { unknown }) };
}
function createEnvironment(names) {
    const environment = new lib/* Environment */.OH({
        limits,
        unlistedVariablesAreDyn: false,
        homogeneousAggregateLiterals: false,
    });
    for (const name of names)
        environment.registerVariable(nameOf(name), 'map');
    for (const [signature, call] of Object.entries(stringFunctions)) {
        environment.registerFunction(signature.replace('(', `${mark}(`), call);
    }
    for (const [signature, call] of Object.entries(timestampFunctions)) {
        environment.registerFunction(signature, call);
    }
    return environment;
}
/** The library keeps `google` for its own constants (`google.protobuf…`). */
function nameOf(variable) {
    return variable === 'google' ? 'googleAttributes' : variable;
}
function firstLine(message) {
    return (0,core_text/* quoteForeign */.xS)(message.split('\n')[0] ?? '', 300);
}


/***/ }),

/***/ 44257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readGoogleProvider),
/* harmony export */   a: () => (/* binding */ readGoogleBindings)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23181);

/**
 * Reads a provider.
 *
 * @throws {OidcError} `ERR_INPUT` for what Google would refuse to store
 */
function readGoogleProvider(value) {
    const provider = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, '');
    const oidc = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(provider.oidc, 'oidc');
    const name = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readOptionalText */ .ko)(provider.name, 'name');
    const condition = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readOptionalText */ .ko)(provider.attributeCondition, 'attributeCondition');
    if (condition !== undefined && condition.length > 4096) {
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)('attributeCondition', `has ${condition.length} characters, at most 4096 are allowed`);
    }
    return {
        ...(name !== undefined && { name: name.replace(/^\/\/iam\.googleapis\.com\//, '') }),
        isEnabled: provider.disabled !== true && (provider.state ?? 'ACTIVE') === 'ACTIVE',
        issuer: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(oidc.issuerUri, 'oidc.issuerUri'),
        audiences: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(oidc.allowedAudiences, 'oidc.allowedAudiences'),
        hasUploadedKeys: typeof oidc.jwksJson === 'string' && oidc.jwksJson !== '',
        mapping: readMapping(provider.attributeMapping),
        ...(condition !== undefined && { condition }),
    };
}
function readMapping(value) {
    const mapping = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, 'attributeMapping');
    const known = /^(google\.(subject|groups|display_name|profile_photo)|attribute\.[a-z0-9_]{1,100})$/;
    const entries = Object.entries(mapping).map(([key, expression]) => {
        const where = `attributeMapping["${key}"]`;
        if (!known.test(key)) {
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(where, 'must be google.subject, google.groups or attribute.NAME (a-z, 0-9, _)');
        }
        const text = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(expression, where);
        if (text.length > 2048) {
            (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(where, `has ${text.length} characters, at most 2048 are allowed`);
        }
        return [key, text];
    });
    const own = entries.filter(([key]) => key.startsWith('attribute.')).length;
    if (own > 50)
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)('attributeMapping', `has ${own} attributes, at most 50 are allowed`);
    if (mapping['google.subject'] === undefined)
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)('attributeMapping', 'lacks google.subject');
    return Object.fromEntries(entries);
}
/**
 * Reads the grants of an IAM policy (`get-iam-policy`); `undefined` for another document. Of a policy without grants,
 * gcloud prints the `etag` alone.
 */
function readGoogleBindings(value) {
    if (!(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .isDocument */ .wz)(value))
        return undefined;
    const isEmpty = value.etag !== undefined && value.oidc === undefined;
    if (value.bindings === undefined)
        return isEmpty ? [] : undefined;
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(value.bindings).map((item, index) => {
        const where = `bindings[${index}]`;
        const binding = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(item, where);
        const role = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(binding.role, `${where}.role`);
        const condition = binding.condition === undefined
            ? undefined
            : (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(binding.condition, `${where}.condition`).expression;
        return {
            label: `${where} ${role}`,
            role,
            members: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(binding.members, `${where}.members`),
            ...(binding.condition !== undefined && {
                condition: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(condition, `${where}.condition.expression`),
            }),
        };
    });
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

/***/ 4146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ judgeVault)
/* harmony export */ });
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85006);
/* harmony import */ var _judgement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79869);
/* harmony import */ var _vault_claims_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99876);



const validating = 'error validating token: ';
const defaultAlgorithms = /^(RS|ES|PS)(256|384|512)$|^EdDSA$/;
const registered = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti'];
/**
 * Judges a token as the JWT auth method of Vault and OpenBao does at login. Continues after the first mismatch, where the
 * server stops.
 *
 * https://developer.hashicorp.com/vault/api-docs/auth/jwt
 */
function judgeVault(claims, role, options) {
    const { config } = options;
    const steps = [
        checkRoleType(role),
        { at: 'trust', check: checkCidrs(role), says: 'permission denied' },
        { at: 'trust', check: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .checkSignature */ .jC)(options), says: '' },
        checkNames(claims),
        checkAlgorithm(options, config),
        checkIssuer(claims, config),
        checkSubject(claims, role),
        checkAudience(claims, role),
        ...checkTimes(claims, role, options.now),
        checkUnboundAudience(claims, role),
        ...(0,_vault_claims_js__WEBPACK_IMPORTED_MODULE_1__/* .checkIdentityClaims */ .QT)(claims, role).map((check) => ({
            at: 'trust',
            check,
            says: check.why,
        })),
        ...(0,_vault_claims_js__WEBPACK_IMPORTED_MODULE_1__/* .checkBoundClaims */ .oD)(claims, role, options).map((check) => ({
            at: 'trust',
            check,
            says: `error validating claims: ${check.about ?? ''}`,
        })),
    ];
    const failed = steps.find(({ check }) => check.outcome === 'fail');
    const isOpen = role.boundCidrs.length > 0 || steps.some(({ check }) => check.reason === 'claim-not-given');
    return {
        cloud: 'vault',
        policy: options.name ?? 'role',
        verdict: failed ? 'refused' : isOpen ? 'undecided' : 'accepted',
        checks: steps.map(({ check }) => check),
        nearest: failed?.check.name ?? 'the role',
        ...(config === undefined && { assumes: ["the auth method trusts the token's issuer"] }),
        ...(failed && { refusedAt: failed.at, refusal: failed.says }),
    };
}
function checkRoleType({ roleType }) {
    const isJwt = roleType === 'jwt';
    const why = isJwt ? 'the role is for tokens' : 'the role is for people who log in with a browser';
    return {
        at: 'provider',
        check: {
            name: 'role_type',
            policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp)(roleType),
            outcome: isJwt ? 'pass' : 'fail',
            why,
        },
        says: `role with ${roleType} role_type is not allowed`,
    };
}
function checkCidrs({ boundCidrs }) {
    const check = { name: 'token_bound_cidrs', policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .listValues */ .Du)(boundCidrs) };
    return boundCidrs.length === 0
        ? { ...check, outcome: 'pass', why: 'any address' }
        : { ...check, outcome: 'unknown', why: "the job's address is not in the token" };
}
/** A name that differs from a registered one only in case is ambiguous. */
function checkNames(claims) {
    const ambiguous = Object.keys(claims).find((name) => !registered.includes(name) && registered.includes(foldCase(name)));
    const check = { name: 'claim names', ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(ambiguous) };
    const step = { at: 'trust', says: '' };
    if (ambiguous === undefined) {
        return { ...step, check: { ...check, outcome: 'pass', why: 'no name is ambiguous' } };
    }
    const why = `ambiguous claim: key ${(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp)(ambiguous)} collides with registered claim under case folding`;
    return { ...step, check: { ...check, outcome: 'fail', why }, says: validating + why };
}
/** Simple case folding, for the letters that registered names consist of. */
function foldCase(name) {
    return name.replaceAll('ſ', 's').replaceAll('\u212a', 'k').toLowerCase();
}
function checkAlgorithm({ header }, config) {
    const algorithms = config?.algorithms ?? [];
    const alg = header?.alg;
    const check = {
        name: 'algorithm',
        ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(alg),
        policy: algorithms.length > 0 ? (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .listValues */ .Du)(algorithms) : 'RS, ES, PS 256-512 or EdDSA',
    };
    const says = `${validating}invalid algorithm (alg) header parameter: ${(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp)(alg)}`;
    if (header === undefined) {
        const why = "the token's header is not given";
        return { at: 'trust', says, check: { ...check, outcome: 'unknown', why } };
    }
    const isText = typeof alg === 'string';
    const fits = algorithms.length > 0 ? algorithms.includes(String(alg)) : defaultAlgorithms.test(String(alg));
    const outcome = isText && fits ? 'pass' : 'fail';
    const why = outcome === 'pass' ? 'it is allowed' : 'it is not allowed';
    return { at: 'trust', says, check: { ...check, outcome, why } };
}
function checkIssuer(claims, config) {
    const bound = config?.boundIssuer ?? '';
    const check = { name: 'bound_issuer', ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(claims.iss) };
    const step = { at: 'issuer', says: `${validating}invalid issuer (iss) claim` };
    if (config === undefined) {
        const why = "the auth method's configuration is not given";
        return { ...step, check: { ...check, outcome: 'unknown', why } };
    }
    if (bound === '') {
        return {
            ...step,
            check: { ...check, outcome: 'pass', why: 'no issuer is bound: only the signature counts' },
        };
    }
    const fits = claims.iss === bound;
    return {
        ...step,
        check: {
            ...check,
            policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp)(bound),
            outcome: fits ? 'pass' : 'fail',
            why: fits ? 'they are the same' : 'they differ (a trailing slash matters)',
        },
    };
}
function checkSubject(claims, { boundSubject }) {
    const check = { name: 'bound_subject', ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(claims.sub) };
    const step = { at: 'trust', says: `${validating}invalid subject (sub) claim` };
    if (boundSubject === '') {
        return { ...step, check: { ...check, outcome: 'pass', why: 'no subject is bound' } };
    }
    const fits = claims.sub === boundSubject;
    const why = fits ? 'they are the same' : 'they differ; * has no special meaning here';
    const value = typeof claims.sub === 'string' ? claims.sub : undefined;
    return {
        ...step,
        check: {
            ...check,
            policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .showValue */ .vp)(boundSubject),
            outcome: fits ? 'pass' : 'fail',
            why,
            compared: { claim: 'sub', value, accepted: [boundSubject], wildcards: false },
        },
    };
}
function checkAudience(claims, { boundAudiences }) {
    const check = {
        name: 'bound_audiences',
        ...(0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenSide */ .fD)(claims.aud),
        policy: (0,_judgement_js__WEBPACK_IMPORTED_MODULE_0__/* .listValues */ .Du)(boundAudiences),
    };
    const says = `${validating}invalid audience (aud) claim: audience claim does not match any expected audience`;
    const step = { at: 'audience', says };
    if (boundAudiences.length === 0) {
        return { ...step, check: { ...check, outcome: 'pass', why: 'no audience is bound' } };
    }
    const fits = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .audiencesOf */ .Rm)(claims).some((audience) => boundAudiences.includes(audience));
    const why = fits ? 'it is one of the bound audiences' : 'it is not one of the bound audiences';
    const [value] = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .audiencesOf */ .Rm)(claims);
    const compared = { claim: 'aud', value, accepted: boundAudiences, wildcards: false };
    return { ...step, check: { ...check, compared, outcome: fits ? 'pass' : 'fail', why } };
}
/** Vault derives missing times from the others, each with its leeway. */
function checkTimes(claims, role, now) {
    const read = (value) => (typeof value === 'number' ? value : 0);
    const iat = read(claims.iat);
    let [exp, nbf] = [read(claims.exp), read(claims.nbf)];
    const step = (name, isFine, says, token) => ({
        at: 'time',
        says: validating + says,
        check: {
            name,
            token,
            policy: `now, ${now.toISOString()}, ± ${role.clockSkewSeconds} s`,
            outcome: isFine ? 'pass' : 'fail',
            why: isFine ? 'it is valid now' : says,
        },
    });
    if (iat === 0 && exp === 0 && nbf === 0) {
        const says = 'no issued at (iat), not before (nbf), or expiration time (exp) claims in token';
        return [step('times', false, says, 'none')];
    }
    if (exp === 0)
        exp = Math.max(iat, nbf) + role.expirationLeewaySeconds;
    if (nbf === 0)
        nbf = iat !== 0 ? iat : exp - role.notBeforeLeewaySeconds;
    const seconds = now.getTime() / 1000;
    const late = seconds - role.clockSkewSeconds;
    const early = seconds + role.clockSkewSeconds;
    const show = (time) => new Date(time * 1000).toISOString();
    return [
        step('nbf', nbf <= early, 'invalid not before (nbf) claim: token not yet valid', show(nbf)),
        step('exp', exp >= late, 'invalid expiration time (exp) claim: token is expired', show(exp)),
        step('iat', iat <= early, 'invalid issued at (iat) claim: token issued in the future', show(iat)),
    ];
}
function checkUnboundAudience(claims, { boundAudiences }) {
    const isUnbound = (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_2__/* .audiencesOf */ .Rm)(claims).length > 0 && boundAudiences.length === 0;
    const says = 'audience claim found in JWT but no audiences bound to the role';
    const why = isUnbound ? says : 'the role binds audiences, or the token has none';
    const name = 'audience without bound_audiences';
    return { at: 'audience', says, check: { name, outcome: isUnbound ? 'fail' : 'pass', why } };
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


/***/ }),

/***/ 74011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readVaultConfig),
/* harmony export */   n: () => (/* binding */ readVaultRole)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23181);

const defaultSkew = 60;
const defaultLeeway = 150;
/**
 * Reads a role: the parameters that are written, or what `vault read -format=json auth/jwt/role/NAME` prints.
 *
 * @throws {OidcError} `ERR_INPUT` for what Vault would refuse to store
 */
function readVaultRole(value) {
    const role = unwrap(value);
    const type = role.bound_claims_type ?? 'string';
    if (type !== 'string' && type !== 'glob')
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)('bound_claims_type', 'must be string or glob');
    const boundClaims = readBoundClaims(role.bound_claims, type);
    const boundAudiences = readCommaList(role.bound_audiences, 'bound_audiences');
    const boundSubject = readPlain(role.bound_subject, 'bound_subject');
    const boundCidrs = readCommaList(role.token_bound_cidrs ?? role.bound_cidrs, 'token_bound_cidrs');
    const roleType = readPlain(role.role_type, 'role_type') || 'oidc';
    const bounds = [boundAudiences.length, boundSubject.length, boundCidrs.length];
    if (roleType === 'jwt' &&
        bounds.every((size) => size === 0) &&
        Object.keys(boundClaims).length === 0) {
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)('', 'must have at least one bound constraint when creating/updating a JWT role');
    }
    const userClaim = readPlain(role.user_claim, 'user_claim');
    if (userClaim === '')
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)('user_claim', 'a user claim must be defined on the role');
    return {
        roleType,
        boundAudiences,
        boundSubject,
        boundClaims,
        boundClaimsType: type,
        boundCidrs,
        userClaim,
        userClaimIsPointer: role.user_claim_json_pointer === true,
        groupsClaim: readPlain(role.groups_claim, 'groups_claim'),
        mappedClaims: Object.keys((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(role.claim_mappings ?? {}, 'claim_mappings')),
        clockSkewSeconds: readLeeway(role.clock_skew_leeway, defaultSkew),
        expirationLeewaySeconds: readLeeway(role.expiration_leeway, defaultLeeway),
        notBeforeLeewaySeconds: readLeeway(role.not_before_leeway, defaultLeeway),
    };
}
/** Reads `vault read -format=json auth/jwt/config`; `undefined` for another document. */
function readVaultConfig(value) {
    if (!(0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .isDocument */ .wz)(value))
        return undefined;
    const config = unwrap(value);
    const marks = ['bound_issuer', 'oidc_discovery_url', 'jwks_url', 'jwt_validation_pubkeys'];
    if (!marks.some((mark) => config[mark] !== undefined))
        return undefined;
    return {
        boundIssuer: readPlain(config.bound_issuer, 'bound_issuer'),
        algorithms: readCommaList(config.jwt_supported_algs, 'jwt_supported_algs'),
    };
}
function unwrap(value) {
    const outer = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, '');
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .isDocument */ .wz)(outer.data) ? outer.data : outer;
}
function readPlain(value, where) {
    if (value === undefined || value === null)
        return '';
    return typeof value === 'string' ? value : (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(where, 'must be text');
}
/** A list, or its items in one text with commas between. */
function readCommaList(value, where) {
    if (typeof value === 'string') {
        return value.split(',').flatMap((item) => (item.trim() === '' ? [] : [item.trim()]));
    }
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(value, where);
}
function readBoundClaims(value, type) {
    if (value === undefined || value === null)
        return {};
    const entries = Object.entries((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, 'bound_claims')).map(([claim, expected]) => {
        const values = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(expected);
        for (const one of values) {
            if (type === 'glob' && typeof one !== 'string') {
                (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)(`bound_claims["${claim}"]`, 'claim is not a string or list of strings');
            }
        }
        return [claim, values];
    });
    return Object.fromEntries(entries);
}
/** Seconds, or a duration such as `60s` and `5m`; 0 is the default, a negative number none at all. */
function readLeeway(value, byDefault) {
    const [, digits, unit = 's'] = /^(-?\d+)([smh]?)$/.exec(String(value ?? 0)) ?? [];
    if (digits === undefined)
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .rejectPolicy */ .c5)('leeway', `must be seconds, not ${JSON.stringify(value)}`);
    const seconds = Number(digits) * ({ s: 1, m: 60, h: 3600 }[unit] ?? 1);
    return seconds === 0 ? byDefault : Math.max(0, seconds);
}


/***/ })

};
