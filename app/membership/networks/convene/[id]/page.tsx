import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { OfferToConveneForm } from '@/components/people/networks/offer-to-convene-form'
import { organisation } from '@/lib/organisation'
import { getOwnShowing } from '@/lib/people/networks/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { offerToConveneAction } from '../../actions'

export const metadata: Metadata = { title: 'Offer to be a convenor' }

export default async function OfferToConvenePage({
  params,
}: PageProps<'/membership/networks/convene/[id]'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/networks')
  const own = await getOwnShowing(person, (await params).id)
  if (!own) return <PageNotFound />
  const { name } = organisation.networks[own.network]
  const { convenorBackers, convenorDays } = organisation.rules
  return (
    <Page
      title="Offer to be a convenor"
      eyebrow={name}
      back={<BackLink href={`/networks/${own.network}` as Route}>{name}</BackLink>}
    >
      <ul className="bullets">
        <li>
          When {convenorBackers} other members of the network support you, the network has proposed
          you; it can also choose you by a vote. Two officers then appoint you, or decline. They do
          not see who supported or chose you.
        </li>
        <li>Your term lasts {convenorDays} days. You can step down at any time.</li>
        <li>
          A convenor sees who is in the network, if they agreed to that: their name, and whether the
          other members see them. Each of them can see when you looked, also when your term is over.
          There is no way to download the list.
        </li>
        <li>
          Letters that you send stay on the network’s page, for those who were in it then, also
          after your term. Your name is in them only if you sign them.
        </li>
        <li>For the list you need an authenticator app or a passkey.</li>
      </ul>
      <OfferToConveneForm action={offerToConveneAction} membershipId={own.id} />
    </Page>
  )
}
