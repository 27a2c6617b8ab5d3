import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'

type Options = readonly { value: string; label: string }[]

type Props = {
  member: { personId: string; name: string; number: string }
  groups: Options
  /** The operational groups that the member is in. */
  represents: Options
  propose: FormAction
}

/** Which group a member is proposed for, as what, and why. */
export function AppointToGroup({ member, groups, represents, propose }: Props) {
  return (
    <Form action={propose}>
      <Hidden name="personId" value={member.personId} />
      <RadioGroup
        name="group"
        legend={`Which group for ${isolateName(member.name)} (${member.number})?`}
        options={groups}
      />
      <RadioGroup
        name="role"
        legend="As what?"
        options={[
          { value: 'member', label: 'A member of the group' },
          { value: 'convenor', label: 'A convenor, who calls its members together' },
        ]}
        defaultValue="member"
      />
      {represents.length > 0 && (
        <SelectField
          name="represents"
          label="Which group do they represent? (optional)"
          hint="Only in a group that represents the others. A member can represent a group that they are in."
          options={[{ value: '', label: 'None' }, ...represents]}
        />
      )}
      <TextArea
        name="why"
        label="Why?"
        hint="The second officer and the member read this."
        rows={3}
        limit={{ characters: 300 }}
      />
      <SubmitButton>Propose</SubmitButton>
    </Form>
  )
}
