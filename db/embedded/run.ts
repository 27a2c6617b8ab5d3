import { spawn, spawnSync } from 'node:child_process'

/** The system user that PostgreSQL runs as when we are root. */
export type Identity = { name: string; uid: number; gid: number }

// Our own environment stays out: a stray PGDATA, PGPORT or language would change what it does.
export const bareEnvironment = {
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
} as unknown as NodeJS.ProcessEnv

/** Runs one of PostgreSQL's own programs to its end; what it said is the error if it fails. */
export function run(program: string, args: string[], cwd: string, identity?: Identity) {
  return new Promise<void>((done, fail) => {
    const child = spawn(program, args, {
      ...ids(identity),
      cwd,
      env: bareEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(said.trim()))))
  })
}

/** Asks the kernel, as that user: access lists and mounts count too. */
export function canReach(path: string, identity: Identity) {
  const script = 'test -x "$1" && test -r "$1"'
  const options = { ...ids(identity), cwd: '/', env: bareEnvironment }
  return spawnSync('/bin/sh', ['-c', script, 'sh', path], options).status === 0
}

export function ids(identity?: Identity) {
  return identity ? { uid: identity.uid, gid: identity.gid } : {}
}

export function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
