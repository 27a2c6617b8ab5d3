import type { Metadata, Route } from 'next'
import type { ReactNode } from 'react'
import { ButtonRow } from '@/components/forms/button-row'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { EntriesTable } from '@/components/money/treasury/entries-table'
import { EntryFacts } from '@/components/money/treasury/entry-facts'
import { EntryRefunds } from '@/components/money/treasury/entry-refunds'
import { ButtonLink } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import type { PersonActor } from '@/lib/kernel/actor'
import { canBeCorrected } from '@/lib/money/ledger/entry-kinds'
import { entryInWords } from '@/lib/money/ledger/entry-label'
import { canBeGivenBack } from '@/lib/money/ledger/refunds'
import { type EntryFound, getEntry } from '@/lib/money/treasury/accounts/read-entry'
import { donorOutcomes } from '@/lib/money/treasury/offline-payments/forms'
import { organisation } from '@/lib/organisation'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'

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
          {acts.map(({ href, label }) => (
            <ButtonLink key={href} href={href as Route} variant="secondary">
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

/** What this officer can do about an entry of the books, each on its own page. */
function entryActions(officer: PersonActor, found: EntryFound) {
  const { entry, correctedPence, leftPence, donorOutcome } = found
  const large = correctedPence > organisation.rules.donorCheckPence
  const here = `/desk/money/entries/${entry.id}`
  return [
    can(officer, 'refund.propose', entry) &&
      canBeGivenBack(entry.kind) &&
      leftPence > 0 && { href: `${here}/refund`, label: 'Refund this payment' },
    can(officer, 'ledger.correct', entry) &&
      canBeCorrected(entry.kind) && { href: `${here}/correct`, label: 'Correct this entry' },
    can(officer, 'bank-charge.propose') &&
      entry.kind === 'bank-charge' && {
        href: `/desk/money/bank-charges/${entry.sourceKey}/correct`,
        label: 'Correct this bank charge',
      },
    can(officer, 'donor.check', entry) &&
      large &&
      canBeGivenBack(entry.kind) &&
      !donorOutcome && { href: `${here}/donor`, label: 'Check the donor' },
  ].filter((act) => act !== false)
}

/** Where an entry was probably come to from. */
function entryBackLink({ member }: EntryFound): { href: Route; children: ReactNode } {
  return member?.number
    ? {
        href: `/desk/money/members/${member.number}` as Route,
        children: <Name instead="Member">{member.name}</Name>,
      }
    : { href: '/desk/money/members', children: 'Members’ payments' }
}
