import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { getGroupTerm } from '@/lib/people/groups/read'
import { whyNotOffered } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'
import { proposeGroupEndingAction } from '../../actions'

export const metadata: Metadata = { title: 'Propose an end' }

export default async function EndGroupTerm({ params }: PageProps<'/desk/groups/end/[term]'>) {
  const { term } = await params
  const { officer, refused } = await requireOfficer(`/desk/groups/end/${term}`)
  if (!officer) return refused
  const found = await getGroupTerm(officer, term)
  if (!found) return <PageNotFound />
  const refusal = whyNotOffered(officer, 'term.propose', found)
  return (
    <Page
      title="Propose an end"
      eyebrow="Desk"
      back={<BackLink href="/desk/groups">Groups</BackLink>}
    >
      <p>
        <Name>{found.name}</Name> is {found.role} of the {found.groupName}. A second officer has to
        confirm the end; then it takes effect at once, and we email them.
      </p>
      {refusal ? (
        <Notice kind="conflict">{refusals[refusal]}</Notice>
      ) : (
        <Form action={proposeGroupEndingAction}>
          <Hidden name="termId" value={found.termId} />
          <TextArea
            name="why"
            label="Why?"
            hint="The second officer and the member read this."
            rows={3}
            limit={{ characters: 300 }}
          />
          <SubmitButton>Propose</SubmitButton>
        </Form>
      )}
    </Page>
  )
}
