import { diffArrays } from 'diff'
import { mergeChanges, type TextChange, type TextChanges } from './changes'
import { paragraphsOf } from './lines'

/** Words, the spaces between them, and each sign for itself. A letter keeps its accents, an emoji what belongs to it. */
const tokens =
  /\s+|(?:[\p{L}\p{N}\p{M}'’]|\u200c|\u200d)+|\p{Extended_Pictographic}(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}]|\u200d|\ufe0f)*|[\s\S]\p{M}*/gu

/** Two texts that have so little in common are not compared word by word: one is in the place of the other. */
const mostEdits = 1500

/** What somebody changed in `before`, word by word, as it lies in the text from `at` on. */
export function wordChanges(before: string, after: string, at = 0): TextChange[] {
  if (before === after) return []
  const parts = diffArrays(before.match(tokens) ?? [], after.match(tokens) ?? [], {
    maxEditLength: mostEdits,
  })
  if (!parts) return [{ from: at, to: at + before.length, words: after }]
  const changes: TextChange[] = []
  let place = at
  let open: TextChange | undefined
  let between = ''
  for (const { value, added, removed } of parts) {
    const words = value.join('')
    if (!added && !removed) {
      between += words
      place += words.length
      // Two changed words side by side are one change, and the space between them is part of it.
      if (/\S/.test(between)) open = undefined
      continue
    }
    if (open) {
      open.words += between
      open.to = place
    } else {
      open = { from: place, to: place, words: '' }
      changes.push(open)
    }
    between = ''
    if (added) open.words += words
    else {
      place += words.length
      open.to = place
    }
  }
  return changes
}

/**
 * What somebody changed in a text that they were given paragraph by paragraph: `typed` by the place of each, empty where it shall go;
 * and what they wrote to be added at the end. A paragraph that was not sent is as it was.
 */
export function paragraphChanges(
  text: string,
  typed: ReadonlyMap<number, string>,
  added: string,
): TextChanges {
  const paragraphs = paragraphsOf(text)
  const changes = paragraphs.flatMap(({ from, to }, place) => {
    const words = typed.get(place)?.trim()
    return words === undefined ? [] : wordChanges(text.slice(from, to), words, from)
  })
  const more = added.trim()
  if (more) {
    const last = paragraphs.at(-1)?.kind
    const gap = last === 'item' && paragraphsOf(more)[0]?.kind === 'item' ? '\n' : '\n\n'
    changes.push({ from: text.length, to: text.length, words: `${gap}${more}` })
  }
  return mergeChanges([{ number: 0, changes }])
}
