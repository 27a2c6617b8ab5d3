import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { LateKind } from '@/lib/democracy/meetings/late-motions/late-kinds'
import { instant, isOneOf, oneOf } from '../columns'
import { people } from '../people/people'
import { meetings } from './meetings'
import { motions } from './motions'

/** A motion that came after the last day for a meeting and that its mover puts to it all the same: the meeting says whether it debates it. */
export const lateMotions = pgTable(
  'late_motions',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    motionId: uuid()
      .notNull()
      .references(() => motions.id),
    kind: oneOf<LateKind>()('late', 'emergency').notNull(),
    reasons: text().notNull(),
    askedAt: instant().notNull(),
    /** What the meeting decided, as the chair recorded it, and the hands where they were counted. */
    admitted: boolean(),
    handsFor: integer(),
    handsAgainst: integer(),
    decidedBy: uuid().references(() => people.id),
    decidedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.motionId] }),
    check('late_motions_kind', isOneOf(t.kind)),
    check(
      'late_motions_decided',
      sql`num_nulls(${t.admitted}, ${t.decidedBy}, ${t.decidedAt}) in (0, 3)`,
    ),
    check(
      'late_motions_hands',
      sql`${t.handsFor} is null and ${t.handsAgainst} is null or ${t.admitted} = (${t.handsFor} > ${t.handsAgainst})`,
    ),
  ],
)
