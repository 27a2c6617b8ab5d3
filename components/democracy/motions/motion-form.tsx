import { DraftsKeptFor } from '@/components/democracy/drafts/drafts-kept-for'
import { CheckStep } from '@/components/forms/check-step'
import { CheckedAnswer, CheckedMarkdown } from '@/components/forms/checked-answer'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'

type Props = {
  id: string
  /** The draft it continues, box by box, and the mark of that. */
  saved: Record<string, string>
  seen: string
  move: FormAction
  /** Somebody else writes on it as well. */
  together?: boolean
}

/** A proposal in its mover's words: written, checked as it will appear, then moved. */
export function MotionForm({ id, saved, seen, move, together }: Props) {
  return (
    <Form action={move} long>
      <CheckStep
        title="Check your motion"
        keep={together ? 'Save for both of us' : 'Save and finish later'}
        send="Move this motion"
        fill={
          <>
            <MotionFields saved={saved} />
            {!together && <DraftsKeptFor />}
            {!together && (
              <p className="text-ink-soft text-sm">
                To write it with another member, save it. Beside your draft you can invite them.
              </p>
            )}
          </>
        }
        check={
          <>
            <article className="flow border-3 border-ink bg-card p-5 sm:p-8">
              <p className="eyebrow">As it will appear</p>
              <h3 className="text-2xl">
                <CheckedAnswer name="title" />
              </h3>
              <CheckedMarkdown headings={4} name="text" />
            </article>
            <p>
              Every member will see it with your name. Another member has to second it before there
              can be a vote. You can change the words until somebody seconds or amends it, and
              withdraw the motion until a vote is called.
            </p>
          </>
        }
      />
      <Hidden name="id" value={id} />
      <Hidden name="seen" value={seen} />
    </Form>
  )
}

export function MotionFields({ saved }: { saved: Record<string, string> }) {
  const { motionWords, motionTitleCharacters } = organisation.rules
  return (
    <>
      <TextField
        name="title"
        label="Title"
        defaultValue={saved.title}
        hint={`What it is about, in a few words. At most ${motionTitleCharacters} characters.`}
      />
      <TextArea
        name="text"
        label="Text of the motion"
        hint="What we note, what we believe, and what we resolve to do. You can paste it from Word: lines, numbers, bullet points and tables stay. Start a line with “## ” for a heading. Put **two stars** round words to make them bold."
        rows={14}
        defaultValue={saved.text}
        limit={{ words: motionWords }}
      />
    </>
  )
}
