import { invalid } from '../kernel/refusal'

/** A moment as a person or a program gives it: seconds since 1970, or a date and time. */
export function momentOf(given: string | number, param: string): number {
  const seconds =
    typeof given === 'number' || /^\d+$/.test(given) ? Number(given) : Date.parse(given) / 1000
  if (!Number.isFinite(seconds))
    throw invalid('Enter a date and time, like 2027-03-14T17:00', param)
  return Math.floor(seconds)
}
