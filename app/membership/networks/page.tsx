import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { AgreeAgainForm } from '@/components/people/networks/agree-again-form'
import { HowNetworksWork } from '@/components/people/networks/how-networks-work'
import {
  InTouchList,
  RequestsToAnswer,
  RequestsWaiting,
} from '@/components/people/networks/introduction-lists'
import { NetworkJoinForm } from '@/components/people/networks/network-join-form'
import { OwnNetworks } from '@/components/people/networks/own-networks'
import { ReadByAnother } from '@/components/people/shared-addresses/read-by-another'
import { EmptyState } from '@/components/ui/empty-state'
import { SuccessMessage } from '@/components/ui/success-message'
import { networks, organisation } from '@/lib/organisation'
import { sharesOwnMailbox } from '@/lib/people/members/mailbox'
import { currentVersion } from '@/lib/people/members/wordings'
import { listOwnNetworks } from '@/lib/people/networks/read'
import { listIntroductions } from '@/lib/people/networks/read-introductions'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'
import {
  agreeAgainAction,
  endIntroductionAction,
  joinNetworkAction,
  leaveNetworkAction,
} from './actions'

export const metadata: Metadata = { title: 'Your networks' }

const successMessages = {
  joined: 'You have joined the network.',
  left: 'You have left the network. We keep no record that you were in it.',
  shown: 'Saved. The other members of the network see you as you chose.',
  hidden: 'Saved. The other members of the network cannot see you.',
  asked: 'We have asked them. If they say yes, we will email you.',
  accepted: 'You are in touch. They see what you chose to share, and you see what they share.',
  declined: 'Declined. We do not tell them.',
  blocked: 'Declined. We do not tell them, and you will get no more requests from them.',
  ended: 'Ended. Neither of you sees the other’s contact details here any more.',
  allowed: 'They can ask you again.',
  called: 'The meeting is on the network’s page, for its members alone.',
  'vote-called': 'The vote is open on the network’s page, for its members alone.',
  voted: 'You have voted. A vote cannot be changed.',
  answered: 'We have your answer. You can change it until the meeting begins.',
  cancelled: 'Cancelled. We have emailed those who were coming.',
  'letter-sent': 'Your letter is on its way to those who asked for it.',
  'letter-sent-already': 'This letter has been sent already. It goes to each of them once.',
  letters: 'You will get letters from the convenors. Each has a link that stops them.',
  'no-letters': 'You will get no more letters from the convenors.',
  agreed: 'Thank you. Nothing else has changed.',
  offered: 'You have offered to be a convenor. Other members of the network can support it.',
  supported: 'You support this offer. Nobody is shown who does.',
  'stepped-down': 'You are no longer named as a convenor, and your offer is deleted.',
}

export default async function OwnNetworksPage({ searchParams }: PageProps<'/membership/networks'>) {
  const person = await personSignedIn()
  const found = person && (await listOwnNetworks(person))
  if (!found) redirect('/sign-in?next=/membership/networks')
  const { own, tooOldFor } = found
  const { toAnswer, inTouch, waiting } = await listIntroductions(person)
  const older = own.filter((one) => one.consentVersion < currentVersion('network'))
  const open = networks.filter(
    (network) => !own.some((one) => one.network === network) && !tooOldFor.includes(network),
  )
  return (
    <Page
      title="Your networks"
      lead="Our networks bring together members who share an experience, and make sure they are heard."
      back={<BackLink href="/membership">Your membership</BackLink>}
      rail={
        <Rail label="About our networks">
          <RailSection title="How they work">
            <HowNetworksWork />
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <ReadByAnother shared={await sharesOwnMailbox(person)} />
      {toAnswer.length > 0 && <RequestsToAnswer requests={toAnswer} />}
      {own.length > 0 ? (
        <section aria-labelledby="own">
          <SectionHeading id="own">You are in</SectionHeading>
          <OwnNetworks own={own} leave={leaveNetworkAction} />
        </section>
      ) : (
        <EmptyState title="You are not in any networks">
          Joining one is your own choice. Officers do not see who is in a network.
        </EmptyState>
      )}
      {older.length > 0 && (
        <section aria-labelledby="words" className="flow">
          <SectionHeading id="words">The words you agreed to have changed</SectionHeading>
          <p>
            A network can now have convenors, and they can see who is in it, by name. They cannot
            see you there unless you agree to these words. You do not have to.
          </p>
          {older.map(({ id, network }) => (
            <div key={id} className="flow">
              <h3>{organisation.networks[network].name}</h3>
              <AgreeAgainForm action={agreeAgainAction} membershipId={id} />
            </div>
          ))}
        </section>
      )}
      {inTouch.length > 0 && <InTouchList those={inTouch} end={endIntroductionAction} />}
      {waiting.length > 0 && <RequestsWaiting those={waiting} end={endIntroductionAction} />}
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
