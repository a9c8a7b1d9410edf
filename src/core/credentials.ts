import type { TlsSettings } from './http-messages.ts'
import type { Secret } from './secret.ts'

/** The path of one of the credentials' own files or folders, known only once a sink has written it. */
export interface FileReference {
  readonly file: string
}

/** What a variable or an output holds. */
export type Value = string | Secret | FileReference

/** A file that later steps need; its name has no folder, the sink chooses where it lies. */
export interface CredentialFile {
  readonly name: string
  readonly content: string | Secret
}

/**
 * Something that is put where a tool looks for it and must be taken away again: an edit of `~/.aws`, a session of `az`.
 *
 * `kind` names the file in `sinks/installs/` that knows how to apply and undo it; `data` is what that file takes.
 */
export interface Install {
  readonly kind: string
  readonly data: Readonly<Record<string, Value>>
}

/** The request that makes a credential useless; sent by the post step. */
export interface Revocation {
  readonly method: 'POST' | 'DELETE'
  readonly url: string
  /** Sent as `Authorization: Bearer`. */
  readonly bearer?: Secret
  /** Sent as headers. */
  readonly headers?: Readonly<Record<string, string | Secret>>
  /** Sent as a form (RFC 7009 §2.1). */
  readonly form?: Readonly<Record<string, string | Secret>>
  /** Sent as a JSON object, where there is no form. */
  readonly json?: Readonly<Record<string, string | Secret>>
  /** How the server is known, where it is not as everywhere. */
  readonly tls?: TlsSettings
}

/** What an exchange yields: plain data, for a sink to publish. */
export interface Credentials {
  /** Who the job became, in the service's own terms. */
  readonly identity: string
  readonly expiresAt?: Date
  readonly env: Readonly<Record<string, Value>>
  /** Variables that would spoil these credentials with what an earlier step left in them; they are emptied. */
  readonly unset?: readonly string[]
  readonly outputs: Readonly<Record<string, Value>>
  readonly files: readonly CredentialFile[]
  /** Empty folders, private like the files, for tools that keep their state in one; a {@link FileReference} names one too. */
  readonly folders?: readonly string[]
  readonly installs?: readonly Install[]
  readonly revocation?: Revocation
}
