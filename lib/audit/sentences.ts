import { refereeSentences } from '@/lib/referees/audit-sentences'
import { signInSentences } from '@/lib/sign-in/audit-sentences'

type Detail = Record<string, unknown>

/** Every action that is recorded, as what its actor did. Each domain writes its own. */
const sentences: Record<string, (detail: Detail) => string> = {
  ...refereeSentences,
  ...signInSentences,
}

/** "approved the application". An action that has lost its sentence still shows by its name. */
export function sentenceFor(action: string, detail: Detail): string {
  return sentences[action]?.(detail) ?? `did “${action}”`
}

export function hasSentence(action: string): boolean {
  return action in sentences
}
