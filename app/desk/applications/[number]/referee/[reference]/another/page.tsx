import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { isolateName } from '@/lib/kernel/isolate-name'
import { refusals } from '@/lib/kernel/refusals'
import { readReference } from '@/lib/people/referees/read-reference'
import { requireOfficer } from '../../../../../require-officer'
import { refuseReferenceAction } from '../../../actions'

export const metadata: Metadata = { title: 'Ask for another referee' }

export default async function AnotherReferee(
  props: PageProps<'/desk/applications/[number]/referee/[reference]/another'>,
) {
  const { number, reference: referenceId } = await props.params
  const back = `/desk/applications/${number}` as const
  const { officer, refused } = await requireOfficer(back)
  if (!officer) return refused
  const found = await readReference(officer, referenceId)
  if (!found || String(found.number) !== number) return <PageNotFound />
  return (
    <Page
      title="Ask for another referee"
      eyebrow={`Application ${number}`}
      back={<BackLink href={back}>The application</BackLink>}
      lead={`To replace ${isolateName(found.refereeName)}, the applicant’s ${found.place}.`}
    >
      {found.conflict ? (
        <Notice kind="conflict">{refusals[found.conflict]}</Notice>
      ) : (
        <Form action={refuseReferenceAction}>
          <Hidden name="number" value={found.number} />
          <Hidden name="referenceId" value={referenceId} />
          <TextArea
            name="reason"
            label="Reason (only officers see this)"
            hint="We will ask the applicant to name someone else. They never see your reason."
          />
          <SubmitButton>Ask for another referee</SubmitButton>
        </Form>
      )}
    </Page>
  )
}
