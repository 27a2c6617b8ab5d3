import type { Metadata } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { PageNotFound } from '@/components/layout/page-not-found'
import { MemberFormPage } from '@/components/people/members/member-form-page'
import { Name } from '@/components/ui/name'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { getCorrection } from '@/lib/people/members/read'
import { requireOfficer } from '../../../require-officer'
import { askToShareAction } from './actions'

const title = 'Share someone’s email address'

export const metadata: Metadata = { title }

export default async function ShareAddress({ params }: PageProps<'/desk/members/[number]/share'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/members/${number ?? ''}/share`)
  if (!officer) return refused
  const found = number === undefined ? undefined : await getCorrection(officer, number, 'name')
  if (!found || number === undefined) return <PageNotFound />
  if (found.refusal) return <MemberFormPage title={title} number={number} {...found} />
  return (
    <MemberFormPage title={title} number={number} name={found.name}>
      <p>
        Use this when <Name>{found.name}</Name> has no email address and asks to get our emails at
        the address of someone they live with. We ask that person by email. If they agree, a second
        officer speaks to <Name>{found.name}</Name> and confirms it.
      </p>
      <p>
        Tell both of them: anyone who reads the mailbox can then sign in as either of them, read
        everything and act for both. Nobody who holds an office or has a second factor can share an
        address.
      </p>
      <Form action={askToShareAction}>
        <Hidden name="personId" value={found.personId} />
        <Hidden name="number" value={number} />
        <TextField
          name="holder"
          label="Membership number of the person whose address it is"
          hint={`For example, ${memberNumberInWords(42)}`}
          width={10}
        />
        <SubmitButton>Ask them</SubmitButton>
      </Form>
    </MemberFormPage>
  )
}
