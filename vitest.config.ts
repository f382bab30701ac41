import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Files share a worker's modules: loading them anew for each file takes as long as the tests. No test may leave state behind. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['{lib,db,scripts,app}/**/*.test.{ts,tsx}'],
    // Next's own preparation of Node.js, before any test loads a page: without it pages cannot be told of a request.
    setupFiles: ['next/dist/server/node-environment-baseline'],
    // An ended loop and not a slow machine: the slowest test takes 8 s on two idle cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: '100%',
    isolate: false,
  },
})
