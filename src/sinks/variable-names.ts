import { OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'

/** Names by which a loader, a shell or the runner is taken over, and how. No credential needs one of them. */
const takeovers: readonly (readonly [name: RegExp, reason: string])[] = [
  [/^PATH(?:EXT)?$/, 'every command is found with it'],
  [/^(?:COMSPEC|SYSTEMROOT|WINDIR)$/, 'Windows finds its own programs with it'],
  [/^LD_(?:PRELOAD|LIBRARY_PATH|AUDIT)$/, 'the loader puts code into every program with it'],
  [/^DYLD_/, 'the loader of macOS puts code into every program with it'],
  [/^(?:BASH_ENV|ENV|ZDOTDIR)$/, 'a shell runs the file that it names'],
  [/^BASH_FUNC_/, 'bash takes it for a function'],
  [/^(?:PROMPT_COMMAND|PS[04])$/, 'a shell runs its value'],
  [/^(?:IFS|SHELLOPTS|BASHOPTS)$/, 'it changes how a shell reads scripts'],
  [
    /^NODE_OPTIONS$/,
    'every Node.js process loads the code that it names; the runner refuses it too',
  ],
  [/^(?:_JAVA|JAVA_TOOL|JDK_JAVA)_OPTIONS$/, 'every Java process loads the code that it names'],
  [/^DOTNET_STARTUP_HOOKS$/, 'every .NET process loads the code that it names'],
  [/^PYTHON(?:PATH|HOME|STARTUP)$/, 'Python loads its modules with it'],
  [
    /^(?:PERL5OPT|PERL5LIB|RUBYOPT|RUBYLIB)$/,
    'every Perl or Ruby process loads the code that it names',
  ],
  [/^GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/, 'the runner reads the file that it names'],
]

/** Names that change how common tools run, or lead them to another server, file or program. */
const steering: readonly RegExp[] = [
  /^(?:HOME|SHELL|TMPDIR|TEMP|TMP|EDITOR|VISUAL|PAGER|BROWSER|CI)$/,
  /^(?:LD|BASH)_|^NODE_(?!AUTH_TOKEN$)|^NPM_CONFIG_|^PYTHON|^PERL|^RUBY(?!GEMS_API_KEY$)/,
  /^(?:JAVA|JDK|MAVEN|GRADLE)_.*(?:OPTIONS|OPTS|ARGS)$|^CLASSPATH$/,
  /^(?:GIT|SSH)_|_PROXY$|^(?:SSL_CERT|CURL_CA|REQUESTS_CA)/,
  /^(?:PS[0-4]|CDPATH|FPATH|GLOBIGNORE|INPUTRC|KSH_ENV|MANPATH|MANPAGER|TERMINFO|LESSOPEN|LESSCLOSE)$/,
  /^(?:USERPROFILE|HOMEDRIVE|HOMEPATH|(?:LOCAL)?APPDATA|PROGRAMDATA|PROGRAMFILES.*|SYSTEMDRIVE|PSMODULEPATH)$/,
  /^(?:XDG|MALLOC|GLIBC|OPENSSL|GCONV|DENO|BUN|ELECTRON|ERL|JULIA|LUA|MSBUILD|CORECLR|COR|COMPLUS|DOTNET)_/,
  /^(?:SUDO_(?:ASKPASS|EDITOR)|RES_OPTIONS|HOSTALIASES|LOCALDOMAIN|LOCPATH|NLSPATH|TCLLIBPATH|MSBUILD.*)$/,
  /^(?:PHPRC|PHP_INI_SCAN_DIR|LUAPATH|R_(?:PROFILE|ENVIRON|LIBS|HOME).*)$/,
  /^GO(?:FLAGS|(?:NO)?PROXY|PRIVATE|(?:NO)?SUMDB|NOSUMCHECK|INSECURE|TOOLCHAIN|ENV|ROOT|PATH|BIN|TOOLDIR|(?:MOD)?CACHE|TMPDIR|DEBUG|EXPERIMENT|WORK|VCS|AUTH)$/,
  /^(?:(?:GNU)?MAKE(?:FLAGS|FILES)|CC|CXX|CPP|LD|AR|AS|(?:C|CXX|CPP|LD|AS|AR|CGO_\w+)FLAGS)$/,
  /^(?:COMPILER_PATH|LIBRARY_PATH|CPATH|C(?:PLUS)?_INCLUDE_PATH)$/,
  /^RUSTC|^RUSTUP_|^RUST(?:DOC)?FLAGS$|^CARGO_(?:HOME|BUILD_|TARGET_|ENCODED_|UNSTABLE_|HTTP_|NET_|SOURCE_)|^CARGO_REGISTR\w+_INDEX$/,
  /^(?:PIP|UV|POETRY|PDM|CONDA|GEM|BUNDLE|COMPOSER|NUGET|YARN|PNPM|COREPACK)_.*(?:UR[LI]|INDEX|REGISTRY|MIRROR|SOURCE|CONFIG|HOME|PATH|PREFIX|TARGET|PROXY|HOST|CERT|FILE|DIR|OPT)/,
  /^(?:JAVA_HOME|JDK_HOME|M2_HOME|MAVEN_HOME|GRADLE_(?:USER_)?HOME|ANDROID_(?:HOME|SDK_ROOT))$/,
  /^(?:DOCKER_(?:HOST|CONFIG|CONTEXT|CERT_PATH|TLS_VERIFY|CONTENT_TRUST.*)|KUBECONFIG|BUILDKIT_HOST)$/,
  /^HELM_.*(?:HOME|DIR|FILE|CONFIG|PATH|PLUGINS)/,
  /^AWS_(?:ENDPOINT_URL|CONFIG_FILE|SHARED_CREDENTIALS_FILE|CA_BUNDLE|PROFILE|DEFAULT_PROFILE|CONTAINER_|EC2_METADATA|WEB_IDENTITY_)/,
  /^(?:CLOUDSDK|BOTO)_|^GOOGLE_(?:APPLICATION_CREDENTIALS|EXTERNAL_ACCOUNT_)/,
  /^AZURE_(?:CONFIG_DIR|EXTENSION_DIR|AUTHORITY_HOST|FEDERATED_TOKEN_FILE)/,
  /^ARM_(?:ENDPOINT|METADATA|ENVIRONMENT|OIDC_)/,
  /^TF_(?:CLI_|PLUGIN_|DATA_DIR|REATTACH)|^TERRAFORM_CONFIG$/,
  /^(?:VAULT|BAO)_/,
]

/**
 * Names that this tool reads itself, so that no answer can lead a later step of it elsewhere. A test finds every read in
 * `src/` and requires it here.
 */
const readHere: readonly RegExp[] = [
  /^OIDC_EXCHANGE_|^(?:NO_COLOR|FORCE_COLOR|TERM)$/,
  /^(?:GITHUB|RUNNER)_(?!(?:\w+_)?(?:TOKEN|PAT)$)|^(?:GITEA|FORGEJO|ACTIONS|INPUT|STATE)_/,
  /^(?:GITLAB_CI|CIRCLECI|BUILDKITE|CODEFRESH)$/,
  /^(?:CIRCLE_OIDC|BUILDKITE|BITBUCKET|CF_OIDC|SPACELIFT_OIDC|VERCEL_OIDC|TFC|WM|SPIFFE|KUBERNETES_SERVICE|CURSOR|FLY|SYSTEM)_/,
  /^(?:BASE_(?:INTERNAL_)?URL|ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID|AZURESUBSCRIPTION_SERVICE_CONNECTION_ID)$/,
  /^(?:GHA_ENDPOINT_OVERRIDE|GCE_METADATA|GOOGLE_SERVICE_ACCOUNT|IDENTITY|AZURE_LOGIN|AZURE_POD_IDENTITY)_/,
  /^AWS_(?:ROLE_ARN|ROLE_SESSION_NAME|SKIP_CLEANUP_STEP|EXECUTION_ENV|USE_\w+_ENDPOINT|IGNORE_CONFIGURED_ENDPOINT_URLS|SDK_LOAD_CONFIG)$/,
  /^(?:ROLE_(?:TO_ASSUME|CHAINING|DURATION_SECONDS|EXTERNAL_ID|SESSION_NAME|SKIP_SESSION_TAGGING)|WEB_IDENTITY_TOKEN_FILE)$/,
  /^(?:INLINE_SESSION_POLICY|MANAGED_SESSION_POLICIES|TRANSITIVE_TAG_KEYS|CUSTOM_TAGS|MASK_AWS_ACCOUNT_ID)$/,
  /^(?:OVERWRITE_AWS_PROFILE|SPECIAL_CHARACTERS_WORKAROUND|USE_EXISTING_CREDENTIALS)$/,
]

/** Names of credentials end like this, for every tool: `VAULT_TOKEN`, `CLOUDSDK_AUTH_ACCESS_TOKEN`. */
const credential = /_(?:TOKENS?|PASSWORD|PASSPHRASE|SECRET|KEY|KEY_ID|USER|USERNAME|EMAIL)$/

/**
 * Why a name that an answer chose is not set as a variable; `undefined` if it may be. A person who may write a secret
 * could otherwise change how later steps run.
 */
export function refuseAnswersName(name: string): string | undefined {
  // Windows ignores case in names, and curl reads http_proxy as well as HTTP_PROXY.
  const capitals = name.toUpperCase()
  if (!isName(name)) return 'it is not a name'
  const takeover = takeoverOf(name)
  if (takeover !== undefined) return takeover
  if (readHere.some((pattern) => pattern.test(capitals))) return 'oidc-exchange reads it'
  if (credential.test(capitals)) return undefined
  const isSteering = steering.some((pattern) => pattern.test(capitals))
  return isSteering ? 'it can lead tools to another server, file or program' : undefined
}

/**
 * Checks a variable's name that the workflow's author or a preset chose.
 *
 * @throws {OidcError} `ERR_INPUT` for a name that the runner cannot hold or by which a later step is taken over
 */
export function checkVariableName(name: string): void {
  if (!isName(name)) {
    throw new OidcError(
      'ERR_INPUT',
      `${quoteForeign(name, 60) || 'An empty text'} is not a variable's name`,
      { hint: 'Use letters, digits and underscores; do not start with a digit.' },
    )
  }
  const reason = takeoverOf(name)
  if (reason === undefined) return
  throw new OidcError('ERR_INPUT', `The variable ${name} is not set, because ${reason}`, {
    hint: 'Choose another name.',
  })
}

/**
 * The entries of variables whose names every shell and dotenv file can hold.
 *
 * @throws {OidcError} `ERR_INPUT` for another name
 */
export function portableEntries(env: Readonly<Record<string, string>>): [string, string][] {
  const odd = Object.keys(env).find((name) => !/^[A-Za-z_]\w*$/.test(name))
  if (odd === undefined) return Object.entries(env)
  throw new OidcError('ERR_INPUT', `${quoteForeign(odd, 60)} cannot be a variable in this format`, {
    hint: 'Choose a name of letters, digits and underscores, or use --format json.',
  })
}

function isName(name: string): boolean {
  return /^(?!\s)[^=<>\p{Cc}]{1,255}(?<!\s)$/u.test(name) && name !== '__proto__'
}

function takeoverOf(name: string): string | undefined {
  return takeovers.find(([pattern]) => pattern.test(name.toUpperCase()))?.[1]
}
