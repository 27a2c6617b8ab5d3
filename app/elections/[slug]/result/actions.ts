'use server'

import { formAction } from '@/app/form-action'
import { answerChallenge } from '@/lib/democracy/elections/results/challenges/answer-challenge'
import { makeChallenge } from '@/lib/democracy/elections/results/challenges/make-challenge'
import { declareElection } from '@/lib/democracy/elections/results/declare-election'
import {
  challengeAnswerForm,
  challengeForm,
  confirmForm,
  declareForm,
  electedForm,
} from '@/lib/democracy/elections/results/forms'
import { proposeElected } from '@/lib/democracy/elections/results/propose-elected'
import { confirmGroupProposal } from '@/lib/people/groups/confirm-group-proposal'
import { confirmProposal } from '@/lib/people/officers/confirm-proposal'

export const declareElectionAction = formAction({
  schema: declareForm,
  act: declareElection,
  next: ({ slug }) => `/elections/${slug}/result?done=declared`,
})

export const makeChallengeAction = formAction({
  schema: challengeForm,
  act: makeChallenge,
  next: ({ slug }) => `/elections/${slug}/result?done=challenged`,
})

export const answerChallengeAction = formAction({
  schema: challengeAnswerForm,
  act: answerChallenge,
  next: (_, { slug }) => `/elections/${slug}/result/challenges?done=answered`,
})

export const proposeElectedAction = formAction({
  schema: electedForm,
  act: proposeElected,
  next: ({ slug }) => `/elections/${slug}/result/terms?done=proposed`,
})

export const confirmElectedAction = formAction({
  schema: confirmForm,
  act: (actor, { seat, proposalId }) =>
    seat === 'group'
      ? confirmGroupProposal(actor, { proposalId })
      : confirmProposal(actor, { proposalId }),
  next: ({ slug }) => `/elections/${slug}/result/terms?done=confirmed`,
})
