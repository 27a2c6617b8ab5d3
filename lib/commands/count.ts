import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Constraint, type Rules, Uncountable } from '@/lib/democracy/elections/count/contest'
import { count } from '@/lib/democracy/elections/count/count'
import { countBack } from '@/lib/democracy/elections/count/count-back'
import { countJson } from '@/lib/democracy/elections/count/count-json'
import { countSheet } from '@/lib/democracy/elections/count/count-sheet'
import { drawLots } from '@/lib/democracy/elections/count/lots'
import { readContest } from './read-contest'

/** `npm run count -- FILE --rules scottish`: counts an election from a file of its papers, whoever held it. */
const usage = `Usage: npm run count -- FILE --rules scottish|av|meek|ers97 [options]
FILE is BLT (.blt), a table of rankings (.csv) or PrefLib (.soc, .soi, .toc, .toi).
  --seats N                 how many are to be elected, where the file does not say or says otherwise
  --withdrawn 3,5           candidates to pass over
  --constraints FILE.json   who must be elected together
  --lots 3,1,2              all candidates in the order drawn, to break ties
  --seed S --contest ID     lots as the board of an election here draws them, from its seed for that contest
  --left 3                  who left the seat they won: counts who fills it, keeping the others
  --declined 7              of the rest, who would not take it
  --json                    the count for programs`

async function main() {
  const { values, positionals } = read()
  const [file] = positionals
  if (!file || positionals.length > 1) throw new Uncountable(usage)
  const rules = (values.rules ?? 'scottish') as Rules
  if (!['scottish', 'av', 'meek', 'ers97'].includes(rules)) throw new Uncountable(usage)
  const withdrawn = numbersIn('--withdrawn', values.withdrawn)
  const { notes, ...contest } = await readContest(file, seatsIn(values.seats), { rules, withdrawn })
  const constraints = values.constraints ? await constraintsIn(values.constraints) : []
  const lots = await lotsOf(values, contest.candidates.length)
  const terms = { rules, seats: contest.seats, constraints, lots }
  const [left, ...more] = numbersIn('--left', values.left)
  if (more.length > 0)
    throw new Uncountable('--left names one candidate: vacancies are filled one by one.')
  const counted = left
    ? countBack(contest, terms, left, numbersIn('--declined', values.declined)).count
    : count(contest, terms)
  for (const note of notes) process.stderr.write(`${note}\n`)
  process.stdout.write(`${values.json ? countJson(counted) : countSheet(counted)}\n`)
}

function read() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        rules: { type: 'string' },
        seats: { type: 'string' },
        withdrawn: { type: 'string' },
        constraints: { type: 'string' },
        seed: { type: 'string' },
        contest: { type: 'string' },
        lots: { type: 'string' },
        left: { type: 'string' },
        declined: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
  } catch {
    throw new Uncountable(usage)
  }
}

function seatsIn(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (!/^[1-9]\d{0,4}$/.test(given))
    throw new Uncountable('--seats must be a whole number, 1 or more.')
  return Number(given)
}

function numbersIn(option: string, given: string | undefined): number[] {
  if (given === undefined) return []
  if (!/^[1-9]\d{0,4}(,[1-9]\d{0,4})*$/.test(given))
    throw new Uncountable(`${option} must list candidates’ numbers, for example 3,5.`)
  return given.split(',').map(Number)
}

/** What reads them takes longer to load than most wards take to count. */
async function constraintsIn(file: string): Promise<Constraint[]> {
  const { readConstraints } = await import('./count-constraints')
  return readConstraints(readFileSync(file, 'utf8'))
}

type Drawing = { seed?: string; contest?: string; lots?: string }

async function lotsOf({ seed, contest, lots }: Drawing, candidates: number) {
  if (seed !== undefined && lots !== undefined)
    throw new Uncountable('Give --seed or --lots, not both.')
  if ((seed === undefined) !== (contest === undefined))
    throw new Uncountable(
      'Lots are drawn for each contest of an election from its seed: give --seed and --contest together, as the result page prints them. For lots of your own, use --lots.',
    )
  if (seed !== undefined) return drawLots(`${seed}/${contest}`, candidates)
  if (lots === undefined) return undefined
  const drawn = numbersIn('--lots', lots)
  const complete = drawn.length === candidates && new Set(drawn).size === candidates
  if (!complete || drawn.some((number) => number > candidates))
    throw new Uncountable(
      `--lots must list each of the ${candidates} candidates’ numbers once, in the order drawn, for example 3,1,2.`,
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
