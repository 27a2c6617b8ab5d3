import { answerChallenge } from '@/lib/elections/results/answer-challenge'
import { makeChallenge } from '@/lib/elections/results/make-challenge'
import { proposeElected } from '@/lib/elections/results/propose-elected'
import { getResult } from '@/lib/elections/results/read'
import type { PersonActor } from '@/lib/kernel/actor'
import { confirmProposal } from '@/lib/officers/confirm-proposal'
import { listProposals } from '@/lib/officers/read'
import type { Officers } from '../founding'
import { as } from '../joining'
import { challenge } from './officers-words'

/** Somebody who lost wants to understand the count, and is shown. */
export async function withstandChallenge(
  slug: string,
  challenger: PersonActor,
  hannah: PersonActor,
) {
  const { text, answer } = challenge
  const { challengeId } = await makeChallenge(challenger, { slug, text })
  await answerChallenge(hannah, { challengeId, upheld: false, answer })
}

/** Who is new among the elected begins their term by two officers; the others are in office already. */
export async function takeUpOffice(slug: string, place: number, { maureen, tom }: Officers) {
  const [proposes, confirms] = [await as(maureen.personId), await as(tom.personId)]
  const { election } = (await getResult(proposes, slug))!
  await proposeElected(proposes, { slug, contestId: election.contests[0]!.id, number: place })
  const [proposal] = (await listProposals(confirms))!
  await confirmProposal(confirms, { proposalId: proposal!.id })
}
