export const id = 6574;
export const ids = [6574];
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

/***/ 6574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ aws_exchanger)
});

// EXTERNAL MODULE: ./lib/core/aws-audience.js
var aws_audience = __webpack_require__(56233);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
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
    'profile-location': {
        description: 'Where aws-profile is written. home: ~/.aws, which jobs of one user share. job: files of the job, to which AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE and AWS_PROFILE are set. Default: home.',
        choices: ['home', 'job'],
        default: 'home',
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
        restricts: true,
        description: 'A policy in JSON that narrows what the credentials may do; it never adds a permission. Default: the variable INLINE_SESSION_POLICY.',
        env: 'INLINE_SESSION_POLICY',
    },
    'managed-session-policies': {
        restricts: true,
        description: 'The ARNs of up to 10 managed policies that narrow what the credentials may do. Default: the variable MANAGED_SESSION_POLICIES.',
        type: 'list',
        env: 'MANAGED_SESSION_POLICIES',
    },
    'allowed-account-ids': {
        restricts: true,
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: ./lib/http/reply.js
var http_reply = __webpack_require__(63900);
;// CONCATENATED MODULE: ./lib/exchangers/aws/failure.js



/** The token had expired when STS checked it. */
const expiredTokenCode = 'ExpiredTokenException';
/** Codes of transient errors with a status of 4xx, from the API reference and the SDK. */
const transientCodes = /^(?:IDPCommunicationError|Throttl\w*|RequestThrottled\w*|RequestLimitExceeded|TooManyRequests\w*|SlowDown|PriorRequestNotComplete|BandwidthLimitExceeded|RequestTimeout\w*|InternalFailure|InternalError|ServiceUnavailable)$/;
/**
 * Explains a failed call.
 *
 * @param error the SDK's exception
 * @param reply the answer that it was thrown for, if any
 */
function describeStsFailure(error, reply, service, now) {
    if (error instanceof errors/* OidcError */.uv || reply === undefined)
        return error;
    if (reply.status < 300)
        return new errors/* OidcError */.uv('ERR_RESPONSE', unusable(reply, service), failure_transient);
    const code = codeOfException(error);
    // Without a code in the body, the SDK knows no more than the status.
    if (code === undefined || reply.status < 400)
        return describeStatus(reply, service, now);
    const answer = {
        host: reply.host ?? '',
        status: reply.status,
        code,
        text: (0,core_text/* quoteForeign */.xS)((0,errors/* messageOf */.bD)(error), 500),
    };
    const isTransient = transientCodes.test(code) ||
        (code === 'InvalidIdentityToken' && /Couldn.t retrieve verification key/.test(answer.text)) ||
        http_reply/* transientStatuses */.TG.includes(reply.status) ||
        reply.status >= 500;
    return new errors/* OidcError */.uv(isTransient ? 'ERR_SERVICE' : 'ERR_REFUSED', `${service} answered ${reply.status}: ${(0,core_text/* quoteForeign */.xS)(`${code}: ${answer.text}`, 500)}`, {
        service: answer,
        ...(isTransient ? { transient: true, retryAfterMs: (0,http_reply/* readRetryAfter */.D$)(reply, now) } : {}),
    });
}
/**
 * Reads the answer to an assumed role.
 *
 * @param given the role and whether the endpoint is the user's own, which may leave out the session's ARN
 * @throws {OidcError} `ERR_RESPONSE`, transient
 */
function readAssumedRole(output, reply, { service, roleArn, isOwn }) {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = output.Credentials ?? {};
    const arn = output.AssumedRoleUser?.Arn || (isOwn ? roleArn : undefined);
    const accountId = /^arn:[\w-]+:sts::(\d{12}):/.exec(arn ?? '')?.[1];
    if (!AccessKeyId ||
        !SecretAccessKey ||
        !SessionToken ||
        Expiration === undefined ||
        Number.isNaN(Expiration.getTime())) {
        throw new errors/* OidcError */.uv('ERR_RESPONSE', unusable(reply, service), failure_transient);
    }
    if (arn === undefined || (accountId === undefined && !isOwn)) {
        throw new errors/* OidcError */.uv('ERR_RESPONSE', `${service} answered ${reply?.status ?? 200} without the account of the role`, failure_transient);
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
/**
 * Reads the owner of keys.
 *
 * @throws {OidcError} `ERR_RESPONSE`, transient
 */
function readCaller(output, reply, { service, isOwn }) {
    const { Arn: arn, Account: account } = output;
    const accountId = account || undefined;
    if (arn && (isOwn || /^\d{12}$/.test(accountId ?? '')))
        return { arn, accountId };
    throw new errors/* OidcError */.uv('ERR_RESPONSE', `${service} answered ${reply?.status ?? 200} without the owner of the keys`, failure_transient);
}
const failure_transient = { transient: true };
function unusable(reply, service) {
    const body = reply?.body.trim() ?? '';
    let what = 'without credentials';
    if (body === '')
        what = 'with nothing';
    else if (!/^(?:<\?xml[^>]*>\s*)?<(?:AssumeRole\w*|GetCallerIdentity)Response[\s>]/.test(body)) {
        const type = reply?.headers['content-type']?.split(';')[0]?.trim() ?? '';
        what = `with ${(0,core_text/* quoteForeign */.xS)(type, 60) || 'something'} that is not an STS answer`;
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
/** The code on the wire (`AccessDenied`). The SDK's own names add `Exception` to some. */
function codeOfException(error) {
    if (typeof error !== 'object' || error === null || !('Error' in error))
        return undefined;
    const body = error.Error;
    if (typeof body !== 'object' || body === null || !('Code' in body))
        return undefined;
    return typeof body.Code === 'string' && /^[\w.-]{1,100}$/.test(body.Code) ? body.Code : undefined;
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/sts.js


/** Loads the SDK, once. */
function loadSts() {
    return __webpack_require__.e(/* import() */ 1695).then(__webpack_require__.t.bind(__webpack_require__, 71695, 19));
}
/** The name of an STS in messages. */
function nameOfService({ endpoint }) {
    return `AWS STS (${endpoint.host})`;
}
/**
 * Makes one call, once, and explains its failure.
 *
 * @param keys sign the request; `undefined` for an operation with a token
 * @param work sends the command
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
 * Sets everything that the SDK would otherwise look up in variables, `~/.aws` or the metadata service: that takes time,
 * and on a shared runner it may be another job's.
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
/** The caller in CloudTrail: this program and the workflow run. */
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
/** Sends the SDK's request with our HTTP client, and keeps the answer. */
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





/** Variables that lead to credentials, in the order of the SDKs' default chain. */
const leading = [
    'AWS_PROFILE',
    'AWS_ACCESS_KEY_ID',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_SHARED_CREDENTIALS_FILE',
    'AWS_CONFIG_FILE',
];
/**
 * Whether the job may have AWS credentials besides an ID token. A GitHub-hosted runner has them only if a variable or a
 * profile leads to them; any other runner may be an instance or a pod with a role.
 */
function mayHaveAmbient(env) {
    const home = env.HOME || env.USERPROFILE;
    return (leading.some((name) => Boolean(env[name])) ||
        env.RUNNER_ENVIRONMENT !== 'github-hosted' ||
        (Boolean(home) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(home ?? '', '.aws', 'credentials'))));
}
/**
 * Finds the job's existing credentials in the SDKs' order: AWS_PROFILE, the variables with keys, then the rest of the
 * default provider chain (profiles, web identity, containers, instances), which is loaded only here.
 *
 * @throws {OidcError} `ERR_INPUT` if there are none
 */
async function findAmbient(region, context) {
    const { AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = context.env;
    if (!AWS_PROFILE && AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY) {
        return maskKeys(AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, context);
    }
    const tried = [];
    const ignore = () => undefined;
    const note = (line) => void tried.push((0,core_text/* quoteForeign */.xS)(String(line), 300));
    try {
        const { STSClient } = await loadSts();
        // The chain's own error says only that nothing was found; its log has the answer of each provider.
        const logger = { debug: note, trace: ignore, info: ignore, warn: ignore, error: ignore };
        const client = new STSClient({ region, logger });
        const { accessKeyId, secretAccessKey, sessionToken } = await untilAborted(client.config.credentials(), context.signal);
        return maskKeys(accessKeyId, secretAccessKey, sessionToken, context);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ERR_TIMEOUT' || (0,errors/* codeOf */.$N)(error) === 'ERR_CANCELLED')
            throw error;
        throw new errors/* OidcError */.uv('ERR_INPUT', `No AWS credentials found: ${(0,core_text/* quoteForeign */.xS)((0,errors/* messageOf */.bD)(error))}`, {
            details: tried.length === 0 ? [] : ['The AWS SDK tried:', ...tried.map((line) => `  ${line}`)],
            hint: 'To use OIDC, set role-to-assume and add to the job: permissions: id-token: write. To use credentials of an earlier step, check that it set them as variables or in a profile.',
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
        const stop = () => reject(signal.reason);
        if (signal.aborted)
            stop();
        signal.addEventListener('abort', stop, { once: true });
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
}

// EXTERNAL MODULE: ./lib/core/defined.js
var defined = __webpack_require__(50862);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
;// CONCATENATED MODULE: ./lib/exchangers/aws/assume-role.js





/**
 * Calls AssumeRoleWithWebIdentity under the retry policy.
 *
 * @param token `supply` is renewed once if STS finds the token expired; without it, no other token is available
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
                return readAssumedRole(await client.send(command), reply(), answering(target, role));
            });
        }
        catch (failure) {
            if (renewed || !isExpiry(failure))
                throw failure;
            // It expired on the way, or the clocks differ: one new token is worth an attempt.
            renewed = true;
            token.supply?.renew();
            throw failure.with({ transient: true });
        }
    });
}
/**
 * Calls AssumeRole with keys, under the retry policy.
 *
 * If AWS finds the session's policies and tags too large together, it tries again without the droppable tags.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
async function assumeRole(target, role, session, context) {
    const attempt = ({ tags, transitiveKeys }) => (0,retry/* retry */.L5)(`Assuming ${role.roleArn}`, context, () => callSts(target, session.keys, context, async (client, sdk, reply) => {
        const command = new sdk.AssumeRoleCommand({
            ...shared(role),
            ...(0,defined/* defined */.s)({
                ExternalId: role.externalId,
                Tags: listed(tags.map(({ key, value }) => ({ Key: key, Value: value }))),
                TransitiveTagKeys: listed(transitiveKeys),
            }),
        });
        return readAssumedRole(await client.send(command), reply(), answering(target, role));
    }));
    try {
        return await attempt(session.tags);
    }
    catch (error) {
        const fewer = session.tags.withoutDroppable();
        if (!isTooLarge(error) || fewer.tags.length === session.tags.tags.length)
            throw error;
        context.log.info('The session tags are too large together: trying again without the droppable ones and their transitive keys');
        return attempt(fewer);
    }
}
/**
 * Calls GetCallerIdentity, for keys that did not come from a role assumed here.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
function identifyCaller(target, keys, context) {
    return (0,retry/* retry */.L5)('Identifying the owner of the keys', context, () => callSts(target, keys, context, async (client, sdk, reply) => readCaller(await client.send(new sdk.GetCallerIdentityCommand({})), reply(), {
        service: nameOfService(target),
        isOwn: target.isOwn,
    })));
}
function answering(target, { roleArn }) {
    return { service: nameOfService(target), roleArn, isOwn: target.isOwn };
}
function shared(role) {
    return {
        RoleArn: role.roleArn,
        RoleSessionName: role.sessionName,
        DurationSeconds: role.durationSeconds,
        ...(0,defined/* defined */.s)({
            Policy: role.policy,
            PolicyArns: listed(role.policyArns.map((arn) => ({ arn }))),
        }),
    };
}
function listed(items) {
    return items.length === 0 ? undefined : [...items];
}
function isExpiry(failure) {
    return isRefusal(failure) && failure.service?.code === expiredTokenCode;
}
function isTooLarge(failure) {
    return isRefusal(failure) && /^PackedPolicyTooLarge/.test(failure.service?.code ?? '');
}
function isRefusal(failure) {
    return failure instanceof errors/* OidcError */.uv && failure.code === 'ERR_REFUSED';
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/keep-ambient.js



/**
 * The job's existing credentials if they work and are those of the step's role and of an allowed account; otherwise
 * `undefined`, with the reason in the log.
 */
async function keepAmbient(plan, context) {
    const none = (reason) => {
        context.log.info(`No existing credentials are kept: ${reason}`);
        return undefined;
    };
    if (!mayHaveAmbient(context.env))
        return none('none found');
    try {
        const keys = await findAmbient(plan.target.region, context);
        const once = { ...context, retry: { ...context.retry, maxAttempts: 1, deniedMs: 0 } };
        const { arn, accountId } = await identifyCaller(plan.target, keys, once);
        const wanted = plan.chain.at(-1)?.roleArn ?? plan.role?.roleArn;
        if (wanted !== undefined && !isSessionOf(wanted, arn))
            return none('they are of another identity');
        if (plan.allowed !== undefined && !plan.allowed.includes(accountId ?? ''))
            return none('their account is not in allowed-account-ids');
        context.log.info('The existing credentials work and are kept');
        return { keys, arn, accountId, expiresAt: undefined, isInPlace: true };
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv) || context.signal.aborted)
            throw error;
        return none(error.message);
    }
}
/** Whether a session is one of a role, given by its ARN or name. A session's ARN has no path. */
function isSessionOf(role, sessionArn) {
    const [, partition, account, name] = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(sessionArn) ?? [];
    if (name === undefined || role.split('/').at(-1) !== name)
        return false;
    return !role.startsWith('arn:') || role.startsWith(`arn:${partition}:iam::${account}:role/`);
}

// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/exchangers/refusal.js
var refusal = __webpack_require__(86914);
;// CONCATENATED MODULE: ./lib/exchangers/aws/causes.js



const hasCode = (...codes) => ({ code }) => codes.includes(code.replace(/Exception$/, ''));
const hasText = (pattern) => (answer) => pattern.test(answer.text);
/**
 * The reasons why AWS STS refuses a token.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors
 */
const awsCauses = [
    {
        // AWS has one answer for every mismatch, also for a role that does not exist.
        when: hasCode('AccessDenied'),
        advise: (claims) => (0,refusal/* joinAdvice */.f7)("The role does not exist, or no statement of its trust policy matches the token: compare each condition with the claims above, including upper and lower case, and Principal.Federated with the issuer's identity provider.", (0,refusal/* adviseOnSubject */.KC)(claims), adviseOnIssuer(claims), 'StringEquals takes * literally; only StringLike supports it as a wildcard.'),
    },
    {
        when: hasText(/No OpenIDConnect provider found/),
        advise: (claims) => (0,refusal/* joinAdvice */.f7)("The role's account has no identity provider (IAM, Identity providers) whose URL is exactly the token's issuer; a slash at the end counts.", adviseOnIssuer(claims)),
    },
    {
        when: hasText(/Incorrect token audience/),
        advise: (claims) => (0,refusal/* joinAdvice */.f7)("The token's audience is not in the client ID list of the account's identity provider: add it there, or set audience to one that is.", adviseOnAudience(claims)),
    },
    {
        when: hasText(/verification key/),
        advise: () => "AWS could not get the issuer's keys: its discovery document and key set must be reachable from the internet over https within a few seconds.",
    },
    {
        when: hasCode('ExpiredToken'),
        advise: () => "The token had expired when AWS checked it, and so had a new one: check the runner's clock and the lifetime of the issuer's tokens.",
    },
    {
        when: hasText(/DurationSeconds/),
        advise: () => "role-duration-seconds is more than the role's maximum session duration: lower it, or raise the role's.",
    },
    {
        when: hasCode('PackedPolicyTooLarge', 'MalformedPolicyDocument'),
        advise: () => 'Check inline-session-policy and managed-session-policies: each must be a valid policy, and together they must not be too large.',
    },
    {
        when: hasCode('RegionDisabled'),
        advise: () => "STS is not activated in this region for the role's account: activate it under IAM, Account settings, or use another aws-region.",
    },
];
/** An enterprise can have GitHub put its name into the issuer. */
function adviseOnIssuer({ iss }) {
    return typeof iss === 'string' && /^https:\/\/token\.actions\.[^/]+\/[^/]+/.test(iss)
        ? "The issuer ends in the enterprise's name, so the identity provider's URL and the keys of the conditions must have it too."
        : '';
}
/** The global partition's audience and China's are the usual mistake for one another. */
function adviseOnAudience(claims) {
    const [audience = ''] = (0,jwt/* audiencesOf */.Rm)(claims);
    const china = `${aws_audience/* awsAudience */.Q}.cn`;
    if (audience === aws_audience/* awsAudience */.Q)
        return `In China, providers usually have ${china}.`;
    return audience === china ? `Outside of China, providers usually have ${aws_audience/* awsAudience */.Q}.` : '';
}
const causesOfKeys = [
    [
        hasText(/sts:TagSession/),
        'The role does not allow session tags: allow sts:TagSession in its trust policy, or set role-skip-session-tagging: true.',
    ],
    [
        hasCode('AccessDenied'),
        'These keys may not assume the role, or it does not exist: their own policies must allow sts:AssumeRole on it, and its trust policy must name their owner, with sts:ExternalId if it requires one (role-external-id).',
    ],
    [
        hasCode('InvalidClientTokenId', 'ExpiredToken', 'SignatureDoesNotMatch', 'IncompleteSignature'),
        'The keys are wrong, have expired, or belong to another partition: check that ID, secret and session token belong together, and the clock.',
    ],
    [
        hasText(/DurationSeconds/),
        "role-duration-seconds is more than the role's maximum, or more than an hour for a role that a role assumes.",
    ],
    [
        hasCode('PackedPolicyTooLarge', 'MalformedPolicyDocument'),
        'Check inline-session-policy, managed-session-policies and custom-tags: each must be valid, and together they must not be too large.',
    ],
];
/** The likely reason why keys were refused. */
function adviseOnKeys({ service }) {
    return service && causesOfKeys.find(([when]) => when(service))?.[1];
}

// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
// EXTERNAL MODULE: ./lib/inputs/inputs.js
var inputs = __webpack_require__(78864);
;// CONCATENATED MODULE: ./lib/exchangers/aws/partition.js
/** By region prefix, as in botocore's `partitions.json`. */
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
/** The partition of a region. */
function partitionOf(region) {
    return (partitions.find(({ regions }) => regions.test(region)) ?? {
        name: 'aws',
        suffix: 'amazonaws.com',
        dualStackSuffix: 'api.aws',
    });
}
/**
 * The host of a region's STS by the SDKs' endpoint rules. GovCloud's regional endpoints are FIPS endpoints.
 */
function hostOfSts(region, partition, { fips, dualStack }) {
    const suffix = dualStack ? partition.dualStackSuffix : partition.suffix;
    const isFipsAlready = partition.name === 'aws-us-gov' && !dualStack;
    return `${fips && !isFipsAlready ? 'sts-fips' : 'sts'}.${region}.${suffix}`;
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/readers.js






/** The region, from the input or a variable. A service that is not AWS may have any name for it. */
function readRegion(values, env, isOwn) {
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
    const form = isOwn ? /^[a-z0-9-]{1,63}$/ : /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/;
    if (form.test(given))
        return given;
    throw new errors/* OidcError */.uv('ERR_INPUT', `${name} is not an AWS region: ${(0,core_text/* quoteForeign */.xS)(given, 60)}`, {
        hint: 'An AWS region has lower-case letters and hyphens and ends in a number: eu-west-1. Other names are possible with sts-endpoint.',
    });
}
/** The endpoint that the input or one of the SDKs' variables sets; `undefined` for that of the region. */
function readOwnEndpoint(values, env) {
    const isIgnored = /^true$/i.test(env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS ?? '');
    const sources = [
        ['sts-endpoint', values['sts-endpoint']],
        ['AWS_ENDPOINT_URL_STS', isIgnored ? '' : env.AWS_ENDPOINT_URL_STS],
        ['AWS_ENDPOINT_URL', isIgnored ? '' : env.AWS_ENDPOINT_URL],
    ];
    const [name, value] = sources.find(([, value]) => value !== undefined && value !== '') ?? [];
    return value === undefined ? undefined : (0,endpoint/* parseHttpEndpoint */.Dh)(value, name ?? '');
}
/** The endpoint of a region. */
function endpointOf(region, partition, env) {
    const variant = {
        fips: /^true$/i.test(env.AWS_USE_FIPS_ENDPOINT ?? ''),
        dualStack: /^true$/i.test(env.AWS_USE_DUALSTACK_ENDPOINT ?? ''),
    };
    return (0,endpoint/* parseHttpEndpoint */.Dh)(`https://${hostOfSts(region, partition, variant)}`, 'aws-region');
}
/** Whether a text is a role's name, with its path, in the account of the keys that assume it. */
function isRoleName(text) {
    return /^(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/.test(text);
}
/** The ARN of a role in the right partition. */
function readRole(arn, { partition, region, isOwn }, input) {
    if (isOwn && /^arn:[!-~]{1,2000}$/.test(arn))
        return arn;
    if (!arn.startsWith('arn:')) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `${input} is a name, not an ARN: ${(0,core_text/* quoteForeign */.xS)(arn, 100)}`, {
            hint: `Set the whole ARN, arn:${partition.name}:iam::<account>:role/<name>: with an ID token, the account is not known before the exchange.`,
        });
    }
    const [, roleIn] = /^arn:(aws[a-z-]*):iam::\d{12}:role\/[!-~]{1,576}$/.exec(arn) ?? [];
    if (roleIn === undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `${input} is not the ARN of an IAM role: ${(0,core_text/* quoteForeign */.xS)(arn, 100)}`, { hint: `It looks like arn:${partition.name}:iam::123456789012:role/deploy.` });
    }
    if (roleIn === partition.name)
        return arn;
    throw new errors/* OidcError */.uv('ERR_INPUT', `${input} is in the partition ${roleIn}, but aws-region ${region} is in ${partition.name}`, {
        hint: 'A role can be assumed only in a region of its own partition: correct one of the two.',
    });
}
/** The session's name. @default the repository and the run */
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
/** The inline policy, which must be JSON. */
function readPolicy(policy) {
    if (policy === undefined || (0,http_reply/* parseObject */.lj)(policy) !== undefined)
        return policy;
    throw new errors/* OidcError */.uv('ERR_INPUT', 'inline-session-policy is not a JSON policy', {
        hint: 'Write a JSON object with Version and Statement, as in an IAM policy.',
    });
}
/** The ARNs of managed policies. A comma may be part of a policy's name. */
function readPolicyArns(items) {
    const arns = [];
    for (const item of items) {
        const earlier = arns.at(-1);
        if (earlier === undefined || item.startsWith('arn:'))
            arns.push(item);
        else
            arns[arns.length - 1] = `${earlier},${item}`;
    }
    const wrong = arns.find((arn) => !/^arn:aws[a-z-]*:iam::(?:\d{12}|aws):policy\/[!-~]+$/.test(arn));
    if (wrong !== undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `managed-session-policies has an entry that is not the ARN of a policy: ${(0,core_text/* quoteForeign */.xS)(wrong, 100)}`, { hint: 'An entry looks like arn:aws:iam::aws:policy/ReadOnlyAccess.' });
    }
    if (arns.length <= 10)
        return arns;
    throw new errors/* OidcError */.uv('ERR_INPUT', `managed-session-policies has ${arns.length} entries`, {
        hint: 'AWS takes at most 10; put the rest into inline-session-policy.',
    });
}
/** The allowed accounts; `undefined` allows all. */
function readAccountIds(ids) {
    if (ids === undefined)
        return undefined;
    const hint = 'List the accounts as 12 digits each, separated by commas.';
    // An empty list comes from variables that are not set. Without a limit, it would fail open.
    if (ids.length === 0)
        throw new errors/* OidcError */.uv('ERR_INPUT', 'allowed-account-ids names no account', { hint });
    const wrong = ids.find((id) => !/^\d{12}$/.test(id));
    if (wrong === undefined)
        return ids;
    throw new errors/* OidcError */.uv('ERR_INPUT', `allowed-account-ids has an entry that is not an account: ${(0,core_text/* quoteForeign */.xS)(wrong, 60)}`, { hint });
}
/** The name of a profile, which every SDK must read as it is written. */
function readProfile(name) {
    if (name === undefined || /^[^\s[\]/\\#;"'\p{Cc}]{1,128}$/u.test(name))
        return name;
    throw new errors/* OidcError */.uv('ERR_INPUT', `aws-profile is not the name of a profile: ${(0,core_text/* quoteForeign */.xS)(name, 60)}`, {
        hint: 'It must not contain whitespace, brackets, path separators, quotes, # or ;.',
    });
}
/** The longest session of a role that is assumed with a role's credentials. */
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
        throw (0,inputs/* inputError */.Xu)(['chained-roles has no entry']);
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
        throw (0,inputs/* inputError */.Xu)([`${label} must be an ARN or a map with role`]);
    const { role, 'external-id': given, ...others } = item;
    const [other] = Object.keys(others);
    if (other !== undefined)
        throw (0,inputs/* inputError */.Xu)([`${label}: ${(0,core_text/* quoteForeign */.xS)(other, 60)} is unknown; use role and external-id`]);
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

;// CONCATENATED MODULE: ./lib/exchangers/aws/obtain.js









/** Gets the credentials, from whichever origin. */
async function obtain(plan, tokens, context) {
    let got = await obtainFirst(plan, tokens, context);
    let tags = plan.tagsChain ? plan.tags : noTags;
    // Transitive tags of a tagged session already apply.
    if (plan.origin.from !== 'oidc' && plan.origin.from !== 'token-file')
        tags = tags.afterwards();
    for (const { roleArn, externalId } of plan.chain) {
        const request = { ...requestOf(plan), roleArn, externalId };
        const durationSeconds = Math.min(request.durationSeconds, longestChainedSeconds);
        context.log.info(`Assuming ${roleArn} with the previous role`);
        got = await withKeys({ ...request, durationSeconds }, got.keys, { plan, tags }, context);
        tags = tags.afterwards();
    }
    return got;
}
async function obtainFirst(plan, tokens, context) {
    const { origin } = plan;
    switch (origin.from) {
        case 'oidc':
            return withToken(plan, tokens, { isRenewable: true }, context);
        case 'token-file':
            return withToken(plan, supplyOf(readTokenFile(origin.path), context), { isRenewable: false }, context);
        case 'keys':
            return fromKeys(plan, origin.keys, false, context);
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
            const { adviseOnRefusal } = await __webpack_require__.e(/* import() */ 9692).then(__webpack_require__.bind(__webpack_require__, 87311));
            const { roleArn } = role;
            return adviseOnRefusal({ cloud: 'aws', claims, said, roleArn, offer: { cloud: 'aws' } });
        },
    };
    const assumed = await (0,refusal/* explainingRefusals */.dq)(tokens, facts, (present) => assumeRoleWithWebIdentity(plan.target, role, { ...(isRenewable ? { supply: tokens } : {}), present }, context));
    return toSession(assumed, context);
}
/** A token that cannot be renewed. */
function supplyOf(text, context) {
    const token = context.mask(text);
    return {
        get: async () => ({ token, claims: claimsOf(text) }),
        renew: () => undefined,
        tokenUrl: undefined,
    };
}
/** Only explains a refusal: whether the token is valid, AWS decides. */
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
        : `arn:${plan.partition.name}:iam::${owner.accountId ?? ''}:role/${role.roleArn}`;
    return withKeys({ ...role, roleArn }, keys, { plan, tags: plan.tags }, context);
}
function ownerOf(owner) {
    if (owner === undefined)
        throw new TypeError('The owner of the keys is unknown');
    return owner;
}
async function withKeys(role, keys, { plan, tags }, context) {
    const assumed = await assumeRole(plan.target, role, { keys, tags }, context).catch(explainKeys);
    return toSession(assumed, context);
}
function identify(plan, keys, context) {
    return identifyCaller(plan.target, keys, context).catch(explainKeys);
}
function explainKeys(error) {
    if (!(error instanceof errors/* OidcError */.uv) || error.code !== 'ERR_REFUSED')
        throw error;
    throw error.with({ hint: adviseOnKeys(error) ?? error.hint });
}
/** Masks the keys first: those of an account that is not allowed must not be in a log either. */
function toSession(assumed, context) {
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
/** The request of a plan that has a role. */
function requestOf({ role }) {
    if (role === undefined)
        throw new TypeError('No role to assume');
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

;// CONCATENATED MODULE: ./lib/exchangers/aws/origin.js



/**
 * Chooses the origin as configure-aws-credentials does: a token file, keys, the job's ID token, existing credentials.
 * If a source of ID tokens is named, nothing replaces it.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function chooseOrigin(values, env, namesSource) {
    const role = values['role-to-assume'];
    const keys = readKeys(values);
    const file = values['web-identity-token-file'];
    if (file !== undefined && role !== undefined)
        return { from: 'token-file', path: locateTokenFile(file, env) };
    if (keys !== undefined)
        return { from: 'keys', keys };
    if (file !== undefined)
        throw (0,inputs/* inputError */.Xu)(['web-identity-token-file requires role-to-assume, which is not set']);
    if (values['role-chaining'] || values['force-skip-oidc'])
        return { from: 'ambient', instead: false };
    const inJob = env.GITHUB_ACTIONS === 'true';
    if (role === undefined) {
        if (inJob && mayHaveAmbient(env))
            return { from: 'ambient', instead: false };
        throw (0,inputs/* inputError */.Xu)(['role-to-assume is missing'], hintOnRole(env));
    }
    const withoutPermission = inJob && !env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
    return withoutPermission && !namesSource && mayHaveAmbient(env)
        ? { from: 'ambient', instead: true }
        : { from: 'oidc' };
}
/** Complete keys. A secret or a session token without an ID counts as none, as in configure-aws-credentials. */
function readKeys(values) {
    const accessKeyId = values['aws-access-key-id'];
    const secretAccessKey = values['aws-secret-access-key'];
    if (accessKeyId === undefined)
        return undefined;
    if (secretAccessKey === undefined)
        throw (0,inputs/* inputError */.Xu)(['aws-access-key-id requires aws-secret-access-key, which is missing']);
    return { accessKeyId, secretAccessKey, sessionToken: values['aws-session-token'] };
}
/** Warnings about inputs that the origin leaves unused. */
function warnOfUnused(values, origin) {
    const hasId = values['aws-access-key-id'] !== undefined;
    const hasRest = values['aws-secret-access-key'] !== undefined || values['aws-session-token'] !== undefined;
    return [
        ...(origin.from === 'token-file' && hasId
            ? ['aws-access-key-id is not used: role-to-assume is assumed with web-identity-token-file.']
            : []),
        ...(!hasId && hasRest
            ? ['aws-secret-access-key and aws-session-token are not used without aws-access-key-id.']
            : []),
    ];
}
function hintOnRole(env) {
    return env.ROLE_TO_ASSUME
        ? `The variable ROLE_TO_ASSUME is not followed, because any earlier step can set it. To use it, set role-to-assume: \${{ env.ROLE_TO_ASSUME }}`
        : 'Set it to the ARN of the IAM role to assume. Its trust policy must allow the ID tokens of this job.';
}
/** Variables that configure-aws-credentials reads as inputs and that choose the identity or publish more. */
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
/** Those of them that are set while the input is not. */
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
 * @throws {OidcError} `ERR_INPUT`, `ERR_ENDPOINT`; without account IDs if they are hidden
 */
function preparePlan(values, env, namesSource = false) {
    try {
        return readPlan(values, env, namesSource);
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv) || !values['mask-aws-account-id'])
            throw error;
        const hide = (text) => text.replace(/\d{12}/g, '***');
        const { hint } = error;
        throw error.with({ message: hide(error.message), hint: hint && hide(hint) });
    }
}
function readPlan(values, env, namesSource) {
    const own = readOwnEndpoint(values, env);
    const isOwn = own !== undefined;
    const region = readRegion(values, env, isOwn);
    const partition = partitionOf(region);
    const place = { partition, region, isOwn };
    const origin = chooseOrigin(values, env, namesSource);
    const needsArn = origin.from === 'oidc' || origin.from === 'token-file';
    const given = values['role-to-assume'];
    const roleArn = given === undefined || (!needsArn && isRoleName(given))
        ? given
        : readRole(given, place, 'role-to-assume');
    const plan = {
        partition,
        target: { region, endpoint: own ?? endpointOf(region, partition, env), isOwn },
        origin,
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
        isJobProfile: values['profile-location'] === 'job',
        overwrite: values['overwrite-aws-profile'],
        renews: values['profile-renewal'],
        hidesAccount: values['mask-aws-account-id'],
        keepsExisting: values['use-existing-credentials'],
        avoidsSpecial: values['special-characters-workaround'],
        warnings: findWarnings(values, origin, env),
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
        problems.push('chained-roles requires role-to-assume, the first role, which is missing');
    if (plan.chain.length > 0 && values['role-duration-seconds'] > longestChainedSeconds)
        problems.push(`role-duration-seconds is more than ${longestChainedSeconds}, AWS's maximum with chained-roles`);
    if (plan.isJobProfile && plan.profile === undefined)
        problems.push('profile-location: job requires aws-profile, which is missing');
    if (plan.isJobProfile && values['output-env-credentials'] === false)
        problems.push('profile-location: job sets variables, so it cannot be combined with output-env-credentials: false');
    if (plan.renews) {
        if (plan.profile === undefined)
            problems.push('profile-renewal requires aws-profile, which is missing');
        if (plan.origin.from !== 'oidc')
            problems.push('profile-renewal works only with ID tokens, and none is used here');
    }
    if (problems.length > 0)
        throw (0,inputs/* inputError */.Xu)(problems);
}
function findWarnings(values, origin, env) {
    const warnings = [...warnOfUnused(values, origin)];
    const withToken = origin.from === 'oidc' || origin.from === 'token-file';
    if (origin.from === 'keys') {
        warnings.push('Long-lived keys are used. With OIDC, no keys are stored: set role-to-assume, and give the job the permission id-token: write.');
    }
    if (origin.from === 'ambient' && origin.instead) {
        warnings.push('The job may not request an ID token (permissions: id-token: write is missing), so role-to-assume is assumed with the existing credentials.');
    }
    if (withToken && values['custom-tags'] !== undefined && values['chained-roles'] === undefined) {
        warnings.push('custom-tags is set but will be ignored: a role assumed with a token gets its tags from the token.');
    }
    if (withToken && values['role-external-id'] !== undefined)
        warnings.push('role-external-id is set but will be ignored: AWS does not support it with a token.');
    for (const variable of findUnfollowed(values, env)) {
        const input = variable.toLowerCase().replaceAll('_', '-');
        warnings.push(`The variable ${variable} is not followed, because any earlier step can set it. To use it, set ${input}: \${{ env.${variable} }}`);
    }
    if (env.AWS_PROFILE && values['aws-profile'] === undefined && origin.from !== 'ambient')
        warnings.push('The variable AWS_PROFILE is set; SDKs prefer that profile to the credentials of this step.');
    return warnings;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/exchangers/callback.js
var callback = __webpack_require__(70239);
;// CONCATENATED MODULE: ./lib/exchangers/aws/renewal.js




/** Inputs about the profile itself, and about credentials that exist before the exchange. */
const dropped = [
    'aws-profile',
    'overwrite-aws-profile',
    'profile-location',
    'profile-renewal',
    'use-existing-credentials',
];
/**
 * Composes the `credential_process` of a profile: a call of this program for new credentials.
 *
 * It has no secret. It works while the job can get ID tokens.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
function composeRenewal(plan, claims, context) {
    const given = Object.entries(context.repetition?.inputs ?? {});
    const [audience] = (0,jwt/* audiencesOf */.Rm)(claims);
    const inputs = {
        ...Object.fromEntries(given.filter(([name]) => !dropped.includes(name))),
        audience,
        'aws-region': plan.target.region,
        'sts-endpoint': plan.target.endpoint.href,
        'role-session-name': plan.role?.sessionName,
    };
    const call = { provider: 'aws', format: 'aws-process', feature: 'profile-renewal' };
    const { words, content } = (0,callback/* composeCallback */.E)(call, inputs, context);
    const name = `aws-renewal-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.json`;
    const [node = '', script = '', ...rest] = words;
    for (const path of [node, script, context.env.RUNNER_TEMP ?? ''])
        checkPath(path);
    return {
        command: { file: name, within: `"${node}" "${script}" ${rest.join(' ')} "${name}"` },
        file: { name, content },
    };
}
/** All readers of a profile remove double quotes; a path must not need more than them. */
function checkPath(path) {
    if (/^[\w+=,.@:/\\() ~-]*$/.test(path))
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', 'profile-renewal is not possible here: the path of this action or of RUNNER_TEMP has special characters');
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/result.js

/** The variables that credentials of AWS may set. */
function variablesFor(profile, isJobProfile) {
    return [
        'AWS_ACCESS_KEY_ID',
        'AWS_SECRET_ACCESS_KEY',
        'AWS_SESSION_TOKEN',
        'AWS_REGION',
        'AWS_DEFAULT_REGION',
        ...(profile === undefined ? [] : ['AWS_PROFILE']),
        ...(isJobProfile ? Object.keys(jobFiles) : []),
    ];
}
/** The private folder of a profile of the job, and its files. */
const jobFolder = 'aws-files';
const jobFiles = {
    AWS_CONFIG_FILE: { file: jobFolder, within: `${jobFolder}/config` },
    AWS_SHARED_CREDENTIALS_FILE: { file: jobFolder, within: `${jobFolder}/credentials` },
};
/** Makes the credentials that a sink publishes. */
function toCredentials(got, handover, context) {
    const { region, profile, hideAccount, renewal, isJobProfile } = handover;
    const { accessKeyId, secretAccessKey, sessionToken } = got.keys;
    const { accountId, arn } = got;
    const masked = (text) => (hideAccount ? context.mask(text) : text);
    const isProfile = profile !== undefined;
    return {
        identity: hideAccount && accountId ? arn.replaceAll(accountId, '***') : arn,
        ...(0,defined/* defined */.s)({ expiresAt: got.expiresAt }),
        env: {
            ...(got.isInPlace || !handover.exportsKeys ? {} : keyVariables(got.keys)),
            AWS_REGION: region,
            AWS_DEFAULT_REGION: region,
            ...(0,defined/* defined */.s)({ AWS_PROFILE: profile }),
            ...(isJobProfile ? jobFiles : {}),
        },
        // With the session token of other keys, every service would refuse keys without one.
        ...(got.isInPlace || sessionToken !== undefined ? {} : { unset: ['AWS_SESSION_TOKEN'] }),
        outputs: {
            ...(0,defined/* defined */.s)({
                'aws-account-id': accountId && masked(accountId),
                'authenticated-arn': masked(arn),
                'aws-expiration': got.expiresAt?.toISOString(),
                'aws-session-token': sessionToken,
            }),
            'aws-access-key-id': accessKeyId,
            'aws-secret-access-key': secretAccessKey,
        },
        files: renewal === undefined ? [] : [renewal.file],
        requestsTokens: renewal !== undefined,
        ...(isJobProfile ? { folders: [jobFolder] } : {}),
        ...(isProfile ? { installs: [profileInstall(got.keys, profile, handover)] } : {}),
    };
}
function keyVariables({ accessKeyId, secretAccessKey, sessionToken }) {
    return {
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        ...(0,defined/* defined */.s)({ AWS_SESSION_TOKEN: sessionToken }),
    };
}
function profileInstall({ accessKeyId, secretAccessKey, sessionToken }, profile, { region, overwrite, renewal, isJobProfile }) {
    const secrets = renewal === undefined
        ? {
            aws_access_key_id: accessKeyId,
            aws_secret_access_key: secretAccessKey,
            ...(0,defined/* defined */.s)({ aws_session_token: sessionToken }),
        }
        : { credential_process: renewal.command };
    return {
        kind: 'aws-profile',
        data: {
            profile,
            region,
            overwrite: String(overwrite),
            ...secrets,
            ...(isJobProfile
                ? { config: jobFiles.AWS_CONFIG_FILE, credentials: jobFiles.AWS_SHARED_CREDENTIALS_FILE }
                : {}),
        },
    };
}

;// CONCATENATED MODULE: ./lib/exchangers/aws/exchanger.js











/**
 * AWS, through its Security Token Service: AssumeRoleWithWebIdentity with an ID token, and without one the operations of
 * aws-actions/configure-aws-credentials.
 *
 * It has no `neutral` values. An empty AWS_DEFAULT_REGION breaks botocore and an empty AWS_REGION breaks the
 * JavaScript SDK, but any other region would send later steps to a region that nobody chose.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
/* harmony default export */ const aws_exchanger = ((0,exchanger/* defineExchanger */.Z)({
    name: 'aws',
    title: 'AWS',
    summary: "Assumes an IAM role and gets the role's temporary keys.",
    inputs: awsInputs,
    // The peer requests this audience in every partition; the root requests that of the partition.
    subActionDefaults: { audience: aws_audience/* awsAudience */.Q },
    outputs: {
        'aws-account-id': { description: 'The account of the credentials.' },
        'authenticated-arn': { description: 'The ARN of the session, with the role and its name.' },
        'aws-expiration': { description: 'When the credentials expire, in ISO 8601.' },
        'aws-access-key-id': { description: 'The access key ID.', onRequest: true },
        'aws-secret-access-key': { description: 'The secret access key.', onRequest: true },
        'aws-session-token': { description: 'The session token.', onRequest: true },
    },
    prepare(values, env, _self, namesSource) {
        const plan = preparePlan(values, env, namesSource);
        const audience = (0,aws_audience/* awsAudienceOf */.N)(plan.partition.name);
        return {
            token: plan.origin.from === 'oidc'
                ? { kind: plan.keepsExisting ? 'on-demand' : 'now', audience }
                : { kind: 'none' },
            endpoints: [plan.target.endpoint],
            variables: variablesFor(plan.profile, plan.isJobProfile),
            ...(env.AWS_SKIP_CLEANUP_STEP === 'true' ? { cleanup: false } : {}),
            ...(plan.profile === undefined || plan.isJobProfile
                ? {}
                : { shared: { 'export-environment': false } }),
            async load() {
                await loadSts();
            },
            run: (tokens, context) => run(plan, values['output-env-credentials'] === true, tokens, context),
        };
    },
}));
async function run(plan, wantsVariables, tokens, outer) {
    const handover = handoverOf(plan, wantsVariables);
    const { context, hide } = hideAccounts(plan, outer);
    for (const warning of plan.warnings)
        context.log.warning(warning);
    try {
        const existing = plan.keepsExisting ? await keepAmbient(plan, context) : undefined;
        if (existing !== undefined) {
            return toCredentials(existing, { ...handover, profile: undefined, isJobProfile: false }, context);
        }
        const got = await obtainPlain(plan, tokens, context);
        checkAccount(got, plan.allowed);
        if (plan.profile !== undefined)
            context.log.info(`The credentials go into the profile ${plan.profile}`);
        const renewal = plan.renews
            ? composeRenewal(plan, (await tokens.get()).claims, context)
            : undefined;
        return toCredentials(got, { ...handover, renewal }, context);
    }
    catch (error) {
        throw hide(error);
    }
}
function handoverOf(plan, wantsVariables) {
    return {
        isJobProfile: plan.isJobProfile,
        exportsKeys: !plan.isJobProfile || wantsVariables,
        renewal: undefined,
        region: plan.target.region,
        profile: plan.profile,
        overwrite: plan.overwrite,
        hideAccount: plan.hidesAccount,
    };
}
/** AWS's keys: about a third have no special character, so this many attempts fail once in millions. */
const mostTries = 50;
/** Gets credentials; with special-characters-workaround, until they have no special characters. */
async function obtainPlain(plan, tokens, context) {
    for (let tries = 1;; tries++) {
        const got = await obtain(plan, tokens, context);
        if (!plan.avoidsSpecial || plan.role === undefined || !hasSpecialCharacters(got.keys))
            return got;
        if (tries === mostTries) {
            throw new errors/* OidcError */.uv('ERR_RESPONSE', `AWS returned credentials with special characters ${mostTries} times`, { hint: 'Remove special-characters-workaround if no tool needs it.' });
        }
        context.log.info('The credentials have special characters: requesting others');
        await context.sleep(100);
    }
}
function checkAccount({ accountId = 'unknown' }, allowed) {
    if (allowed === undefined || allowed.includes(accountId))
        return;
    throw new errors/* OidcError */.uv('ERR_REFUSED', `The credentials are for the account ${accountId}, which is not in allowed-account-ids (${allowed.join(', ')})`, { hint: 'Nothing was published. Correct role-to-assume or allowed-account-ids.' });
}
function hasSpecialCharacters({ accessKeyId, secretAccessKey }) {
    return /[^A-Za-z0-9]/.test(accessKeyId.reveal() + secretAccessKey.reveal());
}


/***/ }),

