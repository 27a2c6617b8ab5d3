import 'server-only'
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { contests, elections } from '@/db/schema/democracy/elections'
import { nominations } from '@/db/schema/democracy/nominations'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { isolateName } from '@/lib/kernel/isolate-name'
import { can } from '@/lib/permissions'
import { candidateName } from '../candidate-name'
import { visibleInside } from '../election-visibility'
import { backingIn, voicesOf } from './backing/backing'
import { constituencyOf, listBackers } from './backing/list-backers'
import { speaksForCandidate } from './speaks-for-candidate'
import {
  live,
  mayStillRefuse,
  mayStillWithdraw,
  mayTakeBack,
  missingIn,
  nominationsOpen,
} from './states'
import { visibleDeclarations } from './visible-declarations'

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
    })
    .from(nominations)
    .innerJoin(contests, eq(contests.id, nominations.contestId))
    .innerJoin(elections, eq(elections.id, contests.electionId))
    .where(
      and(
        eq(nominations.id, nominationId),
        eq(elections.slug, slug),
        visibleInside(viewer),
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
  const own = speaksForCandidate(nomination) === me
  const runs = election.returningOfficerId === me
  const state = nomination.state
  const alive = live.includes(state)
  const open = alive && nominationsOpen(election, contest, now())
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
    proposer: self ? undefined : nomination.proposerName,
    seconder: nomination.seconderName ?? undefined,
    statement: own || nomination.acceptedAt ? nomination.statement : null,
    photoAlt: row.hasPhoto ? nomination.photoAlt : undefined,
    /** In full for the candidate alone; for others what they want to show. */
    declared: visibleDeclarations(nomination.declarationsSealed, own),
    refusedReason: own || runs ? nomination.refusedReason : null,
    acceptedAt: nomination.acceptedAt,
    backers: backers.map(({ name, group }) =>
      group ? `${isolateName(name)} for ${group}` : isolateName(name),
    ),
    missing: missingIn(nomination, backingIn(backers)),
    closesAt: election.nominationsCloseAt,
    withdrawalsUntil: election.withdrawalsUntil,
    own,
    /** Somebody outside, for whom the proposer speaks. */
    outside: nomination.candidateId === null,
    /** Of somebody outside only what a rule of this contest asks for is declared. */
    declares: nomination.candidateId !== null || contest.constraints.length > 0,
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
  proposerName: nominations.proposerName,
  seconderId: nominations.seconderId,
  seconderName: nominations.seconderName,
  selfProposed: nominations.selfProposed,
  acceptedAt: nominations.acceptedAt,
  state: nominations.state,
  refusedReason: nominations.refusedReason,
  statement: nominations.statement,
  declarationsSealed: nominations.declarationsSealed,
  photoAlt: nominations.photoAlt,
}
