import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
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
    >
      <ul className="border-ink border-t-3">
        {networks.map((network) => (
          <li key={network} className="border-rule border-b py-3">
            <h2 className="text-lg">{organisation.networks[network].name}</h2>
            <p>For {organisation.networks[network].forWhom}.</p>
          </li>
        ))}
      </ul>
      <section className="flow [--flow:1rem]">
        <h2>How they work</h2>
        <ul className="bullets">
          <li>You say who you are. Nobody asks for proof.</li>
          <li>
            Joining a network is your own choice, apart from joining {organisation.shortName}.
          </li>
          <li>
            Only the network’s convenor sees that you are in it, unless you let its members see it
            too.
          </li>
          <li>You can leave with one click, and we delete the record that you were in it.</li>
          <li>Officers see how many members a network has, never who.</li>
        </ul>
      </section>
      {person?.member ? (
        <ButtonLink href="/membership/networks">Join or leave a network</ButtonLink>
      ) : (
        <ButtonLink href="/join">Join {organisation.shortName}</ButtonLink>
      )}
    </Page>
  )
}
