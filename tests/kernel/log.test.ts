import { expect, test, vi } from 'vitest'
import { log } from '@/lib/kernel/log'

test('a line of the log says no email address, whatever a mail server answered', () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => {})
  log.error('job.failed', new Error('550 5.1.1 <jack.dee+nell@post.example.org>: unknown user'))
  const line = String(written.mock.calls[0]?.[0])
  written.mockRestore()
  expect(line).toContain('(address)>: unknown user')
  expect(line).not.toContain('post.example')
})

test('an error is logged once with what lies behind it, and with the database’s code', () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => {})
  const full = Object.assign(new Error('could not extend file'), { code: '53100' })
  log.error('page.failed', new Error('Failed query', { cause: full }))
  const lines = written.mock.calls.map(([line]) => JSON.parse(String(line)))
  written.mockRestore()
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ causes: ['53100: could not extend file'] })
})
