import type { people } from '@/db/schema/people/people'
import type { Moved } from './move-rows'
import type { Networks } from './networks-of'

type Person = Partial<typeof people.$inferSelect>

/** What a merge changed, and how it was before: enough to give back exactly that. */
export type Before = {
  kept: { person: Person; joinedAt: Date }
  /** What was written in its place. What somebody has changed since is not written over when it is undone. */
  written: Person
  joinedAt: Date
  other: { email: string | null; resignedAt: Date | null }
  networks: Networks
  moved: Moved[]
}

/** As it comes out of the seal, where each time is text. */
export type SealedBefore = {
  kept: { person: Record<string, string | null>; joinedAt: string }
  written: Record<string, string | null>
  joinedAt: string
  other: { email: string | null; resignedAt: string | null }
  networks: Networks
  moved: Moved[]
}
