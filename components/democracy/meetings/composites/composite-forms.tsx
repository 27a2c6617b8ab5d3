import { ButtonRow } from '@/components/forms/button-row'
import { CheckStep } from '@/components/forms/check-step'
import { CheckedAnswer, CheckedMarkdown } from '@/components/forms/checked-answer'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'

type Words = { title: string; text: string }
type Writing = { words: Words; send: string; after: string; action: FormAction }

const { motionWords, motionTitleCharacters } = organisation.rules

/** The words of a composite, written and then checked as they will appear. */
function WritingSteps({ words, send, after }: Omit<Writing, 'action'>) {
  return (
    <CheckStep
      title="Check the composite"
      send={send}
      fill={
        <>
          <TextField
            name="title"
            label="Title"
            defaultValue={words.title}
            hint={`What it is about, in a few words. At most ${motionTitleCharacters} characters.`}
          />
          <TextArea
            name="text"
            label="Text of the composite"
            hint="It stands in the place of all of them. What is not in it is not voted on."
            rows={18}
            defaultValue={words.text}
            limit={{ words: motionWords }}
          />
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
          <p>{after}</p>
        </>
      }
    />
  )
}

type Propose = { id: string; meeting: number; motions: readonly number[]; action: FormAction }

/** One text for several motions. */
export function ProposeCompositeForm({
  id,
  meeting,
  motions,
  action,
  ...writing
}: Propose & Omit<Writing, 'send'>) {
  return (
    <Form action={action} long>
      <WritingSteps {...writing} send="Ask the movers" />
      <Hidden name="id" value={id} />
      <Hidden name="meeting" value={meeting} />
      <Hidden name="motions" value={motions.join('-')} />
    </Form>
  )
}

type Which = { id: string; meeting: number; action: FormAction }

export function RewriteCompositeForm({
  id,
  meeting,
  version,
  action,
  ...writing
}: Which & { version: number } & Omit<Writing, 'send'>) {
  return (
    <Form action={action} long>
      <WritingSteps {...writing} send="Change the words and ask again" />
      <Hidden name="id" value={id} />
      <Hidden name="meeting" value={meeting} />
      <Hidden name="version" value={version} />
    </Form>
  )
}

/** A mover’s own word about exactly this text. */
export function AnswerCompositeForm({
  id,
  meeting,
  version,
  mayConsent,
  action,
}: Which & { version: number; mayConsent: boolean }) {
  return (
    <Form action={action}>
      <Hidden name="id" value={id} />
      <Hidden name="meeting" value={meeting} />
      <Hidden name="version" value={version} />
      <p>
        You consent to exactly these words. If anyone changes one of them, you are asked again. If
        you say no, nobody can make this composite, and all motions stay as they are. Your name
        stands with the composite once it is made.
      </p>
      <ButtonRow>
        {mayConsent && (
          <SubmitButton name="consents" value="yes">
            I consent to this text
          </SubmitButton>
        )}
        <SubmitButton name="consents" value="no" variant="secondary">
          No, leave the motions as they are
        </SubmitButton>
      </ButtonRow>
    </Form>
  )
}

/** Taken back before all have consented, or withdrawn as the motion that it has become. */
export function WithdrawCompositeForm({ id, meeting, made, action }: Which & { made: boolean }) {
  return (
    <Details summary={made ? 'Withdraw this composite' : 'Withdraw this proposal'}>
      <Form action={action}>
        <Hidden name="id" value={id} />
        <Hidden name="meeting" value={meeting} />
        <p>
          {made
            ? 'The motions it was made from are back on the agenda, with their amendments. Amendments to the composite go with it. All movers are told.'
            : 'Nobody is asked any more, and the motions stay as they are. All movers are told.'}
        </p>
        <SubmitButton variant="warning">Withdraw it</SubmitButton>
      </Form>
    </Details>
  )
}
