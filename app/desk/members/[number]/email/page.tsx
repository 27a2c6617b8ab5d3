import type { Metadata } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
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
  const back = <BackLink href={`/desk/members/${number}`}>Their record</BackLink>
  if (found.refusal) {
    return (
      <Page title={title} back={back}>
        <Notice kind="conflict">{refusals[found.refusal]}</Notice>
      </Page>
    )
  }
  return (
    <Page title={title} eyebrow={<Name>{found.name}</Name>} back={back}>
      <p>
        Whoever reads the new address signs in as them, so be sure who asked you. We email both
        addresses, or write a letter to a member who has none yet. It counts once both have said yes
        by the link. If the old one says nothing for {objectionDays} days, it counts once a second
        officer has confirmed it too, and so for a member who shares somebody else’s address or has
        none; for an officer only the yes from the old address counts. Then they are signed out
        everywhere, and Stripe is told.
      </p>
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
    </Page>
  )
}
