import 'server-only'
import { randomInt } from 'node:crypto'

/** Without letters and figures that are taken for one another when they are read out. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The number of a complaint or a case: drawn, so that it tells nothing of how many there are. "K7M2-9XQF" */
export function newReference(): string {
  const drawn = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
  return `${drawn.slice(0, 4)}-${drawn.slice(4)}`
}
