import { Refusal, type RefusalCode } from './refusals'

/**
 * What the database refused, in words: the name of a constraint → the refusal a person sees. A race that a constraint
 * decides reads the same as the check that came a moment earlier. Constraints that are not here are bugs.
 */
const sentences: Record<string, RefusalCode> = {
  applications_one_open: 'join.already-open',
  references_one_a_place: 'moved-meanwhile',
  references_two_people: 'reference.same-person',
  subscriptions_one_live: 'subscription.already-live',
  refunds_one_open: 'refund.open-already',
  refunds_two_people: 'two-people',
  write_offs_invoice_key: 'write-off.already',
  donor_checks_pkey: 'moved-meanwhile',
  reconciliations_one_running: 'reconciliation.running',
  bank_charges_one_correction: 'bank-charge.correction-waits',
  bank_charges_two_people: 'two-people',
  checkouts_one_open: 'moved-meanwhile',
  subscription_changes_one_asked: 'dues.change-under-way',
  meeting_items_motion_once: 'meeting.motion-on-agenda',
  meeting_minutes_approvals_pk: 'two-people',
  meeting_minutes_meeting_id_version_pk: 'moved-meanwhile',
  meetings_number_key: 'bad-request',
  motions_pkey: 'bad-request',
  motions_two_people: 'motion.own',
  motion_versions_motion_id_number_pk: 'moved-meanwhile',
  motion_supports_motion_id_person_id_pk: 'motion.supported-already',
  motion_comments_pkey: 'bad-request',
  standing_orders_pkey: 'moved-meanwhile',
  amendments_pkey: 'bad-request',
  amendments_one_a_number: 'moved-meanwhile',
  amendments_two_people: 'amendment.own',
  amendments_two_officers: 'two-people',
  decision_reports_pkey: 'bad-request',
  hand_counts_by_tellers: 'moved-meanwhile',
  meeting_tellers_not_the_chair: 'tellers.chair',
  motion_votes_one_at_a_time: 'vote.one-at-a-time',
  motion_votes_one_an_amendment: 'vote.one-at-a-time',
  motion_votes_one_a_motion: 'vote.already-called',
  motion_votes_uncast: 'vote.has-ballots',
  roll_marks_vote_id_person_id_pk: 'vote.already-voted',
  roll_marks_on_the_roll: 'vote.not-on-roll',
  ballots_box_closed: 'vote.closed',
  named_votes_box_closed: 'vote.closed',
  named_votes_objections_only: 'consent.no-ballots',
  objections_closed: 'vote.closed',
  vote_roll_queries_one_open: 'roll.contested-already',
  vote_roll_queries_two_people: 'two-people',
  vote_challenges_one_open: 'challenge.open-already',
  vote_challenges_two_people: 'two-people',
  vote_envelopes_vote_id_person_id_pk: 'vote.paper-recorded',
  vote_envelopes_on_the_roll: 'paper.not-on-roll',
  vote_envelopes_two_people: 'two-people',
  paper_votes_two_people: 'two-people',
  statement_signatures_organisation_once: 'statement.organisation-signed',
  statement_news_two_people: 'two-people',
  delegate_votes_vote_id_place_id_pk: 'affiliate.voted-already',
  affiliate_delegates_named_once: 'affiliate.delegate-named',
  affiliate_delegates_address_once: 'affiliate.delegate-elsewhere',
  affiliate_delegates_person_once: 'affiliate.delegate-elsewhere',
  affiliate_delegates_one_substitute: 'affiliate.one-substitute',
  affiliate_years_once: 'affiliate.confirmed-already',
  affiliates_name_once: 'affiliate.name-taken',
  affiliates_contact_once: 'affiliate.contact-elsewhere',
  statements_slug_key: 'moved-meanwhile',
  outside_elections_slug_key: 'moved-meanwhile',
  outside_nominations_party_once: 'outside-election.nominated-already',
  outside_candidates_name_once: 'outside-election.candidate-known',
  terms_one_holder_a_seat: 'office.seat-taken',
  terms_one_seat_a_person: 'office.seat-taken',
  term_proposals_one_open: 'office.already-proposed',
  term_proposals_two_people: 'two-people',
  terms_two_people: 'two-people',
  group_terms_one_a_person: 'group.in-it-already',
  group_proposals_one_open: 'office.already-proposed',
  group_proposals_two_people: 'two-people',
  group_terms_two_people: 'two-people',
  group_terms_end_two_people: 'two-people',
  group_minutes_versions_pkey: 'moved-meanwhile',
  group_minutes_versions_minutes_id_version_pk: 'moved-meanwhile',
  group_minutes_versions_two_people: 'two-people',
  handover_ticks_two_people: 'two-people',
  claims_pkey: 'bad-request',
  claim_approvals_claim_id_person_id_pk: 'two-people',
  claim_approvals_not_the_claimant: 'own-case',
  imports_two_people: 'two-people',
  imports_one_running: 'import.one-at-a-time',
  elections_pkey: 'bad-request',
  elections_slug_key: 'moved-meanwhile',
  elections_in_order: 'election.out-of-order',
  nominations_pkey: 'bad-request',
  nominations_one_a_contest: 'nomination.already',
  nominations_one_outside: 'nomination.already',
  nominations_two_people: 'nomination.supported-already',
  nominations_seconder_other: 'nomination.own',
  hustings_questions_pkey: 'bad-request',
  sealed_ballots_box_closed: 'vote.closed',
  roll_amendments_one_open: 'roll.contested-already',
  roll_amendments_two_people: 'two-people',
  mark_queries_one_a_member: 'register.queried-already',
  paper_orders_one_open: 'paper.ordered-already',
  paper_orders_two_people: 'two-people',
  paper_ballots_two_people: 'two-people',
  stand_ins_two_people: 'two-people',
  people_email_key: 'moved-meanwhile',
  shared_addresses_one: 'shared-address.asked-already',
  shared_addresses_two_people: 'two-people',
  email_changes_one_open: 'moved-meanwhile',
  network_convenors_once: 'convenor.offered-already',
  network_convenors_two_people: 'two-people',
  network_convenor_votes_one_open: 'convenor.vote-runs',
  network_convenor_vote_marks_vote_id_membership_id_pk: 'convenor.voted',
  network_introductions_once: 'introduction.asked-already',
  charge_roles_one_each: 'case.has-part',
  charges_two_people: 'two-people',
  charge_measures_one_open: 'case.measure-waits',
  charge_measures_two_people: 'two-people',
  charge_decisions_one_made: 'moved-meanwhile',
  membership_endings_one_open: 'leaving.waits-already',
  member_merges_one_open_kept: 'merge.waits-already',
  member_merges_one_open_other: 'merge.waits-already',
  member_merges_two_people: 'two-people',
  member_merges_two_undo: 'two-people',
  membership_endings_two_people: 'two-people',
}

