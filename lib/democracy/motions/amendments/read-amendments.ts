import 'server-only'
import { asc, eq, type SQL } from 'drizzle-orm'
import { database } from '@/db/client'
import { amendments } from '@/db/schema/democracy/amendments'
import { meetings } from '@/db/schema/democracy/meetings'
import { motionVersions, motionVotes } from '@/db/schema/democracy/motions'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import { type Motion, withPronouns } from '../read'
import { amendedText, collide, mergeChanges } from '../text/changes'
import { excerptsOf } from '../text/excerpts'
import { numberLines } from '../text/lines'
import { linesInWords, touchedLines } from '../text/touched-lines'
import { whyNotAccepted } from './accept-amendment'
import { collisionsInWords, countColliding } from './collisions-in-words'
import { firstInTurn } from './count-hands'
import { isInText, isStillOpen, takesAmendments } from './states'

/** The amendments to a motion that the viewer may read, with what they can do about each. */
export async function getAmendments(viewer: Actor, motion: Motion) {
  const [rows, versions] = await Promise.all([
    database()
      .select({
        row: amendments,
        mover: withPronouns(amendments.moverName, amendments.moverId),
        seconder: withPronouns(amendments.seconderName, amendments.seconderId) as SQL<
          string | null
        >,
        /** Where a meeting decided it, and with how many for and against. */
        decidedIn: {
          vote: motionVotes.id,
          meeting: meetings.number,
          count: motionVotes.declaredCount,
        },
      })
      .from(amendments)
      .leftJoin(motionVotes, eq(motionVotes.id, amendments.voteId))
      .leftJoin(meetings, eq(meetings.id, motionVotes.meetingId))
      .where(eq(amendments.motionId, motion.id))
      .orderBy(asc(amendments.number)),
    database()
      .select()
      .from(motionVersions)
      .where(eq(motionVersions.motionId, motion.id))
      .orderBy(asc(motionVersions.number)),
  ])
  const texts = new Map(
    versions.map((version) => [
      version.number,
      { text: version.text, lines: numberLines(version.text, version.lines) },
    ]),
  )
  const open = takesAmendments(motion)
  const person = personOf(viewer)
  const list = rows.map(({ row, mover, seconder, decidedIn }) => {
    const { text, lines } = texts.get(row.version)!
    const others = rows.flatMap(({ row: other }) =>
      other.version === row.version && other.number !== row.number ? [other] : [],
    )
    const own = row.moverId === person
    const sides = [motion.sides, row.moverId, row.seconderId].flat()
    const first = firstInTurn(row, others)
    return {
      number: row.number,
      version: row.version,
      state: row.state,
      changes: row.changes,
      where: linesInWords(lines, row.changes),
      lines: touchedLines(lines, row.changes),
      excerpts: excerptsOf(text, row.changes),
      mover,
      movedAt: row.movedAt,
      seconder: seconder ?? undefined,
      seconded: row.secondedAt !== null,
      voteAsked: row.voteAskedAt !== null,
      decidedIn: decidedIn?.count
        ? { vote: decidedIn.vote!, meeting: decidedIn.meeting!, count: decidedIn.count }
        : undefined,
      hands:
        row.handsFor === null || row.handsAgainst === null
          ? undefined
          : { for: row.handsFor, against: row.handsAgainst },
      collides:
        isStillOpen(row.state) &&
        others.some(({ state, changes }) => isStillOpen(state) && collide(changes, row.changes)),
      /** The one that is voted on before it, with which it falls. */
      first: first?.number,
      maySecond: open && row.state === 'moved' && !own && can(viewer, 'amendment.second'),
      mayWithdraw:
        open &&
        (row.state === 'moved' || row.state === 'seconded') &&
        !row.countedBy &&
        can(viewer, 'amendment.withdraw', { personId: row.moverId }),
      mayAccept:
        open &&
        !motion.composite &&
        !whyNotAccepted(row, others) &&
        can(viewer, 'amendment.accept', { personId: motion.sides[0] }),
      mayAskVote:
        open && row.state === 'accepted' && !motion.own && can(viewer, 'amendment.ask-vote'),
      mayCount:
        open && row.state === 'seconded' && !first && can(viewer, 'amendment.count', { sides }),
      mayConfirm:
        open &&
        row.state === 'seconded' &&
        row.countedBy !== null &&
        can(viewer, 'amendment.confirm', { personId: null, officers: [row.countedBy], sides }),
    }
  })
  const { number, text } = motion.version
  const current = list.filter(({ version }) => version === number)
  const taken = current.filter(({ state }) => isInText(state))
  return {
    list,
    mayMove: open && can(viewer, 'amendment.move'),
    colliding: countColliding(current),
    collisions: collisionsInWords(current, texts.get(number)!.lines),
    undecided: current.filter(({ state }) => state === 'seconded').length,
    /** What the motion would say if the vote were called now, and what of it is new. */
    merged:
      taken.length > 0
        ? {
            amendments: taken.map((one) => one.number),
            text: amendedText(text, taken),
            pieces: excerptsOf(text, mergeChanges(taken), true)[0] ?? [],
          }
        : undefined,
  }
}

export type Amendments = Awaited<ReturnType<typeof getAmendments>>
export type Amendment = Amendments['list'][number]
