import { Name } from '@/components/ui/name'
import { countingRuleLabels, seatsInWords } from '../election-phase-labels'

type Contest = {
  id: string
  title: string
  seats: number
  rules: keyof typeof countingRuleLabels
  constraints: readonly { name: string }[]
  /** Of a committee or delegates: the last day for which they are elected. */
  until?: string
  uncontested: boolean
  candidates: readonly { number: number; name: string }[]
}

/** The positions of an election with who is standing so far. Before nominations close nobody says that a position is uncontested. */
export function ContestList({ contests }: { contests: readonly Contest[] }) {
  return contests.map((contest) => {
    const standing = contest.candidates.slice(0, -1)
    return (
      <section key={contest.id} className="flow border-rule border-t-2 pt-5 [--flow:0.75rem]">
        <h3>{contest.title}</h3>
        <p className="text-ink-soft">
          {seatsInWords(contest.seats)}, by {countingRuleLabels[contest.rules]}
          {contest.constraints.map(({ name }) => `. ${name}`)}
          {contest.until && `. Elected until ${contest.until}`}
        </p>
        {standing.length === 0 && <p>No candidates yet.</p>}
        {standing.length > 0 && (
          <ul className="bullets">
            {contest.candidates.map(({ number, name }) => (
              <li key={number}>
                <Name>{name}</Name>
              </li>
            ))}
          </ul>
        )}
        {contest.uncontested && standing.length > 0 && (
          <p>
            There are no more candidates than seats. Members can vote for them or for Re-open
            Nominations.
          </p>
        )}
        {contest.uncontested && standing.length === 0 && (
          <p>Nobody was nominated in time. Nominations will have to be re-opened.</p>
        )}
      </section>
    )
  })
}
