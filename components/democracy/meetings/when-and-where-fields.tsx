import type { ReactNode } from 'react'
import { DateField } from '@/components/forms/date-field'
import { Fieldset } from '@/components/forms/fieldset'
import { TextField } from '@/components/forms/text-field'

type Boxes = { day: string; month: string; year: string }

type Props = {
  example: Boxes
  hints: { venue: string; town: string; onlineLink: string }
  typed?: {
    starts: Boxes
    startsTime: string
    endsTime: string
    venue?: string
    town?: string
    onlineLink?: string
  }
  /** What else is asked about the room. */
  children?: ReactNode
}

/** When and where a meeting or an event is. */
export function WhenAndWhereFields({ example, hints, typed, children }: Props) {
  return (
    <>
      <DateField
        name="starts"
        legend="Date"
        hint={`For example, ${example.day} ${example.month} ${example.year}`}
        defaultValue={typed?.starts}
      />
      <TextField
        name="startsTime"
        label="It begins at (UK time)"
        hint="For example, 7pm or 18:30"
        width={10}
        defaultValue={typed?.startsTime}
      />
      <TextField name="endsTime" label="It ends at" width={10} defaultValue={typed?.endsTime} />
      <Fieldset
        legend="Where is it?"
        hint="In a room, online, or both: fill in what there is."
        size="large"
      >
        <TextField
          name="venue"
          label="House and street (optional)"
          hint={hints.venue}
          width="full"
          defaultValue={typed?.venue}
        />
        <TextField
          name="town"
          label="Town (optional)"
          hint={hints.town}
          width={30}
          defaultValue={typed?.town}
        />
        {children}
        <TextField
          name="onlineLink"
          label="Link to join online (optional)"
          hint={hints.onlineLink}
          type="url"
          width="full"
          defaultValue={typed?.onlineLink}
        />
      </Fieldset>
    </>
  )
}
