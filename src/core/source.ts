import type { Context } from './context.ts'
import type { Claims } from './jwt.ts'
import type { Secret } from './secret.ts'

/** How a program can fetch new ID tokens by itself as long as the job runs (GitHub's endpoint, for example). */
export interface TokenUrl {
  /** The URL, the audience included. */
  readonly url: URL
  readonly headers: Readonly<Record<string, Secret>>
  /** The member of the JSON answer that holds the token. */
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

/** A source that was found here and can mint tokens. */
export interface OpenSource {
  /** The URLs that minting will call, so that connections can be opened early. */
  readonly endpoints: readonly URL[]
  /** Gets a new token; asks for the source's own default audience when none is given. */
  mint(audience: string | undefined): Promise<string>
  /** How other programs can mint for themselves, where the source allows it. */
  tokenUrl?(audience: string | undefined): TokenUrl
  /** Left out, this program can be called for new tokens. */
  later?(audience: string | undefined): LaterTokens
}

/** What a job may say about its source, beyond which one it is. */
export interface SourceParameters {
  /** The path of a file that holds a token, for the source `file`. */
  readonly file?: string | undefined
  /** The name of a variable that holds a token, for the source `env`. */
  readonly variable?: string | undefined
  /** A command that prints a token, for the source `command`. */
  readonly command?: string | undefined
  /** How long tokens should be valid, for sources that let their jobs choose. */
  readonly lifetimeSeconds?: number | undefined
}

/** One place where an ID token comes from. */
export interface TokenSource {
  readonly name: string
  /** One sentence for the docs and `sources`. */
  readonly summary: string
  /** What tells that it is here, as the end of a sentence: `the variable GITLAB_CI`. */
  readonly toldBy: string
  /**
   * Looks whether this source is here.
   *
   * @returns `undefined` when it is not here, so that the next one is asked
   * @throws {OidcError} when it is here but cannot work, so that no other one is asked
   */
  open(
    context: Context,
    parameters: SourceParameters,
  ): OpenSource | undefined | Promise<OpenSource | undefined>
}

/** An ID token in hand. */
export interface IdToken {
  readonly token: Secret
  /** Read, not verified. */
  readonly claims: Claims
}

/** Gives the token for each attempt: the same one while it is young, a new one after half of its life. */
export interface TokenSupply {
  get(): Promise<IdToken>
  /** The next {@link get} mints anew, as for a service that takes a token only once. */
  renew(): void
  /** Tokens of an audience that was not known before; one that the user gave wins over it. */
  ofAudience?(audience: string | undefined): TokenSupply
  /** See {@link OpenSource.tokenUrl}. */
  readonly tokenUrl: TokenUrl | undefined
  /** See {@link OpenSource.later}. */
  later?(): LaterTokens
}
