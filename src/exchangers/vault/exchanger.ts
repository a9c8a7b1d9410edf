import type { Exchanger } from '../../core/types.ts'
import { createPresetExchanger } from '../preset/preset-exchanger.ts'
import { leaseOutput, prepareFollowUp } from './follow-up.ts'
import { login } from './login.ts'

/** HashiCorp Vault and OpenBao: a login that a preset describes, then reading secrets or issuing certificates. */
const vault = createPresetExchanger('vault', login, {
  followUp: prepareFollowUp,
  async advise(claims, said) {
    const { adviseOnRefusal } = await import('../../trust/advice.ts')
    return adviseOnRefusal({ cloud: 'vault', claims, said })
  },
})

export default {
  ...vault,
  outputs: { ...vault.outputs, ...leaseOutput },
  prepare(values, env) {
    const { exportToken, exportEnv }: Readonly<Record<string, unknown>> = values
    const more: object = { exportToken: exportToken ?? exportEnv !== false }
    return vault.prepare({ ...values, ...more }, env)
  },
} satisfies Exchanger
