import 'server-only'
import { and, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import type { Work } from './perform'

/**
 * What every table says about people, declared beside the domain it belongs to. "Your data" shows it, and erasure works
 * by it. A column of words, a pointer or a file that is declared nowhere fails a test, so nobody can forget one.
 */
export type ColumnDeclaration<Value = unknown> =
  /** Said about the person, and shown to them under this label. */
  | ({
      says: 'shown'
      label: string
      /** Encrypted in the database. */
      sealed?: boolean
      /** In the words of its page, where the value alone would puzzle a reader. */
      as?: (value: never, row: never) => string
    } & Erased<Value>)
  /** Said about the person, but not shown, for this reason. */
  | ({ says: 'withheld'; why: string } & Erased<Value>)
  /** Leads to a row of another table, or to a person. */
  | ({ says: 'pointer'; to: string } & Erased<Value>)
  | { says: 'nothing'; why: NothingPersonal }

/** What is written in the place of a value when its person is erased; without it the value is kept as the table says. */
type Erased<Value> = { erase?: { to: Value } | 'time' }

/** Why a column of words says nothing about a person. */
export type NothingPersonal =
  | 'state'
  | 'kind'
  | 'key'
  | 'setting'
  | 'published'
  | 'cryptography'
  | 'figure'
  | 'fault'

type Row<Table extends PgTable> = Table['$inferSelect']

/** Which rows of a table are about a person. */
type Whose<Table extends PgTable> =
  | { person: keyof Row<Table> & string }
  /** About the person whose row of another declaration they belong to. */
  | { of: PersonalData; by: keyof Row<Table> & string }
  | { where: (personId: string) => SQL }

export type PersonalData<Table extends PgTable = PgTable> = {
  table: Table
  /** The heading on "Your data". */
  title: string
  whose: Whose<Table>
  /** Not all of these rows, where some are treated in another way. */
  only?: SQL
  columns: { [Name in keyof Row<Table>]?: ColumnDeclaration<Row<Table>[Name]> }
  /** Said beside each row: where it belongs, read from other tables, and in which words. */
  beside?: Record<string, SQL | { is: SQL; as: (value: never) => string }>
  erase: 'delete' | 'blank' | 'keep'
  /** How long it is kept, and what of it stays after erasure and why: a sentence for the person. */
  kept: string
  /** Where the person corrects it themselves. */
  correct?:
    | '/membership/details'
    | '/membership/networks'
    | '/membership/equality'
    | '/membership/groups'
    | '/membership/dues'
  /** What has to happen before the person's rows are taken out. */
  first?: (work: Work, personId: string) => Promise<void>
}

export function personalData<Table extends PgTable>(declared: PersonalData<Table>): PersonalData {
  return declared as unknown as PersonalData
}

/** A table none of whose rows is about a person, or can be found by one. */
export type ImpersonalData = { table: PgTable; columns: Record<string, ColumnDeclaration> }

export function noPersonalData<Table extends PgTable>(
  table: Table,
  columns: PersonalData<Table>['columns'],
): ImpersonalData {
  return { table, columns: columns as ImpersonalData['columns'] }
}

type Options<Value> = {
  sealed?: boolean
  as?: (value: never, row: never) => string
  /** Written in its place when the person is erased. */
  erase?: Value
  /** Takes the time of the erasure. */
  erasedNow?: true
}

function erased<Value>(options: { erase?: Value; erasedNow?: true }): Erased<Value> {
  if (options.erasedNow) return { erase: 'time' }
  return 'erase' in options ? { erase: { to: options.erase as Value } } : {}
}

export function shown<Value = never>(
  label: string,
  options: Options<Value> = {},
): ColumnDeclaration<NoInfer<Value>> {
  const { sealed, as } = options
  return { says: 'shown', label, sealed, as, ...erased(options) }
}

export function withheld<Value = never>(
  why: string,
  options: { erase?: Value } = {},
): ColumnDeclaration<NoInfer<Value>> {
  return { says: 'withheld', why, ...erased(options) }
}

export function pointer<Value = never>(
  to: string,
  options: { erase?: Value } = {},
): ColumnDeclaration<NoInfer<Value>> {
  return { says: 'pointer', to, ...erased(options) }
}

export function nothing(why: NothingPersonal): ColumnDeclaration<never> {
  return { says: 'nothing', why }
}

/** "taken-back" → "Taken back": a code of the database as a reader can take it. */
export function codeInWords(code: string): string {
  const words = code.replaceAll(/[-_]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** An officer, or whoever did it: the act stays, and leads to nobody once they are erased. */
export const actor = pointer('the person who did it')

/** The rows of a declaration that are about this person. With `instead`, those that belong to these rows of another one. */
export function rowsOf(
  declared: PersonalData,
  personId: string,
  instead?: { of: PersonalData; rows: SQL },
): SQL {
  if (instead?.of === declared) return instead.rows
  const { table, whose, only } = declared
  const columns = getTableColumns(table)
  const theirs = (): SQL => {
    if ('where' in whose) return whose.where(personId)
    if ('person' in whose) return eq(columns[whose.person]!, personId)
    const owner = whose.of.table
    const key = keyOf(owner)
    const owners = database()
      .select({ key })
      .from(owner)
      .where(rowsOf(whose.of, personId, instead))
    return inArray(columns[whose.by]!, owners)
  }
  return only ? and(theirs(), only)! : theirs()
}

export function keyOf(table: PgTable): PgColumn {
  return Object.values(getTableColumns(table)).find((column) => column.primary)!
}

/** Whether rows of `declared` belong to rows of `owner`, directly or through others. */
export function belongsTo(declared: PersonalData, owner: PersonalData): boolean {
  if (declared === owner) return true
  return 'of' in declared.whose && belongsTo(declared.whose.of, owner)
}

/** What is written into a row in the place of what it said about its person. */
export function blanks(declared: PersonalData, now: Date): Record<string, unknown> {
  const written: Record<string, unknown> = {}
  for (const [name, column] of Object.entries(declared.columns)) {
    if (!column || column.says === 'nothing' || !column.erase) continue
    written[name] = column.erase === 'time' ? now : column.erase.to
  }
  return written
}
