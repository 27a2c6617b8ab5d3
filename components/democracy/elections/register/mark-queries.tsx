import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Name } from '@/components/ui/name'
import type { FormAction } from '@/lib/kernel/forms'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Query = {
  id: string
  name: string
  number: number
  text: string
  answer: string | null
  upheld: boolean | null
  mayAnswer: boolean
}

/** What members say about marks that are not theirs, each with its answer or the form for one. */
export function MarkQueries({ queries, answer }: { queries: Query[]; answer: FormAction }) {
  return queries.map((query) => (
    <section key={query.id} className="flow">
      <h2>
        <Name instead="Name withheld">{query.name}</Name>
        {`, ${memberNumberInWords(query.number)}`}
      </h2>
      <blockquote className="whitespace-pre-line font-print">{query.text}</blockquote>
      {query.answer && (
        <>
          <p className="font-bold">{query.upheld ? 'The mark is wrong' : 'The mark is right'}</p>
          <p className="whitespace-pre-line">{query.answer}</p>
        </>
      )}
      {query.mayAnswer && (
        <Form action={answer}>
          <Hidden name="queryId" value={query.id} />
          <RadioGroup
            name="upheld"
            legend="What did you find?"
            options={[
              { value: 'yes', label: 'The mark is wrong: someone else has their ballot paper' },
              { value: 'no', label: 'The mark is right: they collected it themselves' },
            ]}
          />
          <TextArea name="answer" label="Your answer to the member" rows={6} />
          <SubmitButton>Answer the query</SubmitButton>
        </Form>
      )}
    </section>
  ))
}
