import prettier from 'eslint-config-prettier';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';

const WORLD = 'comes through a port: only src/adapters and src/cli touch the world';

const forbidden = {
  'no-restricted-imports': [
    'error',
    {
      paths: ['fs', 'node:fs', 'node:fs/promises', 'fs/promises', 'child_process', 'node:child_process'].map(
        (name) => ({
          name,
          message: `Files and processes: ${WORLD}.`,
        }),
      ),
    },
  ],
  'no-restricted-globals': ['error', {name: 'fetch', message: `The network ${WORLD}.`}],
  'no-restricted-properties': [
    'error',
    {object: 'process', property: 'env', message: `The environment ${WORLD}.`},
    {object: 'Date', property: 'now', message: `Time ${WORLD}.`},
    {object: 'Math', property: 'random', message: `Chance ${WORLD}.`},
  ],
  'no-restricted-syntax': [
    'error',
    {selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: `Time ${WORLD}.`},
    {
      selector: "CallExpression[callee.property.name='localeCompare']",
      message:
        'The first one loads ICU, 7 ms: compare with < where the order is not for people of one language.',
    },
    {selector: 'TSEnumDeclaration', message: 'A union of strings says the same.'},
  ],
};

export default defineConfig(
  globalIgnores(['dist/', 'dist-test/', 'coverage/', 'node_modules/', 'test/golden/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: {string: true}}],
      '@typescript-eslint/dot-notation': 'off', // the compiler asks for ['x'] on index signatures
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      '@typescript-eslint/consistent-type-imports': ['error', {disallowTypeAnnotations: false}],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true},
      ],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/adapters/**', 'src/cli/**', 'src/main.ts', '**/*.test.ts'],
    rules: forbidden,
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/commands/**', '**/*.test.ts', '**/*.d.ts'],
    rules: {'no-restricted-exports': ['error', {restrictDefaultExports: {direct: true, named: true}}]},
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', // vitest's asymmetric matchers are of type any
    },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.base],
    rules: {eqeqeq: 'error', 'no-undef': 'off', 'no-unused-vars': 'error'},
  },
  prettier,
);
