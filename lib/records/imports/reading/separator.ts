/** What stands between the cells. */
export const separators = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
} as const
export type Separator = keyof typeof separators
