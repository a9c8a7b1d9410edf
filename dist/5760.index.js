export const id = 5760;
export const ids = [5760];
export const modules = {

/***/ 45760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ sources_spiffe),
  parseAddress: () => (/* binding */ parseAddress)
});

// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
// EXTERNAL MODULE: external "node:http2"
var external_node_http2_ = __webpack_require__(32467);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
;// CONCATENATED MODULE: ./lib/sources/spiffe/call.js




const method = '/SpiffeWorkloadAPI/FetchJWTSVID';
const timeoutMs = 20_000;
const maxReplyBytes = 1024 * 1024;
/** The transient statuses of gRPC: UNAVAILABLE, RESOURCE_EXHAUSTED, DEADLINE_EXCEEDED. */
const transientStatuses = ['14', '8', '4'];
/** Calls the Workload API over gRPC (HTTP/2 without TLS, on this machine) and returns the message. */
async function callWorkloadApi(target, message, signal) {
    const session = (0,external_node_http2_.connect)('http://localhost', { createConnection: () => (0,external_node_net_.connect)(target) });
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    try {
        return unframe(await exchange(session, call_frame(message), limit));
    }
    catch (error) {
        if (error instanceof errors/* OidcError */.uv)
            throw error;
        if (limit.aborted) {
            throw new errors/* OidcError */.uv('ERR_TIMEOUT', 'The SPIFFE agent did not answer in time', {
                transient: !signal.aborted,
            });
        }
        throw new errors/* OidcError */.uv('ERR_UNREACHABLE', `The SPIFFE agent could not be reached: ${(0,errors/* messageOf */.bD)(error)}`, {
            transient: true,
            hint: 'Check that the agent runs and that SPIFFE_ENDPOINT_SOCKET is its socket.',
        });
    }
    finally {
        session.destroy();
    }
}
function exchange(session, body, signal) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        let status;
        let reason = '';
        session.once('error', reject);
        const onAbort = () => reject(new Error('aborted'));
        if (signal.aborted)
            return onAbort();
        signal.addEventListener('abort', onAbort, { once: true });
        const stream = session.request({
            [external_node_http2_.constants.HTTP2_HEADER_METHOD]: 'POST',
            [external_node_http2_.constants.HTTP2_HEADER_PATH]: method,
            'content-type': 'application/grpc',
            te: 'trailers',
            // The standard requires it, so that no other program can be tricked into sending such a request.
            'workload.spiffe.io': 'true',
        });
        const readStatus = (headers) => {
            if (headers['grpc-status'] === undefined)
                return;
            status = String(headers['grpc-status']);
            reason = decodeReason(String(headers['grpc-message'] ?? ''));
        };
        stream.on('response', readStatus).on('trailers', readStatus);
        stream.on('data', (chunk) => {
            size += chunk.length;
            if (size > maxReplyBytes)
                stream.close(external_node_http2_.constants.NGHTTP2_CANCEL);
            else
                chunks.push(chunk);
        });
        stream.once('error', reject);
        stream.once('close', () => {
            signal.removeEventListener('abort', onAbort);
            if (status === '0')
                resolve(Buffer.concat(chunks));
            else
                reject(refusal(status, reason));
        });
        stream.end(body);
    });
}
function refusal(status, reason) {
    if (status === undefined) {
        return new errors/* OidcError */.uv('ERR_RESPONSE', "The SPIFFE agent's response was truncated", {
            transient: true,
        });
    }
    const said = reason === '' ? '' : `: ${(0,core_text/* quoteForeign */.xS)(reason)}`;
    const message = `The SPIFFE agent answered with gRPC status ${(0,core_text/* quoteForeign */.xS)(status, 5)}${said}`;
    if (transientStatuses.includes(status))
        return new errors/* OidcError */.uv('ERR_SERVICE', message, { transient: true });
    return new errors/* OidcError */.uv('ERR_TOKEN_REQUEST', message, {
        hint: 'The agent needs a registration entry for this process.',
    });
}
function decodeReason(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** A gRPC frame: the compression flag, the length, the message. */
function call_frame(message) {
    const head = Buffer.alloc(5);
    head.writeUInt32BE(message.length, 1);
    return Buffer.concat([head, message]);
}
function unframe(body) {
    const length = body.length < 5 ? -1 : body.readUInt32BE(1);
    if (body[0] === 0 && length >= 0 && body.length >= 5 + length)
        return body.subarray(5, 5 + length);
    throw new errors/* OidcError */.uv('ERR_RESPONSE', "The SPIFFE agent's answer is not a whole message");
}

;// CONCATENATED MODULE: ./lib/sources/spiffe/messages.js

// Two messages of the Workload API in Protocol Buffers encoding:
// JWTSVIDRequest { repeated string audience = 1 }, JWTSVIDResponse { repeated JWTSVID svids = 1 },
// JWTSVID { string spiffe_id = 1; string svid = 2 }.
const lengthDelimited = 2;
/** Encodes a request for a token with one audience. */
function encodeRequest(audience) {
    const text = Buffer.from(audience, 'utf8');
    return Buffer.concat([Buffer.from([(1 << 3) | lengthDelimited]), encodeVarint(text.length), text]);
}
/** Decodes the token of the first identity, the workload's default. */
function readFirstToken(response) {
    const svid = readField(response, 1);
    const token = svid && readField(svid, 2);
    return token === undefined || token.length === 0 ? undefined : token.toString('utf8');
}
function encodeVarint(value) {
    const bytes = [];
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128))
        bytes.push((rest % 128) | 128);
    return Buffer.from([...bytes, rest]);
}
/** The first bytes field with that number. */
function readField(message, wanted) {
    let at = 0;
    const readVarint = () => {
        let value = 0;
        for (let shift = 0; shift < 49; shift += 7) {
            const byte = message[at++];
            if (byte === undefined)
                throw malformed();
            value += (byte & 127) * 2 ** shift;
            if (byte < 128)
                return value;
        }
        throw malformed();
    };
    while (at < message.length) {
        const key = readVarint();
        const type = key % 8;
        if (type === 0)
            readVarint();
        else if (type === 1)
            at += 8;
        else if (type === 5)
            at += 4;
        else if (type === lengthDelimited) {
            const end = readVarint() + at;
            if (end > message.length)
                throw malformed();
            if (Math.floor(key / 8) === wanted)
                return message.subarray(at, end);
            at = end;
        }
        else
            throw malformed();
    }
    return undefined;
}
function malformed() {
    return new errors/* OidcError */.uv('ERR_RESPONSE', "The SPIFFE agent's answer is not a message that it may send");
}

