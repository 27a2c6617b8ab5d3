import { choosePlace } from './embedded/database-folder'
import { initialise } from './embedded/initialise'
import { keepRunning } from './embedded/restart-postgres'

/**
 * The PostgreSQL that comes with the program, for a group that has no database server: real
 * binaries out of npm, its data under `<dataDir>/postgres`, reachable from this machine only.
 *
 * Whoever starts it second shares the running server; whoever leaves last stops it. A killed
 * launcher leaves the server running and the next one takes it up again.
 */
export async function startEmbedded(options: {
  dataDir: string
  port?: number
  /** For tests: trades safety against power cuts for speed. */
  fast?: boolean
}): Promise<{ url: string; ownerUrl: string; stop(): Promise<void> }> {
  const place = await choosePlace(options.dataDir)
  await initialise(place, options)
  return keepRunning(place, options)
}
