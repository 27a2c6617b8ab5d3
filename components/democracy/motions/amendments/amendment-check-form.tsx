'use client'

import { useContext } from 'react'
import { FormContext } from '@/components/forms/form-context'
import { addedField, paragraphField } from '@/lib/democracy/motions/amendments/forms'
import { excerptsOf } from '@/lib/democracy/motions/text/excerpts'
import { numberLines } from '@/lib/democracy/motions/text/lines'
import { linesInWords } from '@/lib/democracy/motions/text/touched-lines'
import { paragraphChanges } from '@/lib/democracy/motions/text/word-changes'
import { WordDiff } from '../word-diff'

type Props = { version: { text: string; lines: readonly string[] }; paragraphs: number }

/** What a member has changed, as others will see it, carried along to be sent. */
export function AmendmentCheck({ version: { text, lines }, paragraphs }: Props) {
  const { values } = useContext(FormContext)
  const words = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const typed = new Map<number, string>()
  for (let place = 0; place < paragraphs; place += 1) {
    const said = words(paragraphField(place))
    if (said !== undefined) typed.set(place, said)
  }
  const added = words(addedField) ?? ''
  const changes = paragraphChanges(text, typed, added)
  return (
    <article className="flow border-3 border-ink bg-card p-5 sm:p-8">
      <p className="eyebrow">As it will appear</p>
      <h3>
        {changes.length > 0
          ? linesInWords(numberLines(text, lines), changes)
          : 'You have not changed a word'}
      </h3>
      <div className="amendment-words flow">
        {excerptsOf(text, changes).map((pieces, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
          <WordDiff key={at} pieces={pieces} />
        ))}
      </div>
      {[...typed].map(([place, said]) => (
        <input key={place} type="hidden" name={paragraphField(place)} value={said} />
      ))}
      <input type="hidden" name={addedField} value={added} />
    </article>
  )
}
