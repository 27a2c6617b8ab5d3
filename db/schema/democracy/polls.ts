import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AskedAs, PollState } from '@/lib/democracy/polls/states'
import type { Group } from '@/lib/organisation'
import { id, instant, isOneOf, oneOf } from '../columns'
import { members, people } from '../people/people'

/** A question to members between meetings. It decides nothing. */
export const polls = pgTable(
  'polls',
  {
    id: id(),
    /** "Poll 3". */
    number: integer().notNull().generatedAlwaysAsIdentity(),
    question: text().notNull(),
    about: text(),
    /** Who is asked, if not everybody: a group, or those who live in a place. */
    group: text().$type<Group>(),
    place: text(),
    /** How many of the answers a member can choose. */
    most: integer().notNull(),
    state: oneOf<PollState>()('open', 'closed', 'withdrawn').notNull().default('open'),
    askedBy: uuid()
      .notNull()
      .references(() => people.id),
    askedAs: oneOf<AskedAs>()('officer', 'convenor').notNull(),
    askedAt: instant().notNull(),
    closesAt: instant().notNull(),
    closedAt: instant(),
    /** Whom it was asked when it closed, and how many of them answered: nothing, where those are too few to tell. */
    asked: integer(),
    answered: integer(),
    withdrawnBy: uuid().references(() => people.id),
    withdrawnAt: instant(),
    whyWithdrawn: text(),
  },
  (t) => [
    uniqueIndex('polls_number_key').on(t.number),
    index('polls_state_idx').on(t.state, t.closesAt),
    check('polls_state', isOneOf(t.state)),
    check('polls_asked_as', isOneOf(t.askedAs)),
    check('polls_of_one', sql`${t.group} is null or ${t.place} is null`),
    check('polls_in_order', sql`${t.askedAt} < ${t.closesAt}`),
    check('polls_most', sql`${t.most} between 1 and 10`),
    check(
      'polls_closed',
      sql`(${t.state} = 'closed') = (${t.closedAt} is not null and ${t.asked} is not null)`,
    ),
    check(
      'polls_withdrawn',
      sql`(${t.state} = 'withdrawn') = (${t.withdrawnAt} is not null and ${t.whyWithdrawn} is not null)`,
    ),
  ],
)

/** What members choose from. How many chose it is written when the poll closes, and not where too few answered. */
export const pollOptions = pgTable(
  'poll_options',
  {
    pollId: uuid()
      .notNull()
      .references(() => polls.id),
    position: integer().notNull(),
    text: text().notNull(),
    chosen: integer(),
  },
  (t) => [primaryKey({ columns: [t.pollId, t.position] })],
)

/** What somebody chose, as long as the poll is open: it is counted when it closes, and gone with that. */
export const pollAnswers = pgTable(
  'poll_answers',
  {
    pollId: uuid()
      .notNull()
      .references(() => polls.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    /** The positions of the options. */
    choices: integer().array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.pollId, t.personId] }),
    check('poll_answers_some', sql`cardinality(${t.choices}) between 1 and 10`),
  ],
)
