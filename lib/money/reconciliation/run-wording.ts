import { momentInWords } from '@/lib/kernel/calendar'
import { toThePenny } from '@/lib/kernel/money'
import { officerWith } from '@/lib/organisation'

/** What a walk found and where it stands, in words. Pure. */
type Run = {
  state: string
  startedAt: Date
  endedAt: Date | null
  startedBy: string | null
  atNight: boolean
  lastError: string | null
  booksPence: number | null
  stripePence: number | null
}

export const whenInWords = ({ startedAt }: Pick<Run, 'startedAt'>) => momentInWords(startedAt)

export function byWhom({ atNight, startedBy }: Pick<Run, 'atNight' | 'startedBy'>): string {
  return atNight ? 'Automatic, overnight' : (startedBy ?? '') || 'An officer'
}

/** "Under a minute", "12 minutes" */
export function lengthInWords({ startedAt, endedAt }: Pick<Run, 'startedAt' | 'endedAt'>) {
  if (!endedAt) return undefined
  const minutes = Math.round((endedAt.getTime() - startedAt.getTime()) / 60_000)
  if (minutes < 1) return 'Under a minute'
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

export function balanceInWords({ booksPence, stripePence }: Run): string | undefined {
  if (booksPence === null || stripePence === null) return undefined
  return `Our books say Stripe holds ${toThePenny(booksPence)}. Stripe says ${toThePenny(stripePence)}.`
}

export function agreesInMoney({ booksPence, stripePence }: Run) {
  return booksPence === stripePence
}

/** What stands on one side of a difference: pence for money, words for anything else. */
export function sideInWords(kind: string, side: string | null): string {
  if (side === null) return 'Nothing'
  if (kind.startsWith('money-')) return toThePenny(Number(side))
  return side.charAt(0).toUpperCase() + side.slice(1)
}

type Resolved = { correctedAt: Date | null; resolvedAt: Date | null }

export function outcomeInWords({ correctedAt, resolvedAt }: Resolved): string {
  if (resolvedAt) return 'Checked'
  return correctedAt ? 'Corrected' : `Waiting for ${officerWith('money.handle')}`
}

export function troubleInWords({ state, lastError }: Pick<Run, 'state' | 'lastError'>) {
  if (!lastError) return undefined
  if (state === 'failed')
    return 'This could not be finished. Start it again. If it happens again, tell whoever runs the server.'
  return lastError === 'stripe.away'
    ? 'Stripe is not answering. This will continue automatically as soon as it does.'
    : 'Something went wrong on our side. We will try again automatically.'
}
