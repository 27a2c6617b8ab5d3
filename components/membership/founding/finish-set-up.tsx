import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

export function FinishSetUp({ action }: { action: FormAction }) {
  return (
    <section className="flow">
      <h2>Finish</h2>
      <p>
        When each officer has their code, finish. These pages are gone from then on. An officer who
        needs a code later gets it from another officer or, while fewer than two others have a
        second factor, from the server with <code>npm run found -- --code name@example.org</code>.
      </p>
      <Form action={action}>
        <SubmitButton>Finish setting up</SubmitButton>
      </Form>
    </section>
  )
}
