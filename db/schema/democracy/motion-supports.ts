import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns'
import { people } from '../people/people'
import { motions } from './motions'

/** Somebody who wants a motion to be put, a member or a supporter. The key makes it each person once. */
export const motionSupports = pgTable(
  'motion_supports',
  {
    motionId: uuid()
      .notNull()
      .references(() => motions.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** The name of record at that moment. */
    name: text().notNull(),
    member: boolean().notNull(),
    /** Whether their name is shown under the motion, and under which version of the wording they said so. */
    shown: boolean().notNull(),
    consentVersion: integer(),
    supportedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.motionId, t.personId] }),
    check('motion_supports_consent', sql`not ${t.shown} or ${t.consentVersion} is not null`),
  ],
)
