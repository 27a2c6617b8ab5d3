import type { Count, CountStage, Tie } from '@/lib/democracy/elections/count/contest'
import { listed } from '@/lib/democracy/elections/results/explained/counted-contest'
import { transfersInto } from '@/lib/democracy/elections/results/explained/transfers'
import { howManyVotes, votesInWords } from '@/lib/democracy/elections/results/explained/vote-units'

/**
 * The stages of a count between options, in the words of a motion: nobody stands in it and nobody is elected. The count is that of an
 * election for one place by the alternative vote, so a stage is the first one, or that an option drops out.
 */
const optionOf = ({ candidates }: Count, number: number) => candidates[number - 1] ?? ''

/** "First choices", "Carlisle drops out" */
export function optionsStage(count: Count, { candidate }: CountStage): string {
  return candidate ? `${optionOf(count, candidate)} drops out` : 'First choices'
}

/** What happened at a stage and why. */
export function explainOptions(count: Count, stage: CountStage): string[] {
  const { candidate, tie, elected } = stage
  const before = count.stages[stage.stage - 2]
  return [
    candidate && before
      ? dropsOut(optionOf(count, candidate), before.votes[candidate - 1]!)
      : `${count.valid === 1 ? 'The one vote is' : `Each of the ${howManyVotes(String(count.valid))} is`} counted for its first choice. To be chosen takes ${votesInWords(count.quota)}, which is more than half.`,
    ...(tie ? [brokenTie(count, tie)] : []),
    ...whereVotesWent(count, stage),
    ...elected.map((option) => whyChosen(count, stage, option)),
  ]
}

function dropsOut(option: string, votes: string): string {
  const next =
    Number(votes) === 0
      ? ''
      : ` ${Number(votes) === 1 ? 'It is' : 'Each of them is'} counted for the next choice that is still in.`
  return `${option} has the fewest votes, ${votesInWords(votes)}, and drops out.${next}`
}

function brokenTie(count: Count, { tied, left = tied, chosen, by }: Tie): string {
  const names = (numbers: number[]) => listed(numbers.map((one) => optionOf(count, one)))
  const level = `${names(tied)} were level.`
  if (by === 'look-back')
    return `${level} ${optionOf(count, chosen)} had fewer votes at the last stage where they differed.`
  const among = left.length < tied.length ? ` Earlier stages left ${names(left)}.` : ''
  return `${level}${among} The lot fell on ${optionOf(count, chosen)}.`
}

function whereVotesWent(count: Count, { stage }: CountStage): string[] {
  const { received } = transfersInto(count, stage)
  const gained = received.filter(({ holder }) => typeof holder === 'number')
  const rest = received.find(({ holder }) => holder === 'non-transferable')
  return [
    ...(gained.length > 0
      ? [
          `Votes gained: ${listed(gained.map(({ holder, votes }) => `${optionOf(count, Number(holder))} ${votesInWords(votes)}`))}.`,
        ]
      : []),
    ...(rest ? [`${howManyVotes(rest.votes)} had no further choice.`] : []),
  ]
}

function whyChosen(count: Count, { votes }: CountStage, option: number): string {
  const reached = Number(votes[option - 1]) >= Number(count.quota)
  return `${optionOf(count, option)} ${reached ? 'has more than half' : 'is the last one left'} and is chosen.`
}
