import 'server-only'
import { eq } from 'drizzle-orm'
import { introductions, networkMemberships } from '@/db/schema/people/networks'
import type { Work } from '@/lib/kernel/perform'

type Which = { introductionId: string }

/** A request that is the actor's to answer. */
export async function introductionToAnswer(work: Work, { introductionId }: Which) {
  const [found] = await work.tx
    .select({ introduction: introductions, personId: networkMemberships.personId })
    .from(introductions)
    .innerJoin(networkMemberships, eq(networkMemberships.id, introductions.toId))
    .where(eq(introductions.id, introductionId))
  return found?.personId === work.person.personId ? found : undefined
}

/** A request that the actor made or got. */
export async function introductionOfEither(work: Work, which: Which) {
  const got = await introductionToAnswer(work, which)
  if (got) return { ...got, made: false }
  const [found] = await work.tx
    .select({ introduction: introductions, personId: networkMemberships.personId })
    .from(introductions)
    .innerJoin(networkMemberships, eq(networkMemberships.id, introductions.fromId))
    .where(eq(introductions.id, which.introductionId))
  return found?.personId === work.person.personId ? { ...found, made: true } : undefined
}
