import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { HandoverChecklist } from '@/components/people/officers/handover-checklist'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { SuccessMessage } from '@/components/ui/success-message'
import { listHandovers } from '@/lib/people/officers/handover/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { tickHandoverAction, untickHandoverAction } from './actions'

export const metadata: Metadata = { title: 'Handovers' }

const successMessages = { ticked: 'Ticked.', unticked: 'Tick removed.' }

export default async function Handovers({ searchParams }: PageProps<'/membership/handovers'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/handovers')
  const handovers = await listHandovers(person)
  const open = handovers.filter(({ done }) => !done)
  const finished = handovers.filter(({ done }) => done)
  return (
    <Page
      title="Handovers"
      lead="When an office changes hands, the old and the new officer work through one list. Each ticks their own part, and all officers can see what is left."
      back={<BackLink href="/membership">Your membership</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {open.length === 0 && (
        <EmptyState title="No handover is under way">
          A handover starts here when an officer’s term ends.
        </EmptyState>
      )}
      {open.map((handover) => (
        <HandoverChecklist
          key={handover.termId}
          {...handover}
          tick={tickHandoverAction}
          untick={untickHandoverAction}
        />
      ))}
      {finished.length > 0 && (
        <Details summary="Handovers that are done">
          <ul className="bullets">
            {finished.map(({ termId, office, sinceInWords }) => (
              <li key={termId}>
                {office}, {sinceInWords}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Page>
  )
}
