import 'server-only'
import type { Sql } from 'postgres'
import { unseal } from '@/lib/kernel/field-encryption'
import { sealedColumns } from '@/lib/kernel/rotate-keys'

/** Opens everything that is sealed, to see whether the keys at hand do. Answers how many values there are, and where one stays closed. */
export async function openSealedFields(sql: Sql): Promise<{ opened: number; closed: string[] }> {
  let opened = 0
  const closed = new Set<string>()
  for (const { table, column } of await sealedColumns(sql)) {
    const values = sql<{ sealed: string }[]>`
      select ${sql(column)} as sealed from ${sql(table)} where ${sql(column)} is not null`
    await values.cursor(500, (rows) => {
      for (const { sealed } of rows) {
        if (opens(sealed)) opened += 1
        else closed.add(`${table}.${column}`)
      }
    })
  }
  return { opened, closed: [...closed] }
}

function opens(sealed: string) {
  try {
    unseal(sealed)
    return true
  } catch {
    return false
  }
}
