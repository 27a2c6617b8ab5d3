import { ReceiptForm } from '@/components/money/spending/receipt-form'
import { ReceiptList } from '@/components/money/spending/receipt-list'
import type { FormAction } from '@/lib/kernel/forms'
import { refusalNamed } from '@/lib/kernel/refusals'
import type { ClaimKind } from '@/lib/money/spending/claim-kinds'
import type { ReceiptLine } from '@/lib/money/spending/read'
import type { ClaimState } from '@/lib/money/spending/states'

type Props = {
  claim: { number: number; kind: ClaimKind; state: ClaimState; receipts: ReceiptLine[] }
  /** The refusal's code, as it stands in the address after a file was not let in. */
  problem: unknown
  takeOff: FormAction
}

const names: Record<ClaimKind, string> = {
  expense: 'Receipts',
  direct: 'Invoices',
  hardship: 'Files',
  'conference-support': 'Files',
}

/** The papers of a claim, and the way to add more as long as it is not decided. */
export function Receipts({ claim, problem, takeOff }: Props) {
  const { number, kind, state, receipts } = claim
  const open = state === 'draft' || state === 'asked'
  if (!open && receipts.length === 0) return null
  return (
    <section id="receipts" className="flow">
      <h2>{names[kind]}</h2>
      {receipts.length > 0 && (
        <ReceiptList number={number} receipts={receipts} remove={open ? takeOff : undefined} />
      )}
      {receipts.length === 0 && kind !== 'expense' && kind !== 'direct' && (
        <p>You do not have to add anything here.</p>
      )}
      {open && (
        <ReceiptForm
          address={`/membership/claims/${number}/receipts${kind === 'direct' ? '?at=desk' : ''}`}
          label={receipts.length > 0 ? 'Add another file' : 'Choose a file'}
          problem={refusalNamed(problem)}
        />
      )}
    </section>
  )
}
