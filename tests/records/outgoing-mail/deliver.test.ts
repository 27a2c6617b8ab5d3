import { supporterWelcomed } from '@/emails/people/supporter-welcomed'
import '@/tests/support/database'
import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { POST } from '@/app/api/resend/webhook/route'
import { database } from '@/db/client'
import { outgoingMails, returnedAddresses } from '@/db/schema/kernel'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { deliverMail } from '@/lib/kernel/deliver-mail'
import { setEnvironment } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { deliverOrNote } from '@/lib/records/outgoing-mail/deliver-or-note'
import { countOutgoingMails, listOutgoingMails } from '@/lib/records/outgoing-mail/read'
import {
  countNotReached,
  getOwnReturned,
  listNotReached,
  tryAddressAgain,
} from '@/lib/records/outgoing-mail/returned-addresses'
import { sendMailAgain } from '@/lib/records/outgoing-mail/send-mail-again'
import { anApplication, referenceFor } from '@/tests/support/applications'
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
    props: { name: 'Owen', answersKept: false },
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
  expect(await countOutgoingMails(secretary)).toMatchObject({ failed: 1 })
  await sendMailAgain(secretary, { mailId: mail.id })
  await deliverMail(mail.id)
  expect(await stateOf(mail.id)).toMatchObject({ state: 'sent' })
})

test('only officers who look after mail see the outbox', async () => {
  expect(await listOutgoingMails(await aMember(), { state: 'sent' })).toBeUndefined()
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

let membershipSecretary: PersonActor
const returned = async () =>
  (await database().select().from(returnedAddresses)).map(({ email, why }) => `${email} ${why}`)

test('an address that emails come back from gets no letters until one arrives, or its reader says that it works', async () => {
  const member = await aMember({ email: 'owen@post.example' })
  const event = async (id: string, type: string) => {
    const mail = await posted(id)
    await deliverMail(mail.id)
    const { providerId } = await stateOf(mail.id)
    await webhook(id, JSON.stringify({ type, data: { email_id: providerId } }))
  }
  await event('evt_r1', 'email.bounced')
  await event('evt_r2', 'email.complained')
  expect(await returned()).toEqual(['owen@post.example bounced'])
  expect(await getOwnReturned(member)).toMatchObject({ why: 'bounced' })
  membershipSecretary = await anOfficer('membership-secretary')
  expect(await listNotReached(membershipSecretary)).toMatchObject([{ email: 'owen@post.example' }])
  expect(await countNotReached(membershipSecretary)).toBe(1)
  expect(await listNotReached(member)).toBeUndefined()
  await event('evt_r3', 'email.delivered')
  expect(await returned()).toEqual([])
  await event('evt_r4', 'email.complained')
  expect(await returned()).toEqual(['owen@post.example spam'])
  await tryAddressAgain(member, member)
  expect(await returned()).toEqual([])
})

test('an address that is suppressed at the provider counts as a bounce', async () => {
  const mail = await posted('suppressed')
  await deliverMail(mail.id)
  const { providerId } = await stateOf(mail.id)
  const event = { type: 'email.suppressed', data: { email_id: providerId } }
  expect((await webhook('evt_2', JSON.stringify(event))).status).toBe(200)
  expect((await stateOf(mail.id)).bouncedAt).toBeInstanceOf(Date)
})

test('a bounce that is here before we know its mail comes again, and one of somebody else’s does not', async () => {
  const mail = await posted('early')
  const about = (created_at: Date) =>
    JSON.stringify({ type: 'email.suppressed', created_at, data: { email_id: 'provider-early' } })
  const young = about(new Date())
  expect((await webhook('evt_3', young)).status).toBe(503)
  await database()
    .update(outgoingMails)
    .set({ providerId: 'provider-early' })
    .where(eq(outgoingMails.id, mail.id))
  expect((await webhook('evt_3', young)).status).toBe(200)
  expect((await stateOf(mail.id)).bouncedAt).toBeInstanceOf(Date)
  const old = JSON.stringify({
    type: 'email.bounced',
    created_at: new Date(Date.now() - 11 * 60_000),
    data: { email_id: 'not-ours' },
  })
  expect((await webhook('evt_4', old)).status).toBe(200)
})

/** A mail server that knows nobody called `gone`. */
async function withMailServer(work: (url: string) => Promise<void>) {
  const server = createTcpServer((socket) => {
    socket.write('220 mail.test\r\n')
    socket.on('data', (data) => {
      const line = String(data)
      if (/^RCPT TO:<gone@/i.test(line)) socket.write('550 5.1.1 no such mailbox\r\n')
      else if (/^RCPT TO:<full@/i.test(line)) socket.write('452 4.2.2 mailbox full\r\n')
      else socket.write('250 ok\r\n')
    })
    socket.on('error', () => {})
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  await work(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`)
  server.close()
}

test('a mailbox that its server does not know is given up at once, one that is full is not', async () => {
  const application = await anApplication({
    proposer: (await aMember({ email: 'gone@post.example' })).email,
    seconder: (await aMember({ email: 'full@post.example' })).email,
  })
  await withMailServer(async (SMTP_URL) => {
    setEnvironment({ MAIL_TRANSPORT: 'smtp', SMTP_URL })
    for (const email of ['gone@post.example', 'full@post.example']) {
      const [mail] = await database()
        .select()
        .from(outgoingMails)
        .where(eq(outgoingMails.toEmail, email))
      await expect(deliverOrNote(system('mail'), { mailId: mail!.id })).rejects.toThrow()
    }
  })
  expect((await referenceFor(application.id, 'proposer')).bouncedAt).toBeInstanceOf(Date)
  expect((await referenceFor(application.id, 'seconder')).bouncedAt).toBeNull()
  expect(await returned()).toContain('gone@post.example bounced')

  // Sent once more by an officer it is on its way again.
  const [stuck] = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.toEmail, 'gone@post.example'))
  await sendMailAgain(membershipSecretary, { mailId: stuck!.id })
  expect((await referenceFor(application.id, 'proposer')).bouncedAt).toBeNull()
})
