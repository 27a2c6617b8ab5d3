export const demoSentences = {
  'demo.clock-moved': ({ days }: { days: number }) =>
    `moved the demonstration’s clock on by ${days} days`,
}
