import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { numberInAddress } from '@/app/number-in-address'
import { NumberBars } from '@/components/charts/number-bars'
import { AnswerPollForm } from '@/components/democracy/polls/answer-poll-form'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { getPoll, type Poll } from '@/lib/democracy/polls/read-polls'
import { whomAskedInWords } from '@/lib/democracy/polls/states'
import { lastDayInWords, momentInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { fewestTold } from '@/lib/kernel/fewest-told'
import { isolateName } from '@/lib/kernel/isolate-name'
import { personSignedIn, viewer } from '@/lib/people/sign-in/viewer'
import { answerPollAction, withdrawPollAction } from '../actions'
import { pollResultHeadline } from '../polls-headline'

type Props = PageProps<'/polls/[number]'>

const load = cache(async (address: string) => {
  const number = numberInAddress(address)
  return number === undefined ? undefined : getPoll(await viewer(), number)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const poll = await load((await params).number)
  return { title: poll ? titleOf(poll) : 'Page not found' }
}

const successMessages = {
  asked: 'Asked. We are emailing everyone who can answer.',
  answered: 'We have your answer. You can change it until the poll closes.',
  withdrawn: 'The poll is withdrawn, and what was answered is deleted.',
}

const decidesNothing = 'A poll tells us what members think. It decides nothing.'

function titleOf(poll: Poll): string {
  return poll.state === 'closed' ? pollResultHeadline(poll) : poll.question
}

export default async function PollPage({ params, searchParams }: Props) {
  const address = (await params).number
  if (!(await personSignedIn())) redirect(`/sign-in?next=/polls/${numberInAddress(address) ?? ''}`)
  const poll = await load(address)
  if (!poll) return <PageNotFound />
  const { number, question, about, state, open } = poll
  return (
    <Page
      title={titleOf(poll)}
      eyebrow={`Poll ${number}`}
      lead={state === 'closed' ? question : decidesNothing}
      back={<BackLink href={'/polls' as Route}>Polls</BackLink>}
      wide
      rail={<PollRail poll={poll} />}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {state === 'withdrawn' && (
        <Notice kind="warning" title="This poll was withdrawn">
          {poll.whyWithdrawn}
        </Notice>
      )}
      {state === 'open' && !open && (
        <Notice title="This poll is closed">
          We are counting the answers. The figures will be here in a few minutes.
        </Notice>
      )}
      {about && <p className="break-words">{about}</p>}
      {poll.mayAnswer && (
        <AnswerPollForm
          action={answerPollAction}
          number={number}
          options={poll.options}
          most={poll.most}
          own={poll.own}
        />
      )}
      {state === 'closed' && <Figures poll={poll} />}
      {!poll.mayAnswer && state !== 'closed' && (
        <ul className="list-disc pl-6">
          {poll.options.map(({ position, text }) => (
            <li key={position}>{text}</li>
          ))}
        </ul>
      )}
      {poll.mayWithdraw && (
        <Details summary="Withdraw this poll">
          <Form action={withdrawPollAction}>
            <Hidden name="number" value={number} />
            <TextField
              name="why"
              label="Why is it withdrawn?"
              hint="Those who were asked can read it here. What was answered is deleted and not counted."
              width="full"
            />
            <SubmitButton variant="warning">Withdraw this poll</SubmitButton>
          </Form>
        </Details>
      )}
    </Page>
  )
}

function Figures({ poll: { answered, options, most } }: { poll: Poll }) {
  if (answered === null)
    return (
      <p>
        Fewer than {fewestTold} answered. Figures could tell how one of them did, so we kept none.
      </p>
    )
  return (
    <>
      <NumberBars
        label="How many chose each answer"
        lines={options.map(({ text, chosen }) => ({ label: text, count: chosen ?? 0 }))}
      />
      {most > 1 && (
        <p>
          Each could choose up to {most}, so the figures can add up to more than{' '}
          {answered.toLocaleString('en-GB')}.
        </p>
      )}
    </>
  )
}

function PollRail({ poll }: { poll: Poll }) {
  const { state, asked, answered, place } = poll
  return (
    <Rail label="About this poll">
      {state === 'closed' && (
        <RailSection title="It decides nothing">
          <p>
            A poll tells us what members think. What we decide, we decide by a vote on a motion.
          </p>
        </RailSection>
      )}
      <RailSection title="The poll">
        <RailFacts
          facts={[
            { term: 'Asked', value: capital(whomAskedInWords(poll)) },
            {
              term: 'By',
              value: `${isolateName(poll.askedByName)}, ${poll.askedAs === 'convenor' ? 'convenor of the group' : 'officer'}`,
            },
            { term: 'On', value: momentInWords(poll.askedAt) },
            ...(state === 'withdrawn'
              ? [{ term: 'Withdrawn', value: momentInWords(poll.withdrawnAt!) }]
              : [
                  {
                    term: state === 'closed' ? 'Closed' : 'Closes',
                    value: `At the end of ${lastDayInWords(poll.closesAt)}`,
                  },
                ]),
            ...(state === 'closed'
              ? [{ term: 'Answered', value: turnoutInWords({ asked, answered, place }) }]
              : []),
          ]}
        />
      </RailSection>
      <RailSection
        title={state === 'open' ? 'What becomes of the answers' : 'Who sees what you answered'}
      >
        {state === 'open' ? (
          <p>
            Until it closes nobody sees any figures either. Then we count the answers of those who
            are still members and still asked, and delete who answered what. If fewer than{' '}
            {fewestTold} answer, we keep no figures. If all who answer choose the same, the figures
            tell that.
          </p>
        ) : (
          <p>
            Nobody. Who answered what is deleted
            {state === 'closed' ? '; only the figures are left' : ''}.
          </p>
        )}
      </RailSection>
    </Rail>
  )
}

/** How many live in a place is told nowhere to the single member, so it stands beside no poll either. */
function turnoutInWords({ asked, answered, place }: Pick<Poll, 'asked' | 'answered' | 'place'>) {
  if (answered === null) return `Fewer than ${fewestTold}`
  const all = place === null ? ` of ${asked!.toLocaleString('en-GB')} who were asked` : ''
  return `${answered.toLocaleString('en-GB')}${all}`
}
