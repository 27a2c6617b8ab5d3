/** What stands in the audit about networks, after the name of who did it. Which network is nobody's business. */
export const networkSentences = {
  'network.joined': () => 'joined a network, or changed who sees them there',
  'network.left': () => 'left a network',
}
