export const id = 586;
export const ids = [586];
export const modules = {

/***/ 5586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: ./lib/context.js + 4 modules
var context = __webpack_require__(1497);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/revoke.js
var revoke = __webpack_require__(4809);
// EXTERNAL MODULE: ./lib/sinks/github.js + 1 modules
var github = __webpack_require__(94);
// EXTERNAL MODULE: ./lib/sinks/installs/install.js + 1 modules
var install = __webpack_require__(2281);
// EXTERNAL MODULE: ./lib/sinks/private-folder.js
var private_folder = __webpack_require__(5948);
;// CONCATENATED MODULE: ./lib/sinks/github-undo.js





/**
 * Undoes what `publish` did, from the saved state alone: a path or a token that a later step put into the environment
 * is never followed. Every part is tried, whatever becomes of the others.
 */
async function undo(options, context) {
    const done = [];
    const failed = [];
    restoreVariables(options, done);
    // Before the folders: an install may have files of its own there.
    const installs = await (0,install/* undoInstalls */.jE)((0,install/* readInstalls */.ho)(options.state), { env: options.env });
    done.push(...installs.done);
    failed.push(...installs.failed);
    removeFolders(options, done, failed);
    await revokeAll(options, context, { done, failed });
    return { done, failed };
}
function restoreVariables({ env, state, exportVariable }, done) {
    const names = state('variables').split(',').filter(Boolean);
    const kept = [];
    const restored = [];
    const emptied = [];
    for (const name of names) {
        // The step failed before it set this one: there is nothing to undo.
        if ((env[name] ?? '') === state(`was_${name}`))
            continue;
        // Set anew by a later step: then it is that step's value, not ours.
        if ((0,github/* fingerprint */.R)(env[name] ?? '') !== state(`ours_${name}`)) {
            kept.push(name);
            continue;
        }
        const earlier = state(`was_${name}`);
        // A job's variable cannot be unset, only emptied; where a tool trips over that, it gets a harmless value.
        exportVariable(name, earlier || state(`neutral_${name}`));
        if (earlier)
            restored.push(name);
        else
            emptied.push(name);
    }
    if (emptied.length > 0)
        done.push(`Cleared ${emptied.join(', ')}`);
    if (restored.length > 0)
        done.push(`Gave ${restored.join(', ')} the earlier value back`);
    if (kept.length > 0)
        done.push(`Left ${kept.join(', ')} alone: changed by a later step`);
}
function removeFolders({ state }, done, failed) {
    for (let index = 0; state(`folder_${index}`) !== ''; index++) {
        const folder = state(`folder_${index}`);
        try {
            if ((0,private_folder/* removeFolder */.v$)(folder))
                done.push(`Removed ${folder}`);
        }
        catch (error) {
            failed.push((0,errors/* messageOf */.bD)(error));
        }
    }
}
async function revokeAll({ state }, context, { done, failed }) {
    const pending = [];
    for (let index = 0; state(`revoke_${index}_url`) !== ''; index++) {
        const read = (name) => state(`revoke_${index}_${name}`);
        const outcome = (0,revoke/* revoke */.r)(readRevocation(read, context), context);
        pending.push(outcome.then(() => void done.push(`Revoked the credentials of ${read('label')}`), (error) => void failed.push(`The credentials of ${read('label')} could not be revoked: ${(0,errors/* messageOf */.bD)(error)}`)));
    }
    await Promise.all(pending);
}
function readRevocation(read, context) {
    const fields = read('form').split(',').filter(Boolean);
    const secrets = read('secrets').split(',');
    const readField = (name) => secrets.includes(name) ? context.mask(read(`form_${name}`)) : read(`form_${name}`);
    const bearer = read('bearer');
    return {
        method: read('method') === 'DELETE' ? 'DELETE' : 'POST',
        url: read('url'),
        ...(bearer === '' ? {} : { bearer: context.mask(bearer) }),
        ...(fields.length === 0
            ? {}
            : { form: Object.fromEntries(fields.map((name) => [name, readField(name)])) }),
    };
}

// EXTERNAL MODULE: ./lib/action/runner.js
var action_runner = __webpack_require__(4918);
// EXTERNAL MODULE: ./lib/action/settings.js + 1 modules
var action_settings = __webpack_require__(5314);
;// CONCATENATED MODULE: ./lib/action/post.js
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
 * The action's post step: undoes what the main step did, as far as it got.
 *
 * What cannot be undone is a warning: the job's own result stays what it was.
 */
async function runPost(env) {
    const runner = (0,action_runner/* createRunner */.j)(env);
    const core = await runner.load();
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const context = __addDisposableResource(env_1, await createPostContext(runner), false);
            const { done, failed } = await undo({
                env,
                state: (name) => core.getState(name),
                exportVariable: (name, value) => core.exportVariable(name, value),
            }, context);
            for (const line of done)
                core.info(line);
            for (const line of failed)
                core.warning(line, { title: 'oidc-exchange: not cleaned up' });
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    catch (error) {
        core.warning(`The clean-up stopped: ${(0,errors/* messageOf */.bD)(error)}`, {
            title: 'oidc-exchange: not cleaned up',
        });
    }
}
/** The runner gives the post step the same inputs; wrong ones, which main has reported, must not stop the clean-up. */
async function createPostContext(runner) {
    const settings = await (0,action_settings/* readSettings */.s)(runner.env, runner).catch(() => undefined);
    return (0,context/* createContext */.q)({
        env: runner.env,
        log: runner,
        http: {
            requestTimeoutMs: 10_000,
            httpProxy: settings?.['http-proxy'],
            noProxy: settings?.['no-proxy'],
        },
        deadlineMs: 30_000,
        onSecret: runner.mask,
    });
}


/***/ })

};
