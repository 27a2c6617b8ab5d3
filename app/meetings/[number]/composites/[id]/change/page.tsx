import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { RewriteCompositeForm } from '@/components/democracy/meetings/composites/composite-forms'
import { OriginalsSideBySide } from '@/components/democracy/meetings/composites/originals-side-by-side'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { Notice } from '@/components/ui/notice'
import { getComposite } from '@/lib/democracy/meetings/composites/read-composites'
import { motionsInWords } from '@/lib/democracy/meetings/composites/states'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { rewriteCompositeAction } from '../../actions'

type Props = PageProps<'/meetings/[number]/composites/[id]/change'>

export const metadata: Metadata = { title: 'Change the words of a composite' }

export default async function ChangeComposite({ params }: Props) {
  const { number: address, id } = await params
  const number = numberInAddress(address)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person)
    redirect(`/sign-in?next=/meetings/${number}/composites/${encodeURIComponent(id)}/change`)
  const composite = await getComposite(person, number, id)
  if (!composite) return <PageNotFound />
  const { title, text, version, originals } = composite
  return (
    <Page
      title="Change the words of the composite"
      eyebrow={`Composite of ${motionsInWords(originals.map((one) => one.number))}`}
      back={<BackLink href={`/meetings/${number}/composites/${id}` as Route}>{title}</BackLink>}
      wide
    >
      {composite.mayRewrite ? (
        <>
          <RewriteCompositeForm
            id={id}
            meeting={number}
            version={version}
            words={{ title, text }}
            after={
              !composite.mine
                ? 'We ask all movers again, even those who have consented.'
                : 'We ask the other movers again, even those who have consented. By sending it you consent to the new words yourself.'
            }
            action={rewriteCompositeAction}
          />
          <section aria-labelledby="originals" className="flow">
            <SectionHeading id="originals">The motions as they are</SectionHeading>
            <OriginalsSideBySide originals={originals} />
          </section>
        </>
      ) : (
        <Notice>{refusals['composite.not-waiting']}</Notice>
      )}
    </Page>
  )
}
