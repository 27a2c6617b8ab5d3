import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { listMinutes } from '@/lib/people/groups/minutes/read'
import { minutesReaders } from '@/lib/people/groups/minutes/states'
import { groupAt } from '@/lib/people/groups/read'
import { groupName } from '@/lib/people/groups/states'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { startMinutesAction } from '../actions'

export const metadata: Metadata = { title: 'New minutes' }

export default async function NewMinutes({ params }: PageProps<'/groups/[group]/minutes/new'>) {
  const group = groupAt((await params).group)
  if (!group) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/groups/${group}/minutes/new`)
  const { mayWrite } = await listMinutes(person, group)
  if (!mayWrite) return <PageNotFound />
  return (
    <Page
      title="New minutes"
      eyebrow={groupName(group)}
      lead="First say which meeting it was. On the next page you write the minutes, or upload a PDF."
      back={<BackLink href={`/groups/${group}`}>{groupName(group)}</BackLink>}
    >
      <Form action={startMinutesAction}>
        <Hidden name="group" value={group} />
        <TextField name="title" label="Title" hint="For example, Planning the spring" />
        <DateField name="metOn" legend="When did you meet?" />
        <RadioGroup
          name="readers"
          legend="Who can read them, once another member of the group has approved them?"
          options={Object.entries(minutesReaders).map(([value, label]) => ({ value, label }))}
        />
        <SubmitButton>Continue</SubmitButton>
      </Form>
    </Page>
  )
}
