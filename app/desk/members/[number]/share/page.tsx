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
        For a member without an email address who asks to read our emails at the address of someone
        they live with. We ask that person at their address. If they agree, a second officer speaks
        to <Name>{found.name}</Name> and confirms it.
      </p>
      <p>
        Whoever reads the mailbox can then sign in as either of them, read everything and act for
        both. Tell them so. Nobody who holds an office or has a second factor can share an address.
      </p>
      <Form action={askToShareAction}>
        <Hidden name="personId" value={found.personId} />
        <Hidden name="number" value={number} />
        <TextField
          name="holder"
          label="Membership number of the person whose address it is"
          width={10}
        />
        <SubmitButton>Ask them</SubmitButton>
      </Form>
    </Page>
  )
}
