import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ProposeRefundForm } from '@/components/money/treasury/propose-refund-form'
import { Notice } from '@/components/ui/notice'
import { isolateName } from '@/lib/kernel/isolate-name'
import { refusals } from '@/lib/kernel/refusals'
import { entryInWords } from '@/lib/money/ledger/entry-label'
import { canBeGivenBack } from '@/lib/money/ledger/refunds'
import { getEntry } from '@/lib/money/treasury/accounts/read-entry'
import { getAloneLeft } from '@/lib/money/treasury/alone-limit'
import { whyNotOffered } from '@/lib/permissions'
import { requireOfficer } from '../../../../require-officer'
import { proposeRefundAction } from '../../actions'

export const metadata: Metadata = { title: 'Refund a payment' }

export default async function GiveBack({
  params,
  searchParams,
}: PageProps<'/desk/money/entries/[id]/refund'>) {
  const { id } = await params
  const { officer, refused } = await requireOfficer(
    `/desk/money/entries/${encodeURIComponent(id)}/refund`,
  )
  if (!officer) return refused
  const found = await getEntry(officer, id)
  if (!found) return <PageNotFound />
  const { entry, leftPence, member } = found
  const refusal =
    whyNotOffered(officer, 'refund.propose', entry) ??
    (canBeGivenBack(entry.kind) ? undefined : 'refund.not-a-payment') ??
    (leftPence > 0 ? undefined : 'refund.too-much')
  return (
    <Page
      title={member?.name ? `Refund ${isolateName(member.name)}` : 'Refund a payment'}
      eyebrow={entryInWords(entry)}
      back={<BackLink href={`/desk/money/entries/${entry.id}`}>The payment</BackLink>}
    >
      {(await searchParams).donor && (
        <Notice kind="warning" title="This donor is not permissible">
          By law we must return the whole payment within 30 days of receiving it.
        </Notice>
      )}
      {refusal ? (
        <Notice kind="conflict">{refusals[refusal]}</Notice>
      ) : (
        <ProposeRefundForm
          propose={proposeRefundAction}
          entryId={entry.id}
          leftPence={leftPence}
          alonePence={await getAloneLeft(officer, entry.id)}
          byHand={entry.kind !== 'payment'}
        />
      )}
    </Page>
  )
}
