import type { Metadata, Route } from 'next'
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
import { MeetingAnswerForm } from '@/components/people/networks/meeting-answer-form'
import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import { dayInWords, timeInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import { organisation } from '@/lib/organisation'
import { answersKeptDays } from '@/lib/people/networks/meetings/kept-days'
import { getNetworkMeeting } from '@/lib/people/networks/meetings/read'
import { viewer } from '@/lib/people/sign-in/viewer'
import { answerMeetingAction, cancelMeetingAction } from '../actions'

// What a meeting is about may say something of whoever has it open in a tab.
export const metadata: Metadata = { title: 'A meeting' }

type Props = PageProps<'/networks/[network]/meetings/[id]'>

export default async function NetworkMeetingPage({ params }: Props) {
  const { network: asked, id } = await params
  const meeting = await getNetworkMeeting(await viewer(), id)
  if (meeting?.network !== asked) return <PageNotFound />
  const { network, title, startsAt, place, onlineLink, coming } = meeting
  const { name } = organisation.networks[network]
  return (
    <Page
      title={title}
      eyebrow={name}
      lead={`${dayInWords(startsAt)} at ${timeInWords(startsAt)}, ${place ?? 'online'}`}
      back={<BackLink href={`/networks/${network}` as Route}>{name}</BackLink>}
      rail={
        <Rail label="About this meeting">
          <RailSection title="Where and when">
            <RailFacts
              facts={[
                { term: 'Date', value: dayInWords(startsAt) },
                { term: 'Time', value: timeInWords(startsAt) },
                ...(place ? [{ term: 'Place', value: place }] : []),
                ...(onlineLink
                  ? [
                      {
                        term: 'Online',
                        value: (
                          <a href={onlineLink} rel="noreferrer" className="break-words">
                            {onlineLink}
                          </a>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
            {!meeting.over && (
              <p>
                <a href={`/networks/${network}/meetings/${meeting.id}/calendar`} download>
                  Add it to your calendar
                </a>
                . Others may see your calendar.
              </p>
            )}
          </RailSection>
          {coming && (
            <RailSection title="For you as convenor">
              <p>
                {coming.count === 0
                  ? 'Nobody has said yet that they are coming.'
                  : `${capital(countInWords(coming.count))} ${coming.count === 1 ? 'member has' : 'members have'} said that they are coming.`}
              </p>
              {coming.needs.length > 0 && (
                <>
                  <p>What they need to take part:</p>
                  <ul className="bullets">
                    {coming.needs.map((need, place) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: two may need the same
                      <li key={place} className="break-words">
                        <bdi>{need}</bdi>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </RailSection>
          )}
        </Rail>
      }
    >
      {meeting.cancelledAt && (
        <Notice kind="warning" title="This meeting is cancelled">
          {meeting.whyCancelled}
        </Notice>
      )}
      <Markdown source={meeting.words} headings={2} />
      {!meeting.over && (
        <section aria-labelledby="answer" className="flow">
          <SectionHeading id="answer">Your answer</SectionHeading>
          <MeetingAnswerForm
            action={answerMeetingAction}
            meetingId={meeting.id}
            answer={meeting.answer}
            keptDays={answersKeptDays}
          />
        </section>
      )}
      {meeting.mayCancel && !meeting.over && (
        <section aria-labelledby="cancel" className="flow">
          <SectionHeading id="cancel">Cancel this meeting</SectionHeading>
          <Form action={cancelMeetingAction}>
            <Hidden name="meetingId" value={meeting.id} />
            <TextField
              name="why"
              label="Why is it cancelled?"
              hint="Members of the network read it here. Those who are coming get an email that says when it was, not what."
              width="full"
            />
            <SubmitButton variant="warning">Cancel the meeting</SubmitButton>
          </Form>
        </section>
      )}
    </Page>
  )
}
