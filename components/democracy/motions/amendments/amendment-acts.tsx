import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  number: number
  amendment: number
  action: FormAction
  verb: string
  plain?: boolean
}

/** One act on an amendment: a button that says what it does to which. */
export function AmendmentAct({ number, amendment, action, verb, plain }: Props) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <Hidden name="amendment" value={amendment} />
      <SubmitButton variant={plain ? 'plain' : 'secondary'} row={!plain}>
        {`${verb} A${amendment}`}
      </SubmitButton>
    </Form>
  )
}
