import { expect, test } from '@jest/globals'
import { createProxyResolver, proxyPasswords } from '../../src/http/proxy.ts'
import { catchError } from '../helpers/context.ts'

const proxy = 'http://proxy.example:3128/'

test.each([
  ['HTTPS_PROXY', { HTTPS_PROXY: proxy }, {}, 'https://a.example/', proxy],
  [
    'https_proxy before HTTPS_PROXY',
    { https_proxy: proxy, HTTPS_PROXY: 'http://other/' },
    {},
    'https://a.example/',
    proxy,
  ],
  ['without a scheme', { HTTPS_PROXY: 'proxy.example:3128' }, {}, 'https://a.example/', proxy],
  ['ALL_PROXY', { ALL_PROXY: proxy }, {}, 'https://a.example/', proxy],
  [
    'the input before the variable',
    { HTTPS_PROXY: 'http://other/' },
    { httpProxy: proxy },
    'https://a.example/',
    proxy,
  ],
  ['HTTP_PROXY alone', { HTTP_PROXY: proxy }, {}, 'https://a.example/', undefined],
  ['this machine', { ALL_PROXY: proxy }, {}, 'http://127.0.0.1:80/', undefined],
  ['this machine by name', { ALL_PROXY: proxy }, {}, 'http://localhost/', undefined],
  [
    'the host itself',
    { HTTPS_PROXY: proxy, NO_PROXY: 'a.example' },
    {},
    'https://a.example/',
    undefined,
  ],
  [
    'a host below',
    { HTTPS_PROXY: proxy, NO_PROXY: 'example.com' },
    {},
    'https://sts.example.com/',
    undefined,
  ],
  [
    'with a dot',
    { HTTPS_PROXY: proxy, no_proxy: '.example.com' },
    {},
    'https://sts.example.com/',
    undefined,
  ],
  [
    'with a star',
    { HTTPS_PROXY: proxy, no_proxy: '*.example.com' },
    {},
    'https://sts.example.com/',
    undefined,
  ],
  [
    'capitals',
    { HTTPS_PROXY: proxy, no_proxy: 'EXAMPLE.com' },
    {},
    'https://sts.example.com/',
    undefined,
  ],
  [
    'only the end of a name',
    { HTTPS_PROXY: proxy, no_proxy: 'ample.com' },
    {},
    'https://sts.example.com/',
    proxy,
  ],
  [
    'the port',
    { HTTPS_PROXY: proxy, no_proxy: 'a.example:443' },
    {},
    'https://a.example/',
    undefined,
  ],
  [
    'another port',
    { HTTPS_PROXY: proxy, no_proxy: 'a.example:8443' },
    {},
    'https://a.example/',
    proxy,
  ],
  ['everything', { HTTPS_PROXY: proxy, no_proxy: '*' }, {}, 'https://a.example/', undefined],
  [
    'a list with gaps',
    { HTTPS_PROXY: proxy, no_proxy: ' x , ,a.example' },
    {},
    'https://a.example/',
    undefined,
  ],
  [
    'the input no-proxy',
    { HTTPS_PROXY: proxy },
    { noProxy: 'a.example' },
    'https://a.example/',
    undefined,
  ],
  ['nothing', {}, {}, 'https://a.example/', undefined],
])('%s', (_what, env, settings, url, expected) => {
  expect(createProxyResolver(env, settings)(new URL(url))?.href).toBe(expected)
})

test.each(['socks5://proxy:1080', 'http://', 'http://user:hunter2@:99999'])(
  '%s is no proxy',
  async (httpProxy) => {
    const error = await catchError(() => createProxyResolver({}, { httpProxy }))
    expect(error.code).toBe('ERR_INPUT')
    expect(error.message).not.toContain('hunter2')
  },
)

test.each([
  ['socks5://user:s3cr/et@proxy.example', 's3cr'],
  ['http://user:s3cr et@proxy .example:1', 's3cr'],
  ['user:s3cr@proxy .example:99999', 's3cr'],
])('the address %s is refused without repeating it', async (address, secret) => {
  const error = await catchError(() => createProxyResolver({}, { httpProxy: address }))
  expect(error.code).toBe('ERR_INPUT')
  expect(JSON.stringify([error.message, error.hint])).not.toContain(secret)
})

test.each<[Record<string, string>, object, readonly string[]]>([
  [{}, { httpProxy: 'http://u:p%2Fw@p.example' }, ['p%2Fw', 'p/w']],
  [{ HTTPS_PROXY: 'u:one@p.example', http_proxy: 'http://u:t%wo@p.example' }, {}, ['one', 't%wo']],
  [{ HTTPS_PROXY: 'socks5://u:p@p.example' }, {}, []],
  [{}, { httpProxy: 'http://p.example' }, []],
])('the passwords of %j %j are %j', (env, settings, expected) => {
  expect(proxyPasswords(env, settings)).toEqual(expected)
})
