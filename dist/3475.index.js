export const id = 3475;
export const ids = [3475];
export const modules = {

/***/ 91741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   SS: () => (/* binding */ requestJson),
/* harmony export */   T9: () => (/* binding */ requestText),
/* harmony export */   fe: () => (/* binding */ pickAccessToken),
/* harmony export */   hH: () => (/* binding */ secondsAt)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63900);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28394);



/**
 * Sends a request with retries and returns the picked part of its JSON response.
 *
 * @throws {OidcError} errors of {@link readJson} and `Http.send`; `ERR_RESPONSE` for a 2xx without the expected part
 */
function requestJson(spec, context) {
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(spec.label, context, async () => {
        const reply = await send(spec, context);
        const picked = spec.pick(judge(spec, reply, () => (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(reply, spec.service, context.now())));
        if (picked !== undefined)
            return picked;
        throw withoutWanted(spec, reply);
    });
}
/**
 * See {@link requestJson}, for a response that is one line of text, such as a token.
 *
 * @throws {OidcError} errors of {@link checkStatus} and `Http.send`; `ERR_RESPONSE` for a 2xx that is no such line
 */
function requestText(spec, context) {
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L5)(spec.label, context, async () => {
        const reply = await send(spec, context);
        judge(spec, reply, () => (0,_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .checkStatus */ .dO)(reply, spec.service, context.now()));
        const text = reply.body.trim();
        if (/^[^\s<{]+$/.test(text))
            return text;
        throw withoutWanted(spec, reply);
    });
}
async function send(spec, context) {
    const request = await spec.request();
    const reply = await (spec.send?.(request, context.signal) ??
        context.http.send(request, context.signal));
    context.log.debug(`${request.method} ${request.url.host}: ${reply.status}`);
    return reply;
}
function withoutWanted({ service, wanted }, { status }) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_RESPONSE', `${service} answered ${status} without ${wanted}`, {
        transient: true,
    });
}
/** A member of a JSON response that is text and not empty. */
function textAt(body, name) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A member that is a positive number, or text with one: some services send lifetimes as text. */
function secondsAt(body, name) {
    const value = Object.hasOwn(body, name) ? Number(body[name]) : Number.NaN;
    return Number.isFinite(value) && value > 0 ? value : undefined;
}
/** Reads `access_token` and `expires_in` (seconds, RFC 6749 §5.1). The token is masked. */
function pickAccessToken(body, context) {
    const token = textAt(body, 'access_token');
    if (token === undefined)
        return undefined;
    const seconds = secondsAt(body, 'expires_in');
    const expiresAt = seconds === undefined ? undefined : new Date(context.now().getTime() + seconds * 1000);
    return { token: context.mask(token), expiresAt };
}
function judge(spec, reply, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv))
            throw error;
        if (spec.isTransient?.(reply))
            throw error.with({ transient: true, code: 'ERR_SERVICE' });
        if (error.code === 'ERR_REFUSED' && spec.refusedAs)
            throw error.with({ code: spec.refusedAs });
        throw error;
    }
}


/***/ }),

/***/ 45504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkClaims),
/* harmony export */   w: () => (/* binding */ claimChecks)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70206);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69716);



/** Every check of the claims by its name, in the order in which they are made. */
const claimChecks = [
    ['issuer', checkIssuer],
    ['audience', checkAudience],
    ['expiry', checkExpiry],
    ['not before', (claims, expected, now) => checkNotAhead(claims, 'nbf', expected, now)],
    ['issued at', (claims, expected, now) => checkNotAhead(claims, 'iat', expected, now)],
    ['age', checkAge],
    ['subject', checkSubject],
];
/**
 * Checks issuer, audience, times and subject, in that order (RFC 7519 §4.1, OpenID Connect Core §3.1.3.7).
 *
 * Only for claims whose signature was verified.
 *
 * @throws {OidcError} `ERR_TOKEN_ISSUER`, `ERR_TOKEN_AUDIENCE`, `ERR_TOKEN_EXPIRED`, `ERR_TOKEN_NOT_YET_VALID`,
 * `ERR_TOKEN_CLAIM`
 */
function checkClaims(claims, expected, now) {
    for (const [, check] of claimChecks)
        check(claims, expected, now);
    return claims;
}
function checkIssuer(claims, { issuer }) {
    if (claims.iss === issuer)
        return;
    const message = `The token's issuer is ${quoteValue(claims.iss)}, expected "${issuer}"`;
    throw fail('ERR_TOKEN_ISSUER', message, claims);
}
function checkAudience(claims, expected) {
    const { audiences, singleAudience } = expected;
    const values = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
    // One element that is not a string makes the whole claim invalid, RFC 7519 §4.1.3.
    const isValid = values.every((value) => typeof value === 'string');
    const isMeant = isValid && values.some((value) => audiences.includes(value));
    if (isMeant && (!singleAudience || values.length === 1))
        return;
    const only = isMeant ? ' and no other' : '';
    const message = `The token's audience is ${quoteValue(claims.aud)}, expected "${audiences.join('" or "')}"${only}`;
    throw fail('ERR_TOKEN_AUDIENCE', message, claims);
}
function checkExpiry(claims, { clockSkewSeconds }, now) {
    const exp = readTime(claims, 'exp');
    if (exp === undefined) {
        throw fail('ERR_TOKEN_CLAIM', 'The token never expires: it has no exp', claims);
    }
    const agoSeconds = now.getTime() / 1000 - exp;
    if (agoSeconds < clockSkewSeconds)
        return;
    throw fail('ERR_TOKEN_EXPIRED', `The token expired ${Math.round(agoSeconds)} s ago`, claims);
}
function checkNotAhead(claims, name, { clockSkewSeconds }, now) {
    const time = readTime(claims, name);
    const aheadSeconds = (time ?? 0) - now.getTime() / 1000;
    if (time === undefined || aheadSeconds <= clockSkewSeconds)
        return;
    const message = `The token is not valid yet: its ${name} is ${Math.round(aheadSeconds)} s ahead`;
    throw fail('ERR_TOKEN_NOT_YET_VALID', message, claims);
}
function checkAge(claims, expected, now) {
    const { maxAgeSeconds, clockSkewSeconds } = expected;
    if (maxAgeSeconds === undefined)
        return;
    const iat = readTime(claims, 'iat');
    if (iat === undefined) {
        throw fail('ERR_TOKEN_CLAIM', 'The token has no iat, so its age is unknown', claims);
    }
    const ageSeconds = now.getTime() / 1000 - iat;
    if (ageSeconds <= maxAgeSeconds + clockSkewSeconds)
        return;
    const message = `The token is ${Math.round(ageSeconds)} s old, more than the ${maxAgeSeconds} s that are accepted`;
    throw fail('ERR_TOKEN_EXPIRED', message, claims);
}
function checkSubject(claims) {
    if (typeof claims.sub === 'string' && claims.sub !== '')
        return;
    throw fail('ERR_TOKEN_CLAIM', 'The token has no subject (sub)', claims);
}
/** The last second of the year 9999, the latest time that every store and message can hold. */
const latest = 253_402_300_799;
/** A NumericDate in whole seconds; issuers of CI tokens send nothing else, so a fraction is a sign of forgery. */
function readTime(claims, name) {
    const value = claims[name];
    if (value === undefined)
        return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= latest)
        return value;
    const message = `The token's ${name} is ${quoteValue(value)}, not a whole number of seconds since 1970`;
    throw fail('ERR_TOKEN_CLAIM', message, claims);
}
function fail(code, message, claims) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OidcError */ .uv(code, message, { details: (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .describeClaims */ .Zs)(claims) });
}
function quoteValue(value) {
    return value === undefined ? 'missing' : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(JSON.stringify(value));
}


/***/ }),

/***/ 80732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ compileCondition),
  j: () => (/* binding */ readClaim)
});

// EXTERNAL MODULE: ./lib/core/github.js
var github = __webpack_require__(73500);
;// CONCATENATED MODULE: ./lib/verify/glob.js
/** Compiles a pattern. */
function compileGlob(pattern) {
    const pieces = parse(pattern);
    const [first] = pieces;
    const hasWildcard = pieces.some(({ kind }) => kind !== 'text');
    const prefix = first?.kind === 'text' ? first.text : '';
    if (!hasWildcard) {
        return { pattern, prefix, hasWildcard, matches: (text) => text === prefix };
    }
    const steps = pieces
        .slice(prefix === '' ? 0 : 1)
        .flatMap((piece) => (piece.kind === 'text' ? [...piece.text] : [kinds[piece.kind]]));
    return {
        pattern,
        prefix,
        hasWildcard,
        matches: (text) => text.startsWith(prefix) && matchSteps(steps, text.slice(prefix.length)),
    };
}
const one = Symbol('?');
const star = Symbol('*');
const globstar = Symbol('**');
const kinds = { one, star, globstar };
function parse(pattern) {
    const pieces = [];
    let text = '';
    const push = (kind) => {
        if (text !== '')
            pieces.push({ kind: 'text', text });
        text = '';
        pieces.push({ kind });
    };
    for (let at = 0; at < pattern.length; at++) {
        const character = pattern[at] ?? '';
        if (character === '\\' && at + 1 < pattern.length)
            text += pattern[++at];
        else if (character === '?')
            push('one');
        else if (character !== '*')
            text += character;
        else if (pattern[at + 1] !== '*')
            push('star');
        else {
            while (pattern[at + 1] === '*')
                at++;
            push('globstar');
        }
    }
    if (text !== '' || pieces.length === 0)
        pieces.push({ kind: 'text', text });
    return pieces;
}
/**
 * Not a regular expression, nor anything else that goes back: those can be made to take a time that grows with a power
 * of the text's length. This one keeps every place in the pattern that the text so far may have led to.
 */
