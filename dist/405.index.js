export const id = 405;
export const ids = [405];
export const modules = {

/***/ 7405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ aws)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/refusal.js
var refusal = __webpack_require__(123);
// EXTERNAL MODULE: ./lib/types.js
var types = __webpack_require__(4170);
// EXTERNAL MODULE: ./lib/retry.js
var retry = __webpack_require__(2165);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/reply.js
var lib_reply = __webpack_require__(3979);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
;// CONCATENATED MODULE: ./lib/exchangers/aws/failure.js



/** The token was over when STS looked at it; a new one may do. */
const expiredTokenCode = 'ExpiredTokenException';
/** Error codes that pass by themselves although their status is a 4xx, as the API reference and the SDK have them. */
const transientCodes = /^(?:IDPCommunicationError|Throttl\w*|RequestThrottled\w*|RequestLimitExceeded|TooManyRequests\w*|SlowDown|PriorRequestNotComplete|BandwidthLimitExceeded|RequestTimeout\w*|InternalFailure|InternalError|ServiceUnavailable)$/;
/**
 * Says what a failed call means.
 *
 * @param error what the SDK threw
 * @param reply the answer that it was thrown for, when there was one
 */
function describeStsFailure(error, reply, service, now) {
    if (error instanceof errors/* OidcError */.uv || reply === undefined)
        return error;
    if (reply.status < 300)
        return new errors/* OidcError */.uv('ERR_RESPONSE', unusable(reply, service), failure_transient);
    const code = codeOfException(error);
    // Without a code in the body nothing of what the SDK made of it is worth telling: the status says all.
    if (code === undefined || reply.status < 400)
        return describeStatus(reply, service, now);
    const passes = transientCodes.test(code) || lib_reply/* transientStatuses */.TG.includes(reply.status) || reply.status >= 500;
    return new errors/* OidcError */.uv(passes ? 'ERR_SERVICE' : 'ERR_REFUSED', `${service} answered ${reply.status}: ${(0,lib_text/* quoteForeign */.xS)(`${code}: ${(0,errors/* messageOf */.bD)(error)}`, 500)}`, passes ? { transient: true, retryAfterMs: (0,lib_reply/* readRetryAfter */.D$)(reply, now) } : {});
}
/** Takes what is needed out of an answer, or throws `ERR_RESPONSE`, which is tried again. */
function readAssumedRole(output, reply, service) {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = output.Credentials ?? {};
    const arn = output.AssumedRoleUser?.Arn;
    const accountId = /^arn:[\w-]+:sts::(\d{12}):/.exec(arn ?? '')?.[1];
    if (!AccessKeyId ||
        !SecretAccessKey ||
        !SessionToken ||
        Expiration === undefined ||
        Number.isNaN(Expiration.getTime())) {
        throw new errors/* OidcError */.uv('ERR_RESPONSE', unusable(reply, service), failure_transient);
    }
    if (arn === undefined || accountId === undefined) {
        throw new errors/* OidcError */.uv('ERR_RESPONSE', `${service} answered ${reply?.status ?? 200} without saying which account the role is in`, failure_transient);
    }
    return {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
        expiresAt: Expiration,
        arn,
        accountId,
    };
}
const failure_transient = { transient: true };
function unusable(reply, service) {
    const body = reply?.body.trim() ?? '';
    let what = 'without credentials';
    if (body === '')
        what = 'with nothing';
    else if (!/^(?:<\?xml[^>]*>\s*)?<AssumeRoleWithWebIdentityResponse[\s>]/.test(body)) {
        const type = reply?.headers['content-type']?.split(';')[0]?.trim() ?? '';
        what = `with ${(0,lib_text/* quoteForeign */.xS)(type, 60) || 'something'} that is not an answer of STS`;
    }
    return `${service} answered ${reply?.status ?? 200} ${what}`;
}
function describeStatus(reply, service, now) {
    try {
        (0,lib_reply/* checkStatus */.dO)(reply, service, now);
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv) || reply.status < 500)
            return error;
        return error.with({ code: 'ERR_SERVICE', transient: true });
    }
    return new errors/* OidcError */.uv('ERR_RESPONSE', unusable(reply, service), failure_transient);
}
/** The code as it was on the wire (`AccessDenied`); the SDK's own names add `Exception` to some. */
function codeOfException(error) {
    if (typeof error !== 'object' || error === null || !('Error' in error))
        return undefined;
    const body = error.Error;
    if (typeof body !== 'object' || body === null || !('Code' in body))
        return undefined;
    return typeof body.Code === 'string' && /^[\w.-]{1,100}$/.test(body.Code) ? body.Code : undefined;
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/assume-role.js




/** Loads the SDK; the second time it is there already. */
function loadSts() {
    return __webpack_require__.e(/* import() */ 695).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19));
}
/**
 * Calls AssumeRoleWithWebIdentity under the retry policy.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
async function assumeRole(role, tokens, present, context) {
    const { STSClient, AssumeRoleWithWebIdentityCommand } = await loadSts();
    const service = `AWS STS (${role.endpoint.host})`;
    let renewed = false;
    return (0,retry/* retry */.L5)(`Assuming ${role.roleArn}`, context, async () => {
        const { token } = await present();
        const exchange = createRequestHandler(context);
        const client = new STSClient(clientConfig(role, exchange.requestHandler));
        try {
            const command = new AssumeRoleWithWebIdentityCommand(commandInput(role, token.reveal()));
            return readAssumedRole(await client.send(command), exchange.reply(), service);
        }
        catch (error) {
            const failure = describeStsFailure(error, exchange.reply(), service, context.now());
            if (renewed || !isExpiry(failure))
                throw failure;
            // The token was over on the way, or the clocks differ: one new token is worth an attempt.
            renewed = true;
            tokens.renew();
            throw failure.with({ transient: true });
        }
        finally {
            client.destroy();
        }
    });
}
function isExpiry(failure) {
    return (failure instanceof errors/* OidcError */.uv &&
        failure.code === 'ERR_REFUSED' &&
        failure.message.includes(`: ${expiredTokenCode}: `));
}
function commandInput(role, token) {
    return {
        RoleArn: role.roleArn,
        RoleSessionName: role.sessionName,
        WebIdentityToken: token,
        DurationSeconds: role.durationSeconds,
        ...(role.policy === undefined ? {} : { Policy: role.policy }),
        ...(role.policyArns.length === 0
            ? {}
            : { PolicyArns: role.policyArns.map((arn) => ({ arn })) }),
    };
}
/**
 * Settles everything that the SDK would otherwise look up in variables, `~/.aws` or the metadata service: that
 * look-up takes time, and what lies there on a shared runner is not this job's.
 */
