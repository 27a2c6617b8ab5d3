import type { Metadata } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { PageNotFound } from '@/components/layout/page-not-found'
import { DetailPartFields } from '@/components/people/members/detail-part-fields'
import { MemberFormPage } from '@/components/people/members/member-form-page'
import type { FormAction } from '@/lib/kernel/forms'
import { type DetailPart, detailParts } from '@/lib/people/members/detail-parts'
import { getCorrection } from '@/lib/people/members/read'
import { requireOfficer } from '../../../../require-officer'
import {
  correctAddressAction,
  correctConstituencyAction,
  correctDateOfBirthAction,
  correctNameAction,
  correctPhoneAction,
} from './actions'

export const metadata: Metadata = { title: 'Correct a member’s details' }

const actions: Record<DetailPart, FormAction> = {
  name: correctNameAction,
  address: correctAddressAction,
  phone: correctPhoneAction,
  'date-of-birth': correctDateOfBirthAction,
  constituency: correctConstituencyAction,
}

export default async function CorrectDetails({
  params,
}: PageProps<'/desk/members/[number]/correct/[part]'>) {
  const { number: typed, part: named } = await params
  const number = numberInAddress(typed)
  const { officer, refused } = await requireOfficer(
    `/desk/members/${number ?? ''}/correct/${encodeURIComponent(named)}`,
  )
  if (!officer) return refused
  if (number === undefined || !Object.hasOwn(detailParts, named)) return <PageNotFound />
  const part = named as DetailPart
  const found = await getCorrection(officer, number, part)
  if (!found) return <PageNotFound />
  const what = detailParts[part]
  if (found.refusal)
    return <MemberFormPage title={`Correct the ${what}`} number={number} {...found} />
  return (
    <MemberFormPage title={`Correct the ${what}`} number={number} name={found.name}>
      <p>
        If you change anything, we log it and tell the member, by email or by letter, that their{' '}
        {what} was corrected, not what it says now.
        {!found.saved && ' What we hold is not shown here: enter all of it.'}
      </p>
      <Form action={actions[part]}>
        <Hidden name="personId" value={found.personId} />
        <Hidden name="number" value={number} />
        <Hidden name="seen" value={found.seen} />
        <DetailPartFields part={part} saved={found.saved} />
        <SubmitButton>Correct the {what}</SubmitButton>
      </Form>
    </MemberFormPage>
  )
}
