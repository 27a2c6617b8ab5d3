import { afterEach, expect, test, vi } from 'vitest'
import { assertProductionReady } from '@/lib/commands/assert-production-ready'

afterEach(() => vi.unstubAllEnvs())

const given = (variables: Record<string, string>) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
}

test('real life does not start with what only stands in', () => {
  given({ DEMO: '0', MAIL_TRANSPORT: '' })
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

test('the demonstration may', () => {
  given({ DEMO: '1', MAIL_TRANSPORT: '' })
  expect(assertProductionReady).not.toThrow()
})
