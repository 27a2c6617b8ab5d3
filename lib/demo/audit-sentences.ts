type Detail = Record<string, string | number | boolean | null>

export const demoSentences: Record<string, (detail: Detail) => string> = {
  'demo.clock-moved': ({ days }) => `moved the demonstration’s clock on by ${days} days`,
}
