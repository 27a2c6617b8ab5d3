import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FileForm } from '@/components/forms/file-form'
import { Hidden } from '@/components/forms/hidden'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { MinutesForm } from '@/components/people/groups/minutes-form'
import { refusalNamed } from '@/lib/kernel/refusals'
import { getMinutes } from '@/lib/people/groups/minutes/read'
import { groupName } from '@/lib/people/groups/states'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { writeMinutesAction } from '../../actions'

type Props = PageProps<'/groups/[group]/minutes/[id]/write'>

export const metadata: Metadata = { title: 'Write the minutes' }

export default async function WriteMinutes({ params, searchParams }: Props) {
  const { group, id } = await params
  const person = await personSignedIn()
  if (!person)
    redirect(`/sign-in?${new URLSearchParams({ next: `/groups/${group}/minutes/${id}/write` })}`)
  const minutes = await getMinutes(person, id)
  if (!minutes?.mayWrite || minutes.group !== group) return <PageNotFound />
  const { problem } = await searchParams
  return (
    <Page
      title="Write the minutes"
      eyebrow={groupName(minutes.group)}
      lead={`${minutes.title}, meeting of ${minutes.metOn}`}
      back={<BackLink href={`/groups/${group}/minutes/${id}`}>These minutes</BackLink>}
    >
      <MinutesForm
        group={group}
        minutesId={id}
        after={minutes.newest}
        text={minutes.shown?.text ?? ''}
        write={writeMinutesAction}
      />
      <SectionHeading id="upload">Or upload a PDF</SectionHeading>
      <FileForm
        address={`/groups/${group}/minutes/${id}/file`}
        problem={refusalNamed(problem)}
        name="pdf"
        label="Choose a PDF"
        hint="At most 5 MB. We keep what is printed on its pages, and take out scripts, links and attachments."
        accept="application/pdf"
        button="Upload"
      >
        <Hidden name="after" value={String(minutes.newest)} />
      </FileForm>
    </Page>
  )
}
