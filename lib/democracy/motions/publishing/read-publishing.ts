import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { motions, motionVotes, voteOfMotion } from '@/db/schema/democracy/motions'
import { publicNames } from '@/db/schema/democracy/publications'
import { people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import { sidesOfMotion } from '../movers-of-composite'
import { worksOnMotions } from '../read'
import { publicationsOf } from './published'
import { sidesTakenBy } from './show-public-name'

/** How it stands with the public page of what was carried: for members whether there is one, for officers what they can do about it. */
export async function getPublishing(viewer: Actor, number: number) {
  if (!can(viewer, 'motion.read') && !worksOnMotions(viewer)) return undefined
  const found = await carriedMotion(number)
  if (!found) return undefined
  const { sides, confirmed, waiting, isPublic } = found
  const about = { personId: null, officers: [] as string[], sides }
  const mayPropose = can(viewer, 'publication.propose', about)
  const own = await ownNameOn(viewer, found)
  return {
    number,
    isPublic,
    since: isPublic ? confirmed!.confirmedAt! : undefined,
    /** Why it has none any more. */
    withdrawn: confirmed?.act === 'withdraw' ? confirmed.why! : undefined,
    /** For whoever may discard it. */
    waiting:
      waiting && can(viewer, 'publication.discard', about)
        ? {
            id: waiting.id,
            act: waiting.act,
            why: waiting.why,
            proposer: await nameOf(waiting.proposedBy),
            mayConfirm: can(viewer, 'publication.confirm', {
              ...about,
              officers: [waiting.proposedBy],
            }),
          }
        : undefined,
    mayPropose: mayPropose && !waiting,
    /** For whoever moved or seconded it, what they have said: nothing yet. */
    own,
  }
}

export type Publishing = NonNullable<Awaited<ReturnType<typeof getPublishing>>>

/** For whoever brought what was carried, and for nobody else: whether its public page names them. They may have left us since. */
export async function getOwnPublicName(viewer: Actor, number: number) {
  const found = await carriedMotion(number)
  const own = found && (await ownNameOn(viewer, found))
  return own && { title: found.motion.title, isPublic: found.isPublic, ...own }
}

/** What members carried, with who brought it and what is decided and proposed about its page. */
async function carriedMotion(number: number) {
  const [row] = await database()
    .select({ motion: motions, voteId: motionVotes.id })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .where(and(eq(motions.number, number), eq(motionVotes.outcome, 'carried')))
  if (!row) return undefined
  const sides = await sidesOfMotion(database(), row.motion)
  return { ...row, sides, ...(await publicationsOf(database(), row.voteId)) }
}

type Named = { voteId: string; sides: readonly (string | null)[]; isPublic: boolean }

/** What they have said: nothing yet, or as long as there is no page nothing to be asked. */
async function ownNameOn(viewer: Actor, { voteId, sides, isPublic }: Named) {
  const own = sidesTakenBy(viewer, sides)
  if (!can(viewer, 'publication.show-name', { parties: own.length > 0 ? [personOf(viewer)] : [] }))
    return undefined
  const answers = await database()
    .select({ shown: publicNames.shown })
    .from(publicNames)
    .where(and(eq(publicNames.voteId, voteId), inArray(publicNames.personId, own)))
  if (answers.length === 0) return isPublic ? { shown: undefined } : undefined
  return { shown: answers.some(({ shown }) => shown) }
}

async function nameOf(personId: string): Promise<string> {
  const [person] = await database()
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId))
  return person?.name || 'Name withheld'
}
