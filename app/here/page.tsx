import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { checkInWithCodeAction } from '@/app/meetings/[number]/live/actions'
import { CheckInWithCode } from '@/components/democracy/meetings/live/check-in-forms'
import { Page } from '@/components/layout/page'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = { title: 'Check in' }

/** The short address on the screen of a hall. */
export default async function Here() {
  if (!(await personSignedIn())) redirect('/sign-in?next=/here')
  return (
    <Page title="Check in" lead="Say that you are in the room.">
      <CheckInWithCode action={checkInWithCodeAction} />
    </Page>
  )
}
