import { cleanText } from '@/lib/kernel/clean-text'

/** The characters from `from` to `to` of a version give way to these words. With `from` and `to` alike, words are put in. */
export type TextChange = { from: number; to: number; words: string }

/** What an amendment does to a text, first change first. */
export type TextChanges = readonly TextChange[]

/**
 * The text with these changes. Every answer is a text: what does not lie in it, or lies in the way of an earlier change, is left out.
 * A paragraph that is taken out whole takes the line breaks behind it along.
 */
export function applyChanges(text: string, changes: TextChanges): string {
  let at = 0
  let changed = ''
  for (const { from, to, words } of inOrder(changes)) {
    if (from < at || to < from || to > text.length) continue
    changed += text.slice(at, from) + words
    at = to
    if (words === '' && to > from && isWhole(text, from, to)) {
      at += /^[ \t]*\n[ \t\n]*/.exec(text.slice(to))?.[0].length ?? 0
    }
  }
  return changed + text.slice(at)
}

function isWhole(text: string, from: number, to: number) {
  return (from === 0 || text[from - 1] === '\n') && (to === text.length || text[to] === '\n')
}

function inOrder(changes: TextChanges): TextChange[] {
  return [...changes].sort((one, other) => one.from - other.from || one.to - other.to)
}

/**
 * Two amendments collide where they touch the same words, or put words in at the same place: nobody could say in which order.
 */
export function collide(one: TextChanges, other: TextChanges): boolean {
  return one.some((a) => other.some((b) => a.from <= b.to && b.from <= a.to))
}

export type Numbered = { number: number; changes: TextChanges }

/** Of amendments that collide the one with the lower number counts: it came first. */
export function mergeChanges(amendments: readonly Numbered[]): TextChange[] {
  const taken: Numbered[] = []
  for (const one of [...amendments].sort((a, b) => a.number - b.number)) {
    if (!taken.some(({ changes }) => collide(changes, one.changes))) taken.push(one)
  }
  return inOrder(taken.flatMap(({ changes }) => changes))
}

/** A version as it reads with these amendments: text that a form could have sent. */
export function amendedText(text: string, amendments: readonly Numbered[]): string {
  return tidy(applyChanges(text, mergeChanges(amendments)))
}

function tidy(text: string) {
  return cleanText(text.replace(/\n[ \t]*\n[ \t\n]*\n/g, '\n\n')).trim()
}

/** Amendments with those that they collide with, however many there are. */
export function collisionsOf<One extends Numbered>(amendments: readonly One[]): [One, One[]][] {
  return amendments.flatMap((one): [One, One[]][] => {
    const others = amendments.filter(
      (other) => other !== one && collide(one.changes, other.changes),
    )
    return others.length > 0 ? [[one, others]] : []
  })
}
