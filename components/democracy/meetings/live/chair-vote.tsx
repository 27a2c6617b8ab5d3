import type { Route } from 'next'
import { kindLabels, majorityLabels } from '@/components/democracy/motions/motion-labels'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { isVoteOpen, type LiveVote } from '@/lib/democracy/meetings/votes/meeting-vote'
import { timeInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import type { FormAction } from '@/lib/kernel/forms'
import { refusals } from '@/lib/kernel/refusals'
import { officerWith, organisation } from '@/lib/organisation'

type Props = {
  number: number
  vote: LiveVote | undefined
  /** The server’s time, in milliseconds. */
  time: number
  /** Whether the meeting goes on, so that more can be put to the vote. */
  open: boolean
  /** Whether there is a quorum at this moment. */
  quorate: boolean
  mayDeclare: boolean
  acts: { close: FormAction; withdraw: FormAction; declare: FormAction }
}

/** What is put to the vote, and the one step that comes next: close it, declare it, put the next thing. */
export function ChairVote({ number, vote, time, open, quorate, mayDeclare, acts }: Props) {
  if (!vote || vote.result !== undefined)
    return (
      <>
        {vote && (
          <div className="border-3 border-ink bg-card p-4">
            <p>{vote.words}</p>
            <p className="headline mt-1 text-xl">{vote.result}</p>
          </div>
        )}
        {open && !quorate && <p>{refusals['vote.no-quorum']}</p>}
        {open && quorate && (
          <p>
            <ButtonLink href={`/desk/meetings/${number}/vote` as Route} variant="secondary">
              Put something to the vote
            </ButtonLink>
          </p>
        )}
      </>
    )
  const which = (
    <>
      <Hidden name="number" value={number} />
      <input type="hidden" name="voteId" value={vote.id} />
    </>
  )
  const running = isVoteOpen(vote, time)
  return (
    <section aria-labelledby="vote" className="flow border-3 border-ink bg-card p-4">
      <h2 id="vote" className="text-xl">
        {running ? `${kindLabels[vote.kind]}: ${vote.words}` : `Closed: ${vote.words}`}
      </h2>
      <p>
        {`${vote.roll} can vote. ${majorityLabels[vote.majority]}.`}
        {running &&
          vote.kind !== 'hands' &&
          ` It closes automatically at ${timeInWords(new Date(vote.closesAt))}. You can close it sooner, but in its first minute only when everyone on its roll has voted.`}
      </p>
      {open && !quorate && (
        <p>
          There is no quorum any more. This was put to the vote while there was one, so it is still
          decided.
        </p>
      )}
      {running &&
        (vote.kind === 'hands' ? (
          <p>The two tellers write down what they count, on their own pages.</p>
        ) : (
          <Form action={acts.close}>
            {which}
            <SubmitButton>Close the vote</SubmitButton>
          </Form>
        ))}
      {!running && mayDeclare && (
        <Form action={acts.declare}>
          {which}
          {organisation.rules.tiedVote === 'casting-vote' && vote.majority === 'simple' && (
            <RadioGroup
              name="casting"
              legend="If it is a tie, how do you decide?"
              hint="Our rule book gives the chair a casting vote. It counts in a tie and is forgotten otherwise."
              options={[
                { value: 'for', label: 'For' },
                { value: 'against', label: 'Against' },
              ]}
            />
          )}
          <p>
            {vote.kind === 'hands'
              ? 'Both tellers have the same figures. Declaring shows them to everyone. You cannot undo it.'
              : 'This counts the ballots for the first time. You cannot undo it.'}
          </p>
          <SubmitButton>
            {vote.kind === 'hands' ? 'Declare the result' : 'Count and declare the result'}
          </SubmitButton>
        </Form>
      )}
      {!running && !mayDeclare && (
        <p>{`${capital(officerWith('votes.declare'))} declares the result on this page.`}</p>
      )}
      {(running || vote.kind !== 'hands') && (
        <Form action={acts.withdraw}>
          {which}
          <SubmitButton row variant="secondary">
            {vote.kind === 'hands'
              ? 'Withdraw it, if no teller has written figures'
              : 'Withdraw it, if nobody has voted'}
          </SubmitButton>
        </Form>
      )}
    </section>
  )
}
