import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'

type Act = { slug: string; action: FormAction }

export function AskQuestionForm({ id, slug, action }: Act & { id: string }) {
  const { hustingsQuestions, hustingsQuestionWords } = organisation.rules
  return (
    <Form action={action}>
      <Hidden name="id" value={id} />
      <Hidden name="slug" value={slug} />
      <TextArea
        name="text"
        label="Your question to all candidates"
        hint={`Members see the question without your name. You can ask ${hustingsQuestions} in this election.`}
        rows={3}
        limit={{ words: hustingsQuestionWords }}
      />
      <SubmitButton>Ask the question</SubmitButton>
    </Form>
  )
}

type Answering = Act & {
  questionId: string
  nominationId: string
  as: string
  text?: string
  seen: string
}

export function AnswerQuestionForm({
  slug,
  questionId,
  nominationId,
  as,
  text,
  seen,
  action,
}: Answering) {
  return (
    <Details summary={text ? `Change your answer (${as})` : `Answer as a candidate (${as})`}>
      <Form action={action}>
        <Hidden name="slug" value={slug} />
        <Hidden name="questionId" value={questionId} />
        <Hidden name="nominationId" value={nominationId} />
        <Hidden name="seen" value={seen} />
        <TextArea
          name="text"
          label="Your answer"
          rows={6}
          defaultValue={text}
          limit={{ words: organisation.rules.hustingsAnswerWords }}
        />
        <SubmitButton>Save the answer</SubmitButton>
      </Form>
    </Details>
  )
}

type Hiding = Act & { questionId: string; hidden: boolean }

export function HideQuestionForm({ slug, questionId, hidden, action }: Hiding) {
  return (
    <Form action={action}>
      <Hidden name="slug" value={slug} />
      <Hidden name="questionId" value={questionId} />
      <Hidden name="hidden" value={hidden ? 'no' : 'yes'} />
      <SubmitButton variant="plain">
        {hidden ? 'Show this question again' : 'Hide this question'}
      </SubmitButton>
    </Form>
  )
}
