import { randomBytes } from './bytes'

/** Crockford's letters: none is taken for another, read out or written by hand. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 20

/** A code that cannot be right as it was typed; the message says why. */
export class WrongCode extends Error {
  override name = 'WrongCode'
}

/** 95 random bits and a check letter, as ABCD-EFGH-JKMN-PQRS-TVWX. It opens the locker and is nowhere stored. */
export function makeRecoveryCode(): string {
  const values = Array.from(randomBytes(length - 1), (byte) => byte % 32)
  return grouped([...values, checkOf(values)])
}

/** The code as it was made, however it was typed: small letters, spaces, O for 0, I or L for 1. */
export function readRecoveryCode(typed: string): string {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const values = Array.from(signs, (sign) => {
    const value = letters.indexOf(sign)
    if (value < 0) throw new WrongCode(`Recovery codes never contain “${sign}”.`)
    return value
  })
  if (values.length !== length)
    throw new WrongCode(
      `A recovery code has ${length} letters and numbers; you entered ${values.length}.`,
    )
  if (checkOf(values.slice(0, -1)) !== values.at(-1))
    throw new WrongCode('There is a mistake in this code. Check it letter by letter.')
  return grouped(values)
}

function grouped(values: number[]): string {
  const signs = values.map((value) => letters[value]!).join('')
  return signs.match(/.{4}/g)!.join('-')
}

/** In GF(32) with x^5 + x^2 + 1: finds every single wrong letter and every two neighbours swapped. */
function checkOf(values: number[]): number {
  const doubled = (value: number) => (value << 1) ^ (value & 16 ? 0b100101 : 0)
  return values.reduce((sum, value) => doubled(sum ^ value), 0)
}