;// CONCATENATED MODULE: ./lib/sources/spiffe.js




/**
 * SPIFFE's JWT-SVIDs, from the Workload API of an agent such as SPIRE's.
 *
 * A JWT-SVID has the SPIFFE ID as its subject. It has an issuer only if the trust domain configures one.
 *
 * @see https://spiffe.io/docs/latest/spiffe-specs/spiffe_workload_api/
 */
const spiffe = {
    name: 'spiffe',
    summary: "A SPIFFE agent such as SPIRE's, through its Workload API.",
    detectedBy: 'the variable SPIFFE_ENDPOINT_SOCKET',
    open(context) {
        const address = context.env.SPIFFE_ENDPOINT_SOCKET;
        if (!address)
            return undefined;
        const target = parseAddress(address);
        return {
            endpoints: [],
            mint(audience) {
                if (audience === undefined) {
                    throw new errors/* OidcError */.uv('ERR_INPUT', 'SPIFFE has no default audience', {
                        hint: 'Set the audience that the receiving service expects.',
                    });
                }
                return (0,retry/* retry */.L5)('Requesting a token from the SPIFFE agent', context, async () => {
                    const answer = await callWorkloadApi(target, encodeRequest(audience), context.signal);
                    const token = readFirstToken(answer);
                    if (token !== undefined)
                        return token;
                    throw new errors/* OidcError */.uv('ERR_RESPONSE', 'The SPIFFE agent answered without a token');
                });
            },
        };
    },
};
/* harmony default export */ const sources_spiffe = (spiffe);
/** The agent's address: a socket path or a port of this machine. */
function parseAddress(text) {
    const path = /^unix:(?:\/\/)?(\/[^?#]+)$/.exec(text)?.[1];
    if (path !== undefined)
        return { path };
    const [, host, port] = /^tcp:\/\/(127\.\d+\.\d+\.\d+|\[::1\]):(\d{1,5})$/.exec(text) ?? [];
    if (host !== undefined && port !== undefined)
        return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
    throw new errors/* OidcError */.uv('ERR_ENDPOINT', 'SPIFFE_ENDPOINT_SOCKET is not the address of a local agent', {
        hint: 'Use the form unix:///run/spire/agent.sock or tcp://127.0.0.1:8081.',
    });
}


/***/ })

};
