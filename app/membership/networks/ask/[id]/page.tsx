import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { AskIntroductionForm } from '@/components/people/networks/ask-introduction-form'
import { NetworkMemberLine } from '@/components/people/networks/network-member-line'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { contactsOf } from '@/lib/people/networks/introduction-states'
import { type Acquaintance, getMemberToAsk } from '@/lib/people/networks/read-network'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { askIntroductionAction } from '../../actions'

export const metadata: Metadata = { title: 'Ask to be put in touch' }

const whyNot: Partial<Record<Acquaintance, string>> = {
  themselves: 'This is how the other members see you.',
  'in-touch': refusals['introduction.in-touch'],
  asked: refusals['introduction.asked-already'],
  'no-more': refusals['introduction.asked-already'],
  'asked-you': refusals['introduction.asked-you'],
}

export default async function AskIntroductionPage({
  params,
}: PageProps<'/membership/networks/ask/[id]'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/networks')
  const other = await getMemberToAsk(person, (await params).id)
  if (!other) return <PageNotFound />
  const { own, acquaintance, network } = other
  const has = contactsOf(own)
  const refused =
    whyNot[acquaintance] ??
    (own.shownToMembers ? undefined : refusals['network.not-shown']) ??
    (has.length > 0 ? undefined : refusals['network.nothing-to-share'])
  return (
    <Page
      title="Ask to be put in touch"
      eyebrow={organisation.networks[network].name}
      lead="We tell them that you ask. If they decline or do not answer, we do not tell you."
      back={
        <BackLink href={`/networks/${network}` as Route}>
          {organisation.networks[network].name}
        </BackLink>
      }
    >
      <NetworkMemberLine member={other} />
      {refused ? (
        <Notice>{refused}</Notice>
      ) : (
        <AskIntroductionForm action={askIntroductionAction} membershipId={other.id} has={has} />
      )}
    </Page>
  )
}
