import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { isCorrectable } from '@/lib/money/reconciliation/difference-kinds'

/** What the treasurer can do about a difference that stays: correct our books, or leave it as it is. */
export function ResolveForm({
  difference,
  action,
}: {
  difference: { id: string; kind: string }
  action: FormAction
}) {
  return (
    <Form action={action}>
      <Hidden name="differenceId" value={difference.id} />
      {isCorrectable(difference.kind) && (
        <SubmitButton name="how" value="correct" variant="secondary">
          Correct our books
        </SubmitButton>
      )}
      <SubmitButton name="how" value="leave" variant="plain">
        Checked: leave it as it is
      </SubmitButton>
    </Form>
  )
}
