import { wallClock } from './clock'
import { env } from './env'

/** One line of JSON an event. Never an address, a name, a token or anything that somebody typed. */
const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
type Level = Exclude<(typeof levels)[number], 'silent'>

function write(level: Level, event: string, detail: Record<string, unknown>) {
  if (levels.indexOf(level) < levels.indexOf(env.LOG_LEVEL)) return
  const line = withoutAddresses(
    JSON.stringify({ at: wallClock().toISOString(), level, event, ...detail }),
  )
  if (level === 'error') console.error(line)
  else console.log(line)
}

/** A mail server that refuses a letter names the address in its answer, and so does the error that is made of it. */
export function withoutAddresses(line: string): string {
  return line.replace(/[\w.+'-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}/gi, '(address)')
}

export const log = {
  debug: (event: string, detail: Record<string, unknown> = {}) => write('debug', event, detail),
  info: (event: string, detail: Record<string, unknown> = {}) => write('info', event, detail),
  warn: (event: string, detail: Record<string, unknown> = {}) => write('warn', event, detail),
  error: (event: string, error: unknown, detail: Record<string, unknown> = {}) =>
    write('error', event, {
      ...detail,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      ...(error instanceof Error && error.cause ? { causes: causesOf(error) } : {}),
    }),
}

/** What lies behind it, the nearest first, each with its code: of the database's errors the SQLSTATE says most. */
function causesOf({ cause }: Error): string[] {
  const causes: string[] = []
  for (let one = cause; one instanceof Error && causes.length < 5; one = one.cause) {
    const { code } = one as { code?: string }
    causes.push(code ? `${code}: ${one.message}` : one.message)
  }
  return causes
}
