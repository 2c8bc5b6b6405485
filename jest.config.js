const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
  ...jestConfig,
  roots: ['<rootDir>/force-app', '<rootDir>/test'],
  testMatch: ['<rootDir>/force-app/**/__tests__/**/*.test.ts'],
  moduleNameMapper: {
    // The engine that the components are compiled for, in the form that Jest can load.
    '^(lwc|@lwc/engine-dom)$': '<rootDir>/node_modules/@lwc/engine-dom/dist/index.cjs',
    '^@lwc/(synthetic-shadow|wire-service)$': '<rootDir>/node_modules/@lwc/$1/dist/index.cjs',
    '^lightning/(navigation|modal)$': '<rootDir>/test/jest-mocks/lightning/$1',
    '^lightning/button$': '<rootDir>/test/jest-mocks/lwc/button/button',
    '^test/(.*)$': '<rootDir>/test/$1'
  },
  setupFilesAfterEnv: [...(jestConfig.setupFilesAfterEnv ?? []), '<rootDir>/jest.setup.js'],
  collectCoverageFrom: ['force-app/**/lwc/**/*.ts', '!**/__tests__/**', '!**/labels.ts', '!**/*Labels.ts'],
  coverageThreshold: { global: { lines: 90 } }
};
