import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull, or } from 'drizzle-orm'
import { database } from '@/db/client'
import {
  compositeAnswers,
  compositeParts,
  composites,
  compositeVersions,
  versionOfComposite,
} from '@/db/schema/democracy/composites'
import { meetingItems, meetings } from '@/db/schema/democracy/meetings'
import { motions } from '@/db/schema/democracy/motions'
import { amendmentsTo } from '@/lib/democracy/motions/amendments/lock-amendment'
import { isInText } from '@/lib/democracy/motions/amendments/states'
import { currentMotionVersion } from '@/lib/democracy/motions/fix-version'
import { amendedText } from '@/lib/democracy/motions/text/changes'
import { excerptsOf } from '@/lib/democracy/motions/text/excerpts'
import { cutIntoLines } from '@/lib/democracy/motions/text/lines'
import { wordChanges } from '@/lib/democracy/motions/text/word-changes'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { isId } from '@/lib/kernel/ids'
import type { RefusalCode } from '@/lib/kernel/refusals'
import { withKeptRecords } from '@/lib/people/members/kept-record'
import { readsMailboxWith } from '@/lib/people/members/mailbox'
import { can } from '@/lib/permissions'
import type { MeetingRow } from '../lock-meeting'
import { motionsUntil } from '../meeting-rules'
import { takesComposites, whyFallen } from './lock-composite'
import { moversOf, originalsOf } from './originals'

/** A composite for its movers and for officers who prepare the agenda: what it says, who has consented, and what the viewer can do. */
export async function getComposite(viewer: Actor, meetingNumber: number, id: string) {
  if (!isId(id)) return undefined
  const [row] = await database()
    .select({ composite: composites, meeting: meetings, written: compositeVersions, made: motions })
    .from(composites)
    .innerJoin(meetings, eq(meetings.id, composites.meetingId))
    .innerJoin(compositeVersions, versionOfComposite)
    .leftJoin(motions, eq(motions.id, composites.motionId))
    .where(and(eq(composites.id, id), eq(meetings.number, meetingNumber)))
  if (!row) return undefined
  const { composite, meeting, written, made } = row
  const originals = await originalsOf(database(), composite)
  const parties = moversOf(originals)
  if (!can(viewer, 'composite.read', { parties })) return undefined
  const answers = await database()
    .select()
    .from(compositeAnswers)
    .where(
      and(eq(compositeAnswers.compositeId, id), eq(compositeAnswers.version, composite.version)),
    )
  const fallen = composite.state === 'proposed' ? whyFallen(meeting, originals, now()) : undefined
  const waiting = composite.state === 'proposed' && !fallen
  const me = personOf(viewer)
  const own = answers.find(({ personId }) => personId === me)
  const mayAnswer = waiting && own === undefined && can(viewer, 'composite.answer', { parties })
  return {
    id,
    meeting: meetingNumber,
    startsAt: meeting.startsAt,
    until: motionsUntil(meeting.startsAt),
    state: composite.state,
    /** Why it came to nothing: said already, or so by now. */
    why: composite.why ?? fallen,
    version: composite.version,
    title: written.title,
    text: written.text,
    lines: cutIntoLines(written.text),
    motion: made?.number,
    originals: await Promise.all(
      originals.map(async ({ motion, lines, text }) => {
        const asAmended = await asItWouldRead(motion.id, text)
        return {
          number: motion.number,
          title: motion.title,
          mover: motion.moverName,
          text,
          lines,
          /** What the composite makes of it, word by word. */
          pieces: excerptsOf(asAmended, wordChanges(asAmended, written.text), true)[0] ?? [],
        }
      }),
    ),
    movers: parties.map((personId) => ({
      name: originals.find(({ motion }) => motion.moverId === personId)!.motion.moverName,
      motions: originals
        .filter(({ motion }) => motion.moverId === personId)
        .map(({ motion }) => motion.number),
      consents: answers.find((one) => one.personId === personId)?.consents,
    })),
    /** Whether the viewer moved one of them, and what they have answered. */
    mine: parties.includes(me),
    own: own?.consents,
    mayAnswer,
    /** Why it can have the consent of two members no more, or not that of the viewer. */
    inTheWay: waiting ? await inTheWay(parties, mayAnswer ? me : undefined) : undefined,
    mayRewrite: waiting && can(viewer, 'composite.rewrite', { parties }),
    mayWithdraw:
      (waiting &&
        can(viewer, 'composite.withdraw', {
          parties: [...(await withKeptRecords(database(), [composite.proposedBy]))],
        })) ||
      mayTakeApart(viewer, { composite, meeting, made, parties }),
  }
}

export type Composite = NonNullable<Awaited<ReturnType<typeof getComposite>>>

