import { createReadStream, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { BltReader } from '@/lib/democracy/elections/count/blt'
import { type Constraint, type Rules, Uncountable } from '@/lib/democracy/elections/count/contest'
import { count } from '@/lib/democracy/elections/count/count'
import { countJson } from '@/lib/democracy/elections/count/count-json'
import { countSheet } from '@/lib/democracy/elections/count/count-sheet'
import { drawLots } from '@/lib/democracy/elections/count/lots'

/** `npm run count -- FILE.blt --rules scottish`: counts an election from a BLT file, whoever held it. */
const usage =
  'Usage: npm run count -- FILE.blt --rules scottish|av|meek [--seats N] [--constraints FILE.json] [--seed S | --lots 3,1,2] [--json]'

async function main() {
  const { values, positionals } = read()
  const [file] = positionals
  if (!file || positionals.length > 1) throw new Uncountable(usage)
  const rules = (values.rules ?? 'scottish') as Rules
  if (!['scottish', 'av', 'meek'].includes(rules)) throw new Uncountable(usage)
  const contest = await readContest(file)
  const seats = values.seats === undefined ? contest.seats : Number(values.seats)
  if (!Number.isInteger(seats) || seats < 1)
    throw new Uncountable('--seats must be a whole number, 1 or more.')
  const constraints = values.constraints ? await constraintsIn(values.constraints) : []
  const counted = count(contest, {
    rules,
    seats,
    constraints,
    lots: await lotsOf(values, contest.candidates.length),
  })
  process.stdout.write(`${values.json ? countJson(counted) : countSheet(counted)}\n`)
}

function read() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        rules: { type: 'string' },
        seats: { type: 'string' },
        constraints: { type: 'string' },
        seed: { type: 'string' },
        lots: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
  } catch {
    throw new Uncountable(usage)
  }
}

/** What reads them takes longer to load than most wards take to count. */
async function constraintsIn(file: string): Promise<Constraint[]> {
  const { readConstraints } = await import('./count-constraints')
  return readConstraints(readFileSync(file, 'utf8'))
}

async function readContest(file: string) {
  const reader = new BltReader()
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 }))
    reader.read(piece as Buffer)
  return reader.end()
}

async function lotsOf({ seed, lots }: { seed?: string; lots?: string }, candidates: number) {
  if (seed !== undefined && lots !== undefined)
    throw new Uncountable('Give --seed or --lots, not both.')
  if (seed !== undefined) return drawLots(seed, candidates)
  if (lots === undefined) return undefined
  const drawn = lots.split(',').map(Number)
  const wrong = drawn.some((one) => !Number.isInteger(one) || one < 1 || one > candidates)
  if (wrong || new Set(drawn).size !== drawn.length)
    throw new Uncountable(
      `--lots must list the candidates’ numbers in the order drawn, for example 3,1,2. There are ${candidates} candidates.`,
    )
  return drawn
}

main().catch((error: unknown) => {
  const known = error instanceof Uncountable
  const missing = (error as NodeJS.ErrnoException).code
  process.stderr.write(
    `${known ? error.message : missing ? `The file cannot be read (${missing}).` : String(error)}\n`,
  )
  process.exitCode = known || missing ? 2 : 1
})
