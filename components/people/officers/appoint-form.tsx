import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'

type Props = {
  member: { personId: string; name: string; number: string }
  /** Only the offices with an empty seat. */
  offices: readonly { value: string; label: string }[]
  propose: FormAction
}

/** Which office a member is proposed for. */
export function AppointForm({ member, offices, propose }: Props) {
  return (
    <Form action={propose}>
      <Hidden name="personId" value={member.personId} />
      <RadioGroup
        name="office"
        legend={`Which office for ${isolateName(member.name)} (${member.number})?`}
        options={offices}
      />
      <SubmitButton>Propose</SubmitButton>
    </Form>
  )
}
