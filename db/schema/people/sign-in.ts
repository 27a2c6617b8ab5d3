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
import { id, instant, isOneOf } from '../columns'
import { people } from './people'

/** A way in that was mailed to an address: a link, and usually a code, both hashed, spent once. Several may be out at a time. */
export const signInTokens = pgTable(
  'sign_in_tokens',
  {
    id: id(),
    email: text().notNull(),
    /** `sign-in` never creates a person; `join` does, when the address is proved. */
    purpose: text({ enum: ['sign-in', 'join'] }).notNull(),
    tokenHash: text().notNull(),
    /** None, where too much was asked for or guessed: then there is only the link. */
    codeHash: text(),
    /** The browser that asked. The code works nowhere else; the link does. */
    browserHash: text(),
    codeTries: integer().notNull().default(0),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('sign_in_tokens_token_key').on(t.tokenHash),
    index('sign_in_tokens_email_idx').on(t.email),
    check('sign_in_tokens_purpose', isOneOf(t.purpose)),
  ],
)

/** One browser that is signed in. The cookie's token is stored hashed. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    tokenHash: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    device: text().notNull().default(''),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    secondFactorAt: instant(),
  },
  (t) => [
    uniqueIndex('sessions_token_key').on(t.tokenHash),
    index('sessions_person_idx').on(t.personId),
  ],
)

/** The second factor of somebody who holds a power: an authenticator app, and codes for when it is lost. */
export const secondFactors = pgTable('second_factors', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  secretSealed: text().notNull(),
  confirmedAt: instant(),
  /** The time step last used, so that a code works once. */
  lastStep: integer().notNull().default(0),
  recoveryHashes: text().array().notNull().default(sql`'{}'`),
})

/** How often something was tried within a window, shared by all instances. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text().notNull(),
    windowStartsAt: instant().notNull(),
    tries: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStartsAt] })],
)
