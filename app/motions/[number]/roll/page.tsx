import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { QueryVoteRollForm } from '@/components/democracy/motions/vote-roll-forms'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { getOwnRollEntry } from '@/lib/democracy/motions/vote-roll/read-vote-roll'
import { momentInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { queryVoteRollAction } from './actions'

const successMessages = {
  queried: 'We have told the officers who look after this vote.',
}

export const metadata: Metadata = { title: 'Your entry on the roll' }

type Props = PageProps<'/motions/[number]/roll'>

export default async function VoteRollPage({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}/roll`)
  const roll = await getOwnRollEntry(person, number)
  if (!roll) return <PageNotFound />
  const { onRoll, waits, answer, mayQuery, closesAt } = roll
  return (
    <Page
      eyebrow={`The vote on Motion ${number}`}
      title={onRoll ? 'You are on the roll' : 'You are not on the roll'}
      lead={roll.sentence}
      back={<BackLink href={`/motions/${number}`}>{`Motion ${number}`}</BackLink>}
      rail={
        <Rail label="About this roll">
          <RailSection title="The roll">
            <RailFacts
              facts={[
                { term: 'Frozen, when the vote was called', value: momentInWords(roll.frozenAt) },
                { term: 'Members on it', value: roll.size.toLocaleString('en-GB') },
                { term: 'Can be queried until', value: momentInWords(closesAt) },
              ]}
            />
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {onRoll && now() < closesAt && (
        <p>
          <ButtonLink href={`/motions/${number}/vote` as Route}>Go to the ballot paper</ButtonLink>
        </p>
      )}
      {waits && (
        <Notice title="Your query is being checked">
          {`One officer proposes an answer and another one confirms it. We will email you. The roll can be changed until ${momentInWords(closesAt)}.`}
        </Notice>
      )}
      {answer && !waits && (
        <Notice title={onRoll ? 'Two officers added you' : 'Two officers checked your entry'}>
          {answer}
        </Notice>
      )}
      {!onRoll && !waits && !mayQuery && (
        <Notice title="Voting has closed">The roll can no longer be changed.</Notice>
      )}
      {mayQuery && (
        <section className="flow">
          <h2>Is that wrong?</h2>
          <QueryVoteRollForm number={number} action={queryVoteRollAction} />
        </section>
      )}
    </Page>
  )
}
