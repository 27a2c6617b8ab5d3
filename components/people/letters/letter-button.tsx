import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  action: FormAction
  number: number
  /** The mark of the words that stand on the page, for whoever confirms them. */
  read?: string
  variant?: 'primary' | 'secondary' | 'warning' | 'plain'
  children: string
}

/** One thing to do with a letter. */
export function LetterButton({ action, number, read, variant = 'secondary', children }: Props) {
  return (
    <Form action={action}>
      <Hidden name="number" value={String(number)} />
      {read && <Hidden name="read" value={read} />}
      <SubmitButton variant={variant}>{children}</SubmitButton>
    </Form>
  )
}
