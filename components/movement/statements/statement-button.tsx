import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { ButtonVariant } from '@/components/ui/button'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  action: FormAction
  number: number
  /** What else the button says: which link, which version was read. */
  hidden?: Record<string, string | number>
  variant?: ButtonVariant
  row?: boolean
  children: string
}

/** One thing to do with a statement at the desk. */
export function StatementButton({ action, number, hidden, variant, row, children }: Props) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <SubmitButton variant={variant} row={row}>
        {children}
      </SubmitButton>
    </Form>
  )
}
