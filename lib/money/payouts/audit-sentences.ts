import { inPounds } from '@/lib/kernel/money'

type Detail = Record<string, string | number | boolean | null>

/** What stands in the audit about payouts, after the name of who did it. */
export const payoutSentences: Record<string, (detail: Detail) => string> = {
  'payout.entered': ({ amountPence }) =>
    `entered a payout of ${inPounds(Number(amountPence))} to our bank`,
  'payout-returned.entered': ({ amountPence }) =>
    `entered a payout of ${inPounds(Number(amountPence))} that came back`,
  'fee.entered': ({ amountPence }) => `entered a fee of ${inPounds(Number(amountPence))}`,
  'payout.exported': ({ rows }) => `took what was in a payout out as a file: ${rows} lines`,
  'payout.matched': ({ bankPence, differencePence }) =>
    `wrote down that the bank shows ${inPounds(Number(bankPence))} for a payout${
      differencePence === 0
        ? ''
        : `, which differs by ${inPounds(Math.abs(Number(differencePence)))}`
    }`,
}
