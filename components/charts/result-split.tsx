import type { Majority } from '@/lib/democracy/motions/states'
import { type MotionCount, sharesOf } from '@/lib/democracy/motions/tally'
import { SplitBar } from './split-bar'

type Props = { count: MotionCount; majority: Majority }

/** How a vote went, across the page: the two numbers over the ends of one bar, the shares under it. */
export function ResultSplit({ count, majority }: Props) {
  const shares = sharesOf(count, majority)
  const twoThirds = majority === 'two-thirds'
  return (
    <figure>
      <div className="flex flex-wrap items-baseline justify-between gap-x-5">
        <Votes votes={count.for} word="for" />
        <Votes votes={count.against} word="against" />
      </div>
      <SplitBar count={count} majority={majority} size="tall" />
      <figcaption className="mt-2 flex flex-wrap justify-between gap-x-5 text-sm tabular-nums">
        <span>{shares.for}%</span>
        {shares.abstained && (
          <span>{`${number(count.abstained)} abstained, ${shares.abstained}%`}</span>
        )}
        <span>{shares.against}%</span>
        {twoThirds && (
          <span className="w-full">
            {`It needed two thirds (66.7%) of the votes for and against.${count.abstained > 0 ? ` ${number(count.abstained)} abstained, which does not count here.` : ''}`}
          </span>
        )}
      </figcaption>
    </figure>
  )
}

function Votes({ votes, word }: { votes: number; word: string }) {
  return (
    <p className="font-bold">
      <span className="headline text-3xl tabular-nums">{number(votes)}</span> {word}
    </p>
  )
}

function number(count: number) {
  return count.toLocaleString('en-GB')
}
