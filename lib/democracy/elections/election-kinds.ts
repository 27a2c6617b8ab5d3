/** Who holds our offices, or whom we back in an election elsewhere. */
export const kinds = ['officers', 'endorsement'] as const
export type ElectionKind = (typeof kinds)[number]
