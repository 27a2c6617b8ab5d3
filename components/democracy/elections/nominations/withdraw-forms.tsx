import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Act = { id: string; action: FormAction }

/** The candidate does not stand, or no longer. */
export function WithdrawForm({
  id,
  action,
  until,
  outside,
}: Act & { until: string; outside: boolean }) {
  return (
    <Details summary={outside ? 'They do not want to stand' : 'I do not want to stand'}>
      <Form action={action}>
        <Hidden name="nominationId" value={id} />
        <p>{`The nomination can be withdrawn until ${until}. The statement, the photo and what was declared are deleted.`}</p>
        <SubmitButton variant="warning">Withdraw</SubmitButton>
      </Form>
    </Details>
  )
}

/** The proposer thinks better of it. */
export function TakeBackForm({ id, action }: Act) {
  return (
    <Details summary="I take this nomination back">
      <Form action={action}>
        <Hidden name="nominationId" value={id} />
        <p>They have not accepted it yet. They get a mail.</p>
        <SubmitButton variant="warning">Take it back</SubmitButton>
      </Form>
    </Details>
  )
}
