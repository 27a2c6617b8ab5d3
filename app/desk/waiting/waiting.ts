import type { Route } from 'next'
import type { Area } from './desk-sentences'

/** Something that waits for an officer: since when, what it is, what is to be done. */
export type Waiting = {
  key: string
  since: Date
  /** Somebody's name, or what it is about. */
  who: string
  detail?: string
  href: Route
  todo: string
  /** Who has taken it on. */
  holder?: { id: string; name: string; me: boolean }
}

/** What waits of one kind. Of what is very much only the oldest are listed. */
export type WaitingOfOneKind = {
  area: Area
  /** How it is said that nothing of it waits: "no email is stuck". */
  none: string
  rows: Waiting[]
  /** How many more there are than the rows. */
  more?: number
  /** Where all of them stand, under which name, and how many they are where one row stands for several. */
  list?: { title: string; href: Route; count?: number }
}
