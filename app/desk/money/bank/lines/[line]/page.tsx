import type { Metadata, Route } from 'next'
import { ButtonRow } from '@/components/forms/button-row'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { EntriesForm } from '@/components/money/bank-statements/entries-form'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { toThePenny } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { getBankLine } from '@/lib/money/bank-statements/read'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../../../require-officer'
import { matchLineAction } from '../../actions'

export const metadata: Metadata = { title: 'Line of the bank statement' }

export default async function BankLine({ params }: PageProps<'/desk/money/bank/lines/[line]'>) {
  const { line: id } = await params
  const { officer, refused } = await requireOfficer(
    `/desk/money/bank/lines/${encodeURIComponent(id)}`,
  )
  if (!officer) return refused
  const found = await getBankLine(officer, id)
  if (!found) return <PageNotFound />
  const { line, statementId, entries } = found
  const came = line.pence > 0
  return (
    <Page
      title={`${toThePenny(line.pence)} on ${inWords(line.on)}`}
      eyebrow="Money · line of the bank statement"
      lead={line.words ? isolateName(line.words) : undefined}
      back={<BackLink href={`/desk/money/bank/${statementId}` as Route}>Bank statement</BackLink>}
    >
      {line.matched && <Notice>This line is matched with our books.</Notice>}
      {!can(officer, 'bank-statement.match') && <Notice>{refusals['not-allowed']}</Notice>}
      {!line.matched && can(officer, 'bank-statement.match') && (
        <>
          {entries.length > 0 && (
            <EntriesForm
              line={line}
              statementId={statementId}
              entries={entries}
              action={matchLineAction}
            />
          )}
          <section className="flow">
            <h2>Not in our books yet?</h2>
            <p>
              {came
                ? 'Record where it came from. Then it fits, and you can match it.'
                : 'Payments need two officers: approve the claim or bill first and record it as paid. A charge of the bank itself needs a second officer. Then it fits, and you can match it.'}
            </p>
            <ButtonRow>
              {linksFor(line).map(({ href, label }) => (
                <ButtonLink key={label} href={href as Route} variant="secondary">
                  {label}
                </ButtonLink>
              ))}
            </ButtonRow>
          </section>
        </>
      )}
    </Page>
  )
}

/** Where such a line is entered in the books, with its sum and date filled in where that is of use. */
function linksFor({ pence, on }: { pence: number; on: string }) {
  const filled = new URLSearchParams({
    amount: toThePenny(Math.abs(pence)).replace('£', ''),
    on,
  })
  return pence > 0
    ? [
        { href: '/desk/money/members', label: 'Record a payment from a member' },
        { href: '/desk/money/entries/new', label: 'Record a donation from a non-member' },
        { href: `/desk/money/entries/interest?${filled}`, label: 'Record interest' },
      ]
    : [
        { href: '/desk/money/claims', label: 'See claims' },
        { href: '/desk/money/claims/new', label: 'Propose a payment' },
        { href: `/desk/money/bank-charges?${filled}`, label: 'Enter a bank charge' },
      ]
}
