import Link from 'next/link'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { priceInWords } from '@/lib/money/subscriptions/bands'
import { type Band, organisation } from '@/lib/organisation'

/** What an applicant should know and have at hand before they start. */
export function BeforeYouStart({ band }: { band?: Band }) {
  return (
    <Rail label="Before you start">
      {band && (
        <RailSection title="What you would pay">
          <p>
            You came from {organisation.bands[band].name}: {priceInWords(band)}. We will suggest it
            when we ask, in this browser, and you can choose differently.
          </p>
        </RailSection>
      )}
      <RailSection title="Who can join">
        <p>
          {organisation.whoCanJoin} who live in {organisation.regionInWords}, share our{' '}
          <Link href="/about">Aims, Values and Political Priorities</Link> and are willing to be
          active. If you live somewhere else, or are not sure yet,{' '}
          <Link href="/support">support us without joining</Link>.
        </p>
      </RailSection>
      <RailSection title="What you need">
        <ul className="bullets">
          <li>An email address that only you read.</li>
          <li>The {organisation.place.name} you live in.</li>
          <li>
            Two members who know you, as proposer and seconder, and their email address or
            membership number. Ask them before you name them.
          </li>
        </ul>
        <p>
          Do you not know two members? <Link href="/support">Become a supporter</Link> and ask to
          meet someone who organises near you.
        </p>
      </RailSection>
    </Rail>
  )
}
