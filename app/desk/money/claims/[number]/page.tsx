import type { Metadata } from 'next'
import Link from 'next/link'
import { requireOfficer } from '@/app/desk/require-officer'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Columns } from '@/components/layout/columns'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { ApprovalList } from '@/components/money/spending/approval-list'
import { ClaimSummary } from '@/components/money/spending/claim-summary'
import { ReceiptList } from '@/components/money/spending/receipt-list'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { Timeline } from '@/components/ui/timeline'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { getDraftSpending, readClaimAtDesk } from '@/lib/money/spending/desk/read-claim'
import { timelineOf } from '@/lib/records/audit/read'
import { DecisionOnClaim } from './decision'
import { DraftSpending } from './draft-spending'

const successMessages = {
  proposed: 'Saved. Add the invoice, then send it for approval.',
  sent: 'Sent. A second officer has to approve it.',
  receipt: 'File added.',
  'receipt-off': 'File removed.',
  approve: 'You approved it.',
  decline: 'Declined. We have emailed your reason to the claimant.',
  pay: 'Recorded as paid and entered in the books.',
}

type Props = PageProps<'/desk/money/claims/[number]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  return { title: number ? `Claim ${number}` : 'Page not found' }
}

export default async function ClaimAtTheDesk({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const { officer, refused } = await requireOfficer(`/desk/money/claims/${number}`)
  if (!officer) return refused
  const { done, problem } = await searchParams
  const frame = {
    eyebrow: `Claim ${number}`,
    back: <BackLink href={'/desk/money/claims'}>Claims</BackLink>,
  }
  const success = <SuccessMessage messages={successMessages} done={done} />
  const draft = await getDraftSpending(officer, number)
  if (draft)
    return <DraftSpending frame={frame} draft={draft} success={success} problem={problem} />
  const claim = await readClaimAtDesk(officer, number)
  if (!claim) return <PageNotFound />
  if (claim.own) {
    return (
      <Page {...frame} title="Your own claim">
        <Notice kind="conflict" title="This is your own claim">
          <p>{refusals['own-case']}</p>
          <p>
            <Link href={`/membership/claims/${number}`}>See your claim</Link>
          </p>
        </Notice>
      </Page>
    )
  }
  const direct = claim.kind === 'direct'
  const who = direct ? 'our group' : isolateName(claim.maker ?? 'A former member')
  return (
    <Page {...frame} title={`${inPounds(claim.amountPence)} for ${who}`} wide>
      {success}
      <Columns>
        <div className="flow">
          <ClaimSummary
            claim={claim}
            more={[
              { term: direct ? 'Proposed by' : 'Claimed by', value: claim.maker ?? 'Name erased' },
              { term: 'Sent on', value: inWords(dateOf(claim.askedAt)) },
            ]}
          />
          {claim.receipts.length > 0 ? (
            <section className="flow">
              <h2>{direct ? 'Invoices' : 'Receipts'}</h2>
              <ReceiptList number={number} receipts={claim.receipts} />
            </section>
          ) : (
            <p>No files were added.</p>
          )}
          <DecisionOnClaim claim={claim} />
        </div>
        <div className="flow">
          <ApprovalList approvals={claim.approvals} />
          <section className="flow">
            <h2>What happened</h2>
            <Timeline
              entries={(await timelineOf(officer, { kind: 'claim', id: claim.id })) ?? []}
            />
          </section>
        </div>
      </Columns>
    </Page>
  )
}
