import type { Metadata, Route } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { DayLeaf } from '@/components/layout/day-leaf'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { EventSheet } from '@/components/movement/events/event-sheet'
import { EventWhenAndWhere } from '@/components/movement/events/event-when-and-where'
import { signUpInWords } from '@/components/movement/events/sign-up-question'
import { SuccessMessage } from '@/components/ui/success-message'
import { momentInWords } from '@/lib/kernel/calendar'
import { getGuestPlace } from '@/lib/movement/events/read'
import { eventAudienceInWords, holderInWords, signUpsKeptDays } from '@/lib/movement/events/states'
import { withdrawAsGuestAction } from '../../../actions'

export const metadata: Metadata = { title: 'Your place', robots: { index: false } }

const successMessages = {
  place: 'Thank you. You have a place, and we have emailed you the way back to this page.',
  waiting:
    'You are waiting for a place. We have emailed you the way back to this page, and will again when you have one.',
}

/** The place of a guest: whoever has this link can see it and give it up. */
export default async function GuestPlace({
  params,
  searchParams,
}: PageProps<'/events/[number]/guest/[token]'>) {
  const { token } = await params
  const place = await getGuestPlace(token)
  if (!place) return <PageNotFound />
  const { title, startsAt, state, how, signUpState, before, online, begun } = place
  return (
    <Page
      eyebrow={signUpInWords({ how, state: signUpState, before }, online)}
      title={title}
      lead={momentInWords(startsAt)}
      leaf={<DayLeaf at={startsAt} />}
      back={<BackLink href={`/events/${place.number}` as Route}>The event</BackLink>}
      rail={
        <Rail label="About this event">
          <EventWhenAndWhere
            {...place}
            holder={holderInWords(place)}
            audience={eventAudienceInWords(place)}
          />
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <EventSheet
        words={place.words}
        access={place.access}
        cancelled={state === 'cancelled'}
        whyCancelled={place.whyCancelled}
      />
      {state === 'published' && !begun && (
        <Form action={withdrawAsGuestAction}>
          <Hidden name="token" value={token} />
          <SubmitButton variant="secondary">
            {signUpState === 'waiting' ? 'Stop waiting' : 'Give up my place'}
          </SubmitButton>
        </Form>
      )}
      <p className="text-ink-soft text-sm">
        We have your name and address for this event alone, and delete them {signUpsKeptDays} days
        after it, or as soon as you give up your place.
      </p>
    </Page>
  )
}
