import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MotionForm } from '@/components/democracy/motions/motion-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { getDraft } from '@/lib/democracy/drafts/read'
import { isId, newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { savedMark } from '@/lib/kernel/saved-meanwhile'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'
import { moveMotionAction } from './actions'

export const metadata: Metadata = { title: 'Move a motion' }

export default async function NewMotion({ searchParams }: PageProps<'/motions/new'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/motions/new')
  const asked = (await searchParams).draft
  const draft =
    typeof asked === 'string' && isId(asked) ? await getDraft(person, 'motion', asked) : undefined
  const saved = draft?.boxes ?? {}
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
        <MotionForm
          id={draft?.subject ?? newId()}
          saved={saved}
          seen={savedMark(saved)}
          move={moveMotionAction}
        />
      )}
    </Page>
  )
}
