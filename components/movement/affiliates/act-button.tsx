import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { ButtonVariant } from '@/components/ui/button'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  action: FormAction
  /** Which affiliate it is about, by its number or by the link of its contact, and what else the button says. */
  hidden: Record<string, string | number>
  variant?: ButtonVariant
  row?: boolean
  children: string
}

/** One thing to do with an affiliate, at the desk or on its own pages. */
export function ActButton({ action, hidden, variant, row, children }: Props) {
  return (
    <Form action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <SubmitButton variant={variant} row={row}>
        {children}
      </SubmitButton>
    </Form>
  )
}
