import { Fieldset } from '@/components/forms/fieldset'
import { TextField } from '@/components/forms/text-field'

/** What was saved or typed before, by the name of the field. */
type Saved = { saved: Record<string, string | undefined> }

/** How somebody is called: asked the same way when joining and ever after. */
export function NameFields({ saved }: Saved) {
  return (
    <>
      <TextField name="name" label="Full name" autoComplete="name" defaultValue={saved.name} />
      <TextField
        name="preferredName"
        label="What you like to be called (optional)"
        hint="If it is not your full name. We use it when we write to you."
        autoComplete="nickname"
        width={30}
        defaultValue={saved.preferredName}
      />
    </>
  )
}

/** Where somebody lives, and how to call them. */
export function ContactFields({ saved }: Saved) {
  return (
    <>
      <Fieldset legend="Your home address" size="large">
        <TextField
          name="addressLine1"
          label="Address line 1"
          autoComplete="address-line1"
          defaultValue={saved.addressLine1}
        />
        <TextField
          name="addressLine2"
          label="Address line 2 (optional)"
          autoComplete="address-line2"
          defaultValue={saved.addressLine2}
        />
        <TextField
          name="town"
          label="Town or city"
          autoComplete="address-level2"
          width={30}
          defaultValue={saved.town}
        />
        <TextField
          name="postcode"
          label="Postcode"
          autoComplete="postal-code"
          width={10}
          defaultValue={saved.postcode}
        />
      </Fieldset>
      <TextField
        name="phone"
        label="Phone number (optional)"
        hint="Only our officers see it. Leave it blank if you would rather not be called."
        type="tel"
        autoComplete="tel"
        width={20}
        defaultValue={saved.phone}
      />
    </>
  )
}
