import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { expect, test } from '../support/journey'

type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

/** What a program asks that no browser would: the address as it is written, under whatever name. */
function ask(path: string, { host = '127.0.0.1', name }: { host?: string; name?: string } = {}) {
  const { port, host: own } = new URL(process.env.E2E_SITE!)
  return new Promise<Answer>((done, fail) => {
    const asked = httpRequest({ host, port, path, headers: { host: name ?? own } }, (answer) => {
      let text = ''
      answer.on('data', (part) => {
        text += part
      })
      answer.on('end', () => done({ status: answer.statusCode!, headers: answer.headers, text }))
    })
    asked.on('error', fail).end()
  })
}

test('the running site keeps its answers to itself, whatever it is asked', async () => {
  for (const unreadable of ['/%', '/motions/14%', '/?q=%', '/motions?before=%E0%A4%A'])
    expect((await ask(unreadable)).status, unreadable).toBe(400)
  for (const path of ['/', '/nothing', '/motions/999999', '/_next/static/nothing.js']) {
    const { headers } = await ask(path)
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect(headers['cross-origin-resource-policy'], path).toBe('same-origin')
  }
  expect(JSON.parse((await ask('/api/health')).text)).toEqual({ status: 'ok' })
  expect((await ask('/.well-known/security.txt')).text).toMatch(/^Contact: mailto:/m)
})

test('the demo opens its doors on this machine alone, and under its own name', async () => {
  expect((await ask('/demo/cast.json')).status).toBe(200)
  expect((await ask('/demo/cast.json', { name: 'rebound.example' })).status).toBe(404)
  // Another address of this machine stands for the network it is in.
  const outside = await ask('/', { host: '127.0.0.2' }).catch(({ code }) => code)
  expect(outside).toMatch(/^(ECONNREFUSED|EADDRNOTAVAIL|ETIMEDOUT)$/)
})
