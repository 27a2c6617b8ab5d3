'use server'

import { formAction } from '@/app/form-action'
import { addCandidate } from '@/lib/movement/outside-elections/candidates/add-candidate'
import { removeCandidate } from '@/lib/movement/outside-elections/candidates/remove-candidate'
import {
  confirmRewording,
  proposeRewording,
  returnRewording,
} from '@/lib/movement/outside-elections/clauses/reword-clause'
import {
  changeOutsideElection,
  discardOutsideElection,
} from '@/lib/movement/outside-elections/drafting/change-outside-election'
import { draftOutsideElection } from '@/lib/movement/outside-elections/drafting/draft-outside-election'
import {
  addCandidateForm,
  changeOutsideElectionForm,
  clauseSeenForm,
  draftOutsideElectionForm,
  outsideCandidateForm,
  outsideElectionForm,
  outsideElectionRevisionForm,
  outsideElectionSeenForm,
  questionnaireClauseForm,
  rewordClauseForm,
  withdrawOutsideElectionForm,
} from '@/lib/movement/outside-elections/forms'
import {
  confirmOutsideElection,
  confirmOutsideElectionWithdrawal,
  returnOutsideElection,
} from '@/lib/movement/outside-elections/publishing/confirm-outside-election'
import {
  proposeOutsideElection,
  proposeOutsideElectionWithdrawal,
} from '@/lib/movement/outside-elections/publishing/propose-outside-election'

const back = (done: string) => {
  return ({ number }: { number: number }) => `/desk/outside-elections/${number}?done=${done}`
}

const atFields = { 'outside-election.deadline-past': 'answersBy' } as const

export const draftOutsideElectionAction = formAction({
  schema: draftOutsideElectionForm,
  act: draftOutsideElection,
  next: (_, { number }) => `/desk/outside-elections/${number}?done=drafted`,
  at: atFields,
})

export const changeOutsideElectionAction = formAction({
  schema: changeOutsideElectionForm,
  act: changeOutsideElection,
  next: back('changed'),
  at: atFields,
})

export const discardOutsideElectionAction = formAction({
  schema: outsideElectionRevisionForm,
  act: discardOutsideElection,
  next: '/desk/outside-elections?done=discarded',
})

export const addCandidateAction = formAction({
  schema: addCandidateForm,
  act: addCandidate,
  next: back('added'),
  at: { 'outside-election.candidate-known': 'name' },
})

export const removeCandidateAction = formAction({
  schema: outsideCandidateForm,
  act: removeCandidate,
  next: back('removed'),
})

export const proposeOutsideElectionAction = formAction({
  schema: outsideElectionRevisionForm,
  act: proposeOutsideElection,
  next: back('proposed'),
})

export const confirmOutsideElectionAction = formAction({
  schema: outsideElectionRevisionForm,
  act: confirmOutsideElection,
  next: back('published'),
})

export const returnOutsideElectionAction = formAction({
  schema: outsideElectionForm,
  act: returnOutsideElection,
  next: back('returned'),
})

export const proposeOutsideElectionWithdrawalAction = formAction({
  schema: withdrawOutsideElectionForm,
  act: proposeOutsideElectionWithdrawal,
  next: back('proposed'),
})

export const confirmOutsideElectionWithdrawalAction = formAction({
  schema: outsideElectionSeenForm,
  act: confirmOutsideElectionWithdrawal,
  next: back('withdrawn'),
})

export const proposeRewordingAction = formAction({
  schema: rewordClauseForm,
  act: proposeRewording,
  next: back('proposed'),
  at: { 'outside-election.same-words': 'text' },
})

export const confirmRewordingAction = formAction({
  schema: clauseSeenForm,
  act: confirmRewording,
  next: back('reworded'),
})

export const returnRewordingAction = formAction({
  schema: questionnaireClauseForm,
  act: returnRewording,
  next: back('returned'),
})
