import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { DetailPartFields } from '@/components/people/members/detail-part-fields'
import type { FormAction } from '@/lib/kernel/forms'
import { detailParts, type OwnPart } from '@/lib/people/members/detail-parts'
import { getDetails } from '@/lib/people/members/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { correctOwnConstituencyAction, correctOwnDateOfBirthAction } from './actions'

export const metadata: Metadata = { title: 'Change your details' }

const actions: Record<OwnPart, FormAction> = {
  'date-of-birth': correctOwnDateOfBirthAction,
  constituency: correctOwnConstituencyAction,
}

export default async function ChangeOwnPart({ params }: PageProps<'/membership/details/[part]'>) {
  const { part: named } = await params
  if (!Object.hasOwn(actions, named)) return <PageNotFound />
  const part = named as OwnPart
  const person = await personSignedIn()
  const details = person && (await getDetails(person, person))
  if (!details) redirect(`/sign-in?next=/membership/details/${part}`)
  const { dateOfBirth = '', constituency = '' } = details
  return (
    <Page
      title={`Change your ${detailParts[part]}`}
      back={<BackLink href="/membership/details">Your details</BackLink>}
    >
      <Form action={actions[part]}>
        <DetailPartFields part={part} saved={{ dateOfBirth, constituency }} />
        <SubmitButton>Save your {detailParts[part]}</SubmitButton>
      </Form>
    </Page>
  )
}
