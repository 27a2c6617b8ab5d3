import type { AtStripe } from '@/db/schema/records/imports'
import { bandByAmount, isPriceOf, priceOf } from '@/lib/money/subscriptions/bands'
import type { Band, Interval } from '@/lib/organisation'
import { freeBand, isFree } from '@/lib/organisation'
import type { DateReader } from './dates'
import { amountIn, bandIn, intervalIn } from './dues-words'
import type { ImportField } from './fields'

/** What a member who is brought along pays, and how. */
export type ImportedDues = {
  band: Band
  interval: Interval
  amountPence: number
  /** `stripe` goes on where the other system made it; `paid` holds until a day; `to-pay` has still to be paid. */
  how: 'free' | 'stripe' | 'paid' | 'to-pay'
  /** For `paid`: the last day that is paid for. */
  until?: string
}

type Cell = (field: ImportField) => string
type Given = {
  bandOtherwise: Band
  readDate: DateReader
  atStripe?: AtStripe
}

/** Reads a row's dues, or says what is wrong with them. What Stripe takes already goes before what the list says. Pure. */
export function duesOf(cell: Cell, given: Given): ImportedDues | string[] {
  const running = given.atStripe
  if (running?.subscriptionId && running.amountPence && running.interval) {
    const { amountPence, interval } = running
    return { band: bandByAmount(amountPence, interval), interval, amountPence, how: 'stripe' }
  }
  const terms = termsOf(cell, given.bandOtherwise)
  const until = cell('paidUntil') ? untilOf(given.readDate) : {}
  const problems = [terms, until].filter((one) => typeof one === 'string')
  if (problems.length > 0) return problems
  const { band, interval, amountPence } = terms as Terms
  if (isFree(band)) return { band, interval, amountPence: 0, how: 'free' }
  const { date } = until as { date?: string }
  return { band, interval, amountPence, how: date ? 'paid' : 'to-pay', until: date }
}

type Terms = { band: Band; interval: Interval; amountPence: number }

function termsOf(cell: Cell, bandOtherwise: Band): Terms | string {
  const named = cell('band') ? bandIn(cell('band')) : undefined
  if (cell('band') && !named) return 'band:unknown'
  const amount = cell('amount') ? amountIn(cell('amount')) : undefined
  if (cell('amount') && amount === undefined) return 'amount:form'
  const interval = cell('interval') ? intervalIn(cell('interval')) : undefined
  if (cell('interval') && !interval) return 'interval:unknown'
  const free = named ? isFree(named) && named : amount === 0 && freeBand
  if (free) {
    return amount ? 'amount:apart' : { band: free, interval: interval ?? 'month', amountPence: 0 }
  }
  if (amount === undefined) {
    const band = named ?? bandOtherwise
    const often = interval ?? 'month'
    return { band, interval: often, amountPence: priceOf(band, often) }
  }
  if (!interval) return 'interval:missing'
  const band = named ?? bandByAmount(amount, interval)
  return isPriceOf(band, interval, amount)
    ? { band, interval, amountPence: amount }
    : 'amount:apart'
}

function untilOf(readDate: DateReader): { date?: string } | string {
  const found = readDate('paidUntil', '2099-12-31')
  return typeof found === 'string' ? `paidUntil:${found}` : found
}
