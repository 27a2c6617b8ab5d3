import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { HowNetworksWork } from '@/components/people/networks/how-networks-work'
import { ButtonLink } from '@/components/ui/button'
import { networks, organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = { title: 'Networks' }

export default async function NetworksPage() {
  const person = await personSignedIn()
  return (
    <Page
      title="Our networks"
      lead="Members who share an experience meet in networks of their own, so that they are heard in everything we do."
      rail={
        <Rail label="About our networks">
          <RailSection title="How they work">
            <HowNetworksWork />
          </RailSection>
        </Rail>
      }
    >
      <ul className="border-ink border-t-3">
        {networks.map((network) => (
          <li key={network} className="border-rule border-b py-3">
            <h2 className="text-lg">
              <Link prefetch={false} href={`/networks/${network}` as Route}>
                {organisation.networks[network].name}
              </Link>
            </h2>
            <p>For {organisation.networks[network].forWhom}.</p>
          </li>
        ))}
      </ul>
      {person?.member ? (
        <ButtonLink href="/membership/networks">Join or leave a network</ButtonLink>
      ) : (
        <ButtonLink href="/join">Join {organisation.shortName}</ButtonLink>
      )}
    </Page>
  )
}
