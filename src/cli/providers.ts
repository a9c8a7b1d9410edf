import { Command } from 'commander'
import { loadExchanger, providerNames } from '../step/provider.ts'
import { describeInputs } from './help.ts'
import { alignRows, type CliIo } from './io.ts'

/** `providers`: the services and the inputs of each. */
export function providersCommand(io: CliIo): Command {
  return new Command('providers')
    .description('Lists the services that issue credentials.')
    .option('--json', 'print a JSON list with the inputs and outputs of each')
    .addHelpText(
      'after',
      '\nExamples:\n  oidc-exchange providers\n  oidc-exchange providers --json\n',
    )
    .action(async ({ json }: { readonly json?: true }) => {
      const all = []
      for (const name of providerNames()) all.push({ ...(await loadExchanger(name)), name })
      const rows = all.map(({ name, title, summary, inputs, outputs }) =>
        json
          ? { name, title, summary, inputs: describeInputs(inputs), outputs }
          : { name, summary },
      )
      io.stdout.write(
        json
          ? `${JSON.stringify(rows, undefined, 2)}\n`
          : alignRows(rows.map(({ name, summary }) => [name, summary])),
      )
    })
}
