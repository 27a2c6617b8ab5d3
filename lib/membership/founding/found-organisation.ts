import 'server-only'
import { count, isNull, sql } from 'drizzle-orm'
import { setUp } from '@/db/schema/membership/set-up'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import { organisationFounded } from '@/emails/membership/organisation-founded'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { isolateName } from '@/lib/kernel/isolate-name'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { beginMembership } from '@/lib/money/subscriptions/begin-membership'
import { freeBand, type Office, organisation } from '@/lib/organisation'
import { createEnrolmentCode } from '@/lib/people/sign-in/second-factor/enrolment-codes'
import type { Founder } from './founders'

/** What its holder needs to set up a second factor, to be handed over by whoever founds the organisation. */
export type FounderCode = { name: string; email: string; code: string }

/**
 * The first day: the founding members, and who of them holds which office until the first election. Nobody could vouch for
 * them or appoint them, so this works once, on an organisation without members.
 */
export const foundOrganisation = verb(
  'organisation.found',
  async (work, { founders }: { founders: Founder[] }): Promise<{ codes: FounderCode[] }> => {
    // Two who found at the same moment would both see no member.
    await work.tx.execute(sql`lock table ${members} in share row exclusive mode`)
    const [already] = await work.tx.select({ count: count() }).from(members)
    if (already!.count > 0) throw new Refusal('organisation.founded')
    const held = new Map<Office, number>()
    const codes: FounderCode[] = []
    const officers = founders.flatMap(({ name, office }) =>
      office ? `${isolateName(name)}, ${organisation.offices[office].name}` : [],
    )
    for (const founder of founders) {
      const personId = await admit(work, founder)
      await work.email(organisationFounded, {
        to: { email: founder.email.toLowerCase(), personId },
        key: `founded/${personId}`,
        props: {
          name: founder.name,
          members: founders.length,
          officers,
          link: siteUrl('/sign-in'),
        },
      })
      if (!founder.office) continue
      const seat = (held.get(founder.office) ?? 0) + 1
      if (seat > organisation.offices[founder.office].seats) throw new Refusal('office.seat-taken')
      held.set(founder.office, seat)
      await work.tx.insert(terms).values({
        id: newId(),
        personId,
        office: founder.office,
        seat,
        startsAt: work.now,
        endsAt: addDays(work.now, organisation.rules.termDays),
      })
      const { code } = await createEnrolmentCode(work, { personId, by: 'founder' })
      codes.push({ name: founder.name, email: founder.email, code })
    }
    // Nobody founds it in a browser any more. Whoever had begun to can hand over codes there.
    await work.tx.delete(setUp).where(isNull(setUp.keyHash))
    await work.tx
      .update(setUp)
      .set({ foundedAt: work.now, codeHash: null, foundersSealed: null, foundersAt: null })
    work.record(
      'organisation.founded',
      { kind: 'organisation', id: 'founding' },
      { members: founders.length },
    )
    return { codes }
  },
)

async function admit(work: Work, { name, email }: Founder) {
  const personId = newId()
  await work.tx
    .insert(people)
    .values({ id: personId, name, email: email.toLowerCase(), createdAt: work.now })
  // Founders pay nothing until they choose to: nobody could take their money yet.
  const band = freeBand ?? organisation.usualBand
  const waived = { amountPence: 0, interval: 'month', waived: true } as const
  await beginMembership(work, { personId, band, ...waived })
  return personId
}