async function inTheWay(
  parties: readonly string[],
  asked: string | undefined,
): Promise<RefusalCode | undefined> {
  if (parties.length < 2) return 'composite.one-mover'
  const shares = asked && (await readsMailboxWith(database(), asked, parties))
  return shares ? 'composite.one-mailbox' : undefined
}

/** With what was accepted so far: a composite is made of what a motion would say. */
async function asItWouldRead(motionId: string, text: string): Promise<string> {
  const { number: version } = await currentMotionVersion(database(), motionId)
  const all = await amendmentsTo(database(), { motionId, version })
  const taken = all.filter(({ state }) => isInText(state))
  return taken.length > 0 ? amendedText(text, taken) : text
}

type Made = {
  composite: typeof composites.$inferSelect
  meeting: MeetingRow
  made: typeof motions.$inferSelect | null
  parties: string[]
}

function mayTakeApart(viewer: Actor, { composite, meeting, made, parties }: Made): boolean {
  const before =
    meeting.state === 'cancelled' || (meeting.state === 'called' && now() < meeting.startsAt)
  return (
    composite.state === 'made' &&
    made?.state === 'seconded' &&
    before &&
    can(viewer, 'composite.withdraw', { parties })
  )
}

/** What can be composited in a meeting, and what is proposed: for movers of motions on its agenda, and for officers who prepare it. */
export async function getCompositing(viewer: Actor, meetingNumber: number) {
  if (!can(viewer, 'motion.read') && !can(viewer, 'meeting.call')) return undefined
  const [meeting] = await database()
    .select()
    .from(meetings)
    .where(eq(meetings.number, meetingNumber))
  if (!meeting || meeting.state === 'draft') return undefined
  const onAgenda = await database()
    .select({ motion: motions })
    .from(meetingItems)
    .innerJoin(motions, eq(motions.id, meetingItems.motionId))
    .where(
      and(
        eq(meetingItems.meetingId, meeting.id),
        inArray(motions.state, ['seconded', 'composited']),
      ),
    )
    .orderBy(asc(motions.number))
  const parties = moversOf(onAgenda)
  const proposed = await listProposed(viewer, meeting)
  const open = takesComposites(meeting, now()) && !meeting.group && !meeting.place
  const free = onAgenda.filter(
    ({ motion }) => motion.state === 'seconded' && !proposed.taken.has(motion.id),
  )
  return {
    number: meetingNumber,
    startsAt: meeting.startsAt,
    until: motionsUntil(meeting.startsAt),
    proposed: proposed.readable,
    mayPropose: open && moversOf(free).length > 1 && can(viewer, 'composite.propose', { parties }),
    choices: await Promise.all(
      free.map(async ({ motion }) => {
        const { text, lines } = await currentMotionVersion(database(), motion.id)
        const { number, title, moverId, moverName: mover } = motion
        return { number, title, moverId, mover, text, lines }
      }),
    ),
  }
}

export type Compositing = NonNullable<Awaited<ReturnType<typeof getCompositing>>>

async function listProposed(viewer: Actor, meeting: MeetingRow) {
  const rows = await database()
    .select({ composite: composites, title: compositeVersions.title })
    .from(composites)
    .innerJoin(compositeVersions, versionOfComposite)
    .where(and(eq(composites.meetingId, meeting.id), eq(composites.state, 'proposed')))
    .orderBy(asc(composites.proposedAt))
  const taken = new Set<string>()
  const readable = []
  for (const { composite, title } of rows) {
    const originals = await originalsOf(database(), composite)
    for (const { motion } of originals) taken.add(motion.id)
    const parties = moversOf(originals)
    if (whyFallen(meeting, originals, now()) || !can(viewer, 'composite.read', { parties }))
      continue
    const numbers = originals.map(({ motion }) => motion.number)
    readable.push({ id: composite.id, title, motions: numbers })
  }
  return { taken, readable }
}

/** What has to do with a motion: the composite that stands for it, the motions that it stands for, or one that its mover is asked about. */
export async function getCompositeOfMotion(viewer: Actor, number: number) {
  if (!can(viewer, 'motion.read')) return undefined
  const [motion] = await database().select().from(motions).where(eq(motions.number, number))
  if (!motion) return undefined
  const rows = await database()
    .selectDistinctOn([composites.id], { composite: composites, meeting: meetings })
    .from(composites)
    .innerJoin(compositeParts, eq(compositeParts.compositeId, composites.id))
    .innerJoin(meetings, eq(meetings.id, composites.meetingId))
    .where(
      or(
        eq(composites.motionId, motion.id),
        and(eq(compositeParts.motionId, motion.id), eq(compositeParts.live, true)),
      ),
    )
    .orderBy(desc(composites.id))
  const asked = rows.find(({ composite }) => composite.state === 'proposed')
  const from = rows.find(({ composite }) => composite.motionId === motion.id)
  const into = rows.find(
    ({ composite }) => composite.state === 'made' && composite !== from?.composite,
  )
  return {
    asked: asked && (await proposalFor(viewer, asked)),
    from: from && (await standing(viewer, from)),
    into: into && (await standing(viewer, into)),
  }
}

