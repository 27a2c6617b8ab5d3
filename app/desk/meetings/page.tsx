import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { requireOfficer } from '@/app/desk/require-officer'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SectionHeading } from '@/components/layout/section-heading'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { Tag } from '@/components/ui/tag'
import { listMeetingsAtDesk } from '@/lib/democracy/meetings/list-meetings'
import type { MeetingRow } from '@/lib/democracy/meetings/lock-meeting'
import { lastDayToCall } from '@/lib/democracy/meetings/meeting-rules'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { atWallTime, dayInWords, shortDayInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'

export const metadata: Metadata = { title: 'Meetings' }

const successMessages = { discarded: 'Draft discarded.' }

export default async function DeskMeetings({ searchParams }: PageProps<'/desk/meetings'>) {
  const { officer, refused } = await requireOfficer('/desk/meetings')
  if (!officer) return refused
  const list = await listMeetingsAtDesk(officer)
  const back = <BackLink href="/desk">Desk</BackLink>
  if (!list)
    return (
      <Page title="Meetings" eyebrow="Desk" back={back}>
        <Notice>{refusals[refusalOf(officer, 'meeting.call') ?? 'not-allowed']}</Notice>
      </Page>
    )
  const parts = [
    { id: 'drafts', title: 'Drafts', meetings: list.drafts },
    { id: 'called', title: 'Called', meetings: list.coming },
    { id: 'over', title: 'Over', meetings: list.over },
  ].filter(({ meetings }) => meetings.length > 0)
  return (
    <Page title="Meetings" eyebrow="Desk" back={back}>
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <p>
        <ButtonLink href={'/desk/meetings/new' as Route}>Call a meeting</ButtonLink>
      </p>
      {parts.map(({ id, title, meetings }) => (
        <section key={id} aria-labelledby={id}>
          <SectionHeading id={id}>{title}</SectionHeading>
          <ul>
            {meetings.map((meeting) => (
              <li
                key={meeting.number}
                className="relative flex max-w-none flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
              >
                <div className="min-w-0 flex-[1_1_18rem]">
                  <Link
                    prefetch={false}
                    href={`/desk/meetings/${meeting.number}` as Route}
                    className="whole-row"
                  >
                    {meetingTitle(meeting)}
                  </Link>
                  <p className="text-ink-soft text-sm">{dayInWords(meeting.startsAt)}</p>
                </div>
                <State {...meeting} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

function State({ state, kind, startsAt }: MeetingRow) {
  if (state === 'cancelled') return <Tag tone="stopped">Cancelled</Tag>
  if (state !== 'draft') return null
  const last = atWallTime(lastDayToCall(kind, startsAt))
  return <Tag tone="attention">{`Call it by ${shortDayInWords(last)}`}</Tag>
}
