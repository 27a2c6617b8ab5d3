/** What stands between the cells. */
export const separators = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const
export type Separator = keyof typeof separators

/** The one of the three that stands most often in the headings, outside of quotation marks. */
export function separatorOf(text: string): Separator {
  const head =
    text
      .replace(/^\uFEFF?\s*/, '')
      .replace(/"[^"]*"/g, '')
      .split(/[\r\n]/)[0] ?? ''
  const counted = (Object.keys(separators) as Separator[]).map((one) => ({
    one,
    count: head.split(one).length,
  }))
  return counted.sort((a, b) => b.count - a.count)[0]!.one
}
