import { command, exitProgram } from './command'
import { bringUpToDate, ownerUrlOf, startDatabase } from './database'

/** `npm run db:migrate`: brings the database up to date and ends. */
void command(async () => {
  const addresses = await startDatabase()
  ownerUrlOf(addresses)
  await bringUpToDate(addresses)
  console.log('The database is up to date.')
  await exitProgram(0)
})
