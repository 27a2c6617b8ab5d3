import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import {
  DecideRollChangeForm,
  DismissRollQueryForm,
  ProposeRollChangeForm,
} from '@/components/democracy/elections/roll-forms'
import { AskToConfirm } from '@/components/democracy/elections/stand-ins/ask-to-confirm'
import { TookSides } from '@/components/democracy/elections/took-sides'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { EmptyState } from '@/components/ui/empty-state'
import { SuccessMessage } from '@/components/ui/success-message'
import { listAmendments } from '@/lib/democracy/elections/roll/read-roll'
import { isolateName } from '@/lib/kernel/isolate-name'
import { memberInWords } from '@/lib/people/members/member-in-words'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { decideRollChangeAction, dismissRollQueryAction, proposeRollChangeAction } from './actions'

export const metadata: Metadata = { title: 'The roll' }

const successMessages = {
  proposed: 'Change proposed.',
  changed: 'Roll changed.',
  kept: 'Roll left as it is.',
}

type Props = PageProps<'/desk/elections/[slug]/roll'>

export default async function DeskRoll({ params, searchParams }: Props) {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/desk/elections/${slug}/roll`)
  const roll = await listAmendments(person, slug)
  if (!roll) return <PageNotFound />
  const open = roll.amendments.filter(({ state }) => ['contested', 'proposed'].includes(state))
  return (
    <Page
      eyebrow={roll.title}
      title="The roll"
      lead="It takes two officers to change a frozen roll, and every change is published on the board."
      back={<BackLink href={`/desk/elections/${slug}`}>{roll.title}</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {roll.tookSides && <TookSides />}
      {roll.runs && <AskToConfirm slug={slug} />}
      {open.length === 0 && <EmptyState title="No queries waiting" />}
      {open.map(({ id, number, name, change, state, text, proposer, mayDecide }) => (
        <section key={id} className="flow">
          <h2>{memberInWords({ name, number })}</h2>
          {text && <p className="whitespace-pre-line">{text}</p>}
          {change && (
            <p>
              {`${isolateName(proposer || 'Name withheld')} proposes to ${change === 'add' ? 'add them to the roll' : 'remove them from the roll'}.`}
            </p>
          )}
          {state === 'contested' && roll.runs && (
            <DismissRollQueryForm slug={slug} amendmentId={id} action={dismissRollQueryAction} />
          )}
          {mayDecide && (
            <DecideRollChangeForm slug={slug} amendmentId={id} action={decideRollChangeAction} />
          )}
        </section>
      ))}
      {roll.runs && <h2>Propose a change</h2>}
      {roll.runs && <ProposeRollChangeForm slug={slug} action={proposeRollChangeAction} />}
    </Page>
  )
}
