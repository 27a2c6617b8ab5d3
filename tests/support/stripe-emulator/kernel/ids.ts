import { randomFillSync } from 'node:crypto'

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Chance is fetched by the block: an id takes a few bytes of it. */
const chance = Buffer.alloc(8192)
let used = chance.length

/** An id that looks like Stripe's, so that nothing in the programs that talk to us can tell by its form. */
export function newId(prefix: string, length = 24): string {
  if (used + length > chance.length) {
    randomFillSync(chance)
    used = 0
  }
  let id = prefix
  for (const end = used + length; used < end; used++) id += letters[chance[used]! % 62]
  return id
}
