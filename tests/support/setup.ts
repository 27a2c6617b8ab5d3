import { format } from 'node:util'
import fc from 'fast-check'
import { afterEach, inject } from 'vitest'

// The address is set before any file of ours is imported. The database itself is only made for
// tests that import ./database, so that tests of pure rules stay quick.
const url = new URL(inject('serverUrl'))
url.pathname = `mandate_${inject('run')}_${process.env.VITEST_POOL_ID}`
process.env.DATABASE_URL = url.href
process.env.AUTH_SECRET = 'a secret for tests only, known to everybody'
process.env.FIELD_KEYS = `tests:${Buffer.alloc(32, 7).toString('base64')}`
process.env.LOG_LEVEL = 'error'
process.env.SITE_URL = 'http://mandate.test'

// Nothing may be printed as an error behind a green test. A test that expects one spies on
// console.error itself.
const printed: string[] = []
console.error = (...parts: unknown[]) => printed.push(format(...parts))
afterEach(() => {
  const errors = printed.splice(0)
  if (errors.length > 0) throw new Error(`console.error was called:\n${errors.join('\n')}`)
})

// The same cases at each run, so that a red test is about the change. `SEED=random npm test` looks for new ones.
if (process.env.SEED !== 'random') fc.configureGlobal({ seed: 20_261_122 })
