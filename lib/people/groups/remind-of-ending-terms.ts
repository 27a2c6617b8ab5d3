import 'server-only'
import { and, eq, gt, isNull, lte } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { groupTerms } from '@/db/schema/people/groups'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import { termsEnding } from '@/emails/people/terms-ending'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { isolateName } from '@/lib/kernel/isolate-name'
import { verb, type Work } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { officersWith } from '@/lib/people/officers/officers-now'
import { groupName, groupRoles } from './states'

const rounds = [...organisation.rules.termReminderDays].sort((one, other) => other - one)

/**
 * Some weeks before a term ends, of an office or in a group, its holder hears of it and the officers who appoint: all terms that
 * end on one day in one email. Each round is told once, however often this runs and however late.
 */
export const remindOfEndingTerms = verb('term.remind', async (work, _input: object) => {
  const ending = await endingTerms(work)
  if (ending.length === 0) return { more: false }
  const officers = await officersWith(work, 'officers.appoint')
  for (const { endsOn, round, theirs } of byDayAndRound(work.now, ending)) {
    const endsAt = theirs[0]!.endsAt.toISOString()
    const all = theirs.map(({ name, what }) => `${isolateName(name)}, ${what}.`)
    const letters = [
      ...officers.map(({ personId, email, name }) => ({
        to: { email, personId },
        key: `${endsOn}/${round}/${personId}`,
        props: { name, endsAt, sentences: all, own: false, link: siteUrl('/officers') },
      })),
      ...theirs.map(({ termId, personId, email, called, what }) => ({
        to: { email, personId },
        key: `${termId}/${round}/${personId}`,
        props: {
          name: called,
          endsAt,
          sentences: [`${what}.`],
          own: true,
          link: siteUrl('/membership/handovers'),
        },
      })),
    ]
    await work.emailAll(termsEnding, letters)
  }
  return { more: false }
})

async function endingTerms(work: Work) {
  const soon = (starts: PgColumn, ends: PgColumn) =>
    and(
      lte(starts, work.now),
      gt(ends, work.now),
      lte(ends, addDays(work.now, rounds[0] ?? 0)),
      isNull(members.resignedAt),
      isNull(members.expelledAt),
    )
  const whose = { name: people.name, called: people.called, email: people.email }
  const ofOffices = await work.tx
    .select({ term: terms, ...whose })
    .from(terms)
    .innerJoin(members, eq(members.personId, terms.personId))
    .innerJoin(people, eq(people.id, terms.personId))
    .where(soon(terms.startsAt, terms.endsAt))
  const ofGroups = await work.tx
    .select({ term: groupTerms, ...whose })
    .from(groupTerms)
    .innerJoin(members, eq(members.personId, groupTerms.personId))
    .innerJoin(people, eq(people.id, groupTerms.personId))
    .where(soon(groupTerms.startsAt, groupTerms.endsAt))
  const ending = (term: { id: string; personId: string; endsAt: Date }) => ({
    termId: term.id,
    personId: term.personId,
    endsAt: term.endsAt,
  })
  return [
    ...ofOffices.map(({ term, email, ...names }) => ({
      ...ending(term),
      ...names,
      email,
      what: organisation.offices[term.office]?.name ?? term.office,
    })),
    ...ofGroups.map(({ term, email, ...names }) => ({
      ...ending(term),
      ...names,
      email,
      what: `${groupRoles[term.role]} of the ${groupName(term.group)}`,
    })),
  ]
}

type Ending = Awaited<ReturnType<typeof endingTerms>>[number]

/** Which round it is: the nearest to the end that has come. */
function byDayAndRound(at: Date, ending: Ending[]) {
  const days = new Map<string, Ending[]>()
  for (const one of ending) {
    const endsOn = dateOf(one.endsAt)
    days.set(endsOn, [...(days.get(endsOn) ?? []), one])
  }
  return [...days].flatMap(([endsOn, theirs]) => {
    const last = theirs[0]!.endsAt
    const round = rounds.findLast((before) => addDays(last, -before) <= at)
    return round === undefined ? [] : [{ endsOn, round, theirs }]
  })
}
