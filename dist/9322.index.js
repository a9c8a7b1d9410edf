export const id = 9322;
export const ids = [9322];
export const modules = {

/***/ 39322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  completeRules: () => (/* reexport */ lab_rules/* completeRules */.fN),
  defaultAwsAudience: () => (/* reexport */ aws_audience/* awsAudience */.Q),
  defaultAzureAudience: () => (/* reexport */ lab_rules/* defaultAzureAudience */.HA),
  defaultClientId: () => (/* reexport */ lab_rules/* defaultClientId */.kn),
  defaultExchangeAudience: () => (/* reexport */ lab_rules/* defaultExchangeAudience */.tY),
  defaultProvider: () => (/* reexport */ lab_rules/* defaultProvider */.v6),
  defaultRepository: () => (/* reexport */ lab_rules/* defaultRepository */.Sf),
  defaultRoleArn: () => (/* reexport */ lab_rules/* defaultRoleArn */.Dj),
  defaultRules: () => (/* reexport */ lab_rules/* defaultRules */.Z4),
  defaultServiceAccount: () => (/* reexport */ lab_rules/* defaultServiceAccount */.y6),
  defaultSubjects: () => (/* reexport */ lab_rules/* defaultSubjects */.xl),
  defaultSubscriptionId: () => (/* reexport */ lab_rules/* defaultSubscriptionId */.Cv),
  defaultTenantId: () => (/* reexport */ lab_rules/* defaultTenantId */.v2),
  parseRules: () => (/* reexport */ parseRules),
  serviceNames: () => (/* reexport */ serviceNames),
  startLab: () => (/* reexport */ startLab)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/lab/faults.js
function createFaults(faults) {
    const left = faults.map((fault) => ({
        fault,
        times: fault.times ?? Number.POSITIVE_INFINITY,
        isAbove: createBucket(fault.throttle),
    }));
    return (service, request) => {
        const found = left.find(({ fault, times, isAbove }) => times > 0 &&
            fault.service === service &&
            request.path.startsWith(fault.path ?? '/') &&
            isAbove(performance.now()));
        if (found === undefined)
            return undefined;
        found.times--;
        return found.fault;
    };
}
/** Counts requests and decides whether each is above the rate. Without a rate, all are. */
function createBucket(rate) {
    if (rate === undefined)
        return () => true;
    const perSecond = Number.parseInt(rate, 10);
    let tokens = perSecond;
    let lastMs = performance.now();
    return (nowMs) => {
        tokens = Math.min(perSecond, tokens + ((nowMs - lastMs) / 1000) * perSecond);
        lastMs = nowMs;
        if (tokens < 1)
            return true;
        tokens--;
        return false;
    };
}
const page = '<!doctype html><html><head><title>Sign in</title></head><body><p>Sign in to use this network.</p></body></html>\n';
/** A fault's answer; `undefined` when the service answers. */
function faultReply(fault) {
    const { status, body, redirect, headers = {} } = fault;
    if (redirect !== undefined) {
        return { status: status ?? 302, headers: { location: redirect, ...headers }, body: body ?? '' };
    }
    if (fault.html)
        return {
            status: status ?? 200,
            headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
            body: body ?? page,
        };
    if (fault.empty)
        return { status: status ?? 200, headers, body: '' };
    if (fault['empty-json'])
        return {
            status: status ?? 200,
            headers: { 'content-type': 'application/json', ...headers },
            body: '{}',
        };
    if (status === undefined && body === undefined)
        return undefined;
    return { status: status ?? 200, headers, body: body ?? '' };
}
/** The fault's name in the log. */
function describeFault(fault) {
    const parts = Object.entries(fault)
        .filter(([name]) => !['service', 'path', 'times', 'headers', 'body'].includes(name))
        .map(([name, value]) => (value === true ? name : `${name} ${value}`));
    return `fault: ${parts.join(', ') || 'headers'}`;
}

;// CONCATENATED MODULE: ./lib/lab/sigv4.js

/**
 * Reads an AWS Signature Version 4; `undefined` when there is none or it is incomplete.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
function readSignature(request) {
    const fields = headerFields(request) ?? queryFields(request);
    const { credential, signedHeaders, signature, date, sessionToken, isPresigned } = fields;
    const slash = credential?.indexOf('/') ?? -1;
    if (!credential || slash < 1 || !signedHeaders || !signature || !date)
        return undefined;
    return {
        accessKeyId: credential.slice(0, slash),
        scope: credential.slice(slash + 1),
        signedHeaders: signedHeaders.toLowerCase().split(';'),
        signature,
        date,
        sessionToken,
        isPresigned,
    };
}
/** Whether the secret key signed this request, body included. */
function isSignedBy(secretAccessKey, request, presented) {
    const { scope, date, signedHeaders } = presented;
    const [day, region, service, terminator] = scope.split('/');
    const isScope = day === date.slice(0, 8) && service === 'sts' && terminator === 'aws4_request';
    if (!isScope || !region || !signedHeaders.includes('host'))
        return false;
    const canonical = canonicalRequest(request, presented);
    const stringToSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
    const dayKey = hmac(`AWS4${secretAccessKey}`, day);
    const key = hmac(hmac(hmac(dayKey, region), service), terminator);
    const expected = hmac(key, stringToSign);
    const actual = Buffer.from(presented.signature, 'hex');
    return actual.length === expected.length && (0,external_node_crypto_.timingSafeEqual)(actual, expected);
}
function headerFields({ headers }) {
    const authorization = headers.authorization;
    if (!authorization?.startsWith('AWS4-HMAC-SHA256 '))
        return undefined;
    const part = (name) => new RegExp(`[ ,]${name}=([^, ]+)`).exec(authorization)?.[1];
    const credential = part('Credential');
    return {
        // Some clients write the slashes of the scope as %2F.
        credential: credential?.replace(/%2F/gi, '/'),
        signedHeaders: part('SignedHeaders')?.replace(/%3B/gi, ';'),
        signature: part('Signature'),
        date: headers['x-amz-date'],
        sessionToken: headers['x-amz-security-token'],
        isPresigned: false,
    };
}
function queryFields(request) {
    const query = new Map(readQuery(request));
    return {
        credential: query.get('X-Amz-Credential'),
        signedHeaders: query.get('X-Amz-SignedHeaders'),
        signature: query.get('X-Amz-Signature'),
        date: query.get('X-Amz-Date'),
        sessionToken: query.get('X-Amz-Security-Token'),
        isPresigned: true,
    };
}
function canonicalRequest(request, { signedHeaders }) {
    const path = request.path.split('?', 1)[0] || '/';
    const query = readQuery(request)
        .filter(([name]) => name !== 'X-Amz-Signature')
        .map(([name, value]) => `${uriEncode(name)}=${uriEncode(value)}`)
        .sort()
        .join('&');
    const headers = signedHeaders.map((name) => {
        return `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`;
    });
    // The path is encoded a second time, which does not change STS's only path, "/".
    const uri = path.split('/').map(uriEncode).join('/');
    const parts = [request.method, uri, query, headers.join(''), signedHeaders.join(';')];
    return [...parts, sha256(request.body)].join('\n');
}
function readQuery(request) {
    const start = request.path.indexOf('?');
    return start < 0 ? [] : [...new URLSearchParams(request.path.slice(start + 1))];
}
function uriEncode(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
function hmac(key, text) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
}

;// CONCATENATED MODULE: ./lib/lab/sts-xml.js

const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
/** A successful answer of the AWS Query protocol. */
function stsResult(action, result) {
    return xml(200, `${action}Response`, (requestId) => ({
        [`${action}Result`]: result,
        ResponseMetadata: { RequestId: requestId },
    }));
}
/**
 * STS's own error answer.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
 */
function stsError(status, code, message, reason = message) {
    const error = { Type: 'Sender', Code: code, Message: message };
    const reply = xml(status, 'ErrorResponse', (requestId) => ({
        Error: error,
        RequestId: requestId,
    }));
    return { ...reply, refusal: `${code}: ${reason}` };
}
function xml(status, root, compose) {
    const requestId = (0,external_node_crypto_.randomUUID)();
    return {
        status,
        headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
        body: `<${root} xmlns="${namespace}">\n${render(compose(requestId), '  ')}</${root}>\n`,
    };
}
function render(elements, indent) {
    return Object.entries(elements)
        .map(([name, content]) => typeof content === 'string'
        ? `${indent}<${name}>${escapeXml(content)}</${name}>\n`
        : `${indent}<${name}>\n${render(content, `${indent}  `)}${indent}</${name}>\n`)
        .join('');
}
function escapeXml(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
}

;// CONCATENATED MODULE: ./lib/lab/aws-identity.js


const maxSkewMs = 15 * 60_000;
/**
 * `GetCallerIdentity`, for credentials that the lab issued or knows.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
function identifyCaller(state, request) {
    const { session, refusal } = authenticate(state, request);
    if (session === undefined)
        return refusal;
    return stsResult('GetCallerIdentity', {
        Arn: session.callerArn,
        UserId: session.userId,
        Account: session.account,
    });
}
/** Who signed a request: key, session token, expiry, signature and date are checked. */
function authenticate(state, request) {
    const presented = readSignature(request);
    if (presented === undefined) {
        const isUnsigned = request.headers.authorization === undefined;
        return {
            refusal: isUnsigned
                ? stsError(403, 'MissingAuthenticationToken', 'Request is missing Authentication Token')
                : stsError(400, 'IncompleteSignature', 'Authorization header is not a complete AWS4 signature'),
        };
    }
    const session = state.awsSessions.get(presented.accessKeyId) ?? findUser(state, presented.accessKeyId);
    if (session === undefined || session.sessionToken !== presented.sessionToken) {
        const reason = session === undefined ? 'unknown access key' : 'not the session token of this key';
        const message = 'The security token included in the request is invalid';
        return { refusal: stsError(403, 'InvalidClientTokenId', message, reason) };
    }
    if (session.expiresAt !== undefined && session.expiresAt <= state.now()) {
        const message = 'The security token included in the request is expired';
        return { refusal: stsError(403, 'ExpiredToken', message) };
    }
    if (!isSignedBy(session.secretAccessKey, request, presented)) {
        const message = 'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
        return { refusal: stsError(403, 'SignatureDoesNotMatch', message, 'the signature is wrong') };
    }
    if (!(Math.abs(ageMs(presented.date, state.now())) <= maxSkewMs)) {
        const message = `Signature expired or not yet current: ${presented.date} is more than 15 min. off`;
        return { refusal: stsError(403, 'SignatureDoesNotMatch', message) };
    }
    return { session };
}
function findUser(state, accessKeyId) {
    const user = state.rules.aws.users?.find((known) => known['access-key-id'] === accessKeyId);
    if (user === undefined)
        return undefined;
    return {
        secretAccessKey: user['secret-access-key'],
        sessionToken: undefined,
        callerArn: user.arn,
        principalArn: user.arn,
        userId: 'AIDALABUSER0000000000',
        account: user.arn.split(':')[4] ?? '',
        expiresAt: undefined,
        transitiveTags: [],
    };
}
function ageMs(date, now) {
    const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
    return now.getTime() - Date.parse(iso);
}

// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/trust/aws/policy.js
var aws_policy = __webpack_require__(96304);
// EXTERNAL MODULE: ./lib/trust/aws.js
var aws = __webpack_require__(27595);
;// CONCATENATED MODULE: ./lib/lab/aws-session.js

/** A role's ARN: partition, account, path and name. */
const roleArn = /^arn:(aws[\w-]*):iam::(\d{12}):role\/(?:[\w+=,.@/-]+\/)?([\w+=,.@-]+)$/;
/** Creates and stores a role session. */
function issueSession(state, assumption) {
    const { arn, sessionName, durationSeconds, transitiveTags = [] } = assumption;
    const [, partition = '', account = '', roleName = ''] = roleArn.exec(arn) ?? [];
    const accessKeyId = `ASIA${randomName(16)}`;
    const userId = `AROA${randomName(17)}:${sessionName}`;
    // STS leaves the role's path out of the session's ARN.
    const callerArn = `arn:${partition}:sts::${account}:assumed-role/${roleName}/${sessionName}`;
    const expiresAt = new Date(Math.floor(state.now().getTime() / 1000 + durationSeconds) * 1000);
    const secretAccessKey = (0,external_node_crypto_.randomBytes)(30).toString('base64');
    const sessionToken = `IQoJb3JpZ2luX2Vj${(0,external_node_crypto_.randomBytes)(450).toString('base64')}`;
    state.awsSessions.set(accessKeyId, {
        secretAccessKey,
        sessionToken,
        callerArn,
        principalArn: arn,
        userId,
        account,
        expiresAt,
        transitiveTags,
    });
    return {
        user: { AssumedRoleId: userId, Arn: callerArn },
        credentials: {
            AccessKeyId: accessKeyId,
            SecretAccessKey: secretAccessKey,
            SessionToken: sessionToken,
            Expiration: expiresAt.toISOString().replace('.000Z', 'Z'),
        },
    };
}
/** Characters as they appear in AWS's identifiers. */
function randomName(length) {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    return [...(0,external_node_crypto_.randomBytes)(length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
}

// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/github.js
var github = __webpack_require__(73500);
// EXTERNAL MODULE: ./lib/trust/explain.js + 4 modules
var explain = __webpack_require__(43729);
// EXTERNAL MODULE: ./lib/trust/pattern.js
var pattern = __webpack_require__(31788);
// EXTERNAL MODULE: ./lib/verify/verifier.js + 1 modules
var verifier = __webpack_require__(93475);
// EXTERNAL MODULE: ./lib/verify/presets.js
var presets = __webpack_require__(63269);
;// CONCATENATED MODULE: ./lib/lab/state.js
/** The issuer's name: its URL without a slash at the end. */
function issuerOf(state) {
    return state.services.issuer.origin;
}

;// CONCATENATED MODULE: ./lib/lab/judge.js








/** The real issuer, which policies name and the lab's replaces. */
/** Verifies an ID token, then compares it with the trust. All clouds use it. */
async function judgeToken(state, token, trust) {
    let presented = {};
    try {
        const { header, claims: read } = (0,jwt/* decodeToken */.oL)(token);
        presented = read;
        // A policy lists its own audiences.
        const audiences = trust.policy ? audiencesIn(presented) : trust.audiences;
        const verifier = verifierFor(state, (await state.keys).publicKeys, audiences);
        const claims = await verifier.verify(token);
        if (trust.policy)
            return judgeByPolicy(state, claims, trust.policy, header);
        const subjects = trust.subjects ?? [];
        if ((0,pattern/* matchesAny */._I)(subjects, claims.sub))
            return { isTrusted: true, claims, judged: claims };
        const subject = (0,core_text/* quoteForeign */.xS)(claims.sub, 300);
        const reason = `the subject ${subject} matches none of ${subjects.join(', ') || '(nothing)'}`;
        return { isTrusted: false, code: 'ERR_REFUSED', presented, reason };
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv))
            throw error;
        return {
            isTrusted: false,
            code: codeFor(error, presented, state),
            presented,
            reason: error.message,
        };
    }
}
/** Audiences and trust differ by cloud and may change at any time; each cloud compares subjects its own way. */
function verifierFor(state, keys, audiences) {
    return (0,verifier/* createVerifier */.$)({
        // Each cloud checks a token's age itself.
        issuers: [(0,presets/* oidc */.es)(issuerOf(state), { keys, maxAgeSeconds: false })],
        audience: audiences,
        policy: { anyone: true, event: '**' },
        rememberedTokens: 0,
        now: state.now,
    });
}
/** The token's audiences; for none, a value that no token has, so that it is refused for its audience. */
function audiencesIn(claims) {
    const audiences = (0,jwt/* audiencesOf */.Rm)(claims).filter((audience) => audience !== '');
    return audiences.length > 0 ? audiences : ['(none)'];
}
/** Claims as a policy in the real cloud sees them. */
function standIn(state, claims, document) {
    const issuer = issuerOf(state);
    const isOwn = JSON.stringify(document).includes(issuer.replace(/^https?:\/\//, ''));
    return isOwn || claims.iss !== issuer ? claims : { ...claims, iss: github/* githubIssuer */.rV };
}
function judgeByPolicy(state, claims, policy, header) {
    const judged = standIn(state, claims, policy.document);
    const judgement = policy.judge(judged, { now: state.now(), header, isVerified: true });
    if (judgement.verdict === 'accepted')
        return { isTrusted: true, claims, judged };
    const { differences: _, changes, checks } = (0,explain/* explainJudgement */.j)(judgement, judged);
    const failed = checks.find(({ outcome }) => outcome === 'fail') ??
        checks.find(({ outcome }) => outcome === 'unknown');
    const [change] = changes;
    const parts = [
        judgement.nearest,
        failed && `${failed.name}: ${failed.why}`,
        change?.line && `it takes ${change.line}`,
    ];
    return {
        isTrusted: false,
        code: codes[judgement.refusedAt ?? 'trust'] ?? 'ERR_REFUSED',
        presented: judged,
        reason: (0,core_text/* quoteForeign */.xS)(parts.filter(Boolean).join('; '), 600),
        says: judgement.refusal,
    };
}
const codes = {
    issuer: 'ERR_TOKEN_ISSUER',
    audience: 'ERR_TOKEN_AUDIENCE',
    time: 'ERR_TOKEN_EXPIRED',
};
/** Clouds find the issuer before its keys, so another issuer's token fails by its name. */
function codeFor(error, presented, state) {
    const isAboutKey = error.code === 'ERR_TOKEN_KEY' || error.code === 'ERR_TOKEN_SIGNATURE';
    return isAboutKey && presented.iss !== issuerOf(state) ? 'ERR_TOKEN_ISSUER' : error.code;
}

// EXTERNAL MODULE: ./lib/core/aws-audience.js
var aws_audience = __webpack_require__(56233);
;// CONCATENATED MODULE: ./lib/lab/aws-role.js








/** The answer to a session longer than the role's. */
const tooLong = 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.';
const notAuthorized = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';
/**
 * `AssumeRoleWithWebIdentity`: parameters, then the token's issuer, audience, signature and times, then the trust
 * policy. As at AWS, every mismatch and a missing role have one message.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
async function assumeRole(state, parameters) {
    const invalid = findInvalid(parameters) ?? findInvalidToken(parameters);
    if (invalid !== undefined)
        return stsError(400, 'ValidationError', invalid);
    const arn = parameters.get('RoleArn') ?? '';
    const role = state.rules.aws.roles.find((candidate) => candidate.arn === arn);
    const durationSeconds = Number(parameters.get('DurationSeconds') ?? 3600);
    if (role && durationSeconds > (role['max-session-seconds'] ?? 3600))
        return stsError(400, 'ValidationError', tooLong);
    const verdict = await judgeToken(state, parameters.get('WebIdentityToken') ?? '', {
        audiences: role?.audiences ?? [aws_audience/* awsAudience */.Q],
        subjects: role?.subjects,
        policy: role && policyOf(role),
    });
    if (!verdict.isTrusted)
        return refuse(state, verdict, role, arn);
    const sessionName = parameters.get('RoleSessionName') ?? '';
    return issue(state, { arn, sessionName, durationSeconds, claims: verdict.claims });
}
function policyOf(role) {
    const document = role['trust-policy'];
    if (document === undefined)
        return undefined;
    const policy = { ...(0,aws_policy/* readAwsPolicy */.g)(document), roleArn: role.arn };
    const clientIds = role.audiences ?? [aws_audience/* awsAudience */.Q];
    return {
        document,
        judge(claims, options) {
            const url = typeof claims.iss === 'string' ? claims.iss.replace(/^https?:\/\//, '') : '';
            return (0,aws/* judgeAws */.J)(claims, policy, { ...options, provider: { url, clientIds } });
        },
    };
}
/** The first parameter that STS would refuse, in its words. */
function findInvalid(parameters) {
    const arn = parameters.get('RoleArn');
    const name = parameters.get('RoleSessionName');
    const duration = parameters.get('DurationSeconds');
    if (arn === null)
        return violation(arn, 'roleArn', 'not be null');
    if (name === null)
        return violation(name, 'roleSessionName', 'not be null');
    if (arn.length < 20) {
        return violation(arn, 'roleArn', 'have length greater than or equal to 20');
    }
    if (!roleArn.test(arn))
        return 'Request ARN is invalid';
    if (name.length < 2) {
        return violation(name, 'roleSessionName', 'have length greater than or equal to 2');
    }
    if (name.length > 64) {
        return violation(name, 'roleSessionName', 'have length less than or equal to 64');
    }
    if (!/^[\w+=,.@-]*$/.test(name)) {
        const pattern = 'satisfy regular expression pattern: [\\w+=,.@-]*';
        return violation(name, 'roleSessionName', pattern);
    }
    if (duration === null)
        return undefined;
    const seconds = /^\d{1,9}$/.test(duration) ? Number(duration) : Number.NaN;
    if (!(seconds >= 900)) {
        return violation(duration, 'durationSeconds', 'have value greater than or equal to 900');
    }
    if (seconds > 43_200) {
        return violation(duration, 'durationSeconds', 'have value less than or equal to 43200');
    }
    return undefined;
}
function findInvalidToken(parameters) {
    const token = parameters.get('WebIdentityToken');
    if (token === null)
        return violation(token, 'webIdentityToken', 'not be null');
    if (token.length < 4) {
        return violation('***', 'webIdentityToken', 'have length greater than or equal to 4');
    }
    if (token.length > 20_000) {
        return violation('***', 'webIdentityToken', 'have length less than or equal to 20000');
    }
    return undefined;
}
function violation(value, member, constraint) {
    const shown = value === null ? 'null' : `'${(0,core_text/* quoteForeign */.xS)(value)}'`;
    return `1 validation error detected: Value ${shown} at '${member}' failed to satisfy constraint: Member must ${constraint}`;
}
function refuse(state, verdict, role, arn) {
    const { code, presented, reason } = verdict;
    const invalid = (message) => stsError(400, 'InvalidIdentityToken', message, reason);
    switch (code) {
        case 'ERR_TOKEN_MALFORMED':
        case 'ERR_TOKEN_ALGORITHM':
            return invalid('The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)');
        case 'ERR_TOKEN_ISSUER': {
            const issuer = typeof presented.iss === 'string' ? (0,core_text/* quoteForeign */.xS)(presented.iss) : '';
            return invalid(`No OpenIDConnect provider found in your account for ${issuer}`);
        }
        case 'ERR_TOKEN_AUDIENCE':
            return invalid('Incorrect token audience');
        case 'ERR_TOKEN_EXPIRED': {
            const now = Math.floor(state.now().getTime() / 1000);
            const expiry = (0,jwt/* dateOf */.Q$)(presented.exp);
            const message = `Token expired: current date/time ${now} must be before the expiration date/time ${(expiry?.getTime() ?? 0) / 1000}`;
            return stsError(400, 'ExpiredTokenException', message, reason);
        }
        case 'ERR_TOKEN_NOT_YET_VALID':
        case 'ERR_TOKEN_CLAIM':
            return stsError(403, 'IDPRejectedClaim', 'The token contains a claim that is not valid', reason);
        case 'ERR_REFUSED':
            return stsError(403, 'AccessDenied', notAuthorized, role ? reason : `no role ${arn}`);
        default:
            return invalid("Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements");
    }
}
function issue(state, { claims, ...assumption }) {
    const { user, credentials } = issueSession(state, assumption);
    const [, partition = '', account = ''] = roleArn.exec(assumption.arn) ?? [];
    const issuerPath = issuerOf(state).replace(/^https?:\/\//, '');
    return stsResult('AssumeRoleWithWebIdentity', {
        Audience: typeof claims.aud === 'string' ? claims.aud : claims.aud.join(','),
        AssumedRoleUser: user,
        Provider: `arn:${partition}:iam::${account}:oidc-provider/${issuerPath}`,
        Credentials: credentials,
        SubjectFromWebIdentityToken: claims.sub,
    });
}

;// CONCATENATED MODULE: ./lib/lab/aws-role-keys.js





const longestChainedSeconds = 3600;
/**
 * `AssumeRole`: the signature, the parameters and tags, then who may assume the role, with which external ID and tags.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
function assumeRoleWithKeys(state, parameters, request) {
    const { session, refusal } = authenticate(state, request);
    if (session === undefined)
        return refusal;
    const invalid = findInvalid(parameters) ?? findInvalidTags(parameters, session);
    if (invalid !== undefined)
        return stsError(400, 'ValidationError', invalid);
    const arn = parameters.get('RoleArn') ?? '';
    const role = state.rules.aws.roles.find((candidate) => candidate.arn === arn);
    const denied = (action, reason) => stsError(403, 'AccessDenied', `User: ${session.callerArn} is not authorized to perform: ${action} on resource: ${arn}`, reason);
    if (role === undefined || !(0,pattern/* matchesAny */._I)(role.principals ?? [], session.principalArn))
        return denied('sts:AssumeRole', `${session.principalArn} is not among the role's principals`);
    if (role['external-id'] !== undefined && role['external-id'] !== parameters.get('ExternalId'))
        return denied('sts:AssumeRole', 'the external ID is not the one that the role asks for');
    if (role['tag-session'] === false && tagKeysOf(parameters).length > 0)
        return denied('sts:TagSession', 'the role does not let sessions be tagged');
    const durationSeconds = Number(parameters.get('DurationSeconds') ?? 3600);
    if (durationSeconds > (role['max-session-seconds'] ?? 3600))
        return stsError(400, 'ValidationError', tooLong);
    if (session.expiresAt !== undefined && durationSeconds > longestChainedSeconds) {
        const message = 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining';
        return stsError(400, 'ValidationError', message);
    }
    const { user, credentials } = issueSession(state, {
        arn,
        sessionName: parameters.get('RoleSessionName') ?? '',
        durationSeconds,
        transitiveTags: [...session.transitiveTags, ...membersOf(parameters, 'TransitiveTagKeys', '')],
    });
    return stsResult('AssumeRole', { AssumedRoleUser: user, Credentials: credentials });
}
function findInvalidTags(parameters, session) {
    const keys = tagKeysOf(parameters);
    if (keys.length > 50)
        return `1 validation error detected: ${keys.length} tags are more than 50`;
    if (new Set(keys).size < keys.length)
        return 'Duplicate tag keys found';
    const again = keys.find((key) => session.transitiveTags.includes(key));
    if (again !== undefined)
        return `The tag key ${again} is inherited and cannot be set again`;
    const orphan = membersOf(parameters, 'TransitiveTagKeys', '').find((key) => !keys.includes(key));
    if (orphan !== undefined)
        return `The specified transitive tag key ${orphan} must be included in the requested tags.`;
    return undefined;
}
function tagKeysOf(parameters) {
    return membersOf(parameters, 'Tags', '.Key');
}
function membersOf(parameters, list, field) {
    const members = [];
    for (let index = 1;; index++) {
        const member = parameters.get(`${list}.member.${index}${field}`);
        if (member === null)
            return members;
        members.push(member);
    }
}

