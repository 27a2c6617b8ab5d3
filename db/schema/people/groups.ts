import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Group } from '@/lib/organisation'
import type { GroupProposalState, GroupRole, GroupVisibility } from '@/lib/people/groups/states'
import type { ProposalKind } from '@/lib/people/officers/proposals'
import { id, instant, isOneOf, oneOf } from '../columns'
import { members, people } from './people'

const ofGroup = () => text().$type<Group>().notNull()
const role = () => oneOf<GroupRole>()('member', 'convenor').notNull()

/**
 * A member's time in a working group. Two officers appoint, for a reason that the member can read, and it begins when the
 * member agrees. Two terms of one person in one group never overlap (exclusion constraint).
 */
export const groupTerms = pgTable(
  'group_terms',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    group: ofGroup(),
    role: role(),
    /** The operational group that they are there for. */
    represents: text().$type<Group>(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    why: text().notNull(),
    appointedBy: uuid()
      .notNull()
      .references(() => people.id),
    confirmedBy: uuid()
      .notNull()
      .references(() => people.id),
    /** An officer, or the member's own self. Nobody, where it ran out. */
    endedBy: uuid().references(() => people.id),
    endConfirmedBy: uuid().references(() => people.id),
    whyEnded: text(),
    /** Whom the member lets read that they are in it, besides the group itself and the officers. */
    visibleTo: oneOf<GroupVisibility>()('group', 'members', 'everybody').notNull().default('group'),
    /** The version of the wording under which they said so. */
    consentVersion: integer(),
  },
  (t) => [
    index('group_terms_person_idx').on(t.personId),
    index('group_terms_group_idx').on(t.group, t.endsAt),
    check('group_terms_role', isOneOf(t.role)),
    check('group_terms_visible_to', isOneOf(t.visibleTo)),
    check('group_terms_consent', sql`${t.visibleTo} = 'group' or ${t.consentVersion} is not null`),
    check('group_terms_in_order', sql`${t.startsAt} <= ${t.endsAt}`),
    check(
      'group_terms_two_people',
      sql`${t.appointedBy} <> ${t.confirmedBy} and ${t.personId} not in (${t.appointedBy}, ${t.confirmedBy})`,
    ),
    check('group_terms_end_two_people', sql`${t.endedBy} <> ${t.endConfirmedBy}`),
  ],
)

/** An appointment to a group, or the end of one, from the first officer's word to the second's, and to the member's own. */
export const groupProposals = pgTable(
  'group_proposals',
  {
    id: id(),
    kind: oneOf<ProposalKind>()('appoint', 'end').notNull(),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    group: ofGroup(),
    role: role(),
    represents: text().$type<Group>(),
    /** The term that would end: the one this is about, or the one that a new one takes over from. */
    termId: uuid().references(() => groupTerms.id),
    endsAt: instant().notNull(),
    why: text().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
    state: oneOf<GroupProposalState>()(
      'proposed',
      'asked',
      'confirmed',
      'refused',
      'rejected',
      'withdrawn',
      'lapsed',
    )
      .notNull()
      .default('proposed'),
    /** The second officer, or whoever took it off the table. */
    settledBy: uuid().references(() => people.id),
    settledAt: instant(),
    /** When the member agreed or refused. */
    answeredAt: instant(),
  },
  (t) => [
    index('group_proposals_person_idx').on(t.personId),
    check('group_proposals_kind', isOneOf(t.kind)),
    check('group_proposals_role', isOneOf(t.role)),
    check('group_proposals_state', isOneOf(t.state)),
    check(
      'group_proposals_two_people',
      sql`${t.personId} <> ${t.proposedBy} and (${t.state} not in ('asked', 'confirmed', 'refused') or (${t.settledBy} is not null and ${t.settledBy} not in (${t.proposedBy}, ${t.personId})))`,
    ),
    uniqueIndex('group_proposals_one_open')
      .on(t.group, t.personId)
      .where(sql`${t.state} in ('proposed', 'asked')`),
  ],
)
