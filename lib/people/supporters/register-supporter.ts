import 'server-only'
import { and, eq } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { supporters } from '@/db/schema/people/supporters'
import { supporterWelcomed } from '@/emails/people/supporter-welcomed'
import { oneself, verb } from '@/lib/kernel/perform'
import { agreeToTopics, withdrawTopics } from '@/lib/people/topics/topic-consents'

/** `answersKept`: they come from an application, whose answers stay for a while. */
type Input = { name: string; wantsNews: boolean; answersKept?: boolean }

/** Somebody who lives elsewhere, or is not sure yet, stands by us without a vote. They can apply at any time. */
export const registerSupporter = verb(
  'supporter.register',
  { subject: oneself },
  async (work, me, input: Input) => {
    const { personId, email } = me
    const { wantsNews } = input
    // Two presses of the button take their turns.
    await work.tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.id, personId))
      .for('update')
    const [before] = await work.tx
      .select()
      .from(supporters)
      .where(eq(supporters.personId, personId))
    await work.tx
      .insert(supporters)
      .values({ personId, since: work.now })
      .onConflictDoUpdate({ target: supporters.personId, set: { endedAt: null } })
    // Who is known by a name already keeps it: this form changes no record.
    await work.tx
      .update(people)
      .set({ name: input.name })
      .where(and(eq(people.id, personId), eq(people.name, '')))
    if (wantsNews) await agreeToTopics(work, personId, ['news'], 'supporter-news')
    else await withdrawTopics(work, personId, ['news'])
    work.record('supporter.registered', { kind: 'person', id: personId }, { wantsNews })
    if (before && !before.endedAt) return
    await work.email(supporterWelcomed, {
      to: { email, personId },
      key: `${personId}/${work.now.toISOString()}`,
      props: { name: input.name, answersKept: input.answersKept ?? false },
    })
  },
)
