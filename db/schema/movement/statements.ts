import { and, eq, sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type {
  AgreedBy,
  NameShows,
  SignatureKind,
  StatementPhase,
  StatementProposal,
} from '@/lib/movement/statements/states'
import { id, instant, isOneOf, oneOf } from '../columns'
import { people } from '../people/people'

/**
 * What organisations and people say together. Its text is written with those who are to sign it; two officers fix it, and from then on it
 * never changes. Whether everybody can read it follows from that and from its embargo.
 */
export const statements = pgTable(
  'statements',
  {
    id: id(),
    /** For the desk. */
    number: integer().notNull().generatedAlwaysAsIdentity(),
    /** Its public address. */
    slug: text().notNull(),
    state: oneOf<StatementPhase>()('draft', 'published', 'withdrawn').notNull().default('draft'),
    /** The newest version of its text; once it is fixed, the one that is signed. */
    version: integer().notNull().default(1),
    /** How often it was saved: two officers at once do not write over each other, and nobody confirms what they have not read. */
    revision: integer().notNull().default(0),
    /** Until when it can be signed. */
    signUntil: instant().notNull(),
    /** Before then nobody reads it but those who have a link. */
    embargoUntil: instant(),
    draftedBy: uuid()
      .notNull()
      .references(() => people.id),
    draftedAt: instant().notNull(),
    /** What waits for a second officer. */
    proposal: oneOf<StatementProposal>()('publish', 'withdraw'),
    proposedBy: uuid().references(() => people.id),
    proposedAt: instant(),
    /** When the text was fixed, and its fingerprint. */
    fixedAt: instant(),
    hash: text(),
    /** When those who signed under an embargo heard that it has ended; at once, where there was none. */
    toldAt: instant(),
    withdrawnAt: instant(),
    /** Why it is not public any more, or is not to be. */
    why: text(),
  },
  (t) => [
    uniqueIndex('statements_number_key').on(t.number),
    uniqueIndex('statements_slug_key').on(t.slug),
    check('statements_state', isOneOf(t.state)),
    check('statements_proposal', isOneOf(t.proposal)),
    check(
      'statements_proposed',
      sql`num_nonnulls(${t.proposal}, ${t.proposedBy}, ${t.proposedAt}) in (0, 3)`,
    ),
    check(
      'statements_proposal_fits',
      sql`${t.proposal} is null or (${t.proposal} = 'publish') = (${t.state} = 'draft')`,
    ),
    check(
      'statements_fixed',
      sql`num_nonnulls(${t.fixedAt}, ${t.hash}) = case when ${t.state} = 'draft' then 0 else 2 end`,
    ),
    check('statements_withdrawn', sql`(${t.state} = 'withdrawn') = (${t.withdrawnAt} is not null)`),
    check('statements_withdrawn_why', sql`${t.state} <> 'withdrawn' or ${t.why} is not null`),
    check(
      'statements_embargo',
      sql`${t.embargoUntil} is null or ${t.embargoUntil} < ${t.signUntil}`,
    ),
  ],
)

/** How the text came to be. None is ever written again. */
export const statementVersions = pgTable(
  'statement_versions',
  {
    statementId: uuid()
      .notNull()
      .references(() => statements.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    title: text().notNull(),
    /** Markdown. */
    text: text().notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => people.id),
    writtenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.statementId, t.number] })],
)

/** For joins: a statement's words as they stand, those of its newest version or of the one that was fixed. */
export const versionOfStatement = and(
  eq(statementVersions.statementId, statements.id),
  eq(statementVersions.number, statements.version),
)

