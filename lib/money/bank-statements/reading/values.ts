import { realDate } from '@/lib/kernel/calendar'

/** Dates and sums as British banks write them. Day first, always. Pure. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "27/11/2026", "27/11/26", "2026-11-27", "27 Nov 2026", "27-Nov-26", "20261127120000[0:GMT]" as `YYYY-MM-DD`. */
export function bankDate(text: string): string | undefined {
  const typed = text.trim()
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:\D.*|\d{6}.*)?$/.exec(typed)
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[ T,].*)?$/.exec(typed)
  if (numbers) return realDate(fullYear(numbers[3]!), Number(numbers[2]), Number(numbers[1]))
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})[-/. ]*(\d{4}|\d{2})(?:[ T,].*)?$/i
  const [, day, name = '', year = ''] = words.exec(typed) ?? []
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return month > 0 ? realDate(fullYear(year), month, Number(day)) : undefined
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

/** "1,204.50", "£12", "-12.50", "−12.50", "12.50-", "(12.50)", "12.50 DR", "+3" in pence. Nothing at all is nothing. */
export function bankPence(text: string): number | undefined {
  const typed = text.replace(/[£\s\u00a0]|GBP/gi, '')
  const found =
    /^(\()?([-−–+])?(\d{1,3}(?:,\d{3})+|\d{1,12})?(?:\.(\d{1,2})0*)?(\))?([-−–]|DR|CR|D|C)?$/i.exec(
      typed,
    )
  if (!found || (found[3] === undefined && found[4] === undefined)) return undefined
  const [, open, sign = '', whole = '0', part = '', close, after = ''] = found
  if (Boolean(open) !== Boolean(close)) return undefined
  const pence = Number(whole.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'))
  const minus = Boolean(open) || /[-−–]/.test(sign + after) || /^DR?$/i.test(after)
  return minus ? 0 - pence : pence
}
