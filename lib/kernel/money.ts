/** Money is a whole number of pence, never a fraction, never a float. */
const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** "£4", "£4.50", "£1,200", "−£5" */
export function inPounds(pence: number): string {
  return toThePenny(pence).replace(/\.00$/, '')
}

/** "£120.00", "−£6.15": where sums are compared to the penny, or are listed under each other. */
export function toThePenny(pence: number): string {
  return `${pence < 0 ? '−' : ''}${pounds.format(Math.abs(pence) / 100)}`
}

/** Reads "4", "4.5", "4.50", "£1,200" into pence. `undefined` when it is not an amount of pounds and whole pence. */
export function penceFrom(typed: string): number | undefined {
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim())
  if (!match) return undefined
  const [, whole, part = ''] = match
  return Number(whole!.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'))
}
