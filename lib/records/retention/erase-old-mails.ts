import 'server-only'
import { and, isNotNull, lt } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'

/** What stood in a mail goes after thirty days; that it was sent, and about what, stays. */
export const eraseOldMails = verb('retention.run', async (work, _input: object) => {
  const before = addDays(work.now, -organisation.retention.mailBodyDays)
  const wiped = await work.tx
    .update(outgoingMails)
    .set({ propsSealed: null })
    .where(and(isNotNull(outgoingMails.propsSealed), lt(outgoingMails.createdAt, before)))
    .returning({ id: outgoingMails.id })
  if (wiped.length > 0) {
    work.record('retention.mails', { kind: 'retention', id: 'mails' }, { forgotten: wiped.length })
  }
  return { more: false }
})
