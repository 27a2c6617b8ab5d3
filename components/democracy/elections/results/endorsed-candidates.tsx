import { Name } from '@/components/ui/name'

type Props = { contests: readonly { id: string; title: string; names: readonly string[] }[] }

/** Who the members chose to back in an election elsewhere. */
export function EndorsedCandidates({ contests }: Props) {
  if (contests.length === 0) return null
  return (
    <section className="flow border-3 border-ink bg-card p-5 sm:p-8">
      <h2>Members chose to endorse</h2>
      {contests.map(({ id, title, names }) => (
        <div key={id}>
          <h3>{title}</h3>
          {names.length === 0 && <p>Nobody.</p>}
          <ul className="bullets">
            {names.map((name) => (
              <li key={name}>
                <Name>{name}</Name>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
