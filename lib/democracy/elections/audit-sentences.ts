type Closed = {
  onRoll: number
  marked: number
  assisted: number
  replaced: number
  credentials: number
}
type Counted = { ballots: number; spoilt: number; assisted: number; unconfirmed: number }

/** What was done about elections, after the name of who did it. */
export const electionSentences = {
  'election.called': ({ contests }: { contests: number }) =>
    `called an election with ${contests === 1 ? 'one post' : `${contests} posts`}`,
  'election.moved': ({ dates }: { dates: number }) =>
    `moved ${dates === 1 ? 'a date' : `${dates} dates`} of an election later`,
  'election.cancelled': () => 'cancelled an election',
  'election.returning-officer-replaced': () => 'appointed another returning officer',
  'election.declared': ({ contests }: { contests: number }) =>
    `declared the result of an election, for ${contests === 1 ? 'one post' : `${contests} posts`}`,
  'challenge.made': () => 'challenged the result of an election',
  'challenge.answered': ({ upheld }: { upheld: boolean }) =>
    `${upheld ? 'upheld' : 'turned down'} a challenge to a result`,
  'roll.frozen': ({ onRoll }: { onRoll: number; notOnRoll: number }) =>
    `froze the roll of an election with ${onRoll} members on it`,
  'roll.contested': () => 'contested their line on the roll of an election',
  'roll.contest-turned-down': () => 'found a contested line of the roll right',
  'roll.amendment-proposed': ({ change }: { change: 'add' | 'take-off' }) =>
    change === 'add'
      ? 'proposed to add a member to the roll'
      : 'proposed to take a member off the roll',
  'roll.amended': ({ change }: { change: 'add' | 'take-off' }) =>
    change === 'add' ? 'added a member to the roll' : 'took a member off the roll',
  'roll.amendment-turned-down': (_: { change: 'add' | 'take-off' }) =>
    'turned down a change of the roll',
  'key.kept': () => 'made the sealing key of an election and gave its shares to three members',
  'key.rehearsed': () => 'opened the dummy ballot of an election',
  'key.share-given': ({ given }: { given: number }) =>
    given === 1 ? 'gave the first share of a key back' : 'gave a share of a key back',
  'election.published': (_: { manifest: string }) => 'published an election',
  'election.closed': ({ credentials }: Closed) =>
    `closed the box of an election with ${credentials} ballots`,
  'election.counted': ({ ballots }: Counted) =>
    `opened and counted ${ballots} ballots of an election`,
  'paper.ordered': ({ kind }: { kind: 'replace' | 'assist' }) =>
    kind === 'replace'
      ? 'asked for a second ballot paper for a member'
      : 'asked to mark a member for a paper filled in by hand',
  'paper.replaced': () => 'let a member collect a second ballot paper',
  'paper.assisted': () => 'marked a member for a paper filled in by hand',
  'paper.entered': () => 'entered a paper that was filled in by hand',
  'paper.confirmed': () => 'confirmed a paper that was filled in by hand',
  'paper.withdrawn': () => 'took back a paper filled in by hand, as they had entered it',
  'paper.struck-out': () => 'struck out a paper filled in by hand that another officer had entered',
  'nomination.made': ({ own, outside }: { own: boolean; outside: boolean }) => {
    if (own) return 'put themselves forward'
    return outside ? 'put somebody outside forward' : 'nominated a member'
  },
  'nomination.supported': ({ as }: { as: 'proposer' | 'seconder' }) =>
    `supported a nomination as its ${as}`,
  'nomination.backed': () => 'backed a nomination',
  'nomination.accepted': ({ outside }: { outside: boolean }) =>
    outside
      ? 'confirmed that somebody outside agrees to be put forward, or changed that person’s statement'
      : 'accepted their nomination, or changed their statement',
  'nomination.withdrawn': () => 'withdrew a nomination',
  'nomination.taken-back': () => 'took back a nomination that was not accepted yet',
  'nomination.refused': () => 'refused a nomination',
  'nomination.photo-changed': () => 'changed the photo of their nomination',
  'question.asked': () => 'asked the candidates a question',
  'question.answered': () => 'answered a question as a candidate',
  'question.hidden': ({ hidden }: { hidden: boolean }) =>
    hidden ? 'hid a question to the candidates' : 'showed a hidden question again',
}
