import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { OfficeList } from '@/components/people/officers/office-list'
import { ProposalList } from '@/components/people/officers/proposal-list'
import { ButtonLink } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { refusals } from '@/lib/kernel/refusals'
import { listOffices, listProposals } from '@/lib/people/officers/read'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'
import {
  confirmProposalAction,
  proposeEndingAction,
  rejectProposalAction,
  withdrawProposalAction,
} from './actions'

export const metadata: Metadata = { title: 'Officers' }

const successMessages = {
  proposed: 'Proposed. A second officer has to confirm it; we have emailed those who can.',
  confirmed: 'Confirmed. It takes effect now.',
  rejected: 'Rejected. Nothing changes.',
  withdrawn: 'Withdrawn. Nothing changes.',
}

export default async function OfficersAtDesk({ searchParams }: PageProps<'/desk/officers'>) {
  const { officer, refused } = await requireOfficer('/desk/officers')
  if (!officer) return refused
  const [offices, proposals] = await Promise.all([listOffices(), listProposals(officer)])
  return (
    <Page title="Officers" eyebrow="Desk" back={<BackLink href="/desk">Desk</BackLink>}>
      {!proposals && <Notice>{refusals['not-allowed']}</Notice>}
      <p>
        <ButtonLink href="/desk/officers/second-factors" variant="secondary">
          Second factors of officers
        </ButtonLink>
      </p>
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {proposals && proposals.length > 0 && (
        <section className="flow">
          <h2>Waiting for a second officer</h2>
          <ProposalList
            proposals={proposals}
            confirm={confirmProposalAction}
            reject={rejectProposalAction}
            withdraw={withdrawProposalAction}
          />
        </section>
      )}
      {proposals && (
        <>
          <p>One officer proposes and another confirms. Neither can be the person concerned.</p>
          <ButtonLink href="/desk/officers/appoint">Propose an appointment</ButtonLink>
          <OfficeList
            offices={offices}
            act={(holder) =>
              can(officer, 'term.propose', holder) && (
                <Form action={proposeEndingAction}>
                  <Hidden name="termId" value={holder.termId} />
                  <SubmitButton variant="plain">
                    Propose ending this term
                    <span className="sr-only">
                      : <Name>{holder.name}</Name>
                    </span>
                  </SubmitButton>
                </Form>
              )
            }
          />
        </>
      )}
    </Page>
  )
}
