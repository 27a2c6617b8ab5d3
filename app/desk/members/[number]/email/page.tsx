import type { Metadata } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { PageNotFound } from '@/components/layout/page-not-found'
import { MemberFormPage } from '@/components/people/members/member-form-page'
import { Name } from '@/components/ui/name'
import { objectionDays } from '@/lib/people/email-changes/states'
import { getCorrection } from '@/lib/people/members/read'
import { requireOfficer } from '../../../require-officer'
import { askEmailChangeForAction } from './actions'

const title = 'Change their email address'

export const metadata: Metadata = { title }

export default async function ChangeEmailFor({
  params,
}: PageProps<'/desk/members/[number]/email'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/members/${number ?? ''}/email`)
  if (!officer) return refused
  const found = number === undefined ? undefined : await getCorrection(officer, number, 'name')
  if (!found || number === undefined) return <PageNotFound />
  if (found.refusal) return <MemberFormPage title={title} number={number} {...found} />
  return (
    <MemberFormPage title={title} number={number} name={found.name}>
      <p>
        Anyone who reads the new address can sign in as <Name>{found.name}</Name>, so be sure who
        asked you.
      </p>
      <ol className="numbers">
        <li>We email both addresses, or write a letter to a member who has none yet.</li>
        <li>The address changes once both have said yes by the link in the email.</li>
        <li>
          If the old address says nothing for {objectionDays} days, a second officer can confirm the
          change instead. It is the same for a member who has no address, or shares someone else’s.
          For an officer, only a yes from the old address counts.
        </li>
        <li>Then we sign them out everywhere and tell Stripe the new address.</li>
      </ol>
      <Form action={askEmailChangeForAction}>
        <Hidden name="personId" value={found.personId} />
        <Hidden name="number" value={number} />
        <TextField
          name="email"
          label="New email address"
          type="email"
          spellCheck={false}
          width={30}
        />
        <SubmitButton>Email both addresses</SubmitButton>
      </Form>
    </MemberFormPage>
  )
}
