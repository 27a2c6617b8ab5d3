import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { cache } from 'react'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { OfficeFaces } from '@/components/people/officers/office-faces'
import { inWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import { listGroups } from '@/lib/people/groups/read'
import { listOffices } from '@/lib/people/officers/read'
import { officersHeadline } from './officers-headline'

export const metadata: Metadata = { title: 'Our officers' }

const loadOffices = cache(listOffices)

async function Officers() {
  const [offices, groups] = await Promise.all([loadOffices(), listGroups()])
  const holders = offices.flatMap((office) => office.holders)
  const people = new Set(holders.map(({ personId }) => personId)).size
  const nextEnd = holders.map(({ endsOn }) => endsOn).sort()[0]
  return (
    <Page
      title={officersHeadline(people)}
      eyebrow="Our officers"
      lead="Members elect them for a fixed term. Their powers come with the office and end with it."
      wide
      rail={
        <Rail label="Elections and groups">
          <RailSection title="Next election">
            {nextEnd && (
              <p>
                The next term ends on {inWords(nextEnd)}. Any member with a vote can stand, except
                the returning officer.
              </p>
            )}
            <p>
              <Link href="/elections">How they are elected</Link>
            </p>
          </RailSection>
          <RailSection title="Our groups">
            <RailLinks
              links={groups.map(({ group, name, count }) => ({
                href: `/groups/${group}` as Route,
                label: name,
                note: count || undefined,
              }))}
            />
            <p>
              <Link href="/officers/history">Who held what, and when</Link> (for members)
            </p>
          </RailSection>
        </Rail>
      }
    >
      <OfficeFaces offices={offices} />
      <p>
        Write to all officers at <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
      </p>
    </Page>
  )
}

export default withOutagePage(Officers)
