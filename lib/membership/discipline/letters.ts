/** What a member can write to us by post, for an officer to type in. */
export const letterKinds = {
  answer: 'An answer to what is alleged',
  time: 'Asking for more time to answer',
  appeal: 'An appeal against the decision',
} as const
export type LetterKind = keyof typeof letterKinds

/** A letter of the member's that was typed in: the day on it, and by whom. */
export type LetterTypedIn = { on: string; typedBy: string }
