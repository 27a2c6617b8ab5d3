/** How a dispute stands. Pure: Stripe's words are in one place. */
export type DisputeStage =
  /** The bank waits for our answer. */
  | 'to-answer'
  /** It has our answer and decides. */
  | 'at-the-bank'
  | 'won'
  | 'lost'

const stages: Record<string, DisputeStage> = {
  warning_needs_response: 'to-answer',
  warning_under_review: 'at-the-bank',
  warning_closed: 'won',
  needs_response: 'to-answer',
  under_review: 'at-the-bank',
  appeal_needs_response: 'to-answer',
  appeal_under_review: 'at-the-bank',
  won: 'won',
  prevented: 'won',
  lost: 'lost',
}

/** At a word that we do not know somebody looks. */
export function disputeStage(status: string): DisputeStage {
  return stages[status] ?? 'to-answer'
}

/** Only a question so far: no money has gone. */
export function isInquiry(status: string): boolean {
  return status.startsWith('warning_')
}

export const stageNames: Record<DisputeStage, string> = {
  'to-answer': 'Needs an answer',
  'at-the-bank': 'The bank is deciding',
  won: 'Closed: the money is ours',
  lost: 'Lost: the money is gone',
}

/** Stripe's words for a stage. */
export function statusesAt(stage: DisputeStage): string[] {
  return Object.keys(stages).filter((status) => stages[status] === stage)
}

type Told = { status: string; method: string | null; takenPence: number }

/** What to do about it, for the treasurer. */
export function adviceOn({ status, method, takenPence }: Told): string[] {
  switch (disputeStage(status)) {
    case 'to-answer':
      return isInquiry(status)
        ? [
            'The bank is asking about this payment. No money has gone, and the member’s dues continue.',
            'If the member does not want the payment, refund it: that ends the inquiry without a dispute fee. Otherwise open it in Stripe’s dashboard and answer with the receipt and the date on which they joined.',
          ]
        : [
            'The bank has taken the money back, and Stripe charges us a fee. If you do not answer in time, we lose.',
            'Ask the member first. If they did not mean it, they can tell their bank, and you answer in Stripe’s dashboard with the receipt and the date on which they joined. If they did not want to pay, accept the dispute there.',
          ]
    case 'at-the-bank':
      return ['We have answered. The bank decides, which can take up to 3 months.']
    case 'won':
      return [
        takenPence > 0
          ? 'Stripe says that it is closed, but the money has not come back yet.'
          : 'There is nothing more to do about the money. If we stopped the member’s payments, they have to set them up again to continue.',
      ]
    case 'lost':
      return [
        method === 'bacs_debit'
          ? 'A Direct Debit that a bank takes back cannot be answered: the Direct Debit Guarantee makes it final.'
          : 'The bank’s decision is final.',
        'The money and Stripe’s fee are gone.',
      ]
  }
}
