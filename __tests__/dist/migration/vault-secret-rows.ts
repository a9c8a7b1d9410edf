import { expect } from '@jest/globals'
import type { Row } from './row.ts'
import type { World } from './vault-world.ts'

/** A row that is the same, and that reading shows. */
function reads(
  peer: string,
  secrets: string,
  env: Readonly<Record<string, string>>,
  outputs: Readonly<Record<string, string>> = {},
): Row<World> {
  return {
    peer,
    verdict: 'same',
    ours: '',
    run: async ({ read }) => void (await read(secrets, env, outputs)),
  }
}

export const keyRows: readonly Row<World>[] = [
  reads(
    '`secret/data/test secret`: the variable is in capitals, the output is not',
    'secret/data/test secret',
    { SECRET: 'SUPERSECRET' },
    { secret: 'SUPERSECRET' },
  ),
  reads(
    '`secret/data/test secret | TEST_KEY`: both have this name',
    'secret/data/test secret | TEST_KEY',
    { TEST_KEY: 'SUPERSECRET' },
    { TEST_KEY: 'SUPERSECRET' },
  ),
  reads(
    '`path "other-Secret-dash"`: hyphens are removed from the name',
    'secret/data/nested/test "other-Secret-dash"',
    { OTHERSECRETDASH: 'OTHERSUPERSECRET' },
    { otherSecretdash: 'OTHERSUPERSECRET' },
  ),
  {
    peer: 'The same without quotation marks is read as a subtraction and needs a name',
    verdict: 'fixed',
    ours: 'It is a key.',
    async run({ read }) {
      await read('secret/data/nested/test other-Secret-dash', {
        OTHERSECRETDASH: 'OTHERSUPERSECRET',
      })
    },
  },
  {
    peer: 'Several secrets, separated by semicolons and lines; each path is read once',
    verdict: 'same',
    ours: 'Paths are read in parallel.',
    async run({ read, lines }) {
      await read(
        `secret/data/test secret ;
         secret/data/test secret | NAMED_SECRET ;
         secret/data/nested/test "other-Secret-dash" ;`,
        {
          SECRET: 'SUPERSECRET',
          NAMED_SECRET: 'SUPERSECRET',
          OTHERSECRETDASH: 'OTHERSUPERSECRET',
        },
      )
      expect(lines().filter((line) => line.startsWith('GET'))).toHaveLength(2)
    },
  },
  reads('A path with a leading slash, KV version 2', '/secret/data/foobar fookv2', {
    FOOKV2: 'bar-of-two',
  }),
  reads('KV version 1', 'secret-kv1/test secret', { SECRET: 'CUSTOMSECRET' }),
  reads('A key with hyphens, KV version 1', 'secret-kv1/nested/test "other-Secret-dash"', {
    OTHERSECRETDASH: 'OTHERCUSTOMSECRET',
  }),
  reads('A path with a leading slash, KV version 1', '/secret-kv1/foobar fookv1', {
    FOOKV1: 'bar-of-one',
  }),
  {
    peer: 'KV version 1 with a text in a key called `data`: the path cannot be read',
    verdict: 'fixed',
    ours: '',
    run: async ({ read }) =>
      void (await read('secret-kv1/data data | TEXT', { TEXT: 'text-called-data' })),
  },
  reads('Another engine: `/cubbyhole/test foo`', '/cubbyhole/test foo ; /cubbyhole/test zip | Z', {
    FOO: 'bar-in-cubbyhole',
    Z: 'zap-in-cubbyhole',
  }),
  reads('A namespace before the path', 'team/secret/data/test secret', {
    SECRET: 'SECRET-OF-TEAM',
  }),
  reads('A space in a path, as `%20`', 'secret/data/my%20app key', { KEY: 'with-a-space' }),
  {
    peer: 'A version: `secret/data/test?version=2 secret`',
    verdict: 'same',
    ours: '',
    async run({ read, lines }) {
      await read('secret/data/test?version=2 secret', { SECRET: 'SUPERSECRET' })
      expect(lines()).toContain('GET /v1/secret/data/test?version=2 200')
    },
  },
  {
    peer: '`path`, `path key |`, `|NAME`: an error',
    verdict: 'same',
    ours: 'Before any request.',
    async run({ fail, asked }) {
      for (const secrets of ['path', 'path key |', '|NAME', 'path key other'])
        await fail({ secrets }, /does not have the form: path key \| NAME/)
      expect(asked()).toEqual([])
    },
  },
  {
    peer: 'A missing key: an error',
    verdict: 'same',
    ours: 'The token is revoked at once.',
    run: async ({ fail }) =>
      void (await fail({ secrets: 'secret/data/test none' }, /secret\/data\/test has no none/)),
  },
  {
    peer: 'A missing path: an error, but with `exportToken` the token is exported',
    verdict: 'fixed',
    ours: 'Nothing is exported, and the token is revoked at once.',
    run: async ({ fail }) =>
      void (await fail(
        { exportToken: 'true', secrets: 'secret/data/test secret ; secret/data/none key' },
        /secret\/data\/none: .*answered 404/,
      )),
  },
  {
    peer: '`ignoreNotFound`: a missing path is logged, the others are exported',
    verdict: 'same',
    ours: 'As a warning.',
    async run({ succeed }) {
      const run = await succeed({
        ignoreNotFound: 'true',
        secrets: 'secret/data/none key ; secret/data/none * ; secret/data/test secret',
      })
      expect(run.env).toEqual({ SECRET: 'SUPERSECRET' })
      expect(run.warnings).toContain('Vault has nothing at secret/data/none')
    },
  },
  {
    peer: 'Two secrets with one name: the last one wins',
    verdict: 'fixed',
    ours: 'An error that names both. The same secret may be listed twice.',
    async run({ fail, read }) {
      const both = 'secret/data/test secret ; secret/data/more secret'
      await fail({ secrets: both }, /Two secrets have the name secret/)
      await fail(
        { secrets: 'secret/data/test * ; secret/data/more *' },
        /have the name secret: secret\/data\/test secret and secret\/data\/more secret/,
      )
      await read('secret/data/test secret ; secret/data/test *', { SECRET: 'SUPERSECRET' })
    },
  },
  {
    peer: 'No `secrets`: only the login',
    verdict: 'same',
    ours: '',
    async run({ succeed, lines }) {
      expect((await succeed({})).env).toEqual({})
      expect(lines()).toEqual(['POST /v1/auth/jwt/login 200'])
    },
  },
]

