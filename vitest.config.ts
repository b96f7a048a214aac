import {defineConfig} from 'vitest/config';
import {vitestTemplates} from './scripts/build/templates.js';

export default defineConfig({
  plugins: [vitestTemplates(import.meta.dirname)],
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/long/**', 'node_modules/**'],
    disableConsoleIntercept: true,
    maxWorkers: 2, // most tests wait for processes that they start
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
