import type { Metadata } from 'next'
import Link from 'next/link'
import { SearchForm } from '@/components/desk/search-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { AppointToGroup } from '@/components/people/groups/appoint-to-group'
import { MoreFound } from '@/components/people/members/more-found'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { groups, organisation } from '@/lib/organisation'
import { groupsToRepresent } from '@/lib/people/groups/read'
import { bothNames } from '@/lib/people/members/both-names'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { searchMembers } from '@/lib/people/members/search'
import { can, whyNotOffered } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'
import { proposeGroupAppointmentAction } from '../actions'

export const metadata: Metadata = { title: 'Propose an appointment to a group' }

export default async function AppointGroup({ searchParams }: PageProps<'/desk/groups/appoint'>) {
  const { officer, refused } = await requireOfficer('/desk/groups/appoint')
  if (!officer) return refused
  const { q, member: chosen } = await searchParams
  const typed = typeof q === 'string' ? q.slice(0, 254) : ''
  const may = can(officer, 'term.list') && can(officer, 'member.search')
  const found = may && typed ? await searchMembers(officer, typed) : []
  const member = found.find((one) => one.personId === chosen) ?? (found.length === 1 && found[0])
  const refusal = member && whyNotOffered(officer, 'term.propose', member)
  return (
    <Page
      title="Propose an appointment to a group"
      eyebrow="Desk"
      back={<BackLink href="/desk/groups">Groups</BackLink>}
    >
      {!may && <Notice>{refusals['not-allowed']}</Notice>}
      {may && <SearchForm typed={typed} />}
      {typed && found.length === 0 && may && <EmptyState title="No member found" />}
      {!member && found.length > 0 && (
        <ul className="bullets">
          {found.map(({ personId, number, ...names }) => (
            <li key={personId}>
              <Link
                href={`/desk/groups/appoint?${new URLSearchParams({ q: typed, member: personId })}`}
              >
                <Name>{bothNames(names)}</Name>, {memberNumberInWords(number)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {!member && <MoreFound found={found.length} />}
      {refusal && <Notice kind="conflict">{refusals[refusal]}</Notice>}
      {member && !refusal && (
        <AppointToGroup
          member={{
            ...member,
            name: bothNames(member),
            number: memberNumberInWords(member.number),
          }}
          groups={groups.map((group) => ({
            value: group,
            label: organisation.groups[group].name,
          }))}
          represents={
            groups.some((group) => organisation.groups[group].representsGroups)
              ? await groupsToRepresent(member.personId)
              : []
          }
          propose={proposeGroupAppointmentAction}
        />
      )}
    </Page>
  )
}
