import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { maintenanceServer } from '@/lib/commands/maintenance-page'

test('every address and every form is answered with the page and 503, and what is said on it is text', async () => {
  const server = maintenanceServer('Back by 9pm. <script>alert(1)</script>').listen(0, '127.0.0.1')
  await once(server, 'listening')
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    for (const [path, method] of [
      ['/', 'GET'],
      ['/motions/4?x=1', 'POST'],
      ['/api/stripe/webhook', 'POST'],
      ['/api/health', 'GET'],
    ] as const) {
      const answer = await fetch(site + path, {
        method,
        body: method === 'POST' ? 'a'.repeat(100_000) : undefined,
      })
      expect(answer.status, path).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('300')
      const page = await answer.text()
      expect(page).toContain('Back by 9pm.')
      expect(page).not.toContain('<script')
    }
    expect((await fetch(`${site}/api/health/live`)).status).toBe(200)
  } finally {
    server.close()
    server.closeAllConnections()
  }
})