;// CONCATENATED MODULE: ./lib/lab/messages.js
/** A JSON answer; `refusal` goes to the log only. */
function json(status, value, refusal) {
    return {
        status,
        headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
        body: JSON.stringify(value),
        ...(refusal !== undefined && { refusal }),
    };
}
function plain(status, body, refusal) {
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    return { status, headers, body, ...(refusal !== undefined && { refusal }) };
}
/** The answer for an unknown path or method. */
function notFound(request) {
    return plain(404, 'Not found', `unknown endpoint ${request.method} ${pathOf(request)}`);
}
function pathOf(request) {
    return request.path.split('?', 1)[0] ?? '';
}
function queryOf(request) {
    const start = request.path.indexOf('?');
    return new URLSearchParams(start < 0 ? '' : request.path.slice(start + 1));
}
/** The credential of `Authorization: Bearer …`; the scheme's case does not matter (RFC 9110 §11.1). */
function bearerOf(request) {
    return /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
/**
 * The fields of a JSON or form body, by its content type; `undefined` when it is neither.
 *
 * JSON members that are not text are kept as their JSON.
 */
function fieldsOf(request) {
    const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
    if (type === 'application/x-www-form-urlencoded')
        return new Map(new URLSearchParams(request.body));
    if (type !== 'application/json')
        return undefined;
    const value = parseObject(request.body);
    return value && new Map(Object.entries(value).map(([key, member]) => [key, textOf(member)]));
}
/** A JSON object, or `undefined` for anything else. */
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        return isObject ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function textOf(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./lib/lab/aws.js





const version = '2011-06-15';
/**
 * AWS's Security Token Service: `AssumeRoleWithWebIdentity`, `AssumeRole` and `GetCallerIdentity`, in the Query
 * protocol.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/
 */
function createAwsHandler(state) {
    return (request) => {
        const parameters = parametersOf(request);
        const action = parameters.get('Action') ?? '';
        if (action === '') {
            return stsError(400, 'MissingAction', 'The request must contain the parameter Action.');
        }
        const isKnown = parameters.get('Version') === version;
        if (isKnown && action === 'AssumeRoleWithWebIdentity')
            return assumeRole(state, parameters);
        if (isKnown && action === 'AssumeRole')
            return assumeRoleWithKeys(state, parameters, request);
        if (isKnown && action === 'GetCallerIdentity')
            return identifyCaller(state, request);
        const message = `Could not find operation ${action} for version ${parameters.get('Version') ?? 'NO_VERSION_SPECIFIED'}`;
        return stsError(400, 'InvalidAction', message);
    };
}
function parametersOf(request) {
    return request.method === 'POST' ? new URLSearchParams(request.body) : queryOf(request);
}

// EXTERNAL MODULE: ./lib/trust/azure/policy.js
var policy = __webpack_require__(44430);
// EXTERNAL MODULE: ./lib/trust/azure.js
var azure = __webpack_require__(26065);
// EXTERNAL MODULE: ./lib/lab/rules.js
var lab_rules = __webpack_require__(34452);
;// CONCATENATED MODULE: ./lib/lab/azure-resources.js


/** The Azure Resource Manager requests of a tool's login. */
const lists = {
    '/subscriptions': describeSubscriptions,
    '/tenants': ({ tenant }) => [{ id: `/tenants/${tenant}`, tenantId: tenant }],
};
/**
 * Azure Resource Manager's lists, for access tokens that the lab issued for it; `undefined` for any other path.
 *
 * https://learn.microsoft.com/rest/api/resources/subscriptions/list
 */
function listResources(state, request) {
    const list = lists[pathOf(request)];
    if (list === undefined || request.method !== 'GET')
        return undefined;
    if (!queryOf(request).get('api-version')) {
        const message = 'The api-version query parameter (?api-version=) is required for all requests.';
        return fail(400, 'MissingApiVersionParameter', message);
    }
    const issued = state.azureTokens.get(bearerOf(request) ?? '');
    if (issued === undefined || issued.expiresAt <= state.now()) {
        return fail(401, 'AuthenticationFailed', 'Authentication failed.');
    }
    if (!/^https:\/\/management\./.test(issued.scope)) {
        const message = `The access token has been obtained for wrong audience or resource '${issued.scope}'.`;
        return fail(401, 'InvalidAuthenticationTokenAudience', message);
    }
    const value = list(issued.application);
    return json(200, { value, count: { type: 'Total', value: value.length } });
}
function describeSubscriptions(application) {
    const { tenant, subscriptions = [lab_rules/* defaultSubscriptionId */.Cv] } = application;
    return subscriptions.map((subscriptionId) => ({
        id: `/subscriptions/${subscriptionId}`,
        authorizationSource: 'RoleBased',
        managedByTenants: [],
        subscriptionId,
        tenantId: tenant,
        displayName: 'Lab',
        state: 'Enabled',
        subscriptionPolicies: {
            locationPlacementId: 'Public_2014-09-01',
            quotaId: 'PayAsYouGo_2014-09-01',
            spendingLimit: 'Off',
        },
    }));
}
function fail(status, code, message) {
    return json(status, { error: { code, message } }, `${code}: ${message}`);
}

;// CONCATENATED MODULE: ./lib/lab/azure.js








const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const expiresInSeconds = 3599;
/**
 * Microsoft Entra's token endpoint: client credentials with a federated assertion, or a secret if the rule has one.
 * Also the tenant's configuration, instance discovery, Resource Manager's lists and a machine's managed identity.
 *
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#third-case-access-token-request-with-a-federated-credential
 */
function createAzureHandler(state) {
    return (request) => {
        const own = listResources(state, request) ?? answerMachine(state, request);
        if (own !== undefined)
            return own;
        if (request.method === 'GET' && pathOf(request) === '/metadata/endpoints') {
            return describeStack(originOf(state, request));
        }
        if (request.method === 'GET' && pathOf(request) === '/common/discovery/instance') {
            return describeInstance(request);
        }
        const [, tenant = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(pathOf(request)) ?? [];
        if (request.method === 'POST' && rest === '/oauth2/v2.0/token') {
            return requestToken(state, request, tenant);
        }
        if (request.method === 'GET' && rest === '/v2.0/.well-known/openid-configuration') {
            return describeTenant(state, tenant, request);
        }
        return notFound(request);
    };
}
async function requestToken(state, request, tenant) {
    const fields = fieldsOf(request) ?? new Map();
    const invalid = findUnknownTenant(state, tenant) ?? azure_findInvalid(fields);
    if (invalid !== undefined)
        return azure_fail(state, invalid);
    const client = fields.get('client_id') ?? '';
    const application = state.rules.azure.applications.find((candidate) => isSameId(candidate.tenant, tenant) && isSameId(candidate.client, client));
    if (application === undefined) {
        const message = `Application with identifier '${(0,core_text/* quoteForeign */.xS)(client)}' was not found in the directory '${(0,core_text/* quoteForeign */.xS)(tenant)}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`;
        return azure_fail(state, { status: 400, error: 'unauthorized_client', number: 700016, message });
    }
    const secret = fields.get('client_secret');
    if (secret !== undefined) {
        if (secret === application.secret)
            return grant(state, application, fields.get('scope') ?? '');
        const message = `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${(0,core_text/* quoteForeign */.xS)(client)}'.`;
        return azure_fail(state, { status: 401, error: 'invalid_client', number: 7000215, message });
    }
    const verdict = await judgeToken(state, fields.get('client_assertion') ?? '', trustOf(application));
    if (!verdict.isTrusted)
        return azure_fail(state, azure_explain(verdict, client, state.now()));
    return grant(state, application, fields.get('scope') ?? '');
}
function grant(state, application, scope) {
    const token = (0,external_node_crypto_.randomBytes)(600).toString('base64url');
    const expiresAt = new Date(state.now().getTime() + expiresInSeconds * 1000);
    state.azureTokens.set(token, { application, scope, expiresAt });
    return json(200, {
        token_type: 'Bearer',
        expires_in: expiresInSeconds,
        ext_expires_in: expiresInSeconds,
        access_token: token,
    });
}
/**
 * The metadata service of a virtual machine whose managed identity is the first application.
 *
 * https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
 */
function answerMachine(state, request) {
    if (pathOf(request) !== '/metadata/identity/oauth2/token')
        return undefined;
    const query = queryOf(request);
    const resource = query.get('resource');
    const [application] = state.rules.azure.applications;
    if (request.headers.metadata !== 'true' || !resource || !query.get('api-version')) {
        const description = 'Required metadata header, resource or api-version not specified';
        return json(400, { error: 'invalid_request', error_description: description });
    }
    const client = query.get('client_id');
    if (application === undefined || (client !== null && !isSameId(client, application.client))) {
        return json(400, { error: 'invalid_request', error_description: 'Identity not found' });
    }
    const { body, ...reply } = grant(state, application, `${resource}/.default`);
    const answer = JSON.parse(body);
    return {
        ...reply,
        body: JSON.stringify({ ...answer, expires_in: String(answer.expires_in), resource }),
    };
}
/** How an Azure Stack Hub that signs in through Entra describes itself. */
function describeStack(origin) {
    const audiences = ['https://management.stack.lab.example/0d2c54d4'];
    return json(200, { authentication: { loginEndpoint: `${origin}/`, audiences } });
}
/** Over https the host is the requested one, which may be an Azure name. */
function originOf(state, request) {
    return request.secure ? `https://${request.headers.host}` : state.services.azure.origin;
}
/** MSAL's request to the public cloud about an unknown host. */
function describeInstance(request) {
    const endpoint = queryOf(request).get('authorization_endpoint') ?? '';
    const base = endpoint.replace(/\/oauth2\/v2\.0\/authorize$/, '');
    return json(200, {
        tenant_discovery_endpoint: `${base}/v2.0/.well-known/openid-configuration`,
        'api-version': '1.1',
        metadata: [],
    });
}
function trustOf(application) {
    const { audiences, subjects } = application;
    const document = application['federated-credentials'];
    const trust = { audiences: audiences ?? [lab_rules/* defaultAzureAudience */.HA], subjects };
    if (document === undefined)
        return trust;
    const credentials = (0,policy/* readFederatedCredentials */.$)(document);
    const judge = (claims, options) => (0,azure/* judgeAzure */.b)(claims, credentials, options);
    return { ...trust, policy: { document, judge } };
}
function findUnknownTenant(state, tenant) {
    const isKnown = state.rules.azure.applications.some((known) => isSameId(known.tenant, tenant));
    if (isKnown)
        return undefined;
    const message = `Tenant '${(0,core_text/* quoteForeign */.xS)(tenant)}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`;
    return { status: 400, error: 'invalid_request', number: 90002, message };
}
function azure_findInvalid(fields) {
    const grantType = fields.get('grant_type');
    const scope = fields.get('scope');
    for (const name of ['grant_type', 'client_id', 'scope']) {
        if (fields.get(name))
            continue;
        const message = `The request body must contain the following parameter: '${name}'.`;
        return { status: 400, error: 'invalid_request', number: 900144, message };
    }
    if (grantType !== 'client_credentials') {
        const message = `The app requested an unsupported grant type '${(0,core_text/* quoteForeign */.xS)(grantType ?? '')}'.`;
        return { status: 400, error: 'unsupported_grant_type', number: 70003, message };
    }
    if (!scope?.endsWith('/.default')) {
        const message = `The provided value for scope ${(0,core_text/* quoteForeign */.xS)(scope ?? '')} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`;
        return { status: 400, error: 'invalid_scope', number: 1002012, message };
    }
    if (fields.has('client_secret'))
        return undefined;
    if (!fields.get('client_assertion') || fields.get('client_assertion_type') !== assertionType) {
        const message = "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.";
        return { status: 401, error: 'invalid_client', number: 7000218, message };
    }
    return undefined;
}
/** The refusal of an assertion. It quotes the presented subject, issuer or audience, as Entra does. */
function azure_explain(verdict, client, now) {
    const { code, presented, reason } = verdict;
    const refuse = (number, message) => ({ status: 401, error: 'invalid_client', number, message, reason });
    const mismatch = (part, value) => `No matching federated identity record found for presented assertion ${part} '${show(value)}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation`;
    switch (code) {
        case 'ERR_TOKEN_ISSUER':
            return refuse(700211, mismatch('issuer', presented.iss));
        case 'ERR_TOKEN_AUDIENCE':
            return refuse(700212, mismatch('audience', presented.aud));
        case 'ERR_REFUSED':
            return refuse(700213, mismatch('subject', presented.sub));
        case 'ERR_TOKEN_EXPIRED':
        case 'ERR_TOKEN_NOT_YET_VALID':
            return refuse(700024, `Client assertion is not within its valid time range. Current time: ${now.toISOString()}, assertion valid from ${showTime(presented.nbf)}, expiry time of assertion ${showTime(presented.exp)}. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials .`);
        case 'ERR_TOKEN_KEY':
        case 'ERR_TOKEN_SIGNATURE':
            return refuse(700027, 'The certificate with identifier used to sign the client assertion is not registered on application.');
        default:
            return refuse(50027, `JWT token is invalid or malformed. Client: '${(0,core_text/* quoteForeign */.xS)(client)}'.`);
    }
}
function azure_fail(state, { status, error, number, message, reason }) {
    const timestamp = `${state.now().toISOString().slice(0, 19).replace('T', ' ')}Z`;
    const traceId = (0,external_node_crypto_.randomUUID)();
    const correlationId = (0,external_node_crypto_.randomUUID)();
    const description = `AADSTS${number}: ${message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`;
    const body = {
        error,
        error_description: description,
        error_codes: [number],
        timestamp,
        trace_id: traceId,
        correlation_id: correlationId,
        error_uri: `${state.services.azure.origin}/error?code=${number}`,
    };
    return json(status, body, `AADSTS${number}: ${reason ?? message}`);
}
/** The document that MSAL reads before its first request. */
function describeTenant(state, tenant, request) {
    const invalid = findUnknownTenant(state, tenant);
    if (invalid !== undefined)
        return azure_fail(state, invalid);
    const base = `${originOf(state, request)}/${tenant}`;
    return json(200, {
        token_endpoint: `${base}/oauth2/v2.0/token`,
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
        authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
        jwks_uri: `${base}/discovery/v2.0/keys`,
        issuer: `${base}/v2.0`,
        response_types_supported: ['code'],
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['RS256'],
    });
}
function isSameId(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
function showTime(value) {
    return (0,jwt/* dateOf */.Q$)(value)?.toISOString() ?? 'an unknown time';
}
function show(value) {
    return (0,core_text/* quoteForeign */.xS)(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), 300);
}

// EXTERNAL MODULE: ./lib/trust/vault/policy.js
var vault_policy = __webpack_require__(74011);
// EXTERNAL MODULE: ./lib/trust/vault.js
var vault = __webpack_require__(4146);
;// CONCATENATED MODULE: ./lib/lab/vault.js




/**
 * The login of Vault's JWT auth method, where the rules have roles for its mount; `undefined` for anything else.
 *
 * https://developer.hashicorp.com/vault/api-docs/auth/jwt#jwt-login
 */
function answerVault(state, request) {
    const [, mount] = /^\/v1\/auth\/(.+)\/login$/.exec(pathOf(request)) ?? [];
    const { roles } = state.rules.vault;
    if (request.method !== 'POST' || mount === undefined || roles.length === 0)
        return undefined;
    if (roles.some((role) => (role.mount ?? 'jwt') === mount))
        return logIn(state, request, mount);
    // As OpenBao 2.7.2 answers.
    const reason = `no auth method is mounted at ${mount}`;
    return Promise.resolve(json(403, { errors: ['permission denied'] }, reason));
}
/** Reads or creates a secret; `undefined` for any other request. */
function readVaultSecret(state, request) {
    const { secrets } = state.rules.vault;
    const isMaking = request.method === 'POST' || request.method === 'PUT';
    if (request.method !== 'GET' && !(isMaking && secrets !== undefined))
        return undefined;
    const path = decodeURIComponent(pathOf(request).slice('/v1/'.length));
    if (!state.exchangeTokens.has(request.headers['x-vault-token'] ?? '')) {
        return json(403, { errors: ['permission denied'] }, 'the token is unknown or revoked');
    }
    const data = secrets === undefined ? somethingAt(path) : ownMember(secrets, path);
    if (data === undefined)
        return json(404, { errors: [] }, `nothing at ${path}`);
    return json(200, { lease_id: '', lease_duration: 0, renewable: false, data });
}
function ownMember(secrets, path) {
    return Object.hasOwn(secrets, path) ? secrets[path] : undefined;
}
/** Every path contains a different password, in the form of KV version 2 for its paths. */
function somethingAt(path) {
    const secret = {
        user: `user-of-${path.replace(/\W/g, '-')}`,
        password: `secret-of-${path.replace(/\W/g, '-')}`,
    };
    return path.includes('/data/') ? { data: secret, metadata: { version: 1 } } : secret;
}
async function logIn(state, request, mount) {
    const fields = fieldsOf(request);
    const name = fields?.get('role');
    const token = fields?.get('jwt');
    if (!name)
        return vault_fail('missing role');
    const role = state.rules.vault.roles.find((candidate) => candidate.name === name && (candidate.mount ?? 'jwt') === mount);
    if (role === undefined)
        return vault_fail(`role "${name}" could not be found`);
    if (!token)
        return vault_fail('missing token');
    const definition = (0,vault_policy/* readVaultRole */.n)(role.definition);
    const verdict = await judgeToken(state, token, {
        audiences: [],
        policy: {
            document: role.definition,
            judge: (claims, options) => (0,vault/* judgeVault */.G)(claims, definition, options),
        },
    });
    if (!verdict.isTrusted) {
        const unread = `error validating token: error verifying token signature: ${verdict.reason}`;
        return vault_fail(verdict.says ?? unread, verdict.reason);
    }
    const lifetimeSeconds = state.rules.exchange['lifetime-seconds'];
    const issuedAt = state.now();
    const expiresAt = new Date(issuedAt.getTime() + lifetimeSeconds * 1000);
    const clientToken = `hvs.${(0,external_node_crypto_.randomBytes)(32).toString('base64url')}`;
    const { claims } = verdict;
    const audience = String(claims.aud);
    state.exchangeTokens.set(clientToken, { claims, audience, issuedAt, expiresAt });
    const auth = { client_token: clientToken, metadata: { role: name }, renewable: true };
    return json(200, { auth: { ...auth, lease_duration: lifetimeSeconds } });
}
function vault_fail(error, reason = error) {
    return json(400, { errors: [error] }, reason);
}

;// CONCATENATED MODULE: ./lib/lab/registries.js




const crates = {
    prefix: 'cio_tp_',
    isSingleUse: true,
    good: (token) => ({ token }),
    bad: (detail) => [400, { errors: [{ detail }] }],
};
const pypi = {
    prefix: 'pypi-',
    isSingleUse: true,
    good: (token) => ({ success: true, token, expires: Math.floor(Date.now() / 1000) + 900 }),
    bad: (description) => [
        422,
        { message: 'Token request failed', errors: [{ code: 'invalid-publisher', description }] },
    ],
};
const octoSts = {
    prefix: 'ghs_',
    good: (token) => ({ token }),
    bad: (message) => [403, { code: 7, message, details: [] }],
};
const registries_vault = {
    prefix: 'hvs.',
    good: (token) => ({ auth: { client_token: token, lease_duration: 3600, renewable: true } }),
    bad: (reason) => [400, { errors: [reason] }],
};
/**
 * The requests of services that presets are for: Vault (login, both versions of KV, revocation), crates.io, PyPI and
 * Octo STS. They use the trust of the `exchange` rules.
 */
function answerPreset(state, request) {
    const path = pathOf(request);
    const fields = fieldsOf(request);
    if (request.method === 'POST' && /^\/v1\/auth\/.+\/login$/.test(path)) {
        return registries_issue(state, registries_vault, fields?.get('jwt'));
    }
    switch (`${request.method} ${path}`) {
        case 'POST /v1/auth/token/revoke-self':
            return forget(state, request.headers['x-vault-token']);
        case 'POST /api/v1/trusted_publishing/tokens':
            return registries_issue(state, crates, fields?.get('jwt'));
        case 'DELETE /api/v1/trusted_publishing/tokens':
        case 'DELETE /installation/token':
            return forget(state, bearerOf(request));
        case 'GET /_/oidc/audience':
            return json(200, { audience: 'pypi' });
        case 'POST /_/oidc/mint-token':
            return registries_issue(state, pypi, fields?.get('token'));
        case 'GET /sts/exchange':
            return queryOf(request).get('identity') === null
                ? json(400, { code: 3, message: 'identity must be provided', details: [] })
                : registries_issue(state, octoSts, bearerOf(request));
        default:
            return path.startsWith('/v1/') ? readVaultSecret(state, request) : undefined;
    }
}
async function registries_issue(state, service, token) {
    const refuse = (reason) => {
        const [status, body] = service.bad(reason);
        return json(status, body, reason);
    };
    if (!token)
        return refuse('no token was sent');
    const { subjects, audiences } = state.rules.exchange;
    const verdict = await judgeToken(state, token, { subjects, audiences });
    if (!verdict.isTrusted)
        return refuse(verdict.reason);
    const id = typeof verdict.claims.jti === 'string' ? verdict.claims.jti : token;
    if (service.isSingleUse && state.usedTokenIds.has(id))
        return refuse('JWT has already been used');
    state.usedTokenIds.add(id);
    const issuedAt = state.now();
    const expiresAt = new Date(issuedAt.getTime() + state.rules.exchange['lifetime-seconds'] * 1000);
    const issued = `${service.prefix}${(0,external_node_crypto_.randomBytes)(32).toString('base64url')}`;
    const audience = String(verdict.claims.aud);
    state.exchangeTokens.set(issued, { claims: verdict.claims, audience, issuedAt, expiresAt });
    return json(200, service.good(issued));
}
function forget(state, token) {
    const wasKnown = state.exchangeTokens.delete(token ?? '');
    return wasKnown
        ? { status: 204, headers: {}, body: '' }
        : json(401, { errors: ['unknown token'] });
}

;// CONCATENATED MODULE: ./lib/lab/exchange.js





const exchangeGrant = 'urn:ietf:params:oauth:grant-type:token-exchange';
const accessTokenType = 'urn:ietf:params:oauth:token-type:access_token';
const subjectTokenTypes = [
    'urn:ietf:params:oauth:token-type:jwt',
    'urn:ietf:params:oauth:token-type:id_token',
];
/**
 * A custom service: token exchange (RFC 8693), revocation (RFC 7009), and `whoami`, which accepts valid tokens; and Vault's
 * login.
 */
function createExchangeHandler(state) {
    return (request) => {
        switch (`${request.method} ${pathOf(request)}`) {
            case 'POST /token':
                return exchangeToken(state, request);
            case 'POST /revoke':
                return revokeToken(state, request);
            case 'GET /whoami':
                return identify(state, request);
            default:
                return answerVault(state, request) ?? answerPreset(state, request) ?? notFound(request);
        }
    };
}
async function exchangeToken(state, request) {
    const fields = fieldsOf(request);
    if (fields === undefined)
        return exchange_fail(400, 'invalid_request', 'The body is neither JSON nor a form');
    if (fields.get('grant_type') !== exchangeGrant) {
        return exchange_fail(400, 'unsupported_grant_type', `grant_type must be ${exchangeGrant}`);
    }
    const token = fields.get('subject_token');
    if (!token)
        return exchange_fail(400, 'invalid_request', 'subject_token is missing');
    if (!subjectTokenTypes.includes(fields.get('subject_token_type') ?? '')) {
        const description = `subject_token_type must be one of ${subjectTokenTypes.join(', ')}`;
        return exchange_fail(400, 'invalid_request', description);
    }
    if (request.headers.authorization !== undefined && bearerOf(request) !== token) {
        return exchange_fail(401, 'invalid_client', 'The Authorization header does not hold the subject token');
    }
    const { subjects, audiences } = state.rules.exchange;
    const verdict = await judgeToken(state, token, { subjects, audiences });
    if (!verdict.isTrusted)
        return exchange_fail(400, 'invalid_grant', verdict.reason);
    const id = typeof verdict.claims.jti === 'string' ? verdict.claims.jti : token;
    if (state.rules.exchange['single-use'] && state.usedTokenIds.has(id)) {
        return exchange_fail(400, 'invalid_grant', 'The subject token was already used');
    }
    state.usedTokenIds.add(id);
    const audience = fields.get('audience') ?? String(verdict.claims.aud);
    const lifetimeSeconds = state.rules.exchange['lifetime-seconds'];
    const issuedAt = state.now();
    const expiresAt = new Date(issuedAt.getTime() + lifetimeSeconds * 1000);
    const accessToken = `lab-${(0,external_node_crypto_.randomBytes)(48).toString('base64url')}`;
    state.exchangeTokens.set(accessToken, { claims: verdict.claims, audience, issuedAt, expiresAt });
    return json(200, {
        access_token: accessToken,
        issued_token_type: accessTokenType,
        token_type: 'Bearer',
        expires_in: lifetimeSeconds,
    });
}
/** Answers the same for a known and an unknown token, RFC 7009 §2.2. */
function revokeToken(state, request) {
    const token = fieldsOf(request)?.get('token');
    if (!token)
        return exchange_fail(400, 'invalid_request', 'token is missing');
    state.exchangeTokens.delete(token);
    return { status: 200, headers: {}, body: '' };
}
function identify(state, request) {
    const issued = state.exchangeTokens.get(bearerOf(request) ?? '');
    if (issued === undefined || issued.expiresAt <= state.now()) {
        const reply = plain(401, '', issued === undefined ? 'unknown or revoked token' : 'expired token');
        return { ...reply, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } };
    }
    const { claims, audience, expiresAt } = issued;
    const identity = { subject: claims.sub, repository: claims.repository };
    return json(200, { ...identity, audience, expires_at: expiresAt.toISOString() });
}
/** RFC 6749 §5.2. */
function exchange_fail(status, error, description) {
    return json(status, { error, error_description: description }, `${error}: ${description}`);
}

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/base64url.js
var base64url = __webpack_require__(71445);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/jws_algorithms.js + 1 modules
var jws_algorithms = __webpack_require__(78576);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/validate.js
var validate = __webpack_require__(47784);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/errors.js
var util_errors = __webpack_require__(5674);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/buffer_utils.js
var buffer_utils = __webpack_require__(77410);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/key.js
var lib_key = __webpack_require__(47859);
;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_sign.js






async function createSignature(input, key, rejectUnencoded) {
  let [payload, protectedHeader, unprotectedHeader, crit] = input, encodedProtectedHeader = "";
  if (protectedHeader !== void 0) {
    const normalized = (0,validate/* serializeJoseHeader */.ji)(util_errors/* JWSInvalid */.Ye, protectedHeader);
    protectedHeader = normalized[0], encodedProtectedHeader = (0,base64url/* encode */.l)(normalized[1]);
  }
  if (unprotectedHeader !== void 0 && (unprotectedHeader = (0,validate/* serializeJoseHeader */.ji)(util_errors/* JWSInvalid */.Ye, unprotectedHeader)[0]), !protectedHeader && !unprotectedHeader)
    throw new util_errors/* JWSInvalid */.Ye("either setProtectedHeader or setUnprotectedHeader must be called before #sign()");
  if (!(0,validate/* isDisjoint */.fz)(protectedHeader, unprotectedHeader))
    throw new util_errors/* JWSInvalid */.Ye("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  const joseHeader = { ...protectedHeader, ...unprotectedHeader };
  (0,validate/* validateCritDuplicates */.BU)(util_errors/* JWSInvalid */.Ye, protectedHeader);
  const b64 = (0,validate/* validateB64 */.J0)(protectedHeader, (0,validate/* validateCrit */.nI)(util_errors/* JWSInvalid */.Ye, validate/* JWS_RECOGNIZED */.qc, crit, protectedHeader, joseHeader));
  b64 || rejectUnencoded?.();
  const { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new util_errors/* JWSInvalid */.Ye('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  const entry = (0,jws_algorithms/* jwsAlgorithm */.q)(alg);
  let encodedPayload = "", signingPayload = payload, signingInput;
  if (b64) {
    const encodedPayloadCache = input[4];
    encodedPayloadCache ? (encodedPayload = encodedPayloadCache[0] ??= (0,base64url/* encode */.l)(payload), signingPayload = encodedPayloadCache[1] ??= (0,buffer_utils/* encode */.lF)(encodedPayload)) : (encodedPayload = (0,base64url/* encode */.l)(payload), signingInput = buffer_utils/* encoder */.Rd.encode(`${encodedProtectedHeader}.${encodedPayload}`));
  }
  signingInput ??= (0,buffer_utils/* concat */.xW)((0,buffer_utils/* encode */.lF)(encodedProtectedHeader), (0,buffer_utils/* encode */.lF)("."), signingPayload);
  const signingKey = await (0,lib_key/* rawKey */.GK)(await (0,lib_key/* prepareKey */.dT)(entry, key, "sign"), entry.subtle, "sign");
  entry.minRsaBits && (0,lib_key/* checkModulusLength */.or)(entry.alg, signingKey);
  const jws = {
    signature: (0,base64url/* encode */.l)(new Uint8Array(await crypto.subtle.sign(entry.signing, signingKey, signingInput))),
    payload: encodedPayload
  };
  return protectedHeader && (jws.protected = encodedProtectedHeader), unprotectedHeader && (jws.header = unprotectedHeader), [jws, b64];
}
async function createCompactSignature(payload, protectedHeader, crit, key, rejectUnencoded) {
  const [jws] = await createSignature([payload, protectedHeader, void 0, crit], key, rejectUnencoded);
  return `${jws.protected}.${jws.payload}.${jws.signature}`;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jwt_claims_set.js



const epoch = (date) => Math.floor(date.getTime() / 1e3), multipliers = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
  w: 604800,
  y: 31557600
}, REGEX = /^(\+|\-)? ?(\d+|\d+\.\d+) ?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)(?: (ago|from now))?$/i, checkFailed = "check_failed";
function invalidDuration() {
  throw new TypeError("Invalid time period format");
}
function secs(str) {
  typeof str != "string" && invalidDuration();
  const matched = REGEX.exec(str);
  (!matched || matched[4] && matched[1]) && invalidDuration();
  const value = parseFloat(matched[2]), durationSeconds = Math.round(value * multipliers[matched[3][0].toLowerCase()]);
  return Number.isFinite(durationSeconds) || invalidDuration(), matched[1] === "-" || matched[4] === "ago" ? -durationSeconds : durationSeconds;
}
function validateInput(label, input) {
  if (!Number.isFinite(input))
    throw new TypeError(`Invalid ${label} input`);
  return input;
}
function validateStringClaim(claim, value) {
  if (typeof value != "string")
    throw new TypeError(`"${claim}" claim must be a string`);
}
function validateAudienceClaim(value) {
  if (typeof value != "string" && (!Array.isArray(value) || Array.from(value).some((member) => typeof member != "string")))
    throw new TypeError('"aud" claim must be a string or an array of strings');
}
function numericDate(value, label) {
  return typeof value == "number" ? validateInput(label, value) : value instanceof Date ? validateInput(label, epoch(value)) : epoch(/* @__PURE__ */ new Date()) + secs(value);
}
const normalizeTyp = (value) => {
  const normalized = value.toLowerCase();
  return value.includes("/") ? normalized : `application/${normalized}`;
}, checkAudiencePresence = (audPayload, audOption) => typeof audPayload == "string" ? audOption.includes(audPayload) : Array.isArray(audPayload) ? audOption.some((aud) => audPayload.includes(aud)) : !1;
function validateNumericDate(claimsSet, claim, required = !1) {
  const value = claimsSet[claim];
  if (!(value === void 0 && !required)) {
    if (typeof value != "number")
      throw new JWTClaimValidationFailed(`"${claim}" claim must be a number`, claimsSet, claim, "invalid");
    return value;
  }
}
function unexpectedClaim(claimsSet, claim) {
  throw new JWTClaimValidationFailed(`unexpected "${claim}" claim value`, claimsSet, claim, checkFailed);
}
function validateClaimsSet(protectedHeader, claimsSetBytes, options = {}) {
  let claimsSet;
  try {
    claimsSet = JSON.parse(strictDecoder.decode(claimsSetBytes));
  } catch (cause) {
    throw new JWTInvalid("JWT Claims Set must be a top-level JSON object", { cause });
  }
  if (!isObject(claimsSet))
    throw new JWTInvalid("JWT Claims Set must be a top-level JSON object");
  const { typ } = options;
  if (typ !== void 0 && (typeof protectedHeader.typ != "string" || normalizeTyp(protectedHeader.typ) !== normalizeTyp(typ)))
    throw new JWTClaimValidationFailed('unexpected "typ" JWT header value', claimsSet, "typ", checkFailed);
  const { requiredClaims = [], issuer, subject, audience, maxTokenAge } = options, presenceCheck = [...requiredClaims];
  maxTokenAge !== void 0 && presenceCheck.push("iat"), audience !== void 0 && presenceCheck.push("aud"), subject !== void 0 && presenceCheck.push("sub"), issuer !== void 0 && presenceCheck.push("iss");
  for (const claim of new Set(presenceCheck.reverse()))
    if (!Object.hasOwn(claimsSet, claim))
      throw new JWTClaimValidationFailed(`missing required "${claim}" claim`, claimsSet, claim, "missing");
  issuer !== void 0 && !(Array.isArray(issuer) ? issuer : [issuer]).includes(claimsSet.iss) && unexpectedClaim(claimsSet, "iss"), subject !== void 0 && claimsSet.sub !== subject && unexpectedClaim(claimsSet, "sub"), audience !== void 0 && !checkAudiencePresence(claimsSet.aud, typeof audience == "string" ? [audience] : audience) && unexpectedClaim(claimsSet, "aud");
  const { clockTolerance } = options;
  let tolerance = 0;
  if (typeof clockTolerance == "string")
    tolerance = secs(clockTolerance);
  else if (clockTolerance !== void 0) {
    if (typeof clockTolerance != "number")
      throw new TypeError("Invalid clockTolerance option type");
    tolerance = clockTolerance;
  }
  if (validateInput("clockTolerance option", tolerance), tolerance < 0)
    throw new TypeError("Invalid clockTolerance option input");
  const { currentDate } = options, now = validateInput("currentDate option", epoch(currentDate === void 0 ? /* @__PURE__ */ new Date() : currentDate)), iat = validateNumericDate(claimsSet, "iat", maxTokenAge !== void 0), nbf = validateNumericDate(claimsSet, "nbf");
  if (nbf !== void 0 && nbf > now + tolerance)
    throw new JWTClaimValidationFailed('"nbf" claim timestamp check failed', claimsSet, "nbf", checkFailed);
  const exp = validateNumericDate(claimsSet, "exp");
  if (exp !== void 0 && exp <= now - tolerance)
    throw new JWTExpired('"exp" claim timestamp check failed', claimsSet, "exp", checkFailed);
  if (maxTokenAge !== void 0) {
    const age = now - iat, max = validateInput("maxTokenAge option", typeof maxTokenAge == "number" ? maxTokenAge : secs(maxTokenAge));
    if (max < 0)
      throw new TypeError("Invalid maxTokenAge option input");
    if (age - tolerance > max)
      throw new JWTExpired('"iat" claim timestamp check failed (too far in the past)', claimsSet, "iat", checkFailed);
    if (age < -tolerance)
      throw new JWTClaimValidationFailed('"iat" claim timestamp check failed (it should be in the past)', claimsSet, "iat", checkFailed);
  }
  return claimsSet;
}
let producerClaimsSets;
function producerClaimsSet(producer) {
  return producerClaimsSets.get(producer);
}
function jwtClaimsSetBytes(producer) {
  const claimsSet = producerClaimsSet(producer);
  for (const claim of ["iat", "nbf", "exp"]) {
    const value = claimsSet[claim];
    if (typeof value == "number" && !Number.isFinite(value))
      throw new TypeError(`"${claim}" claim must be a finite number`);
  }
  return buffer_utils/* encoder */.Rd.encode(JSON.stringify(claimsSet));
}
function jwtClaim(producer, claim) {
  return producerClaimsSet(producer)[claim];
}
class JWTClaimsBuilder {
  constructor(claimsSet = {}) {
    if (!(0,validate/* isObject */.Gv)(claimsSet))
      throw new TypeError("JWT Claims Set MUST be an object");
    (producerClaimsSets ||= /* @__PURE__ */ new WeakMap()).set(this, structuredClone(claimsSet));
  }
  setIssuer(value) {
    return validateStringClaim("iss", value), producerClaimsSet(this).iss = value, this;
  }
  setSubject(value) {
    return validateStringClaim("sub", value), producerClaimsSet(this).sub = value, this;
  }
  setAudience(value) {
    return validateAudienceClaim(value), producerClaimsSet(this).aud = value, this;
  }
  setJti(value) {
    return validateStringClaim("jti", value), producerClaimsSet(this).jti = value, this;
  }
  setNotBefore(value) {
    return producerClaimsSet(this).nbf = numericDate(value, "setNotBefore"), this;
  }
  setExpirationTime(value) {
    return producerClaimsSet(this).exp = numericDate(value, "setExpirationTime"), this;
  }
  setIssuedAt(value) {
    const claimsSet = producerClaimsSet(this);
    return value === void 0 ? claimsSet.iat = epoch(/* @__PURE__ */ new Date()) : typeof value == "string" ? claimsSet.iat = validateInput("setIssuedAt", epoch(/* @__PURE__ */ new Date()) + secs(value)) : claimsSet.iat = numericDate(value, "setIssuedAt"), this;
  }
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jwt/sign.js




const SignJWT_base = JWTClaimsBuilder;
class SignJWT extends SignJWT_base {
  #protectedHeader;
  setProtectedHeader(protectedHeader) {
    return (0,validate/* assertNotSet */.ac)(this.#protectedHeader, "setProtectedHeader"), this.#protectedHeader = protectedHeader, this;
  }
  async sign(key, options) {
    return createCompactSignature(jwtClaimsSetBytes(this), this.#protectedHeader, options?.crit, key, () => {
      throw new util_errors/* JWTInvalid */.Dp("JWTs MUST NOT use unencoded payload");
    });
  }
}


// EXTERNAL MODULE: ./lib/lab/github-claims.js
var github_claims = __webpack_require__(11176);
;// CONCATENATED MODULE: ./lib/lab/mint.js



/** Signs an ID token as GitHub's issuer would; `overrides` are claims, or rules for them, that win over the rules'. */
async function mintToken(state, audience, overrides = {}) {
    const rules = { ...state.rules.token, ...overrides };
    return signClaims(state, (0,github_claims/* composeClaims */.I)({ issuer: issuerOf(state), audience, rules, now: state.now() }));
}
/** Signs any claims with the lab's key. */
async function signClaims(state, claims) {
    const { privateKey, kid, x5t } = await state.keys;
    return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT', x5t })
        .sign(privateKey);
}

;// CONCATENATED MODULE: ./lib/lab/github.js



/**
 * GitHub's ID-token endpoint, the one that `ACTIONS_ID_TOKEN_REQUEST_URL` names.
 *
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
function createGithubHandler(state) {
    return async (request) => {
        if (request.method !== 'GET' || pathOf(request) !== state.requestPath)
            return notFound(request);
        const bearer = bearerOf(request);
        if (bearer === undefined || !isSame(bearer, state.requestToken)) {
            const reason = bearer === undefined ? 'no bearer token' : 'the bearer is not the request token';
            return plain(401, '', reason);
        }
        const value = await mintToken(state, audienceOf(request));
        return json(200, { count: value.length, value });
    };
}
/** The last one: a caller appends its own to a URL that may contain one. */
function audienceOf(request) {
    return queryOf(request).getAll('audience').at(-1) || undefined;
}
/** Compares in constant time; hashed, because `timingSafeEqual` requires equal lengths. */
function isSame(a, b) {
    const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest();
    return (0,external_node_crypto_.timingSafeEqual)(digest(a), digest(b));
}

;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/key/export.js



function exportSPKI(key) {
  return exportPublic(key);
}
function exportPKCS8(key) {
  return exportPrivate(key);
}
async function exportJWK(key) {
  if ((0,lib_key/* isKeyObject */.D2)(key))
    if (key.type === "secret")
      key = key.export();
    else
      return key.export({ format: "jwk" });
  if (key instanceof Uint8Array)
    return {
      kty: "oct",
      k: (0,base64url/* encode */.l)(key)
    };
  if (!(0,lib_key/* isCryptoKey */.R7)(key))
    throw new TypeError((0,lib_key/* invalidKeyInput */.XP)(key, "CryptoKey", "KeyObject", "Uint8Array"));
  if (!key.extractable)
    throw new TypeError("non-extractable CryptoKey cannot be exported as a JWK");
  const jwk = await crypto.subtle.exportKey("jwk", key);
  delete jwk.ext, delete jwk.key_ops, delete jwk.use, jwk.kty !== "AKP" && delete jwk.alg;
  for (const parameter of Object.keys(jwk))
    jwk[parameter] === void 0 && delete jwk[parameter];
  return jwk;
}


// EXTERNAL MODULE: ./lib/verify/token.js
var token = __webpack_require__(29360);
// EXTERNAL MODULE: ./lib/trust/gcp/policy.js
var gcp_policy = __webpack_require__(44257);
// EXTERNAL MODULE: ./lib/trust/gcp/bindings.js
var gcp_bindings = __webpack_require__(96181);
// EXTERNAL MODULE: ./lib/trust/gcp.js
var gcp = __webpack_require__(77536);
;// CONCATENATED MODULE: ./lib/lab/google-sts.js






const google_sts_exchangeGrant = 'urn:ietf:params:oauth:grant-type:token-exchange';
const google_sts_accessTokenType = 'urn:ietf:params:oauth:token-type:access_token';
const google_sts_subjectTokenTypes = [
    'urn:ietf:params:oauth:token-type:jwt',
    'urn:ietf:params:oauth:token-type:id_token',
];
/** `google.subject` can't be longer, in bytes. */
const maxSubjectBytes = 127;
/**
 * Google's Security Token Service: workload identity federation's `token`, and `introspect`, which gcloud calls.
 *
 * https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
function createGoogleStsHandler(state) {
    return (request) => {
        const route = `${request.method} ${pathOf(request)}`;
        if (route === 'POST /v1/token')
            return google_sts_exchangeToken(state, request);
        if (route === 'POST /v1/introspect')
            return introspect(state, request);
        return notFound(request);
    };
}
/** The identity as IAM policies name it. */
function principalOf(issued) {
    const pool = issued.audience.replace(/\/providers\/[^/]+$/, '');
    return `principal:${pool}/subject/${subjectOf(issued)}`;
}
/** `google.subject`. */
function subjectOf({ identity, claims }) {
    return identity === undefined ? claims.sub : String(identity.google.subject);
}
async function google_sts_exchangeToken(state, request) {
    const fields = readFields(request);
    const invalid = google_sts_findInvalid(fields);
    if (invalid !== undefined)
        return invalid;
    const audience = fields.get('audience') ?? '';
    const provider = state.rules.google.providers.find(({ name }) => audience === `//iam.googleapis.com/${name}`);
    if (provider === undefined) {
        const description = 'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.';
        return google_sts_refuse('invalid_target', description);
    }
    const token = fields.get('subject_token') ?? '';
    const verdict = await judgeToken(state, token, google_sts_trustOf(provider));
    if (!verdict.isTrusted)
        return describeRefusal(state, verdict);
    const definition = definitionOf(provider);
    if (definition !== undefined) {
        const { identity } = (0,gcp/* mapAttributes */.qK)(verdict.judged, definition);
        return google_sts_issue(state, { claims: verdict.claims, identity, audience });
    }
    if (Buffer.byteLength(verdict.claims.sub) > maxSubjectBytes) {
        const description = `The size of mapped attribute google.subject exceeds the ${maxSubjectBytes} bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than ${maxSubjectBytes} bytes.`;
        return google_sts_refuse('invalid_request', description);
    }
    return google_sts_issue(state, { claims: verdict.claims, audience });
}
/** Clients send snake_case forms (gcloud, google-auth) or camelCase JSON (the REST reference). */
function readFields(request) {
    const entries = [...(fieldsOf(request) ?? [])];
    return new Map(entries.map(([name, value]) => [
        name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        value,
    ]));
}
function google_sts_findInvalid(fields) {
    if (fields.get('grant_type') !== google_sts_exchangeGrant) {
        return google_sts_refuse('unsupported_grant_type', 'Invalid value for "grant_type".');
    }
    for (const name of ['audience', 'scope', 'subject_token']) {
        if (!fields.get(name))
            return google_sts_refuse('invalid_request', `Missing required field "${name}".`);
    }
    if (fields.get('requested_token_type') !== google_sts_accessTokenType) {
        return google_sts_refuse('invalid_request', 'Invalid value for "requested_token_type".');
    }
    if (!google_sts_subjectTokenTypes.includes(fields.get('subject_token_type') ?? '')) {
        return google_sts_refuse('invalid_request', 'Invalid value for "subject_token_type".');
    }
    return undefined;
}
function google_sts_trustOf(provider) {
    const { name, audiences, subjects } = provider;
    const full = `//iam.googleapis.com/${name}`;
    const trust = { audiences: audiences ?? [`https:${full}`, full], subjects };
    const definition = definitionOf(provider);
    if (definition === undefined)
        return trust;
    const judge = (claims, options) => (0,gcp/* judgeGoogle */.FV)(claims, definition, options);
    return { ...trust, policy: { document: provider.definition, judge } };
}
/** The provider in Google's own format, under the name that the rules give it. */
function definitionOf({ name, definition }) {
    return definition === undefined ? undefined : { ...(0,gcp_policy/* readGoogleProvider */.Z)(definition), name };
}
function describeRefusal(state, { code, presented, reason, says }) {
    const [, error, description] = /^(\w+): (.*)$/s.exec(says ?? '') ?? [];
    if (error !== undefined && description !== undefined)
        return google_sts_refuse(error, description, reason);
    const invalid = (description) => google_sts_refuse('invalid_grant', description, reason);
    switch (code) {
        case 'ERR_TOKEN_MALFORMED':
        case 'ERR_TOKEN_ALGORITHM':
            return invalid('Unable to parse the ID Token.');
        case 'ERR_TOKEN_ISSUER':
            return invalid(`The issuer in ID Token ${google_sts_show(presented.iss)} does not match the expected ones: ${issuerOf(state)}.`);
        case 'ERR_TOKEN_AUDIENCE':
            return invalid(`The audience in ID Token [${google_sts_show(presented.aud)}] does not match the expected audience.`);
        case 'ERR_TOKEN_EXPIRED':
            return invalid(`ID Token issued at ${google_sts_show(presented.iat)} is stale to sign-in.`);
        case 'ERR_TOKEN_NOT_YET_VALID':
        case 'ERR_TOKEN_CLAIM':
            return invalid('The ID Token has a claim that is missing or not valid.');
        case 'ERR_REFUSED':
            return google_sts_refuse('unauthorized_client', 'The given credential is rejected by the attribute condition.', reason);
        default:
            return invalid("Error connecting to the given credential's issuer.");
    }
}
function google_sts_show(value) {
    return (0,core_text/* quoteForeign */.xS)(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
}
function google_sts_issue(state, grant) {
    const issuedAt = state.now();
    // A federated token expires with its ID token.
    const remainingSeconds = Math.floor(grant.claims.exp - issuedAt.getTime() / 1000);
    const expiresIn = Math.max(1, Math.min(3600, remainingSeconds));
    const token = `ya29.d.lab-${(0,external_node_crypto_.randomBytes)(96).toString('base64url')}`;
    const expiresAt = new Date(issuedAt.getTime() + expiresIn * 1000);
    state.googleTokens.set(token, { ...grant, issuedAt, expiresAt });
    return json(200, {
        access_token: token,
        issued_token_type: google_sts_accessTokenType,
        token_type: 'Bearer',
        expires_in: expiresIn,
    });
}
/** RFC 7662; any client may ask. */
function introspect(state, request) {
    const token = fieldsOf(request)?.get('token');
    if (!token)
        return google_sts_refuse('invalid_request', 'Missing required field "token".');
    const issued = state.googleTokens.get(token);
    if (issued === undefined || issued.expiresAt <= state.now())
        return json(200, { active: false });
    return json(200, {
        active: true,
        client_id: 'lab',
        username: principalOf(issued),
        sub: subjectOf(issued),
        iss: 'https://sts.googleapis.com/',
        scope: 'https://www.googleapis.com/auth/cloud-platform',
        iat: Math.floor(issued.issuedAt.getTime() / 1000),
        exp: Math.floor(issued.expiresAt.getTime() / 1000),
    });
}
function google_sts_refuse(error, description, reason) {
    return json(400, { error, error_description: description }, `${error}: ${reason ?? description}`);
}

;// CONCATENATED MODULE: ./lib/lab/google-members.js



/** The mapping of a provider without a definition. */
const plainProvider = {
    isEnabled: true,
    issuer: '',
    audiences: [],
    hasUploadedKeys: false,
    mapping: { 'google.subject': 'assertion.sub' },
};
/** Whether a federated identity may act as an account: by the subjects of the rules, or by the account's IAM policy. */
function mayActAs(state, account, issued) {
    if (account.subjects !== undefined)
        return (0,pattern/* matchesAny */._I)(account.subjects, subjectOf(issued));
    const provider = state.rules.google.providers.find(({ name }) => issued.audience === `//iam.googleapis.com/${name}`);
    if (provider === undefined)
        return false;
    const definition = definitionOf(provider) ?? { ...plainProvider, name: provider.name };
    const identity = issued.identity ?? { google: { subject: subjectOf(issued) }, attribute: {} };
    const bindings = (0,gcp_policy/* readGoogleBindings */.a)({ bindings: [], ...google_members_policyOf(account) });
    return ((0,gcp_bindings/* checkBindings */.t)(identity, definition, { bindings, now: state.now() }).decision.outcome === 'pass');
}
function google_members_policyOf(account) {
    const policy = account['iam-policy'];
    return typeof policy === 'object' && policy !== null ? policy : {};
}

;// CONCATENATED MODULE: ./lib/lab/google-accounts.js






/** The rule of a service account. */
function findAccount(state, email) {
    return state.rules.google['service-accounts'].find((account) => account.email === email);
}
/**
 * Identifies a caller by a federated token of the lab's STS or an assertion signed by a service account's key.
 *
 * @returns a short reason when there is none
 */
async function google_accounts_identifyCaller(state, bearer) {
    const issued = state.googleTokens.get(bearer ?? '');
    if (issued !== undefined) {
        if (issued.expiresAt <= state.now())
            return 'the token expired';
        return {
            member: principalOf(issued),
            mayActAs: (account) => mayActAs(state, account, issued),
        };
    }
    const claims = await verifyByKey(state, bearer ?? '', 'https://iamcredentials.googleapis.com/');
    if (typeof claims === 'string')
        return `not a token of this STS, and ${claims}`;
    return accountCaller(claims.iss);
}
/** A service account as a caller. It needs a grant on each account, itself included. */
function accountCaller(email) {
    return {
        member: `serviceAccount:${email}`,
        mayActAs: ({ delegators = [] }) => delegators.includes(email),
    };
}
/**
 * Verifies an assertion signed by a service account's key.
 *
 * @returns its claims, or the reason of the refusal
 */
async function verifyByKey(state, assertion, audience) {
    try {
        const { claims, header } = (0,jwt/* decodeToken */.oL)(assertion);
        const email = typeof claims.iss === 'string' ? claims.iss : '';
        const pem = findAccount(state, email)?.['public-key'];
        if (pem === undefined)
            return `${email} has no key`;
        const jwk = await exportJWK((0,external_node_crypto_.createPublicKey)(pem));
        const kid = typeof header.kid === 'string' ? { kid: header.kid } : {};
        const keys = { keys: [{ ...jwk, alg: 'RS256', ...kid }] };
        return await (0,token/* verifyToken */.nr)(assertion, { issuer: email, audience, keys, now: state.now });
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}

;// CONCATENATED MODULE: ./lib/lab/google-iamcredentials.js




const route = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):(generateAccessToken|generateIdToken|signJwt)$/;
/** The permission that a caller needs on the account of the request. */
const permissions = {
    generateAccessToken: 'getAccessToken',
    generateIdToken: 'getOpenIdToken',
    signJwt: 'signJwt',
};
/**
 * Google's IAM Service Account Credentials API, for federated tokens that the lab's STS issued and for assertions of
 * service accounts' keys, chains of delegates included.
 *
 * https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts
 */
function createGoogleIamCredentialsHandler(state) {
    return async (request) => {
        const [, email, method = ''] = route.exec(pathOf(request)) ?? [];
        if (request.method !== 'POST' || email === undefined)
            return notFound(request);
        const body = parseObject(request.body === '' ? '{}' : request.body);
        if (body === undefined) {
            return google_iamcredentials_fail(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received. Expected an object.');
        }
        const account = await authorize(state, request, { email: decode(email), method, body });
        if ('status' in account)
            return account;
        if (method === 'signJwt')
            return signJwt(state, account, body);
        return method === 'generateIdToken'
            ? generateIdToken(state, account, body)
            : generateAccessToken(state, account, body);
    };
}
/** The service account that the bearer may act as, through each account of the chain, or the refusal. */
async function authorize(state, request, { email, method, body }) {
    const caller = await google_accounts_identifyCaller(state, bearerOf(request));
    if (typeof caller === 'string') {
        const message = 'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
        return google_iamcredentials_fail(401, 'UNAUTHENTICATED', message, caller);
    }
    const delegates = readDelegates(body.delegates);
    if (delegates === undefined)
        return google_iamcredentials_fail(400, 'INVALID_ARGUMENT', 'Invalid form of delegates.');
    let actor = caller;
    for (const name of [...delegates, email]) {
        const account = findAccount(state, name);
        if (account === undefined || !actor.mayActAs(account)) {
            const permission = name === email ? permissions[method] : 'implicitDelegation';
            const message = `Permission 'iam.serviceAccounts.${permission}' denied on resource (or it may not exist).`;
            const reason = account ? `${actor.member} may not` : `no account ${name}`;
            return google_iamcredentials_fail(403, 'PERMISSION_DENIED', message, reason);
        }
        if (name === email)
            return account;
        actor = accountCaller(name);
    }
    return google_iamcredentials_fail(403, 'PERMISSION_DENIED', 'A chain must not lead through its own end.');
}
/** `projects/-/serviceAccounts/EMAIL` each, as documented, or the address alone, as gcloud sends it. */
function readDelegates(value) {
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value))
        return undefined;
    const names = value.map((name) => /^(?:projects\/-\/serviceAccounts\/)?([^/]+)$/.exec(String(name))?.[1]);
    return names.every((name) => name !== undefined) ? names : undefined;
}
/** Signed with the lab's key, which represents the key that Google keeps of every service account. */
async function signJwt(state, { email }, body) {
    const claims = typeof body.payload === 'string' ? parseObject(body.payload) : undefined;
    if (claims === undefined)
        return google_iamcredentials_fail(400, 'INVALID_ARGUMENT', 'Invalid JWT payload. Expected a JSON object.');
    if (claims.iss !== undefined && claims.iss !== email)
        return google_iamcredentials_fail(400, 'INVALID_ARGUMENT', 'The issuer in the payload is not the service account.');
    const { kid } = await state.keys;
    return json(200, { keyId: kid, signedJwt: await signClaims(state, claims) });
}
function generateAccessToken(state, account, body) {
    if (!Array.isArray(body.scope) || body.scope.length === 0) {
        return google_iamcredentials_fail(400, 'INVALID_ARGUMENT', 'Scope required.');
    }
    const lifetime = body.lifetime ?? '3600s';
    const [, digits] = typeof lifetime === 'string' ? (/^(\d{1,9})s$/.exec(lifetime) ?? []) : [];
    const seconds = Number(digits);
    if (!(seconds > 0)) {
        const message = `Invalid value at 'lifetime' (type.googleapis.com/google.protobuf.Duration)`;
        return google_iamcredentials_fail(400, 'INVALID_ARGUMENT', message);
    }
    if (seconds > (account['max-lifetime-seconds'] ?? 3600)) {
        const message = 'The access token lifetime cannot exceed 3600 seconds (1 hour) unless an organization policy allows it.';
        return google_iamcredentials_fail(400, 'INVALID_ARGUMENT', message);
    }
    const expireTime = new Date(Math.floor(state.now().getTime() / 1000 + seconds) * 1000);
    return json(200, {
        accessToken: `ya29.c.lab-${(0,external_node_crypto_.randomBytes)(120).toString('base64url')}`,
        expireTime: expireTime.toISOString().replace('.000Z', 'Z'),
    });
}
async function generateIdToken(state, { email }, body) {
    if (typeof body.audience !== 'string' || body.audience === '') {
        return google_iamcredentials_fail(400, 'INVALID_ARGUMENT', 'Audience required.');
    }
    const issuedAt = Math.floor(state.now().getTime() / 1000);
    const token = await signClaims(state, {
        aud: body.audience,
        azp: '100000000000000000001',
        exp: issuedAt + 3600,
        iat: issuedAt,
        // Not the issuer that the lab's clouds trust: a service account is not a job.
        iss: state.services['google-iamcredentials'].origin,
        sub: '100000000000000000001',
        ...(body.includeEmail === true && { email, email_verified: true }),
    });
    return json(200, { token });
}
function decode(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return '';
    }
}
function google_iamcredentials_fail(code, status, message, reason = message) {
    return json(code, { error: { code, message, status } }, `${status}: ${reason}`);
}

;// CONCATENATED MODULE: ./lib/lab/google-oauth2.js






const audience = 'https://oauth2.googleapis.com/token';
/**
 * Google's OAuth token endpoint for service accounts that act for a user of a Workspace (domain-wide delegation).
 *
 * https://developers.google.com/identity/protocols/oauth2/service-account
 */
function createGoogleOauth2Handler(state) {
    return (request) => request.method === 'POST' && pathOf(request) === '/token'
        ? redeem(state, request)
        : notFound(request);
}
async function redeem(state, request) {
    const fields = fieldsOf(request);
    if (fields?.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
        return google_oauth2_refuse('unsupported_grant_type', 'Invalid grant_type');
    const claims = await verify(state, fields.get('assertion') ?? '');
    if (typeof claims === 'string')
        return google_oauth2_refuse('invalid_grant', 'Invalid JWT Signature.', claims);
    if (claims.iat === undefined || claims.exp - claims.iat > 3600) {
        return google_oauth2_refuse('invalid_grant', 'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.');
    }
    if (typeof claims.scope !== 'string' || claims.scope === '')
        return google_oauth2_refuse('invalid_scope', 'Empty or missing scope not allowed.');
    const account = findAccount(state, claims.iss);
    if (!(0,pattern/* matchesAny */._I)(account?.users ?? [], claims.sub)) {
        const message = 'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.';
        return google_oauth2_refuse('unauthorized_client', message, `${claims.iss} may not act for ${claims.sub}`);
    }
    return json(200, {
        access_token: `ya29.a0.lab-${(0,external_node_crypto_.randomBytes)(96).toString('base64url')}`,
        expires_in: claims.exp - claims.iat,
        token_type: 'Bearer',
    });
}
/** Signed by Google for the account (the lab's key, see `signJwt`) or by a key of the account. */
async function verify(state, assertion) {
    try {
        const { header, claims } = (0,jwt/* decodeToken */.oL)(assertion);
        const { kid, publicKeys } = await state.keys;
        if (header.kid !== kid)
            return await verifyByKey(state, assertion, audience);
        const issuer = typeof claims.iss === 'string' ? claims.iss : '';
        if (findAccount(state, issuer) === undefined)
            return `no account ${issuer}`;
        return await (0,token/* verifyToken */.nr)(assertion, { issuer, audience, keys: publicKeys, now: state.now });
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
function google_oauth2_refuse(error, description, reason = description) {
    return json(error === 'unauthorized_client' ? 401 : 400, { error, error_description: description }, `${error}: ${reason}`);
}

;// CONCATENATED MODULE: ./lib/lab/issuer.js


/** The claims that GitHub's discovery document lists. */
const claimNames = [
    ...['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf', 'ref', 'sha', 'repository', 'repository_id'],
    ...['repository_owner', 'repository_owner_id', 'enterprise', 'enterprise_id', 'run_id'],
    ...['run_number', 'run_attempt', 'actor', 'actor_id', 'workflow', 'workflow_ref', 'workflow_sha'],
    ...['head_ref', 'base_ref', 'event_name', 'ref_type', 'ref_protected', 'environment'],
    ...['environment_node_id', 'job_workflow_ref', 'job_workflow_sha', 'repository_visibility'],
    ...['runner_environment', 'issuer_scope', 'check_run_id'],
];
/** The OpenID provider's public face: discovery (OpenID Connect Discovery §4) and keys (RFC 7517). */
function createIssuerHandler(state) {
    return async (request) => {
        if (request.method !== 'GET')
            return notFound(request);
        switch (pathOf(request)) {
            case '/.well-known/openid-configuration':
                return json(200, describeIssuer(issuerOf(state)));
            case '/.well-known/jwks':
                return json(200, (await state.keys).publicKeys);
            default:
                return notFound(request);
        }
    };
}
function describeIssuer(issuer) {
    return {
        issuer,
        jwks_uri: `${issuer}/.well-known/jwks`,
        subject_types_supported: ['public', 'pairwise'],
        response_types_supported: ['id_token'],
        claims_supported: claimNames,
        id_token_signing_alg_values_supported: ['RS256'],
        scopes_supported: ['openid'],
    };
}

;// CONCATENATED MODULE: ./lib/lab/windmill.js



/** The one workspace of the instance. */
const workspace = 'lab';
const job = {
    email: 'octocat@octo-org.example',
    username: 'octocat',
    path: 'f/deploy/main',
    groups: ['all'],
};
/**
 * The ID tokens of a Windmill instance: discovery, keys and the endpoint for jobs.
 *
 * Its tokens have the surprising properties of the real ones: `aud` is a list, the issuer ends in a slash, the
 * discovery document names PS256 while the tokens are signed with RS256, and they live for two days.
 *
 * https://www.windmill.dev/docs/core_concepts/oidc
 */
function createWindmillHandler(state) {
    return async (request) => {
        const issuer = `${state.services.windmill.origin}/api/oidc/`;
        const path = pathOf(request);
        if (request.method === 'GET') {
            if (path === '/api/oidc/.well-known/openid-configuration')
                return json(200, windmill_describeIssuer(issuer));
            if (path === '/api/oidc/jwks')
                return json(200, (await state.keys).publicKeys);
            return notFound(request);
        }
        const [, requested, encoded] = /^\/api\/w\/([^/]+)\/oidc\/token\/([^/]+)$/.exec(path) ?? [];
        if (request.method !== 'POST' || requested === undefined || encoded === undefined)
            return notFound(request);
        return windmill_issue(request, { issuer, requested, encoded }, state);
    };
}
async function windmill_issue(request, { issuer, requested, encoded }, state) {
    const bearer = bearerOf(request);
    if (bearer === undefined || !windmill_isSame(bearer, state.requestToken))
        return plain(401, 'Unauthorized', "the bearer is not the job's WM_TOKEN");
    if (requested !== workspace)
        return plain(404, 'Token not found', `the job belongs to the workspace ${workspace}`);
    const audience = windmill_decode(encoded);
    const lifetimeSeconds = readLifetime(request, state);
    if (audience === undefined || lifetimeSeconds === undefined)
        return plain(400, 'Bad request', 'the audience or expires_in is invalid');
    const now = Math.floor(state.now().getTime() / 1000);
    const token = await signClaims(state, {
        iss: issuer,
        aud: [audience],
        exp: now + lifetimeSeconds,
        iat: now,
        sub: `${job.email}::${job.path}::no_flow::${workspace}`,
        email: job.email,
        email_verified: true,
        job_id: (0,external_node_crypto_.randomUUID)(),
        path: job.path,
        flow_path: null,
        groups: job.groups,
        username: job.username,
        workspace,
    });
    return plain(200, token);
}
function windmill_describeIssuer(issuer) {
    return {
        issuer,
        authorization_endpoint: issuer,
        jwks_uri: `${issuer}jwks`,
        response_types_supported: [['token id_token']],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['PS256'],
        claims_supported: [
            ...['sub', 'aud', 'email', 'email_verified', 'exp', 'iat', 'iss', 'job_id', 'path'],
            ...['flow_path', 'groups', 'username', 'workspace'],
        ],
    };
}
/** The requested lifetime, the instance's setting, or the default. */
function readLifetime(request, state) {
    const text = queryOf(request).get('expires_in');
    if (text === null)
        return state.rules.windmill['token-expiry-seconds'];
    return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
function windmill_decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
function windmill_isSame(a, b) {
    const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest();
    return (0,external_node_crypto_.timingSafeEqual)(digest(a), digest(b));
}

;// CONCATENATED MODULE: ./lib/lab/handlers.js









/** The handlers of all services. */
function createHandlers(state) {
    return {
        issuer: createIssuerHandler(state),
        github: createGithubHandler(state),
        aws: createAwsHandler(state),
        'google-sts': createGoogleStsHandler(state),
        'google-iamcredentials': createGoogleIamCredentialsHandler(state),
        azure: createAzureHandler(state),
        exchange: createExchangeHandler(state),
        'google-oauth2': createGoogleOauth2Handler(state),
        windmill: createWindmillHandler(state),
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/lab/keys.js



/** Makes a 2048-bit RSA key, off the main thread. */
async function createKeys() {
    const { publicKey, privateKey } = await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('rsa', { modulusLength: 2048 });
    // GitHub's kid is the hexadecimal form of its x5t. The lab has no certificate, so it hashes the public key.
    const thumbprint = (0,external_node_crypto_.createHash)('sha1')
        .update(publicKey.export({ type: 'spki', format: 'der' }))
        .digest();
    const kid = thumbprint.toString('hex').toUpperCase();
    const x5t = thumbprint.toString('base64url');
    const jwk = await exportJWK(publicKey);
    const publicKeys = { keys: [{ ...jwk, alg: 'RS256', use: 'sig', kid, x5t }] };
    return { kid, x5t, privateKey, publicKeys };
}

;// CONCATENATED MODULE: ./lib/lab/check.js


/** A value of the wrong shape; the file's reader adds the line. */
function reject(path, problem) {
    const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    const details = [JSON.stringify(path)];
    throw new errors/* OidcError */.uv('ERR_INPUT', `${where.replace(/^\./, '') || 'the rules'}: ${problem}`, {
        details,
    });
}
const check_text = (value, path) => {
    if (typeof value !== 'string' || value === '')
        reject(path, `must be text, not ${check_show(value)}`);
};
const anyText = (value, path) => {
    if (typeof value !== 'string')
        reject(path, `must be text, not ${check_show(value)}`);
};
const anything = () => { };
const flag = (value, path) => {
    if (typeof value !== 'boolean')
        reject(path, `must be true or false, not ${check_show(value)}`);
};
/** A switch that can only be turned on. */
const on = (value, path) => {
    if (value !== true)
        reject(path, `must be true or left out, not ${check_show(value)}`);
};
function integer(least, greatest) {
    return (value, path) => {
        const fits = typeof value === 'number' && Number.isInteger(value);
        if (!fits || value < least || value > greatest) {
            reject(path, `must be a whole number from ${least} to ${greatest}, not ${check_show(value)}`);
        }
    };
}
function choice(choices) {
    return (value, path) => {
        if (typeof value === 'string' && choices.includes(value))
            return;
        reject(path, `must be one of ${choices.join(', ')}, not ${check_show(value)}`);
    };
}
function check_form(pattern, example) {
    return (value, path) => {
        if (typeof value === 'string' && pattern.test(value))
            return;
        reject(path, `must look like ${example}, not ${check_show(value)}`);
    };
}
function list(item) {
    return (value, path) => {
        if (!Array.isArray(value))
            return reject(path, `must be a list, not ${check_show(value)}`);
        for (const [index, element] of value.entries())
            item(element, [...path, index]);
    };
}
/** A list with at least one item. */
function filled(items) {
    return (value, path) => {
        items(value, path);
        if (Array.isArray(value) && value.length === 0)
            reject(path, 'must not be empty');
    };
}
/** An object; with `others`, keys that are not listed are checked by it instead of refused. */
function object(keys, required = [], others) {
    return (value, path) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            return reject(path, `must be a map, not ${check_show(value)}`);
        }
        for (const [key, member] of Object.entries(value)) {
            if (member === undefined)
                continue;
            const check = Object.hasOwn(keys, key) ? keys[key] : others;
            if (check === undefined)
                rejectKey([...path, key], key, Object.keys(keys));
            else
                check(member, [...path, key]);
        }
        for (const key of required) {
            if (!Object.hasOwn(value, key))
                reject(path, `lacks ${key}`);
        }
    };
}
/** An object that has one of two members, and not both. */
function either(shape, first, second) {
    return (value, path) => {
        shape(value, path);
        const has = (key) => typeof value === 'object' && value !== null && key in value;
        if (has(first) && has(second))
            reject(path, `has both ${first} and ${second}`);
        if (!has(first) && !has(second))
            reject(path, `lacks ${first} (or ${second})`);
    };
}
/** A document that another parser checks. */
function readable(read) {
    return (value, path) => {
        try {
            read(value);
        }
        catch (error) {
            if (!(error instanceof errors/* OidcError */.uv))
                throw error;
            reject(path, error.message);
        }
    };
}
function rejectKey(path, key, known) {
    const meant = (0,core_text/* closest */.kp)(key, known);
    const advice = meant === undefined ? `there are ${known.join(', ')}` : `did you mean ${meant}?`;
    return reject(path, `is not known; ${advice}`);
}
function check_show(value) {
    return (0,core_text/* quoteForeign */.xS)(JSON.stringify(value) ?? 'nothing', 60);
}

;// CONCATENATED MODULE: ./lib/lab/types.js
/** The services of the lab, each on its own host as in reality. */
const serviceNames = [
    'issuer',
    'github',
    'aws',
    'google-sts',
    'google-iamcredentials',
    'azure',
    'exchange',
    'google-oauth2',
    'windmill',
];

;// CONCATENATED MODULE: ./lib/lab/parse-rules.js





const guid = check_form(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, '11111111-2222-4333-8444-555555555555');
const texts = list(check_text);
const faultKeys = {
    service: choice(serviceNames),
    path: check_form(/^\//, '/v1/token'),
    times: integer(1, 1_000_000),
    throttle: check_form(/^[1-9]\d{0,5}\/s$/, '20/s'),
    'delay-ms': integer(0, 3_600_000),
    status: integer(200, 599),
    headers: object({}, [], anyText),
    body: anyText,
    html: on,
    empty: on,
    'empty-json': on,
    redirect: check_text,
    reset: on,
    hang: on,
    drip: on,
    truncate: on,
};
const checkShape = object({
    token: object({ 'subject-form': choice(['legacy', 'immutable']) }, [], anything),
    aws: object({ roles: list(roleShape()), users: list(userShape()) }, ['roles']),
    google: object({
        providers: list(providerShape()),
        'service-accounts': list(serviceAccountShape()),
    }),
    azure: object({ applications: list(applicationShape()) }, ['applications']),
    vault: object({
        roles: list(vaultRoleShape()),
        secrets: object({}, [], anything),
    }),
    exchange: object({
        subjects: texts,
        audiences: filled(texts),
        'lifetime-seconds': integer(1, 86_400),
        'single-use': flag,
    }),
    windmill: object({ 'token-expiry-seconds': integer(1, 31_536_000) }),
    faults: list(object(faultKeys, ['service'])),
});
function vaultRoleShape() {
    const keys = {
        name: check_form(/^[\w.-]+$/, 'lab-deploy'),
        mount: check_form(/^[\w.-]+$/, 'jwt'),
        definition: readable(vault_policy/* readVaultRole */.n),
    };
    return object(keys, ['name', 'definition']);
}
function roleShape() {
    const keys = {
        arn: check_form(/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'arn:aws:iam::123456789012:role/lab-deploy'),
        subjects: texts,
        'trust-policy': readable(aws_policy/* readAwsPolicy */.g),
        audiences: filled(texts),
        'max-session-seconds': integer(3600, 43_200),
        principals: texts,
        'external-id': check_text,
        'tag-session': flag,
    };
    return either(object(keys, ['arn']), 'subjects', 'trust-policy');
}
function userShape() {
    const keys = {
        arn: check_form(/^arn:aws[\w-]*:iam::\d{12}:user\/[\w+=,.@/-]+$/, 'arn:aws:iam::123456789012:user/lab'),
        'access-key-id': check_form(/^\w{16,128}$/, 'AKIALAB0000000000000'),
        'secret-access-key': check_text,
    };
    return object(keys, ['arn', 'access-key-id', 'secret-access-key']);
}
function providerShape() {
    const name = check_form(/^projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+$/, 'projects/123456789012/locations/global/workloadIdentityPools/lab/providers/github');
    const keys = {
        name,
        subjects: texts,
        definition: readable(gcp_policy/* readGoogleProvider */.Z),
        audiences: filled(texts),
    };
    return either(object(keys, ['name']), 'subjects', 'definition');
}
function serviceAccountShape() {
    const email = check_form(/^[^@\s/:]+@[^@\s/:]+$/, 'deploy@lab-project.iam.gserviceaccount.com');
    const keys = {
        email,
        subjects: texts,
        'iam-policy': readable(gcp_policy/* readGoogleBindings */.a),
        'max-lifetime-seconds': integer(1, 43_200),
        delegators: list(email),
        users: texts,
        'public-key': check_form(/^-----BEGIN PUBLIC KEY-----\s/, '-----BEGIN PUBLIC KEY----- …'),
    };
    return either(object(keys, ['email']), 'subjects', 'iam-policy');
}
function applicationShape() {
    const keys = {
        tenant: guid,
        client: guid,
        subjects: texts,
        'federated-credentials': readable(policy/* readFederatedCredentials */.$),
        audiences: filled(texts),
        secret: check_text,
        subscriptions: list(guid),
    };
    const shape = object(keys, ['tenant', 'client']);
    return either(shape, 'subjects', 'federated-credentials');
}
/**
 * Checks rules that came from outside the type system.
 *
 * @throws {OidcError} `ERR_INPUT` with the path of the first wrong value
 */
function checkRules(value) {
    checkShape(value, []);
    return value;
}
/**
 * Reads a rules file, YAML or JSON.
 *
 * @param name the file's name, for errors
 * @throws {OidcError} `ERR_INPUT` with file, line and path of the first mistake
 */
async function parseRules(source, name = 'rules') {
    const { isNode, LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lineCounter = new LineCounter();
    const document = parseDocument(source, { lineCounter, prettyErrors: false });
    const [mistake] = document.errors;
    if (mistake !== undefined) {
        const { line } = lineCounter.linePos(mistake.pos[0]);
        throw new errors/* OidcError */.uv('ERR_INPUT', `${name}:${line}: ${(0,core_text/* quoteForeign */.xS)(mistake.message)}`);
    }
    const value = document.toJS({ maxAliasCount: 100 }) ?? {};
    try {
        return checkRules(value);
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv))
            throw error;
        const path = JSON.parse(error.details[0] ?? '[]');
        const node = document.getIn(Array.isArray(path) ? path : [], true);
        const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
        const { line } = lineCounter.linePos(offset);
        throw new errors/* OidcError */.uv('ERR_INPUT', `${name}:${line}: ${error.message}`);
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
;// CONCATENATED MODULE: ./lib/lab/server.js






const maxBodyBytes = 1024 * 1024;
const dripIntervalMs = 200;
/** Serves a handler on 127.0.0.1. */
async function serve(handler, options) {
    const closing = new AbortController();
    const onRequest = (message, response) => {
        answer({ handler, options, message, response, signal: closing.signal }).catch(() => {
            // The caller went away, or the lab is closing.
            response.destroy();
        });
    };
    const { tls } = options;
    const server = tls === undefined ? (0,external_node_http_.createServer)(onRequest) : (0,external_node_https_.createServer)(tls, onRequest);
    await listen(server, options.port);
    const { port } = server.address();
    return {
        url: new URL(`${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`),
        async close() {
            closing.abort();
            await new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            });
        },
    };
}
function listen(server, port) {
    return new Promise((resolve, reject) => {
        server.once('error', (cause) => {
            const isTaken = (0,errors/* codeOf */.$N)(cause) === 'EADDRINUSE' || (0,errors/* codeOf */.$N)(cause) === 'EACCES';
            const message = `The lab can't listen on port ${port} of 127.0.0.1: ${(0,errors/* messageOf */.bD)(cause)}`;
            reject(isTaken ? new errors/* OidcError */.uv('ERR_INPUT', message, { cause }) : cause);
        });
        server.listen(port, '127.0.0.1', resolve);
    });
}
/**
 * Whether a request names a loopback host. A web page can send requests to loopback under its own name (DNS rebinding); over
 * https, the certificate prevents it.
 */
function isForLoopback({ headers: { host = '' } }) {
    return URL.canParse(`http://${host}`) && (0,endpoint/* isLoopback */.U9)(new URL(`http://${host}`).hostname);
}
async function answer({ handler, options, message, response, signal }) {
    if (!options.tls && !isForLoopback(message)) {
        send(response, {
            status: 421,
            headers: {},
            body: 'The lab answers only requests to loopback.\n',
        });
        return;
    }
    const body = await readBody(message);
    if (body === undefined) {
        send(response, { status: 413, headers: { connection: 'close' }, body: '' });
        return;
    }
    const request = {
        method: message.method ?? 'GET',
        path: message.url ?? '/',
        headers: flatten(message.headers),
        body,
        ...(options.tls && { secure: true }),
    };
    const settle = options.record(request);
    const fault = options.takeFault(request);
    if (fault?.['delay-ms'])
        await (0,promises_.setTimeout)(fault['delay-ms'], undefined, { signal });
    if (fault?.reset || fault?.hang) {
        settle(0, describeFault(fault));
        if (fault.reset)
            message.socket.resetAndDestroy();
        return;
    }
    const own = fault && faultReply(fault);
    const reply = own ?? addHeaders(await run(handler, request), fault?.headers);
    settle(reply.status, fault ? describeFault(fault) : reply.refusal);
    if (fault?.truncate)
        truncate(response, reply);
    else if (fault?.drip)
        drip(response, reply);
    else
        send(response, reply);
}
async function run(handler, request) {
    try {
        return await handler(request);
    }
    catch (error) {
        const refusal = `a bug in the lab: ${(0,errors/* messageOf */.bD)(error)}`;
        return { status: 500, headers: {}, body: '', refusal };
    }
}
function addHeaders(reply, headers) {
    return headers === undefined ? reply : { ...reply, headers: { ...reply.headers, ...headers } };
}
function send(response, reply) {
    const length = String(Buffer.byteLength(reply.body));
    response.writeHead(reply.status, { 'content-length': length, ...reply.headers });
    response.end(reply.body);
}
function truncate(response, reply) {
    const announced = String(Buffer.byteLength(reply.body) + 64);
    response.writeHead(reply.status, { ...reply.headers, 'content-length': announced });
    response.flushHeaders();
    response.write(reply.body || ' ', () => response.socket?.end());
}
function drip(response, reply) {
    const bytes = Buffer.from(reply.body);
    response.writeHead(reply.status, { ...reply.headers, 'content-length': String(2 ** 30) });
    response.flushHeaders();
    let sent = 0;
    const timer = setInterval(() => {
        // After the answer's bytes, white space continues.
        response.write(sent < bytes.length ? bytes.subarray(sent, sent + 1) : ' ');
        sent++;
    }, dripIntervalMs);
    response.once('close', () => clearInterval(timer));
}
async function readBody(message) {
    const chunks = [];
    let size = 0;
    for await (const chunk of message) {
        size += chunk.length;
        if (size > maxBodyBytes)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function flatten(headers) {
    const entries = Object.entries(headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]);
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./lib/lab/lab.js











/** Older requests are dropped, so that a lab can run for days. */
const maxRecorded = 10_000;
/**
 * Starts a local issuer and local clouds on 127.0.0.1, one server each.
 *
 * The signing key is created in the background; the first token waits for it.
 *
 * @example
 * ```ts
 * await using lab = await startLab({ rules: { faults: [{ service: 'aws', status: 503, times: 2 }] } })
 * const token = await lab.mintToken('sts.amazonaws.com')
 * ```
 * @throws {OidcError} `ERR_INPUT` when the rules are wrong or a port is taken
 */
async function startLab(options = {}) {
    const services = {};
    const rules = checkRules(options.rules ?? {});
    const state = {
        rules: (0,lab_rules/* completeRules */.fN)(rules),
        now: options.now ?? (() => new Date()),
        keys: createKeys(),
        // Complete before the first request.
        services: services,
        requestToken: (0,external_node_crypto_.randomBytes)(32).toString('base64url'),
        requestPath: `/idtoken/${(0,external_node_crypto_.randomUUID)()}/${(0,external_node_crypto_.randomUUID)()}`,
        awsSessions: new Map(),
        azureTokens: new Map(),
        googleTokens: new Map(),
        exchangeTokens: new Map(),
        usedTokenIds: new Set(),
    };
    // A failure is reported where the key is awaited, and must not be unhandled before.
    state.keys.catch(() => { });
    const traffic = createTraffic(rules, options.onRequest);
    const handlers = createHandlers(state);
    const listening = await serveAll(handlers, traffic, options.port);
    for (const [name, { url }] of listening)
        services[name] = url;
    const secure = options.https ? await serveSecurely(handlers.azure, traffic) : undefined;
    const close = async () => {
        const servers = [...listening.values(), ...(secure ? [secure.listening] : [])];
        await Promise.all(servers.map((server) => server.close()));
    };
    return {
        services: state.services,
        https: secure && { url: secure.listening.url, authority: secure.authority },
        issuer: issuerOf(state),
        requestToken: state.requestToken,
        env: environmentOf(state),
        windmillEnv: {
            BASE_INTERNAL_URL: state.services.windmill.origin,
            BASE_URL: state.services.windmill.origin,
            WM_TOKEN: state.requestToken,
            WM_WORKSPACE: workspace,
        },
        requests: traffic.requests,
        mintToken: (audience, overrides) => mintToken(state, audience, overrides),
        setRules(next) {
            state.rules = (0,lab_rules/* completeRules */.fN)(checkRules(next));
            traffic.setFaults(state.rules.faults);
        },
        clearRequests: () => void traffic.requests.splice(0),
        close,
        [Symbol.asyncDispose]: close,
    };
}
/** The recorded requests and the remaining faults. */
function createTraffic(rules, onRequest) {
    const requests = [];
    let takeFault = createFaults(rules.faults ?? []);
    return {
        requests,
        setFaults(faults) {
            takeFault = createFaults(faults);
        },
        takeFault: (service, request) => takeFault(service, request),
        record(service, request) {
            const entry = {
                service,
                ...request,
                status: 0,
            };
            if (requests.push(entry) > maxRecorded)
                requests.shift();
            return (status, refusal) => {
                entry.status = status;
                if (refusal !== undefined)
                    entry.refusal = refusal;
                onRequest?.(entry);
            };
        },
    };
}
/** Azure's SDKs accept only https addresses. */
async function serveSecurely(handler, traffic) {
    const { createCertificate } = await Promise.all(/* import() */[__webpack_require__.e(477), __webpack_require__.e(1428)]).then(__webpack_require__.bind(__webpack_require__, 41428));
    const { authority, ...tls } = await createCertificate();
    const listening = await serve(handler, {
        port: 0,
        tls,
        takeFault: (request) => traffic.takeFault('azure', request),
        record: (request) => traffic.record('azure', request),
    });
    return { listening, authority };
}
/** All of them or none. */
async function serveAll(handlers, traffic, port) {
    const started = await Promise.allSettled(serviceNames.map((name, index) => serve(handlers[name], {
        port: port ? port + index : 0,
        takeFault: (request) => traffic.takeFault(name, request),
        record: (request) => traffic.record(name, request),
    })));
    const failure = started.find((result) => result.status === 'rejected');
    if (failure !== undefined) {
        await Promise.all(started.map((result) => (result.status === 'fulfilled' ? result.value.close() : undefined)));
        throw failure.reason;
    }
    const listening = started.flatMap((result) => result.status === 'fulfilled' ? [result.value] : []);
    return new Map(serviceNames.flatMap((name, index) => {
        const server = listening[index];
        return server ? [[name, server]] : [];
    }));
}
function environmentOf({ services, requestPath, requestToken }) {
    const at = (name, path = '') => `${services[name].origin}${path}`;
    return {
        ACTIONS_ID_TOKEN_REQUEST_URL: at('github', `${requestPath}?api-version=2.0`),
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
        AWS_ENDPOINT_URL_STS: at('aws'),
        AZURE_AUTHORITY_HOST: at('azure'),
        GHA_ENDPOINT_OVERRIDE_sts: at('google-sts', '/v1'),
        GHA_ENDPOINT_OVERRIDE_iamcredentials: at('google-iamcredentials', '/v1'),
        GHA_ENDPOINT_OVERRIDE_oauth2: at('google-oauth2'),
        CLOUDSDK_AUTH_TOKEN_INTROSPECTION_ENDPOINT: at('google-sts', '/v1/introspect'),
        OIDC_EXCHANGE_LAB_URL: at('exchange', '/token'),
    };
}

;// CONCATENATED MODULE: ./lib/lab/index.js






/***/ })

};
