import { checkWords } from '@/lib/democracy/elections/protocol/key-words'

type Props = {
  election: string
  place: number
  holder: string
  closes: string
  address: string
  words: string
}

/** The words of one key as they are printed, or copied by hand. They exist nowhere else, and nothing else goes on that paper. */
export function WordsSheet({ election, place, holder, closes, address, words }: Props) {
  return (
    <section
      aria-label="Your words"
      className="prints-alone break-inside-avoid border-3 border-ink bg-card print:border-0"
    >
      <div className="border-ink border-b-3 border-dashed p-5 sm:px-8">
        <p className="eyebrow">{`${election} · key ${place} of 3`}</p>
        <p className="headline mt-1 text-xl">{holder}</p>
      </div>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-x-5 gap-y-2 p-5 text-lg sm:px-8">
        {words.split(' ').map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, its place never changes
          <li key={at} className="flex items-baseline gap-2">
            <span aria-hidden="true" className="w-[1.6em] text-right text-ink-soft text-sm">
              {at + 1}
            </span>
            <code className="font-bold">{word}</code>
          </li>
        ))}
      </ol>
      <div className="flow border-rule border-t p-5 text-sm [--flow:0.5rem] sm:px-8">
        <p>
          <strong>Nobody else may see these words.</strong> We do not have them and cannot show them
          again.
        </p>
        <p>{`They open the ballot box together with those of another key-holder. You need them after voting closes on ${closes}, at ${address}.`}</p>
        <p>
          {`The last ${checkWords} are check words: with them a word that is read or typed wrongly is found.`}
        </p>
        <p>
          Keep this paper where only you can reach it: not in a photo, a file or an email, and not
          beside a device. Destroy it when the ballots are counted.
        </p>
      </div>
    </section>
  )
}