export const everyRows: readonly Row<World>[] = [
  reads('`path *`: every key, in capitals', 'secret/data/test * ;', { SECRET: 'SUPERSECRET' }),
  reads(
    '`path *`: the outputs keep their capitals',
    'secret/data/json * | J_',
    {
      J_JSONDATA: '{"x":1,"y":"qux-in-json"}',
      J_JSONSTRING: '{"x":1,"y":"qux-in-text"}',
      J_JSONSTRINGMULTILINE: '{"x": 1,\n"y": "q\\nux-of-lines"}',
      J_NUMBER: '1234567',
      J_NESTED: '{"value":"nested-value","list":["first-item","second-item"]}',
      J_ROWS: '[{"name":"row-one"},{"name":"row-two"}]',
    },
    { J_jsonData: '{"x":1,"y":"qux-in-json"}', J_number: '1234567' },
  ),
  reads('`path * | GROUP_`: with this prefix', 'secret/data/test * | GROUP_ ;', {
    GROUP_SECRET: 'SUPERSECRET',
  }),
  reads('`path *` of KV version 1', 'secret-kv1/test *', { SECRET: 'CUSTOMSECRET' }),
  reads('`path * | GROUP_` of KV version 1', 'secret-kv1/test * | GROUP_', {
    GROUP_SECRET: 'CUSTOMSECRET',
  }),
  reads('`path *` with hyphens in a key', 'secret-kv1/nested/test *', {
    OTHERSECRETDASH: 'OTHERCUSTOMSECRET',
  }),
  reads('`path *` with a dot in a key', 'secret/data/dotted *', { SECRET__FOO: 'DOTTEDSECRET' }),
  {
    peer: '`path *` with a quotation mark in a key: an error',
    verdict: 'fixed',
    ours: 'It is removed from the name, like other special characters.',
    run: async ({ read }) =>
      void (await read('secret/data/quoted *', { QUOTE: 'with-a-mark' }, { quote: 'with-a-mark' })),
  },
  reads('`path *` with several dots in a key', 'secret/data/dots *', {
    SECRET__FOO__BAR: 'DOTSSECRET',
  }),
  reads('`path *` of another engine', '/cubbyhole/test *', {
    FOO: 'bar-in-cubbyhole',
    ZIP: 'zap-in-cubbyhole',
  }),
  reads('`path **`: every key, as it is written', '/cubbyhole/test **', {
    foo: 'bar-in-cubbyhole',
    zip: 'zap-in-cubbyhole',
  }),
  reads('`path *` and `path **` of one path', '/cubbyhole/test * ;\n/cubbyhole/test **', {
    FOO: 'bar-in-cubbyhole',
    ZIP: 'zap-in-cubbyhole',
    foo: 'bar-in-cubbyhole',
    zip: 'zap-in-cubbyhole',
  }),
  {
    peer: 'Keys called `PATH`, `node_options` or `AWS_ENDPOINT_URL` set these variables: a person who may write the secret changes how later steps run',
    verdict: 'fixed',
    ours: 'They stay outputs and set no variable, with a warning that names the key; with a prefix (`| APP_`) any key sets one. Names that oidc-exchange reads itself, such as `GHA_ENDPOINT_OVERRIDE_sts`, are among them.',
    async run({ succeed, read }) {
      for (const [path, name] of [
        ['path', 'PATH'],
        ['node', 'NODE_OPTIONS'],
        ['endpoint', 'AWS_ENDPOINT_URL'],
        ['own', 'INLINE_SESSION_POLICY'],
      ]) {
        const run = await succeed({
          secrets: `secret/data/${path} * ; secret/data/test secret | GOOD`,
        })
        expect(run.env).toEqual({ GOOD: 'SUPERSECRET' })
        expect(run.warnings.join()).toMatch(new RegExp(`variable ${name}, which is not set .*APP_`))
      }
      await read('secret/data/path * | APP_', { APP_PATH: '/evil-path-1' })
    },
  },
  {
    peer: 'A key called `VAULT_TOKEN` or `vault_token` takes the place of the login’s own',
    verdict: 'fixed',
    ours: 'The key is left out, with a warning.',
    async run({ succeed }) {
      const run = await succeed({ secrets: 'secret/data/token *', exportToken: 'true' })
      expect(run.env.VAULT_TOKEN).toMatch(/^hvs\./)
      expect(run.warnings.join()).toMatch(/secret\/data\/token VAULT_TOKEN is left out.*APP_/)
    },
  },
  {
    peer: 'A key of letters that are not ASCII becomes a variable: `测试`',
    verdict: 'same',
    ours: '',
    async run({ read }) {
      const values = { 测试: 'value-in-chinese' }
      await read('secret/data/chinese 测试', values, values)
      await read('secret/data/chinese *', values, values)
    },
  },
  {
    peer: 'A name that shells do not accept (`| my-name`, `| my.name`, `| 1name`, `| my name`): a variable and an output',
    verdict: 'same',
    ours: '',
    async run({ read, job }) {
      for (const name of ['my-name', 'my.name', '1name', 'my name']) {
        const run = await read(`secret/data/test secret | ${name}`, { [name]: 'SUPERSECRET' })
        const post = await job.runPost(run)
        expect([post.exitCode, post.warnings, job.env[name]]).toEqual([0, [], ''])
      }
    },
  },
  {
    peer: 'Any name can follow the bar: `SSH_PRIVATE_KEY`, `GITHUB_TOKEN`, `MAVEN_OPTS`, `PATH` …',
    verdict: 'fixed',
    ours: 'Only names by which a loader, a shell or the runner is taken over are an error (`PATH`, `LD_PRELOAD`, `NODE_OPTIONS`, `BASH_ENV`, `GITHUB_ENV` …), before any request.',
    async run({ read, fail }) {
      for (const name of ['PATH', 'LD_PRELOAD', 'NODE_OPTIONS', 'BASH_ENV', 'GITHUB_ENV']) {
        await fail(
          { secrets: `secret/data/test secret | ${name}` },
          new RegExp(`${name} is not set, because`),
        )
      }
      for (const name of ['SSH_PRIVATE_KEY', 'GITHUB_TOKEN', 'NPM_CONFIG_TOKEN', 'MAVEN_OPTS']) {
        await read(`secret/data/test secret | ${name}`, { [name]: 'SUPERSECRET' })
      }
    },
  },
]

