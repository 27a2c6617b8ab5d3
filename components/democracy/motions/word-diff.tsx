import { Fragment } from 'react'
import type { Piece } from '@/lib/democracy/motions/text/excerpts'

/** What goes is struck out, what comes is underlined, and both are said to whoever listens. */
export function WordDiff({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p className="whitespace-pre-line">
      {pieces.map(({ is, words }, at) => {
        const read = words.replace(/\s*\n\s*\n\s*/g, '\n\n')
        if (is === 'same') return read
        if (isOneSpace(words)) return is === 'added' && read
        const said = is === 'added' ? 'added' : 'removed'
        const Tag = is === 'added' ? 'ins' : 'del'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may go twice, and nothing moves
          <Fragment key={at}>
            {is === 'added' && isRemoval(pieces[at - 1]) && ' '}
            <Tag>
              <span className="sr-only">{` (${said}: `}</span>
              {read}
              <span className="sr-only">) </span>
            </Tag>
          </Fragment>
        )
      })}
    </p>
  )
}

/** A space that comes or goes beside other words: struck out, it would look like a dash. */
function isOneSpace(words: string) {
  return /^ +$/.test(words)
}

function isRemoval(piece: Piece | undefined) {
  return piece?.is === 'removed' && !isOneSpace(piece.words)
}
