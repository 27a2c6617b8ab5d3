import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { EventSummary } from '@/components/money/subscriptions/stripe-messages/event-summary'
import { Notice } from '@/components/ui/notice'
import { getEvent } from '@/lib/money/subscriptions/stripe-messages/read'
import { can } from '@/lib/permissions'
import { atDesk } from '../../../require-officer'
import { replay } from './actions'

export const metadata: Metadata = { title: 'Event of Stripe' }

export default async function InboxEvent({
  params,
  searchParams,
}: PageProps<'/desk/money/inbox/[id]'>) {
  const { id } = await params
  const { officer, refused } = await atDesk(`/desk/money/inbox/${encodeURIComponent(id)}`)
  if (!officer) return refused
  const event = await getEvent(officer, id)
  if (!event) return <PageNotFound />
  const again = (await searchParams).again !== undefined
  return (
    <Page
      title={event.type}
      eyebrow="Event of Stripe"
      back={<BackLink href="/desk/money/inbox">Stripe inbox</BackLink>}
    >
      {again && event.state === 'processed' && (
        <Notice kind="success" announce title="It was read again. All is as Stripe says." />
      )}
      {again && event.state !== 'processed' && (
        <Notice kind="warning" announce title="It could not be read just now">
          It stays here and is tried again by itself.
        </Notice>
      )}
      <EventSummary event={event} leads={can(officer, 'dues.read')} />
      {can(officer, 'stripe-event.replay') && (
        <Form action={replay}>
          <Hidden name="eventId" value={event.id} />
          <p>To read it again means to ask Stripe how things stand. Nothing is done twice.</p>
          <SubmitButton variant="secondary">Read it again</SubmitButton>
        </Form>
      )}
    </Page>
  )
}
