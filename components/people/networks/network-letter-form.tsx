'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import type { Network } from '@/lib/organisation'
import { mostLetterCharacters } from '@/lib/people/letters/forms'
import { networkLetterForm } from '@/lib/people/networks/letters/forms'

type Props = {
  action: FormAction
  network: Network
  /** Says that this is one letter, however often the form is sent. */
  id: string
}

/** A convenor's letter to those in the network who asked for its letters. */
export function NetworkLetterForm({ action, network, id }: Props) {
  return (
    <CheckedForm action={action} schema={networkLetterForm} long>
      <Hidden name="network" value={network} />
      <Hidden name="id" value={id} />
      <TextField
        name="subject"
        label="Subject"
        hint="Others can read it over a shoulder, so do not say which network this is or who its readers are."
        width="full"
      />
      <TextArea
        name="text"
        label="Letter"
        hint="It begins with “Dear” and their name, so sign it with yours. Start a line with “## ” for a heading, put **two stars** round words to make them bold, and write a link as [words](address)."
        rows={12}
        limit={{ characters: mostLetterCharacters }}
      />
      <SubmitButton>Send this letter</SubmitButton>
    </CheckedForm>
  )
}
