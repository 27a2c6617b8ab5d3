import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { LeaveMembership } from '@/components/membership/leaving/leave-membership'
import { LeftConfirmation } from '@/components/membership/leaving/left-confirmation'
import { getLeaving } from '@/lib/membership/leaving/read'
import { organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { leaveAction } from './actions'

export const metadata: Metadata = { title: `Leave ${organisation.shortName}` }

export default async function LeavePage() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/leave')
  const leaving = await getLeaving(person, person)
  if (!leaving) redirect('/membership')
  if (leaving.leftAt) return <LeftConfirmation {...leaving} leftAt={leaving.leftAt} />
  return (
    <Page
      title={`Leave ${organisation.shortName}`}
      back={<BackLink href="/membership">Your membership</BackLink>}
    >
      <LeaveMembership {...leaving} leave={leaveAction} />
    </Page>
  )
}
