import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { organisation } from '@/lib/organisation'
import { questions } from './questions'

export const metadata: Metadata = { title: 'Questions and answers' }

export default function Faq() {
  return (
    <Page
      title="Questions and answers"
      lead="What people ask us before they join."
      rail={
        <Rail label="Contents">
          <div className="only-wide no-print mb-8">
            <RailSection title="On this page">
              <Contents />
            </RailSection>
          </div>
          <RailSection title="Something else?">
            <p>
              Write to <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
            </p>
            <p className="no-print">
              <ButtonLink href="/join" row>
                Apply to join
              </ButtonLink>
            </p>
          </RailSection>
        </Rail>
      }
    >
      <div className="only-narrow no-print">
        <Details summary="On this page">
          <Contents />
        </Details>
      </div>
      {questions.map(({ id, question, answer }) => (
        <section key={id} aria-labelledby={id} className="flow border-ink border-t-3 pt-5">
          <h2 id={id}>{question}</h2>
          {answer}
        </section>
      ))}
    </Page>
  )
}

function Contents() {
  return (
    <nav aria-label="On this page">
      <ul>
        {questions.map(({ id, question }) => (
          <li key={id} className="border-rule border-b py-2">
            <a href={`#${id}`}>{question}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