function matchSteps(steps, text) {
    const reachedAt = new Int32Array(steps.length + 1);
    let places = [];
    let next = [];
    let at = 1;
    const reach = (start) => {
        for (let place = start; reachedAt[place] !== at; place++) {
            reachedAt[place] = at;
            next.push(place);
            // A star may stand for nothing.
            if (steps[place] !== star && steps[place] !== globstar)
                return;
        }
    };
    reach(0);
    for (const character of text) {
        ;
        [places, next] = [next, []];
        at++;
        const isWithin = character !== ':' && character !== '/';
        for (const place of places) {
            const step = steps[place];
            if (step === globstar && place === steps.length - 1)
                return true;
            if (step === globstar || (step === star && isWithin))
                reach(place);
            else if (step === character || (step === one && isWithin))
                reach(place + 1);
        }
        if (next.length === 0)
            return false;
    }
    return reachedAt[steps.length] === at;
}

;// CONCATENATED MODULE: ./lib/verify/condition.js


/** Compiles a condition on a claim; a name that starts with `/` is a JSON pointer. */
function compileCondition(name, match, reading) {
    const claim = plainName(name);
    const expected = Array.isArray(match) ? match : [match];
    if (!expected.every((value) => ['string', 'number', 'boolean'].includes(typeof value))) {
        throw new TypeError(`The policy's condition on ${claim} must be a string or a list of strings`);
    }
    if (expected.length === 0 || expected.some((value) => value === '')) {
        throw new TypeError(`The policy's condition on ${claim} is empty`);
    }
    const fold = reading.foldedClaims.includes(claim) ? foldAscii : (text) => text;
    const typed = expected.filter((value) => typeof value !== 'string');
    const globs = expected
        .filter((value) => typeof value === 'string')
        .map((pattern) => compileGlob(fold(pattern)));
    const fits = (value) => {
        if (typeof value !== 'string')
            return typed.some((one) => one === value) || fitsText(value);
        const text = fold(value);
        return globs.some((glob) => glob.matches(text));
    };
    // GitLab's runner_id is a number; a pattern for it is compared with its digits.
    const fitsText = (value) => (typeof value === 'number' || typeof value === 'boolean') &&
        globs.some((glob) => glob.matches(String(value)));
    const read = readerOf(claim, reading);
    return {
        claim,
        expected: expected.map(String),
        globs,
        holds(claims) {
            // An unverified address may be someone else's.
            if (claim === 'email' && (claims.email_verified ?? true) !== true)
                return false;
            return read(claims).some((value) => (Array.isArray(value) ? value.some(fits) : fits(value)));
        },
    };
}
/** `/email` is `email`, so that the rules for a claim apply to both spellings. */
function plainName(name) {
    const step = /^\/([^/]+)$/.exec(name)?.[1]?.replaceAll('~1', '/').replaceAll('~0', '~');
    return step === undefined || step.startsWith('/') ? name : step;
}
/** The claim's value, or `undefined`. */
function readClaim(claims, name) {
    if (!name.startsWith('/'))
        return Object.hasOwn(claims, name) ? claims[name] : undefined;
    let value = claims;
    for (const step of name.slice(1).split('/')) {
        const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
function readerOf(claim, reading) {
    if (claim === 'sub' && reading.hasGithubSubjects)
        return github/* githubSubjectForms */.lW;
    if (claim.startsWith('/'))
        return (claims) => [readClaim(claims, claim)];
    return (claims) => (Object.hasOwn(claims, claim) ? [claims[claim]] : []);
}
/** Only ASCII: names of repositories have no other letters, and some others fold to ASCII ones. */
function foldAscii(text) {
    return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}


/***/ }),

/***/ 25351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   pU: () => (/* binding */ decodeStrictly),
/* harmony export */   sH: () => (/* binding */ readClaimsAgain)
/* harmony export */ });
/* unused harmony export readObject */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _core_jwt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85006);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69716);




/** Far more than any issuer's tokens have. */
const maxTokenBytes = 16 * 1024;
/** Far deeper than any claim of a CI token. */
const maxDepth = 16;
/** RFC 7519 §4.1. */
const registered = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti'];
/**
 * Decodes a token before verification. Refuses ambiguous input: non-canonical base64url, invalid UTF-8, duplicate members
 * and names that only look like a registered claim's.
 *
 * @param tolerated top-level claims that the issuer may send twice (the last one counts), or a function from the issuer to
 * them; never a registered claim
 * @throws {OidcError} `ERR_TOKEN_MALFORMED`, `ERR_TOKEN_CLAIM`
 */
function decodeStrictly(token, tolerated = []) {
    if (typeof token !== 'string')
        throw new TypeError('token must be a string');
    // A cheap bound first: a character is at least one byte.
    if (token.length > maxTokenBytes)
        throw malformed(`The token is larger than ${maxTokenBytes} bytes`);
    const parts = token.split('.');
    const [header = '', payload = '', signature = ''] = parts;
    // Throws the error for text that is not a JWT.
    if (parts.length !== 3)
        (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeToken */ .oL)(token);
    const knownHeader = headers.get(header);
    const onDuplicate = (names) => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_TOKEN_CLAIM', `The token repeats ${names}`);
    };
    readBytes(signature, token);
    const text = readText(readBytes(payload, token), 'payload');
    const claims = readObject(text, 'payload', onDuplicate, tolerated);
    return { header: knownHeader ?? readHeader(header, token), claims };
}
/** Reads the claims of a token that {@link decodeStrictly} has read before. */
function readClaimsAgain(token) {
    const payload = token.slice(token.indexOf('.') + 1, token.lastIndexOf('.'));
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
}
/**
 * Decodes a part, which must be canonical base64url (RFC 4648 §3.5). Otherwise one token would have several spellings, and
 * a replay cache would miss the second.
 */
function readBytes(part, token) {
    const bytes = Buffer.from(part, 'base64url');
    if (part !== '' && bytes.toString('base64url') === part)
        return bytes;
    (0,_core_jwt_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeToken */ .oL)(token);
    throw malformed('The token is not canonical base64url');
}
/** An issuer's tokens share one header until its key changes. */
const headers = new Map();
const maxHeaders = 64;
function readHeader(part, token) {
    const text = readText(readBytes(part, token), 'header');
    const header = readObject(text, 'header', (names) => {
        throw malformed(`The token's header repeats ${names}`);
    });
    if (part.length <= 512) {
        if (headers.size >= maxHeaders)
            headers.clear();
        headers.set(part, Object.freeze(header));
    }
    return header;
}
function readText(bytes, name) {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        throw malformed(`The token's ${name} is not UTF-8`);
    return bytes.toString('utf8');
}
/**
 * Parses a JSON object and refuses duplicate members.
 *
 * @param name the object's name in messages
 * @throws {OidcError} `ERR_TOKEN_MALFORMED`, `ERR_TOKEN_CLAIM`, and what `onDuplicate` throws
 */
function readObject(text, name, onDuplicate, tolerated = []) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw malformed(`The token's ${name} is not JSON`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw malformed(`The token's ${name} is not a JSON object`);
    }
    // The parser drops duplicates, so the result then has fewer members than the text.
    if (maxNames(text) > countMembers(value, 0)) {
        const { iss } = value;
        const allowed = typeof tolerated === 'function' ? tolerated(iss) : tolerated;
        const duplicates = findDuplicates(text, allowed);
        if (duplicates.length > 0) {
            const shown = [...new Set(duplicates)].slice(0, 5);
            onDuplicate(shown.map((one) => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(JSON.stringify(one), 60)).join(', '));
        }
    }
    return value;
}
/** Counts the members after parsing, and checks their names. */
function countMembers(value, depth) {
    if (depth > maxDepth)
        throw malformed('The token is nested too deeply');
    const isArray = Array.isArray(value);
    const names = isArray ? [] : Object.keys(value);
    for (const name of names) {
        if (name === '__proto__')
            throw malformed('The token has a member named __proto__');
        if (depth === 0 && name.length <= 6)
            checkLookAlike(name);
    }
    let count = names.length;
    for (const item of isArray ? value : Object.values(value)) {
        if (typeof item === 'object' && item !== null)
            count += countMembers(item, depth + 1);
    }
    return count;
}
/**
 * The greatest number of member names that the JSON text can have: its colons after a quote. Strings may contain such
 * colons too, so the count can be too high; white space before a colon makes it infinite.
 */
function maxNames(text) {
    let count = 0;
    for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
        const before = text.charCodeAt(at - 1);
        if (before === 0x22)
            count++;
        else if (isSpace(before))
            return Number.POSITIVE_INFINITY;
    }
    return count;
}
/** The index behind the closing quote of the string that starts at `start`. */
function endOfString(text, start) {
    let end = start + 1;
    for (;;) {
        end = text.indexOf('"', end);
        let slashes = 0;
        while (text.charCodeAt(end - 1 - slashes) === 0x5c)
            slashes++;
        end++;
        if (slashes % 2 === 0)
            return end;
    }
}
function isFollowedByColon(text, at) {
    let next = at;
    while (isSpace(text.charCodeAt(next)))
        next++;
    return text.charCodeAt(next) === 0x3a;
}
/** JSON's white space, RFC 8259 §2. */
function isSpace(code) {
    return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
/** The names that occur twice in one object. Slow, and only called when there may be some. */
function findDuplicates(text, tolerated) {
    const open = [];
    const found = [];
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        if (character === '{')
            open.push(new Set());
        else if (character === '}')
            open.pop();
        else if (character === '"') {
            const end = endOfString(text, at);
            const names = open.at(-1);
            if (names !== undefined && isFollowedByColon(text, end)) {
                const name = JSON.parse(text.slice(at, end));
                const isTolerated = open.length === 1 && tolerated.includes(name) && !registered.includes(name);
                if (names.has(name) && !isTolerated)
                    found.push(name);
                names.add(name);
            }
            at = end - 1;
        }
    }
    return found;
}
/** `ſub`, `SUB` and the like: another parser may read them as the registered claim. */
function checkLookAlike(name) {
    if (registered.includes(name) || /^[a-z]+(_[a-z]*)?$/.test(name))
        return;
    const folded = name.normalize('NFKC').toUpperCase().toLowerCase();
    if (!registered.includes(folded))
        return;
    const shown = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(JSON.stringify(name), 40);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_TOKEN_CLAIM', `The token has a claim ${shown} that passes for ${folded}`);
}
function malformed(message) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_TOKEN_MALFORMED', message);
}


