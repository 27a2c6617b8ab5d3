import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { isolateName } from '@/lib/kernel/isolate-name'
import { nextField } from '@/lib/people/sign-in/forms'
import { listPeopleAtMailbox } from '@/lib/people/sign-in/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { choosePersonAction } from './actions'

const title = 'Which of you is signing in?'

export const metadata: Metadata = { title, robots: { index: false } }

/** After a mailbox that two people share was proved. */
export default async function Who({ searchParams }: PageProps<'/sign-in/who'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in')
  const next = nextField.parse((await searchParams).next)
  const both = await listPeopleAtMailbox(person)
  if (both.length < 2) redirect('/membership')
  return (
    <Page
      title={title}
      lead="You share this email address. Anyone who reads it can sign in as either of you, read everything and act for both."
    >
      <Form action={choosePersonAction}>
        {next && <Hidden name="next" value={next} />}
        <RadioGroup
          name="personId"
          legend="I am"
          size="large"
          options={both.map(({ personId, name }) => ({
            value: personId,
            label: isolateName(name),
          }))}
        />
        <SubmitButton>Continue</SubmitButton>
      </Form>
    </Page>
  )
}
