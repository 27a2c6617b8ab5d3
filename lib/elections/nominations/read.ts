import 'server-only'
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { type AnyPgColumn, alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/elections'
import { nominationBackers, nominations } from '@/db/schema/nominations'
import { people } from '@/db/schema/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/seal'
import { can } from '@/lib/permissions'
import type { Declarations } from '../declarations'
import { candidateName, nameOf, personOf, seenInside } from '../read'
import { backingIn, voicesOf } from './backing'
import { photoType } from './photo'
import { speakerOf } from './speaker'
import {
  mayStillRefuse,
  mayStillWithdraw,
  mayTakeBack,
  missingIn,
  type NominationState,
  nominationsOpen,
} from './states'

const proposer = alias(people, 'proposer')
const seconder = alias(people, 'seconder')
const shortName = (person: { name: AnyPgColumn; preferredName: AnyPgColumn }) =>
  sql<string>`coalesce(nullif(${person.preferredName}, ''), ${person.name})`

const live = ['proposed', 'seconded', 'accepted']

/** One nomination. Withdrawn and refused ones only the candidate and the returning officer still see. */
export async function getNomination(viewer: Actor, slug: string, nominationId: string) {
  const me = personOf(viewer)
  const [row] = await database()
    .select({
      nomination: nominationColumns,
      hasPhoto: sql<boolean>`${nominations.photo} is not null`,
      contest: contests,
      election: elections,
      name: candidateName,
      proposer: shortName(proposer),
      seconder: shortName(seconder),
    })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .innerJoin(elections, eq(elections.id, contests.electionId))
    .leftJoin(people, eq(people.id, nominations.candidateId))
    .innerJoin(proposer, eq(proposer.id, nominations.proposerId))
    .leftJoin(seconder, eq(seconder.id, nominations.seconderId))
    .where(
      and(
        eq(nominations.id, nominationId),
        eq(elections.slug, slug),
        seenInside(viewer),
        or(
          inArray(nominations.state, live),
          eq(nominations.candidateId, me),
          and(isNull(nominations.candidateId), eq(nominations.proposerId, me)),
          eq(elections.returningOfficerId, me),
        ),
      ),
    )
  if (!row) return undefined
  const { nomination, election, contest } = row
  const own = speakerOf(nomination) === me
  const runs = election.returningOfficerId === me
  const state = nomination.state as NominationState
  const alive = live.includes(state)
  const open = alive && nominationsOpen(election, now())
  const backers = await listBackers(nominationId)
  const self = nomination.proposerId === nomination.candidateId
  const sides = [nomination.proposerId, nomination.seconderId].includes(me)
  const mayStand = open && !own && !runs
  const hasSpoken = (voice: string) =>
    backers.some(({ personId, group }) => personId === me && group === voice)
  return {
    id: nomination.id,
    slug,
    election: election.title,
    contest: contest.title,
    state,
    name: row.name,
    proposer: self ? undefined : row.proposer,
    seconder: nomination.seconderId ? row.seconder : undefined,
    statement: own || nomination.acceptedAt ? nomination.statement : null,
    photoAlt: row.hasPhoto ? nomination.photoAlt : undefined,
    /** In full for the candidate alone; for others what they want to show. */
    declared: declaredFor(nomination.declarationsSealed, own),
    refusedReason: own || runs ? nomination.refusedReason : null,
    acceptedAt: nomination.acceptedAt,
    backers: backers.map(({ name, group }) => (group ? `${name} for ${group}` : name)),
    missing: missingIn(nomination, backingIn(backers)),
    closesAt: election.nominationsCloseAt,
    withdrawalsUntil: election.withdrawalsUntil,
    own,
    /** Somebody outside, for whom the proposer speaks. */
    outside: nomination.candidateId === null,
    supports: sides && !own,
    maySupport:
      mayStand && !sides && (self || !nomination.seconderId) && can(viewer, 'nomination.second'),
    /** For whom they can still back it: themselves (empty), the local group of where they live. */
    backFor:
      mayStand && can(viewer, 'nomination.back')
        ? voicesOf(sides, await constituencyOf(me)).filter((voice) => !hasSpoken(voice))
        : [],
    mayAccept: own && open,
    mayTakeBack: alive && nomination.proposerId === me && mayTakeBack(election, nomination, now()),
    mayWithdraw: own && alive && mayStillWithdraw(election, now()),
    mayRefuse:
      alive && mayStillRefuse(election, now()) && can(viewer, 'nomination.refuse', election),
  }
}

export type NominationView = NonNullable<Awaited<ReturnType<typeof getNomination>>>

const nominationColumns = {
  id: nominations.id,
  candidateId: nominations.candidateId,
  proposerId: nominations.proposerId,
  seconderId: nominations.seconderId,
  selfProposed: nominations.selfProposed,
  acceptedAt: nominations.acceptedAt,
  state: nominations.state,
  refusedReason: nominations.refusedReason,
  statement: nominations.statement,
  declarationsSealed: nominations.declarationsSealed,
  photoAlt: nominations.photoAlt,
}

function declaredFor(sealed: string | null, own: boolean): Declarations['declared'] {
  const declared = sealed ? unseal<Declarations>(sealed).declared : []
  return own ? declared : declared.filter(({ shown }) => shown === 'name')
}

async function listBackers(nominationId: string) {
  return database()
    .select({
      personId: nominationBackers.personId,
      group: nominationBackers.group,
      name: nameOf,
    })
    .from(nominationBackers)
    .innerJoin(people, eq(people.id, nominationBackers.personId))
    .where(eq(nominationBackers.nominationId, nominationId))
    .orderBy(asc(nominationBackers.backedAt))
}

async function constituencyOf(personId: string) {
  const [person] = await database()
    .select({ constituency: people.constituency })
    .from(people)
    .where(eq(people.id, personId))
  return person?.constituency ?? null
}

/** Everybody put forward and not gone, under their posts: those who stand with their words, the others with what they lack. */
export async function listNominations(viewer: Actor, slug: string) {
  const rows = await database()
    .select({
      id: nominations.id,
      contestId: nominations.contestId,
      name: candidateName,
      state: sql<NominationState>`${nominations.state}`,
      statement: nominations.statement,
      photoAlt: sql<
        string | null
      >`case when ${nominations.photo} is not null then ${nominations.photoAlt} end`,
      declarationsSealed: nominations.declarationsSealed,
    })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .innerJoin(elections, eq(elections.id, contests.electionId))
    .leftJoin(people, eq(people.id, nominations.candidateId))
    .where(and(eq(elections.slug, slug), inArray(nominations.state, live), seenInside(viewer)))
    .orderBy(asc(contests.position), asc(nominations.id))
  return rows.map(({ declarationsSealed, statement, ...line }) => ({
    ...line,
    statement: line.state === 'accepted' ? statement : null,
    declared: line.state === 'accepted' ? declaredFor(declarationsSealed, false) : [],
  }))
}

export type NominationLine = Awaited<ReturnType<typeof listNominations>>[number]

/** A candidate's picture, for whoever may see the nomination. */
export async function getPhoto(viewer: Actor, slug: string, nominationId: string) {
  const [row] = await database()
    .select({ photo: nominations.photo })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .innerJoin(elections, eq(elections.id, contests.electionId))
    .where(
      and(
        eq(nominations.id, nominationId),
        eq(elections.slug, slug),
        inArray(nominations.state, live),
        seenInside(viewer),
      ),
    )
  const mediaType = row?.photo && photoType(row.photo)
  return row?.photo && mediaType ? { content: row.photo, mediaType } : undefined
}
