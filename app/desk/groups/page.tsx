import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { GroupsAtDesk } from '@/components/people/groups/groups-at-desk'
import { ProposalList } from '@/components/people/officers/proposal-list'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { refusals } from '@/lib/kernel/refusals'
import { listGroupProposals, listGroupsAtDesk } from '@/lib/people/groups/read'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'
import {
  confirmGroupProposalAction,
  rejectGroupProposalAction,
  withdrawGroupProposalAction,
} from './actions'

export const metadata: Metadata = { title: 'Groups' }

const successMessages = {
  proposed: 'Proposed. A second officer has to confirm it; we have emailed those who can.',
  confirmed:
    'Confirmed. A member who is to join is asked now, and it begins when they agree. An end takes effect now.',
  rejected: 'Rejected. Nothing changes.',
  withdrawn: 'Withdrawn. Nothing changes.',
}

export default async function GroupsDesk({ searchParams }: PageProps<'/desk/groups'>) {
  const { officer, refused } = await requireOfficer('/desk/groups')
  if (!officer) return refused
  const [groups, proposals] = await Promise.all([
    listGroupsAtDesk(officer),
    listGroupProposals(officer),
  ])
  return (
    <Page title="Groups" eyebrow="Desk" back={<BackLink href="/desk">Desk</BackLink>}>
      {!groups && <Notice>{refusals['not-allowed']}</Notice>}
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {proposals && proposals.length > 0 && (
        <section className="flow">
          <h2>Under way</h2>
          <ProposalList
            proposals={proposals.map((one) => ({
              ...one,
              instead: one.answerBy
                ? `Two officers agree. The member has been asked, and can answer until ${one.answerBy}.`
                : undefined,
            }))}
            confirm={confirmGroupProposalAction}
            reject={rejectGroupProposalAction}
            withdraw={withdrawGroupProposalAction}
          />
        </section>
      )}
      {groups && (
        <>
          <p>
            One officer proposes and says why, another confirms, and the member has to agree.
            Neither officer can be the member.
          </p>
          <ButtonLink href="/desk/groups/appoint">Propose an appointment</ButtonLink>
          <GroupsAtDesk
            groups={groups}
            end={(member) =>
              member.termId && can(officer, 'term.propose', member)
                ? (`/desk/groups/end/${member.termId}` as Route)
                : undefined
            }
          />
        </>
      )}
    </Page>
  )
}
