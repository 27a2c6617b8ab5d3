import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { WordDiff } from '@/components/democracy/motions/word-diff'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { Markdown } from '@/components/ui/markdown'
import { getAmendments } from '@/lib/democracy/motions/amendments/read-amendments'
import { getMotion } from '@/lib/democracy/motions/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

type Props = PageProps<'/motions/[number]/as-amended'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  return { title: number ? `Motion ${number} as it would read` : 'Page not found' }
}

export default async function AsAmended({ params }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}/as-amended`)
  const motion = await getMotion(person, number)
  if (!motion) return <PageNotFound />
  const { merged, list } = await getAmendments(person, motion)
  const named = (numbers: number[]) => numbers.map((one) => `A${one}`).join(', ')
  const open = list.flatMap(({ state, number: one }) => (state === 'seconded' ? [one] : []))
  const facts = [
    ...(merged ? [{ term: 'In this text', value: named(merged.amendments) }] : []),
    ...(open.length > 0 ? [{ term: 'Still to be voted on', value: named(open) }] : []),
  ]
  return (
    <Page
      eyebrow={`Motion ${number}: ${motion.title}`}
      title={`Motion ${number} as it would read`}
      back={<BackLink href={`/motions/${number}`}>{`Motion ${number}`}</BackLink>}
      rail={
        <Rail label="About this text">
          {facts.length > 0 && (
            <RailSection title="Amendments">
              <RailFacts facts={facts} />
            </RailSection>
          )}
          <RailSection title="When it is fixed">
            <p>When the vote is called. Then its lines are numbered anew.</p>
          </RailSection>
        </Rail>
      }
    >
      {merged ? (
        <>
          <section aria-labelledby="text" className="flow">
            <SectionHeading id="text">The text</SectionHeading>
            <Markdown source={merged.text} />
          </section>
          <section aria-labelledby="changes" className="flow">
            <SectionHeading id="changes">What would change</SectionHeading>
            <div className="amendment-words">
              <WordDiff pieces={merged.pieces} />
            </div>
          </section>
        </>
      ) : (
        <EmptyState title="As it is now: no amendment has been accepted or carried." />
      )}
    </Page>
  )
}
