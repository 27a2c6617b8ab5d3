import { Fieldset } from '@/components/forms/fieldset'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextField } from '@/components/forms/text-field'
import { type PersonField, personFields, personFieldsIn } from '@/lib/people/members/person-fields'

/** What was saved or typed before, by the name of the field. */
type Saved = { saved: Record<string, string | undefined> }

/** How somebody is called: asked the same way when joining and ever after. */
export function NameFields({ saved }: Saved) {
  return <FieldsIn group="name" saved={saved} />
}

/** Where somebody lives, and how to call them. */
export function ContactFields({ saved }: Saved) {
  return (
    <>
      <Fieldset legend="Your home address" size="large">
        <FieldsIn group="address" saved={saved} />
      </Fieldset>
      <FieldsIn group="reach" saved={saved} />
    </>
  )
}

/** Some of them, in the order given. */
export function FieldsNamed({ names, saved }: Saved & { names: readonly PersonField[] }) {
  return names.map((name) => <OneField key={name} name={name} saved={saved[name]} />)
}

type Group = Parameters<typeof personFieldsIn>[0]

function FieldsIn({ group, saved }: Saved & { group: Group }) {
  return personFieldsIn(group).map(([name]) => (
    <OneField key={name} name={name} saved={saved[name]} />
  ))
}

function OneField({ name, saved }: { name: PersonField; saved?: string }) {
  const { label, hint, optional, box, choices }: ReturnType<typeof personFieldsIn>[number][1] =
    personFields[name]
  const question = optional ? `${label} (optional)` : label
  if (choices) {
    return (
      <RadioGroup
        name={name}
        legend={question}
        hint={hint}
        options={Object.entries(choices).map(([value, label]) => ({ value, label }))}
        defaultValue={saved}
      />
    )
  }
  return <TextField name={name} label={question} hint={hint} {...box} defaultValue={saved} />
}
