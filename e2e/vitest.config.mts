import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    sequence: { concurrent: false },
    // As long as an action of the browser waits: a slow machine needs more than vitest's own second.
    expect: { poll: { timeout: 30_000 } },
    // A page that a browser is still leaving can refuse the next address once.
    retry: 1,
    bail: 0
  }
});
