export const id = 3746;
export const ids = [3746];
export const modules = {

/***/ 13746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ aws_exchanger)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/exchanger.js
var exchanger = __webpack_require__(41662);
;// CONCATENATED MODULE: ./lib/exchangers/aws/account.js

/**
 * Keeps the account out of the log and the errors, where that was asked for.
 *
 * The accounts that are known beforehand are masked before anything is said; any other that AWS names is hidden in
 * errors too.
 */
function hideAccounts(plan, context) {
    if (!plan.hidesAccount)
        return { context, hide: (error) => error };
    const arns = [plan.role?.roleArn ?? '', ...plan.chain.map(({ roleArn }) => roleArn)];
    const known = arns.flatMap((arn) => /^arn:[^:]+:iam::(\d{12}):/.exec(arn)?.[1] ?? []);
    for (const account of new Set(known))
        context.mask(account);
    const hidden = (text) => text.replace(/\d{12}/g, '***');
    const { log } = context;
    return {
        context: {
            ...context,
            log: {
                debug: (message) => log.debug(hidden(message)),
                info: (message) => log.info(hidden(message)),
                warning: (message) => log.warning(hidden(message)),
            },
        },
        hide(error) {
            if (!(error instanceof errors/* OidcError */.uv))
                return error;
            return error.with({
                message: hidden(error.message),
                hint: error.hint === undefined ? undefined : hidden(error.hint),
                details: error.details.map(hidden),
                cause: undefined,
            });
        },
    };
}

// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: ./lib/http/reply.js
var http_reply = __webpack_require__(63900);
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
    const passes = transientCodes.test(code) || http_reply/* transientStatuses */.TG.includes(reply.status) || reply.status >= 500;
    return new errors/* OidcError */.uv(passes ? 'ERR_SERVICE' : 'ERR_REFUSED', `${service} answered ${reply.status}: ${(0,core_text/* quoteForeign */.xS)(`${code}: ${(0,errors/* messageOf */.bD)(error)}`, 500)}`, passes ? { transient: true, retryAfterMs: (0,http_reply/* readRetryAfter */.D$)(reply, now) } : {});
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
/** Takes the owner of some keys out of an answer, or throws `ERR_RESPONSE`. */
function readCaller(output, reply, service) {
    const { Arn: arn, Account: accountId } = output;
    if (arn !== undefined && accountId !== undefined && /^\d{12}$/.test(accountId))
        return { arn, accountId };
    throw new errors/* OidcError */.uv('ERR_RESPONSE', `${service} answered ${reply?.status ?? 200} without saying whose the keys are`, failure_transient);
}
const failure_transient = { transient: true };
function unusable(reply, service) {
    const body = reply?.body.trim() ?? '';
    let what = 'without credentials';
    if (body === '')
        what = 'with nothing';
    else if (!/^(?:<\?xml[^>]*>\s*)?<(?:AssumeRole\w*|GetCallerIdentity)Response[\s>]/.test(body)) {
        const type = reply?.headers['content-type']?.split(';')[0]?.trim() ?? '';
        what = `with ${(0,core_text/* quoteForeign */.xS)(type, 60) || 'something'} that is not an answer of STS`;
    }
    return `${service} answered ${reply?.status ?? 200} ${what}`;
}
function describeStatus(reply, service, now) {
    try {
        (0,http_reply/* checkStatus */.dO)(reply, service, now);
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

;// CONCATENATED MODULE: ./lib/exchangers/aws/sts.js


/** Loads the SDK; the second time it is there already. */
function loadSts() {
    return __webpack_require__.e(/* import() */ 1695).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
}
/** How messages call an STS. */
function nameOfService({ endpoint }) {
    return `AWS STS (${endpoint.host})`;
}
/**
 * Makes one call, once, and says what its failure means.
 *
 * @param keys what signs the request; `undefined` for an operation that proves who asks in another way
 * @param work sends the command; a failure that is thrown in it passes as it is
 */
async function callSts(target, keys, context, work) {
    const sdk = await loadSts();
    const exchange = createRequestHandler(context);
    const client = new sdk.STSClient(clientConfig(target, keys, exchange.requestHandler, context.env));
    try {
        return await work(client, sdk, exchange.reply);
    }
    catch (error) {
        throw describeStsFailure(error, exchange.reply(), nameOfService(target), context.now());
    }
    finally {
        client.destroy();
    }
}
/**
 * Settles everything that the SDK would otherwise look up in variables, `~/.aws` or the metadata service: that
 * look-up takes time, and what lies there on a shared runner is not this job's.
 */
function clientConfig(target, keys, requestHandler, env) {
    return {
        region: target.region,
        endpoint: target.endpoint.href,
        credentials: keys === undefined
            ? () => Promise.reject(new Error('This call needs no credentials'))
            : () => Promise.resolve(reveal(keys)),
        requestHandler,
        maxAttempts: 1,
        retryMode: 'standard',
        defaultsMode: 'standard',
        useFipsEndpoint: false,
        useDualstackEndpoint: false,
        authSchemePreference: [],
        sigv4aSigningRegionSet: [target.region],
        userAgentAppId: async () => undefined,
        defaultUserAgentProvider: async () => [['oidc-exchange', version/* version */.r]],
        customUserAgent: describeAgent(env),
    };
}
/** What CloudTrail shows of the caller: this program, and which run of which workflow it works for. */
function describeAgent(env) {
    const facts = [
        [
            'exec-env',
            env.AWS_EXECUTION_ENV || (env.GITHUB_ACTIONS === 'true' ? 'GitHubActions' : ''),
            /^[\w.-]{1,128}$/,
        ],
        ['md/action', env.GITHUB_ACTION, /^[\w-]{1,128}$/],
        ['md/run_id', env.GITHUB_RUN_ID, /^\d{1,20}$/],
        ['md/attempt', env.GITHUB_RUN_ATTEMPT, /^\d{1,10}$/],
    ];
    return [
        ['oidc-exchange', version/* version */.r],
        ...facts.flatMap(([name, value, form]) => value !== undefined && form.test(value) ? [[name, value]] : []),
    ];
}
function reveal({ accessKeyId, secretAccessKey, sessionToken }) {
    return {
        accessKeyId: accessKeyId.reveal(),
        secretAccessKey: secretAccessKey.reveal(),
        ...(sessionToken === undefined ? {} : { sessionToken: sessionToken.reveal() }),
    };
}
/** Sends the SDK's one request over our HTTP client, and keeps the answer for judging it. */
function createRequestHandler(context) {
    let reply;
    const handle = async (request) => {
        if (request.method !== 'POST' || typeof request.body !== 'string') {
            throw new TypeError('A call of STS is a POST of text');
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

;// CONCATENATED MODULE: ./lib/exchangers/aws/ambient.js



/** Variables that say where credentials are to be had, in the order of the SDKs' default chain. */
const telling = [
    'AWS_ACCESS_KEY_ID',
    'AWS_PROFILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_SHARED_CREDENTIALS_FILE',
    'AWS_CONFIG_FILE',
];
/**
 * Whether credentials may lie about here. A hosted runner is a new machine, where nothing does that no variable tells;
 * a self-hosted one may be an instance or a pod with a role of its own.
 */
function mayHaveAmbient(env) {
    return (telling.some((name) => env[name] !== undefined && env[name] !== '') ||
        (env.RUNNER_ENVIRONMENT !== undefined && env.RUNNER_ENVIRONMENT !== 'github-hosted'));
}
/**
 * The credentials that are there already: of the job's variables, or of the SDK's default provider chain (profiles,
 * web identity, containers, instances), which is loaded and asked only here.
 *
 * @throws {OidcError} `ERR_INPUT` when there are none
 */
async function findAmbient(region, context) {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = context.env;
    if (AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY) {
        return maskKeys(AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, context);
    }
    try {
        const { STSClient } = await loadSts();
        const client = new STSClient({ region });
        const { accessKeyId, secretAccessKey, sessionToken } = await untilAborted(client.config.credentials(), context.signal);
        return maskKeys(accessKeyId, secretAccessKey, sessionToken, context);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ERR_TIMEOUT')
            throw error;
        throw new errors/* OidcError */.uv('ERR_INPUT', `There are no AWS credentials here: ${(0,core_text/* quoteForeign */.xS)((0,errors/* messageOf */.bD)(error))}`, {
            hint: 'To use OIDC, give role-to-assume and add to the job: permissions: id-token: write. To start from credentials of an earlier step, see that it set them as variables or in a profile.',
        });
    }
}
function maskKeys(id, secret, token, context) {
    return {
        accessKeyId: context.mask(id),
        secretAccessKey: context.mask(secret),
        sessionToken: token ? context.mask(token) : undefined,
    };
}
function untilAborted(promise, signal) {
    return new Promise((resolve, reject) => {
        const give = () => reject(signal.reason);
        if (signal.aborted)
            give();
        signal.addEventListener('abort', give, { once: true });
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
    });
}

// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
;// CONCATENATED MODULE: ./lib/exchangers/aws/assume-role.js




/**
 * Calls AssumeRoleWithWebIdentity under the retry policy.
 *
 * @param tokens renewed once when STS finds the token expired; `undefined` where there is no other token to be had
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
async function assumeRoleWithWebIdentity(target, role, token, context) {
    let renewed = token.supply === undefined;
    return (0,retry/* retry */.L5)(`Assuming ${role.roleArn}`, context, async () => {
        const presented = (await token.present()).token;
        try {
            return await callSts(target, undefined, context, async (client, sdk, reply) => {
                const command = new sdk.AssumeRoleWithWebIdentityCommand({
                    ...shared(role),
                    WebIdentityToken: presented.reveal(),
                });
                return readAssumedRole(await client.send(command), reply(), nameOfService(target));
            });
        }
        catch (failure) {
            if (renewed || !isExpiry(failure))
                throw failure;
            // The token was over on the way, or the clocks differ: one new token is worth an attempt.
            renewed = true;
            token.supply?.renew();
            throw failure.with({ transient: true });
        }
    });
}
/**
 * Calls AssumeRole with keys that are there already, under the retry policy.
 *
 * Tags that may be dropped, and their transitive keys, are left out when AWS finds the session's policies and tags too
 * large together.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
async function assumeRole(target, role, session, context) {
    const attempt = ({ tags, transitiveKeys }) => (0,retry/* retry */.L5)(`Assuming ${role.roleArn}`, context, () => callSts(target, session.keys, context, async (client, sdk, reply) => {
        const command = new sdk.AssumeRoleCommand({
            ...shared(role),
            ...(role.externalId === undefined ? {} : { ExternalId: role.externalId }),
            ...(tags.length === 0
                ? {}
                : { Tags: tags.map(({ key, value }) => ({ Key: key, Value: value })) }),
            ...(transitiveKeys.length === 0 ? {} : { TransitiveTagKeys: [...transitiveKeys] }),
        });
        return readAssumedRole(await client.send(command), reply(), nameOfService(target));
    }));
    try {
        return await attempt(session.tags);
    }
    catch (error) {
        const fewer = session.tags.withoutDroppable();
        if (!isTooLarge(error) || fewer.tags.length === session.tags.tags.length)
            throw error;
        context.log.info('The session tags are too large together: the less important ones, and their transitive keys, are left out');
        return attempt(fewer);
    }
}
/**
 * Calls GetCallerIdentity, for keys that did not come from a role assumed here.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
function identifyCaller(target, keys, context) {
    return (0,retry/* retry */.L5)('Asking AWS who these keys belong to', context, () => callSts(target, keys, context, async (client, sdk, reply) => readCaller(await client.send(new sdk.GetCallerIdentityCommand({})), reply(), nameOfService(target))));
}
function shared(role) {
    return {
        RoleArn: role.roleArn,
        RoleSessionName: role.sessionName,
        DurationSeconds: role.durationSeconds,
        ...(role.policy === undefined ? {} : { Policy: role.policy }),
        ...(role.policyArns.length === 0
            ? {}
            : { PolicyArns: role.policyArns.map((arn) => ({ arn })) }),
    };
}
function isExpiry(failure) {
    return isRefusal(failure) && failure.message.includes(`: ${expiredTokenCode}: `);
}
function isTooLarge(failure) {
    return isRefusal(failure) && failure.message.includes(': PackedPolicyTooLarge');
}
function isRefusal(failure) {
    return failure instanceof errors/* OidcError */.uv && failure.code === 'ERR_REFUSED';
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/existing.js



/**
 * The credentials that are there already, where they work and are what the step would get: of the role and of an
 * allowed account. `undefined` where they are not, with a line in the log.
 */
async function findExisting(plan, context) {
    const none = (reason) => {
        context.log.info(`No existing credentials are kept: ${reason}`);
        return undefined;
    };
    if (!mayHaveAmbient(context.env))
        return none('there are none here');
    try {
        const keys = await findAmbient(plan.target.region, context);
        const once = { ...context, retry: { ...context.retry, maxAttempts: 1, deniedMs: 0 } };
        const { arn, accountId } = await identifyCaller(plan.target, keys, once);
        const wanted = plan.chain.at(-1)?.roleArn ?? plan.role?.roleArn;
        if (wanted !== undefined && !isSessionOf(wanted, arn))
            return none('they are of another identity');
        if (plan.allowed !== undefined && !plan.allowed.includes(accountId))
            return none('they are of an account that is not in allowed-account-ids');
        context.log.info('The existing credentials work and are kept');
        return { keys, arn, accountId, expiresAt: undefined, isInPlace: true };
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv) || context.signal.aborted)
            throw error;
        return none(error.message);
    }
}
/** Whether a session is one of a role, which is given by its ARN or its name; a session's ARN has no path in it. */
function isSessionOf(role, sessionArn) {
    const [, partition, account, name] = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(sessionArn) ?? [];
    if (name === undefined || role.split('/').at(-1) !== name)
        return false;
    return !role.startsWith('arn:') || role.startsWith(`arn:${partition}:iam::${account}:role/`);
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/inputs.js
/** The inputs, named as in aws-actions/configure-aws-credentials; the last three are not among its own. */
const awsInputs = {
    'aws-region': {
        description: 'The AWS region whose STS is asked and that later steps use, such as eu-west-1. Default: the variable AWS_REGION, then AWS_DEFAULT_REGION.',
    },
    'role-to-assume': {
        description: 'The ARN of the IAM role to assume, such as arn:aws:iam::123456789012:role/deploy; its trust policy must allow the ID token. With keys that are there already, the name of a role in their account will do.',
    },
    'aws-profile': {
        description: 'The name of a profile in ~/.aws that is to hold the credentials until the job ends. With it, variables are set only where output-env-credentials is true.',
    },
    'overwrite-aws-profile': {
        description: 'Whether a profile of this name that is there already is changed. The post step gives it its earlier text back. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'aws-access-key-id': {
        description: 'A long-lived access key ID, for where OIDC cannot be used; nothing is asked of OIDC then.',
        type: 'secret',
    },
    'aws-secret-access-key': {
        description: 'The secret access key that belongs to aws-access-key-id.',
        type: 'secret',
    },
    'aws-session-token': {
        description: 'The session token that belongs to aws-access-key-id, where it is a temporary one.',
        type: 'secret',
    },
    'web-identity-token-file': {
        description: 'A file with the token to present in place of an ID token of the job; a relative path starts in the workspace.',
    },
    'role-chaining': {
        description: 'Whether role-to-assume is assumed with the credentials that are there already: those of an earlier step, a profile or the machine. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'force-skip-oidc': {
        description: 'Whether the ID token is left alone even where the job may have one; then keys, a token file or the credentials that are there already are used. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'role-session-name': {
        description: 'The name of the session, which AWS shows in its logs: 2 to 64 letters, digits or characters of _+=,.@-. Default: the variable ROLE_SESSION_NAME, then one made from the repository and the run.',
        env: 'ROLE_SESSION_NAME',
    },
    'role-duration-seconds': {
        description: "How long the credentials are valid, from 900 seconds to 12 hours; the role's own maximum applies. Default: the variable ROLE_DURATION_SECONDS, then 3600.",
        type: 'seconds',
        range: [900, 43_200],
        default: '3600',
        env: 'ROLE_DURATION_SECONDS',
    },
    'role-external-id': {
        description: 'The external ID that the role asks for. It goes with keys only: there is none when a role is assumed with a token.',
        pattern: { test: /^[\w+=,.@:/-]{2,1224}$/, example: 'example-1234' },
    },
    'role-skip-session-tagging': {
        description: 'Whether the session gets no tags; a role that does not grant sts:TagSession needs that. Default: false. A role assumed with a token never gets any.',
        type: 'boolean',
        default: 'false',
    },
    'custom-tags': {
        description: 'Session tags of your own, a JSON or YAML map, for roles that are assumed with keys; roles in chained-roles get tags only with it.',
        type: 'map',
    },
    'transitive-tag-keys': {
        description: 'The keys of session tags that stay for roles assumed from the session.',
        type: 'list',
    },
    'inline-session-policy': {
        description: 'A policy in JSON that narrows what the credentials may do; it never adds a permission. Default: the variable INLINE_SESSION_POLICY.',
        env: 'INLINE_SESSION_POLICY',
    },
    'managed-session-policies': {
        description: 'The ARNs of up to 10 managed policies that narrow what the credentials may do. Default: the variable MANAGED_SESSION_POLICIES.',
        type: 'list',
        env: 'MANAGED_SESSION_POLICIES',
    },
    'allowed-account-ids': {
        description: 'The AWS accounts that the credentials may be for, as 12 digits each. Any other account fails the step before anything is published.',
        type: 'list',
    },
    'mask-aws-account-id': {
        description: 'Whether the account is hidden in the log and in what this action says. Default: the variable MASK_AWS_ACCOUNT_ID, then false.',
        type: 'boolean',
        default: 'false',
        env: 'MASK_AWS_ACCOUNT_ID',
    },
    'use-existing-credentials': {
        description: 'Whether credentials that are there already are kept where they work, are of role-to-assume, and of an allowed account. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'special-characters-workaround': {
        description: 'Whether credentials are asked for until there are some without special characters, for tools that cannot take them. Default: false.',
        type: 'boolean',
        default: 'false',
    },
    'sts-endpoint': {
        description: 'The URL of the STS endpoint. Default: the variable AWS_ENDPOINT_URL_STS, then AWS_ENDPOINT_URL, then the endpoint of the region; AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT choose among those.',
    },
    'output-env-credentials': {
        description: 'The name that configure-aws-credentials has for export-environment. Default: true, with aws-profile false.',
        type: 'boolean',
        alias: 'export-environment',
    },
    'chained-roles': {
        description: 'Roles to assume one from the other, the first from role-to-assume; the credentials are those of the last. A YAML list of ARNs, or of maps with role and, where the role asks for it, external-id.',
        type: 'items',
    },
    'profile-renewal': {
        description: 'Whether the profile gets new credentials by calling this action back, for as long as the job may ask for ID tokens, in place of keys that end. Default: false.',
        type: 'boolean',
        default: 'false',
    },
};

// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/exchangers/refusal.js
var refusal = __webpack_require__(86914);
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
        advise: (claims) => (0,refusal/* joinAdvice */.f7)("The role does not exist, or no statement of its trust policy fits the token: compare each condition with the claims above, capital letters included, and Principal.Federated with the issuer's identity provider.", (0,refusal/* adviseOnSubject */.KC)(claims), adviseOnIssuer(claims), 'StringEquals takes * literally; only StringLike knows it as a wildcard.'),
    },
    {
        says: /No OpenIDConnect provider found/,
        advise: (claims) => (0,refusal/* joinAdvice */.f7)("The role's account has no identity provider (IAM, Identity providers) whose URL is exactly the token's issuer; a slash at the end counts.", adviseOnIssuer(claims)),
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
/** An enterprise can have GitHub put its name into the issuer: then the provider needs it too. */
function adviseOnIssuer({ iss }) {
    return typeof iss === 'string' && /^https:\/\/token\.actions\.[^/]+\/[^/]+/.test(iss)
        ? "The issuer ends in the enterprise's name, so the identity provider's URL and the keys of the conditions must have it too."
        : '';
}
const causesOfKeys = [
    [
        /sts:TagSession/,
        'The role does not let its sessions be tagged: allow sts:TagSession in its trust policy, or set role-skip-session-tagging: true.',
    ],
    [
        /sts:AssumeRole|AccessDenied/,
        'These keys may not assume the role, or it does not exist: their own policies must allow sts:AssumeRole on it, and its trust policy must name their owner, with sts:ExternalId where it asks for one (role-external-id).',
    ],
    [
        /InvalidClientTokenId|ExpiredToken|SignatureDoesNotMatch|security token/,
        'The keys are wrong, over, or belong to another partition: check that ID, secret and session token are of one set, and the clock.',
    ],
    [
        /DurationSeconds/,
        "role-duration-seconds is more than the role's maximum, or more than an hour for a role that a role assumes.",
    ],
    [
        /PackedPolicyTooLarge|MalformedPolicyDocument/,
        'Check inline-session-policy, managed-session-policies and custom-tags: valid, and not too large together.',
    ],
];
/** What may be behind a refusal of keys. */
function adviseOnKeys(message) {
    return causesOfKeys.find(([says]) => says.test(message))?.[1];
}

// EXTERNAL MODULE: ./lib/inputs/inputs.js
var inputs = __webpack_require__(78864);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
;// CONCATENATED MODULE: ./lib/exchangers/aws/partition.js
/** By region prefix, as in botocore's `partitions.json`; the first that fits. */
const partitions = [
    {
        regions: /^cn-/,
        name: 'aws-cn',
        suffix: 'amazonaws.com.cn',
        dualStackSuffix: 'api.amazonwebservices.com.cn',
    },
    {
        regions: /^us-gov-/,
        name: 'aws-us-gov',
        suffix: 'amazonaws.com',
        dualStackSuffix: 'api.aws',
    },
    {
        regions: /^us-iso-/,
        name: 'aws-iso',
        suffix: 'c2s.ic.gov',
        dualStackSuffix: 'api.aws.ic.gov',
    },
    {
        regions: /^us-isob-/,
        name: 'aws-iso-b',
        suffix: 'sc2s.sgov.gov',
        dualStackSuffix: 'api.aws.scloud',
    },
    {
        regions: /^eu-isoe-/,
        name: 'aws-iso-e',
        suffix: 'cloud.adc-e.uk',
        dualStackSuffix: 'api.cloud-aws.adc-e.uk',
    },
    {
        regions: /^us-isof-/,
        name: 'aws-iso-f',
        suffix: 'csp.hci.ic.gov',
        dualStackSuffix: 'api.aws.hci.ic.gov',
    },
    {
        regions: /^eusc-/,
        name: 'aws-eusc',
        suffix: 'amazonaws.eu',
        dualStackSuffix: 'api.amazonwebservices.eu',
    },
];
/** The partition that a region lies in. */
function partitionOf(region) {
    return (partitions.find(({ regions }) => regions.test(region)) ?? {
        name: 'aws',
        suffix: 'amazonaws.com',
        dualStackSuffix: 'api.aws',
    });
}
/** The audience that AWS's identity providers are usually made for; China's has its own. */
function defaultAudience(partition) {
    return partition.name === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}
/**
 * The host of a region's STS, as in the SDKs' endpoint rules.
 *
 * GovCloud's regional endpoints are FIPS ones already.
 */
function hostOfSts(region, partition, { fips, dualStack }) {
    const suffix = dualStack ? partition.dualStackSuffix : partition.suffix;
    const isFipsAlready = partition.name === 'aws-us-gov' && !dualStack;
    return `${fips && !isFipsAlready ? 'sts-fips' : 'sts'}.${region}.${suffix}`;
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/readers.js





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
    throw new errors/* OidcError */.uv('ERR_INPUT', `${name} is not an AWS region: ${(0,core_text/* quoteForeign */.xS)(given, 60)}`, {
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
    const variant = {
        fips: /^true$/i.test(env.AWS_USE_FIPS_ENDPOINT ?? ''),
        dualStack: /^true$/i.test(env.AWS_USE_DUALSTACK_ENDPOINT ?? ''),
    };
    return (0,endpoint/* parseEndpoint */.Bk)(`https://${hostOfSts(region, partition, variant)}`, 'aws-region');
}
/** A role that is given by its name, with its path, in the account of the keys that assume it. */
function isRoleName(text) {
    return /^(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/.test(text);
}
/** The ARN of a role, checked for its form and its partition. */
function readRole(arn, { partition, region }, input) {
    if (!arn.startsWith('arn:')) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `${input} is a name, not an ARN: ${(0,core_text/* quoteForeign */.xS)(arn, 100)}`, {
            hint: `Give the whole ARN, arn:${partition.name}:iam::<account>:role/<name>: before the exchange the account is not known.`,
        });
    }
    const [, roleIn] = /^arn:(aws[a-z-]*):iam::\d{12}:role\/[!-~]{1,576}$/.exec(arn) ?? [];
    if (roleIn === undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `${input} is not the ARN of an IAM role: ${(0,core_text/* quoteForeign */.xS)(arn, 100)}`, { hint: `It looks like arn:${partition.name}:iam::123456789012:role/deploy.` });
    }
    if (roleIn === partition.name)
        return arn;
    throw new errors/* OidcError */.uv('ERR_INPUT', `${input} is in the partition ${roleIn}, but aws-region ${region} is in ${partition.name}`, {
        hint: 'A role can be assumed only through a region of its own partition: correct one of the two.',
    });
}
/** The session's name, checked; made from the repository and the run where it is not given. */
function readSessionName(given, env) {
    if (given === undefined)
        return defaultSessionName(env);
    if (/^[\w+=,.@-]{2,64}$/.test(given))
        return given;
    throw new errors/* OidcError */.uv('ERR_INPUT', `role-session-name is not valid: ${(0,core_text/* quoteForeign */.xS)(given, 100)} (${given.length} characters)`, { hint: 'Use 2 to 64 letters, digits or characters of _+=,.@- and no spaces.' });
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
    if (policy === undefined || (0,http_reply/* parseObject */.lj)(policy) !== undefined)
        return policy;
    throw new errors/* OidcError */.uv('ERR_INPUT', 'inline-session-policy is not a policy in JSON', {
        hint: 'Write a JSON object with Version and Statement, as in an IAM policy.',
    });
}
/** The ARNs of managed policies, checked for form and number. */
function readPolicyArns(arns) {
    const wrong = arns.find((arn) => !/^arn:aws[a-z-]*:iam::(?:\d{12}|aws):policy\/[!-~]+$/.test(arn));
    if (wrong !== undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `managed-session-policies has something that is not the ARN of a policy: ${(0,core_text/* quoteForeign */.xS)(wrong, 100)}`, { hint: 'An entry looks like arn:aws:iam::aws:policy/ReadOnlyAccess.' });
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
    throw new errors/* OidcError */.uv('ERR_INPUT', `allowed-account-ids has something that is not an account: ${(0,core_text/* quoteForeign */.xS)(wrong, 60)}`, { hint });
}
/** The name of a profile, checked: one that every SDK reads as it was written. */
function readProfile(name) {
    if (name === undefined || /^[^\s[\]/\\#;"'\p{Cc}]{1,128}$/u.test(name))
        return name;
    throw new errors/* OidcError */.uv('ERR_INPUT', `aws-profile is not a profile's name: ${(0,core_text/* quoteForeign */.xS)(name, 60)}`, {
        hint: 'It must not contain whitespace, brackets, path separators, quotes, # or ;.',
    });
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/chain.js



/** AWS gives at most an hour to a role that is assumed with a role's credentials. */
const longestChainedSeconds = 3600;
/**
 * Reads `chained-roles`: ARNs, or maps with `role` and `external-id`.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function readChain(items, place) {
    if (items === undefined)
        return [];
    if (items.length === 0)
        throw (0,inputs/* inputError */.Xu)(['chained-roles names no role']);
    return items.map((item, index) => {
        const label = `item ${index + 1} of chained-roles`;
        const { role, externalId } = readItem(item, label);
        return { roleArn: readRole(role, place, label), externalId };
    });
}
function readItem(item, label) {
    if (typeof item === 'string')
        return { role: item.trim(), externalId: undefined };
    if (typeof item !== 'object' || item === null || Array.isArray(item))
        throw (0,inputs/* inputError */.Xu)([`${label} is neither an ARN nor a map with role`]);
    const { role, 'external-id': given, ...others } = item;
    const [other] = Object.keys(others);
    if (other !== undefined)
        throw (0,inputs/* inputError */.Xu)([
            `${label}: ${(0,core_text/* quoteForeign */.xS)(other, 60)} is not known; there are role and external-id`,
        ]);
    if (typeof role !== 'string')
        throw (0,inputs/* inputError */.Xu)([`${label} has no role`]);
    const externalId = given === undefined || given === null ? undefined : String(given);
    if (externalId !== undefined && !/^[\w+=,.@:/-]{2,1224}$/.test(externalId))
        throw (0,inputs/* inputError */.Xu)([`${label}: external-id must look like example-1234`]);
    return { role: role.trim(), externalId };
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/tags.js


/** By tag, the variable of the job that its value is from; named as configure-aws-credentials does. */
const always = {
    Repository: 'GITHUB_REPOSITORY',
    Workflow: 'GITHUB_WORKFLOW',
    Action: 'GITHUB_ACTION',
    Actor: 'GITHUB_ACTOR',
    Commit: 'GITHUB_SHA',
    Branch: 'GITHUB_REF',
};
const droppable = {
    EventName: 'GITHUB_EVENT_NAME',
    BaseRef: 'GITHUB_BASE_REF',
    HeadRef: 'GITHUB_HEAD_REF',
    RunId: 'GITHUB_RUN_ID',
    Job: 'GITHUB_JOB',
    TriggeringActor: 'GITHUB_TRIGGERING_ACTOR',
};
/** The tag that says where the session is from, set in every job of GitHub Actions. */
const origin = { key: 'GitHub', value: 'Actions' };
const foreign = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;
const most = 50;
/**
 * The session tags: what is known of the job, and the workflow's own.
 *
 * @throws {OidcError} `ERR_INPUT` for tags that AWS would refuse, all of them in one
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
function readTags(options, env) {
    const custom = readCustom(options.custom ?? {});
    const lasting = [origin, ...fromJob(always, env), ...custom];
    const passing = fromJob(droppable, env);
    const total = lasting.length + passing.length;
    if (total > most) {
        throw (0,inputs/* inputError */.Xu)([
            `custom-tags: the session would have ${total} tags, and AWS allows ${most}; this step sets ${total - custom.length} of its own`,
        ]);
    }
    if (options.skip)
        return noTags;
    return compose(lasting, passing, options.transitiveKeys);
}
/** No tags at all. */
const noTags = {
    tags: [],
    transitiveKeys: [],
    withoutDroppable: () => noTags,
    afterwards: () => noTags,
};
function compose(lasting, passing, wanted) {
    const tags = [...lasting, ...passing];
    const transitiveKeys = [...new Set(wanted)].filter((key) => tags.some((tag) => tag.key === key));
    const rest = (list) => list.filter(({ key }) => !transitiveKeys.includes(key));
    return {
        tags,
        transitiveKeys,
        withoutDroppable: () => compose(lasting, [], transitiveKeys),
        afterwards: () => compose(rest(lasting), rest(passing), []),
    };
}
function fromJob(names, env) {
    return Object.entries(names).flatMap(([key, variable]) => {
        const value = env[variable];
        return value === undefined || value === '' ? [] : [{ key, value: sanitise(value) }];
    });
}
/** Makes any text a tag's value: what AWS does not take becomes an underscore. */
function sanitise(text) {
    return text.replace(foreign, '_').slice(0, 256);
}
function readCustom(given) {
    const entries = Object.entries(given);
    const problems = entries.flatMap(([key, value]) => {
        const problem = findProblem(key, value);
        return problem === undefined ? [] : [`custom-tags: ${problem}`];
    });
    if (problems.length > 0)
        throw (0,inputs/* inputError */.Xu)(problems);
    return entries.map(([key, value]) => ({ key, value: String(value) }));
}
const ownKeys = [origin.key, ...Object.keys(always), ...Object.keys(droppable)];
const allowed = 'letters, digits, spaces and characters of _.:/=+-@';
function findProblem(key, value) {
    const shown = (0,core_text/* quoteForeign */.xS)(key, 60);
    if (key.length < 1 || key.length > 128)
        return `the key ${shown} is not of 1 to 128 characters`;
    if (key.search(foreign) >= 0)
        return `the key ${shown} contains invalid characters; use ${allowed}`;
    if (ownKeys.includes(key))
        return `${shown} conflicts with a tag that this step sets itself`;
    if (!['string', 'number', 'boolean'].includes(typeof value))
        return `the value of ${shown} must be text, a number or a boolean`;
    const text = String(value);
    if (text.length > 256)
        return `the value of ${shown} is longer than 256 characters`;
    if (text.search(foreign) >= 0)
        return `the value of ${shown} contains invalid characters; use ${allowed}`;
    return undefined;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/exchangers/aws/token-file.js



const largest = 20_000;
/** The path of web-identity-token-file: relative ones start in the workspace. */
function locateTokenFile(path, env) {
    return (0,external_node_path_.isAbsolute)(path) ? path : (0,external_node_path_.resolve)(env.GITHUB_WORKSPACE || '.', path);
}
/**
 * Reads a web identity token from a file that is what it seems: no links, so that nobody who can write a folder can
 * have another file sent off. Two kinds of links are followed: those of the kubelet, which swaps tokens by them, and
 * folders that the system itself links at the root (`/tmp` and `/var` of macOS).
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function readTokenFile(path) {
    const parent = (0,external_node_path_.dirname)(path);
    try {
        const followed = isKubelet(path);
        if (!followed && (0,external_node_fs_.lstatSync)(path).isSymbolicLink())
            throw token_file_refusal(path, 'it is a symbolic link');
        if (!followed && (0,external_node_path_.dirname)(parent) !== parent && (0,external_node_fs_.lstatSync)(parent).isSymbolicLink()) {
            if ((0,external_node_path_.dirname)(parent) !== (0,external_node_path_.dirname)((0,external_node_path_.dirname)(parent)))
                throw token_file_refusal(path, 'its folder is a symbolic link');
        }
        return readRegular(path, followed);
    }
    catch (error) {
        if (error instanceof errors/* OidcError */.uv)
            throw error;
        const missing = (0,errors/* codeOf */.$N)(error) === 'ENOENT' || (0,errors/* codeOf */.$N)(error) === 'ENOTDIR';
        throw missing
            ? new errors/* OidcError */.uv('ERR_INPUT', `web-identity-token-file does not exist: ${path}`, {
                hint: 'A relative path starts in the workspace.',
            })
            : new errors/* OidcError */.uv('ERR_INPUT', `web-identity-token-file cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** Whether a path is that of a projected service account token, written plainly. */
function isKubelet(path) {
    return /^\/var\/run\/secrets\/(?!\.{1,2}\/)[^/]+\/serviceaccount\/token$/.test(path);
}
function readRegular(path, followed) {
    const nofollow = followed ? 0 : (external_node_fs_.constants.O_NOFOLLOW ?? 0);
    const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | nofollow | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    try {
        const { size } = requireRegular(path, (0,external_node_fs_.fstatSync)(file));
        if (size > largest)
            throw token_file_refusal(path, `it is larger than ${largest} bytes`);
        const token = (0,external_node_fs_.readFileSync)(file, 'utf8').trim();
        if (token === '')
            throw token_file_refusal(path, 'it is empty');
        if (/\s/.test(token))
            throw token_file_refusal(path, 'it holds more than a token');
        return token;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function requireRegular(path, found) {
    if (!found.isFile())
        throw token_file_refusal(path, 'it is not a regular file');
    return found;
}
function token_file_refusal(path, reason) {
    return new errors/* OidcError */.uv('ERR_INPUT', `Refusing web-identity-token-file ${path}: ${reason}`, {
        hint: 'Give the path of the file itself, in a folder that is no link.',
    });
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/trust-condition.js


/** What a value may hold to be offered for a policy: no wildcard, no policy variable, nothing that looks like another sign. */
const plain = /^[A-Za-z0-9 _.:/@+=,~-]{1,512}$/;
/**
 * The condition of a trust policy that fits a token exactly, as lines ready to paste, or why there is none.
 *
 * The claims come from outside: what is not plain text in the policy language (`*`, `?`, `${`) is never offered.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
function offerCondition(claims, region) {
    const { iss, sub } = claims;
    const [aud] = (0,jwt/* audiencesOf */.Rm)(claims);
    if (typeof iss !== 'string' || typeof sub !== 'string' || aud === undefined)
        return [];
    const issuer = issuerIn(iss);
    if (issuer === undefined) {
        return ['No trust condition is offered: AWS takes no issuer whose URL is not one of https.'];
    }
    if (![issuer, sub, aud].every((text) => plain.test(text))) {
        return [
            'No trust condition is offered: the token has characters that mean something else in a policy.',
        ];
    }
    const condition = { StringEquals: { [`${issuer}:aud`]: aud, [`${issuer}:sub`]: sub } };
    const json = JSON.stringify({ Condition: condition }, undefined, 2);
    return [
        ...warnings(sub, region),
        "A condition that fits this token, for the statement of the role's trust policy that allows sts:AssumeRoleWithWebIdentity:",
        ...json
            .split('\n')
            .slice(1, -1)
            .map((line) => `  ${line.slice(2)}`),
    ];
}
/** The issuer as keys of a policy name it; one on this machine, such as the lab's, may do without TLS. */
function issuerIn(iss) {
    if (!URL.canParse(iss))
        return undefined;
    const { protocol, hostname } = new URL(iss);
    const isUsable = protocol === 'https:' || (protocol === 'http:' && (0,endpoint/* isLoopback */.U9)(hostname));
    return isUsable ? iss.replace(/^https?:\/\//, '') : undefined;
}
function warnings(subject, region) {
    const lines = [];
    if (/:pull_request$/.test(subject)) {
        lines.push('Think before you paste: this is the subject of pull requests. With it, whoever may push a branch and open one gets the role, before anybody has reviewed the change. Use a role that may do nothing but what a review needs.');
    }
    if (/:environment:[^:]+$/.test(subject)) {
        lines.push('The environment guards the role only if it has protection rules of its own.');
    }
    if (region.startsWith('cn-'))
        lines.push('In China, the audience is sts.amazonaws.com.cn.');
    return lines;
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/obtain.js










/** Gets the keys that were asked for, whichever way it is. */
async function obtain(plan, tokens, context) {
    let got = await obtainFirst(plan, tokens, context);
    let tags = plan.tagsChain ? plan.tags : noTags;
    // Transitive tags of a session that had tags are in force already.
    if (plan.way.from !== 'oidc' && plan.way.from !== 'token-file')
        tags = tags.afterwards();
    for (const { roleArn, externalId } of plan.chain) {
        const request = { ...requestOf(plan), roleArn, externalId };
        const durationSeconds = Math.min(request.durationSeconds, longestChainedSeconds);
        context.log.info(`Assuming ${roleArn} with the role before it`);
        got = await withKeys({ ...request, durationSeconds }, got.keys, { plan, tags }, context);
        tags = tags.afterwards();
    }
    return got;
}
async function obtainFirst(plan, tokens, context) {
    const { way } = plan;
    switch (way.from) {
        case 'oidc':
            return withToken(plan, tokens, { isRenewable: true }, context);
        case 'token-file':
            return withToken(plan, supplyOf(readTokenFile(way.path), context), { isRenewable: false }, context);
        case 'keys':
            return fromKeys(plan, way.keys, false, context);
        case 'ambient':
            return fromKeys(plan, await findAmbient(plan.target.region, context), true, context);
    }
}
async function withToken(plan, tokens, { isRenewable }, context) {
    const role = requestOf(plan);
    const facts = {
        service: 'AWS',
        compares: describeTrust(role),
        causes: awsCauses,
        async advise(claims, said) {
            const { adviseOnRefusal } = await Promise.all(/* import() */[__webpack_require__.e(9261), __webpack_require__.e(1012)]).then(__webpack_require__.bind(__webpack_require__, 3520));
            const advice = adviseOnRefusal({ cloud: 'aws', claims, said, roleArn: role.roleArn });
            const offer = /AccessDenied/.test(said) ? offerCondition(claims, plan.target.region) : [];
            return [...advice, ...offer];
        },
    };
    const assumed = await (0,refusal/* explainingRefusals */.dq)(tokens, facts, (present) => assumeRoleWithWebIdentity(plan.target, role, { ...(isRenewable ? { supply: tokens } : {}), present }, context));
    return toObtained(assumed, context);
}
/** A token that is there and cannot be renewed. */
function supplyOf(text, context) {
    const token = context.mask(text);
    return {
        get: async () => ({ token, claims: claimsOf(text) }),
        renew: () => undefined,
        tokenUrl: undefined,
    };
}
/** Only for explaining a refusal: whether it is a token that AWS takes, AWS decides. */
function claimsOf(text) {
    try {
        return (0,jwt/* decodeToken */.oL)(text).claims;
    }
    catch {
        return {};
    }
}
async function fromKeys(plan, keys, isInPlace, context) {
    const role = plan.role;
    const needsOwner = role === undefined || !role.roleArn.startsWith('arn:');
    const owner = needsOwner ? await identify(plan, keys, context) : undefined;
    if (role === undefined)
        return { keys, ...ownerOf(owner), expiresAt: undefined, isInPlace };
    const roleArn = owner === undefined
        ? role.roleArn
        : `arn:${plan.partition.name}:iam::${owner.accountId}:role/${role.roleArn}`;
    return withKeys({ ...role, roleArn }, keys, { plan, tags: plan.tags }, context);
}
function ownerOf(owner) {
    if (owner === undefined)
        throw new TypeError('The owner of the keys was not asked for');
    return owner;
}
async function withKeys(role, keys, { plan, tags }, context) {
    const assumed = await assumeRole(plan.target, role, { keys, tags }, context).catch(explainKeys);
    return toObtained(assumed, context);
}
function identify(plan, keys, context) {
    return identifyCaller(plan.target, keys, context).catch(explainKeys);
}
function explainKeys(error) {
    if (!(error instanceof errors/* OidcError */.uv) || error.code !== 'ERR_REFUSED')
        throw error;
    throw error.with({ hint: adviseOnKeys(error.message) ?? error.hint });
}
/** Masks what was got at once: even an account that is not allowed must not leave its keys in a log. */
function toObtained(assumed, context) {
    const { accessKeyId, secretAccessKey, sessionToken, expiresAt, arn, accountId } = assumed;
    return {
        keys: {
            accessKeyId: context.mask(accessKeyId),
            secretAccessKey: context.mask(secretAccessKey),
            sessionToken: context.mask(sessionToken),
        },
        expiresAt,
        arn,
        accountId,
        isInPlace: false,
    };
}
/** What is asked for, of a plan that has a role. */
function requestOf({ role }) {
    if (role === undefined)
        throw new TypeError('There is no role to assume');
    return role;
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

;// CONCATENATED MODULE: ./lib/exchangers/aws/way.js



/**
 * Chooses the way from what was given, as configure-aws-credentials does: keys, then a token file, then the ID token
 * of the job, then what is there already.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function chooseWay(values, env) {
    const role = values['role-to-assume'];
    const keys = readKeys(values);
    const file = values['web-identity-token-file'];
    if (keys !== undefined && file !== undefined)
        throw (0,inputs/* inputError */.Xu)(['aws-access-key-id and web-identity-token-file are given both']);
    if (keys !== undefined)
        return { from: 'keys', keys };
    if (file !== undefined) {
        if (role === undefined)
            throw (0,inputs/* inputError */.Xu)(['web-identity-token-file is given, and role-to-assume is missing']);
        return { from: 'token-file', path: locateTokenFile(file, env) };
    }
    if (values['role-chaining'] || values['force-skip-oidc'])
        return { from: 'ambient', instead: false };
    const inJob = env.GITHUB_ACTIONS === 'true';
    if (role === undefined) {
        if (inJob && mayHaveAmbient(env))
            return { from: 'ambient', instead: false };
        throw (0,inputs/* inputError */.Xu)(['role-to-assume is missing'], hintOnRole(env));
    }
    const withoutPermission = inJob && !env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
    return withoutPermission && mayHaveAmbient(env)
        ? { from: 'ambient', instead: true }
        : { from: 'oidc' };
}
function readKeys(values) {
    const accessKeyId = values['aws-access-key-id'];
    const secretAccessKey = values['aws-secret-access-key'];
    const sessionToken = values['aws-session-token'];
    if (accessKeyId !== undefined && secretAccessKey !== undefined)
        return { accessKeyId, secretAccessKey, sessionToken };
    if (accessKeyId !== undefined)
        throw (0,inputs/* inputError */.Xu)(['aws-access-key-id is given, and aws-secret-access-key is missing']);
    if (secretAccessKey !== undefined || sessionToken !== undefined)
        throw (0,inputs/* inputError */.Xu)([
            'aws-secret-access-key or aws-session-token is given, and aws-access-key-id is missing',
        ]);
    return undefined;
}
function hintOnRole(env) {
    return env.ROLE_TO_ASSUME
        ? `The variable ROLE_TO_ASSUME is not followed, because any earlier step can set it. To use it, write role-to-assume: \${{ env.ROLE_TO_ASSUME }}`
        : 'Give the ARN of the IAM role to become. Its trust policy must allow the ID tokens of this job.';
}
/** Variables that configure-aws-credentials takes for inputs, and that say who the job becomes or what leaves it. */
const unfollowed = [
    'ROLE_TO_ASSUME',
    'WEB_IDENTITY_TOKEN_FILE',
    'ROLE_CHAINING',
    'ROLE_EXTERNAL_ID',
    'ROLE_SKIP_SESSION_TAGGING',
    'TRANSITIVE_TAG_KEYS',
    'USE_EXISTING_CREDENTIALS',
    'OVERWRITE_AWS_PROFILE',
    'SPECIAL_CHARACTERS_WORKAROUND',
];
/** Those of them that are set where the input is not given, so that nobody waits for what they ask for. */
function findUnfollowed(values, env) {
    return unfollowed.filter((variable) => {
        const value = values[variable.toLowerCase().replaceAll('_', '-')];
        return Boolean(env[variable]) && (value === undefined || value === false);
    });
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/prepare.js







/**
 * Checks the inputs as a whole.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`; without the account in it where that is to be hidden
 */
function preparePlan(values, env) {
    try {
        return readPlan(values, env);
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv) || !values['mask-aws-account-id'])
            throw error;
        const hide = (text) => text.replace(/\d{12}/g, '***');
        const { hint } = error;
        throw error.with({ message: hide(error.message), hint: hint && hide(hint) });
    }
}
function readPlan(values, env) {
    const region = readRegion(values, env);
    const partition = partitionOf(region);
    const place = { partition, region };
    const way = chooseWay(values, env);
    const needsArn = way.from === 'oidc' || way.from === 'token-file';
    const given = values['role-to-assume'];
    const roleArn = given === undefined || (!needsArn && isRoleName(given))
        ? given
        : readRole(given, place, 'role-to-assume');
    const plan = {
        partition,
        target: { region, endpoint: readEndpoint(values, env, region, partition) },
        way,
        role: roleArn === undefined ? undefined : readRequest(values, env, roleArn),
        tags: readTags({
            custom: values['custom-tags'],
            transitiveKeys: values['transitive-tag-keys'] ?? [],
            skip: values['role-skip-session-tagging'],
        }, env),
        chain: readChain(values['chained-roles'], place),
        tagsChain: values['custom-tags'] !== undefined,
        allowed: readAccountIds(values['allowed-account-ids']),
        profile: readProfile(values['aws-profile']),
        overwrite: values['overwrite-aws-profile'],
        renews: values['profile-renewal'],
        hidesAccount: values['mask-aws-account-id'],
        keepsExisting: values['use-existing-credentials'],
        avoidsSpecial: values['special-characters-workaround'],
        warnings: findWarnings(values, way, env),
    };
    checkTogether(plan, values);
    return plan;
}
function readRequest(values, env, roleArn) {
    return {
        roleArn,
        sessionName: readSessionName(values['role-session-name'], env),
        durationSeconds: values['role-duration-seconds'],
        externalId: values['role-external-id'],
        policy: readPolicy(values['inline-session-policy']),
        policyArns: readPolicyArns(values['managed-session-policies'] ?? []),
    };
}
function checkTogether(plan, values) {
    const problems = [];
    if (plan.chain.length > 0 && plan.role === undefined)
        problems.push('chained-roles is given, and role-to-assume, the first of them, is missing');
    if (plan.chain.length > 0 && values['role-duration-seconds'] > longestChainedSeconds)
        problems.push(`role-duration-seconds is more than ${longestChainedSeconds}, the most that AWS allows with chained-roles`);
    if (plan.renews) {
        if (plan.profile === undefined)
            problems.push('profile-renewal is given, and aws-profile is missing');
        if (plan.way.from !== 'oidc')
            problems.push('profile-renewal works with ID tokens only, and none is used here');
        if (plan.role?.policy !== undefined)
            problems.push('profile-renewal cannot carry inline-session-policy; use managed-session-policies');
        if (values['custom-tags'] !== undefined)
            problems.push('profile-renewal cannot carry custom-tags');
    }
    if (problems.length > 0)
        throw (0,inputs/* inputError */.Xu)(problems);
}
function findWarnings(values, way, env) {
    const warnings = [];
    const withToken = way.from === 'oidc' || way.from === 'token-file';
    if (way.from === 'keys') {
        warnings.push('Long-lived keys are used. With OIDC none have to be stored: give role-to-assume, and the job the permission id-token: write.');
    }
    if (way.from === 'ambient' && way.instead) {
        warnings.push('The job may not ask for an ID token (permissions: id-token: write is missing), so role-to-assume is assumed with the credentials that are there already.');
    }
    if (withToken && values['custom-tags'] !== undefined && values['chained-roles'] === undefined) {
        warnings.push('custom-tags is set but will be ignored: a role that is assumed with a token gets its tags from the token.');
    }
    if (withToken && values['role-external-id'] !== undefined)
        warnings.push('role-external-id is set but will be ignored: it does not go with a token.');
    for (const variable of findUnfollowed(values, env)) {
        const input = variable.toLowerCase().replaceAll('_', '-');
        warnings.push(`The variable ${variable} is not followed, because any earlier step can set it. To use it, write ${input}: \${{ env.${variable} }}`);
    }
    if (env.AWS_PROFILE && values['aws-profile'] === undefined && way.from !== 'ambient')
        warnings.push('The variable AWS_PROFILE is set; some SDKs will prefer that profile to the credentials of this step.');
    return warnings;
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/renewal.js



/** What needs no quotes, in a shell, in the AWS CLI's own splitting and in an ini file. */
const renewal_plain = /^[\w+=,.@:/-]+$/;
/**
 * The `credential_process` of a profile: this program, called back for new credentials.
 *
 * It holds no secret. It works while the job's ID-token endpoint answers and its variables are there.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
function composeRenewal(plan, claims, context) {
    const role = requestOf(plan);
    const [audience = ''] = (0,jwt/* audiencesOf */.Rm)(claims);
    const flags = [
        ['format', 'aws-process'],
        ['role-to-assume', role.roleArn],
        ['aws-region', plan.target.region],
        ['role-session-name', role.sessionName],
        ['role-duration-seconds', String(role.durationSeconds)],
        ['sts-endpoint', plan.target.endpoint.href],
        ['audience', audience],
        ...(role.policyArns.length === 0
            ? []
            : [['managed-session-policies', role.policyArns.join(',')]]),
        ...(plan.allowed === undefined
            ? []
            : [['allowed-account-ids', plan.allowed.join(',')]]),
    ];
    const words = flags.flatMap(([name, value]) => [`--${name}`, value]);
    const unfit = words.find((word) => !renewal_plain.test(word));
    if (unfit !== undefined || plan.chain.length > 0) {
        throw new errors/* OidcError */.uv('ERR_INPUT', plan.chain.length > 0
            ? 'profile-renewal cannot carry chained-roles'
            : 'profile-renewal cannot carry an input with characters that a shell takes for something else');
    }
    return [...context.self.map(quotePath), 'exchange', 'aws', ...words].join(' ');
}
/** A path in double quotes, which all readers of the profile take off; refuses what they would not take as it is. */
function quotePath(path) {
    if (/^[\w+=,.@:/\\() -]+$/.test(path))
        return `"${path}"`;
    throw new errors/* OidcError */.uv('ERR_INPUT', 'profile-renewal cannot be used here: the path of this action has special characters');
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/result.js
/** The variables that credentials of AWS may set. */
function variablesFor(profile) {
    return [
        'AWS_ACCESS_KEY_ID',
        'AWS_SECRET_ACCESS_KEY',
        'AWS_SESSION_TOKEN',
        'AWS_REGION',
        'AWS_DEFAULT_REGION',
        ...(profile === undefined ? [] : ['AWS_PROFILE']),
    ];
}
/** Makes the credentials that a sink publishes. */
function toCredentials(got, handover, context) {
    const { region, profile, hideAccount } = handover;
    const { accessKeyId, secretAccessKey, sessionToken } = got.keys;
    const keyOutputs = {
        'aws-access-key-id': accessKeyId,
        'aws-secret-access-key': secretAccessKey,
        ...(sessionToken === undefined ? {} : { 'aws-session-token': sessionToken }),
    };
    return {
        identity: hideAccount ? got.arn.replaceAll(got.accountId, '***') : got.arn,
        ...(got.expiresAt === undefined ? {} : { expiresAt: got.expiresAt }),
        env: {
            ...(got.isInPlace ? {} : keyVariables(got.keys)),
            AWS_REGION: region,
            AWS_DEFAULT_REGION: region,
            ...(profile === undefined ? {} : { AWS_PROFILE: profile }),
        },
        // Keys without a session token next to the token of other keys would be refused by every service.
        ...(got.isInPlace || sessionToken !== undefined ? {} : { unset: ['AWS_SESSION_TOKEN'] }),
        outputs: {
            'aws-account-id': hideAccount ? context.mask(got.accountId) : got.accountId,
            'authenticated-arn': hideAccount ? context.mask(got.arn) : got.arn,
            ...(got.expiresAt === undefined ? {} : { 'aws-expiration': got.expiresAt.toISOString() }),
            ...keyOutputs,
        },
        files: [],
        ...(profile === undefined ? {} : { installs: [profileInstall(got.keys, profile, handover)] }),
    };
}
function keyVariables({ accessKeyId, secretAccessKey, sessionToken }) {
    return {
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        ...(sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken }),
    };
}
function profileInstall({ accessKeyId, secretAccessKey, sessionToken }, profile, { region, overwrite, renewal }) {
    const secrets = renewal === undefined
        ? {
            aws_access_key_id: accessKeyId,
            aws_secret_access_key: secretAccessKey,
            ...(sessionToken === undefined ? {} : { aws_session_token: sessionToken }),
        }
        : { credential_process: renewal };
    return {
        kind: 'aws-profile',
        data: { profile, region, overwrite: String(overwrite), ...secrets },
    };
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/special-characters.js
/** About a third of all keys have none, so that so many tries fail once in millions. */
const mostTries = 50;
/** Whether keys hold what some tools cannot take unquoted. */
function hasSpecialCharacters({ accessKeyId, secretAccessKey }) {
    return /[^A-Za-z0-9]/.test(accessKeyId.reveal() + secretAccessKey.reveal());
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/exchanger.js












/**
 * AWS, through its Security Token Service: AssumeRoleWithWebIdentity with an ID token, and what
 * aws-actions/configure-aws-credentials does without one.
 *
 * It has no `neutral` values. An empty AWS_DEFAULT_REGION breaks botocore and an empty AWS_REGION breaks the
 * JavaScript SDK, but any region in their place would send later steps to a region that nobody chose.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
/* harmony default export */ const aws_exchanger = ((0,exchanger/* defineExchanger */.Z)({
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
        const plan = preparePlan(values, env);
        const audience = defaultAudience(plan.partition);
        return {
            token: plan.way.from === 'oidc'
                ? { kind: plan.keepsExisting ? 'on-demand' : 'now', audience }
                : { kind: 'none' },
            endpoints: [plan.target.endpoint],
            variables: variablesFor(plan.profile),
            ...(env.AWS_SKIP_CLEANUP_STEP === 'true' ? { cleanup: false } : {}),
            ...(plan.profile === undefined ? {} : { shared: { 'export-environment': false } }),
            async load() {
                await loadSts();
            },
            run: (tokens, context) => run(plan, tokens, context),
        };
    },
}));
async function run(plan, tokens, outer) {
    const { context, hide } = hideAccounts(plan, outer);
    for (const warning of plan.warnings)
        context.log.warning(warning);
    try {
        const existing = plan.keepsExisting ? await findExisting(plan, context) : undefined;
        if (existing !== undefined) {
            return toCredentials(existing, { ...handover(plan), profile: undefined, renewal: undefined }, context);
        }
        const got = await obtainPlain(plan, tokens, context);
        checkAccount(got, plan.allowed);
        if (plan.profile !== undefined)
            context.log.info(`The profile ${plan.profile} is to hold the credentials`);
        const renewal = plan.renews
            ? composeRenewal(plan, (await tokens.get()).claims, context)
            : undefined;
        return toCredentials(got, { ...handover(plan), renewal }, context);
    }
    catch (error) {
        throw hide(error);
    }
}
function handover(plan) {
    return {
        region: plan.target.region,
        profile: plan.profile,
        overwrite: plan.overwrite,
        hideAccount: plan.hidesAccount,
    };
}
/** Gets keys until there are some that every tool can take, where that was asked for. */
async function obtainPlain(plan, tokens, context) {
    for (let tries = 1;; tries++) {
        const got = await obtain(plan, tokens, context);
        if (!plan.avoidsSpecial || plan.role === undefined || !hasSpecialCharacters(got.keys))
            return got;
        if (tries === mostTries) {
            throw new errors/* OidcError */.uv('ERR_RESPONSE', `AWS gave ${mostTries} times credentials with special characters`, { hint: 'Leave special-characters-workaround out where no tool needs it.' });
        }
        context.log.info('The credentials have special characters: asking for others');
        await context.sleep(100);
    }
}
function checkAccount({ accountId }, allowed) {
    if (allowed === undefined || allowed.includes(accountId))
        return;
    throw new errors/* OidcError */.uv('ERR_REFUSED', `The credentials are for the account ${accountId}, which is not in allowed-account-ids (${allowed.join(', ')})`, { hint: 'Nothing was published. Correct role-to-assume or allowed-account-ids.' });
}


/***/ }),

