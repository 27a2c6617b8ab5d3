import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { BackLink } from '@/components/layout/back-link'
import { DayLeaf } from '@/components/layout/day-leaf'
import { Page } from '@/components/layout/page'
import { GuestSignUpForm } from '@/components/movement/events/guest-sign-up-form'
import { Notice } from '@/components/ui/notice'
import { momentInWords } from '@/lib/kernel/calendar'
import { getEventToConfirm } from '@/lib/movement/events/read'
import { needsKeptDays, signUpsKeptDays } from '@/lib/movement/events/states'
import { organisation } from '@/lib/organisation'
import { comeAsGuestAction } from '../../actions'

export const metadata: Metadata = { title: 'Sign up for an event', robots: { index: false } }

/** Where the mailed link leads. Opening it changes nothing, because mail scanners open links too: the button is the second yes. */
export default async function ConfirmGuest({
  params,
  searchParams,
}: PageProps<'/events/[number]/confirm'>) {
  const { number } = await params
  const { token } = await searchParams
  const event = typeof token === 'string' ? await getEventToConfirm(token) : undefined
  if (!event || typeof token !== 'string')
    return (
      <Page title="This link is incomplete or too old">
        <p>
          Open it from the email again, or{' '}
          <Link href={`/events/${encodeURIComponent(number)}` as Route}>ask for a new one</Link>.
        </p>
      </Page>
    )
  const { title, startsAt, venue, online, places } = event
  return (
    <Page
      eyebrow="Sign up for"
      title={title}
      lead={momentInWords(startsAt)}
      leaf={<DayLeaf at={startsAt} />}
      back={<BackLink href={`/events/${event.number}` as Route}>The event</BackLink>}
    >
      {event.begun || event.state !== 'published' ? (
        <Notice title="This event has begun, is over or was cancelled" />
      ) : (
        <>
          <p>
            Your address is <strong className="break-words">{event.email}</strong>. We use it for
            this event, and delete it with your name {signUpsKeptDays} days after it, or as soon as
            you give up your place, unless you ask for our news.
          </p>
          <GuestSignUpForm
            action={comeAsGuestAction}
            token={token}
            room={venue !== null}
            online={online}
            full={places?.left === 0}
            keptDays={needsKeptDays}
            organisation={organisation.shortName}
          />
        </>
      )}
    </Page>
  )
}
