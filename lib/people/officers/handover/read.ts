import 'server-only'
import { inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf, dayInWords, inWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { organisation } from '@/lib/organisation'
import { can, refusalOf } from '@/lib/permissions'
import { findHandovers } from './find-handovers'

const sides = ['gives', 'takes'] as const

/** The handovers that are not done, and those of the last weeks: all for officers, their own for whoever is one of the two. */
export async function listHandovers(viewer: PersonActor) {
  const at = now()
  const all = !refusalOf(viewer, 'handover.read')
  const theirs = (await findHandovers(at)).filter(
    ({ gives, takes }) => all || [gives, takes].includes(viewer.personId),
  )
  const names = await namesOf(
    theirs.flatMap(({ gives, takes, items }) => [
      gives,
      takes,
      ...items.flatMap(({ ticks }) => ticks.map(({ tickedBy }) => tickedBy)),
    ]),
  )
  const nameOf = (id: string) => names.get(id) || 'Name withheld'
  return theirs.map(({ items, office, since, gives, takes, ...handover }) => ({
    ...handover,
    office: organisation.offices[office].name,
    since,
    sinceInWords: inWords(dateOf(since)),
    gives: nameOf(gives),
    takes: takes && nameOf(takes),
    missing: items.reduce((sum, { ticks }) => sum + 2 - ticks.length, 0),
    items: items.map(({ ticks, ...item }) => ({
      ...item,
      sides: sides.map((side) => {
        const tick = ticks.find((one) => one.side === side)
        const other = ticks.find((one) => one.side !== side)?.tickedBy ?? null
        return {
          side,
          by: tick && nameOf(tick.tickedBy),
          on: tick && dayInWords(tick.tickedAt),
          mayTick: !tick && can(viewer, 'handover.tick', { side, gives, takes, other }),
          mayUntick: tick !== undefined && tick.tickedBy === viewer.personId,
        }
      }),
    })),
  }))
}

async function namesOf(ids: (string | null)[]) {
  const known = [...new Set(ids.filter((id) => id !== null))]
  if (known.length === 0) return new Map<string, string>()
  const rows = await database()
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, known))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
