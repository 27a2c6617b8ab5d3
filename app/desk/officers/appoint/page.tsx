import type { Metadata } from 'next'
import { ChooseMember } from '@/components/desk/choose-member'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { AppointForm } from '@/components/people/officers/appoint-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { listOffices } from '@/lib/people/officers/read'
import { memberToAppoint } from '../../member-to-appoint'
import { requireOfficer } from '../../require-officer'
import { proposeAppointmentAction } from '../actions'

export const metadata: Metadata = { title: 'Propose an appointment' }

export default async function Appoint({ searchParams }: PageProps<'/desk/officers/appoint'>) {
  const { officer, refused } = await requireOfficer('/desk/officers/appoint')
  if (!officer) return refused
  const { may, typed, found, member, refusal } = await memberToAppoint(officer, await searchParams)
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
      {may && open.length > 0 && (
        <ChooseMember
          typed={typed}
          found={found}
          chosen={member !== undefined}
          path="/desk/officers/appoint"
        />
      )}
      {refusal && <Notice kind="conflict">{refusals[refusal]}</Notice>}
      {member && !refusal && open.length > 0 && (
        <AppointForm
          member={member}
          offices={open.map(({ office, name }) => ({ value: office, label: name }))}
          propose={proposeAppointmentAction}
        />
      )}
    </Page>
  )
}
