import 'server-only'
import { sql } from 'drizzle-orm'
import { bankLines, bankMatches, bankStatements } from '@/db/schema/money/bank-statements'
import {
  actor,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
} from '@/lib/kernel/personal-data'
import { organisation } from '@/lib/organisation'

/**
 * A line is about somebody when it was matched with a payment of theirs. Of any other line
 * only the bank knows whom it names: what it wrote goes with the vouchers of its year.
 */
export const bankStatementsData = [
  personalData({
    table: bankLines,
    title: 'Your payments on our bank statement',
    whose: {
      where: (personId) => sql`${bankLines.id} in (
        select match.line_id from bank_matches as match
        join ledger_entries as entry on entry.id = match.entry_id where entry.person_id = ${personId})`,
    },
    columns: {
      statementId: pointer('the bank statement'),
      bookedOn: shown('On'),
      amountPence: shown('Amount'),
      wordsSealed: shown('As the bank wrote it', { sealed: true, erase: null }),
      matchedBy: actor,
      matchedAt: shown('Matched with your payment'),
    },
    erase: 'blank',
    kept: `${organisation.retention.accountingYears} full financial years, without what the bank wrote once your details are erased.`,
  }),
  noPersonalData(bankMatches, {
    entryId: pointer('the entry in the books'),
    lineId: pointer('the line of the bank statement'),
  }),
  noPersonalData(bankStatements, {
    format: nothing('kind'),
    accountEnding: nothing('key'),
    firstOn: nothing('figure'),
    lastOn: nothing('figure'),
    uploadedBy: actor,
  }),
]
