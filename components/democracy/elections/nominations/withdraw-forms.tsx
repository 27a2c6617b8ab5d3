import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Act = { id: string; action: FormAction }

/** The candidate does not stand, or no longer. */
export function WithdrawAsCandidateForm({
  id,
  action,
  until,
  outside,
}: Act & { until: string; outside: boolean }) {
  return (
    <Details summary={outside ? 'They do not want to stand' : 'I do not want to stand'}>
      <Form action={action}>
        <Hidden name="nominationId" value={id} />
        <p>{`The nomination can be withdrawn until ${until}. We will delete the statement, the photo and anything declared.`}</p>
        <SubmitButton variant="warning">Withdraw the nomination</SubmitButton>
      </Form>
    </Details>
  )
}

/** The proposer thinks better of it. */
export function WithdrawAsProposerForm({ id, action }: Act) {
  return (
    <Details summary="Withdraw my nomination of them">
      <Form action={action}>
        <Hidden name="nominationId" value={id} />
        <p>They have not accepted it yet. We will email them.</p>
        <SubmitButton variant="warning">Withdraw it</SubmitButton>
      </Form>
    </Details>
  )
}
