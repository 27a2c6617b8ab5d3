import { BallotForm } from '@/components/democracy/motions/ballot-form'
import {
  choiceLabels,
  kindLabels,
  kindWordings,
} from '@/components/democracy/motions/motion-labels'
import { Hidden } from '@/components/forms/hidden'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { isVoteOpen, type LiveVote } from '@/lib/democracy/meetings/votes/meeting-vote'
import type { VoteChoice } from '@/lib/democracy/motions/states'
import { timeInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import type { FormAction } from '@/lib/kernel/forms'
import { refusals } from '@/lib/kernel/refusals'
import { officerWith } from '@/lib/organisation'

type Own = {
  here: boolean
  onRoll: boolean
  /** What they have to do with the vote that was put when this was read. */
  vote?: { id: string; onRoll: boolean; marked: boolean; choice?: VoteChoice }
}

type Props = {
  number: number
  vote: LiveVote
  own: Own
  /** The server’s time, in milliseconds. */
  time: number
  cast: FormAction
}

/** What the meeting votes on, in place: a ballot paper for those who can vote in it, then that it is closed, then how it came out. */
export function MeetingVote({ number, vote, own, time, cast }: Props) {
  const open = isVoteOpen(vote, time)
  return (
    <section aria-labelledby="vote" className="flow">
      <h2 id="vote">{headingOf(vote, open)}</h2>
      {(!open || vote.kind === 'hands') && <p>{vote.words}</p>}
      {vote.result === undefined && !open && (
        <p>
          {`${capital(officerWith('votes.declare'))} declares the result. ${vote.kind === 'hands' ? 'Until then only the tellers know the numbers.' : 'Until then nobody sees any numbers.'}`}
        </p>
      )}
      {open && vote.kind === 'hands' && (
        <p>Raise your hand when you are asked. Two tellers count.</p>
      )}
      {open && vote.kind !== 'hands' && (
        <OwnBallot number={number} vote={vote} own={own} kind={vote.kind} cast={cast} />
      )}
    </section>
  )
}

function headingOf({ result, kind }: LiveVote, open: boolean): string {
  if (result !== undefined) return result
  if (!open) return kind === 'hands' ? 'The tellers have counted' : 'Voting has closed'
  return kind === 'hands' ? 'A show of hands' : `${kindLabels[kind]}: vote now`
}

type OwnBallotProps = Omit<Props, 'time'> & { kind: keyof typeof kindWordings }

function OwnBallot({ number, vote, own, kind, cast }: OwnBallotProps) {
  // A vote that was put since the page was read: whoever was checked in then is on its roll, or hears otherwise when they vote.
  const { onRoll, marked, choice } =
    own.vote?.id === vote.id
      ? own.vote
      : { onRoll: own.here && own.onRoll, marked: false, choice: undefined }
  if (!onRoll)
    return (
      <Notice title="You cannot vote in this one">
        {refusals[own.onRoll ? 'vote.came-later' : 'vote.meeting-not-yours']}
      </Notice>
    )
  const paper = (
    <BallotForm
      key={vote.id}
      title={vote.words}
      kind={kind}
      choice={choice}
      closes={`${timeInWords(new Date(vote.closesAt))} at the latest`}
      cast={cast}
    >
      <Hidden name="number" value={number} />
      <input type="hidden" name="voteId" value={vote.id} />
    </BallotForm>
  )
  if (!marked) return paper
  return (
    <>
      <p>
        {vote.words}.{' '}
        {choice ? (
          <>
            You voted <strong>{choiceLabels[choice]}</strong>. {kindWordings.open}
          </>
        ) : (
          'Your ballot is in the ballot box.'
        )}
      </p>
      {choice && <Details summary="Change your vote">{paper}</Details>}
    </>
  )
}
