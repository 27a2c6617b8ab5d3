import { z } from 'zod'
import { moment, text, whole } from './parameters'
import { invalid } from './refusal'

const page = { limit: whole, starting_after: text, ending_before: text }

/** The parameters of a list: its filters, and the page. */
export const pagedOnly = <Filters extends z.ZodRawShape>(filters: Filters) =>
  z.strictObject({ ...filters, ...page }).partial()

/** Most lists can also be asked for what was made in a stretch of time. */
export const paged = <Filters extends z.ZodRawShape>(filters: Filters) =>
  pagedOnly({ ...filters, created: moment })

type Page = {
  limit?: number
  starting_after?: string
  ending_before?: string
  created?: z.infer<typeof moment>
}

/** Newest first, as Stripe has it. */
export function listed<Row extends { id: string; created?: number }>(
  url: string,
  rows: Row[],
  given: Page,
) {
  const limit = given.limit ?? 10
  if (limit < 1 || limit > 100)
    throw invalid(
      'This value must be between 1 and 100 (inclusive).',
      'limit',
      'parameter_invalid_integer',
    )
  if (given.starting_after && given.ending_before)
    throw invalid(
      'You cannot parameterize `starting_after` and `ending_before` at once.',
      'starting_after',
    )
  const newest = rows.filter((row) => within(row.created ?? 0, given.created)).reverse()
  if (given.ending_before) {
    const end = placeOf(newest, given.ending_before, 'ending_before')
    const start = Math.max(0, end - limit)
    return { object: 'list' as const, data: newest.slice(start, end), has_more: start > 0, url }
  }
  const start = given.starting_after
    ? placeOf(newest, given.starting_after, 'starting_after') + 1
    : 0
  const data = newest.slice(start, start + limit)
  return { object: 'list' as const, data, has_more: start + limit < newest.length, url }
}

/** A list that stands inside another object. */
export function inner<Row>(url: string, data: Row[]) {
  return { object: 'list' as const, data, has_more: false, url }
}

function placeOf(rows: { id: string }[], id: string, param: string): number {
  const place = rows.findIndex((row) => row.id === id)
  if (place < 0) throw invalid(`No such object: '${id}'`, param, 'resource_missing')
  return place
}

/** Whether a moment is the one asked for, or within the range. */
export function within(created: number, range: Page['created']): boolean {
  if (range === undefined) return true
  if (typeof range === 'number') return created === range
  return (
    created > (range.gt ?? -1) &&
    created >= (range.gte ?? 0) &&
    created < (range.lt ?? Infinity) &&
    created <= (range.lte ?? Infinity)
  )
}
