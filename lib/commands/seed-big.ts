import { env, parentEnvironment, setEnvironment } from '@/lib/kernel/env'
import { command, exitProgram } from './command'
import { bringUpToDate, ownerUrlOf, startDatabase } from './database'
import { beginStory, endStory, eraseStory, readStory } from './demo-story'
import { ensureSecrets } from './secrets'

/**
 * `npm run seed:big -- 500000`: a large invented organisation, to see how the program bears it. Without DATABASE_URL it gets
 * a place of its own, .data/big-500000, where `DATA_DIR=.data/big-500000 npm run demo` opens it.
 */
void command(async () => {
  const members = membersFrom(process.argv[2])
  if (!parentEnvironment().DATA_DIR) setEnvironment({ DATA_DIR: `.data/big-${members}` })
  ensureSecrets()
  const addresses = await startDatabase()
  const url = ownerUrlOf(addresses)
  if ((await readStory(url)) === 'told') {
    throw new Error(
      `This database already holds an invented organisation. Choose another place: DATA_DIR=${env.DATA_DIR}-again npm run seed:big`,
    )
  }
  await eraseStory(url)
  await bringUpToDate(addresses)
  await beginStory(url)
  const { seedBig } = await import('@/lib/demo/big/seed-big')
  await seedBig(url, members, (line) => console.log(line))
  await endStory(url)
  console.log(`To look at it: DATA_DIR=${env.DATA_DIR} npm run demo`)
  await exitProgram(0)
})

function membersFrom(typed: string | undefined): number {
  const members = Number(typed ?? 500_000)
  if (Number.isInteger(members) && members >= 100 && members <= 2_000_000) return members
  throw new Error('Say how many members, from 100 to 2,000,000: npm run seed:big -- 500000')
}
