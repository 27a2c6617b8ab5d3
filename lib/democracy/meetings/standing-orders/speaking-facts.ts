type Speaking = { speakingSeconds: number; firstTimeFirst: boolean; quotaOrder: boolean }

/** How long people speak, and in which order, as every meeting begins. */
export function speakingFacts({ speakingSeconds, firstTimeFirst, quotaOrder }: Speaking) {
  const minutes = speakingSeconds / 60
  return [
    { term: 'Each speaks for', value: `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` },
    {
      term: 'Who has not spoken yet',
      value: firstTimeFirst ? 'Comes before those who have' : 'Waits like everyone else',
    },
    {
      term: 'Quota of the list',
      value: quotaOrder ? 'At least every second speaker counts for it' : 'None',
    },
  ]
}
