import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { NetworkJoinForm } from '@/components/people/networks/network-join-form'
import { OwnNetworks } from '@/components/people/networks/own-networks'
import { EmptyState } from '@/components/ui/empty-state'
import { SuccessMessage } from '@/components/ui/success-message'
import { networks, organisation } from '@/lib/organisation'
import { listOwnNetworks } from '@/lib/people/networks/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'
import { joinNetworkAction, leaveNetworkAction } from './actions'

export const metadata: Metadata = { title: 'Your networks' }

const successMessages = {
  joined: 'You have joined the network.',
  left: 'You have left the network. We keep no record that you were in it.',
}

export default async function OwnNetworksPage({ searchParams }: PageProps<'/membership/networks'>) {
  const person = await personSignedIn()
  const found = person && (await listOwnNetworks(person))
  if (!found) redirect('/sign-in?next=/membership/networks')
  const { own, tooOldFor } = found
  const open = networks.filter(
    (network) => !own.some((one) => one.network === network) && !tooOldFor.includes(network),
  )
  return (
    <Page
      title="Your networks"
      lead="Our networks bring together members who share an experience, and make sure they are heard."
      back={<BackLink href="/membership">Your membership</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {own.length > 0 ? (
        <OwnNetworks own={own} leave={leaveNetworkAction} />
      ) : (
        <EmptyState title="You are not in any networks">
          Whether you join one is up to you.
        </EmptyState>
      )}
      {can(person, 'network.join', person) && open.length > 0 && (
        <section>
          <h2 className="mb-5">Join a network</h2>
          <NetworkJoinForm action={joinNetworkAction} open={open} />
        </section>
      )}
      {tooOldFor.map((network) => (
        <p key={network}>
          {organisation.networks[network].name} is for members under{' '}
          {organisation.networks[network].untilAge}.
        </p>
      ))}
      {!can(person, 'network.join', person) && (
        <p>Networks are open to members whose dues are up to date.</p>
      )}
    </Page>
  )
}
