type Detail = Record<string, string | number | boolean | null>

/** What was done about elections, after the name of who did it. */
export const electionSentences: Record<string, (detail: Detail) => string> = {
  'election.called': ({ contests }) =>
    `called an election with ${contests === 1 ? 'one post' : `${contests} posts`}`,
  'election.cancelled': () => 'cancelled an election',
  'election.returning-officer-replaced': () => 'appointed another returning officer',
  'election.declared': ({ contests }) =>
    `declared the result of an election, for ${contests === 1 ? 'one post' : `${contests} posts`}`,
  'challenge.made': () => 'challenged the result of an election',
  'challenge.answered': ({ upheld }) =>
    `${upheld ? 'upheld' : 'turned down'} a challenge to a result`,
  'nomination.made': ({ own }) => (own ? 'put themselves forward' : 'nominated a member'),
  'nomination.supported': ({ as }) => `supported a nomination as its ${as}`,
  'nomination.backed': () => 'backed a nomination',
  'nomination.accepted': () => 'accepted their nomination, or changed their statement',
  'nomination.withdrawn': () => 'withdrew a nomination',
  'nomination.refused': () => 'refused a nomination',
  'nomination.photo-changed': () => 'changed the photo of their nomination',
  'question.asked': () => 'asked the candidates a question',
  'question.answered': () => 'answered a question as a candidate',
  'question.hidden': ({ hidden }) =>
    hidden ? 'hid a question to the candidates' : 'showed a hidden question again',
}
