import { Name } from '@/components/ui/name'
import type { Manifest } from '@/lib/democracy/elections/protocol/manifest'
import type { Rankings } from '@/lib/democracy/elections/protocol/rankings'

type Props = { manifest: Manifest; rankings: Rankings }

/** The ballot as the voter marked it, to be looked at before it is sealed. */
export function MarkedBallot({ manifest, rankings }: Props) {
  return manifest.contests.map(({ id, title, candidates }) => (
    <section key={id} className="max-w-[40rem] border-3 border-ink bg-card">
      <div className="border-ink border-b-3 border-dashed p-5 sm:px-7">
        <p className="eyebrow">Ballot paper · as you marked it</p>
        <h3 className="mt-1 text-xl">{title}</h3>
      </div>
      <div className="p-5 sm:px-7">
        {rankings[id]?.length ? (
          <ol className="numbers pl-[1.25em]">
            {rankings[id].map((number) => (
              <li key={number} className="headline break-words text-lg">
                <Name>{candidates[number - 1]!.name}</Name>
              </li>
            ))}
          </ol>
        ) : (
          <p>Left blank: you are abstaining.</p>
        )}
      </div>
    </section>
  ))
}
