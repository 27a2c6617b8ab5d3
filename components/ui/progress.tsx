import { AutoRefresh } from '../layout/auto-refresh'

type Props = { words: string; done: number; all: number }

/** How far long work is, in words and as a bar, until it is done. */
export function Progress({ words, done, all }: Props) {
  return (
    <>
      <p className="headline text-lg" id="progress">
        {words}
      </p>
      <progress
        aria-labelledby="progress"
        className="block h-5 w-full appearance-none border-2 border-ink bg-sunk [&::-moz-progress-bar]:bg-harbour [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-harbour"
        value={Math.min(done, all)}
        max={Math.max(all, 1)}
      />
      <AutoRefresh />
    </>
  )
}
