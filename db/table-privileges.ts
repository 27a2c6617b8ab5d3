/**
 * What the serving role may do with a table. The site connects as that role: whoever takes it over reads what the site
 * reads, and can add to what only grows, but neither change nor remove a line of it.
 */
export type TablePrivileges = {
  kind: 'only grows' | 'changes'
  /** Columns that may be written again. Of what only grows each is bounded by a trigger; of what changes it is all, if nothing is said. */
  update?: readonly string[]
  /** Of what only grows: all columns may be written again but these, and no row is ever removed. */
  keeps?: readonly string[]
  /** The old versions of its rows have to leave the disk soon, so the site asks for it (from PostgreSQL 17). */
  vacuum?: true
}

const onlyGrows: TablePrivileges = { kind: 'only grows' }
const changes: TablePrivileges = { kind: 'changes' }

/** Every table of the house. A test walks PostgreSQL's catalogue, so none can be forgotten here. */
export const tablePrivileges: Record<string, TablePrivileges> = {
  audit_entries: onlyGrows,

  // Erasure takes the name and the note off an entry, a merge of two records moves the name, and the trigger lets nothing else pass.
  ledger_entries: { kind: 'only grows', update: ['person_id', 'note'] },
  balance_movements: { kind: 'only grows', update: ['payout_id'] },
  claim_approvals: onlyGrows,
  donor_checks: onlyGrows,
  erased_payers: onlyGrows,
  // A face on the public page, until its officer takes it down.
  officer_photos: changes,
  // A name goes with the accounts of its year.
  donors: changes,

  drafts: changes,
  shared_drafts: changes,
  // A vote's ballots are written in random order once, after the close, by a function of the owner's.
  ballots: onlyGrows,
  roll_entries: onlyGrows,
  roll_marks: onlyGrows,
  motion_votes: {
    kind: 'only grows',
    keeps: [
      'id',
      'motion_id',
      'amendment_id',
      'question',
      'meeting_id',
      'kind',
      'majority',
      'called_by',
      'called_at',
    ],
  },
  hand_counts: onlyGrows,
  roll_exclusions: onlyGrows,
  vote_roll_queries: changes,
  // How somebody votes by name they can change until the close, and erasure takes their name off; a trigger lets nothing else pass.
  named_votes: { kind: 'only grows', update: ['choice', 'name'] },
  vote_challenges: changes,
  vote_changes: onlyGrows,
  // Typed by one, taken in or struck out by another, and then without what they say.
  vote_envelopes: changes,
  paper_votes: changes,
  // What was published, closed or counted is set once: a trigger holds the columns that say so.
  elections: { kind: 'only grows', keeps: ['id', 'slug', 'kind', 'called_by', 'called_at'] },
  contests: { kind: 'only grows', keeps: ['id', 'election_id'] },
  // A returning officer who is replaced before anything began is free again.
  election_roles: changes,
  timetable_changes: onlyGrows,
  election_drafts: changes,
  electors: onlyGrows,
  // Names go with erasure, and what somebody wrote about a mark.
  roll_names: changes,
  mark_queries: changes,
  board_records: onlyGrows,
  turnout_counts: changes,
  // A ballot is replaced by a later one, and a mark that was for a new paper gets its message. What waits for the board is written anew,
  // so that nobody sees who came when, by functions of the owner's.
  sealed_ballots: { kind: 'only grows', update: ['sequence', 'ballot'], vacuum: true },
  paper_marks: { kind: 'only grows', update: ['blinded_hash'], vacuum: true },
  // They come and go, and are never written again.
  lockers: { kind: 'changes', update: [], vacuum: true },
  // Destroyed when papers are no longer given out, and then gone from the disk.
  issuer_keys: { kind: 'changes', vacuum: true },
  paper_orders: changes,
  paper_restores: changes,
  stand_ins: changes,
  returning_officer_proposals: changes,
  restore_shares: changes,
  paper_ballots: changes,
  key_holders: changes,
  roll_amendments: changes,
  nominations: changes,
  nomination_backers: changes,
  hustings_questions: changes,
  hustings_answers: changes,
  challenges: changes,
  meetings: changes,
  meeting_items: changes,
  meeting_papers: { kind: 'changes', update: [] },
  meeting_answers: changes,
  meeting_roll: { kind: 'changes', update: ['person_id'] },
  meeting_attendance: changes,
  meeting_speakers: changes,
  meeting_tellers: { kind: 'changes', update: [] },
  // Once approved they are what was said; an older version is never written again.
  meeting_actions: {
    kind: 'changes',
    update: [
      'owner_id',
      'taken_on_at',
      'done_at',
      'done_words',
      'dropped_at',
      'dropped_by',
      'why_dropped',
    ],
  },
  meeting_minutes: { kind: 'only grows', update: ['approved_at', 'decided_at_id'] },
  meeting_minutes_approvals: onlyGrows,
  // Put by its mover, decided by the meeting.
  late_motions: changes,
  calendar_feeds: changes,
  polls: changes,
  poll_options: { kind: 'changes', update: ['chosen'] },
  poll_answers: { kind: 'changes', update: ['choices', 'person_id'], vacuum: true },
  motions: changes,
  decision_duties: onlyGrows,
  decision_reports: { kind: 'changes', update: ['author_id', 'author_name'] },
  motion_versions: onlyGrows,
  motion_supports: changes,
  // Its author deletes what they said, an officer hides it.
  motion_comments: changes,
  // How one stands changes, and names go with erasure.
  amendments: changes,

  people: changes,
  members: changes,
  suspensions: changes,
  consents: changes,
  membership_cards: changes,
  organiser_terms: changes,
  sponsor_requests: changes,
  sponsor_offers: changes,
  sponsor_messages: changes,
  email_changes: changes,
  membership_endings: changes,
  charges: changes,
  charge_roles: { kind: 'changes', update: ['person_id', 'role'] },
  charge_papers: { kind: 'changes', update: [] },
  charge_measures: changes,
  charge_measure_members: { kind: 'changes', update: [] },
  charge_decisions: changes,
  charge_decision_votes: { kind: 'changes', update: ['person_id'] },
  complaints: changes,
  complaint_parties: { kind: 'changes', update: ['person_id'] },
  complaint_answers: { kind: 'changes', update: ['words_sealed'] },
  shared_addresses: changes,
  member_merges: changes,
  // Never rewritten; with a record that is merged into another they go over to it.
  member_notes: { kind: 'changes', update: ['person_id'] },
  member_tags: { kind: 'changes', update: ['person_id'] },
  flagged_addresses: changes,
  network_memberships: changes,
  network_introductions: changes,
  network_convenors: changes,
  network_convenor_votes: changes,
  network_convenor_vote_marks: { kind: 'changes', update: [] },
  network_convenor_ballots: { kind: 'changes', update: [] },
  network_convenor_backers: { kind: 'changes', update: [] },
  network_looks: changes,
  network_meetings: changes,
  network_meeting_answers: changes,
  network_counts: { kind: 'changes', update: [] },
  place_counts: { kind: 'changes', update: [] },
  network_blocks: { kind: 'changes', update: [] },
  composition_declarations: changes,
  composition_checks: onlyGrows,
  equality_answers: changes,
  equality_declined: { kind: 'changes', update: [] },
  equality_figures: onlyGrows,
  supporters: changes,
  terms: changes,
  term_proposals: changes,
  handover_ticks: { kind: 'changes', update: [] },
  group_terms: changes,
  group_proposals: changes,
  group_minutes: changes,
  group_minutes_versions: { kind: 'changes', update: ['approved_by', 'approved_at'] },
  sign_in_tokens: changes,
  sessions: changes,
  second_factors: changes,
  passkeys: changes,
  passkey_challenges: changes,
  enrolment_codes: changes,
  second_factor_resets: changes,
  rate_limits: changes,

  applications: changes,
  application_sections: changes,
  application_questions: changes,
  application_typists: { kind: 'changes', update: [] },
  references: changes,

  subscriptions: changes,
  subscription_changes: changes,
  checkouts: changes,
  payment_links: changes,
  payouts: changes,
  bank_charges: changes,
  bank_statements: changes,
  bank_lines: changes,
  bank_matches: changes,
  disputes: changes,
  refunds: changes,
  write_offs: changes,
  claims: changes,
  claim_receipts: changes,
  stripe_events: changes,
  reconciliations: changes,
  reconciled_customers: changes,
  stripe_list_cursors: changes,
  differences: changes,
  tallies: changes,
  tallied_people: changes,
  tallied_applications: changes,
  tally_rules: changes,

  imports: changes,
  import_rows: changes,
  outgoing_mails: changes,
  mail_events: changes,
  mail_texts: { kind: 'changes', update: [] },
  letters: changes,
  saved_lists: changes,
  letter_recipients: changes,
  returned_addresses: changes,
  chore_runs: changes,
  demo_clock: changes,
}
