import {defineConfig} from 'vitest/config';
import {vitestTemplates} from './scripts/build/templates.js';

export default defineConfig({
  plugins: [vitestTemplates(import.meta.dirname)],
  test: {
    include: ['test/long/**/*.test.ts'],
    passWithNoTests: true,
    disableConsoleIntercept: true,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
