import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { createTransport, type Transporter } from 'nodemailer'
import { Resend } from 'resend'
import { database } from '@/db/client'
import { outgoingMails, restoredCopy } from '@/db/schema/kernel'
import { emailNamed } from '@/emails/catalogue'
import { type RenderedEmail, renderEmail } from '@/emails/render-email'
import { organisation } from '@/lib/organisation'
import { now } from './clock'
import { env } from './env'
import { readMailProps } from './outbox'

type Envelope = { id: string; to: string; render: () => Promise<RenderedEmail> }

const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

type MailServer = { url: string; transport: Transporter }
let known: MailServer | undefined

/**
 * A few connections to the mail server, kept and used again. One that does not answer is given up after seconds and tried again later: left to
 * itself it would hold the email, and all behind it, for minutes.
 */
function mailServer(url: string): Transporter {
  if (known?.url !== url) {
    known?.transport.close()
    known = {
      url,
      transport: createTransport({ url, pool: true, maxConnections: 4, maxRequeues: 1, ...limits }),
    }
  }
  return known.transport
}

const sender = () => env.MAIL_FROM ?? organisation.mailFrom

/** The ways a mail can leave. Each answers with the provider's id, or throws so that the job tries again later. */
const transports: Record<
  typeof env.MAIL_TRANSPORT,
  (envelope: Envelope) => Promise<string | null>
> = {
  // Stays in the outbox, where the demo's mailbox shows it.
  mailbox: async () => null,

  smtp: async ({ id, to, render }) => {
    const sent = await mailServer(env.SMTP_URL!).sendMail({
      ...(await render()),
      from: sender(),
      to: { name: '', address: to },
      messageId: `<${id}@mandate>`,
    })
    return sent.messageId
  },

  // The row's id as idempotency key: a try that was cut off after it had reached Resend is not sent again.
  resend: async ({ id, to, render }) => {
    const { data, error } = await new Resend(env.RESEND_API_KEY).emails.send(
      { ...(await render()), from: sender(), to },
      { idempotencyKey: id },
    )
    if (error) throw new Error(`Resend: ${error.name}: ${error.message}`)
    return data.id
  },
}

const mostTries = 15

/** The server of the address says that there is no such mailbox (RFC 5321). Trying again would say the same. */
export function isRefusedForGood(error: unknown) {
  const { command, responseCode } = error as { command?: string; responseCode?: number }
  return command === 'RCPT TO' && [550, 551, 553].includes(responseCode ?? 0)
}

/** What the desk says of an email that a restored copy holds back. */
export const heldBack = 'Held back: these records were restored from a backup.'

/** Whether these records were restored from a backup and do not serve yet. */
export async function isRestoredCopy(): Promise<boolean> {
  return (await database().$count(restoredCopy, isNull(restoredCopy.servesFrom))) > 0
}

/** Delivers one mail of the outbox. A mail that was sent is not sent again; one that will not go is shown to a person. */
export async function deliverMail(mailId: string) {
  const db = database()
  const [row] = await db.select().from(outgoingMails).where(eq(outgoingMails.id, mailId))
  if (row?.state !== 'waiting' || !row.propsSealed) return
  const still = and(eq(outgoingMails.id, mailId), eq(outgoingMails.state, 'waiting'))
  if (await isRestoredCopy()) {
    await db.update(outgoingMails).set({ state: 'stuck', lastError: heldBack }).where(still)
    return
  }
  try {
    const props = (await readMailProps(row)) as never
    if (!props) throw new Error('What this email says is gone')
    const render = () => renderEmail(emailNamed(row.message), props)
    const providerId = await transports[env.MAIL_TRANSPORT]({
      id: row.id,
      to: row.toEmail!,
      render,
    })
    await db.update(outgoingMails).set({ state: 'sent', sentAt: now(), providerId }).where(still)
  } catch (error) {
    const tries = row.tries + 1
    const lastError = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
    const state = tries >= mostTries || isRefusedForGood(error) ? 'stuck' : 'waiting'
    await db.update(outgoingMails).set({ tries, lastError, state }).where(still)
    throw error
  }
}

/** Whether the mail server answers and takes our name and password. @throws what it said */
export async function trySmtp(url: string): Promise<void> {
  const server = createTransport({ url, ...limits })
  try {
    await server.verify()
  } finally {
    server.close()
  }
}

/** What Resend says of our key and of the domains it knows us by. */
export async function askResendForDomains(): Promise<
  { domains: { name: string; status: string }[] } | { refused: string; maySendOnly: boolean }
> {
  const { data, error } = await new Resend(env.RESEND_API_KEY).domains.list()
  if (!error) return { domains: data.data }
  return { refused: error.message, maySendOnly: error.name === 'restricted_api_key' }
}

/** Reads a webhook of Resend's. Nothing when its signature is not right, or when we were given no secret to check it by. */
export function readMailEvent(payload: string, headers: Headers) {
  const secret = env.RESEND_WEBHOOK_SECRET
  const id = headers.get('svix-id')
  const timestamp = headers.get('svix-timestamp')
  const signature = headers.get('svix-signature')
  if (!secret || !id || !timestamp || !signature) return undefined
  try {
    const event = new Resend('unused').webhooks.verify({
      payload,
      headers: { id, timestamp, signature },
      webhookSecret: secret,
    })
    const providerId = 'email_id' in event.data ? event.data.email_id : ''
    const happenedAt = event.created_at ? new Date(event.created_at) : undefined
    return { id, type: event.type, providerId, happenedAt }
  } catch {
    return undefined
  }
}
