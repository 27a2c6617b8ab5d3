import { publicPage } from '@/app/share-picture/shared-page'
import { Page } from '@/components/layout/page'
import { AddressTable } from '@/components/movement/open-data/address-table'
import { siteUrl } from '@/lib/kernel/env'
import { openListNames, openLists, openListUrl } from '@/lib/movement/open-data/lists'
import { fieldNamesOf } from '@/lib/movement/open-data/openapi'

const title = 'Open data'
const lead =
  'What our public pages show, for your own tools: feeds, calendars and lists that programs can read.'

export const metadata = publicPage(title, lead)

export default function OpenDataPage() {
  return (
    <Page title={title} lead={lead}>
      <p>
        You need no account and no key. Everything here is on a public page as well, and a program
        can only read it.
      </p>
      <h2>Follow us</h2>
      <AddressTable
        caption="Feeds and calendars"
        rows={[
          {
            url: siteUrl('/feed.xml'),
            about:
              'What is new, for a feed reader (RSS): decisions, joint statements, and events that everybody is invited to.',
          },
          { url: siteUrl('/feed.json'), about: 'The same as JSON Feed.' },
          {
            url: siteUrl('/events/calendar'),
            about: 'The same events, for your calendar. Subscribe to this address.',
          },
        ]}
      />
      <h2>Lists, as JSON</h2>
      <AddressTable
        caption="Lists"
        rows={openListNames.map((name) => ({
          url: openListUrl(name),
          about: (
            <>
              {openLists[name].about}
              <span className="mt-1 block text-ink-soft text-sm">
                Each with {fieldNamesOf(name).join(', ')}.
              </span>
            </>
          ),
        }))}
      />
      <p>
        Each list has <code>items</code>, and <code>next</code>: the address of its next page, or{' '}
        <code>null</code>. Times are in UTC. All of it is described for programs in{' '}
        <a href="/api/open/openapi.json">openapi.json</a> (OpenAPI 3.1).
      </p>
    </Page>
  )
}
