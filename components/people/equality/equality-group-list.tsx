import type { Route } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { dayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'

type Group = { group: string; title: string; answeredAt?: Date; wordingChanged: boolean }
type Props = {
  groups: readonly Group[]
  /** Left out for those who can only delete. */
  mayAnswer: boolean
  remove: FormAction
}

/** The groups of equality questions, each with what its member can do with it. */
export function EqualityGroupList({ groups, mayAnswer, remove }: Props) {
  return (
    <ul className="border-ink border-t-3">
      {groups.map(({ group, title, answeredAt, wordingChanged }) => (
        <li
          key={group}
          className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 border-rule border-b py-3"
        >
          <div>
            <h2 className="text-lg">{title}</h2>
            <p className="text-ink-soft text-sm">
              {answeredAt ? `You answered on ${dayInWords(answeredAt)}.` : 'Not answered.'}
              {wordingChanged && ' The wording of the questions has changed since.'}
            </p>
          </div>
          <div className="flex flex-wrap items-center gap-3">
            {mayAnswer && (
              <ButtonLink href={`/membership/equality/${group}` as Route} variant="secondary" row>
                {answeredAt ? 'Change' : 'Answer'}
                <span className="sr-only">
                  {' '}
                  {answeredAt ? 'your answers' : 'the questions'}: {title}
                </span>
              </ButtonLink>
            )}
            {answeredAt && (
              <Form action={remove}>
                <Hidden name="group" value={group} />
                <SubmitButton variant="plain">
                  Delete<span className="sr-only"> your answers: {title}</span>
                </SubmitButton>
              </Form>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
