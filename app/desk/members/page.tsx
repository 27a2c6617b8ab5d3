import type { Metadata, Route } from 'next'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Hidden } from '@/components/forms/hidden'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { ExportForm } from '@/components/money/treasury/export-form'
import { MembersTable } from '@/components/people/members/members-table'
import { MembersFilterFields } from '@/components/records/members-list/members-filter'
import { RemoveSavedList, SaveList } from '@/components/records/members-list/saved-list-forms'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { SuccessMessage } from '@/components/ui/success-message'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { refusals } from '@/lib/kernel/refusals'
import { bandName } from '@/lib/money/subscriptions/bands'
import { pathWith, paymentMethods, wayInWords } from '@/lib/money/treasury/lists/filters'
import { bands, organisation } from '@/lib/organisation'
import { placeInWords } from '@/lib/people/members/detail-parts'
import { can } from '@/lib/permissions'
import type { SealedPart } from '@/lib/records/member-record/sealed-parts'
import {
  type MemberColumn,
  memberColumns,
  memberColumnsIn,
  memberExportReasons,
  membersExportForm,
  membersFilter,
} from '@/lib/records/members-list/filters'
import { foundHeadline } from '@/lib/records/members-list/found-headline'
import { savedListInWords } from '@/lib/records/members-list/in-words'
import { listMembers, listTags } from '@/lib/records/members-list/read'
import { listSavedLists } from '@/lib/records/members-list/saved-lists/read-saved-lists'
import { readCsvForm } from '../money/csv-download'
import { requireOfficer } from '../require-officer'
import { removeSavedListAction, saveListAction } from './actions'

export const metadata: Metadata = { title: 'Members' }

const path = '/desk/members'
const successMessages = {
  'list-saved': 'List saved. It shows who matches on the day you open it.',
  removed: 'List removed.',
  erased: 'Confirmed. Their details are erased, and any membership has ended.',
}
const searchedBy: Partial<Record<SealedPart, string>> = {
  phone: 'Searched by phone number, without the other filters.',
  address: 'Searched by postcode, without the other filters.',
  union: 'Searched by union. This cannot be saved or downloaded.',
}
const bandNames = Object.fromEntries(bands.map((band) => [band, bandName(band)]))

