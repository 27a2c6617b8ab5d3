import 'server-only'
import { and, desc, eq, gte, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { drafts } from '@/db/schema/democracy/drafts'
import { auditEntries, choreRuns, outgoingMails } from '@/db/schema/kernel'
import { applications } from '@/db/schema/membership/join'
import { bankLines } from '@/db/schema/money/bank-statements'
import { claims } from '@/db/schema/money/spending'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { flaggedAddresses, members } from '@/db/schema/people/people'
import { signInTokens } from '@/db/schema/people/sign-in'
import { supporters } from '@/db/schema/people/supporters'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { endedApplicationsDue } from './erase-ended-applications'
import { endedSupportersDue } from './erase-ended-supporters'
import { lapsedMembersDue } from './erase-lapsed-members'
import { oldBankLinesDue } from './erase-old-bank-lines'
import { oldClaimsDue } from './erase-old-claims'
import { oldDraftsDue } from './erase-old-drafts'
import { oldFlagsDue } from './erase-old-flags'
import { oldMailsDue } from './erase-old-mails'
import { unprovenDue } from './erase-unproven'
import { webhooksDue } from './erase-webhooks'

type RetentionClass = {
  what: string
  keptFor: string
  table: PgTable
  /** What is due at a time, by the very condition by which it is deleted. */
  due: (at: Date) => SQL | undefined
  /** Under which name its runs stand in the audit log. */
  filed: string
  chore: string
}

const { retention } = organisation

/** Every class of record for which the profile says how long it is kept. */
export const retentionClasses: readonly RetentionClass[] = [
  {
    what: 'Email addresses that nobody confirmed',
    keptFor: `${retention.unprovenAddressDays} days`,
    table: signInTokens,
    due: unprovenDue,
    filed: 'unproven',
    chore: 'erase-unproven',
  },
  {
    what: 'Answers of applications that ended',
    keptFor: `${retention.declinedApplicationMonths} months`,
    table: applications,
    due: endedApplicationsDue,
    filed: 'applications',
    chore: 'erase-ended-applications',
  },
  {
    what: 'Profiles of former supporters',
    keptFor: `${retention.declinedApplicationMonths} months`,
    table: supporters,
    due: endedSupportersDue,
    filed: 'supporters',
    chore: 'erase-ended-supporters',
  },
  {
    what: 'Profiles of former members',
    keptFor: `${retention.lapsedProfileYears} years`,
    table: members,
    due: lapsedMembersDue,
    filed: 'members',
    chore: 'erase-lapsed-members',
  },
  {
    what: 'Remembered addresses of people who were expelled',
    keptFor: `${retention.flaggedAddressYears} years, or as long again if two officers keep one`,
    table: flaggedAddresses,
    due: oldFlagsDue,
    filed: 'flags',
    chore: 'erase-old-flags',
  },
  {
    what: 'What emails said',
    keptFor: `${retention.mailBodyDays} days`,
    table: outgoingMails,
    due: oldMailsDue,
    filed: 'mails',
    chore: 'erase-old-mails',
  },
  {
    what: 'What Stripe sent',
    keptFor: `${retention.webhookPayloadDays} days`,
    table: stripeEvents,
    due: webhooksDue,
    filed: 'webhooks',
    chore: 'erase-webhooks',
  },
  {
    what: 'Drafts that nobody has worked on',
    keptFor: `${retention.draftMonths} months`,
    table: drafts,
    due: oldDraftsDue,
    filed: 'drafts',
    chore: 'erase-old-drafts',
  },
  {
    what: 'What claims said',
    keptFor: `${retention.endedClaimMonths} months if nothing was paid or it was hardship, else ${retention.accountingYears} financial years`,
    table: claims,
    due: oldClaimsDue,
    filed: 'claims',
    chore: 'erase-old-claims',
  },
  {
    what: 'What lines of bank statements said',
    keptFor: `${retention.accountingYears} financial years`,
    table: bankLines,
    due: oldBankLinesDue,
    filed: 'bank-lines',
    chore: 'erase-old-bank-lines',
  },
]

/** In how many days from now it is asked what will be gone. */
export const looksAhead = [1, 7, 30] as const

/**
 * What goes by itself, how much of it in the next days if nothing is done, and what the last run that took anything took. Only counts,
 * for officers who read the audit log.
 */
export async function getRetention(viewer: Actor) {
  if (!can(viewer, 'retention.read')) return undefined
  const at = now()
  const runs = new Map((await database().select().from(choreRuns)).map((run) => [run.name, run]))
  return Promise.all(
    retentionClasses.map(async ({ what, keptFor, table, due, filed, chore }) => {
      const ahead: number[] = []
      for (const days of looksAhead)
        ahead.push(await database().$count(table, due(addDays(at, days))))
      const { ranWellAt = null, failingSince = null } = runs.get(chore) ?? {}
      return { what, keptFor, ahead, last: await lastTaken(filed), ranWellAt, failingSince }
    }),
  )
}

export type RetentionLine = NonNullable<Awaited<ReturnType<typeof getRetention>>>[number]

/** How much went on the last day on which anything did: a run of thousands is logged a batch at a time. */
async function lastTaken(filed: string) {
  const ofThisClass = and(
    eq(auditEntries.subjectKind, 'retention'),
    eq(auditEntries.subjectId, filed),
    sql`${auditEntries.detail} ? 'forgotten'`,
  )
  const [newest] = await database()
    .select({ at: auditEntries.at })
    .from(auditEntries)
    .where(ofThisClass)
    .orderBy(desc(auditEntries.position))
    .limit(1)
  if (!newest) return undefined
  const [sum] = await database()
    .select({
      count: sql<number>`sum((${auditEntries.detail}->>'forgotten')::int)`.mapWith(Number),
    })
    .from(auditEntries)
    .where(and(ofThisClass, gte(auditEntries.at, atWallTime(dateOf(newest.at)))))
  return { at: newest.at, count: sum?.count ?? 0 }
}
