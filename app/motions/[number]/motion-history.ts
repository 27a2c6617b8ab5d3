import type { TimelineEntry } from '@/components/ui/timeline'
import type { CompositeOfMotion } from '@/lib/democracy/meetings/composites/read-composites'
import { motionsInWords } from '@/lib/democracy/meetings/composites/states'
import type { Motion } from '@/lib/democracy/motions/read'
import { momentInWords } from '@/lib/kernel/calendar'
import { countInWords } from '@/lib/kernel/count-in-words'
import { isolateName } from '@/lib/kernel/isolate-name'

/** What happened to a motion so far, the latest first. */
export function motionHistory(motion: Motion, composite?: CompositeOfMotion): TimelineEntry[] {
  const { vote } = motion
  const past: [Date | null | undefined, string][] = [
    ...howItBegan(motion, composite),
    [composite?.into?.madeAt, `Composited into Motion ${composite?.into?.number}`],
    [
      motion.composite ? null : motion.secondedAt,
      motion.putBySupport
        ? 'Supported by enough people to be put'
        : `Seconded by ${isolateName(motion.seconder || 'a former member')}`,
    ],
    [
      motion.withdrawnAt,
      motion.composite ? 'Withdrawn by one of its movers' : 'Withdrawn by its mover',
    ],
    [vote?.calledAt, called(vote?.objectionsToStop)],
    [
      vote && vote.phase !== 'not-yet-open' ? vote.opensAt : null,
      vote?.objectionsToStop ? 'Members could object' : 'Voting opened',
    ],
    [
      vote?.phase === 'closed' || vote?.phase === 'declared' ? vote.closesAt : null,
      vote?.objectionsToStop ? 'The time to object ended' : 'Voting closed',
    ],
    [vote?.declaredAt, `Declared ${vote?.outcome}`],
    ...motion.changes.flatMap(changed),
    ...motion.setAside.flatMap(setAside),
    ...motion.stopped.flatMap(stopped),
  ]
  return past
    .flatMap(([at, sentence]) => (at ? [{ at, sentence }] : []))
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ at, sentence }) => ({ at: momentInWords(at), sentence }))
    .reverse()
}

function howItBegan(motion: Motion, composite?: CompositeOfMotion): [Date, string][] {
  const { from } = composite ?? {}
  if (!from) return [[motion.movedAt, `Moved by ${isolateName(motion.mover || 'a former member')}`]]
  const of = motionsInWords(from.motions.map(({ number }) => number))
  return [[from.madeAt, `Made of ${of}, to which all their movers consented`]]
}

type Change = Motion['changes'][number]
type SetAside = Motion['setAside'][number]

/** A result that was set aside is named with its vote: the motion has another one or none by now. */
function setAside({
  calledAt,
  declaredAt,
  outcome,
  setAsideAt,
  answer,
}: SetAside): [Date | null, string][] {
  return [
    [calledAt, 'Vote called and the roll frozen'],
    [declaredAt, `Declared ${outcome}`],
    [setAsideAt, `Result set aside after a challenge: ${answer}`],
  ]
}

/** A vote that was cancelled is named with its call, because the motion has another vote or none by now. */
function changed({ changedAt, closesAt, calledAt, reason }: Change): [Date, string][] {
  if (closesAt) return [[changedAt, `Vote extended to ${momentInWords(closesAt)}: ${reason}`]]
  return [
    [calledAt, 'Vote called and the roll frozen'],
    [changedAt, `Vote cancelled before anyone had voted: ${reason}`],
  ]
}

/** A consent decision that was stopped is named with its call, as well. */
function stopped({
  calledAt,
  stoppedAt,
  objectionsToStop,
}: Motion['stopped'][number]): [Date | null, string][] {
  const objections =
    objectionsToStop === 1 ? 'an objection' : `${countInWords(objectionsToStop ?? 0)} objections`
  return [
    [calledAt, called(objectionsToStop)],
    [stoppedAt, `Stopped by ${objections}`],
  ]
}

function called(objectionsToStop: number | null | undefined): string {
  return objectionsToStop
    ? 'Consent decision opened and the roll frozen'
    : 'Vote called and the roll frozen'
}
