import type { Metadata } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { PageNotFound } from '@/components/layout/page-not-found'
import { MemberFormPage } from '@/components/people/members/member-form-page'
import { endingKinds } from '@/lib/membership/leaving/endings'
import { getMemberToEnd } from '@/lib/membership/leaving/read'
import { requireOfficer } from '../../../require-officer'
import { recordEndingAction } from './actions'

const title = 'Record the end of a membership'

export const metadata: Metadata = { title }

export default async function EndMembership({ params }: PageProps<'/desk/members/[number]/end'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/members/${number ?? ''}/end`)
  if (!officer) return refused
  const found = number === undefined ? undefined : await getMemberToEnd(officer, number)
  if (!found || number === undefined) return <PageNotFound />
  const { member, kinds = [], refusal } = found
  return (
    <MemberFormPage title={title} name={member?.name} number={number} refusal={refusal}>
      {member && (
        <>
          <p>
            A second officer has to confirm it. Then their dues stop, here and at Stripe, their
            offices end and they leave every network. They keep their number.
          </p>
          <p>
            Someone who left gets one email or letter that says so. When a member has died, we send
            nothing more: we withdraw emails and letters that are waiting and remove the address
            from their record. It stays in the log of emails already sent, and at Stripe. Write to
            the family yourself, if you can.
          </p>
          {kinds.includes('erasure') && (
            <p>
              Someone without an email address can ask by letter to have their details erased. Make
              sure the letter is from them. While it waits for a second officer, their record has a
              letter to print that tells them it is done. After that we have no address to write to.
              Payments stay in the books, without the name.
            </p>
          )}
          <Form action={recordEndingAction}>
            <Hidden name="personId" value={member.personId} />
            <Hidden name="number" value={number} />
            <RadioGroup
              name="kind"
              legend="What happened?"
              options={kinds.map((value) => ({ value, label: endingKinds[value] }))}
            />
            <SubmitButton>Send to a second officer</SubmitButton>
          </Form>
        </>
      )}
    </MemberFormPage>
  )
}
