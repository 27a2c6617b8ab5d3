import { inWords, momentInWords } from '@/lib/kernel/calendar'
import { toThePenny } from '@/lib/kernel/money'

/** A value as its owner can read it, by what it is. A nested one is told line by line. */
export function valueInWords(name: string, value: unknown): string {
  if (value instanceof Date) return momentInWords(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return numberInWords(name, value)
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? inWords(value) : value
  if (Array.isArray(value)) return value.map((one) => valueInWords(name, one)).join('\n')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .filter(([, one]) => one !== null && one !== '')
    .map(([inner, one]) => {
      const words = valueInWords(inner, one)
      return typeof one === 'object' ? words : `${nameInWords(inner)}: ${words}`
    })
    .join('\n')
}

function numberInWords(name: string, value: number): string {
  if (/pence$/i.test(name)) return toThePenny(value)
  if (name === 'content' || name === 'photo') return `${Math.ceil(value / 1000)} kB`
  return String(value)
}

/** "addressLine1" → "Address line 1" */
function nameInWords(name: string): string {
  const words = name
    .replace(/Pence$/, '')
    .replaceAll(/[A-Z]|\d+/g, (part) => ` ${part.toLowerCase()}`)
    .replaceAll('-', ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
