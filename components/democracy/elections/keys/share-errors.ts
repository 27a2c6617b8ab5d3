import { WrongWords } from '@/lib/democracy/elections/protocol/key-words'
import { readShare } from '@/lib/democracy/elections/protocol/shares'

/** Of each share that cannot be right as it was typed, the sentence that names the word. */
export function shareErrors(typed: Record<string, string>): Record<string, string> {
  const slips: Record<string, string> = {}
  for (const [name, share] of Object.entries(typed)) {
    try {
      readShare(share)
    } catch (error) {
      if (!(error instanceof WrongWords)) throw error
      slips[name] = error.message
    }
  }
  return slips
}
