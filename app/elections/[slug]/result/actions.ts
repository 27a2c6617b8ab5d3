'use server'

import { formAction } from '@/app/form-action'
import { answerChallenge } from '@/lib/democracy/elections/results/challenges/answer-challenge'
import { makeChallenge } from '@/lib/democracy/elections/results/challenges/make-challenge'
import { declareElection } from '@/lib/democracy/elections/results/declare-election'
import {
  answerForm,
  challengeForm,
  confirmForm,
  declareForm,
  electedForm,
} from '@/lib/democracy/elections/results/forms'
import { proposeElected } from '@/lib/democracy/elections/results/propose-elected'
import { confirmProposal } from '@/lib/people/officers/confirm-proposal'

export const declare = formAction(
  declareForm,
  declareElection,
  (_, { slug }) => `/elections/${slug}/result?done=declared`,
)

export const challenge = formAction(
  challengeForm,
  makeChallenge,
  (_, { slug }) => `/elections/${slug}/result?done=challenged`,
)

export const answer = formAction(
  answerForm,
  answerChallenge,
  ({ slug }) => `/elections/${slug}/result/challenges?done=answered`,
)

export const propose = formAction(
  electedForm,
  proposeElected,
  (_, { slug }) => `/elections/${slug}/result/terms?done=proposed`,
)

export const confirm = formAction(
  confirmForm,
  (actor, { proposalId }) => confirmProposal(actor, { proposalId }),
  (_, { slug }) => `/elections/${slug}/result/terms?done=confirmed`,
)
