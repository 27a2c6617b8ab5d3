import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { FileForm } from '@/components/forms/file-form'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Portrait } from '@/components/people/members/portrait'
import { SuccessMessage } from '@/components/ui/success-message'
import { refusalNamed } from '@/lib/kernel/refusals'
import { currentWording } from '@/lib/people/members/wordings'
import { getOwnOfficerPhoto } from '@/lib/people/officers/read-photo'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { removeOfficerPhotoAction } from './actions'

export const metadata: Metadata = { title: 'Your photo on the officers’ page' }

const successMessages = {
  shown: 'Your photo is on the officers’ page.',
  removed: 'Your photo is removed. We have kept no copy.',
}

/** For whoever holds a term or has a photo here, powers or none: a consent can be taken back at any time. */
export default async function OwnPhoto({ searchParams }: PageProps<'/desk/photo'>) {
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?${new URLSearchParams({ next: '/desk/photo' })}`)
  const { done, problem } = await searchParams
  const own = await getOwnOfficerPhoto(person)
  const shown = own?.kept && own.termId ? `/officers/${own.termId}/photo` : undefined
  return (
    <Page
      title="Your photo on the officers’ page"
      back={
        person.powers.length > 0 ? (
          <BackLink href="/desk">Desk</BackLink>
        ) : (
          <BackLink href="/membership">Your membership</BackLink>
        )
      }
    >
      <SuccessMessage messages={successMessages} done={done} />
      <p>
        <Link href="/officers">The officers’ page</Link> is open to everyone. It shows a small
        banner with the initials of each officer, or a photo if they want one there. A photo is
        optional.
      </p>
      {!own?.termId && (
        <p>
          You do not hold an office at the moment, so you are not on that page
          {own && ', and nor is the photo that we still keep'}.
        </p>
      )}
      {own?.termId && (
        <Portrait id={person.personId} name={person.name} photo={shown} size="face" />
      )}
      {own?.kept && (
        <Form action={removeOfficerPhotoAction}>
          <SubmitButton variant="secondary">Remove my photo</SubmitButton>
        </Form>
      )}
      {own?.termId && (
        <FileForm
          address="/desk/photo/file"
          problem={refusalNamed(problem)}
          name="photo"
          label={own.kept ? 'Choose another photo' : 'Choose a photo'}
          hint="JPEG or PNG, up to 1 MB. We remove details of where and when it was taken."
          accept="image/jpeg,image/png"
          button="Show this photo"
        >
          <CheckboxField name="consent" label={currentWording('photo-on-officers-page')} />
        </FileForm>
      )}
    </Page>
  )
}
