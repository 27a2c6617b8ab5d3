/**
 * Why we may hold the data of the people on a list, as an officer confirms it. A changed wording is added at the end: the
 * older ones are what was confirmed at that time.
 */
const bases = [
  'The people on this list are members of our organisation, which only changes the system it uses; or each of them has agreed to be a member here. We tell them where their data is kept within a month.',
  'The people on this list are members of our organisation, which is only changing its system; or each of them has agreed to be a member here. We will tell them within a month where their data is kept.',
] as const

export const basisVersion = bases.length
export const basis = bases.at(-1)!

export function lawfulBasisOf(version: number): string {
  return bases[version - 1] ?? basis
}
