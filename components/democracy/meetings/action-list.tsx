import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { ActionState } from '@/lib/democracy/meetings/actions/states'
import { dayInWords, inWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'

export type ActionEntry = {
  id: string
  what: string
  dueOn: string
  /** Who does it. Nobody, until a member takes it on. */
  owner?: string | null
  state: ActionState
  doneAt: Date | null
  doneWords: string | null
  whyDropped: string | null
  meeting: { number: number; startsAt: Date }
  mayTakeOn: boolean
  mayDecline: boolean
  mayFinish: boolean
  mayDrop: boolean
}

export type ActionActs = Record<'takeOn' | 'decline' | 'finish' | 'drop', FormAction>

type Props = {
  actions: readonly ActionEntry[]
  /** Without them it is to be read and printed. */
  acts?: ActionActs
  /** Where they are from several meetings: from which each is. */
  withMeeting?: boolean
}

/** Who does what by when, with what whoever reads it can do about each. */
export function ActionList({ actions, acts, withMeeting }: Props) {
  return (
    <ul>
      {actions.map((action) => (
        <li
          key={action.id}
          id={`action-${action.id}`}
          className="flow max-w-none border-rule border-b py-4 [--flow:0.5rem]"
        >
          <p className="flex items-start justify-between gap-x-5">
            <strong className="min-w-0 break-words">
              <bdi>{action.what}</bdi>
            </strong>
            <span className="shrink-0">
              <Tag tone={states[action.state].tone}>{states[action.state].words}</Tag>
            </span>
          </p>
          <p className="text-sm">
            {action.owner === undefined ? (
              'Nobody has taken it on yet'
            ) : (
              <Name instead="A former member">{action.owner}</Name>
            )}
            {`, by ${inWords(action.dueOn)}`}
            {withMeeting && (
              <>
                {'. From the '}
                <Link
                  prefetch={false}
                  href={`/meetings/${action.meeting.number}#actions` as Route}
                >{`meeting of ${dayInWords(action.meeting.startsAt)}`}</Link>
              </>
            )}
          </p>
          <Ending {...action} />
          {acts && <Acts action={action} acts={acts} />}
        </li>
      ))}
    </ul>
  )
}

const states: Record<ActionState, { words: string; tone: TagTone }> = {
  open: { words: 'To do', tone: 'todo' },
  overdue: { words: 'Overdue', tone: 'attention' },
  done: { words: 'Done', tone: 'done' },
  dropped: { words: 'Dropped', tone: 'neutral' },
}

function Ending({ doneAt, doneWords, whyDropped }: ActionEntry): ReactNode {
  const said = doneWords ?? whyDropped
  if (!said) return null
  return (
    <p className="text-sm">
      <bdi>{said}</bdi>
      {doneAt && <span className="text-ink-soft">{` (${dayInWords(doneAt)})`}</span>}
    </p>
  )
}

function Acts({ action, acts }: { action: ActionEntry; acts: ActionActs }) {
  const { id, what, owner, mayTakeOn, mayDecline, mayFinish, mayDrop } = action
  const about = <span className="sr-only">: {what}</span>
  return (
    <div className="no-print flex flex-wrap items-start gap-x-5 gap-y-2 empty:hidden">
      {mayTakeOn && (
        <Form action={acts.takeOn}>
          <Hidden name="actionId" value={id} />
          <SubmitButton variant="secondary" row>
            {owner === undefined ? 'I will do this' : 'Yes, I do this'}
            {about}
          </SubmitButton>
        </Form>
      )}
      {mayFinish && (
        <Details summary={<>It is done{about}</>}>
          <Form action={acts.finish}>
            <Hidden name="actionId" value={id} />
            <TextField
              name="words"
              label="What did you do?"
              hint="In a line. Members read it under the minutes."
              width="full"
            />
            <SubmitButton>Report it done</SubmitButton>
          </Form>
        </Details>
      )}
      {mayDecline && (
        <Details summary={<>I do not do this{about}</>}>
          <Form action={acts.decline}>
            <Hidden name="actionId" value={id} />
            <p>Nobody asks why. Officers see that someone else has to do it.</p>
            <SubmitButton variant="secondary">Give it up</SubmitButton>
          </Form>
        </Details>
      )}
      {mayDrop && (
        <Details summary={<>Drop it{about}</>}>
          <Form action={acts.drop}>
            <Hidden name="actionId" value={id} />
            <TextField
              name="why"
              label="Why is it dropped?"
              hint="Members read it under the minutes."
              width="full"
            />
            <SubmitButton variant="warning">Drop this action</SubmitButton>
          </Form>
        </Details>
      )}
    </div>
  )
}
