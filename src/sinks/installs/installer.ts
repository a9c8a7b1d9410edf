import type { Env, Log } from '../../core/types.ts'

/** Where an install takes place. */
export interface Place {
  /** The job's variables, which set where a tool keeps its files. */
  readonly env: Env
  /** Logs the attempts of slow work. */
  readonly log?: Log
  /** Aborted when the step's time is over. */
  readonly signal?: AbortSignal
}

/** An install that was thought through; nothing has been changed yet. */
export interface PlannedInstall {
  /**
   * What undoing needs, saved before anything is changed, one value a key and raw; no secret may be in it that was not
   * masked when it was made.
   */
  readonly state: Readonly<Record<string, string>>
  apply(): Promise<void>
}

/** One kind of install: the default export of its file. */
export interface Installer {
  /** Checks that it can be done, as far as that shows without doing it. */
  plan(data: Readonly<Record<string, string>>, place: Place): Promise<PlannedInstall>
  /**
   * Removes exactly the changes of this install, also when {@link PlannedInstall.apply} got only half-way or never began.
   *
   * @returns a sentence for the log, or `undefined` when there was nothing to do
   */
  undo(state: Readonly<Record<string, string>>, place: Place): Promise<string | undefined>
}
