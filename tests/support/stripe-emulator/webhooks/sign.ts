import { createHmac } from 'node:crypto'

/** The header by which the receiver knows that it was us, and when: always the wall clock, whatever year we play. */
export function signature(
  payload: string,
  secret: string,
  seconds = Math.floor(Date.now() / 1000),
) {
  const mac = createHmac('sha256', secret).update(`${seconds}.${payload}`).digest('hex')
  return `t=${seconds},v1=${mac}`
}
