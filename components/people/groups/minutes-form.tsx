import { CheckStep } from '@/components/forms/check-step'
import { CheckedMarkdown } from '@/components/forms/checked-answer'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { TextArea } from '@/components/forms/text-area'
import type { FormAction } from '@/lib/kernel/forms'
import { minutesWords } from '@/lib/people/groups/minutes/states'

type Props = {
  group: string
  minutesId: string
  /** The newest version there is. */
  after: number
  text: string
  write: FormAction
}

/** The minutes in the writer's words: written, checked as they will appear, then handed to the group. */
export function MinutesForm({ group, minutesId, after, text, write }: Props) {
  return (
    <Form action={write} long>
      <CheckStep
        title="Check the minutes"
        send="Send to the group"
        fill={
          <TextArea
            name="text"
            label="The minutes"
            hint="Who was there, what was decided, and who does what by when. You can paste from Word. Start a line with “## ” for a heading."
            rows={18}
            defaultValue={text}
            limit={{ words: minutesWords }}
          />
        }
        check={
          <>
            <article className="flow border-3 border-ink bg-card p-5 sm:p-8">
              <p className="eyebrow">As they will appear</p>
              <CheckedMarkdown headings={4} name="text" />
            </article>
            <p>Another member of the group has to approve them before anyone else can read them.</p>
          </>
        }
      />
      <Hidden name="group" value={group} />
      <Hidden name="minutesId" value={minutesId} />
      <Hidden name="after" value={String(after)} />
    </Form>
  )
}