function clientConfig(role, requestHandler) {
    return {
        region: role.region,
        endpoint: role.endpoint.href,
        // The operation is not signed: the ID token is what proves who asks.
        credentials: () => Promise.reject(new Error('AssumeRoleWithWebIdentity needs no credentials')),
        requestHandler,
        maxAttempts: 1,
        retryMode: 'standard',
        defaultsMode: 'standard',
        useFipsEndpoint: false,
        useDualstackEndpoint: false,
        authSchemePreference: [],
        sigv4aSigningRegionSet: [role.region],
        userAgentAppId: async () => undefined,
        defaultUserAgentProvider: async () => [['oidc-exchange', version/* version */.r]],
    };
}
/** Sends the SDK's one request over our HTTP client, and keeps the answer for judging it. */
function createRequestHandler(context) {
    let reply;
    const handle = async (request) => {
        if (request.method !== 'POST' || typeof request.body !== 'string') {
            throw new TypeError('AssumeRoleWithWebIdentity is a POST of text');
        }
        const port = request.port === undefined ? '' : `:${request.port}`;
        const url = new URL(`${request.protocol}//${request.hostname}${port}${request.path}`);
        // The client makes these itself.
        const { host, 'content-length': length, 'user-agent': agent, ...headers } = request.headers;
        reply = await context.http.send({ method: 'POST', url, headers, body: request.body }, context.signal);
        context.log.debug(`POST ${url.host}: ${reply.status}`);
        return {
            response: {
                statusCode: reply.status,
                reason: '',
                headers: { ...reply.headers },
                body: new TextEncoder().encode(reply.body),
            },
        };
    };
    const requestHandler = { handle, metadata: { handlerProtocol: 'http/1.1' } };
    return {
        requestHandler: requestHandler,
        reply: () => reply,
    };
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/causes.js

/**
 * What AWS STS says when it refuses a token, and what is behind it.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors
 */
const awsCauses = [
    {
        // One text for every mismatch, a role that does not exist included.
        says: /Not authorized to perform:? sts:AssumeRoleWithWebIdentity|AccessDenied/,
        advise: (claims) => (0,refusal/* joinAdvice */.f7)("The role does not exist, or no statement of its trust policy fits the token: compare each condition with the claims above, capital letters included, and Principal.Federated with the issuer's identity provider.", (0,refusal/* adviseOnSubject */.KC)(claims), 'StringEquals takes * literally; only StringLike knows it as a wildcard.'),
    },
    {
        says: /No OpenIDConnect provider found/,
        advise: () => "The role's account has no identity provider (IAM, Identity providers) whose URL is exactly the token's issuer; a slash at the end counts.",
    },
    {
        says: /Incorrect token audience/,
        advise: () => "The token's audience is not in the client ID list of the account's identity provider: add it there, or ask for one that is there with audience.",
    },
    {
        says: /verification key/,
        advise: () => "AWS could not get the issuer's keys: its discovery document and key set must be reachable from the internet over https, within a few seconds.",
    },
    {
        says: /ExpiredToken/,
        advise: () => "The token was over when AWS looked at it, a new one too: check this machine's clock and how long the issuer's tokens live.",
    },
    {
        says: /DurationSeconds/,
        advise: () => "role-duration-seconds is more than the role's maximum session duration: lower it, or raise that of the role.",
    },
    {
        says: /PackedPolicyTooLarge|MalformedPolicyDocument/,
        advise: () => 'Check inline-session-policy and managed-session-policies: a valid policy document, and not too large together.',
    },
    {
        says: /RegionDisabled/,
        advise: () => "STS is not switched on in this region for the role's account: activate it under IAM, Account settings, or use another aws-region.",
    },
];

// EXTERNAL MODULE: ./lib/endpoint.js
var endpoint = __webpack_require__(7874);
;// CONCATENATED MODULE: ./lib/exchangers/aws/inputs.js




/** The inputs, named as in aws-actions/configure-aws-credentials. */
const awsInputs = {
    'aws-region': {
        description: 'The AWS region whose STS is asked and that later steps use, such as eu-west-1. Default: the variable AWS_REGION, then AWS_DEFAULT_REGION.',
    },
    'role-to-assume': {
        description: 'The ARN of the IAM role to assume, such as arn:aws:iam::123456789012:role/deploy. Its trust policy must allow the ID token.',
        required: true,
    },
    'role-session-name': {
        description: 'The name of the session, which AWS shows in its logs: 2 to 64 letters, digits or characters of _+=,.@-. Default: made from the repository and the run.',
    },
    'role-duration-seconds': {
        description: "How long the credentials are valid, from 900 seconds to 12 hours; the role's own maximum applies. Default: 3600.",
        type: 'seconds',
        range: [900, 43_200],
        default: '3600',
    },
    'inline-session-policy': {
        description: 'A policy in JSON that narrows what the credentials may do; it never adds a permission.',
    },
    'managed-session-policies': {
        description: 'The ARNs of up to 10 managed policies that narrow what the credentials may do.',
        type: 'list',
    },
    'allowed-account-ids': {
        description: 'The AWS accounts that the credentials may be for, as 12 digits each. Any other account fails the step before anything is published.',
        type: 'list',
    },
    'sts-endpoint': {
        description: 'The URL of the STS endpoint. Default: the variable AWS_ENDPOINT_URL_STS, then AWS_ENDPOINT_URL, then the endpoint of the region.',
    },
    'output-env-credentials': {
        description: 'The name that configure-aws-credentials has for export-environment.',
        type: 'boolean',
        alias: 'export-environment',
    },
};
/** The region, checked; from the environment where the input is not given. */
function readRegion(values, env) {
    const sources = [
        ['aws-region', values['aws-region']],
        ['AWS_REGION', env.AWS_REGION],
        ['AWS_DEFAULT_REGION', env.AWS_DEFAULT_REGION],
    ];
    const [name, given] = sources.find(([, value]) => value !== undefined && value !== '') ?? [];
    if (given === undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'aws-region is missing, and so are AWS_REGION and AWS_DEFAULT_REGION', {
            hint: 'Set aws-region to the region to work in, such as eu-west-1.',
        });
    }
    if (/^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/.test(given))
        return given;
    throw new errors/* OidcError */.uv('ERR_INPUT', `${name} is not an AWS region: ${(0,lib_text/* quoteForeign */.xS)(given, 60)}`, {
        hint: 'Write it as AWS does: small letters and hyphens, with a number at the end, such as eu-west-1.',
    });
}
/** The STS endpoint: the input, the SDKs' own variables, or that of the region. */
function readEndpoint(values, env, region, partition) {
    const sources = [
        ['sts-endpoint', values['sts-endpoint']],
        ['AWS_ENDPOINT_URL_STS', env.AWS_ENDPOINT_URL_STS],
        ['AWS_ENDPOINT_URL', env.AWS_ENDPOINT_URL],
    ];
    for (const [name, value] of sources) {
        if (value !== undefined && value !== '')
            return (0,endpoint/* parseEndpoint */.Bk)(value, name);
    }
    return (0,endpoint/* parseEndpoint */.Bk)(`https://sts.${region}.${partition.suffix}`, 'aws-region');
}
/** The ARN of the role, checked for its form and its partition. */
function readRole(arn, partition, region) {
    if (!arn.startsWith('arn:')) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `role-to-assume is a name, not an ARN: ${(0,lib_text/* quoteForeign */.xS)(arn, 100)}`, {
            hint: `Give the whole ARN, arn:${partition.name}:iam::<account>:role/<name>: before the exchange the account is not known.`,
        });
    }
    const [, roleIn] = /^arn:(aws[a-z-]*):iam::\d{12}:role\/[!-~]{1,576}$/.exec(arn) ?? [];
    if (roleIn === undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `role-to-assume is not the ARN of an IAM role: ${(0,lib_text/* quoteForeign */.xS)(arn, 100)}`, { hint: `It looks like arn:${partition.name}:iam::123456789012:role/deploy.` });
    }
    if (roleIn === partition.name)
        return arn;
    throw new errors/* OidcError */.uv('ERR_INPUT', `role-to-assume is in the partition ${roleIn}, but aws-region ${region} is in ${partition.name}`, {
        hint: 'A role can be assumed only through a region of its own partition: correct one of the two.',
    });
}
/** The session's name, checked; made from the repository and the run where it is not given. */
function readSessionName(given, env) {
    if (given === undefined)
        return defaultSessionName(env);
    if (/^[\w+=,.@-]{2,64}$/.test(given))
        return given;
    throw new errors/* OidcError */.uv('ERR_INPUT', `role-session-name is not valid: ${(0,lib_text/* quoteForeign */.xS)(given, 100)} (${given.length} characters)`, { hint: 'Use 2 to 64 letters, digits or characters of _+=,.@- and no spaces.' });
}
function defaultSessionName(env) {
    const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: runId = '' } = env;
    if (repository === '' || runId === '')
        return 'oidc-exchange';
    const clean = (text) => text.replace(/[^\w+=,.@-]/g, '-');
    const end = `-${clean(runId).slice(-20)}`;
    return `${clean(repository).slice(0, 64 - end.length)}${end}`;
}
/** The inline policy, checked to be JSON. */
function readPolicy(policy) {
    if (policy === undefined || (0,lib_reply/* parseObject */.lj)(policy) !== undefined)
        return policy;
    throw new errors/* OidcError */.uv('ERR_INPUT', 'inline-session-policy is not a policy in JSON', {
        hint: 'Write a JSON object with Version and Statement, as in an IAM policy.',
    });
}
/** The ARNs of managed policies, checked for form and number. */
function readPolicyArns(arns) {
    const wrong = arns.find((arn) => !/^arn:aws[a-z-]*:iam::(?:\d{12}|aws):policy\/[!-~]+$/.test(arn));
    if (wrong !== undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `managed-session-policies has something that is not the ARN of a policy: ${(0,lib_text/* quoteForeign */.xS)(wrong, 100)}`, { hint: 'An entry looks like arn:aws:iam::aws:policy/ReadOnlyAccess.' });
    }
    if (arns.length <= 10)
        return arns;
    throw new errors/* OidcError */.uv('ERR_INPUT', `managed-session-policies has ${arns.length} entries`, {
        hint: 'AWS takes at most 10; put the rest into inline-session-policy.',
    });
}
/** The accounts that are allowed, checked; `undefined` allows every one. */
function readAccountIds(ids) {
    if (ids === undefined)
        return undefined;
    const hint = 'List the accounts as 12 digits each, separated by commas.';
    // A list of nothing comes from variables that are not set; taking it for "no limit" would fail open.
    if (ids.length === 0)
        throw new errors/* OidcError */.uv('ERR_INPUT', 'allowed-account-ids names no account', { hint });
    const wrong = ids.find((id) => !/^\d{12}$/.test(id));
    if (wrong === undefined)
        return ids;
    throw new errors/* OidcError */.uv('ERR_INPUT', `allowed-account-ids has something that is not an account: ${(0,lib_text/* quoteForeign */.xS)(wrong, 60)}`, { hint });
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/partition.js
/** By region prefix, as in botocore's `partitions.json`; the first that fits. */
const partitions = [
    { regions: /^cn-/, name: 'aws-cn', suffix: 'amazonaws.com.cn' },
    { regions: /^us-gov-/, name: 'aws-us-gov', suffix: 'amazonaws.com' },
    { regions: /^us-iso-/, name: 'aws-iso', suffix: 'c2s.ic.gov' },
    { regions: /^us-isob-/, name: 'aws-iso-b', suffix: 'sc2s.sgov.gov' },
    { regions: /^eu-isoe-/, name: 'aws-iso-e', suffix: 'cloud.adc-e.uk' },
    { regions: /^us-isof-/, name: 'aws-iso-f', suffix: 'csp.hci.ic.gov' },
    { regions: /^eusc-/, name: 'aws-eusc', suffix: 'amazonaws.eu' },
];
/** The partition that a region lies in. */
function partitionOf(region) {
    return (partitions.find(({ regions }) => regions.test(region)) ?? {
        name: 'aws',
        suffix: 'amazonaws.com',
    });
}
/** The audience that AWS's identity providers are usually made for; China's has its own. */
function defaultAudience(partition) {
    return partition.name === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}

;// CONCATENATED MODULE: ./lib/exchangers/aws.js







/**
 * AWS, through AssumeRoleWithWebIdentity of its Security Token Service.
 *
 * It has no `neutral` values. An empty AWS_DEFAULT_REGION breaks botocore and an empty AWS_REGION breaks the
 * JavaScript SDK, but any region in their place would send later steps to a region that nobody chose.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
/* harmony default export */ const aws = ((0,types/* defineExchanger */.Z)({
    name: 'aws',
    title: 'AWS',
    summary: "Assumes an IAM role and gets the role's temporary keys.",
    inputs: awsInputs,
    outputs: {
        'aws-account-id': { description: 'The account that the credentials are for.' },
        'authenticated-arn': { description: 'The ARN of the session, with the role and its name.' },
        'aws-expiration': { description: 'When the credentials end, in ISO 8601.' },
        'aws-access-key-id': { description: 'The access key ID.', onRequest: true },
        'aws-secret-access-key': { description: 'The secret access key.', onRequest: true },
        'aws-session-token': { description: 'The session token.', onRequest: true },
    },
    prepare(values, env) {
        const region = readRegion(values, env);
        const partition = partitionOf(region);
        const role = {
            region,
            endpoint: readEndpoint(values, env, region, partition),
            roleArn: readRole(values['role-to-assume'], partition, region),
            sessionName: readSessionName(values['role-session-name'], env),
            durationSeconds: values['role-duration-seconds'],
            policy: readPolicy(values['inline-session-policy']),
            policyArns: readPolicyArns(values['managed-session-policies'] ?? []),
        };
        const allowed = readAccountIds(values['allowed-account-ids']);
        const audience = defaultAudience(partition);
        return {
            audience,
            endpoints: [role.endpoint],
            variables: [
                'AWS_ACCESS_KEY_ID',
                'AWS_SECRET_ACCESS_KEY',
                'AWS_SESSION_TOKEN',
                'AWS_REGION',
                'AWS_DEFAULT_REGION',
            ],
            async load() {
                await loadSts();
            },
            async run(tokens, context) {
                const facts = { service: 'AWS', compares: describeTrust(role), causes: awsCauses };
                const assumed = await (0,refusal/* explainingRefusals */.dq)(tokens, facts, (present) => assumeRole(role, tokens, present, context));
                // Masked first: even an account that is not allowed must not leave its keys in a log.
                const credentials = toCredentials(assumed, region, context);
                checkAccount(assumed, allowed);
                return credentials;
            },
        };
    },
}));
function checkAccount(assumed, allowed) {
    if (allowed === undefined || allowed.includes(assumed.accountId))
        return;
    throw new errors/* OidcError */.uv('ERR_REFUSED', `The credentials are for the account ${assumed.accountId}, which is not in allowed-account-ids (${allowed.join(', ')})`, { hint: 'Nothing was published. Correct role-to-assume or allowed-account-ids.' });
}
function describeTrust(role) {
    const [, , , , account = ''] = role.roleArn.split(':');
    return [
        `role: ${role.roleArn}`,
        `iss: the URL of an identity provider in the account ${account}, named in the trust policy as Principal.Federated`,
        'aud: the client IDs of that identity provider, and conditions on <issuer>:aud',
        "sub and others: the conditions of the role's trust policy on <issuer>:sub …",
    ];
}
function toCredentials(assumed, region, context) {
    const accessKeyId = context.mask(assumed.accessKeyId);
    const secretAccessKey = context.mask(assumed.secretAccessKey);
    const sessionToken = context.mask(assumed.sessionToken);
    return {
        identity: assumed.arn,
        expiresAt: assumed.expiresAt,
        env: {
            AWS_ACCESS_KEY_ID: accessKeyId,
            AWS_SECRET_ACCESS_KEY: secretAccessKey,
            AWS_SESSION_TOKEN: sessionToken,
            AWS_REGION: region,
            AWS_DEFAULT_REGION: region,
        },
        outputs: {
            'aws-account-id': assumed.accountId,
            'authenticated-arn': assumed.arn,
            'aws-expiration': assumed.expiresAt.toISOString(),
            'aws-access-key-id': accessKeyId,
            'aws-secret-access-key': secretAccessKey,
            'aws-session-token': sessionToken,
        },
        files: [],
    };
}


/***/ }),

