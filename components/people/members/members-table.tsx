import Link from 'next/link'
import { SharedWith } from '@/components/people/shared-addresses/shared-with'
import { Name } from '@/components/ui/name'
import { Table } from '@/components/ui/table'
import type { Standing } from '@/lib/kernel/actor'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { standingInWords } from '@/lib/people/members/standing-in-words'

type Member = {
  personId: string
  name: string
  number: number
  standing: Standing
  place: string
  joined: string
  /** For officers who see what members pay. */
  dues?: string
  email?: string
  /** Who else reads their mail. */
  sharedWith: readonly string[]
  called?: string
}

type Props = {
  members: readonly Member[]
  /** What stands beside the name, and what it is called. */
  columns: readonly {
    key: 'standing' | 'place' | 'dues' | 'joined' | 'email' | 'called'
    head: string
  }[]
}

/** Members, each leading to their record. */
export function MembersTable({ members, columns }: Props) {
  return (
    <Table
      caption="Members"
      captionHidden
      columns={[{ key: 'name', head: 'Member' }, ...columns]}
      rows={members.map(({ personId, name, number, standing, email, sharedWith, ...beside }) => ({
        id: personId,
        cells: {
          name: (
            <>
              <Link prefetch={false} href={`/desk/members/${number}`}>
                <Name instead="Name erased">{name}</Name>
              </Link>
              <span className="code block font-normal text-sm">{memberNumberInWords(number)}</span>
            </>
          ),
          ...beside,
          email: email && (
            <>
              {email}
              <SharedWith names={sharedWith} />
            </>
          ),
          standing: standingInWords[standing],
          joined: <span className="whitespace-nowrap">{beside.joined}</span>,
          called: beside.called && <Name>{beside.called}</Name>,
        },
      }))}
    />
  )
}
