import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant, pence } from '../columns'
import { people } from '../people/people'
import { ledgerEntries } from './ledger'

/** A file from our bank, as the treasurer sent it in. Only what it said is kept, not the file. */
export const bankStatements = pgTable(
  'bank_statements',
  {
    id: id(),
    /** Whose file it is, as its columns say: "Lloyds", "OFX". */
    format: text().notNull(),
    /** The last four digits of the account, where the file names it. */
    accountEnding: text(),
    firstOn: date().notNull(),
    lastOn: date().notNull(),
    /** What the account held after the last line, as the file or the treasurer says. */
    closingPence: pence(),
    uploadedAt: instant().notNull(),
    uploadedBy: uuid()
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    index('bank_statements_when_idx').on(t.lastOn, t.id),
    check('bank_statements_days', sql`${t.firstOn} <= ${t.lastOn}`),
  ],
)

/** A line of the statement: money that came (plus) or went (minus), once, however many files have it. */
export const bankLines = pgTable(
  'bank_lines',
  {
    id: id(),
    statementId: uuid()
      .notNull()
      .references(() => bankStatements.id),
    bookedOn: date().notNull(),
    amountPence: pence().notNull(),
    /** What the bank wrote: names of payers, references. Sealed; goes with the vouchers of its year. */
    wordsSealed: text(),
    /** Set once, when it was matched with our books: two who match it at once find that out. */
    matchedAt: instant(),
    matchedBy: uuid().references(() => people.id),
  },
  (t) => [
    index('bank_lines_statement_idx').on(t.statementId, t.bookedOn),
    index('bank_lines_day_idx').on(t.bookedOn, t.amountPence),
    check('bank_lines_amount', sql`${t.amountPence} <> 0`),
  ],
)

/** Which entries of the books a line is: mostly one, several where cheques were paid in together. No entry is on two lines. */
export const bankMatches = pgTable(
  'bank_matches',
  {
    entryId: uuid()
      .primaryKey()
      .references(() => ledgerEntries.id),
    lineId: uuid()
      .notNull()
      .references(() => bankLines.id),
  },
  (t) => [index('bank_matches_line_idx').on(t.lineId)],
)
