import type { Metadata } from 'next'
import Link from 'next/link'
import { SearchForm } from '@/components/desk/search-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { MoreFound } from '@/components/people/members/more-found'
import { AppointForm } from '@/components/people/officers/appoint-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { bothNames } from '@/lib/people/members/both-names'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { searchMembers } from '@/lib/people/members/search'
import { listOffices } from '@/lib/people/officers/read'
import { can, whyNotOffered } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'
import { proposeAppointmentAction } from '../actions'

export const metadata: Metadata = { title: 'Propose an appointment' }

export default async function Appoint({ searchParams }: PageProps<'/desk/officers/appoint'>) {
  const { officer, refused } = await requireOfficer('/desk/officers/appoint')
  if (!officer) return refused
  const { q, member: chosen } = await searchParams
  const typed = typeof q === 'string' ? q.slice(0, 254) : ''
  const may = can(officer, 'term.list') && can(officer, 'member.search')
  const found = may && typed ? await searchMembers(officer, typed) : []
  const member = found.find((one) => one.personId === chosen) ?? (found.length === 1 && found[0])
  const refusal = member && whyNotOffered(officer, 'term.propose', member)
  const open = (await listOffices()).filter((office) => office.vacancies > 0)
  return (
    <Page
      title="Propose an appointment"
      eyebrow="Desk"
      back={<BackLink href="/desk/officers">Officers</BackLink>}
    >
      {!may && <Notice>{refusals['not-allowed']}</Notice>}
      {may && open.length === 0 && (
        <EmptyState title="Every seat is taken">
          First propose ending a term, and have that confirmed.
        </EmptyState>
      )}
      {may && open.length > 0 && <SearchForm typed={typed} />}
      {typed && found.length === 0 && may && <EmptyState title="No member found" />}
      {!member && found.length > 0 && (
        <ul className="bullets">
          {found.map(({ personId, number, ...names }) => (
            <li key={personId}>
              <Link
                href={`/desk/officers/appoint?${new URLSearchParams({ q: typed, member: personId })}`}
              >
                <Name>{bothNames(names)}</Name>, {memberNumberInWords(number)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {!member && <MoreFound found={found.length} />}
      {refusal && <Notice kind="conflict">{refusals[refusal]}</Notice>}
      {member && !refusal && open.length > 0 && (
        <AppointForm
          member={{
            ...member,
            name: bothNames(member),
            number: memberNumberInWords(member.number),
          }}
          offices={open.map(({ office, name }) => ({ value: office, label: name }))}
          propose={proposeAppointmentAction}
        />
      )}
    </Page>
  )
}
