import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { Hidden } from '@/components/forms/hidden'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { OtherRefereeForm } from '@/components/membership/join/other-referee-form'
import { Name } from '@/components/ui/name'
import { emailedIfMember } from '@/emails/parts/emailed-if-member'
import { readApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../../../../require-officer'
import { replaceRefereeForAction } from '../../../actions'

const title = 'Name another referee'

export const metadata: Metadata = { title }

export default async function RefereeForApplicant(
  props: PageProps<'/desk/applications/[number]/referee/[reference]/for-applicant'>,
) {
  const { number: typed, reference: id } = await props.params
  const number = numberInAddress(typed)
  const back = `/desk/applications/${number ?? ''}` as const
  const { officer, refused } = await requireOfficer(back)
  if (!officer) return refused
  if (!number || !can(officer, 'application.list')) return <PageNotFound />
  const found = await readApplicationAtDesk(officer, { number })
  if (!found || found.own || !found.mayActFor) return <PageNotFound />
  const reference = found.references.find((one) => one.id === id && !one.replacedAt)
  if (!reference || !['to-replace', 'waiting'].includes(reference.condition)) {
    return <PageNotFound />
  }
  return (
    <Page
      title={title}
      eyebrow={<Name>{found.applicant.name}</Name>}
      back={<BackLink href={back as Route}>The application</BackLink>}
      lead={emailedIfMember}
    >
      <p>
        Enter the {reference.place} whom the applicant names in place of{' '}
        <Name>{reference.refereeName}</Name>, as they ask you to. A link that we sent before no
        longer works then.
      </p>
      <OtherRefereeForm
        action={replaceRefereeForAction}
        referenceId={reference.id}
        place={reference.place}
        whose={<Hidden name="number" value={number} />}
      />
    </Page>
  )
}
