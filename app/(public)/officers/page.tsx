import type { Metadata } from 'next'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { OfficeList } from '@/components/people/officers/office-list'
import { organisation } from '@/lib/organisation'
import { listOffices } from '@/lib/people/officers/read'

export const metadata: Metadata = { title: 'Our officers' }

async function Officers() {
  return (
    <Page
      title="Our officers"
      lead="Members elect them for a fixed term. Their powers come with the office and end with it."
    >
      <OfficeList offices={await listOffices()} />
      <h2>Our groups</h2>
      <dl className="border-ink border-t-3">
        {organisation.groups.map((group) => (
          <div
            key={group.name}
            className="grid gap-x-8 border-rule border-b py-3 sm:grid-cols-[2fr_3fr]"
          >
            <dt className="font-bold">{group.name}</dt>
            <dd>{group.does}</dd>
          </div>
        ))}
      </dl>
      <p>
        Write to all officers at <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
      </p>
    </Page>
  )
}

export default withOutagePage(Officers)
