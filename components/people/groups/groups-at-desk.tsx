import type { Route } from 'next'
import Link from 'next/link'
import { Name } from '@/components/ui/name'

export type GroupMemberAtDesk = {
  personId: string
  termId?: string
  name: string
  role: 'member' | 'convenor'
  since: string
  until: string
  represents: string | null
  office?: string
}

type Props = {
  groups: readonly {
    group: string
    name: string
    seats?: number
    members: readonly GroupMemberAtDesk[]
  }[]
  /** Where the end of somebody's time is proposed, for those who may. */
  end: (member: GroupMemberAtDesk) => Route | undefined
}

/** The groups with everybody in them, as the officers who appoint see them. */
export function GroupsAtDesk({ groups, end }: Props) {
  return (
    <div className="border-ink border-t-3">
      {groups.map(({ group, name, seats, members }) => (
        <section
          key={group}
          className="grid gap-x-8 gap-y-3 border-rule border-b py-5 sm:grid-cols-[2fr_3fr]"
        >
          <div>
            <h2 className="text-xl">
              <Link prefetch={false} href={`/groups/${group}` as Route}>
                {name}
              </Link>
            </h2>
            {seats !== undefined && <p className="text-ink-soft">{seats} seats</p>}
          </div>
          <ul className="flow">
            {members.length === 0 && <li className="text-ink-soft">Nobody is in it.</li>}
            {members.map((member) => {
              const ending = end(member)
              return (
                <li key={member.personId}>
                  <p>
                    <strong>
                      <Name>{member.name}</Name>
                    </strong>
                    {member.role === 'convenor' && ', convenor'}
                    {member.office && `, ${member.office}`}
                    {member.represents && `, for the ${member.represents}`}
                  </p>
                  <p className="text-ink-soft text-sm">
                    {member.office
                      ? 'For as long as they hold the office'
                      : `Since ${member.since}, until ${member.until}`}
                    {ending && (
                      <>
                        {' · '}
                        <Link prefetch={false} href={ending}>
                          Propose an end
                          <span className="sr-only">
                            : <Name>{member.name}</Name>, {name}
                          </span>
                        </Link>
                      </>
                    )}
                  </p>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
