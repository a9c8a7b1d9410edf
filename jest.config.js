const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'es6' },
      },
    ],
  },
  restoreMocks: true,
}

export default {
  testTimeout: 20_000,
  // Most of the time goes into waiting for silent servers and child processes, not into computing.
  maxWorkers: 4,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/(?:dist|interop)/'],
      globalSetup: '<rootDir>/__tests__/helpers/temporary-folder.js',
    },
    {
      ...shared,
      displayName: 'bundle',
      testMatch: ['<rootDir>/__tests__/{dist,interop}/**/*.test.ts'],
      globalSetup: '<rootDir>/__tests__/helpers/bundle.js',
    },
  ],
}
