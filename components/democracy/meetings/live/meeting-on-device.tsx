'use client'

import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { SectionHeading } from '@/components/layout/section-heading'
import { Name } from '@/components/ui/name'
import {
  type LiveMeeting,
  quorumInWords,
  secondsInFigures,
  secondsLeft,
} from '@/lib/democracy/meetings/running/live-state'
import type { FormAction } from '@/lib/kernel/forms'
import { useLiveMeeting, useServerTime } from './live-meeting'
import { MeetingVote } from './meeting-vote'
import { SpeakerList, SpeakerSide } from './speaker-list'

type Props = {
  first: LiveMeeting
  /** Where the news of it comes from. */
  address: string
  number: number
  own: ComponentProps<typeof MeetingVote>['own'] & { speaks: readonly string[] }
  cast: FormAction
  castOptions: FormAction
  /** What is said to whoever has just voted, as long as nothing else is put to the vote. */
  voted: ReactNode
}

/** A meeting as a member follows it: how many are there, what it is about now, who speaks and who is next. */
export function MeetingOnDevice({ first, address, number, own, cast, castOptions, voted }: Props) {
  const live = useLiveMeeting(first, address)
  const time = useServerTime(live.at)
  const { item, speaking, waiting } = live
  return (
    <div className="flow">
      {own.vote?.marked && own.vote.id === live.vote?.id && voted}
      <p className={`live-bar ${live.voting >= live.quorum ? 'live-met' : 'live-short'}`}>
        {own.here && live.open && <strong>You are checked in. </strong>}
        {live.open ? `${live.here} here. ${quorumInWords(live)}.` : 'The meeting is closed.'}
      </p>
      {live.vote && (
        <MeetingVote
          number={number}
          vote={live.vote}
          own={own}
          time={time}
          cast={cast}
          castOptions={castOptions}
        />
      )}
      {live.open && !item && <p>The chair has not taken up the agenda yet.</p>}
      {item && (
        <section aria-live="polite">
          <p className="eyebrow">
            Item {item.place} of {live.items}
          </p>
          <h2>
            {item.motion ? (
              <Link prefetch={false} href={`/motions/${item.motion}` as Route}>
                {item.title}
              </Link>
            ) : (
              item.title
            )}
          </h2>
          {item.about && (
            <p>
              <bdi>{item.about}</bdi>
            </p>
          )}
        </section>
      )}
      {(speaking || waiting.length > 0) && (
        <section aria-labelledby="speaking">
          <SectionHeading
            id="speaking"
            beside={
              speaking && (
                <span className="tabular-nums">
                  {secondsInFigures(secondsLeft(speaking, time))} left
                </span>
              )
            }
          >
            Speaking
          </SectionHeading>
          {speaking && (
            <p className="flex items-center gap-3 py-3 font-bold text-lg">
              <SpeakerSide speaker={speaking} />
              <Name>{speaking.name}</Name>
              {own.speaks.includes(speaking.id) && ' (you)'}
            </p>
          )}
          <SpeakerList speakers={waiting} own={own.speaks} />
        </section>
      )}
      <p className="text-ink-soft text-sm">
        This follows the meeting by itself. If it stands still, <a href="?">refresh it</a>.
      </p>
    </div>
  )
}