/***/ }),

/***/ 25598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ github),
/* harmony export */   b: () => (/* binding */ githubFields)
/* harmony export */ });
/* harmony import */ var _core_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73500);
/* harmony import */ var _issuer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5998);


const slashed = /^[^/]+\//;
/** The claim behind each field of a rule. */
const githubFields = {
    repository: 'repository',
    repositoryId: 'repository_id',
    owner: 'repository_owner',
    ownerId: 'repository_owner_id',
    ref: 'ref',
    environment: 'environment',
    workflow: 'workflow_ref',
    jobWorkflow: 'job_workflow_ref',
    event: 'event_name',
    runnerEnvironment: 'runner_environment',
    subject: 'sub',
};
/**
 * GitHub Actions: github.com, an enterprise's own issuer, data residency on ghe.com, or an Enterprise Server.
 *
 * https://docs.github.com/en/actions/reference/security/oidc
 */
function github(settings = {}) {
    const { server, enterprise, ...others } = settings;
    const base = issuerOf(server === undefined ? undefined : (0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .baseOf */ .bx)(server, 'server'));
    const issuer = enterprise === undefined ? base : `${base}/${(0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentOf */ .dJ)(enterprise, 'enterprise')}`;
    const facts = {
        name: 'github',
        issuer,
        maxAgeSeconds: 15 * 60,
        fields: githubFields,
        foldedClaims: ['repository', 'repository_owner', 'environment'],
        hasGithubSubjects: true,
        identity: {
            claims: {
                sub: /^repo:[^:/]+\/|^repository_owner:[^:]+:|^repository_(owner_)?id:\d+:|^repository:[^:/]+\//,
                repository: slashed,
                repository_id: undefined,
                repository_owner: undefined,
                repository_owner_id: undefined,
                workflow_ref: slashed,
                job_workflow_ref: slashed,
            },
            others: false,
            callees: ['job_workflow_ref'],
        },
    };
    return (0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .defineIssuer */ .HN)(facts, others);
}
function issuerOf(server) {
    if (server === undefined || server === 'https://github.com') {
        return _core_github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubIssuer */ .rV;
    }
    const { host } = new URL(server);
    return host.endsWith('.ghe.com') ? `https://token.actions.${host}` : `${server}/_services/token`;
}


/***/ }),

/***/ 5998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ defineIssuer),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   dJ: () => (/* binding */ segmentOf)
/* harmony export */ });
/* harmony import */ var _http_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49379);

/** Completes a preset; the caller's settings win. */
function defineIssuer(facts, settings) {
    const { issuer } = facts;
    checkUrl(issuer, 'issuer');
    const { jwksUrl, jwksHosts = [], allowPrivateAddresses = false } = settings;
    if (jwksUrl !== undefined)
        checkUrl(jwksUrl, 'jwksUrl');
    if (!Array.isArray(jwksHosts))
        throw new TypeError('jwksHosts must be a list of hosts');
    if (typeof allowPrivateAddresses !== 'boolean') {
        throw new TypeError('allowPrivateAddresses must be true or false');
    }
    const maxAge = settings.maxAgeSeconds ?? facts.maxAgeSeconds ?? 24 * 3600;
    return {
        toleratedDuplicates: [],
        foldedClaims: [],
        hasGithubSubjects: false,
        ...facts,
        ...settings,
        algorithms: settings.algorithms ?? facts.algorithms ?? ['RS256'],
        maxAgeSeconds: maxAge === false ? undefined : maxAge,
        jwksHosts: [new URL(issuer).host, ...(facts.jwksHosts ?? []), ...jwksHosts],
    };
}
/** A base URL such as `https://ghes.example.com/`, without the slash at the end. */
function baseOf(url, name) {
    checkUrl(url, name);
    return url.replace(/\/+$/, '');
}
/** A path segment of an issuer's URL. */
function segmentOf(value, name) {
    if (/^[\w.{}-]+$/.test(value) && !/^\.+$/.test(value))
        return value;
    throw new TypeError(`${name} must be a name of letters, digits, hyphens, dots and underscores`);
}
function checkUrl(text, name) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isSecure = url?.protocol === 'https:' || (url?.protocol === 'http:' && (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.hostname));
    if (!url || !isSecure || url.username || url.password || url.search || url.hash) {
        throw new TypeError(`${name} must be an https URL (http on this machine) without user, query and fragment`);
    }
}


/***/ }),

/***/ 77301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ readKeySet),
/* harmony export */   Ce: () => (/* binding */ keyHeaderOf),
/* harmony export */   EM: () => (/* binding */ resolverOf)
/* harmony export */ });
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36687);
/* harmony import */ var _core_defined_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50862);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70206);



/** Importing a key takes as long as using it, so each set is imported once. */
const resolvers = new WeakMap();
/** Makes a resolver for a key set. */
function resolverOf(keys) {
    if (typeof keys === 'function')
        return keys;
    const known = resolvers.get(keys);
    if (known !== undefined)
        return known;
    const usable = keys.keys.filter(isUsable).map(publicPart);
    const resolve = (0,jose__WEBPACK_IMPORTED_MODULE_0__/* .createLocalJWKSet */ .w)({ keys: usable });
    const found = new Map();
    const resolver = ({ alg, kid }) => {
        const name = `${alg} ${kid ?? ''}`;
        const known = found.get(name);
        if (known !== undefined)
            return known;
        return resolve(kid === undefined ? { alg } : { alg, kid }).then((key) => {
            // Only existing keys are kept, so that invented names use no memory.
            found.set(name, key);
            return key;
        });
    };
    resolvers.set(keys, resolver);
    return resolver;
}
/** `kid` and `alg` of a decoded header, and nothing else, so that `jwk`, `jku` or `x5u` can't reach a resolver. */
function keyHeaderOf(header, alg) {
    const { kid } = header;
    if (kid === undefined)
        return { alg };
    if (typeof kid !== 'string' || kid === '' || kid.length > 512) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_TOKEN_KEY', 'The token has an invalid kid');
    }
    return { alg, kid };
}
/** Reads the public keys of a JWKS document; unknown and broken ones are ignored, RFC 7517 §5. */
function readKeySet(document) {
    const { keys } = document;
    const usable = Array.isArray(keys) ? keys.slice(0, maxKeys).filter(isUsable) : [];
    return { keys: usable.map(publicPart) };
}
const maxKeys = 200;
function isUsable(key) {
    if (typeof key !== 'object' || key === null || !('kty' in key))
        return false;
    const { kty, use, e } = key;
    if (use !== undefined && use !== 'sig')
        return false;
    if (kty === 'RSA')
        return typeof e === 'string' && exponentOf(e) >= 3;
    return kty === 'EC' || kty === 'OKP';
}
/** With an exponent of 1, every message is its own signature. */
function exponentOf(e) {
    const bytes = Buffer.from(e, 'base64url');
    return bytes.length > 8
        ? Number.MAX_SAFE_INTEGER
        : Number.parseInt(bytes.toString('hex') || '0', 16);
}
/** Drops the private members, so that they are not kept. */
function publicPart(key) {
    const { kty, kid, use, alg, key_ops, n, e, crv, x, y } = key;
    const part = { kty, kid, use, alg, key_ops, n, e, crv, x, y };
    return (0,_core_defined_js__WEBPACK_IMPORTED_MODULE_2__/* .defined */ .s)(part);
}


/***/ }),

/***/ 14317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ compilePolicy),
  p: () => (/* binding */ describeCondition)
});

// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/github.js
var github = __webpack_require__(73500);
// EXTERNAL MODULE: ./lib/core/jwt.js
var jwt = __webpack_require__(85006);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/verify/condition.js + 1 modules
var verify_condition = __webpack_require__(80732);
;// CONCATENATED MODULE: ./lib/verify/rule.js
/** The fields of a {@link Rule}. The issuer's preset maps each to a claim. */
const ruleFields = [
    'repository',
    'repositoryId',
    'owner',
    'ownerId',
    'ref',
    'environment',
    'workflow',
    'jobWorkflow',
    'event',
    'runnerEnvironment',
    'subject',
];

;// CONCATENATED MODULE: ./lib/verify/policy.js






/**
 * Compiles a policy for these issuers.
 *
 * @throws {TypeError} for a dangerous policy: no rules, a rule that identifies nobody, a wildcard in place of a name, a rule
 * without an issuer when there are several
 */
