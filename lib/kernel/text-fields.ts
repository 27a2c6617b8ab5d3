import { z } from 'zod'
import { countWords } from './count-words'

const oneLine = (typed: string) => typed.replace(/\s+/g, ' ').trim()

/** One line that has to be there. Spaces in a row count as one. */
export function line(missing: string, most: number, tooLong: string) {
  return z.string(missing).transform(oneLine).pipe(z.string().min(1, missing).max(most, tooLong))
}

/** One line that may be left empty. */
export function optionalLine(most: number, tooLong: string) {
  return z.string(tooLong).default('').transform(oneLine).pipe(z.string().max(most, tooLong))
}

/** The address of a page that is served safely, or nothing. */
export function optionalWebAddress(most: number, wrong: string) {
  return optionalLine(most, wrong).refine((typed) => {
    return typed === '' || (URL.canParse(typed) && new URL(typed).protocol === 'https:')
  }, wrong)
}

/** So many words as Word counts them, none of them longer than a word is. */
export function limitedWords(what: string, missing: string, most: number) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .refine(
      (text) => countWords(text) <= most && text.length <= most * 20,
      `${what} must be ${most} words or fewer`,
    )
}
