import type { Standing } from '@/lib/kernel/actor'

/** What a list would do, counted when its rows were checked: for the officer who has to confirm it. */
export type ImportReport = {
  /** How the members it makes would stand on that day. */
  standing: Partial<Record<Standing, number>>
  /** Since when it says that they are members. */
  joined: {
    earliest: string | null
    latest: string | null
    unknown: number
    years: Record<string, number>
  }
  /** Rows of somebody who is in the list already. */
  twice: number
}