type DatabaseError = { code?: string; constraint_name?: string; cause?: unknown }

/** The PostgreSQL error inside whatever the driver and Drizzle wrapped around it. */
export function databaseError(error: unknown): DatabaseError | undefined {
  let current = error as DatabaseError | undefined
  while (current && typeof current === 'object') {
    if (typeof current.code === 'string' && /^[0-9A-Z]{5}$/.test(current.code)) return current
    current = current.cause as DatabaseError | undefined
  }
  return undefined
}

export function asRefusal(error: unknown): Refusal | undefined {
  const code = sentences[databaseError(error)?.constraint_name ?? '']
  return code && new Refusal(code)
}

/** Two transactions got into each other's way; the same work succeeds when it is done again. */
export function worthTryingAgain(error: unknown): boolean {
  return ['40001', '40P01'].includes(databaseError(error)?.code ?? '')
}

/** Why the database cannot do what it is asked: it is not there, too much is asked of it, or it takes nothing in. */
export type Outage = 'away' | 'busy' | 'read-only'

const outages: [Outage, RegExp][] = [
  [
    'away',
    /^(ECONNREFUSED|ECONNRESET|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|ENOTFOUND|EPIPE|57P..|08...)$/,
  ],
  // Too many connections, out of memory; waited too long for an answer or for a lock.
  ['busy', /^(53300|53200|57014|55P03)$/],
  // A full disk, or a copy that only reads.
  ['read-only', /^(53100|25006)$/],
]

/** Nothing was committed. By the codes of PostgreSQL (SQLSTATE, appendix A of its manual) and of the driver. */
export function outageOf(error: unknown): Outage | undefined {
  let current = error as DatabaseError | undefined
  while (current && typeof current === 'object') {
    const code = current.code ?? ''
    const [outage] = outages.find(([, codes]) => codes.test(code)) ?? []
    if (outage) return outage
    current = current.cause as DatabaseError | undefined
  }
  return undefined
}

/** The database cannot serve at this moment, for whatever of these reasons. */
export function databaseAway(error: unknown): boolean {
  return outageOf(error) !== undefined
}
