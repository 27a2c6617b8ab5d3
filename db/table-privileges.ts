/**
 * What the serving role may do with a table. The site connects as that role: whoever takes it over reads what the site
 * reads, and can add to what only grows, but neither change nor remove a line of it.
 */
export type TablePrivileges = {
  kind: 'only grows' | 'changes'
  /** Of what only grows: columns that may be written again, each bounded by a trigger. */
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

  // Erasure takes the name and the note off an entry, and the trigger lets nothing else pass.
  ledger_entries: { kind: 'only grows', update: ['person_id', 'note'] },
  balance_movements: { kind: 'only grows', update: ['payout_id'] },
  claim_approvals: onlyGrows,
  donor_checks: onlyGrows,

  // A vote's ballots are written in random order once, after the close, by a function of the owner's.
  ballots: onlyGrows,
  roll_entries: onlyGrows,
  roll_marks: onlyGrows,
  motion_votes: {
    kind: 'only grows',
    keeps: ['id', 'motion_id', 'majority', 'called_by', 'called_at'],
  },
  // What was published, closed or counted is set once: a trigger holds the columns that say so.
  elections: { kind: 'only grows', keeps: ['id', 'slug', 'kind', 'called_by', 'called_at'] },
  contests: { kind: 'only grows', keeps: ['id', 'election_id'] },
  // A returning officer who is replaced before anything began is free again.
  election_roles: changes,
  timetable_changes: onlyGrows,
  electors: onlyGrows,
  // Names go with erasure, and what somebody wrote about a mark.
  roll_names: changes,
  mark_queries: changes,
  board_records: onlyGrows,
  // What waits for the board is written anew so that nobody sees who came when.
  sealed_ballots: { kind: 'changes', vacuum: true },
  paper_marks: { kind: 'changes', vacuum: true },
  lockers: { kind: 'changes', vacuum: true },
  // Destroyed when papers are no longer given out, and then gone from the disk.
  issuer_keys: { kind: 'changes', vacuum: true },
  paper_orders: changes,
  paper_restores: changes,
  restore_shares: changes,
  paper_ballots: changes,
  key_holders: changes,
  roll_amendments: changes,
  nominations: changes,
  nomination_backers: changes,
  hustings_questions: changes,
  hustings_answers: changes,
  challenges: changes,
  motions: changes,

  people: changes,
  members: changes,
  suspensions: changes,
  consents: changes,
  flagged_addresses: changes,
  network_memberships: changes,
  supporters: changes,
  terms: changes,
  term_proposals: changes,
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
  references: changes,

  subscriptions: changes,
  subscription_changes: changes,
  checkouts: changes,
  payment_links: changes,
  payouts: changes,
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
  chore_runs: changes,
  demo_clock: changes,
}
