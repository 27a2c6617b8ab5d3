import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { commentCharacters } from '@/lib/democracy/motions/comments/forms'
import type { MotionComment, MotionComments } from '@/lib/democracy/motions/comments/read-comments'
import { momentInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'

export type CommentActs = Record<'write' | 'remove' | 'hide', FormAction>

type Props = MotionComments & {
  number: number
  acts: CommentActs
  /** An id for each form, so that one that is sent twice is one comment. */
  newId: () => string
}

/** Questions and comments about a motion, each with the answers to it. */
export function CommentList({ number, threads, mayWrite, acts, newId }: Props) {
  return (
    <section aria-labelledby="comments" className="flow">
      <SectionHeading id="comments" beside={threads.length > 0 && <span>{threads.length}</span>}>
        Questions and comments
      </SectionHeading>
      {threads.length === 0 && <p>No questions or comments yet.</p>}
      {threads.map(({ answers, ...comment }) => (
        <div key={comment.id} className="flow border-rule border-b pb-5">
          <Comment number={number} comment={comment} acts={acts} />
          {answers.length > 0 && (
            <div className="flow border-rule-strong border-l-4 pl-5">
              {answers.map((answer) => (
                <Comment key={answer.id} number={number} comment={answer} acts={acts} />
              ))}
            </div>
          )}
          {mayWrite && comment.text && (
            <Details summary="Answer">
              <CommentForm
                id={newId()}
                number={number}
                answerTo={comment.id}
                label="Your answer"
                action={acts.write}
              />
            </Details>
          )}
        </div>
      ))}
      {mayWrite && (
        <CommentForm
          id={newId()}
          number={number}
          label="Your question or comment"
          hint="Every member can read it, with your name. You can delete it again. Open until the vote opens."
          action={acts.write}
        />
      )}
    </section>
  )
}

type One = { number: number; comment: MotionComment; acts: CommentActs }

function Comment({ number, comment, acts }: One) {
  const { id, author, ofMover, writtenAt, text, hidden, mayDelete, mayHide } = comment
  return (
    <article className="flow [--flow:0.5rem]">
      <p className="text-sm">
        <b>
          <Name instead="a former member">{author}</Name>
        </b>
        {ofMover && ', who moved this motion'}
        <span className="text-ink-soft">{` · ${momentInWords(writtenAt)}`}</span>
      </p>
      {text && <p className="whitespace-pre-line">{text}</p>}
      {!text && (
        <p className="text-ink-soft">
          {hidden ? `An officer has hidden this. The reason: ${hidden}` : 'Deleted by its author.'}
        </p>
      )}
      {mayDelete && (
        <Form action={acts.remove}>
          <Hidden name="number" value={number} />
          <Hidden name="comment" value={id} />
          <SubmitButton variant="plain">Delete what I wrote</SubmitButton>
        </Form>
      )}
      {mayHide && (
        <Details summary="Hide this">
          <Form action={acts.hide}>
            <Hidden name="number" value={number} />
            <Hidden name="comment" value={id} />
            <TextField
              name="reason"
              label="Reason"
              hint="Members read it in place of these words, and we email it to their author."
            />
            <SubmitButton variant="warning">Hide these words</SubmitButton>
          </Form>
        </Details>
      )}
    </article>
  )
}

type Write = {
  id: string
  number: number
  answerTo?: string
  label: string
  hint?: string
  action: FormAction
}

function CommentForm({ id, number, answerTo, label, hint, action }: Write) {
  return (
    <Form action={action}>
      <Hidden name="id" value={id} />
      <Hidden name="number" value={number} />
      {answerTo && <Hidden name="answerTo" value={answerTo} />}
      <TextArea
        name="text"
        label={label}
        hint={hint}
        rows={3}
        limit={{ characters: commentCharacters }}
      />
      <SubmitButton variant="secondary">{answerTo ? 'Send this answer' : 'Send this'}</SubmitButton>
    </Form>
  )
}
