import type { Standing } from '@/lib/kernel/actor'
import type { ImportView } from './read'
import { type Encoding, encodings } from './reading/encoding'
import { type Separator, separators } from './reading/separator'
import type { ImportReport } from './report-shape'

/** "1,204 rows, in UTF-8, with commas between the cells" */
export function listInWords({
  rows,
  encoding,
  separator,
}: Pick<ImportView, 'rows' | 'encoding' | 'separator'>) {
  const letters = encodings[encoding as Encoding] ?? encoding
  const between = separators[separator as Separator] ?? 'commas'
  return `${inThousands(rows)} ${rows === 1 ? 'row' : 'rows'}, in ${letters}, with ${between} between the cells`
}

export function inThousands(count: number): string {
  return count.toLocaleString('en-GB')
}

/** "1,190 of 1,204 rows are good. 9 are to correct, 4 are already known, 1 is skipped." */
export function countsInWords({ rows, counts }: Pick<ImportView, 'rows' | 'counts'>): string {
  const be = (count: number) => `${inThousands(count)} ${count === 1 ? 'is' : 'are'}`
  const others = [
    counts.bad > 0 && `${be(counts.bad)} to correct`,
    counts.known > 0 && `${be(counts.known)} already known`,
    counts.duplicate > 0 &&
      `${be(counts.duplicate)} possible ${counts.duplicate === 1 ? 'duplicate' : 'duplicates'}`,
    counts.skipped > 0 && `${be(counts.skipped)} skipped`,
  ].filter(Boolean)
  const good = `${inThousands(counts.good)} of ${inThousands(rows)} rows ${counts.good === 1 ? 'is' : 'are'} good.`
  return others.length > 0 ? `${good} ${others.join(', ')}.` : good
}

const standingWords: Record<Standing, string> = {
  good: 'in good standing',
  grace: 'in grace',
  provisional: 'provisional',
  lapsed: 'lapsed, until they pay',
  suspended: 'suspended',
  resigned: 'resigned',
  expelled: 'expelled',
}

/** "52 in good standing; 8 lapsed, until they pay" */
export function standingCountsInWords(standing: ImportReport['standing']): string {
  const parts = (Object.keys(standingWords) as Standing[]).flatMap((one) => {
    const count = standing[one]
    return count ? [`${inThousands(count)} ${standingWords[one]}`] : []
  })
  return parts.join('; ') || 'nobody'
}
