import 'server-only'
import { and, eq, gt, isNotNull, lte } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { standIns } from '@/db/schema/democracy/stand-ins'
import { terms } from '@/db/schema/people/officers'
import { officesWith } from '@/lib/organisation'
import { sidesIn } from '../nominations/who-took-sides'

/** Everybody from among whom somebody can confirm what is done in an election. */
export type Confirmers = {
  returningOfficerId: string
  sides: ReadonlySet<string>
  /** Those who hold the power to call elections, and those who hold any office, at this moment. */
  callers: readonly string[]
  officers: readonly string[]
  /** Members whom the returning officer named and two key-holders agreed to. */
  named: readonly string[]
}

type About = { personId: string | null; officers: string[] }

export async function confirmersIn(
  db: Database | Transaction,
  { id, returningOfficerId }: { id: string; returningOfficerId: string },
  at: Date,
): Promise<Confirmers> {
  const [sides, held, agreed] = await Promise.all([
    sidesIn(db, id),
    db
      .select({ personId: terms.personId, office: terms.office })
      .from(terms)
      .where(and(lte(terms.startsAt, at), gt(terms.endsAt, at))),
    db
      .select({ personId: standIns.personId })
      .from(standIns)
      .where(and(eq(standIns.electionId, id), isNotNull(standIns.secondAt))),
  ])
  const calling = officesWith('elections.call')
  return {
    returningOfficerId,
    sides,
    callers: held.filter(({ office }) => calling.includes(office)).map((term) => term.personId),
    officers: held.map(({ personId }) => personId),
    named: agreed.map(({ personId }) => personId),
  }
}

/**
 * Who stands in as the second person in one case: whoever was named for it, and where no officer who calls elections can confirm,
 * because all of them have taken sides, did it themselves or are who it is about, the other officers. Nobody among them has taken
 * a side.
 */
export function standInsFor(confirmers: Confirmers, { personId, officers }: About) {
  const free = (one: string) => one !== personId && !officers.includes(one)
  const callers = neutral(confirmers, confirmers.callers).filter(free)
  const others = callers.length > 0 ? [] : confirmers.officers
  return new Set(neutral(confirmers, [...confirmers.named, ...others]))
}

/** What the table of permissions asks about who confirms in one case. */
export function confirming(confirmers: Confirmers, about: About) {
  return { ...about, sides: confirmers.sides, standIns: standInsFor(confirmers, about) }
}

const anything: About = { personId: null, officers: [] }

/** Everybody who can confirm what the returning officer did: in one case, or as far as it is not about them. */
export function secondsIn(confirmers: Confirmers, about = anything): string[] {
  const { personId, officers } = about
  const callers = neutral(confirmers, confirmers.callers).filter(
    (one) => one !== personId && !officers.includes(one),
  )
  return [...new Set([...callers, ...standInsFor(confirmers, about)])]
}

export function neutral({ sides, returningOfficerId }: Confirmers, people: readonly string[]) {
  return people.filter((one) => one !== returningOfficerId && !sides.has(one))
}
