import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { freePort } from '@/db/embedded/port'
import { browserArgs, findBrowser } from '@/e2e/support/browser'
import { env, parentEnvironment } from '@/lib/kernel/env'
import { startProgram } from './child-processes'
import { command, exitProgram, stopAtTheEnd } from './command'
import { fetchCast } from './fetch-cast'
import { walk } from './tour/crawl'
import { indexPage } from './tour/index-page'
import type { Shot } from './tour/take-screenshot'
import { waitFor } from './wait-for'

/** `npm run tour`: pictures of every kind of page as everybody of the cast, to look at our own work. */
void command(async () => {
  const folder = join(env.DATA_DIR, 'tour')
  const executablePath = findBrowser()
  const site = parentEnvironment().BASE_URL?.replace(/\/$/, '') ?? (await startDemo())
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath, args: browserArgs })
  stopAtTheEnd('The browser', () => browser.close())

  const shots: Shot[] = []
  const visitor = { name: 'A visitor', role: 'not signed in', email: '', signInPath: '' }
  const waiting = [visitor, ...(await fetchCast(site))]
  const takeTurns = async () => {
    for (let person = waiting.shift(); person; person = waiting.shift()) {
      const seen = await walk(browser, site, person, folder)
      shots.push(...seen)
      console.log(`tour     ${person.name}: ${seen.length} pages`)
    }
  }
  await Promise.all([takeTurns(), takeTurns()])

  writeFileSync(join(folder, 'index.html'), indexPage(shots))
  const wrong = shots.filter(({ problems }) => problems.length > 0)
  for (const { person, path, problems } of wrong) {
    console.log(`tour     ${path} as ${person.name}: ${problems.join('; ')}`)
  }
  console.log(`${shots.length} pages, ${wrong.length} with something wrong: ${folder}/index.html`)
  await exitProgram(0)
})

/** A demo of its own, so that the one you are using is left alone. */
async function startDemo() {
  const port = await freePort()
  startProgram({
    name: 'demo',
    args: ['--import=tsx', 'lib/commands/demo.ts'],
    env: { ...parentEnvironment(), PORT: `${port}`, DATA_DIR: join(env.DATA_DIR, 'tour-demo') },
  })
  const site = `http://localhost:${port}`
  await waitFor(`${site}/api/health`, 900)
  return site
}
