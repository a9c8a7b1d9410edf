// Your own service as a module, for protocols that a preset cannot describe. prepare gets the helpers, because a bundle
// cannot be imported from, and sends nothing. run sends requests only to the announced endpoints and returns data.
export default {
  title: 'My service',
  summary: 'Gets a deploy token of my service, in an envelope.',
  inputs: {
    url: { description: 'The URL of the service.', required: true },
  },
  outputs: {
    'access-token': { description: 'The deploy token.', onRequest: true },
  },
  prepare({ url }, _env, { parseEndpoint, explainingRefusals, requestJson, textAt }) {
    const endpoint = parseEndpoint(`${url}/envelope`, 'url')
    return {
      audience: url,
      endpoints: [endpoint],
      variables: ['MY_SERVICE_TOKEN'],
      async run(tokens, context) {
        const facts = { service: 'My service', compares: ['the repository claim'], causes: [] }
        const token = await explainingRefusals(tokens, facts, (present) =>
          requestJson(
            {
              service: 'My service',
              label: 'Exchanging the ID token at My service',
              async request() {
                const { token, claims } = await present()
                const envelope = { to: claims.aud, sealed: token.reveal() }
                return {
                  method: 'POST',
                  url: endpoint,
                  headers: { 'content-type': 'application/json' },
                  body: JSON.stringify(envelope),
                }
              },
              wanted: 'token',
              pick(body) {
                const text = textAt(body, 'token')
                return text === undefined ? undefined : context.mask(text)
              },
            },
            context,
          ),
        )
        return {
          identity: 'a deployer',
          env: { MY_SERVICE_TOKEN: token },
          outputs: { 'access-token': token },
          files: [],
        }
      },
    }
  },
}
