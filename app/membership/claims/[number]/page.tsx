import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SendClaimForm, WithdrawClaimForm } from '@/components/money/spending/claim-actions'
import { ClaimSummary } from '@/components/money/spending/claim-summary'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { Timeline } from '@/components/ui/timeline'
import { capital } from '@/lib/kernel/capital'
import { inPounds } from '@/lib/kernel/money'
import { canMove } from '@/lib/kernel/states'
import type { ClaimKind } from '@/lib/money/spending/claim-kinds'
import { getClaim, type OwnClaim } from '@/lib/money/spending/read'
import { claimMoves, claimStateLabels } from '@/lib/money/spending/states'
import { officerWith } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { removeReceiptAction, sendClaimAction, withdrawClaimAction } from './actions'
import { claimHistory } from './claim-history'
import { Receipts } from './receipts'

type Props = PageProps<'/membership/claims/[number]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  return { title: number ? `Claim ${number}` : 'Page not found' }
}

const successMessages = {
  made: 'Claim saved, but not sent yet.',
  sent: 'Claim sent.',
  receipt: 'File added.',
  'receipt-off': 'File removed.',
}

const toSend = (kind: ClaimKind) =>
  kind === 'expense' ? 'Add receipts and send it' : 'Check it and send it'

export default async function Claim({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/membership/claims/${number}`)
  const claim = await getClaim(person, number)
  if (!claim) return <PageNotFound />
  const { done, problem } = await searchParams
  const draft = claim.state === 'draft'
  const account = claim.account && [
    { term: 'Account to pay into', value: `Account ${claim.account}` },
  ]
  return (
    <Page
      eyebrow={`Claim ${number}`}
      title={draft ? toSend(claim.kind) : claimStateLabels[claim.state]}
      lead={claimStatus(claim)}
      back={<BackLink href={'/membership/claims'}>Your claims</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={done} />
      {claim.declineReason && (
        <Notice title="Why our officers declined it">
          <p className="whitespace-pre-line">{claim.declineReason}</p>
        </Notice>
      )}
      <ClaimSummary claim={claim} own more={account || []} />
      <Receipts claim={claim} problem={problem} takeOff={removeReceiptAction} />
      {draft && (
        <SendClaimForm number={number} action={sendClaimAction}>
          Send your claim
        </SendClaimForm>
      )}
      {canMove(claimMoves, claim.state, 'withdraw') && (
        <WithdrawClaimForm number={number} action={withdrawClaimAction} draft={draft} />
      )}
      <h2>What has happened</h2>
      <Timeline entries={claimHistory(claim)} />
    </Page>
  )
}

/** How a claim stands, in a sentence to its claimant. */
function claimStatus({ state, grantedPence, amountPence }: OwnClaim): string {
  switch (state) {
    case 'draft':
      return 'Only you can see this claim until you send it.'
    case 'asked':
      return 'Two officers will look at your claim. We will email you when they have decided.'
    case 'approved':
      return `${inPounds(grantedPence ?? amountPence)} is approved. ${capital(officerWith('money.handle'))} will now make the bank transfer.`
    case 'paid':
      return `${inPounds(grantedPence ?? amountPence)} was paid to your bank account.`
    case 'declined':
      return 'Our officers declined this claim.'
    case 'withdrawn':
      return 'You withdrew this claim.'
  }
}
