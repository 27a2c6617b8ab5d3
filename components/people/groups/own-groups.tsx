import type { Route } from 'next'
import Link from 'next/link'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/kernel/forms'
import type { GroupVisibility } from '@/lib/people/groups/states'
import { VisibilityChoice } from './visibility-choice'

type Asked = {
  id: string
  name: string
  does?: string
  role: string
  represents: string | null
  until: string
  why: string
  /** Until the end of which day. */
  answerBy: string
}

type AskedProps = { asked: readonly Asked[]; agree: FormAction; refuse: FormAction }

/** What two officers would like a member to join, and the member's answer. */
export function AskedToJoin({ asked, agree, refuse }: AskedProps) {
  return asked.map(({ id, name, does, role, represents, until, why, answerBy }) => (
    <section key={id} className="flow border-ink border-t-3 pt-5">
      <h2>Would you join the {name}?</h2>
      <p>
        Two officers would like you to be {role} of it{represents && ` for the ${represents}`},
        until {until}. They say why: {why}
      </p>
      {does && <p className="text-ink-soft">What it does: {does}</p>}
      <p>You can answer until {answerBy}. If you do not, nothing changes.</p>
      <Form action={agree}>
        <Hidden name="proposalId" value={id} />
        <VisibilityChoice />
        <SubmitButton>
          I agree<span className="sr-only"> to join the {name}</span>
        </SubmitButton>
      </Form>
      <Form action={refuse}>
        <Hidden name="proposalId" value={id} />
        <SubmitButton variant="plain">
          I would rather not<span className="sr-only"> join the {name}</span>
        </SubmitButton>
      </Form>
    </section>
  ))
}

type Own = {
  termId: string
  group: string
  name: string
  role: string
  represents: string | null
  since: string
  until: string
  visibleTo: GroupVisibility
}

type WhoSeesProps = Pick<Own, 'termId' | 'name' | 'visibleTo'> & { words: string; show: FormAction }

function WhoSees({ words, name, termId, visibleTo, show }: WhoSeesProps) {
  return (
    <Details
      summary={
        <>
          {words}
          <span className="sr-only">: {name}</span>
        </>
      }
    >
      <Form action={show}>
        <Hidden name="termId" value={termId} />
        <VisibilityChoice chosen={visibleTo} />
        <SubmitButton variant="secondary">Save</SubmitButton>
      </Form>
    </Details>
  )
}

type PastProps = { past: readonly Own[]; show: FormAction }

/** The groups somebody was in, and who reads that in the list of who held what. */
export function PastGroups({ past, show }: PastProps) {
  return (
    <ul className="border-ink border-t-3">
      {past.map(({ termId, name, role, since, until, visibleTo }) => (
        <li key={termId} className="flow max-w-none border-rule border-b py-3 [--flow:0.75rem]">
          <p>
            {name}, as {role}, from {since} to {until}
          </p>
          <WhoSees words="Who can see that you were in it" {...{ name, termId, visibleTo, show }} />
        </li>
      ))}
    </ul>
  )
}

type OwnProps = { own: readonly Own[]; show: FormAction; leave: FormAction }

/** The groups somebody is in: their page, who can see it, and the way out. */
export function OwnGroups({ own, show, leave }: OwnProps) {
  return (
    <ul className="border-ink border-t-3">
      {own.map(({ termId, group, name, role, represents, since, until, visibleTo }) => (
        <li key={termId} className="flow max-w-none border-rule border-b py-5 [--flow:0.75rem]">
          <h3>
            <Link prefetch={false} href={`/groups/${group}` as Route}>
              {name}
            </Link>
          </h3>
          <p className="text-ink-soft text-sm">
            As {role}
            {represents && `, for the ${represents}`}, from {since} to {until}
          </p>
          <WhoSees words="Who can see that you are in it" {...{ name, termId, visibleTo, show }} />
          <Form action={leave}>
            <Hidden name="termId" value={termId} />
            <ButtonRow>
              <SubmitButton variant="plain">
                Leave<span className="sr-only"> the {name}</span>
              </SubmitButton>
            </ButtonRow>
          </Form>
        </li>
      ))}
    </ul>
  )
}
