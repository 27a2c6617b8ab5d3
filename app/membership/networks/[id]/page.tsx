import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { chooseNetworkLettersAction } from '@/app/networks/[network]/letters/actions'
import { ButtonRow } from '@/components/forms/button-row'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { LooksAtOwn } from '@/components/people/networks/looks-at-own'
import { ShowingForm } from '@/components/people/networks/showing-form'
import { organisation } from '@/lib/organisation'
import { listLooksAtOwn } from '@/lib/people/networks/convenors/read'
import { getOwnShowing } from '@/lib/people/networks/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { showInNetworkAction } from '../actions'

export const metadata: Metadata = { title: 'What other members see' }

export default async function ShowingPage({ params }: PageProps<'/membership/networks/[id]'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/networks')
  const found = await getOwnShowing(person, (await params).id)
  if (!found) return <PageNotFound />
  const { membership, line } = found
  const { looks, next } = await listLooksAtOwn(person, found.id)
  return (
    <Page
      title="What other members see"
      eyebrow={organisation.networks[found.network].name}
      lead="You decide what the other members of this network see of you. You can change it at any time."
      back={<BackLink href="/membership/networks">Your networks</BackLink>}
    >
      <ShowingForm
        action={showInNetworkAction}
        membershipId={found.id}
        showing={{
          shown: membership.shownToMembers,
          name: membership.shownName ?? '',
          showsPronouns: membership.showsPronouns,
          showsPlace: membership.showsPlace,
          line: line ?? '',
        }}
        called={found.called}
        pronouns={found.pronounsToShow}
        place={found.placeToShow}
        placeName={organisation.place.name}
      />
      <p>
        Your email address and phone number are never on this page. Members who see each other here
        can ask to be put in touch, and each of you chooses what to share.
      </p>
      <section aria-labelledby="letters" className="flow">
        <SectionHeading id="letters">Letters from its convenors</SectionHeading>
        <Form action={chooseNetworkLettersAction}>
          <Hidden name="membershipId" value={found.id} />
          <CheckboxField
            name="letters"
            label="Email me letters from the convenors of this network"
            hint="They go to your email address, so anyone who reads your emails can see them. Neither the convenors nor our officers see who gets them. Each letter has a link that stops them."
            defaultChecked={membership.wantsLetters}
          />
          <ButtonRow>
            <SubmitButton variant="secondary">Save whether I get letters</SubmitButton>
          </ButtonRow>
        </Form>
      </section>
      <section aria-labelledby="looked" className="flow">
        <SectionHeading id="looked">Convenors who looked</SectionHeading>
        {looks.length === 0 && (
          <p>No convenor has seen on their list that you are in this network.</p>
        )}
        {looks.length > 0 && <LooksAtOwn looks={looks} />}
        {next && (
          <p>
            <Link prefetch={false} href={`/membership/networks/${found.id}/looks` as Route}>
              See all the days on which a convenor looked
            </Link>
          </p>
        )}
      </section>
    </Page>
  )
}
