import { Form } from '@/components/forms/form'
import { ShownOnce } from '@/components/forms/shown-once'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'

/** The code that a colleague needs for a first second factor, made for a membership number and shown once. */
export function EnrolmentCodeToHandOver({ handOver }: { handOver: FormAction }) {
  return (
    <section className="flow">
      <h2>Give a colleague their enrolment code</h2>
      <p>
        For an officer, or for a member who is returning officer of an election. Give it to them in
        person or by phone, never by email: whoever reads their email must not get it. It works
        once, for one hour, and a new code replaces it.
      </p>
      <Form action={handOver}>
        <TextField
          name="number"
          label="Your colleague’s membership number"
          inputMode="numeric"
          width={6}
          autoComplete="off"
        />
        <SubmitButton>Make an enrolment code</SubmitButton>
        <ShownOnce title="Their enrolment code">
          Read it out or write it down now. We cannot show it again.
        </ShownOnce>
      </Form>
    </section>
  )
}
