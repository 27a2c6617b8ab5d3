import { migrate } from '@/db/migrate'
import { command, exitProgram } from './command'
import { startDatabase } from './database'

/** `npm run db:migrate`: brings the database up to date and ends. */
void command(async () => {
  await migrate(await startDatabase())
  console.log('The database is up to date.')
  await exitProgram(0)
})