function compilePolicy(policy, issuers) {
    const rules = Array.isArray(policy) ? policy : [policy];
    if (rules.length === 0)
        throw new TypeError('The policy has no rule, so it would accept nobody');
    const compiled = rules.flatMap((rule, index) => compileRule(rule, rule?.name ?? `rule ${index + 1}`, issuers));
    const byIssuer = new Map(issuers.map(({ issuer }) => [issuer, compiled.filter((rule) => rule.issuer === issuer)]));
    const rulesFor = ({ issuer }) => byIssuer.get(issuer) ?? [];
    const explain = (issuer, claims) => rulesFor(issuer).map((rule) => explainRule(rule, claims));
    return {
        explain,
        couldAllow: (issuer, claims) => rulesFor(issuer).some((rule) => fits(rule, claims)),
        decide(issuer, claims) {
            for (const rule of rulesFor(issuer)) {
                if (fits(rule, claims) && passes(rule, claims))
                    return rule.name;
            }
            throw refuse(issuer, claims, explain(issuer, claims));
        },
    };
}
function compileRule(rule, name, issuers) {
    checkFields(rule, name);
    const selected = issuers.filter((issuer) => rule.issuer === undefined || [issuer.issuer, issuer.name].includes(rule.issuer));
    if (selected.length === 0)
        throw new TypeError(`${name}: ${rule.issuer} is not one of the issuers`);
    if (rule.issuer !== undefined && selected.length > 1) {
        const urls = selected.map(({ issuer }) => issuer).join(' or ');
        throw new TypeError(`${name}: several issuers are named ${rule.issuer}; use the URL: ${urls}`);
    }
    if (rule.issuer === undefined && issuers.length > 1) {
        // Another issuer of the list could put any repository into its tokens.
        throw new TypeError(`${name} needs an issuer, because there are several`);
    }
    return selected.map((issuer) => {
        const conditions = conditionsOf(rule, name, issuer);
        if (rule.anyone !== true)
            requireIdentity(conditions, rule, name, issuer);
        const events = conditions.filter(({ claim }) => claim === 'event_name');
        const named = new Set(events.flatMap(({ expected }) => expected));
        const refused = outsidersEvents.filter((event) => !named.has(event));
        return {
            name,
            issuer: issuer.issuer,
            conditions: [...conditions, withoutEvents(refused)],
            check: rule.check,
        };
    });
}
const knownKeys = [
    ...ruleFields,
    'name',
    'issuer',
    'claims',
    'anyone',
    'anyCaller',
    'check',
];
/** A misspelt condition would be ignored. */
function checkFields(rule, name) {
    if (typeof rule !== 'object' || rule === null) {
        throw new TypeError(`${name} must be an object of conditions`);
    }
    for (const key of Object.keys(rule)) {
        if (knownKeys.includes(key))
            continue;
        const meant = (0,core_text/* closest */.kp)(key, knownKeys);
        const advice = meant === undefined ? 'conditions on claims go under claims' : `did you mean ${meant}?`;
        throw new TypeError(`${name}: unknown field ${key}; ${advice}`);
    }
}
function conditionsOf(rule, name, issuer) {
    const fields = ruleFields.flatMap((field) => {
        const match = rule[field];
        if (match === undefined)
            return [];
        if (![match].flat().every((value) => typeof value === 'string')) {
            throw new TypeError(`${name}: ${field} takes a string or a list of strings; quote it`);
        }
        const claim = issuer.fields[field];
        if (claim !== undefined)
            return [(0,verify_condition/* compileCondition */.v)(claim, match, issuer)];
        throw new TypeError(`${name}: tokens of ${issuer.name} have no ${field}; use claims`);
    });
    const claims = Object.entries(rule.claims ?? {}).map(([claim, match]) => (0,verify_condition/* compileCondition */.v)(claim, match, issuer));
    return [...fields, ...claims];
}
/**
 * Events that people without write access can start. The token of such a job looks like one of a push to the default branch.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const outsidersEvents = [
    ...[
        'pull_request_target',
        'pull_request_review',
        'pull_request_review_comment',
        'pull_request_comment',
    ],
    ...['workflow_run', 'issue_comment', 'issues', 'discussion', 'discussion_comment'],
    ...['fork', 'watch', 'gollum'],
];
function withoutEvents(refused) {
    return {
        claim: 'event_name',
        expected: ['an event that only people with write access can start, or one that the rule names'],
        globs: [],
        holds: ({ event_name: event }) => !refused.includes(String(event)),
    };
}
/** Claims that describe the run and do not identify its owner. */
const circumstances = [
    ...['iss', 'aud', 'exp', 'iat', 'nbf', 'jti', 'event_name', 'ref', 'ref_type', 'ref_protected'],
    ...['environment', 'runner_environment', 'workflow', 'actor', 'sha', 'run_id', 'run_number'],
    ...['run_attempt', 'head_ref', 'base_ref', 'email_verified', 'repository_visibility'],
];
function requireIdentity(conditions, { anyCaller }, name, issuer) {
    const { identity } = issuer;
    const isIdentity = ({ claim }) => Object.hasOwn(identity.claims, claim) || (identity.others && !circumstances.includes(claim));
    const naming = conditions.filter(isIdentity);
    if (naming.length === 0) {
        const known = Object.keys(identity.claims).join(', ');
        throw new TypeError(`${name} identifies nobody: it accepts any token of ${issuer.issuer}. Add a condition on one of ${known}, or anyone: true to accept everyone`);
    }
    const isCallee = ({ claim }) => identity.callees?.includes(claim) === true;
    if (anyCaller !== true && naming.every(isCallee)) {
        throw new TypeError(`${name} names only a reusable workflow, which others can call: add repository or owner; or anyCaller: true to accept every caller`);
    }
    if (naming.some((condition) => isAnchored(condition, identity.claims[condition.claim])))
        return;
    const patterns = naming.flatMap(({ claim, expected }) => `${claim} ${expected.join(', ')}`);
    throw new TypeError(`${name} has a wildcard in place of a name (${patterns.join('; ')}): others could choose a name that matches. Write the owner in full, or add anyone: true to accept everyone`);
}
/** Whether every pattern begins with a whole name. */
function isAnchored({ globs }, anchor) {
    return globs.every(({ hasWildcard, prefix }) => !hasWildcard || anchor?.test(prefix) === true);
}
function fits({ conditions }, claims) {
    return conditions.every((condition) => condition.holds(claims));
}
/** A `check` that throws accepts nobody. */
function passes({ check }, claims) {
    if (check === undefined)
        return true;
    try {
        return check(claims) === true;
    }
    catch {
        return false;
    }
}
function explainRule(rule, claims) {
    const conditions = rule.conditions.map((condition) => ({
        claim: condition.claim,
        expected: condition.expected,
        actual: (0,verify_condition/* readClaim */.j)(claims, condition.claim),
        holds: condition.holds(claims),
    }));
    const own = { claim: 'check', expected: ['true'], actual: undefined, holds: false };
    const failed = conditions.every(({ holds }) => holds) && !passes(rule, claims);
    return {
        rule: rule.name,
        conditions: failed ? [...conditions, own] : conditions,
        isAllowed: !failed && conditions.every(({ holds }) => holds),
    };
}
/** The error names the closest rule; its details list all of them. */
function refuse(issuer, claims, results) {
    const misses = ({ conditions }) => conditions.filter(({ holds }) => !holds);
    const [nearest] = results.toSorted((a, b) => misses(a).length - misses(b).length);
    const lines = results.map((result) => `${result.rule}: ${misses(result).map(describeCondition).join('; ')}`);
    const [, other] = issuer.hasGithubSubjects ? (0,github/* githubSubjectForms */.lW)(claims) : [];
    const forms = other === undefined ? [] : [`sub in GitHub's other form: ${(0,core_text/* quoteForeign */.xS)(other, 300)}`];
    const message = nearest === undefined
        ? `The policy has no rule for the issuer ${issuer.issuer}`
        : `The policy does not allow the token: ${nearest.rule}: ${misses(nearest).map(describeCondition).join('; ')}`;
    return new errors/* OidcError */.uv('ERR_POLICY', message, {
        details: [...(0,jwt/* describeClaims */.Zs)(claims), ...forms, ...lines],
    });
}
function describeCondition({ claim, expected, actual }) {
    const shown = actual === undefined ? 'missing' : (0,core_text/* quoteForeign */.xS)(JSON.stringify(actual), 300);
    return `${claim} is ${shown}, expected ${expected.join(' or ')}`;
}


/***/ }),

/***/ 63269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ bitbucket),
/* harmony export */   Gq: () => (/* binding */ buildkite),
/* harmony export */   M8: () => (/* binding */ gitlab),
/* harmony export */   TR: () => (/* binding */ circleci),
/* harmony export */   es: () => (/* binding */ oidc),
/* harmony export */   lE: () => (/* binding */ windmill),
/* harmony export */   lm: () => (/* binding */ azureDevOps),
/* harmony export */   pm: () => (/* binding */ kubernetes),
/* harmony export */   q7: () => (/* binding */ google),
/* harmony export */   xD: () => (/* binding */ issuerOf)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69716);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25598);
/* harmony import */ var _issuer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5998);



const slashed = /^[^/]+\//;
/** GitLab CI: gitlab.com, or your own instance. https://docs.gitlab.com/ci/secrets/id_token_authentication/ */
function gitlab(settings = {}) {
    const { url = 'https://gitlab.com', ...others } = settings;
    const facts = {
        name: 'gitlab',
        issuer: (0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .baseOf */ .bx)(url, 'url'),
        fields: {
            repository: 'project_path',
            repositoryId: 'project_id',
            owner: 'namespace_path',
            ownerId: 'namespace_id',
            ref: 'ref_path',
            environment: 'environment',
            workflow: 'ci_config_ref_uri',
            event: 'pipeline_source',
            runnerEnvironment: 'runner_environment',
            subject: 'sub',
        },
        identity: {
            claims: {
                sub: /^project_path:[^:/]+\//,
                project_path: slashed,
                project_id: undefined,
                namespace_path: slashed,
                namespace_id: undefined,
                job_project_path: slashed,
                job_project_id: undefined,
                ci_config_ref_uri: /^[^/]+\/[^/]+\//,
            },
            others: false,
            callees: ['ci_config_ref_uri'],
        },
    };
    return (0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .defineIssuer */ .HN)(facts, others);
}
/** Google: service accounts and users of Google Cloud. https://cloud.google.com/docs/authentication/get-id-token */
function google(settings = {}) {
    const facts = {
        name: 'google',
        issuer: 'https://accounts.google.com',
        maxAgeSeconds: 3600,
        jwksHosts: ['www.googleapis.com'],
        fields: { subject: 'sub' },
        identity: { claims: { sub: undefined, email: undefined, hd: undefined }, others: false },
    };
    return (0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .defineIssuer */ .HN)(facts, settings);
}
/** Buildkite pipelines. https://buildkite.com/docs/pipelines/security/oidc */
function buildkite(settings = {}) {
    const facts = {
        name: 'buildkite',
        issuer: 'https://agent.buildkite.com',
        fields: {
            owner: 'organization_slug',
            ownerId: 'organization_id',
            event: 'build_source',
            runnerEnvironment: 'runner_environment',
            subject: 'sub',
        },
        identity: {
            claims: {
                sub: /^organization:[^:]+:/,
                organization_slug: undefined,
                organization_id: undefined,
                pipeline_id: undefined,
            },
            others: false,
        },
    };
    return (0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .defineIssuer */ .HN)(facts, settings);
}
/** CircleCI: the issuer of one organization, or the common one. https://circleci.com/docs/openid-connect-tokens/ */
function circleci(settings = {}) {
    const { organizationId, ...others } = settings;
    const root = 'https://oidc.circleci.com';
    const claim = (name) => `oidc.circleci.com/${name}`;
    const facts = {
        name: 'circleci',
        issuer: organizationId === undefined
            ? root
            : `${root}/org/${(0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentOf */ .dJ)(organizationId, 'organizationId')}`,
        fields: {
            repository: claim('vcs-origin'),
            repositoryId: claim('project-id'),
            ref: claim('vcs-ref'),
            subject: 'sub',
        },
        identity: {
            claims: {
                sub: /^org\/[^/]+\//,
                [claim('project-id')]: undefined,
                [claim('org-id')]: undefined,
                [claim('vcs-origin')]: /^[^/]+\/[^/]+\//,
            },
            others: false,
        },
    };
    return (0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .defineIssuer */ .HN)(facts, others);
}
/**
 * Azure Pipelines of one organization: pipelines (`p://ORGANIZATION/PROJECT/PIPELINE`) and service connections
 * (`sc://ORGANIZATION/PROJECT/CONNECTION`). The audience of their tokens is always `api://AzureADTokenExchange`, so a
 * service must not lean on it alone. Claims as in gravitational/teleport lib/azuredevops/azuredevops.go.
 */
