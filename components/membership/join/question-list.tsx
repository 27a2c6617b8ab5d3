import { momentInWords } from '@/lib/kernel/calendar'

type Question = {
  id: string
  question: string
  askedAt: Date
  answer: string | null
  answeredAt: Date | null
}

/** What the officers asked before deciding, and what was answered. */
export function QuestionList({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) return null
  return (
    <section className="flow">
      <h2>Questions and answers</h2>
      {questions.map(({ id, question, askedAt, answer, answeredAt }) => (
        <div key={id} className="flow border-rule-strong border-l-4 pl-5 [--flow:0.5rem]">
          <p className="whitespace-pre-line font-bold">{question}</p>
          <p className="text-ink-soft text-sm">Asked on {momentInWords(askedAt)}</p>
          {answer ? (
            <>
              <p className="whitespace-pre-line">{answer}</p>
              <p className="text-ink-soft text-sm">Answered on {momentInWords(answeredAt!)}</p>
            </>
          ) : (
            <p>Not answered yet.</p>
          )}
        </div>
      ))}
    </section>
  )
}
