import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Actor } from '@/lib/kernel/actor'
import { id, instant, isOneOf } from './columns'

/** The minute book of the program: who did what to what. Append-only and hash-chained by triggers. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: id(),
    /** Without gaps, in the order of commits; set by the trigger. */
    position: bigint({ mode: 'number' }).notNull().default(0),
    at: instant().notNull(),
    actorKind: text().$type<Actor['kind']>().notNull(),
    actorId: uuid(),
    /** Office held when acting, or the name of a job. */
    actorRole: text(),
    action: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    /** Typed facts: never free text, ballot content, or special-category values. */
    detail: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    requestId: text().notNull(),
    previousHash: text().notNull().default(''),
    hash: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('audit_entries_position_key').on(t.position),
    index('audit_entries_subject_idx').on(t.subjectKind, t.subjectId, t.position),
    index('audit_entries_actor_idx').on(t.actorId, t.position),
  ],
)

/** A mail that left a verb, in the same transaction. What goes into it is sealed, because it may hold a link's secret. */
export const outgoingMails = pgTable(
  'outgoing_mails',
  {
    id: id(),
    /** What this mail is about: a second one about the same thing is not sent. */
    dedupeKey: text().notNull(),
    message: text().notNull(),
    toEmail: text().notNull(),
    personId: uuid(),
    /** Wiped when the retention period is over. */
    propsSealed: text(),
    state: text({ enum: ['waiting', 'sent', 'stuck'] })
      .notNull()
      .default('waiting'),
    tries: integer().notNull().default(0),
    lastError: text(),
    providerId: text(),
    createdAt: instant().notNull(),
    sentAt: instant(),
    bouncedAt: instant(),
    complainedAt: instant(),
  },
  (t) => [
    uniqueIndex('outgoing_mails_dedupe_key').on(t.dedupeKey),
    index('outgoing_mails_state_idx').on(t.state, t.createdAt),
    index('outgoing_mails_to_idx').on(t.toEmail, t.createdAt),
    index('outgoing_mails_provider_idx').on(t.providerId),
    check('outgoing_mails_state', isOneOf(t.state)),
  ],
)

/** Ids of webhooks that were taken in, so that each counts once. */
export const mailEvents = pgTable('mail_events', {
  id: text().primaryKey(),
  type: text().notNull(),
  receivedAt: instant().notNull(),
})

/** What the program does by the clock, a row a chore: when it last ran well, and since when it fails. */
export const choreRuns = pgTable('chore_runs', {
  name: text().primaryKey(),
  ranAt: instant().notNull(),
  ranWellAt: instant(),
  failingSince: instant(),
  /** What the program said of the last failure. Values of rows are taken out of errors before they get here. */
  error: text(),
})

/** Demo only: how far the organisation's clock runs ahead of the wall clock. */
export const demoClock = pgTable(
  'demo_clock',
  {
    id: integer().primaryKey().default(1),
    aheadMilliseconds: bigint({ mode: 'number' }).notNull().default(0),
  },
  (t) => [check('demo_clock_one_row', sql`${t.id} = 1`)],
)
