import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { RewriteForm } from '@/components/democracy/motions/rewrite-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { getAmendments } from '@/lib/democracy/motions/amendments/read-amendments'
import { getMotion } from '@/lib/democracy/motions/read'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { rewriteMotionAction } from './actions'

type Props = PageProps<'/motions/[number]/rewrite'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  return { title: number ? `Change the words of Motion ${number}` : 'Page not found' }
}

export default async function Rewrite({ params }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}/rewrite`)
  const motion = await getMotion(person, number)
  if (!motion?.own) return <PageNotFound />
  const { list } = await getAmendments(person, motion)
  const refusal = motion.state === 'moved' ? 'motion.words-amended' : 'motion.words-seconded'
  return (
    <Page
      eyebrow={`Motion ${number}: ${motion.title}`}
      title="Change the words of your motion"
      back={<BackLink href={`/motions/${number}`}>{`Motion ${number}`}</BackLink>}
    >
      {motion.state === 'moved' && list.length === 0 ? (
        <RewriteForm number={number} version={motion.version} rewrite={rewriteMotionAction} />
      ) : (
        <Notice>{refusals[refusal]}</Notice>
      )}
    </Page>
  )
}
