import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { emails } from '@/emails/catalogue'
import { unseal } from '@/lib/kernel/field-encryption'
import { laterAll } from '@/lib/kernel/jobs'
import { verb } from '@/lib/kernel/perform'
import { untold } from './untold'

/**
 * An officer puts all emails back on their way that are named to nobody: which they are, to whom, and how many, neither they nor the
 * audit learn. What is too late by now is withdrawn.
 */
export const sendUntoldAgain = verb('mail.retry', async (work, _input: object) => {
  const stuck = await work.tx
    .select()
    .from(outgoingMails)
    .where(and(eq(outgoingMails.state, 'stuck'), inArray(outgoingMails.message, untold)))
    .for('update')
  const late = stuck.filter(isTooLate)
  const going = stuck.filter((mail) => !late.includes(mail))
  const set = (mails: typeof stuck, to: Partial<typeof outgoingMails.$inferInsert>) =>
    work.tx
      .update(outgoingMails)
      .set(to)
      .where(
        inArray(
          outgoingMails.id,
          mails.map(({ id }) => id),
        ),
      )
  await set(late, { state: 'withdrawn' })
  await set(going, { state: 'waiting', tries: 0, lastError: null })
  await laterAll(
    work.tx,
    'deliver-mail',
    going.map(({ id }) => ({ mailId: id })),
  )
  work.record('mail.untold-retried', { kind: 'mail', id: 'untold' })

  function isTooLate({ message, propsSealed }: (typeof stuck)[number]): boolean {
    const email = emails.find(({ name }) => name === message)
    if (!email || !propsSealed) return true
    const until = email.until?.(unseal<never>(propsSealed))
    return until ? new Date(until) < work.now : false
  }
})
