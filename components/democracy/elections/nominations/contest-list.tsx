import { countedWords, seatsInWords } from '../election-phase-labels'

type Contest = {
  id: string
  title: string
  seats: number
  rules: keyof typeof countedWords
  constraints: readonly { name: string }[]
  uncontested: boolean
  candidates: readonly { number: number; name: string }[]
}

/** The posts of an election with who stands so far. Before nominations close nobody says that a post is uncontested. */
export function ContestList({ contests }: { contests: readonly Contest[] }) {
  return contests.map((contest) => {
    const standing = contest.candidates.slice(0, -1)
    return (
      <section key={contest.id} className="flow border-rule border-t-2 pt-5 [--flow:0.75rem]">
        <h3>{contest.title}</h3>
        <p className="text-ink-soft">
          {seatsInWords(contest.seats)}, by {countedWords[contest.rules]}
          {contest.constraints.map(({ name }) => `. ${name}`)}
        </p>
        {standing.length === 0 && <p>Nobody stands yet.</p>}
        {standing.length > 0 && (
          <ul className="bullets">
            {contest.candidates.map(({ number, name }) => (
              <li key={number}>{name}</li>
            ))}
          </ul>
        )}
        {contest.uncontested && standing.length > 0 && (
          <p>
            There are no more candidates than seats. Members say yes to them, or choose to re-open
            nominations.
          </p>
        )}
        {contest.uncontested && standing.length === 0 && (
          <p>Nobody was nominated in time. Nominations have to be opened again.</p>
        )}
      </section>
    )
  })
}
