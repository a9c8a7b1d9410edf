export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
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
  globalSetup: '<rootDir>/__tests__/helpers/temporary-folder.js',
  restoreMocks: true,
  testTimeout: 20_000,
  // Most of the time goes into waiting for silent servers and child processes, not into computing.
  maxWorkers: 4,
}
