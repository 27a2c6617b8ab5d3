import { SectionHeading } from '@/components/layout/section-heading'
import { Name } from '@/components/ui/name'
import type { NamedVote } from '@/lib/democracy/motions/read-vote'
import { choices } from '@/lib/democracy/motions/states'
import { choiceLabels } from './motion-labels'

/** How each member voted in an open vote: its minutes. */
export function NamedVotes({ votes }: { votes: readonly NamedVote[] }) {
  const erased = 'A former member'
  return (
    <section aria-labelledby="names" className="flow">
      <SectionHeading id="names">How each member voted</SectionHeading>
      <p>This was an open vote, so names are in the minutes. Only members see this list.</p>
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
