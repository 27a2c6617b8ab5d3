import type { ButtonVariant } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import type { FormAction } from '@/lib/kernel/forms'
import { Form } from './form'
import { Hidden } from './hidden'
import { SubmitButton } from './submit-button'

type Props = {
  action: FormAction
  number: number
  /** What else the button says: which link, which version was read. */
  hidden?: Record<string, string | number>
  variant?: ButtonVariant
  row?: boolean
  /** What it is about, for those who hear one of many such buttons without the row that it is in. */
  about?: string
  children: string
}

/** One thing to do with something that has a number: a statement, an outside election. */
export function NumberedButton({ action, number, hidden, variant, row, about, children }: Props) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
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
