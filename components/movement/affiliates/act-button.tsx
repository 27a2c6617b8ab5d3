import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { ButtonVariant } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  action: FormAction
  /** Which affiliate it is about, by its number or by the link of its contact, and what else the button says. */
  hidden: Record<string, string | number>
  variant?: ButtonVariant
  row?: boolean
  /** Whom it is about, for those who hear one of many such buttons without the row that it is in. */
  about?: string
  children: string
}

/** One thing to do with an affiliate, at the desk or on its own pages. */
export function ActButton({ action, hidden, variant, row, about, children }: Props) {
  return (
    <Form action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <SubmitButton variant={variant} row={row}>
        {children}
        {about && (
          <span className="sr-only">
            : <Name>{about}</Name>
          </span>
        )}
      </SubmitButton>
    </Form>
  )
}
