export const id = 3651;
export const ids = [3651];
export const modules = {

/***/ 13651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   answerMetrics: () => (/* binding */ answerMetrics),
/* harmony export */   isWorker: () => (/* binding */ isWorker),
/* harmony export */   leaveWorkers: () => (/* binding */ leaveWorkers),
/* harmony export */   runWorkers: () => (/* binding */ runWorkers),
/* harmony export */   sumMetrics: () => (/* binding */ sumMetrics)
/* harmony export */ });
/* harmony import */ var node_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70139);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70206);
/* harmony import */ var _verify_metrics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75720);




/** Whether this process is one of the workers of {@link runWorkers}. */
const isWorker = node_cluster__WEBPACK_IMPORTED_MODULE_0__.isWorker;
/**
 * Runs this command in several processes that share its port. A worker that dies is replaced.
 *
 * @throws {OidcError} `ERR_INPUT` when a worker fails before all of them listen; it has printed the reason
 */
async function runWorkers(options) {
    const { count, log, onListening, stop } = options;
    let isStopping = false;
    let listening = 0;
    const failed = new Promise((_, reject) => {
        const fork = () => {
            const worker = node_cluster__WEBPACK_IMPORTED_MODULE_0__.fork();
            worker.on('message', (message) => {
                if (message.kind === 'sum')
                    void answerSum(worker, message.id);
            });
            worker.once('listening', (address) => {
                listening++;
                if (listening === count)
                    onListening(address);
            });
            worker.once('exit', async (code, signal) => {
                if (isStopping)
                    return;
                if (listening < count) {
                    reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OidcError */ .uv('ERR_INPUT', 'A worker failed to start'));
                    return;
                }
                log(`worker ${worker.process.pid} ended (${signal ?? code}); it is replaced`);
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(1000);
                if (!isStopping)
                    fork();
            });
        };
        for (let index = 0; index < count; index++)
            fork();
    });
    try {
        await Promise.race([stop, failed]);
    }
    finally {
        isStopping = true;
        const workers = workersOf().filter((worker) => !worker.isDead());
        const ended = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
        for (const worker of workers)
            worker.process.kill('SIGTERM');
        await Promise.all(ended);
    }
}
function workersOf() {
    return Object.values(node_cluster__WEBPACK_IMPORTED_MODULE_0__.workers ?? {}).filter((worker) => worker !== undefined);
}
let nextId = 0;
/** Sends a message and waits for the answer with its id, for at most a second. */
function ask(peer, kind, answer) {
    const id = nextId++;
    return new Promise((resolve) => {
        const finish = (text) => {
            clearTimeout(timer);
            peer.off('message', listener);
            resolve(text);
        };
        const listener = (message) => {
            if (message.kind === answer && message.id === id && 'text' in message)
                finish(message.text);
        };
        const timer = setTimeout(() => finish(), 1000);
        peer.on('message', listener);
        peer.send?.({ kind, id });
    });
}
async function answerSum(worker, id) {
    const texts = await Promise.all(workersOf().map((one) => ask(one, 'render', 'rendered')));
    const text = (0,_verify_metrics_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeMetrics */ .A)(texts.filter((one) => one !== undefined));
    if (worker.isConnected())
        worker.send({ kind: 'summed', id, text });
}
/** The metrics of all workers, for a worker's `/metrics`; its own when the primary does not answer. */
async function sumMetrics(own) {
    return (await ask(process, 'sum', 'summed')) ?? own;
}
/** Answers the primary's requests for this worker's metrics. */
function answerMetrics(render) {
    process.on('message', ({ kind, id }) => {
        if (kind === 'render')
            process.send?.({ kind: 'rendered', id, text: render() });
    });
}
/** Lets a worker's process end. */
function leaveWorkers() {
    node_cluster__WEBPACK_IMPORTED_MODULE_0__.worker?.disconnect();
}


/***/ }),

/***/ 75720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mergeMetrics),
/* harmony export */   Q: () => (/* binding */ createMetrics)
/* harmony export */ });
const buckets = [0.000_1, 0.000_5, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];
function createMetrics() {
    const requests = new Map();
    const counts = buckets.map(() => 0);
    let total = 0;
    let sum = 0;
    return {
        count(outcome, code, seconds) {
            const labels = `outcome="${outcome}",code="${code}"`;
            requests.set(labels, (requests.get(labels) ?? 0) + 1);
            for (const [index, bound] of buckets.entries()) {
                if (seconds <= bound)
                    counts[index] = (counts[index] ?? 0) + 1;
            }
            total++;
            sum += seconds;
        },
        render({ keyAgeSeconds, rememberedTokens, replayFailures }) {
            const ages = Object.entries(keyAgeSeconds).flatMap(([issuer, age]) => age === undefined ? [] : [`{issuer="${escapeLabel(issuer)}"} ${age.toFixed(1)}`]);
            return [
                ...family('oidc_verify_requests_total', 'counter', 'Requests by outcome and error code.', [
                    ...[...requests].map(([labels, count]) => `{${labels}} ${count}`),
                ]),
                ...family('oidc_verify_duration_seconds', 'histogram', 'Duration of a decision.', [
                    ...buckets.map((bound, index) => `_bucket{le="${bound}"} ${counts[index]}`),
                    `_bucket{le="+Inf"} ${total}`,
                    `_sum ${sum}`,
                    `_count ${total}`,
                ]),
                ...family('oidc_verify_keys_age_seconds', 'gauge', "Age of an issuer's keys.", ages),
                ...family('oidc_verify_remembered_tokens', 'gauge', 'Tokens whose signature was checked.', [
                    ` ${rememberedTokens}`,
                ]),
                ...family('oidc_verify_replay_failures_total', 'counter', 'Failures of the replay store.', [
                    ` ${replayFailures}`,
                ]),
                '',
            ].join('\n');
        },
    };
}
function family(name, type, help, samples) {
    return [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} ${type}`,
        ...samples.map((sample) => `${name}${sample}`),
    ];
}
function escapeLabel(value) {
    return value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n');
}
/** Adds up the metrics of several processes; of the keys' ages, the greatest counts. */
function mergeMetrics(texts) {
    // One map of samples for each family, because a family's samples must stand together.
    const families = new Map();
    for (const text of texts) {
        for (const block of text.split(/(?=^# HELP )/m)) {
            const head = /^(?:# .*\n)*/.exec(block)?.[0] ?? '';
            const samples = families.get(head) ?? new Map();
            families.set(head, samples);
            for (const line of block.slice(head.length).split('\n')) {
                const at = line.lastIndexOf(' ');
                if (at < 0)
                    continue;
                const name = line.slice(0, at);
                const values = [samples.get(name) ?? 0, Number(line.slice(at + 1))];
                const isAge = name.startsWith('oidc_verify_keys_age_seconds');
                samples.set(name, isAge ? Math.max(...values) : values[0] + values[1]);
            }
        }
    }
    return [...families]
        .map(([head, samples]) => head + [...samples].map(([name, value]) => `${name} ${value}\n`).join(''))
        .join('');
}


/***/ })

};
