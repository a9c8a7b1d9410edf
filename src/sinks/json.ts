import { defineFormat } from './format.ts'

/** Everything that is known of the credentials, for programs. */
export default defineFormat({
  summary: 'one JSON object with identity, expiresAt, env and outputs',
  render: ({ identity, expiresAt, env, outputs }) =>
    `${JSON.stringify({ identity, expiresAt: expiresAt?.toISOString() ?? null, env, outputs }, undefined, 2)}\n`,
})
