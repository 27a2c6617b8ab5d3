/** How one reference stands for the officers who wait for two. */
export type SlotState = 'accepted' | 'given' | 'asked' | 'needed'

export type SlotFacts = {
  state: string
  accepted: boolean
  refused: boolean
  matched: boolean
  bounced: boolean
  expiresAt: Date
}

/** The state of a reference and what is so, in a few words. Accepted needs none: the square is crossed. */
export function slotOf(reference: SlotFacts, at: Date): { state: SlotState; words?: string } {
  if (reference.accepted) return { state: 'accepted' }
  if (reference.refused) return { state: 'needed', words: 'not accepted' }
  if (reference.state === 'declined') return { state: 'needed', words: 'declined' }
  if (reference.state === 'given') return { state: 'given', words: 'given' }
  if (reference.expiresAt <= at) return { state: 'needed', words: 'did not answer' }
  if (!reference.matched) return { state: 'needed', words: 'no match' }
  return reference.bounced
    ? { state: 'needed', words: 'email came back' }
    : { state: 'asked', words: 'asked' }
}
