'use server'

import { formAction } from '@/app/form-action'
import { withMemberNames } from '@/app/with-member-names'
import { decideRollQuery } from '@/lib/democracy/motions/vote-roll/decide-roll-query'
import {
  rollAdditionForm,
  rollConfirmationForm,
  rollDecisionForm,
} from '@/lib/democracy/motions/vote-roll/forms'
import {
  proposeRollAddition,
  proposeRollDecision,
} from '@/lib/democracy/motions/vote-roll/propose-roll-decision'

const done = (number: number, what: string) => `/desk/motions/${number}/roll?done=${what}`

export const proposeRollDecisionAction = formAction({
  schema: rollDecisionForm,
  act: proposeRollDecision,
  next: ({ number }) => done(number, 'proposed'),
  at: { 'roll.imported-late': 'proposal' },
})

export const proposeRollAdditionAction = withMemberNames(
  ['member'],
  formAction({
    schema: rollAdditionForm,
    act: proposeRollAddition,
    next: ({ number }) => done(number, 'proposed'),
    at: {
      'roll.no-such-member': 'member',
      'roll.already-so': 'member',
      'roll.imported-late': 'member',
      'roll.query-waits': 'member',
      'own-case': 'member',
    },
  }),
)

export const decideRollQueryAction = formAction({
  schema: rollConfirmationForm,
  act: decideRollQuery,
  next: ({ number, confirmed }) => done(number, confirmed ? 'confirmed' : 'returned'),
})
