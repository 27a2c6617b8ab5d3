import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { AskedToJoin, OwnGroups, PastGroups } from '@/components/people/groups/own-groups'
import { EmptyState } from '@/components/ui/empty-state'
import { SuccessMessage } from '@/components/ui/success-message'
import { listOwnGroups } from '@/lib/people/groups/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import {
  agreeToGroupAction,
  leaveGroupAction,
  refuseGroupAction,
  showInGroupAction,
} from './actions'

export const metadata: Metadata = { title: 'Your groups' }

const successMessages = {
  agreed: 'Thank you. You are in the group now, and we have told the two officers.',
  refused: 'We have told the two officers. Nothing changes.',
  shown: 'Saved.',
  left: 'You have left the group.',
}

export default async function OwnGroupsPage({ searchParams }: PageProps<'/membership/groups'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/groups')
  const { asked, now, byOffice, before } = await listOwnGroups(person)
  return (
    <Page
      title="Your groups"
      lead="Groups of members do much of our work. Two officers ask, and you decide whether to join."
      back={<BackLink href="/membership">Your membership</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <AskedToJoin asked={asked} agree={agreeToGroupAction} refuse={refuseGroupAction} />
      {now.length > 0 && (
        <>
          <h2>You are in</h2>
          <OwnGroups own={now} show={showInGroupAction} leave={leaveGroupAction} />
        </>
      )}
      {byOffice.map(({ group, name }) => (
        <p key={group}>
          You are in the{' '}
          <Link prefetch={false} href={`/groups/${group}` as Route}>
            {name}
          </Link>{' '}
          by your office, for as long as you hold it.
        </p>
      ))}
      {now.length + asked.length + byOffice.length === 0 && (
        <EmptyState title="You are not in any group">
          The <Link href="/officers">officers page</Link> lists our groups and what they do.
        </EmptyState>
      )}
      {before.length > 0 && (
        <>
          <h2>You were in</h2>
          <PastGroups past={before} show={showInGroupAction} />
        </>
      )}
    </Page>
  )
}
