'use server'

import { formAction } from '@/app/form-action'
import { withMemberNames } from '@/app/with-member-names'
import {
  confirmPaperVote,
  discardPaperVote,
  enterPaperVote,
} from '@/lib/democracy/motions/paper-votes/enter-paper-vote'
import {
  confirmPaperVoteForm,
  discardPaperVoteForm,
  envelopeChoiceForm,
  envelopeForm,
  paperVoteForm,
} from '@/lib/democracy/motions/paper-votes/forms'
import {
  confirmEnvelope,
  discardEnvelope,
  recordEnvelope,
} from '@/lib/democracy/motions/paper-votes/record-envelope'

const done = (what: string) => {
  return ({ number }: { number: number }) => `/desk/motions/${number}/paper?done=${what}`
}

export const recordEnvelopeAction = withMemberNames(
  ['member'],
  formAction({
    schema: envelopeForm,
    act: recordEnvelope,
    next: done('recorded'),
    at: {
      'paper.not-on-roll': 'member',
      'vote.paper-has-email': 'member',
      'vote.paper-recorded': 'member',
      'own-case': 'member',
      'paper.other-options': 'choice',
    },
  }),
)

export const confirmEnvelopeAction = formAction({
  schema: envelopeChoiceForm,
  act: confirmEnvelope,
  next: done('marked'),
  at: { 'paper.read-differently': 'choice' },
})

export const discardEnvelopeAction = formAction({
  schema: envelopeChoiceForm,
  act: discardEnvelope,
  next: done('discarded'),
})

export const enterPaperVoteAction = formAction({
  schema: paperVoteForm,
  act: enterPaperVote,
  next: done('entered'),
  at: { 'paper.other-options': 'choice' },
})

export const confirmPaperVoteAction = formAction({
  schema: confirmPaperVoteForm,
  act: confirmPaperVote,
  next: done('confirmed'),
  at: { 'paper.read-differently': 'choice' },
})

export const discardPaperVoteAction = formAction({
  schema: discardPaperVoteForm,
  act: discardPaperVote,
  next: done('struck'),
})
