import { penceFrom, toThePenny } from '@/lib/kernel/money'

type Query = Record<string, string | string[] | undefined>

/** The sum and the date of a line of the statement, which a form begins with. What is neither is left out. */
export function bankLineInAddress({ amount, on }: Query): { amount?: string; on?: string } {
  const pence = typeof amount === 'string' ? penceFrom(amount) : undefined
  const day = typeof on === 'string' && /^20\d\d-\d\d-\d\d$/.test(on) ? on : undefined
  return { amount: pence === undefined ? undefined : toThePenny(pence).replace('£', ''), on: day }
}
