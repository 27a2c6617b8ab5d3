import { parseArgs } from 'node:util'
import { type Band, bands, organisation } from '@/lib/organisation'

export const usage = `npm run import -- members.csv [--map fields.json] [--band ${organisation.usualBand}] [--dry-run]
npm run import -- --undo ID [--yes]

  --map      which column is which, as {"email": "E-mail Address", "joinedOn": "Member since"}; guessed if left out
  --band     band for rows that do not mention dues: ${bands.join(', ')}
  --dry-run  checks every row and keeps nothing
  --yes      undoes without asking

A list that was checked waits for two officers: one prepares the import on the site, another confirms it.`

export type ImportArguments = {
  file?: string
  map?: string
  undo?: string
  band: Band
  dryRun: boolean
  yes: boolean
}

export function askedIn(given: string[]): ImportArguments {
  const { values, positionals } = parsed(given)
  const band = bands.find((one) => one === values.band)
  if (!band) throw new Error(`There is no band ${values.band}.\n\n${usage}`)
  const [file, ...more] = positionals
  if (more.length > 0 || Boolean(file) === Boolean(values.undo)) throw new Error(usage)
  return {
    file,
    map: values.map,
    undo: values.undo,
    band,
    dryRun: values['dry-run'],
    yes: values.yes,
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        map: { type: 'string' },
        undo: { type: 'string' },
        band: { type: 'string', default: organisation.usualBand },
        'dry-run': { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${usage}`)
  }
}
