import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Group } from '@/lib/organisation'
import { instant } from '../columns'
import { members } from './people'

/**
 * What a member of a group declared about themselves so that its rules of composition can be kept, and how it may show.
 * For that purpose and that group alone; it goes when they withdraw it, leave the group, or leave us (trigger).
 */
export const compositionDeclarations = pgTable(
  'composition_declarations',
  {
    personId: uuid()
      .notNull()
      .references(() => members.personId, { onDelete: 'cascade' }),
    group: text().$type<Group>().notNull(),
    /** The wording that was agreed to. */
    version: integer().notNull(),
    declaredSealed: text().notNull(),
    declaredAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.group] })],
)

/** Whether a group met one of its rules, from a moment on: a row when it began to, or ceased to. */
export const compositionChecks = pgTable(
  'composition_checks',
  {
    group: text().$type<Group>().notNull(),
    rule: text().notNull(),
    checkedAt: instant().notNull(),
    met: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.group, t.rule, t.checkedAt] })],
)