/***/ 123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ adviseOnSubject),
/* harmony export */   dq: () => (/* binding */ explainingRefusals),
/* harmony export */   f7: () => (/* binding */ joinAdvice)
/* harmony export */ });
/* unused harmony export explainRefusal */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _jwt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2686);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8804);



/**
 * Adds to a refusal what is needed to find its reason: the token's telling claims next to what the service compares,
 * and a hint that names the likely causes.
 */
function explainRefusal(error, token, facts) {
    const cause = facts.causes.find(({ says }) => says.test(error.message));
    const advice = cause?.advise(token.claims, error.message) ??
        error.hint ??
        `Compare the token's claims with what ${facts.service} was told to trust.`;
    return error.with({
        details: [
            ...error.details,
            'The ID token says:',
            ...(0,_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .describeClaims */ .Zs)(token.claims).map((line) => `  ${line}`),
            `${facts.service} compares:`,
            ...facts.compares.map((line) => `  ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(line, 400)}`),
        ],
        hint: `${advice}${advice.endsWith('\n') ? '' : ' '}When the permission was granted only just now, set retry-on-denied-s to wait until it has spread.`,
    });
}
/**
 * Does the work of an exchange and explains its refusal by the token that was presented last.
 *
 * @param work gets a function that gives the token to present, to be called for each attempt
 */
