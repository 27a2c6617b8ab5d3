import { randomInt } from 'node:crypto'

/** Letters and figures that nobody takes for one another when they are read out at a door. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** "K7QM-3XRT" */
export function newCredential(): string {
  const part = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return `${part()}-${part()}`
}
