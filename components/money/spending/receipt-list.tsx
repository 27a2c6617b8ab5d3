import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

type Receipt = { id: string; name: string; bytes: number }
type Props = { number: number; receipts: readonly Receipt[]; remove?: FormAction }

/** The files that belong to a claim, each to be downloaded and, as long as nobody has approved, removed. */
export function ReceiptList({ number, receipts, remove }: Props) {
  return (
    <ul className="border-ink border-t-3">
      {receipts.map(({ id, name, bytes }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
        >
          <span className="min-w-0 break-words">
            <a href={`/membership/claims/${number}/receipts/${id}`} download>
              {name}
            </a>{' '}
            <span className="text-ink-soft">({sizeInWords(bytes)})</span>
          </span>
          {remove && (
            <Form action={remove}>
              <Hidden name="number" value={number} />
              <Hidden name="receiptId" value={id} />
              <SubmitButton variant="plain">
                Remove<span className="sr-only"> {name}</span>
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}

function sizeInWords(bytes: number) {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
