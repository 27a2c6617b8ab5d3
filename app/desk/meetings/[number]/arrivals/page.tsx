import type { Metadata, Route } from 'next'
import { requireOfficer } from '@/app/desk/require-officer'
import { numberInAddress } from '@/app/number-in-address'
import { FollowOnDevice } from '@/components/democracy/meetings/live/follow-on-device'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { listArrivals } from '@/lib/democracy/meetings/running/read-running'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import { refusals } from '@/lib/kernel/refusals'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { checkInMemberAction, noteMemberLeftAction } from '../chair/actions'
import { DelegatesHere } from './delegates-here'

type Props = PageProps<'/desk/meetings/[number]/arrivals'>

export const metadata: Metadata = { title: 'At the door' }

const successMessages = {
  here: 'Checked in.',
  delegate: 'The delegate is checked in.',
  left: 'Noted that they have left.',
}

const hows = { code: 'in the room', list: 'in the room, at the door', online: 'online' } as const

export default async function Arrivals({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const { officer, refused } = await requireOfficer(`/desk/meetings/${number}/arrivals`)
  if (!officer) return refused
  const arrivals = await listArrivals(officer, number)
  if (!arrivals) return <PageNotFound />
  const { meeting, there } = arrivals
  const open = meeting.state === 'open'
  return (
    <Page
      title={hereInWords(there.length)}
      eyebrow={`At the door · ${meetingTitle(meeting)}`}
      back={<BackLink href={`/desk/meetings/${number}/chair` as Route}>In the chair</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {!open && <Notice>{refusals['meeting.not-open']}</Notice>}
      {open && (
        <>
          <FollowOnDevice address={`/meetings/${number}/live/stream`} />
          <Form action={checkInMemberAction}>
            <Hidden name="number" value={number} />
            <TextField
              name="member"
              label="Who is here?"
              hint="A membership number, like 42. If you can search our members, their name will do."
              width={20}
            />
            <SubmitButton>Check them in</SubmitButton>
          </Form>
        </>
      )}
      {there.length > 0 && (
        <section aria-labelledby="there" className="flow">
          <SectionHeading id="there">Here</SectionHeading>
          <p>
            You can note that somebody has left if an officer checked them in here. Everyone else
            leaves on their own page.
          </p>
          <ul>
            {there.map(({ personId, number: member, name, how, onRoll }) => (
              <li
                key={personId}
                className="flex max-w-none flex-wrap items-center justify-between gap-x-5 gap-y-2 border-rule border-b py-2"
              >
                <span className="min-w-0">
                  <strong>
                    <Name>{name}</Name>
                  </strong>{' '}
                  <span className="code text-sm">{memberNumberInWords(member)}</span>{' '}
                  <span className="text-ink-soft text-sm">
                    {hows[how]}
                    {!onRoll && ', without a vote'}
                  </span>
                </span>
                {how === 'list' && (
                  <Form action={noteMemberLeftAction}>
                    <Hidden name="number" value={number} />
                    <Hidden name="personId" value={personId} />
                    <SubmitButton row variant="secondary">
                      Has left
                      <span className="sr-only">
                        : <Name>{name}</Name>
                      </span>
                    </SubmitButton>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <DelegatesHere officer={officer} number={number} open={open} />
    </Page>
  )
}

function hereInWords(here: number): string {
  if (here === 0) return 'Nobody is here yet'
  return `${capital(countInWords(here))} of us ${here === 1 ? 'is' : 'are'} here`
}
