import { readFileSync } from 'node:fs'
import { system } from '@/lib/kernel/actor'
import { secret } from '@/lib/kernel/env'
import { foundOrganisation } from '@/lib/membership/founding/found-organisation'
import { foundersFile } from '@/lib/membership/founding/founders'
import { offices, organisation } from '@/lib/organisation'
import { command, exitProgram } from './command'
import { prepareDatabase } from './database'
import { assertNotMadeByDemo } from './demo-story'
import { recallSecrets } from './secrets'

/** `npm run found -- founders.json`: the first day of a real organisation. Its founders get their welcome by mail. */
void command(async () => {
  const founders = read(process.argv[2])
  recallSecrets()
  secret('FIELD_KEYS')
  const { url } = await prepareDatabase()
  await assertNotMadeByDemo(url)
  await foundOrganisation(system('founding'), { founders })
  console.log(`${organisation.name} has ${founders.length} members. Each can now sign in by email.`)
  console.log('Officers must first set up an authenticator app at /membership/second-factor.')
  await exitProgram(0)
})

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
