'use server'

import { formAction, Invalid } from '@/app/form-action'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { numberForm, voteForm } from '@/lib/democracy/motions/forms'
import { Refusal, type RefusalCode } from '@/lib/kernel/refusals'

/** Which field the rule book's answer belongs to. */
const fields: Partial<Record<RefusalCode, string>> = {
  'vote.opens-in-the-past': 'opens',
  'vote.opens-too-late': 'opens',
  'vote.too-short': 'closes',
  'vote.too-long': 'closes',
}

export const call = formAction(
  voteForm,
  async (actor, input) => {
    try {
      await callVote(actor, input)
    } catch (error) {
      const field = error instanceof Refusal && fields[error.code]
      throw field ? new Invalid({ [field]: (error as Refusal).message }) : error
    }
  },
  (_, { number }) => `/desk/motions/${number}?done=called`,
)

/** Sent twice, or by both chairs: the result is declared, which is what was wanted. */
export const declare = formAction(
  numberForm,
  async (actor, input) => {
    try {
      await declareResult(actor, input)
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'vote.already-declared')) throw error
    }
  },
  (_, { number }) => `/motions/${number}/result`,
)
