import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MotionForm } from '@/components/democracy/motions/motion-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'
import { moveMotionAction } from './actions'

export const metadata: Metadata = { title: 'Move a motion' }

export default async function NewMotion() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/motions/new')
  const refusal = refusalOf(person, 'motion.move')
  return (
    <Page
      title="Move a motion"
      lead={refusal ? undefined : 'A motion says what you want us to do, and why.'}
      back={<BackLink href="/motions">Motions</BackLink>}
    >
      {refusal ? (
        <Notice>{refusals[refusal]}</Notice>
      ) : (
        <MotionForm id={newId()} move={moveMotionAction} />
      )}
    </Page>
  )
}
