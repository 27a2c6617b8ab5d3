import 'server-only'
import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import { officeVacant } from '@/emails/people/office-vacant'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type Office, officesWith, organisation } from '@/lib/organisation'
import { officersWith } from '@/lib/people/officers/officers-now'

/**
 * Only a member holds an office, so the terms of whoever leaves end with the membership, without the second person that
 * ending somebody else's needs. With one exception: appointing takes two people, so the last two who can have to hand over
 * first, or nobody could ever fill a seat again; who has died or is expelled cannot.
 */
export async function endOfficesOfLeaver(
  work: Work,
  personId: string,
  { cannotHandOver }: { cannotHandOver: boolean },
): Promise<number> {
  // Two officers who leave in the same moment would each count on the other.
  await work.tx.execute(sql`select pg_advisory_xact_lock(hashtext('laying-down-offices'))`)
  const held = await work.tx
    .select({ office: terms.office })
    .from(terms)
    .where(
      and(eq(terms.personId, personId), lt(terms.startsAt, work.now), gt(terms.endsAt, work.now)),
    )
  if (held.length === 0) return 0
  const offices = held.map((term) => term.office)
  const others = await appointersBeside(work, personId)
  if (!cannotHandOver && offices.some(appoints) && others.length < 2)
    throw new Refusal('leaving.hand-over-first')
  await work.tx
    .update(terms)
    .set({ endsAt: work.now, endedBy: work.actor.kind === 'person' ? work.actor.personId : null })
    .where(
      and(eq(terms.personId, personId), lt(terms.startsAt, work.now), gt(terms.endsAt, work.now)),
    )
  const [leaver] = await work.tx
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId))
  await tell(work, others, { name: leaver!.name, offices })
  return offices.length
}

/**
 * Who else can appoint. Whoever left while this one waited for its turn may have left later than this act began, so the mark
 * of having left counts, not its time.
 */
async function appointersBeside(work: Work, personId: string) {
  const holders = await officersWith(work, 'officers.appoint')
  const ids = holders.map((officer) => officer.personId).filter((id) => id !== personId)
  const staying = await work.tx
    .select({ personId: members.personId })
    .from(members)
    .where(and(inArray(members.personId, ids), isNull(members.resignedAt)))
  return holders.filter((officer) => staying.some((one) => one.personId === officer.personId))
}

function appoints(office: Office): boolean {
  return officesWith('officers.appoint').includes(office)
}

type Officer = Awaited<ReturnType<typeof officersWith>>[number]

async function tell(work: Work, officers: Officer[], left: { name: string; offices: Office[] }) {
  const what = left.offices.map((office) => organisation.offices[office].name).join(', ')
  for (const { personId, email, name } of officers) {
    await work.email(officeVacant, {
      to: { email, personId },
      key: `${personId}/${work.now.toISOString()}`,
      props: { name, officerName: left.name, what, link: siteUrl('/desk/officers') },
    })
  }
}
