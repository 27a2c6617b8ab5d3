import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { applications } from '@/db/schema/membership/join'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { filed, signedInPerson } from './own-application'
import { belongs, stageOf } from './stage'

/**
 * Somebody whom we know and who is no member starts an application: a supporter, somebody who left, who lapsed, who was
 * declined before. They stay the same person, with their number and their history.
 */
export const beginApplication = verb(
  'application.start',
  async (work, _: Record<string, never>) => {
    const person = signedInPerson(work.actor)
    if (belongs(person)) throw new Refusal('join.already-member')
    const [latest] = await work.tx
      .select()
      .from(applications)
      .where(eq(applications.personId, person.personId))
      .orderBy(desc(applications.id))
      .limit(1)
    // One under way is what they wanted; one that was approved only waits for the dues.
    if (latest && !['declined', 'withdrawn', 'over'].includes(stageOf(latest, [], person))) return
    const application = { id: newId(), personId: person.personId, startedAt: work.now }
    const [started] = await work.tx
      .insert(applications)
      .values(application)
      .onConflictDoNothing()
      .returning({ id: applications.id })
    if (started) work.record('application.started', filed(application))
  },
)
