'use server'

import { formAction } from '@/app/form-action'
import {
  bankMatchForm,
  lineForm,
  matchLineForm,
  statementForm,
} from '@/lib/money/bank-statements/forms'
import { matchLines } from '@/lib/money/bank-statements/match-lines'
import { removeStatement } from '@/lib/money/bank-statements/remove-statement'
import { unmatchLine } from '@/lib/money/bank-statements/unmatch-line'

const matched = ({ statementId }: { statementId: string }) =>
  `/desk/money/bank/${statementId}?done=matched`

export const matchLinesAction = formAction({
  schema: bankMatchForm,
  act: matchLines,
  next: matched,
})

export const matchLineAction = formAction({
  schema: matchLineForm,
  act: matchLines,
  next: matched,
  at: { 'bank.amounts-differ': 'entries', 'bank.entry-matched': 'entries' },
})

export const unmatchLineAction = formAction({
  schema: lineForm,
  act: unmatchLine,
  next: ({ statementId }) => `/desk/money/bank/${statementId}?done=undone`,
})

export const removeStatementAction = formAction({
  schema: statementForm,
  act: removeStatement,
  next: '/desk/money/bank?done=removed',
})
