import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { motions, motionVotes, voteOfMotion } from '@/db/schema/democracy/motions'
import { publicNames } from '@/db/schema/democracy/publications'
import { people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import { sidesOfMotion } from '../movers-of-composite'
import { worksOnMotions } from '../read'
import { publicationsOf } from './published'

/** How it stands with the public page of what was carried: for members whether there is one, for officers what they can do about it. */
export async function getPublishing(viewer: Actor, number: number) {
  if (!can(viewer, 'motion.read') && !worksOnMotions(viewer)) return undefined
  const [row] = await database()
    .select({ motion: motions, voteId: motionVotes.id })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .where(and(eq(motions.number, number), eq(motionVotes.outcome, 'carried')))
  if (!row) return undefined
  const { motion, voteId } = row
  const sides = await sidesOfMotion(database(), motion)
  const { confirmed, waiting, isPublic } = await publicationsOf(database(), voteId)
  const about = { personId: null, officers: [] as string[], sides }
  const mayPropose = can(viewer, 'publication.propose', about)
  const [own] = await database()
    .select({ shown: publicNames.shown })
    .from(publicNames)
    .where(and(eq(publicNames.voteId, voteId), eq(publicNames.personId, personOf(viewer))))
  const parties = sides.flatMap((personId) => personId ?? [])
  return {
    number,
    isPublic,
    since: isPublic ? confirmed!.confirmedAt! : undefined,
    /** Why it has none any more. */
    withdrawn: confirmed?.act === 'withdraw' ? confirmed.why! : undefined,
    waiting:
      waiting && mayLook(viewer, about)
        ? {
            id: waiting.id,
            act: waiting.act,
            why: waiting.why,
            proposer: await nameOf(waiting.proposedBy),
            mayConfirm: can(viewer, 'publication.confirm', {
              ...about,
              officers: [waiting.proposedBy],
            }),
            mayDiscard: can(viewer, 'publication.discard', about),
          }
        : undefined,
    mayPropose: mayPropose && !waiting,
    /** For whoever moved or seconded it, what they have said: nothing yet. */
    own:
      can(viewer, 'publication.show-name', { parties }) && (isPublic || own)
        ? { shown: own?.shown }
        : undefined,
  }
}

export type Publishing = NonNullable<Awaited<ReturnType<typeof getPublishing>>>

function mayLook(
  viewer: Actor,
  about: { personId: null; officers: string[]; sides: (string | null)[] },
) {
  return can(viewer, 'publication.discard', about)
}

async function nameOf(personId: string): Promise<string> {
  const [person] = await database()
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId))
  return person?.name || 'Name withheld'
}
