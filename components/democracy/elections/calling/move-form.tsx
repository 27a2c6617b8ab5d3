import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import type { Moment } from '@/lib/democracy/elections/calling/timetable'
import type { FormAction } from '@/lib/kernel/forms'
import { type MomentBoxes, MomentFields } from './moment-fields'

type Props = {
  slug: string
  moments: readonly Moment[]
  dates: Record<Moment, MomentBoxes>
  move: FormAction
}

/** An officer who runs or calls elections moves dates later, and says why. */
export function MoveForm({ slug, moments, dates, move }: Props) {
  return (
    <Form action={move}>
      <Hidden name="slug" value={slug} />
      <MomentFields moments={moments} dates={dates} />
      <TextArea
        name="reason"
        label="Why are you moving them?"
        hint="We will email this to every member and show it beside the dates."
        rows={3}
      />
      <SubmitButton>Move the dates</SubmitButton>
    </Form>
  )
}
