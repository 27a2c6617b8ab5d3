import { format } from 'node:util'
import fc from 'fast-check'
import { afterAll, afterEach, inject, vi } from 'vitest'

// One process runs many test files, because to start it and to read every package again cost more than most files do. Each file
// still begins in a new world: our own modules are read anew, with whatever they keep; the environment and what stands in
// for globals go when it ends.
vi.resetModules()
const environment = { ...process.env }
afterAll(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  Object.assign(process.env, environment)
})

// The address is set before any file of ours is imported. The database itself is only made for
// tests that import ./database, so that tests of pure rules stay quick.
const name = `mandate_${inject('run')}_${process.pid}`
process.env.DATABASE_URL = new URL(name, inject('servingUrl')).href
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
