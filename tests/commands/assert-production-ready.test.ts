import { spawnSync } from 'node:child_process'
import { afterEach, expect, test, vi } from 'vitest'
import { assertProductionReady } from '@/lib/commands/assert-production-ready'
import { parentEnvironment } from '@/lib/kernel/env'

afterEach(() => vi.unstubAllEnvs())

const given = (variables: Record<string, string>) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
}

test('real life does not start with what only stands in', () => {
  given({
    DEMO: '0',
    MAIL_TRANSPORT: '',
    SITE_URL: 'https://mandate.example',
    TRUSTED_PROXIES: '1',
  })
  expect(assertProductionReady).toThrow('Emails would go nowhere')
  given({ MAIL_TRANSPORT: 'resend', RESEND_API_KEY: '' })
  expect(assertProductionReady).toThrow('RESEND_API_KEY')
  given({ MAIL_TRANSPORT: 'smtp', SMTP_URL: '' })
  expect(assertProductionReady).toThrow('SMTP_URL')
  given({ SMTP_URL: 'smtps://post.example', STRIPE_EMULATOR_URL: 'http://127.0.0.1:4242' })
  expect(assertProductionReady).toThrow('STRIPE_EMULATOR_URL')
  given({ STRIPE_EMULATOR_URL: '' })
  expect(assertProductionReady).not.toThrow()
})

test.each([
  ['', '2', 'SITE_URL must be the address'],
  ['http://mandate.example', '2', 'SITE_URL must be the address'],
  ['http://localhost:3000', '2', 'SITE_URL must be the address'],
  ['https://mandate.example', '', 'TRUSTED_PROXIES is not set'],
  ['https://mandate.example', '0', 'TRUSTED_PROXIES is not set'],
])('served at "%s" behind "%s" proxies it does not start', (SITE_URL, TRUSTED_PROXIES, says) => {
  given({ DEMO: '0', MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtps://post.example' })
  given({ STRIPE_EMULATOR_URL: '', SITE_URL, TRUSTED_PROXIES })
  expect(assertProductionReady).toThrow(says)
})

test('the demonstration may', () => {
  given({ DEMO: '1', MAIL_TRANSPORT: '', SITE_URL: '', TRUSTED_PROXIES: '' })
  expect(assertProductionReady).not.toThrow()
})

test('npm start asks before it does anything', () => {
  const env = {
    ...parentEnvironment(),
    TSX_TSCONFIG_PATH: 'lib/commands/tsconfig.json',
    NODE_ENV: 'production' as const,
    DEMO: '0',
    SITE_URL: 'https://mandate.example',
    TRUSTED_PROXIES: '',
  }
  const program = ['--import=tsx', 'lib/commands/start.ts']
  const { status, stderr } = spawnSync(process.execPath, program, { env, encoding: 'utf8' })
  expect(stderr).toContain('TRUSTED_PROXIES is not set')
  expect(status).toBe(1)
})
