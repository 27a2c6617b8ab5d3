import 'server-only'
import { and, eq, gt, inArray, isNotNull, lte } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { type Office, offices, officesWith } from '@/lib/organisation'
import type { Power } from '@/lib/powers'

/** Who holds an office at this moment that allows this, once each. */
export function officersWith(work: Work, power: Power) {
  return holdersOf(work, officesWith(power))
}

/** Whether somebody holds an office at this moment that allows this. What they began in an office they have left may need somebody else. */
export async function holdsPowerNow(
  db: Database | Transaction,
  personId: string | null,
  power: Power,
  at: Date,
): Promise<boolean> {
  if (personId === null) return false
  const [held] = await db
    .select({ id: terms.id })
    .from(terms)
    .where(
      and(
        eq(terms.personId, personId),
        inArray(terms.office, [...officesWith(power)]),
        lte(terms.startsAt, at),
        gt(terms.endsAt, at),
      ),
    )
    .limit(1)
  return held !== undefined
}

/** Who holds this office at this moment. */
export function officersIn(work: Work, office: Office) {
  return holdersOf(work, [office])
}

/** Everybody who holds an office at this moment, once each. */
export function everyOfficer(work: Work) {
  return holdersOf(work, offices)
}

async function holdersOf(work: Work, of: readonly Office[]) {
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
        inArray(terms.office, [...of]),
        lte(terms.startsAt, work.now),
        gt(terms.endsAt, work.now),
        isNotNull(people.email),
      ),
    )
  return holders.map(({ personId, email, name }) => ({ personId, email: email!, name }))
}
