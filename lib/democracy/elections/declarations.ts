import { type Network, organisation } from '@/lib/organisation'

/**
 * What a candidate may declare about themselves, so that a rule like "at least one woman" can be kept. It is nobody's duty.
 * A declaration that counts for a rule stands in the published record by the candidate's number: without it nobody could
 * count again. Beside the name on our pages it shows only if the candidate wants that.
 */
export function declarationWords(declaration: Network): string {
  return organisation.networks[declaration].member
}

export type Showing = 'count' | 'name'
export const showings = ['count', 'name'] as const

/** As it is sealed: the version of the words agreed to, and each declaration with how it may show. */
export type Declarations = { version: number; declared: { declaration: Network; shown: Showing }[] }

/** What candidates agree to. A changed wording is added at the end; the older ones stay. */
export const declarationWordings = [
  'What I declare is used to keep the rules about who may be elected together. Where it counts for such a rule, it stands in the published record of the election by my number. It shows beside my name only where I say so. It is deleted when it is no longer needed to explain the result.',
  'What I declare is used to meet quotas. Where it counts towards a quota, the published record of the election shows it against my candidate number. It appears beside my name only where I say so. It is deleted when it is no longer needed to explain the result.',
] as const
export const declarationVersion = declarationWordings.length

export const undeclared: Declarations = { version: declarationVersion, declared: [] }

/** Whether these count under a rule that asks for `declaration`. */
export function declares({ declared }: Declarations, declaration: string): boolean {
  return declared.some((one) => one.declaration === declaration)
}
