import type { ReactNode } from 'react'
import { Receipts } from '@/app/membership/claims/[number]/receipts'
import { Page } from '@/components/layout/page'
import { SendClaimForm, WithdrawClaimForm } from '@/components/money/spending/claim-actions'
import { ClaimSummary } from '@/components/money/spending/claim-summary'
import type { getDraftSpending } from '@/lib/money/spending/desk/read-claim'
import {
  removeReceiptAtDeskAction,
  sendDirectClaimAction,
  withdrawDirectClaimAction,
} from './actions'

type Props = {
  frame: { eyebrow: string; back: ReactNode }
  draft: NonNullable<Awaited<ReturnType<typeof getDraftSpending>>>
  success: ReactNode
  problem: unknown
}

/** What the treasurer is about to propose. */
export function DraftSpending({ frame, draft, success, problem }: Props) {
  return (
    <Page {...frame} title="Add the invoice and send it">
      {success}
      <ClaimSummary claim={draft} own />
      <Receipts claim={draft} problem={problem} takeOff={removeReceiptAtDeskAction} />
      <SendClaimForm number={draft.number} action={sendDirectClaimAction}>
        Send it for approval
      </SendClaimForm>
      <WithdrawClaimForm number={draft.number} action={withdrawDirectClaimAction} draft />
    </Page>
  )
}
