import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ensureSecrets } from '@/lib/commands/secrets'
import { env } from '@/lib/kernel/env'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mandate-secrets-'))
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('AUTH_SECRET', '')
  vi.stubEnv('FIELD_KEYS', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('makes secrets up once, for the owner’s eyes only', () => {
  ensureSecrets()
  const { FIELD_KEYS } = env
  expect(FIELD_KEYS).toMatch(/^first:[A-Za-z0-9+/]{43}=$/)
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  vi.stubEnv('FIELD_KEYS', '')
  ensureSecrets()
  expect(env.FIELD_KEYS).toBe(FIELD_KEYS)
})

test('puts what is given first', () => {
  vi.stubEnv('AUTH_SECRET', 'given')
  ensureSecrets()
  expect(env.AUTH_SECRET).toBe('given')
})

test('never replaces secrets that it cannot read: they open what is stored', () => {
  writeFileSync(join(folder, 'secrets.json'), '{"FIELD')
  expect(ensureSecrets).toThrow('cannot be read')
})
