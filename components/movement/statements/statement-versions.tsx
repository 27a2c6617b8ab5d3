import { WordDiff } from '@/components/democracy/motions/word-diff'
import { Details } from '@/components/ui/details'
import { Markdown } from '@/components/ui/markdown'
import { momentInWords } from '@/lib/kernel/calendar'
import type { StatementVersion } from '@/lib/movement/statements/drafting/read-versions'

/** What each version changed in the one before, the newest first. Nothing where there has been only one. */
export function StatementVersions({ versions }: { versions: readonly StatementVersion[] }) {
  return versions.map(({ number, title, text, writtenAt, titleBefore, excerpts }) => (
    <section key={number} className="flow">
      <h3>{`Version ${number}, ${momentInWords(writtenAt)}`}</h3>
      {titleBefore && (
        <div className="amendment-words">
          <WordDiff
            pieces={[
              { is: 'removed', words: titleBefore },
              { is: 'added', words: title },
            ]}
          />
        </div>
      )}
      {excerpts && excerpts.length > 0 && (
        <div className="amendment-words flow">
          {excerpts.map((pieces, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
            <WordDiff key={at} pieces={pieces} />
          ))}
        </div>
      )}
      <Details summary={excerpts ? `All of version ${number}` : 'The first version'}>
        <Markdown source={text} headings={4} />
      </Details>
    </section>
  ))
}
