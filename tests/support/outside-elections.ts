import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { readOwnQuestionnaire } from '@/lib/movement/outside-elections/answering/read-own'
import { addCandidate } from '@/lib/movement/outside-elections/candidates/add-candidate'
import { draftOutsideElection } from '@/lib/movement/outside-elections/drafting/draft-outside-election'
import type { GivenAnswer, OutsideElectionTerms } from '@/lib/movement/outside-elections/forms'
import { confirmOutsideElection } from '@/lib/movement/outside-elections/publishing/confirm-outside-election'
import { proposeOutsideElection } from '@/lib/movement/outside-elections/publishing/propose-outside-election'
import { getOutsideElectionAtDesk } from '@/lib/movement/outside-elections/read-desk'
import type { CandidateAnswer } from '@/lib/movement/outside-elections/states'
import { mailsTo } from './mails'

export function anOutsideElection(given: Partial<OutsideElectionTerms> = {}): OutsideElectionTerms {
  return {
    title: 'National Executive Committee 2027',
    body: 'The members’ places on the National Executive Committee',
    places: 9,
    nominationsNeeded: null,
    method: 'stv',
    nominationsCloseOn: null,
    votingOpensOn: null,
    votingClosesOn: dateOf(addDays(now(), 60)),
    answersBy: addDays(now(), 20),
    clauses: ['Report on every meeting', 'Take no more than a worker’s wage'],
    ...given,
  }
}

export const candidateEmails = ['padma@branch.example', 'stephen@branch.example']

/** A draft with two candidates. */
export async function aDraftWithCandidates(
  officer: PersonActor,
  given: Partial<OutsideElectionTerms> = {},
): Promise<number> {
  const { number } = await draftOutsideElection(officer, anOutsideElection(given))
  for (const [place, name] of ['Padma Nesbitt', 'Stephen Lamb'].entries())
    await addCandidate(officer, {
      number,
      name,
      about: 'Branch secretary',
      email: candidateEmails[place]!,
      contactSource: 'Their own website',
    })
  return number
}

/** One that two officers have published, so that its candidates are asked. */
export async function anAskedElection(
  [first, second]: readonly [PersonActor, PersonActor],
  given: Partial<OutsideElectionTerms> = {},
): Promise<{ number: number; slug: string; id: string }> {
  const number = await aDraftWithCandidates(first, given)
  await proposeOutsideElection(first, { number, revision: 0 })
  await confirmOutsideElection(second, { number, revision: 0 })
  const { slug, id } = (await getOutsideElectionAtDesk(first, number))!
  return { number, slug, id }
}

/** The secret of the link that a candidate was mailed. */
export async function candidateToken(email = candidateEmails[0]!): Promise<string> {
  const asked = (await mailsTo(email)).filter(({ message }) => message === 'candidate-asked')
  return asked[0]!.props.link!.split('/').at(-1)!
}

/** What a candidate sends from their page: these answers to the first clauses, in their order. */
export async function answersBy(token: string, answers: [CandidateAnswer, string?][]) {
  const { clauses, seen } = (await readOwnQuestionnaire(token))!
  const given = answers.map(
    ([answer, words], place): GivenAnswer => ({
      clauseId: clauses[place]!.id,
      answer,
      words: words ?? null,
    }),
  )
  return { token, seen, given }
}
