import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { EmailChangeState } from '@/lib/people/email-changes/states'
import { id, instant, isOneOf, oneOf } from '../columns'
import { people } from './people'

/** A new email address that somebody asked for, until it counts or is stopped. The address is how one signs in. */
export const emailChanges = pgTable(
  'email_changes',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** Empty once this has ended: it is the person's address by then, or never was. */
    newEmail: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => people.id),
    askedAt: instant().notNull(),
    state: oneOf<EmailChangeState>()('asked', 'made', 'stopped', 'replaced', 'expired')
      .notNull()
      .default('asked'),
    /** From then on an officer's change counts without a word from the old address, if a second officer has confirmed it. */
    countsFrom: instant(),
    confirmedBy: uuid().references(() => people.id),
    confirmedAt: instant(),
    expiresAt: instant().notNull(),
    /** What was mailed to the old and to the new address. */
    oldTokenHash: text(),
    newTokenHash: text(),
    /** When the old address agreed, and when the new one was proved. */
    agreedAt: instant(),
    provedAt: instant(),
    /** When the old address said no. */
    refusedAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('email_changes_one_open').on(t.personId).where(sql`${t.state} = 'asked'`),
    uniqueIndex('email_changes_old_token_key').on(t.oldTokenHash),
    uniqueIndex('email_changes_new_token_key').on(t.newTokenHash),
    index('email_changes_open_idx').on(t.expiresAt).where(sql`${t.state} = 'asked'`),
    check('email_changes_state', isOneOf(t.state)),
    check(
      'email_changes_two_people',
      sql`${t.confirmedBy} is null or (${t.confirmedBy} <> ${t.askedBy} and ${t.confirmedBy} <> ${t.personId})`,
    ),
  ],
)
