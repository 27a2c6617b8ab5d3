import {
  AnswerQuestionForm,
  HideQuestionForm,
} from '@/components/democracy/elections/nominations/hustings-forms'
import { Name } from '@/components/ui/name'
import { Tag } from '@/components/ui/tag'
import type { Hustings } from '@/lib/democracy/elections/hustings/read'
import { listed } from '@/lib/democracy/elections/results/explained/counted-contest'
import { isolateName } from '@/lib/kernel/isolate-name'
import { savedMark } from '@/lib/kernel/saved-meanwhile'
import { answerHustingsAction, hideQuestionAction } from '../actions'

type Props = { question: Hustings['questions'][number]; hustings: Hustings }

/** A question with the answers of all candidates beside each other, and the candidate's own way to answer. */
export function QuestionAnswers({ question, hustings }: Props) {
  const { slug, open, mayHide, candidates, own } = hustings
  const answerOf = (nominationId: string) =>
    question.answers.find((one) => one.nominationId === nominationId)?.text
  const answered = candidates.filter(({ nominationId }) => answerOf(nominationId))
  const silent = candidates.filter(({ nominationId }) => !answerOf(nominationId))
  return (
    <section className="flow border-ink border-t-3 pt-5">
      <h2 className="whitespace-pre-line">{question.text}</h2>
      {question.hidden && <Tag tone="stopped">Hidden from members</Tag>}
      {answered.length > 0 && (
        <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
          {answered.map(({ nominationId, name, contest }) => (
            <div key={nominationId} className="min-w-0 border-rule border-t-2 pt-2">
              <dt className="font-bold">
                <Name>{name}</Name>{' '}
                <span className="font-normal text-ink-soft text-sm">{contest}</span>
              </dt>
              <dd className="whitespace-pre-line break-words font-print">
                {answerOf(nominationId)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {silent.length > 0 && (
        <p className="text-ink-soft">
          {`No answer${open ? ' yet' : ''} from ${listed([...new Set(silent.map(({ name }) => isolateName(name)))])}.`}
        </p>
      )}
      {open &&
        !question.hidden &&
        own.map(({ nominationId, contest }) => (
          <AnswerQuestionForm
            key={nominationId}
            slug={slug}
            questionId={question.id}
            nominationId={nominationId}
            as={contest}
            text={answerOf(nominationId)}
            seen={savedMark({ text: answerOf(nominationId) })}
            action={answerHustingsAction}
          />
        ))}
      {mayHide && (
        <HideQuestionForm
          slug={slug}
          questionId={question.id}
          hidden={question.hidden}
          action={hideQuestionAction}
        />
      )}
    </section>
  )
}
