import { z } from 'zod'
import type { Standing } from '@/lib/kernel/actor'
import { bands, intervals } from '@/lib/organisation'
import { type ArrearsAge, agesInGrace, arrearsAges } from '../arrears-ages'
import { exportReason } from '../exports/reasons'

/** The ways of looking at who owes and who pays what, as they stand in an address. Pure. */
export const ages = { 'in-grace': 'In grace', ...arrearsAges } as const
export type AgeFilter = keyof typeof ages

/** How dues reach us, or that none are asked for. `none`: nothing has been paid yet. */
export const paymentMethods = {
  card: 'Card',
  bacs_debit: 'Direct Debit',
  'by-hand': 'Pays by hand',
  free: 'Pays nothing',
  none: 'None yet',
} as const
export type PaymentMethod = keyof typeof paymentMethods

export function wayInWords(method: string | null): string {
  return paymentMethods[(method ?? 'none') as PaymentMethod] ?? method
}

/** How members stand, in a word or two. */
export const standingNames: Record<Standing, string> = {
  good: 'In good standing',
  grace: 'In grace',
  provisional: 'Provisional',
  lapsed: 'Lapsed',
  suspended: 'Suspended',
  resigned: 'Resigned',
  expelled: 'Expelled',
}

// What nobody of ours would ask for is as good as not asked for.
const oneOf = <Name extends string>(names: readonly Name[]) =>
  z
    .enum(names as [Name, ...Name[]])
    .optional()
    .catch(undefined)

const keys = <Names extends object>(names: Names) => Object.keys(names) as (keyof Names & string)[]

export const arrearsFilter = z.object({
  age: oneOf(keys(ages)),
  band: oneOf(bands),
  way: oneOf(keys(paymentMethods)),
})
export type ArrearsFilter = z.output<typeof arrearsFilter>

export const duesFilter = z.object({
  standing: oneOf(keys(standingNames)),
  band: oneOf(bands),
  interval: oneOf(intervals),
  way: oneOf(keys(paymentMethods)),
})
export type DuesFilter = z.output<typeof duesFilter>

export const arrearsExport = arrearsFilter.extend({ reason: exportReason })
export type ArrearsExport = z.output<typeof arrearsExport>
export const duesExport = duesFilter.extend({ reason: exportReason })
export type DuesExport = z.output<typeof duesExport>

type Counted = { count: number; method: string | null } & Record<string, unknown>

/** How many a filter finds, out of numbers that are split by everything one can filter by. */
export function countFor(
  counts: readonly Counted[],
  filter: Partial<ArrearsFilter & DuesFilter>,
): number {
  return counts
    .filter((line) =>
      Object.entries(filter).every(([name, value]) => {
        if (value === undefined) return true
        if (name === 'way') return (line.method ?? 'none') === value
        if (value === 'in-grace') return agesInGrace.includes(line.age as ArrearsAge)
        return line[name] === value
      }),
    )
    .reduce((sum, { count }) => sum + count, 0)
}

/** An address with what is asked for, and nothing else. */
export function pathWith(path: string, query: Record<string, string | undefined>): string {
  const asked = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return asked.length > 0 ? `${path}?${new URLSearchParams(asked)}` : path
}
