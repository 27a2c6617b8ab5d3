import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { NowList } from '@/components/ui/now-list'
import { listMeetingsFor } from '@/lib/democracy/meetings/list-meetings'
import { noticeDaysOf } from '@/lib/democracy/meetings/meeting-rules'
import { listRequisitions } from '@/lib/democracy/meetings/requisitions/read-requisitions'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { dayInWords, inWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { personSignedIn, viewer } from '@/lib/people/sign-in/viewer'
import { can, refusalOf } from '@/lib/permissions'
import { comingMeetings } from './coming-meetings'
import { meetingsHeadline } from './meetings-headline'
import { requisitionRule } from './requisitions/requisition-sentences'

const load = cache(async () => listMeetingsFor(await viewer()))

export async function generateMetadata(): Promise<Metadata> {
  return { title: meetingsHeadline((await load()).coming) }
}

export default async function Meetings() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/meetings')
  const refusal = refusalOf(person, 'meeting.answer', { invited: true })
  if (refusal)
    return (
      <Page title="Meetings are for members">
        <p>{refusals[refusal]}</p>
      </Page>
    )
  const { coming, past } = await load()
  const calledFor = await listRequisitions(person)
  const { meetingQuorum, motionDeadlineDays } = organisation.rules
  return (
    <Page
      title={meetingsHeadline(coming)}
      eyebrow="Meetings"
      wide
      rail={
        <Rail label="About meetings">
          <RailSection title="What you can do" acts>
            <RailLinks
              links={[
                { href: '/meetings/calendar' as Route, label: 'Have them in your calendar' },
                { href: '/meetings/standing-orders' as Route, label: 'Read the standing orders' },
                ...(can(person, 'requisition.open')
                  ? [
                      {
                        href: '/meetings/requisitions/new' as Route,
                        label: 'Call for a special meeting',
                      },
                    ]
                  : []),
                ...(can(person, 'meeting.call')
                  ? [{ href: '/desk/meetings' as Route, label: 'Call a meeting' }]
                  : []),
              ]}
            />
          </RailSection>
          <RailSection title="What the rule book says">
            <p>
              We call an ordinary meeting at least {noticeDaysOf('ordinary')} days before it, a
              special one {noticeDaysOf('special')}, and the annual general meeting{' '}
              {noticeDaysOf('annual')}.
            </p>
            <p>
              Motions come in {motionDeadlineDays} days before a meeting. It decides with{' '}
              {meetingQuorum.percent}% of those on the roll or {meetingQuorum.members} people,
              whichever is less.
            </p>
            <p>{requisitionRule()}</p>
          </RailSection>
        </Rail>
      }
    >
      {coming.length > 0 && (
        <section aria-labelledby="to-come">
          <SectionHeading id="to-come">To come</SectionHeading>
          <NowList items={comingMeetings(coming)} />
        </section>
      )}
      {coming.length === 0 && <p>When one is called we email you, and it will be here.</p>}
      {calledFor.length > 0 && (
        <section aria-labelledby="called-for">
          <SectionHeading id="called-for">Called for by members</SectionHeading>
          <ul>
            {calledFor.map(({ number, business, state, lapsesAt, callBy }) => (
              <li key={number} className="max-w-none border-rule border-b py-3">
                <Link
                  prefetch={false}
                  href={`/meetings/requisitions/${number}` as Route}
                  className="line-clamp-2 font-bold"
                >
                  {business}
                </Link>
                <p className="text-sm">
                  {state === 'gathering'
                    ? `Names can be added until ${dayInWords(lapsesAt)}`
                    : `Notice ${state === 'overdue' ? 'was' : 'is'} due by ${inWords(callBy!)}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <section aria-labelledby="past">
          <SectionHeading id="past">What has been</SectionHeading>
          <ul>
            {past.map((meeting) => (
              <li
                key={meeting.number}
                className="flex max-w-none flex-wrap justify-between gap-x-5 border-rule border-b py-3"
              >
                <Link
                  prefetch={false}
                  href={`/meetings/${meeting.number}` as Route}
                  className="font-bold"
                >
                  {meetingTitle(meeting)}
                </Link>
                <span>{dayInWords(meeting.startsAt)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
