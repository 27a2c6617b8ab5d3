import { and, eq, sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CompositeEnd, CompositeState } from '@/lib/democracy/meetings/composites/states'
import { id, instant, isOneOf, oneOf } from '../columns'
import { members, people } from '../people/people'
import { meetings } from './meetings'
import { motions } from './motions'

/**
 * One text in the place of several motions on the agenda of a meeting. Each of their movers has to consent to exactly that text; then it is
 * a motion with a number of its own.
 */
export const composites = pgTable(
  'composites',
  {
    id: id(),
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id),
    state: oneOf<CompositeState>()('proposed', 'made', 'ended').notNull().default('proposed'),
    /** The text that counts: consent to an earlier one is none to this. */
    version: integer().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
    /** The motion that it became. */
    motionId: uuid().references(() => motions.id),
    madeAt: instant(),
    /** Why it came to nothing, or was taken apart again. */
    why: oneOf<CompositeEnd>()('refused', 'lapsed', 'original-gone', 'withdrawn', 'taken-apart'),
    endedAt: instant(),
  },
  (t) => [
    index('composites_meeting_idx').on(t.meetingId),
    uniqueIndex('composites_motion_key').on(t.motionId),
    check('composites_state', isOneOf(t.state)),
    check('composites_why', isOneOf(t.why)),
    check(
      'composites_made',
      sql`(${t.motionId} is null) = (${t.madeAt} is null) and (${t.state} <> 'made' or ${t.motionId} is not null) and (${t.state} <> 'proposed' or ${t.motionId} is null)`,
    ),
    check(
      'composites_ended',
      sql`(${t.state} = 'ended') = (${t.why} is not null) and (${t.state} = 'ended') = (${t.endedAt} is not null) and (${t.why} = 'taken-apart') = (${t.state} = 'ended' and ${t.motionId} is not null)`,
    ),
  ],
)

/** What a composite would say, version by version. */
export const compositeVersions = pgTable(
  'composite_versions',
  {
    compositeId: uuid()
      .notNull()
      .references(() => composites.id),
    number: integer().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => people.id),
    writtenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.compositeId, t.number] })],
)

/** For joins: the text of a composite that counts. */
export const versionOfComposite = and(
  eq(compositeVersions.compositeId, composites.id),
  eq(compositeVersions.number, composites.version),
)

/** A motion that it is made from. While the composite is proposed or stands, the motion is part of no other. */
export const compositeParts = pgTable(
  'composite_parts',
  {
    compositeId: uuid()
      .notNull()
      .references(() => composites.id),
    motionId: uuid()
      .notNull()
      .references(() => motions.id),
    live: boolean().notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.compositeId, t.motionId] }),
    uniqueIndex('composite_parts_one_at_a_time').on(t.motionId).where(sql`${t.live}`),
  ],
)

/** What a mover said to one version of the text. The key makes it one word each. */
export const compositeAnswers = pgTable(
  'composite_answers',
  {
    compositeId: uuid().notNull(),
    version: integer().notNull(),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    /** The name of record at that moment: the motion says for good with whose consent it was made. */
    name: text().notNull(),
    consents: boolean().notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.compositeId, t.version, t.personId] }),
    foreignKey({
      name: 'composite_answers_version',
      columns: [t.compositeId, t.version],
      foreignColumns: [compositeVersions.compositeId, compositeVersions.number],
    }),
  ],
)
