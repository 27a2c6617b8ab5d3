'use server'

import { formAction } from '@/app/form-action'
import { addCandidate } from '@/lib/movement/outside-elections/candidates/add-candidate'
import { confirmCandidate } from '@/lib/movement/outside-elections/candidates/confirm-candidate'
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
import { linkEndorsement } from '@/lib/movement/outside-elections/endorsing/link-endorsement'
import {
  confirmGuide,
  proposeGuide,
  returnGuide,
} from '@/lib/movement/outside-elections/endorsing/write-guide'
import {
  addCandidateForm,
  changeOutsideElectionForm,
  clauseSeenForm,
  draftOutsideElectionForm,
  endorsementGuideForm,
  hustingsEventForm,
  linkEndorsementForm,
  outsideCandidateForm,
  outsideElectionForm,
  outsideElectionRevisionForm,
  outsideElectionSeenForm,
  outsideNominationForm,
  questionnaireClauseForm,
  recordNominationForm,
  rewordClauseForm,
  withdrawOutsideElectionForm,
} from '@/lib/movement/outside-elections/forms'
import { addHustings, removeHustings } from '@/lib/movement/outside-elections/hustings/add-hustings'
import {
  recordNomination,
  removeNomination,
} from '@/lib/movement/outside-elections/nominations/record-nomination'
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

export const confirmCandidateAction = formAction({
  schema: outsideCandidateForm,
  act: confirmCandidate,
  next: back('asked'),
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

export const addHustingsAction = formAction({
  schema: hustingsEventForm,
  act: addHustings,
  next: back('hustings'),
  at: { 'outside-election.no-event': 'event' },
})

export const removeHustingsAction = formAction({
  schema: hustingsEventForm,
  act: removeHustings,
  next: back('no-hustings'),
})

const endorsement = (done: string) => {
  return ({ number }: { number: number }) =>
    `/desk/outside-elections/${number}/endorsement?done=${done}`
}

export const linkEndorsementAction = formAction({
  schema: linkEndorsementForm,
  act: linkEndorsement,
  next: endorsement('linked'),
  at: {
    'outside-election.no-ballot': 'endorsement',
    'outside-election.members-vote': 'endorsement',
  },
})

export const proposeGuideAction = formAction({
  schema: endorsementGuideForm,
  act: proposeGuide,
  next: endorsement('proposed'),
})

export const confirmGuideAction = formAction({
  schema: outsideElectionSeenForm,
  act: confirmGuide,
  next: endorsement('confirmed'),
})

export const returnGuideAction = formAction({
  schema: outsideElectionForm,
  act: returnGuide,
  next: endorsement('returned'),
})

const nominations = (done: string) => {
  return ({ number }: { number: number }) =>
    `/desk/outside-elections/${number}/nominations?done=${done}`
}

export const recordNominationAction = formAction({
  schema: recordNominationForm,
  act: recordNomination,
  next: nominations('recorded'),
  at: {
    'outside-election.nominated-later': 'nominatedOn',
    'outside-election.nominated-already': 'nominatedBy',
  },
})

export const removeNominationAction = formAction({
  schema: outsideNominationForm,
  act: removeNomination,
  next: nominations('removed'),
})
