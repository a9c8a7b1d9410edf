export const id = 7924;
export const ids = [7924];
export const modules = {

/***/ 87924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainJudgement: () => (/* reexport */ explain/* explainJudgement */.j),
  levelOf: () => (/* reexport */ levelOf),
  lintPolicy: () => (/* reexport */ lintPolicy),
  policiesWithin: () => (/* reexport */ policiesWithin),
  readPolicies: () => (/* reexport */ readPolicies),
  renderExplanation: () => (/* reexport */ explain/* renderExplanation */.G),
  renderSarif: () => (/* reexport */ renderSarif),
  writePolicy: () => (/* reexport */ writePolicy)
});

// UNUSED EXPORTS: checkBindings, clouds, judgeAws, judgeAzure, judgeGoogle, judgeVault, lintRules, mapAttributes, proposeChanges, readAwsPolicy, readAwsProvider, readFederatedCredentials, readGoogleBindings, readGoogleProvider, readVaultConfig, readVaultRole

// EXTERNAL MODULE: ./lib/trust/explain.js + 4 modules
var explain = __webpack_require__(43729);
// EXTERNAL MODULE: ./lib/trust/document.js
var trust_document = __webpack_require__(23181);
;// CONCATENATED MODULE: ./lib/trust/fleet.js

/**
 * Takes a document apart: the roles of `aws iam list-roles` and `get-account-authorization-details`, the list of
 * `gcloud … providers list`, and the resources of `terraform show -json`. Any other document is one policy.
 */
function policiesWithin(cloud, document) {
    if ((0,trust_document/* isDocument */.wz)(document)) {
        const values = document.planned_values ?? document.values;
        const hasModule = (0,trust_document/* isDocument */.wz)(values) && (0,trust_document/* isDocument */.wz)(values.root_module);
        if (document.terraform_version !== undefined && hasModule) {
            return resourcesOf(values.root_module).flatMap((one) => policyOf(cloud, one));
        }
        for (const key of cloud === 'aws' ? ['Roles', 'RoleDetailList'] : []) {
            const roles = document[key];
            if (!Array.isArray(roles) || roles.length === 0)
                continue;
            return roles.map((role, index) => ({
                ...named(role, 'Arn'),
                document: role,
                path: [key, index],
            }));
        }
    }
    if (cloud === 'gcp' && Array.isArray(document)) {
        return document.map((one, index) => ({ ...named(one, 'name'), document: one, path: [index] }));
    }
    return [{ document, path: [] }];
}
function named(value, key) {
    return (0,trust_document/* isDocument */.wz)(value) && typeof value[key] === 'string' ? { name: value[key] } : {};
}
/** The resources of a module and of the modules in it. */
function resourcesOf(module) {
    if (!(0,trust_document/* isDocument */.wz)(module))
        return [];
    const own = (0,trust_document/* readList */.LD)(module.resources).filter(trust_document/* isDocument */.wz);
    return [...own, ...(0,trust_document/* readList */.LD)(module.child_modules).flatMap(resourcesOf)];
}
const readers = {
    aws_iam_role: [
        'aws',
        ({ arn, assume_role_policy }) => ({ Arn: arn, AssumeRolePolicyDocument: assume_role_policy }),
    ],
    google_iam_workload_identity_pool_provider: [
        'gcp',
        ({ name, oidc, attribute_mapping, attribute_condition }) => {
            const [block] = (0,trust_document/* readList */.LD)(oidc).filter(trust_document/* isDocument */.wz);
            const { issuer_uri: issuerUri, allowed_audiences: allowedAudiences } = block ?? {};
            return {
                name,
                oidc: { issuerUri, allowedAudiences },
                attributeMapping: attribute_mapping,
                attributeCondition: attribute_condition,
            };
        },
    ],
    azuread_application_federated_identity_credential: [
        'azure',
        ({ display_name: name, issuer, subject, audiences }) => [{ name, issuer, subject, audiences }],
    ],
    vault_jwt_auth_backend_role: [
        'vault',
        ({ bound_claims, ...role }) => ({
            ...role,
            // The provider writes lists as texts with commas between.
            bound_claims: Object.fromEntries(Object.entries((0,trust_document/* isDocument */.wz)(bound_claims) ? bound_claims : {}).map(([claim, value]) => [
                claim,
                String(value).split(/\s*,\s*/),
            ])),
        }),
    ],
};
/** A resource of the cloud as its own tool would print it; values that are known after apply are not there. */
function policyOf(cloud, { type, address, values }) {
    const [owner, read] = readers[String(type)] ?? [];
    if (owner !== cloud || read === undefined || !(0,trust_document/* isDocument */.wz)(values))
        return [];
    return [{ name: String(address), document: read(values), path: [] }];
}

// EXTERNAL MODULE: ./lib/core/github.js
var github = __webpack_require__(73500);
// EXTERNAL MODULE: ./lib/trust/pattern.js
var pattern = __webpack_require__(31788);
;// CONCATENATED MODULE: ./lib/trust/lint/finding.js


