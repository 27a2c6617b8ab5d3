import type { z } from 'zod'
import { aboutYou, aboutYouAsTyped } from './sections/about-you'
import { declaration, declarationAsTyped } from './sections/declaration'
import { dues, duesAsTyped } from './sections/dues'
import { labourMovement, labourMovementAsTyped, outsideRegion } from './sections/labour-movement'
import { referees as refereesSection } from './sections/referees'

/** The parts of an application, in the order in which they are asked. Each is one page and is saved by itself. */
export const sections = {
  'about-you': aboutYou,
  'labour-movement': labourMovement,
  referees: refereesSection,
  dues,
  declaration,
} as const

export type Section = keyof typeof sections
export type Answers = { [S in Section]: z.output<(typeof sections)[S]> }
/** A draft: the sections that were saved so far. */
export type Draft = Partial<Answers>

export const sectionNames = Object.keys(sections) as Section[]

/** What the applicant sent, frozen: this and nothing else is what officers decide on. */
export type Submission = Answers & {
  /** Nothing for somebody who applied on paper and has no address. */
  email: string | null
}

/** The boxes of a section's form, filled with what was saved. */
export function asTyped(section: Section, draft: Draft): Record<string, string> {
  const { 'about-you': aboutYou, 'labour-movement': movement, referees, dues, declaration } = draft
  switch (section) {
    case 'about-you':
      return aboutYou ? aboutYouAsTyped(aboutYou) : {}
    case 'dues':
      return dues ? duesAsTyped(dues) : {}
    case 'declaration':
      return declaration ? declarationAsTyped(declaration) : {}
    case 'labour-movement':
      return movement ? labourMovementAsTyped(movement) : {}
    case 'referees':
      return referees ?? {}
  }
}

export type SectionStatus = 'complete' | 'incomplete' | 'outside-region'

/** Derived, never stored: an answer that was right when it was saved may have been overtaken by a new wording or price. */
export function statusOf(section: Section, draft: Draft): SectionStatus {
  if (!draft[section]) return 'incomplete'
  if (!sections[section].safeParse(asTyped(section, draft)).success) return 'incomplete'
  const outside = section === 'labour-movement' && draft[section]?.constituency === outsideRegion
  return outside ? 'outside-region' : 'complete'
}

export function isComplete(draft: Draft): draft is Answers {
  return sectionNames.every((section) => statusOf(section, draft) === 'complete')
}
