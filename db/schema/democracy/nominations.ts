import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { NominationState } from '@/lib/democracy/elections/nominations/states'
import { bytes, id, instant, isOneOf, oneOf } from '../columns'
import { members } from '../people/people'
import { contests } from './elections'

/** Somebody put forward: by whom, seconded by whom, accepted or not by themselves. */
export const nominations = pgTable(
  'nominations',
  {
    id: id(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    /** Empty for somebody outside, whom we may endorse: the proposer speaks for them. */
    candidateId: uuid().references(() => members.personId),
    /** The member's name of record when put forward, as those of proposer and seconder. */
    candidateName: text(),
    outsideName: text(),
    /** They put themselves forward; whoever is the proposer by now only supports them. */
    selfProposed: boolean().notNull().default(false),
    proposerId: uuid()
      .notNull()
      .references(() => members.personId),
    proposerName: text().notNull(),
    seconderId: uuid().references(() => members.personId),
    seconderName: text(),
    proposedAt: instant().notNull(),
    secondedAt: instant(),
    acceptedAt: instant(),
    withdrawnAt: instant(),
    state: oneOf<NominationState>()('proposed', 'seconded', 'accepted', 'withdrawn', 'refused')
      .notNull()
      .default('proposed'),
    /** What the returning officer said when refusing it. */
    refusedReason: text(),
    statement: text(),
    /** What the candidate declares for quotas, and how each may show: sealed. */
    declarationsSealed: text(),
    photo: bytes(),
    photoAlt: text(),
  },
  (t) => [
    uniqueIndex('nominations_one_a_contest')
      .on(t.contestId, t.candidateId)
      .where(sql`${t.state} not in ('withdrawn', 'refused')`),
    uniqueIndex('nominations_one_outside')
      .on(t.contestId, sql`lower(${t.outsideName})`)
      .where(sql`${t.state} not in ('withdrawn', 'refused')`),
    index('nominations_candidate_idx').on(t.candidateId),
    check('nominations_state', isOneOf(t.state)),
    check('nominations_somebody', sql`(${t.candidateId} is null) <> (${t.outsideName} is null)`),
    check('nominations_two_people', sql`${t.seconderId} <> ${t.proposerId}`),
    check('nominations_seconder_other', sql`${t.seconderId} <> ${t.candidateId}`),
    check('nominations_photo_size', sql`${t.photo} is null or octet_length(${t.photo}) <= 1000000`),
  ],
)

/** Who else stands behind a nomination: members, or local groups where the rules ask for some. */
export const nominationBackers = pgTable(
  'nomination_backers',
  {
    nominationId: uuid()
      .notNull()
      .references(() => nominations.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    /** The name of record when they backed it. */
    name: text().notNull(),
    /** The group that this person speaks for; empty for themselves. */
    group: text().notNull().default(''),
    backedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.nominationId, t.personId, t.group] }),
    // Whoever moves house while nominations are open speaks for one group all the same.
    uniqueIndex('nomination_backers_one_group')
      .on(t.nominationId, t.personId)
      .where(sql`${t.group} <> ''`),
  ],
)
