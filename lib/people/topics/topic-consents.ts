import 'server-only'
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { consents, people } from '@/db/schema/people/people'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import type { Topic } from '@/lib/organisation'
import { currentVersion, type Wording } from '@/lib/people/members/wordings'

/** The words beside the box that was ticked. */
type TopicWording = Extract<Wording, 'topic' | 'supporter-news'>

/** Notes that somebody asked for emails about these topics, in which words. What they had asked for already stays as it was. */
export async function agreeToTopics(
  work: Work,
  personId: string,
  topics: readonly Topic[],
  wording: TopicWording,
) {
  // Two presses of a button take their turns.
  await work.tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.id, personId))
    .for('no key update')
  const had = await work.tx
    .select({ topic: consents.topic })
    .from(consents)
    .where(and(eq(consents.personId, personId), isNull(consents.withdrawnAt)))
  const asked = topics.filter((topic) => !had.some((one) => one.topic === topic))
  if (asked.length === 0) return 0
  await work.tx.insert(consents).values(
    asked.map((topic) => ({
      id: newId(),
      personId,
      wording,
      version: currentVersion(wording),
      topic,
      givenAt: work.now,
    })),
  )
  return asked.length
}

/** Takes the consent back for some topics, or for all of them. Answers how many it was. */
export async function withdrawTopics(
  work: Work,
  personId: string,
  which: readonly Topic[] | 'all',
): Promise<number> {
  const taken = await work.tx
    .update(consents)
    .set({ withdrawnAt: work.now })
    .where(
      and(
        eq(consents.personId, personId),
        isNull(consents.withdrawnAt),
        which === 'all' ? isNotNull(consents.topic) : inArray(consents.topic, [...which]),
      ),
    )
    .returning({ id: consents.id })
  return taken.length
}
