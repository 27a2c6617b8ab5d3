import { SectionHeading } from '@/components/layout/section-heading'
import { ByPost } from './by-post'

type Paper = {
  id: string
  from: 'organisation' | 'member'
  words?: string
  file?: string
  on: string
  /** Typed in from a letter: the day on it, and by whom. */
  letter?: { on: string; typedBy: string }
}

type Props = { reference: string; own: boolean; papers: readonly Paper[] }

/** All that was written or filed in a case. Both sides, and those who decide, see exactly this. */
export function CasePapers({ reference, own, papers }: Props) {
  const by = (from: Paper['from']) =>
    from === 'member' ? (own ? 'From you' : 'From the member') : 'Evidence'
  return (
    <section aria-labelledby="papers" className="flow">
      <SectionHeading id="papers">Evidence and answers</SectionHeading>
      {papers.length === 0 && <p>Nothing has been added yet.</p>}
      {papers.map((paper) => (
        <div key={paper.id} className="border-rule border-b pb-3">
          <p className="font-bold">
            {by(paper.from)}, {paper.on}
          </p>
          {paper.letter && <ByPost {...paper.letter} />}
          {paper.words && <p className="whitespace-pre-wrap break-words">{paper.words}</p>}
          {paper.file && (
            <p className="break-words">
              <a href={`/membership/cases/${reference}/files/${paper.id}`} download>
                {paper.file}
              </a>
            </p>
          )}
        </div>
      ))}
    </section>
  )
}