export const valueRows: readonly Row<World>[] = [
  reads('A number is its digits', 'secret/data/json number', { NUMBER: '1234567' }),
  reads(
    'A map is its JSON',
    'secret/data/json jsonData',
    { JSONDATA: '{"x":1,"y":"qux-in-json"}' },
    { jsonData: '{"x":1,"y":"qux-in-json"}' },
  ),
  reads('JSON in a text stays as it is', 'secret/data/json jsonString', {
    JSONSTRING: '{"x":1,"y":"qux-in-text"}',
  }),
  reads('… with several lines too', 'secret/data/json jsonStringMultiline', {
    JSONSTRINGMULTILINE: '{"x": 1,\n"y": "q\\nux-of-lines"}',
  }),
  {
    peer: 'An empty text: the variable and the output are empty',
    verdict: 'same',
    ours: 'They are not set, and a variable that an earlier step has set is emptied.',
    async run({ job, succeed }) {
      const secrets = 'secret/data/empty empty ; secret/data/empty full'
      Object.assign(job.env, { EMPTY: 'of-an-earlier-step' })
      const run = await succeed({ secrets })
      expect(run.env).toEqual({ EMPTY: '', FULL: 'not-empty-1' })
      expect(run.outputs).not.toHaveProperty('empty')
      Object.assign(job.env, { EMPTY: 'of-an-earlier-step' })
      const every = { secrets: 'secret/data/empty *', 'unset-current-credentials': 'true' }
      expect((await succeed(every)).env).toMatchObject({ EMPTY: '', FULL: 'not-empty-1' })
    },
  },
  {
    peer: '`null` becomes the text `null`',
    verdict: 'fixed',
    ours: 'It is empty.',
    run: async ({ read }) =>
      void (await read('secret/data/empty *', { FULL: 'not-empty-1' }, { full: 'not-empty-1' })),
  },
  {
    peer: 'A value of several lines is masked line by line',
    verdict: 'same',
    ours: 'Except lines of fewer than 8 characters: masking a closing brace would blank out every log.',
    async run({ succeed }) {
      const run = await succeed({ secrets: 'secret/data/lines key' })
      expect(run.env.KEY).toBe('ssh-rsa AAAAB3NzaC1yc2EA\nGPl+nafzlHDTYW7hdI4yZ5ew\n\nab\n')
      expect(run.masks).toEqual(
        expect.arrayContaining(['ssh-rsa AAAAB3NzaC1yc2EA', 'GPl+nafzlHDTYW7hdI4yZ5ew']),
      )
      expect(run.masks).not.toContain('ab')
    },
  },
  {
    peer: 'A secret is masked before it is exported',
    verdict: 'same',
    ours: 'So is the token, first of all.',
    async run({ succeed }) {
      const { raw } = await succeed({ secrets: 'secret/data/test secret' })
      expect(raw).toContain('::add-mask::SUPERSECRET')
    },
  },
  {
    peer: '`secretEncodingType`: base64, hex, utf8; only the decoded value is masked',
    verdict: 'fixed',
    ours: 'Both forms are masked.',
    async run({ succeed }) {
      const one = await succeed({
        secrets: 'secret/data/encoded base64',
        secretEncodingType: 'base64',
      })
      expect(one.env).toEqual({ BASE64: 'secret-one' })
      expect(one.masks).toEqual(expect.arrayContaining(['secret-one', 'c2VjcmV0LW9uZQ==']))
      const two = await succeed({ secrets: 'secret/data/encoded hex', secretEncodingType: 'hex' })
      expect(two.env).toEqual({ HEX: 'secret-two' })
      const same = await succeed({ secrets: 'secret/data/test secret', secretEncodingType: 'utf8' })
      expect(same.env).toEqual({ SECRET: 'SUPERSECRET' })
    },
  },
  {
    peer: 'Another `secretEncodingType` is ignored',
    verdict: 'fixed',
    ours: 'An error.',
    run: async ({ fail }) =>
      void (await fail({ secretEncodingType: 'base46' }, /one of base64, hex, utf8.*base64 meant/)),
  },
]

