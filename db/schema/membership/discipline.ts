import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CaseRole } from '@/lib/membership/discipline/assert-apart'
import type { MeasureKind, MeasureState, PanelMove } from '@/lib/membership/discipline/measures'
import type { CaseStage, ChargeState, DecisionState } from '@/lib/membership/discipline/states'
import type { ReceiptType } from '@/lib/money/spending/receipts/clean-receipt'
import { id, instant, isOneOf, oneOf } from '../columns'
import { members, people, suspensions } from '../people/people'
import { complaints } from './complaints'

/**
 * What is alleged of a member, under which rule. It is brought by two officers, decided by others, and drops by itself when its
 * time is over. Every word is sealed; after its time the words and the member go, and how it ended stays for the figures.
 */
export const charges = pgTable(
  'charges',
  {
    id: id(),
    /** Drawn, as that of a complaint. */
    reference: text().notNull(),
    complaintId: uuid().references(() => complaints.id),
    memberId: uuid().references(() => members.personId),
    ruleSealed: text(),
    allegationSealed: text(),
    state: oneOf<ChargeState>()(
      'proposed',
      'declined',
      'open',
      'dropped',
      'decided',
      'appealed',
      'appeal-decided',
    )
      .notNull()
      .default('proposed'),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
    settledBy: uuid().references(() => people.id),
    /** When the second officer confirmed it; from then on the member sees everything. */
    broughtAt: instant(),
    answerBy: instant(),
    /** The member has answered in writing. */
    answeredAt: instant(),
    /** Who goes with the member, in the member's words. */
    companionSealed: text(),
    timeAskedSealed: text(),
    timeAskedAt: instant(),
    /** The day on the letter, where they asked by post, and the officer who typed it in. */
    timeLetterOn: date({ mode: 'string' }),
    timeTypedBy: uuid().references(() => people.id),
    /** Why an officer refused it. Asked again, it is open again. */
    timeRefusedSealed: text(),
    timeRefusedAt: instant(),
    /** Not decided by then, it drops. */
    lapsesAt: instant(),
    /** A word of the profile's list, and why. */
    outcome: text(),
    outcomeUntil: instant(),
    reasonsSealed: text(),
    decidedAt: instant(),
    appealBy: instant(),
    appealedAt: instant(),
    appealSealed: text(),
    /** The day on the letter, where they appealed by post, and the officer who typed it in. */
    appealLetterOn: date({ mode: 'string' }),
    appealTypedBy: uuid().references(() => people.id),
    appealOutcome: text(),
    appealOutcomeUntil: instant(),
    appealReasonsSealed: text(),
    appealDecidedAt: instant(),
    /** The suspension that belongs to it, as long as it lasts. */
    suspensionId: uuid().references(() => suspensions.id),
    suspendedUntil: instant(),
    /** An expulsion that waits for the appeal. */
    expelsAt: instant(),
    /** What this expulsion remembers them by among the flagged addresses, so that the very same is forgotten when it is undone. */
    flagHash: text(),
    /** From then on nothing more can happen in it. */
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('charges_reference_key').on(t.reference),
    index('charges_member_idx').on(t.memberId),
    index('charges_open_idx').on(t.lapsesAt).where(sql`${t.endedAt} is null`),
    index('charges_ended_idx').on(t.endedAt),
    check('charges_state', isOneOf(t.state)),
    check(
      'charges_two_people',
      sql`(${t.broughtAt} is null or (${t.settledBy} is not null and ${t.settledBy} <> ${t.proposedBy}))
        and (${t.memberId} is null or (${t.proposedBy} <> ${t.memberId} and ${t.settledBy} is distinct from ${t.memberId}))`,
    ),
  ],
)

/** What part somebody has in a case. One part each, for good: the key holds it, whoever is quicker. */
export const chargeRoles = pgTable(
  'charge_roles',
  {
    chargeId: uuid()
      .notNull()
      .references(() => charges.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    role: oneOf<CaseRole>()(
      'member',
      'complainant',
      'named',
      'brings',
      'confirms',
      'investigates',
      'clerk',
      'panel',
      'appeal-panel',
      'left-panel',
    ).notNull(),
    since: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: 'charge_roles_one_each', columns: [t.chargeId, t.personId] }),
    index('charge_roles_person_idx').on(t.personId),
    check('charge_roles_role', isOneOf(t.role)),
  ],
)

