import '@/tests/support/database'
import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import {
  checkMachine,
  clockFinding,
  connectionsFinding,
  databaseFinding,
} from '@/lib/health/check-machine'
import { checkMail, dnsFindings, domainOf } from '@/lib/health/check-mail'
import { proxyFinding } from '@/lib/health/check-outside'
import { checkPayments, webhookFinding } from '@/lib/health/check-payments'
import { setEnvironment } from '@/lib/kernel/env'

let server: Server | undefined
afterEach(() => {
  server?.close()
  setEnvironment({
    MAIL_TRANSPORT: 'mailbox',
    SMTP_URL: '',
    MAIL_DKIM_SELECTOR: '',
    SITE_URL: '',
    TRUSTED_PROXIES: '',
    HEALTH_TOKEN: '',
  })
})

const lights = (findings: readonly { about: string; light: string }[]) =>
  Object.fromEntries(findings.map(({ about, light }) => [about, light]))

const dns = (records: Record<string, string[]>) => async (name: string) => {
  const found = records[name]
  if (!found) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
  return found.map((text) => [text.slice(0, 5), text.slice(5)])
}

test('this machine and its database, as the tests have them', async () => {
  const found = lights(await checkMachine())
  expect(found).toMatchObject({ Node: 'good', Database: 'good', Clock: 'good', Schema: 'good' })
})

test.each([
  [{ version: 140_010, encoding: 'UTF8' }, 'act'],
  [{ version: 170_002, encoding: 'SQL_ASCII' }, 'act'],
  [{ version: 150_000, encoding: 'UTF8' }, 'good'],
  [{ version: 190_000, encoding: 'UTF8' }, 'look'],
])('a database %o asks to %s', (server, light) => {
  expect(databaseFinding({ places: 97, taken: 1, at: 0, ...server }).light).toBe(light)
})

test('connections that run out, and clocks that are apart', () => {
  const server = { version: 170_000, encoding: 'UTF8', at: 0 }
  expect(connectionsFinding({ ...server, places: 97, taken: 20 }).light).toBe('good')
  expect(connectionsFinding({ ...server, places: 20, taken: 5 }).light).toBe('look')
  expect(connectionsFinding({ ...server, places: 97, taken: 95 }).light).toBe('act')
  expect(clockFinding(1_000, 2_500).light).toBe('good')
  expect(clockFinding(0, 10_000).light).toBe('look')
  expect(clockFinding(3_600_000, 0).light).toBe('act')
})

test('who may send our emails, who signs them, and what becomes of others', async () => {
  setEnvironment({ MAIL_DKIM_SELECTOR: 'post' })
  const good = {
    'group.example': ['v=spf1 include:mail.example -all', 'something else'],
    '_dmarc.group.example': ['v=DMARC1; p=quarantine'],
    'post._domainkey.group.example': ['v=DKIM1; k=rsa; p=MIIB'],
  }
  expect(lights(await dnsFindings('group.example', dns(good)))).toEqual({
    SPF: 'good',
    DMARC: 'good',
    DKIM: 'good',
  })
  expect(lights(await dnsFindings('group.example', dns({})))).toEqual({
    SPF: 'act',
    DMARC: 'act',
    DKIM: 'act',
  })
  const poor = {
    'group.example': ['v=spf1 -all', 'v=spf1 +all'],
    '_dmarc.group.example': ['v=DMARC1; p=none'],
    'post._domainkey.group.example': ['v=DKIM1; p='],
  }
  expect(lights(await dnsFindings('group.example', dns(poor)))).toEqual({
    SPF: 'act',
    DMARC: 'look',
    DKIM: 'act',
  })
  const away = async () => {
    throw Object.assign(new Error('timeout'), { code: 'ETIMEOUT' })
  }
  expect(lights(await dnsFindings('group.example', away))).toEqual({
    SPF: 'look',
    DMARC: 'look',
    DKIM: 'look',
  })
  setEnvironment({ MAIL_DKIM_SELECTOR: '' })
  expect(lights(await dnsFindings('group.example', dns(good)))).toMatchObject({ DKIM: 'look' })
})

test('a mail server that takes our name, one that does not, and none', async () => {
  expect(lights(await checkMail(dns({})))).toEqual({ 'Mail server': 'act' })
  let word = '235 ok'
  server = createServer((socket) => {
    socket.write('220 here\r\n')
    socket.on('error', () => {})
    socket.on('data', (said) => {
      const text = said.toString()
      socket.write(
        /^(EHLO|HELO)/i.test(text)
          ? '250-here\r\n250 AUTH PLAIN\r\n'
          : /^AUTH/i.test(text)
            ? `${word}\r\n`
            : '221 bye\r\n',
      )
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server!.once('listening', resolve))
  const { port } = server.address() as { port: number }
  setEnvironment({
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: `smtp://us:word@127.0.0.1:${port}?ignoreTLS=true`,
  })
  expect(lights(await checkMail(dns({})))).toMatchObject({ 'Mail server': 'good' })
  word = '535 no'
  const [refused] = await checkMail(dns({}))
  expect(refused).toMatchObject({ light: 'act', says: expect.stringContaining('535') })
})

test('whose domain writes', () => {
  expect(domainOf('The Group <hello@Group.example>')).toBe('group.example')
  expect(domainOf('hello@group.example')).toBe('group.example')
})

test('Stripe’s webhook: not there, off, deaf for something, right', async () => {
  setEnvironment({ SITE_URL: 'https://group.example' })
  const ours = {
    url: 'https://group.example/api/stripe/webhook',
    status: 'enabled',
    enabled_events: ['*'],
  }
  expect(webhookFinding([ours]).light).toBe('good')
  expect(webhookFinding([]).light).toBe('act')
  expect(webhookFinding([{ ...ours, url: 'https://old.example/api/stripe/webhook' }]).light).toBe(
    'act',
  )
  expect(webhookFinding([{ ...ours, status: 'disabled' }])).toMatchObject({
    light: 'act',
    todo: expect.stringContaining('Reconciliation'),
  })
  expect(webhookFinding([{ ...ours, enabled_events: ['invoice.paid'] }])).toMatchObject({
    light: 'act',
    says: expect.stringContaining('charge.refunded'),
  })
  expect(lights(await checkPayments())).toEqual({ Stripe: 'act' })
})

test('what the proxy passes on', () => {
  setEnvironment({ SITE_URL: 'https://group.example', TRUSTED_PROXIES: '1' })
  const right = { host: 'group.example', protocol: 'https', hops: 1 }
  expect(proxyFinding(right).light).toBe('good')
  expect(proxyFinding({ ...right, host: '127.0.0.1:3000' }).says).toContain('pass on Host')
  expect(proxyFinding({ ...right, protocol: 'http' }).says).toContain('X-Forwarded-Proto')
  expect(proxyFinding({ ...right, hops: 2 }).says).toContain('TRUSTED_PROXIES says 1')
})
