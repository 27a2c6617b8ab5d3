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
import type { LetterState, Reach, SavedListOfLetter } from '@/lib/people/letters/states'
import { id, instant, isOneOf, oneOf } from '../columns'
import { people } from './people'

/** A letter to many: news about a topic for those who asked for it, or a notice for every member. */
export const letters = pgTable(
  'letters',
  {
    id: id(),
    number: integer().notNull().generatedAlwaysAsIdentity(),
    subject: text().notNull(),
    text: text().notNull(),
    /** What it is news about. Without it, it is a notice. */
    topic: text(),
    /** Whom of those who asked for the topic it goes to; a notice goes to members. */
    reach: oneOf<Reach>()('everyone', 'members', 'supporters').notNull(),
    /** Only those among them whom this saved list finds when the letter begins. */
    savedList: jsonb().$type<SavedListOfLetter>(),
    /**
     * Written by whoever speaks for a network, for those in it who asked for its letters. No officer's page shows it, and whom it went to is
     * forgotten when it is done.
     */
    network: text(),
    state: oneOf<LetterState>()('draft', 'proposed', 'scheduled', 'sending', 'sent', 'stopped')
      .notNull()
      .default('draft'),
    writtenBy: uuid().references(() => people.id),
    writtenAt: instant().notNull(),
    proposedBy: uuid().references(() => people.id),
    proposedAt: instant(),
    /** When it is to go; as soon as it is confirmed, where nothing stands here. */
    sendAt: instant(),
    confirmedBy: uuid().references(() => people.id),
    confirmedAt: instant(),
    begunAt: instant(),
    /** How many it goes to, counted when it began. */
    recipients: integer(),
    endedAt: instant(),
    stoppedBy: uuid().references(() => people.id),
  },
  (t) => [
    uniqueIndex('letters_number_key').on(t.number),
    index('letters_under_way_idx')
      .on(t.state)
      .where(sql`${t.state} in ('proposed', 'scheduled', 'sending')`),
    check('letters_state', isOneOf(t.state)),
    check('letters_reach', isOneOf(t.reach)),
    check(
      'letters_two_people',
      sql`${t.confirmedBy} is null or ${t.confirmedBy} <> ${t.proposedBy}`,
    ),
    // The list of members holds members and no supporters; nothing may ask who of a network is also something else.
    check(
      'letters_saved_list_of_members',
      sql`${t.savedList} is null or (${t.reach} = 'members' and ${t.network} is null)`,
    ),
    check('letters_network_is_no_topic', sql`${t.network} is null or ${t.topic} is null`),
  ],
)

/** Whom a letter goes to, written down once when it begins. Names and addresses are those of the moment in which it leaves. */
export const letterRecipients = pgTable(
  'letter_recipients',
  {
    letterId: uuid()
      .notNull()
      .references(() => letters.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** `left-out`: by the time it was their turn they had stopped it, left, or their address had failed. */
    state: text({ enum: ['waiting', 'posted', 'left-out'] })
      .notNull()
      .default('waiting'),
  },
  (t) => [
    primaryKey({ columns: [t.letterId, t.personId] }),
    index('letter_recipients_waiting_idx')
      .on(t.letterId, t.personId)
      .where(sql`${t.state} = 'waiting'`),
    index('letter_recipients_person_idx').on(t.personId),
    check('letter_recipients_state', isOneOf(t.state)),
  ],
)
