import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { EventSummary } from '@/components/money/subscriptions/stripe-messages/event-summary'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { getEvent } from '@/lib/money/subscriptions/stripe-messages/read'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'
import { replayEventAction } from './actions'

const successMessages = {
  again: 'Checked again. Our records match Stripe’s.',
}

export const metadata: Metadata = { title: 'Stripe message' }

export default async function StripeMessage({
  params,
  searchParams,
}: PageProps<'/desk/money/stripe-messages/[id]'>) {
  const { id } = await params
  const { officer, refused } = await requireOfficer(
    `/desk/money/stripe-messages/${encodeURIComponent(id)}`,
  )
  if (!officer) return refused
  const event = await getEvent(officer, id)
  if (!event) return <PageNotFound />
  const { done } = await searchParams
  return (
    <Page
      title={event.type}
      eyebrow="Stripe message"
      back={<BackLink href="/desk/money/stripe-messages">Stripe messages</BackLink>}
    >
      {event.state === 'processed' && <SuccessMessage messages={successMessages} done={done} />}
      {event.state !== 'processed' && done === 'again' && (
        <Notice kind="warning" announce title="We could not process it just now">
          We will try again automatically.
        </Notice>
      )}
      <EventSummary event={event} leads={can(officer, 'dues.read')} />
      {can(officer, 'stripe-event.replay') && (
        <Form action={replayEventAction}>
          <Hidden name="eventId" value={event.id} />
          <p>We will ask Stripe for the current position. Nothing is done twice.</p>
          <SubmitButton variant="secondary">Process it again</SubmitButton>
        </Form>
      )}
    </Page>
  )
}
