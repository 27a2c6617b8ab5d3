import { type CollectStep, collectSteps } from '@/lib/democracy/elections/voter/collect'
import { collectStepLabels } from './secrecy-wording'

/** How far the browser is. */
export function CollectSteps({ step }: { step: CollectStep }) {
  const done = collectSteps.indexOf(step)
  return (
    <div role="status" className="flow [--flow:0.75rem]">
      <p className="headline text-lg" id="collecting">
        {`${collectStepLabels[step]} …`}
      </p>
      <progress
        aria-labelledby="collecting"
        className="block h-5 w-full appearance-none border-2 border-ink bg-sunk [&::-moz-progress-bar]:bg-harbour [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-harbour"
        value={done}
        max={collectSteps.length}
      />
      <p>{`Step ${done + 1} of ${collectSteps.length}. Leave this page open.`}</p>
    </div>
  )
}
