import Link from 'next/link'
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
        lead="Your membership is provisional until it arrives. Banks take 4 to 7 working days."
      >
        <ButtonLink href="/membership/dues">See your dues</ButtonLink>
      </Page>
    )
  }
  if (stage) {
    return (
      <Page
        title="One step left"
        lead="Your application is approved. You are a member as soon as your first payment goes through."
      >
        <ButtonLink href="/membership/dues">Pay your first dues</ButtonLink>
      </Page>
    )
  }
  return (
    <Page
      title="You are not a member yet"
      lead={`Full members shape what ${organisation.shortName} does.`}
    >
      <p>Start an application, carry on with one you have started, or check its progress.</p>
      <ButtonLink href="/join/application">Go to your application</ButtonLink>
      <p>
        <Link href="/membership/data">See what we keep about you</Link>
      </p>
    </Page>
  )
}
