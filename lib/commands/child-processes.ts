import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { exitProgram, isStopping, stopAtTheEnd } from './command'

type Program = {
  name: string
  args: string[]
  env: NodeJS.ProcessEnv
  /** So many seconds before its end it hears that the end comes, and sends away whoever asks whether it serves. */
  drainSeconds?: number
}

// A killed command cannot stop what it started. Its programs notice by the broken channel.
const leaveWithUs = `data:text/javascript,process.on('disconnect',()=>{setTimeout(()=>process.exit(1),5000).unref();process.kill(process.pid,'SIGTERM')})`

/** A node program beside this one, its lines marked with its name; if it ends, so do we. */
export function startProgram(program: Program) {
  const child = spawnNode(program)
  print(child, (line) => console.log(`${program.name.padEnd(8)} ${line}`))
  stopAtTheEnd(program.name, () => end(child, program.drainSeconds))
  child.on('exit', (code) => {
    if (isStopping()) return
    console.error(`${program.name} stopped unexpectedly (${code ?? 'killed'}).`)
    void exitProgram(1)
  })
}

/** Runs a node program to its end, handing over its lines; what it said is the error if it fails. */
export function runProgram(program: Program, onLine: (line: string) => void) {
  return new Promise<void>((done, fail) => {
    const child = spawnNode(program)
    const said: string[] = []
    print(child, (line) => {
      said.push(line)
      onLine(line)
    })
    stopAtTheEnd(program.name, () => end(child))
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(said.join('\n')))))
  })
}

// A group of its own: Ctrl-C reaches only us, and we stop the programs in order.
function spawnNode({ args, env }: Program) {
  return spawn(process.execPath, ['--import', leaveWithUs, ...args], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
}

function print(child: ChildProcess, onLine: (line: string) => void) {
  for (const stream of [child.stdout!, child.stderr!]) {
    createInterface({ input: stream }).on('line', onLine)
  }
}

async function end(child: ChildProcess, drainSeconds = 0) {
  if (child.exitCode !== null || child.signalCode !== null) return
  if (drainSeconds > 0) {
    child.kill('SIGUSR2')
    await new Promise((resolve) => setTimeout(resolve, drainSeconds * 1000))
  }
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  child.kill('SIGTERM')
  const tooLong = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), 10_000)
  await gone
  clearTimeout(tooLong)
}
