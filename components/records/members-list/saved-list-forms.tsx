import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import type { SavedListFilter } from '@/lib/records/members-list/filters'

/** Keeps what is asked of the list now under a name. */
export function SaveList({ save, filter }: { save: FormAction; filter: SavedListFilter }) {
  return (
    <Form action={save}>
      <TextField
        name="name"
        label="Name of the list"
        hint="For example, new members who pay by hand. A list of yours with the same name is replaced."
      />
      <CheckboxField name="shared" label="Let other officers use it" />
      {Object.entries(filter).map(([name, value]) =>
        value ? <Hidden key={name} name={name} value={value} /> : null,
      )}
      <SubmitButton variant="secondary">Save this list</SubmitButton>
    </Form>
  )
}

export function RemoveSavedList({ remove, id }: { remove: FormAction; id: string }) {
  return (
    <Form action={remove}>
      <Hidden name="savedListId" value={id} />
      <SubmitButton variant="plain">Remove this list</SubmitButton>
    </Form>
  )
}
