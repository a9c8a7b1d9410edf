import { existsSync, lstatSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import {
  isKubelet,
  locateTokenFile,
  readTokenFile,
} from '../../../src/exchangers/aws/token-file.ts'

test.each<[string, boolean]>([
  ['/var/run/secrets/eks.amazonaws.com/serviceaccount/token', true],
  ['/var/run/secrets/kubernetes.io/serviceaccount/token', true],
  ['/var/run/secrets/a/b/serviceaccount/token', false],
  ['/var/run/secrets/kubernetes.io/serviceaccount/token2', false],
  ['/var/run/secrets/kubernetes.io/serviceaccount/other', false],
  ['/run/secrets/kubernetes.io/serviceaccount/token', false],
  ['/var/run/secrets/../serviceaccount/token', false],
  ['/var/run/secrets/x/../../serviceaccount/token', false],
  ['/var/run/secrets/kubernetes.io/serviceaccount/../serviceaccount/token', false],
])('%s is a projected token of the kubelet: %s', (path, expected) => {
  expect(isKubelet(path)).toBe(expected)
})

test('a relative path starts in the workspace', () => {
  expect(locateTokenFile('a/token', { GITHUB_WORKSPACE: '/work' })).toBe('/work/a/token')
  expect(locateTokenFile('/a/token', { GITHUB_WORKSPACE: '/work' })).toBe('/a/token')
})

const isLinked = existsSync('/lib/os-release') && lstatSync('/lib').isSymbolicLink()
const onlyThere = isLinked ? test : test.skip

onlyThere('a folder that the system links at the root is followed, as /tmp is on macOS', () => {
  expect(() => readTokenFile('/lib/os-release')).toThrow('it holds more than a token')
})
