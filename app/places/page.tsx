import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { PlaceList } from '@/components/people/organisers/place-list'
import { refusals } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { listPlaces, placesOrganisedBy } from '@/lib/people/organisers/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'
import { placesHeadline } from './places-headline'

export const metadata: Metadata = { title: 'Where we are' }

export default async function Places() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/places')
  const places = await listPlaces(person)
  if (!places) {
    return (
      <Page title="Where we are">
        <p>{refusals[refusalOf(person, 'place.read') ?? 'not-allowed']}</p>
      </Page>
    )
  }
  const organises = await placesOrganisedBy(person)
  return (
    <Page
      wide
      eyebrow="Where we are"
      title={placesHeadline(places)}
      back={<BackLink href="/membership">Your membership</BackLink>}
      rail={
        <Rail label="Organisers">
          <RailSection acts title="Organising">
            <RailLinks
              links={[
                {
                  href: '/places/organise',
                  label: organises.length > 0 ? 'Where you organise' : 'Organise in your place',
                  note: organises.length > 0 ? organises.length : undefined,
                },
              ]}
            />
            {organises.length > 0 && (
              <RailLinks
                links={[{ href: '/places/requests', label: 'People who want to meet us' }]}
              />
            )}
            <p>
              Organisers meet people near them who want to get to know us. They are members who
              offered to, and two officers agreed.
            </p>
          </RailSection>
          <RailSection title="Who you see here">
            <p>Organisers who chose to be seen by members. They can hide at any time.</p>
            <p>
              Members are counted by the {organisation.place.name} they told us, once a month. We
              say “10 to 14” or “fewer than 5”, and a figure moves only when five members or more
              made the difference, so that no number points at anyone.
            </p>
          </RailSection>
        </Rail>
      }
    >
      <PlaceList places={places} />
    </Page>
  )
}