/** Every rule: its level, and its subject. */
const lintRules = {
    'any-branch': ['warning', 'A pattern that accepts other branches than the one it names'],
    'any-environment': ['warning', 'Any environment: everyone with write access can create one'],
    'any-owner': ['error', "A pattern that accepts other owners' repositories"],
    'any-repository': ['warning', "The owner's other repositories are accepted"],
    'broken-expression': ['error', 'An expression that the cloud cannot evaluate'],
    everyone: ['error', 'A principal that is everyone'],
    'for-all-values': ['error', 'ForAllValues in an Allow, which is true if the claim is missing'],
    'if-exists': ['error', 'A condition that is true if the claim is missing'],
    'issuer-slash': ['warning', "An issuer with a trailing slash that the token's issuer lacks"],
    'literal-wildcard': ['warning', 'A * in a place where it has no special meaning'],
    'mutable-workflow': ['warning', 'A workflow that is pinned to a branch'],
    'names-not-ids': ['note', 'Names, which others can take over, although ids are available'],
    'needless-pattern': ['note', 'A pattern operator without a pattern'],
    'no-audience': ['warning', 'No audience'],
    'no-subject': ['error', 'No condition on the repository or its owner'],
    'open-context': ['error', 'All jobs of a repository are accepted, pull requests included'],
    'pull-request': ['warning', 'Pull requests, whose authors choose the code that runs'],
    'required-claim': ['error', 'A comparison that Entra requires is missing'],
    'required-key': ['error', 'A condition that IAM requires for a shared issuer is missing'],
    stranger: ['error', "A job of somebody else's repository is accepted"],
    'unanchored-match': ['warning', 'A comparison with a part of a claim instead of the whole'],
    'unknown-claim': ['error', 'A claim that the cloud does not compare'],
    'weak-claim': ['warning', 'A claim that does not identify the code that runs'],
    'whole-pool': ['warning', 'Every identity of a pool'],
};
const exactSubject = 'Write the whole subject: repo:OWNER/REPOSITORY:environment:NAME.';
/** Problems of a claim's values, for all clouds. */
function lintValues({ claim, values, wildcards, path, subjects = [], }) {
    return values.flatMap((value) => {
        if (claim === 'sub')
            return lintSubject(value, wildcards, path);
        if (claim === 'job_workflow_ref') {
            return isOwnWorkflow(value, subjects) ? [] : lintWorkflow(value, path);
        }
        if (claim === 'repository')
            return lintRepository(value, wildcards, path);
        if (/^(repository_owner|namespace_path|project_path|organization_slug)$/.test(claim)) {
            return lintOwner(value, wildcards, path);
        }
        if (claim === 'actor' || claim === 'workflow')
            return [weakClaim(claim, path)];
        return [];
    });
}
function lintSubject(value, wildcards, path) {
    if (!wildcards) {
        if (/[*]/.test(value))
            return [literalWildcard(value, path)];
        return value.endsWith(':pull_request') ? [pullRequest(value, path)] : [];
    }
    const [, owner, name, context] = /^repo:([^/]*)(?:\/([^:]*)(?::(.*))?)?$/.exec(value) ?? [];
    if (/^\*/.test(value) ||
        /^re?p?o?\*/.test(value) ||
        (/[*?]/.test(owner ?? '') && !isIdPattern(owner ?? '')) ||
        /^(project_path:[^/:]*[*?]|organization:[^:]*[*?])/.test(value)) {
        const message = `${value} accepts other owners: * matches / and : and the end of a name`;
        return [{ rule: 'any-owner', message, fix: 'Write the owner and a slash: repo:OWNER/…', path }];
    }
    if (/^(project_path:[^:]*[*?]|organization:.*:workspace:[^:]*[*?])/.test(value)) {
        const message = `${value} accepts the owner's other projects or workspaces, and future ones`;
        return [{ rule: 'any-repository', message, fix: 'Write the whole name.', path }];
    }
    if (name === undefined)
        return [];
    if (context === undefined && name.endsWith('*')) {
        const message = `${value} accepts all jobs of these repositories, pull requests included`;
        return [{ rule: 'open-context', message, fix: exactSubject, path }];
    }
    if (context === undefined || context === 'pull_request') {
        return context === undefined ? [] : [pullRequest(value, path)];
    }
    if ((0,pattern/* matchesPattern */.MT)(context, 'pull_request')) {
        const message = `${value} accepts pull requests, and every environment and branch of the repository`;
        return [{ rule: 'open-context', message, fix: exactSubject, path }];
    }
    if (/^environment:.*[*?]/.test(context)) {
        const message = `${value} accepts environments that do not exist yet, and everyone with write access can create one`;
        return [
            { rule: 'any-environment', message, fix: 'Name the environment, and protect it.', path },
        ];
    }
    if (!/[*?]/.test(name.replace(/@\*$/, '')))
        return [];
    const message = `${value} accepts the owner's other repositories, and future ones`;
    return [{ rule: 'any-repository', message, fix: exactSubject, path }];
}
/** `owner@*` is the newer form with any id. */
function isIdPattern(owner) {
    return /^[^*@]+@\*$/.test(owner);
}
/** Whether a workflow belongs to the only repository that is compared, so that its branch does not matter. */
function isOwnWorkflow(workflow, subjects) {
    const [, repository] = /^([^/*?]+\/[^/*?]+)\/[^@]+@.*[^*?]$/.exec(workflow) ?? [];
    return (subjects.length > 0 &&
        subjects.every((subject) => {
            const read = (0,github/* readGithubSubject */.Gd)(subject);
            return read !== undefined && `${read.owner}/${read.repository}` === repository;
        }));
}
function lintWorkflow(value, path) {
    const [, ref = ''] = /@(.*)$/.exec(value) ?? [];
    if (/^[\da-f]{40}$/.test(ref) || /^refs\/tags\//.test(ref))
        return [];
    const message = value.includes('@')
        ? `${value}: everyone with write access to that branch can change the workflow`
        : `${value} has no ref, and the claim is always OWNER/REPOSITORY/PATH@REF`;
    return [
        { rule: 'mutable-workflow', message, fix: 'Pin it to a protected tag or a commit.', path },
    ];
}
function lintRepository(value, wildcards, path) {
    if (!value.includes('*'))
        return [];
    return wildcards ? lintOwner(value, wildcards, path) : [literalWildcard(value, path)];
}
/** An owner, at the start of a name or alone. */
function lintOwner(value, wildcards, path) {
    if (!wildcards || value.split('/')[0]?.includes('*') !== true)
        return [];
    const fix = 'Write the owner and a slash: OWNER/*';
    return [{ rule: 'any-owner', message: `${value} accepts other owners' repositories`, fix, path }];
}
function weakClaim(claim, path) {
    const message = claim === 'actor'
        ? 'actor is the user who started the run, not the author of the code'
        : 'workflow is a name that every author of a workflow can choose';
    const fix = 'Compare the subject, repository_id or job_workflow_ref.';
    return { rule: 'weak-claim', message, fix, path };
}
function literalWildcard(value, path) {
    const message = `${value}: the * has no special meaning here, so no token matches`;
    return { rule: 'literal-wildcard', message, fix: 'Write the whole value, or use patterns.', path };
}
function pullRequest(value, path) {
    const message = `${value}: the author of a pull request chooses the code that runs`;
    const fix = 'Give such jobs read access only.';
    return { rule: 'pull-request', message, fix, path };
}
/** Names alone: others can take them after a rename or a deletion. */
function namesNotIds(path) {
    const message = 'only names are compared, and others can take them after a rename or a deletion';
    const fix = "Add repository_id, or GitHub's newer subject: repo:OWNER@ID/REPOSITORY@ID:…";
    return { rule: 'names-not-ids', message, fix, path };
}
/** A reusable workflow alone: its callers choose its inputs, and everyone can call a public one. */
function anyCaller(path) {
    const message = 'the subject is not compared: every repository that calls this workflow is accepted';
    const fix = 'Compare the subject too: repo:OWNER/REPOSITORY:…';
    return { rule: 'no-subject', message, fix, path };
}
/** The claims that identify the code that runs; others identify the repository at most. */
const ofTheRun = /^(sub|ref|ref_\w+|environment|event_name|job_workflow_ref|workflow_ref|enterprise\w*)$/;
/** Whether a repository or an owner is compared, but not the code that runs there. */
function isOpenContext(claims) {
    return (claims.some((claim) => /^repository(_id|_owner|_owner_id)?$/.test(claim)) &&
        !claims.some((claim) => ofTheRun.test(claim)));
}
function openContext(path) {
    const message = 'only the repository or its owner is compared: all of its jobs are accepted, pull requests included';
    return { rule: 'open-context', message, fix: exactSubject, path };
}
function noSubject(path) {
    const message = 'the repository is not compared: every job of this issuer is accepted, with any owner';
    return { rule: 'no-subject', message, fix: exactSubject, path };
}

;// CONCATENATED MODULE: ./lib/trust/lint/sarif.js

/**
 * Findings as SARIF 2.1.0, for code scanning.
 *
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
function renderSarif(findings, version) {
    const rules = Object.entries(lintRules).map(([id, [level, description]]) => ({
        id,
        shortDescription: { text: description },
        // Code scanning asks for both: https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning
        fullDescription: { text: description },
        help: { text: `${description}. Each finding has a fix.` },
        defaultConfiguration: { level },
        properties: { tags: ['security'] },
    }));
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'oidc-exchange', version, rules } },
                results: findings.map((finding) => ({
                    ruleId: finding.rule,
                    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
                    level: levelOf(finding.rule),
                    message: {
                        text: `${finding.policy ? `${finding.policy}: ` : ''}${finding.message}. ${finding.fix}`,
                    },
                    locations: [
                        {
                            physicalLocation: {
                                artifactLocation: { uri: uriOf(finding.file) },
                                region: { startLine: finding.line },
                            },
                        },
                    ],
                })),
            },
        ],
    };
}
function levelOf(rule) {
    return lintRules[rule][0];
}
/** A path as a relative reference. */
function uriOf(file) {
    return file
        .replaceAll('\\', '/')
        .replace(/^\.\//, '')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
}

// EXTERNAL MODULE: ./lib/trust/aws/policy.js
var aws_policy = __webpack_require__(96304);
// EXTERNAL MODULE: ./lib/trust/azure/policy.js
var policy = __webpack_require__(44430);
// EXTERNAL MODULE: ./lib/trust/gcp/policy.js
var gcp_policy = __webpack_require__(44257);
// EXTERNAL MODULE: ./lib/trust/aws/keys.js
var keys = __webpack_require__(38658);
// EXTERNAL MODULE: ./lib/trust/aws/operators.js + 1 modules
var operators = __webpack_require__(8715);
;// CONCATENATED MODULE: ./lib/trust/platforms.js

/** A colon within a value would forge segments of the subject. */
const encode = (text) => text.replaceAll(':', '%3A');
const branchOf = (ref) => ref.replace(/^refs\/(heads|tags)\//, '');
const kindOf = (ref) => (ref.startsWith('refs/tags/') ? 'tag' : 'branch');
function composeGithub(job) {
    const { owner, name, ref, environment, event = 'push', ownerId = '', nameId = '' } = job;
    const repository = `${owner}/${name}`;
    const names = job.isImmutable ? `${owner}@${ownerId}/${name}@${nameId}` : repository;
    const context = environment
        ? `environment:${encode(environment)}`
        : event === 'pull_request'
            ? 'pull_request'
            : `ref:${encode(ref)}`;
    const workflow = `${repository}/.github/workflows/ci.yml@${ref}`;
    return {
        sub: `repo:${names}:${context}`,
        repository,
        repository_owner: owner,
        ...(ownerId && { repository_owner_id: ownerId }),
        ...(nameId && { repository_id: nameId }),
        ref,
        ref_type: kindOf(ref),
        event_name: event,
        ...(environment && { environment }),
        job_workflow_ref: job.workflow ?? workflow,
        workflow_ref: workflow,
        workflow: 'ci',
        actor: owner,
        actor_id: '990000003',
        runner_environment: 'github-hosted',
        repository_visibility: 'public',
    };
}
/** Each vendor's page for its claims is the source: GitLab, HCP Terraform, Buildkite. */
const platforms = [
    {
        id: 'github',
        issuer: github/* githubIssuer */.rV,
        names: /^(?:repo:)?([^/:@]+)(?:@[^/:]*)?(?:\/([^:@]*))?/,
        compose: composeGithub,
    },
    {
        id: 'gitlab',
        issuer: 'https://gitlab.com',
        names: /^(?:project_path:)?([^/:]+)(?:\/([^:]*))?/,
        compose: ({ owner, name, ref, ownerId, nameId, environment, event = 'push' }) => ({
            sub: `project_path:${owner}/${name}:ref_type:${kindOf(ref)}:ref:${branchOf(ref)}`,
            project_path: `${owner}/${name}`,
            namespace_path: owner,
            ...(nameId && { project_id: nameId }),
            ...(ownerId && { namespace_id: ownerId }),
            ref: branchOf(ref),
            ref_type: kindOf(ref),
            ref_path: ref,
            ref_protected: 'true',
            pipeline_source: event,
            ...(environment && { environment }),
            runner_environment: 'gitlab-hosted',
            user_login: owner,
        }),
    },
    {
        id: 'terraform-cloud',
        issuer: 'https://app.terraform.io',
        names: /^(?:organization:)?([^:]+)(?::project:[^:]*:workspace:([^:]*))?/,
        compose: ({ owner, name, ownerId, nameId, event = 'apply' }) => ({
            sub: `organization:${owner}:project:Default Project:workspace:${name}:run_phase:${event}`,
            terraform_organization_name: owner,
            terraform_workspace_name: name,
            terraform_project_name: 'Default Project',
            ...(ownerId && { terraform_organization_id: ownerId }),
            ...(nameId && { terraform_workspace_id: nameId }),
            terraform_run_phase: event,
        }),
    },
    {
        id: 'buildkite',
        issuer: 'https://agent.buildkite.com',
        names: /^(?:organization:)?([^:]+)(?::pipeline:([^:]*))?/,
        compose: ({ owner, name, ref, ownerId, nameId }) => ({
            sub: `organization:${owner}:pipeline:${name}:ref:${ref}:commit:${'0'.repeat(40)}:step:deploy`,
            organization_slug: owner,
            pipeline_slug: name,
            ...(ownerId && { organization_id: ownerId }),
            ...(nameId && { pipeline_id: nameId }),
            build_branch: branchOf(ref),
            step_key: 'deploy',
        }),
    },
];
/** The platform of an issuer, with or without `https://`. */
function platformOf(issuer) {
    const host = issuer.replace(/^https:\/\//, '').replace(/\/$/, '');
    return platforms.find((one) => one.issuer === `https://${host}`);
}

;// CONCATENATED MODULE: ./lib/trust/lint/aws.js




/** The claims that single out a customer of the issuer, a repository, or the job within it. */
const telling = [
    'sub',
    ...['repository', 'repository_id', 'repository_owner_id', 'job_workflow_ref', 'enterprise_id'],
    ...['namespace_id', 'project_id', 'user_id'],
    ...['cluster_id', 'organization_id', 'organization_slug', 'pipeline_id'],
    ...['oidc.circleci.com/project-id', 'google/organization_number', 'rpst_id'],
];
/** What is dangerous or useless in a trust policy; what it is for decides, so only statements of web identities count. */
function lintAws({ statements }, root) {
    return statements.flatMap((statement) => {
        const path = [...root, ...statement.path];
        const { principals, effect } = statement;
        if (effect === 'Deny')
            return statement.conditions.flatMap((one) => lintKey(one, statement, path));
        if (statement.exceptPrincipals) {
            const fix = 'Name who may: Principal.';
            const message = 'NotPrincipal in an Allow is everyone else';
            return [{ rule: 'everyone', message, fix, path: [...path, 'NotPrincipal'] }];
        }
        if (principals.everyone || principals.federated.includes('*')) {
            const fix = "Name the provider: arn:aws:iam::ACCOUNT:oidc-provider/ISSUER's host and path.";
            const message = 'everyone may try, with a token of any provider of the account';
            return [{ rule: 'everyone', message, fix, path: [...path, 'Principal'] }];
        }
        const isFederated = principals.federated.some((one) => one.includes(':oidc-provider/'));
        return isFederated ? lintAllow(statement, path) : [];
    });
}
function lintAllow(statement, path) {
    const { conditions } = statement;
    const firm = conditions.filter(({ operator }) => !(0,operators/* isNegated */.bX)(operator) && !/IfExists$|^ForAllValues:|^Null$/.test(operator));
    const claims = firm.map(({ key }) => claimOf(key));
    const subjects = firm.filter(({ key }) => claimOf(key) === 'sub').flatMap(({ values }) => values);
    const findings = conditions.flatMap((one) => lintCondition(one, statement, path, subjects));
    const told = claims.filter((claim) => telling.includes(claim));
    if (told.length === 0)
        findings.push(noSubject(path));
    else if (told.every((claim) => claim === 'job_workflow_ref'))
        findings.push(anyCaller(path));
    else if (isOpenContext(claims))
        findings.push(openContext(path));
    if (!claims.includes('aud')) {
        const message = "any of the provider's client ids is taken as audience";
        const fix = 'Add "ISSUER:aud": "sts.amazonaws.com" to StringEquals.';
        findings.push({ rule: 'no-audience', message, fix, path });
    }
    const needed = requiredKey(statement);
    if (needed !== undefined) {
        const message = `IAM does not store a policy for this shared issuer without a condition on ${needed}`;
        findings.push({ rule: 'required-key', message, fix: `Compare ${needed}.`, path });
    }
    const isGithub = statement.principals.federated.some((one) => /githubusercontent/.test(one));
    const hasIds = claims.includes('repository_id') || subjects.every((one) => /@\d+\/[^:]*@\d+:/.test(one));
    if (isGithub && claims.some((claim) => claim === 'sub' || claim === 'repository') && !hasIds) {
        findings.push(namesNotIds([...path, 'Condition']));
    }
    return findings;
}
function lintCondition(condition, statement, path, subjects) {
    const { operator, key, values } = condition;
    const here = [...path, 'Condition', operator, key];
    const claim = claimOf(key);
    const findings = lintKey(condition, statement, path);
    if (operator.startsWith('ForAllValues:')) {
        const message = `${operator} is true when ${key} is not there, or is misspelt`;
        const fix = 'Use the operator without ForAllValues: the claim has one value.';
        findings.push({ rule: 'for-all-values', message, fix, path: here });
    }
    else if (operator.endsWith('IfExists') && telling.includes(claim)) {
        const message = `${operator} lets a token pass that has no ${claim}`;
        findings.push({ rule: 'if-exists', message, fix: 'Leave IfExists out.', path: here });
    }
    if ((0,operators/* isNegated */.bX)(operator) || !operator.includes('String'))
        return findings;
    const wildcards = (0,operators/* hasWildcards */.ev)(operator);
    findings.push(...lintValues({ claim, values, wildcards, path: here, subjects }));
    const isLiteral = !wildcards && claim !== 'sub' && claim !== 'repository';
    for (const value of values.filter((one) => isLiteral && one.includes('*') && !one.includes('${*}'))) {
        findings.push(literalWildcard(value, here));
    }
    if (wildcards && !values.some((value) => /[*?]/.test(value))) {
        const message = `${operator} of values without * and ?`;
        const fix = 'Use StringEquals, which no later * can widen by accident.';
        findings.push({ rule: 'needless-pattern', message, fix, path: here });
    }
    return findings;
}
/** A key that is never there. */
function lintKey({ key, operator }, { principals, effect }, path) {
    const provider = key.slice(0, key.lastIndexOf(':'));
    const claim = claimOf(key);
    const here = [...path, 'Condition', operator, key];
    const isOfProvider = principals.federated.some((one) => one.endsWith(`:oidc-provider/${provider}`));
    const known = (0,keys/* exposedClaims */.gK)(provider);
    const effectOf = effect === 'Deny' ? 'this Deny does not do what it seems to' : 'no token passes';
    const providers = principals.federated.flatMap((one) => one.split(':oidc-provider/').slice(1));
    const isOther = effect === 'Allow' && providers.length > 0 && !(0,operators/* isNegated */.bX)(operator);
    if (isOther && !isOfProvider && !/^(aws|sts|iam|saml)$/i.test(provider)) {
        const message = `${key} is a key of another issuer than the statement's, so ${operator} finds nothing and ${effectOf}`;
        const fix = `Write ${providers[0]}:${claim}.`;
        return [{ rule: 'unknown-claim', message, fix, path: here }];
    }
    if (!isOfProvider || known.includes(claim))
        return [];
    const message = `AWS does not expose ${claim}, so ${operator} finds nothing and ${effectOf}`;
    const fix = `Use one of ${known.join(', ')}.`;
    return [{ rule: 'unknown-claim', message, fix, path: here }];
}
/**
 * The condition key that IAM requires for an issuer that many customers share, if it is missing.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
function requiredKey({ principals, conditions }) {
    const host = principals.federated
        .map((one) => one.split(':oidc-provider/')[1] ?? '')
        .find((one) => platformOf(one) !== undefined);
    if (host === undefined)
        return undefined;
    const key = `${host}:${platformOf(host)?.id === 'terraform-cloud' ? 'aud' : 'sub'}`;
    return conditions.some((one) => one.key.toLowerCase() === key) ? undefined : key;
}
function claimOf(key) {
    return key.slice(key.lastIndexOf(':') + 1).toLowerCase();
}

// EXTERNAL MODULE: ./lib/trust/azure/expression.js
var expression = __webpack_require__(7838);
;// CONCATENATED MODULE: ./lib/trust/lint/azure.js


/** What is dangerous or useless in federated credentials. */
function lintAzure(credentials) {
    return credentials.flatMap((credential) => {
        const { issuer, subject, path } = credential;
        const findings = [];
        if (/^https:\/\/(token\.actions\.githubusercontent\.com|gitlab\.com)\/$/.test(issuer)) {
            const message = `${issuer}: the token's issuer has no slash at its end, and Entra compares every character`;
            const fix = 'Leave the slash out.';
            findings.push({ rule: 'issuer-slash', message, fix, path: [...path, 'issuer'] });
        }
        if (subject !== undefined) {
            const values = [subject];
            findings.push(...lintValues({ claim: 'sub', values, wildcards: false, path: [...path, 'subject'] }));
        }
        findings.push(...lintExpression(credential));
        const subjects = [subject, ...(credential.comparisons ?? []).map(({ value }) => value)];
        const isNamed = subjects.some((one) => one?.startsWith('repo:'));
        const hasId = credential.comparisons?.some(({ claim }) => /_id$/.test(claim)) ?? false;
        if (isNamed && !hasId && !subjects.some((one) => /@\d+\//.test(one ?? '')))
            findings.push(namesNotIds(path));
        return findings;
    });
}
function lintExpression({ comparisons = [], issuer, path, }) {
    const where = [...path, 'claimsMatchingExpression', 'value'];
    const known = (0,expression/* flexibleClaims */.v_)(issuer);
    const subjects = comparisons.flatMap(({ claim, value }) => (claim === 'sub' ? [value] : []));
    const findings = comparisons.flatMap(({ claim, operator, value }) => {
        if (!known?.includes(claim)) {
            const message = `Entra does not compare ${claim} of ${issuer}, so no token passes`;
            const fix = known ? `Use ${known.join(' or ')}.` : 'Use a classic credential: subject.';
            return [{ rule: 'unknown-claim', message, fix, path: where }];
        }
        const wildcards = operator === 'matches';
        return [...lintValues({ claim, values: [value], wildcards, path: where, subjects })];
    });
    const mistake = comparisons.length === 0 ? undefined : (0,expression/* findExpressionMistake */.sv)(issuer, comparisons);
    if (mistake !== undefined && known !== undefined) {
        const fix = 'Add the comparison: Entra does not store the expression without it.';
        findings.push({ rule: 'required-claim', message: mistake, fix, path: where });
    }
    const hasSubject = comparisons.length === 0 || comparisons.some(({ claim }) => claim === 'sub');
    if (hasSubject)
        return findings;
    return [...findings, anyCaller(where)];
}

// EXTERNAL MODULE: ./lib/trust/judgement.js
var judgement = __webpack_require__(79869);
// EXTERNAL MODULE: ./lib/core/aws-audience.js
var aws_audience = __webpack_require__(56233);
// EXTERNAL MODULE: ./lib/core/errors.js + 1 modules
var errors = __webpack_require__(70206);
// EXTERNAL MODULE: ./lib/trust/aws.js
var aws = __webpack_require__(27595);
// EXTERNAL MODULE: ./lib/trust/azure.js
var azure = __webpack_require__(26065);
// EXTERNAL MODULE: ./lib/trust/gcp.js
var gcp = __webpack_require__(77536);
// EXTERNAL MODULE: ./lib/trust/vault/policy.js
var vault_policy = __webpack_require__(74011);
// EXTERNAL MODULE: ./lib/trust/vault.js
var vault = __webpack_require__(4146);
;// CONCATENATED MODULE: ./lib/trust/policies.js











/**
 * Reads a cloud's documents: each is a policy, or what completes the policies beside it (AWS: the OIDC provider; Google:
 * an IAM policy; Vault: the auth method's configuration).
 *
 * @throws {OidcError} `ERR_INPUT` for what the cloud would refuse to store, and when no document is a policy
 */
function readPolicies(cloud, documents) {
    for (const one of documents)
        policies_named(one, (document) => checkShape(cloud, document));
    const policies = policies_readers[cloud](documents);
    if (policies.length > 0)
        return policies;
    return (0,trust_document/* rejectPolicy */.c5)('', `none of the documents is ${wanted[cloud]}`);
}
const wanted = {
    aws: 'a trust policy',
    gcp: 'a workload identity provider',
    azure: 'a federated credential',
    vault: 'a role',
};
const printedBy = {
    aws: 'aws iam get-role',
    gcp: 'gcloud iam workload-identity-pools providers describe --format=json',
    azure: 'az ad app federated-credential list',
    vault: 'vault read -format=json auth/jwt/role/NAME',
};
/**
 * Whether a document can be a cloud's at all, and not a table for people or another tool's file.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
function checkShape(cloud, document) {
    if ((0,trust_document/* isDocument */.wz)(document) && document.terraform_version !== undefined) {
        (0,trust_document/* rejectPolicy */.c5)('', `is Terraform's state: give the policy that stands in it, or what ${printedBy[cloud]} prints`);
    }
    if ((0,trust_document/* isDocument */.wz)(document) || (cloud === 'azure' && Array.isArray(document)))
        return;
    (0,trust_document/* rejectPolicy */.c5)('', `is not JSON or YAML of ${wanted[cloud]}, as ${printedBy[cloud]} prints it`);
}
const policies_readers = { aws: readAws, gcp: readGcp, azure: readAzure, vault: readVault };
function readAws(documents) {
    const providers = [];
    const rest = documents.filter(({ document }) => {
        const provider = (0,aws_policy/* readAwsProvider */.T)(document);
        if (provider)
            providers.push(provider);
        return provider === undefined;
    });
    return rest.map((one) => {
        const policy = policies_named(one, aws_policy/* readAwsPolicy */.g);
        return {
            name: one.name,
            audiences: providers[0]?.clientIds ?? [(0,aws_audience/* awsAudienceOf */.N)(partitionOf(policy))],
            judge: (claims, options) => {
                const issuer = String(claims.iss).replace(/^https?:\/\//, '');
                const provider = providers.find(({ url }) => url === issuer) ?? providers[0];
                return (0,aws/* judgeAws */.J)(claims, policy, { name: one.name, provider, ...options });
            },
        };
    });
}
/** Of the first provider that it names. */
function partitionOf({ statements }) {
    const named = statements.flatMap(({ principals }) => principals.federated).join(' ');
    return /\barn:(aws[\w-]*):/.exec(named)?.[1] ?? 'aws';
}
function readGcp(documents) {
    const bindings = [];
    let known = false;
    const rest = documents.filter(({ document }) => {
        const read = (0,gcp_policy/* readGoogleBindings */.a)(document);
        known ||= read !== undefined;
        bindings.push(...(read ?? []));
        return read === undefined || ((0,trust_document/* isDocument */.wz)(document) && document.oidc !== undefined);
    });
    return rest.map((one) => {
        const provider = policies_named(one, gcp_policy/* readGoogleProvider */.Z);
        return {
            name: one.name,
            audiences: (0,gcp/* audiencesOfProvider */.qS)(provider),
            judge: (claims, options) => (0,gcp/* judgeGoogle */.FV)(claims, provider, {
                name: one.name,
                bindings: known ? bindings : undefined,
                ...options,
            }),
        };
    });
}
function readAzure(documents) {
    return documents.map((one) => {
        const credentials = policies_named(one, policy/* readFederatedCredentials */.$);
        return {
            name: one.name,
            audiences: credentials.flatMap(({ audiences }) => audiences).slice(0, 1),
            judge: (claims, options) => (0,azure/* judgeAzure */.b)(claims, credentials, { name: one.name, ...options }),
        };
    });
}
function readVault(documents) {
    let config;
    const rest = documents.filter(({ document }) => {
        const read = (0,vault_policy/* readVaultConfig */.l)(document);
        config = read ?? config;
        return read === undefined;
    });
    return rest.map((one) => {
        const role = policies_named(one, vault_policy/* readVaultRole */.n);
        return {
            name: one.name,
            audiences: role.boundAudiences,
            judge: (claims, options) => (0,vault/* judgeVault */.G)(claims, role, { name: one.name, config, ...options }),
        };
    });
}
/** Adds the document's name to what is wrong with it. */
function policies_named({ name, document }, read) {
    try {
        return read(document);
    }
    catch (error) {
        if (!(error instanceof errors/* OidcError */.uv))
            throw error;
        throw error.with({ message: `${name}: ${error.message}` });
    }
}

;// CONCATENATED MODULE: ./lib/trust/lint/adversaries.js
/** Jobs that a policy should not accept, the most distant first. */
const kinds = (/* unused pure expression or super */ null && (['stranger', 'pull-request', 'repository', 'branch']));
const ofOwner = /^(repository_owner|namespace_path|organization_slug|terraform_organization_name|repository|project_path|sub)$/;
const ownerIds = /^(repository_owner_id|namespace_id|organization_id|terraform_organization_id)$/;
const nameIds = /^(repository_id|project_id|pipeline_id|terraform_workspace_id)$/;
/** Claims that the platform sets, so that a stranger can't choose them. */
const given = /^(iss|aud|azp|sub|exp|nbf|iat|jti|repository|repository_owner|workflow_ref|actor|actor_id|project_path|namespace_path|user_\w+|organization_slug|pipeline_slug|terraform_\w+_name)$/;
const strangerIds = ['990000001', '990000002'];
/** Makes the adversaries of a policy from its own texts. */
function* adversariesOf(platform, hints, { isPinned }) {
    const names = namesOf(platform, hints);
    const runs = runsOf(hints);
    const others = otherClaims(hints);
    if (!isPinned)
        yield* strangers(platform, names, runs, hints, others);
    yield* neighbours(platform, names, runs, hints, others);
}
function* strangers(platform, { owners, named, repositories }, runs, hints, others) {
    const ids = [
        idOf(hints, ownerIds) ?? strangerIds[0],
        idOf(hints, nameIds) ?? strangerIds[1],
    ];
    for (const owner of owners) {
        if (named.has(owner.toLowerCase()))
            continue;
        for (const name of repositories) {
            for (const run of runs) {
                for (const isImmutable of platform.id === 'github' ? [false, true] : [false]) {
                    const job = { owner, name, ownerId: ids[0], nameId: ids[1], ref: '', ...run, isImmutable };
                    yield { kind: 'stranger', claims: { ...platform.compose(job), ...others } };
                }
            }
        }
    }
}
/** Jobs of the owner that the policy names. */
function* neighbours(platform, { named, repositories }, runs, hints, others) {
    const [ownerId = '11', nameId = '12'] = [ownerIds, nameIds].map((ids) => exactOf(hints, ids));
    const isGithub = platform.id === 'github';
    const { event_name: _, ref: __, ...rest } = others;
    for (const owner of [...named, ...(named.size === 0 ? ['home'] : [])].slice(0, 4)) {
        for (const isImmutable of isGithub ? [false, true] : [false]) {
            const home = { owner, ownerId, isImmutable, ref: 'refs/heads/main' };
            for (const name of [...repositories].slice(0, 4)) {
                const pull = { ...home, name, nameId, ref: 'refs/pull/7/merge', event: 'pull_request' };
                if (isGithub) {
                    yield { kind: 'pull-request', claims: { ...platform.compose(pull), ...rest } };
                }
                for (const ref of wideRefs(hints)) {
                    const claims = { ...platform.compose({ ...home, name, nameId, ref }), ...rest };
                    yield { kind: 'branch', claims };
                }
            }
            for (const run of runs) {
                for (const name of ['evil-other', ...[...repositories].map((one) => `${one}-evil`)]) {
                    const job = { ...home, name, nameId: strangerIds[1], ...run };
                    yield { kind: 'repository', claims: { ...platform.compose(job), ...others } };
                }
            }
        }
    }
}
function namesOf({ names }, hints) {
    const owners = new Set(['evil-corp']);
    const named = new Set();
    const repositories = new Set();
    for (const hint of hints) {
        if (hint.claim !== undefined && !ofOwner.test(hint.claim))
            continue;
        const pieces = piecesOf(hint);
        // The head of a subject may be a pattern itself: `????:*/app:*`.
        const tails = hint.claim === 'sub' ? pieces.map((one) => one.replace(/^[^:/]*:/, '')) : [];
        for (const piece of [...pieces, ...tails]) {
            const [, owner = '', name = ''] = (piece.startsWith('/') ? ['', '', piece.slice(1)] : names.exec(piece)) ?? [];
            const isOwner = !/^(ref|environment|refs|pull_request|repo|project_path|organization)$/.test(owner);
            if (isOwner && owner !== '') {
                const isWhole = hint.kind !== 'part' || /\//.test(piece);
                if (isWhole && !/[*?]/.test(owner))
                    named.add(owner.toLowerCase());
                for (const one of fill(owner)) {
                    for (const look of [`evil-${one}`, `${one}-evil`, `evil${one}`, `${one}evil`, one]) {
                        if (/^[a-z\d](-?[a-z\d])*$/i.test(look))
                            owners.add(look);
                    }
                }
                // A part of a claim may be of its end as well.
                if (hint.claim === undefined || hint.kind === 'part')
                    repositories.add(owner);
            }
            for (const one of fill(name))
                if (one !== '')
                    repositories.add(one);
        }
    }
    if (repositories.size === 0)
        repositories.add('app');
    return { owners, named, repositories };
}
/** The alternatives of a text, each as a glob. */
function piecesOf({ text, kind }) {
    if (kind !== 'regex')
        return [text];
    return text.split('|').map((piece) => piece
        .replace(/^\(?\^|\$\)?$|[()]/g, '')
        .replace(/\\([wd])[+*]?|\[[^\]]*\][+*]?|(?<!\\)\.[+*]/g, '*')
        .replace(/(?<!\\)\./g, '?')
        .replaceAll('\\', ''));
}
/** A glob with its wildcards filled in. */
function fill(glob) {
    if (!/[*?]/.test(glob))
        return [glob];
    return ['', 'evil', 'evil-'].map((text) => glob.replaceAll('*', text).replaceAll('?', 'x'));
}
const contexts = /(?:^|:)(?:(ref):(refs\/[^:]*|[^:]*)|(environment):([^:]*))/;
/** The refs, environments and events that the policy compares. */
function runsOf(hints) {
    const refs = new Set();
    const environments = new Set([undefined]);
    const events = new Set([undefined]);
    const workflows = new Set([undefined]);
    for (const hint of hints) {
        const { claim } = hint;
        for (const text of piecesOf(hint).flatMap(fill)) {
            const [, ref, ofRef = '', environment, ofEnvironment = ''] = contexts.exec(text) ?? [];
            if (claim === 'ref' || claim === 'ref_path')
                refs.add(text);
            else if (claim === 'environment')
                environments.add(text);
            else if (/^(event_name|pipeline_source|terraform_run_phase)$/.test(claim ?? ''))
                events.add(text);
            else if (claim === 'job_workflow_ref')
                workflows.add(text);
            else if (ref)
                refs.add(ofRef);
            else if (environment)
                environments.add(ofEnvironment);
            if (/(^|:)pull_request/.test(text))
                events.add('pull_request');
        }
    }
    refs.add('refs/heads/main');
    const runs = [];
    for (const environment of [...environments].reverse().slice(0, 6)) {
        for (const ref of [...refs].slice(0, 6)) {
            for (const event of [...events].reverse().slice(0, 4)) {
                for (const workflow of [...workflows].reverse().slice(0, 3)) {
                    runs.push({ ref, environment, event, workflow });
                }
            }
        }
    }
    return runs.slice(0, 40);
}
/** Branches that a pattern accepts beside the one that it seems to mean: `main*` accepts `main-evil`. */
function wideRefs(hints) {
    return hints.flatMap(({ text, kind, claim }) => {
        const ref = claim === 'ref' ? text : (contexts.exec(text)?.[2] ?? '');
        const isWide = (kind === 'glob' && /[^/*]\*$/.test(ref)) ||
            (kind === 'part' && /^refs\/\w+\/.*[^/]$/.test(ref));
        return isWide ? [`${ref.replace(/\*$/, '')}-evil`] : [];
    });
}
/** The claims that anyone can have, as the policy expects them. */
function otherClaims(hints) {
    const entries = hints.flatMap(({ claim, ...hint }) => {
        const isOpen = claim !== undefined && !given.test(claim) && !ownerIds.test(claim) && !nameIds.test(claim);
        const isRun = /^(ref|ref_path|environment|event_name|pipeline_source|job_workflow_ref)$/;
        if (!isOpen || isRun.test(claim))
            return [];
        return [[claim, piecesOf(hint).flatMap(fill).at(-1) ?? '']];
    });
    return Object.fromEntries(entries);
}
/** An id of a stranger that fits a pattern; exact ids belong to others. */
function idOf(hints, ids) {
    const open = hints.find(({ claim = '', kind, text }) => {
        return (ids.test(claim) &&
            (kind === 'part' || kind === 'regex' || (kind === 'glob' && /[*?]/.test(text))));
    });
    if (open === undefined)
        return undefined;
    const digits = (open.kind === 'regex' ? (piecesOf(open)[0] ?? '') : open.text)
        .replaceAll('*', '990000009')
        .replaceAll('?', '9');
    return open.kind === 'part' ? `${digits}990000009` : digits;
}
function exactOf(hints, ids) {
    return hints.find(({ claim = '', kind, text }) => {
        return ids.test(claim) && (kind === 'exact' || (kind === 'glob' && !/[*?]/.test(text)));
    })?.text;
}

// EXTERNAL MODULE: ./lib/trust/gcp/bindings.js
var gcp_bindings = __webpack_require__(96181);
// EXTERNAL MODULE: ./lib/trust/gcp/cel.js + 2 modules
var cel = __webpack_require__(81245);
;// CONCATENATED MODULE: ./lib/trust/lint/gcp.js



const conditionPath = ['attributeCondition'];
const gcp_telling = /\b(assertion(\.|\[["'])(sub|repository\w*|job_workflow_ref|enterprise\w*|namespace_\w+|project_\w+|terraform_\w+)|google\.subject|attribute\.\w+)\b/;
/** What is dangerous or useless in a provider. */
function lintGoogle(provider) {
    const { condition, mapping } = provider;
    const findings = [];
    for (const [key, expression] of Object.entries(mapping)) {
        const mistake = (0,cel/* findCelMistake */.A4)(expression, cel/* mappingVariables */.CN);
        if (mistake === undefined)
            continue;
        findings.push(broken(`${key}: ${mistake}`, ['attributeMapping', key]));
    }
    if (condition === undefined)
        return [...findings, noSubject([])];
    const mistake = (0,cel/* findCelMistake */.A4)(condition, cel/* conditionVariables */.R5);
    if (mistake !== undefined)
        return [...findings, broken(mistake, conditionPath)];
    if (!gcp_telling.test(condition))
        findings.push(noSubject(conditionPath));
    findings.push(...lintCalls(condition), ...lintComparisons(condition, mapping));
    const isGithub = /githubusercontent\.com|_services\/token/.test(provider.issuer);
    if (isGithub && gcp_telling.test(condition) && !/_id\b|@\d+\//.test(condition)) {
        findings.push(namesNotIds(conditionPath));
    }
    return findings;
}
/** The claim that a mapping takes as it is. */
function gcp_claimOf(expression) {
    return /^\s*assertion\.(\w+)\s*$/.exec(expression ?? '')?.[1];
}
/** What is dangerous in the grants to workload identities. */
function lintBindings(bindings) {
    return bindings.flatMap(({ members }, index) => members.flatMap((member, position) => {
        const read = (0,gcp_bindings/* readMember */.h)(member);
        const path = ['bindings', index, 'members', position];
        if (read?.kind === 'all') {
            const message = `${member} is every identity of every provider of the pool`;
            const fix = 'Name a subject or an attribute: principal://…/subject/SUBJECT';
            return [{ rule: 'whole-pool', message, fix, path }];
        }
        if (read?.kind !== 'attribute')
            return [];
        return read.name === 'actor'
            ? lintValues({ claim: 'actor', values: [read.value], wildcards: false, path })
            : [];
    }));
}
function lintCalls(condition) {
    const calls = condition.matchAll(/(assertion\.\w+|google\.subject|attribute\.\w+)\.(startsWith|contains|matches|endsWith)\(\s*r?(["'])(.*?)\3\s*\)/g);
    return [...calls].flatMap(([whole, field = '', call, , text = '']) => {
        const path = conditionPath;
        const claim = field === 'google.subject' ? 'sub' : (field.split('.')[1] ?? '');
        if (call === 'startsWith')
            return lintValues({ claim, values: [`${text}*`], wildcards: true, path });
        const isWhole = call === 'matches' && /^\^.*\$$/.test(text);
        if (isWhole)
            return [];
        const fix = call === 'matches' ? 'Begin with ^ and end with $.' : 'Compare with == or startsWith.';
        const message = `${whole} fits texts that only hold this somewhere, such as an evil-owner's`;
        return [{ rule: 'unanchored-match', message, fix, path }];
    });
}
function lintComparisons(condition, mapping) {
    const comparisons = condition.matchAll(/\b(assertion|google|attribute)\.(\w+)\s*==\s*(["'])(.*?)\3/g);
    const compared = [...comparisons].map(([, variable = '', name = '', , value = '']) => ({
        claim: variable === 'assertion' ? name : (gcp_claimOf(mapping[`${variable}.${name}`]) ?? name),
        values: [value],
    }));
    const subjects = compared.flatMap(({ claim, values }) => (claim === 'sub' ? values : []));
    return compared.flatMap((one) => lintValues({ ...one, wildcards: false, path: conditionPath, subjects }));
}
function broken(mistake, path) {
    const fix = 'Correct it: until then every token is refused.';
    return { rule: 'broken-expression', message: mistake, fix, path };
}

;// CONCATENATED MODULE: ./lib/trust/lint/evaluate.js










const subjects = {
    aws: subjectsOfAws,
    gcp: subjectsOfGoogle,
    azure: subjectsOfAzure,
    vault: subjectsOfVault,
};
const now = new Date(1_800_000_000_000);
const times = { iat: 1_799_999_990, nbf: 1_799_999_700, exp: 1_800_000_290 };
/** The rule that each kind of accepted job is reported by, and the rules that already say so. */
const reports = {
    stranger: { rule: 'stranger', said: /^(stranger|everyone|any-owner|no-subject)$/ },
    'pull-request': {
        rule: 'open-context',
        said: /^(stranger|everyone|any-owner|no-subject|open-context|pull-request)$/,
    },
    repository: {
        rule: 'any-repository',
        said: /^(stranger|everyone|any-owner|no-subject|open-context|any-repository)$/,
    },
    branch: { rule: 'any-branch', said: /^(stranger|any-owner|no-subject|open-context|any-branch)$/ },
};
const texts = {
    stranger: ["a stranger's job", 'Compare the whole subject, or the id of the repository.'],
    'pull-request': [
        'a pull request, whose author chooses the code that runs,',
        'Compare the whole subject: repo:OWNER/REPOSITORY:environment:NAME.',
    ],
    repository: ['a job of another repository of the owner', 'Compare the repository or its id.'],
    branch: ['a job of another branch', 'Write the whole ref.'],
};
/**
 * Judges a policy for jobs that it should not accept. `earlier` findings are not repeated.
 */
function lintByEvaluation(cloud, document, earlier) {
    const found = [];
    for (const subject of subjects[cloud](document)) {
        if (subject.platform === undefined)
            continue;
        const said = (kind) => [...earlier, ...found].some(({ rule }) => reports[kind].said.test(rule));
        const accepts = judgeOf(cloud, subject);
        const { hints, platform, path } = subject;
        const isPinned = cloud !== 'gcp' && pins(hints);
        for (const { kind, claims } of adversariesOf(platform, hints, { isPinned })) {
            if (said(kind) || !accepts(claims))
                continue;
            const [job, fix] = texts[kind];
            const message = `${job} is accepted: ${describe(claims, hints)}`;
            found.push({ rule: reports[kind].rule, message, fix, path, claims });
        }
    }
    return found;
}
/** The subject and the claims that the policy compares. */
function describe(claims, hints) {
    const names = new Set(['sub', ...hints.flatMap(({ claim }) => claim ?? [])]);
    names.delete('aud');
    return [...names]
        .flatMap((name) => (claims[name] === undefined ? [] : [`${name} ${(0,judgement/* showValue */.vp)(claims[name])}`]))
        .join(', ');
}
function judgeOf(cloud, { document, hints, platform }) {
    const [policy] = readPolicies(cloud, [{ name: '', document }]);
    const named = hints.find(({ claim }) => claim === 'aud')?.text;
    const aud = (named ?? policy?.audiences[0] ?? 'audience').replaceAll('*', '');
    const base = { iss: platform?.issuer, aud, jti: 'x', ...times };
    return (claims) => policy?.judge({ ...base, ...claims }, { now }).verdict === 'accepted';
}
/** Whether one claim alone, in all its values, belongs to one owner: then no stranger has to be tried. */
function pins(hints) {
    return hints.some(({ claim = '' }) => {
        const values = hints.filter((one) => one.claim === claim);
        const pattern = claim === 'sub'
            ? /^(repo:[^/:*?@]+(@\d+|@\*)?\/|project_path:[^/:*?]+\/|organization:[^:*?]+:)/
            : claim === 'repository' || claim === 'project_path'
                ? /^[^/*?]+\//
                : /^(repository_id|repository_owner_id|project_id|namespace_id|repository_owner)$/.test(claim)
                    ? /^[^*?]+$/
                    : undefined;
        return pattern !== undefined && values.every((one) => one.isFirm && pattern.test(one.text));
    });
}
function subjectsOfAws(document) {
    const { statements } = (0,aws_policy/* readAwsPolicy */.g)(document);
    return statements.flatMap(({ effect, principals, conditions, path }) => {
        if (effect !== 'Allow')
            return [];
        const hints = conditions.flatMap(({ operator, key, values }) => {
            if ((0,operators/* isNegated */.bX)(operator) || !operator.includes('String'))
                return [];
            const kind = (0,operators/* hasWildcards */.ev)(operator) ? 'glob' : 'exact';
            const claim = key.slice(key.lastIndexOf(':') + 1).toLowerCase();
            const isFirm = !/IfExists$|^ForAllValues:/.test(operator);
            return values.map((text) => ({ claim, text, kind, isFirm }));
        });
        return principals.federated.map((arn) => {
            const platform = platformOf(arn.split(':oidc-provider/')[1] ?? '');
            return { platform, hints, document, path };
        });
    });
}
function subjectsOfAzure(document) {
    return (0,policy/* readFederatedCredentials */.$)(document).flatMap(({ issuer, comparisons = [], path }) => {
        const hints = comparisons.map(({ claim, operator, value }) => ({
            claim,
            text: value,
            kind: operator === 'eq' ? 'exact' : 'glob',
            isFirm: true,
        }));
        // A classic credential accepts one subject, whose text says all.
        return hints.length === 0 ? [] : [{ platform: platformOf(issuer), hints, document, path }];
    });
}
function subjectsOfVault(document) {
    const role = (0,vault_policy/* readVaultRole */.n)(document);
    const kind = role.boundClaimsType === 'glob' ? 'glob' : 'exact';
    const bound = Object.entries(role.boundClaims).flatMap(([name, values]) => values.map((value) => ({
        claim: name.replace(/^\//, ''),
        text: String(value),
        kind,
        isFirm: true,
    })));
    const subject = role.boundSubject;
    const own = { claim: 'sub', text: subject, kind: 'exact', isFirm: true };
    const hints = subject === '' ? bound : [own, ...bound];
    // A role does not name its issuer; its claims do.
    const shown = hints.map(({ claim, text }) => `${claim}=${text}`).join(' ');
    const marks = [
        ['gitlab', /\b(project|namespace)_(path|id)\b/],
        ['terraform-cloud', /terraform_|:workspace:/],
        ['buildkite', /\b(organization|pipeline)_(slug|id)\b|:pipeline:/],
    ];
    const id = marks.find(([, mark]) => mark.test(shown))?.[0] ?? 'github';
    const platform = platforms.find((one) => one.id === id);
    return [{ platform, hints, document, path: [] }];
}
const quoted = /r?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;
const comparison = /\b(assertion|google|attribute)(?:\.(\w+)|\[["'](\w+)["']\])\s*(==|in\b|\.(?:startsWith|endsWith|contains|matches)\()\s*(\[[^\]]*\]|r?'(?:[^'\\]|\\.)*'|r?"(?:[^"\\]|\\.)*")/g;
/** Every text of the condition, with its claim where one is compared with it directly. */
function subjectsOfGoogle(document) {
    const provider = (0,gcp_policy/* readGoogleProvider */.Z)(document);
    const { condition, mapping, issuer } = provider;
    if (condition === undefined)
        return [];
    const hints = [];
    const rest = condition.replace(comparison, (_, variable, field, index, operator, values) => {
        const name = String(field ?? index);
        const claim = variable === 'assertion' ? name : gcp_claimOf(mapping[`${variable}.${name}`]);
        const kind = operator.includes('matches')
            ? 'regex'
            : operator.startsWith('.')
                ? 'part'
                : 'exact';
        for (const text of textsIn(values))
            hints.push({ claim, text, kind });
        return '';
    });
    for (const text of textsIn(rest))
        hints.push({ text, kind: 'exact' });
    return [{ platform: platformOf(issuer), hints, document, path: ['attributeCondition'] }];
}
function textsIn(source) {
    return [...source.matchAll(quoted)].map(([whole, single, double]) => {
        const text = single ?? double ?? '';
        return whole.startsWith('r') ? text : text.replace(/\\(.)/g, '$1');
    });
}

;// CONCATENATED MODULE: ./lib/trust/lint/vault.js

const vault_telling = /^(sub|repository|repository_id|repository_owner(_id)?|job_workflow_ref|enterprise(_id)?|project_(id|path)|namespace_(id|path)|organization_(id|slug)|pipeline_(id|slug)|terraform_\w+)$/;
/** What is dangerous or useless in a role. */
function lintVault(role, root) {
    const texts = (values) => values.filter((one) => typeof one === 'string');
    const wildcards = role.boundClaimsType === 'glob';
    const findings = [];
    const subject = role.boundSubject;
    const subjects = [...(subject === '' ? [] : [subject]), ...texts(role.boundClaims.sub ?? [])];
    if (subject !== '') {
        const path = [...root, 'bound_subject'];
        findings.push(...lintValues({ claim: 'sub', values: [subject], wildcards: false, path }));
    }
    for (const [claim, expected] of Object.entries(role.boundClaims)) {
        const path = [...root, 'bound_claims', claim];
        const values = texts(expected);
        findings.push(...lintValues({ claim: nameOf(claim), values, wildcards, path, subjects }));
        const isOther = !['sub', 'repository'].includes(claim);
        for (const value of values.filter((one) => isOther && !wildcards && one.includes('*'))) {
            findings.push(literalWildcard(value, path));
        }
    }
    const claims = Object.keys(role.boundClaims).map(nameOf);
    const told = claims.filter((claim) => vault_telling.test(claim));
    if (subject === '' && told.length === 0)
        findings.push(noSubject(root));
    else if (subject === '' && told.every((claim) => claim === 'job_workflow_ref')) {
        findings.push(anyCaller(root));
    }
    else if (subject === '' && isOpenContext(claims))
        findings.push(openContext(root));
    if (role.boundAudiences.length === 0) {
        const message = 'Vault refuses every token that has an audience';
        const fix = 'Bind the audience that the job asks for: bound_audiences.';
        findings.push({ rule: 'no-audience', message, fix, path: root });
    }
    const isNamed = claims.includes('repository') || subjects.some((one) => one.startsWith('repo:'));
    const hasIds = claims.includes('repository_id') || subjects.some((one) => /@\d+\//.test(one));
    if (isNamed && !hasIds)
        findings.push(namesNotIds(root));
    return findings;
}
/** A claim's name, which may be a JSON pointer. */
function nameOf(claim) {
    return claim.replace(/^\//, '');
}

;// CONCATENATED MODULE: ./lib/trust/lint.js











/**
 * Finds dangerous and useless rules in a policy, by their form and by jobs that should not be accepted.
 *
 * @throws {OidcError} `ERR_INPUT` for what the cloud would refuse to store
 */
function lintPolicy(cloud, document) {
    checkShape(cloud, document);
    const found = lintByPatterns(cloud, document);
    return isPolicy(cloud, document) ? [...found, ...lintByEvaluation(cloud, document, found)] : found;
}
/** Not a provider, a configuration, or grants. */
function isPolicy(cloud, document) {
    if (cloud === 'aws')
        return (0,aws_policy/* readAwsProvider */.T)(document) === undefined;
    if (cloud === 'gcp')
        return (0,trust_document/* isDocument */.wz)(document) && document.oidc !== undefined;
    return cloud === 'azure' || (0,vault_policy/* readVaultConfig */.l)(document) === undefined;
}
function lintByPatterns(cloud, document) {
    switch (cloud) {
        case 'aws':
            if ((0,aws_policy/* readAwsProvider */.T)(document))
                return [];
            return lintAws((0,aws_policy/* readAwsPolicy */.g)(document), rootOfTrustPolicy(document));
        case 'gcp': {
            const bindings = (0,gcp_policy/* readGoogleBindings */.a)(document);
            const isProvider = (0,trust_document/* isDocument */.wz)(document) && document.oidc !== undefined;
            return [
                ...(isProvider || bindings === undefined ? lintGoogle((0,gcp_policy/* readGoogleProvider */.Z)(document)) : []),
                ...lintBindings(bindings ?? []),
            ];
        }
        case 'azure':
            return lintAzure((0,policy/* readFederatedCredentials */.$)(document));
        case 'vault':
            if ((0,vault_policy/* readVaultConfig */.l)(document))
                return [];
            return lintVault((0,vault_policy/* readVaultRole */.n)(document), (0,trust_document/* isDocument */.wz)(document) && (0,trust_document/* isDocument */.wz)(document.data) ? ['data'] : []);
    }
}
/** Where the policy is within what `aws iam get-role` prints. */
function rootOfTrustPolicy(document) {
    if (!(0,trust_document/* isDocument */.wz)(document))
        return [];
    const key = 'AssumeRolePolicyDocument';
    if ((0,trust_document/* isDocument */.wz)(document.Role) && document.Role[key] !== undefined)
        return ['Role', key];
    return document[key] === undefined ? [] : [key];
}

// EXTERNAL MODULE: ./lib/trust/aws/variables.js
var variables = __webpack_require__(5001);
// EXTERNAL MODULE: ./lib/trust/change.js
var change = __webpack_require__(69680);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
;// CONCATENATED MODULE: ./lib/trust/write/target.js





/** What a cloud can compare besides the subject; for AWS that depends on whose tokens they are. */
function comparableTo(cloud, { issuer = github/* githubIssuer */.rV }) {
    if (cloud === 'aws')
        return (0,keys/* exposedClaims */.gK)(issuer.replace(/^https:\/\//, ''));
    if (cloud === 'azure')
        return ['job_workflow_ref', 'repository_id', 'repository_owner_id'];
    return ['ref', 'job_workflow_ref', 'repository_id', 'event_name'];
}
/**
 * The claims that single out a target's jobs; never fewer than were asked for.
 *
 * @throws {OidcError} `ERR_INPUT` for a target that is not clear, or that the cloud can't tell from others
 */
function wantedClaims(cloud, target) {
    checkTarget(target);
    const exact = (claim, value) => value === undefined ? [] : [{ claim, values: [value], wildcards: false }];
    const { environment, event, ref, workflow, repositoryId } = target;
    const isPullRequest = event === 'pull_request' && environment === undefined;
    const subjectHasRef = environment === undefined && !isPullRequest && ref !== undefined;
    const wanted = [
        subjectClaim(target),
        ...(subjectHasRef ? [] : exact('ref', ref)),
        ...(isPullRequest ? [] : exact('event_name', event)),
        ...exact('job_workflow_ref', workflow),
    ];
    const comparable = comparableTo(cloud, target);
    const missing = wanted.find(({ claim }) => claim !== 'sub' && !comparable.includes(claim));
    if (missing)
        throw cannotCompare(cloud, missing.claim);
    // A classic credential of Azure's compares the subject alone.
    const isClassic = cloud === 'azure' && wanted.length === 1 && !wanted[0]?.wildcards;
    const hasIds = comparable.includes('repository_id') && !isClassic;
    const byId = hasIds ? exact('repository_id', repositoryId) : [];
    if (cloud === 'azure' && !isClassic && repositoryId === undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'Entra compares workflows only beside an id: give --repository-id.');
    }
    return [...wanted, ...byId];
}
function subjectClaim(target) {
    const context = contextOf(target);
    const values = repositoryForms(target).map((form) => `repo:${form}:${context ?? '*'}`);
    return { claim: 'sub', values, wildcards: context === undefined };
}
/** Environment before pull request before ref, as GitHub composes it; `undefined` when a workflow alone counts. */
function contextOf({ environment, event, ref }) {
    if (environment !== undefined)
        return `environment:${escapeColons(environment)}`;
    if (event === 'pull_request')
        return 'pull_request';
    return ref === undefined ? undefined : `ref:${escapeColons(ref)}`;
}
function repositoryForms(target) {
    const { repository, ownerId, repositoryId } = target;
    const hasIds = ownerId !== undefined && repositoryId !== undefined;
    const form = target.subjectForm ?? (hasIds ? 'both' : 'legacy');
    if (form !== 'legacy' && !hasIds) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'The immutable form of the subject has ids: give --owner-id and --repository-id.');
    }
    const [owner = '', name = ''] = repository.split('/');
    const immutable = `${owner}@${ownerId}/${name}@${repositoryId}`;
    if (form === 'both')
        return [repository, immutable];
    return form === 'legacy' ? [repository] : [immutable];
}
function checkTarget(target) {
    const { repository, environment, ref, event, workflow, ownerId, repositoryId } = target;
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', '--repo must look like OWNER/REPOSITORY.');
    }
    for (const id of [ownerId, repositoryId]) {
        if (id !== undefined && !/^\d+$/.test(id))
            throw new errors/* OidcError */.uv('ERR_INPUT', 'Ids are numbers.');
    }
    for (const text of [environment, ref, event, workflow, target.audience, target.issuer]) {
        if (text === undefined || (text !== '' && (0,core_text/* quoteForeign */.xS)(text, 1000) === text))
            continue;
        throw new errors/* OidcError */.uv('ERR_INPUT', 'A value is empty, too long or has characters that do not print.');
    }
    if (ref !== undefined && !ref.startsWith('refs/')) {
        const hint = `A branch is refs/heads/${ref}, a tag refs/tags/${ref}.`;
        throw new errors/* OidcError */.uv('ERR_INPUT', '--ref must start with refs/.', { hint });
    }
    if (ref !== undefined && /[*?]/.test(ref)) {
        const message = '--ref has a * or ?, which no ref has: this writes what is named, not patterns.';
        throw new errors/* OidcError */.uv('ERR_INPUT', message, { hint: 'Give an environment instead.' });
    }
    checkPullRequest(target);
    const platform = platformOf(target.issuer ?? github/* githubIssuer */.rV);
    if (platform !== undefined && platform.id !== 'github') {
        const message = `The subjects of ${platform.issuer} are not GitHub's, and only GitHub's are written.`;
        throw new errors/* OidcError */.uv('ERR_INPUT', message);
    }
    if (target.issuer !== undefined && !target.issuer.startsWith('https://')) {
        throw new errors/* OidcError */.uv('ERR_INPUT', '--issuer must start with https://.');
    }
    if (workflow !== undefined && !/^[^@/]+\/[^@/]+\/[^@]+@.+$/.test(workflow)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', '--workflow must look like OWNER/REPOSITORY/PATH@REF.');
    }
    if (environment ?? ref ?? workflow ?? (event === 'pull_request' || undefined))
        return;
    throw new errors/* OidcError */.uv('ERR_INPUT', 'Which jobs of the repository? Give --environment, --ref or --workflow.', {
        hint: 'An environment with protection rules is the best choice: people decide who may deploy to it.',
    });
}
/** A pull request runs for its own ref, and its subject names none. */
function checkPullRequest({ event, ref, environment }) {
    const isOfOne = ref?.startsWith('refs/pull/') === true;
    if (event === 'pull_request' && ref !== undefined && !isOfOne) {
        const hint = 'Leave --ref out, or --event.';
        const message = 'A job for a pull request runs for refs/pull/NUMBER/merge, never for another ref.';
        throw new errors/* OidcError */.uv('ERR_INPUT', message, { hint });
    }
    if (isOfOne && event !== 'pull_request' && environment === undefined) {
        const message = 'The subject of a job for a pull request names no ref: give --event pull_request.';
        throw new errors/* OidcError */.uv('ERR_INPUT', message);
    }
}
function cannotCompare(cloud, claim) {
    const names = { aws: 'AWS', gcp: 'Google Cloud', azure: 'Azure', vault: 'Vault' };
    const hints = {
        ref: 'Restrict the branches of the environment on GitHub instead, and leave --ref out.',
        event_name: 'Put the job into an environment with protection rules instead, and leave --event out.',
    };
    const message = `${names[cloud]} can't compare ${claim} of these tokens, so no policy accepts just that.`;
    return new errors/* OidcError */.uv('ERR_INPUT', message, { hint: hints[claim] });
}
/** A colon within a value would let it forge segments. */
function escapeColons(value) {
    return value.replaceAll(':', '%3A');
}

;// CONCATENATED MODULE: ./lib/trust/write/terraform.js
/** HCL that stands as it is: a reference, a call. */
class Expression {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** A block of Terraform: `resource "aws_iam_role" "ci" { … }`. */
function renderBlock(type, labels, body) {
    const head = [type, ...labels.map((label) => `"${label}"`)].join(' ');
    return `${head} {\n${renderMembers(body, '  ')}\n}\n`;
}
/** A value of HCL; text is quoted so that nothing in it is a template. */
function renderValue(value, indent = '') {
    if (value instanceof Expression)
        return value.text.replaceAll('\n', `\n${indent}`);
    if (typeof value === 'string')
        return quoteHcl(value);
    if (Array.isArray(value)) {
        return `[${value.map((item) => renderValue(item, indent)).join(', ')}]`;
    }
    if (typeof value === 'object' && value !== null) {
        return `{\n${renderMembers(value, `${indent}  `)}\n${indent}}`;
    }
    return String(value);
}
/** A call of `jsonencode`. */
function encodeJson(value) {
    return new Expression(`jsonencode(${renderValue(value)})`);
}
/** A nested block instead of an attribute. */
class Block {
    body;
    constructor(body) {
        this.body = body;
    }
}
/** As `terraform fmt` has it: the signs of neighbours stand under each other where each is on one line. */
function renderMembers(body, indent) {
    const members = Object.entries(body).map(([key, value]) => {
        const name = /^[A-Za-z_][\w-]*$/.test(key) ? key : quoteHcl(key);
        if (value instanceof Block) {
            return { text: `${name} {\n${renderMembers(value.body, `${indent}  `)}\n${indent}}` };
        }
        const text = renderValue(value, indent);
        return text.includes('\n') ? { text: `${name} = ${text}` } : { name, text };
    });
    const widths = members.map(({ name }, index) => {
        if (name === undefined)
            return 0;
        const before = members.slice(0, index).findLastIndex((one) => one.name === undefined);
        const after = members.findIndex((one, at) => at > index && one.name === undefined);
        const neighbours = members.slice(before + 1, after < 0 ? undefined : after);
        return Math.max(...neighbours.map((one) => one.name?.length ?? 0));
    });
    return members
        .map(({ name, text }, index) => name === undefined
        ? `${indent}${text}`
        : `${indent}${name.padEnd(widths[index] ?? 0)} = ${text}`)
        .join('\n');
}
function quoteHcl(text) {
    return JSON.stringify(text).replace(/([$%])\{/g, '$1$1{');
}

;// CONCATENATED MODULE: ./lib/trust/write/aws.js







/** A trust policy that accepts a target's jobs and no other. */
function writeAws(target, names) {
    const { account, partition = 'aws', name } = names;
    if (!/^\d{12}$/.test(account))
        throw new errors/* OidcError */.uv('ERR_INPUT', '--account must be 12 digits.');
    if (!/^aws(-[a-z]+)*$/.test(partition)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', '--partition must be aws, aws-cn, aws-us-gov or another of AWS.');
    }
    if (!/^[\w+=,.@-]{1,64}$/.test(name)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', '--name must have 1 to 64 letters, digits and _+=,.@-.');
    }
    const issuer = target.issuer ?? github/* githubIssuer */.rV;
    const provider = issuer.replace(/^https:\/\//, '');
    const audience = target.audience ?? (0,aws_audience/* awsAudienceOf */.N)(partition);
    // The AWS CLI reads such a value from a file.
    if (/^fileb?:\/\//.test(audience)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', '--audience must not start with file:// or fileb://.');
    }
    const conditions = {
        StringEquals: { [`${provider}:aud`]: (0,variables/* escapeValue */.P)(audience, false) },
    };
    for (const { claim, values, wildcards } of wantedClaims('aws', target)) {
        const operator = wildcards ? 'StringLike' : 'StringEquals';
        const escaped = wildcards ? values : values.map((value) => (0,variables/* escapeValue */.P)(value, false));
        const member = conditions[operator] ?? {};
        member[`${provider}:${claim}`] = escaped.length === 1 ? (escaped[0] ?? '') : escaped;
        conditions[operator] = member;
    }
    const arn = `arn:${partition}:iam::${account}:oidc-provider/${provider}`;
    const document = {
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Principal: { Federated: arn },
                Action: 'sts:AssumeRoleWithWebIdentity',
                Condition: conditions,
            },
        ],
    };
    return {
        documents: [document],
        native: `${JSON.stringify(document, null, 2)}\n`,
        terraform: renderBlock('resource', ['aws_iam_role', resourceName(name)], {
            name,
            assume_role_policy: encodeJson(document),
        }),
        notes: [
            `The account needs the provider once: aws iam create-open-id-connect-provider --url ${(0,change/* quoteShell */.LA)(issuer)} --client-id-list ${(0,change/* quoteShell */.LA)(audience)}`,
            `Make the role with: aws iam create-role --role-name ${(0,change/* quoteShell */.LA)(name)} --assume-role-policy-document file://FILE`,
        ],
    };
}
/** A name as Terraform's identifiers may be. */
function resourceName(name) {
    const plain = name.replace(/[^A-Za-z0-9_]+/g, '_');
    return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
}

;// CONCATENATED MODULE: ./lib/trust/write/azure.js






/** Where flexible credentials are: version 1.0 of Graph does not have them. */
const graphBeta = 'https://graph.microsoft.com/beta/applications/OBJECT_ID/federatedIdentityCredentials';
/** One federated credential for each form of the subject; flexible where the workflow counts too. */
function writeAzure(target, { name }) {
    if (!/^[A-Za-z0-9][\w-]{2,119}$/.test(name)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', '--name must have 3 to 120 letters, digits, _ and -.');
    }
    const issuer = target.issuer ?? github/* githubIssuer */.rV;
    const [subject, ...rest] = wantedClaims('azure', target);
    const isFlexible = rest.length > 0 || subject?.wildcards === true;
    if (isFlexible && (0,expression/* flexibleClaims */.v_)(issuer) === undefined) {
        throw new errors/* OidcError */.uv('ERR_INPUT', 'Entra compares workflows of github.com only: leave --workflow out.');
    }
    const base = { issuer, audiences: [target.audience ?? 'api://AzureADTokenExchange'] };
    const subjects = subject?.values ?? [];
    const credentials = subjects.map((value, index) => {
        const named = { name: subjects.length === 1 ? name : `${name}-${index + 1}`, ...base };
        if (!isFlexible)
            return { ...named, subject: value };
        const parts = [
            { claim: 'sub', values: [value], wildcards: subject?.wildcards === true },
            ...rest,
        ];
        const text = parts.map(toComparison).join(' and ');
        return { ...named, claimsMatchingExpression: { value: text, languageVersion: 1 } };
    });
    return {
        documents: [credentials],
        native: `${JSON.stringify(credentials.length === 1 ? credentials[0] : credentials, null, 2)}\n`,
        terraform: credentials.map(terraformOf).join('\n'),
        notes: [
            isFlexible
                ? `Make it with: az rest --method post --url ${graphBeta} --body @FILE`
                : 'Make it with: az ad app federated-credential create --id APPLICATION --parameters FILE',
            ...(credentials.length === 1
                ? []
                : ['Each of the objects is one credential: an application has 20 at most.']),
        ],
    };
}
function toComparison({ claim, values, wildcards }) {
    const [value = ''] = values;
    if (/['\\]/.test(value)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `${claim} has a quote, which Entra's expressions can't hold.`);
    }
    return `claims['${claim}'] ${wildcards ? 'matches' : 'eq'} '${value}'`;
}
function terraformOf({ name, issuer, audiences, subject, claimsMatchingExpression }) {
    const application = new Expression('azuread_application.ci.id');
    if (claimsMatchingExpression === undefined) {
        const type = 'azuread_application_federated_identity_credential';
        const body = { application_id: application, display_name: name, issuer, audiences, subject };
        return renderBlock('resource', [type, resourceName(name)], body);
    }
    const type = 'azuread_application_flexible_federated_identity_credential';
    return renderBlock('resource', [type, resourceName(name)], {
        application_id: application,
        display_name: name,
        issuer,
        audience: audiences[0],
        claims_matching_expression: claimsMatchingExpression.value,
    });
}

;// CONCATENATED MODULE: ./lib/trust/write/gcp.js







/** A provider whose condition accepts a target's jobs and no other, and the members that may act as the account. */
function writeGoogle(target, names) {
    checkNames(names);
    const wanted = wantedClaims('gcp', target);
    const condition = wanted.map(toCel).join(' && ');
    const { mapping, subjects } = mapSubject(wanted, target);
    const pool = `projects/${names.projectNumber}/locations/global/workloadIdentityPools/${names.pool}`;
    const members = subjects.map((subject) => `principal://iam.googleapis.com/${pool}/subject/${subject}`);
    const issuer = target.issuer ?? github/* githubIssuer */.rV;
    const role = 'roles/iam.workloadIdentityUser';
    const provider = {
        name: `${pool}/providers/${names.provider}`,
        state: 'ACTIVE',
        oidc: {
            issuerUri: issuer,
            ...(target.audience !== undefined && { allowedAudiences: [target.audience] }),
        },
        attributeMapping: { 'google.subject': mapping },
        attributeCondition: condition,
    };
    // gcloud splits the value of a list flag at commas.
    if (target.audience?.includes(',')) {
        throw new errors/* OidcError */.uv('ERR_INPUT', '--audience has a comma, which gcloud reads as two audiences.');
    }
    if (condition.length > 4096)
        throw new errors/* OidcError */.uv('ERR_INPUT', 'The condition is too long for Google.');
    return {
        documents: [provider, { bindings: [{ role, members }] }],
        native: commandsOf(names, provider, members, role),
        terraform: gcp_terraformOf(names, provider, members, role),
        notes: [
            `A pool is made once: gcloud iam workload-identity-pools create ${pool}`,
            'Grants of a pool are for all of its providers: keep one pool for one purpose, and its other providers as narrow.',
        ],
    };
}
/** `google.subject` is short: a longer subject gives way to the repository's id, as the condition has the rest. */
function mapSubject(wanted, { repositoryId }) {
    const subject = wanted.find(({ claim }) => claim === 'sub');
    const values = subject?.values ?? [];
    const isShort = values.every((value) => new TextEncoder().encode(value).length <= gcp/* maxSubjectBytes */.Oh);
    if (isShort && subject?.wildcards === false)
        return { mapping: 'assertion.sub', subjects: values };
    if (repositoryId === undefined) {
        const message = subject?.wildcards
            ? 'With --workflow alone the member is the repository by its id: give --repository-id.'
            : `The subject is longer than Google's ${gcp/* maxSubjectBytes */.Oh} bytes: give --repository-id, which then takes its place.`;
        throw new errors/* OidcError */.uv('ERR_INPUT', message);
    }
    return {
        mapping: "'repository_id:' + assertion.repository_id",
        subjects: [`repository_id:${repositoryId}`],
    };
}
function toCel({ claim, values, wildcards }) {
    const field = `assertion.${claim}`;
    if (wildcards) {
        const parts = values.map((value) => `${field}.startsWith(${quoteCel(value.slice(0, -1))})`);
        return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' || ')})`;
    }
    if (values.length === 1)
        return `${field} == ${quoteCel(values[0] ?? '')}`;
    return `${field} in [${values.map(quoteCel).join(', ')}]`;
}
function quoteCel(value) {
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
function accountName({ serviceAccount }) {
    return `projects/-/serviceAccounts/${serviceAccount}`;
}
function commandsOf(names, { name, oidc, attributeMapping, attributeCondition }, members, role) {
    // Whole names, because gcloud refuses a project's number in --project.
    const command = (...lines) => `${lines.join(' \\\n  ')}\n`;
    const audiences = oidc.allowedAudiences?.join(',');
    return [
        command(`gcloud iam workload-identity-pools providers create-oidc ${name}`, `--issuer-uri=${(0,change/* quoteShell */.LA)(oidc.issuerUri)}`, ...(audiences === undefined ? [] : [`--allowed-audiences=${(0,change/* quoteShell */.LA)(audiences)}`]), `--attribute-mapping=${(0,change/* quoteShell */.LA)(`google.subject=${attributeMapping['google.subject']}`)}`, `--attribute-condition=${(0,change/* quoteShell */.LA)(attributeCondition)}`),
        ...members.map((member) => command(`gcloud iam service-accounts add-iam-policy-binding ${(0,change/* quoteShell */.LA)(accountName(names))}`, `--role=${role}`, `--member=${(0,change/* quoteShell */.LA)(member)}`)),
    ].join('\n');
}
function gcp_terraformOf(names, { oidc, attributeMapping, attributeCondition }, members, role) {
    const label = resourceName(names.provider);
    const audiences = oidc.allowedAudiences;
    return [
        renderBlock('resource', ['google_iam_workload_identity_pool_provider', label], {
            project: names.projectNumber,
            workload_identity_pool_id: names.pool,
            workload_identity_pool_provider_id: names.provider,
            attribute_mapping: attributeMapping,
            attribute_condition: attributeCondition,
            oidc: new Block({
                issuer_uri: oidc.issuerUri,
                ...(audiences !== undefined && { allowed_audiences: audiences }),
            }),
        }),
        renderBlock('resource', ['google_service_account_iam_member', label], {
            for_each: new Expression(`toset(${renderValue(members)})`),
            service_account_id: accountName(names),
            role,
            member: new Expression('each.value'),
        }),
    ].join('\n');
}
function checkNames({ projectNumber, pool, provider, serviceAccount }) {
    if (!/^\d+$/.test(projectNumber)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', "--project-number must be the project's number, not its id.");
    }
    for (const id of [pool, provider]) {
        if (!/^[a-z0-9-]{4,32}$/.test(id)) {
            throw new errors/* OidcError */.uv('ERR_INPUT', '--pool and --provider must have 4 to 32 of a-z, 0-9 and -.');
        }
    }
    if (!/^[^@\s/:]+@[^@\s/:]+$/.test(serviceAccount)) {
        throw new errors/* OidcError */.uv('ERR_INPUT', '--service-account must be an email address.');
    }
}

;// CONCATENATED MODULE: ./lib/trust/write/vault.js




/** A role that accepts a target's jobs and no other. */
function writeVault(target, names) {
    const { name, policies, mount = 'jwt' } = names;
    if (!/^[\w.-]+$/.test(name))
        throw new errors/* OidcError */.uv('ERR_INPUT', '--name must have letters, digits, _, . and -.');
    const owner = target.repository.split('/')[0] ?? '';
    const wanted = wantedClaims('vault', target);
    const type = wanted.some(({ wildcards }) => wildcards) ? 'glob' : 'string';
    const role = {
        role_type: 'jwt',
        user_claim: 'sub',
        bound_audiences: [target.audience ?? `https://github.com/${owner}`],
        bound_claims_type: type,
        bound_claims: Object.fromEntries(wanted.map((claim) => [claim.claim, boundValues(claim, type)])),
        token_policies: policies,
        token_ttl: 900,
    };
    const { token_ttl, bound_claims, ...rest } = role;
    // The Terraform provider takes lists as texts with commas between.
    const joined = Object.entries(bound_claims).map(([claim, values]) => [claim, joinValues(values)]);
    return {
        documents: [role],
        native: `${JSON.stringify(role, null, 2)}\n`,
        terraform: renderBlock('resource', ['vault_jwt_auth_backend_role', resourceName(name)], {
            backend: mount,
            role_name: name,
            ...rest,
            bound_claims: Object.fromEntries(joined),
            token_ttl,
        }),
        notes: [
            `Write it with: vault write auth/${mount}/role/${name} - < FILE`,
            ...(policies.length > 0
                ? []
                : ['Its tokens get no policies but the default: give --token-policy.']),
        ],
    };
}
function boundValues({ claim, values, wildcards }, type) {
    if (type === 'glob' && !wildcards && values.some((value) => value.includes('*'))) {
        throw new errors/* OidcError */.uv('ERR_INPUT', `${claim} has a *, which a role with patterns can't compare exactly.`);
    }
    return values.length === 1 ? (values[0] ?? '') : values;
}
function joinValues(values) {
    const list = typeof values === 'string' ? [values] : values;
    if (list.some((value) => value.includes(','))) {
        throw new errors/* OidcError */.uv('ERR_INPUT', "A value has a comma, which Terraform's Vault provider takes for a list.");
    }
    return list.join(',');
}

;// CONCATENATED MODULE: ./lib/trust/write.js





/**
 * Writes the policy that accepts a target's jobs and no other.
 *
 * @throws {OidcError} `ERR_INPUT` when the target is not clear, a name is missing, or the cloud can't be that exact
 */
function writePolicy(cloud, target, names) {
    const { name = 'github-actions' } = names;
    switch (cloud) {
        case 'aws':
            return writeAws(target, { ...names, name, account: need(names.account, '--account') });
        case 'gcp':
            return writeGoogle(target, {
                projectNumber: need(names.projectNumber, '--project-number'),
                pool: names.pool ?? 'github',
                provider: names.provider ?? 'github',
                serviceAccount: need(names.serviceAccount, '--service-account'),
            });
        case 'azure':
            return writeAzure(target, { name });
        case 'vault':
            return writeVault(target, { name, policies: names.policies ?? [], mount: names.mount });
    }
}
function need(value, flag) {
    return value ?? (0,trust_document/* rejectPolicy */.c5)(flag, 'is needed for this cloud');
}

;// CONCATENATED MODULE: ./lib/trust/index.js




















/***/ })

};
