import type { TextChanges } from './changes'

/** What stays, what goes and what comes, in the order in which it is read. */
export type Piece = { is: 'same' | 'removed' | 'added'; words: string }

/** Enough of the words around a change to find it again. */
const around = 70

/**
 * A text with its changes, in excerpts: of the words that stay, as many as it takes to see where each change is, and none of another
 * paragraph. `whole` leaves nothing out.
 */
export function excerptsOf(text: string, changes: TextChanges, whole = false): Piece[][] {
  const excerpts: Piece[][] = []
  let pieces: Piece[] = []
  let at = 0
  const push = (is: Piece['is'], words: string) => {
    const shown = withoutMarks(words)
    if (shown) pieces.push({ is, words: shown })
  }
  for (const { from, to, words } of changes) {
    const between = text.slice(at, from)
    if (whole) push('same', between)
    else if (pieces.length > 0 && between.length <= 2 * around && !between.includes('\n')) {
      push('same', between)
    } else {
      if (pieces.length > 0) {
        push('same', beginning(between))
        excerpts.push(pieces)
      }
      pieces = []
      push('same', ending(between))
    }
    push('removed', text.slice(from, to))
    push('added', words)
    at = to
  }
  push('same', whole ? text.slice(at) : beginning(text.slice(at)))
  return pieces.length > 0 ? [...excerpts, pieces] : excerpts
}

/** The last words of a stretch, no further back than its line break. */
function ending(stretch: string): string {
  const line = stretch.slice(stretch.lastIndexOf('\n') + 1)
  if (line.length <= around) return line
  const end = [...line].slice(-around).join('')
  return `… ${end.slice(end.search(/\s\S/) + 1)}`
}

function beginning(stretch: string): string {
  const line = stretch.split('\n', 1)[0]!
  if (line.length <= around) return line
  return `${[...line].slice(0, around).join('').replace(/\S*$/, '')}…`
}

/** Stars and hash signs set words; they are none. */
function withoutMarks(words: string): string {
  return words.replace(/\*\*|__/g, '').replace(/(^|\n)#{1,6}[ \t]+/g, '$1')
}