export type CompositeOfMotion = NonNullable<Awaited<ReturnType<typeof getCompositeOfMotion>>>

type Row = { composite: typeof composites.$inferSelect; meeting: MeetingRow }

async function proposalFor(viewer: Actor, { composite, meeting }: Row) {
  const originals = await originalsOf(database(), composite)
  const parties = moversOf(originals)
  if (whyFallen(meeting, originals, now()) || !can(viewer, 'composite.read', { parties }))
    return undefined
  const answered = await database().$count(
    compositeAnswers,
    and(
      eq(compositeAnswers.compositeId, composite.id),
      eq(compositeAnswers.version, composite.version),
      eq(compositeAnswers.personId, personOf(viewer)),
    ),
  )
  return {
    id: composite.id,
    meeting: meeting.number,
    motions: originals.map(({ motion }) => motion.number),
    mine: parties.includes(personOf(viewer)) && answered === 0,
  }
}

/** One that was made: with whose consent, of which motions, and whether it was taken apart again. */
async function standing(viewer: Actor, { composite, meeting }: Row) {
  const originals = await originalsOf(database(), composite)
  const consents = await database()
    .select({ name: compositeAnswers.name, personId: compositeAnswers.personId })
    .from(compositeAnswers)
    .where(
      and(
        eq(compositeAnswers.compositeId, composite.id),
        eq(compositeAnswers.version, composite.version),
        eq(compositeAnswers.consents, true),
      ),
    )
  const parties = moversOf(originals)
  const [made] = await database()
    .select()
    .from(motions)
    .where(and(eq(motions.id, composite.motionId!), isNotNull(motions.number)))
  return {
    id: composite.id,
    meeting: meeting.number,
    number: made!.number,
    title: made!.title,
    madeAt: composite.madeAt!,
    takenApart: composite.state === 'ended',
    motions: originals.map(({ motion }) => ({ number: motion.number, title: motion.title })),
    /** In the order of their motions; a name that was erased is empty. */
    movers: parties.map(
      (personId) => consents.find((one) => one.personId === personId)?.name ?? '',
    ),
    mayWithdraw: mayTakeApart(viewer, { composite, meeting, made: made!, parties }),
  }
}

/** Composites of this member’s motions that wait for consent: by when, whose is missing, and whether it is theirs. */
export async function listOwnComposites(viewer: Actor) {
  const me = personOf(viewer)
  const rows = await database()
    .selectDistinctOn([composites.id], {
      composite: composites,
      meeting: meetings,
      title: compositeVersions.title,
    })
    .from(composites)
    .innerJoin(compositeVersions, versionOfComposite)
    .innerJoin(compositeParts, eq(compositeParts.compositeId, composites.id))
    .innerJoin(motions, eq(motions.id, compositeParts.motionId))
    .innerJoin(meetings, eq(meetings.id, composites.meetingId))
    .where(and(eq(composites.state, 'proposed'), eq(motions.moverId, me)))
  const waiting = await Promise.all(
    rows.map(async ({ composite, meeting, title }) => {
      const originals = await originalsOf(database(), composite)
      const parties = moversOf(originals)
      if (whyFallen(meeting, originals, now()) || !can(viewer, 'composite.read', { parties }))
        return []
      const answers = await database()
        .select({ personId: compositeAnswers.personId })
        .from(compositeAnswers)
        .where(
          and(
            eq(compositeAnswers.compositeId, composite.id),
            eq(compositeAnswers.version, composite.version),
          ),
        )
      const asked = parties.filter((one) => !answers.some(({ personId }) => personId === one))
      return {
        id: composite.id,
        title,
        meeting: meeting.number,
        startsAt: meeting.startsAt,
        until: motionsUntil(meeting.startsAt),
        motions: originals.map(({ motion }) => motion.number),
        mine: asked.includes(me) && can(viewer, 'composite.answer', { parties }),
        /** Who has not answered, besides the viewer; a name that was erased is empty. */
        others: asked
          .filter((one) => one !== me)
          .map((one) => originals.find(({ motion }) => motion.moverId === one)!.motion.moverName),
      }
    }),
  )
  return waiting.flat().toSorted((one, other) => one.until.getTime() - other.until.getTime())
}

export type OwnComposite = Awaited<ReturnType<typeof listOwnComposites>>[number]
