import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { affiliates } from '@/db/schema/movement/affiliates'
import { affiliateLapsed } from '@/emails/movement/affiliate-lapsed'
import { affiliateOverdue } from '@/emails/movement/affiliate-overdue'
import { affiliateYearToConfirm } from '@/emails/movement/affiliate-year-to-confirm'
import { type Actor, system } from '@/lib/kernel/actor'
import { dateOf, daysAfter } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { type AffiliateRow, contactOf } from '../lock-affiliate'
import { yearsOf, yearsOfOne } from '../read-years'
import { affiliationOn, feeReference, noticeOn } from '../years'

/** Each contact hears by when the next year has to be confirmed, what is overdue, and that their affiliation has lapsed: each of it once. */
export async function chaseAffiliates(actor: Actor = system('affiliates')) {
  const rows = await database()
    .select()
    .from(affiliates)
    .where(and(eq(affiliates.state, 'admitted'), isNotNull(affiliates.contactSealed)))
  const years = await yearsOf(
    database(),
    rows.map(({ id }) => id),
  )
  const today = dateOf(now())
  const due = rows.filter((row) => isDue(row, noticeOn(years.get(row.id) ?? [], today)))
  await oneByOne(due, ({ id }) => chaseOne(actor, { id }))
}

function isDue({ notice }: Pick<AffiliateRow, 'notice'>, next: string | undefined) {
  return next !== undefined && next !== notice
}

const chaseOne = verb('affiliate.keep', async (work, { id }: { id: string }) => {
  const [affiliate] = await work.tx
    .select()
    .from(affiliates)
    .where(and(eq(affiliates.id, id), eq(affiliates.state, 'admitted')))
    .for('update')
  const contact = affiliate && contactOf(affiliate)
  if (!contact) return
  const today = dateOf(work.now)
  const years = await yearsOfOne(work.tx, id)
  const notice = noticeOn(years, today)
  if (!isDue(affiliate, notice)) return
  await work.tx.update(affiliates).set({ notice }).where(eq(affiliates.id, id))
  const { stands, owes, dueOn, lapsesOn } = affiliationOn(years, today)
  const last = years.at(-1)!
  const letter = { to: { email: contact.email }, key: `${id}/${notice}` }
  const told = { name: contact.name, organisation: affiliate.name, link: contact.link }
  if (stands === 'good')
    return work.email(affiliateYearToConfirm, {
      ...letter,
      props: { ...told, confirmBy: daysAfter(last.endsBefore, -1), members: last.members },
    })
  const unpaid = years.find(({ feePence, paidPence }) => paidPence < feePence)
  const owed = {
    ...told,
    owes: owes!,
    dueOn: dueOn!,
    lapsesOn: lapsesOn!,
    leftPence: unpaid ? unpaid.feePence - unpaid.paidPence : 0,
    reference: unpaid ? feeReference(affiliate.number, unpaid.endsBefore) : '',
    account: organisation.post.account,
  }
  await work.email(stands === 'overdue' ? affiliateOverdue : affiliateLapsed, {
    ...letter,
    props: owed,
  })
})
