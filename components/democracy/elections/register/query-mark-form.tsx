import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'

type Props = { slug: string; until: string; action: FormAction }

/** For a member who is marked and did not collect a paper: the one person who can know. */
export function QueryMarkForm({ slug, until, action }: Props) {
  return (
    <Details summary="I did not collect one">
      <Form action={action}>
        <Hidden name="slug" value={slug} />
        <p>
          {`Then someone else may have it. Tell us by ${until}. The returning officer and those who confirm with them read what you write, and one of them will answer. How many members query their mark is shown with the result.`}
        </p>
        <TextArea
          name="text"
          label="What do you remember?"
          hint="For example, that you were away, or that you had trouble signing in."
          rows={6}
        />
        <SubmitButton>Query my mark</SubmitButton>
      </Form>
    </Details>
  )
}
