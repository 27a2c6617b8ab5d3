import Link from 'next/link'
import { RailSection } from '@/components/layout/rail-section'
import { Name } from '@/components/ui/name'

type Props = {
  bodies: readonly { id: string; slug: string; title: string; until: string; names: string[] }[]
}

/** In the rail: who members elected to committees and as delegates, and until when. */
export function ElectedBodies({ bodies }: Props) {
  if (bodies.length === 0) return null
  return (
    <RailSection title="Committees and delegates">
      {bodies.map(({ id, slug, title, until, names }) => (
        <div key={id} className="flow border-rule border-b pb-3 [--flow:0.5rem]">
          <h3>{title}</h3>
          {names.length === 0 ? (
            <p>Nobody was elected.</p>
          ) : (
            <ul className="bullets">
              {names.map((name) => (
                <li key={name}>
                  <Name>{name}</Name>
                </li>
              ))}
            </ul>
          )}
          <p className="text-ink-soft text-sm">
            {`Elected until ${until}. `}
            <Link prefetch={false} href={`/elections/${slug}/result`}>
              See the result<span className="sr-only"> for {title}</span>
            </Link>
          </p>
        </div>
      ))}
    </RailSection>
  )
}
