import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/kernel/forms'
import { officerWith } from '@/lib/organisation'
import { confirmations } from '@/lib/people/referees/states'

type Props = { token: string; applicant: string; give: FormAction; decline: FormAction }

/** Yes with all three things ticked, or no with a note if one likes. */
export function ReferenceForms({ token, applicant, give, decline }: Props) {
  return (
    <>
      <section className="flow">
        <h2>I can vouch for {applicant}</h2>
        <Form action={give}>
          <Hidden name="token" value={token} />
          <CheckboxGroup
            name="confirmed"
            legend="I confirm that"
            hint="A reference needs all three."
            options={Object.entries(confirmations).map(([value, label]) => ({ value, label }))}
          />
          <SubmitButton>Give this reference</SubmitButton>
        </Form>
      </section>
      <section className="flow border-ink border-t-3 pt-5">
        <h2>I cannot give this reference</h2>
        <p>
          That is fine; it happens. We will ask {applicant} to name someone else, and will not say
          why.
        </p>
        <Form action={decline}>
          <Hidden name="token" value={token} />
          <TextArea
            name="privateNote"
            label={`A note to ${officerWith('applications.decide')} (optional)`}
            hint="Only the officers who decide will read it."
            rows={3}
            limit={{ characters: 2000 }}
          />
          <SubmitButton variant="secondary">Decline</SubmitButton>
        </Form>
      </section>
    </>
  )
}
