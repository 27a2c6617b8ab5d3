import { penceFrom } from '@/lib/kernel/money'
import { type Band, bands, type Interval, organisation } from '@/lib/organisation'

/** What other lists call our bands and intervals. Pure. */
const intervalWords: Record<Interval, string[]> = {
  month: ['month', 'monthly', 'permonth', 'amonth', 'm', 'everymonth', '1month'],
  year: [
    'year',
    'yearly',
    'annual',
    'annually',
    'peryear',
    'ayear',
    'y',
    'everyyear',
    '1year',
    '12months',
  ],
}

const plain = (words: string) => words.toLowerCase().replace(/[^a-z0-9]/g, '')

export function bandIn(words: string): Band | undefined {
  const wanted = plain(words).replace(/(membership|member|band|rate)$/, '')
  return bands.find((band) => {
    const { name, alsoCalled = [] } = organisation.bands[band]
    const called = alsoCalled.map(plain)
    return [plain(band), plain(name), ...called].includes(wanted) || called.includes(plain(words))
  })
}

export function intervalIn(words: string): Interval | undefined {
  return (['month', 'year'] as const).find((one) => intervalWords[one].includes(plain(words)))
}

/** "£3", "3.00", "3.5", "GBP 3.00" */
export function amountIn(words: string): number | undefined {
  return penceFrom(words.replace(/gbp/i, ''))
}

/** Whether a cell says yes. Nothing at all means no; a word that is neither is not guessed at. */
export function yesIn(words: string): boolean | undefined {
  const wanted = plain(words)
  if (['yes', 'y', 'true', '1', 'x', 'subscribed', 'optedin', 'optin'].includes(wanted)) return true
  const no = [
    '',
    'no',
    'n',
    'false',
    '0',
    'unsubscribed',
    'cleaned',
    'nonsubscribed',
    'optedout',
    'bouncing',
  ]
  return no.includes(wanted) ? false : undefined
}