/** Everything that is written or filed in a case, by whoever looks into it or by the member. Both sides see all of it. */
export const chargePapers = pgTable(
  'charge_papers',
  {
    id: id(),
    chargeId: uuid()
      .notNull()
      .references(() => charges.id),
    from: oneOf<'organisation' | 'member'>()('organisation', 'member').notNull(),
    wordsSealed: text(),
    fileNameSealed: text(),
    mediaType: oneOf<ReceiptType>()('application/pdf', 'image/jpeg', 'image/png'),
    fileSealed: text(),
    /** The day on the member's letter that came by post and was typed in. */
    letterOn: date({ mode: 'string' }),
    addedBy: uuid()
      .notNull()
      .references(() => people.id),
    addedAt: instant().notNull(),
  },
  (t) => [
    index('charge_papers_charge_idx').on(t.chargeId),
    check('charge_papers_from', isOneOf(t.from)),
    check('charge_papers_media_type', isOneOf(t.mediaType)),
  ],
)

/**
 * What only two officers can do in a case: name who decides it, give it more time, suspend the member until it is decided, take them
 * back. One that no second officer confirms lapses.
 */
export const chargeMeasures = pgTable(
  'charge_measures',
  {
    id: id(),
    chargeId: uuid()
      .notNull()
      .references(() => charges.id),
    kind: oneOf<MeasureKind>()(
      'panel',
      'replacement',
      'extension',
      'suspension',
      'reinstatement',
    ).notNull(),
    reasonSealed: text(),
    until: instant(),
    state: oneOf<MeasureState>()('proposed', 'confirmed', 'declined', 'lapsed')
      .notNull()
      .default('proposed'),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
    settledBy: uuid().references(() => people.id),
    settledAt: instant(),
  },
  (t) => [
    uniqueIndex('charge_measures_one_open')
      .on(t.chargeId, t.kind)
      .where(sql`${t.state} = 'proposed'`),
    check('charge_measures_kind', isOneOf(t.kind)),
    check('charge_measures_state', isOneOf(t.state)),
    check(
      'charge_measures_two_people',
      sql`${t.state} <> 'confirmed' or (${t.settledBy} is not null and ${t.settledBy} <> ${t.proposedBy})`,
    ),
  ],
)

/** Whom a panel is to be made of: who joins it, and whose place they take. */
export const chargeMeasureMembers = pgTable(
  'charge_measure_members',
  {
    measureId: uuid()
      .notNull()
      .references(() => chargeMeasures.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    move: oneOf<PanelMove>()('joins', 'leaves').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.measureId, t.personId] }),
    check('charge_measure_members_move', isOneOf(t.move)),
  ],
)

/**
 * What one of those who decide has drafted. Every draft is kept, and stays open to agreement: another one takes nothing from it. It is
 * the decision once more than half of them agree to its words. (`replaced` are drafts from when a newer one still took their place.)
 */
export const chargeDecisions = pgTable(
  'charge_decisions',
  {
    id: id(),
    chargeId: uuid()
      .notNull()
      .references(() => charges.id),
    stage: oneOf<CaseStage>()('first', 'appeal').notNull(),
    outcome: text().notNull(),
    until: instant(),
    reasonsSealed: text(),
    state: oneOf<DecisionState>()('drafted', 'replaced', 'made').notNull().default('drafted'),
    draftedBy: uuid()
      .notNull()
      .references(() => people.id),
    draftedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('charge_decisions_one_made')
      .on(t.chargeId, t.stage)
      .where(sql`${t.state} = 'made'`),
    index('charge_decisions_charge_idx').on(t.chargeId),
    check('charge_decisions_stage', isOneOf(t.stage)),
    check('charge_decisions_state', isOneOf(t.state)),
  ],
)

export const chargeDecisionVotes = pgTable(
  'charge_decision_votes',
  {
    decisionId: uuid()
      .notNull()
      .references(() => chargeDecisions.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    agreedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.decisionId, t.personId] })],
)
