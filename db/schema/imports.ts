import { sql } from 'drizzle-orm'
import {
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
import { id, instant } from './columns'
import { people } from './people'

/** Members brought along from another system: one file, looked at first, then taken in, undoable for a while. */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    fileName: text().notNull(),
    /** Our field → their column. */
    mapping: jsonb().$type<Record<string, string>>().notNull(),
    state: text().notNull(),
    rows: integer().notNull().default(0),
    done: integer().notNull().default(0),
    startedAt: instant().notNull(),
    /** Null from the command line. */
    startedBy: uuid().references(() => people.id),
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
    check(
      'imports_state',
      sql`${t.state} in ('read', 'checked', 'running', 'done', 'undoing', 'undone', 'failed')`,
    ),
  ],
)

export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid()
      .notNull()
      .references(() => imports.id),
    line: integer().notNull(),
    state: text().notNull(),
    /** Why a row is bad or was left out, as a code with its column. */
    reason: text(),
    /** The row as it came, sealed; gone once the import is done and can no longer be undone. */
    sealed: text(),
    personId: uuid().references(() => people.id),
    subscriptionId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    index('import_rows_state_idx').on(t.importId, t.state, t.line),
    index('import_rows_person_idx').on(t.personId),
    check(
      'import_rows_state',
      sql`${t.state} in ('good', 'known', 'bad', 'in', 'left-out', 'undone', 'kept')`,
    ),
  ],
)
