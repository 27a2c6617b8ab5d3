import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { CheckInList } from '@/components/movement/events/check-in-list'
import { FollowUpForm } from '@/components/movement/events/follow-up-form'
import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { dateOf, momentInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { refusals } from '@/lib/kernel/refusals'
import { readSignUps, type SignUps } from '@/lib/movement/events/running/read-sign-ups'
import { isConfidential, needsKeptDays, signUpsKeptDays } from '@/lib/movement/events/states'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { cancelEventAction, checkInAction, followUpAction } from '../../actions'

export const metadata: Metadata = { title: 'Who has signed up' }

const successMessages = { 'followed-up': 'Your email is on its way.' }

/** For whoever holds an event: who signed up, the list at the door, and afterwards one email. */
export default async function EventPeople({
  params,
  searchParams,
}: PageProps<'/events/[number]/people'>) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/events/${number}/people`)
  const read = await readSignUps(person, { number })
  if ('refused' in read) {
    if (!read.refused.startsWith('second-factor')) return <PageNotFound />
    return (
      <Page title="Who has signed up">
        <Notice>{refusals[read.refused]}</Notice>
      </Page>
    )
  }
  const { event } = read
  const at = now()
  const published = event.state === 'published'
  const checksIn = published && dateOf(at) >= dateOf(event.startsAt)
  const over = published && event.endsAt <= at
  return (
    <Page
      title="Who has signed up"
      eyebrow={event.title}
      lead={momentInWords(event.startsAt)}
      back={<BackLink href={`/events/${number}` as Route}>{event.title}</BackLink>}
      wide
      rail={<Figures read={read} checksIn={checksIn} />}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <section aria-labelledby="list">
        <SectionHeading id="list">{checksIn ? 'At the door' : 'By name'}</SectionHeading>
        {read.total === 0 && <p className="py-3">Nobody has signed up yet.</p>}
        <CheckInList
          number={number}
          signUps={read.signUps}
          action={checksIn ? checkInAction : undefined}
        />
        {read.unnamed > 0 && (
          <p className="py-3 text-ink-soft">
            {read.unnamed === 1
              ? 'One more is not named here. They have not agreed that convenors see them.'
              : `${read.unnamed} more are not named here. They have not agreed that convenors see them.`}
          </p>
        )}
      </section>
      {over && (
        <section aria-labelledby="after" className="flow">
          <SectionHeading id="after">Write to them</SectionHeading>
          {event.followUp ? (
            <>
              <p>You wrote to them on {momentInWords(event.followedUpAt!)}:</p>
              <Markdown source={event.followUp} />
            </>
          ) : read.total === 0 ? (
            <p>
              Nobody is on the list of this event, so there is nobody to write to. We delete it{' '}
              {signUpsKeptDays} days after the event.
            </p>
          ) : (
            <FollowUpForm
              action={followUpAction}
              number={number}
              onPage={isConfidential(event)}
              keptDays={signUpsKeptDays}
            />
          )}
        </section>
      )}
      {published && event.startsAt > at && (
        <section aria-labelledby="cancel" className="flow">
          <SectionHeading id="cancel">Cancel this event</SectionHeading>
          <Form action={cancelEventAction}>
            <Hidden name="number" value={number} />
            <TextField
              name="why"
              label="Why is it cancelled?"
              hint={
                isConfidential(event)
                  ? 'People read it on the event’s page. Those who have signed up get an email that says when it was, not what.'
                  : 'It stands on the event’s page, and in the email to those who have signed up.'
              }
              width="full"
            />
            <SubmitButton variant="warning">Cancel the event</SubmitButton>
          </Form>
        </section>
      )}
    </Page>
  )
}

function Figures({ read, checksIn }: { read: SignUps; checksIn: boolean }) {
  const { total, waiting, online, came, needs, event } = read
  return (
    <Rail label="In figures">
      <RailSection title="In figures">
        <RailFacts
          facts={[
            { term: 'Have a place', value: total - waiting },
            ...(event.venue && event.onlineLink ? [{ term: 'Of them online', value: online }] : []),
            ...(event.capacity === null
              ? []
              : [
                  { term: 'The room holds', value: event.capacity },
                  { term: 'Are waiting', value: waiting },
                ]),
            ...(checksIn ? [{ term: 'Came', value: came }] : []),
          ]}
        />
      </RailSection>
      {needs.length > 0 && (
        <RailSection title="What people need">
          <ul className="bullets">
            {needs.map((need, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may need the same
              <li key={place} className="break-words">
                <bdi>{need}</bdi>
              </li>
            ))}
          </ul>
          <p>Deleted {needsKeptDays} days after the event.</p>
        </RailSection>
      )}
    </Rail>
  )
}
