import type { ButtonVariant } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import type { FormAction } from '@/lib/kernel/forms'
import { Form } from './form'
import { Hidden } from './hidden'
import { SubmitButton } from './submit-button'

type Props = {
  action: FormAction
  /** What it is done to, by its number or by a link, and what else the button says: which version was read. */
  hidden: Record<string, string | number>
  variant?: ButtonVariant
  row?: boolean
  /** Whom it is about, for those who hear one of many such buttons without the row that it is in. */
  about?: string
  children: string
}

/** One thing to do, in a form that asks nothing more. */
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
