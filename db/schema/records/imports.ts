import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Band } from '@/lib/organisation'
import type { ListColumn, Mapping } from '@/lib/records/imports/checking/fields'
import type { Repairs } from '@/lib/records/imports/checking/repairs'
import type { ImportReport } from '@/lib/records/imports/report-shape'
import type { ImportState, RowState } from '@/lib/records/imports/states'
import { id, instant, isOneOf, oneOf } from '../columns'
import { people } from '../people/people'

/** Members brought along from another system: one file, looked at first, then taken in, undoable for a while. */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    fileName: text().notNull(),
    /** The file's headings, and what was found out about each column in reading. */
    columns: jsonb().$type<ListColumn[]>().notNull(),
    /** How its letters were written, and what stands between its cells. */
    encoding: text().notNull(),
    separator: text().notNull(),
    /** Our field → their column. */
    mapping: jsonb().$type<Mapping>().notNull(),
    /** Our field → what is put right in its column. */
    repairs: jsonb().$type<Repairs>().notNull().default({}),
    /** What a row pays that says nothing of dues. */
    bandOtherwise: text().$type<Band>().notNull(),
    /** The wording of why we may hold these people's data, as it was confirmed. */
    basisVersion: integer(),
    /** Whether its members were asked to be written to. */
    welcomes: boolean().notNull().default(false),
    /** The line of the last one who was. */
    welcomedUntil: integer().notNull().default(0),
    state: oneOf<ImportState>()(
      'read',
      'checking',
      'checked',
      'prepared',
      'running',
      'done',
      'undoing',
      'undone',
      'discarded',
    ).notNull(),
    rows: integer().notNull().default(0),
    done: integer().notNull().default(0),
    startedAt: instant().notNull(),
    /** Null from the command line. */
    startedBy: uuid().references(() => people.id),
    /** One officer prepares an import, another confirms it. */
    preparedAt: instant(),
    preparedBy: uuid().references(() => people.id),
    confirmedAt: instant(),
    confirmedBy: uuid().references(() => people.id),
    /** What the check counted. */
    report: jsonb().$type<ImportReport>(),
    endedAt: instant(),
    undoneAt: instant(),
    undoneBy: uuid().references(() => people.id),
    lastError: text(),
  },
  (t) => [
    uniqueIndex('imports_one_running')
      .on(sql`(true)`)
      .where(sql`${t.state} in ('running', 'undoing')`),
    index('imports_when_idx').on(t.startedAt),
    check('imports_state', isOneOf(t.state)),
    check('imports_two_people', sql`${t.confirmedBy} <> ${t.preparedBy}`),
  ],
)

/** What a customer pays at Stripe, as far as one subscription of theirs can become our dues. */
export type AtStripe = {
  customerId: string
  subscriptionId?: string
  status?: string
  amountPence?: number
  interval?: 'month' | 'year'
  periodEndsAt?: string
  startedAt?: string
  /** Customers with several subscriptions are looked at by a person. */
  several?: boolean
}

export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id),
    line: integer().notNull(),
    state: oneOf<'read' | RowState>()(
      'read',
      'good',
      'known',
      'duplicate',
      'bad',
      'in',
      'skipped',
      'undone',
      'kept',
    ).notNull(),
    /** Why a row is bad or was left out, as a code with its column. */
    reason: text(),
    /** An officer says that this is somebody else than the member they resemble. */
    isSomebodyElse: boolean().notNull().default(false),
    /** The row as it came, sealed; gone once the import is done and can no longer be undone. */
    sealed: text(),
    /** What Stripe has of its customer, when it names one. */
    atStripe: jsonb().$type<AtStripe>(),
    /** The member's number in the other system. Ours are given by us. */
    theirNumber: text(),
    /** Whom it became, or whom it is about if we knew them. */
    personId: uuid().references(() => people.id),
    subscriptionId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    index('import_rows_state_idx').on(t.importId, t.state, t.line),
    index('import_rows_person_idx').on(t.personId),
    index('import_rows_their_number_idx')
      .on(t.theirNumber)
      .where(sql`${t.state} in ('in', 'kept')`),
    check('import_rows_state', isOneOf(t.state)),
  ],
)
