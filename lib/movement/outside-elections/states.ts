import { atWallTime, dayInWords, shortDayInWords } from '@/lib/kernel/calendar'

export type OutsideElectionPhase = 'draft' | 'published' | 'withdrawn'
/** What one officer proposes and another one confirms. */
export type OutsideElectionProposal = 'publish' | 'withdraw'

/** How an outside election is counted. */
export const outsideMethods = {
  stv: 'Single transferable vote: voters rank the candidates',
  'most-votes': 'Voters have one vote, and the most votes win',
  'several-votes': 'Voters have as many votes as there are places',
} as const
export type OutsideMethod = keyof typeof outsideMethods

/** What a candidate can say to a clause. */
export const answerChoices = {
  agree: 'Agree',
  qualified: 'Agree, in my own words',
  disagree: 'Disagree',
  none: 'No answer',
} as const
export type CandidateAnswer = keyof typeof answerChoices

/** The same as the comparison says it of somebody else. */
export const answerShown: Record<CandidateAnswer, string> = {
  ...answerChoices,
  qualified: 'With qualifications',
}

/** Whom nobody asks, in a draft or because no second officer confirmed them: they would have to be told within a month that we have their names. */
export const unaskedCandidatesKeptDays = 30
/** After the last day of voting: how long the address of a candidate is kept, and how long what they answered. */
export const contactsKeptDays = 90
export const candidateAnswersKeptDays = 730

/** So many days before the last day for answers a candidate who has not answered is reminded. */
export const reminderDays = [7, 2] as const

type Times = { votingClosesOn: string }

/** Answers are given and corrected until the voting is over. */
export function takesAnswers(election: Times & { state: OutsideElectionPhase }, at: Date): boolean {
  return election.state === 'published' && at <= atWallTime(election.votingClosesOn, '23:59')
}

/** Nobody is asked for an answer that would be late from the first. */
export function asksCandidates(
  { state, answersBy }: { state: OutsideElectionPhase; answersBy: Date },
  at: Date,
): boolean {
  return state === 'published' && at < answersBy
}

export type AskedCandidate = {
  askedAt: Date | null
  remindedAt: Date | null
  answeredAt: Date | null
  declinedAt: Date | null
  deletedAt: Date | null
}

/** How it stands with a candidate's answers, as everybody reads it. */
export function howFarInWords(
  { askedAt, remindedAt, answeredAt, declinedAt, deletedAt }: AskedCandidate,
  answersBy: Date,
): string {
  if (deletedAt) return `Had their answers deleted on ${dayInWords(deletedAt)}`
  if (declinedAt) return `Declined to answer on ${dayInWords(declinedAt)}`
  if (answeredAt)
    return `Answered on ${dayInWords(answeredAt)}${answeredAt > answersBy ? ', after the last day for answers' : ''}`
  if (!askedAt) return 'Not asked yet'
  const reminded = remindedAt ? `, reminded on ${shortDayInWords(remindedAt)}` : ''
  return `Has not answered. Asked on ${shortDayInWords(askedAt)}${reminded}`
}

/** The same in the cell of a table. */
export function silenceInWords({ answeredAt, declinedAt, deletedAt }: AskedCandidate): string {
  if (deletedAt) return 'Deleted'
  if (declinedAt) return 'Declined'
  return answeredAt ? answerShown.none : 'Has not answered'
}

/** "3 of 5 nominations", "5 nominations, as many as are needed": how far a candidate is on the way to the ballot paper. */
export function nominatedInWords(count: number, needed: number | null): string {
  const nominations = `${count} ${count === 1 ? 'nomination' : 'nominations'}`
  if (needed === null) return nominations
  return count >= needed
    ? `${nominations}, and ${needed} ${needed === 1 ? 'is' : 'are'} needed`
    : `${count} of ${needed} nominations`
}

type Counted = { candidates: number; answered: number; declined: number }

/** "4 of 6 candidates have answered, and 1 declined" */
export function answeredInWords({ candidates, answered, declined }: Counted): string {
  if (candidates === 0) return 'No candidates yet'
  const all = `${candidates} ${candidates === 1 ? 'candidate' : 'candidates'}`
  const have =
    answered === 0
      ? `None of ${all} has answered yet`
      : answered === candidates
        ? `${candidates === 1 ? 'The only candidate has' : `All ${all} have`} answered`
        : `${answered} of ${all} ${answered === 1 ? 'has' : 'have'} answered`
  return declined > 0 ? `${have}, and ${declined} declined` : have
}
