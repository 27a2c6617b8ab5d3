/** What of a member's record stays closed until an officer opens it on purpose. */
export const sealedParts = {
  address: 'Address',
  phone: 'Phone number',
  'date-of-birth': 'Date of birth',
  union: 'Union',
} as const
export type SealedPart = keyof typeof sealedParts

/** Why it is opened. A choice and no free text, because it stands in the audit for good. */
export const openingReasons = {
  asked: 'They asked us to',
  reach: 'To call or write to them',
  correct: 'To correct their details',
  dues: 'About their dues or a receipt',
  identity: 'To check who they are or how old',
  duty: 'The law or our rules require it',
} as const
export type OpeningReason = keyof typeof openingReasons

/** Whoever searches by a whole phone number or postcode learns whose it is. That is no choice in the form. */
const searched = { searched: 'Searched for it' }
export type SealedReason = OpeningReason | keyof typeof searched

export function sealedReasonInWords(reason: SealedReason): string {
  return { ...openingReasons, ...searched }[reason]?.toLowerCase() ?? reason
}

/** "address, phone number": the parts as a sentence names them. */
export function partsInWords(parts: string): string {
  return parts
    .split(' ')
    .map((part) => sealedParts[part as SealedPart]?.toLowerCase() ?? part)
    .join(', ')
}
