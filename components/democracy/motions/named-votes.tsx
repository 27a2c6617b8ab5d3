import { SectionHeading } from '@/components/layout/section-heading'
import { Name } from '@/components/ui/name'
import type { NamedVote } from '@/lib/democracy/motions/read-vote'
import { choices } from '@/lib/democracy/motions/states'
import { choiceLabels, rankingInWords } from './motion-labels'

type Props = { votes: readonly NamedVote[]; options?: readonly { number: number; name: string }[] }

const erased = 'A former member'
const whoReads = 'This was an open vote, so names are in the minutes. Only members see this list.'

/** How each member voted in an open vote: its minutes. */
export function NamedVotes({ votes, options }: Props) {
  if (options) return <NamedChoices votes={votes} options={options} />
  return (
    <section aria-labelledby="names" className="flow">
      <SectionHeading id="names">How each member voted</SectionHeading>
      <p>{whoReads}</p>
      {choices.map((choice) => {
        const named = votes.filter((vote) => vote.choice === choice)
        if (named.length === 0) return null
        return (
          <div key={choice}>
            <h3>{`${choiceLabels[choice]}: ${named.length.toLocaleString('en-GB')}`}</h3>
            <ul className="mt-2 columns-1 gap-x-8 sm:columns-2 lg:columns-3">
              {named.map(({ name, onPaper, place }) => (
                <li key={place} className="break-inside-avoid py-1">
                  <Name instead={erased}>{name}</Name>
                  {onPaper && <span className="text-ink-soft text-sm">, by post</span>}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

/** The same, between several options. */
function NamedChoices({ votes, options = [] }: Props) {
  return (
    <section aria-labelledby="names" className="flow">
      <SectionHeading id="names">How each member voted</SectionHeading>
      <p>{whoReads}</p>
      <ul>
        {votes.map(({ name, ranking, place }) => (
          <li key={place} className="py-1">
            <Name instead={erased}>{name}</Name>
            {`: ${rankingInWords(ranking ?? [], options)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
