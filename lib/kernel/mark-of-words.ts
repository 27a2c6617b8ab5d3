import 'server-only'
import { hashOf } from './ids'

/**
 * Of the words that the second officer has on their page. It comes back with the button, because what waits can be taken back and proposed
 * anew with others: nobody confirms what they have not read.
 */
export function markOfWords(...words: string[]): string {
  return hashOf(JSON.stringify(words))
}
