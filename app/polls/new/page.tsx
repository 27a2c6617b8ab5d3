import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { AskPollForm } from '@/components/democracy/polls/ask-poll-form'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { whomOneCanAsk } from '@/lib/democracy/polls/read-polls'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'
import { askPollAction } from '../actions'

export const metadata: Metadata = { title: 'Ask members a question' }

export default async function NewPoll() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/polls/new')
  const { all, groups } = await whomOneCanAsk(person)
  const refusal = refusalOf(person, 'poll.ask', { convenorIds: new Set() }) ?? 'not-allowed'
  return (
    <Page
      title="Ask members a question"
      eyebrow="Polls"
      lead="A poll tells you what members think. It decides nothing."
      back={<BackLink href={'/polls' as Route}>Polls</BackLink>}
    >
      {all || groups.length > 0 ? (
        <AskPollForm
          action={askPollAction}
          all={all}
          groups={groups}
          example={boxesOf(dateOf(addDays(now(), 10)))}
        />
      ) : (
        <Notice>{refusals[refusal]}</Notice>
      )}
    </Page>
  )
}