function azureDevOps(settings) {
    const { organizationId, ...others } = settings;
    const facts = {
        name: 'azure-devops',
        issuer: `https://vstoken.dev.azure.com/${(0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentOf */ .dJ)(organizationId, 'organizationId')}`,
        fields: { repository: 'rpo_id', ownerId: 'org_id', ref: 'rpo_ref', subject: 'sub' },
        identity: {
            claims: {
                sub: /^(sc|p):\/\/[^/]+\//,
                org_id: undefined,
                prj_id: undefined,
                def_id: undefined,
                rpo_id: /^[^/]+\//,
            },
            others: false,
        },
    };
    return (0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .defineIssuer */ .HN)(facts, others);
}
/**
 * Bitbucket Pipelines of one workspace; UUIDs have braces, and `branchName` is a bare name.
 * https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/
 */
function bitbucket(settings) {
    const { workspace, ...others } = settings;
    const path = `${(0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentOf */ .dJ)(workspace, 'workspace')}/pipelines-config/identity/oidc`;
    const facts = {
        name: 'bitbucket',
        issuer: `https://api.bitbucket.org/2.0/workspaces/${path}`,
        fields: {
            repositoryId: 'repositoryUuid',
            ownerId: 'workspaceUuid',
            environment: 'deploymentEnvironmentUuid',
            ref: 'branchName',
            subject: 'sub',
        },
        // A subject ends in the step's id, so only a pattern with a wildcard can match it.
        identity: {
            claims: { sub: /^\{[^}]+\}:/, repositoryUuid: undefined, workspaceUuid: undefined },
            others: false,
        },
    };
    return (0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .defineIssuer */ .HN)(facts, others);
}
/**
 * Windmill. Its discovery names PS256, but its tokens are signed with RS256. Its `iss` ends in a slash, `aud` is a list,
 * `email` occurs twice, and tokens live for 48 hours by default. https://www.windmill.dev/docs
 *
 * @param settings.url the instance's URL: `https://windmill.example.com`
 */
function windmill(settings) {
    const { url, ...others } = settings;
    const facts = {
        name: 'windmill',
        issuer: `${(0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .baseOf */ .bx)(url, 'url')}/api/oidc/`,
        maxAgeSeconds: 48 * 3600,
        toleratedDuplicates: ['email'],
        fields: { subject: 'sub' },
        identity: {
            claims: { sub: /^[^:]+@[^:]+::/, email: undefined, workspace: undefined },
            others: false,
        },
    };
    return (0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .defineIssuer */ .HN)(facts, others);
}
/** A cluster's service accounts, by their projected tokens. https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/ */
function kubernetes(settings) {
    const { issuer, apiServer, ...others } = settings;
    const viaApiServer = apiServer === undefined
        ? {}
        : { jwksUrl: `${(0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .baseOf */ .bx)(apiServer, 'apiServer')}/openid/v1/jwks`, allowPrivateAddresses: true };
    const facts = {
        name: 'kubernetes',
        issuer,
        fields: { subject: 'sub', owner: '/kubernetes.io/namespace' },
        identity: {
            claims: { sub: /^system:serviceaccount:[^:]+:/, '/kubernetes.io/namespace': undefined },
            others: false,
        },
    };
    return (0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .defineIssuer */ .HN)(facts, { ...viaApiServer, ...others });
}
/** Any OpenID Connect issuer, by its `iss`. Fields of rules have the names of GitHub's claims, which some others share. */
function oidc(issuer, settings = {}) {
    const identity = { claims: { sub: /^[^:/]+[:/][^:/]+/ }, others: true };
    return (0,_issuer_js__WEBPACK_IMPORTED_MODULE_0__/* .defineIssuer */ .HN)({ name: 'oidc', issuer, fields: _github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubFields */ .b, identity }, settings);
}
const byName = {
    github: _github_js__WEBPACK_IMPORTED_MODULE_1__/* .github */ .M,
    gitlab,
    google,
    buildkite,
    circleci,
};
/** The issuers without required settings. */
const publicNames = Object.keys(byName);
/** Finds an issuer by a preset's name or a URL; a URL of a known form gives its preset. */
function issuerOf(text) {
    const preset = Object.hasOwn(byName, text) ? byName[text] : undefined;
    if (preset !== undefined)
        return preset();
    const publicOne = publicNames
        .map((name) => byName[name]?.())
        .find((candidate) => candidate?.issuer === text);
    if (publicOne !== undefined)
        return publicOne;
    if (!URL.canParse(text)) {
        throw new TypeError(`The issuer ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(text)} is neither a URL nor one of ${publicNames.join(', ')}`);
    }
    return presetOf(text) ?? oidc(text);
}
/** Identifies an issuer by the form of its URL. */
function presetOf(text) {
    const enterprise = /^https:\/\/token\.actions\.githubusercontent\.com\/([\w.-]+)$/.exec(text)?.[1];
    if (enterprise !== undefined)
        return (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .github */ .M)({ enterprise });
    const server = /^(https:\/\/[^/]+)\/_services\/token$/.exec(text)?.[1];
    if (server !== undefined)
        return (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .github */ .M)({ server });
    const tenant = /^https:\/\/token\.actions\.([\w-]+\.ghe\.com)$/.exec(text)?.[1];
    if (tenant !== undefined)
        return (0,_github_js__WEBPACK_IMPORTED_MODULE_1__/* .github */ .M)({ server: `https://${tenant}` });
    const url = /^(https:\/\/.+)\/api\/oidc\/$/.exec(text)?.[1];
    return url === undefined ? undefined : windmill({ url });
}


/***/ }),

/***/ 54394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sx: () => (/* binding */ memoryReplayStore),
/* harmony export */   ei: () => (/* binding */ redisReplayStore),
/* harmony export */   w9: () => (/* binding */ replayKeyOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70206);


/** A token's key in a {@link ReplayStore}. */
function replayKeyOf(issuer, id) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([issuer, id]))
        .digest('base64url');
}
/**
 * Remembers used tokens in this process. Another replica, or a restart, accepts a token again.
 *
 * When it is full of valid tokens it refuses new ones instead of forgetting one.
 */
function memoryReplayStore(options = {}) {
    const { maxTokens = 100_000 } = options;
    const used = new Map();
    let nextSweepAt = 0;
    return {
        async use(key, expiresAt) {
            const now = Date.now();
            if ((used.get(key) ?? 0) > now)
                return false;
            if (used.size >= maxTokens || now >= nextSweepAt) {
                for (const [known, until] of used)
                    if (until <= now)
                        used.delete(known);
                nextSweepAt = now + 60_000;
            }
            if (used.size >= maxTokens) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_REPLAY_STORE', `The store is full: it holds ${maxTokens} used tokens`, {
                    hint: 'Raise maxTokens, or use a shared store.',
                });
            }
            used.set(key, expiresAt.getTime());
            return true;
        },
    };
}
/**
 * Remembers used tokens in Redis or a compatible server, for any number of replicas: `SET key 1 NX EXAT time`.
 *
 * You create and connect the client. While it fails, no token is accepted.
 *
 * @param options.prefix the prefix of the keys. @default 'oidc-exchange:used:'
 * @param options.timeoutMs the time limit for an answer. @default 2000
 */
function redisReplayStore(client, options = {}) {
    const { prefix = 'oidc-exchange:used:', timeoutMs = 2000 } = options;
    return {
        async use(key, expiresAt) {
            const until = String(Math.ceil(expiresAt.getTime() / 1000));
            const args = ['SET', `${prefix}${key}`, '1', 'NX', 'EXAT', until];
            let timer;
            const timeout = new Promise((_, reject) => {
                timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
            });
            try {
                const [command, ...others] = args;
                // ioredis has another kind of sendCommand.
                const reply = 'call' in client ? client.call(command, ...others) : client.sendCommand([...args]);
                const answer = await Promise.race([reply, timeout]);
                if (answer === null)
                    return false;
                if (String(answer) === 'OK')
                    return true;
                throw new Error('the answer is neither OK nor null');
            }
            catch (cause) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OidcError */ .uv('ERR_REPLAY_STORE', 'The store of used tokens failed', {
                    cause,
                });
            }
            finally {
                clearTimeout(timer);
            }
        },
    };
}


/***/ }),

/***/ 29360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ requireNumber),
/* harmony export */   eb: () => (/* binding */ checkHeader),
/* harmony export */   jC: () => (/* binding */ checkSignature),
/* harmony export */   nr: () => (/* binding */ verifyToken),
/* harmony export */   wd: () => (/* binding */ requireUsable)
/* harmony export */ });
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95705);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70206);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69716);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45504);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25351);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77301);






