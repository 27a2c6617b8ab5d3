import { WordDiff } from '@/components/democracy/motions/word-diff'
import { momentInWords } from '@/lib/kernel/calendar'
import type { listClauseVersions } from '@/lib/movement/outside-elections/read'

type Props = { versions: Awaited<ReturnType<typeof listClauseVersions>> }

/** What each wording of a clause changed in the one before, the newest first. */
export function ClauseWordings({ versions }: Props) {
  return versions.map(({ number, text, writtenAt, excerpts }) => (
    <section key={number} className="flow">
      <h3>{`Wording ${number}, ${momentInWords(writtenAt)}`}</h3>
      <div className="amendment-words flow">
        {excerpts
          ? excerpts.map((pieces, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
              <WordDiff key={at} pieces={pieces} />
            ))
          : text}
      </div>
    </section>
  ))
}
