import { BallotForm } from '@/components/democracy/motions/ballot-form'
import {
  choiceLabels,
  kindLabels,
  kindWordings,
  rankingInWords,
} from '@/components/democracy/motions/motion-labels'
import { OptionsBallotForm } from '@/components/democracy/motions/options/options-ballot-form'
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
  vote?: {
    id: string
    onRoll: boolean
    marked: boolean
    choice?: VoteChoice
    ranking?: readonly number[]
  }
}

type Props = {
  number: number
  vote: LiveVote
  own: Own
  /** The server’s time, in milliseconds. */
  time: number
  cast: FormAction
  castOptions: FormAction
}

/** What the meeting votes on, in place: a ballot paper for those who can vote in it, then that it is closed, then how it came out. */
export function MeetingVote({ number, vote, own, time, ...casts }: Props) {
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
        <OwnBallot number={number} vote={vote} own={own} kind={vote.kind} {...casts} />
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

function OwnBallot({ number, vote, own, kind, cast, castOptions }: OwnBallotProps) {
  // A vote that was put since the page was read: whoever was checked in then is on its roll, or hears otherwise when they vote.
  const { onRoll, marked, choice, ranking } =
    own.vote?.id === vote.id
      ? own.vote
      : { onRoll: own.here && own.onRoll, marked: false, choice: undefined, ranking: undefined }
  if (!onRoll)
    return (
      <Notice title="You cannot vote in this one">
        {refusals[own.onRoll ? 'vote.came-later' : 'vote.meeting-not-yours']}
      </Notice>
    )
  const { between } = vote
  const which = (
    <>
      <Hidden name="number" value={number} />
      <input type="hidden" name="voteId" value={vote.id} />
    </>
  )
  const closes = `${timeInWords(new Date(vote.closesAt))} at the latest`
  const paper = between ? (
    <>
      <OptionsBallotForm
        key={vote.id}
        title={vote.words}
        kind={kind}
        options={between.options}
        ranked={vote.majority === 'ranked'}
        ranking={ranking}
        closes={closes}
        cast={castOptions}
      >
        {which}
      </OptionsBallotForm>
      <Details summary="How a tie is broken">
        <p className="break-words">
          {`Lots are drawn from a seed that is fixed already. Its fingerprint (SHA-256) is ${between.lotsFingerprint}.`}
        </p>
      </Details>
    </>
  ) : (
    <BallotForm
      key={vote.id}
      title={vote.words}
      kind={kind}
      choice={choice}
      closes={closes}
      cast={cast}
    >
      {which}
    </BallotForm>
  )
  if (!marked) return paper
  const ownWords = (said: VoteChoice) =>
    between && ranking ? rankingInWords(ranking, between.options) : choiceLabels[said]
  return (
    <>
      <p>
        {vote.words}.{' '}
        {choice ? (
          <>
            You voted <strong>{ownWords(choice)}</strong>. {kindWordings.open}
          </>
        ) : (
          'Your ballot is in the ballot box.'
        )}
      </p>
      {choice && <Details summary="Change your vote">{paper}</Details>}
    </>
  )
}
