import type { TokenSource } from '../core/types.ts'
import { runTool } from './token-command.ts'

/** A command that prints a token: for whatever is not built in. */
const command: TokenSource = {
  name: 'command',
  summary:
    'A command line for the shell that prints a token; it is given as `token-command` and finds the audience in the variable `OIDC_AUDIENCE`.',
  detectedBy: 'the input token-command',

  open(context, { command: line }) {
    if (!line) return undefined
    return {
      endpoints: [],
      // The audience is a variable and not part of the line, so that no text from outside is run.
      mint: (audience) =>
        runTool(
          {
            title: 'The command of token-command',
            command: line,
            env: { OIDC_AUDIENCE: audience },
            missing: 'There is no shell to run it with.',
          },
          context,
        ),
    }
  },
}

export default command
