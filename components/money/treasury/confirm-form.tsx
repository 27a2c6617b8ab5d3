import type { Route } from 'next'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import type { FormAction } from '@/lib/kernel/forms'

type Props<Path extends string> = {
  action: FormAction
  carries: Record<string, string | number>
  button: string
  variant?: 'primary' | 'warning'
  back: Route<Path>
}

/** A button that does it, and a link that leaves everything as it is. */
export function ConfirmForm<Path extends string>({
  action,
  carries,
  button,
  variant,
  back,
}: Props<Path>) {
  return (
    <Form action={action}>
      {Object.entries(carries).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <ButtonRow>
        <SubmitButton variant={variant}>{button}</SubmitButton>
        <ButtonLink href={back} variant="plain">
          Cancel
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
