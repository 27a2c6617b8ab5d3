import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { system } from '@/lib/kernel/actor'
import { env, secret, setEnvironment, siteUrl } from '@/lib/kernel/env'
import { officerWith, organisation } from '@/lib/organisation'
import { beginCheck } from '@/lib/records/imports/checking/begin-check'
import { checkImport } from '@/lib/records/imports/checking/check-import'
import { fieldNames, type Mapping } from '@/lib/records/imports/checking/fields'
import { reasonInWords } from '@/lib/records/imports/checking/reasons'
import { discardImport } from '@/lib/records/imports/discard-import'
import { listInWords } from '@/lib/records/imports/import-summary'
import { batchesOf, findImport } from '@/lib/records/imports/rows'
import { undoBatch } from '@/lib/records/imports/undoing/undo-batch'
import { undoImport } from '@/lib/records/imports/undoing/undo-import'
import { readFile } from '@/lib/records/imports/upload-list'
import { command, exitProgram } from './command'
import { prepareDatabase } from './database'
import { askedIn, type ImportArguments, usage } from './import-arguments'
import { reportImport, showing, writeBadRows } from './import-report'
import { recallSecrets } from './secrets'

const us = system('import')

/**
 * `npm run import -- members.csv`: members from another system, also more than a browser would send. It works beside the
 * running site. It reads and checks the list, and then leaves it to two officers, as the site does: whoever runs the server may
 * be one of them, and alone would make as many voters as they like. There is no exception for a group with one officer: it
 * appoints another first. Ends with 0 when every row is good, 1 when some are not, 2 when none is.
 */
void command(async () => {
  try {
    const asked = askedIn(process.argv.slice(2))
    recallSecrets()
    secret('FIELD_KEYS')
    if (!env.STRIPE_SECRET_KEY && !env.STRIPE_EMULATOR_URL) {
      setEnvironment({ STRIPE_EMULATOR_URL: `http://127.0.0.1:${env.PORT + 1}` })
    }
    await prepareDatabase()
    await exitProgram(asked.undo ? await takeBack(asked.undo, asked) : await bringIn(asked))
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`)
    await exitProgram(2)
  }
})

async function bringIn(asked: ImportArguments): Promise<number> {
  const file = asked.file ?? ''
  const source = { open: () => createReadStream(file, { highWaterMark: 1024 * 1024 }) }
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`)
  console.log(`Reading ${file}.`)
  const { importId } = await readFile(us, { fileName: basename(file), source })
  const found = (await findImport(importId))!
  console.log(`${listInWords(found)}.`)
  const mapping = asked.map ? mappingIn(asked.map) : found.mapping
  for (const name of fieldNames)
    if (mapping[name]) console.log(`  ${name.padEnd(14)} ← ${mapping[name]}`)
  const missing = Object.values(mapping).filter(
    (heading) => !found.columns.some((column) => column.heading === heading),
  )
  if (missing.length > 0 || !mapping.email) {
    await discardImport(us, { importId })
    throw new Error(
      missing.length > 0
        ? `There is no column ${missing.join(', ')}.`
        : `No column is mapped to email.\n\n${usage}`,
    )
  }
  if (found.repairs.phone) console.log('  phone: the first 0 or + is put back where it is missing')
  const { repairs } = found
  await beginCheck(us, { importId, mapping, repairs, bandOtherwise: asked.band })
  await showing(importId, found.rows, 'checked', checkImport(us, { importId }))
  const counts = await reportImport(importId)
  const left = counts.bad + counts.known + counts.duplicate + counts.skipped
  if (counts.bad > 0) await writeBadRows(us, importId, `${file}.bad.csv`)
  if (asked.dryRun || counts.good === 0) {
    await discardImport(us, { importId })
    console.log('Nobody was imported, and the list has been deleted.')
    return asked.dryRun ? Number(left > 0) : 2
  }
  console.log(`Nobody is imported yet. Two officers have to agree at ${siteUrl(`/desk/import/${importId}`)}:
${officerWith('members.import')} prepares it, and ${officerWith('imports.confirm')} confirms it, within ${organisation.retention.unprovenAddressDays} days.
To undo it afterwards: npm run import -- --undo ${importId}`)
  return Number(left > 0)
}

function mappingIn(path: string): Mapping {
  const given = JSON.parse(readFileSync(path, 'utf8')) as Mapping
  const strange = Object.keys(given).filter((name) => !(fieldNames as string[]).includes(name))
  if (strange.length > 0)
    throw new Error(
      `${path}: unknown field ${strange.join(', ')}. The fields are: ${fieldNames.join(', ')}.`,
    )
  return given
}

async function takeBack(importId: string, asked: ImportArguments): Promise<number> {
  if (!(await agreed(asked, `Undo import ${importId}?`))) return 2
  await undoImport(us, { importId })
  const members = (await findImport(importId))!.rows
  await showing(importId, members, 'checked', allOf(undoBatch, importId))
  let kept = 0
  for await (const rows of batchesOf(importId)) {
    for (const row of rows.filter(({ state }) => state === 'kept')) {
      kept += 1
      console.log(`  line ${row.line}: kept. ${reasonInWords(row.reason)}`)
    }
  }
  console.log(kept > 0 ? `Undone, except for ${kept} who stay members.` : 'Undone.')
  return Number(kept > 0)
}

/** A worker of the running site takes turns with us: the rows say what is left. */
async function allOf(batch: typeof undoBatch, importId: string) {
  while ((await batch(us, { importId })).more) {}
}

async function agreed({ yes }: ImportArguments, question: string): Promise<boolean> {
  if (yes) return true
  if (!process.stdin.isTTY) {
    console.log('Add --yes to confirm and continue.')
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`${question} Type yes to confirm: `)
  terminal.close()
  return answer.trim().toLowerCase() === 'yes'
}
