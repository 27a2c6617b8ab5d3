import 'server-only'
import { and, inArray, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { affiliates } from '@/db/schema/movement/affiliates'
import { addDays, monthsBefore } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { noContact } from '../contact/no-contact'
import { affiliateEmails } from './forget-affiliate-emails'

const t = affiliates

/** Over for so long that nobody asks any more how to reach them. */
export function affiliatesDue(at: Date): SQL {
  const before = monthsBefore(at, organisation.retention.declinedApplicationMonths)
  return and(lt(t.closedAt, before), or(isNotNull(t.contactSealed), isNotNull(t.rules)))!
}

/**
 * What was declined goes whole. Of what was affiliated the name and the days stay, as our own history; who spoke for it and how it decided go.
 */
export const eraseAffiliates = verb('retention.run', async (work, _input: object) => {
  const due = affiliatesDue(work.now)
  const declined = await work.tx
    .delete(t)
    .where(and(due, inArray(t.state, ['declined'])))
    .returning({ id: t.id })
  const over = await work.tx
    .update(t)
    .set({ ...noContact, rules: null, why: null })
    .where(due)
    .returning({ id: t.id })
  const forgotten = declined.length + over.length
  if (forgotten === 0) return
  work.record('retention.affiliates', { kind: 'retention', id: 'affiliates' }, { forgotten })
})

/** The emails to people of whom we know no more than that they speak for an organisation. */
export function affiliateEmailsDue(at: Date): SQL {
  const names = affiliateEmails.map(({ name }) => name)
  return and(
    isNull(outgoingMails.personId),
    inArray(outgoingMails.message, names),
    lt(outgoingMails.createdAt, addDays(at, -organisation.retention.mailBodyDays)),
  )!
}

export const eraseAffiliateEmails = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .delete(outgoingMails)
    .where(affiliateEmailsDue(work.now))
    .returning({ id: outgoingMails.id })
  if (gone.length === 0) return
  const detail = { forgotten: gone.length }
  work.record('retention.affiliate-emails', { kind: 'retention', id: 'affiliate-emails' }, detail)
})
