import { supporterWelcomed } from '@/emails/people/supporter-welcomed'
import '@/tests/support/database'
import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { POST } from '@/app/api/resend/webhook/route'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { system } from '@/lib/kernel/actor'
import { deliverMail } from '@/lib/kernel/deliver-mail'
import { setEnvironment } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { countOutgoingMails, listOutgoingMails } from '@/lib/records/outgoing-mail/read'
import { retryMail } from '@/lib/records/outgoing-mail/retry-mail'
import { aMember, anOfficer } from '@/tests/support/people'

type Sent = { body: Record<string, string>; key: string | undefined }

/** Stands in for Resend over real HTTP: keeps what it is sent, or answers with an error. */
let resend: Server
const sent: Sent[] = []
let refuse = false
const webhookSecret = `whsec_${randomBytes(24).toString('base64')}`

const post = verb('mail.deliver', async (work, { key }: { key: string }) => {
  await work.email(supporterWelcomed, {
    to: { email: 'owen@post.example' },
    key,
    props: { name: 'Owen' },
  })
})

async function posted(key: string) {
  await post(system('test'), { key })
  const [mail] = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.dedupeKey, `supporter-welcomed/${key}`))
  return mail!
}

async function stateOf(id: string) {
  const [mail] = await database().select().from(outgoingMails).where(eq(outgoingMails.id, id))
  return mail!
}

async function bodyOf(request: IncomingMessage) {
  let body = ''
  for await (const part of request) body += part
  return JSON.parse(body)
}

beforeAll(async () => {
  resend = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json')
    if (refuse) {
      response.statusCode = 500
      response.end(JSON.stringify({ name: 'application_error', message: 'down', statusCode: 500 }))
      return
    }
    const key = request.headers['idempotency-key'] as string | undefined
    sent.push({ body: await bodyOf(request), key })
    response.end(JSON.stringify({ id: `provider-${sent.length}` }))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => resend.once('listening', resolve))
  const { port } = resend.address() as AddressInfo
  vi.stubEnv('RESEND_BASE_URL', `http://127.0.0.1:${port}`)
  setEnvironment({
    MAIL_TRANSPORT: 'resend',
    RESEND_API_KEY: 're_test',
    RESEND_WEBHOOK_SECRET: webhookSecret,
  })
})

afterAll(() => {
  resend.close()
  vi.unstubAllEnvs()
})

test('a mail goes out once, with its row as the key, however often the job runs', async () => {
  const mail = await posted('once')
  await deliverMail(mail.id)
  await deliverMail(mail.id)
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ key: mail.id, body: { to: 'owen@post.example' } })
  expect(await stateOf(mail.id)).toMatchObject({ state: 'sent', providerId: 'provider-1' })
})

test('a mail that will not go is tried again, then shown to a person who sends it on', async () => {
  refuse = true
  const mail = await posted('stuck')
  for (let attempt = 0; attempt < 15; attempt += 1) {
    await expect(deliverMail(mail.id)).rejects.toThrow('Resend')
  }
  refuse = false
  expect(await stateOf(mail.id)).toMatchObject({ state: 'stuck', tries: 15 })
  const secretary = await anOfficer('secretary')
  expect(await countOutgoingMails(secretary)).toMatchObject({ stuck: 1 })
  await retryMail(secretary, { mailId: mail.id })
  await deliverMail(mail.id)
  expect(await stateOf(mail.id)).toMatchObject({ state: 'sent' })
})

test('only officers who look after mail see the outbox', async () => {
  expect(await listOutgoingMails(await aMember(), 'sent')).toBeUndefined()
})

function webhook(id: string, body: string, secret = webhookSecret) {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return POST(
    new Request('http://mandate.test/api/resend/webhook', {
      method: 'POST',
      body,
      headers: {
        'svix-id': id,
        'svix-timestamp': timestamp,
        'svix-signature': `v1,${signature}`,
      },
    }),
  )
}

test('a bounce is noted once; a forged one is refused', async () => {
  const mail = await posted('bounce')
  await deliverMail(mail.id)
  const { providerId } = await stateOf(mail.id)
  const event = JSON.stringify({ type: 'email.bounced', data: { email_id: providerId } })
  const forged = `whsec_${Buffer.from('somebody else').toString('base64')}`
  expect((await webhook('evt_1', event, forged)).status).toBe(400)
  expect((await stateOf(mail.id)).bouncedAt).toBeNull()
  expect((await webhook('evt_1', event)).status).toBe(200)
  const first = (await stateOf(mail.id)).bouncedAt
  expect(first).toBeInstanceOf(Date)
  expect((await webhook('evt_1', event)).status).toBe(200)
  expect((await stateOf(mail.id)).bouncedAt).toEqual(first)
})
