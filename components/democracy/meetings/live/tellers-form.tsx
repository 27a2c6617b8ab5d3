import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'

type Props = { number: number; tellers: readonly { name: string }[]; appoint: FormAction }

/** Two people count the hands; the chair appoints them. */
export function TellersForm({ number, tellers, appoint }: Props) {
  const names = tellers.map(({ name }) => isolateName(name)).join(' and ')
  return (
    <Details summary={names ? `Tellers: ${names}` : 'Appoint two tellers'}>
      <Form action={appoint}>
        <Hidden name="number" value={number} />
        <p>
          They count the hands in a show of hands, each without seeing the other’s figures. They are
          here, are not in the chair, and have not moved or seconded what is put.
        </p>
        <TextField
          name="first"
          label="First teller"
          hint="A membership number, like 42. If you can search our members, their name will do."
          width={20}
        />
        <TextField name="second" label="Second teller" width={20} />
        <SubmitButton variant="secondary">Appoint these two</SubmitButton>
      </Form>
    </Details>
  )
}
