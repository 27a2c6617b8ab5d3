import { CheckedAnswer } from '@/components/forms/checked-answer'
import { choiceLabels } from './motion-labels'

/** The ballot paper as the voter marked it, before it goes into the box. */
export function MarkedPaper({ title }: { title: string }) {
  return (
    <section className="max-w-[34rem] border-3 border-ink bg-card">
      <div className="border-ink border-b-3 border-dashed p-5 sm:px-8">
        <p className="eyebrow">Ballot paper · as you marked it</p>
        <p className="headline mt-1 text-xl">{title}</p>
      </div>
      <p className="flex items-center justify-between gap-5 p-5 sm:px-8">
        <span className="headline text-xl">
          <span className="sr-only">You are voting: </span>
          <CheckedAnswer name="choice" words={choiceLabels} />
        </span>
        <svg aria-hidden="true" viewBox="0 0 44 44" className="size-[2.75rem] stroke-ink">
          <rect x="1.5" y="1.5" width="41" height="41" strokeWidth="3" className="fill-card" />
          <path d="M13 13 31 31M31 13 13 31" strokeWidth="4.5" fill="none" />
        </svg>
      </p>
    </section>
  )
}
