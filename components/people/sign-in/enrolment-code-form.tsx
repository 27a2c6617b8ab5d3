import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'

type Props = { next?: string; start: FormAction }

/** Before a first second factor: the code that another officer hands over, so that reading somebody’s email is not enough. */
export function EnrolmentCodeForm({ next, start }: Props) {
  return (
    <>
      <p>
        Officers and returning officers need a second factor before they can use their powers. If
        you are neither, there is nothing to do here.
      </p>
      <p>
        To set it up, ask another officer for an enrolment code, in person or by phone. Your powers
        begin one hour after you have set it up, and all officers are told by email.
      </p>
      <Form action={start}>
        {next && <Hidden name="next" value={next} />}
        <TextField
          name="code"
          label="Enrolment code"
          hint="From another officer, like k7mq-3xvd-9ths. It works once."
          width={20}
          autoComplete="off"
          spellCheck={false}
        />
        <SubmitButton>Continue</SubmitButton>
      </Form>
    </>
  )
}
