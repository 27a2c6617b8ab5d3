import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { DuesStage } from '@/lib/money/subscriptions/dues-stage'

/** What somebody should know first about their dues. Nothing where all is well. */
export function DuesNotice({ stage }: { stage: DuesStage }) {
  return notices[stage]
}

const notices: Partial<Record<DuesStage, ReactNode>> = {
  'on-its-way': (
    <Notice title="Your Direct Debit is on its way">
      Banks take 4 to 7 working days. Until it arrives you are provisional: welcome at our meetings,
      without a vote. We will email you when it arrives.
    </Notice>
  ),
  'first-failed': (
    <Notice kind="warning" title="Your first payment did not go through">
      We have taken no money. Choose what you want to pay and try again, with the same or another
      card or account.
    </Notice>
  ),
  failed: (
    <Notice kind="warning" title="Your last payment failed">
      You keep your vote for now. Pay what is due, with the same or another card or account.
    </Notice>
  ),
  'given-up': (
    <Notice kind="warning" title="Your dues have ended">
      Nothing is due any more, and you keep your vote for now. Start the same dues again, with the
      same or another card or account.
    </Notice>
  ),
  'due-by-hand': (
    <Notice kind="warning" title="Your dues are not paid">
      You keep your vote for now. Pay here by card or from your bank account, or in cash, by cheque
      or by bank transfer as before.
    </Notice>
  ),
  ended: (
    <Notice kind="warning" title="Your dues have ended">
      Choose what you want to pay to be a full member again. You keep your number and your history.
    </Notice>
  ),
}
