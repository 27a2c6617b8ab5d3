import type { Metadata } from 'next'
import { ChooseMember } from '@/components/desk/choose-member'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { AppointToGroup } from '@/components/people/groups/appoint-to-group'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { groups, organisation } from '@/lib/organisation'
import { groupsToRepresent } from '@/lib/people/groups/read'
import { memberToAppoint } from '../../member-to-appoint'
import { requireOfficer } from '../../require-officer'
import { proposeGroupAppointmentAction } from '../actions'

export const metadata: Metadata = { title: 'Propose an appointment to a group' }

export default async function AppointGroup({ searchParams }: PageProps<'/desk/groups/appoint'>) {
  const { officer, refused } = await requireOfficer('/desk/groups/appoint')
  if (!officer) return refused
  const { may, typed, found, member, refusal } = await memberToAppoint(officer, await searchParams)
  return (
    <Page
      title="Propose an appointment to a group"
      eyebrow="Desk"
      back={<BackLink href="/desk/groups">Groups</BackLink>}
    >
      {!may && <Notice>{refusals['not-allowed']}</Notice>}
      {may && (
        <ChooseMember
          typed={typed}
          found={found}
          chosen={member !== undefined}
          path="/desk/groups/appoint"
        />
      )}
      {refusal && <Notice kind="conflict">{refusals[refusal]}</Notice>}
      {member && !refusal && (
        <AppointToGroup
          member={member}
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
