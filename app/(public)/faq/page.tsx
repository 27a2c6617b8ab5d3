import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { organisation } from '@/lib/organisation'
import { questions } from './questions'

export const metadata: Metadata = { title: 'Questions and answers' }

export default function Faq() {
  return (
    <Page title="Questions and answers" lead="What people ask us before they join.">
      <nav aria-label="On this page">
        <ul className="bullets">
          {questions.map(({ id, question }) => (
            <li key={id}>
              <a href={`#${id}`}>{question}</a>
            </li>
          ))}
        </ul>
      </nav>
      {questions.map(({ id, question, answer }) => (
        <section key={id} aria-labelledby={id} className="flow border-ink border-t-3 pt-5">
          <h2 id={id}>{question}</h2>
          {answer}
        </section>
      ))}
      <section className="flow border-ink border-t-3 pt-5">
        <h2>Something else?</h2>
        <p>
          Write to <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
        </p>
        <p>
          <ButtonLink href="/join">Apply to join</ButtonLink>
        </p>
      </section>
    </Page>
  )
}
