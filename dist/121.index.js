export const id = 121;
export const ids = [121];
export const modules = {

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

/***/ 10121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   presets: () => (/* binding */ presets)
/* harmony export */ });
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25598);
/* harmony import */ var _presets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63269);


/** Every preset by its name, for configuration files. */
const presets = {
    github: { needs: [], takes: ['server', 'enterprise'], create: _github_js__WEBPACK_IMPORTED_MODULE_0__/* .github */ .M },
    gitlab: { needs: [], takes: ['url'], create: _presets_js__WEBPACK_IMPORTED_MODULE_1__/* .gitlab */ .M8 },
    google: { needs: [], takes: [], create: _presets_js__WEBPACK_IMPORTED_MODULE_1__/* .google */ .q7 },
    buildkite: { needs: [], takes: [], create: _presets_js__WEBPACK_IMPORTED_MODULE_1__/* .buildkite */ .Gq },
    circleci: { needs: [], takes: ['organizationId'], create: _presets_js__WEBPACK_IMPORTED_MODULE_1__/* .circleci */ .TR },
    'azure-devops': {
        needs: ['organizationId'],
        takes: [],
        create: (settings) => (0,_presets_js__WEBPACK_IMPORTED_MODULE_1__/* .azureDevOps */ .lm)(settings),
    },
    bitbucket: {
        needs: ['workspace'],
        takes: [],
        create: (settings) => (0,_presets_js__WEBPACK_IMPORTED_MODULE_1__/* .bitbucket */ .Ek)(settings),
    },
    windmill: { needs: ['url'], takes: [], create: (settings) => (0,_presets_js__WEBPACK_IMPORTED_MODULE_1__/* .windmill */ .lE)(settings) },
    kubernetes: {
        needs: ['issuer'],
        takes: ['apiServer'],
        create: (settings) => (0,_presets_js__WEBPACK_IMPORTED_MODULE_1__/* .kubernetes */ .pm)(settings),
    },
    oidc: {
        needs: ['issuer'],
        takes: [],
        create: ({ issuer = '', ...settings }) => (0,_presets_js__WEBPACK_IMPORTED_MODULE_1__/* .oidc */ .es)(issuer, settings),
    },
};


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


/***/ })

};
