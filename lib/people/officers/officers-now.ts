import 'server-only'
import { and, eq, gt, inArray, isNotNull, lte } from 'drizzle-orm'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { officesWith } from '@/lib/organisation'
import type { Power } from '@/lib/powers'

/** Who holds an office at this moment that allows this, once each. */
export async function officersWith(work: Work, power: Power) {
  const holders = await work.tx
    .selectDistinct({
      personId: people.id,
      email: people.email,
      name: people.called,
    })
    .from(terms)
    .innerJoin(people, eq(people.id, terms.personId))
    .where(
      and(
        inArray(terms.office, officesWith(power)),
        lte(terms.startsAt, work.now),
        gt(terms.endsAt, work.now),
        isNotNull(people.email),
      ),
    )
  return holders.map(({ personId, email, name }) => ({ personId, email: email!, name }))
}
