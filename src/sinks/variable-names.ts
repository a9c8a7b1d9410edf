import { OidcError } from '../errors.ts'
import { quoteForeign } from '../text.ts'

/** Variables that change how later steps run; nobody's credentials need them. */
const dangerous: readonly RegExp[] = [
  /^(?:PATH|PATHEXT|HOME|SHELL|IFS|ENV|PS4|PROMPT_COMMAND|COMSPEC|SYSTEMROOT|WINDIR|TMPDIR|TEMP|TMP)$/,
  /^(?:LD|DYLD)_/,
  /^BASH_/,
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
