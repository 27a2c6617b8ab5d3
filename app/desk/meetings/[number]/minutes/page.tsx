import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { requireOfficer } from '@/app/desk/require-officer'
import { numberInAddress } from '@/app/number-in-address'
import { ActionList } from '@/components/democracy/meetings/action-list'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import { Markdown } from '@/components/ui/markdown'
import { Names } from '@/components/ui/names'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { meetingMinutesWords } from '@/lib/democracy/meetings/minutes/forms'
import { getMinutesAtDesk } from '@/lib/democracy/meetings/minutes/read-minutes'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { dayInWords } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import {
  approveMeetingMinutesAction,
  writeActionAction,
  writeMeetingMinutesAction,
} from './actions'

type Props = PageProps<'/desk/meetings/[number]/minutes'>

export const metadata: Metadata = { title: 'Minutes' }

const successMessages = {
  written: 'Saved. Two officers who wrote no version have to approve them, or a later meeting.',
  approved: 'Your approval is recorded.',
  action: 'Written down. The person who took it on gets an email.',
}

export default async function DeskMinutes({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const { officer, refused } = await requireOfficer(`/desk/meetings/${number}/minutes`)
  if (!officer) return refused
  const minutes = await getMinutesAtDesk(officer, number)
  if (!minutes) return <PageNotFound />
  const { meeting, version, text, approved, approvers, mayApprove, later } = minutes
  return (
    <Page
      title={approved ? 'The minutes are approved' : 'Minutes'}
      eyebrow={`${meetingTitle(meeting)} · ${dayInWords(meeting.startsAt)}`}
      back={<BackLink href={`/desk/meetings/${number}` as Route}>The meeting</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {!meeting.over && <Notice>{refusals['meeting.not-over']}</Notice>}
      {approved && (
        <p>
          <Link prefetch={false} href={`/meetings/${number}/minutes` as Route}>
            Read them as members do
          </Link>
        </p>
      )}
      {meeting.over && version > 0 && (
        <article className="flow border-3 border-ink bg-card p-5 sm:p-8">
          <Markdown source={text} headings={2} />
        </article>
      )}
      {!approved && approvers.length > 0 && (
        <p>
          Approved so far by <Names names={approvers} />.
        </p>
      )}
      {(meeting.actions.length > 0 || (meeting.begun && !approved)) && (
        <section aria-labelledby="actions" className="flow">
          <SectionHeading id="actions">Who does what by when</SectionHeading>
          {meeting.actions.length > 0 && <ActionList actions={meeting.actions} />}
          {meeting.begun && !approved && <WriteAction number={number} />}
        </section>
      )}
      {(mayApprove || later.length > 0) && (
        <section aria-labelledby="approve" className="flow">
          <SectionHeading id="approve">Approve these minutes</SectionHeading>
          <Form action={approveMeetingMinutesAction} decides>
            <Hidden name="number" value={number} />
            <Hidden name="version" value={version} />
            {later.length > 0 && (
              <SelectField
                name="at"
                label={`Did a later meeting approve them?${mayApprove ? ' (optional)' : ''}`}
                hint={
                  mayApprove
                    ? 'Then your word is enough. Otherwise two officers approve them who wrote no version of them.'
                    : 'You wrote an earlier version, so you can only record that a meeting approved them.'
                }
                placeholder={mayApprove ? 'No meeting did' : undefined}
                options={later.map((one) => ({
                  value: String(one.number),
                  label: `${meetingTitle(one)}, ${dayInWords(one.startsAt)}`,
                }))}
              />
            )}
            <SubmitButton>Approve these minutes</SubmitButton>
          </Form>
        </section>
      )}
      {!approved && meeting.over && (
        <section aria-labelledby="write" className="flow">
          <SectionHeading id="write">
            {version === 0 ? 'Write the minutes' : 'Correct them'}
          </SectionHeading>
          <Form action={writeMeetingMinutesAction} long>
            <Hidden name="number" value={number} />
            <Hidden name="after" value={version} />
            <TextArea
              name="text"
              label="The minutes"
              hint={
                version === 0
                  ? 'This is what the site knows. Write what was said and decided. Who does what by when stands above. Members read it once it is approved.'
                  : 'A correction has to be approved anew, and whoever writes one does not approve.'
              }
              rows={20}
              defaultValue={text}
              limit={{ words: meetingMinutesWords }}
            />
            <SubmitButton variant={mayApprove ? 'secondary' : 'primary'}>
              Save the minutes
            </SubmitButton>
          </Form>
        </section>
      )}
    </Page>
  )
}

/** One thing that somebody took on: it stands under the minutes, and with those who do it. */
function WriteAction({ number }: { number: number }) {
  return (
    <Details summary="Write an action down">
      <Form action={writeActionAction}>
        <Hidden name="id" value={newId()} />
        <Hidden name="number" value={number} />
        <TextField
          name="what"
          label="What is to be done?"
          hint="For example, Book the hall for the summer school"
          width="full"
        />
        <TextField
          name="member"
          label="Who took it on? (optional)"
          hint="A membership number, like 42. If you can search our members, their name will do. Without one, any member the meeting was for can take it on."
          width={30}
        />
        <DateField name="due" legend="By when is it to be done?" hint="For example, 27 3 2027" />
        <SubmitButton variant="secondary">Write this action down</SubmitButton>
      </Form>
    </Details>
  )
}