/**
 * Verifies an ID token: form, algorithm, signature, issuer, audience, times and subject, in that order.
 *
 * Follows RFC 7519 §7.2 with the advice of RFC 8725: the algorithm comes from the caller, header parameters that bring
 * a key are ignored, and tokens that declare another type (`at+jwt`, `logout+jwt`) or an extension (`crit`) are refused.
 *
 * > [!WARNING]
 * > The returned claims are authentic, but not yet allowed: an issuer such as GitHub signs tokens for everyone. Compare
 * > the subject or other claims with a policy.
 *
 * @throws {OidcError} `ERR_TOKEN_MALFORMED`, `ERR_TOKEN_ALGORITHM`, `ERR_TOKEN_KEY`, `ERR_TOKEN_SIGNATURE`,
 * `ERR_TOKEN_ISSUER`, `ERR_TOKEN_AUDIENCE`, `ERR_TOKEN_EXPIRED`, `ERR_TOKEN_NOT_YET_VALID`, `ERR_TOKEN_CLAIM`, and
 * the errors of `keys` when it is a function
 */
async function verifyToken(token, options) {
    const { issuer, algorithms = ['RS256'], clockSkewSeconds = 60, maxAgeSeconds } = options;
    const audiences = typeof options.audience === 'string' ? [options.audience] : options.audience;
    requireUsable({ issuer, audiences, algorithms, clockSkewSeconds, maxAgeSeconds });
    const decoded = (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeStrictly */ .pU)(token, options.toleratedDuplicates);
    const algorithm = checkHeader(decoded.header, algorithms);
    await checkSignature(token, decoded, algorithm, (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .resolverOf */ .EM)(options.keys));
    const { singleAudience, now = () => new Date() } = options;
    const expected = { issuer, audiences, singleAudience, clockSkewSeconds, maxAgeSeconds };
    return (0,_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .checkClaims */ .K)(decoded.claims, expected, now());
}
/** An empty value, or one of another type, would silently turn off a check: `900 + '60'` is a day. */
function requireUsable(expected) {
    const { issuer, audiences, algorithms, clockSkewSeconds, maxAgeSeconds = 0 } = expected;
    if (issuer === '')
        throw new TypeError('issuer must not be empty');
    if (!isListOf(audiences, /./s))
        throw new TypeError('audience must be a non-empty string or a list of them');
    if (!isListOf(algorithms, /^(RS|PS|ES)\d|^Ed/)) {
        throw new TypeError('algorithms must be a list of public-key signature algorithms');
    }
    requireNumber('clockSkewSeconds', clockSkewSeconds, 600);
    requireNumber('maxAgeSeconds', maxAgeSeconds);
}
function isListOf(values, form) {
    return (Array.isArray(values) &&
        values.length > 0 &&
        values.every((value) => typeof value === 'string' && form.test(value)));
}
/** @param most the greatest value; by default the longest timer, in seconds */
function requireNumber(name, value, most = 2_147_483) {
    if (typeof value === 'number' && value >= 0 && value <= most)
        return;
    throw new TypeError(`${name} must be a number from 0 to ${most}`);
}
/**
 * Checks a header; the algorithm must be one of the caller's.
 *
 * @throws {OidcError} `ERR_TOKEN_ALGORITHM`, `ERR_TOKEN_MALFORMED`
 */
function checkHeader(header, algorithms) {
    const { alg, typ } = header;
    if (typeof alg !== 'string' || !algorithms.includes(alg)) {
        const name = alg === undefined ? 'no algorithm' : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(JSON.stringify(alg), 40);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OidcError */ .uv('ERR_TOKEN_ALGORITHM', `The token is signed with ${name}, expected ${algorithms.join(' or ')}`);
    }
    if (header.crit !== undefined) {
        throw (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)('The token requires an unknown extension (crit)');
    }
    if (header.b64 !== undefined && header.b64 !== true) {
        throw (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)('The payload is not encoded (b64)');
    }
    if (typ !== undefined && (typeof typ !== 'string' || /\+jwt$/i.test(typ))) {
        throw (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(`The token is of type ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(JSON.stringify(typ), 40)}, not an ID token`);
    }
    return alg;
}
/**
 * Checks the signature with the key that the resolver finds.
 *
 * @returns that key
 * @throws {OidcError} `ERR_TOKEN_KEY`, `ERR_TOKEN_SIGNATURE`, and the resolver's errors
 */
async function checkSignature(token, decoded, algorithm, resolve) {
    const keyHeader = (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .keyHeaderOf */ .Ce)(decoded.header, algorithm);
    try {
        const found = resolve(keyHeader);
        const key = 'then' in found ? await found : found;
        await (0,jose__WEBPACK_IMPORTED_MODULE_5__/* .compactVerify */ .B)(token, key, { algorithms: [algorithm] });
        return key;
    }
    catch (error) {
        throw error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OidcError */ .uv ? error : translate(error, keyHeader.kid);
    }
}
const meanings = {
    ERR_JWS_SIGNATURE_VERIFICATION_FAILED: [
        'ERR_TOKEN_SIGNATURE',
        "The token's signature does not match the issuer's key",
    ],
    ERR_JWS_INVALID: ['ERR_TOKEN_MALFORMED', 'The token is not a valid JWS'],
    ERR_JOSE_ALG_NOT_ALLOWED: ['ERR_TOKEN_ALGORITHM', "The token's algorithm is not allowed"],
    ERR_JOSE_NOT_SUPPORTED: ['ERR_TOKEN_ALGORITHM', "The token's algorithm is not supported"],
    ERR_JWKS_MULTIPLE_MATCHING_KEYS: [
        'ERR_TOKEN_KEY',
        "Several of the issuer's keys match the token",
    ],
    ERR_JWKS_NO_MATCHING_KEY: ['ERR_TOKEN_KEY', 'The issuer has no key that matches the token'],
};
function translate(cause, kid) {
    const [code, message] = meanings[(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(cause) ?? ''] ?? [
        'ERR_TOKEN_KEY',
        "The issuer's key for the token can't be used",
    ];
    const details = [kid === undefined ? 'kid: missing' : `kid: ${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(kid, 80)}`];
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OidcError */ .uv(code, message, { cause, details });
}


/***/ }),

/***/ 96880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ findIssuer),
  m: () => (/* binding */ prepareVerifier)
});

// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./lib/context.js + 4 modules
var lib_context = __webpack_require__(60231);
// EXTERNAL MODULE: ./lib/core/defined.js
var defined = __webpack_require__(50862);
// EXTERNAL MODULE: ./lib/http/endpoint.js
var endpoint = __webpack_require__(49379);
// EXTERNAL MODULE: ./lib/http/request.js
var request = __webpack_require__(91741);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/verify/addresses.js



const inner = new external_node_net_.BlockList();
for (const [network, prefix] of [
    ...[
        ['0.0.0.0', 8],
        ['10.0.0.0', 8],
        ['100.64.0.0', 10],
        ['127.0.0.0', 8],
    ],
    ...[
        ['169.254.0.0', 16],
        ['172.16.0.0', 12],
        ['192.0.0.0', 24],
        ['192.168.0.0', 16],
    ],
    ...[
        ['198.18.0.0', 15],
        ['224.0.0.0', 4],
        ['240.0.0.0', 4],
    ],
]) {
    inner.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
    ...[
        ['::', 96],
        ['::ffff:0:0:0', 96],
        ['64:ff9b:1::', 48],
        ['2001::', 32],
        ['2002::', 16],
        ['fc00::', 7],
        ['fe80::', 10],
        ['fec0::', 10],
        ['ff00::', 8],
    ],
]) {
    inner.addSubnet(network, prefix, 'ipv6');
}
/**
 * Whether an address is local, private or not unicast (RFC 6890), or belongs to a tunnel that embeds an IPv4 address (6to4,
 * Teredo). A mapped or translated IPv4 address counts as the IPv4 address.
 */
function isPrivateAddress(address) {
    const family = (0,external_node_net_.isIP)(address);
    if (family === 4)
        return inner.check(address, 'ipv4');
    if (family !== 6)
        return false;
    const embedded = embeddedIpv4(address);
    return embedded === undefined ? inner.check(address, 'ipv6') : inner.check(embedded, 'ipv4');
}
/** The IPv4 address within `::ffff:a.b.c.d` (RFC 4291 §2.5.5.2) and `64:ff9b::a.b.c.d` (RFC 6052). */
function embeddedIpv4(address) {
    const normal = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname;
    const [, high, low] = /^\[(?:::ffff:|64:ff9b::)([\da-f]{1,4}):([\da-f]{1,4})\]$/.exec(normal) ?? [];
    if (high === undefined || low === undefined)
        return undefined;
    const bits = Number.parseInt(high, 16) * 65_536 + Number.parseInt(low, 16);
    return [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join('.');
}
/** `dns.lookup` for public addresses only, so that no name leads into the service's own network. */
const lookupPublic = (hostname, options, callback) => {
    (0,external_node_dns_.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
        if (error !== null)
            return callback(error, []);
        const inside = addresses.find(({ address }) => isPrivateAddress(address));
        if (inside !== undefined)
            return callback(privateError(hostname, inside.address), []);
        if (options.all === true)
            return callback(null, addresses);
        const [first] = addresses;
        callback(null, first.address, first.family);
    });
};
/** Refuses a URL with a private address; {@link lookupPublic} sees only names. */
function refusePrivateHost({ hostname }) {
    const host = hostname.replace(/^\[|\]$/g, '');
    const isLocal = /(^|\.)localhost\.?$/.test(host);
    if (isLocal || isPrivateAddress(host))
        throw privateError(host, host);
}
function privateError(hostname, address) {
    return new errors/* OidcError */.uv('ERR_ENDPOINT', `${hostname} has the private address ${address}`, {
        hint: 'If the issuer is in your network, set allowPrivateAddresses.',
    });
}

// EXTERNAL MODULE: ./lib/verify/keys.js
var verify_keys = __webpack_require__(77301);
;// CONCATENATED MODULE: ./lib/verify/fetch-keys.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









