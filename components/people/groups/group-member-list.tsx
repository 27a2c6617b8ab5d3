import { Name } from '@/components/ui/name'

type Member = {
  personId: string
  name: string
  role: 'member' | 'convenor'
  since: string
  represents: string | null
  office?: string
  email?: string
}

/** Who is in a group, convenors first. */
export function GroupMemberList({ members }: { members: readonly Member[] }) {
  return (
    <ul className="border-ink border-t-3">
      {members.map(({ personId, name, role, since, represents, office, email }) => (
        <li key={personId} className="max-w-none border-rule border-b py-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <strong>
              <Name>{name}</Name>
            </strong>
            {role === 'convenor' && <span className="eyebrow">Convenor</span>}
            {office && <span className="eyebrow">{office}</span>}
          </p>
          <p className="text-ink-soft text-sm">
            {office ? 'For as long as they hold the office' : `Since ${since}`}
            {represents && `, for the ${represents}`}
            {email && (
              <>
                {' · '}
                <a href={`mailto:${email}`}>
                  {email}
                  <span className="sr-only">
                    {' '}
                    (write to <Name>{name}</Name>)
                  </span>
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
