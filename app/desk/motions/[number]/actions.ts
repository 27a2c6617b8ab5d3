'use server'

import { formAction, unless } from '@/app/form-action'
import { withCheckStep } from '@/app/with-check-step'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { cancelVote } from '@/lib/democracy/motions/cancel-vote'
import { assignDecision } from '@/lib/democracy/motions/decisions/assign-decision'
import { assignDecisionForm } from '@/lib/democracy/motions/decisions/forms'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { extendVote } from '@/lib/democracy/motions/extend-vote'
import {
  cancelVoteForm,
  extendVoteForm,
  motionNumberForm,
  voteForm,
} from '@/lib/democracy/motions/forms'
import {
  confirmPublication,
  discardPublication,
} from '@/lib/democracy/motions/publishing/confirm-publication'
import {
  proposePublicationForm,
  proposeWithdrawalForm,
  whichPublicationForm,
} from '@/lib/democracy/motions/publishing/forms'
import {
  proposePublication,
  proposeWithdrawal,
} from '@/lib/democracy/motions/publishing/propose-publication'
import { previewVoteCall } from '@/lib/democracy/motions/read-desk'

export const callVoteAction = withCheckStep({
  schema: voteForm,
  preview: async (actor, call) => {
    const { opens = '', closes, voters, quorum } = await previewVoteCall(actor, call)
    return {
      opensInWords: opens,
      closesInWords: closes,
      votersNow: voters.toLocaleString('en-GB'),
      quorumNow: quorum.toLocaleString('en-GB'),
    }
  },
  act: callVote,
  next: ({ number }) => `/desk/motions/${number}?done=called`,
  at: {
    'vote.opens-in-the-past': 'opens',
    'vote.opens-too-late': 'opens',
    'vote.too-short': 'closes',
    'vote.too-long': 'closes',
  },
})

export const extendVoteAction = formAction({
  schema: extendVoteForm,
  act: extendVote,
  next: ({ number }) => `/desk/motions/${number}?done=extended`,
  at: { 'vote.not-later': 'closes', 'vote.too-long': 'closes' },
})

export const cancelVoteAction = formAction({
  schema: cancelVoteForm,
  act: cancelVote,
  next: ({ number }) => `/desk/motions/${number}?done=cancelled`,
})

/** Sent twice, or by both chairs: the result is declared, which is what was wanted. */
export const declareVoteAction = formAction({
  schema: motionNumberForm,
  act: unless('vote.already-declared', declareResult),
  next: ({ number }) => `/motions/${number}/result`,
})

export const assignDecisionAction = formAction({
  schema: assignDecisionForm,
  act: assignDecision,
  next: ({ number }) => `/desk/motions/${number}?done=assigned`,
  at: {
    'decision.due-past': 'due',
    'decision.due-far': 'due',
    'decision.needs-reason': 'why',
  },
})

const withDone =
  (done: string) =>
  ({ number }: { number: number }) =>
    `/desk/motions/${number}?done=${done}`

export const proposePublicationAction = formAction({
  schema: proposePublicationForm,
  act: proposePublication,
  next: withDone('page-proposed'),
})

export const proposeWithdrawalAction = formAction({
  schema: proposeWithdrawalForm,
  act: proposeWithdrawal,
  next: withDone('withdrawal-proposed'),
})

export const confirmPublicationAction = formAction({
  schema: whichPublicationForm,
  act: confirmPublication,
  next: withDone('page-confirmed'),
})

export const discardPublicationAction = formAction({
  schema: whichPublicationForm,
  act: discardPublication,
  next: withDone('page-discarded'),
})
