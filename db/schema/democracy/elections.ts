import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Count, Rules } from '@/lib/democracy/elections/count/contest'
import type { ElectionKind } from '@/lib/democracy/elections/election-kinds'
import type { ElectionRole } from '@/lib/democracy/elections/election-roles'
import type { VoidReason } from '@/lib/democracy/elections/protocol/board'
import type { Manifest } from '@/lib/democracy/elections/protocol/manifest'
import type { Group, Office } from '@/lib/organisation'
import { id, instant, isOneOf, oneOf } from '../columns'
import { members, people } from '../people/people'

/** An election, or a ballot on whom to endorse outside. It opens and closes by the clock; its dates are set when it is called. */
export const elections = pgTable(
  'elections',
  {
    id: id(),
    slug: text().notNull(),
    title: text().notNull(),
    kind: oneOf<ElectionKind>()('officers', 'endorsement').notNull(),
    /** Appointed for this election, never a candidate in it. */
    returningOfficerId: uuid()
      .notNull()
      .references(() => members.personId),
    calledBy: uuid()
      .notNull()
      .references(() => people.id),
    calledAt: instant().notNull(),
    nominationsOpenAt: instant().notNull(),
    nominationsCloseAt: instant().notNull(),
    withdrawalsUntil: instant().notNull(),
    rollFreezesAt: instant().notNull(),
    collectFrom: instant().notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    challengesUntil: instant().notNull(),
    cancelledAt: instant(),
    cancelReason: text(),
    rollFrozenAt: instant(),
    rollRoot: text(),
    issuerPublicKey: jsonb().$type<JsonWebKey>(),
    sealingPublicKey: jsonb().$type<JsonWebKey>(),
    rehearsedAt: instant(),
    seedSealed: text(),
    seedCommitment: text(),
    manifest: jsonb().$type<Manifest>(),
    manifestHash: text(),
    publishedAt: instant(),
    /** When everybody on the roll was reminded to vote. */
    votersRemindedAt: instant(),
    closedAt: instant(),
    openedAt: instant(),
    countedAt: instant(),
    declaredAt: instant(),
    declaredBy: uuid().references(() => people.id),
    /** Closed, and not to be counted: which rule failed, and what the returning officer says about it. */
    voidedAt: instant(),
    voidReason: text().$type<VoidReason>(),
    voidWords: text(),
  },
  (t) => [
    uniqueIndex('elections_slug_key').on(t.slug),
    index('elections_when_idx').on(t.opensAt),
    check('elections_kind', isOneOf(t.kind)),
    check(
      'elections_in_order',
      sql`${t.nominationsOpenAt} < ${t.nominationsCloseAt} and ${t.nominationsCloseAt} <= ${t.withdrawalsUntil}
        and ${t.withdrawalsUntil} <= ${t.collectFrom} and ${t.rollFreezesAt} <= ${t.collectFrom}
        and ${t.collectFrom} < ${t.opensAt} and ${t.opensAt} < ${t.closesAt} and ${t.closesAt} < ${t.challengesUntil}`,
    ),
  ],
)

/** Dates of an election that were moved after its call: always later, with a reason that members were told. */
export const timetableChanges = pgTable(
  'timetable_changes',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    changedBy: uuid()
      .notNull()
      .references(() => people.id),
    changedAt: instant().notNull(),
    reason: text().notNull(),
    /** Of each date that was moved: which, from when, to when. */
    moved: jsonb().$type<{ moment: string; from: string; to: string }[]>().notNull(),
  },
  (t) => [index('timetable_changes_election_idx').on(t.electionId, t.changedAt)],
)

/** One question of an election: who fills these seats. Counted in the order of `position`. */
export const contests = pgTable(
  'contests',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    position: integer().notNull(),
    title: text().notNull(),
    /** None: somebody we back elsewhere, or a committee or delegates of ours. */
    office: text().$type<Office>(),
    /** The working group whose seats these are: those elected are appointed to it. */
    group: text().$type<Group>(),
    seats: integer().notNull(),
    rules: oneOf<Rules>()('scottish', 'av', 'meek', 'ers97').notNull(),
    /** Who may be elected together: `{ name, declaration, min?, max? }[]`. */
    constraints: jsonb()
      .$type<{ name: string; declaration: string; min?: number; max?: number }[]>()
      .notNull(),
    /** Nobody holds two positions of one election that are exclusive: whoever was elected to one is passed over for the next. */
    exclusive: boolean().notNull().default(true),
    /** Nominations for this position ended then, although those for another were opened again. */
    nominationsClosedAt: instant(),
    termStartsOn: date(),
    termEndsOn: date(),
    result: jsonb().$type<Count>(),
  },
  (t) => [
    uniqueIndex('contests_position_key').on(t.electionId, t.position),
    check('contests_rules', isOneOf(t.rules)),
    check('contests_seats', sql`${t.seats} between 1 and 50`),
  ],
)

/**
 * The one role that somebody has taken in an election, now or earlier. One row a person: returning officer, key-holder,
 * candidate and stand-in stay different people until the election is over, of two acts at once too.
 */
export const electionRoles = pgTable(
  'election_roles',
  {
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    role: oneOf<ElectionRole>()(
      'returning-officer',
      'key-holder',
      'candidate',
      'stand-in',
    ).notNull(),
    since: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.personId] }),
    check('election_roles_role', isOneOf(t.role)),
  ],
)
