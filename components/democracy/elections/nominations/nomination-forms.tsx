import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'

type Act = { id: string; action: FormAction }
type Choice = { value: string; label: string; hint?: string }

/** Whom we back need not be one of us. */
const outsideOption = {
  value: 'outside',
  label: `Somebody who is not a member of ${organisation.shortName}`,
  content: (
    <TextField
      name="outsideName"
      label="Their name"
      hint="As it will stand on the ballot paper. You then write their statement, and say that they agree."
    />
  ),
}

/** Puts somebody forward for one post; where an endorsement is voted on, also somebody outside. */
export function NominateForm({
  id,
  action,
  contests,
  outside,
}: Act & { contests: Choice[]; outside: boolean }) {
  return (
    <Form action={action}>
      <Hidden name="id" value={id} />
      <RadioGroup
        name="contestId"
        legend="What for?"
        options={contests}
        defaultValue={contests.length === 1 ? contests[0]!.value : undefined}
      />
      <RadioGroup
        name="whom"
        legend="Whom do you nominate?"
        options={[
          {
            value: 'other',
            label: 'Another member',
            content: (
              <TextField
                name="candidate"
                label="Their membership number"
                hint={`Like ${organisation.memberNumberPrefix}-0042. Ask them for it: they have to agree anyway.`}
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

export function SupportForm({ id, action, as }: Act & { as: string }) {
  return (
    <Form action={action}>
      <Hidden name="nominationId" value={id} />
      <p>{`Every member sees that you are the ${as}. You may still vote as you like.`}</p>
      <SubmitButton>Support this nomination</SubmitButton>
    </Form>
  )
}

/** Stands behind it for themselves, or for the local group of where they live. */
export function BackForm({ id, action, group }: Act & { group: string }) {
  return (
    <Form action={action}>
      <Hidden name="nominationId" value={id} />
      <Hidden name="group" value={group} />
      {group && <p>{`Only if the local group of ${group} has decided so.`}</p>}
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
      label={`${outsideName} has told me that they agree.`}
      hint="They know that their name will stand on the ballot paper and in the public record of the election."
    />
  ) : (
    <CheckboxField
      name="consent"
      label="I agree to stand."
      hint="My name will stand on the ballot paper and in the public record of the election."
    />
  )
}
