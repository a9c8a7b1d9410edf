import type { Preset } from '../preset/preset.ts'
import pypi from './pypi.ts'

const url = 'https://test.pypi.org'

export default {
  ...pypi,
  title: 'TestPyPI',
  summary: 'Gets an upload token from TestPyPI by trusted publishing.',
  facts: pypi.facts.slice(0, 1),
  parameters: { url: { description: `The URL of the index. Default: ${url}.`, default: url } },
  serviceAudience: 'testpypi',
  env: { ...pypi.env, TWINE_REPOSITORY: 'testpypi' },
} satisfies Preset
