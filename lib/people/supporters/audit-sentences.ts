export const supporterSentences = {
  'supporter.registered': ({ wantsNews }: { wantsNews: boolean }) =>
    wantsNews ? 'became a supporter and asked for news' : 'became a supporter',
  'supporter.stopped': () => 'stopped being a supporter',
}
