import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import type { LiveVote } from '../votes/meeting-vote'

/** How a meeting stands at this moment, for all who follow it alike: on their own screens and on the one in the hall. */
export type LiveMeeting = {
  /** The server’s time when it was read. */
  at: string
  open: boolean
  /** How many are there, how many of them are on the roll, and how many it takes. */
  here: number
  voting: number
  online: number
  quorum: number
  items: number
  item?: {
    place: number
    title: string
    motion: number | null
    about: string | null
    speaker: string | null
    until: string
  }
  listOpen: boolean
  speaking?: Speaker & { since: string; seconds: number }
  waiting: Speaker[]
  /** What is put to the vote, or how that was decided. */
  vote?: LiveVote
}

export type Speaker = {
  id: string
  name: string
  kind: 'speech' | 'order'
  side: 'for' | 'against' | null
  firstTime: boolean
}

/** "43 here. Quorum met: 40 are needed" */
export function quorumInWords({ voting, quorum }: Pick<LiveMeeting, 'voting' | 'quorum'>): string {
  if (voting >= quorum) return `Quorum met: ${quorum} are needed`
  const more = quorum - voting
  return `${capital(countInWords(more))} more with a vote, and we can decide`
}

export const sides = { for: 'For', against: 'Against' } as const

/** "For", "Against", "Point of order"; nothing for who speaks on neither side. */
export function sideOfSpeaker({ kind, side }: Pick<Speaker, 'kind' | 'side'>): string | undefined {
  if (kind === 'order') return 'Point of order'
  return side ? sides[side] : undefined
}

/** How many seconds somebody has left, or is over by. */
export function secondsLeft(speaking: { since: string; seconds: number }, at: number): number {
  return Math.round(speaking.seconds - (at - Date.parse(speaking.since)) / 1000)
}

/** "1:40", "−0:12" */
export function secondsInFigures(seconds: number): string {
  const whole = Math.abs(seconds)
  const figures = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
  return seconds < 0 ? `−${figures}` : figures
}
