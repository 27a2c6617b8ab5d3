import { Table } from '@/components/ui/table'
import type { Standing } from '@/lib/kernel/actor'
import { bothNames } from '@/lib/people/members/both-names'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { standingInWords } from '@/lib/people/members/standing-in-words'
import { MemberLink } from './member-link'

type Match = { personId: string; name: string; called?: string; number: number; standing: Standing }

/** The members that a search found, each leading to their money. */
export function FoundMembers({ members }: { members: readonly Match[] }) {
  return (
    <Table
      caption="Members found"
      captionHidden
      columns={[
        { key: 'name', head: 'Member' },
        { key: 'number', head: 'Number' },
        { key: 'standing', head: 'Standing' },
      ]}
      rows={members.map(({ personId, number, standing, ...names }) => ({
        id: personId,
        cells: {
          name: <MemberLink number={number} name={bothNames(names)} />,
          number: memberNumberInWords(number),
          standing: standingInWords[standing],
        },
      }))}
    />
  )
}
