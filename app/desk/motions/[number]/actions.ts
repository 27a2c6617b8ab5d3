'use server'

import { formAction, unless } from '@/app/form-action'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { motionNumberForm, voteForm } from '@/lib/democracy/motions/forms'

export const callVoteAction = formAction({
  schema: voteForm,
  act: callVote,
  next: ({ number }) => `/desk/motions/${number}?done=called`,
  at: {
    'vote.opens-in-the-past': 'opens',
    'vote.opens-too-late': 'opens',
    'vote.too-short': 'closes',
    'vote.too-long': 'closes',
  },
})

/** Sent twice, or by both chairs: the result is declared, which is what was wanted. */
export const declareVoteAction = formAction({
  schema: motionNumberForm,
  act: unless('vote.already-declared', declareResult),
  next: ({ number }) => `/motions/${number}/result`,
})
