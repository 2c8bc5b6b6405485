import js from '@eslint/js';
import lwcTypeScript from '@salesforce/eslint-config-lwc/recommended-ts.js';
import lwcPlatform from '@lwc/eslint-plugin-lwc-platform';
import importPlugin from 'eslint-plugin-import';
import jestPlugin from 'eslint-plugin-jest';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const nodeFolders = ['local-org', 'account-engagement', 'sample', 'scripts', 'e2e', 'simulation', 'tools'];
const nodeSources = nodeFolders.map((folder) => `${folder}/**/*.ts`);
const browserSources = ['local-org/host/lightning/modules/**', 'local-org/host/lightning/shell/**'];

/** Arrows that must not exist: `target` may not import from `from`. The house rule behind each stands in docs/architecture.md. */
const forbidden = [
  ...['account-engagement', 'sample', 'scripts', 'e2e', 'simulation', 'force-app'].map((from) => ['local-org', from]),
  ...['local-org', 'sample', 'scripts', 'e2e', 'simulation', 'force-app'].map((from) => ['account-engagement', from]),
  ...['local-org', 'account-engagement', 'scripts', 'e2e', 'simulation'].map((from) => ['sample', from]),
  ...['runtime', 'host', 'metadata', 'org.ts'].map((from) => ['local-org/compiler', `local-org/${from}`]),
  ...['types', 'bind', 'rules', 'emit'].map((from) => ['local-org/compiler/language', `local-org/compiler/${from}`]),
  ...['bind', 'rules', 'emit'].map((from) => ['local-org/compiler/types', `local-org/compiler/${from}`]),
  ...['emit', 'rules'].map((from) => ['local-org/compiler/bind', `local-org/compiler/${from}`]),
  ...['compiler', 'host', 'org.ts'].map((from) => ['local-org/runtime', `local-org/${from}`]),
  ...['compiler', 'runtime', 'host', 'org.ts'].map((from) => ['local-org/metadata', `local-org/${from}`]),
  ...['compiler', 'runtime', 'metadata', 'host', 'org.ts'].map((from) => ['local-org/contract', `local-org/${from}`]),
  ...layers('local-org/runtime', ['values', 'formula', 'kernel', 'storage', 'access', 'query', 'dml', 'transactions', 'library', 'link'])
];

/** Each layer may use those before it only. */
function layers(folder, names) {
  return names.flatMap((name, index) => names.slice(index + 1).map((later) => [`${folder}/${name}`, `${folder}/${later}`]));
}

const arrows = {
  'import/no-restricted-paths': ['error', { zones: forbidden.map(([target, from]) => ({ target: `./${target}`, from: `./${from}` })) }]
};

const wallClock = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time comes from the clock of the org.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from the clock of the org.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance comes from the random source of the org.' },
  { selector: "MemberExpression[property.name='randomUUID']", message: 'Chance comes from the random source of the org.' }
];

export default defineConfig([
  globalIgnores([
    'local-org/host/lightning/fixture/**',
    '**/node_modules',
    '.cache',
    '.state',
    'build',
    'coverage',
    '.sf',
    '.sfdx',
    'force-app/**/lwc/**/*.js',
    'types/generated.d.ts'
  ]),
  {
    files: nodeSources,
    extends: [js.configs.recommended, tseslint.configs.recommended],
    plugins: { import: importPlugin },
    languageOptions: { globals: globals.node },
    settings: { 'import/resolver': { node: { extensions: ['.ts', '.js', '.mjs', '.json'] } } },
    rules: {
      ...arrows,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-this-alias': ['error', { allowedNames: ['at', 'builder'] }],
      'no-constant-condition': ['error', { checkLoops: false }]
    }
  },
  {
    files: ['local-org/{compiler,runtime,metadata}/**/*.ts'],
    ignores: ['**/clock.ts', '**/random.ts', '**/*.test.ts', '**/*.bench.ts'],
    rules: { 'no-restricted-syntax': ['error', ...wallClock] }
  },
  // What ships keeps to the arrows; a test may look at a part from both sides.
  { files: ['**/*.test.ts', '**/test-*.ts'], rules: { 'import/no-restricted-paths': 'off' } },
  // A coroutine that has nothing to wait for is a generator all the same.
  { files: ['local-org/runtime/**/*.ts'], rules: { 'require-yield': 'off' } },
  // Java's classes of characters include control characters.
  { files: ['local-org/runtime/library/**/*.ts'], rules: { 'no-control-regex': 'off' } },
  // A mixin takes whatever its base class takes.
  { files: browserSources, languageOptions: { globals: globals.browser }, rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  {
    files: ['force-app/**/lwc/**/*.ts'],
    ignores: ['**/__tests__/**'],
    extends: [lwcTypeScript, ...lwcPlatform.configs.recommended, tseslint.configs.recommended],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaVersion: 'latest', sourceType: 'module' } },
    rules: {
      '@lwc/lwc-platform/valid-offline-wire': 'off',
      // Types are no values: the compiler finds a missing one.
      'import/named': 'off',
      // Pages of a list follow one another.
      'no-await-in-loop': 'off',
      // Polls and delays end with their component.
      '@lwc/lwc/no-async-operation': 'off'
    }
  },
  {
    files: ['force-app/**/__tests__/**/*.ts', 'test/**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.recommended, jestPlugin.configs['flat/recommended']],
    languageOptions: { globals: { ...globals.jest, ...globals.node, ...globals.browser } },
    rules: { '@typescript-eslint/no-explicit-any': 'off', 'no-undef': 'off', 'jest/expect-expect': 'off' }
  },
  {
    files: ['**/*.mjs', '*.config.*', '*.mts'],
    ignores: ['force-app/**'],
    extends: [js.configs.recommended],
    languageOptions: { globals: globals.node }
  },
  {
    files: ['*.js', 'test/**/*.js'],
    extends: [js.configs.recommended],
    languageOptions: { sourceType: 'commonjs', globals: { ...globals.node, ...globals.jest } }
  }
]);
