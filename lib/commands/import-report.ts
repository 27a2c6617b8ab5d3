import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { Actor } from '@/lib/kernel/actor'
import { csvStart } from '@/lib/kernel/csv'
import { reasonInWords } from '@/lib/records/imports/checking/reasons'
import { exportRejectedRows } from '@/lib/records/imports/export-rejected-rows'
import { batchesOf, findImport } from '@/lib/records/imports/rows'

/** Says how far it is, until it is done. */
export async function showing(importId: string, all: number, done: string, work: Promise<unknown>) {
  const say = async () => {
    const found = await findImport(importId)
    if (found) console.log(`  ${found.done} of ${all} ${done}`)
  }
  const timer = setInterval(() => void say(), 2000)
  await work.finally(() => clearInterval(timer))
  await say()
}

/** How many rows are good, known, bad and left out, with the reasons of the first of them. */
export async function reportImport(importId: string) {
  const counts = { good: 0, known: 0, duplicate: 0, bad: 0, skipped: 0 }
  for await (const rows of batchesOf(importId)) {
    for (const { state, line, reason } of rows) {
      counts[state as keyof typeof counts] += 1
      if (state !== 'good' && counts[state as keyof typeof counts] <= 20) {
        console.log(`  line ${line}: ${reasonInWords(reason)}`)
      }
    }
  }
  console.log(
    `${counts.good} good, ${counts.known} already known, ${counts.duplicate} possible duplicates, ${counts.bad} to correct, ${counts.skipped} skipped.`,
  )
  return counts
}

export async function writeBadRows(us: Actor, importId: string, path: string) {
  const file = createWriteStream(path, { mode: 0o600 })
  file.write(csvStart)
  for await (const lines of await exportRejectedRows(us, { importId })) file.write(lines)
  file.end()
  await finished(file)
  console.log(`The bad rows are in ${path}: correct them there and import that file.`)
}
