import { startProgram } from '@/lib/commands/child-processes'
import { command, stopAtTheEnd } from '../../lib/commands/command'
import { waitFor } from '../../lib/commands/wait-for'
import { parentEnvironment } from '../../lib/kernel/env'

// A command as `npm start` is one: something stopped last, two programs beside it.
void command(async () => {
  stopAtTheEnd('ground', async () => console.log('ground let go'))
  for (const port of process.argv.slice(2)) {
    const server = `require('node:http').createServer((_, answer) => answer.end('here')).listen(${port})
      process.on('SIGTERM', () => { console.log('let go'); process.exit() })`
    startProgram({ name: port, args: ['-e', server], env: parentEnvironment() })
    await waitFor(`http://127.0.0.1:${port}`, 20)
  }
  console.log('READY')
})
