import type { Metadata } from 'next'
import { CheckStep } from '@/components/forms/check-step'
import { CheckedAnswer } from '@/components/forms/checked-answer'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { newId } from '@/lib/kernel/ids'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { canBeCorrected } from '@/lib/money/ledger/entry-kinds'
import { entryInWords } from '@/lib/money/ledger/entry-label'
import { getEntry } from '@/lib/money/treasury/accounts/read-entry'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../../../require-officer'
import { correctEntryAction } from '../../actions'

export const metadata: Metadata = { title: 'Correct an entry' }

export default async function Correct({ params }: PageProps<'/desk/money/entries/[id]/correct'>) {
  const { id } = await params
  const { officer, refused } = await requireOfficer(
    `/desk/money/entries/${encodeURIComponent(id)}/correct`,
  )
  if (!officer) return refused
  const found = await getEntry(officer, id)
  if (!found) return <PageNotFound />
  const { entry, correctedPence } = found
  const refusal =
    refusalOf(officer, 'ledger.correct', entry) ??
    (canBeCorrected(entry.kind) ? undefined : 'ledger.not-by-hand')
  return (
    <Page
      title="Correct an entry"
      eyebrow={entryInWords(entry)}
      back={<BackLink href={`/desk/money/entries/${entry.id}`}>The entry</BackLink>}
    >
      {refusal ? (
        <Notice kind="conflict">{refusals[refusal]}</Notice>
      ) : (
        <Form action={correctEntryAction}>
          <Hidden name="nonce" value={newId()} />
          <Hidden name="entryId" value={entry.id} />
          <CheckStep
            fill={
              <>
                <p>
                  The books say {inPounds(correctedPence)}. That entry stays; a second entry
                  corrects it. If the payment never happened, or a cheque bounced, enter 0.
                </p>
                <p>{refusals['ledger.lowered-by-second']}</p>
                <TextField
                  name="right"
                  label="Correct amount"
                  prefix="£"
                  width={6}
                  inputMode="decimal"
                />
              </>
            }
            title="Check what changes"
            look="See what this changes"
            check={
              <>
                <p>
                  You entered <CheckedAnswer name="right" />. <CheckedAnswer name="sums" />
                </p>
                <p>
                  <CheckedAnswer name="effect" />
                </p>
              </>
            }
            send="Correct the entry"
          />
        </Form>
      )}
    </Page>
  )
}
