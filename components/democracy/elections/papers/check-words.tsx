type Props = {
  words: string
  /** "Read these out", "They read you these". */
  label: string
}

/** Four words that stand for the key of one browser: heard by one and read by the other, they show that both mean the same. */
export function CheckWords({ words, label }: Props) {
  return (
    <div className="max-w-[34rem] border-3 border-ink bg-card p-5">
      <p className="eyebrow">{label}</p>
      <p className="headline mt-1 text-xl">{words}</p>
    </div>
  )
}
