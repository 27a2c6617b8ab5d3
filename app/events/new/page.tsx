import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { EventTermsForm } from '@/components/movement/events/event-terms-form'
import { Notice } from '@/components/ui/notice'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { refusals } from '@/lib/kernel/refusals'
import { heldByAnswer, heldByIn } from '@/lib/movement/events/forms'
import { listHolders, whyNotHold } from '@/lib/movement/events/list-events'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { draftEventAction } from '../actions'
import { holderOption } from '../holder-option'

export const metadata: Metadata = { title: 'Write an event' }

export default async function NewEvent({ searchParams }: PageProps<'/events/new'>) {
  const { holder } = await searchParams
  const asked = typeof holder === 'string' ? heldByIn(holder) : undefined
  const person = await personSignedIn()
  if (!person) {
    const here = asked ? `/events/new?holder=${heldByAnswer(asked)}` : '/events/new'
    redirect(`/sign-in?${new URLSearchParams({ next: here })}` as Route)
  }
  const may = await listHolders(person)
  const holders = asked ? may.filter((one) => heldByAnswer(one) === heldByAnswer(asked)) : may
  const everybody = { network: null, group: null, place: null }
  const refusal = holders.length === 0 && (await whyNotHold(person, asked ?? everybody))
  return (
    <Page
      title="Write an event"
      lead="It is a draft until you publish it, and nobody else sees it before."
      back={<BackLink href={'/events' as Route}>Events</BackLink>}
    >
      {holders.length === 0 ? (
        <Notice>{refusals[refusal || 'not-allowed']}</Notice>
      ) : (
        <EventTermsForm
          action={draftEventAction}
          holders={holders.map(holderOption)}
          example={boxesOf(dateOf(addDays(now(), 21)))}
        />
      )}
    </Page>
  )
}
