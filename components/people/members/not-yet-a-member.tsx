import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import type { DuesStage } from '@/lib/money/subscriptions/dues-stage'
import { organisation } from '@/lib/organisation'

/** Where somebody stands who is signed in and no member: approved and about to pay, or still to apply. */
export function NotYetAMember({ stage }: { stage?: DuesStage }) {
  if (stage === 'on-its-way') {
    return (
      <Page
        title="Your payment is on its way"
        lead="Your membership is provisional until it arrives. Banks take four to seven working days."
      >
        <ButtonLink href="/membership/dues">See your dues</ButtonLink>
      </Page>
    )
  }
  if (stage) {
    return (
      <Page
        title="One step left"
        lead="Your application is approved. You are a member as soon as your first payment has gone through."
      >
        <ButtonLink href="/membership/dues">See what to pay</ButtonLink>
      </Page>
    )
  }
  return (
    <Page
      title="You are not a member yet"
      lead={`Full members shape what ${organisation.shortName} does.`}
    >
      <p>Start an application, go on with the one you began, or see where it stands.</p>
      <ButtonLink href="/join/application">Your application</ButtonLink>
    </Page>
  )
}
