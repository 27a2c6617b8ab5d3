import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'

/** A deadline as people enter it: a day and a time on the clock where the organisation lives. */
export type WallTime = { date: string; time: string }
export type VoteTimes = { opens: 'now' | WallTime; closes: WallTime }

/** When voting opens and closes, if the rule book allows it: for the check step and for the call itself. */
export function voteTimes({ opens, closes }: VoteTimes, now: Date) {
  const { voteMinimumDays, voteMaximumDays } = organisation.rules
  const opensAt = opens === 'now' ? now : atWallTime(opens.date, opens.time)
  const closesAt = atWallTime(closes.date, closes.time)
  if (opensAt < now) throw new Refusal('vote.opens-in-the-past')
  if (opensAt > addDays(now, voteMaximumDays)) throw new Refusal('vote.opens-too-late')
  if (closesAt < addDays(opensAt, voteMinimumDays)) throw new Refusal('vote.too-short')
  if (closesAt > addDays(opensAt, voteMaximumDays)) throw new Refusal('vote.too-long')
  return { opensAt, closesAt }
}