async function explainingRefusals(tokens, facts, work) {
    let presented;
    const present = async () => {
        presented = await tokens.get();
        return presented;
    };
    try {
        return await work(present);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv) || error.code !== 'ERR_REFUSED')
            throw error;
        throw presented === undefined ? error : explainRefusal(error, presented, facts);
    }
}
/** A sentence about the subject's form, where that is a common reason for a mismatch; empty where it is not. */
function adviseOnSubject(claims) {
    const subject = typeof claims.sub === 'string' ? claims.sub : '';
    const advice = [];
    // GitHub, since 2026-07-15: https://docs.github.com/actions/reference/security/oidc (immutable subject claims).
    if (/^repo:[^:/]+@\d+\/[^:]+@\d+(?::|$)/.test(subject)) {
        advice.push("The subject has GitHub's immutable form (owner@id/repository@id); a rule written for the older form owner/repository does not match it.");
    }
    if (/:environment:/.test(subject)) {
        advice.push('The job has an environment, so the subject ends in :environment:<name>; a rule for a branch (:ref:refs/heads/…) does not match it.');
    }
    else if (/:ref:refs\//.test(subject)) {
        advice.push('The job has no environment, so the subject ends in its ref; a rule for :environment:<name> does not match it.');
    }
    else if (/:pull_request$/.test(subject)) {
        advice.push('The job runs for a pull request, so the subject ends in :pull_request; a rule for a branch or an environment does not match it.');
    }
    return advice.join(' ');
}
/** Joins sentences, leaving out the empty ones. */
function joinAdvice(...sentences) {
    return sentences.filter((sentence) => sentence !== '').join(' ');
}


/***/ }),

/***/ 4170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ defineExchanger)
/* harmony export */ });
/** Gives an exchanger's literal its exact type. */
function defineExchanger(exchanger) {
    return exchanger;
}


/***/ })

};
