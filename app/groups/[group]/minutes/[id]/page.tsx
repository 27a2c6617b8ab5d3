import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { ButtonLink } from '@/components/ui/button'
import { Markdown } from '@/components/ui/markdown'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { getMinutes } from '@/lib/people/groups/minutes/read'
import { minutesReaders } from '@/lib/people/groups/minutes/states'
import { groupName } from '@/lib/people/groups/states'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { approveMinutesAction } from '../actions'

type Props = PageProps<'/groups/[group]/minutes/[id]'>

export const metadata: Metadata = { title: 'Minutes' }

const successMessages = {
  written: 'Sent to the group. Another member of it has to approve this version.',
  approved: 'Approved. This is what its readers see now.',
}

export default async function MinutesPage({ params, searchParams }: Props) {
  const { group, id } = await params
  const { version, done } = await searchParams
  const person = await personSignedIn()
  if (!person)
    redirect(`/sign-in?${new URLSearchParams({ next: `/groups/${group}/minutes/${id}` })}`)
  const wanted = typeof version === 'string' ? (numberInAddress(version) ?? 0) : undefined
  const minutes = await getMinutes(person, id, wanted)
  if (!minutes || minutes.group !== group) return <PageNotFound />
  const { shown, versions, mayWrite, mayApprove, waits } = minutes
  const here = `/groups/${group}/minutes/${id}`
  return (
    <Page
      title={minutes.title}
      eyebrow={`Minutes · ${groupName(minutes.group)}`}
      lead={`Meeting of ${minutes.metOn}`}
      back={<BackLink href={`/groups/${group}` as Route}>{groupName(minutes.group)}</BackLink>}
      wide
      rail={
        <Rail label="About these minutes">
          {mayWrite && (
            <RailSection title="What you can do" acts>
              <RailLinks
                links={[
                  {
                    href: `${here}/write` as Route,
                    label: shown ? 'Write a new version' : 'Write them',
                  },
                ]}
              />
            </RailSection>
          )}
          <RailSection title="These minutes">
            <RailFacts
              facts={[
                { term: 'Read by', value: minutesReaders[minutes.readers] },
                ...(shown
                  ? [
                      { term: 'Version', value: `${shown.version}, ${shown.written}` },
                      {
                        term: 'Written by',
                        value: <Name instead="A member of the group">{shown.writer}</Name>,
                      },
                      {
                        term: 'Approved by',
                        value: shown.approved ? (
                          <>
                            <Name instead="Another member of the group">{shown.approver}</Name>,{' '}
                            {shown.approved}
                          </>
                        ) : (
                          'Nobody yet'
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </RailSection>
          {versions.length > 1 && (
            <RailSection title="All versions" acts>
              <RailLinks
                links={versions.map((one) => ({
                  href: `${here}?version=${one.version}` as Route,
                  label: `Version ${one.version}`,
                  note: one.approved ? 'Approved' : undefined,
                }))}
              />
            </RailSection>
          )}
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={done} />
      {waits && (
        <Notice>
          {mayApprove
            ? 'This version waits for a member of the group who did not write it. If it is what was said, approve it.'
            : 'You wrote this version, so another member of the group has to approve it. Until then nobody else reads it.'}
        </Notice>
      )}
      {shown?.text && <Markdown source={shown.text} headings={2} />}
      {shown?.isPdf && (
        <p>
          <ButtonLink
            href={`${here}/minutes.pdf?version=${shown.version}` as Route}
            variant="secondary"
          >
            Download the minutes (PDF)
          </ButtonLink>
        </p>
      )}
      {!shown && <p>Nobody has written these minutes yet.</p>}
      {mayApprove && shown && (
        <Form action={approveMinutesAction}>
          <Hidden name="group" value={group} />
          <Hidden name="minutesId" value={minutes.id} />
          <Hidden name="version" value={String(shown.version)} />
          <SubmitButton>Approve these minutes</SubmitButton>
        </Form>
      )}
    </Page>
  )
}
