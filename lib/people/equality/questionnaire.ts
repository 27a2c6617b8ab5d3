import { organisation } from '@/lib/organisation'
import type {
  EqualityAnswer,
  EqualityFigure,
  EqualityGroup,
  EqualityQuestion,
  EqualityWording,
} from '@/lib/profile-fields'

/** The questionnaire of the profile, as pages and verbs read it. */
const groups: Readonly<Record<string, EqualityGroup>> = organisation.equality?.groups ?? {}

export const questionGroups = Object.keys(groups)

/** The answer that every question has. */
export const preferNotToSay = 'prefer-not-to-say'

export const mostOwnWords = 200

/** What somebody answered: by question the keys of their answers, and what they wrote in their own words. */
export type EqualityAnswers = {
  chosen: Record<string, string[]>
  ownWords: Record<string, string>
}

export function isQuestionGroup(name: string): boolean {
  return Object.hasOwn(groups, name)
}

export function questionGroup(name: string): EqualityGroup {
  const found = isQuestionGroup(name) ? groups[name] : undefined
  if (!found) throw new Error(`No group of equality questions is called ${name}`)
  return found
}

export function newestWording(group: string): number {
  return questionGroup(group).versions.length
}

/** The questions as they were put in a version; versions count from 1. */
export function wordingOf(group: string, version = newestWording(group)): EqualityWording {
  return questionGroup(group).versions[version - 1] ?? questionGroup(group).versions.at(-1)!
}

/** Every answer that a question takes, in its order. */
export function answersTo(question: EqualityQuestion): [key: string, answer: EqualityAnswer][] {
  return [
    ...Object.entries(question.answers),
    [preferNotToSay, { label: 'Prefer not to say', alone: true }],
  ]
}

/** What somebody answered, in the words of the version they answered, a line a question. */
export function answersInWords(
  group: string,
  version: number,
  { chosen, ownWords }: EqualityAnswers,
): string {
  // A group that nobody asks any more has lost its words; what was answered is still theirs to read.
  if (!isQuestionGroup(group))
    return [...Object.values(chosen).flat(), ...Object.values(ownWords)].join('\n')
  const { questions } = wordingOf(group, version)
  return Object.entries(questions)
    .flatMap(([key, question]) => {
      const labels = answersTo(question)
        .filter(([answer]) => chosen[key]?.includes(answer))
        .map(([, { label }]) => label)
      const said = [...labels, ...(ownWords[key] ? [`“${ownWords[key]}”`] : [])]
      return said.length > 0 ? [`${question.ask} ${said.join('; ')}`] : []
    })
    .join('\n')
}

export type Figure = EqualityFigure & {
  key: string
  /** Somebody can be counted in more than one of its lines. */
  several: boolean
}

/** What is published of a group: what the profile says, or else each question by itself. */
export function equalityFiguresOf(group: string): Figure[] {
  const { figures } = questionGroup(group)
  if (figures) {
    return Object.entries(figures).map(([key, figure]) => ({ ...figure, key, several: false }))
  }
  return Object.entries(wordingOf(group).questions).map(([key, question]) => ({
    key,
    title: question.ask,
    several: question.several ?? false,
    lines: linesOf(key, question),
  }))
}

/** A line a heading where answers stand under headings, and otherwise a line an answer. */
function linesOf(key: string, question: EqualityQuestion): EqualityFigure['lines'] {
  const lines: Record<string, { label: string; of: Record<string, string[]> }> = {}
  for (const [answer, { label, under }] of answersTo(question)) {
    const line = under ?? answer
    lines[line] ??= { label: (under && question.headings?.[under]) ?? label, of: { [key]: [] } }
    lines[line].of[key]!.push(answer)
  }
  return lines
}

/** Whether somebody's answers count in a line: one of the line's answers to each of its questions. */
export function countsIn(line: EqualityFigure['lines'][string], { chosen }: EqualityAnswers) {
  return Object.entries(line.of).every(([question, answers]) =>
    chosen[question]?.some((answer) => answers.includes(answer)),
  )
}
