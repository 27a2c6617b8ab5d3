'use client'

import { secondsInFigures, secondsLeft } from '@/lib/democracy/meetings/running/live-state'
import { useServerTime } from './live-meeting'

type Props = { at: string; speaking: { since: string; seconds: number } }

/** How long whoever speaks has left, second by second. */
export function TimeLeftOnDevice({ at, speaking }: Props) {
  const time = useServerTime(at)
  return <span className="tabular-nums">{secondsInFigures(secondsLeft(speaking, time))}</span>
}
