import type { Actor, PersonActor } from '@/lib/kernel/actor'
import { system } from '@/lib/kernel/actor'
import type { Band } from '@/lib/organisation'
import { admitBatch } from '@/lib/records/imports/admitting/admit-batch'
import { runBatches } from '@/lib/records/imports/batches/run-batches'
import { beginCheck } from '@/lib/records/imports/checking/begin-check'
import { checkImport } from '@/lib/records/imports/checking/check-import'
import type { Mapping } from '@/lib/records/imports/checking/fields'
import type { Repairs } from '@/lib/records/imports/checking/repairs'
import { confirmImport } from '@/lib/records/imports/confirm-import'
import { prepareImport } from '@/lib/records/imports/prepare-import'
import type { Source } from '@/lib/records/imports/reading/encoding'
import { findImport } from '@/lib/records/imports/rows'
import { readFile } from '@/lib/records/imports/upload-list'
import { anOfficer } from '@/tests/support/people'

/** A file of this text, in pieces as a disk or a network hands it over. */
export function fileOf(text: string | Uint8Array, piece = 7000): Source {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return {
    async *open() {
      for (let from = 0; from < bytes.length; from += piece)
        yield bytes.subarray(from, from + piece)
    },
  }
}

export async function checked(
  officer: Actor,
  text: string | Uint8Array,
  given: { mapping?: Mapping; repairs?: Repairs; bandOtherwise?: Band } = {},
) {
  const read = { fileName: 'members.csv', source: fileOf(text) }
  const { importId } = await readFile(officer, read)
  const found = await findImport(importId)
  const { mapping = found!.mapping, repairs = found!.repairs, bandOtherwise = 'basic' } = given
  await beginCheck(officer, { importId, mapping, repairs, bandOtherwise })
  await checkImport(system('import'), { importId })
  return importId
}

let second: PersonActor | undefined

/** One officer prepares it, and a Co-Chair confirms it. */
export async function prepared(officer: Actor, importId: string) {
  second ??= await anOfficer('co-chair', { seat: 2 })
  await prepareImport(officer, { importId })
  await confirmed(importId)
}

export async function confirmed(importId: string) {
  second ??= await anOfficer('co-chair', { seat: 2 })
  await confirmImport(second, { importId })
}

export async function takenIn(officer: Actor, ...given: [string, Parameters<typeof checked>[2]?]) {
  const importId = await checked(officer, ...given)
  await prepared(officer, importId)
  await runBatches('run-import', admitBatch, system('import'), importId)
  return importId
}
