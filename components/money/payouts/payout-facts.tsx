import { Notice } from '@/components/ui/notice'
import { inWords } from '@/lib/kernel/calendar'
import { toThePenny } from '@/lib/kernel/money'
import {
  bankInWords,
  type Sum,
  statusInWords,
  sumInWords,
} from '@/lib/money/payouts/payout-wording'

type Payout = {
  amountPence: number
  status: string
  automatic: boolean
  linesReadAt: Date | null
  bankPence: number | null
  bankOn: string | null
  sums: Sum[]
  missingPence: number
}

/** What a payout is made of, to the penny, and whether the bank shows the same. */
export function PayoutFacts({ payout }: { payout: Payout }) {
  const { sums, missingPence, automatic, linesReadAt, status } = payout
  return (
    <>
      {sums.length > 0 && <SumLine sums={sums} />}
      {missingPence !== 0 && (
        <Notice kind="warning" title="Stripe’s own lines do not add up to this payout">
          {`Stripe gave us no line for ${toThePenny(missingPence)} of it. Ask Stripe about it.`}
        </Notice>
      )}
      {!automatic && <p>This payout was made by hand. Stripe does not say what is in it.</p>}
      {automatic && !linesReadAt && (
        <p>Stripe has not finalised what is in this payout. We ask again every night.</p>
      )}
      {status === 'failed' && (
        <Notice kind="warning" title="Our bank sent this payout back">
          Stripe has the money again and will add it to the next payout.
        </Notice>
      )}
      {status !== 'failed' && status !== 'paid' && <p>{statusInWords(status)}.</p>}
      <Bank payout={payout} />
    </>
  )
}

function Bank({ payout }: { payout: Payout }) {
  const words = bankInWords(payout)
  if (!words || !payout.bankOn || payout.bankPence === null) return null
  const agrees = payout.bankPence === payout.amountPence
  return (
    <Notice kind={agrees ? 'success' : 'warning'} title={words} announce>
      {`${toThePenny(payout.bankPence)} on the statement of ${inWords(payout.bankOn)}.`}
    </Notice>
  )
}

/** Broken between its parts only, so that no minus is left behind at the end of a line. */
function SumLine({ sums }: { sums: Sum[] }) {
  return (
    <p className="text-lg tabular-nums">
      {sumInWords(sums)
        .split(/(?<=,) | (?==)/)
        .map((part, place) => (
          <span key={part} className="whitespace-nowrap">
            {place > 0 && ' '}
            {part}
          </span>
        ))}
    </p>
  )
}
