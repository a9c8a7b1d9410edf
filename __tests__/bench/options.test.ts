import { expect, test } from '@jest/globals'
import { readOptions, scenarios } from '../../scripts/bench/options.js'

test('without arguments everything is measured, without a network', () => {
  expect(readOptions([])).toEqual({
    help: false,
    runs: 15,
    rttMs: 0,
    only: scenarios,
    peers: [],
    bundle: undefined,
    node: process.execPath,
    json: false,
  })
})

test('every option is read, and --peer can be repeated', () => {
  const text = '--rtt 50 --runs 3 --only gcp,aws --peer a --peer=b --bundle c --node d --json'
  expect(readOptions(text.split(' '))).toEqual({
    help: false,
    runs: 3,
    rttMs: 50,
    only: ['aws', 'gcp'],
    peers: ['a', 'b'],
    bundle: 'c',
    node: 'd',
    json: true,
  })
})

test('several providers in one step are measured beside each of them', () => {
  expect(readOptions(['--only', 'aws+gcp+vault']).only).toEqual([
    'aws',
    'gcp',
    'vault',
    'aws+gcp+vault',
  ])
})

test.each([
  ['--runs 0', '--runs must be a whole number from 1 to 10000, not 0'],
  ['--runs 1.5', '--runs must be a whole number'],
  ['--rtt fast', '--rtt must be a whole number from 0 to 10000, not fast'],
  [
    '--only aws,gpc',
    '--only knows aws, gcp, azure, custom, vault, exchanges, aws+gcp+vault, not "gpc"',
  ],
  ['--onyl aws', '--onyl'],
  ['aws', 'aws'],
])('%s is refused', (text, message) => {
  expect(() => readOptions(text.split(' '))).toThrow(message)
})
