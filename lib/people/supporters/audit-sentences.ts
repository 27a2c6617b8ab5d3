export const supporterSentences = {
  'supporter.address-given': () => 'gave an address to become a supporter',
  'supporter.registered': ({ wantsNews }: { wantsNews: boolean }) =>
    wantsNews ? 'became a supporter and asked for news' : 'became a supporter',
  'supporter.stopped': () => 'stopped being a supporter',
}
