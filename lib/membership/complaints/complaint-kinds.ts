/** What a complaint is about, as its form asks. */
export const complaintKinds = {
  conduct: 'How someone behaved',
  decision: 'A decision we made, or how we did something',
  data: 'What we do with personal data',
  other: 'Something else',
} as const
export type ComplaintKind = keyof typeof complaintKinds
