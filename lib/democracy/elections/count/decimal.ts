/** A whole number of the smallest units as a decimal: `decimal(137800000n, 5)` is "1378.00000". */
export function decimal(units: bigint, places: number): string {
  const sign = units < 0n ? '-' : ''
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
