import type { Power } from './powers'

/** What a profile says, line by line. */
export type Profile = {
  name: string
  shortName: string
  /**
   * The bands, in the order in which they are offered, as many as you like. They are by honour: no evidence is asked for or
   * stored, and every band is full membership with the same vote. A group without a band that costs nothing never offers one.
   */
  bands: Readonly<Record<string, BandTerms>>
  /** What a row of an imported list pays that says nothing of dues. */
  usualBand: string
  /** Who holds which powers for a term. Two people need `officers.appoint`, and two `money.confirm` or `money.handle`. */
  offices: Readonly<Record<string, OfficeDuties>>
  [other: string]: unknown
}

export type BandTerms = {
  name: string
  forWhom: string
  /** Nothing both by the month and by the year makes a band free. */
  monthPence: number
  yearPence: number
  /** Members name their own amount: the price is where it begins, and no payment that is taken automatically is above this. */
  ownAmountUpToPence?: number
  /** What other lists call it, for imports. */
  alsoCalled?: readonly string[]
}

export type OfficeDuties = {
  name: string
  plural: string
  seats: number
  does: string
  allows: readonly Power[]
  /** Powers that pages and emails name this office for, though others hold them too. */
  namedFor?: readonly Power[]
}
