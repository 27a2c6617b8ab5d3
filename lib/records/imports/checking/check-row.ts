import type { AtStripe } from '@/db/schema/records/imports'
import { ageOn } from '@/lib/kernel/calendar'
import { type Band, organisation } from '@/lib/organisation'
import {
  contact,
  eachPersonField,
  type ImportedPersonField,
  importedPersonFields,
} from '@/lib/people/members/person-fields'
import { type DatedField, type DateReader, dateIn } from './dates'
import { duesOf, type ImportedDues } from './dues-of'
import { yesIn } from './dues-words'
import { emailIn } from './email'
import type { ImportField, ListColumn, Mapping } from './fields'
import { type DateOrder, type Repairs, repaired } from './repairs'

/** A row as a member would be made of it. */
export type NewMember = {
  email: string
  name: string
  dateOfBirth: string | null
  constituency: string | null
  joinedOn: string | null
  theirNumber: string | null
  customerId: string | null
  wantsNews: boolean
  dues: ImportedDues
} & Record<ImportedPersonField, string | null>

/** What holds for every row of one list. */
export type ListTerms = {
  columns: ListColumn[]
  mapping: Mapping
  repairs: Repairs
  bandOtherwise: Band
  today: string
}
/** What Stripe said of the row's customer: what there is, or why nothing can be taken over. */
export type StripeWord = AtStripe | 'missing' | 'unusual' | 'away'

export type RowCheck = { candidate: NewMember } | { problems: string[] }

/** Judges one row by itself: what it says, and whether that can be. Pure; each problem is `field:what`. */
export function checkRow(cells: string[], terms: ListTerms, word?: StripeWord): RowCheck {
  const problems: string[] = []
  const cell = cellReader(cells, terms)
  const readDate: DateReader = (field, latest) =>
    dateIn(cell(field), {
      order: terms.repairs[field] as DateOrder | undefined,
      monthFirst: columnOf(terms, field)?.monthFirst ?? false,
      latest,
    })
  if (cells.slice(terms.columns.length).some((more) => more !== '')) problems.push('row:cells')
  if (cells.some((one) => one.startsWith('='))) problems.push('row:formula')

  const email = emailIn(cell('email'))
  if (!email) problems.push(cell('email') ? 'email:form' : 'email:missing')
  const checked = (field: ImportedPersonField) => {
    const typed = cell(field)
    const answer = field === 'postcode' ? { typed, country: cell('country') } : typed
    const read = typed ? contact[field].safeParse(answer) : { success: true as const, data: '' }
    const rounded = field === 'phone' && /^\d[.,]\d+E\+\d+$/i.test(typed)
    if (!read.success) problems.push(rounded ? 'phone:rounded' : `${field}:form`)
    return (read.success && read.data) || null
  }
  const date = (field: DatedField, latest: string, wrong: (date: string) => boolean) => {
    if (!cell(field)) return null
    const found = readDate(field, latest)
    if (typeof found === 'string') problems.push(`${field}:${found}`)
    else if (wrong(found.date)) problems.push(`${field}:cannot-be`)
    else return found.date
    return null
  }
  const name = nameInRow(cell)
  if (!name) problems.push('name:missing')
  if (name.length > 100) problems.push('name:form')
  const customerId = cell('customerId') || null
  if (customerId) problems.push(...customerProblems(customerId, word))
  const wantsNews = yesIn(cell('mailConsent'))
  if (wantsNews === undefined) problems.push('mailConsent:unknown')
  const atStripe = typeof word === 'object' ? word : undefined
  const dues = duesOf(cell, { bandOtherwise: terms.bandOtherwise, readDate, atStripe })
  if (Array.isArray(dues)) problems.push(...dues)
  const constituency = constituencyIn(cell('constituency'))
  if (constituency === undefined) problems.push('constituency:unknown')

  const candidate = {
    email: email ?? '',
    name,
    ...eachPersonField(importedPersonFields, checked),
    dateOfBirth: date(
      'dateOfBirth',
      yearsBefore(terms.today, organisation.minimumAge),
      (born) => born < '1900' || isTooYoung(born, terms.today),
    ),
    constituency: constituency ?? null,
    joinedOn: date('joinedOn', terms.today, (day) => day < '1900' || day > terms.today),
    theirNumber: cell('theirNumber').slice(0, 40) || null,
    customerId,
    wantsNews: wantsNews ?? false,
    dues: dues as ImportedDues,
  }
  return problems.length > 0 ? { problems } : { candidate }
}

function columnOf({ columns, mapping }: ListTerms, field: ImportField) {
  return columns.find(({ heading }) => heading === mapping[field])
}

export function cellReader(cells: string[], terms: ListTerms) {
  return (field: ImportField) => {
    const column = columnOf(terms, field)
    const said = (column && cells[terms.columns.indexOf(column)]) || ''
    return repaired(field, said, terms.repairs)
  }
}

export function nameInRow(cell: (field: ImportField) => string) {
  return cell('name') || `${cell('firstName')} ${cell('lastName')}`.trim()
}

function yearsBefore(date: string, years: number) {
  return `${Number(date.slice(0, 4)) - years}${date.slice(4)}`
}

function isTooYoung(born: string, today: string) {
  return born > today || ageOn(born, today) < organisation.minimumAge
}

function customerProblems(customerId: string, word: StripeWord | undefined) {
  if (!/^cus_\w{1,100}$/.test(customerId)) return ['customerId:form']
  return typeof word === 'string' ? [`customerId:${word}`] : []
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z]/g, '')
const constituencies = new Map(organisation.place.names.map((name) => [plain(name), name]))

/** None when the cell is empty, undefined when it names a place that is none of ours. */
function constituencyIn(words: string): string | null | undefined {
  return words ? constituencies.get(plain(words)) : null
}
