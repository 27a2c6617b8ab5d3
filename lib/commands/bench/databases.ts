import postgres from 'postgres'
import { migrate } from '@/db/migrate'
import { system } from '@/lib/kernel/actor'
import { setEnvironment } from '@/lib/kernel/env'
import { beginStory, endStory, eraseStory, readStory } from '../demo-story'

/** A database of so many invented members on the server of `url`, made when it is not there yet. Answers its address. */
export async function bigDatabase(url: string, members: number): Promise<string> {
  const address = new URL(url)
  address.pathname = `bench_${members}`
  await create(url, address.pathname.slice(1))
  setEnvironment({ DATABASE_URL: address.href })
  const { closeDatabase } = await import('@/db/client')
  await closeDatabase()
  const told = (await readStory(address.href)) === 'told'
  if (!told) await eraseStory(address.href)
  await migrate(address.href)
  if (told) {
    await asTheChoreLeavesIt()
    return address.href
  }
  console.log(
    `Making ${members.toLocaleString('en-GB')} members. This happens only the first time.`,
  )
  await beginStory(address.href)
  const { seedBig } = await import('@/lib/demo/big/seed-big')
  await seedBig(address.href, members, (line) => console.log(`seed     ${line}`))
  await endStory(address.href)
  return address.href
}

/** What the hourly chore does: on the next day the steps of the day before are put together. */
async function asTheChoreLeavesIt() {
  const { keepTallies } = await import('@/lib/money/treasury/tallies/keep-tallies')
  await keepTallies(system('daily'), {})
}

async function create(url: string, name: string) {
  const server = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [found] = await server`select from pg_database where datname = ${name}`
    if (!found) await server`create database ${server(name)}`
  } finally {
    await server.end()
  }
}
