import type { CallStep } from './calling/drafts/steps'

type Closed = {
  onRoll: number
  collected: number
  byHand: number
  restored: number
  ballots: number
  unused: number
}
/** How entries from before protocol 2 name the same. */
type ClosedBefore = { credentials: number }
type Counted = { ballots: number; spoilt: number; assisted: number; unconfirmed: number }

const callStepWords: Record<CallStep, string> = {
  purpose: 'what it is for',
  positions: 'what is voted on',
  dates: 'when',
  'returning-officer': 'who runs it',
}

/** What was done about elections, after the name of who did it. */
export const electionSentences = {
  'election.called': ({ contests }: { contests: number }) =>
    `called an election with ${contests === 1 ? 'one position' : `${contests} positions`}`,
  'election.draft-started': () => 'started to call an election',
  'election.draft-saved': ({ step }: { step: CallStep }) =>
    `saved a step of an election that is not called yet: ${callStepWords[step]}`,
  'election.draft-discarded': () => 'discarded an election that was not called yet',
  'election.moved': ({ dates }: { dates: number }) =>
    `moved ${dates === 1 ? 'a date' : `${dates} dates`} of an election later`,
  'election.nominations-reopened': () =>
    'opened nominations for one position again, because its quotas could not be met',
  'election.cancelled': () => 'cancelled an election',
  'election.returning-officer-replaced': () => 'appointed another returning officer',
  'election.declared': ({ contests }: { contests: number }) =>
    `declared the result of an election, for ${contests === 1 ? 'one position' : `${contests} positions`}`,
  'register.queried': () => 'queried their mark in the marked register of an election',
  'register.answered': ({ upheld }: { upheld: boolean }) =>
    `answered a query about the marked register${upheld ? ': the mark was wrong' : ''}`,
  'challenge.made': () => 'challenged the result of an election',
  'challenge.answered': ({ upheld }: { upheld: boolean }) =>
    `${upheld ? 'upheld' : 'dismissed'} a challenge to a result`,
  'roll.frozen': ({ onRoll }: { onRoll: number; notOnRoll: number }) =>
    `froze the roll of an election with ${onRoll} members on it`,
  'roll.contested': () => 'queried their entry on the roll of an election',
  'roll.contest-turned-down': () => 'kept a queried entry on the roll as it is',
  'roll.amendment-proposed': ({ change }: { change: 'add' | 'take-off' }) =>
    change === 'add'
      ? 'proposed to add a member to the roll'
      : 'proposed to remove a member from the roll',
  'roll.amended': ({ change }: { change: 'add' | 'take-off' }) =>
    change === 'add' ? 'added a member to the roll' : 'removed a member from the roll',
  'roll.amendment-turned-down': (_: { change: 'add' | 'take-off' }) =>
    'rejected a change to the roll',
  'key.holders-named': () => 'named the three key-holders of an election',
  'key.made': () => 'made their key for an election',
  'key.tested': () => 'opened the test of their own key',
  'key.words-lost': () => 'reported the words of their key lost',
  'key.reminded': () => 'reminded the key-holders of an election',
  'key.given': ({ given }: { given: number }) =>
    given === 1 ? 'gave the first key to a ballot box' : 'gave a key to a ballot box',
  'key.kept': () => 'made the sealing key of an election and gave its shares to three members',
  'key.rehearsed': () => 'opened the test ballot of an election',
  'key.share-given': ({ given }: { given: number }) =>
    given === 1 ? 'entered the first share of a key' : 'entered a share of a key',
  'election.published': (_: { manifest: string }) => 'published an election',
  'election.voters-reminded': ({ members }: { members: number }) =>
    `reminded everyone on the roll of an election to vote, ${members} members`,
  'election.closed': (closed: Closed) =>
    `closed the ballot box of an election with ${closed.ballots ?? (closed as unknown as ClosedBefore).credentials} ballots`,
  'election.voided': (_: { reason: string }) =>
    'declared that an election cannot be counted, and is to be called again',
  'election.counted': ({ ballots }: Counted) =>
    `opened and counted ${ballots} ballots of an election`,
  'paper.ordered': ({ kind }: { kind: 'replace' | 'assist' }) =>
    kind === 'replace'
      ? 'asked for a replacement ballot paper for a member'
      : 'asked to mark a member as voting on paper',
  'paper.replaced': () => 'let a member collect a replacement ballot paper',
  'paper.assisted': () => 'marked a member as voting on paper',
  'restore.asked': () => 'asked for their ballot paper in another browser',
  'restore.confirmed': () => 'confirmed who asks for a ballot paper',
  'restore.handed-over': (_: { given: number }) =>
    'handed their share of a ballot paper to the member’s browser',
  'returning-officer.proposed': () =>
    'proposed who runs an election, because all who call elections took sides in it',
  'returning-officer.confirmed': () => 'confirmed who runs an election, as the second officer',
  'stand-in.named': () => 'named a member to confirm in an election',
  'stand-in.agreed': ({ agreed }: { agreed: number }) =>
    agreed === 1
      ? 'agreed to who confirms in an election'
      : 'was the second to agree to who confirms in an election',
  'paper.entered': () => 'entered a paper ballot',
  'paper.confirmed': () => 'confirmed a paper ballot',
  'paper.withdrawn': () => 'withdrew a paper ballot they had entered',
  'paper.struck-out': () => 'rejected a paper ballot another officer had entered',
  'nomination.made': ({ own, outside }: { own: boolean; outside: boolean }) => {
    if (own) return 'nominated themselves'
    return outside ? 'nominated someone who is not a member' : 'nominated a member'
  },
  'nomination.supported': ({ as }: { as: 'proposer' | 'seconder' }) =>
    `supported a nomination as its ${as}`,
  'nomination.backed': () => 'backed a nomination',
  'nomination.accepted': ({ outside }: { outside: boolean }) =>
    outside
      ? 'confirmed that a candidate who is not a member agrees to stand, or changed their statement'
      : 'accepted their nomination, or changed their statement',
  'nomination.withdrawn': () => 'withdrew a nomination',
  'nomination.taken-back': () => 'withdrew a nomination that had not been accepted yet',
  'nomination.refused': () => 'rejected a nomination',
  'nomination.photo-changed': () => 'changed the photo of their nomination',
  'question.asked': () => 'asked the candidates a question',
  'question.answered': () => 'answered a question as a candidate',
  'question.hidden': ({ hidden }: { hidden: boolean }) =>
    hidden ? 'hid a question to the candidates' : 'showed a hidden question again',
}
