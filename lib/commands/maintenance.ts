import { once } from 'node:events'
import { isPortFree } from '@/db/embedded/port'
import { env } from '@/lib/kernel/env'
import { command, stopAtTheEnd } from './command'
import { maintenanceServer } from './maintenance-page'

/** `npm run maintenance -- "We are back by 9pm."`: a page in the place of the site, until it is stopped. */
void command(async () => {
  if (!(await isPortFree(env.PORT)))
    throw new Error(`Port ${env.PORT} is in use. Stop the site first: this stands in its place.`)
  const server = maintenanceServer(process.argv.slice(2).join(' ').slice(0, 500))
  stopAtTheEnd('The maintenance page', async () => {
    server.close()
    server.closeAllConnections()
  })
  server.listen(env.PORT, env.HOST)
  await once(server, 'listening')
  console.log(
    `READY http://localhost:${env.PORT}\nEverybody sees that we are working on the site. Ctrl-C ends it.`,
  )
})
