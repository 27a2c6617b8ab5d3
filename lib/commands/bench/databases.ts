import postgres from 'postgres'
import { system } from '@/lib/kernel/actor'
import { setEnvironment } from '@/lib/kernel/env'
import { bringUpToDate, type DatabaseAddresses, ownerUrlOf } from '../database'
import { beginStory, endStory, eraseStory, readStory } from '../demo-story'

/** A database of so many invented members on the server of `url`, made when it is not there yet. Answers its address. */
export async function bigDatabase(server: DatabaseAddresses, members: number): Promise<string> {
  const name = `bench_${members}`
  await create(ownerUrlOf(server), name)
  const addresses = { url: on(server.url, name), ownerUrl: on(ownerUrlOf(server), name) }
  const { url, ownerUrl } = addresses
  setEnvironment({ DATABASE_URL: url })
  const { closeDatabase } = await import('@/db/client')
  await closeDatabase()
  const told = (await readStory(ownerUrl)) === 'told'
  if (!told) await eraseStory(ownerUrl)
  await bringUpToDate(addresses)
  if (told) {
    await asTheChoreLeavesIt()
    return url
  }
  console.log(
    `Making ${members.toLocaleString('en-GB')} members. This happens only the first time.`,
  )
  await beginStory(ownerUrl)
  const { seedBig } = await import('@/lib/demo/big/seed-big')
  await seedBig(ownerUrl, members, (line) => console.log(`seed     ${line}`))
  await endStory(ownerUrl)
  return url
}

/** A database with nothing in it but its tables, made anew each time. */
export async function emptyDatabase(server: DatabaseAddresses, name: string) {
  await drop(ownerUrlOf(server), name)
  await create(ownerUrlOf(server), name)
  const addresses = { url: on(server.url, name), ownerUrl: on(ownerUrlOf(server), name) }
  setEnvironment({ DATABASE_URL: addresses.url })
  const { closeDatabase } = await import('@/db/client')
  await closeDatabase()
  await bringUpToDate(addresses)
}

/** What the hourly chore does: on the next day the steps of the day before are put together. */
async function asTheChoreLeavesIt() {
  const { keepTallies } = await import('@/lib/money/treasury/tallies/keep-tallies')
  await keepTallies(system('daily'), {})
}

function on(server: string, name: string): string {
  const address = new URL(server)
  address.pathname = name
  return address.href
}

async function drop(url: string, name: string) {
  const server = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await server`drop database if exists ${server(name)} with (force)`
  } finally {
    await server.end()
  }
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
