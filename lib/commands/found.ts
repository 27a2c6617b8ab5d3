import { readFileSync } from 'node:fs'
import { system } from '@/lib/kernel/actor'
import { secret } from '@/lib/kernel/env'
import { foundOrganisation } from '@/lib/membership/founding/found-organisation'
import { type Founder, foundersFile } from '@/lib/membership/founding/founders'
import { offices, organisation } from '@/lib/organisation'
import { printEnrolmentCode } from '@/lib/people/sign-in/second-factor/print-enrolment-code'
import { command, exitProgram } from './command'
import { prepareDatabase } from './database'
import { assertNotMadeByDemo } from './demo-story'
import { recallSecrets } from './secrets'

/**
 * `npm run found -- founders.json`: the first day of a real organisation. `npm run found -- --code ada@example.org` prints a
 * new enrolment code for an officer, while there are too few others who could hand one over.
 */
void command(async () => {
  const [first, email] = process.argv.slice(2)
  const founders = first === '--code' ? [] : read(first)
  recallSecrets()
  secret('FIELD_KEYS')
  const { url } = await prepareDatabase()
  await assertNotMadeByDemo(url)
  if (first === '--code') await printCode(email)
  else await found(founders)
  await exitProgram(0)
})

async function found(founders: Founder[]) {
  const { codes } = await foundOrganisation(system('founding'), { founders })
  console.log(`${organisation.name} has ${founders.length} members. Each can now sign in by email.
Officers set up a second factor at /membership/second-factor. Hand each of them their code, in person
or by phone. It works once, for three days; powers begin an hour after it was used:
`)
  for (const { name, email, code } of codes) console.log(`  ${code}  ${name}, ${email}`)
}

async function printCode(email: string | undefined) {
  if (!email) throw new Error('Name the officer: npm run found -- --code ada@example.org')
  const code = await printEnrolmentCode(system('founding'), { email: email.toLowerCase() })
  console.log(`${code}  for ${email}. It works once, for three days. All officers have been told.`)
}

function read(path: string | undefined) {
  if (!path) {
    throw new Error(
      `Name the file that lists the founders: npm run found -- founders.json\nIt should contain [{ "name": "Ada Wren", "email": "ada@example.org", "office": "${offices[0]}" }, …].`,
    )
  }
  const parsed = foundersFile.safeParse(listIn(path))
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path, message }) =>
    typeof path[0] === 'number' ? `Founder ${path[0] + 1}: ${message}` : message,
  )
  throw new Error(wrong.join('\n'))
}

function listIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} cannot be read as a list in JSON. (${(error as Error).message})`)
  }
}