/**
 * Fetches an issuer's keys: first discovery (OpenID Connect Discovery §4), which must name this issuer and only allowed
 * hosts, then the key set.
 *
 * Redirects are not followed. A private address is refused unless the issuer's settings allow or contain it.
 *
 * @throws {OidcError} `ERR_ISSUER_KEYS`
 */
async function fetchKeys(issuer, options) {
    try {
        return await fetchOrFail(issuer, options);
    }
    catch (error) {
        const message = `Can't fetch the keys of ${issuer.issuer}: ${(0,errors/* messageOf */.bD)(error)}`;
        const { hint, transient } = error instanceof errors/* OidcError */.uv ? error : {};
        throw new errors/* OidcError */.uv('ERR_ISSUER_KEYS', message, { cause: error, hint, transient });
    }
}
async function fetchOrFail(issuer, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { fetchTimeoutMs = 10_000, env, log } = options;
        const context = __addDisposableResource(env_1, (0,lib_context/* createContext */.q6)({
            ...(0,defined/* defined */.s)({ env, log }),
            deadlineMs: fetchTimeoutMs,
            retry: { maxAttempts: 3, baseMs: 100, capMs: 1000 },
            onSecret: () => undefined,
            http: httpOptionsFor(issuer, options, fetchTimeoutMs),
        }), false);
        const onAbort = () => context.close();
        options.signal?.addEventListener('abort', onAbort, { once: true });
        if (options.signal?.aborted)
            onAbort();
        try {
            const url = await findKeys(issuer, context);
            return await fetch_keys_request(issuer, url, context, 'keys', (body) => {
                const set = (0,verify_keys/* readKeySet */.AJ)(body);
                return set.keys.length === 0 ? undefined : set;
            });
        }
        finally {
            options.signal?.removeEventListener('abort', onAbort);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function httpOptionsFor(issuer, { httpProxy, noProxy }, timeoutMs) {
    const mayBeInside = issuer.allowPrivateAddresses === true ||
        urlsOf(issuer).some(({ hostname }) => (0,endpoint/* isLoopback */.U9)(hostname));
    return {
        httpProxy,
        noProxy,
        requestTimeoutMs: Math.min(timeoutMs, 5000),
        maxReplyBytes: 512 * 1024,
        ...(issuer.ca !== undefined && { ca: [...external_node_tls_.rootCertificates, issuer.ca] }),
        ...(!mayBeInside && { lookup: lookupPublic }),
    };
}
async function findKeys(issuer, context) {
    if (issuer.jwksUrl !== undefined)
        return (0,endpoint/* parseEndpoint */.Bk)(issuer.jwksUrl, 'jwksUrl');
    const base = issuer.issuer.replace(/\/$/, '');
    const url = (0,endpoint/* parseEndpoint */.Bk)(`${base}/.well-known/openid-configuration`, 'The issuer');
    return fetch_keys_request(issuer, url, context, 'jwks_uri', (body) => {
        if (body.issuer !== issuer.issuer) {
            const named = (0,core_text/* quoteForeign */.xS)(JSON.stringify(body.issuer) ?? 'missing');
            throw new errors/* OidcError */.uv('ERR_RESPONSE', `its discovery document names the issuer ${named}`);
        }
        const text = (0,request/* textAt */.$6)(body, 'jwks_uri');
        return text === undefined ? undefined : checkKeysUrl(text, issuer);
    });
}
function checkKeysUrl(text, issuer) {
    const url = (0,endpoint/* parseEndpoint */.Bk)(text, "The issuer's jwks_uri");
    if (issuer.jwksHosts.includes(url.host))
        return url;
    throw new errors/* OidcError */.uv('ERR_ENDPOINT', `its discovery document puts its keys at ${(0,core_text/* quoteForeign */.xS)(url.host)}`, { hint: 'If that is correct, add the host to jwksHosts.' });
}
async function fetch_keys_request(issuer, url, context, wanted, pick) {
    if (!issuer.allowPrivateAddresses && !isNamedByCaller(issuer, url))
        refusePrivateHost(url);
    const { authorization } = issuer;
    const headers = { accept: 'application/json' };
    return (0,request/* requestJson */.SS)({
        service: url.host,
        label: `Fetching ${url.href}`,
        request: async () => ({
            method: 'GET',
            url,
            headers: authorization ? { ...headers, authorization: await authorization() } : headers,
        }),
        pick,
        wanted,
    }, context);
}
/** Whether the caller wrote this host. A private address in the settings is deliberate. */
function isNamedByCaller(issuer, url) {
    return urlsOf(issuer).some(({ host }) => host === url.host);
}
/** The URLs in the caller's settings. */
function urlsOf({ issuer, jwksUrl }) {
    return [issuer, jwksUrl].flatMap((text) => (text === undefined ? [] : [new URL(text)]));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/verify/key-cache.js



/** Tokens with an unknown key that may wait for the next fetch; more are refused at once. */
const maxWaiting = 256;
/** Keys that never change. */
function createFixedKeys(keys) {
    return {
        resolve: (0,verify_keys/* resolverOf */.EM)(keys),
        isCurrent: () => true,
        ageSeconds: () => 0,
        ready: () => Promise.resolve(),
    };
}
/**
 * Caches an issuer's keys.
 *
 * There is one fetch at a time. Old keys stay in use during a fetch or an outage, up to `staleUntilSeconds`. An unknown key
 * causes at most one fetch per cool-down, so that invented keys cannot flood the issuer. A token that arrives within the
 * cool-down waits for its end, so that a rotation fails no request, unless too many wait already.
 */
function createKeyCache(fetchKeys, options = {}) {
    const { refreshAfterSeconds = 600, staleUntilSeconds = 86_400, coolDownSeconds = 10 } = options;
    const cache = new Keys(fetchKeys, {
        refreshAfterMs: refreshAfterSeconds * 1000,
        staleUntilMs: staleUntilSeconds * 1000,
        coolDownMs: coolDownSeconds * 1000,
        signal: options.signal,
    });
    return {
        resolve: (header, mayFetch) => cache.resolve(header, mayFetch),
        isCurrent: (key) => cache.isCurrent(key),
        ageSeconds: () => (cache.isEmpty ? undefined : cache.ageMs / 1000),
        ready: () => cache.ready(),
    };
}
class Keys {
    #request;
    #times;
    #resolver;
    /** Keys that were found in the set, ready for use. */
    #known = new Map();
    #text = '';
    #fetchedAtMs = Number.NEGATIVE_INFINITY;
    /** The last attempt that failed, or that an unknown key caused. */
    #coolSinceMs = Number.NEGATIVE_INFINITY;
    #failure;
    #running;
    #nextRound;
    #waiting = 0;
    constructor(request, times) {
        this.#request = request;
        this.#times = times;
    }
    get isEmpty() {
        return this.#resolver === undefined;
    }
    /** On the clock that nobody can set. */
    get ageMs() {
        return performance.now() - this.#fetchedAtMs;
    }
    async ready() {
        if (this.ageMs > this.#times.staleUntilMs)
            await this.#fetchOrFail();
    }
    isCurrent(key) {
        this.#touch();
        if (this.ageMs > this.#times.staleUntilMs)
            return false;
        for (const known of this.#known.values())
            if (known === key)
                return true;
        return false;
    }
    #touch() {
        const isOld = this.ageMs > this.#times.refreshAfterMs;
        // A failure is reported once the keys are too old, or one is missing.
        if (isOld && !this.isEmpty && !this.#isCooling())
            this.#refresh().catch(() => undefined);
    }
    resolve(header, mayFetch = () => true) {
        const { refreshAfterMs, staleUntilMs } = this.#times;
        const isFresh = this.ageMs <= Math.min(refreshAfterMs, staleUntilMs);
        const known = isFresh ? this.#known.get(nameOf(header)) : undefined;
        return known ?? this.#search(header, mayFetch);
    }
    async #search(header, mayFetch) {
        await this.ready();
        this.#touch();
        try {
            return await this.#find(header);
        }
        catch (error) {
            const isMissing = (0,errors/* codeOf */.$N)(error) === 'ERR_JWKS_NO_MATCHING_KEY' && header.kid !== undefined;
            if (!isMissing || !mayFetch())
                throw error;
            await this.#lookAgain(error);
            return this.#find(header);
        }
    }
    async #find(header) {
        const resolver = this.#resolver;
        if (resolver === undefined)
            throw new errors/* OidcError */.uv('ERR_ISSUER_KEYS', 'There are no keys');
        const key = await resolver(header);
        // Another set may have come meanwhile, without this key.
        if (resolver !== this.#resolver)
            return this.#find(header);
        this.#known.set(nameOf(header), key);
        return key;
    }
    #isCooling() {
        return performance.now() - this.#coolSinceMs < this.#times.coolDownMs;
    }
    async #fetchOrFail() {
        // While the issuer is down, its last failure is reported without a request for every token.
        if (this.#running === undefined && this.#failure !== undefined && this.#isCooling()) {
            throw this.#failure;
        }
        await this.#refresh();
    }
    /** One fetch for all tokens whose key is missing, now or after the cool-down. */
    async #lookAgain(missing) {
        if (this.#waiting >= maxWaiting)
            throw missing;
        this.#waiting++;
        try {
            this.#nextRound ??= this.#waitAndRefresh().finally(() => {
                this.#nextRound = undefined;
            });
            await this.#nextRound;
        }
        finally {
            this.#waiting--;
        }
    }
    async #waitAndRefresh() {
        const waitMs = this.#coolSinceMs + this.#times.coolDownMs - performance.now();
        const { signal } = this.#times;
        if (waitMs > 0)
            await (0,promises_.setTimeout)(waitMs, undefined, { signal }).catch(() => undefined);
        this.#coolSinceMs = performance.now();
        await this.#refresh();
    }
    #refresh() {
        this.#running ??= this.#load().finally(() => {
            this.#running = undefined;
        });
        return this.#running;
    }
    async #load() {
        try {
            const keys = await this.#request();
            const text = JSON.stringify(keys);
            if (text !== this.#text) {
                this.#text = text;
                this.#resolver = (0,verify_keys/* resolverOf */.EM)(keys);
                this.#known.clear();
            }
            this.#fetchedAtMs = performance.now();
            this.#failure = undefined;
        }
        catch (error) {
            this.#failure = error;
            this.#coolSinceMs = performance.now();
            throw error;
        }
    }
}
function nameOf({ alg, kid = '' }) {
    return `${alg} ${kid}`;
}