/***/ 86914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ explainRefusal),
/* harmony export */   KC: () => (/* binding */ adviseOnSubject),
/* harmony export */   dq: () => (/* binding */ explainingRefusals),
/* harmony export */   f7: () => (/* binding */ joinAdvice)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);



const noAnswer = { host: '', status: 0, code: '', text: '' };
/**
 * Adds to a refusal what is needed to find its reason: the token's telling claims next to what the service compares,
 * and a hint that names the likely causes.
 */
async function explainRefusal(error, token, facts) {
    const { service = noAnswer } = error;
    const cause = facts.causes.find(({ when, says }) => when?.(service) ?? says?.test(error.message) ?? false);
    const advice = cause?.advise(token.claims, error.message) ??
        error.hint ??
        `Compare the token's claims with what ${facts.service} was told to trust.`;
    const lines = await adviceOf(facts, token.claims, error.message);
    return error.with({
        details: [
            ...error.details,
            'The ID token says:',
            ...(0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_0__/* .describeClaims */ .Zs)(token.claims).map((line) => `  ${line}`),
            `${facts.service} compares:`,
            ...facts.compares.map((line) => `  ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(line, 400)}`),
            ...lines,
        ],
        hint: `${advice}${advice.endsWith('\n') ? '' : ' '}When the permission was granted only just now, set retry-on-denied-s to wait until it has spread.`,
    });
}
/** The refusal is what is to be told, whatever becomes of what could be said besides. */
async function adviceOf({ advise }, claims, said) {
    try {
        return (await advise?.(claims, said)) ?? [];
    }
    catch {
        return [];
    }
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
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv) || error.code !== 'ERR_REFUSED')
            throw error;
        throw presented === undefined ? error : await explainRefusal(error, presented, facts);
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


/***/ })

};