/** The way of one organisation to the draft, without an account. Whoever has it reads the draft and comments on it. */
export const statementLinks = pgTable(
  'statement_links',
  {
    id: id(),
    statementId: uuid()
      .notNull()
      .references(() => statements.id, { onDelete: 'cascade' }),
    /** Whom it was made for, in an officer's words. */
    forWhom: text().notNull(),
    tokenHash: text().notNull(),
    madeBy: uuid()
      .notNull()
      .references(() => people.id),
    madeAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [
    uniqueIndex('statement_links_token_key').on(t.tokenHash),
    index('statement_links_statement_idx').on(t.statementId),
  ],
)

/** What somebody with a link says of the draft: their name, organisation and words, sealed. */
export const statementComments = pgTable(
  'statement_comments',
  {
    id: id(),
    statementId: uuid()
      .notNull()
      .references(() => statements.id, { onDelete: 'cascade' }),
    /** Of which version. */
    version: integer().notNull(),
    saidSealed: text().notNull(),
    writtenAt: instant().notNull(),
  },
  (t) => [index('statement_comments_statement_idx').on(t.statementId)],
)

/**
 * Who signed: a person, or an organisation by one of its officers. Nothing is here before the address was proved. What recognises the address again goes
 * some time after the last day for signing; a name stays as long as the statement is public, or until whoever signed takes it back.
 */
export const statementSignatures = pgTable(
  'statement_signatures',
  {
    id: id(),
    statementId: uuid()
      .notNull()
      .references(() => statements.id, { onDelete: 'cascade' }),
    kind: oneOf<SignatureKind>()('person', 'organisation').notNull(),
    /** Knows the address again, for this statement alone: one person signs once. */
    addressHash: text(),
    /** Whose address it is, where we know them. */
    personId: uuid().references(() => people.id),
    /** Where to write to: as long as an officer has not looked, the statement is not public yet, or they asked for its news. */
    contactSealed: text(),
    /** The link by which they take it back. */
    tokenHash: text().notNull(),
    tokenSealed: text().notNull(),
    /** How a person's name shows; what is not to show is not here. */
    shows: oneOf<NameShows>()('name', 'office', 'constituency', 'counted'),
    name: text(),
    /** A person's own, or that in which somebody signs for an organisation. */
    office: text(),
    constituency: text(),
    /** The wording with which they agreed to that. */
    consentVersion: integer(),
    organisation: text(),
    /** Who decided it there, and on which day. */
    agreedBy: oneOf<AgreedBy>()('committee', 'conference', 'agm', 'meeting', 'ballot', 'other'),
    agreedOn: date(),
    /** The wording with which they asked for news of this statement. */
    newsVersion: integer(),
    signedAt: instant().notNull(),
    /** When an officer looked at an organisation or an office that was claimed, and let it show. */
    approvedAt: instant(),
    approvedBy: uuid().references(() => people.id),
  },
  (t) => [
    uniqueIndex('statement_signatures_address_once').on(t.statementId, t.kind, t.addressHash),
    uniqueIndex('statement_signatures_person_once').on(t.statementId, t.kind, t.personId),
    uniqueIndex('statement_signatures_token_key').on(t.tokenHash),
    uniqueIndex('statement_signatures_organisation_once')
      .on(t.statementId, sql`lower(${t.organisation})`)
      .where(sql`${t.kind} = 'organisation' and ${t.approvedAt} is not null`),
    index('statement_signatures_list_idx').on(t.statementId, t.kind, t.id),
    index('statement_signatures_person_idx').on(t.personId),
    index('statement_signatures_unlooked_idx')
      .on(t.id)
      .where(
        sql`${t.approvedAt} is null and (${t.kind} = 'organisation' or ${t.shows} = 'office')`,
      ),
    check('statement_signatures_kind', isOneOf(t.kind)),
    check('statement_signatures_shows', isOneOf(t.shows)),
    check('statement_signatures_agreed_by', isOneOf(t.agreedBy)),
    check(
      'statement_signatures_of_person',
      sql`${t.kind} <> 'person' or (${t.shows} is not null and num_nonnulls(${t.organisation}, ${t.agreedBy}, ${t.agreedOn}) = 0
        and (${t.name} is null) = (${t.shows} = 'counted') and (${t.office} is not null) = (${t.shows} = 'office')
        and (${t.constituency} is not null) = (${t.shows} = 'constituency') and (${t.consentVersion} is null) = (${t.shows} = 'counted'))`,
    ),
    check(
      'statement_signatures_of_organisation',
      sql`${t.kind} <> 'organisation' or (num_nonnulls(${t.organisation}, ${t.office}, ${t.agreedBy}, ${t.agreedOn}) = 4
        and num_nonnulls(${t.shows}, ${t.name}, ${t.constituency}, ${t.consentVersion}) = 0)`,
    ),
    check(
      'statement_signatures_approved',
      sql`(${t.approvedAt} is null) = (${t.approvedBy} is null)`,
    ),
  ],
)

/** The one letter that goes to those who signed a statement and asked for its news. One officer writes it, another one lets it go. */
export const statementNews = pgTable(
  'statement_news',
  {
    statementId: uuid()
      .primaryKey()
      .references(() => statements.id, { onDelete: 'cascade' }),
    subject: text().notNull(),
    /** Markdown. */
    text: text().notNull(),
    /** How often it was written: nobody confirms what they have not read. */
    revision: integer().notNull().default(0),
    writtenBy: uuid()
      .notNull()
      .references(() => people.id),
    writtenAt: instant().notNull(),
    confirmedBy: uuid().references(() => people.id),
    confirmedAt: instant(),
    /** To how many it went. */
    recipients: integer(),
  },
  (t) => [
    check('statement_news_two_people', sql`${t.confirmedBy} <> ${t.writtenBy}`),
    check(
      'statement_news_sent',
      sql`num_nonnulls(${t.confirmedBy}, ${t.confirmedAt}, ${t.recipients}) in (0, 3)`,
    ),
  ],
)