export const selectorRows: readonly Row<World>[] = [
  reads(
    '`path nested.value`: a member of a map, called `NESTED__VALUE`',
    'secret/data/json nested.value',
    { NESTED__VALUE: 'nested-value' },
    { nested__value: 'nested-value' },
  ),
  reads('… and between quotation marks', 'secret/data/json "nested.value" | V', {
    V: 'nested-value',
  }),
  reads('A key with a dot, between backticks', 'secret/data/dotted `secret.foo`', {
    SECRET__FOO: 'DOTTEDSECRET',
  }),
  {
    peer: 'The same without them is not found',
    verdict: 'fixed',
    ours: 'The key is used if there is no such member.',
    run: async ({ read }) =>
      void (await read('secret/data/dotted secret.foo', { SECRET__FOO: 'DOTTEDSECRET' })),
  },
  reads('An item of a list: `nested.list[1]`', 'secret/data/json nested.list[1] | ITEM', {
    ITEM: 'second-item',
  }),
  reads('A member of each item of a list: `rows.name`', 'secret/data/json rows.name | NAMES', {
    NAMES: '["row-one","row-two"]',
  }),
  reads(
    'A JSONata expression: `$uppercase(nested.value)`',
    "secret/data/json $uppercase(nested.value) | UPPER ; secret/data/json rows.*[$='row-two'] | TWO",
    { UPPER: 'NESTED-VALUE', TWO: 'row-two' },
  ),
  {
    peer: 'An expression without a name: an error',
    verdict: 'same',
    ours: '',
    run: async ({ fail }) =>
      void (await fail(
        { secrets: 'secret/data/json $uppercase(nested.value)' },
        /an expression without a name/,
      )),
  },
  {
    peer: 'An expression that is none: an error',
    verdict: 'same',
    ours: 'Before the login.',
    async run({ fail, asked }) {
      await fail({ secrets: 'secret/data/json nested.list[0 | X' }, /is not a JSONata expression/)
      expect(asked()).toEqual([])
    },
  },
]
