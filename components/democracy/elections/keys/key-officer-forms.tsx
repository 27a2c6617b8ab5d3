import { Fieldset } from '@/components/forms/fieldset'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Act = { slug: string; action: FormAction }

const places = [1, 2, 3] as const

/** Who the three are: the returning officer names them, and never has anything of their keys in hand. */
export function NameKeyHoldersForm({
  slug,
  action,
  named,
  byName,
}: Act & { named: readonly { number: number; name: string }[]; byName: boolean }) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <Fieldset
        legend="Who holds the keys?"
        hint="Three members from different sides, who have a vote and are not standing. Not you. Ask them first: each needs a device of their own."
        size="large"
      >
        {places.map((place) => {
          const before = named[place - 1]
          return (
            <TextField
              key={place}
              name={`holder${place}`}
              label={`${byName ? 'Name or membership number' : 'Membership number'} of key-holder ${place}`}
              hint={before && `Now ${isolateName(before.name)}.`}
              defaultValue={before && memberNumberInWords(before.number)}
              width={byName ? 30 : 10}
            />
          )
        })}
      </Fieldset>
      <SubmitButton variant={named.length > 0 ? 'secondary' : 'primary'}>
        {named.length > 0 ? 'Change the key-holders' : 'Name these three'}
      </SubmitButton>
    </Form>
  )
}

export function RemindKeyHoldersForm({ slug, action, who }: Act & { who: string }) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <SubmitButton variant="secondary">{`Email ${who} again`}</SubmitButton>
    </Form>
  )
}

export function PublishElectionForm({ slug, action }: Act) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <SubmitButton>Publish the election</SubmitButton>
    </Form>
  )
}

export function LostWordsForm({ slug, action }: Act) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <SubmitButton variant="warning">My words are lost</SubmitButton>
    </Form>
  )
}

/** The election cannot be counted: the board says why in a word, and the returning officer in their own. */
export function EndWithoutCountForm({ slug, action }: Act) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <TextArea
        name="words"
        label="What happened?"
        hint="This appears on the election’s page, and we email it to every member. The board says only which reason it was."
        limit={{ characters: 1000 }}
      />
      <SubmitButton variant="warning">End this election without a count</SubmitButton>
    </Form>
  )
}