export default async function Members({ searchParams }: PageProps<'/desk/members'>) {
  const { officer, refused } = await requireOfficer(path)
  if (!officer) return refused
  const back = <BackLink href="/desk">Desk</BackLink>
  if (!can(officer, 'member.search')) {
    return (
      <Page title="Members" back={back}>
        <Notice>{refusals['not-allowed']}</Notice>
      </Page>
    )
  }
  const query = await searchParams
  const filter = membersFilter.parse(query)
  const after = typeof query.after === 'string' && /^\d{1,9}$/.test(query.after) ? query.after : ''
  const { rows, count, atLeast, next, foundBy } = await listMembers(officer, filter, {
    after: after ? Number(after) : undefined,
  })
  const taken = readCsvForm(query, membersExportForm)
  const seesDues = can(officer, 'dues.read')
  const sealed = can(officer, 'member.search-sealed')
  const chosen = memberColumnsIn(query.columns).filter((column) => column !== 'dues' || seesDues)
  const columns = query.columns === undefined ? undefined : chosen.join(',')
  const { q, union: typedUnion, ...asked } = filter
  const union = foundBy === 'union' ? typedUnion : undefined
  const savedLists = await listSavedLists(officer)
  const current = savedLists.find(({ filter }) => pathWith(path, filter) === pathWith(path, asked))
  const seen = seesDues ? asked : { ...asked, band: undefined, way: undefined }
  const words = [
    ...(q && !union ? [`“${q}”`] : []),
    ...savedListInWords(seen),
    ...(union ? [`Union: ${union}`] : []),
  ]
  const filtered = words.length > 0
  return (
    <Page
      title={foundHeadline(count, filtered, atLeast)}
      eyebrow={filtered ? 'Members' : undefined}
      lead={filtered && (union || !foundBy) ? words.join(' · ') : undefined}
      back={filtered ? <BackLink href={path}>All members</BackLink> : back}
      wide
      rail={
        <Rail label="Find members">
          <RailSection title="Find members" acts>
            <form method="get" id="find" className="form scroll-mt-21">
              <MembersFilterFields
                filter={filter}
                dues={seesDues ? { bands: bandNames, ways: paymentMethods } : undefined}
                sealed={sealed}
                tags={await listTags(officer)}
                readsGroups={can(officer, 'term.list')}
              />
              <Details summary="Columns" open={columns !== undefined}>
                <CheckboxGroup
                  name="columns"
                  legend="Beside the name"
                  options={(Object.keys(memberColumns) as MemberColumn[])
                    .filter((column) => column !== 'dues' || seesDues)
                    .map((value) => ({ value, label: memberColumns[value] }))}
                  defaultValue={[...chosen]}
                />
              </Details>
              <Button variant="secondary">Show members</Button>
              <p>
                Every search is logged.
                {sealed &&
                  ' A phone number or postcode is searched for without the other filters, a union without a name. The members found can see that you did.'}
              </p>
            </form>
          </RailSection>
          {can(officer, 'merge.list') && (
            <RailSection title="Duplicates" acts>
              <RailLinks
                links={[{ href: '/desk/members/merges', label: 'Two records of one person' }]}
              />
            </RailSection>
          )}
          <RailSection title="Saved lists" acts>
            {savedLists.length > 0 ? (
              <RailLinks
                links={savedLists.map(({ name, filter, own, ofOfficers, ownerName }) => ({
                  href: pathWith(path, filter) as Route,
                  label: name,
                  note: own
                    ? undefined
                    : `made by ${isolateName(ownerName)}${ofOfficers ? ', no longer in office' : ''}`,
                }))}
              />
            ) : (
              <p>
                Choose filters, show the members, then save the list. It always shows who matches
                today.
              </p>
            )}
            {current && can(officer, 'letter.write') && (
              <RailLinks
                links={[
                  {
                    href: `/desk/letters/new?list=${current.id}` as Route,
                    label: 'Write a letter to this list',
                  },
                ]}
              />
            )}
            {(current?.own || current?.ofOfficers) && (
              <RemoveSavedList remove={removeSavedListAction} id={current.id} />
            )}
            {!current && !q && !union && Object.values(asked).some(Boolean) && (
              <Details summary="Save this list">
                <SaveList save={saveListAction} filter={asked} />
              </Details>
            )}
          </RailSection>
          {can(officer, 'members.export') && !union && (
            <RailSection title="Download" acts>
              <Details
                summary="Download this list"
                open={Boolean(taken.message || taken.errors.reason)}
              >
                <ExportForm
                  to={`${path}/export`}
                  button="Download the list"
                  reasons={memberExportReasons}
                  {...taken}
                >
                  <p>
                    Membership number, names, email address, standing, {organisation.place.name} and
                    joining date{seesDues && ', band and payment method'}. Every other officer gets
                    an email that says how many members you took and why.
                  </p>
                  {Object.entries(filter).map(([name, value]) =>
                    value ? <Hidden key={name} name={name} value={value} /> : null,
                  )}
                </ExportForm>
              </Details>
            </RailSection>
          )}
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={query.done} />
      <p className="only-narrow no-print">
        <a href="#find" className="button button-secondary button-row">
          {filtered ? 'Change the filters' : 'Find members'}
        </a>
      </p>
      {foundBy && <p>{searchedBy[foundBy]} Each member listed here can see that you did.</p>}
      {rows.length === 0 ? (
        <EmptyState
          title={filtered ? 'Try fewer filters, or part of the name' : 'No members yet'}
        />
      ) : (
        <MembersTable
          columns={chosen.map((key) => ({ key, head: memberColumns[key] }))}
          members={rows.map(({ joinedAt, constituency, band, method, email, ...row }) => ({
            ...row,
            email: email ?? undefined,
            place: constituency ? placeInWords(constituency) : '',
            joined: inWords(dateOf(joinedAt)),
            dues: seesDues
              ? [band && bandName(band), method !== 'free' && wayInWords(method ?? null)]
                  .filter(Boolean)
                  .join(', ')
              : undefined,
          }))}
        />
      )}
      <Pagination
        of="members"
        previous={after ? (pathWith(path, { ...filter, columns }) as Route) : undefined}
        next={
          next ? (pathWith(path, { ...filter, columns, after: `${next}` }) as Route) : undefined
        }
      />
    </Page>
  )
}
