import type { Route } from 'next'
import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { Timeline } from '@/components/ui/timeline'
import { reportWords } from '@/lib/democracy/motions/decisions/forms'
import type { CarriedDecision } from '@/lib/democracy/motions/decisions/read-decisions'
import { answeringInWords } from '@/lib/democracy/motions/decisions/states'
import { inWords, momentInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import type { FormAction } from '@/lib/kernel/forms'
import { decisionLabels } from './decision-labels'

type Props = {
  decision: CarriedDecision
  /** For the report, so that one that is sent twice is one report. */
  newId: string
  report: FormAction
}

/** What became of a motion that was carried: who answers for it, by when, and what they tell members. */
export function DecisionSection({ decision, newId, report }: Props) {
  const { number, duty, state, history, reports, mayAssign, mayReport } = decision
  const { status, tone } = decisionLabels[state]
  return (
    <section aria-labelledby="decision" className="flow">
      <SectionHeading id="decision" beside={<Tag tone={tone}>{status}</Tag>}>
        What became of it
      </SectionHeading>
      {duty ? (
        <SummaryList
          rows={[
            { term: 'Who answers for it', value: capital(answeringInWords(duty)) },
            { term: 'Due by', value: inWords(duty.dueOn) },
          ]}
        />
      ) : (
        <p>Members carried this motion. Nobody has been named yet who answers for it.</p>
      )}
      {mayAssign && (
        <p>
          <Link href={`/desk/motions/${number}#answers` as Route} prefetch={false}>
            {duty ? 'Change who answers for it, or by when' : 'Name who answers for it'}
          </Link>
        </p>
      )}
      {duty && reports.length === 0 && <p>No report yet.</p>}
      {reports.map(({ id, author, text, done, reportedAt }) => (
        <article key={id} className="flow border-rule border-b pb-5 [--flow:0.5rem]">
          <p className="text-sm">
            <b>
              <Name instead="a former member">{author}</Name>
            </b>
            <span className="text-ink-soft">{` · ${momentInWords(reportedAt)}`}</span>
            {done && <span className="font-bold"> · This is done</span>}
          </p>
          <p className="whitespace-pre-line">{text}</p>
        </article>
      ))}
      {history.length > 1 && (
        <Details summary="How who and when were changed">
          <Timeline
            entries={history
              .map((one) => ({
                at: momentInWords(one.givenAt),
                sentence: `${capital(answeringInWords(one))}, by ${inWords(one.dueOn)}${one.why ? `: ${one.why}` : ''}`,
              }))
              .reverse()}
          />
        </Details>
      )}
      {mayReport && (
        <Form action={report}>
          <Hidden name="id" value={newId} />
          <Hidden name="number" value={number} />
          <TextArea
            name="text"
            label="Your report"
            hint="What has been done, and what comes next. Every member can read it, with your name. It cannot be changed afterwards."
            rows={5}
            limit={{ words: reportWords }}
          />
          <RadioGroup
            name="done"
            legend="Is it done?"
            options={[
              { value: 'no', label: 'Not yet' },
              { value: 'yes', label: 'Yes, all of it' },
            ]}
          />
          <SubmitButton>Send this report</SubmitButton>
        </Form>
      )}
    </section>
  )
}
