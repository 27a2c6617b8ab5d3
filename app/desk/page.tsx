import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { cache } from 'react'
import { FindMember } from '@/components/desk/find-member'
import { Kettle } from '@/components/desk/kettle'
import { WaitingForOthers } from '@/components/desk/waiting-for-others'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import { Filters } from '@/components/ui/filters'
import { Name } from '@/components/ui/name'
import { QueueTable } from '@/components/ui/queue-table'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf, dayInWords, daysBetween, sinceInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { listApplicationQueue } from '@/lib/membership/join/queue'
import { lateAfterDays } from '@/lib/membership/join/queue-filters'
import { organisation } from '@/lib/organisation'
import { listOffices } from '@/lib/people/officers/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'
import { listLookups } from './lookups'
import { requireOfficer } from './require-officer'
import { type Area, areas, deskHeadline, nothingElse } from './waiting/desk-sentences'
import { listWaiting } from './waiting/list-waiting'
import type { Waiting } from './waiting/waiting'
import { listWaitingForOthers } from './waiting/waiting-for-others'

type Line = Waiting & { area: Area; days: number }

/** What waits for this officer, oldest first over all their powers; read once for the page and its title. */
const loadDesk = cache(async (officer: PersonActor) => {
  const kinds = await listWaiting(officer)
  const today = dateOf(now())
  const lines: Line[] = kinds
    .flatMap(({ area, rows }) => rows.map((row) => ({ ...row, area })))
    .map((row) => ({ ...row, days: Math.max(0, daysBetween(dateOf(row.since), today)) }))
    .toSorted((one, other) => one.since.getTime() - other.since.getTime())
  const more = kinds.reduce((sum, kind) => sum + Math.max(0, kind.more ?? 0), 0)
  const none = kinds.filter(({ rows }) => rows.length === 0).map((kind) => kind.none)
  const headline = deskHeadline(lines.length + more, lines[0]?.days ?? 0)
  return { lines, more, none, headline }
})

export async function generateMetadata(): Promise<Metadata> {
  const person = await personSignedIn()
  const atWork = person && person.powers.length > 0 && person.secondFactor && !person.powersFrom
  return { title: atWork ? (await loadDesk(person)).headline : 'Desk' }
}

export default async function Desk({ searchParams }: PageProps<'/desk'>) {
  const { officer, refused } = await requireOfficer('/desk')
  if (!officer) return refused
  const { show } = await searchParams
  const at = now()
  const [{ lines, more, none, headline }, others, lookups, recent] = await Promise.all([
    loadDesk(officer),
    listWaitingForOthers(officer),
    listLookups(officer),
    lastDecided(officer),
  ])
  const shown = lines.filter(
    ({ area, holder }) => !show || (show === 'mine' ? holder?.me : area === show),
  )
  const offices = officer.offices.map((office) => organisation.offices[office].name)
  return (
    <Page
      title={headline}
      eyebrow={`Desk · ${offices.join(', ')}`}
      wide
      rail={
        <Rail label="Look things up">
          {can(officer, 'member.search') && (
            <RailSection title="Find a member" acts>
              <FindMember />
            </RailSection>
          )}
          <RailSection title="Look things up" acts>
            {lookups.map(({ subject, links }) => (
              <div key={subject}>
                <h3 className="pt-2">{subject}</h3>
                <RailLinks links={links} />
              </div>
            ))}
          </RailSection>
          {recent.length > 0 && (
            <RailSection title="Recently">
              <ul>
                {recent.map(({ number, name, what, at }) => (
                  <li key={number} className="border-rule border-b py-2">
                    <Name>{name}</Name>: {what}
                    <span className="block text-ink-soft">{at}</span>
                  </li>
                ))}
              </ul>
            </RailSection>
          )}
        </Rail>
      }
    >
      {lines.length === 0 ? (
        <Kettle title="Put the kettle on">
          {recent[0] ? (
            <p>
              The last application we decided was <Name>{recent[0].name}</Name>’s: {recent[0].what}{' '}
              on {recent[0].at}.
            </p>
          ) : (
            <p>Nothing here needs you now.</p>
          )}
        </Kettle>
      ) : (
        <>
          <AreaFilters lines={lines} show={show} />
          <QueueTable
            caption="What waits, oldest first"
            who="What about"
            columns={['What to do']}
            rows={shown.map(({ key, days, since, who, href, detail, todo, holder }) => ({
              key,
              days,
              since: `since ${sinceInWords(since, at)}`,
              late: days > lateAfterDays,
              who: <Name>{who}</Name>,
              href,
              detail,
              cells: [{ content: todo }],
              holder,
            }))}
          />
          {more > 0 && (
            <p>{`And ${more.toLocaleString('en-GB')} more, which came later. They follow when these are done.`}</p>
          )}
        </>
      )}
      <NothingElse none={none} somethingWaits={lines.length > 0} />
      <WaitingForOthers lines={others} />
      {lines.length === 0 && <WhatComesNext officer={officer} />}
    </Page>
  )
}

/** Officers with many powers have many noughts: theirs are folded away behind the one sentence. */
function NothingElse(given: { none: string[]; somethingWaits: boolean }) {
  const sentence = nothingElse(given.none, given.somethingWaits)
  if (!sentence) return null
  if (given.none.length <= 4) return <p className="text-ink-soft">{sentence}</p>
  return (
    <Details summary={given.somethingWaits ? 'Nothing else is waiting' : 'What we checked'}>
      <p className="text-ink-soft">{nothingElse(given.none, false)}</p>
    </Details>
  )
}

function AreaFilters({ lines, show }: { lines: Line[]; show: unknown }) {
  const path = (area?: string): Route => (area ? `/desk?show=${area}` : '/desk')
  const count = (area: Area) => lines.filter((line) => line.area === area).length
  const mine = lines.filter(({ holder }) => holder?.me).length
  const present = (Object.keys(areas) as Area[]).filter((area) => count(area) > 0)
  const filters = [
    { label: 'All', href: path(), count: lines.length, current: !show },
    ...present.map((area) => ({
      label: areas[area],
      href: path(area),
      count: count(area),
      current: show === area,
    })),
    ...(mine > 0
      ? [{ label: 'With me', href: path('mine'), count: mine, current: show === 'mine' }]
      : []),
  ]
  return filters.length > 2 ? <Filters label="What kind" filters={filters} beforeTable /> : null
}

/** The last applications that were decided, for those who decide them. */
async function lastDecided(officer: PersonActor) {
  const { rows } = await listApplicationQueue(officer, 'decided')
  return rows.slice(0, 3).map(({ number, name, state, decidedAt }) => ({
    number,
    name: name || 'Name erased',
    what: state === 'approved' ? 'approved' : 'declined',
    at: decidedAt ? dayInWords(decidedAt) : '',
  }))
}

async function WhatComesNext({ officer }: { officer: PersonActor }) {
  const terms = (await listOffices()).flatMap(({ name, holders }) =>
    holders
      .filter(({ personId }) => personId === officer.personId)
      .map(({ termId, until }) => ({ termId, name, until })),
  )
  if (terms.length === 0) return null
  return (
    <section aria-labelledby="what-comes-next">
      <SectionHeading id="what-comes-next">What comes next</SectionHeading>
      <ul>
        {terms.map(({ termId, name, until }) => (
          <li
            key={termId}
            className="flex max-w-none flex-wrap justify-between gap-x-5 border-rule border-b py-3"
          >
            <Link href="/officers" className="font-bold">
              Your term as {name} ends
            </Link>
            <span>{until}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
