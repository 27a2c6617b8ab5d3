import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ResetState } from '@/lib/people/sign-in/second-factor/reset-states'
import { bytes, id, instant, isOneOf, oneOf } from '../columns'
import { people } from './people'

/** A way in that was mailed to an address: a link, and usually a code, both hashed, spent once. Several may be out at a time. */
export const signInTokens = pgTable(
  'sign_in_tokens',
  {
    id: id(),
    email: text().notNull(),
    /** `sign-in` never creates a person; the others do, when the address is proved. */
    purpose: text({ enum: ['sign-in', 'join', 'support'] }).notNull(),
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
    /** When this browser last confirmed with a second factor. */
    secondFactorAt: instant(),
    /** From when that one counts for an officer's powers: an hour after it was set up. */
    powersFrom: instant(),
  },
  (t) => [
    uniqueIndex('sessions_token_key').on(t.tokenHash),
    index('sessions_person_idx').on(t.personId),
  ],
)

/** The second factor of somebody who holds a power: an authenticator app, and codes for when everything is lost. */
export const secondFactors = pgTable('second_factors', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** The app in use, and since when. */
  secretSealed: text(),
  confirmedAt: instant(),
  /** The time step last used, so that a code works once. */
  lastStep: integer().notNull().default(0),
  recoveryHashes: text().array().notNull().default(sql`'{}'`),
  recoveryMadeAt: instant(),
  /** A factor that is being set up: the app's secret, and the one browser in which it may be finished. */
  newSecretSealed: text(),
  startedIn: uuid().references(() => sessions.id, { onDelete: 'set null' }),
  startedAt: instant(),
})

/** A key in somebody's telephone, computer or on a stick. What is stored of it opens nothing. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    credentialId: text().notNull(),
    publicKey: bytes().notNull(),
    /** How often the key says that it was used; some always say 0. */
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull().default(sql`'{}'`),
    name: text().notNull(),
    addedAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (t) => [
    uniqueIndex('passkeys_credential_key').on(t.credentialId),
    index('passkeys_person_idx').on(t.personId),
  ],
)

/** What a browser was asked to sign with a passkey, for one answer. */
export const passkeyChallenges = pgTable('passkey_challenges', {
  sessionId: uuid()
    .primaryKey()
    .references(() => sessions.id, { onDelete: 'cascade' }),
  challenge: text().notNull(),
  createdAt: instant().notNull(),
})

/** A code that an officer hands to a colleague, without which nobody sets up a first second factor. One at a time. */
export const enrolmentCodes = pgTable('enrolment_codes', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  codeHash: text().notNull(),
  /** Nobody: whoever founded the organisation, or runs its server. */
  madeBy: uuid().references(() => people.id),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  tries: integer().notNull().default(0),
})

/** A second factor is lost: one officer asks that it is reset, another confirms. */
export const secondFactorResets = pgTable(
  'second_factor_resets',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    askedBy: uuid()
      .notNull()
      .references(() => people.id),
    askedAt: instant().notNull(),
    state: oneOf<ResetState>()('asked', 'confirmed', 'stopped', 'lapsed')
      .notNull()
      .default('asked'),
    settledBy: uuid().references(() => people.id),
    settledAt: instant(),
  },
  (t) => [
    check('second_factor_resets_state', isOneOf(t.state)),
    check(
      'second_factor_resets_two_people',
      sql`${t.askedBy} <> ${t.personId} and (${t.state} <> 'confirmed' or (${t.settledBy} <> ${t.askedBy} and ${t.settledBy} <> ${t.personId}))`,
    ),
    uniqueIndex('second_factor_resets_one_open').on(t.personId).where(sql`${t.state} = 'asked'`),
  ],
)

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
