'use client'

import { kindLabels } from '@/components/democracy/motions/motion-labels'
import { Portrait } from '@/components/people/members/portrait'
import { Name } from '@/components/ui/name'
import {
  type LiveMeeting,
  quorumInWords,
  secondsInFigures,
  secondsLeft,
  sideOfSpeaker,
} from '@/lib/democracy/meetings/running/live-state'
import { isVoteOpen, type LiveVote } from '@/lib/democracy/meetings/votes/meeting-vote'
import { timeOf } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import { useLiveMeeting, useServerTime } from './live-meeting'
import { SpeakerList } from './speaker-list'

type Props = {
  first: LiveMeeting
  address: string
  /** "Ordinary meeting, Thursday 10 December" */
  title: string
  /** Where to check in, and the figures. */
  checkIn?: { at: string; code: string }
}

/** What the projector shows: everything in shares of the screen’s height, to be read from the last row. */
export function HallScreenOnDevice({ first, address, title, checkIn }: Props) {
  const live = useLiveMeeting(first, address)
  const time = useServerTime(live.at)
  const { item, speaking, waiting } = live
  const met = live.voting >= live.quorum
  return (
    <div className="hall">
      <header>
        <span className="masthead-short">{organisation.shortName}</span>
        <span>{title}</span>
        <b className="hall-clock tabular-nums">{timeOf(new Date(time))}</b>
      </header>
      <div className="hall-main">
        <section className="hall-part">
          {live.vote ? (
            <HallVote vote={live.vote} time={time} />
          ) : item ? (
            <>
              <p className="hall-eyebrow">
                Item {item.place} of {live.items}
              </p>
              <h1 className="hall-title">{item.title}</h1>
              {item.about && (
                <p>
                  <bdi>{item.about}</bdi>
                </p>
              )}
            </>
          ) : (
            <h1 className="hall-title">{live.open ? 'Welcome' : 'The meeting is closed'}</h1>
          )}
        </section>
        <section className="hall-part hall-speakers">
          {speaking && <HallSpeaker speaking={speaking} time={time} />}
          {waiting.length > 0 && (
            <>
              <p className="hall-eyebrow hall-next">{speaking ? 'Then' : 'Waiting to speak'}</p>
              <SpeakerList speakers={waiting.slice(0, speaking ? 5 : 7)} />
            </>
          )}
          {!speaking && waiting.length === 0 && live.open && (
            <p className="hall-eyebrow">Nobody is waiting to speak</p>
          )}
        </section>
      </div>
      <footer>
        <div className={met ? 'hall-quorum' : 'hall-quorum hall-short'}>
          <b className="hall-count hall-here">{live.here} here</b>
          <span>{quorumInWords(live)}</span>
        </div>
        {checkIn && (
          <div className="hall-check-in">
            <span>Check in at {checkIn.at}</span>
            <b className="hall-count hall-code code">{checkIn.code}</b>
          </div>
        )}
      </footer>
    </div>
  )
}

type Voting = { vote: LiveVote; time: number }

/** What is voted on, from when it is put until the chair goes on. No figures before it is declared. */
function HallVote({ vote, time }: Voting) {
  const open = isVoteOpen(vote, time)
  if (vote.result !== undefined)
    return (
      <>
        <p className="hall-eyebrow">{vote.words}</p>
        <h1 className="hall-title">{vote.result}</h1>
        {vote.count && vote.count.abstained > 0 && <p>{`${vote.count.abstained} abstained.`}</p>}
      </>
    )
  return (
    <>
      <p className="hall-eyebrow">
        {open
          ? vote.kind === 'hands'
            ? kindLabels.hands
            : `${kindLabels[vote.kind]} · until ${timeOf(new Date(vote.closesAt))} at the latest`
          : 'Voting has closed'}
      </p>
      <h1 className="hall-title hall-voted-on">{vote.words}</h1>
      {open && vote.between && (
        <ul className="hall-options">
          {vote.between.options.map(({ number, name }) => (
            <li key={number}>{name}</li>
          ))}
        </ul>
      )}
      {open && (
        <p>
          {`${vote.kind === 'hands' ? 'Raise your hand when you are asked. Two tellers count.' : 'Vote now on your phone.'} ${vote.roll} can vote: those who were checked in when it was opened.`}
        </p>
      )}
    </>
  )
}

type Speaking = { speaking: NonNullable<LiveMeeting['speaking']>; time: number }

function HallSpeaker({ speaking, time }: Speaking) {
  const left = secondsLeft(speaking, time)
  const gone = Math.min(100, Math.max(0, 100 - (left / speaking.seconds) * 100))
  const side = sideOfSpeaker(speaking)
  return (
    <>
      <p className="hall-eyebrow">Speaking</p>
      <div className="hall-speaking">
        <Portrait id={speaking.id} name={speaking.name} size="hall" />
        <div className="min-w-0">
          <b className="hall-name">
            <Name>{speaking.name}</Name>
          </b>
          <span>
            {side ? `${side.toLowerCase()}, ` : ''}
            {Math.round(speaking.seconds / 60)} minutes
          </span>
        </div>
        <strong className="hall-seconds tabular-nums">{secondsInFigures(left)}</strong>
      </div>
      <svg className="hall-left" aria-hidden="true" preserveAspectRatio="none">
        <rect className="hall-gone" width={`${gone}%`} height="100%" />
      </svg>
    </>
  )
}
