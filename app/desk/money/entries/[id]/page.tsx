import type { Metadata, Route } from 'next'
import { ButtonRow } from '@/components/forms/button-row'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { EntriesTable } from '@/components/money/treasury/entries-table'
import { EntryFacts } from '@/components/money/treasury/entry-facts'
import { EntryRefunds } from '@/components/money/treasury/entry-refunds'
import { ButtonLink } from '@/components/ui/button'
import { SuccessMessage } from '@/components/ui/success-message'
import { entryInWords } from '@/lib/money/ledger/entry-label'
import { getEntry } from '@/lib/money/treasury/accounts/read-entry'
import { donorOutcomes } from '@/lib/money/treasury/offline-payments/forms'
import { requireOfficer } from '../../../require-officer'
import { entryActions, entryBackLink } from './entry-actions'

export const metadata: Metadata = { title: 'An entry in the books' }

const successMessages = {
  entered: 'Entered in the books.',
  corrected: 'Corrected. Both entries stay in the books.',
}

export default async function Entry({
  params,
  searchParams,
}: PageProps<'/desk/money/entries/[id]'>) {
  const { id } = await params
  const { officer, refused } = await requireOfficer(`/desk/money/entries/${encodeURIComponent(id)}`)
  if (!officer) return refused
  const found = await getEntry(officer, id)
  if (!found) return <PageNotFound />
  const { entry, about, after, refunds, donorOutcome } = found
  const acts = entryActions(officer, found)
  return (
    <Page
      title={entryInWords({ ...entry, about: about?.id ? about : null })}
      eyebrow="Money · entry in the books"
      back={<BackLink {...entryBackLink(found)} />}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <EntryFacts
        {...entry}
        {...found}
        checked={donorOutcomes[donorOutcome as keyof typeof donorOutcomes] ?? null}
      />
      {acts.length > 0 && (
        <ButtonRow>
          {acts.map(({ path, label }) => (
            <ButtonLink
              key={path}
              href={`/desk/money/entries/${entry.id}/${path}` as Route}
              variant="secondary"
            >
              {label}
            </ButtonLink>
          ))}
        </ButtonRow>
      )}
      {after.length > 0 && (
        <EntriesTable
          caption="Later entries about this one"
          entries={after.map((one) => ({ ...one, about: entry }))}
        />
      )}
      <EntryRefunds refunds={refunds} />
    </Page>
  )
}
