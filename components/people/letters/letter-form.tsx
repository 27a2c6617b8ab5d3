'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation, topics } from '@/lib/organisation'
import { letterForm, mostLetterCharacters } from '@/lib/people/letters/forms'
import { topicName } from '@/lib/people/letters/in-words'
import type { Reach } from '@/lib/people/letters/states'

type Props = {
  action: FormAction
  /** Of a letter that is new: the form that is sent twice writes one. */
  nonce?: string
  /** Saved lists that its writer can open. */
  savedLists: readonly { value: string; label: string }[]
  /** The one that its writer comes from. */
  savedList?: string
  saved?: {
    number: number
    subject: string
    text: string
    audience: { topic: string | null; reach: Reach }
    savedList?: string
  }
}

/** A letter to many, as its writer fills it in. */
export function LetterForm({ action, nonce, savedLists, savedList, saved }: Props) {
  const { topic, reach } = saved?.audience ?? {}
  const onlyThose = topic && reach !== 'everyone' ? reach : undefined
  return (
    <CheckedForm action={action} schema={letterForm} long>
      {nonce && <Hidden name="nonce" value={nonce} />}
      {saved && <Hidden name="number" value={String(saved.number)} />}
      <RadioGroup
        name="letterKind"
        legend="What is it?"
        options={[
          {
            value: 'notice',
            label: 'A notice',
            hint: 'About a meeting or a vote. It goes to every member and carries no campaigning.',
          },
          ...topics.map((topic) => ({
            value: topic,
            label: topicName(topic),
            hint: organisation.topics[topic].about,
            under: 'For those who asked for it',
          })),
        ]}
        defaultValue={saved && (topic ?? 'notice')}
      />
      <SelectField
        name="onlyThose"
        label="Only some of those who asked for it (optional)"
        options={[
          { value: 'members', label: 'Members who asked for it' },
          { value: 'supporters', label: 'Supporters who asked for it' },
        ]}
        placeholder="All who asked for it"
        defaultValue={onlyThose}
      />
      {savedLists.length > 0 && (
        <SelectField
          name="savedList"
          label="Only those on a saved list (optional)"
          hint="The members among those it is for who are on the list on the day it goes. The list adds nobody."
          options={savedLists}
          placeholder="No list"
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
