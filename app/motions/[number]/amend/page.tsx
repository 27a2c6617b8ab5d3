import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { AmendmentForm } from '@/components/democracy/motions/amendments/amendment-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { Notice } from '@/components/ui/notice'
import { takesAmendments } from '@/lib/democracy/motions/amendments/states'
import { getMotion } from '@/lib/democracy/motions/read'
import type { MotionState } from '@/lib/democracy/motions/states'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'
import { moveAmendmentAction } from './actions'

type Props = PageProps<'/motions/[number]/amend'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  return { title: number ? `Amend Motion ${number}` : 'Page not found' }
}

export default async function AmendMotion({ params }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}/amend`)
  const motion = await getMotion(person, number)
  if (!motion) return <PageNotFound />
  const closed = closedBecause(motion.state)
  const refusal = takesAmendments(motion) ? refusalOf(person, 'amendment.move') : closed
  return (
    <Page
      eyebrow={`Motion ${number}: ${motion.title}`}
      title="What should it say instead?"
      lead={refusal ? undefined : 'Change the words you want to change. Leave the rest as it is.'}
      back={<BackLink href={`/motions/${number}`}>{`Motion ${number}`}</BackLink>}
      rail={
        <Rail label="About amendments">
          <RailSection title="How to">
            <p>To take a paragraph out, empty its box.</p>
            <p>To put one in, write it on a new line under another.</p>
          </RailSection>
          <RailSection title="What happens then">
            <p>
              Another member seconds it. The mover of the motion accepts it, or members vote on it.
            </p>
            <p>
              An amendment cannot be amended. To change the same words in another way, write your
              own.
            </p>
          </RailSection>
        </Rail>
      }
    >
      {refusal ? (
        <Notice>{refusals[refusal]}</Notice>
      ) : (
        <AmendmentForm
          id={newId()}
          number={number}
          version={motion.version}
          move={moveAmendmentAction}
        />
      )}
    </Page>
  )
}

function closedBecause(state: MotionState) {
  if (state === 'withdrawn') return 'motion.withdrawn'
  return state === 'composited' ? 'motion.composited' : 'amendment.vote-called'
}
