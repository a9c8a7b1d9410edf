import type { Context } from './context.ts'
import type { Claims } from './jwt.ts'
import type { Secret } from './secret.ts'

/** How another program can request new ID tokens while the job runs, for example from GitHub's endpoint. */
export interface TokenUrl {
  /** The URL with the audience. */
  readonly url: URL
  readonly headers: Readonly<Record<string, Secret>>
  /** The member of the JSON response that has the token. */
  readonly field: string
}

/** How programs that run later get ID tokens, where not by a {@link TokenUrl}. */
export interface LaterTokens {
  /** The path of a file with the token that another program keeps fresh. */
  readonly tokenFile?: string | undefined
  /** True if the job has only the tokens that it started with. */
  readonly isFixed?: boolean | undefined
  /** Azure Pipelines: the service connection and the endpoint that Terraform requests its tokens from. */
  readonly pipeline?: {
    readonly connection: string
    readonly url: URL
    readonly token: Secret
  }
}

/** A source that is available in this job. */
export interface OpenSource {
  /** The URLs that {@link mint} calls, so that connections can be opened early. */
  readonly endpoints: readonly URL[]
  /** Requests a new token. Without an audience, the source's default applies. */
  mint(audience: string | undefined): Promise<string>
  /** How other programs can request tokens, if the source allows it. */
  tokenUrl?(audience: string | undefined): TokenUrl
  /** Left out, this program can be called for new tokens. */
  later?(audience: string | undefined): LaterTokens
}

/** Settings of a source. */
export interface SourceParameters {
  /** The path of the token file, for the source `file`. */
  readonly file?: string | undefined
  /** The name of the variable with the token, for the source `env`. */
  readonly variable?: string | undefined
  /** A command that prints a token, for the source `command`. */
  readonly command?: string | undefined
  /** The lifetime of tokens, for sources that let jobs choose it. */
  readonly lifetimeSeconds?: number | undefined
}

/** One place where an ID token comes from. */
export interface TokenSource {
  readonly name: string
  /** One sentence for the docs and `sources`. */
  readonly summary: string
  /** The sign of this source, as a noun: `the variable GITLAB_CI`. */
  readonly detectedBy: string
  /**
   * Detects this source.
   *
   * @returns `undefined` if the source is not available; the next one is tried
   * @throws {OidcError} if the source is available but broken; no other one is tried
   */
  open(
    context: Context,
    parameters: SourceParameters,
  ): OpenSource | undefined | Promise<OpenSource | undefined>
}

/** An ID token. */
export interface IdToken {
  readonly token: Secret
  /** Decoded, not verified. */
  readonly claims: Claims
}

/** Supplies the token for each attempt: the same one for half of its lifetime, then a new one. */
export interface TokenSupply {
  get(): Promise<IdToken>
  /** Makes the next {@link get} request a new token, for services that accept each token only once. */
  renew(): void
  /** A supply for an audience that a response named. An audience that the user set overrides it. */
  ofAudience?(audience: string | undefined): TokenSupply
  /** See {@link OpenSource.tokenUrl}. */
  readonly tokenUrl: TokenUrl | undefined
  /** True if the user named the source. It then takes precedence over other credentials of the job. */
  readonly isNamed?: boolean
  /** See {@link OpenSource.later}. */
  later?(): LaterTokens
}
