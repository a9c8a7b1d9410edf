import { OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'

/** Variables that change how later steps run; nobody's credentials need them. */
const dangerous: readonly RegExp[] = [
  /^(?:PATH|PATHEXT|HOME|SHELL|IFS|ENV|PS4|PROMPT_COMMAND|COMSPEC|SYSTEMROOT|WINDIR|TMPDIR|TEMP|TMP)$/,
  /^(?:LD|DYLD)_/,
  /^(?:BASH_|BASHOPTS$|SHELLOPTS$|ZDOTDIR$)/,
  /^NODE_(?!AUTH_TOKEN$)/,
  /^NPM_CONFIG_/,
  /^PYTHON/,
  /^PERL/,
  /^RUBY(?!GEMS_API_KEY$)/,
  /^(?:JAVA|JDK|MAVEN|GRADLE)_.*(?:OPTIONS|OPTS|ARGS)$/,
  /^_JAVA_OPTIONS$/,
  /^CLASSPATH$/,
  /^GIT_/,
  /^SSH_/,
  /^(?:HTTPS?|ALL|NO|FTP)_PROXY$/,
  /^(?:SSL_CERT|CURL_CA|REQUESTS_CA)/,
  /^(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE)_/,
  /^DOTNET_STARTUP_HOOKS$/,
  /^(?:EDITOR|VISUAL|PAGER|BROWSER|CI)$/,
]

/** Variables that no credential has, and that lead common tools to another server, file or program. */
const steering: readonly RegExp[] = [
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

/** What ends so is something to log in with, whatever tool it is for: `VAULT_TOKEN`, `CLOUDSDK_AUTH_ACCESS_TOKEN`. */
const loggingIn = /_(?:TOKENS?|PASSWORD|PASSPHRASE|SECRET|KEY|KEY_ID|USER|USERNAME|EMAIL)$/

/**
 * Checks a variable's name that an answer has chosen: besides {@link checkVariableName}, none that leads a common tool
 * to another server, file or program. Who may write a secret could otherwise change what later steps do.
 *
 * @throws {OidcError} `ERR_RESPONSE`
 */
export function checkToldVariable(name: string, label: string): void {
  const hint = 'Take the key by its name, with a name of your own after it: path key | NAME'
  try {
    checkVariableName(name)
  } catch (error) {
    throw error instanceof OidcError
      ? error.with({ code: 'ERR_RESPONSE', message: `${label}: ${error.message}`, hint })
      : error
  }
  const capitals = name.toUpperCase()
  if (loggingIn.test(capitals) || !steering.some((pattern) => pattern.test(capitals))) return
  throw new OidcError(
    'ERR_RESPONSE',
    `${label} would set the variable ${name}, which leads tools elsewhere, because an answer named it`,
    { hint },
  )
}

/**
 * Checks a variable's name: legal in every shell, and not one that changes how later steps run.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function checkVariableName(name: string): void {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,254}$/.test(name)) {
    throw new OidcError(
      'ERR_INPUT',
      `${quoteForeign(name, 60) || 'An empty text'} is not a variable's name`,
      {
        hint: 'Use letters, digits and underscores, and no digit first.',
      },
    )
  }
  // Windows does not tell capitals apart, and curl and others read http_proxy as well as HTTP_PROXY.
  if (dangerous.some((pattern) => pattern.test(name.toUpperCase()))) {
    throw new OidcError(
      'ERR_INPUT',
      `The variable ${name} is not set, because it changes how later steps run`,
      {
        hint: 'Choose another name; a credential does not need this one.',
      },
    )
  }
}
