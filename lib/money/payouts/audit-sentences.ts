import { inPounds } from '@/lib/kernel/money'

/** What stands in the audit about payouts, after the name of who did it. */
export const payoutSentences = {
  'payout.entered': ({ amountPence }: { amountPence: number }) =>
    `entered a payout of ${inPounds(amountPence)} to our bank`,
  'payout-returned.entered': ({ amountPence }: { amountPence: number }) =>
    `entered a returned payout of ${inPounds(amountPence)}`,
  'fee.entered': ({ amountPence }: { amountPence: number }) =>
    `entered a fee of ${inPounds(amountPence)}`,
  'payout.exported': ({ rows }: { rows: number; reason: string }) =>
    `downloaded a payout: ${rows} rows`,
  'payout.matched': ({
    bankPence,
    differencePence,
  }: {
    amountPence: number
    bankPence: number
    differencePence: number
  }) =>
    `recorded that the bank shows ${inPounds(bankPence)} for a payout${
      differencePence === 0 ? '' : `, which differs by ${inPounds(Math.abs(differencePence))}`
    }`,
}
