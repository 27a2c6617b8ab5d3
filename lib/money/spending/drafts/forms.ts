import { z } from 'zod'
import { amountField, brokenForm, hiddenNumber, withDates } from '@/lib/kernel/form-fields'
import { organisation, type SpendingHeading } from '@/lib/organisation'
import { headingsFor, type MemberKind } from '../claim-kinds'
import { bankAccount } from './bank-account'
import { claimWords, mostPence, spentOnField, typed } from './fields'

/** What money is asked for, as it is typed: one form for each kind. */
const { claimMaximumPence } = organisation.rules

const id = z.uuid({ error: brokenForm })
const chosen = z.enum(headingsFor('expense') as [SpendingHeading, ...SpendingHeading[]], {
  error: 'Choose a heading',
})
const fixed = (kind: MemberKind) => typed.transform(() => headingsFor(kind)[0]!)

const expense = z.object({
  id,
  heading: chosen,
  purpose: claimWords('Your description', 'Enter what the money was spent on'),
  spentOn: spentOnField('expense'),
  amount: amountField({ most: claimMaximumPence.expense }),
  ...bankAccount,
})

const conferenceSupport = z.object({
  id,
  heading: fixed('conference-support'),
  purpose: claimWords(
    'Your description',
    'Enter which conference it is and what you need the money for',
  ),
  spentOn: spentOnField('conference-support'),
  amount: amountField({ most: claimMaximumPence['conference-support'] }),
  ...bankAccount,
})

const hardship = z.object({
  id,
  heading: fixed('hardship'),
  purpose: claimWords('Your description', 'Enter what you need, in a sentence or two'),
  amount: amountField({ most: claimMaximumPence.hardship }),
  ...bankAccount,
})

type Filled = z.output<typeof hardship> & { spentOn?: string }

function asClaim<Kind extends MemberKind>(kind: Kind) {
  return ({ amount, accountName, sortCode, accountNumber, ...claim }: Filled) => ({
    ...claim,
    kind,
    amountPence: amount,
    account: { name: accountName, sortCode, accountNumber },
  })
}

export const claimForms = {
  expense: withDates(['spentOn'], expense).transform(asClaim('expense')),
  'conference-support': withDates(['spentOn'], conferenceSupport).transform(
    asClaim('conference-support'),
  ),
  hardship: hardship.transform(asClaim('hardship')),
}

/** What the group pays itself, as the treasurer types it. */
export const spendingForm = withDates(
  ['spentOn'],
  z.object({
    id,
    heading: chosen,
    purpose: claimWords('The description', 'Enter what it is for and who is paid'),
    spentOn: spentOnField('direct'),
    amount: amountField({ most: mostPence }),
  }),
).transform(({ amount, ...spending }) => ({ ...spending, amountPence: amount }))

export const claimNumberForm = z.object({ number: hiddenNumber })

export const receiptForm = z.object({
  number: hiddenNumber,
  receiptId: z.uuid({ error: brokenForm }),
})
