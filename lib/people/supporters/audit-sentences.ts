export const supporterSentences: Record<string, (detail: Record<string, unknown>) => string> = {
  'supporter.registered': ({ wantsNews }) =>
    wantsNews ? 'became a supporter and asked for news' : 'became a supporter',
}
