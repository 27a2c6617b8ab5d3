import { z } from 'zod'

const oneLine = (typed: string) => typed.replace(/\s+/g, ' ').trim()

/** One line that has to be there. Spaces in a row count as one. */
export function line(missing: string, most: number, tooLong: string) {
  return z.string(missing).transform(oneLine).pipe(z.string().min(1, missing).max(most, tooLong))
}

/** One line that may be left empty. */
export function optionalLine(most: number, tooLong: string) {
  return z.string(tooLong).default('').transform(oneLine).pipe(z.string().max(most, tooLong))
}
