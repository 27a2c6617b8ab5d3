/** Audit entries about motions in words; the actor's name goes in front. */
type Sentence = (detail: Record<string, string | number | boolean | null>) => string

export const motionSentences: Record<string, Sentence> = {
  'motion.moved': ({ number }) => `moved Motion ${number}`,
  'motion.seconded': ({ number }) => `seconded Motion ${number}`,
  'motion.withdrawn': ({ number }) => `withdrew Motion ${number}`,
  'vote.called': ({ number, majority }) =>
    `called a vote on Motion ${number}${majority === 'two-thirds' ? ', which needs two thirds' : ''}`,
  'ballot.cast': ({ number }) => `cast a ballot on Motion ${number}`,
  'ballots.shuffled': () => 'rewrote the ballots in random order after the close',
  'result.declared': ({ number, outcome }) => `declared Motion ${number} ${outcome}`,
}
