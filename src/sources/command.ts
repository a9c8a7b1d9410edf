import type { TokenSource } from '../core/types.ts'
import { runTool } from './token-command.ts'

/** A command that prints a token, for systems without a source. */
const command: TokenSource = {
  name: 'command',
  summary:
    'A shell command that prints a token, set in `token-command`. It gets the audience in the variable `OIDC_AUDIENCE`.',
  detectedBy: 'the input token-command',

  open(context, { command: line }) {
    if (!line) return undefined
    return {
      endpoints: [],
      // The audience is a variable and not part of the command line, so that it is never run.
      mint: (audience) =>
        runTool(
          {
            title: 'The command of token-command',
            command: line,
            env: { OIDC_AUDIENCE: audience },
            missing: 'No shell was found.',
          },
          context,
        ),
    }
  },
}

export default command
