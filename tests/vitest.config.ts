import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Files that take longest. Begun first, none of them runs alone at the end. */
const longest = [
  'money/subscriptions/random-histories',
  'hostile-input/desk',
  'hostile-input/members',
  'hostile-input/public-forms',
  'hostile-input/addresses',
  'kernel/embedded',
  'democracy/elections/secrecy',
  'democracy/elections/protocol-verify',
  'democracy/elections/second-verifier',
  'stripe-emulator/pages',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const place = ({ moduleId }: TestSpecification) => {
      const known = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
      return known < 0 ? longest.length : known
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  root,
  resolve: {
    alias: { '@': root.slice(0, -1), 'server-only': `${root}node_modules/server-only/empty.js` },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/postgres.ts'],
    setupFiles: ['tests/support/setup.ts'],
    // It imports next/headers, which only a bundler finds; with its core beside it, so that both know the same errors.
    server: { deps: { inline: ['next-auth', '@auth/core'] } },
    // Node reads drizzle's manifest, 180 kB, once for each of its files: half a second a test file. Bundled it is one.
    deps: {
      optimizer: {
        ssr: {
          enabled: true,
          include: ['', '/errors', '/pg-core', '/postgres-js', '/postgres-js/migrator'].map(
            (part) => `drizzle-orm${part}`,
          ),
        },
      },
    },
    pool: 'forks',
    // A file a process would start Node and read every package 160 times. `setup.ts` gives each file modules of its own instead.
    isolate: false,
    // One more than there are cores: some tests only wait, for a server to start or to be missed. Each has a database of its own.
    maxWorkers: Math.min(availableParallelism() + 1, 8),
    // Much is made and dropped at once; with little room for the young, collecting it took a quarter of the time.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    // Only for what hangs: a machine that is busy with something else takes many times as long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 300_000 } },
  },
})
