import { NotReached } from './polling-station'

/** Problems whose message was written for the voter. By their names, so that no page loads what it never throws. */
const said = ['WrongCode', 'WrongWords', 'Newer', 'NotAsPublished', 'TurnedDown', 'NothingKept']

/** What to tell somebody whose browser could not go on. */
export function sentenceOf(error: unknown): string {
  if (error instanceof NotReached) {
    return 'We could not reach our server. Nothing is lost: check your connection and try again.'
  }
  if (error instanceof Error && said.includes(error.name)) return error.message
  return 'This did not work in this browser. Try another browser or device, or ask the returning officer for a paper ballot.'
}
