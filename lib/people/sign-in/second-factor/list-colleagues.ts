import 'server-only'
import { and, asc, eq, gt, isNotNull, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import { secondFactorResets } from '@/db/schema/people/sign-in'
import type { Actor } from '@/lib/kernel/actor'
import { momentInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { type Office, organisation } from '@/lib/organisation'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can } from '@/lib/permissions'
import { inUseSql } from './has-second-factor'
import { lapseResets } from './lapse-resets'

const asker = alias(people, 'asker')

/** The officers, whether each has a second factor, and what is under way about it. For officers alone. */
export async function listColleagues(viewer: Actor) {
  if (!can(viewer, 'second-factor.list')) return undefined
  const at = now()
  const officers = await database()
    .select({
      personId: people.id,
      number: members.number,
      name: people.name,
      offices: sql<Office[]>`array_agg(${terms.office} order by ${terms.startsAt})`,
      inUse: inUseSql,
    })
    .from(terms)
    .innerJoin(people, eq(people.id, terms.personId))
    .innerJoin(members, eq(members.personId, people.id))
    .where(and(lte(terms.startsAt, at), gt(terms.endsAt, at), isNotNull(people.email)))
    .groupBy(people.id, members.number)
    .orderBy(asc(people.name))
  const asked = await database()
    .select({ reset: secondFactorResets, name: people.name, askedBy: asker.name })
    .from(secondFactorResets)
    .innerJoin(people, eq(people.id, secondFactorResets.personId))
    .innerJoin(asker, eq(asker.id, secondFactorResets.askedBy))
    .where(eq(secondFactorResets.state, 'asked'))
    .orderBy(asc(secondFactorResets.askedAt))
  const waiting = await waitingNow()
  const waits = (reset: typeof secondFactorResets.$inferSelect) =>
    waiting({ by: reset.askedBy, at: reset.askedAt }, lapseResets)
  return {
    officers: officers.map((officer) => ({
      ...officer,
      name: officer.name ?? 'Name withheld',
      offices: officer.offices.map((office) => organisation.offices[office].name).join(', '),
      mayHandOver: !officer.inUse && can(viewer, 'second-factor.hand-over', officer),
      mayAskForReset: officer.inUse && can(viewer, 'second-factor.ask-reset', officer),
    })),
    resets: asked.map(({ reset, name, askedBy }) => ({
      id: reset.id,
      waits: waits(reset),
      name: name ?? 'Name withheld',
      askedBy: askedBy ?? 'Name withheld',
      asked: momentInWords(reset.askedAt),
      mayConfirm: can(viewer, 'second-factor.confirm-reset', {
        ...reset,
        spent: waits(reset).spent,
      }),
      mayStop: can(viewer, 'second-factor.stop-reset', reset),
    })),
  }
}
