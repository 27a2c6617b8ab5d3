/** Whoever held the office before, and whoever holds it now. */
export type HandoverSide = 'gives' | 'takes'
