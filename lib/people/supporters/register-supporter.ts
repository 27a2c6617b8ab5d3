import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { consents, people } from '@/db/schema/people/people'
import { supporters } from '@/db/schema/people/supporters'
import { supporterWelcomed } from '@/emails/people/supporter-welcomed'
import { newId } from '@/lib/kernel/ids'
import { oneself, verb, type Work } from '@/lib/kernel/perform'
import { currentVersion } from '@/lib/people/members/wordings'

type Input = { name: string; wantsNews: boolean }

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
      .values({ personId, since: work.now, wantsNews })
      .onConflictDoUpdate({ target: supporters.personId, set: { wantsNews, endedAt: null } })
    // Who is known by a name already keeps it: this form changes no record.
    await work.tx
      .update(people)
      .set({ name: input.name })
      .where(and(eq(people.id, personId), eq(people.name, '')))
    await noteNews(work, personId, wantsNews)
    work.record('supporter.registered', { kind: 'person', id: personId }, { wantsNews })
    if (before && !before.endedAt) return
    await work.email(supporterWelcomed, {
      to: { email, personId },
      key: `${personId}/${work.now.toISOString()}`,
      props: { name: input.name },
    })
  },
)

/** News only by opt-in, with the wording that was ticked. */
async function noteNews(work: Work, personId: string, wanted: boolean) {
  const news = and(
    eq(consents.personId, personId),
    eq(consents.wording, 'supporter-news'),
    isNull(consents.withdrawnAt),
  )
  const [given] = await work.tx.select({ id: consents.id }).from(consents).where(news)
  if (wanted && !given) {
    await work.tx.insert(consents).values({
      id: newId(),
      personId,
      wording: 'supporter-news',
      version: currentVersion('supporter-news'),
      givenAt: work.now,
    })
  }
  if (!wanted && given) await work.tx.update(consents).set({ withdrawnAt: work.now }).where(news)
}
