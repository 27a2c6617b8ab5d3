import type { Papers } from './papers'

/** What is counted: candidates by their number (from 1), seats, papers. Withdrawn candidates are passed over. */
export type ContestToCount = {
  title: string
  seats: number
  /** Names; the candidate with number 1 stands first. */
  candidates: string[]
  withdrawn: number[]
  papers: Papers
  /** Each paper stands in `papers` so many times, because some were split among orders (Meek only, collected-papers.ts). */
  parts?: number
}

/** A rule about who may be elected together, such as "at least one of the two Co-Chairs is a woman". */
export type Constraint = { name: string; members: number[]; min?: number; max?: number }

export const allRules = ['scottish', 'av', 'meek', 'ers97'] as const
export type Rules = (typeof allRules)[number]

/**
 * Version 2 tells more of ties than version 1: who was left for the lot, and in which order equals were elected. Whoever is
 * elected is the same.
 */
export type CountVersion = 1 | 2
export const newestVersion: CountVersion = 2

/** How a tie was broken: by an earlier stage, or by the lots that were drawn (and committed to) beforehand. */
export type Tie = {
  tied: number[]
  /** Those whom no earlier stage told apart: among them the lot was drawn. From version 2 on. */
  left?: number[]
  chosen: number
  by: 'look-back' | 'lot'
}

export type CountStage = {
  stage: number
  type: 'first' | 'surplus' | 'exclusion' | 'doomed' | 'end'
  candidate: number | null
  /** All who are excluded at this stage, where there are several (ERS97). */
  together?: number[]
  /** At the end of the stage, of each candidate in the order of the file, in decimal. */
  votes: string[]
  nonTransferable: string
  roundingLoss: string
  elected: number[]
  /** Whose turn it was to move. */
  tie: Tie | null
  /** Equals among those elected at this stage: who was elected first. From version 2 on. */
  orders?: Tie[]
}

export type Count = {
  rules: Rules
  version: CountVersion
  seats: number
  candidates: string[]
  valid: number
  invalid: number
  quota: string
  winners: number[]
  /** No set of candidates who stand meets the constraints: they were not applied. */
  infeasible: boolean
  stages: CountStage[]
}

export type CountTerms = {
  rules: Rules
  seats: number
  constraints: Constraint[]
  /** Those who hold their seats already, where a vacancy is filled by ERS97: they are not excluded, and one other is elected. */
  kept?: number[]
  /** As the count is to be told; the newest, if it is not said. */
  version?: CountVersion
  /** Candidates in the order that was drawn. Where only a lot can decide, the earlier one is chosen. */
  lots?: number[]
}

/** Something in what was given does not let itself be counted; the message is for people. */
export class Uncountable extends Error {
  override name = 'Uncountable'
}
