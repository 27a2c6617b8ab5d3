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
