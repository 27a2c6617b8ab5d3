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
import type { JobOfBackup } from '@/db/backup/backup-lines'
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
    /** Nothing: it goes by post, as a letter that an officer prints. */
    toEmail: text(),
    personId: uuid(),
    /** Wiped when the retention period is over. */
    propsSealed: text(),
    /** `withdrawn`: what it says was no longer so before it could go. A letter is `to-print` until an officer says that it is `posted`. */
    state: text({ enum: ['waiting', 'sent', 'stuck', 'withdrawn', 'to-print', 'posted'] })
      .notNull()
      .default('waiting'),
    tries: integer().notNull().default(0),
    lastError: text(),
    providerId: text(),
    createdAt: instant().notNull(),
    sentAt: instant(),
    /** The officer who said that the letter was posted. */
    postedBy: uuid(),
    deliveredAt: instant(),
    /** It did not arrive, for whatever reason. */
    bouncedAt: instant(),
    /** The provider did not even try, because earlier emails to this address came back or were called spam. */
    suppressedAt: instant(),
    complainedAt: instant(),
    /** The mail that took its place when an officer sent it again. */
    sentAgainAs: uuid(),
    /** What it has in common with all others of one letter to many. */
    textId: uuid(),
  },
  (t) => [
    uniqueIndex('outgoing_mails_dedupe_key').on(t.dedupeKey),
    index('outgoing_mails_state_idx').on(t.state, t.createdAt),
    index('outgoing_mails_to_idx').on(t.toEmail, t.createdAt),
    index('outgoing_mails_provider_idx').on(t.providerId),
    index('outgoing_mails_text_idx').on(t.textId, t.state).where(sql`${t.textId} is not null`),
    index('outgoing_mails_person_idx').on(t.personId),
    index('outgoing_mails_returned_idx')
      .on(t.id)
      .where(sql`${t.bouncedAt} is not null or ${t.complainedAt} is not null`),
    check('outgoing_mails_state', isOneOf(t.state)),
    check(
      'outgoing_mails_by_post',
      sql`case when ${t.toEmail} is null
        then ${t.personId} is not null and ${t.state} in ('to-print', 'posted', 'withdrawn')
        else ${t.state} not in ('to-print', 'posted') end`,
    ),
  ],
)

/** What a letter to many says to all its readers alike, once: a hundred thousand emails hold only what differs between them. */
export const mailTexts = pgTable('mail_texts', {
  id: id(),
  props: jsonb().$type<Record<string, unknown>>().notNull(),
  createdAt: instant().notNull(),
})

/** Addresses that letters to many no longer go to: what we sent came back from there, or was called spam. */
export const returnedAddresses = pgTable(
  'returned_addresses',
  {
    email: text().primaryKey(),
    personId: uuid().notNull(),
    why: text({ enum: ['bounced', 'spam'] }).notNull(),
    since: instant().notNull(),
  },
  (t) => [
    index('returned_addresses_person_idx').on(t.personId),
    check('returned_addresses_why', isOneOf(t.why)),
  ],
)

/**
 * This is a copy restored from a backup, until whoever runs the server says that it serves in place of the first: no email leaves, because
 * what it knows may be long past, and the first may run still.
 */
export const restoredCopy = pgTable(
  'restored_copy',
  {
    id: integer().primaryKey().default(1),
    /** When the backup was taken, and when it was put back. */
    takenAt: instant().notNull(),
    restoredAt: instant().notNull(),
    /** When the votes that were going on were ended, and everything else done that has to be before anybody uses it. */
    settledAt: instant(),
    /** From then on it serves. */
    servesFrom: instant(),
    /** What waited to be done when the backup was taken, and is done only then. */
    jobs: jsonb().$type<JobOfBackup[]>().notNull(),
  },
  (t) => [check('restored_copy_one_row', sql`${t.id} = 1`)],
)

/** Every backup that was written, so that somebody notices when none is any more. The files themselves lie elsewhere. */
export const backups = pgTable('backups', {
  takenAt: instant().primaryKey(),
  /** SHA-256 of the file. */
  hash: text().notNull(),
  bytes: bigint({ mode: 'number' }).notNull(),
})

/** Ids of webhooks that were taken in, so that each counts once. */
export const mailEvents = pgTable('mail_events', {
  id: text().primaryKey(),
  type: text().notNull(),
  receivedAt: instant().notNull(),
})

/** The highest number of a table whose row is gone: it is not given a second time. How the next is found stands in the trigger `next_number`. */
export const numbersGone = pgTable('numbers_gone', {
  tableName: text().primaryKey(),
  highest: integer().notNull(),
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
