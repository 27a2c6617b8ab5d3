/** Who was named and has not answered is forgotten after so many days. */
export const delegateAnswerDays = 21
/** Nobody stands in for longer at a time. */
export const longestSubstituteDays = 92

export type NamedDelegate = { name: string; email: string }

/** A code as it is typed: in small letters, without its dash, with spaces. */
export function credentialIn(typed: string): string {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return plain.length === 8 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : plain
}
