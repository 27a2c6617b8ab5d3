import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { answerQuestionnaire } from '@/lib/movement/outside-elections/answering/answer-questionnaire'
import { proposeRewording } from '@/lib/movement/outside-elections/clauses/reword-clause'
import { getOutsideElectionAtDesk } from '@/lib/movement/outside-elections/read-desk'
import {
  aDraftWithCandidates,
  anAskedElection,
  answersBy,
  candidateToken,
} from '@/tests/support/outside-elections'

/** A draft, and an election in which one candidate has answered, the other has not, and a clause is to get other words. */
export async function theOutsideElections(first: PersonActor, second: PersonActor) {
  await aDraftWithCandidates(first)
  const { number } = await anAskedElection([first, second])
  const token = await candidateToken()
  await answerQuestionnaire(visitor, await answersBy(token, [['agree'], ['disagree', 'Never.']]))
  const { clauses } = (await getOutsideElectionAtDesk(first, number))!
  const clauseId = clauses[0]!.id
  await proposeRewording(first, { number, clauseId, text: 'Report on every meeting in a week' })
}
