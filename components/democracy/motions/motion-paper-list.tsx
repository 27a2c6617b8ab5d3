import { FileForm } from '@/components/forms/file-form'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import type { MotionPapers } from '@/lib/democracy/meetings/motion-papers/read-motion-papers'
import { lastDayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'

type Props = MotionPapers & { number: number; problem?: string; remove: FormAction }

/** What belongs to a motion besides its text, and for its mover the way to add to it. */
export function MotionPaperList({
  number,
  papers,
  until,
  mayAdd,
  mayRemove,
  problem,
  remove,
}: Props) {
  return (
    <section aria-labelledby="papers" className="flow">
      <SectionHeading id="papers">Papers</SectionHeading>
      {papers.length > 0 && (
        <ul className="border-ink border-t-3">
          {papers.map((paper) => (
            <li
              key={paper.id}
              className="flex max-w-none flex-wrap items-center justify-between gap-x-5 gap-y-2 border-rule border-b py-3"
            >
              <span className="min-w-0 break-words">
                <a href={`/motions/${paper.motion}/papers/${paper.id}`} download>
                  {paper.title}
                </a>{' '}
                <span className="text-ink-soft text-sm">
                  {paper.own ? 'PDF' : `PDF, with Motion ${paper.motion}`}
                </span>
              </span>
              {mayRemove && paper.own && (
                <Form action={remove}>
                  <Hidden name="paperId" value={paper.id} />
                  <SubmitButton row variant="secondary">
                    Remove<span className="sr-only">: {paper.title}</span>
                  </SubmitButton>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <Details summary="Add a paper to your motion" open={problem !== undefined}>
          <p>
            {`Whoever reads the motion can read its papers. You can add and remove them ${until ? `until ${lastDayInWords(until)} at midnight, the last day for motions to the meeting` : 'until a vote is called, or until the last day for motions to a meeting that has it on its agenda'}. If you withdraw the motion, they are deleted.`}
          </p>
          <FileForm
            address={`/motions/${number}/papers`}
            problem={problem}
            name="pdf"
            label="The paper"
            hint="A PDF, at most 5 MB. We keep what is printed on its pages, and take out scripts, links and attachments."
            accept="application/pdf"
            button="Add this paper"
          >
            <TextField
              name="title"
              label="What is it called?"
              hint="For example, Costs of insulation"
              width="full"
            />
          </FileForm>
        </Details>
      )}
    </section>
  )
}
