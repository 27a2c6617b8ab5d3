import type { Route } from 'next'
import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { SectionHeading } from '@/components/layout/section-heading'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import type { Amendment, Amendments } from '@/lib/democracy/motions/amendments/read-amendments'
import { shortDayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'
import { WordDiff } from '../word-diff'
import { amendmentStatus } from './amendment-labels'

export type AmendmentActs = Record<'second' | 'withdraw' | 'accept' | 'askVote', FormAction>

type Props = Pick<Amendments, 'list' | 'collisions' | 'mayMove'> & {
  number: number
  /** The version that the page shows by line. */
  version: number
  acts: AmendmentActs
}

/** What members want changed: first which of it cannot both be, then one after the other. */
export function AmendmentList({ number, version, list, collisions, mayMove, acts }: Props) {
  return (
    <section aria-labelledby="amendments">
      <SectionHeading id="amendments" beside={list.length > 0 && <span>{list.length}</span>}>
        Amendments
      </SectionHeading>
      {collisions.map(({ title, sentences }) => (
        <div key={title} className="mt-5">
          <Notice kind="conflict" title={title}>
            {sentences}
          </Notice>
        </div>
      ))}
      {list.map((amendment) => (
        <AmendmentEntry
          key={amendment.number}
          number={number}
          amendment={amendment}
          earlier={amendment.version !== version}
          acts={acts}
        />
      ))}
      {list.length === 0 && (
        <p className="no-print pt-5">
          No amendments yet.{' '}
          <Link prefetch={false} href={`/motions/${number}/amend`}>
            Write an amendment
          </Link>{' '}
          if the motion should say something else.
        </p>
      )}
      {mayMove && list.length > 0 && (
        <p className="no-print pt-8">
          You cannot amend an amendment. To change the same words in another way,{' '}
          <Link prefetch={false} href={`/motions/${number}/amend`}>
            write an amendment
          </Link>{' '}
          of your own, and members choose.
        </p>
      )}
    </section>
  )
}

type Entry = { number: number; amendment: Amendment; earlier: boolean; acts: AmendmentActs }

function AmendmentEntry({ number, amendment, earlier, acts }: Entry) {
  const status = amendmentStatus(amendment)
  const which = { number, amendment: amendment.number }
  const note = noteOn(amendment)
  const { decidedIn } = amendment
  return (
    <article id={`A${amendment.number}`} className="amendment">
      <header>
        <b aria-hidden="true" className="amendment-number">
          A{amendment.number}
        </b>
        <div className="min-w-0">
          <h3>
            <span className="sr-only">{`Amendment A${amendment.number}: `}</span>
            {amendment.where}
            {earlier && ` of version ${amendment.version}`}
          </h3>
          <p className="text-ink-soft text-sm">
            Moved by <Name instead="a former member">{amendment.mover}</Name>
            {amendment.seconded && (
              <>
                , seconded by <Name instead="a former member">{amendment.seconder}</Name>
              </>
            )}
            , {shortDayInWords(amendment.movedAt)}
          </p>
        </div>
        <div>
          <Tag tone={status.tone}>{status.words}</Tag>
        </div>
      </header>
      <div className="amendment-words flow">
        {amendment.excerpts.map((pieces, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
          <WordDiff key={at} pieces={pieces} />
        ))}
      </div>
      {note && <p className="amendment-after">{note}</p>}
      {decidedIn && (
        <p className="amendment-after">
          <Link
            prefetch={false}
            href={`/meetings/${decidedIn.meeting}#vote-${decidedIn.vote}` as Route}
          >
            How the meeting voted on it
          </Link>
        </p>
      )}
      <div className="amendment-after no-print flex flex-wrap gap-x-5 gap-y-2 empty:hidden">
        {amendment.maySecond && <AmendmentAct {...which} action={acts.second} verb="Second" />}
        {amendment.mayAccept && <AmendmentAct {...which} action={acts.accept} verb="Accept" />}
        {amendment.mayAskVote && (
          <AmendmentAct {...which} action={acts.askVote} verb="Ask for a vote on" />
        )}
        {amendment.mayWithdraw && (
          <AmendmentAct {...which} action={acts.withdraw} verb="Withdraw" plain />
        )}
      </div>
    </article>
  )
}

const acceptedNote = `It is part of the motion now, unless a member asks for a vote. There are at least ${organisation.rules.acceptedAmendmentDays} days for that.`

/** What follows from how it stands, where the tag does not say it. */
function noteOn({ state, voteAsked, mayAccept, hands }: Amendment): string | undefined {
  if (state === 'accepted') return acceptedNote
  if (state !== 'seconded') return undefined
  if (hands) {
    return `A chair counted ${hands.for} hands for and ${hands.against} against. A second officer has to confirm it.`
  }
  if (voteAsked) return 'The mover accepted it, and then members were to vote on it.'
  if (mayAccept) {
    return 'If you accept it, it becomes part of your motion. If you do not, members vote on it.'
  }
  return undefined
}

type ActProps = {
  number: number
  amendment: number
  action: FormAction
  verb: string
  plain?: boolean
}

/** One act on an amendment: a button that says what it does to which. */
function AmendmentAct({ number, amendment, action, verb, plain }: ActProps) {
  return (
    <Form action={action}>
      <Hidden name="number" value={number} />
      <Hidden name="amendment" value={amendment} />
      <SubmitButton variant={plain ? 'plain' : 'secondary'} row={!plain}>
        {`${verb} A${amendment}`}
      </SubmitButton>
    </Form>
  )
}
