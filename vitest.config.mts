import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{local-org,account-engagement,scripts,sample,simulation,tools}/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000
  }
});
