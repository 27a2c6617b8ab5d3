import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './support/longest-first'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  resolve: {
    alias: { '@': root.slice(0, -1), 'server-only': `${root}node_modules/server-only/empty.js` },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/postgres.ts'],
    setupFiles: ['tests/support/setup.ts'],
    // It imports next/headers, which only a bundler finds.
    server: { deps: { inline: ['next-auth'] } },
    pool: 'forks',
    maxWorkers: 2,
    // Much is made and dropped at once; with little room for the young, collecting it took a quarter of the time.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
