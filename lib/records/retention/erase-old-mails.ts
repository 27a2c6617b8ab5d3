import 'server-only'
import { and, eq, isNotNull, lt } from 'drizzle-orm'
import { mailTexts, outgoingMails } from '@/db/schema/kernel'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/** What stood in a mail or a letter goes after thirty days; that it was sent, and about what, stays. */
export const eraseOldMails = verb('retention.run', async (work, _input: object) => {
  // What a letter says is out of date by then: nobody is to post it any more.
  await work.tx
    .update(outgoingMails)
    .set({ state: 'withdrawn' })
    .where(and(eq(outgoingMails.state, 'to-print'), oldMailsDue(work.now)))
  const wiped = await work.tx
    .update(outgoingMails)
    .set({ propsSealed: null })
    .where(oldMailsDue(work.now))
    .returning({ id: outgoingMails.id })
  await work.tx.delete(mailTexts).where(lt(mailTexts.createdAt, textsUntil(work.now)))
  if (wiped.length > 0) {
    work.record('retention.mails', { kind: 'retention', id: 'mails' }, { forgotten: wiped.length })
  }
  return { more: false }
})

export function oldMailsDue(at: Date) {
  return and(isNotNull(outgoingMails.propsSealed), lt(outgoingMails.createdAt, textsUntil(at)))
}

function textsUntil(at: Date): Date {
  return addDays(at, -organisation.retention.mailBodyDays)
}
