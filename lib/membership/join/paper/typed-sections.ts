import type { Section } from '../sections'

/** What can be corrected of an application that an officer typed. Referees are replaced, and what was agreed to was signed. */
export const typedSections = ['about-you', 'labour-movement', 'dues'] as const satisfies Section[]
export type TypedSection = (typeof typedSections)[number]

export function isTypedSection(name: string): name is TypedSection {
  return (typedSections as readonly string[]).includes(name)
}
