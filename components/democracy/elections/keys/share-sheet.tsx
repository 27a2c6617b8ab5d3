type Props = { election: string; place: number; holder: string; share: string }

/** One share of the key on a page of its own, to be printed and handed over. It exists nowhere else. */
export function ShareSheet({ election, place, holder, share }: Props) {
  return (
    <section className="break-inside-avoid break-after-page border-3 border-ink bg-card p-5 sm:p-8">
      <p className="eyebrow">{election}</p>
      <h3 className="mt-1 text-xl">{`Share ${place} of 3, for member ${holder}`}</h3>
      <p className="mt-3">
        Keep this sheet where nobody else can read it. After voting closes, any two of the three
        shares open the ballots; one alone opens nothing.
      </p>
      <ol className="numbers mt-5 columns-2 pl-[2em] text-lg sm:columns-3">
        {share.split(' ').map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, its place never changes
          <li key={at}>
            <code>{word}</code>
          </li>
        ))}
      </ol>
    </section>
  )
}
