import { answerChallenge } from '@/lib/democracy/elections/results/challenges/answer-challenge'
import { makeChallenge } from '@/lib/democracy/elections/results/challenges/make-challenge'
import { proposeElected } from '@/lib/democracy/elections/results/propose-elected'
import { getResult } from '@/lib/democracy/elections/results/read'
import { listTerms } from '@/lib/democracy/elections/results/read-terms'
import type { PersonActor } from '@/lib/kernel/actor'
import { confirmProposal } from '@/lib/people/officers/confirm-proposal'
import { listProposals } from '@/lib/people/officers/read'
import type { Officers } from '../founding'
import { as } from '../joining'
import { officersChallenge } from './officers-words'

/** Somebody who lost wants to understand the count, and is shown. */
export async function withstandChallenge(
  slug: string,
  challenger: PersonActor,
  hannah: PersonActor,
) {
  const { text, answer } = officersChallenge
  const { challengeId } = await makeChallenge(challenger, { slug, text })
  await answerChallenge(hannah, { challengeId, upheld: false, answer })
}

/**
 * Each of the elected begins their term by two officers who are not them. Who is new comes first, and is then one of the two
 * for those who are in office already and begin a new term.
 */
export async function takeUpOffices(slug: string, { maureen, tom, kwame }: Officers) {
  const result = (await getResult(maureen, slug))!
  const { elected } = (await listTerms(await as(maureen.personId), result))!
  const inOrder = elected.toSorted((one, other) => Number(!!one.before) - Number(!!other.before))
  for (const { contestId, number, personId } of inOrder) {
    const others = [maureen, tom, kwame].filter((officer) => officer.personId !== personId)
    const [proposes, confirms] = await Promise.all(others.map((one) => as(one.personId)))
    await proposeElected(proposes!, { slug, contestId, number })
    const [proposal] = (await listProposals(confirms!))!
    await confirmProposal(confirms!, { proposalId: proposal!.id })
  }
}
