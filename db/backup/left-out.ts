const closedElection = 'election_id in (select id from elections where closed_at is not null)'
const closedVote =
  'vote_id in (select id from motion_votes where shuffled_at is not null or stopped_at is not null)'
const openBox = 'the box of a vote that is not over'

/**
 * What a backup does not hold, and which rows of a table it holds all the same. A copy is kept for months in another place, by people
 * who are not all officers: nobody can be signed in by it, and two copies of one evening do not tell which ballots came between them.
 * Whatever box is open when a copy is restored has lost what came in since, so that vote is held again, and needs none of it.
 */
export const leftOut: Record<string, { why: string; but?: string }> = {
  sessions: { why: 'whoever has the copy would be signed in' },
  sign_in_tokens: { why: 'a way in that was mailed is for once' },
  passkey_challenges: { why: 'for one answer' },
  enrolment_codes: { why: 'for once' },
  rate_limits: { why: 'counted anew' },
  set_up: { why: 'whoever has the copy would set up the site' },
  issuer_keys: { why: 'signs ballot papers, and is destroyed at the close' },
  lockers: { why: 'copies of ballot papers, destroyed at the close' },
  sealed_ballots: { why: openBox, but: closedElection },
  paper_marks: { why: openBox, but: closedElection },
  paper_ballots: { why: openBox, but: closedElection },
  paper_orders: { why: openBox, but: closedElection },
  ballots: { why: openBox, but: closedVote },
  named_votes: { why: openBox, but: closedVote },
  objections: { why: openBox, but: closedVote },
  roll_marks: { why: openBox, but: closedVote },
  vote_envelopes: { why: openBox, but: closedVote },
  paper_votes: { why: openBox, but: closedVote },
  hand_counts: { why: openBox, but: closedVote },
  poll_answers: { why: 'what somebody answered goes when the poll closes' },
  network_convenor_vote_marks: { why: openBox },
  network_convenor_ballots: { why: openBox },
}
