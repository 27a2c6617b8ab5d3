import { inPounds } from '@/lib/kernel/money'
import type { Account } from './read'

/** A year of our money in one sentence. Pure. */
export function headlineOf({ name, incomePence, spentPence, spending, running }: Account): string {
  const year = running ? `So far in ${name}` : `In ${name}`
  const came = `${year} ${inPounds(incomePence)} came in after refunds`
  const most = [...spending].sort((a, b) => b.pence - a.pence)[0]
  if (!most || spentPence <= 0) return `${came}, and nothing was spent yet`
  const part = most.pence === spentPence ? 'all' : most.pence * 2 > spentPence ? 'most' : 'first'
  const on = `“${most.name}”`
  if (part === 'first')
    return `${came}. Of ${inPounds(spentPence)} spent, the largest part went on ${on}`
  return `${came}, and ${inPounds(spentPence)} was spent, ${part} of it on ${on}`
}
