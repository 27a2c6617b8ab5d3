import type { ImportField, ListColumn, Mapping } from './fields'

/**
 * What a spreadsheet or another system did to a whole column, and how it is put right without another file. An officer
 * chooses it beside the column, and sees what comes of it before anybody is imported. Pure.
 */
const days = {
  'day-first': 'Day first: 31/03/2024 or 31/3/24',
  'month-first': 'Month first: 03/31/2024 or 3/31/24',
  'day-numbers': 'Numbers of days, as in Excel: 45382',
} as const

export const repairs = {
  name: { 'surname-first': 'Surname first: Wren, Ada' },
  phone: { 'lost-start': 'Without their first 0 or +: 7700900982' },
  dateOfBirth: days,
  joinedOn: days,
  paidUntil: days,
  amount: { pence: 'In pence: 300' },
} as const satisfies Partial<Record<ImportField, Record<string, string>>>

export type RepairedField = keyof typeof repairs
export type Repairs = { [Field in RepairedField]?: string }
export const repairedFields = Object.keys(repairs) as RepairedField[]

export type DateOrder = keyof typeof days

/** What a form or a row says is to be repaired, as far as there is such a repair. */
export function repairsFrom(chosen: Partial<Record<string, unknown>>): Repairs {
  const known = repairedFields.flatMap((field) => {
    const repair = chosen[field]
    const isOne = typeof repair === 'string' && Object.hasOwn(repairs[field], repair)
    return isOne ? [[field, repair] as const] : []
  })
  return Object.fromEntries(known)
}

/** What is offered before anybody has chosen. */
export function guessRepairs(columns: ListColumn[], mapping: Mapping): Repairs {
  const phones = columns.find(({ heading }) => heading === mapping.phone)
  return phones?.lostStart ? { phone: 'lost-start' } : {}
}

/** A number of a British telephone, as a spreadsheet leaves it that takes it for a sum: 7700900982, 447700900982. */
const withoutZero = /^[1-357]\d{8,9}$/
const withoutPlus = /^44[1-357]\d{8,9}$/

export function hasLostItsStart(cell: string): boolean {
  const digits = cell.replace(/[\s.-]/g, '')
  return withoutZero.test(digits) || withoutPlus.test(digits)
}

/** A cell as it was before it was damaged. */
export function repaired(field: ImportField, cell: string, chosen: Repairs): string {
  if (field === 'phone' && chosen.phone === 'lost-start' && hasLostItsStart(cell)) {
    return withoutZero.test(cell.replace(/[\s.-]/g, '')) ? `0${cell}` : `+${cell}`
  }
  if (field === 'name' && chosen.name === 'surname-first') {
    const [, surname, given] = /^([^,]+),\s*(.+)$/.exec(cell) ?? /^(\S+)\s+(.+)$/.exec(cell) ?? []
    return surname && given ? `${given} ${surname.trim()}` : cell
  }
  if (field === 'amount' && chosen.amount === 'pence' && /^\d{1,9}$/.test(cell)) {
    return `${Math.floor(Number(cell) / 100)}.${cell.padStart(2, '0').slice(-2)}`
  }
  return cell
}
