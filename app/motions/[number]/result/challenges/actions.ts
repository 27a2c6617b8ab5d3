'use server'

import { formAction } from '@/app/form-action'
import {
  confirmChallengeAnswer,
  proposeChallengeAnswer,
} from '@/lib/democracy/motions/challenges/answer-challenge'
import { challengeResult } from '@/lib/democracy/motions/challenges/challenge-result'
import {
  voteChallengeAnswerForm,
  voteChallengeConfirmationForm,
  voteChallengeForm,
} from '@/lib/democracy/motions/challenges/forms'

const done = (number: number, what: string) => `/motions/${number}/result/challenges?done=${what}`

export const challengeResultAction = formAction({
  schema: voteChallengeForm,
  act: challengeResult,
  next: ({ number }) => done(number, 'challenged'),
})

export const proposeChallengeAnswerAction = formAction({
  schema: voteChallengeAnswerForm,
  act: proposeChallengeAnswer,
  next: ({ number }) => done(number, 'proposed'),
})

/** Upheld, the result is gone and the motion waits for another vote: its own page says so. */
export const confirmChallengeAnswerAction = formAction({
  schema: voteChallengeConfirmationForm,
  act: confirmChallengeAnswer,
  next: ({ number, confirmed }, { setAside }) =>
    setAside
      ? `/motions/${number}?done=set-aside`
      : done(number, confirmed ? 'answered' : 'returned'),
})