// EXTERNAL MODULE: ./lib/verify/policy.js + 1 modules
var verify_policy = __webpack_require__(14317);
// EXTERNAL MODULE: ./lib/verify/presets.js
var presets = __webpack_require__(63269);
// EXTERNAL MODULE: ./lib/verify/token.js
var token = __webpack_require__(29360);
;// CONCATENATED MODULE: ./lib/verify/verifier-options.js







const numbers = [
    'refreshAfterSeconds',
    'staleUntilSeconds',
    'coolDownSeconds',
    'fetchTimeoutMs',
    'rememberedTokens',
];
/**
 * Checks the options and creates the key caches and the policy. Nothing is fetched.
 *
 * @throws {TypeError}
 */
function prepareVerifier(options) {
    const { clockSkewSeconds = 60, audience } = options;
    const issuers = options.issuers.map((one) => typeof one === 'string' ? (0,presets/* issuerOf */.xD)(one) : one);
    const audiences = typeof audience === 'string' ? [audience] : audience;
    if (issuers.length === 0)
        throw new TypeError('issuers must not be empty');
    for (const name of numbers)
        if (options[name] !== undefined)
            (0,token/* requireNumber */.Bw)(name, options[name]);
    const { singleAudience, now = () => new Date() } = options;
    const expectationsFor = ({ issuer, maxAgeSeconds }) => ({
        issuer,
        audiences,
        singleAudience,
        clockSkewSeconds,
        maxAgeSeconds,
    });
    const trusted = new Map();
    for (const issuer of issuers) {
        const expected = expectationsFor(issuer);
        (0,token/* requireUsable */.wd)({ ...expected, algorithms: issuer.algorithms });
        if (trusted.has(issuer.issuer))
            throw new TypeError(`issuers names ${issuer.issuer} twice`);
        const keys = issuer.keys === undefined
            ? createKeyCache(() => fetchKeys(issuer, options), options)
            : createFixedKeys(issuer.keys);
        trusted.set(issuer.issuer, { issuer, keys, expected });
    }
    const policy = (0,verify_policy/* compilePolicy */.C)(options.policy, issuers);
    const toleratedFor = (iss) => (typeof iss === 'string' ? trusted.get(iss)?.issuer.toleratedDuplicates : undefined) ?? [];
    return { clockSkewSeconds, expectationsFor, now, policy, trusted, toleratedFor };
}
/**
 * Finds the issuer that an unverified `iss` names.
 *
 * @throws {OidcError} `ERR_TOKEN_ISSUER`
 */
function findIssuer(iss, trusted) {
    const found = typeof iss === 'string' ? trusted.get(iss) : undefined;
    if (found !== undefined)
        return found;
    const shown = iss === undefined ? 'missing' : (0,core_text/* quoteForeign */.xS)(JSON.stringify(iss));
    const expected = [...trusted.keys()].map((url) => `"${url}"`).join(' or ');
    throw new errors/* OidcError */.uv('ERR_TOKEN_ISSUER', `The token's issuer is ${shown}, expected ${expected}`);
}


/***/ }),

/***/ 93475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ createVerifier)
});

// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/verify/claims.js
var verify_claims = __webpack_require__(45504);
// EXTERNAL MODULE: ./lib/verify/decode.js
var decode = __webpack_require__(25351);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/verify/remembered.js

function createRememberedTokens(maxTokens) {
    const half = Math.max(1, Math.floor(maxTokens / 2));
    let young = new Map();
    let old = new Map();
    const set = (hash, token) => {
        if (maxTokens === 0)
            return;
        if (young.size >= half) {
            old = maxTokens === 1 ? new Map() : young;
            young = new Map();
        }
        young.set(hash, token);
    };
    return {
        set,
        get(hash) {
            const found = young.get(hash);
            if (found !== undefined)
                return found;
            const older = old.get(hash);
            if (older === undefined)
                return undefined;
            old.delete(hash);
            set(hash, older);
            return older;
        },
        delete(hash) {
            young.delete(hash);
            old.delete(hash);
        },
        get size() {
            return young.size + old.size;
        },
    };
}
/** Hashes the whole token, signature included. */
function hashToken(token) {
    return (0,external_node_crypto_.hash)('sha256', token, 'base64');
}

// EXTERNAL MODULE: ./lib/verify/replay.js
var replay = __webpack_require__(54394);
// EXTERNAL MODULE: ./lib/verify/token.js
var verify_token = __webpack_require__(29360);
// EXTERNAL MODULE: ./lib/verify/verifier-options.js + 3 modules
var verifier_options = __webpack_require__(96880);
;// CONCATENATED MODULE: ./lib/verify/verifier.js







/**
 * Creates a verifier: it checks the signature, issuer, audience, times and subject, then the policy.
 *
 * A request for keys is made only for an issuer of the list. Algorithms come from its preset, never from the token or from
 * discovery. Keys are fetched with the first token and cached (see {@link KeyCacheOptions}). The signature of a token is
 * checked once, and its hash remembered; times, policy and replay are checked every time.
 *
 * @example
 * ```ts
 * const verifier = createVerifier({
 *   issuers: [github()],
 *   audience: 'https://api.example.com',
 *   policy: { repository: 'octo-org/octo-repo', environment: 'production' },
 * })
 * const claims = await verifier.verify(token)
 * ```
 * @throws {TypeError} for options that would turn off a check or accept people who are not named
 */
function createVerifier(options) {
    const lifetime = new AbortController();
    const setup = (0,verifier_options/* prepareVerifier */.m)({ ...options, signal: lifetime.signal });
    const maxTokens = options.rememberedTokens ?? 2000;
    const remembered = createRememberedTokens(maxTokens);
    const { clockSkewSeconds, now, policy, trusted } = setup;
    const { replay, onReplayFailure = () => 'deny' } = options;
    let replayFailures = 0;
    async function useOnce(claims) {
        if (replay === undefined)
            return;
        try {
            await useToken(replay, claims, clockSkewSeconds);
        }
        catch (error) {
            if (!(error instanceof errors/* OidcError */.uv) || error.code !== 'ERR_REPLAY_STORE')
                throw error;
            replayFailures++;
            if (onReplayFailure(error) !== 'allow')
                throw error;
        }
    }
    async function authenticate(token) {
        const isShort = typeof token === 'string' && token.length <= 16_384;
        const hash = isShort && maxTokens > 0 ? hashToken(token) : undefined;
        const known = hash === undefined ? undefined : remembered.get(hash);
        const knownIssuer = known && trusted.get(known.issuer);
        if (known && knownIssuer?.keys.isCurrent(known.key)) {
            const claims = (0,decode/* readClaimsAgain */.sH)(token);
            return [knownIssuer, (0,verify_claims/* checkClaims */.K)(claims, knownIssuer.expected, now())];
        }
        if (hash !== undefined && known)
            remembered.delete(hash);
        const decoded = (0,decode/* decodeStrictly */.pU)(token, setup.toleratedFor);
        const found = (0,verifier_options/* findIssuer */.P)(decoded.claims.iss, trusted);
        const algorithm = (0,verify_token/* checkHeader */.eb)(decoded.header, found.issuer.algorithms);
        // Only a token that a valid signature would make acceptable may cause a fetch of newer keys.
        const mayFetch = () => isAccepted(found, decoded.claims);
        const key = await (0,verify_token/* checkSignature */.jC)(token, decoded, algorithm, (header) => found.keys.resolve(header, mayFetch));
        const claims = (0,verify_claims/* checkClaims */.K)(decoded.claims, found.expected, now());
        if (hash !== undefined)
            remembered.set(hash, { issuer: claims.iss, key });
        return [found, claims];
    }
    function isAccepted({ issuer, expected }, claims) {
        try {
            return policy.couldAllow(issuer, (0,verify_claims/* checkClaims */.K)(claims, expected, now()));
        }
        catch {
            return false;
        }
    }
    return {
        async verify(token) {
            const [{ issuer }, claims] = await authenticate(token);
            const rule = policy.decide(issuer, claims);
            await useOnce(claims);
            options.onAccepted?.(claims, rule);
            return claims;
        },
        async ready() {
            await Promise.all([...trusted.values()].map(({ keys }) => keys.ready()));
        },
        close: () => lifetime.abort(),
        stats: () => ({
            rememberedTokens: remembered.size,
            replayFailures,
            keyAgeSeconds: Object.fromEntries([...trusted].map(([url, { keys }]) => [url, keys.ageSeconds()])),
        }),
    };
}
/** The greatest difference between the clocks of the replicas and of the store. */
const maxClockDifferenceSeconds = 300;
/** The store may forget a token once every replica would refuse it as expired. */
async function useToken(store, { iss, jti, exp }, clockSkewSeconds) {
    if (typeof jti !== 'string' || jti === '') {
        throw new errors/* OidcError */.uv('ERR_TOKEN_CLAIM', 'The token has no jti, which one-time use requires');
    }
    const expiresAt = new Date((exp + clockSkewSeconds + maxClockDifferenceSeconds) * 1000);
    let isFirst;
    try {
        isFirst = await store.use((0,replay/* replayKeyOf */.w9)(iss, jti), expiresAt);
    }
    catch (cause) {
        if (cause instanceof errors/* OidcError */.uv)
            throw cause;
        throw new errors/* OidcError */.uv('ERR_REPLAY_STORE', 'The store of used tokens failed', { cause });
    }
    if (!isFirst)
        throw new errors/* OidcError */.uv('ERR_TOKEN_REPLAYED', 'The token was already used');
}


/***/ })

};
