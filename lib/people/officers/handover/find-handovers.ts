import 'server-only'
import { and, asc, inArray, lte } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { handoverTicks, terms } from '@/db/schema/people/officers'
import { handoverOf, type Office, offices } from '@/lib/organisation'

type Term = typeof terms.$inferSelect

/** One seat that passed from somebody to somebody else, or to nobody yet. */
export type Handover = {
  /** Of the term that began or, where nobody followed, of the one that ended. */
  termId: string
  office: Office
  since: Date
  gives: string
  takes: string | null
  items: { item: string; what: string; ticks: (typeof handoverTicks.$inferSelect)[] }[]
  done: boolean
}

/**
 * Every handover that there was, the oldest first. It is not stored: it follows from the terms of one seat. Whoever follows
 * themselves hands over nothing.
 */
export async function findHandovers(
  at: Date,
  db: Database | Transaction = database(),
): Promise<Handover[]> {
  const begun = await db
    .select()
    .from(terms)
    .where(and(inArray(terms.office, [...offices]), lte(terms.startsAt, at)))
    .orderBy(asc(terms.startsAt))
  const found = begun.flatMap((term) => handoverAfter(term, begun, at) ?? [])
  const ids = found.map(({ termId }) => termId)
  const ticks =
    ids.length > 0
      ? await db.select().from(handoverTicks).where(inArray(handoverTicks.termId, ids))
      : []
  return found
    .map((handover) => {
      const items = handoverOf(handover.office).map((one) => ({
        ...one,
        ticks: ticks.filter(({ termId, item }) => termId === handover.termId && item === one.item),
      }))
      return { ...handover, items, done: items.every(({ ticks }) => ticks.length === 2) }
    })
    .toSorted((one, other) => one.since.getTime() - other.since.getTime())
}

/** What followed a term: somebody else in the seat, nobody yet, or nothing to hand over. */
function handoverAfter(term: Term, all: Term[], at: Date) {
  if (term.endsAt > at) return undefined
  const next = all.find(
    (one) =>
      one.office === term.office &&
      one.seat === term.seat &&
      one.startsAt >= term.endsAt &&
      one !== term,
  )
  if (next?.personId === term.personId) return undefined
  return {
    termId: next?.id ?? term.id,
    office: term.office,
    since: next?.startsAt ?? term.endsAt,
    gives: term.personId,
    takes: next?.personId ?? null,
  }
}