/***/ 70239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ composeCallback)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70206);

/**
 * Prepares the call with which a tool gets new credentials, or a new ID token, while the job runs.
 *
 * @param feature the input that asks for it, for messages
 * @param inputs the provider's inputs for that call; the run's own settings are added
 * @throws {OidcError} `ERR_INPUT` if a secret would have to be repeated
 */
function composeCallback({ provider, format, feature }, inputs, { self, repetition }) {
    if (self.includes(''))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `${feature} works only in a program`);
    const [withheld] = repetition?.withheld ?? [];
    if (withheld !== undefined) {
        const isProxy = withheld === 'http-proxy';
        const what = isProxy ? 'an http-proxy that has a password' : withheld;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv('ERR_INPUT', `${feature} cannot be combined with ${what}`, {
            hint: `A file of the job would have to hold the secret.${isProxy ? ' Set the variable HTTPS_PROXY of the job instead, which later calls read too.' : ''}`,
        });
    }
    return {
        words: [...self, 'exchange', provider, '--format', format, '--inputs-file'],
        content: JSON.stringify({ ...repetition?.settings, ...inputs }),
    };
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _core_github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73500);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);




const noAnswer = { host: '', status: 0, code: '', text: '' };
/**
 * Adds to a refusal the facts that explain it: the token's claims next to the settings that the service compares, and a
 * hint about the likely cause.
 */
async function explainRefusal(error, token, facts) {
    const { service = noAnswer } = error;
    const cause = facts.causes.find(({ when }) => when(service));
    const advice = cause?.advise(token.claims, error.message) ??
        error.hint ??
        `Compare the token's claims with the trust settings of ${facts.service}.`;
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
        hint: `${advice}${advice.endsWith('\n') ? '' : ' '}If the permission was granted a moment ago, set retry-on-denied-s to wait until it takes effect.`,
    });
}
/** A failure here must not hide the refusal. */
async function adviceOf({ advise }, claims, said) {
    try {
        return (await advise?.(claims, said)) ?? [];
    }
    catch {
        return [];
    }
}
/**
 * Does the work of an exchange and explains its refusal by the last token that was presented.
 *
 * @param work gets a function that returns the token to present; call it for each attempt
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
/** A sentence about the subject's form if it is a common reason for a mismatch; otherwise empty. */
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
    else if ((0,_core_github_js__WEBPACK_IMPORTED_MODULE_3__/* .isPullRequest */ .r0)({ sub: subject })) {
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
