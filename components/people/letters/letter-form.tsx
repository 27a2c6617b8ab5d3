'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { audienceIn, audiences, letterForm, mostLetterCharacters } from '@/lib/people/letters/forms'
import { audienceInWords } from '@/lib/people/letters/in-words'

type Props = {
  action: FormAction
  /** Of a letter that is new: the form that is sent twice writes one. */
  nonce?: string
  /** Saved lists that its writer can open. */
  savedLists: readonly { value: string; label: string }[]
  /** The one that its writer comes from. */
  savedList?: string
  saved?: { number: number; subject: string; text: string; audience: string; savedList?: string }
}

/** A letter to many, as its writer fills it in. */
export function LetterForm({ action, nonce, savedLists, savedList, saved }: Props) {
  return (
    <CheckedForm action={action} schema={letterForm} long>
      {nonce && <Hidden name="nonce" value={nonce} />}
      {saved && <Hidden name="number" value={String(saved.number)} />}
      <RadioGroup
        name="audience"
        legend="Who is it for?"
        hint="A notice is about a meeting or a vote, goes to every member (or to those of them on a list that you choose) and carries no campaigning. Everything else goes only to those who asked for it."
        options={audiences.map((value) => ({ value, label: audienceInWords(audienceIn(value)) }))}
        defaultValue={saved?.audience}
      />
      {savedLists.length > 0 && (
        <SelectField
          name="savedList"
          label="Only those on a saved list (optional)"
          hint="For a notice, or for members who asked for the topic. The list narrows who gets the letter, to those who are on it when the letter goes. It adds nobody."
          options={savedLists}
          placeholder="All of them"
          defaultValue={saved?.savedList ?? savedList}
        />
      )}
      <TextField
        name="subject"
        label="Subject"
        hint="What it is about. Others can read it over a shoulder, so do not say who we are."
        defaultValue={saved?.subject}
      />
      <TextArea
        name="text"
        label="Letter"
        hint="It begins with “Dear” and their name, and is signed as all our emails are. “{name}” within it is their name again. You can paste from Word. Start a line with “## ” for a heading, put **two stars** round words to make them bold, and write a link as [words](address). No pictures."
        rows={16}
        defaultValue={saved?.text}
        limit={{ characters: mostLetterCharacters }}
      />
      <SubmitButton>Save and preview</SubmitButton>
    </CheckedForm>
  )
}
