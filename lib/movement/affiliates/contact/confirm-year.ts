import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { affiliateDelegates, affiliates, affiliateYears } from '@/db/schema/movement/affiliates'
import { affiliateYearConfirmed } from '@/emails/movement/affiliate-year-confirmed'
import { dateOf } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { enterYear } from '../enter-year'
import { contactOf, lockAffiliateByLink } from '../lock-affiliate'
import { yearsOfOne } from '../read-years'
import { delegatesFor, feePenceFor, feeReference, nextYear } from '../years'

type Members = { token: string; members: number }

/** The contact says how many members there are, and with it that the organisation stays for another year. Two at once: the second finds it confirmed. */
export const confirmYear = verb(
  'affiliate.speak-for',
  async (work, { token, members }: Members) => {
    const { affiliate, contact, years } = await lockAffiliated(work, token)
    const year = nextYear(years.at(-1)!.endsBefore, dateOf(work.now))
    if (!year) throw new Refusal('affiliate.confirmed-already')
    await assertPlaces(work, affiliate.id, members)
    const { id, number, name } = affiliate
    const feePence = await enterYear(work, id, { year, members })
    work.record(
      'affiliate.year-confirmed',
      { kind: 'affiliate', id },
      { number, members, feePence },
    )
    await work.email(affiliateYearConfirmed, {
      to: { email: contact.email },
      key: `${id}/${year.endsBefore}`,
      props: {
        name: contact.name,
        organisation: name,
        endsBefore: year.endsBefore,
        feePence,
        feeDueOn: year.feeDueOn,
        reference: feeReference(number, year.endsBefore),
        account: organisation.post.account,
        link: contact.link,
      },
    })
  },
)

/** A number that was mistyped, as long as nothing has been paid for it. The fee follows. */
export const correctMembers = verb(
  'affiliate.speak-for',
  async (work, { token, members }: Members) => {
    const { affiliate, years } = await lockAffiliated(work, token)
    const { id, number } = affiliate
    const last = years.at(-1)!
    if (last.paidPence > 0) throw new Refusal('affiliate.paid-already')
    await assertPlaces(work, id, members)
    const feePence = feePenceFor(members)
    await work.tx
      .update(affiliateYears)
      .set({ members, feePence })
      .where(eq(affiliateYears.id, last.id))
    await work.tx.update(affiliates).set({ members }).where(eq(affiliates.id, id))
    work.record(
      'affiliate.members-corrected',
      { kind: 'affiliate', id },
      { number, members, feePence },
    )
  },
)

/** With fewer members it may have fewer delegates: its contact says which of them stay. */
async function assertPlaces(work: Work, affiliateId: string, members: number) {
  const t = affiliateDelegates
  const named = and(eq(t.affiliateId, affiliateId), isNull(t.standsInFor))
  if ((await work.tx.$count(t, named)) > delegatesFor(members))
    throw new Refusal('affiliate.too-many-delegates')
}

/** An affiliate by the link of its contact, with its years. What only asks has none. */
export async function lockAffiliated(work: Work, token: string) {
  const affiliate = await lockAffiliateByLink(work, token)
  const contact = affiliate && contactOf(affiliate)
  if (!contact || affiliate.state !== 'admitted') throw new Refusal('not-there')
  return { affiliate, contact, years: await yearsOfOne(work.tx, affiliate.id) }
}
