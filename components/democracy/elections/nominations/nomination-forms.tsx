import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation } from '@/lib/organisation'

type Act = { id: string; action: FormAction }
type Choice = { value: string; label: string; hint?: string }

/** An endorsed candidate does not have to be one of our members. */
const outsideOption = {
  value: 'outside',
  label: `Someone who is not a member of ${organisation.shortName}`,
  content: (
    <TextField
      name="outsideName"
      label="Their name"
      hint="As it will appear on the ballot paper. Next you write their statement and confirm that they agree."
    />
  ),
}

/** Nominates someone for one position; where an endorsement is voted on, also someone who is not a member. */
export function NominateForm({
  id,
  action,
  contests,
  outside,
}: Act & { contests: Choice[]; outside: boolean }) {
  return (
    <Form action={action} long>
      <Hidden name="id" value={id} />
      <RadioGroup
        name="contestId"
        legend="Which position?"
        options={contests}
        defaultValue={contests.length === 1 ? contests[0]!.value : undefined}
      />
      <RadioGroup
        name="nominee"
        legend="Who do you want to nominate?"
        options={[
          {
            value: 'other',
            label: 'Another member',
            content: (
              <TextField
                name="candidate"
                label="Their membership number"
                hint={`For example, ${organisation.memberNumberPrefix}-0042. Ask them for it: they have to agree to stand anyway.`}
                width={10}
              />
            ),
          },
          ...(outside ? [outsideOption] : []),
          { value: 'self', label: 'Myself', hint: 'Two other members then have to support you.' },
        ]}
      />
      <SubmitButton>Nominate</SubmitButton>
    </Form>
  )
}

export function SupportNominationForm({ id, action, as }: Act & { as: string }) {
  return (
    <Form action={action}>
      <Hidden name="nominationId" value={id} />
      <p>{`Every member will see that you are the ${as}. You can still vote however you like.`}</p>
      <SubmitButton>Support this nomination</SubmitButton>
    </Form>
  )
}

/** Stands behind it for themselves, or for the local group of where they live. */
export function BackNominationForm({ id, action, group }: Act & { group: string }) {
  return (
    <Form action={action}>
      <Hidden name="nominationId" value={id} />
      <Hidden name="group" value={group} />
      {group && <p>{`Only if the ${group} local group has decided this.`}</p>}
      <SubmitButton variant="secondary">
        {group ? `Nominate for ${group}` : 'Back this nomination'}
      </SubmitButton>
    </Form>
  )
}

export function AgreeToStand({ outsideName }: { outsideName?: string }) {
  return outsideName ? (
    <CheckboxField
      name="consent"
      label={`${isolateName(outsideName)} has told me that they agree.`}
      hint="They know that their name will appear on the ballot paper and in the public record of the election."
    />
  ) : (
    <CheckboxField
      name="consent"
      label="I agree to stand."
      hint="My name will appear on the ballot paper and in the public record of the election."
    />
  )
}
