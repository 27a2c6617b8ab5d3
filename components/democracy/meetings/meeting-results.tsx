import type { Route } from 'next'
import Link from 'next/link'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import type { MeetingResult } from '@/lib/democracy/meetings/votes/read-results'
import { choices, type VoteChoice } from '@/lib/democracy/motions/states'
import { organisation } from '@/lib/organisation'
import { choiceLabels, kindLabels, majorityLabels, rankingInWords } from '../motions/motion-labels'

type Props = {
  results: readonly MeetingResult[]
  /** How delegates of affiliates stood to a vote, by its id: apart, because it is in no result. */
  delegates: ReadonlyMap<string, Record<VoteChoice, number>>
}

/** How a meeting voted, one thing after the other. What it decided about a motion as a whole has a page of its own besides. */
export function MeetingResults({ results, delegates }: Props) {
  return (
    <section aria-labelledby="results" className="flow">
      <SectionHeading id="results">How the meeting voted</SectionHeading>
      <ol>
        {results.map((vote) => (
          <li
            key={vote.id}
            id={`vote-${vote.id}`}
            className="flow max-w-none border-rule border-b py-3 [--flow:0.5rem]"
          >
            <h3>
              <bdi>{vote.words}</bdi>
            </h3>
            <p className="font-bold">{vote.result}</p>
            <p className="text-ink-soft text-sm">{howItWasVoted(vote)}</p>
            <Delegates count={delegates.get(vote.id)} />
            {vote.setAside && <p>This result was set aside after a challenge.</p>}
            {vote.motion && !vote.setAside && <FullResult vote={vote} motion={vote.motion} />}
            {vote.named.length > 0 && <HowEachVoted named={vote.named} between={vote.between} />}
          </li>
        ))}
      </ol>
      <p className="text-ink-soft text-sm">
        {`Members can challenge the result of a motion for ${organisation.rules.voteChallengeDays} days, on its page. The rule book has no challenge to votes on amendments and procedure.`}
      </p>
    </section>
  )
}

/** "Confidential vote. 31 could vote, 2 abstained. Two thirds: at least twice as many votes for as against." */
function howItWasVoted({ kind, majority, roll, count }: MeetingResult): string {
  const could = `${roll.toLocaleString('en-GB')} could vote`
  const abstained =
    count.abstained > 0 ? `, ${count.abstained.toLocaleString('en-GB')} abstained` : ''
  return `${kindLabels[kind]}. ${could}${abstained}. ${majorityLabels[majority]}.`
}

/** "Delegates of affiliates, counted apart: 2 for, 1 against, 0 abstained. Their votes are not in the result." */
function Delegates({ count }: { count: Record<VoteChoice, number> | undefined }) {
  if (!count) return null
  const { for: inFavour, against, abstain } = count
  return (
    <p className="text-sm">
      {`Delegates of affiliates, counted apart: ${inFavour} for, ${against} against, ${abstain} abstained. Their votes are not in the result.`}
    </p>
  )
}

function FullResult({ vote, motion }: { vote: MeetingResult; motion: number }) {
  return (
    <p>
      {vote.amendment ? (
        <Link prefetch={false} href={`/motions/${motion}#A${vote.amendment}` as Route}>
          {`Amendment A${vote.amendment} on the page of Motion ${motion}`}
        </Link>
      ) : (
        <Link prefetch={false} href={`/motions/${motion}/result` as Route}>
          {`The result of Motion ${motion}`}
        </Link>
      )}
    </p>
  )
}

function HowEachVoted({ named, between }: Pick<MeetingResult, 'named' | 'between'>) {
  if (between)
    return (
      <Details summary="How each member voted">
        <ul>
          {named.map(({ name, ranking }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be called the same
            <li key={place} className="py-1">
              <Name instead="A former member">{name}</Name>
              {`: ${rankingInWords(ranking ?? [], between.options)}`}
            </li>
          ))}
        </ul>
      </Details>
    )
  return (
    <Details summary="How each member voted">
      <div className="flow [--flow:0.75rem]">
        {choices.map((choice) => {
          const those = named.filter((one) => one.choice === choice)
          if (those.length === 0) return null
          return (
            <p key={choice}>
              <b>{`${choiceLabels[choice]}: ${those.length.toLocaleString('en-GB')}. `}</b>
              {those.map(({ name }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may be called the same
                <span key={place}>
                  {place > 0 && ', '}
                  <Name instead="a former member">{name}</Name>
                </span>
              ))}
            </p>
          )
        })}
      </div>
    </Details>
  )
}
