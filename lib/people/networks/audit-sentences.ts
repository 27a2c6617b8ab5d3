/**
 * What stood in the audit about networks until they kept out of it: that somebody is in one is nobody's business. Officers are shown
 * none of the first two any more.
 */
export const networkSentences = {
  'network.joined': () => 'joined a network, or changed who may see them there',
  'network.left': () => 'left a network',
  // What officers did. Whom and which network it was about is nowhere in the audit, which would remember it for good.
  'convenor.proposed': () => 'proposed to appoint the convenor that a network wants',
  'convenor.confirmed': () => 'confirmed the appointment of a network’s convenor',
  'convenor.declined': () => 'declined to appoint the convenor that a network wants',
  'convenor.end-proposed': () => 'proposed to end the term of a network’s convenor',
  'convenor.ended': () => 'confirmed the end of the term of a network’s convenor',
}
